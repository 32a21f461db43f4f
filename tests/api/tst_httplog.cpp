// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The message log and the contacts over the wire: what is asked for, letter by letter, and whose answer
// counts.
#include "app/api/httpplatformclient.h"
#include "tests/api/apifixture.h"
#include "tests/api/scriptedpeer.h"

#include <QTest>

using namespace arowana;

namespace {

constexpr Instant kTen{1'777'888'800'000}; // 2026-05-04T10:00:00Z

} // namespace

class TestHttpLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void questionToTheLogIsExact_data();
    void questionToTheLogIsExact();
    void pageIsRead();
    void whatIsNoPageIsNotThePlatform_data();
    void whatIsNoPageIsNotThePlatform();
    void refusedPageIsRefused();
    void contactIsAskedForByItsPath_data();
    void contactIsAskedForByItsPath();
    void contactIsRead();
    void answerAboutSomebodyElseIsNotTaken_data();
    void answerAboutSomebodyElseIsNotTaken();
    void unknownContactIsRefused();
    void contactWithoutAnIdNeverLeaves_data();
    void contactWithoutAnIdNeverLeaves();

private:
    HandClock m_clock;
    std::unique_ptr<ScriptedPeer> m_peer;
    std::unique_ptr<HttpPlatformClient> m_client;
};

void TestHttpLog::init()
{
    m_peer = std::make_unique<ScriptedPeer>();
    m_client = std::make_unique<HttpPlatformClient>(m_peer->base(), m_clock);
    QVERIFY(m_client->setApiKey("ak_secret_42").ok());
}

void TestHttpLog::cleanup()
{
    m_client.reset();
    m_peer.reset();
}

void TestHttpLog::questionToTheLogIsExact_data()
{
    QTest::addColumn<MessageLogQuery>("query");
    QTest::addColumn<QByteArray>("asked");
    const auto row = [](const char *name, const MessageLogQuery &query, const char *asked) {
        QTest::newRow(name) << query << QByteArray(asked);
    };
    row("all", {}, "?limit=200&offset=0");
    row("a page further on", {{}, {}, {}, 50, 1'000'000'000'000}, "?limit=50&offset=1000000000000");
    row("inbound", {Direction::Inbound, {}, {}, 200, 0}, "?limit=200&offset=0&direction=INBOUND");
    row("outbound", {Direction::Outbound, {}, {}, 200, 0}, "?limit=200&offset=0&direction=OUTBOUND");
    row("from", {{}, kTen, {}, 200, 0}, "?limit=200&offset=0&from=2026-05-04T10:00:00Z");
    row("to", {{}, {}, kTen, 200, 0}, "?limit=200&offset=0&to=2026-05-04T10:00:00Z");
    row("parts of seconds widen the window", {{}, kTen.plusMs(999), kTen.plusMs(1), 200, 0},
        "?limit=200&offset=0&from=2026-05-04T10:00:00Z&to=2026-05-04T10:00:01Z");
    row("everything", {Direction::Inbound, kTen, kTen.plusMs(86'400'000), 7, 14},
        "?limit=7&offset=14&direction=INBOUND&from=2026-05-04T10:00:00Z&to=2026-05-05T10:00:00Z");
    row("limits the platform would refuse", {{}, {}, {}, 201, -1}, "?limit=200&offset=0");
    row("no limit", {{}, {}, {}, 0, 0}, "?limit=1&offset=0");
}

void TestHttpLog::questionToTheLogIsExact()
{
    QFETCH(MessageLogQuery, query);
    QFETCH(QByteArray, asked);
    m_peer->willAnswer(httpAnswer(200, R"({"messages":[]})"));
    const Landing<MessagePage> landing;
    m_client->fetchMessages(query, landing.taker());
    QTRY_COMPARE(landing.count(), size_t(1));
    const QByteArray request = m_peer->requests().value(0);
    QCOMPARE(request.left(request.indexOf("\r\n")), "GET /v1/messages" + asked + " HTTP/1.1");
    QVERIFY(request.contains("\r\nAuthorization: Bearer ak_secret_42\r\n"));
    QVERIFY(request.endsWith("\r\n\r\n")); // no body
    QVERIFY(landing.accepted() && landing.accepted()->received == 0);
}

void TestHttpLog::pageIsRead()
{
    m_peer->willAnswer(httpAnswer(
        200,
        R"({"messages":[{"id":"msg_1","status":"SENT"},{"id":7},{"id":"msg_2"}],"total":3,"limit":200,"offset":0})"));
    const Landing<MessagePage> landing;
    m_client->fetchMessages({}, landing.taker());
    QTRY_COMPARE(landing.count(), size_t(1));
    QVERIFY(landing.accepted());
    QCOMPARE(landing.accepted()->received, 3);
    QCOMPARE(landing.accepted()->messages.size(), 2);
    QCOMPARE(landing.accepted()->messages.first().status, MessageStatus::Sent);
    QCOMPARE(landing.accepted()->total, std::optional<qint64>(3));
}

void TestHttpLog::whatIsNoPageIsNotThePlatform_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char *body :
         {"", "<html>Sign in</html>", "{}", R"({"messages":null})", R"({"messages":{"id":"msg_1"}})",
          R"({"error":"forbidden"})", R"({"messages":[)"})
        QTest::newRow(body) << QByteArray(body);
}

void TestHttpLog::whatIsNoPageIsNotThePlatform()
{
    QFETCH(QByteArray, body);
    m_peer->willAnswer(httpAnswer(200, body));
    const Landing<MessagePage> landing;
    m_client->fetchMessages({}, landing.taker());
    QTRY_COMPARE(landing.count(), size_t(1));
    QCOMPARE(landing.outcome(), QStringLiteral("NotThePlatform"));
}

void TestHttpLog::refusedPageIsRefused()
{
    m_peer->willAnswer(httpAnswer(429, R"({"error":"rate_limited","message":"m","retry_after":2.5})"));
    const Landing<MessagePage> landing;
    m_client->fetchMessages({}, landing.taker());
    QTRY_COMPARE(landing.count(), size_t(1));
    QCOMPARE(landing.outcome(), QStringLiteral("refused"));
    QCOMPARE(landing.refusal()->retryAfterMs, std::optional<qint64>(2'500));
}

void TestHttpLog::contactIsAskedForByItsPath_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("documented form") << QByteArray("c_0123456789abcdef0123456789abcdef")
                                     << QByteArray("/v1/contacts/c_0123456789abcdef0123456789abcdef");
    QTest::newRow("would leave its folder")
        << QByteArray("../messages/msg_1") << QByteArray("/v1/contacts/..%2Fmessages%2Fmsg_1");
    QTest::newRow("would ask more") << QByteArray("c_1?x=1&y#z")
                                    << QByteArray("/v1/contacts/c_1%3Fx%3D1%26y%23z");
    QTest::newRow("would end the line")
        << QByteArray("c_1 HTTP/1.1\r\nX: y") << QByteArray("/v1/contacts/c_1%20HTTP%2F1.1%0D%0AX%3A%20y");
    QTest::newRow("percent") << QByteArray("c%2F1") << QByteArray("/v1/contacts/c%252F1");
    QTest::newRow("umlaut") << QByteArray("c_\xc3\xa4") << QByteArray("/v1/contacts/c_%C3%A4");
}

void TestHttpLog::contactIsAskedForByItsPath()
{
    QFETCH(QByteArray, id);
    QFETCH(QByteArray, path);
    m_peer->willAnswer(httpAnswer(200, "{}"));
    const Landing<Contact> landing;
    m_client->fetchContact(ContactId(id), landing.taker());
    QTRY_COMPARE(landing.count(), size_t(1));
    const QByteArray request = m_peer->requests().value(0);
    QCOMPARE(request.left(request.indexOf("\r\n")), "GET " + path + " HTTP/1.1");
}

void TestHttpLog::contactIsRead()
{
    m_peer->willAnswer(httpAnswer(200, R"({"id":"c_1","phone":"+4917612345678","first_name":"Kim"})"));
    const Landing<Contact> landing;
    m_client->fetchContact(ContactId("c_1"), landing.taker());
    QTRY_COMPARE(landing.count(), size_t(1));
    QVERIFY(landing.accepted());
    QCOMPARE(landing.accepted()->phone, QStringLiteral("+4917612345678"));
    QCOMPARE(landing.accepted()->firstName, QStringLiteral("Kim"));
}

void TestHttpLog::answerAboutSomebodyElseIsNotTaken_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char *body : {R"({"id":"c_2","phone":"+49"})", R"({"id":"C_1"})", R"({"phone":"+49"})",
                             R"({"id":null})", R"([{"id":"c_1"}])", R"({"contact":{"id":"c_1"}})"})
        QTest::newRow(body) << QByteArray(body);
}

void TestHttpLog::answerAboutSomebodyElseIsNotTaken()
{
    QFETCH(QByteArray, body);
    m_peer->willAnswer(httpAnswer(200, body));
    const Landing<Contact> landing;
    m_client->fetchContact(ContactId("c_1"), landing.taker());
    QTRY_COMPARE(landing.count(), size_t(1));
    QCOMPARE(landing.outcome(), QStringLiteral("NotThePlatform"));
}

void TestHttpLog::unknownContactIsRefused()
{
    m_peer->willAnswer(httpAnswer(404, R"({"error":"not_found","message":"No such contact."})"));
    const Landing<Contact> landing;
    m_client->fetchContact(ContactId("c_1"), landing.taker());
    QTRY_COMPARE(landing.count(), size_t(1));
    QCOMPARE(landing.outcome(), QStringLiteral("refused"));
    QCOMPARE(landing.refusal()->httpStatus, 404);
}

void TestHttpLog::contactWithoutAnIdNeverLeaves_data()
{
    QTest::addColumn<QByteArray>("id");
    for (const char *id : {"", ".", ".."})
        QTest::newRow(id) << QByteArray(id);
}

void TestHttpLog::contactWithoutAnIdNeverLeaves()
{
    QFETCH(QByteArray, id);
    const Landing<Contact> landing;
    m_client->fetchContact(ContactId(id), landing.taker());
    QTRY_COMPARE(landing.count(), size_t(1));
    QVERIFY(landing.unknown() && landing.unknown()->nothingLeft());
    QCOMPARE(m_peer->connections(), 0);
}

QTEST_GUILESS_MAIN(TestHttpLog)
#include "tst_httplog.moc"
