// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the message log says about a send whose outcome stayed unknown until its key was too old to ask
// again: the evidence on which the operator decides. The log carries no recipient, so candidates are found
// by content, kind and time.

#include "models/domain/ids.h"
#include "models/domain/messagestatus.h"

#include <QList>
#include <QString>

#include <optional>

namespace arowana {

struct LogCandidate {
    MessageId id;
    Instant createdAt;
    MessageStatus status = MessageStatus::Unrecognised;
    QString recipient; ///< through the contact, where that could be read; empty when not known

    friend bool operator==(const LogCandidate &, const LogCandidate &) = default;
};

struct LogLookUp {
    Instant at;   ///< when the log was read
    Instant from; ///< the window that was read, by the platform's clock
    Instant to;
    QList<LogCandidate> candidates; ///< oldest first; empty: the log has no such message
    bool isComplete = false;        ///< the whole window could be read

    friend bool operator==(const LogLookUp &, const LogLookUp &) = default;
};

/// What the operator makes of it. Each closes the case for good.
enum class StuckDecision {
    IsCandidate, ///< it is that message of the log
    SendAnew,    ///< it is not there: send the same again under a new key
    GiveUp,      ///< leave it; it is not sent again
};

} // namespace arowana
