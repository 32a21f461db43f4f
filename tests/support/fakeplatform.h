// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The platform at the other end of a PlatformClient, on simulated time: idempotency for 24 h with replay of
// the stored answer, for each API key by itself, its own ledger, and for each call what a test or a seed
// wants to happen to it. It watches the client: what it must never do is recorded in violations(). One
// thread.

#include "tests/support/callplan.h"
#include "tests/support/memorystore.h"
#include "tests/support/platformledger.h"
#include "tests/support/simulatedtime.h"

#include <deque>
#include <utility>

namespace arowana::test {

struct SendAttempt {
    IdempotencyKey key;
    QByteArray body;
    qint64 monotonicMs = 0;
};

class FakePlatform final : public PlatformClient {
public:
    static constexpr qint64 kDeadlineMs = 30'000;
    static constexpr qint64 kKeyLifeMs = 24LL * 3'600'000;

    FakePlatform(SimulatedTime &time, PlatformLedger &ledger);

    /// At each send this disk must hold the key, exactly these bytes, and "may have left".
    void watchDisk(const MemoryStore *disk) { m_disk = disk; }
    /// The next call of this kind ends so; plans are used up in order, then `choose` decides, then Answered.
    void plan(Call call, const CallPlan &plan) { m_plans[call].push_back(plan); }
    void choose(std::function<CallPlan(Call)> chooser) { m_chooser = std::move(chooser); }
    void planNoMore();
    /// The client asks with this API key from now on, to which its idempotency keys are scoped.
    void useApiKey(const QByteArray &apiKey) { m_apiKey = apiKey; }
    /// An operator said that this message is to be sent once more: it may come under another key.
    void allowNewKey(const QByteArray &marker) { m_keyOfMarker.erase(marker); }
    /// The client's process is gone: nobody is told the answers to its calls. What it sent is still here.
    /// A new one cannot know of a pause the old one was asked for.
    void forgetClient()
    {
        ++m_client;
        m_notBefore = 0;
    }
    /// Events of what a call of the client caused (a revoke).
    std::function<void(const QByteArray &event)> happened;
    /// A test delivery was asked for and is on its way.
    std::function<void()> tested;

    [[nodiscard]] int calls(Call call) const;
    [[nodiscard]] int allCalls() const;
    [[nodiscard]] const QList<SendAttempt> &sends() const { return m_sends; }
    [[nodiscard]] const QList<MessageLogQuery> &logQueries() const { return m_logQueries; }
    [[nodiscard]] const QList<WebhookEndpoint> &endpoints() const { return m_endpoints; }
    [[nodiscard]] QByteArray secret() const { return m_secret; }
    /// It refuses before it looks at the idempotency key: also what it has taken under it.
    bool refusesBeforeKeys = false;
    /// Whether its answers carry a `Date`.
    bool tellsTime = true;
    /// How an agent stands from now on, under the id that `told.id` gives; others are not known.
    void setAgent(const AgentId &asked, const AgentAnswer &told) { m_agents.insert_or_assign(asked, told); }
    [[nodiscard]] const QList<AgentId> &askedAgents() const { return m_askedAgents; }
    /// What the contact list has beside those whom the ledger knows from messages; tests change it as another
    /// editor would.
    std::map<ContactId, Contact> contacts;
    [[nodiscard]] const QList<QList<ImportRow>> &imports() const { return m_imports; }
    void addEndpoint(const WebhookEndpoint &endpoint) { m_endpoints.append(endpoint); }
    [[nodiscard]] const QStringList &violations() const { return m_violations; }

    void send(const IdempotencyKey &key, const QByteArray &body, OnAnswer<AcceptedSend> answer) override;
    void revoke(const MessageId &id, OnAnswer<RevokedAnswer> answer) override;
    void fetchMessage(const MessageId &id, OnAnswer<PolledMessage> answer) override;
    void fetchMessages(const MessageLogQuery &query, OnAnswer<MessagePage> answer) override;
    void fetchContact(const ContactId &id, OnAnswer<Contact> answer) override;
    void createContact(const IdempotencyKey &key, const ContactFields &fields,
                       OnAnswer<SavedContact> answer) override;
    void changeContact(const ContactId &id, const ContactFields &now, const ContactFields &wanted,
                       OnAnswer<Contact> answer) override;
    void removeContact(const ContactId &id, OnAnswer<Done> answer) override;
    void recordConsent(const ContactId &id, const ConsentWish &consent,
                       OnAnswer<ConsentRecord> answer) override;
    void importContacts(const QList<ImportRow> &rows, OnAnswer<ImportedContacts> answer) override;
    void fetchAgent(const AgentId &id, OnAnswer<AgentAnswer> answer) override;
    void fetchLaunch(const AgentId &id, OnAnswer<LaunchAnswer> answer) override;
    void fetchBalance(OnAnswer<Balance> answer) override;
    void fetchTiers(OnAnswer<QList<TierState>> answer) override;
    void fetchEndpoints(OnAnswer<QList<WebhookEndpoint>> answer) override;
    void createEndpoint(const QString &url, const QList<QByteArray> &events, const QByteArray &secret,
                        OnAnswer<WebhookEndpoint> answer) override;
    void updateEndpoint(const WebhookId &id, const QString &url, const QList<QByteArray> &events,
                        const QByteArray &secret, OnAnswer<WebhookEndpoint> answer) override;
    void removeEndpoint(const WebhookId &id, OnAnswer<Done> answer) override;
    void testEndpoint(const WebhookId &id, OnAnswer<Done> answer) override;

private:
    /// An idempotency key as the platform knows it: with the API key it came with.
    using ScopedKey = std::pair<QByteArray, IdempotencyKey>;
    /// What the platform keeps under one.
    struct KeyEntry {
        QByteArray body;
        Instant since;
        bool atIt = false; ///< still at the first request
        CallAnswer<AcceptedSend> answer;
    };

    /// Whose answer comes back, if one does, and how far its `Date` is off; nullopt: it carries none.
    struct Answerer {
        bool isThere = false;
        std::optional<qint64> dateOffMs;
        bool holdsBack = false; ///< the client itself
    };

    template <class Accepted>
    void exchange(Call call, std::function<CallAnswer<Accepted>(const CallPlan &)> act,
                  OnAnswer<Accepted> answer);
    template <class Accepted>
    void reply(qint64 delayMs, const CallAnswer<Accepted> &with, Answerer answerer,
               OnAnswer<Accepted> answer);

    [[nodiscard]] CallPlan nextPlan(Call call);
    void watchPace(Call call);
    void watchSend(const IdempotencyKey &key, const QByteArray &body);
    [[nodiscard]] CallAnswer<AcceptedSend> actOnSend(const ScopedKey &key, const QByteArray &body,
                                                     const CallPlan &plan);
    [[nodiscard]] bool isKnown(const ScopedKey &key) const;
    [[nodiscard]] AcceptedSend accept(const IdempotencyKey &key, const QByteArray &body);
    [[nodiscard]] CallAnswer<RevokedAnswer> actOnRevoke(const MessageId &id);
    [[nodiscard]] CallAnswer<PolledMessage> tell(const MessageId &id) const;
    [[nodiscard]] static MessageStatus logStatus(MessageStatus status);
    struct Written { ///< what the log repeats of a send
        QByteArray raw;
        std::optional<Content> content;
        QString summary;
    };
    [[nodiscard]] const Written &writtenBy(const LedgerMessage &message) const;
    [[nodiscard]] PolledMessage tellSend(const LedgerMessage &message) const;
    [[nodiscard]] PolledMessage tellReply(const LedgerReply &reply) const;
    [[nodiscard]] MessagePage list(const MessageLogQuery &query) const;

    SimulatedTime &m_time;
    PlatformLedger &m_ledger;
    const MemoryStore *m_disk = nullptr;
    std::map<Call, std::deque<CallPlan>> m_plans;
    std::function<CallPlan(Call)> m_chooser;
    QByteArray m_apiKey;
    std::map<ScopedKey, KeyEntry> m_keys;
    std::map<IdempotencyKey, QByteArray> m_bodyOfKey;
    std::map<QByteArray, IdempotencyKey> m_keyOfMarker;
    mutable std::map<MessageId, Written> m_written;
    std::map<Call, int> m_calls;
    QList<SendAttempt> m_sends;
    QList<MessageLogQuery> m_logQueries;
    QList<WebhookEndpoint> m_endpoints;
    std::map<IdempotencyKey, ContactId> m_created; ///< keys are heeded
    QList<QList<ImportRow>> m_imports;             ///< that were acted on
    std::map<AgentId, AgentAnswer> m_agents;       ///< with their carriers
    QList<AgentId> m_askedAgents;
    QByteArray m_secret;
    QStringList m_violations;
    quint64 m_client = 1;
    qint64 m_notBefore = 0;
};

} // namespace arowana::test
