// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/instancechannel.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalServer>
#include <QLocalSocket>

namespace arowana {

InstanceChannel::InstanceChannel(const QString &dataDir, QObject *parent)
    : QObject(parent)
    , m_server(new QLocalServer(this))
    , m_name(socketName(dataDir))
{
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server->nextPendingConnection()) {
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            socket->write("ok\n");
            socket->disconnectFromServer();
        }
        Q_EMIT raiseRequested();
    });
}

// A socket path is limited to about 100 characters, a data folder is not: the name is a digest of it.
QString InstanceChannel::socketName(const QString &dataDir)
{
    const QByteArray canonical = QDir(dataDir).canonicalPath().toUtf8();
    const QByteArray digest = QCryptographicHash::hash(canonical, QCryptographicHash::Sha256).toHex();
    return QStringLiteral("arowana-console-") + QString::fromLatin1(digest.left(24));
}

bool InstanceChannel::listen()
{
    QLocalServer::removeServer(m_name);
    return m_server->listen(m_name);
}

bool InstanceChannel::askToRaise(const QString &dataDir, int waitMs)
{
    QLocalSocket socket;
    socket.connectToServer(socketName(dataDir));
    return socket.waitForConnected(waitMs) && socket.waitForReadyRead(waitMs);
}

} // namespace arowana
