// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/logcodec.h"

#include <QTest>

using namespace arowana;

namespace {

constexpr Instant kTen{1'777'888'800'000}; // 2026-05-04T10:00:00Z

TimelineStep polled(MessageStatus status, qint64 afterMs, const QString &detail = {})
{
    return {status, kTen.plusMs(afterMs), {}, Source::Poll, detail};
}

/// What a page holds, as text: for comparisons.
QString idsOf(const MessagePage &page)
{
    QStringList ids;
    for (const PolledMessage &message : page.messages)
        ids.append(message.id.toString());
    return ids.join(u' ');
}

} // namespace

class TestLogCodec : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void polledMessageIsReadInTheLogsShape();
    void polledMessageIsReadInTheOverviewsShape();
    void failedMessageKeepsItsReason();
    void inboundMessageIsRead();
    void unknownWordsOfTheLogAreKept();
    void timesBesideTheTimelineFillIt();
    void contentIsReadInEveryShape_data();
    void contentIsReadInEveryShape();
    void withoutContentThereIsNone_data();
    void withoutContentThereIsNone();
    void summaryIsFoldedAndCut();
    void whatHasNoIdIsNoMessage_data();
    void whatHasNoIdIsNoMessage();
    void documentedListItemIsRead();
    void pageIsReadWhateverItsItems_data();
    void pageIsReadWhateverItsItems();
    void whatIsNoListIsNoPage_data();
    void whatIsNoListIsNoPage();
    void wrongTotalChangesNothing_data();
    void wrongTotalChangesNothing();
};

void TestLogCodec::polledMessageIsReadInTheLogsShape()
{
    const QByteArray body =
        R"({"id":"msg_1","direction":"OUTBOUND","channel_id":"ch_1","contact_id":"c_1","campaign_id":null,)"
        R"("message_type":"MESSAGE","content_type":"INTERACTIVE","content":{"text":"Hi"},"status":"READ",)"
        R"("cost":"0.0800","error_code":null,"error_message":null,"sent_at":"2026-05-04T10:00:01Z",)"
        R"("delivered_at":"2026-05-04T10:00:05Z","read_at":"2026-05-04T10:00:09Z",)"
        R"("created_at":"2026-05-04T10:00:00Z","events":[{"type":"queued","at":"2026-05-04T10:00:00Z"},)"
        R"({"type":"sent","at":"2026-05-04T10:00:01Z"},{"type":"delivered","at":"2026-05-04T10:00:05Z"},)"
        R"({"type":"read","at":"2026-05-04T10:00:09Z"}]})";
    PolledMessage expected;
    expected.id = MessageId("msg_1");
    expected.status = MessageStatus::Read;
    expected.statusWord = QStringLiteral("READ");
    expected.direction = Direction::Outbound;
    expected.type = MessageType::Message;
    expected.channelId = ChannelId("ch_1");
    expected.contactId = ContactId("c_1");
    expected.contentType = QStringLiteral("INTERACTIVE");
    expected.content = RcsText{QStringLiteral("Hi")};
    expected.summary = QStringLiteral("Hi");
    expected.cost = Money{800};
    expected.createdAt = kTen;
    expected.steps = {polled(MessageStatus::Queued, 0), polled(MessageStatus::Sent, 1000),
                      polled(MessageStatus::Delivered, 5000), polled(MessageStatus::Read, 9000)};
    expected.raw = body;
    const auto read = decodePolledMessage(body);
    QVERIFY(read.ok());
    QVERIFY(*read == expected);
}

void TestLogCodec::polledMessageIsReadInTheOverviewsShape()
{
    const QByteArray body = R"({"message_id":"msg_1","status":"delivered","events":[)"
                            R"({"type":"queued","at":"2026-05-04T10:00:00Z"},)"
                            R"({"type":"dispatched","at":"2026-05-04T10:00:01Z"},)"
                            R"({"type":"delivered","at":"2026-05-04T10:00:05Z"}]})";
    PolledMessage expected;
    expected.id = MessageId("msg_1");
    expected.status = MessageStatus::Delivered;
    expected.statusWord = QStringLiteral("delivered");
    expected.steps = {polled(MessageStatus::Queued, 0), polled(MessageStatus::Sent, 1000),
                      polled(MessageStatus::Delivered, 5000)};
    expected.raw = body;
    const auto read = decodePolledMessage(body);
    QVERIFY(read.ok());
    QVERIFY(*read == expected);
}

void TestLogCodec::failedMessageKeepsItsReason()
{
    const auto read = decodePolledMessage(
        R"({"id":"msg_1","status":"FAILED","cost":null,"error_code":"UNKNOWN_RCS_USER",)"
        R"("error_message":"No RCS","events":[{"type":"failed","at":"2026-05-04T10:00:02Z"}]})");
    QVERIFY(read.ok());
    QCOMPARE(read->errorCode, QStringLiteral("UNKNOWN_RCS_USER"));
    QCOMPARE(read->errorMessage, QStringLiteral("No RCS"));
    QVERIFY(!read->cost);
    QVERIFY(read->steps ==
            (QList<TimelineStep>{polled(MessageStatus::Failed, 2000, QStringLiteral("UNKNOWN_RCS_USER"))}));
}

void TestLogCodec::inboundMessageIsRead()
{
    const auto read = decodePolledMessage(
        R"({"id":"msg_2","direction":"INBOUND","message_type":"CONVERSATION","content_type":"TEXT",)"
        R"("content":{"text":"Hi"},"status":"DELIVERED","cost":null,"read_at":null,"events":[)"
        R"({"type":"received","at":"2026-05-04T10:00:00Z"},{"type":"delivered","at":"2026-05-04T10:00:00Z"}]})");
    QVERIFY(read.ok());
    QCOMPARE(read->direction, std::optional(Direction::Inbound));
    QCOMPARE(read->type, std::optional(MessageType::Conversation));
    QCOMPARE(read->summary, QStringLiteral("Hi"));
    QVERIFY(read->steps ==
            (QList<TimelineStep>{polled(MessageStatus::Received, 0), polled(MessageStatus::Delivered, 0)}));
}

void TestLogCodec::unknownWordsOfTheLogAreKept()
{
    const auto read = decodePolledMessage(
        R"({"id":"msg_1","status":"TELEPORTED","direction":"SIDEWAYS","cost":true,)"
        R"("events":[{"type":"beamed","at":"2026-05-04T10:00:00Z"},{"type":"delivered"},{"at":"x"},7]})");
    QVERIFY(read.ok());
    QCOMPARE(read->status, MessageStatus::Unrecognised);
    QCOMPARE(read->statusWord, QStringLiteral("TELEPORTED"));
    QVERIFY(!read->direction);
    QVERIFY(!read->cost);
    QVERIFY(read->steps ==
            (QList<TimelineStep>{polled(MessageStatus::Unrecognised, 0, QStringLiteral("beamed"))}));
}

void TestLogCodec::timesBesideTheTimelineFillIt()
{
    const auto read = decodePolledMessage(
        R"({"id":"msg_1","status":"READ","sent_at":"2026-05-04T10:00:01Z","delivered_at":null,)"
        R"("read_at":"2026-05-04T10:00:09Z","events":[{"type":"sent","at":"2026-05-04T10:00:03Z"}]})");
    QVERIFY(read.ok());
    // The timeline's own time of a state stays, though the field beside it says an earlier one.
    QVERIFY(read->steps ==
            (QList<TimelineStep>{polled(MessageStatus::Sent, 3000), polled(MessageStatus::Read, 9000)}));
}

void TestLogCodec::contentIsReadInEveryShape_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<Content>("content");
    QTest::addColumn<QString>("summary");
    const auto row = [](const char *name, const char *fields, const Content &content, const char *summary) {
        QTest::newRow(name) << QByteArray(fields) << content << QString::fromUtf8(summary);
    };
    const CardContent card{QStringLiteral("T"), QStringLiteral("D"), {}, {}};
    row("RCS text", R"("content":{"text":"Hi"})", RcsText{QStringLiteral("Hi")}, "Hi");
    row("card, nested",
        R"("content":{"rich_card":{"standalone":{"content":{"title":"T","description":"D"}}}})",
        RichCard{CardOrientation::Vertical, card}, "T");
    row("card, flat", R"("content":{"rich_card":{"standalone":{"title":"T","description":"D"}}})",
        RichCard{CardOrientation::Vertical, card}, "T");
    row("carousel",
        R"("content":{"rich_card":{"carousel":{"card_width":"SMALL","cards":[{"title":"T","description":"D"}]}}})",
        Carousel{CardWidth::Small, {card}}, "T");
    row("media", R"("content_type":"MEDIA","content":{"media":{"url":"https://a.example/p"}})",
        RcsMedia{QStringLiteral("https://a.example/p"), {}}, "https://a.example/p");
    row("e-mail, subject inside", R"("content":{"subject":"S","text":"T"})",
        EmailContent{QStringLiteral("S"), {}, QStringLiteral("T")}, "S");
    row("e-mail, subject beside", R"("subject":"S","content":{"html":"<p>","text":"T"})",
        EmailContent{QStringLiteral("S"), QStringLiteral("<p>"), QStringLiteral("T")}, "S");
    row("e-mail without subject", R"("content":{"html":"<p>","text":"T"})",
        EmailContent{{}, QStringLiteral("<p>"), QStringLiteral("T")}, "T");
    row("template beside", R"("content_type":"TEMPLATE","content":null,"template_id":"tpl_1")",
        TemplateContent{"tpl_1", {}, {}, {}}, "tpl_1");
    row("template inside",
        R"("content":{"template_id":"tpl_1","template_version":3,"template_data":{"n":"x"}})",
        TemplateContent{"tpl_1", QStringLiteral("3"), {}, {{QStringLiteral("n"), QStringLiteral("x")}}},
        "tpl_1");
    row("rendered text beats the template's name", R"("content":{"text":"Hi"},"template_id":"tpl_1")",
        RcsText{QStringLiteral("Hi")}, "Hi");
    row("shape not known", R"("content":{"sticker":{"n":1.50}})", UnreadContent{R"({"sticker":{"n":1.50}})"},
        "");
    row("no object", R"("content":"Hi")", UnreadContent{R"("Hi")"}, "");
}

void TestLogCodec::contentIsReadInEveryShape()
{
    QFETCH(QByteArray, fields);
    QFETCH(Content, content);
    QFETCH(QString, summary);
    const auto read = decodePolledMessage(R"({"id":"msg_1",)" + fields + "}");
    QVERIFY(read.ok());
    QVERIFY(read->content == content);
    QCOMPARE(read->summary, summary);
}

void TestLogCodec::withoutContentThereIsNone_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("missing") << QByteArray(R"({"id":"msg_1"})");
    QTest::newRow("null") << QByteArray(R"({"id":"msg_1","content":null,"template_id":null})");
    QTest::newRow("template id of an odd type") << QByteArray(R"({"id":"msg_1","template_id":7})");
}

void TestLogCodec::withoutContentThereIsNone()
{
    QFETCH(QByteArray, body);
    const auto read = decodePolledMessage(body);
    QVERIFY(read.ok());
    QVERIFY(!read->content);
    QCOMPARE(read->summary, QString());
}

void TestLogCodec::summaryIsFoldedAndCut()
{
    const auto read = decodePolledMessage(R"({"id":"msg_1","content":{"text":"  a\n\tb )" +
                                          QByteArray(500, 'x') + R"("}})");
    QVERIFY(read.ok());
    QCOMPARE(read->summary, QStringLiteral("a b ") + QString(156, u'x'));
}

void TestLogCodec::whatHasNoIdIsNoMessage_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char *body :
         {"", "<html>", "[]", "{}", R"({"id":7})", R"({"id":null})", R"({"status":"SENT"})",
          R"({"message_id":7,"id":"msg_1"})", R"({"id":"msg_1","id":"msg_1"})"})
        QTest::newRow(body) << QByteArray(body);
}

void TestLogCodec::whatHasNoIdIsNoMessage()
{
    QFETCH(QByteArray, body);
    const auto read = decodePolledMessage(body);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Malformed);
}

void TestLogCodec::documentedListItemIsRead()
{
    const auto read = decodeMessagePage(
        R"({"messages":[{"id":"msg_1","direction":"OUTBOUND","channel_id":"ch_1","contact_id":"c_1",)"
        R"("campaign_id":"6b7c-1","message_type":"NEWSLETTER","content_type":"INTERACTIVE","status":"DELIVERED",)"
        R"("cost":"0.0800","sent_at":"2026-05-04T10:00:01Z","delivered_at":"2026-05-04T10:00:05Z",)"
        R"("read_at":null,"created_at":"2026-05-04T10:00:00Z"}],"total":7,"limit":50,"offset":0})");
    QVERIFY(read.ok());
    PolledMessage expected;
    expected.id = MessageId("msg_1");
    expected.status = MessageStatus::Delivered;
    expected.statusWord = QStringLiteral("DELIVERED");
    expected.direction = Direction::Outbound;
    expected.cost = Money{800};
    expected.createdAt = kTen;
    expected.steps = {polled(MessageStatus::Sent, 1000), polled(MessageStatus::Delivered, 5000)};
    expected.type = MessageType::Newsletter;
    expected.contactId = ContactId("c_1");
    expected.channelId = ChannelId("ch_1");
    expected.campaignId = "6b7c-1";
    expected.contentType = QStringLiteral("INTERACTIVE");
    QCOMPARE(read->total, std::optional<qint64>(7));
    QCOMPARE(read->received, 1);
    QVERIFY(read->messages == QList<PolledMessage>{expected});
}

void TestLogCodec::pageIsReadWhateverItsItems_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<int>("received");
    QTest::addColumn<QString>("ids");
    const auto row = [](const char *name, const QByteArray &list, int received, const char *ids) {
        QTest::newRow(name) << list << received << QString::fromLatin1(ids);
    };
    row("empty", "[]", 0, "");
    row("one", R"([{"id":"msg_1"}])", 1, "msg_1");
    row("either name", R"([{"id":"msg_1"},{"message_id":"msg_2"}])", 2, "msg_1 msg_2");
    row("repeated", R"([{"id":"msg_1"},{"id":"msg_1"}])", 2, "msg_1 msg_1");
    row("missing id", R"([{"status":"SENT"},{"id":"msg_2"}])", 2, "msg_2");
    row("odd ids", R"([{"id":7},{"id":null},{"id":""},{"id":[]},{"id":{}},{"id":"msg_2"}])", 6, "msg_2");
    row("no objects", R"([null,7,"x",true,[],{"id":"msg_2"}])", 6, "msg_2");
    row("unknown fields", R"([{"id":"msg_1","colour":{"deep":[1]},"to":"+49"}])", 1, "msg_1");
    row("wrong types",
        R"([{"id":"msg_1","status":7,"direction":[],"cost":{},"created_at":1,"events":"x",)"
        R"("content":3,"message_type":null,"contact_id":false,"channel_id":7,"campaign_id":[]}])",
        1, "msg_1");
    row("nulls", R"([{"id":"msg_1","status":null,"cost":null,"sent_at":null,"events":null}])", 1, "msg_1");
}

void TestLogCodec::pageIsReadWhateverItsItems()
{
    QFETCH(QByteArray, list);
    QFETCH(int, received);
    QFETCH(QString, ids);
    for (const QByteArray &body : {QByteArray(R"({"messages":)" + list + "}"), list}) {
        const auto read = decodeMessagePage(body);
        QVERIFY(read.ok());
        QCOMPARE(read->received, received); // what decides whether another page follows
        QCOMPARE(idsOf(*read), ids);
        QVERIFY(!read->total);
    }
}

void TestLogCodec::whatIsNoListIsNoPage_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char *body :
         {"", "<html>", "{}", "null", "7", R"({"messages":null})", R"({"messages":{}})",
          R"({"messages":{"0":{"id":"msg_1"}}})", R"({"messages":"none"})", R"({"data":[]})",
          R"({"messages":[],"messages":[]})", R"({"messages":[{"id":"msg_1"})"})
        QTest::newRow(body) << QByteArray(body);
}

void TestLogCodec::whatIsNoListIsNoPage()
{
    QFETCH(QByteArray, body);
    const auto read = decodeMessagePage(body);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Malformed);
}

void TestLogCodec::wrongTotalChangesNothing_data()
{
    QTest::addColumn<QByteArray>("total");
    QTest::addColumn<qint64>("told"); // -9: not known
    QTest::newRow("too small") << QByteArray("0") << qint64(0);
    QTest::newRow("too large") << QByteArray("1000000") << qint64(1'000'000);
    QTest::newRow("negative") << QByteArray("-1") << qint64(-1);
    QTest::newRow("text") << QByteArray("\"2\"") << qint64(-9);
    QTest::newRow("fraction") << QByteArray("2.5") << qint64(-9);
    QTest::newRow("huge") << QByteArray("1e300") << qint64(-9);
    QTest::newRow("null") << QByteArray("null") << qint64(-9);
}

void TestLogCodec::wrongTotalChangesNothing()
{
    QFETCH(QByteArray, total);
    QFETCH(qint64, told);
    const auto read =
        decodeMessagePage(R"({"messages":[{"id":"msg_1"},{"id":"msg_2"}],"total":)" + total + "}");
    QVERIFY(read.ok());
    QCOMPARE(read->received, 2);
    QCOMPARE(idsOf(*read), QStringLiteral("msg_1 msg_2"));
    QCOMPARE(read->total.value_or(-9), told);
}

QTEST_GUILESS_MAIN(TestLogCodec)
#include "tst_logcodec.moc"
