// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which warnings about the end of sessions are due: 60 and 10 minutes before, each once per end. Time is
// handed in, so that sleep and clocks that are set show nothing twice and nothing for what is over. A plain
// value; GUI thread. How a warning is shown is the page's affair.

#include "models/domain/session.h"
#include "models/domain/sessionpair.h"

#include <QList>

#include <map>

namespace arowana {

struct SessionWarning {
    SessionPair pair;
    Instant endsAt;
    int minutesBefore = 60; ///< which of the two: 60 or 10
    bool isEstimated = false;

    friend bool operator==(const SessionWarning &, const SessionWarning &) = default;
};

/// Whether the session goes on after all, or was ended before its time: then its warning is void.
[[nodiscard]] bool isVoidedBy(const SessionWarning &warning, const Session &session);

class SessionWarnings {
public:
    /// Two reports of one reply tell ends that lie so far apart at most: no new end.
    static constexpr qint64 kSameEndMs = 120'000;

    /// Takes new or changed sessions, as change sets tell them. A reply that extends a session arms both
    /// warnings anew.
    void take(const QList<Session> &changed);

    /// What is due by the platform's clock and was not told yet, by end. Of a session that came within ten
    /// minutes of its end unseen (sleep), only the second warning is told; of one that is over, none.
    [[nodiscard]] QList<SessionWarning> takeDue(Instant serverNow);
    /// When the next one is due, or was and has not been taken; nullopt when none is armed.
    [[nodiscard]] std::optional<Instant> nextDue(Instant serverNow) const;

private:
    struct Watched {
        Session session;
        bool isHourTold = false;
        bool areMinutesTold = false;
    };
    std::map<SessionPair, Watched> m_watched;
};

} // namespace arowana
