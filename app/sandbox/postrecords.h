// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What came in, as evidence: every physical POST to /v1/messages per idempotency key, and every refused POST.
// The end-to-end tests judge the console by it.

#include "app/sandbox/reply.h"
#include "app/sandbox/request.h"

#include <QHash>

namespace arowana::sandbox {

class PostRecords {
public:
    /// Notes a POST and the answer it got.
    void note(const Request &request, const Reply &reply, Instant at);

    /// `[{idempotency_key, count, statuses, body_sha256}]` in order of first arrival.
    [[nodiscard]] Json posts() const;
    /// `[{at, path, status, error, idempotency_key}]`.
    [[nodiscard]] Json refused() const;
    [[nodiscard]] qint64 postsWithoutKey() const { return m_withoutKey; }

private:
    struct Key {
        QByteArray key;
        std::vector<int> statuses;
        std::vector<QByteArray> bodies; ///< distinct SHA-256
    };
    struct Refused {
        Instant at;
        QByteArray path;
        int status = 0;
        QByteArray error;
        QByteArray key;
    };

    std::vector<Key> m_keys;
    QHash<QByteArray, size_t> m_places;
    std::vector<Refused> m_refused;
    qint64 m_withoutKey = 0;
};

} // namespace arowana::sandbox
