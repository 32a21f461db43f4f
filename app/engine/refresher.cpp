// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/refresher.h"

#include <utility>

namespace arowana {

Refresher::Refresher(Parts parts)
    : m_p(parts)
    , m_lookUps(parts.timers)
{
}

Refresher::~Refresher()
{
    m_p.timers.cancel(m_billingTimer);
    m_p.timers.cancel(m_pollTimer);
}

void Refresher::setOnline(bool online)
{
    m_online = online;
    schedulePoll();
}

void Refresher::setPolling(bool polling)
{
    m_polling = polling;
    schedulePoll();
}

void Refresher::refreshAll()
{
    if (!m_online)
        return;
    askBilling();
    askMessages();
}

void Refresher::moneyMoved()
{
    if (!m_online || m_billingTimer)
        return;
    m_billingTimer = m_p.timers.after(m_p.policy.billingDelayMs, [this] {
        m_billingTimer = 0;
        askBilling();
    });
}

void Refresher::lookSoon(const MessageId &id, qint64 delayMs)
{
    if (!m_online || m_lookUps.count() + m_toAsk.size() >= kLookUpsMost)
        return;
    m_lookUps.after(delayMs, [this, id] {
        if (!m_toAsk.contains(id))
            m_toAsk.append(id);
        if (!std::exchange(m_askingMessages, true))
            askNext();
    });
}

void Refresher::askBilling()
{
    m_p.client.fetchBalance([this](const CallAnswer<Balance> &answer, const CallFacts &facts) {
        m_p.monitor.observe(answer, facts);
        if (const auto *balance = std::get_if<Balance>(&answer))
            m_p.ledger.learnBalance(*balance);
    });
    m_p.client.fetchTiers([this](const CallAnswer<QList<TierState>> &answer, const CallFacts &facts) {
        m_p.monitor.observe(answer, facts);
        if (const auto *tiers = std::get_if<QList<TierState>>(&answer)) {
            for (const TierState &tier : *tiers)
                m_p.ledger.learnTier(tier);
        }
    });
}

void Refresher::askMessages()
{
    if (m_askingMessages)
        return;
    auto open = m_p.store.messagesInFlight(m_p.policy.pollMost);
    if (!open)
        return;
    m_toAsk = open.take();
    m_askingMessages = true;
    askNext();
}

/// One after the other: polling never takes more than one place of the rate limit at a time.
void Refresher::askNext()
{
    if (m_toAsk.isEmpty() || !m_online) {
        m_askingMessages = false;
        schedulePoll();
        return;
    }
    const MessageId id = m_toAsk.takeFirst();
    m_p.client.fetchMessage(id, [this](const CallAnswer<PolledMessage> &answer, const CallFacts &facts) {
        m_p.monitor.observe(answer, facts);
        if (const auto *polled = std::get_if<PolledMessage>(&answer)) {
            (void)m_p.writer.write([&] { return m_p.book.applyPoll(*polled); });
        } else if (const auto *refusal = std::get_if<Refusal>(&answer);
                   !refusal || refusal->httpStatus == 401 || refusal->httpStatus == 429) {
            m_toAsk.clear(); // no sense in asking on now; the next round begins anew
        }
        askNext();
    });
}

void Refresher::schedulePoll()
{
    m_p.timers.cancel(std::exchange(m_pollTimer, 0));
    if (!m_online || !m_polling || m_askingMessages)
        return;
    m_pollTimer = m_p.timers.after(m_p.policy.pollMs, [this] {
        m_pollTimer = 0;
        refreshAll();
    });
}

} // namespace arowana
