// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/intake.h"

#include "app/wire/eventcodec.h"

#include <algorithm>
#include <iterator>

namespace arowana {

Intake::Intake(Parts parts)
    : m_p(parts)
{
}

Intake::~Intake()
{
    m_p.timers.cancel(m_timer);
}

void Intake::receive(const ReceivedDelivery &delivery)
{
    m_waiting.push_back(delivery);
    if (!m_timer)
        m_timer = m_p.timers.after(0, [this] { flush(); });
}

void Intake::flush()
{
    m_timer = 0;
    std::vector<ReceivedDelivery> batch;
    if (m_waiting.size() <= kMostPerCommit) {
        batch.swap(m_waiting);
    } else {
        const auto end = m_waiting.begin() + qptrdiff(kMostPerCommit);
        batch.assign(std::make_move_iterator(m_waiting.begin()), std::make_move_iterator(end));
        m_waiting.erase(m_waiting.begin(), end);
        m_timer = m_p.timers.after(0, [this] { flush(); });
    }
    Taken facts;
    m_balances.clear();
    const auto written = m_p.writer.write([&]() -> Result<void> {
        for (const ReceivedDelivery &delivery : batch) {
            if (auto one = take(delivery, facts); !one)
                return one;
        }
        return {};
    });
    if (written) {
        for (const Balance &balance : m_balances)
            m_p.ledger.learnBalance(balance);
        if (taken)
            taken(facts);
    }
    for (const ReceivedDelivery &delivery : batch)
        m_answers->answer(delivery.token, written ? DeliveryVerdict::Stored : DeliveryVerdict::NotStored);
}

Result<void> Intake::take(const ReceivedDelivery &delivery, Taken &facts)
{
    facts.lastReceivedAt = std::max(facts.lastReceivedAt, delivery.receivedAt);
    const auto decoded = decodeEvent(delivery.body);
    if (!decoded)
        return quarantine(delivery, nullptr, decoded.error().what, facts);
    const PlatformEvent &event = *decoded;
    JournalEntry entry;
    entry.id = event.id;
    entry.name = event.name;
    entry.timestamp = event.timestamp.isValid() ? event.timestamp : delivery.receivedAt;
    entry.receivedAt = delivery.receivedAt;
    entry.body = delivery.body;
    if (const auto *message = std::get_if<MessageEvent>(&event.data))
        entry.messageId = message->messageId;
    auto verdict = m_p.store.journal(entry);
    if (!verdict)
        return verdict.error();
    if (*verdict == JournalVerdict::Repeat)
        return {};
    if (*verdict == JournalVerdict::Conflict) {
        return quarantine(delivery, &event,
                          tr("An event with this id and another content was received before."), facts);
    }
    auto settled = m_p.book.applyEvent(event, delivery.receivedAt);
    if (!settled)
        return settled.error();
    facts.moneyMoved = facts.moneyMoved || *settled;
    if (const auto *billing = std::get_if<BillingEvent>(&event.data))
        m_balances.push_back(billing->balance);
    return {};
}

Result<void> Intake::quarantine(const ReceivedDelivery &delivery, const PlatformEvent *event,
                                const QString &reason, Taken &facts)
{
    JournalEntry entry;
    if (event)
        entry.name = event->name;
    entry.timestamp = delivery.receivedAt;
    entry.receivedAt = delivery.receivedAt;
    entry.state = JournalState::Quarantined;
    entry.reason = reason;
    entry.body = delivery.body;
    auto verdict = m_p.store.journal(entry);
    if (!verdict)
        return verdict.error();
    if (*verdict == JournalVerdict::New)
        ++facts.quarantined;
    return {};
}

} // namespace arowana
