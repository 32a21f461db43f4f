// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The registrar alone on simulated time: a platform that posts deliveries, a listener's judgement of them,
// and restarts that leave nothing but what was kept. One thread.

#include "app/engine/endpointsurvey.h"
#include "app/engine/registrar.h"
#include "app/wire/eventcodec.h"
#include "tests/engine/plainkeeper.h"
#include "tests/support/fakeplatform.h"

#include <memory>

namespace arowana::test {

inline constexpr qint64 kHour = 3'600'000;
inline const QString kBase = QStringLiteral("https://me.example");
inline const QString kPath = QStringLiteral("/hook/0123456789abcdef");

inline QStringList calls(std::initializer_list<const char *> names)
{
    QStringList list;
    for (const char *name : names)
        list.append(QLatin1String(name));
    return list;
}

inline Refusal no(int status)
{
    Refusal refusal;
    refusal.httpStatus = status;
    refusal.message = QStringLiteral("no");
    if (status == 429)
        refusal.retryAfterMs = 3'000;
    return refusal;
}

inline WebhookEndpoint endpoint(const char *id, const QString &url)
{
    return {WebhookId(id), url, wantedEvents()};
}

/// The fake platform with its book of the webhook calls, which posts a delivery when it is asked for a test.
class PostingPlatform final : public PlatformClient {
public:
    PostingPlatform(FakePlatform &fake, SimulatedTime &time)
        : m_fake(fake)
        , m_time(time)
    {
    }

    std::function<void()> posts;
    std::function<void(const QString &)> hears;
    QStringList heard;
    bool tellsEvents = true;             ///< in its list
    QHash<QString, Refusal> refusesOnce; ///< of "test" and "remove", which the fake platform grants always

    void send(const IdempotencyKey &, const QByteArray &, OnAnswer<AcceptedSend>) override {}
    void revoke(const MessageId &, OnAnswer<RevokedAnswer>) override {}
    void fetchMessage(const MessageId &, OnAnswer<PolledMessage>) override {}
    void fetchMessages(const MessageLogQuery &, OnAnswer<MessagePage>) override {}
    void fetchContact(const ContactId &, OnAnswer<Contact>) override {}
    void createContact(const IdempotencyKey &, const ContactFields &, OnAnswer<SavedContact>) override {}
    void changeContact(const ContactId &, const ContactFields &, const ContactFields &,
                       OnAnswer<Contact>) override
    {
    }
    void removeContact(const ContactId &, OnAnswer<Done>) override {}
    void recordConsent(const ContactId &, const ConsentWish &, OnAnswer<ConsentRecord>) override {}
    void importContacts(const QList<ImportRow> &, OnAnswer<ImportedContacts>) override {}
    void fetchAgent(const AgentId &, OnAnswer<AgentAnswer>) override {}
    void fetchLaunch(const AgentId &, OnAnswer<LaunchAnswer>) override {}
    void fetchBalance(OnAnswer<Balance> answer) override { m_fake.fetchBalance(std::move(answer)); }
    void fetchTiers(OnAnswer<QList<TierState>>) override {}
    void fetchEndpoints(OnAnswer<QList<WebhookEndpoint>> answer) override
    {
        note(QStringLiteral("list"));
        m_fake.fetchEndpoints([this, answer = std::move(answer)](const auto &told, const auto &facts) {
            auto list = told;
            if (auto *endpoints = std::get_if<QList<WebhookEndpoint>>(&list); endpoints && !tellsEvents) {
                for (WebhookEndpoint &endpoint : *endpoints)
                    endpoint.events.clear();
            }
            answer(list, facts);
        });
    }
    void createEndpoint(const QString &url, const QList<QByteArray> &events, const QByteArray &secret,
                        OnAnswer<WebhookEndpoint> answer) override
    {
        note(QStringLiteral("create ") + QString::fromLatin1(secret));
        m_fake.createEndpoint(url, events, secret, std::move(answer));
    }
    void updateEndpoint(const WebhookId &id, const QString &url, const QList<QByteArray> &events,
                        const QByteArray &secret, OnAnswer<WebhookEndpoint> answer) override
    {
        note(QStringLiteral("change ") + QString::fromLatin1(secret));
        m_fake.updateEndpoint(id, url, events, secret, std::move(answer));
    }
    void removeEndpoint(const WebhookId &id, OnAnswer<Done> answer) override
    {
        note(QStringLiteral("remove ") + id.toString());
        if (refuses(QStringLiteral("remove"), answer))
            return;
        m_fake.removeEndpoint(id, std::move(answer));
    }
    void testEndpoint(const WebhookId &id, OnAnswer<Done> answer) override
    {
        note(QStringLiteral("test"));
        if (refuses(QStringLiteral("test"), answer))
            return;
        m_fake.testEndpoint(id, [this, answer = std::move(answer)](const auto &told, const auto &facts) {
            answer(told, facts);
            if (posts)
                posts();
        });
    }

private:
    bool refuses(const QString &verb, const OnAnswer<Done> &answer)
    {
        if (!refusesOnce.contains(verb))
            return false;
        m_time.after(40, [no = refusesOnce.take(verb), answer] { answer(no, CallFacts{40, {}}); });
        return true;
    }
    void note(const QString &call)
    {
        heard.append(call);
        if (hears)
            hears(call);
    }

    FakePlatform &m_fake;
    SimulatedTime &m_time;
};

struct RegistrarBench {
    SimulatedTime time;
    PlatformLedger ledger{time};
    FakePlatform fake{time, ledger};
    PostingPlatform platform{fake, time};
    PlainKeeper keeper{time};
    EnginePolicy policy;
    ChangeBatcher changes{time, time, [](const ChangeSet &) {}};
    ServerClock server{time};
    ApiMonitor monitor{changes, time, server};
    std::unique_ptr<Registrar> registrar;
    QList<Registrar::Outcome> said;
    int refusedDeliveries = 0;
    bool testsArrive = true;

    RegistrarBench()
    {
        policy.chance = [] { return 0.5; }; // no jitter: waits are what the policy says
        platform.posts = [this] {
            if (testsArrive)
                time.after(30, [this] { deliver(fake.secret()); });
        };
        start();
    }

    void start()
    {
        registrar = std::make_unique<Registrar>(monitor, platform, time, policy);
        registrar->changed = [this](const Registrar::Outcome &outcome) { said.append(outcome); };
        registrar->setOnline(true);
    }

    /// The process ends at any point; what was kept is all the next one has.
    void restart()
    {
        fake.forgetClient();
        keeper.forgetEngine();
        registrar.reset();
        start();
        registerWith(keeper.kept ? *keeper.kept : WebhookSecrets{keeper.mint(), {}, false});
    }

    void registerWith(const WebhookSecrets &secrets, bool isGiven = false)
    {
        registrar->registerEndpoint({kBase, kPath, secrets, isGiven, &keeper});
    }
    void registerNew() { registerWith({keeper.mint(), {}, false}); }

    /// What the listener would do with a delivery signed with this.
    void deliver(const QByteArray &secret)
    {
        const auto place = keeper.accepted.indexOf(secret);
        if (place < 0) {
            ++refusedDeliveries;
            registrar->badSignatureSeen();
        } else {
            registrar->deliverySeen(place == 0);
        }
    }

    [[nodiscard]] Registrar::Outcome last() const
    {
        return said.isEmpty() ? Registrar::Outcome{} : said.last();
    }
};

} // namespace arowana::test
