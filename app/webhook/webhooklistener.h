// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The embedded webhook listener: accepts within its limits, hands signed deliveries to the engine and answers
// 200 only when the engine says they are stored (`api/webhooks/retries`). Made by the composition root, lives
// on the engine thread with the sockets as its children. Storing, repeats and order are left to the engine.

#include "app/engine/ports/deliveryinbox.h"
#include "app/webhook/addressquota.h"
#include "app/webhook/bodypool.h"
#include "app/webhook/connectionowner.h"
#include "app/webhook/requestpolicy.h"
#include "models/domain/clock.h"
#include "models/domain/result.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

class QTcpServer;
class QTcpSocket;

namespace arowana {

class WebhookListener : public QObject, public DeliveryAnswers, private ConnectionOwner {
    Q_OBJECT

public:
    /// Both references must outlive the listener.
    WebhookListener(DeliveryInbox &inbox, const Clock &clock, QObject *parent = nullptr);
    ~WebhookListener() override;

    /// Listens there; port 0 picks one. Listened elsewhere before: that ends first. Locked when another
    /// program has the port, InvalidInput when the address or port cannot be used here.
    Result<void> listen(const QHostAddress &address, quint16 port);
    /// Ends listening and every connection; requests that wait are not answered, so the platform repeats.
    void close();
    [[nodiscard]] bool isListening() const;
    /// 0 while not listening.
    [[nodiscard]] quint16 serverPort() const;
    [[nodiscard]] QHostAddress serverAddress() const;

    /// The only path that is served, such as `/hook/3f9c...`. InvalidInput when it is not a plain path.
    Result<void> setPath(const QByteArray &secretPath);
    /// All secrets valid from now on, the one in use first; both, while one replaces the other. InvalidInput
    /// for an empty secret, and the former ones stay. An empty list refuses every delivery.
    Result<void> setSecrets(const QList<QByteArray> &secrets);
    /// Hosts that a request may name beside the bound address: those of the public URL, as `name` or
    /// `name:port`.
    void setAllowedHosts(const QList<QByteArray> &hosts);

    /// DeliveryAnswers. Stored: 200; NotStored: 503. A token nobody waits for any more is ignored.
    void answer(quint64 token, DeliveryVerdict verdict) override;

    /// Ends what is past its deadline. Called by an internal timer; tests move the clock and call it.
    void enforceDeadlines();

    [[nodiscard]] int connectionCount() const { return static_cast<int>(m_connections.size()); }
    /// Deliveries the engine has not answered yet and whose peer still waits.
    [[nodiscard]] int waitingCount() const { return static_cast<int>(m_waiting.size()); }
    /// The last refused requests, newest first, in memory only.
    [[nodiscard]] QList<RefusedRequest> lastRefused() const { return m_refused.newestFirst(); }

Q_SIGNALS:
    /// A request was answered 200. Its moment of arrival.
    void accepted(Instant receivedAt);
    /// A request was refused, or signed and not stored. Receivers must not delete the listener.
    void deliveryRefused(const RefusedDelivery &refused);

private:
    struct Waiting {
        DeliveryConnection *connection = nullptr;
        Instant receivedAt;
    };

    [[nodiscard]] const RequestPolicy &policy() const override { return m_policy; }
    [[nodiscard]] BodyPool &bodyPool() override { return m_bodyPool; }
    void handOver(DeliveryConnection &connection, const QByteArray &body, bool withCurrent) override;
    void forgetToken(quint64 token) override;
    void noteRefusal(const RefusedRequest &request) override;
    void noteOver(DeliveryConnection &connection) override;

    void takePending();
    void takeConnection(QTcpSocket *socket);
    [[nodiscard]] bool makeRoom();
    void pauseAccepting();
    [[nodiscard]] Error listenError(const QHostAddress &address, quint16 port) const;

    DeliveryInbox &m_inbox;
    const Clock &m_clock;
    RequestPolicy m_policy;
    BodyPool m_bodyPool;
    AddressQuota m_quota;
    RefusedRing m_refused;
    QTcpServer *m_server;                     ///< child
    QSet<DeliveryConnection *> m_connections; ///< children
    QHash<quint64, Waiting> m_waiting;
    quint64 m_lastToken = 0;
    QTimer m_deadlineTimer;
    QTimer m_resumeTimer;
};

} // namespace arowana
