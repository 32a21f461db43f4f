// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A map with one transaction over it: what is put or removed is seen at once, but kept only by keep(). The
// kept side can be read beside it, as a restart would find it.

#include <map>
#include <optional>

namespace arowana::test {

template <class Key, class Value>
class TransactionalMap {
public:
    [[nodiscard]] std::optional<Value> find(const Key &key) const
    {
        if (const auto pending = m_pending.find(key); pending != m_pending.end())
            return pending->second;
        const auto kept = m_kept.find(key);
        return kept == m_kept.end() ? std::nullopt : std::optional<Value>(kept->second);
    }
    void put(const Key &key, Value value) { m_pending.insert_or_assign(key, std::move(value)); }
    void remove(const Key &key) { m_pending.insert_or_assign(key, std::nullopt); }

    void keep()
    {
        for (auto &[key, value] : m_pending) {
            if (value)
                m_kept.insert_or_assign(key, std::move(*value));
            else
                m_kept.erase(key);
        }
        m_pending.clear();
    }
    void drop() { m_pending.clear(); }

    /// What is on disk.
    [[nodiscard]] const std::map<Key, Value> &kept() const { return m_kept; }
    /// What the writing connection sees.
    [[nodiscard]] std::map<Key, Value> seen() const
    {
        std::map<Key, Value> all = m_kept;
        for (const auto &[key, value] : m_pending) {
            if (value)
                all.insert_or_assign(key, *value);
            else
                all.erase(key);
        }
        return all;
    }

private:
    std::map<Key, Value> m_kept;
    std::map<Key, std::optional<Value>> m_pending;
};

} // namespace arowana::test
