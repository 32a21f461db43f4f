// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What stands in the compose dialog at one moment, finished or not, and the step from there to a request.
// A value: the form makes it anew at every change, and the store keeps it as a draft. Any thread.

#include "models/domain/chipdraft.h"
#include "models/domain/rowid.h"
#include "models/domain/sendrequest.h"

namespace arowana {

/// What the recipient typed so far looks like. It decides which senders are offered, before it is complete.
enum class RecipientKind {
    Empty,
    Phone,   ///< begins as a number does
    Email,   ///< has an `@`
    Unclear, ///< letters without an `@`: an address half typed, or a mistake
};

/// Which content of the channel is meant; the others are kept beside it.
enum class ContentKind {
    Plain, ///< RCS text with chips; inline e-mail
    Card,  ///< RCS only, as the next
    Carousel,
    Template,
};

struct ComposeDraft {
    QString to;                   ///< as typed
    std::optional<Sender> sender; ///< nullopt while none fits
    bool isSenderGone = false;    ///< it is not kept in the workspace any more: another has to be chosen
    MessageType type = MessageType::Message;
    std::optional<TrafficType> traffic;
    std::optional<qint64> ttlSeconds;

    ContentKind rcsKind = ContentKind::Plain;
    ContentKind emailKind = ContentKind::Plain;
    // All kept at once: a change of recipient, sender or kind loses no text.
    RcsText rcs;
    RichCard card;
    Carousel carousel;
    EmailContent email;
    TemplateContent rcsTemplate;
    TemplateContent emailTemplate;
    // The forms of suggestions beside their chips, where they hold more: see formsBeside().
    QList<ChipDraft> rcsForms;
    QList<ChipDraft> cardForms;
    QList<QList<ChipDraft>> carouselForms; ///< by card; empty where no card has any
    /// Written in the reply box of a conversation, where it belongs, and not in a dialog.
    bool isReply = false;
    /// The send that it repeats, changed or not; not valid: none.
    RowId againOf = {};
    // What was chosen where sender or channel do not have it: kept for when they do again.
    std::optional<MessageType> wantedType;
    std::optional<TrafficType> wantedTraffic;

    friend bool operator==(const ComposeDraft &, const ComposeDraft &) = default;
};

[[nodiscard]] RecipientKind recipientKind(const QString &typed);

/// The channel the draft would go by: the sender's, else the one the recipient suggests, else RCS.
[[nodiscard]] Channel channelOf(const ComposeDraft &draft);

/// The content that would be sent.
[[nodiscard]] Content contentOf(const ComposeDraft &draft);

/// The request this draft stands for. It may be sent only when problemsOf() has nothing to say: an
/// unreadable recipient and a missing sender are left empty in it.
[[nodiscard]] SendRequest requestOf(const ComposeDraft &draft);

/// problemsOf(SendRequest), with an unreadable recipient told from a missing one, a sender that is gone, and
/// a newsletter that became another type without anybody choosing that.
[[nodiscard]] QList<FieldProblem> problemsOf(const ComposeDraft &draft);
/// What is wrong with it whatever a list fills in: problemsOfAllLines(SendRequest), a sender that is gone,
/// and a newsletter that became another type.
[[nodiscard]] QList<FieldProblem> problemsOfAllLines(const ComposeDraft &draft);

/// warningsOf(SendRequest), and the placeholders that one recipient would read as they stand. While there is
/// no recipient they say nothing: a list may be about to fill them in.
[[nodiscard]] QList<FieldProblem> warningsOf(const ComposeDraft &draft);

/// A draft that stands for this request, to be sent again or changed; everything else in it is empty. What
/// cannot be sent (UnreadContent, RcsMedia) leaves it empty.
[[nodiscard]] ComposeDraft draftOf(const SendRequest &request);

/// True when there is text in it that would be missed.
[[nodiscard]] bool hasText(const ComposeDraft &draft);

} // namespace arowana
