// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One delivered event as the journal keeps it: the raw bytes that were signed, and what was understood.

#include "models/domain/setaside.h"

#include <optional>

namespace arowana {

enum class JournalState {
    Accepted,    ///< understood and merged, or of an unknown name and kept
    Quarantined, ///< signed, but not understood, or the same id with another body
};

struct JournalEntry {
    EventId id; ///< empty when it could not be read
    QByteArray name;
    Instant timestamp; ///< the envelope's; receivedAt when it has none
    Instant receivedAt;
    MessageId messageId; ///< empty when the event speaks of none
    JournalState state = JournalState::Accepted;
    QString reason; ///< of a quarantine, one sentence
    QByteArray body;
    /// Why it is set aside; a Quarantined one without it is NotUnderstood.
    std::optional<AsideKind> aside = {};

    friend bool operator==(const JournalEntry &, const JournalEntry &) = default;
};

/// How the journal took it. A repeat is counted on the first copy's row and changes nothing else.
enum class JournalVerdict {
    New,
    Repeat,   ///< same id, same body
    Conflict, ///< same id, other body: the caller journals it again as Quarantined
};

} // namespace arowana
