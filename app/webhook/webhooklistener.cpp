// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webhook/webhooklistener.h"

#include "app/webhook/deliveryconnection.h"
#include "app/webhook/listenerlimits.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <chrono>

namespace arowana {

namespace {

constexpr std::chrono::milliseconds kDeadlineTick{250};
constexpr std::chrono::milliseconds kAcceptPause{250};
constexpr int kPendingAtOnce = 32;
// With Qt's 50 a burst overflows the system's queue, and a genuine peer waits a second to try again.
constexpr int kBacklog = 1'024;

} // namespace

WebhookListener::WebhookListener(DeliveryInbox &inbox, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_inbox(inbox)
    , m_clock(clock)
    , m_bodyPool(limits::kBodyPoolBytes)
    , m_quota(limits::kConnectionsPerAddress)
    , m_refused(limits::kRefusedKept)
    , m_server(new QTcpServer(this))
{
    // Qt accepts in a loop until none is left. With a short queue, emptied by a queued call, those accepted
    // get their turn to be read before a flood can push them out again.
    m_server->setMaxPendingConnections(kPendingAtOnce);
    m_server->setListenBacklogSize(kBacklog);
    connect(m_server, &QTcpServer::newConnection, this, &WebhookListener::takePending, Qt::QueuedConnection);
    connect(m_server, &QTcpServer::acceptError, this, &WebhookListener::pauseAccepting);

    m_deadlineTimer.setInterval(kDeadlineTick);
    connect(&m_deadlineTimer, &QTimer::timeout, this, &WebhookListener::enforceDeadlines);
    m_resumeTimer.setInterval(kAcceptPause);
    m_resumeTimer.setSingleShot(true);
    connect(&m_resumeTimer, &QTimer::timeout, m_server, &QTcpServer::resumeAccepting);
}

WebhookListener::~WebhookListener()
{
    close();
}

Result<void> WebhookListener::listen(const QHostAddress &address, quint16 port)
{
    close();
    if (!m_server->listen(address, port))
        return listenError(address, port);
    return {};
}

void WebhookListener::close()
{
    m_resumeTimer.stop();
    m_deadlineTimer.stop();
    m_server->close();
    m_waiting.clear();
    const QSet<DeliveryConnection *> connections = std::exchange(m_connections, {});
    for (DeliveryConnection *connection : connections) {
        m_quota.release(connection->peer());
        connection->drop();
    }
}

bool WebhookListener::isListening() const
{
    return m_server->isListening();
}

quint16 WebhookListener::serverPort() const
{
    return m_server->serverPort();
}

QHostAddress WebhookListener::serverAddress() const
{
    return m_server->serverAddress();
}

Result<void> WebhookListener::setPath(const QByteArray &secretPath)
{
    return m_policy.setPath(secretPath);
}

Result<void> WebhookListener::setSecrets(const QList<QByteArray> &secrets)
{
    return m_policy.signatures().setSecrets(secrets);
}

void WebhookListener::setAllowedHosts(const QList<QByteArray> &hosts)
{
    m_policy.hosts().setNamed(hosts);
}

void WebhookListener::takePending()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection())
        takeConnection(socket);
}

void WebhookListener::takeConnection(QTcpSocket *socket)
{
    const QHostAddress peer = socket->peerAddress();
    const bool hasShare = m_quota.admit(peer);
    const bool hasPlace = hasShare && (connectionCount() < limits::kConnections || makeRoom());
    if (!hasPlace) {
        if (hasShare)
            m_quota.release(peer);
        socket->abort();
        socket->deleteLater();
        const auto reason = hasShare ? RefusalReason::Crowded : RefusalReason::TooManyFromAddress;
        Q_EMIT deliveryRefused({m_clock.now(), 0, reason, peer});
        return;
    }
    auto *connection = new DeliveryConnection(socket, m_clock, *this, this);
    m_connections.insert(connection);
    if (!m_deadlineTimer.isActive())
        m_deadlineTimer.start();
    connection->start();
}

// Under a flood of connections that send nothing, the oldest of them gives way, so that a genuine delivery,
// which comes with its bytes, is served at once. Only those the engine is busy with are never given up.
bool WebhookListener::makeRoom()
{
    DeliveryConnection *victim = nullptr;
    for (DeliveryConnection *candidate : std::as_const(m_connections)) {
        const auto rank = candidate->evictionRank();
        if (!rank)
            continue;
        if (!victim || *rank < *victim->evictionRank() ||
            (*rank == *victim->evictionRank() && candidate->since() < victim->since()))
            victim = candidate;
    }
    if (!victim)
        return false;
    victim->evict();
    return connectionCount() < limits::kConnections;
}

// Out of descriptors or memory. Qt has paused already, as otherwise the waiting connection would wake the
// event loop without end.
void WebhookListener::pauseAccepting()
{
    m_server->pauseAccepting();
    m_resumeTimer.start();
}

void WebhookListener::handOver(DeliveryConnection &connection, const QByteArray &body, bool withCurrent)
{
    const quint64 token = ++m_lastToken;
    const Instant now = m_clock.now();
    connection.waitUnder(token);
    m_waiting.insert(token, {&connection, now});
    m_inbox.receive({token, body, now, withCurrent});
}

void WebhookListener::answer(quint64 token, DeliveryVerdict verdict)
{
    const Waiting waiting = m_waiting.take(token);
    if (!waiting.connection)
        return;
    if (waiting.connection->answer(verdict == DeliveryVerdict::Stored))
        Q_EMIT accepted(waiting.receivedAt);
}

void WebhookListener::enforceDeadlines()
{
    // A copy: connections leave while it is walked. Those that left are deleted later, not now.
    const QSet<DeliveryConnection *> connections = m_connections;
    for (DeliveryConnection *connection : connections)
        connection->enforceDeadline();
}

void WebhookListener::forgetToken(quint64 token)
{
    m_waiting.remove(token);
}

void WebhookListener::noteRefusal(const RefusedRequest &request)
{
    m_refused.add(request);
    Q_EMIT deliveryRefused(request.what);
}

void WebhookListener::noteOver(DeliveryConnection &connection)
{
    if (!m_connections.remove(&connection))
        return;
    m_quota.release(connection.peer());
    if (m_connections.isEmpty())
        m_deadlineTimer.stop();
}

Error WebhookListener::listenError(const QHostAddress &address, quint16 port) const
{
    const QString where = address.toString();
    const QString detail = m_server->errorString();
    switch (m_server->serverError()) {
    case QAbstractSocket::AddressInUseError:
        return {ErrorKind::Locked, tr("Port %1 on %2 is used by another program.").arg(port).arg(where),
                tr("End that program, or choose another port; port 0 picks a free one."), detail};
    case QAbstractSocket::SocketAccessError:
        return {ErrorKind::InvalidInput,
                tr("The system does not let this program listen on port %1.").arg(port),
                tr("Choose a port from 1024 up; port 0 picks a free one."), detail};
    case QAbstractSocket::SocketAddressNotAvailableError:
        return {ErrorKind::InvalidInput, tr("This computer has no network address %1.").arg(where),
                tr("Choose 127.0.0.1 or an address of this computer."), detail};
    default:
        return {ErrorKind::Network,
                tr("The webhook listener cannot listen on %1, port %2.").arg(where).arg(port),
                tr("Choose another address or port."), detail};
    }
}

} // namespace arowana
