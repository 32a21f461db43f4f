// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/eventcodec.h"

#include <QTest>

using namespace arowana;

namespace {

constexpr const char *kTime = "2026-05-04T10:00:05Z";
constexpr Instant kAt{1'777'888'805'000};
constexpr const char *kEnvelopeTime = "2026-05-04T10:00:06Z";
constexpr Instant kEnvelopeAt{1'777'888'806'000};

QByteArray envelope(const QByteArray &name, const QByteArray &data)
{
    return R"({"id":"evt_1","event":")" + name + R"(","timestamp":")" + kEnvelopeTime + R"(","data":)" +
           data + "}";
}

} // namespace

class TestEventCodec : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void messageEventsMeanOneStep_data();
    void messageEventsMeanOneStep();
    void onlyTheIdIsNeeded_data();
    void onlyTheIdIsNeeded();
    void bounceIsHardOrSoft_data();
    void bounceIsHardOrSoft();
    void conversationStartedIsRead();
    void invisibleTextComesWhole();
    void messageWithoutTextIsShownAsItCame_data();
    void messageWithoutTextIsShownAsItCame();
    void postbackIsBase64OrAsItCame_data();
    void postbackIsBase64OrAsItCame();
    void conversationEndedIsRead();
    void phoneIsFoundUnderAnyOfItsKeys_data();
    void phoneIsFoundUnderAnyOfItsKeys();
    void otherEventsAreKeptByName_data();
    void otherEventsAreKeptByName();
    void missingTimeIsZero_data();
    void missingTimeIsZero();
    void whatIsReadableOfANonEventIsTold_data();
    void whatIsReadableOfANonEventIsTold();
    void whatCannotBeUnderstoodIsMalformed_data();
    void whatCannotBeUnderstoodIsMalformed();
    void allDocumentedEventsAreSubscribed();
};

void TestEventCodec::messageEventsMeanOneStep_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("timeField");
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<int>("channel");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const char *timeField, const char *more, Channel channel,
                        MessageStatus status, const char *detail) {
        QTest::newRow(name) << QByteArray(name) << QByteArray(timeField) << QByteArray(more) << int(channel)
                            << int(status) << QString::fromLatin1(detail);
    };
    row("message.delivered", "delivered_at", R"(,"status":"delivered")", Channel::Rcs,
        MessageStatus::Delivered, "");
    row("message.read", "read_at", R"(,"status":"read")", Channel::Rcs, MessageStatus::Read, "");
    row("message.failed", "failed_at", R"(,"status":"failed","failure_reason":"CARRIER_NOT_LAUNCHED")",
        Channel::Rcs, MessageStatus::Failed, "CARRIER_NOT_LAUNCHED");
    row("message.expired", "expired_at", R"(,"status":"expired")", Channel::Rcs, MessageStatus::Expired, "");
    row("message.revoked", "revoked_at", "", Channel::Rcs, MessageStatus::Revoked, "");
    row("email.delivered", "delivered_at", R"(,"subject":"Hello")", Channel::Email, MessageStatus::Delivered,
        "");
    row("email.bounced", "bounced_at",
        R"(,"bounce_type":"hard","bounce_code":"550","bounce_message":"No such user")", Channel::Email,
        MessageStatus::Bounced, "550 No such user");
    row("email.opened", "opened_at", "", Channel::Email, MessageStatus::Read, "");
    row("email.clicked", "clicked_at", R"(,"url":"https://example.org/a?b=c")", Channel::Email,
        MessageStatus::Clicked, "https://example.org/a?b=c");
    row("email.complained", "complained_at", "", Channel::Email, MessageStatus::Complained, "");
    row("email.unsubscribed", "unsubscribed_at", "", Channel::Email, MessageStatus::Unsubscribed, "");
}

void TestEventCodec::messageEventsMeanOneStep()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, timeField);
    QFETCH(QByteArray, more);
    QFETCH(int, channel);
    QFETCH(int, status);
    QFETCH(QString, detail);
    const bool byMail = Channel(channel) == Channel::Email;
    const QByteArray data = QByteArray(R"({"message_id":"msg_7",)") +
                            (byMail ? R"("channel_id":"ch_5","to":"kim@example.org")"
                                    : R"("agent_id":"ag_live_7","to":"+4917612345678")") +
                            more + ",\"" + timeField + "\":\"" + kTime + "\"}";
    const auto event = decodeEvent(envelope(name, data));
    QVERIFY(event.ok());
    QCOMPARE(event->id, EventId("evt_1"));
    QCOMPARE(event->name, name);
    QCOMPARE(event->timestamp, kEnvelopeAt);
    const auto *message = std::get_if<MessageEvent>(&event->data);
    QVERIFY(message);
    MessageEvent expected;
    expected.messageId = MessageId("msg_7");
    expected.channel = Channel(channel);
    expected.status = MessageStatus(status);
    expected.at = kAt;
    expected.senderId = byMail ? "ch_5" : "ag_live_7";
    expected.recipient = byMail ? QStringLiteral("kim@example.org") : QStringLiteral("+4917612345678");
    expected.subject = more.contains("subject") ? QStringLiteral("Hello") : QString();
    expected.detail = detail;
    QVERIFY(*message == expected);
}

void TestEventCodec::onlyTheIdIsNeeded_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("overview's short form") << QByteArray(R"({"message_id":"msg_7"})");
    QTest::newRow("all others null") << QByteArray(
        R"({"message_id":"msg_7","agent_id":null,"to":null,"status":null,"delivered_at":null})");
    QTest::newRow("all others of odd types") << QByteArray(
        R"({"message_id":"msg_7","agent_id":7,"to":{},"status":[],"delivered_at":12,"subject":true})");
}

void TestEventCodec::onlyTheIdIsNeeded()
{
    QFETCH(QByteArray, data);
    const auto event = decodeEvent(envelope("message.delivered", data));
    QVERIFY(event.ok());
    MessageEvent expected;
    expected.messageId = MessageId("msg_7");
    expected.status = MessageStatus::Delivered;
    QVERIFY(std::get<MessageEvent>(event->data) == expected);
}

void TestEventCodec::bounceIsHardOrSoft_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<int>("status");
    QTest::newRow("hard") << QByteArray(R"(,"bounce_type":"hard")") << int(MessageStatus::Bounced);
    QTest::newRow("soft") << QByteArray(R"(,"bounce_type":"soft")") << int(MessageStatus::SoftBounced);
    QTest::newRow("SOFT") << QByteArray(R"(,"bounce_type":"SOFT")") << int(MessageStatus::SoftBounced);
    QTest::newRow("type beats code") << QByteArray(R"(,"bounce_type":"hard","bounce_code":"421")")
                                     << int(MessageStatus::Bounced);
    QTest::newRow("code 4xx") << QByteArray(R"(,"bounce_code":"451")") << int(MessageStatus::SoftBounced);
    QTest::newRow("code 4xx as number")
        << QByteArray(R"(,"bounce_code":451)") << int(MessageStatus::SoftBounced);
    QTest::newRow("code 5xx") << QByteArray(R"(,"bounce_code":"550")") << int(MessageStatus::Bounced);
    QTest::newRow("nothing") << QByteArray() << int(MessageStatus::Bounced);
}

void TestEventCodec::bounceIsHardOrSoft()
{
    QFETCH(QByteArray, more);
    QFETCH(int, status);
    const auto event = decodeEvent(envelope("email.bounced", R"({"message_id":"msg_7")" + more + "}"));
    QVERIFY(event.ok());
    QCOMPARE(int(std::get<MessageEvent>(event->data).status), status);
}

void TestEventCodec::conversationStartedIsRead()
{
    const auto event = decodeEvent(
        envelope("conversation.started",
                 R"({"agent_id":"ag_live_7","from":"+4917612345678",)"
                 R"("session_expires_at":"2026-05-04T10:00:05Z",)"
                 R"("user_message":{"type":"suggested_reply","text":"Yes","postback_data":"eWVz"}})"));
    QVERIFY(event.ok());
    const ConversationStarted expected{AgentId("ag_live_7"),
                                       QStringLiteral("+4917612345678"),
                                       kAt,
                                       QStringLiteral("suggested_reply"),
                                       QStringLiteral("Yes"),
                                       QStringLiteral("yes")};
    QVERIFY(std::get<ConversationStarted>(event->data) == expected);
}

void TestEventCodec::invisibleTextComesWhole()
{
    for (const QString &text : {QStringLiteral("\uFEFF"), QStringLiteral("\uFEFF\uFEFFa"),
                                QStringLiteral("\u200B"), QStringLiteral(" \u00A0")}) {
        const auto event = decodeEvent(envelope(
            "conversation.started", R"({"agent_id":"ag_1","from":"+4917612345678","user_message":{"text":")" +
                                        text.toUtf8() + R"("}})"));
        QVERIFY(event.ok());
        QCOMPARE(std::get<ConversationStarted>(event->data).text, text);
    }
}

void TestEventCodec::messageWithoutTextIsShownAsItCame_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isRaw");
    const auto row = [](const char *message, const char *type, const char *text, bool isRaw) {
        QTest::newRow(message) << QByteArray(message) << QString::fromLatin1(type)
                               << QString::fromLatin1(text) << isRaw;
    };
    row(R"({"type":"text","text":"Hi"})", "text", "Hi", false);
    row(R"({"text":"Hi"})", "", "Hi", false);
    row(R"({"type":null,"text":"Hi"})", "", "Hi", false);
    row(R"({"type":7,"text":"Hi"})", "", "Hi", false);
    row(R"({"type":"suggested_action","text":"Call us","postback_data":"Y2FsbA=="})", "suggested_action",
        "Call us", false);
    row(R"({"type":"suggested_action","postback_data":"Y2FsbA=="})", "suggested_action", "", true);
    row(R"({"type":"image","url":"https://a.example/p"})", "image", "", true);
    row(R"({"type":"location","latitude":48.1370,"longitude":11.50})", "location", "", true);
    row(R"({"type":"file","text":"","url":"https://a.example/f"})", "file", "", true);
    row(R"({"type":"telepathy","thought":["a",{"b":null}]})", "telepathy", "", true);
    row(R"({"latitude":1,"longitude":2})", "", "", true);
    row(R"({"type":"text","text":7})", "text", "", true);
    row(R"("Hi")", "", "", true);
    row(R"([1])", "", "", true);
    row(R"({"type":"text","text":""})", "text", "", false);
    row("{}", "", "", false);
    row("null", "", "", false);
}

void TestEventCodec::messageWithoutTextIsShownAsItCame()
{
    QFETCH(QByteArray, message);
    QFETCH(QString, type);
    QFETCH(QString, text);
    QFETCH(bool, isRaw);
    const auto event = decodeEvent(
        envelope("conversation.started",
                 R"({"agent_id":"ag_1","from":"+4917612345678","user_message":)" + message + "}"));
    QVERIFY(event.ok());
    const auto &started = std::get<ConversationStarted>(event->data);
    QCOMPARE(started.userMessageType, type);
    QCOMPARE(started.text, text);
    QCOMPARE(started.rawMessage, isRaw ? QString::fromUtf8(message) : QString());
}

void TestEventCodec::postbackIsBase64OrAsItCame_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QString>("shown");
    QTest::newRow("base64") << QByteArray("\"eWVz\"") << QStringLiteral("yes");
    QTest::newRow("base64 with padding") << QByteArray("\"YWI=\"") << QStringLiteral("ab");
    QTest::newRow("base64 without its padding") << QByteArray("\"YWI\"") << QStringLiteral("ab");
    QTest::newRow("base64 of UTF-8") << QByteArray("\"w7xiZXI=\"")
                                     << QString::fromUtf8("\xc3\xbc"
                                                          "ber");
    QTest::newRow("documented plain word") << QByteArray("\"remind_sale\"") << QStringLiteral("remind_sale");
    QTest::newRow("plain word that is base64 of rubbish") << QByteArray("\"test\"") << QStringLiteral("test");
    QTest::newRow("not the encoder's spelling") << QByteArray("\"YWJ=\"") << QStringLiteral("YWJ=");
    QTest::newRow("hides control characters") << QByteArray("\"AAECAw==\"") << QStringLiteral("AAECAw==");
    QTest::newRow("empty") << QByteArray("\"\"") << QString();
    QTest::newRow("null") << QByteArray("null") << QString();
    QTest::newRow("number") << QByteArray("7") << QString();
}

void TestEventCodec::postbackIsBase64OrAsItCame()
{
    QFETCH(QByteArray, wire);
    QFETCH(QString, shown);
    const auto event = decodeEvent(envelope(
        "conversation.started",
        R"({"agent_id":"ag_1","from":"+4917612345678","user_message":{"postback_data":)" + wire + "}}"));
    QVERIFY(event.ok());
    QCOMPARE(std::get<ConversationStarted>(event->data).postbackData, shown);
}

void TestEventCodec::conversationEndedIsRead()
{
    const auto event = decodeEvent(envelope("conversation.ended",
                                            R"({"agent_id":"ag_live_7","with":"+4917612345678",)"
                                            R"("ended_at":"2026-05-04T10:00:05Z","reason":"ttl_expired"})"));
    QVERIFY(event.ok());
    const ConversationEnded expected{AgentId("ag_live_7"), QStringLiteral("+4917612345678"), kAt,
                                     QStringLiteral("ttl_expired")};
    QVERIFY(std::get<ConversationEnded>(event->data) == expected);
}

void TestEventCodec::phoneIsFoundUnderAnyOfItsKeys_data()
{
    QTest::addColumn<QByteArray>("key");
    for (const char *key : {"to", "from", "with"})
        QTest::newRow(key) << QByteArray(key);
}

void TestEventCodec::phoneIsFoundUnderAnyOfItsKeys()
{
    QFETCH(QByteArray, key);
    const QByteArray phone = "\"" + key + R"(":"+4917612345678"})";
    const auto started = decodeEvent(envelope("conversation.started", R"({"agent_id":"ag_1",)" + phone));
    const auto ended = decodeEvent(envelope("conversation.ended", R"({"agent_id":"ag_1",)" + phone));
    const auto read = decodeEvent(envelope("message.read", R"({"message_id":"msg_1",)" + phone));
    QVERIFY(started.ok() && ended.ok() && read.ok());
    QCOMPARE(std::get<ConversationStarted>(started->data).phone, QStringLiteral("+4917612345678"));
    QCOMPARE(std::get<ConversationEnded>(ended->data).phone, QStringLiteral("+4917612345678"));
    QCOMPARE(std::get<MessageEvent>(read->data).recipient, QStringLiteral("+4917612345678"));
}

void TestEventCodec::otherEventsAreKeptByName_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("unknown name") << QByteArray("campaign.finished") << QByteArray(R"({"x":1})");
    QTest::newRow("other case is another name") << QByteArray("MESSAGE.DELIVERED") << QByteArray("{}");
    QTest::newRow("data of another type") << QByteArray("campaign.finished") << QByteArray("[1]");
    QTest::newRow("no data") << QByteArray("campaign.finished") << QByteArray("null");
}

void TestEventCodec::otherEventsAreKeptByName()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, data);
    const auto event = decodeEvent(envelope(name, data));
    QVERIFY(event.ok());
    QCOMPARE(event->name, name);
    QVERIFY(std::holds_alternative<OtherEvent>(event->data));
}

void TestEventCodec::missingTimeIsZero_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("missing") << QByteArray(R"({"id":"evt_1","event":"x","data":{}})");
    QTest::newRow("null") << QByteArray(R"({"id":"evt_1","event":"x","timestamp":null})");
    QTest::newRow("number") << QByteArray(R"({"id":"evt_1","event":"x","timestamp":1777888805})");
    QTest::newRow("no zone") << QByteArray(R"({"id":"evt_1","event":"x","timestamp":"2026-05-04T10:00:00"})");
    QTest::newRow("rubbish") << QByteArray(R"({"id":"evt_1","event":"x","timestamp":"soon"})");
}

void TestEventCodec::missingTimeIsZero()
{
    QFETCH(QByteArray, body);
    const auto event = decodeEvent(body);
    QVERIFY(event.ok());
    QCOMPARE(event->timestamp, Instant{});
}

void TestEventCodec::whatIsReadableOfANonEventIsTold_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("an event") << QByteArray(R"({"data":{"id":"x"},"id":"evt_1","event":"a.b"})")
                              << QByteArray("evt_1") << QByteArray("a.b");
    QTest::newRow("no envelope") << QByteArray(R"([{"id":"evt_1"}])") << QByteArray() << QByteArray();
    QTest::newRow("wrong types") << QByteArray(R"({"id":5,"event":{}})") << QByteArray() << QByteArray();
    QTest::newRow("cut") << QByteArray(R"({"id" : "evt_1","event":"a.)") << QByteArray("evt_1")
                         << QByteArray();
    QTest::newRow("twice") << QByteArray(R"({"id":"evt_1","id":"evt_2","event":"a.b"})")
                           << QByteArray("evt_1") << QByteArray("a.b");
    QTest::newRow("bad UTF-8") << QByteArray("{\"id\":\"evt_1\",\"event\":\"\xff\"}") << QByteArray("evt_1")
                               << QByteArray();
    QTest::newRow("escaped") << QByteArray(R"({"id":"evt\u00311","event":"a.b")") << QByteArray()
                             << QByteArray("a.b");
    QTest::newRow("no colon") << QByteArray(R"({"id" "evt_1")") << QByteArray() << QByteArray();
    QTest::newRow("two colons") << QByteArray(R"({"id"::"evt_1")") << QByteArray() << QByteArray();
    QTest::newRow("too long") << "{\"id\":\"" + QByteArray(300, 'x') + '"' << QByteArray() << QByteArray();
    QTest::newRow("too far behind") << QByteArray(70'000, ' ') + R"({"id":"evt_1")" << QByteArray()
                                    << QByteArray();
    QTest::newRow("at the end") << QByteArray(R"({"id")") << QByteArray() << QByteArray();
    QTest::newRow("nothing") << QByteArray() << QByteArray() << QByteArray();
}

void TestEventCodec::whatIsReadableOfANonEventIsTold()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, id);
    QFETCH(QByteArray, name);
    const EventGlimpse glimpse = glimpseEvent(body);
    QCOMPARE(glimpse.id.bytes(), id);
    QCOMPARE(glimpse.name, name);
}

void TestEventCodec::whatCannotBeUnderstoodIsMalformed_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("not JSON") << QByteArray("hello");
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("no id") << QByteArray(R"({"event":"x"})");
    QTest::newRow("id is a number") << QByteArray(R"({"id":7,"event":"x"})");
    QTest::newRow("id is empty") << QByteArray(R"({"id":"","event":"x"})");
    QTest::newRow("id of 10 kB") << QByteArray(R"({"id":")" + QByteArray(10'000, 'x') + R"(","event":"x"})");
    QTest::newRow("no event") << QByteArray(R"({"id":"evt_1"})");
    QTest::newRow("event is null") << QByteArray(R"({"id":"evt_1","event":null})");
    QTest::newRow("id twice") << QByteArray(R"({"id":"evt_1","id":"evt_2","event":"x"})");
    QTest::newRow("message without id") << envelope("message.read", "{}");
    QTest::newRow("message id is a number") << envelope("message.read", R"({"message_id":7})");
    QTest::newRow("message without data") << QByteArray(R"({"id":"evt_1","event":"email.opened"})");
    QTest::newRow("reply without number") << envelope("conversation.started", R"({"agent_id":"ag_1"})");
    QTest::newRow("reply without agent") << envelope("conversation.started", R"({"from":"+4917612345678"})");
    QTest::newRow("end without number") << envelope("conversation.ended", R"({"agent_id":"ag_1"})");
    QTest::newRow("over 1 MiB") << envelope("x", "\"" + QByteArray(1024 * 1024, 'x') + "\"");
    QTest::newRow("depth") << envelope("x", QByteArray(100, '[') + QByteArray(100, ']'));
    QTest::newRow("lone surrogate") << envelope("x", R"({"text":"\ud800"})");
    QTest::newRow("bad UTF-8") << envelope("x", "{\"text\":\"\xff\"}");
}

void TestEventCodec::whatCannotBeUnderstoodIsMalformed()
{
    QFETCH(QByteArray, body);
    const auto event = decodeEvent(body);
    QVERIFY(!event);
    QCOMPARE(event.error().kind, ErrorKind::Malformed);
}

void TestEventCodec::allDocumentedEventsAreSubscribed()
{
    QList<QByteArray> names = documentedEvents();
    std::sort(names.begin(), names.end());
    const QList<QByteArray> expected{"agent.approved",
                                     "agent.rejected",
                                     "billing.auto_reload_failed",
                                     "billing.auto_reload_success",
                                     "billing.balance_low",
                                     "consent.created",
                                     "consent.updated",
                                     "contact.created",
                                     "contact.updated",
                                     "conversation.ended",
                                     "conversation.started",
                                     "email.bounced",
                                     "email.clicked",
                                     "email.complained",
                                     "email.delivered",
                                     "email.opened",
                                     "email.unsubscribed",
                                     "message.delivered",
                                     "message.expired",
                                     "message.failed",
                                     "message.read",
                                     "message.revoked"};
    QCOMPARE(names, expected);
}

QTEST_GUILESS_MAIN(TestEventCodec)
#include "tst_eventcodec.moc"
