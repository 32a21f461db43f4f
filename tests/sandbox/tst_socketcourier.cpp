// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Webhooks over real sockets on loopback: what is sent, and what each kind of answer counts as.
#include "app/sandbox/socketcourier.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

using namespace arowana::sandbox;

namespace {

/// Answers every connection with fixed bytes, then closes or keeps it open.
class Listener : public QObject {
public:
    explicit Listener(QByteArray answer, bool closes = true)
        : m_answer(std::move(answer))
        , m_closes(closes)
    {
        m_listens = m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            ++connections;
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        });
    }
    [[nodiscard]] QByteArray url(const QByteArray &path = "/hook?x=1") const
    {
        return "http://127.0.0.1:" + QByteArray::number(m_server.serverPort()) + path;
    }
    [[nodiscard]] bool isListening() const { return m_listens; }

    int connections = 0;
    QByteArray received;

private:
    void read(QTcpSocket *socket)
    {
        received += socket->readAll();
        const qsizetype stop = received.indexOf("\r\n\r\n");
        if (stop < 0 || !received.endsWith("}"))
            return;
        socket->write(m_answer);
        if (m_closes)
            socket->disconnectFromHost();
    }

    QTcpServer m_server;
    QByteArray m_answer;
    bool m_closes;
    bool m_listens = false;
};

} // namespace

class TestSocketCourier : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sendsTheBytesAndTheSignature();
    void answersCountByTheirStatus_data();
    void answersCountByTheirStatus();
    void redirectIsNotFollowed();
    void silenceIsNoAnswer();
    void refusedConnectionIsNoAnswer();
    void manyPostsAllArrive();
};

void TestSocketCourier::sendsTheBytesAndTheSignature()
{
    Listener listener("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", false);
    QVERIFY(listener.isListening());
    SocketCourier courier;
    std::optional<CourierResult> result;
    bool answeredAtOnce = true;
    courier.post({listener.url(), "sha256=abc", R"({"a":"ä"})"}, [&](const CourierResult &r) {
        QVERIFY(!answeredAtOnce);
        result = r;
    });
    answeredAtOnce = false;
    QTRY_VERIFY(result.has_value());
    QCOMPARE(result->status, 200);
    const QByteArray head = listener.received.left(listener.received.indexOf("\r\n\r\n"));
    QVERIFY(head.startsWith("POST /hook?x=1 HTTP/1.1\r\n"));
    QVERIFY(head.contains("\r\nX-Arowana-Signature: sha256=abc\r\n"));
    QVERIFY(head.contains("\r\nContent-Type: application/json\r\n"));
    QVERIFY(head.contains("\r\nContent-Length: 10\r\n"));
    QVERIFY(head.contains("\r\nHost: 127.0.0.1:"));
    QVERIFY(listener.received.endsWith("\r\n\r\n{\"a\":\"ä\"}"));
}

void TestSocketCourier::answersCountByTheirStatus_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("status");
    QTest::newRow("200 with body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok") << 200;
    QTest::newRow("200 until close") << QByteArray("HTTP/1.1 200 OK\r\n\r\nok") << 200;
    QTest::newRow("204") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << 204;
    QTest::newRow("401") << QByteArray("HTTP/1.1 401 Unauthorized\r\ncontent-length:0\r\n\r\n") << 401;
    QTest::newRow("500") << QByteArray("HTTP/1.0 500 Oops\r\n\r\n") << 500;
    QTest::newRow("interim first") << QByteArray("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 202 Accepted\r\n\r\n")
                                   << 202;
    QTest::newRow("interim alone") << QByteArray("HTTP/1.1 103 Early Hints\r\n\r\n") << 0;
    QTest::newRow("not HTTP") << QByteArray("220 smtp ready\r\n\r\n") << 0;
    QTest::newRow("cut head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le") << 0;
    QTest::newRow("nothing") << QByteArray() << 0;
}

void TestSocketCourier::answersCountByTheirStatus()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, status);
    Listener listener(answer);
    SocketCourier courier;
    std::optional<CourierResult> result;
    courier.post({listener.url(), "s", "{}"}, [&](const CourierResult &r) { result = r; });
    QTRY_VERIFY(result.has_value());
    QCOMPARE(result->status, status);
    QCOMPARE(result->problem.isEmpty(), status != 0);
    QCOMPARE(listener.connections, 1); // a lost answer is never repeated behind our back
}

void TestSocketCourier::redirectIsNotFollowed()
{
    Listener other("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    Listener listener("HTTP/1.1 307 Moved\r\nLocation: " + other.url() + "\r\nContent-Length: 0\r\n\r\n");
    SocketCourier courier;
    std::optional<CourierResult> result;
    courier.post({listener.url(), "s", "{}"}, [&](const CourierResult &r) { result = r; });
    QTRY_VERIFY(result.has_value());
    QCOMPARE(result->status, 307);
    QCOMPARE(other.connections, 0);
}

void TestSocketCourier::silenceIsNoAnswer()
{
    Listener listener("", false);
    SocketCourier courier(50);
    std::optional<CourierResult> result;
    courier.post({listener.url(), "s", "{}"}, [&](const CourierResult &r) { result = r; });
    QTRY_VERIFY(result.has_value());
    QCOMPARE(result->status, 0);
    QCOMPARE(result->problem, QByteArray("no answer in time"));
}

void TestSocketCourier::refusedConnectionIsNoAnswer()
{
    QByteArray url;
    {
        const Listener gone("");
        url = gone.url();
    }
    SocketCourier courier;
    std::optional<CourierResult> result;
    courier.post({url, "s", "{}"}, [&](const CourierResult &r) { result = r; });
    QTRY_VERIFY(result.has_value());
    QCOMPARE(result->status, 0);
    QVERIFY(!result->problem.isEmpty());
}

void TestSocketCourier::manyPostsAllArrive()
{
    Listener listener("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    SocketCourier courier;
    int done = 0;
    for (int i = 0; i < 300; ++i)
        courier.post({listener.url(), "s", "{}"}, [&](const CourierResult &r) { done += r.status == 200; });
    QTRY_COMPARE(done, 300);
    QCOMPARE(listener.connections, 300);
}

QTEST_GUILESS_MAIN(TestSocketCourier)
#include "tst_socketcourier.moc"
