// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeplatform.h"

#include "tests/support/fakeplatformcalls.h"
#include "tests/support/samplesends.h"

#include <algorithm>

namespace arowana::test {

namespace {

constexpr qint64 kEarlyMs = 50; ///< a request may be this much before the time asked

/// Seen before the platform looks at the key: they say nothing about the message.
bool isGate(int status)
{
    return status == 401 || status == 429;
}

} // namespace

FakePlatform::FakePlatform(SimulatedTime &time, PlatformLedger &ledger)
    : m_time(time)
    , m_ledger(ledger)
{
}

void FakePlatform::planNoMore()
{
    m_plans.clear();
    m_chooser = {};
}

int FakePlatform::calls(Call call) const
{
    const auto found = m_calls.find(call);
    return found == m_calls.end() ? 0 : found->second;
}

int FakePlatform::allCalls() const
{
    int all = 0;
    for (const auto &[call, count] : m_calls)
        all += count;
    return all;
}

CallPlan FakePlatform::nextPlan(Call call)
{
    ++m_calls[call];
    auto &planned = m_plans[call];
    if (!planned.empty()) {
        const CallPlan first = planned.front();
        planned.pop_front();
        return first;
    }
    return m_chooser ? m_chooser(call) : CallPlan{};
}

void FakePlatform::watchPace(Call call)
{
    if (m_time.monotonicMs() < m_notBefore - kEarlyMs)
        m_violations.append(QStringLiteral("a request (%1) %2 ms before the time the platform asked for")
                                .arg(int(call))
                                .arg(m_notBefore - m_time.monotonicMs()));
}

void FakePlatform::watchSend(const IdempotencyKey &key, const QByteArray &body)
{
    m_sends.append({key, body, m_time.monotonicMs()});
    if (m_bodyOfKey.emplace(key, body).first->second != body)
        m_violations.append(QStringLiteral("one key with two bodies"));
    if (m_keyOfMarker.emplace(markerIn(body), key).first->second != key)
        m_violations.append(QStringLiteral("one message under two keys"));
    if (!m_disk)
        return;
    const auto kept = m_disk->outbox().find(key.bytes());
    if (kept == m_disk->outbox().end())
        m_violations.append(QStringLiteral("a key left that is not on disk"));
    else if (kept->second.body != body)
        m_violations.append(QStringLiteral("bytes left that are not those on disk"));
    else if (kept->second.state != OutboxState::InFlight || !kept->second.firstTryAt)
        m_violations.append(QStringLiteral("bytes left without \"may have left\" on disk"));
}

AcceptedSend FakePlatform::accept(const IdempotencyKey &key, const QByteArray &body)
{
    const LedgerMessage &message = m_ledger.accept(key, body);
    AcceptedSend yes;
    yes.id = message.id;
    yes.statusWord = QStringLiteral("queued");
    yes.createdAt = message.life.first().second;
    yes.billing.unit = BillingUnit::Basic;
    yes.billing.hold = message.hold;
    yes.billing.price = message.hold;
    yes.billing.balance = m_ledger.balance();
    yes.billing.tier = TierState{message.channel, QStringLiteral("tier_1"), m_ledger.volume(), {}};
    yes.raw = "{\"message_id\":\"" + message.id.bytes() +
              "\",\"status\":\"queued\",\"billing\":{\"hold_amount\":" + message.hold.toShortDecimal() + "}}";
    return yes;
}

CallAnswer<AcceptedSend> FakePlatform::actOnSend(const ScopedKey &key, const QByteArray &body,
                                                 const CallPlan &plan)
{
    const bool refuses = plan.outcome == Outcome::Refused;
    if (refuses && (refusesBeforeKeys || isGate(plan.status)))
        return refusal(plan.status, plan.code, plan.retryAfterMs, plan.retryIsCut);
    if (isKnown(key)) {
        const KeyEntry &known = m_keys.at(key);
        if (known.body != body)
            return refusal(409, "idempotency_conflict");
        if (!known.atIt)
            return known.answer;
        if (plan.outcome != Outcome::ActedSlowly)
            return refusal(409, "conflict");
    }
    const CallAnswer<AcceptedSend> answer =
        refuses ? CallAnswer<AcceptedSend>(refusal(plan.status, plan.code, plan.retryAfterMs))
                : CallAnswer<AcceptedSend>(accept(key.second, body));
    if (!refuses || plan.status != 409)
        m_keys.insert_or_assign(key, KeyEntry{body, m_ledger.clock().now(), false, answer});
    return answer;
}

bool FakePlatform::isKnown(const ScopedKey &key) const
{
    const auto known = m_keys.find(key);
    return known != m_keys.end() && m_ledger.clock().now().since(known->second.since) < kKeyLifeMs;
}

void FakePlatform::send(const IdempotencyKey &key, const QByteArray &body, OnAnswer<AcceptedSend> answer)
{
    watchSend(key, body);
    const ScopedKey scoped(m_apiKey, key);
    auto &planned = m_plans[Call::Send];
    if (planned.empty() && m_chooser)
        planned.push_back(m_chooser(Call::Send));
    if (!planned.empty() && planned.front().outcome == Outcome::ActedSlowly) {
        // A key that it knows already makes it do nothing more: only the answer is late, and lost.
        if (isKnown(scoped))
            planned.front().outcome = Outcome::Silent;
        else
            m_keys.insert_or_assign(scoped, KeyEntry{body, m_ledger.clock().now(), true, Unknown{}});
    }
    exchange<AcceptedSend>(
        Call::Send, [this, scoped, body](const CallPlan &plan) { return actOnSend(scoped, body, plan); },
        std::move(answer));
}

CallAnswer<RevokedAnswer> FakePlatform::actOnRevoke(const MessageId &id)
{
    const LedgerMessage *message = m_ledger.find(id);
    if (!message || !isRevocable(message->state()))
        return refusal(404, "not_found");
    const QByteArray event = m_ledger.move(id, MessageStatus::Revoked);
    if (happened)
        happened(event);
    return RevokedAnswer{id, MessageStatus::Revoked, m_ledger.clock().now()};
}

void FakePlatform::revoke(const MessageId &id, OnAnswer<RevokedAnswer> answer)
{
    exchange<RevokedAnswer>(
        Call::Revoke,
        [this, id](const CallPlan &plan) -> CallAnswer<RevokedAnswer> {
            if (plan.outcome == Outcome::Refused)
                return refusal(plan.status, plan.code, plan.retryAfterMs);
            return actOnRevoke(id);
        },
        std::move(answer));
}

CallAnswer<PolledMessage> FakePlatform::tell(const MessageId &id) const
{
    if (const LedgerMessage *message = m_ledger.find(id))
        return tellSend(*message);
    for (const LedgerReply &reply : m_ledger.replies()) {
        if (reply.id == id)
            return tellReply(reply);
    }
    return refusal(404, "not_found");
}

void FakePlatform::fetchMessage(const MessageId &id, OnAnswer<PolledMessage> answer)
{
    exchange<PolledMessage>(
        Call::Message,
        [this, id](const CallPlan &plan) -> CallAnswer<PolledMessage> {
            if (plan.outcome == Outcome::Refused)
                return refusal(plan.status, plan.code, plan.retryAfterMs);
            return tell(id);
        },
        std::move(answer));
}

void FakePlatform::fetchMessages(const MessageLogQuery &query, OnAnswer<MessagePage> answer)
{
    m_logQueries.append(query);
    exchange<MessagePage>(
        Call::Log,
        [this, query](const CallPlan &plan) -> CallAnswer<MessagePage> {
            if (plan.outcome == Outcome::Refused)
                return refusal(plan.status, plan.code, plan.retryAfterMs);
            return list(query);
        },
        std::move(answer));
}

void FakePlatform::fetchContact(const ContactId &id, OnAnswer<Contact> answer)
{
    exchange<Contact>(
        Call::Contact,
        [this, id](const CallPlan &plan) -> CallAnswer<Contact> {
            if (plan.outcome == Outcome::Refused)
                return refusal(plan.status, plan.code, plan.retryAfterMs);
            if (const auto known = contacts.find(id); known != contacts.end())
                return known->second;
            const QByteArray recipient = m_ledger.recipientOf(id);
            if (recipient.isEmpty())
                return refusal(404, "not_found");
            Contact contact;
            contact.id = id;
            // The platform tells addresses in small letters.
            (recipient.contains('@') ? contact.email : contact.phone) =
                QString::fromUtf8(recipient.toLower());
            return contact;
        },
        std::move(answer));
}

void FakePlatform::fetchAgent(const AgentId &id, OnAnswer<AgentAnswer> answer)
{
    m_askedAgents.append(id);
    exchange<AgentAnswer>(
        Call::Agent,
        [this, id](const CallPlan &plan) -> CallAnswer<AgentAnswer> {
            if (plan.outcome == Outcome::Refused)
                return refusal(plan.status, plan.code, plan.retryAfterMs);
            const auto known = m_agents.find(id);
            if (known == m_agents.end())
                return refusal(404, "not_found");
            AgentAnswer told = known->second;
            told.reading.carriers.clear();
            return told;
        },
        std::move(answer));
}

void FakePlatform::fetchLaunch(const AgentId &id, OnAnswer<LaunchAnswer> answer)
{
    exchange<LaunchAnswer>(
        Call::Launch,
        [this, id](const CallPlan &plan) -> CallAnswer<LaunchAnswer> {
            if (plan.outcome == Outcome::Refused)
                return refusal(plan.status, plan.code, plan.retryAfterMs);
            const auto known = m_agents.find(id);
            if (known == m_agents.end() || !known->second.reading.isApproved())
                return refusal(409, "conflict");
            return LaunchAnswer{id, known->second.reading.carriers};
        },
        std::move(answer));
}

void FakePlatform::fetchBalance(OnAnswer<Balance> answer)
{
    exchange<Balance>(
        Call::Balance,
        [this](const CallPlan &plan) -> CallAnswer<Balance> {
            if (plan.outcome == Outcome::Refused)
                return refusal(plan.status, plan.code, plan.retryAfterMs);
            return m_ledger.balance();
        },
        std::move(answer));
}

void FakePlatform::fetchTiers(OnAnswer<QList<TierState>> answer)
{
    exchange<QList<TierState>>(
        Call::Tiers,
        [this](const CallPlan &plan) -> CallAnswer<QList<TierState>> {
            if (plan.outcome == Outcome::Refused)
                return refusal(plan.status, plan.code, plan.retryAfterMs);
            return QList<TierState>{{Channel::Rcs, QStringLiteral("tier_1"), m_ledger.volume(), {}}};
        },
        std::move(answer));
}

void FakePlatform::fetchEndpoints(OnAnswer<QList<WebhookEndpoint>> answer)
{
    exchange<QList<WebhookEndpoint>>(
        Call::Endpoints,
        [this](const CallPlan &plan) -> CallAnswer<QList<WebhookEndpoint>> {
            if (plan.outcome == Outcome::Refused)
                return refusal(plan.status, plan.code, plan.retryAfterMs);
            return m_endpoints;
        },
        std::move(answer));
}

void FakePlatform::createEndpoint(const QString &url, const QList<QByteArray> &events,
                                  const QByteArray &secret, OnAnswer<WebhookEndpoint> answer)
{
    exchange<WebhookEndpoint>(
        Call::Endpoints,
        [this, url, events, secret](const CallPlan &plan) -> CallAnswer<WebhookEndpoint> {
            if (plan.outcome == Outcome::Refused)
                return refusal(plan.status, plan.code, plan.retryAfterMs);
            m_secret = secret;
            m_endpoints.append({WebhookId("wh_" + QByteArray::number(m_endpoints.size() + 1)), url, events});
            return m_endpoints.constLast();
        },
        std::move(answer));
}

void FakePlatform::updateEndpoint(const WebhookId &id, const QString &url, const QList<QByteArray> &events,
                                  const QByteArray &secret, OnAnswer<WebhookEndpoint> answer)
{
    exchange<WebhookEndpoint>(
        Call::Endpoints,
        [this, id, url, events, secret](const CallPlan &plan) -> CallAnswer<WebhookEndpoint> {
            if (plan.outcome == Outcome::Refused)
                return refusal(plan.status, plan.code, plan.retryAfterMs);
            for (WebhookEndpoint &known : m_endpoints) {
                if (known.id == id) {
                    m_secret = secret;
                    known.url = url;
                    known.events = events;
                    return known;
                }
            }
            return refusal(404, "not_found");
        },
        std::move(answer));
}

void FakePlatform::removeEndpoint(const WebhookId &id, OnAnswer<Done> answer)
{
    exchange<Done>(
        Call::Endpoints,
        [this, id](const CallPlan &) -> CallAnswer<Done> {
            m_endpoints.removeIf([&](const WebhookEndpoint &e) { return e.id == id; });
            return Done{};
        },
        std::move(answer));
}

void FakePlatform::testEndpoint(const WebhookId &, OnAnswer<Done> answer)
{
    exchange<Done>(
        Call::Endpoints,
        [this](const CallPlan &) -> CallAnswer<Done> {
            if (tested)
                tested();
            return Done{};
        },
        std::move(answer));
}

} // namespace arowana::test
