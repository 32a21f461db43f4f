// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the listener's tests stand on: a clock they move, an engine that answers when told, a client that
// writes raw bytes, and a listener on a free loopback port. No time passes but the clock's.

#include "app/webhook/webhooklistener.h"

#include <QCoreApplication>
#include <QMessageAuthenticationCode>
#include <QSignalSpy>
#include <QTcpSocket>

namespace arowana::test {

class MovedClock : public Clock {
public:
    [[nodiscard]] Instant now() const override { return Instant{1'777'888'000'000 + m_ms}; }
    [[nodiscard]] qint64 monotonicMs() const override { return m_ms; }
    void move(qint64 ms) { m_ms += ms; }

private:
    qint64 m_ms = 1'000;
};

/// Keeps what it gets; answers at once when told to.
class FakeInbox : public DeliveryInbox {
public:
    void receive(const ReceivedDelivery &delivery) override
    {
        deliveries.append(delivery);
        if (answers)
            answers->answer(delivery.token, verdict);
    }

    QList<ReceivedDelivery> deliveries;
    DeliveryAnswers *answers = nullptr;
    DeliveryVerdict verdict = DeliveryVerdict::Stored;
};

inline QByteArray signatureOf(const QByteArray &body, const QByteArray &secret = "whsec_one")
{
    return "sha256=" + QMessageAuthenticationCode::hash(body, secret, QCryptographicHash::Sha256).toHex();
}

class ListenerBench {
public:
    ListenerBench()
        : listener(inbox, clock)
    {
    }

    [[nodiscard]] bool start()
    {
        return listener.setPath("/hook/0123").ok() && listener.setSecrets({"whsec_one"}).ok() &&
               listener.listen(QHostAddress(QHostAddress::LocalHost), 0).ok();
    }

    [[nodiscard]] QByteArray host() const { return "127.0.0.1:" + QByteArray::number(listener.serverPort()); }

    /// A head for that body: `fields` come after Host and type, each with its line end.
    [[nodiscard]] QByteArray head(const QByteArray &fields, const QByteArray &target = "/hook/0123") const
    {
        return "POST " + target + " HTTP/1.1\r\nHost: " + host() + "\r\nContent-Type: application/json\r\n" +
               fields + "\r\n";
    }

    [[nodiscard]] QByteArray delivery(const QByteArray &body,
                                      const QByteArray &moreFields = QByteArray()) const
    {
        return head(moreFields + "X-Arowana-Signature: " + signatureOf(body) +
                    "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n") +
               body;
    }

    MovedClock clock;
    FakeInbox inbox;
    WebhookListener listener;
};

/// A peer. Its bytes are gathered as they come.
class Client : public QObject {
public:
    explicit Client(const ListenerBench &bench)
    {
        connect(&m_socket, &QTcpSocket::readyRead, this, [this] {
            if (m_reads)
                m_received += m_socket.readAll();
        });
        m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), bench.listener.serverPort());
    }

    void send(const QByteArray &bytes) { m_socket.write(bytes); }
    void leave() { m_socket.abort(); }
    /// Takes nothing more from the connection: its window closes.
    void stopReading()
    {
        m_reads = false;
        m_socket.setReadBufferSize(1);
        m_socket.setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 4'096);
    }

    [[nodiscard]] QByteArray received() const { return m_received; }
    [[nodiscard]] bool isConnected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    [[nodiscard]] bool isClosed() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }
    [[nodiscard]] qint64 unsent() const { return m_socket.bytesToWrite(); }
    /// The statuses of all answers so far, such as `200 200 401`.
    [[nodiscard]] QByteArray statuses() const
    {
        QByteArray all;
        for (qsizetype at = m_received.indexOf("HTTP/1.1 "); at >= 0;
             at = m_received.indexOf("HTTP/1.1 ", at + 9))
            all += (all.isEmpty() ? "" : " ") + m_received.mid(at + 9, 3);
        return all;
    }

private:
    QTcpSocket m_socket;
    QByteArray m_received;
    bool m_reads = true;
};

/// Lets everything that is on its way arrive: what another peer sends now is answered behind it.
inline void letArrive(ListenerBench &bench)
{
    Client other(bench);
    other.send("GET / HTTP/1.1\r\nHost: " + bench.host() + "\r\n\r\n");
    while (!other.isClosed())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
}

} // namespace arowana::test
