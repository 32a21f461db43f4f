// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Signed events that the console keeps as they came and does nothing with: why each is set aside, and how
// many are that nobody has looked at yet.

#include "models/domain/ids.h"
#include "models/domain/instant.h"

#include <QList>
#include <QString>

namespace arowana {

enum class AsideKind {
    NotUnderstood, ///< no envelope, or one that lacks what the event is about
    OtherBody,     ///< its id came before with another content: never applied
    UnknownKind,   ///< an event name that this version does not know
};

/// One of them, without its bytes.
struct SetAsideEvent {
    qint64 number = 0; ///< its place in the journal: newer ones have greater numbers
    AsideKind kind = AsideKind::NotUnderstood;
    Instant receivedAt; ///< the first copy
    Instant lastReceivedAt;
    int repeats = 0; ///< further copies of the same bytes
    EventId id;      ///< empty: it could not be read
    QByteArray name; ///< of the event; empty: it could not be read
    QString reason;  ///< one sentence, in the language of the day it came
    qint64 size = 0; ///< bytes

    friend bool operator==(const SetAsideEvent &, const SetAsideEvent &) = default;
};

/// Those that nobody has marked as seen.
struct SetAsideCounts {
    int notUnderstood = 0;
    int otherBody = 0;
    int unknownKind = 0;

    [[nodiscard]] int all() const { return notUnderstood + otherBody + unknownKind; }
    friend bool operator==(const SetAsideCounts &, const SetAsideCounts &) = default;
};

/// What became of a "try again".
struct SetAsideTried {
    int tried = 0;
    int understood = 0; ///< they went the ordinary way and are in the list no more

    friend bool operator==(const SetAsideTried &, const SetAsideTried &) = default;
};

} // namespace arowana
