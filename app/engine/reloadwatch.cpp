// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/reloadwatch.h"

#include <algorithm>
#include <utility>

namespace arowana {

namespace {

const QByteArray kFact = QByteArrayLiteral("money.autoReload");
/// A new low is written down when it lies this far below the one on disk, not with every send.
constexpr Money kStep{10'000};

} // namespace

ReloadWatch::ReloadWatch(EngineStore &store, StoreWriter &writer)
    : m_store(store)
    , m_writer(writer)
{
}

Result<void> ReloadWatch::read()
{
    const auto fact = m_store.fact(kFact);
    if (!fact)
        return fact.error();
    m_kept = {};
    if (*fact) {
        if (auto kept = decodeReload(**fact)) // what cannot be read was never known
            m_kept = kept.take();
    }
    m_lowest = m_kept.lowest;
    return {};
}

Result<void> ReloadWatch::start(ChangeBatcher &changes)
{
    if (auto done = read(); !done)
        return done;
    if (m_kept.reload.hasFailed)
        changes.autoReloadChanged(m_kept.reload);
    return {};
}

Result<void> ReloadWatch::take(const AutoReload &reload, const Balance &balance)
{
    if (reload.at < known().reload.at)
        return {};
    return keep({reload, reload.hasFailed ? balance.total : std::nullopt});
}

Result<void> ReloadWatch::keep(const KeptReload &next)
{
    if (auto saved = m_store.saveFact(kFact, encodeReload(next)); !saved)
        return saved;
    m_next = next;
    return {};
}

void ReloadWatch::balanceTold(const Balance &balance)
{
    if (!m_kept.reload.hasFailed || !balance.total)
        return;
    const Money total = *balance.total;
    KeptReload next = m_kept;
    const Money least = std::min(kTopUpLeast, m_kept.reload.amount.value_or(kTopUpLeast));
    if (m_lowest && total >= *m_lowest + least) {
        next = {{false, {}, {}, m_kept.reload.at}, {}};
    } else {
        m_lowest = std::min(m_lowest.value_or(total), total);
        next.lowest = m_lowest;
    }
    const bool isFarLower = !m_kept.lowest || *m_lowest + kStep <= *m_kept.lowest;
    // Not on disk it is written with the next balance; until then it is shown as it was.
    if (!next.reload.hasFailed || isFarLower)
        (void)m_writer.write([&] { return keep(next); });
}

void ReloadWatch::publish(ChangeBatcher &changes)
{
    if (m_isDoubtful && !m_next) {
        const AutoReload before = m_kept.reload;
        m_isDoubtful = !read();
        if (!m_isDoubtful && m_kept.reload != before)
            changes.autoReloadChanged(m_kept.reload);
        return;
    }
    m_isDoubtful = false;
    if (!m_next)
        return;
    const bool isNews = m_next->reload != m_kept.reload;
    m_kept = *std::exchange(m_next, {});
    m_lowest = m_kept.lowest;
    if (isNews)
        changes.autoReloadChanged(m_kept.reload);
}

void ReloadWatch::doubt()
{
    m_isDoubtful = m_isDoubtful || m_next;
    discard();
}

} // namespace arowana
