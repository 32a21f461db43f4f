// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The platform's HTTP API over Qt's network access manager, with everything switched off that Qt does by
// itself: redirects, sending again, cookies, cache, answering to challenges, HTTP/2. One call is one
// ApiCall with exactly one answer; nothing is tried again here. Owned by the engine thread's root object
// and used on that thread only. Holds the key in memory; it goes into requests to the base's own scheme,
// host and port, and nowhere else.

#include "app/api/exchange.h"
#include "app/engine/ports/platformclient.h"
#include "models/domain/clock.h"
#include "models/domain/result.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <deque>
#include <functional>
#include <memory>

namespace arowana {

class HttpPlatformClient : public QObject, public PlatformClient {
    Q_OBJECT
public:
    static constexpr int kDeadlineMs = 30'000;
    /// Qt opens as many connections to one host, so no request ever waits behind another's answer.
    static constexpr int kAtOnceMost = 6;
    /// How long a send waits for its place before it is held back.
    static constexpr int kSendWaitsMostMs = 60'000;

    /// `base` is https, or http to this computer: the key goes there. `clock` outlives this.
    HttpPlatformClient(const QUrl &base, const Clock &clock, QObject *parent = nullptr);
    ~HttpPlatformClient() override;

    /// The key of requests from now on; empty takes it away. InvalidInput when it holds anything that
    /// cannot stand in a header; the key that was set stays then.
    [[nodiscard]] Result<void> setApiKey(const QByteArray &key);

    /// From now on every call is answered Unknown{Offline} and no connection is made. Calls under way end
    /// as they would.
    void setOffline(bool offline) { m_offline = offline; }

    /// Asked before each call starts: how long none may (ms), 0 when one may. What waits for its place here
    /// waits on until then, whoever asked for it; but a send is held back (CallFacts::heldBack).
    void setPause(std::function<qint64()> leftMs) { m_pauseLeftMs = std::move(leftMs); }

    /// How long a whole call may take, from its start to the last byte.
    void setDeadlineMs(int deadlineMs) { m_deadlineMs = deadlineMs; }

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
    /// A call before it starts. An empty path is one that cannot be asked for.
    struct Wish {
        QByteArray verb;
        QByteArray path;
        QByteArray body;
        QByteArray idempotencyKey;
        std::function<void(const Exchange &)> done;
        quint64 keyRound = 0; ///< this and both clocks when it was asked for
        Instant askedAt = {};
        qint64 askedAtMs = 0;
    };
    enum class Held { No, Offline, Back };

    /// `decode` takes the body, or the whole exchange where the status says something too.
    template <class Accepted, class Decode>
    void ask(Wish wish, Decode decode, OnAnswer<Accepted> answer);
    void enqueue(Wish wish);
    void answerWithoutSending(Wish wish, Held held, const QString &why = {});
    void startWaiting();
    void holdSendsBack();
    [[nodiscard]] static bool isSend(const Wish &wish);
    [[nodiscard]] bool isOutOfDate(const Wish &wish) const;
    [[nodiscard]] bool isPaused();
    void start(Wish wish);
    void placeIsFree();
    [[nodiscard]] QNetworkRequest requestFor(const Wish &wish) const;
    [[nodiscard]] std::shared_ptr<QNetworkAccessManager> freshManager() const;

    QUrl m_base;
    const Clock &m_clock;
    std::shared_ptr<QNetworkAccessManager> m_manager;
    QByteArray m_key;
    quint64 m_keyRound = 0; ///< grows with each other key
    bool m_offline = false;
    int m_deadlineMs = kDeadlineMs;
    int m_underWay = 0;
    std::deque<Wish> m_waiting;
    std::function<qint64()> m_pauseLeftMs;
    QTimer m_pauseEnd;
};

} // namespace arowana
