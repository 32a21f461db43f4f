// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The rows of a long list that were looked at, and those that are missing: asked for in pages once the event
// loop turns, all that is still missing at once, and again when no answer came. GUI thread; owned by the
// model of the list, which asks its source and keeps the keys.

#include "models/domain/rowid.h"
#include "models/items/patience.h"

#include <QCache>
#include <QSet>
#include <QTimer>

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

namespace arowana {

struct PageSizes {
    int page = 0;       ///< rows asked for at once around one that is missing
    int cachedMost = 0; ///< rows kept, by their cost
    int wantedMost = 0; ///< a fast scroll passes many pages nobody waits for
};

template <class Entry>
class PageCache {
public:
    /// `fetch` is called when rows are missing; ask() then says which.
    PageCache(PageSizes sizes, std::function<void()> fetch)
        : m_sizes(sizes)
        , m_cache(sizes.cachedMost)
    {
        m_timer.setSingleShot(true);
        m_timer.setInterval(0);
        m_timer.callOnTimeout(std::move(fetch));
    }

    [[nodiscard]] bool contains(RowId id) const { return m_cache.contains(id.value); }
    /// nullptr for one that is missing. Reading renews it; valid until the next put().
    [[nodiscard]] const Entry *find(RowId id) const { return m_cache.object(id.value); }

    /// The one at `place` is missing: it is wanted, with the page it lies in. `keyAt` names the key of a
    /// place below `count`.
    template <class KeyAt>
    void want(int place, int count, KeyAt keyAt)
    {
        if (m_wanted.contains(keyAt(place).value) || m_wanted.size() >= m_sizes.wantedMost)
            return;
        const int first = place / m_sizes.page * m_sizes.page;
        for (int near = first; near < std::min(first + m_sizes.page, count); ++near) {
            if (const RowId id = keyAt(near); !contains(id))
                m_wanted.insert(id.value);
        }
        m_timer.start();
    }

    void put(RowId id, Entry entry, int cost = 1)
    {
        m_wanted.remove(id.value);
        m_cache.insert(id.value, new Entry(std::move(entry)), cost);
    }
    void remove(RowId id) { m_cache.remove(id.value); }
    void clear()
    {
        m_cache.clear();
        m_wanted.clear();
    }

    /// All that is missing, in order: to be asked for now, so that it does no harm if this question cancels
    /// an older one. Empty: nothing.
    [[nodiscard]] std::vector<RowId> ask(Instant now)
    {
        std::vector<RowId> ids;
        for (const qint64 id : std::as_const(m_wanted))
            ids.push_back(RowId{id});
        std::sort(ids.begin(), ids.end());
        if (!ids.empty())
            m_patience.asked(now);
        return ids;
    }
    /// Their answer has come, with or without them.
    void answered(const std::vector<RowId> &ids)
    {
        for (const RowId id : ids)
            m_wanted.remove(id.value);
        if (m_wanted.isEmpty())
            m_patience.answered();
    }
    /// No answer will come any more: ask again.
    [[nodiscard]] bool isLost(Instant now) { return m_patience.isLost(now); }

private:
    PageSizes m_sizes;
    QCache<qint64, Entry> m_cache; ///< by RowId
    QSet<qint64> m_wanted;         ///< missing ones that were looked at
    QTimer m_timer;
    Patience m_patience;
};

} // namespace arowana
