// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/answercodec.h"

#include <QTest>

using namespace arowana;

namespace {

constexpr Instant kTen{1'777'888'800'000}; // 2026-05-04T10:00:00Z

} // namespace

class TestAnswerCodec : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fullSendAnswerIsRead();
    void reducedBillingIsRead();
    void sessionAndMauAreReadFromEitherPlace_data();
    void sessionAndMauAreReadFromEitherPlace();
    void unknownUnitKeepsItsWord();
    void sendAnswerWithoutAnIdIsNotThePlatform_data();
    void sendAnswerWithoutAnIdIsNotThePlatform();
    void idOfTheSendAnswerMayHaveEitherName();
    void revokedAnswerIsRead();
    void whatDoesNotSayRevokedIsNoRevoke_data();
    void whatDoesNotSayRevokedIsNoRevoke();
    void balanceIsRead_data();
    void balanceIsRead();
    void tiersAreReadInEveryShape_data();
    void tiersAreReadInEveryShape();
    void endpointsAreReadInEitherShape_data();
    void endpointsAreReadInEitherShape();
    void endpointBodyIsWritten();
};

void TestAnswerCodec::fullSendAnswerIsRead()
{
    const QByteArray body =
        R"({"message_id":"msg_0f3c","status":"queued","created_at":"2026-05-04T10:00:00Z","billing":)"
        R"({"channel":"RCS","message_type":"basic_message","hold_amount":0.08,"message_price":0.08,)"
        R"("balance":{"free":119.84,"reserved":0.16,"total":120.0},)"
        R"("tier":{"channel":"RCS","current":"tier_1","volume_used":4031}}})";
    AcceptedSend expected;
    expected.id = MessageId("msg_0f3c");
    expected.statusWord = QStringLiteral("queued");
    expected.createdAt = kTen;
    expected.billing.unit = BillingUnit::Basic;
    expected.billing.unitWord = QStringLiteral("basic_message");
    expected.billing.hold = Money{800};
    expected.billing.price = Money{800};
    expected.billing.balance = Balance{Money{1'198'400}, Money{1'600}, Money{1'200'000}};
    expected.billing.tier = TierState{Channel::Rcs, QStringLiteral("tier_1"), 4031, {}};
    expected.raw = body;
    const auto read = decodeAcceptedSend(body);
    QVERIFY(read.ok());
    QVERIFY(*read == expected);
}

void TestAnswerCodec::reducedBillingIsRead()
{
    const auto read = decodeAcceptedSend(
        R"({"message_id":"msg_email_x","status":"queued","billing":{"message_type":"basic_message",)"
        R"("hold_amount":0.005,"balance":{"free":49.995,"total":50}}})");
    QVERIFY(read.ok());
    SendBilling expected;
    expected.unit = BillingUnit::Basic;
    expected.unitWord = QStringLiteral("basic_message");
    expected.hold = Money{50};
    expected.balance = Balance{Money{499'950}, {}, Money{500'000}};
    QVERIFY(read->billing == expected);
}

void TestAnswerCodec::sessionAndMauAreReadFromEitherPlace_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("in billing") << QByteArray(
        R"({"message_id":"msg_1","billing":{"in_session":true,"mau_charged":false}})");
    QTest::newRow("at the top") << QByteArray(
        R"({"message_id":"msg_1","billing":{},"in_session":true,"mau_charged":false})");
    QTest::newRow("billing goes first") << QByteArray(
        R"({"message_id":"msg_1","billing":{"in_session":true,"mau_charged":false},"in_session":false})");
}

void TestAnswerCodec::sessionAndMauAreReadFromEitherPlace()
{
    QFETCH(QByteArray, body);
    const auto read = decodeAcceptedSend(body);
    QVERIFY(read.ok());
    QCOMPARE(read->billing.inSession, std::optional(true));
    QCOMPARE(read->billing.mauCharged, std::optional(false));
}

void TestAnswerCodec::unknownUnitKeepsItsWord()
{
    const auto read = decodeAcceptedSend(R"({"message_id":"msg_1","billing":{"message_type":"gold"}})");
    QVERIFY(read.ok());
    QCOMPARE(read->billing.unitWord, QStringLiteral("gold"));
    QVERIFY(!read->billing.unit);
}

void TestAnswerCodec::sendAnswerWithoutAnIdIsNotThePlatform_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("HTML") << QByteArray("<html><body>Sign in</body></html>");
    QTest::newRow("empty object") << QByteArray("{}");
    QTest::newRow("array") << QByteArray(R"(["msg_1"])");
    QTest::newRow("null") << QByteArray(R"({"message_id":null})");
    QTest::newRow("number") << QByteArray(R"({"message_id":7})");
    QTest::newRow("empty text") << QByteArray(R"({"message_id":""})");
    QTest::newRow("10 kB") << QByteArray(R"({"message_id":")" + QByteArray(10'000, 'x') + R"("})");
    QTest::newRow("201 characters") << QByteArray(R"({"message_id":")" + QByteArray(201, 'x') + R"("})");
    QTest::newRow("unreadable one beside a readable id") << QByteArray(R"({"message_id":7,"id":"msg_1"})");
    QTest::newRow("twice") << QByteArray(R"({"message_id":"msg_1","message_id":"msg_2"})");
    QTest::newRow("cut") << QByteArray(R"({"message_id":"msg_1")");
    QTest::newRow("NUL behind it") << QByteArray("{\"message_id\":\"msg_1\"}\0x", 24);
}

void TestAnswerCodec::sendAnswerWithoutAnIdIsNotThePlatform()
{
    QFETCH(QByteArray, body);
    const auto read = decodeAcceptedSend(body);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Malformed);
}

void TestAnswerCodec::idOfTheSendAnswerMayHaveEitherName()
{
    const auto read = decodeAcceptedSend(R"({"id":"msg_1"})");
    QVERIFY(read.ok());
    QCOMPARE(read->id, MessageId("msg_1"));
    QVERIFY(decodeAcceptedSend(R"({"message_id":")" + QByteArray(200, 'x') + R"("})").ok());
}

void TestAnswerCodec::revokedAnswerIsRead()
{
    const auto read =
        decodeRevoked(R"({"id":"msg_1","status":"REVOKED","revoked_at":"2026-05-04T10:00:00Z"})");
    QVERIFY(read.ok());
    QVERIFY(*read == (RevokedAnswer{MessageId("msg_1"), MessageStatus::Revoked, kTen}));
    QVERIFY(decodeRevoked(R"({"message_id":"msg_1","status":"revoked"})").ok());
    QVERIFY(decodeRevoked(R"({"id":"msg_1","revoked_at":"2026-05-04T10:00:00Z"})").ok());
}

void TestAnswerCodec::whatDoesNotSayRevokedIsNoRevoke_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("another state") << QByteArray(R"({"id":"msg_1","status":"DELIVERED"})");
    QTest::newRow("another state with a time")
        << QByteArray(R"({"id":"msg_1","status":"DELIVERED","revoked_at":"2026-05-04T10:00:00Z"})");
    QTest::newRow("no state") << QByteArray(R"({"id":"msg_1"})");
    QTest::newRow("no id") << QByteArray(R"({"status":"REVOKED"})");
    QTest::newRow("success only") << QByteArray(R"({"success":true})");
}

void TestAnswerCodec::whatDoesNotSayRevokedIsNoRevoke()
{
    QFETCH(QByteArray, body);
    QVERIFY(!decodeRevoked(body).ok());
}

void TestAnswerCodec::balanceIsRead_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("ok");
    QTest::newRow("documented") << QByteArray(R"({"free":48.2,"reserved":1.8,"total":50.0})") << true;
    QTest::newRow("as texts") << QByteArray(R"({"free":"48.20","reserved":"1.80","total":"50"})") << true;
    QTest::newRow("wrapped") << QByteArray(R"({"balance":{"free":48.2,"reserved":1.8,"total":50}})") << true;
    QTest::newRow("no free") << QByteArray(R"({"reserved":1.8,"total":50})") << false;
    QTest::newRow("free is null") << QByteArray(R"({"free":null,"total":50})") << false;
    QTest::newRow("more than can be held exactly") << QByteArray(R"({"free":0.00001})") << false;
    QTest::newRow("HTML") << QByteArray("<p>") << false;
}

void TestAnswerCodec::balanceIsRead()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, ok);
    const auto read = decodeBalance(body);
    QCOMPARE(read.ok(), ok);
    if (ok)
        QVERIFY(*read == (Balance{Money{482'000}, Money{18'000}, Money{500'000}}));
}

void TestAnswerCodec::tiersAreReadInEveryShape_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("count"); // -1: malformed
    const QByteArray rcs = R"({"channel":"RCS","current":"tier_1","volume_used":4031})";
    const QByteArray mail = R"({"channel":"EMAIL","current":"tier_2","volume_used":7})";
    QTest::newRow("single") << rcs << 1;
    QTest::newRow("array") << QByteArray("[" + rcs + "," + mail + "]") << 2;
    QTest::newRow("tiers") << QByteArray(R"({"tiers":[)" + rcs + "," + mail + "]}") << 2;
    QTest::newRow("by channel")
        << QByteArray(
               R"({"RCS":{"current":"tier_1","volume_used":4031},"email":{"current":"tier_2","volume_used":7}})")
        << 2;
    QTest::newRow("unknown channel left out")
        << QByteArray("[" + rcs + R"(,{"channel":"FAX","current":"tier_9"}])") << 1;
    QTest::newRow("none yet") << QByteArray(R"({"tiers":[]})") << 0;
    QTest::newRow("empty object") << QByteArray("{}") << -1;
    QTest::newRow("other") << QByteArray(R"({"hello":"world"})") << -1;
    QTest::newRow("number") << QByteArray("7") << -1;
}

void TestAnswerCodec::tiersAreReadInEveryShape()
{
    QFETCH(QByteArray, body);
    QFETCH(int, count);
    const auto read = decodeTiers(body);
    QCOMPARE(read.ok(), count >= 0);
    if (!read)
        return;
    const QList<TierState> both{{Channel::Rcs, QStringLiteral("tier_1"), 4031, {}},
                                {Channel::Email, QStringLiteral("tier_2"), 7, {}}};
    QVERIFY(*read == both.first(count));
}

void TestAnswerCodec::endpointsAreReadInEitherShape_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("count"); // -1: malformed
    const QByteArray one = R"({"id":"6b7c","url":"https://a.example/x","events":["message.read",7,""]})";
    QTest::newRow("wrapped") << QByteArray(R"({"webhooks":[)" + one + "]}") << 1;
    QTest::newRow("bare") << QByteArray("[" + one + "]") << 1;
    QTest::newRow("without id left out") << QByteArray("[" + one + R"(,{"url":"x"},null])") << 1;
    QTest::newRow("none") << QByteArray("[]") << 0;
    QTest::newRow("no list") << QByteArray("{}") << -1;
    QTest::newRow("no JSON") << QByteArray("no") << -1;
}

void TestAnswerCodec::endpointsAreReadInEitherShape()
{
    QFETCH(QByteArray, body);
    QFETCH(int, count);
    const auto read = decodeEndpoints(body);
    QCOMPARE(read.ok(), count >= 0);
    if (!read)
        return;
    const WebhookEndpoint one{WebhookId("6b7c"), QStringLiteral("https://a.example/x"), {"message.read"}};
    QVERIFY(*read == (count == 1 ? QList<WebhookEndpoint>{one} : QList<WebhookEndpoint>{}));
    const auto single =
        decodeEndpoint(R"({"webhook_id":"6b7c","url":"https://a.example/x","events":["message.read"]})");
    QVERIFY(single.ok() && *single == one);
    QVERIFY(!decodeEndpoint("{}").ok());
}

void TestAnswerCodec::endpointBodyIsWritten()
{
    const QByteArray whole = R"({"url":"https://a.example/h","events":["message.read","email.opened"],)"
                             R"("secret":"whsec_1"})";
    const QByteArray bare = R"({"url":"https://a.example/h","events":[]})";
    const QString url = QStringLiteral("https://a.example/h");
    QCOMPARE(encodeEndpoint(url, {"message.read", "email.opened"}, "whsec_1"), whole);
    QCOMPARE(encodeEndpoint(url, {}, {}), bare);
}

QTEST_GUILESS_MAIN(TestAnswerCodec)
#include "tst_answercodec.moc"
