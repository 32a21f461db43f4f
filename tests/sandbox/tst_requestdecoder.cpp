// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every field of a send wrong once: each must be refused by name.
#include "app/sandbox/requestdecoder.h"

#include "tests/sandbox/jsontext.h"

#include <QtTest>

using namespace arowana::sandbox;

namespace {

const QByteArray kRcs = R"({"agent_id":"ag_live_1","to":"+4917612345678","message_type":"MESSAGE",)"
                        R"("traffic_type":"TRANSACTION","content":{"text":"Hi"}})";
const QByteArray kEmail =
    R"({"channel_id":"ch_1","to":"a@shop.example","subject":"S","message_type":"MESSAGE",)"
    R"("content":{"html":"<p>x</p>","text":"x"}})";

QByteArray replaced(QByteArray body, const char *what, const char *by)
{
    return body.replace(what, by);
}

/// An RCS body with this content object.
QByteArray withContent(const QByteArray &content)
{
    return replaced(kRcs, R"({"text":"Hi"})", content.constData());
}

QByteArray withChip(const QByteArray &chip)
{
    return withContent(R"({"text":"Hi","suggestions":[)" + chip + "]}");
}

QByteArray withCard(const QByteArray &card)
{
    return withContent(R"({"rich_card":{"standalone":{"orientation":"VERTICAL","content":)" + card + "}}}");
}

QByteArrayList faultsOf(const QByteArray &body)
{
    const auto read = RequestDecoder::readSend(body);
    const auto *refusal = std::get_if<Refusal>(&read);
    if (!refusal)
        return {};
    if (refusal->status != 400 || refusal->code != "validation_error")
        return {"not a 400"};
    QByteArrayList fields;
    for (const FieldFault &fault : refusal->details)
        fields << fault.field;
    return fields.isEmpty() ? QByteArrayList{"(body)"} : fields;
}

} // namespace

class TestRequestDecoder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void acceptsWhatIsDocumented_data();
    void acceptsWhatIsDocumented();
    void namesTheFieldAtFault_data();
    void namesTheFieldAtFault();
    void refusesTextThatIsNotStrictJson_data();
    void refusesTextThatIsNotStrictJson();
    void limitsCountCharactersNotBytes();
    void tellsContentApart();
    void endpointsLiveOnThisMachineOnly_data();
    void endpointsLiveOnThisMachineOnly();
    void readsDurations_data();
    void readsDurations();
};

void TestRequestDecoder::acceptsWhatIsDocumented_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("rcs text") << kRcs;
    QTest::newRow("rcs ttl") << replaced(kRcs, R"("content")", R"("ttl":"3600s","content")");
    QTest::newRow("rcs template") << replaced(
        kRcs, R"("content":{"text":"Hi"})",
        R"("template_id":"tpl_1","template_version":"3","template_data":{"name":"A"})");
    QTest::newRow("reply chip") << withChip(R"({"reply":{"text":"Yes","postback_data":"eWVz"}})");
    QTest::newRow("open url") << withChip(
        R"({"action":{"text":"Shop","open_url":{"url":"https://a.example"},"fallback_url":"https://b.example"}})");
    QTest::newRow("dial") << withChip(R"({"action":{"text":"Call","dial":{"phone_number":"+49301234567"}}})");
    QTest::newRow("webview") << withChip(
        R"({"action":{"text":"See","open_url_in_webview":{"url":"http://a.example"}}})");
    QTest::newRow("location") << withChip(
        R"({"action":{"text":"Map","view_location":{"latitude":52.5,"longitude":13.4,"label":"Shop"}}})");
    QTest::newRow("location query") << withChip(
        R"({"action":{"text":"Map","view_location":{"query":"Berlin"}}})");
    QTest::newRow("share location") << withChip(R"({"action":{"text":"Me","share_location":{}}})");
    QTest::newRow("calendar") << withChip(
        R"({"action":{"text":"Save","create_calendar_event":{"start_time":"2026-05-04T10:00:00Z",)"
        R"("end_time":"2026-05-04T11:00:00Z","title":"Delivery"}}})");
    // Known from Google's documentation alone: the contract sets no such limits.
    QTest::newRow("long link") << withChip(
        R"({"action":{"text":"Shop","open_url":{"url":"https://a.example/)" + QByteArray(5'000, 'a') +
        R"("}}})");
    QTest::newRow("long label") << withChip(
        R"({"action":{"text":"Map","view_location":{"latitude":52.5,"longitude":13.4,"label":")" +
        QByteArray(5'000, 'a') + R"("}}})");
    QTest::newRow("long calendar entry") << withChip(
        R"({"action":{"text":"Save","create_calendar_event":{"start_time":"2026-05-04T10:00:00Z",)"
        R"("end_time":"2026-05-04T11:00:00Z","title":")" +
        QByteArray(5'000, 'a') + R"(","description":")" + QByteArray(5'000, 'b') + R"("}}})");
    QTest::newRow("long picture address") << withCard(R"({"title":"T","media":{"url":"https://a.example/)" +
                                                      QByteArray(5'000, 'a') + R"(","height":"TALL"}})");
    QTest::newRow("ttl of a year") << replaced(kRcs, R"("content")", R"("ttl":"31536000s","content")");
    QTest::newRow("card") << withCard(
        R"({"title":"T","description":"D","media":{"url":"https://a.example/i.jpg","height":"TALL"},)"
        R"("suggestions":[{"reply":{"text":"Yes","postback_data":"eWVz"}}]})");
    QTest::newRow("card with suggestions alone")
        << withCard(R"({"suggestions":[{"reply":{"text":"Yes","postback_data":"eWVz"}}]})");
    QTest::newRow("carousel") << withContent(
        R"({"rich_card":{"carousel":{"card_width":"MEDIUM","cards":[{"title":"A"},{"title":"B"}]}}})");
    QTest::newRow("e-mail") << kEmail;
    QTest::newRow("e-mail html only") << replaced(kEmail, R"(,"text":"x")", "");
    QTest::newRow("e-mail text only") << replaced(kEmail, R"("html":"<p>x</p>",)", "");
    QTest::newRow("e-mail newsletter") << replaced(kEmail, "MESSAGE", "NEWSLETTER");
    QTest::newRow("e-mail template without subject") << QByteArray(
        R"({"channel_id":"ch_1","to":"a@b.example","message_type":"MESSAGE","template_id":"tpl_1"})");
}

void TestRequestDecoder::acceptsWhatIsDocumented()
{
    QFETCH(QByteArray, body);
    QCOMPARE(faultsOf(body), QByteArrayList());
}

void TestRequestDecoder::namesTheFieldAtFault_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArrayList>("fields");
    const auto row = [](const char *name, const QByteArray &body, const QByteArrayList &fields) {
        QTest::newRow(name) << body << fields;
    };
    row("agent_id missing", replaced(kRcs, R"("agent_id":"ag_live_1",)", ""), {"agent_id"});
    row("agent_id camel case", replaced(kRcs, "agent_id", "agentId"), {"agent_id", "agentId"});
    row("agent_id form", replaced(kRcs, "ag_live_1", "live_1"), {"agent_id"});
    row("agent_id number", replaced(kRcs, R"("ag_live_1")", "1"), {"agent_id"});
    row("agent_id and channel_id", replaced(kRcs, R"("to")", R"("channel_id":"ch_1","to")"), {"channel_id"});
    row("to missing", replaced(kRcs, R"("to":"+4917612345678",)", ""), {"to"});
    row("to without plus", replaced(kRcs, "+4917612345678", "4917612345678"), {"to"});
    row("to with spaces", replaced(kRcs, "+4917612345678", "+49 176 12345678"), {"to"});
    row("to null", replaced(kRcs, R"("+4917612345678")", "null"), {"to"});
    row("to named phone", replaced(kRcs, R"("to")", R"("phone")"), {"to", "phone"});
    row("message_type missing", replaced(kRcs, R"("message_type":"MESSAGE",)", ""), {"message_type"});
    row("message_type lower", replaced(kRcs, R"("MESSAGE")", R"("message")"), {"message_type"});
    row("traffic_type missing", replaced(kRcs, R"("traffic_type":"TRANSACTION",)", ""), {"traffic_type"});
    row("traffic_type of the use case", replaced(kRcs, R"("TRANSACTION")", R"("TRANSACTIONAL")"),
        {"traffic_type"});
    row("content missing", replaced(kRcs, R"(,"content":{"text":"Hi"})", ""), {"content"});
    row("content string", replaced(kRcs, R"({"text":"Hi"})", R"("Hi")"), {"content"});
    row("content empty", withContent("{}"), {"content"});
    row("text misnamed", withContent(R"({"body":"Hi"})"), {"content", "content.body"});
    row("text empty", withContent(R"({"text":""})"), {"content.text"});
    row("text too long", withContent(R"({"text":")" + QByteArray(3073, 'a') + "\"}"), {"content.text"});
    row("text and card",
        withContent(R"({"text":"Hi","rich_card":{"carousel":{"card_width":"SMALL",)"
                    R"("cards":[{"title":"A"},{"title":"B"}]}}})"),
        {"content"});
    row("ttl number", replaced(kRcs, R"("content")", R"("ttl":3600,"content")"), {"ttl"});
    row("ttl without s", replaced(kRcs, R"("content")", R"("ttl":"3600","content")"), {"ttl"});
    row("subject on rcs", replaced(kRcs, R"("to")", R"("subject":"S","to")"), {"subject"});
    row("template and content", replaced(kRcs, R"("to")", R"("template_id":"tpl_1","to")"), {"template_id"});
    row("template form", replaced(kRcs, R"("content":{"text":"Hi"})", R"("template_id":"1")"),
        {"template_id"});
    row("template version number",
        replaced(kRcs, R"("content":{"text":"Hi"})", R"("template_id":"tpl_1","template_version":3)"),
        {"template_version"});
    row("template version alone", replaced(kRcs, R"("to")", R"("template_version":"3","to")"),
        {"template_version"});

    QByteArrayList chips;
    for (int i = 0; i < 12; ++i)
        chips << R"({"reply":{"text":"Yes","postback_data":"eWVz"}})";
    row("12 chips", withChip(chips.join(',')), {"content.suggestions"});
    row("chips object", withContent(R"({"text":"Hi","suggestions":{}})"), {"content.suggestions"});
    row("chip string", withChip(R"("Yes")"), {"content.suggestions[0]"});
    row("chip neither", withChip("{}"), {"content.suggestions[0]"});
    row("chip too long",
        withChip(R"({"reply":{"text":"abcdefghijklmnopqrstuvwxyz","postback_data":"eWVz"}})"),
        {"content.suggestions[0].reply.text"});
    row("postback plain", withChip(R"({"reply":{"text":"Yes","postback_data":"remind_sale"}})"),
        {"content.suggestions[0].reply.postback_data"});
    row("postback missing", withChip(R"({"reply":{"text":"Yes"}})"),
        {"content.suggestions[0].reply.postback_data"});
    row("postback misnamed", withChip(R"({"reply":{"text":"Yes","postback":"eWVz"}})"),
        {"content.suggestions[0].reply.postback_data", "content.suggestions[0].reply.postback"});
    row("action kind missing", withChip(R"({"action":{"text":"Go"}})"), {"content.suggestions[0].action"});
    row("action kind camel case",
        withChip(R"({"action":{"text":"Go","openUrl":{"url":"https://a.example"}}})"),
        {"content.suggestions[0].action", "content.suggestions[0].action.openUrl"});
    row("action url scheme", withChip(R"({"action":{"text":"Go","open_url":{"url":"ftp://a.example"}}})"),
        {"content.suggestions[0].action.open_url.url"});
    row("latitude", withChip(R"({"action":{"text":"Map","view_location":{"latitude":91,"longitude":0}}})"),
        {"content.suggestions[0].action.view_location.latitude"});

    row("orientation", replaced(withCard(R"({"title":"T"})"), "VERTICAL", "UPRIGHT"),
        {"content.rich_card.standalone.orientation"});
    row("card flat", withContent(R"({"rich_card":{"standalone":{"orientation":"VERTICAL","title":"T"}}})"),
        {"content.rich_card.standalone.content", "content.rich_card.standalone.title"});
    row("card empty", withCard("{}"), {"content.rich_card.standalone.content"});
    row("card title too long", withCard(R"({"title":")" + QByteArray(201, 'a') + "\"}"),
        {"content.rich_card.standalone.content.title"});
    row("card description too long", withCard(R"({"description":")" + QByteArray(2001, 'a') + "\"}"),
        {"content.rich_card.standalone.content.description"});
    row("media http", withCard(R"({"media":{"url":"http://a.example/i.jpg","height":"TALL"}})"),
        {"content.rich_card.standalone.content.media.url"});
    row("media height", withCard(R"({"media":{"url":"https://a.example/i.jpg","height":"BIG"}})"),
        {"content.rich_card.standalone.content.media.height"});
    row("card five chips",
        withCard(R"({"title":"T","suggestions":[)" + QByteArrayList(chips.mid(0, 5)).join(',') + "]}"),
        {"content.rich_card.standalone.content.suggestions"});
    row("carousel one card",
        withContent(R"({"rich_card":{"carousel":{"card_width":"SMALL","cards":[{"title":"A"}]}}})"),
        {"content.rich_card.carousel.cards"});
    row("carousel width",
        withContent(
            R"({"rich_card":{"carousel":{"card_width":"LARGE","cards":[{"title":"A"},{"title":"B"}]}}})"),
        {"content.rich_card.carousel.card_width"});
    row("carousel wrapped card",
        withContent(R"({"rich_card":{"carousel":{"card_width":"SMALL",)"
                    R"("cards":[{"title":"A"},{"content":{"title":"B"}}]}}})"),
        {"content.rich_card.carousel.cards[1]", "content.rich_card.carousel.cards[1].content"});

    row("channel_id form", replaced(kEmail, "ch_1", "chan_1"), {"channel_id"});
    row("e-mail to phone", replaced(kEmail, "a@shop.example", "+4917612345678"), {"to"});
    row("e-mail address", replaced(kEmail, "a@shop.example", "a@"), {"to"});
    row("e-mail with name", replaced(kEmail, "a@shop.example", "A <a@shop.example>"), {"to"});
    row("subject missing", replaced(kEmail, R"("subject":"S",)", ""), {"subject"});
    row("subject two lines", replaced(kEmail, R"("S")", R"("S\nBcc: x")"), {"subject"});
    row("e-mail conversation", replaced(kEmail, "MESSAGE", "CONVERSATION"), {"message_type"});
    row("e-mail traffic_type", replaced(kEmail, R"("to")", R"("traffic_type":"PROMOTION","to")"),
        {"traffic_type"});
    row("e-mail ttl", replaced(kEmail, R"("to")", R"("ttl":"60s","to")"), {"ttl"});
    row("e-mail cc", replaced(kEmail, R"("to")", R"("cc":"b@shop.example","to")"), {"cc"});
    row("html misnamed", replaced(kEmail, R"("html")", R"("html_body")"), {"content.html_body"});
    row("no html, no text", replaced(kEmail, R"({"html":"<p>x</p>","text":"x"})", "{}"), {"content"});
    row("e-mail template and content", replaced(kEmail, R"("to")", R"("template_id":"tpl_1","to")"),
        {"template_id"});
}

void TestRequestDecoder::namesTheFieldAtFault()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArrayList, fields);
    QCOMPARE(faultsOf(body), fields);
}

void TestRequestDecoder::refusesTextThatIsNotStrictJson_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("cut") << kRcs.chopped(1);
    QTest::newRow("trailing comma") << replaced(kRcs, R"("Hi"}})", R"("Hi",}})");
    QTest::newRow("two values") << kRcs + kRcs;
    QTest::newRow("comment") << "/* */" + kRcs;
    QTest::newRow("duplicate key") << replaced(kRcs, R"("to")", R"("to":"+4917600000000","to")");
    QTest::newRow("duplicate key written as escape")
        << replaced(kRcs, R"("to")", R"("\u0074o":"+4917600000000","to")");
    QTest::newRow("not utf-8") << replaced(kRcs, "Hi", "\xff\xfe");
    QTest::newRow("lone surrogate") << replaced(kRcs, "Hi", R"(\ud800)");
    QTest::newRow("deep") << replaced(kRcs, R"("Hi")",
                                      (QByteArray(40, '[') + QByteArray(40, ']')).constData());
}

void TestRequestDecoder::refusesTextThatIsNotStrictJson()
{
    QFETCH(QByteArray, body);
    QCOMPARE(faultsOf(body), QByteArrayList{"(body)"});
}

void TestRequestDecoder::limitsCountCharactersNotBytes()
{
    const QByteArray umlauts = QByteArray("\xc3\xa4").repeated(3072);
    const auto read = RequestDecoder::readSend(withContent(R"({"text":")" + umlauts + "\"}"));
    QVERIFY(std::holds_alternative<SendOrder>(read));
    QCOMPARE(std::get<SendOrder>(read).textCharacters, qsizetype(3072));
    QCOMPARE(faultsOf(withContent(js("{'text':'") + umlauts + "\xc3\xa4\"}")),
             QByteArrayList{"content.text"});
}

void TestRequestDecoder::tellsContentApart()
{
    const auto text = RequestDecoder::readSend(kRcs);
    QCOMPARE(std::get<SendOrder>(text).contentType, QByteArray("TEXT"));
    QCOMPARE(std::get<SendOrder>(text).marker, QByteArray("Hi"));
    const auto chip =
        RequestDecoder::readSend(withChip(R"({"reply":{"text":"Yes","postback_data":"eWVz"}})"));
    QCOMPARE(std::get<SendOrder>(chip).contentType, QByteArray("INTERACTIVE"));
    QCOMPARE(std::get<SendOrder>(chip).chips, (std::vector<ReplyChip>{{"Yes", "eWVz"}}));
    const auto email = RequestDecoder::readSend(kEmail);
    QCOMPARE(std::get<SendOrder>(email).line, Line::Email);
    QCOMPARE(std::get<SendOrder>(email).marker, QByteArray("S"));
}

void TestRequestDecoder::endpointsLiveOnThisMachineOnly_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<bool>("fits");
    QTest::newRow("v4") << QByteArray("http://127.0.0.1:8080/hook") << true;
    QTest::newRow("v6") << QByteArray("http://[::1]:8080/hook?x=1") << true;
    QTest::newRow("localhost") << QByteArray("https://localhost/hook") << true;
    QTest::newRow("elsewhere") << QByteArray("https://example.com/hook") << false;
    QTest::newRow("disguised") << QByteArray("http://127.0.0.1.example.com/") << false;
    QTest::newRow("user") << QByteArray("http://127.0.0.1@example.com/") << false;
    QTest::newRow("any address") << QByteArray("http://0.0.0.0:1/") << false;
    QTest::newRow("scheme") << QByteArray("ftp://127.0.0.1/") << false;
    QTest::newRow("relative") << QByteArray("/hook") << false;
}

void TestRequestDecoder::endpointsLiveOnThisMachineOnly()
{
    QFETCH(QByteArray, url);
    QFETCH(bool, fits);
    const auto read = RequestDecoder::readNewEndpoint(R"({"url":")" + url +
                                                      R"(","events":["message.delivered"],"secret":"s"})");
    QCOMPARE(std::holds_alternative<EndpointFields>(read), fits);
}

void TestRequestDecoder::readsDurations_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("ms"); // -1: refused
    QTest::newRow("hour") << QByteArray("3600s") << qint64(3'600'000);
    QTest::newRow("decimals") << QByteArray("1.5s") << qint64(1'500);
    QTest::newRow("15 days") << QByteArray("1296000s") << qint64(1'296'000'000);
    QTest::newRow("longer") << QByteArray("1296001s") << qint64(1'296'001'000);
    QTest::newRow("beyond all") << QByteArray("99999999999999999999999s") << qint64(-1);
    QTest::newRow("zero") << QByteArray("0s") << qint64(-1);
    QTest::newRow("negative") << QByteArray("-1s") << qint64(-1);
    QTest::newRow("minutes") << QByteArray("5m") << qint64(-1);
    QTest::newRow("exponent") << QByteArray("1e3s") << qint64(-1);
}

void TestRequestDecoder::readsDurations()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, ms);
    QCOMPARE(RequestDecoder::readDuration(text).value_or(-1), ms);
}

QTEST_APPLESS_MAIN(TestRequestDecoder)
#include "tst_requestdecoder.moc"
