// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What goes onto the wire, and what each answer is taken for.
#include "app/api/httpplatformclient.h"
#include "tests/api/apifixture.h"
#include "tests/api/scriptedpeer.h"

#include <QTest>

using namespace arowana;

class TestHttpAnswers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void sendPutsItsExactBytesOnTheWire();
    void everyCallHasItsVerbAndPath_data();
    void everyCallHasItsVerbAndPath();
    void acceptedCarriesTheFacts();
    void everyAnswerKindIsDecoded();
    void refusalsOfThePlatformAreRefused_data();
    void refusalsOfThePlatformAreRefused();
    void retryAfterOfAnyKindIsClamped_data();
    void retryAfterOfAnyKindIsClamped();
    void unknownStatusWordIsAccepted();
    void whatThePlatformWouldNotSayIsUnknown_data();
    void whatThePlatformWouldNotSayIsUnknown();
    void brokenAnswersAreUnknownAndNotAskedForAgain_data();
    void brokenAnswersAreUnknownAndNotAskedForAgain();
    void interimAnswerBeforeTheTrueOneDoesNotHarm();
    void answerAboutAnotherMessageIsNotTaken();
    void answerAboutAnotherAgentIsTakenOnlyOfADraft_data();
    void answerAboutAnotherAgentIsTakenOnlyOfADraft();
    void launchOfAnotherAgentIsNotTaken();
    void longAnswerIsReadWhole();
    void chunkedAnswerIsRead();

private:
    HandClock m_clock;
    std::unique_ptr<ScriptedPeer> m_peer;
    std::unique_ptr<HttpPlatformClient> m_client;
};

void TestHttpAnswers::init()
{
    m_peer = std::make_unique<ScriptedPeer>();
    m_client = std::make_unique<HttpPlatformClient>(m_peer->base(), m_clock);
    QVERIFY(m_client->setApiKey("ak_secret_42").ok());
}

void TestHttpAnswers::cleanup()
{
    m_client.reset();
    m_peer.reset();
}

void TestHttpAnswers::sendPutsItsExactBytesOnTheWire()
{
    m_peer->willAnswer(httpAnswer(200, kAcceptedBody));
    const Landing<AcceptedSend> landing;
    const QByteArray body = "{\"text\":\"Gr\xc3\xbc\xc3\x9f"
                            "e \\u0000 \xf0\x9f\x98\x80\"}";
    m_client->send(IdempotencyKey("6b7c-key"), body, landing.taker());
    QTRY_COMPARE(landing.count(), size_t(1));
    QVERIFY(landing.accepted());
    QCOMPARE(m_peer->requests().size(), 1);
    const QByteArray request = m_peer->requests().front();
    const qsizetype head = request.indexOf("\r\n\r\n") + 4;
    QCOMPARE(request.mid(head), body);
    const QList<QByteArray> lines = request.left(head - 4).split('\n');
    QStringList headers;
    for (const QByteArray &line : lines)
        headers.append(QString::fromLatin1(line.trimmed()));
    QCOMPARE(headers.takeFirst(), QStringLiteral("POST /v1/messages HTTP/1.1"));
    headers.sort(Qt::CaseInsensitive);
    const QStringList expected{QStringLiteral("Accept-Encoding: identity"),
                               QStringLiteral("Accept-Language: en,*"),
                               QStringLiteral("Accept: application/json"),
                               QStringLiteral("Authorization: Bearer ak_secret_42"),
                               QStringLiteral("Connection: Keep-Alive"),
                               QStringLiteral("Content-Length: %1").arg(body.size()),
                               QStringLiteral("Content-Type: application/json"),
                               QStringLiteral("Host: 127.0.0.1:%1").arg(m_peer->base().port()),
                               QStringLiteral("Idempotency-Key: 6b7c-key"),
                               QStringLiteral("User-Agent: ArowanaConsole/" AROWANA_VERSION)};
    QCOMPARE(headers, expected);
}

void TestHttpAnswers::everyCallHasItsVerbAndPath_data()
{
    QTest::addColumn<int>("call");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("body");
    const QByteArray endpoint =
        R"({"url":"https://a.example/h","events":["message.read"],"secret":"whsec_1"})";
    QTest::newRow("revoke") << 0 << QByteArray("DELETE /v1/messages/msg_1") << QByteArray();
    QTest::newRow("fetchMessage") << 1 << QByteArray("GET /v1/messages/msg_1") << QByteArray();
    QTest::newRow("fetchAgent") << 9 << QByteArray("GET /v1/rcs/agents/ag_live_1") << QByteArray();
    QTest::newRow("fetchLaunch") << 10 << QByteArray("GET /v1/rcs/agents/ag_live_1/launch") << QByteArray();
    QTest::newRow("fetchBalance") << 2 << QByteArray("GET /v1/billing/balance") << QByteArray();
    QTest::newRow("fetchTiers") << 3 << QByteArray("GET /v1/billing/tier") << QByteArray();
    QTest::newRow("fetchEndpoints") << 4 << QByteArray("GET /v1/webhooks") << QByteArray();
    QTest::newRow("createEndpoint") << 5 << QByteArray("POST /v1/webhooks") << endpoint;
    QTest::newRow("updateEndpoint") << 6 << QByteArray("PATCH /v1/webhooks/wh-1") << endpoint;
    QTest::newRow("removeEndpoint") << 7 << QByteArray("DELETE /v1/webhooks/wh-1") << QByteArray();
    QTest::newRow("testEndpoint") << 8 << QByteArray("POST /v1/webhooks/wh-1/test") << QByteArray("{}");
}

void TestHttpAnswers::everyCallHasItsVerbAndPath()
{
    QFETCH(int, call);
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, body);
    int answers = 0;
    const auto count = [&](const auto &, const CallFacts &) { ++answers; };
    const QString url = QStringLiteral("https://a.example/h");
    const std::function<void()> calls[] = {
        [&] { m_client->revoke(MessageId("msg_1"), count); },
        [&] { m_client->fetchMessage(MessageId("msg_1"), count); },
        [&] { m_client->fetchBalance(count); },
        [&] { m_client->fetchTiers(count); },
        [&] { m_client->fetchEndpoints(count); },
        [&] { m_client->createEndpoint(url, {"message.read"}, "whsec_1", count); },
        [&] { m_client->updateEndpoint(WebhookId("wh-1"), url, {"message.read"}, "whsec_1", count); },
        [&] { m_client->removeEndpoint(WebhookId("wh-1"), count); },
        [&] { m_client->testEndpoint(WebhookId("wh-1"), count); },
        [&] { m_client->fetchAgent(AgentId("ag_live_1"), count); },
        [&] { m_client->fetchLaunch(AgentId("ag_live_1"), count); }};
    m_peer->willAnswer(httpAnswer(200, "{}"));
    calls[call]();
    QCOMPARE(answers, 0); // later, never at once
    QTRY_COMPARE(answers, 1);
    const QByteArray request = m_peer->requests().value(0);
    QVERIFY2(request.startsWith(line + " HTTP/1.1\r\n"), request.constData());
    QCOMPARE(request.mid(request.indexOf("\r\n\r\n") + 4), body);
    QCOMPARE(request.contains("\r\nAuthorization: Bearer ak_secret_42\r\n"), true);
    QCOMPARE(request.contains("Content-Type: application/json"), !line.startsWith("GET"));
    QVERIFY(!request.contains("Idempotency-Key"));
}

void TestHttpAnswers::acceptedCarriesTheFacts()
{
    m_peer->willAnswer(httpAnswer(201, kAcceptedBody, "Date: Mon, 04 May 2026 10:00:05 GMT\r\n"));
    const Landing<AcceptedSend> landing;
    m_client->send(IdempotencyKey("k"), kSendBody, landing.taker());
    QTRY_COMPARE(landing.count(), size_t(1));
    QVERIFY(landing.accepted());
    QCOMPARE(landing.accepted()->id, MessageId("msg_1"));
    QCOMPARE(landing.content->facts.front().serverDate, std::optional(Instant{1'777'888'805'000}));
    QCOMPARE(landing.content->facts.front().latencyMs, qint64(5));
}

void TestHttpAnswers::everyAnswerKindIsDecoded()
{
    m_peer->willAnswer(httpAnswer(200, R"({"id":"msg_1","status":"REVOKED"})"));
    const Landing<RevokedAnswer> revoked;
    m_client->revoke(MessageId("msg_1"), revoked.taker());
    QTRY_COMPARE(revoked.count(), size_t(1));
    QVERIFY(revoked.accepted());

    m_peer->willAnswer(httpAnswer(200, R"({"id":"msg_1","status":"SENT"})"));
    const Landing<PolledMessage> polled;
    m_client->fetchMessage(MessageId("msg_1"), polled.taker());
    QTRY_COMPARE(polled.count(), size_t(1));
    QVERIFY(polled.accepted() && polled.accepted()->status == MessageStatus::Sent);

    m_peer->willAnswer(httpAnswer(200, R"({"free":1.5,"reserved":0,"total":1.5})"));
    const Landing<Balance> balance;
    m_client->fetchBalance(balance.taker());
    QTRY_COMPARE(balance.count(), size_t(1));
    QVERIFY(balance.accepted() && balance.accepted()->free == Money{15'000});

    m_peer->willAnswer(httpAnswer(200, R"({"webhooks":[{"id":"wh-1"}]})"));
    const Landing<QList<WebhookEndpoint>> endpoints;
    m_client->fetchEndpoints(endpoints.taker());
    QTRY_COMPARE(endpoints.count(), size_t(1));
    QVERIFY(endpoints.accepted() && endpoints.accepted()->size() == 1);

    m_peer->willAnswer("HTTP/1.1 204 No Content\r\n\r\n");
    const Landing<Done> done;
    m_client->removeEndpoint(WebhookId("wh-1"), done.taker());
    QTRY_COMPARE(done.count(), size_t(1));
    QVERIFY(done.accepted());

    m_peer->willAnswer(httpAnswer(200, "<html>Sign in</html>"));
    const Landing<Done> portal;
    m_client->removeEndpoint(WebhookId("wh-1"), portal.taker());
    QTRY_COMPARE(portal.count(), size_t(1));
    QCOMPARE(portal.outcome(), QStringLiteral("NotThePlatform"));
}

void TestHttpAnswers::refusalsOfThePlatformAreRefused_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("more");
    const auto row = [](int status, const char *code, const char *more = "", const char *name = nullptr) {
        QTest::newRow(name ? name : code) << status << QByteArray(code) << QByteArray(more);
    };
    row(400, "validation_error", R"(,"details":[{"field":"to","message":"no"}])");
    row(401, "unauthorized");
    row(402, "insufficient_balance", R"(,"balance":{"free":0.03},"required_amount":0.08)");
    row(403, "forbidden");
    row(404, "device_not_capable");
    row(404, "not_found");
    row(409, "conflict");
    row(422, "consent_required", R"(,"details":[])");
    row(422, "no_active_session");
    row(429, "rate_limited", R"(,"retry_after":3)");
}

void TestHttpAnswers::refusalsOfThePlatformAreRefused()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, more);
    const QByteArray body = R"({"error":")" + code + R"(","message":"Why.")" + more + "}";
    // The challenge that goes with 401 must neither be answered nor eat the body.
    m_peer->willAnswer(
        httpAnswer(status, body, status == 401 ? "WWW-Authenticate: Basic realm=\"x\"\r\n" : ""));
    const Landing<AcceptedSend> landing;
    m_client->send(IdempotencyKey("k"), kSendBody, landing.taker());
    QTRY_COMPARE(landing.count(), size_t(1));
    QCOMPARE(landing.outcome(), QStringLiteral("refused"));
    QCOMPARE(landing.refusal()->httpStatus, status);
    QCOMPARE(landing.refusal()->code, code);
    QCOMPARE(landing.refusal()->message, QStringLiteral("Why."));
    QCOMPARE(landing.refusal()->raw, body);
    QCOMPARE(landing.refusal()->retryAfterMs.value_or(-1), status == 429 ? 3'000 : -1);
    QCOMPARE(m_peer->heads(), 1);
}

void TestHttpAnswers::retryAfterOfAnyKindIsClamped_data()
{
    QTest::addColumn<QByteArray>("field"); // of the body; empty: none
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<qint64>("ms"); // -1: not told
    const auto row = [](const char *name, const char *field, const char *headers, qint64 ms) {
        QTest::newRow(name) << QByteArray(field) << QByteArray(headers) << ms;
    };
    row("absent", "", "", -1);
    row("3", "3", "", 3'000);
    row("0", "0", "", 1'000);
    row("-1", "-1", "", 1'000);
    row("1e9", "1e9", "", 3'600'000);
    row("text", "\"3\"", "", 3'000);
    row("2.5", "2.5", "", 2'500);
    row("header in seconds", "", "Retry-After: 7\r\n", 7'000);
    row("header of 0", "", "Retry-After: 0\r\n", 1'000);
    row("body before header", "3", "Retry-After: 7\r\n", 3'000);
    row("date by the server's clock", "",
        "Retry-After: Mon, 04 May 2026 10:00:12 GMT\r\nDate: Mon, 04 May 2026 10:00:05 GMT\r\n", 7'000);
    // The test's own clock says 10:00:00.
    row("date without the server's clock", "", "Retry-After: Mon, 04 May 2026 10:00:12 GMT\r\n", 12'000);
    row("date that is past", "",
        "Retry-After: Mon, 04 May 2026 09:00:00 GMT\r\nDate: Mon, 04 May 2026 10:00:05 GMT\r\n", 1'000);
    row("date far ahead", "", "Retry-After: Mon, 04 May 2026 23:00:00 GMT\r\n", 3'600'000);
    row("date with the wrong day of the week", "", "Retry-After: Tue, 04 May 2026 10:00:12 GMT\r\n", -1);
    row("date of no kind", "", "Retry-After: tomorrow\r\n", -1);
}

void TestHttpAnswers::retryAfterOfAnyKindIsClamped()
{
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, headers);
    QFETCH(qint64, ms);
    const QByteArray more = field.isEmpty() ? QByteArray() : R"(,"retry_after":)" + field;
    m_peer->willAnswer(httpAnswer(429, R"({"error":"rate_limited","message":"m")" + more + "}", headers));
    const Landing<AcceptedSend> landing;
    m_client->send(IdempotencyKey("k"), kSendBody, landing.taker());
    QTRY_COMPARE(landing.count(), size_t(1));
    QCOMPARE(landing.outcome(), QStringLiteral("refused"));
    QCOMPARE(landing.refusal()->retryAfterMs.value_or(-1), ms);
}

void TestHttpAnswers::unknownStatusWordIsAccepted()
{
    // The id says that the platform has it; what it calls the state is the platform's affair.
    for (const char *status : {"\"parked\"", "null", "7", "\"\""}) {
        m_peer->willAnswer(httpAnswer(200, R"({"message_id":"msg_1","status":)" + QByteArray(status) + "}"));
        const Landing<AcceptedSend> landing;
        m_client->send(IdempotencyKey("k"), kSendBody, landing.taker());
        QTRY_COMPARE(landing.count(), size_t(1));
        QCOMPARE(landing.outcome(), QStringLiteral("accepted"));
    }
}

void TestHttpAnswers::whatThePlatformWouldNotSayIsUnknown_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("outcome");
    const auto row = [](const char *name, const QByteArray &answer, const char *outcome = "NotThePlatform") {
        QTest::newRow(name) << answer << QString::fromLatin1(outcome);
    };
    const QByteArray page = "<html><body>Sign in to the hotel network</body></html>";
    row("HTML", httpAnswer(200, page));
    row("nothing", httpAnswer(200, ""));
    row("no content", "HTTP/1.1 204 No Content\r\n\r\n");
    row("empty object", httpAnswer(200, "{}"));
    row("id is null", httpAnswer(200, R"({"message_id":null})"));
    row("id is a number", httpAnswer(200, R"({"message_id":7})"));
    row("id of 10 kB", httpAnswer(200, R"({"message_id":")" + QByteArray(10'000, 'x') + R"("})"));
    row("id twice", httpAnswer(200, R"({"message_id":"msg_1","message_id":"msg_2"})"));
    row("id is an object", httpAnswer(200, R"({"message_id":{"id":"msg_1"}})"));
    row("id is empty", httpAnswer(200, R"({"message_id":""})"));
    row("null", httpAnswer(200, "null"));
    row("a bare text", httpAnswer(200, R"("msg_1")"));
    row("a list", httpAnswer(200, R"([{"message_id":"msg_1"}])"));
    row("HTML said to be JSON", httpAnswer(202, page));
    row("JSON and more", httpAnswer(200, kAcceptedBody + "<!-- hotel -->"));
    row("JSON in two", httpAnswer(200, kAcceptedBody + kAcceptedBody));
    row("too deep",
        httpAnswer(200, R"({"message_id":"msg_1","x":)" + QByteArray(70, '[') + QByteArray(70, ']') + "}"));
    row("bad UTF-8", httpAnswer(200, "{\"message_id\":\"msg_\xff\"}"));
    row("lone surrogate", httpAnswer(200, R"({"message_id":"msg_\ud800"})"));
    row("NUL behind it", httpAnswer(200, kAcceptedBody + QByteArray(1, '\0')));
    row("an error with 200", httpAnswer(200, R"({"error":"forbidden","message":"m"})"));
    row("packed though not asked for",
        httpAnswer(200, QByteArray::fromHex("1f8b080000000000000003"), "Content-Encoding: gzip\r\n"));
    row("early hints alone", "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n");
    for (const int status : {101, 102, 104, 199}) {
        row(qPrintable(QStringLiteral("%1 alone").arg(status)),
            "HTTP/1.1 " + QByteArray::number(status) + " Hm\r\n\r\n");
    }
    row("status 600", httpAnswer(600, kAcceptedBody));
    row("status 999", httpAnswer(999, kAcceptedBody));
    for (const int status : {400, 401, 402, 403, 404, 405, 409, 413, 415, 422, 429}) {
        row(qPrintable(QStringLiteral("%1 as HTML").arg(status)), httpAnswer(status, page));
        row(qPrintable(QStringLiteral("%1 with other JSON").arg(status)),
            httpAnswer(status, R"({"message":"no Route matched"})"));
        row(qPrintable(QStringLiteral("%1 with nothing").arg(status)), httpAnswer(status, ""));
    }
    row("401 with a challenge and no envelope",
        httpAnswer(401, page, "WWW-Authenticate: Basic realm=\"x\"\r\n"));
    // Read as an answer it came through whatever stands between: a proxy of this machine says it to Qt.
    row("somebody wants a name", httpAnswer(407, page, "Proxy-Authenticate: Basic realm=\"x\"\r\n"));
    for (const int status : {500, 502, 503, 504}) {
        row(qPrintable(QStringLiteral("%1 as HTML").arg(status)), httpAnswer(status, page), "ServerTrouble");
        row(qPrintable(QStringLiteral("%1 as envelope").arg(status)),
            httpAnswer(status, R"({"error":"internal","message":"m"})"), "ServerTrouble");
    }
}

void TestHttpAnswers::whatThePlatformWouldNotSayIsUnknown()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, outcome);
    m_peer->willAnswer(answer);
    const Landing<AcceptedSend> landing;
    m_client->send(IdempotencyKey("k"), kSendBody, landing.taker());
    QTRY_COMPARE(landing.count(), size_t(1));
    QCOMPARE(landing.outcome(), outcome);
    const int status = answer.mid(9, 3).toInt();
    QCOMPARE(landing.unknown()->httpStatus, status);
    QVERIFY(!landing.unknown()->detail.contains(QLatin1String("hotel"))); // never a body
    QVERIFY(!landing.unknown()->nothingLeft());
    QCOMPARE(m_peer->heads(), 1);
}

void TestHttpAnswers::brokenAnswersAreUnknownAndNotAskedForAgain_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("outcome");
    const auto row = [](const char *name, const QByteArray &answer, const char *outcome) {
        QTest::newRow(name) << answer << QString::fromLatin1(outcome);
    };
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    const QByteArray chunked = head + "Transfer-Encoding: chunked\r\n\r\n";
    row("closed without a word", "", "Cut");
    row("half a status line", "HTTP/1.", "Cut");
    row("half a head", head, "Cut");
    row("half a body", httpAnswer(200, kAcceptedBody).chopped(5), "Cut");
    row("head only", httpAnswer(200, kAcceptedBody).chopped(kAcceptedBody.size()), "Cut");
    row("length too large, JSON whole", head + "Content-Length: 1000\r\n\r\n" + kAcceptedBody, "Cut");
    row("no length, cut inside", head + "\r\n" + kAcceptedBody.chopped(5), "NotThePlatform");
    row("length too small", head + "Content-Length: 10\r\n\r\n" + kAcceptedBody, "NotThePlatform");
    row("chunk cut", chunked + "27\r\n" + kAcceptedBody.left(20), "Cut");
    row("chunks without an end", chunked + "14\r\n" + kAcceptedBody.left(20) + "\r\n", "Cut");
    row("chunk size is rubbish", chunked + "zz\r\n" + kAcceptedBody + "\r\n0\r\n\r\n", "NotThePlatform");
    row("chunk size missing", chunked + "\r\n" + kAcceptedBody + "\r\n0\r\n\r\n", "NotThePlatform");
    row("chunk size too small", chunked + "5\r\n" + kAcceptedBody + "\r\n0\r\n\r\n", "NotThePlatform");
    row("chunk size negative", chunked + "-27\r\n" + kAcceptedBody + "\r\n0\r\n\r\n", "NotThePlatform");
    row("chunk larger than what comes", chunked + "FFFF\r\n" + kAcceptedBody, "Cut");
    row("length and bytes beyond", httpAnswer(200, kAcceptedBody.chopped(3)) + "d\"}", "NotThePlatform");
    row("refusal cut short", httpAnswer(422, R"({"error":"consent_required","message":"m"})").chopped(4),
        "Cut");
    row("not HTTP at all", "SSH-2.0-OpenSSH_9.2\r\n", "Cut");
    row("other HTTP", "ICY 200 OK\r\n\r\n" + kAcceptedBody, "Cut");
}

void TestHttpAnswers::brokenAnswersAreUnknownAndNotAskedForAgain()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, outcome);
    m_peer->willAlwaysAnswer(answer, ScriptedPeer::After::Close);
    const Landing<AcceptedSend> landing;
    m_client->send(IdempotencyKey("k"), kSendBody, landing.taker());
    QTRY_COMPARE(landing.count(), size_t(1));
    QCOMPARE(landing.outcome(), outcome);
    QVERIFY(!landing.unknown()->nothingLeft());
    QCOMPARE(m_peer->heads(), 1);
}

void TestHttpAnswers::interimAnswerBeforeTheTrueOneDoesNotHarm()
{
    m_peer->willAnswer("HTTP/1.1 100 Continue\r\n\r\n" + httpAnswer(200, kAcceptedBody));
    const Landing<AcceptedSend> landing;
    m_client->send(IdempotencyKey("k"), kSendBody, landing.taker());
    QTRY_COMPARE(landing.count(), size_t(1));
    QCOMPARE(landing.outcome(), QStringLiteral("accepted"));
}

void TestHttpAnswers::answerAboutAnotherMessageIsNotTaken()
{
    m_peer->willAnswer(httpAnswer(200, R"({"id":"msg_2","status":"SENT"})"));
    const Landing<PolledMessage> polled;
    m_client->fetchMessage(MessageId("msg_1"), polled.taker());
    QTRY_COMPARE(polled.count(), size_t(1));
    QCOMPARE(polled.outcome(), QStringLiteral("NotThePlatform"));
    m_peer->willAnswer(httpAnswer(200, R"({"id":"msg_2","status":"REVOKED"})"));
    const Landing<RevokedAnswer> revoked;
    m_client->revoke(MessageId("msg_1"), revoked.taker());
    QTRY_COMPARE(revoked.count(), size_t(1));
    QCOMPARE(revoked.outcome(), QStringLiteral("NotThePlatform"));
}

void TestHttpAnswers::answerAboutAnotherAgentIsTakenOnlyOfADraft_data()
{
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("outcome");
    const auto row = [](const char *name, const char *asked, const char *body, const char *outcome) {
        QTest::newRow(name) << QByteArray(asked) << QByteArray(body) << QString::fromLatin1(outcome);
    };
    row("itself", "ag_draft_1", "{\"agent_id\":\"ag_draft_1\",\"status\":\"DRAFT\"}", "accepted");
    row("a draft that was approved", "ag_draft_1", "{\"agent_id\":\"ag_live_7\",\"status\":\"APPROVED\"}",
        "accepted");
    row("another draft", "ag_draft_1", "{\"agent_id\":\"ag_draft_2\",\"status\":\"DRAFT\"}",
        "NotThePlatform");
    row("another live agent", "ag_live_1", "{\"agent_id\":\"ag_live_7\",\"status\":\"APPROVED\"}",
        "NotThePlatform");
    row("no agent at all", "ag_draft_1", "{\"id\":\"msg_1\",\"status\":\"APPROVED\"}", "NotThePlatform");
}

void TestHttpAnswers::answerAboutAnotherAgentIsTakenOnlyOfADraft()
{
    QFETCH(QByteArray, asked);
    QFETCH(QByteArray, body);
    QFETCH(QString, outcome);
    m_peer->willAnswer(httpAnswer(200, body));
    const Landing<AgentAnswer> landing;
    m_client->fetchAgent(AgentId(asked), landing.taker());
    QTRY_COMPARE(landing.count(), size_t(1));
    QCOMPARE(landing.outcome(), outcome);
}

void TestHttpAnswers::launchOfAnotherAgentIsNotTaken()
{
    m_peer->willAnswer(httpAnswer(200, "{\"agent_id\":\"ag_live_2\",\"carriers\":[]}"));
    const Landing<LaunchAnswer> other;
    m_client->fetchLaunch(AgentId("ag_live_1"), other.taker());
    QTRY_COMPARE(other.count(), size_t(1));
    QCOMPARE(other.outcome(), QStringLiteral("NotThePlatform"));
    m_peer->willAnswer(httpAnswer(200, "{\"agent_id\":\"ag_live_1\",\"carriers\":[]}"));
    const Landing<LaunchAnswer> same;
    m_client->fetchLaunch(AgentId("ag_live_1"), same.taker());
    QTRY_COMPARE(same.count(), size_t(1));
    QCOMPARE(same.outcome(), QStringLiteral("accepted"));
}

void TestHttpAnswers::longAnswerIsReadWhole()
{
    const QByteArray body = R"({"message_id":"msg_1","note":")" + QByteArray(7 * 1024 * 1024, 'x') + R"("})";
    m_peer->willAnswer(httpAnswer(200, body));
    const Landing<AcceptedSend> landing;
    m_client->send(IdempotencyKey("k"), kSendBody, landing.taker());
    QTRY_COMPARE(landing.count(), size_t(1));
    QCOMPARE(landing.outcome(), QStringLiteral("accepted"));
    QCOMPARE(landing.accepted()->raw.size(), body.size());
}

void TestHttpAnswers::chunkedAnswerIsRead()
{
    m_peer->willAnswer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n14\r\n" +
                       kAcceptedBody.left(20) + "\r\n" + QByteArray::number(kAcceptedBody.size() - 20, 16) +
                       "\r\n" + kAcceptedBody.mid(20) + "\r\n0\r\n\r\n");
    const Landing<AcceptedSend> landing;
    m_client->send(IdempotencyKey("k"), kSendBody, landing.taker());
    QTRY_COMPARE(landing.count(), size_t(1));
    QCOMPARE(landing.outcome(), QStringLiteral("accepted"));
}

QTEST_GUILESS_MAIN(TestHttpAnswers)
#include "tst_httpanswers.moc"
