// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Answers kept under their idempotency key for 24 hours (`api/errors`, retention as campaigns document it):
// the same key with the same body gets the stored status and body again, with another body 409.

#include "app/sandbox/reply.h"
#include "app/sandbox/request.h"

#include <QHash>

#include <deque>
#include <functional>

namespace arowana::sandbox {

class IdempotencyStore {
public:
    struct Entry {
        QByteArray bodySha256;
        Reply reply;
        Instant at;
    };

    /// The answer kept under the request's key, else what `act` makes of it, which is kept unless it passes
    /// (5xx, 429). Without a key it is acted on each time.
    [[nodiscard]] Reply answer(const Request &request, Instant now,
                               const std::function<Reply(const QByteArray &bodySha256)> &act);

private:
    /// The entry of a key younger than 24 hours.
    [[nodiscard]] const Entry *find(const QByteArray &key, Instant now);
    void keep(const QByteArray &key, Entry entry);

    QHash<QByteArray, Entry> m_entries;
    std::deque<QByteArray> m_order; ///< oldest first
};

} // namespace arowana::sandbox
