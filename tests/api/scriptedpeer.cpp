// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/scriptedpeer.h"

#include <QTcpSocket>

#include <utility>

namespace arowana {

ScriptedPeer::ScriptedPeer(const QHostAddress &address)
{
    connect(&m_server, &QTcpServer::newConnection, this, &ScriptedPeer::welcome);
    m_server.listen(address, 0);
}

ScriptedPeer::~ScriptedPeer()
{
    // The server takes its sockets along, and they would still tell of it.
    for (auto it = m_received.keyBegin(); it != m_received.keyEnd(); ++it)
        (*it)->disconnect(this);
}

QUrl ScriptedPeer::base() const
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(m_server.serverAddress().toString());
    url.setPort(m_server.serverPort());
    return url;
}

void ScriptedPeer::willAnswer(const QByteArray &bytes, After after)
{
    m_script.push_back({bytes, after});
}

void ScriptedPeer::willAlwaysAnswer(const QByteArray &bytes, After after)
{
    m_always = Step{bytes, after};
}

void ScriptedPeer::willPour(const QByteArray &head, const QByteArray &piece)
{
    m_script.push_back({head, After::KeepOpen, piece});
}

void ScriptedPeer::answerTheRest(const std::function<QByteArray()> &bytes)
{
    const QList<QTcpSocket *> sockets = std::exchange(m_unanswered, {});
    for (QTcpSocket *socket : sockets)
        socket->write(bytes());
}

void ScriptedPeer::say(const QByteArray &bytes)
{
    for (auto it = m_received.keyBegin(); it != m_received.keyEnd(); ++it)
        (*it)->write(bytes);
}

void ScriptedPeer::hangUp()
{
    const QList<QTcpSocket *> sockets = m_received.keys();
    for (QTcpSocket *socket : sockets)
        socket->disconnectFromHost();
}

void ScriptedPeer::cutOff()
{
    const QList<QTcpSocket *> sockets = m_received.keys();
    for (QTcpSocket *socket : sockets)
        socket->abort();
}

void ScriptedPeer::welcome()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        ++m_connections;
        m_received.insert(socket, {});
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_received.remove(socket);
            m_unanswered.removeAll(socket);
            socket->deleteLater();
        });
    }
}

void ScriptedPeer::read(QTcpSocket *socket)
{
    const QByteArray came = socket->readAll();
    m_everything += came;
    if (!m_received.contains(socket))
        return;
    QByteArray &buffer = m_received[socket];
    const bool hadHead = buffer.contains("\r\n\r\n");
    buffer += came;
    const qsizetype head = buffer.indexOf("\r\n\r\n");
    if (head < 0)
        return;
    if (!hadHead)
        ++m_heads;
    if (m_closeOnHead) {
        socket->disconnectFromHost();
        return;
    }
    qsizetype length = 0;
    const QList<QByteArray> lines = buffer.left(head).split('\n');
    for (const QByteArray &line : lines) {
        if (line.toLower().startsWith("content-length:"))
            length = line.mid(15).trimmed().toLongLong();
    }
    if (buffer.size() < head + 4 + length)
        return;
    m_requests.append(buffer.left(head + 4 + length));
    buffer.remove(0, head + 4 + length);
    answer(socket, m_requests.constLast());
}

void ScriptedPeer::answer(QTcpSocket *socket, const QByteArray &request)
{
    if (const QByteArray bytes = answersBy ? answersBy(request) : QByteArray(); !bytes.isEmpty()) {
        socket->write(bytes);
        return;
    }
    std::optional<Step> step = m_always;
    if (!m_script.empty()) {
        step = m_script.front();
        m_script.pop_front();
    }
    if (!step) {
        m_unanswered.append(socket);
        return;
    }
    if (!step->bytes.isEmpty())
        socket->write(step->bytes);
    if (step->after == After::Close)
        socket->disconnectFromHost();
    if (!step->piece.isEmpty())
        pour(socket, step->piece);
}

void ScriptedPeer::pour(QTcpSocket *socket, const QByteArray &piece)
{
    constexpr qint64 kAhead = 64LL * 1024;
    // Else the kernel takes megabytes that the other side still has to read when it is over.
    socket->setSocketOption(QAbstractSocket::SendBufferSizeSocketOption, kAhead);
    const auto fill = [socket, piece] {
        while (socket->bytesToWrite() < kAhead && socket->write(piece) > 0) {
        }
    };
    connect(socket, &QTcpSocket::bytesWritten, this, [this, fill](qint64 count) {
        m_poured += count;
        fill();
    });
    fill();
}

QByteArray httpAnswer(int status, const QByteArray &body, const QByteArray &more)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Some words\r\nContent-Type: application/json\r\n" +
           more + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace arowana
