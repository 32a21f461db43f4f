// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One send on its way out: its idempotency key and the exact bytes, on disk before the first byte leaves, and
// the checksum of both by which it is seen later whether the disk gave them back as they were.

#include "models/domain/callanswer.h"
#include "models/domain/loglookup.h"
#include "models/domain/outboxstate.h"

#include <QCryptographicHash>

#include <optional>

namespace arowana {

/// SHA-256 over key and body; neither can pass for a part of the other.
[[nodiscard]] inline QByteArray checksumOf(const IdempotencyKey &key, const QByteArray &body)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::number(key.bytes().size()) + ' ' + key.bytes());
    hash.addData(body);
    return hash.result();
}

struct OutboxEntry {
    IdempotencyKey key;
    RowId row;
    QByteArray body;     ///< never changes once written
    QByteArray checksum; ///< checksumOf() when it was made; empty on what an older console has written
    OutboxState state = OutboxState::Held;
    Instant createdAt;
    std::optional<Instant> holdUntil;
    std::optional<Instant> nextTry;
    std::optional<Instant> firstTryAt;    ///< when a byte may have left for the first time
    std::optional<Instant> firstTryThere; ///< the same by the platform's clock, by which keys grow old
    int attempts = 0;
    std::optional<Unknown> lastUnknown;
    std::optional<LogLookUp> lookUp;    ///< Stuck: what the message log says
    std::optional<Instant> dismissedAt; ///< Refused: the operator took it off the outbox

    /// False when key or body are not those it was made with. Without a checksum nothing can be said.
    [[nodiscard]] bool isIntact() const { return checksum.isEmpty() || checksum == checksumOf(key, body); }

    friend bool operator==(const OutboxEntry &, const OutboxEntry &) = default;
};

} // namespace arowana
