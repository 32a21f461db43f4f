// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/changebatcher.h"

#include <algorithm>

namespace arowana {

ChangeBatcher::ChangeBatcher(Timers &timers, const Clock &clock,
                             std::function<void(const ChangeSet &)> deliver)
    : m_timers(timers)
    , m_clock(clock)
    , m_deliver(std::move(deliver))
{
}

ChangeBatcher::~ChangeBatcher()
{
    m_timers.cancel(m_timer);
}

void ChangeBatcher::messageChanged(RowId row)
{
    m_rows.insert(row);
    schedule();
}

void ChangeBatcher::messageCountChanged(qint64 count)
{
    m_next.messageCount = count;
    schedule();
}

void ChangeBatcher::balanceChanged(const Balance &balance, Instant at)
{
    m_next.balance = balance;
    m_next.balanceAt = at;
    schedule();
}

void ChangeBatcher::autoReloadChanged(const AutoReload &reload)
{
    m_next.autoReload = reload;
    schedule();
}

void ChangeBatcher::tierChanged(const TierState &tier)
{
    const auto known = std::find_if(m_next.tiers.begin(), m_next.tiers.end(),
                                    [&](const TierState &t) { return t.channel == tier.channel; });
    if (known == m_next.tiers.end())
        m_next.tiers.append(tier);
    else
        *known = tier;
    schedule();
}

void ChangeBatcher::outboxChanged(const OutboxCounts &counts)
{
    m_next.outbox = counts;
    schedule();
}

void ChangeBatcher::apiChanged(const ApiHealth &health)
{
    m_next.api = health;
    schedule();
}

void ChangeBatcher::listenerChanged(const ListenerHealth &health)
{
    m_next.listener = health;
    schedule();
}

void ChangeBatcher::storeChanged(const StoreHealth &health)
{
    m_next.store = health;
    schedule();
}

void ChangeBatcher::sendersChanged(const QList<Sender> &senders)
{
    m_next.senders = senders;
    schedule();
}

void ChangeBatcher::sessionChanged(const Session &session)
{
    const auto known = std::find_if(m_next.sessions.begin(), m_next.sessions.end(), [&](const Session &s) {
        return s.agentId == session.agentId && s.phone == session.phone;
    });
    if (known == m_next.sessions.end())
        m_next.sessions.append(session);
    else
        *known = session;
    schedule();
}

void ChangeBatcher::pairChanged(const SessionPair &pair)
{
    m_pairs.insert(pair);
    schedule();
}

void ChangeBatcher::personChanged(const QString &address)
{
    if (address.isEmpty() || m_next.people.contains(address))
        return;
    m_next.people.append(address);
    schedule();
}

void ChangeBatcher::noteChanged(const ContactNote &note)
{
    m_next.notes.removeIf([&](const ContactNote &n) { return n.id == note.id; });
    m_next.notes.append(note);
    schedule();
}

void ChangeBatcher::ownMoneyChanged(const OwnMoney &money)
{
    m_next.ownMoney = money;
    schedule();
}

void ChangeBatcher::pollChanged(const PollHealth &health)
{
    m_next.poll = health;
    schedule();
}

void ChangeBatcher::gapsChanged(const QList<Gap> &gaps)
{
    m_next.gaps = gaps;
    schedule();
}

void ChangeBatcher::clockSkewChanged(qint64 skewMs)
{
    m_next.clockSkewMs = skewMs;
    schedule();
}

void ChangeBatcher::settingsChanged(const WorkspaceSettings &settings)
{
    m_next.settings = settings;
    schedule();
}

void ChangeBatcher::draftsTold(const QList<StoredDraft> &drafts)
{
    m_next.drafts = drafts;
    schedule();
}

void ChangeBatcher::draftsOwed(bool areOwed)
{
    m_next.areDraftsOwed = areOwed;
    schedule();
}

void ChangeBatcher::cannedTextsChanged(const QList<CannedText> &texts)
{
    m_next.cannedTexts = texts;
    schedule();
}

void ChangeBatcher::priceChanged(const UnitPrice &price)
{
    m_next.prices.removeIf([&](const UnitPrice &p) {
        return p.channel == price.channel && p.unit == price.unit && p.tier == price.tier;
    });
    m_next.prices.append(price);
    schedule();
}

void ChangeBatcher::runChanged(const SendRun &run)
{
    const auto known = std::find_if(m_next.runs.begin(), m_next.runs.end(),
                                    [&](const SendRun &r) { return r.id == run.id; });
    if (known == m_next.runs.end())
        m_next.runs.append(run);
    else
        *known = run;
    schedule();
}

void ChangeBatcher::schedule()
{
    if (m_timer)
        return;
    const qint64 since = m_clock.monotonicMs() - m_lastFlush;
    m_timer = m_timers.after(std::max<qint64>(0, kFrameMs - since), [this] { flush(); });
}

void ChangeBatcher::flush()
{
    m_timer = 0;
    m_lastFlush = m_clock.monotonicMs();
    m_next.messages.assign(m_rows.rbegin(), m_rows.rend()); // newest first, as lists show them
    m_rows.clear();
    m_next.pairs = QList<SessionPair>(m_pairs.begin(), m_pairs.end());
    m_pairs.clear();
    m_deliver(std::exchange(m_next, {}));
}

} // namespace arowana
