// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The last refused requests with the start of their bytes, for the event log. In memory only, never on
// disk: they may be anything a stranger sent. Owned by WebhookListener, engine thread.

#include "app/webhook/refuseddelivery.h"

#include <QByteArray>
#include <QList>

#include <vector>

namespace arowana {

struct RefusedRequest {
    RefusedDelivery what;
    QByteArray raw; ///< head, then body without chunk framing; cut

    friend bool operator==(const RefusedRequest &, const RefusedRequest &) = default;
};

class RefusedRing {
public:
    explicit RefusedRing(int capacity);

    void add(RefusedRequest request);
    [[nodiscard]] QList<RefusedRequest> newestFirst() const;
    [[nodiscard]] int size() const { return static_cast<int>(m_requests.size()); }

private:
    std::size_t m_capacity;
    std::size_t m_next = 0; ///< where the next one goes once the ring is full
    std::vector<RefusedRequest> m_requests;
};

} // namespace arowana
