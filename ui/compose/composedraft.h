// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What stands in the compose dialog at one moment, finished or not, and the step from there to a request.
// A value: the form makes it anew at every change. GUI thread or any; knows no widget.

#include "models/domain/sendrequest.h"

namespace arowana {

/// What the recipient typed so far looks like. It decides which senders are offered, before it is complete.
enum class RecipientKind {
    Empty,
    Phone,   ///< begins as a number does
    Email,   ///< has an `@`
    Unclear, ///< letters without an `@`: an address half typed, or a mistake
};

struct ComposeDraft {
    QString to;                   ///< as typed
    std::optional<Sender> sender; ///< nullopt while none fits
    MessageType type = MessageType::Message;
    std::optional<TrafficType> traffic;
    RcsText rcs;        ///< kept while the channel is e-mail, and the other way round:
    EmailContent email; ///< a change of recipient loses no text

    friend bool operator==(const ComposeDraft &, const ComposeDraft &) = default;
};

[[nodiscard]] RecipientKind recipientKind(const QString &typed);

/// The channel the draft would go by: the sender's, else the one the recipient suggests, else RCS.
[[nodiscard]] Channel channelOf(const ComposeDraft &draft);

/// The request this draft stands for. It may be sent only when problemsOf() has nothing to say: an
/// unreadable recipient and a missing sender are left empty in it.
[[nodiscard]] SendRequest requestOf(const ComposeDraft &draft);

/// problemsOf(SendRequest), with an unreadable recipient told from a missing one.
[[nodiscard]] QList<FieldProblem> problemsOf(const ComposeDraft &draft);

/// The message types this sender may send, the usual one first; never empty.
[[nodiscard]] QList<MessageType> allowedTypes(const Sender &sender);

/// True when there is text in it that would be missed.
[[nodiscard]] bool hasText(const ComposeDraft &draft);

} // namespace arowana
