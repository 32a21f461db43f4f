// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One delivered event as the journal keeps it: the raw bytes that were signed, and what was understood.

#include "models/domain/ids.h"

#include <QString>

namespace arowana {

enum class JournalState {
    Accepted,    ///< understood and merged, or of an unknown name and kept
    Quarantined, ///< signed, but not understood, or the same id with another body
};

struct JournalEntry {
    EventId id; ///< empty when the envelope could not be read
    QByteArray name;
    Instant timestamp; ///< the envelope's; receivedAt when it has none
    Instant receivedAt;
    MessageId messageId; ///< empty when the event speaks of none
    JournalState state = JournalState::Accepted;
    QString reason; ///< of a quarantine, one sentence
    QByteArray body;

    friend bool operator==(const JournalEntry &, const JournalEntry &) = default;
};

/// How the journal took it. A repeat is counted on the first copy's row and changes nothing else.
enum class JournalVerdict {
    New,
    Repeat,   ///< same id, same body
    Conflict, ///< same id, other body: the caller journals it again as Quarantined (with an empty id)
};

} // namespace arowana
