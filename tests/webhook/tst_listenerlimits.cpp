// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webhook/listenerlimits.h"
#include "listenerbench.h"

#include <QTcpServer>
#include <QTest>

#include <memory>
#include <vector>

#include <arpa/inet.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace arowana;
using namespace arowana::test;

namespace {

using Clients = std::vector<std::unique_ptr<Client>>;

Clients connectMany(const ListenerBench &bench, int count)
{
    Clients clients;
    for (int i = 0; i < count; ++i)
        clients.push_back(std::make_unique<Client>(bench));
    return clients;
}

int closedOf(const Clients &clients)
{
    return static_cast<int>(
        std::count_if(clients.begin(), clients.end(), [](const auto &client) { return client->isClosed(); }));
}

} // namespace

class TestListenerLimits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSlowHeadIsCutAfterFiveSecondsThoughBytesCome();
    void aSlowBodyIsCutAfterTenSecondsThoughBytesCome();
    void aSilentPeerIsCutWithoutAnAnswer();
    void aSlowHeadOfALaterRequestHasItsOwnDeadline();
    void anIdleConnectionIsCutAfterHalfAMinute();
    void aSilentEngineIsAnswered503AfterFourSeconds();
    void aRefusedPeerThatStaysIsCut();
    void anAnswerThatIsNotReadIsCut();
    void aGenuineDeliveryIsServedAmongThreeHundredStalledPeers();
    void whatTheEngineHasIsNeverGivenUp();
    void unreadBytesAreBounded();
    void manyLargeBodiesShareOnePool();
    void withoutDescriptorsItWaitsWithoutABusyLoop();
};

void TestListenerLimits::aSlowHeadIsCutAfterFiveSecondsThoughBytesCome()
{
    ListenerBench bench;
    QVERIFY(bench.start());
    Client client(bench);
    client.send("POST /");
    QTRY_COMPARE(bench.listener.connectionCount(), 1);
    for (int second = 1; second <= 4; ++second) {
        bench.clock.move(1'000);
        client.send("x");
        letArrive(bench);
        bench.listener.enforceDeadlines();
        QVERIFY(client.isConnected());
    }
    bench.clock.move(999);
    bench.listener.enforceDeadlines();
    letArrive(bench);
    QVERIFY(client.isConnected());
    bench.clock.move(1);
    bench.listener.enforceDeadlines();
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.statuses(), QByteArray("408"));
    QVERIFY(bench.listener.lastRefused().first().what.reason == RefusalReason::UnknownPath ||
            bench.listener.lastRefused().first().what.reason == RefusalReason::TooSlow);
}

void TestListenerLimits::aSlowBodyIsCutAfterTenSecondsThoughBytesCome()
{
    ListenerBench bench;
    QVERIFY(bench.start());
    Client client(bench);
    const QByteArray whole = bench.delivery(QByteArray(100, '1'));
    client.send(whole.chopped(90));
    for (int second = 1; second <= 9; ++second) {
        letArrive(bench);
        bench.clock.move(1'000);
        client.send("1");
        letArrive(bench);
        bench.listener.enforceDeadlines();
        letArrive(bench);
        QVERIFY(client.isConnected());
    }
    bench.clock.move(1'000);
    bench.listener.enforceDeadlines();
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.statuses(), QByteArray("408"));
    QCOMPARE(bench.inbox.deliveries.size(), 0);
}

void TestListenerLimits::aSilentPeerIsCutWithoutAnAnswer()
{
    ListenerBench bench;
    QVERIFY(bench.start());
    QSignalSpy refused(&bench.listener, &WebhookListener::deliveryRefused);
    Client client(bench);
    QTRY_COMPARE(bench.listener.connectionCount(), 1);
    bench.clock.move(5'000);
    bench.listener.enforceDeadlines();
    QCOMPARE(bench.listener.connectionCount(), 0);
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.received(), QByteArray());
    QCOMPARE(refused.size(), 0);
}

void TestListenerLimits::aSlowHeadOfALaterRequestHasItsOwnDeadline()
{
    ListenerBench bench;
    QVERIFY(bench.start());
    bench.inbox.answers = &bench.listener;
    Client client(bench);
    client.send(bench.delivery("{}"));
    QTRY_COMPARE(client.statuses(), QByteArray("200"));
    bench.clock.move(20'000);
    bench.listener.enforceDeadlines();
    client.send("POST");
    letArrive(bench);
    bench.clock.move(4'999);
    bench.listener.enforceDeadlines();
    letArrive(bench);
    QVERIFY(client.isConnected());
    bench.clock.move(1);
    bench.listener.enforceDeadlines();
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.statuses(), QByteArray("200 408"));
}

void TestListenerLimits::anIdleConnectionIsCutAfterHalfAMinute()
{
    ListenerBench bench;
    QVERIFY(bench.start());
    bench.inbox.answers = &bench.listener;
    Client client(bench);
    client.send(bench.delivery("{}"));
    QTRY_COMPARE(client.statuses(), QByteArray("200"));
    bench.clock.move(29'999);
    bench.listener.enforceDeadlines();
    letArrive(bench);
    QVERIFY(client.isConnected());
    bench.clock.move(1);
    bench.listener.enforceDeadlines();
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.statuses(), QByteArray("200"));
}

void TestListenerLimits::aSilentEngineIsAnswered503AfterFourSeconds()
{
    ListenerBench bench;
    QVERIFY(bench.start());
    QSignalSpy accepted(&bench.listener, &WebhookListener::accepted);
    Client client(bench);
    client.send(bench.delivery("{}"));
    QTRY_COMPARE(bench.inbox.deliveries.size(), 1);
    bench.clock.move(3'999);
    bench.listener.enforceDeadlines();
    letArrive(bench);
    QCOMPARE(client.statuses(), QByteArray());
    bench.clock.move(1);
    bench.listener.enforceDeadlines();
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.statuses(), QByteArray("503"));
    QVERIFY(bench.listener.lastRefused().first().what.reason == RefusalReason::EngineSilent);
    // The engine's late word changes nothing; the platform's repeat finds the event stored.
    bench.listener.answer(bench.inbox.deliveries.first().token, DeliveryVerdict::Stored);
    QCOMPARE(accepted.size(), 0);
}

void TestListenerLimits::aRefusedPeerThatStaysIsCut()
{
    ListenerBench bench;
    QVERIFY(bench.start());
    const int peer = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(bench.listener.serverPort());
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    QCOMPARE(::connect(peer, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
    const QByteArray bytes = bench.head("", "/other");
    QCOMPARE(::send(peer, bytes.constData(), static_cast<std::size_t>(bytes.size()), MSG_NOSIGNAL),
             bytes.size());
    QTRY_COMPARE(bench.listener.lastRefused().size(), 1);
    QCOMPARE(bench.listener.connectionCount(), 1);
    bench.clock.move(2'000);
    bench.listener.enforceDeadlines();
    QCOMPARE(bench.listener.connectionCount(), 0);
    ::close(peer);
}

void TestListenerLimits::anAnswerThatIsNotReadIsCut()
{
    ListenerBench bench;
    QVERIFY(bench.start());
    bench.inbox.answers = &bench.listener;
    Client client(bench);
    QTRY_COMPARE(bench.listener.connectionCount(), 1);
    client.stopReading();
    // Small buffers of the system fill sooner.
    bench.listener.findChild<QTcpSocket *>()->setSocketOption(QAbstractSocket::SendBufferSizeSocketOption,
                                                              4'096);
    // Answers pile up until the peer's window and our system's buffer are full.
    const QByteArray some = bench.delivery("{}").repeated(2'000);
    qsizetype before = -1;
    qsizetype sent = 0;
    for (int round = 0; round < 200 && before != bench.inbox.deliveries.size(); ++round) {
        before = bench.inbox.deliveries.size();
        if (client.unsent() < some.size()) {
            client.send(some);
            sent += 2'000;
        }
        letArrive(bench);
        letArrive(bench);
    }
    QCOMPARE(bench.inbox.deliveries.size(), before);
    QVERIFY(before < sent);
    QTRY_COMPARE(bench.listener.connectionCount(), 1);
    bench.clock.move(5'000);
    bench.listener.enforceDeadlines();
    QCOMPARE(bench.listener.connectionCount(), 0);
}

void TestListenerLimits::aGenuineDeliveryIsServedAmongThreeHundredStalledPeers()
{
    ListenerBench bench;
    QVERIFY(bench.start());
    bench.inbox.answers = &bench.listener;
    const Clients stalled = connectMany(bench, 300);
    for (const auto &client : stalled)
        client->send("POST /hook/0123 HTTP/1.1\r\n");
    QTRY_COMPARE(bench.listener.connectionCount(), limits::kConnections);
    QTRY_COMPARE(closedOf(stalled), 300 - limits::kConnections);

    Client genuine(bench);
    genuine.send(bench.delivery("{}"));
    QTRY_COMPARE(genuine.statuses(), QByteArray("200"));
    QCOMPARE(bench.listener.connectionCount(), limits::kConnections);
    bench.clock.move(5'000);
    bench.listener.enforceDeadlines();
    QTRY_COMPARE(closedOf(stalled), 300);
    QVERIFY(genuine.isConnected());
    QTRY_COMPARE(bench.listener.connectionCount(), 1);
}

void TestListenerLimits::whatTheEngineHasIsNeverGivenUp()
{
    ListenerBench bench;
    QVERIFY(bench.start());
    const Clients waiting = connectMany(bench, limits::kConnections);
    for (const auto &client : waiting)
        client->send(bench.delivery("{}"));
    QTRY_COMPARE(bench.inbox.deliveries.size(), limits::kConnections);
    QSignalSpy refused(&bench.listener, &WebhookListener::deliveryRefused);
    Client late(bench);
    QTRY_VERIFY(late.isClosed());
    QCOMPARE(refused.size(), 1);
    const auto what = refused.first().first().value<RefusedDelivery>();
    QVERIFY(what.reason == RefusalReason::Crowded);
    QCOMPARE(what.status, 0);
    for (const ReceivedDelivery &delivery : std::as_const(bench.inbox.deliveries))
        bench.listener.answer(delivery.token, DeliveryVerdict::Stored);
    for (const auto &client : waiting)
        QTRY_COMPARE(client->statuses(), QByteArray("200"));
}

void TestListenerLimits::unreadBytesAreBounded()
{
    ListenerBench bench;
    QVERIFY(bench.start());
    Client client(bench);
    // The engine has the first request, so nothing behind it is read: it stays with the sender.
    constexpr qsizetype kSent = 48 * 1024 * 1024;
    client.send(bench.delivery("{}") + QByteArray(kSent, 'x'));
    QTRY_COMPARE(bench.inbox.deliveries.size(), 1);
    qint64 before = -1;
    for (int round = 0; round < 200 && before != client.unsent(); ++round) {
        before = client.unsent();
        letArrive(bench);
        letArrive(bench);
    }
    QVERIFY(client.unsent() > kSent / 2);
    for (const QTcpSocket *socket : bench.listener.findChildren<QTcpSocket *>())
        QVERIFY(socket->bytesAvailable() <= limits::kReadAhead);
}

void TestListenerLimits::manyLargeBodiesShareOnePool()
{
    ListenerBench bench;
    QVERIFY(bench.start());
    bench.inbox.answers = &bench.listener;
    const QByteArray large = bench.delivery(QByteArray(1024 * 1024, '1'));
    const Clients many = connectMany(bench, 20);
    for (const auto &client : many)
        client->send(large.chopped(1));
    // Eight of them fill the pool; those beyond are told to come again.
    QTRY_COMPARE(closedOf(many), 12);
    for (const auto &client : many)
        QCOMPARE(client->statuses(), client->isClosed() ? QByteArray("503") : QByteArray());

    Client small(bench);
    small.send(bench.delivery("{}"));
    QTRY_COMPARE(small.statuses(), QByteArray("200"));

    for (const auto &client : many) {
        if (client->isClosed())
            continue;
        client->send("1");
        QTRY_COMPARE(client->statuses(), QByteArray("200"));
    }
    // What was taken of the pool is back.
    for (int i = 0; i < 12; ++i) {
        Client next(bench);
        next.send(large);
        QTRY_COMPARE(next.statuses(), QByteArray("200"));
    }
    QCOMPARE(bench.inbox.deliveries.size(), 21);
}

void TestListenerLimits::withoutDescriptorsItWaitsWithoutABusyLoop()
{
    ListenerBench bench;
    QVERIFY(bench.start());
    bench.inbox.answers = &bench.listener;
    QSignalSpy failed(bench.listener.findChild<QTcpServer *>(), &QTcpServer::acceptError);
    Client client(bench);
    client.send(bench.delivery("{}"));

    // From here on no descriptor above the last one in use can be had.
    const int next = ::dup(0);
    QVERIFY(next > 0);
    ::close(next);
    rlimit former{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &former), 0);
    rlimit tight = former;
    tight.rlim_cur = static_cast<rlim_t>(next);
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &tight), 0);
    int turns = 0;
    while (failed.size() < 3) { // paused by a timer in between, so the loop sleeps
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        ++turns;
    }
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &former), 0);
    QVERIFY2(turns < 50, QByteArray::number(turns).constData());
    QCOMPARE(bench.listener.connectionCount(), 0);
    QTRY_COMPARE(client.statuses(), QByteArray("200"));
}

QTEST_GUILESS_MAIN(TestListenerLimits)
#include "tst_listenerlimits.moc"
