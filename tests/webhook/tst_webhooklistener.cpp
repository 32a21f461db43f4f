// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "listenerbench.h"

#include <QTest>

using namespace arowana;
using namespace arowana::test;

class TestWebhookListener : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersOnlyOnceTheEngineHasStored();
    void answersChunkedDeliveriesToo();
    void notStoredIsAnswered503AndEndsTheConnection();
    void theEngineMayAnswerWithinTheCall();
    void aTokenWhosePeerLeftIsForgotten();
    void aSecondAnswerToATokenIsIgnored();
    void oneConnectionServesManyDeliveries();
    void theNextRequestIsReadOnlyAfterTheAnswer();
    void aLongPipelineIsServedInOrder();
    void aRefusalEndsThePipeline();
    void theConnectionEndsWhenThePeerAsksForIt_data();
    void theConnectionEndsWhenThePeerAsksForIt();
    void refusesWhatIsNoDelivery_data();
    void refusesWhatIsNoDelivery();
    void aRefusalTellsNothingOfItsContent();
    void theLastRefusedAreKeptInMemory();
    void aNamedPublicHostIsServed();
    void bothSecretsAreServedWhileOneReplacesTheOther();
    void continueIsGivenOnlyToAHeadThatIsServed();
    void theRefusalArrivesThoughThePeerGoesOnSending();
    void aTakenPortIsNamedWithAWayOut();
    void anAddressOfAnotherMachineIsNamedWithAWayOut();
    void closingForgetsWhatWaits();
    void listeningAgainWorks();
};

void TestWebhookListener::answersOnlyOnceTheEngineHasStored()
{
    ListenerBench bench;
    QVERIFY(bench.start());
    QSignalSpy accepted(&bench.listener, &WebhookListener::accepted);
    Client client(bench);
    const QByteArray body("{\"id\":\"evt_1\",\"t\":\"\xc3\xa4\\u0000\"}");
    client.send(bench.delivery(body));
    QTRY_COMPARE(bench.inbox.deliveries.size(), 1);
    QCOMPARE(bench.inbox.deliveries.first().body, body);
    QCOMPARE(bench.inbox.deliveries.first().receivedAt.ms, bench.clock.now().ms);
    letArrive(bench);
    QCOMPARE(client.received(), QByteArray());
    QCOMPARE(accepted.size(), 0);

    const Instant arrival = bench.clock.now();
    bench.clock.move(1'000);
    bench.listener.answer(bench.inbox.deliveries.first().token, DeliveryVerdict::Stored);
    QTRY_COMPARE(client.received(), QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
    QCOMPARE(accepted.size(), 1);
    QCOMPARE(accepted.first().first().value<Instant>().ms, arrival.ms);
    QVERIFY(client.isConnected());
}

void TestWebhookListener::answersChunkedDeliveriesToo()
{
    ListenerBench bench;
    QVERIFY(bench.start());
    bench.inbox.answers = &bench.listener;
    Client client(bench);
    client.send(bench.head("Transfer-Encoding: chunked\r\nX-Arowana-Signature: " + signatureOf("{\"a\":1}") +
                           "\r\n") +
                "3\r\n{\"a\r\n4\r\n\":1}\r\n0\r\n\r\n");
    QTRY_COMPARE(client.statuses(), QByteArray("200"));
    QCOMPARE(bench.inbox.deliveries.first().body, QByteArray("{\"a\":1}"));
}

void TestWebhookListener::notStoredIsAnswered503AndEndsTheConnection()
{
    ListenerBench bench;
    QVERIFY(bench.start());
    QSignalSpy accepted(&bench.listener, &WebhookListener::accepted);
    QSignalSpy refused(&bench.listener, &WebhookListener::deliveryRefused);
    Client client(bench);
    client.send(bench.delivery("{}"));
    QTRY_COMPARE(bench.inbox.deliveries.size(), 1);
    bench.listener.answer(bench.inbox.deliveries.first().token, DeliveryVerdict::NotStored);
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(
        client.received(),
        QByteArray("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
    QCOMPARE(accepted.size(), 0);
    QCOMPARE(refused.size(), 1);
    QVERIFY(refused.first().first().value<RefusedDelivery>().reason == RefusalReason::NotStored);
}

void TestWebhookListener::theEngineMayAnswerWithinTheCall()
{
    ListenerBench bench;
    QVERIFY(bench.start());
    bench.inbox.answers = &bench.listener;
    Client client(bench);
    client.send(bench.delivery("{}"));
    QTRY_COMPARE(client.statuses(), QByteArray("200"));
}

void TestWebhookListener::aTokenWhosePeerLeftIsForgotten()
{
    ListenerBench bench;
    QVERIFY(bench.start());
    QSignalSpy accepted(&bench.listener, &WebhookListener::accepted);
    Client client(bench);
    client.send(bench.delivery("{}"));
    QTRY_COMPARE(bench.inbox.deliveries.size(), 1);
    QCOMPARE(bench.listener.waitingCount(), 1);
    client.leave();
    QTRY_COMPARE(bench.listener.connectionCount(), 0);
    QCOMPARE(bench.listener.waitingCount(), 0);
    // The connection is truly gone before the answer comes, not just on its way out.
    QTRY_VERIFY(bench.listener.findChildren<QTcpSocket *>().isEmpty());
    bench.listener.answer(bench.inbox.deliveries.first().token, DeliveryVerdict::Stored);
    QCOMPARE(accepted.size(), 0);
    // And the next one is served as ever.
    bench.inbox.answers = &bench.listener;
    Client next(bench);
    next.send(bench.delivery("{}"));
    QTRY_COMPARE(next.statuses(), QByteArray("200"));
}

void TestWebhookListener::aSecondAnswerToATokenIsIgnored()
{
    ListenerBench bench;
    QVERIFY(bench.start());
    Client client(bench);
    client.send(bench.delivery("{}"));
    QTRY_COMPARE(bench.inbox.deliveries.size(), 1);
    const quint64 token = bench.inbox.deliveries.first().token;
    bench.listener.answer(token + 1, DeliveryVerdict::NotStored);
    bench.listener.answer(token, DeliveryVerdict::Stored);
    bench.listener.answer(token, DeliveryVerdict::NotStored);
    letArrive(bench);
    QCOMPARE(client.statuses(), QByteArray("200"));
    QVERIFY(client.isConnected());
}

void TestWebhookListener::oneConnectionServesManyDeliveries()
{
    ListenerBench bench;
    QVERIFY(bench.start());
    bench.inbox.answers = &bench.listener;
    Client client(bench);
    QByteArray expected;
    for (int i = 0; i < 5; ++i) {
        client.send(bench.delivery("{\"n\":" + QByteArray::number(i) + "}"));
        expected += i == 0 ? "200" : " 200";
        QTRY_COMPARE(client.statuses(), expected);
    }
    QCOMPARE(bench.inbox.deliveries.size(), 5);
    QCOMPARE(bench.inbox.deliveries.last().body, QByteArray("{\"n\":4}"));
    QCOMPARE(bench.listener.connectionCount(), 1);
}

void TestWebhookListener::theNextRequestIsReadOnlyAfterTheAnswer()
{
    ListenerBench bench;
    QVERIFY(bench.start());
    Client client(bench);
    client.send(bench.delivery("1") + bench.delivery("2"));
    QTRY_COMPARE(bench.inbox.deliveries.size(), 1);
    letArrive(bench);
    QCOMPARE(bench.inbox.deliveries.size(), 1);
    bench.listener.answer(bench.inbox.deliveries.at(0).token, DeliveryVerdict::Stored);
    QTRY_COMPARE(bench.inbox.deliveries.size(), 2);
    QCOMPARE(bench.inbox.deliveries.at(1).body, QByteArray("2"));
    letArrive(bench);
    QCOMPARE(client.statuses(), QByteArray("200"));
    bench.listener.answer(bench.inbox.deliveries.at(1).token, DeliveryVerdict::Stored);
    QTRY_COMPARE(client.statuses(), QByteArray("200 200"));
}

void TestWebhookListener::aLongPipelineIsServedInOrder()
{
    ListenerBench bench;
    QVERIFY(bench.start());
    bench.inbox.answers = &bench.listener;
    Client client(bench);
    QByteArray bytes;
    for (int i = 0; i < 2'000; ++i)
        bytes += bench.delivery(QByteArray::number(i));
    client.send(bytes);
    QTRY_COMPARE(client.statuses().count("200"), 2'000);
    for (int i = 0; i < 2'000; ++i)
        QCOMPARE(bench.inbox.deliveries.at(i).body, QByteArray::number(i));
}

void TestWebhookListener::aRefusalEndsThePipeline()
{
    ListenerBench bench;
    QVERIFY(bench.start());
    bench.inbox.answers = &bench.listener;
    Client client(bench);
    client.send(bench.delivery("1") + bench.head("", "/other") + bench.delivery("2"));
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.statuses(), QByteArray("200 404"));
    QCOMPARE(bench.inbox.deliveries.size(), 1);
}

void TestWebhookListener::theConnectionEndsWhenThePeerAsksForIt_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QByteArray>("fields");
    QTest::newRow("close") << QByteArray("HTTP/1.1") << QByteArray("Connection: close\r\n");
    QTest::newRow("HTTP/1.0") << QByteArray("HTTP/1.0") << QByteArray();
}

void TestWebhookListener::theConnectionEndsWhenThePeerAsksForIt()
{
    QFETCH(QByteArray, version);
    QFETCH(QByteArray, fields);
    ListenerBench bench;
    QVERIFY(bench.start());
    bench.inbox.answers = &bench.listener;
    Client client(bench);
    client.send(bench.delivery("{}", fields).replace("HTTP/1.1", version));
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.received(),
             QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
    QTRY_COMPARE(bench.listener.connectionCount(), 0);
}

void TestWebhookListener::refusesWhatIsNoDelivery_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<int>("status");
    QTest::addColumn<RefusalReason>("reason");
    const auto row = [](const char *name, const char *from, const QByteArray &to, RefusalReason reason) {
        QTest::newRow(name) << QByteArray(from) << to << httpStatus(reason) << reason;
    };
    using R = RefusalReason;
    row("other path", "/hook/0123", "/hook/0124", R::UnknownPath);
    row("GET", "POST", "GET", R::WrongMethod);
    row("form", "application/json", "text/plain", R::WrongType);
    row("web page", "Content-Type", "Origin: https://evil.example\r\nContent-Type", R::BrowserOrigin);
    row("web page of a file", "Content-Type", "Origin: null\r\nContent-Type", R::BrowserOrigin);
    row("rebound name", "Host: 127.0.0.1", "Host: evil.example", R::ForeignHost);
    row("two hosts", "Content-Type", "Host: 127.0.0.1\r\nContent-Type", R::BadHost);
    row("no signature", "X-Arowana-Signature", "X-Other", R::SignatureMissing);
    row("signature too long", "sha256=", "sha256=0", R::SignatureMalformed);
    row("signature of another body", "{}", "[]", R::SignatureWrong);
    row("two signatures", "Content-Type", "X-Arowana-Signature: sha256=0\r\nContent-Type",
        R::SignatureRepeated);
    row("huge", "Content-Length: 2", "Content-Length: 314572800", R::BodyTooLarge);
    row("length and coding", "Content-Length: 2", "Content-Length: 2\r\nTransfer-Encoding: chunked",
        R::AmbiguousLength);
    row("HTTP/2", "HTTP/1.1", "HTTP/2.0", R::UnsupportedVersion);
    row("bare LF", "application/json\r\n", "application/json\n", R::MalformedHead);
    row("packed", "Content-Type", "Content-Encoding: gzip\r\nContent-Type", R::WrongType);
    row("expects magic", "Content-Type", "Expect: magic\r\nContent-Type", R::UnmetExpectation);
    row("many fields", "Content-Type", QByteArray("a: b\r\n").repeated(100) + "Content-Type",
        R::TooManyFields);
    row("long head", "Content-Type", "X: " + QByteArray(20'000, 'x') + "\r\nContent-Type", R::HeadTooLarge);
}

void TestWebhookListener::refusesWhatIsNoDelivery()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(int, status);
    QFETCH(RefusalReason, reason);
    ListenerBench bench;
    QVERIFY(bench.start());
    QSignalSpy refused(&bench.listener, &WebhookListener::deliveryRefused);
    Client client(bench);
    const QByteArray sound = bench.delivery("{}");
    QVERIFY(sound.contains(from));
    client.send(QByteArray(sound).replace(sound.indexOf(from), from.size(), to));
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.statuses(), QByteArray::number(status));
    QVERIFY(client.received().contains("\r\nContent-Length: 0\r\n"));
    QVERIFY(client.received().contains("\r\nConnection: close\r\n"));
    QCOMPARE(client.received().contains("Allow: POST"), status == 405);
    QVERIFY(!client.received().contains("Server"));
    QCOMPARE(bench.inbox.deliveries.size(), 0);
    QCOMPARE(refused.size(), 1);
    const RefusedDelivery expected{bench.clock.now(), status, reason, QHostAddress(QHostAddress::LocalHost)};
    QVERIFY(refused.first().first().value<RefusedDelivery>() == expected);
    QTRY_COMPARE(bench.listener.connectionCount(), 0);
}

void TestWebhookListener::aRefusalTellsNothingOfItsContent()
{
    ListenerBench bench;
    QVERIFY(bench.start());
    Client client(bench);
    client.send(bench.head("", "/private-path"));
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.received(),
             QByteArray("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
}

void TestWebhookListener::theLastRefusedAreKeptInMemory()
{
    ListenerBench bench;
    QVERIFY(bench.start());
    QByteArray sent;
    for (int i = 0; i < 203; ++i) {
        Client client(bench);
        sent = bench.delivery(QByteArray::number(1'000 + i)).replace("sha256=", "sha256=x");
        client.send(sent);
        QTRY_VERIFY(client.isClosed());
    }
    const QList<RefusedRequest> kept = bench.listener.lastRefused();
    QCOMPARE(kept.size(), 200);
    QCOMPARE(kept.first().raw, sent);
    QVERIFY(kept.last().raw.endsWith("1003"));
    QCOMPARE(kept.first().what.status, 401);
}

void TestWebhookListener::aNamedPublicHostIsServed()
{
    ListenerBench bench;
    QVERIFY(bench.start());
    bench.inbox.answers = &bench.listener;
    bench.listener.setAllowedHosts({"hooks.example.org"});
    Client client(bench);
    client.send(bench.delivery("{}").replace("Host: " + bench.host(), "Host: hooks.example.org"));
    QTRY_COMPARE(client.statuses(), QByteArray("200"));
    client.send(bench.delivery("{}"));
    QTRY_COMPARE(client.statuses(), QByteArray("200 200"));
    client.send(bench.delivery("{}").replace("Host: " + bench.host(), "Host: other.example.org"));
    QTRY_COMPARE(client.statuses(), QByteArray("200 200 403"));
}

void TestWebhookListener::bothSecretsAreServedWhileOneReplacesTheOther()
{
    ListenerBench bench;
    QVERIFY(bench.start());
    bench.inbox.answers = &bench.listener;
    const QByteArray old = bench.delivery("{}");
    const QByteArray next = QByteArray(old).replace(signatureOf("{}"), signatureOf("{}", "whsec_two"));
    const auto statusOf = [&bench](const QByteArray &bytes) {
        Client client(bench);
        client.send(bytes);
        while (client.statuses().isEmpty())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        return client.statuses();
    };
    QCOMPARE(statusOf(old), QByteArray("200"));
    QCOMPARE(statusOf(next), QByteArray("401"));
    QVERIFY(bench.listener.setSecrets({"whsec_two", "whsec_one"}).ok());
    QCOMPARE(statusOf(old), QByteArray("200"));
    QVERIFY(!bench.inbox.deliveries.last().withCurrentSecret);
    QCOMPARE(statusOf(next), QByteArray("200"));
    QVERIFY(bench.inbox.deliveries.last().withCurrentSecret);
    QVERIFY(bench.listener.setSecrets({"whsec_two"}).ok());
    QCOMPARE(statusOf(old), QByteArray("401"));
    QCOMPARE(statusOf(next), QByteArray("200"));
    QVERIFY(!bench.listener.setSecrets({""}).ok());
    QCOMPARE(statusOf(next), QByteArray("200"));
}

void TestWebhookListener::continueIsGivenOnlyToAHeadThatIsServed()
{
    ListenerBench bench;
    QVERIFY(bench.start());
    bench.inbox.answers = &bench.listener;
    const QByteArray whole = bench.delivery("{}", "Expect: 100-continue\r\n");
    Client waits(bench);
    waits.send(whole.chopped(2));
    QTRY_COMPARE(waits.received(), QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
    waits.send("{}");
    QTRY_COMPARE(waits.statuses(), QByteArray("100 200"));

    Client foreign(bench);
    foreign.send(whole.chopped(2).replace("/hook/0123", "/hook"));
    QTRY_VERIFY(foreign.isClosed());
    QCOMPARE(foreign.statuses(), QByteArray("404"));

    Client hasty(bench);
    hasty.send(whole);
    QTRY_VERIFY(hasty.statuses().endsWith("200"));
}

void TestWebhookListener::theRefusalArrivesThoughThePeerGoesOnSending()
{
    ListenerBench bench;
    QVERIFY(bench.start());
    Client client(bench);
    // Closed at once, the listener's system would answer the unread bytes with a reset.
    client.send(bench.head("Content-Length: 8000000\r\n") + QByteArray(8'000'000, 'x'));
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.statuses(), QByteArray("413"));
    QTRY_COMPARE(bench.listener.connectionCount(), 0);
}

void TestWebhookListener::aTakenPortIsNamedWithAWayOut()
{
    ListenerBench first;
    QVERIFY(first.start());
    ListenerBench second;
    const Result<void> result =
        second.listener.listen(QHostAddress(QHostAddress::LocalHost), first.listener.serverPort());
    QVERIFY(!result.ok());
    QCOMPARE(result.error().kind, ErrorKind::Locked);
    QCOMPARE(
        result.error().what,
        QStringLiteral("Port %1 on 127.0.0.1 is used by another program.").arg(first.listener.serverPort()));
    QCOMPARE(result.error().next,
             QStringLiteral("End that program, or choose another port; port 0 picks a free one."));
    QVERIFY(!second.listener.isListening());
    QCOMPARE(second.listener.serverPort(), quint16(0));
}

void TestWebhookListener::anAddressOfAnotherMachineIsNamedWithAWayOut()
{
    ListenerBench bench;
    const Result<void> result = bench.listener.listen(QHostAddress(QStringLiteral("192.0.2.77")), 0);
    QVERIFY(!result.ok());
    QCOMPARE(result.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(result.error().what, QStringLiteral("This computer has no network address 192.0.2.77."));
    QVERIFY(!result.error().next.isEmpty());
}

void TestWebhookListener::closingForgetsWhatWaits()
{
    ListenerBench bench;
    QVERIFY(bench.start());
    Client client(bench);
    client.send(bench.delivery("{}"));
    QTRY_COMPARE(bench.inbox.deliveries.size(), 1);
    bench.listener.close();
    QCOMPARE(bench.listener.connectionCount(), 0);
    QVERIFY(!bench.listener.isListening());
    bench.listener.answer(bench.inbox.deliveries.first().token, DeliveryVerdict::Stored);
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.received(), QByteArray());
}

void TestWebhookListener::listeningAgainWorks()
{
    ListenerBench bench;
    QVERIFY(bench.start());
    bench.inbox.answers = &bench.listener;
    const quint16 port = bench.listener.serverPort();
    {
        Client client(bench);
        client.send(bench.delivery("{}"));
        QTRY_COMPARE(client.statuses(), QByteArray("200"));
    }
    QVERIFY(bench.listener.listen(QHostAddress(QHostAddress::LocalHost), port).ok());
    QCOMPARE(bench.listener.serverPort(), port);
    Client client(bench);
    client.send(bench.delivery("{}"));
    QTRY_COMPARE(client.statuses(), QByteArray("200"));
}

QTEST_GUILESS_MAIN(TestWebhookListener)
#include "tst_webhooklistener.moc"
