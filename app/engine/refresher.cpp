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
    billingSoon(m_p.policy.billingDelayMs);
}

void Refresher::billingSoon(qint64 delayMs)
{
    if (!m_online || m_billingTimer)
        return;
    m_billingTimer = m_p.timers.after(delayMs, [this] {
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
    if (const qint64 pause = m_p.monitor.pauseLeftMs()) {
        billingSoon(pause);
        return;
    }
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
    auto open = m_p.store.messagesInFlight(m_p.policy.pollMost);
    if (!open) {
        schedulePoll(); // the next round may find the store well again
        return;
    }
    for (const MessageId &id : open.take()) {
        if (!m_toAsk.contains(id))
            m_toAsk.append(id);
    }
    if (!std::exchange(m_askingMessages, true))
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
    if (const qint64 pause = m_p.monitor.pauseLeftMs()) {
        m_lookUps.after(pause, [this] { askNext(); });
        return;
    }
    const MessageId id = m_toAsk.takeFirst();
    m_p.client.fetchMessage(id, [this, id](const CallAnswer<PolledMessage> &answer, const CallFacts &facts) {
        m_p.monitor.observe(answer, facts);
        if (const auto *polled = std::get_if<PolledMessage>(&answer)) {
            (void)m_p.writer.write([&] { return m_p.book.applyPoll(*polled); });
        } else if (const auto *refusal = std::get_if<Refusal>(&answer); refusal && isPaceLimit(*refusal)) {
            m_toAsk.prepend(id); // asked again after the pause
        } else if (!refusal || refusal->httpStatus == 401) {
            m_toAsk.clear(); // no sense in asking on now; the next round begins anew
        }
        askNext();
    });
}

void Refresher::schedulePoll()
{
    if (!m_online || !m_polling) {
        m_p.timers.cancel(std::exchange(m_pollTimer, 0));
        return;
    }
    // One that waits already goes on waiting: look-ups between the rounds must not put the next round off.
    if (m_pollTimer || m_askingMessages)
        return;
    m_pollTimer = m_p.timers.after(m_p.policy.pollMs, [this] {
        m_pollTimer = 0;
        refreshAll();
    });
}

} // namespace arowana
