// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How many connections one address holds. Loopback is not counted: a tunnel is one address there. IPv6 is
// counted by /64, which is what one customer of a provider has. Owned by WebhookListener, engine thread.

#include <QHash>
#include <QHostAddress>

namespace arowana {

class AddressQuota {
public:
    explicit AddressQuota(int most)
        : m_most(most)
    {
    }

    /// Counts one more connection; false, and not counted, when the address has its share.
    [[nodiscard]] bool admit(const QHostAddress &address);
    /// For a connection that was admitted.
    void release(const QHostAddress &address);

private:
    int m_most;
    QHash<QHostAddress, int> m_held;
};

} // namespace arowana
