// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A map with one transaction over it: what is put or removed is seen at once, but kept only by keep(). The
// kept side can be read beside it, as a restart would find it.

#include <QtGlobal>

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
    /// As if the disk itself had changed it, whatever is being written.
    void overwrite(const Key &key, Value value) { m_kept.insert_or_assign(key, std::move(value)); }

    /// What is on disk.
    [[nodiscard]] const std::map<Key, Value> &kept() const { return m_kept; }
    /// What the writing connection sees, in the order of the keys, until `visit` (key, value) says false.
    template <class Visit>
    void forEach(Visit visit) const
    {
        walk(m_kept.begin(), m_pending.begin(), visit);
    }
    /// The same from `first` on.
    template <class Visit>
    void forEachFrom(const Key &first, Visit visit) const
    {
        walk(m_kept.lower_bound(first), m_pending.lower_bound(first), visit);
    }
    [[nodiscard]] qint64 size() const
    {
        qint64 count = qint64(m_kept.size());
        for (const auto &[key, value] : m_pending)
            count += (value ? 1 : 0) - qint64(m_kept.count(key));
        return count;
    }

private:
    using Kept = std::map<Key, Value>;
    using Pending = std::map<Key, std::optional<Value>>;

    template <class Visit>
    void walk(typename Kept::const_iterator kept, typename Pending::const_iterator pending,
              Visit &visit) const
    {
        while (kept != m_kept.end() || pending != m_pending.end()) {
            const bool isPending =
                pending != m_pending.end() && (kept == m_kept.end() || !(kept->first < pending->first));
            if (!isPending) {
                if (!visit(kept->first, kept->second))
                    return;
                ++kept;
                continue;
            }
            if (kept != m_kept.end() && !(pending->first < kept->first))
                ++kept; // written over or removed
            if (pending->second && !visit(pending->first, *pending->second))
                return;
            ++pending;
        }
    }

    Kept m_kept;
    Pending m_pending;
};

} // namespace arowana::test
