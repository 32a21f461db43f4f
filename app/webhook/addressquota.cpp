// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webhook/addressquota.h"

#include <algorithm>

namespace arowana {

namespace {

QHostAddress keyOf(const QHostAddress &address)
{
    bool isFour = false;
    const quint32 four = address.toIPv4Address(&isFour); // also of ::ffff:1.2.3.4
    if (isFour)
        return QHostAddress(four);
    Q_IPV6ADDR six = address.toIPv6Address();
    std::fill(six.c + 8, six.c + 16, quint8(0));
    return QHostAddress(six);
}

bool isLoopback(const QHostAddress &address)
{
    bool isFour = false;
    const quint32 four = address.toIPv4Address(&isFour);
    return isFour ? (four >> 24) == 127 : address.isLoopback();
}

} // namespace

bool AddressQuota::admit(const QHostAddress &address)
{
    if (isLoopback(address))
        return true;
    int &held = m_held[keyOf(address)];
    if (held >= m_most)
        return false;
    ++held;
    return true;
}

void AddressQuota::release(const QHostAddress &address)
{
    if (isLoopback(address))
        return;
    const auto held = m_held.find(keyOf(address));
    if (held != m_held.end() && --held.value() <= 0)
        m_held.erase(held);
}

} // namespace arowana
