// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/idempotencystore.h"

namespace arowana::sandbox {

namespace {

constexpr qint64 kRetentionMs = 24LL * 3600 * 1000;

} // namespace

const IdempotencyStore::Entry *IdempotencyStore::find(const QByteArray &key, Instant now)
{
    while (!m_order.empty() && now.since(m_entries.value(m_order.front()).at) > kRetentionMs) {
        m_entries.remove(m_order.front());
        m_order.pop_front();
    }
    const auto it = m_entries.constFind(key);
    return it == m_entries.cend() ? nullptr : &*it;
}

void IdempotencyStore::keep(const QByteArray &key, Entry entry)
{
    if (!m_entries.contains(key))
        m_order.push_back(key);
    m_entries.insert(key, std::move(entry));
}

} // namespace arowana::sandbox
