// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What must never happen: the key elsewhere, a body twice, an endless wait, an endless answer.
#include "app/api/httpplatformclient.h"
#include "tests/api/apifixture.h"
#include "tests/api/scriptedpeer.h"

#include <QTest>

using namespace arowana;

class TestHttpSafety : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void redirectsAreNeverFollowed_data();
    void redirectsAreNeverFollowed();
    void nothingIsSentTwice_data();
    void nothingIsSentTwice();
    void postOnAConnectionThatDiesIsSentOnce_data();
    void postOnAConnectionThatDiesIsSentOnce();
    void silenceEndsAtTheDeadline();
    void drippingEndsAtTheDeadline();
    void answerOver8MiBIsCutOff();
    void lateAnswerIsNotTakenForTheNextOnes();
    void refusedConnectionMeansNothingLeft();
    void noTlsMeansNoKey();
    void offlineMakesNoConnection();
    void goingOfflineAnswersWhatWaits();
    void keyThatCannotStandInAHeaderIsRefused_data();
    void keyThatCannotStandInAHeaderIsRefused();
    void withoutAKeyNoAuthorizationIsSent();
    void newKeyCountsAtOnce();
    void answerToAFormerKeySaysSo_data();
    void answerToAFormerKeySaysSo();
    void cookiesAreNotKept();
    void oddIdentifiersNeverLeave_data();
    void oddIdentifiersNeverLeave();
    void atMostSixAtOnceAndAllAnsweredOnce();
    void clientMayBeDestroyedInAnAnswer();
    void destroyedClientAnswersNothing();

private:
    /// One of the calls of the port, by number: 0 POST, 1 PATCH, 2 DELETE, 3 POST without content, 4 GET.
    void callNumber(int call, int *answers, QString *outcome = nullptr);

    HandClock m_clock;
    std::unique_ptr<ScriptedPeer> m_peer;
    std::unique_ptr<HttpPlatformClient> m_client;
};

void TestHttpSafety::init()
{
    m_peer = std::make_unique<ScriptedPeer>();
    m_client = std::make_unique<HttpPlatformClient>(m_peer->base(), m_clock);
    QVERIFY(m_client->setApiKey("ak_secret_42").ok());
}

void TestHttpSafety::cleanup()
{
    m_client.reset();
    m_peer.reset();
}

void TestHttpSafety::callNumber(int call, int *answers, QString *outcome)
{
    const auto land = [answers, outcome](const auto &answer, const CallFacts &) {
        ++*answers;
        if (!outcome)
            return;
        const auto *unknown = std::get_if<Unknown>(&answer);
        *outcome =
            unknown ? QString::number(int(unknown->cause)) + u' ' + unknown->detail : QStringLiteral("known");
    };
    const QString url = QStringLiteral("https://a.example/h");
    switch (call) {
    case 0:
        return m_client->send(IdempotencyKey("k"), kSendBody, land);
    case 1:
        return m_client->updateEndpoint(WebhookId("wh-1"), url, {}, "whsec_1", land);
    case 2:
        return m_client->revoke(MessageId("msg_1"), land);
    case 3:
        return m_client->testEndpoint(WebhookId("wh-1"), land);
    default:
        return m_client->fetchBalance(land);
    }
}

void TestHttpSafety::redirectsAreNeverFollowed_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("to"); // "@" stands for the other host
    QTest::addColumn<int>("call");
    for (const int status : {301, 302, 303, 307, 308}) {
        for (const char *to : {"@/v1/messages", "//@/v1/messages", "/v1/messages", "https://@/x"}) {
            for (const int call : {0, 1, 2, 4})
                QTest::addRow("%d %s %d", status, to, call) << status << QByteArray(to) << call;
        }
    }
    QTest::newRow("without a target") << 302 << QByteArray() << 0;
}

void TestHttpSafety::redirectsAreNeverFollowed()
{
    QFETCH(int, status);
    QFETCH(QByteArray, to);
    QFETCH(int, call);
    ScriptedPeer other(QHostAddress(QStringLiteral("127.0.0.2")));
    other.willAlwaysAnswer(httpAnswer(200, kAcceptedBody));
    const QByteArray target = to.startsWith('@') ? to.mid(1).prepend(other.origin())
                                                 : QByteArray(to).replace("@", other.origin().mid(7));
    m_peer->willAnswer(
        httpAnswer(status, "", to.isEmpty() ? QByteArray() : QByteArray("Location: " + target + "\r\n")));
    int answers = 0;
    QString outcome;
    callNumber(call, &answers, &outcome);
    QTRY_COMPARE(answers, 1);
    QVERIFY(outcome.startsWith(QString::number(int(UnknownCause::Redirected))));
    const QString port = QString::number((to.contains('@') ? other : *m_peer).base().port());
    if (!to.isEmpty())
        QVERIFY2(outcome.contains(port), qPrintable(outcome)); // the row says where to
    // Another call, so that whatever Qt might still do would have been done.
    m_peer->willAnswer(httpAnswer(200, R"({"free":1})"));
    callNumber(4, &answers);
    QTRY_COMPARE(answers, 2);
    QCOMPARE(other.connections(), 0);
    // The last call is a GET, which Qt may repeat by itself when the connection goes; nothing else came.
    const QList<QByteArray> &requests = m_peer->requests();
    for (qsizetype i = 1; i < requests.size(); ++i)
        QVERIFY2(requests.at(i).startsWith("GET /v1/billing/balance "), requests.at(i).left(40).constData());
    QVERIFY(requests.size() >= 2);
}

void TestHttpSafety::nothingIsSentTwice_data()
{
    QTest::addColumn<int>("call");
    QTest::addColumn<bool>("onHead");
    for (const int call : {0, 1, 2, 3}) {
        QTest::addRow("%d closed after the request", call) << call << false;
        QTest::addRow("%d closed after the head", call) << call << true;
    }
}

void TestHttpSafety::nothingIsSentTwice()
{
    QFETCH(int, call);
    QFETCH(bool, onHead);
    if (onHead)
        m_peer->closeOnHead();
    else
        m_peer->willAlwaysAnswer({}, ScriptedPeer::After::Close);
    int answers = 0;
    QString outcome;
    callNumber(call, &answers, &outcome);
    QTRY_COMPARE(answers, 1);
    QVERIFY2(outcome.startsWith(QString::number(int(UnknownCause::Cut))), qPrintable(outcome));
    QCOMPARE(m_peer->heads(), 1);
}

void TestHttpSafety::postOnAConnectionThatDiesIsSentOnce_data()
{
    QTest::addColumn<bool>("beforehand");
    QTest::newRow("closed when the POST is there") << false;
    QTest::newRow("closed while the POST goes out") << true;
}

void TestHttpSafety::postOnAConnectionThatDiesIsSentOnce()
{
    QFETCH(bool, beforehand);
    m_peer->willAnswer(httpAnswer(200, R"({"free":1})"));
    int answers = 0;
    callNumber(4, &answers);
    QTRY_COMPARE(answers, 1);
    QCOMPARE(m_peer->openConnections(), 1); // kept alive, and used again below
    m_peer->willAlwaysAnswer({}, ScriptedPeer::After::Close);
    if (beforehand)
        m_peer->hangUp();
    QString outcome;
    callNumber(0, &answers, &outcome);
    QTRY_COMPARE(answers, 2);
    QVERIFY2(outcome.startsWith(QString::number(int(UnknownCause::Cut))), qPrintable(outcome));
    int posts = 0;
    for (qsizetype at = 0; (at = m_peer->everything().indexOf("POST /v1/messages", at)) >= 0; ++at)
        ++posts;
    QVERIFY2(posts <= 1, qPrintable(QString::number(posts)));
    if (!beforehand) {
        QCOMPARE(posts, 1);
        QCOMPARE(m_peer->connections(), 1);
    }
}

void TestHttpSafety::silenceEndsAtTheDeadline()
{
    m_client->setDeadlineMs(50);
    const Landing<AcceptedSend> landing;
    m_client->send(IdempotencyKey("k"), kSendBody, landing.taker());
    QTRY_COMPARE(landing.count(), size_t(1));
    QCOMPARE(landing.outcome(), QStringLiteral("NoAnswer"));
    QVERIFY(!landing.unknown()->nothingLeft());
    QCOMPARE(landing.content->facts.front().latencyMs, qint64(-1));
    QTRY_COMPARE(m_peer->openConnections(), 0); // given up means hung up: no late answer can come in
    QCOMPARE(m_peer->heads(), 1);
}

void TestHttpSafety::drippingEndsAtTheDeadline()
{
    m_client->setDeadlineMs(100);
    m_peer->willAnswer("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
    QTimer drip;
    connect(&drip, &QTimer::timeout, this, [this] { m_peer->say(" "); });
    drip.start(10);
    const Landing<AcceptedSend> landing;
    m_client->send(IdempotencyKey("k"), kSendBody, landing.taker());
    QTRY_COMPARE(landing.count(), size_t(1));
    QCOMPARE(landing.outcome(), QStringLiteral("NoAnswer"));
}

void TestHttpSafety::answerOver8MiBIsCutOff()
{
    const QByteArray body = R"({"message_id":"msg_1","note":")" + QByteArray(8 * 1024 * 1024, 'x') + R"("})";
    m_peer->willAnswer("HTTP/1.1 200 OK\r\n\r\n" + body);
    const Landing<AcceptedSend> landing;
    m_client->send(IdempotencyKey("k"), kSendBody, landing.taker());
    QTRY_COMPARE(landing.count(), size_t(1));
    QCOMPARE(landing.outcome(), QStringLiteral("NotThePlatform"));
    QTRY_COMPARE(m_peer->openConnections(), 0);
}

void TestHttpSafety::lateAnswerIsNotTakenForTheNextOnes()
{
    m_peer->willAnswer("HTTP/1.1 103 Early Hints\r\n\r\n");
    const Landing<AcceptedSend> first;
    m_client->send(IdempotencyKey("k1"), kSendBody, first.taker());
    QTRY_COMPARE(first.count(), size_t(1));
    QCOMPARE(first.outcome(), QStringLiteral("NotThePlatform"));
    const Landing<AcceptedSend> second;
    m_client->send(IdempotencyKey("k2"), kSendBody, second.taker());
    QTRY_COMPARE(m_peer->heads(), 2);
    // The first connection, still open or not, is none that the second request could be waiting on.
    QCOMPARE(m_peer->connections(), 2);
    QCOMPARE(second.count(), size_t(0));
}

void TestHttpSafety::refusedConnectionMeansNothingLeft()
{
    const QUrl base = m_peer->base();
    m_peer.reset(); // its port is closed now
    HttpPlatformClient client(base, m_clock);
    const Landing<AcceptedSend> landing;
    client.send(IdempotencyKey("k"), kSendBody, landing.taker());
    QTRY_COMPARE(landing.count(), size_t(1));
    QCOMPARE(landing.outcome(), QStringLiteral("NotReached"));
    QVERIFY(landing.unknown()->nothingLeft());
}

void TestHttpSafety::noTlsMeansNoKey()
{
    QUrl secure = m_peer->base();
    secure.setScheme(QStringLiteral("https"));
    HttpPlatformClient client(secure, m_clock);
    QVERIFY(client.setApiKey("ak_secret_42").ok());
    client.setDeadlineMs(5'000);
    const Landing<AcceptedSend> landing;
    client.send(IdempotencyKey("k"), kSendBody, landing.taker());
    QTRY_VERIFY(!m_peer->everything().isEmpty());
    m_peer->say(httpAnswer(200, kAcceptedBody)); // plain HTTP where TLS is spoken
    QTRY_COMPARE(landing.count(), size_t(1));
    QCOMPARE(landing.outcome(), QStringLiteral("TlsTrouble"));
    QVERIFY(!m_peer->everything().contains("ak_secret_42"));
    QVERIFY(!m_peer->everything().contains("Authorization"));
}

void TestHttpSafety::offlineMakesNoConnection()
{
    m_client->setOffline(true);
    int answers = 0;
    QString outcome;
    for (const int call : {0, 1, 2, 3, 4})
        callNumber(call, &answers, &outcome);
    QCOMPARE(answers, 0);
    QTRY_COMPARE(answers, 5);
    QVERIFY(outcome.startsWith(QString::number(int(UnknownCause::Offline))));
    QCOMPARE(m_peer->connections(), 0);
    m_client->setOffline(false);
    m_peer->willAnswer(httpAnswer(200, kAcceptedBody));
    callNumber(0, &answers, &outcome);
    QTRY_COMPARE(answers, 6);
    QCOMPARE(outcome, QStringLiteral("known"));
    QCOMPARE(m_peer->connections(), 1);
}

void TestHttpSafety::goingOfflineAnswersWhatWaits()
{
    int answers = 0;
    for (int i = 0; i < HttpPlatformClient::kAtOnceMost + 2; ++i)
        callNumber(0, &answers);
    m_client->setOffline(true);
    QTRY_COMPARE(m_peer->heads(), HttpPlatformClient::kAtOnceMost);
    m_peer->say(httpAnswer(200, kAcceptedBody));
    QTRY_COMPARE(answers, HttpPlatformClient::kAtOnceMost + 2);
    QCOMPARE(m_peer->heads(), HttpPlatformClient::kAtOnceMost);
}

void TestHttpSafety::keyThatCannotStandInAHeaderIsRefused_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("line break") << QByteArray("ak_1\r\nX-Evil: 1");
    QTest::newRow("line feed at the end") << QByteArray("ak_1\n");
    QTest::newRow("space") << QByteArray("ak 1");
    QTest::newRow("umlaut") << QByteArray("ak_\xc3\xa4");
    QTest::newRow("NUL") << QByteArray("ak\0", 3);
}

void TestHttpSafety::keyThatCannotStandInAHeaderIsRefused()
{
    QFETCH(QByteArray, key);
    const auto set = m_client->setApiKey(key);
    QVERIFY(!set);
    QCOMPARE(set.error().kind, ErrorKind::InvalidInput);
    QVERIFY(!(set.error().what + set.error().next + set.error().detail).contains(QString::fromLatin1(key)));
    m_peer->willAnswer(httpAnswer(200, kAcceptedBody));
    int answers = 0;
    callNumber(0, &answers);
    QTRY_COMPARE(answers, 1);
    QVERIFY(m_peer->everything().contains("\r\nAuthorization: Bearer ak_secret_42\r\n")); // the old one stays
}

void TestHttpSafety::withoutAKeyNoAuthorizationIsSent()
{
    QVERIFY(m_client->setApiKey({}).ok());
    m_peer->willAnswer(httpAnswer(200, kAcceptedBody));
    int answers = 0;
    callNumber(0, &answers);
    QTRY_COMPARE(answers, 1);
    QVERIFY(!m_peer->everything().contains("Authorization"));
}

void TestHttpSafety::newKeyCountsAtOnce()
{
    m_peer->willAlwaysAnswer(httpAnswer(200, kAcceptedBody));
    int answers = 0;
    callNumber(0, &answers);
    QTRY_COMPARE(answers, 1);
    QVERIFY(m_client->setApiKey("ak_new_7").ok());
    callNumber(0, &answers);
    QTRY_COMPARE(answers, 2);
    QVERIFY(m_peer->requests().at(0).contains("\r\nAuthorization: Bearer ak_secret_42\r\n"));
    QVERIFY(m_peer->requests().at(1).contains("\r\nAuthorization: Bearer ak_new_7\r\n"));
}

void TestHttpSafety::answerToAFormerKeySaysSo_data()
{
    QTest::addColumn<QByteArray>("next");
    QTest::addColumn<bool>("isFormer");
    QTest::newRow("another key") << QByteArray("ak_new_7") << true;
    QTest::newRow("the same key once more") << QByteArray("ak_secret_42") << false;
    QTest::newRow("no key any more") << QByteArray() << true;
}

void TestHttpSafety::answerToAFormerKeySaysSo()
{
    QFETCH(QByteArray, next);
    QFETCH(bool, isFormer);
    const Landing<Balance> early;
    const Landing<Balance> late;
    m_client->fetchBalance(early.taker());
    QTRY_COMPARE(m_peer->requests().size(), 1);
    QVERIFY(m_client->setApiKey(next).ok());
    const QByteArray no = httpAnswer(401, R"({"error":"unauthorized","message":"no"})");
    m_peer->willAlwaysAnswer(no);
    m_peer->say(no);
    QTRY_COMPARE(early.count(), size_t(1));
    QCOMPARE(early.content->facts[0].withFormerKey, isFormer);
    m_client->fetchBalance(late.taker());
    QTRY_COMPARE(late.count(), size_t(1));
    QVERIFY(!late.content->facts[0].withFormerKey);
}

void TestHttpSafety::cookiesAreNotKept()
{
    m_peer->willAlwaysAnswer(httpAnswer(200, kAcceptedBody, "Set-Cookie: track=1; Path=/\r\n"));
    int answers = 0;
    callNumber(0, &answers);
    QTRY_COMPARE(answers, 1);
    callNumber(0, &answers);
    QTRY_COMPARE(answers, 2);
    QVERIFY(!m_peer->everything().contains("Cookie"));
}

void TestHttpSafety::oddIdentifiersNeverLeave_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("this folder") << QByteArray(".");
    QTest::newRow("the folder above") << QByteArray("..");
}

void TestHttpSafety::oddIdentifiersNeverLeave()
{
    QFETCH(QByteArray, id);
    const Landing<RevokedAnswer> revoked;
    m_client->revoke(MessageId(id), revoked.taker());
    const Landing<Done> removed;
    m_client->removeEndpoint(WebhookId(id), removed.taker());
    const Landing<AcceptedSend> sent; // a send without a usable key could become two messages
    m_client->send(IdempotencyKey(id.isEmpty() ? id : "a\r\nb"), kSendBody, sent.taker());
    QTRY_VERIFY(revoked.count() == 1 && removed.count() == 1 && sent.count() == 1);
    QVERIFY(revoked.unknown() && revoked.unknown()->nothingLeft());
    QVERIFY(removed.unknown() && removed.unknown()->nothingLeft());
    QVERIFY(sent.unknown() && sent.unknown()->nothingLeft());
    QCOMPARE(m_peer->connections(), 0);
}

void TestHttpSafety::atMostSixAtOnceAndAllAnsweredOnce()
{
    m_peer->willAlwaysAnswer(httpAnswer(200, kAcceptedBody));
    std::vector<int> answers(100, 0);
    for (int &count : answers) {
        m_client->send(IdempotencyKey("k"), kSendBody,
                       [&count](const CallAnswer<AcceptedSend> &, const CallFacts &) { ++count; });
    }
    const std::vector<int> each(100, 1);
    QTRY_VERIFY(answers == each);
    QCOMPARE(m_peer->requests().size(), 100);
    QVERIFY(m_peer->connections() <= HttpPlatformClient::kAtOnceMost);
}

void TestHttpSafety::clientMayBeDestroyedInAnAnswer()
{
    m_peer->willAlwaysAnswer(httpAnswer(200, kAcceptedBody));
    bool gone = false;
    int others = 0;
    m_client->send(IdempotencyKey("k"), kSendBody,
                   [this, &gone](const CallAnswer<AcceptedSend> &, const CallFacts &) {
                       if (gone)
                           return;
                       gone = true;
                       m_client.reset();
                   });
    callNumber(0, &others);
    QTRY_VERIFY(gone);
    QTRY_COMPARE(m_peer->openConnections(), 0);
    QVERIFY(others <= 1);
}

void TestHttpSafety::destroyedClientAnswersNothing()
{
    int answers = 0;
    for (int i = 0; i < HttpPlatformClient::kAtOnceMost + 2; ++i)
        callNumber(0, &answers);
    QTRY_COMPARE(m_peer->heads(), HttpPlatformClient::kAtOnceMost);
    m_client.reset();
    QTRY_COMPARE(m_peer->openConnections(), 0);
    QCOMPARE(answers, 0);
}

QTEST_GUILESS_MAIN(TestHttpSafety)
#include "tst_httpsafety.moc"
