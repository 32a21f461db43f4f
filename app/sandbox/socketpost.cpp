// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/socketpost.h"

#include <QSslSocket>

namespace arowana::sandbox {

namespace {

constexpr qsizetype kLongestAnswer = 256 * 1024;
constexpr int kHttpPort = 80;
constexpr int kHttpsPort = 443;

} // namespace

SocketPost::SocketPost(Parcel parcel, int patienceMs, QObject *parent)
    : QObject(parent)
    , m_parcel(std::move(parcel))
    , m_url(QUrl::fromEncoded(m_parcel.url, QUrl::StrictMode))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] { end(0, "no answer in time"); });
}

SocketPost::~SocketPost()
{
    if (m_socket)
        m_socket->disconnect(this);
}

void SocketPost::start()
{
    m_patience.start();
    const QString host = m_url.host();
    const bool secure = m_url.scheme() == QLatin1String("https");
    const auto port = quint16(m_url.port(secure ? kHttpsPort : kHttpPort));
    if (secure) {
        auto socket = std::make_unique<QSslSocket>();
        connect(socket.get(), &QSslSocket::encrypted, this, &SocketPost::sendRequest);
        m_socket = std::move(socket);
    } else {
        m_socket = std::make_unique<QTcpSocket>();
        connect(m_socket.get(), &QTcpSocket::connected, this, &SocketPost::sendRequest);
    }
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &SocketPost::readAnswer);
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        readAnswer();
        // An answer without a length ends with the connection.
        if (error == QAbstractSocket::RemoteHostClosedError && m_status != 0)
            end(m_status, {});
        else
            end(0, m_socket->errorString().toUtf8());
    });
    if (secure)
        static_cast<QSslSocket *>(m_socket.get())->connectToHostEncrypted(host, port);
    else
        m_socket->connectToHost(host, port);
}

void SocketPost::sendRequest()
{
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket->write(requestBytes());
}

QByteArray SocketPost::requestBytes() const
{
    QByteArray target = m_url.path(QUrl::FullyEncoded).toLatin1();
    if (target.isEmpty())
        target = "/";
    if (m_url.hasQuery())
        target += '?' + m_url.query(QUrl::FullyEncoded).toLatin1();
    QByteArray host = m_url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    if (m_url.port() > 0)
        host += ':' + QByteArray::number(m_url.port());
    return "POST " + target + " HTTP/1.1\r\nHost: " + host +
           "\r\nUser-Agent: arowana-sandbox/" AROWANA_VERSION "\r\nContent-Type: application/json"
           "\r\nX-Arowana-Signature: " +
           m_parcel.signature + "\r\nContent-Length: " + QByteArray::number(m_parcel.body.size()) +
           "\r\nConnection: close\r\n\r\n" + m_parcel.body;
}

void SocketPost::readAnswer()
{
    if (m_ended)
        return;
    m_received += m_socket->readAll();
    if (m_received.size() > kLongestAnswer) {
        end(m_status, m_status ? QByteArray() : QByteArray("the answer is too long"));
        return;
    }
    if (m_status == 0)
        readHead();
    if (m_status != 0 && m_bodyLeft && m_received.size() >= *m_bodyLeft)
        end(m_status, {});
}

void SocketPost::readHead()
{
    for (;;) {
        const qsizetype stop = m_received.indexOf("\r\n\r\n");
        if (stop < 0 || m_ended)
            return;
        const QList<QByteArray> lines = m_received.left(stop).split('\n');
        m_received.remove(0, stop + 4);
        const QByteArray first = lines.front().trimmed();
        const int status = first.startsWith("HTTP/1.") ? first.mid(9, 3).toInt() : 0;
        if (status < 100 || status > 599) {
            end(0, "the answer is not HTTP");
            return;
        }
        if (status < 200)
            continue; // an interim answer says nothing yet
        m_status = status;
        for (const QByteArray &line : lines) {
            bool ok = false;
            const qsizetype length =
                line.mid(qsizetype(qstrlen("content-length:"))).trimmed().toLongLong(&ok);
            if (ok && length >= 0 && line.toLower().startsWith("content-length:"))
                m_bodyLeft = length;
        }
        if (status == 204 || status == 304)
            m_bodyLeft = 0;
        return;
    }
}

void SocketPost::end(int status, const QByteArray &problem)
{
    if (m_ended)
        return;
    m_ended = true;
    m_patience.stop();
    m_socket->disconnect(this);
    m_socket->disconnectFromHost();
    Q_EMIT finished(status, problem);
}

} // namespace arowana::sandbox
