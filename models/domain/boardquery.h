// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the session board shows, in which order, and in which pages. What ends next comes first; what is over
// follows, the newest end first. Sessions are kept for ever, so those that are over come in pages.

#include "models/domain/conversation.h"

#include <QList>

#include <set>

namespace arowana {

enum class BoardFilter {
    All,
    Open,
    EndingSoon, ///< open, and over within the hour
    Unread,     ///< with replies nobody has looked at, open or over
    Ended,
};

struct BoardQuery {
    static constexpr qint64 kSoonMs = 3'600'000;

    BoardFilter filter = BoardFilter::All;
    /// Any part of the number, an address, the name, an id (agent's or contact's) or the last words; without
    /// regard to case. Empty: everything.
    QString search;
    Instant serverNow; ///< what is open is judged by the platform's clock
    /// Pairs something is being written to: under Open those that are over belong too, so that what is
    /// written does not go out of sight with its session.
    std::set<SessionPair> drafts = {};

    friend bool operator==(const BoardQuery &, const BoardQuery &) = default;
};

/// Where a page of the board left off: after this session, which is over.
struct BoardPlace {
    Instant endsAt;
    SessionPair pair;

    friend bool operator==(const BoardPlace &, const BoardPlace &) = default;
};

struct BoardPage {
    static constexpr int kEndedMost = 200;

    /// In the board's order. The first page has all open sessions that belong, and all with drafts; every
    /// page has at most kEndedMost others that are over. A search may leave a page with few lines or none and
    /// still have a next one: each page looks through a bounded number of sessions.
    QList<Conversation> lines;
    std::optional<BoardPlace> next; ///< nullopt: that was all

    friend bool operator==(const BoardPage &, const BoardPage &) = default;
};

/// A changed pair, judged by the store.
struct PlacedConversation {
    Conversation line;   ///< whole, whether it belongs or not; the pair alone where there is no session
    bool belongs = true; ///< to the query at its time; false also for a pair without a session

    friend bool operator==(const PlacedConversation &, const PlacedConversation &) = default;
};

/// When the session ends or ended: the told end where there is one that counts, else its expiry.
[[nodiscard]] Instant endOf(const Session &session);
/// The board's order at that moment: open before over, then by end, then by pair.
[[nodiscard]] bool isBefore(const Session &a, const Session &b, Instant serverNow);
/// Whether a line belongs to a filter at that moment; the search is not looked at.
[[nodiscard]] bool belongsTo(BoardFilter filter, const Conversation &line, Instant serverNow);
/// The same with the drafts of the query.
[[nodiscard]] bool belongsTo(const BoardQuery &query, const Conversation &line, Instant serverNow);

} // namespace arowana
