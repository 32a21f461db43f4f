// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/sendcodec.h"

#include <QTest>

using namespace arowana;

namespace {

Sender agent()
{
    return {Channel::Rcs, "ag_live_7", QStringLiteral("Shop"), {}, UseCase::Transactional, "ch_9"};
}

Sender mailbox()
{
    return {Channel::Email, "ch_5", QStringLiteral("News"), QStringLiteral("news@example.org"), {}, {}};
}

SendRequest rcs(const QString &text)
{
    SendRequest request;
    request.sender = agent();
    request.to = *parseRecipient(QStringLiteral("+4917612345678"));
    request.traffic = TrafficType::Transaction;
    request.content = RcsText{text};
    return request;
}

SendRequest email(const EmailContent &content)
{
    SendRequest request;
    request.sender = mailbox();
    request.to = *parseRecipient(QStringLiteral("kim@example.org"));
    request.type = MessageType::Newsletter;
    request.content = content;
    return request;
}

} // namespace

class TestSendCodec : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesExactlyTheDocumentedBody_data();
    void writesExactlyTheDocumentedBody();
    void readsBackWhatItWrote_data();
    void readsBackWhatItWrote();
    void theSameRequestGivesTheSameBytes();
    void senderOfTheBodyReplacesTheOneHandedIn();
    void refusesWhatIsNoSend_data();
    void refusesWhatIsNoSend();
    void oddBytesInAnIdNeverThrow();
};

void TestSendCodec::writesExactlyTheDocumentedBody_data()
{
    QTest::addColumn<SendRequest>("request");
    QTest::addColumn<QByteArray>("body");

    QTest::newRow("RCS text") << rcs(QStringLiteral("Your parcel is on its way"))
                              << QByteArray(R"({"agent_id":"ag_live_7","to":"+4917612345678",)"
                                            R"("message_type":"MESSAGE","traffic_type":"TRANSACTION",)"
                                            R"("content":{"text":"Your parcel is on its way"}})");
    SendRequest conversation = rcs(QString::fromUtf8("Gr\xc3\xbc\xc3\x9f"
                                                     "e \"\\\n\xf0\x9f\x98\x80"));
    conversation.type = MessageType::Conversation;
    conversation.traffic = TrafficType::ServiceRequest;
    QTest::newRow("RCS, odd characters")
        << conversation
        << QByteArray("{\"agent_id\":\"ag_live_7\",\"to\":\"+4917612345678\","
                      "\"message_type\":\"CONVERSATION\",\"traffic_type\":\"SERVICEREQUEST\","
                      "\"content\":{\"text\":\"Gr\xc3\xbc\xc3\x9f"
                      "e \\\"\\\\\\n\xf0\x9f\x98\x80\"}}");
    SendRequest brief = rcs(QStringLiteral("Now"));
    brief.ttlSeconds = 90;
    QTest::newRow("RCS, time to live")
        << brief
        << QByteArray(R"({"agent_id":"ag_live_7","to":"+4917612345678","message_type":"MESSAGE",)"
                      R"("traffic_type":"TRANSACTION","content":{"text":"Now"},"ttl":"90s"})");
    SendRequest news = rcs(QStringLiteral("News"));
    news.type = MessageType::Newsletter;
    news.traffic = TrafficType::Promotion;
    QTest::newRow("RCS, newsletter")
        << news
        << QByteArray(R"({"agent_id":"ag_live_7","to":"+4917612345678","message_type":"NEWSLETTER",)"
                      R"("traffic_type":"PROMOTION","content":{"text":"News"}})");
    QTest::newRow("e-mail, both bodies")
        << email({QStringLiteral("Hello"), QStringLiteral("<p>Hi</p>"), QStringLiteral("Hi")})
        << QByteArray(R"({"channel_id":"ch_5","to":"kim@example.org","message_type":"NEWSLETTER",)"
                      R"("subject":"Hello","content":{"html":"<p>Hi</p>","text":"Hi"}})");
    QTest::newRow("e-mail, text only")
        << email({QStringLiteral("Hello"), {}, QStringLiteral("Hi")})
        << QByteArray(R"({"channel_id":"ch_5","to":"kim@example.org","message_type":"NEWSLETTER",)"
                      R"("subject":"Hello","content":{"text":"Hi"}})");
    SendRequest action = email({QStringLiteral("Hello"), QStringLiteral("<p>Hi</p>"), {}});
    action.type = MessageType::Message;
    action.traffic = TrafficType::Promotion; // e-mail has none: never written
    QTest::newRow("e-mail, HTML only")
        << action
        << QByteArray(R"({"channel_id":"ch_5","to":"kim@example.org","message_type":"MESSAGE",)"
                      R"("subject":"Hello","content":{"html":"<p>Hi</p>"}})");

    SendRequest card = rcs({});
    card.content = RichCard{CardOrientation::Vertical, {QStringLiteral("T"), {}, {}, {}}};
    QTest::newRow("card") << card
                          << QByteArray(
                                 R"({"agent_id":"ag_live_7","to":"+4917612345678","message_type":"MESSAGE",)"
                                 R"("traffic_type":"TRANSACTION","content":{"rich_card":{"standalone":)"
                                 R"({"orientation":"VERTICAL","content":{"title":"T"}}}}})");
    SendRequest byTemplate = rcs({});
    byTemplate.content =
        TemplateContent{"tpl_1", QStringLiteral("3"), {}, {{QStringLiteral("name"), QStringLiteral("Kim")}}};
    QTest::newRow("template by RCS")
        << byTemplate
        << QByteArray(R"({"agent_id":"ag_live_7","to":"+4917612345678","message_type":"MESSAGE",)"
                      R"("traffic_type":"TRANSACTION","template_id":"tpl_1","template_version":"3",)"
                      R"("template_data":{"name":"Kim"}})");
    SendRequest mailTemplate = email({});
    mailTemplate.content = TemplateContent{"tpl_1", {}, QStringLiteral("Hello"), {}};
    QTest::newRow("template by e-mail")
        << mailTemplate
        << QByteArray(R"({"channel_id":"ch_5","to":"kim@example.org","message_type":"NEWSLETTER",)"
                      R"("subject":"Hello","template_id":"tpl_1"})");
}

void TestSendCodec::writesExactlyTheDocumentedBody()
{
    QFETCH(SendRequest, request);
    QFETCH(QByteArray, body);
    QCOMPARE(encodeSend(request), body);
}

void TestSendCodec::readsBackWhatItWrote_data()
{
    QTest::addColumn<SendRequest>("request");
    for (const MessageType type :
         {MessageType::Message, MessageType::Conversation, MessageType::Newsletter}) {
        for (const TrafficType traffic : allowedTraffic(UseCase::MultiUse)) {
            SendRequest request = rcs(QString::fromUtf8("a\tb \xe2\x80\xae\xf0\x9f\x98\x80 </script>"));
            request.type = type;
            request.traffic = traffic;
            QTest::addRow("RCS %d %d", int(type), int(traffic)) << request;
        }
    }
    QTest::newRow("e-mail") << email({QStringLiteral("S"), QStringLiteral("<b>"), QStringLiteral("T")});
    QTest::newRow("e-mail, text only") << email({QStringLiteral("S"), {}, QStringLiteral("T")});
    const auto row = [](const char *name, SendRequest request, const Content &content) {
        request.content = content;
        QTest::newRow(name) << request;
    };
    const QString url = QStringLiteral("https://a.example/x");
    const QList<Suggestion> chips{
        {QStringLiteral("Yes"), QStringLiteral("yes"), {}, ReplyChip{}},
        {QStringLiteral("Call"), {}, url, DialAction{QStringLiteral("+4917612345678")}},
        {QStringLiteral("Open"), QStringLiteral("o"), {}, OpenUrlAction{url}},
        {QStringLiteral("Look"), {}, {}, OpenUrlAction{url, true}},
        {QStringLiteral("Where"), {}, {}, ViewLocationAction{"48.1370", "11.5", QStringLiteral("Shop"), {}}},
        {QStringLiteral("Find"), {}, {}, ViewLocationAction{{}, {}, {}, QStringLiteral("shops")}},
        {QStringLiteral("Share"), {}, {}, ShareLocationAction{}},
        {QStringLiteral("Date"), {}, {}, CalendarAction{{1'777'888'800'000}, {1'777'892'400'000}, url, url}}};
    const CardContent card{QStringLiteral("T"), QStringLiteral("D"), CardMedia{url, url, MediaHeight::Short},
                           chips.first(4)};
    row("text with every chip", rcs({}), RcsText{QStringLiteral("Hi"), chips});
    row("card", rcs({}), RichCard{CardOrientation::Horizontal, card});
    row("carousel", rcs({}), Carousel{CardWidth::Small, {card, card}});
    const TemplateContent tpl{"tpl_1", QStringLiteral("3"), {}, {{QStringLiteral("a"), QStringLiteral("b")}}};
    row("template by RCS", rcs({}), tpl);
    row("template by e-mail", email({}), TemplateContent{"tpl_1", {}, QStringLiteral("S"), {}});
}

void TestSendCodec::readsBackWhatItWrote()
{
    QFETCH(SendRequest, request);
    const auto read = decodeSend(encodeSend(request), request.sender);
    QVERIFY(read.ok());
    QVERIFY(*read == request);
}

void TestSendCodec::theSameRequestGivesTheSameBytes()
{
    QCOMPARE(encodeSend(rcs(QStringLiteral("x"))), encodeSend(rcs(QStringLiteral("x"))));
}

void TestSendCodec::senderOfTheBodyReplacesTheOneHandedIn()
{
    const auto read = decodeSend(encodeSend(rcs(QStringLiteral("x"))), mailbox());
    QVERIFY(read.ok());
    QCOMPARE(read->sender.id, QByteArray("ag_live_7"));
    QCOMPARE(read->sender.channel, Channel::Rcs);
    QCOMPARE(read->sender.name, QStringLiteral("News"));
}

void TestSendCodec::refusesWhatIsNoSend_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("empty object") << QByteArray("{}");
    QTest::newRow("no sender") << QByteArray(
        R"({"to":"+4917612345678","message_type":"MESSAGE","content":{"text":"x"}})");
    QTest::newRow("no recipient") << QByteArray(
        R"({"agent_id":"ag_1","message_type":"MESSAGE","content":{"text":"x"}})");
    QTest::newRow("recipient is none")
        << QByteArray(R"({"agent_id":"ag_1","to":"0176","message_type":"MESSAGE","content":{"text":"x"}})");
    QTest::newRow("no type") << QByteArray(
        R"({"agent_id":"ag_1","to":"+4917612345678","content":{"text":"x"}})");
    QTest::newRow("no content") << QByteArray(
        R"({"agent_id":"ag_1","to":"+4917612345678","message_type":"MESSAGE"})");
    QTest::newRow("content not known") << QByteArray(
        R"({"agent_id":"ag_1","to":"+4917612345678","message_type":"MESSAGE","content":{"sticker":1}})");
}

void TestSendCodec::refusesWhatIsNoSend()
{
    QFETCH(QByteArray, body);
    const auto read = decodeSend(body, agent());
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Malformed);
}

void TestSendCodec::oddBytesInAnIdNeverThrow()
{
    SendRequest request = rcs(QString(QChar(0xD83D))); // a lone surrogate in the text too
    request.sender.id = "ag_\xff";
    const QByteArray body = encodeSend(request);
    QVERIFY(body.startsWith("{\"agent_id\":\"ag_\xef\xbf\xbd\""));
}

QTEST_GUILESS_MAIN(TestSendCodec)
#include "tst_sendcodec.moc"
