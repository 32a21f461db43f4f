// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The error answers of api/errors and guides/errors-and-billing, as decodeRefusal reads them.
#include "app/wire/answercodec.h"

#include <QTest>

using namespace arowana;

class TestRefusal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void errorEnvelopeIsTold_data();
    void errorEnvelopeIsTold();
    void refusalIsRead_data();
    void refusalIsRead();
    void refusalOfLowBalanceCarriesTheAmounts();
    void oddDetailsAreNoneOrWords_data();
    void oddDetailsAreNoneOrWords();
    void detailsFindTheirFields();
    void detailsFindTheirPlaces();
    void retryAfterIsClamped_data();
    void retryAfterIsClamped();
};

void TestRefusal::errorEnvelopeIsTold_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isOne");
    QTest::newRow("full") << QByteArray(R"({"error":"validation_error","message":"m","details":[]})") << true;
    QTest::newRow("short") << QByteArray(R"({"error":"not_found"})") << true;
    QTest::newRow("empty") << QByteArray(R"({"error":""})") << false;
    QTest::newRow("number") << QByteArray(R"({"error":404})") << false;
    QTest::newRow("object") << QByteArray(R"({"error":{"code":"x"}})") << false;
    QTest::newRow("other") << QByteArray(R"({"message":"Not Found"})") << false;
    QTest::newRow("HTML") << QByteArray("<h1>404</h1>") << false;
    QTest::newRow("nothing") << QByteArray() << false;
}

void TestRefusal::errorEnvelopeIsTold()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, isOne);
    QCOMPARE(isErrorEnvelope(body), isOne);
}

void TestRefusal::refusalIsRead_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("message");
    const auto row = [](int status, const char *code, const char *message, const QByteArray &more = {}) {
        QTest::newRow(code) << status
                            << QByteArray(R"({"error":")") + code + R"(","message":")" + message + "\"" +
                                   more + "}"
                            << QByteArray(code) << QString::fromLatin1(message);
    };
    row(400, "validation_error", "Some field is wrong.", R"(,"details":[])");
    row(401, "unauthorized", "The key is not known.");
    row(403, "forbidden", "Agent not approved.");
    row(404, "not_found", "No such message.");
    row(409, "conflict", "In the wrong state.");
    row(403, "agent_not_approved", "Not approved.");
    row(404, "device_not_capable", "No RCS there.");
    row(409, "idempotency_conflict", "Other body.");
    row(422, "consent_required", "No consent.", R"(,"details":[])");
    row(422, "recipient_suppressed", "Suppressed.");
    row(422, "no_active_session", "No session is open.", R"(,"details":null)");
    row(422, "limit_exceeded", "Too many.");
    row(429, "rate_limited", "Slower.", R"(,"retry_after":3)");
    row(429, "daily_limit_reached", "One a day.", R"(,"retry_after":3)");
    row(500, "internal", "Broken.");
    row(503, "unavailable", "Later.");
}

void TestRefusal::refusalIsRead()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, code);
    QFETCH(QString, message);
    const Refusal refusal = decodeRefusal(status, body);
    QCOMPARE(refusal.httpStatus, status);
    QCOMPARE(refusal.code, code);
    QCOMPARE(refusal.message, message);
    QVERIFY(refusal.details.isEmpty());
    QVERIFY(!refusal.balance);
    QCOMPARE(refusal.raw, body);
    QCOMPARE(refusal.retryAfterMs, status == 429 ? std::optional<qint64>(3000) : std::nullopt);
}

void TestRefusal::refusalOfLowBalanceCarriesTheAmounts()
{
    // api/errors shows it with `balance`, guides/errors-and-billing without.
    const Refusal full = decodeRefusal(
        402, R"({"error":"insufficient_balance","message":"m","balance":{"free":0.03,"reserved":7.2,)"
             R"("total":7.23},"required_amount":0.08,"topup_url":"https://app.arowana.app/billing"})");
    QVERIFY(full.balance == (Balance{Money{300}, Money{72'000}, Money{72'300}}));
    QCOMPARE(full.requiredAmount, std::optional(Money{800}));
    QCOMPARE(full.topupUrl, QStringLiteral("https://app.arowana.app/billing"));
    const Refusal shorter = decodeRefusal(
        402, R"({"error":"insufficient_balance","message":"m","details":[],"required_amount":"0.0800"})");
    QVERIFY(!shorter.balance);
    QCOMPARE(shorter.requiredAmount, std::optional(Money{800}));
}

void TestRefusal::oddDetailsAreNoneOrWords_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QString>("words"); // joined
    const auto row = [](const char *more, const char *words) {
        QTest::newRow(*more ? more : "absent") << QByteArray(more) << QString::fromLatin1(words);
    };
    row("", "");
    row(R"(,"details":[])", "");
    row(R"(,"details":null)", "");
    row(R"(,"details":{})", "");
    row(R"(,"details":{"field":"to","message":"no"})", "");
    row(R"(,"details":"to is wrong")", "");
    row(R"(,"details":7)", "");
    row(R"(,"details":[[]])", "");
    row(R"(,"details":[{"field":7,"message":null}])", "");
    row(R"(,"details":[{"field":"to"},{"field":7,"message":"odd"}])", "to|odd");
    row(R"(,"details":[{"field":"to","message":["no"]}])", "to");
}

void TestRefusal::oddDetailsAreNoneOrWords()
{
    QFETCH(QByteArray, more);
    QFETCH(QString, words);
    const Refusal refusal = decodeRefusal(422, R"({"error":"validation_error","message":"m")" + more + "}");
    QCOMPARE(refusal.code, QByteArray("validation_error"));
    QStringList read;
    for (const FieldProblem &problem : refusal.details)
        read.append(problem.words);
    QCOMPARE(read.join(u'|'), words);
}

void TestRefusal::detailsFindTheirFields()
{
    const Refusal refusal = decodeRefusal(
        400, R"({"error":"validation_error","message":"m","details":[)"
             R"({"field":"to","message":"not a number"},{"field":"agent_id","message":"unknown"},)"
             R"({"field":"content.text","message":"too long"},{"field":"content.html","message":"bad"},)"
             R"({"field":"subject","message":"missing"},{"field":"traffic_type","message":"no"},)"
             R"({"field":"message_type","message":"no"},{"field":"ttl","message":"odd"},)"
             R"({"message":"just words"},{"field":"bare"},"a text",7,null,{}]})");
    const auto says = [](Field field, const char *words) {
        return FieldProblem{field, Problem::PlatformSays, 0, 0, QString::fromLatin1(words)};
    };
    const QList<FieldProblem> expected{says(Field::Recipient, "to: not a number"),
                                       says(Field::Sender, "agent_id: unknown"),
                                       says(Field::Text, "content.text: too long"),
                                       says(Field::Html, "content.html: bad"),
                                       says(Field::Subject, "subject: missing"),
                                       says(Field::Traffic, "traffic_type: no"),
                                       says(Field::Type, "message_type: no"),
                                       says(Field::TimeToLive, "ttl: odd"),
                                       says(Field::Other, "just words"),
                                       says(Field::Other, "bare"),
                                       says(Field::Other, "a text")};
    QVERIFY(refusal.details == expected);
}

void TestRefusal::detailsFindTheirPlaces()
{
    const Refusal refusal = decodeRefusal(
        400,
        R"({"error":"validation_error","message":"m","details":[)"
        R"({"field":"content.rich_card.carousel.cards[1].suggestions[0].reply.text","message":"long"}]})");
    const FieldProblem expected{
        Field::ChipText,
        Problem::PlatformSays,
        0,
        0,
        QStringLiteral("content.rich_card.carousel.cards[1].suggestions[0].reply.text: "
                       "long"),
        {1, 0}};
    QVERIFY(refusal.details == QList<FieldProblem>{expected});
}

void TestRefusal::retryAfterIsClamped_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<qint64>("ms"); // -1: not told
    QTest::newRow("3") << QByteArray("3") << QByteArray() << qint64(3'000);
    QTest::newRow("0") << QByteArray("0") << QByteArray() << qint64(1'000);
    QTest::newRow("-1") << QByteArray("-1") << QByteArray() << qint64(1'000);
    QTest::newRow("1e9") << QByteArray("1e9") << QByteArray() << qint64(3'600'000);
    QTest::newRow("text") << QByteArray("\"3\"") << QByteArray() << qint64(3'000);
    QTest::newRow("2.5") << QByteArray("2.5") << QByteArray() << qint64(2'500);
    QTest::newRow("null") << QByteArray("null") << QByteArray() << qint64(-1);
    QTest::newRow("rubbish") << QByteArray("\"soon\"") << QByteArray() << qint64(-1);
    QTest::newRow("nan") << QByteArray("\"nan\"") << QByteArray() << qint64(-1);
    QTest::newRow("inf") << QByteArray("\"inf\"") << QByteArray() << qint64(-1);
    QTest::newRow("array") << QByteArray("[3]") << QByteArray() << qint64(-1);
    QTest::newRow("text with a fraction") << QByteArray("\"2.5\"") << QByteArray() << qint64(2'500);
    QTest::newRow("boolean") << QByteArray("true") << QByteArray() << qint64(-1);
    QTest::newRow("empty text") << QByteArray("\"\"") << QByteArray() << qint64(-1);
    QTest::newRow("an hour") << QByteArray("3600") << QByteArray() << qint64(3'600'000);
    QTest::newRow("over an hour") << QByteArray("3601") << QByteArray() << qint64(3'600'000);
    QTest::newRow("rubbish leaves the header's")
        << QByteArray("\"soon\"") << QByteArray("7") << qint64(7'000);
    QTest::newRow("header 0") << QByteArray("null") << QByteArray("0") << qint64(1'000);
    QTest::newRow("header -1") << QByteArray("null") << QByteArray("-1") << qint64(1'000);
    QTest::newRow("header 1e9") << QByteArray("null") << QByteArray("1e9") << qint64(3'600'000);
    QTest::newRow("header in words") << QByteArray("null") << QByteArray("soon") << qint64(-1);
    QTest::newRow("header date, not yet seconds")
        << QByteArray("null") << QByteArray("Mon, 04 May 2026 10:00:12 GMT") << qint64(-1);
    QTest::newRow("header only") << QByteArray("null") << QByteArray(" 7 ") << qint64(7'000);
    QTest::newRow("body beats header") << QByteArray("3") << QByteArray("7") << qint64(3'000);
}

void TestRefusal::retryAfterIsClamped()
{
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, header);
    QFETCH(qint64, ms);
    const Refusal refusal =
        decodeRefusal(429, R"({"error":"rate_limited","message":"m","retry_after":)" + field + "}", header);
    QCOMPARE(refusal.code, QByteArray("rate_limited"));
    QCOMPARE(refusal.retryAfterMs.value_or(-1), ms);
    const double asked = field == "null" ? header.toDouble() : field.toDouble();
    QCOMPARE(refusal.retryIsCut, asked > 3'600);
}

QTEST_GUILESS_MAIN(TestRefusal)
#include "tst_refusal.moc"
