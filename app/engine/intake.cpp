// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/intake.h"

#include "app/wire/eventcodec.h"

#include <algorithm>
#include <iterator>

namespace arowana {

namespace {

/// With the store's own 200 ms a try these are three seconds: the platform waits five for its answer.
constexpr int kLockTries = 6;
constexpr qint64 kLockWaitMs = 250;

} // namespace

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
    if (heard)
        heard(delivery);
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
    const auto written = commit(batch);
    if (!written && written.error().kind == ErrorKind::Locked && waitForLock(batch))
        return;
    m_lockTries = 0;
    const bool oneByOne = !written && !isAboutTheStore(written.error());
    for (const ReceivedDelivery &delivery : batch) {
        const DeliveryVerdict verdict = oneByOne  ? takeAlone(delivery)
                                        : written ? DeliveryVerdict::Stored
                                                  : DeliveryVerdict::NotStored;
        m_answers->answer(delivery.token, verdict);
    }
}

bool Intake::waitForLock(std::vector<ReceivedDelivery> &batch)
{
    if (++m_lockTries > kLockTries)
        return false;
    m_waiting.insert(m_waiting.begin(), std::make_move_iterator(batch.begin()),
                     std::make_move_iterator(batch.end()));
    m_p.timers.cancel(m_timer);
    m_timer = m_p.timers.after(kLockWaitMs, [this] { flush(); });
    return true;
}

Result<void> Intake::commit(const std::vector<ReceivedDelivery> &batch)
{
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
        for (const auto &[balance, at] : m_balances)
            m_p.ledger.learnBalance(balance, at);
        tell(facts);
    }
    return written;
}

/// One event the store says no to must not take the others with it, nor be offered again and again.
DeliveryVerdict Intake::takeAlone(const ReceivedDelivery &delivery)
{
    auto written = commit({delivery});
    if (!written && !isAboutTheStore(written.error())) {
        const QString reason = reasonOf(written.error());
        Taken facts;
        written =
            m_p.writer.write([&] { return quarantine(delivery, AsideKind::NotUnderstood, reason, facts); });
        if (written)
            tell(facts);
    }
    return written ? DeliveryVerdict::Stored : DeliveryVerdict::NotStored;
}

void Intake::tell(const Taken &facts)
{
    if (taken)
        taken(facts);
}

Result<void> Intake::take(const ReceivedDelivery &delivery, Taken &facts)
{
    const auto decoded = decodeEvent(delivery.body);
    if (!decoded)
        return quarantine(delivery, AsideKind::NotUnderstood, reasonOf(decoded.error()), facts);
    facts.lastReceivedAt = std::max(facts.lastReceivedAt, delivery.receivedAt);
    const JournalEntry entry = entryOf(*decoded, delivery);
    auto verdict = m_p.store.journal(entry);
    if (!verdict)
        return verdict.error();
    if (*verdict == JournalVerdict::Repeat)
        return {};
    if (*verdict == JournalVerdict::Conflict)
        return quarantine(delivery, AsideKind::OtherBody, otherBodySentence(), facts);
    if (entry.aside)
        m_p.aside.touch();
    return apply(*decoded, delivery, facts);
}

Result<void> Intake::apply(const PlatformEvent &event, const ReceivedDelivery &delivery, Taken &facts)
{
    if (const auto *message = std::get_if<MessageEvent>(&event.data)) {
        auto settled = m_p.book.applyEvent(*message, event.timestamp, delivery.receivedAt);
        if (!settled)
            return settled.error();
        facts.moneyMoved = facts.moneyMoved || *settled;
    } else if (const auto *started = std::get_if<ConversationStarted>(&event.data)) {
        if (auto added = m_p.inbound.applyEvent(event, *started, delivery.receivedAt); !added)
            return added;
        return m_p.sessions.applyStarted(*started, event.timestamp);
    } else if (const auto *ended = std::get_if<ConversationEnded>(&event.data)) {
        return m_p.sessions.applyEnded(*ended, event.timestamp);
    } else if (const auto *billing = std::get_if<BillingEvent>(&event.data)) {
        const Instant at = event.timestamp.isValid() ? event.timestamp : delivery.receivedAt;
        m_balances.emplace_back(billing->balance, at);
        facts.moneyMoved = true; // an event may come a day late: what holds now is asked for
        if (billing->kind == BillingEventKind::BalanceLow)
            return {};
        const bool hasFailed = billing->kind == BillingEventKind::AutoReloadFailed;
        return m_p.reloads.take({hasFailed, billing->amount, billing->reason, at}, billing->balance);
    } else if (const auto *agent = std::get_if<AgentEvent>(&event.data)) {
        facts.agentsChanged = true;
        // An approved agent has a new id; its draft stays what it is.
        return agent->isApproved ? m_p.directory.addAgent(agent->agentId, agent->displayName)
                                 : Result<void>();
    } else if (const auto *contact = std::get_if<ContactEvent>(&event.data)) {
        facts.contacts.insert(contact->contactId);
    } else if (const auto *consent = std::get_if<ConsentEvent>(&event.data)) {
        facts.contacts.insert(consent->contactId);
    }
    return {};
}

Result<void> Intake::quarantine(const ReceivedDelivery &delivery, AsideKind kind, const QString &reason,
                                Taken &facts)
{
    facts.lastReceivedAt = std::max(facts.lastReceivedAt, delivery.receivedAt);
    const EventGlimpse glimpse = glimpseEvent(delivery.body);
    JournalEntry entry;
    entry.id = glimpse.id;
    entry.name = glimpse.name;
    entry.timestamp = delivery.receivedAt;
    entry.receivedAt = delivery.receivedAt;
    entry.state = JournalState::Quarantined;
    entry.aside = kind;
    entry.reason = reason;
    entry.body = delivery.body;
    auto verdict = m_p.store.journal(entry);
    if (!verdict)
        return verdict.error();
    if (*verdict == JournalVerdict::New)
        m_p.aside.touch();
    return {};
}

} // namespace arowana
