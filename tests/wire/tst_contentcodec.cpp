// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every content both ways: what leaves is compared as a literal, what comes is read in every documented
// shape.
#include "app/wire/contentcodec.h"

#include <QTest>

using namespace arowana;

namespace {

const QString kUrl = QStringLiteral("https://a.example/x");

Suggestion chip(const ChipKind &kind, const QString &postback = {}, const QString &fallback = {})
{
    return {QStringLiteral("Tap"), postback, fallback, kind};
}

/// A text with this one chip.
RcsText withChip(const Suggestion &suggestion)
{
    return {QStringLiteral("Hi"), {suggestion}};
}

CardContent fullCard()
{
    return {QStringLiteral("Title"),
            QStringLiteral("Words"),
            CardMedia{kUrl, QStringLiteral("https://a.example/t"), MediaHeight::Tall},
            {chip(ReplyChip{})}};
}

Channel channelOf(const Content &content)
{
    return isEmailContent(content) ? Channel::Email : Channel::Rcs;
}

} // namespace

class TestContentCodec : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesExactlyTheDocumentedShape_data();
    void writesExactlyTheDocumentedShape();
    void readsBackWhatItWrote_data() { writesExactlyTheDocumentedShape_data(); }
    void readsBackWhatItWrote();
    void chipsAreWrittenExactly_data();
    void chipsAreWrittenExactly();
    void chipsAreReadBack_data() { chipsAreWrittenExactly_data(); }
    void chipsAreReadBack();
    void degreesLeaveAsJsonNumbers_data();
    void degreesLeaveAsJsonNumbers();
    void templateIdLeavesWithoutBlanksAroundIt();
    void oddChipsAreKeptAsTheyCame_data();
    void oddChipsAreKeptAsTheyCame();
    void chipsOfOtherSpellingsAreRead_data();
    void chipsOfOtherSpellingsAreRead();
    void otherSpellingsOfContentAreRead_data();
    void otherSpellingsOfContentAreRead();
    void contentNotKnownIsKeptAsItCame_data();
    void contentNotKnownIsKeptAsItCame();
    void whatHoldsNoContentIsMalformed_data();
    void whatHoldsNoContentIsMalformed();
    void templateDataOfAnyTypeIsReadAsText();
    void coordinatesLeaveAsTheyWereTyped_data();
    void coordinatesLeaveAsTheyWereTyped();
};

void TestContentCodec::writesExactlyTheDocumentedShape_data()
{
    QTest::addColumn<Content>("content");
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *name, const Content &content, const char *json) {
        QTest::newRow(name) << content << QByteArray(json);
    };
    row("text", RcsText{QStringLiteral("Your parcel is on its way")},
        R"({"content":{"text":"Your parcel is on its way"}})");
    row("text with two chips",
        RcsText{QStringLiteral("Hi"), {chip(ReplyChip{}), chip(OpenUrlAction{kUrl}, {}, kUrl)}},
        R"({"content":{"text":"Hi","suggestions":[{"reply":{"text":"Tap"}},)"
        R"({"action":{"text":"Tap","open_url":{"url":"https://a.example/x"},"fallback_url":"https://a.example/x"}}]}})");
    row("card", RichCard{CardOrientation::Vertical, fullCard()},
        R"({"content":{"rich_card":{"standalone":{"orientation":"VERTICAL","content":{"title":"Title",)"
        R"("description":"Words","media":{"url":"https://a.example/x","thumbnail_url":"https://a.example/t",)"
        R"("height":"TALL"},"suggestions":[{"reply":{"text":"Tap"}}]}}}}})");
    row("card of a title alone", RichCard{CardOrientation::Horizontal, {QStringLiteral("T"), {}, {}, {}}},
        R"({"content":{"rich_card":{"standalone":{"orientation":"HORIZONTAL","content":{"title":"T"}}}}})");
    row("card of a picture alone",
        RichCard{CardOrientation::Vertical, {{}, {}, CardMedia{kUrl, {}, MediaHeight::Unset}, {}}},
        R"({"content":{"rich_card":{"standalone":{"orientation":"VERTICAL","content":{"media":{"url":"https://a.example/x"}}}}}})");
    row("carousel",
        Carousel{CardWidth::Medium,
                 {{QStringLiteral("A"), {}, CardMedia{kUrl, {}, MediaHeight::Medium}, {}},
                  {QStringLiteral("B"),
                   QStringLiteral("b"),
                   CardMedia{kUrl, {}, MediaHeight::Short},
                   {chip(ReplyChip{})}}}},
        R"({"content":{"rich_card":{"carousel":{"card_width":"MEDIUM","cards":[{"title":"A",)"
        R"("media":{"url":"https://a.example/x","height":"MEDIUM"}},{"title":"B","description":"b",)"
        R"("media":{"url":"https://a.example/x","height":"SHORT"},"suggestions":[{"reply":{"text":"Tap"}}]}]}}}})");
    row("small carousel",
        Carousel{CardWidth::Small, {{QStringLiteral("A"), {}, {}, {}}, {{}, QStringLiteral("b"), {}, {}}}},
        R"({"content":{"rich_card":{"carousel":{"card_width":"SMALL","cards":[{"title":"A"},{"description":"b"}]}}}})");
    row("e-mail, both bodies",
        EmailContent{QStringLiteral("S"), QStringLiteral("<p>H</p>"), QStringLiteral("T")},
        R"({"subject":"S","content":{"html":"<p>H</p>","text":"T"}})");
    row("e-mail, HTML", EmailContent{QStringLiteral("S"), QStringLiteral("<p>H</p>"), {}},
        R"({"subject":"S","content":{"html":"<p>H</p>"}})");
    row("e-mail, text", EmailContent{QStringLiteral("S"), {}, QStringLiteral("T")},
        R"({"subject":"S","content":{"text":"T"}})");
    row("template", TemplateContent{"tpl_1", {}, {}, {}}, R"({"template_id":"tpl_1"})");
    row("template, all fields",
        TemplateContent{"tpl_1",
                        QStringLiteral("3"),
                        QStringLiteral("S"),
                        {{QStringLiteral("z"), QStringLiteral("1")}, {QStringLiteral("a"), QString()}}},
        R"({"subject":"S","template_id":"tpl_1","template_version":"3","template_data":{"z":"1","a":""}})");
    row("media", RcsMedia{kUrl, QStringLiteral("https://a.example/t")},
        R"({"content":{"media":{"url":"https://a.example/x","thumbnail_url":"https://a.example/t"}}})");
    row("not known", UnreadContent{R"({"sticker":[1.50,"x"]})"}, R"({"content":{"sticker":[1.50,"x"]}})");
}

void TestContentCodec::writesExactlyTheDocumentedShape()
{
    QFETCH(Content, content);
    QFETCH(QByteArray, json);
    QCOMPARE(encodeContent(content), json);
}

void TestContentCodec::readsBackWhatItWrote()
{
    QFETCH(Content, content);
    const auto read = decodeContent(encodeContent(content), channelOf(content));
    QVERIFY(read.ok());
    QVERIFY(*read == content);
}

void TestContentCodec::chipsAreWrittenExactly_data()
{
    QTest::addColumn<Suggestion>("suggestion");
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *name, const Suggestion &suggestion, const char *json) {
        QTest::newRow(name) << suggestion << QByteArray(json);
    };
    row("reply", chip(ReplyChip{}, QStringLiteral("yes")),
        R"({"reply":{"text":"Tap","postback_data":"eWVz"}})");
    row("reply with umlauts",
        chip(ReplyChip{}, QString::fromUtf8("\xc3\xbc"
                                            "ber\n")),
        R"({"reply":{"text":"Tap","postback_data":"w7xiZXIK"}})");
    row("postback that looks like base64", chip(ReplyChip{}, QStringLiteral("eWVz")),
        R"({"reply":{"text":"Tap","postback_data":"ZVdWeg=="}})");
    row("dial", chip(DialAction{QStringLiteral("+4917612345678")}),
        R"({"action":{"text":"Tap","dial":{"phone_number":"+4917612345678"}}})");
    row("open_url", chip(OpenUrlAction{kUrl}),
        R"({"action":{"text":"Tap","open_url":{"url":"https://a.example/x"}}})");
    row("open_url_in_webview",
        chip(OpenUrlAction{kUrl, true}, QStringLiteral("p"), QStringLiteral("https://a.example/f")),
        R"({"action":{"text":"Tap","postback_data":"cA==","open_url_in_webview":{"url":"https://a.example/x"},)"
        R"("fallback_url":"https://a.example/f"}})");
    row("view_location", chip(ViewLocationAction{"48.1370", "-11.5", QStringLiteral("Shop"), {}}),
        R"({"action":{"text":"Tap","view_location":{"latitude":48.1370,"longitude":-11.5,"label":"Shop"}}})");
    row("view_location without a decimal point", chip(ViewLocationAction{"48", "0", {}, {}}),
        R"({"action":{"text":"Tap","view_location":{"latitude":48,"longitude":0}}})");
    row("view_location by query", chip(ViewLocationAction{{}, {}, {}, QStringLiteral("shops near me")}),
        R"({"action":{"text":"Tap","view_location":{"query":"shops near me"}}})");
    row("share_location", chip(ShareLocationAction{}), R"({"action":{"text":"Tap","share_location":{}}})");
    row("create_calendar_event",
        chip(CalendarAction{Instant{1'777'888'800'000}, Instant{1'777'892'400'000}, QStringLiteral("Visit"),
                            QStringLiteral("Bring it")}),
        R"({"action":{"text":"Tap","create_calendar_event":{"start_time":"2026-05-04T10:00:00Z",)"
        R"("end_time":"2026-05-04T11:00:00Z","title":"Visit","description":"Bring it"}}})");
    row("not known",
        Suggestion{
            QStringLiteral("Tap"), {}, {}, UnreadChip{R"({"action":{"text":"Tap","pay":{"eur":1.50}}})"}},
        R"({"action":{"text":"Tap","pay":{"eur":1.50}}})");
}

void TestContentCodec::chipsAreWrittenExactly()
{
    QFETCH(Suggestion, suggestion);
    QFETCH(QByteArray, json);
    QCOMPARE(encodeContent(withChip(suggestion)),
             R"({"content":{"text":"Hi","suggestions":[)" + json + "]}}");
}

void TestContentCodec::degreesLeaveAsJsonNumbers_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<QByteArray>("number");
    for (const auto &[typed, number] : QList<std::pair<QByteArray, QByteArray>>{{"52.520", "52.520"},
                                                                                {"-8", "-8"},
                                                                                {"+52.5", "52.5"},
                                                                                {".5", "0.5"},
                                                                                {"-.5", "-0.5"},
                                                                                {"052.5", "52.5"},
                                                                                {"-007", "-7"},
                                                                                {"00", "0"},
                                                                                {"5.", "5"},
                                                                                {"1e1", "1e1"},
                                                                                {" 48.1", "48.1"},
                                                                                {"48.1 ", "48.1"},
                                                                                {"01", "1"},
                                                                                {"+.5e1", "0.5e1"}})
        QTest::newRow(typed.constData()) << typed << number;
}

void TestContentCodec::degreesLeaveAsJsonNumbers()
{
    QFETCH(QByteArray, typed);
    QFETCH(QByteArray, number);
    const Suggestion suggestion{QStringLiteral("Tap"), {}, {}, ViewLocationAction{typed, typed, {}, {}}};
    QCOMPARE(
        encodeContent(withChip(suggestion)),
        R"({"content":{"text":"Hi","suggestions":[{"action":{"text":"Tap","view_location":{"latitude":)" +
            number + ",\"longitude\":" + number + "}}}]}}");
}

void TestContentCodec::templateIdLeavesWithoutBlanksAroundIt()
{
    const Content typed = TemplateContent{" tpl_1\t", QStringLiteral(" 3 "), {}, {}};
    QCOMPARE(encodeContent(typed), QByteArray(R"({"template_id":"tpl_1","template_version":"3"})"));
}

void TestContentCodec::chipsAreReadBack()
{
    QFETCH(Suggestion, suggestion);
    const auto read = decodeContent(encodeContent(withChip(suggestion)), Channel::Rcs);
    QVERIFY(read.ok());
    QVERIFY(*read == Content(withChip(suggestion)));
}

void TestContentCodec::oddChipsAreKeptAsTheyCame_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("text");
    const QString tap = QStringLiteral("Tap");
    for (const char *json : {"null", "7", "\"x\"", "[]", "{}", R"({"reply":null})",
                             R"({"other":{"text":"Tap"}})", R"({"reply":"Tap"})", R"({"action":[]})"})
        QTest::newRow(json) << QByteArray(json) << QString();
    for (const char *json :
         {R"({"action":{"text":"Tap"}})", R"({"action":{"text":"Tap","teleport":{}}})",
          R"({"action":{"text":"Tap","dial":{}}})", R"({"action":{"text":"Tap","dial":"+49"}})",
          R"({"action":{"text":"Tap","open_url":{"url":7}}})",
          R"({"action":{"text":"Tap","view_location":{"latitude":1}}})",
          R"({"action":{"text":"Tap","create_calendar_event":{"start_time":"soon","end_time":"later"}}})",
          R"({"action":{"text":"Tap","dial":{"phone_number":"+49"},"open_url":{"url":"https://a.example"}}})",
          R"({"reply":{"text":"Tap"},"action":{"text":"Tap","share_location":{}}})",
          R"({"action":{"text":"Tap","share_location":null}})"})
        QTest::newRow(json) << QByteArray(json) << tap;
}

void TestContentCodec::oddChipsAreKeptAsTheyCame()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, text);
    const auto read = decodeContent(
        R"({"text":"Hi","suggestions":[)" + json + R"(,{"reply":{"text":"Tap"}}]})", Channel::Rcs);
    QVERIFY(read.ok());
    const auto &chips = std::get<RcsText>(*read).suggestions;
    QCOMPARE(chips.size(), 2);
    QVERIFY(chips.first().kind == ChipKind(UnreadChip{json}));
    QCOMPARE(chips.first().text, text);
    QVERIFY(chips.last() == chip(ReplyChip{}));
}

void TestContentCodec::chipsOfOtherSpellingsAreRead_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<Suggestion>("suggestion");
    const auto row = [](const char *name, const char *json, const Suggestion &suggestion) {
        QTest::newRow(name) << QByteArray(json) << suggestion;
    };
    row("plain postback", R"({"reply":{"text":"Tap","postback_data":"remind_sale"}})",
        chip(ReplyChip{}, QStringLiteral("remind_sale")));
    row("postback of another type", R"({"reply":{"text":"Tap","postback_data":7}})", chip(ReplyChip{}));
    row("the other half is null", R"({"reply":{"text":"Tap"},"action":null})", chip(ReplyChip{}));
    row("coordinates as text",
        R"({"action":{"text":"Tap","view_location":{"latitude":"48.1","longitude":"11"}}})",
        chip(ViewLocationAction{"48.1", "11", {}, {}}));
    row("other actions are null", R"({"action":{"text":"Tap","dial":null,"share_location":{"x":1}}})",
        chip(ShareLocationAction{}));
    row("without a text", R"({"action":{"dial":{"phone_number":"+49"}}})",
        Suggestion{{}, {}, {}, DialAction{QStringLiteral("+49")}});
    row("time with a zone and fractions",
        R"({"action":{"text":"Tap","create_calendar_event":{"start_time":"2026-05-04T12:00:00.250+02:00","end_time":"2026-05-04T11:00:00Z"}}})",
        chip(CalendarAction{Instant{1'777'888'800'250}, Instant{1'777'892'400'000}, {}, {}}));
}

void TestContentCodec::chipsOfOtherSpellingsAreRead()
{
    QFETCH(QByteArray, json);
    QFETCH(Suggestion, suggestion);
    const auto read = decodeContent(R"({"text":"Hi","suggestions":[)" + json + "]}", Channel::Rcs);
    QVERIFY(read.ok());
    QVERIFY(*read == Content(withChip(suggestion)));
    QVERIFY(*decodeContent(encodeContent(*read), Channel::Rcs) == *read);
}

void TestContentCodec::otherSpellingsOfContentAreRead_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("channel");
    QTest::addColumn<Content>("content");
    const auto row = [](const char *name, const char *json, Channel channel, const Content &content) {
        QTest::newRow(name) << QByteArray(json) << int(channel) << content;
    };
    const RichCard card{CardOrientation::Horizontal, fullCard()};
    row("flat standalone card",
        R"({"rich_card":{"standalone":{"orientation":"horizontal","title":"Title","description":"Words",)"
        R"("media":{"url":"https://a.example/x","thumbnail_url":"https://a.example/t","height":"tall"},)"
        R"("suggestions":[{"reply":{"text":"Tap"}}]}}})",
        Channel::Rcs, card);
    row("nested cards in a carousel",
        R"({"rich_card":{"carousel":{"cards":[{"content":{"title":"A"}},{"title":"B"}]}}})", Channel::Rcs,
        Carousel{CardWidth::Medium, {{QStringLiteral("A"), {}, {}, {}}, {QStringLiteral("B"), {}, {}, {}}}});
    row("unknown words in a card",
        R"({"rich_card":{"standalone":{"orientation":"DIAGONAL","content":{"title":"T","media":{"url":"u","height":9}}}}})",
        Channel::Rcs,
        RichCard{CardOrientation::Vertical,
                 {QStringLiteral("T"), {}, CardMedia{QStringLiteral("u"), {}, {}}, {}}});
    row("text with odd suggestions", R"({"text":"Hi","suggestions":{"reply":{}}})", Channel::Rcs,
        RcsText{QStringLiteral("Hi")});
    row("lone text by e-mail", R"({"text":"Hi"})", Channel::Email,
        EmailContent{{}, {}, QStringLiteral("Hi")});
    row("HTML says e-mail whatever the channel", R"({"html":"<p>"})", Channel::Rcs,
        EmailContent{{}, QStringLiteral("<p>"), {}});
    row("e-mail without bodies", R"({"subject":"S","content":{}})", Channel::Email,
        EmailContent{QStringLiteral("S"), {}, {}});
    row("subject inside", R"({"content":{"subject":"S","html":"h"}})", Channel::Email,
        EmailContent{QStringLiteral("S"), QStringLiteral("h"), {}});
    row("card by a channel that is not known", R"({"content":{"rich_card":{"standalone":{"title":"T"}}}})",
        Channel::Email, RichCard{CardOrientation::Vertical, {QStringLiteral("T"), {}, {}, {}}});
    row("template with a version of a number",
        R"({"content":null,"template_id":"tpl_1","template_version":3})", Channel::Email,
        TemplateContent{"tpl_1", QStringLiteral("3"), {}, {}});
}

void TestContentCodec::otherSpellingsOfContentAreRead()
{
    QFETCH(QByteArray, json);
    QFETCH(int, channel);
    QFETCH(Content, content);
    const auto read = decodeContent(json, Channel(channel));
    QVERIFY(read.ok());
    QVERIFY(*read == content);
    QVERIFY(*decodeContent(encodeContent(*read), Channel(channel)) == *read);
}

void TestContentCodec::contentNotKnownIsKeptAsItCame_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json :
         {"{}", R"({"sticker":1.50})", R"({"text":7})", R"({"text":null})", R"({"rich_card":{}})",
          R"({"rich_card":{"standalone":{"orientation":"VERTICAL"}}})",
          R"({"rich_card":{"standalone":{"content":{"colour":"red"}}}})", R"({"rich_card":[]})",
          R"({"rich_card":{"carousel":{"cards":{}}}})",
          R"({"rich_card":{"carousel":{"cards":[{"title":"A"},7]}}})", R"({"media":{"url":7}})",
          R"({"html":7})", "7", "[]", "\"text\"", "true",
          R"({"rich_card":{"standalone":"x"},"text":"seen"})"})
        QTest::newRow(json) << QByteArray(json);
}

void TestContentCodec::contentNotKnownIsKeptAsItCame()
{
    QFETCH(QByteArray, json);
    const auto read = decodeContent(R"({"content":)" + json + "}", Channel::Rcs);
    QVERIFY(read.ok());
    QVERIFY(*read == Content(UnreadContent{json}));
}

void TestContentCodec::whatHoldsNoContentIsMalformed_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json :
         {"", "null", "<p>", R"({"content":null})", R"({"template_id":null})", R"({"template_id":""})",
          R"({"content":{},"content":{}})", R"({"content":{"text":"\ud800"}})"})
        QTest::newRow(json) << QByteArray(json);
}

void TestContentCodec::whatHoldsNoContentIsMalformed()
{
    QFETCH(QByteArray, json);
    const auto read = decodeContent(json, Channel::Rcs);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Malformed);
}

void TestContentCodec::templateDataOfAnyTypeIsReadAsText()
{
    const auto read = decodeContent(
        R"({"template_id":"tpl_1","template_data":{"t":"x","n":1.50,"b":true,"z":null,"o":{"a":[1]}}})",
        Channel::Rcs);
    QVERIFY(read.ok());
    const QList<std::pair<QString, QString>> expected{{QStringLiteral("t"), QStringLiteral("x")},
                                                      {QStringLiteral("n"), QStringLiteral("1.50")},
                                                      {QStringLiteral("b"), QStringLiteral("true")},
                                                      {QStringLiteral("z"), QStringLiteral("null")},
                                                      {QStringLiteral("o"), QStringLiteral(R"({"a":[1]})")}};
    QCOMPARE(std::get<TemplateContent>(*read).data, expected);
}

void TestContentCodec::coordinatesLeaveAsTheyWereTyped_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<QByteArray>("json");
    for (const char *number : {"0", "-0.0", "48.13700", "1E1", "11"})
        QTest::newRow(number) << QByteArray(number) << QByteArray(number);
    for (const char *text : {"48,1", "abc", "null", "true", "[1]", "1e999", ""})
        QTest::newRow(text) << QByteArray(text) << QByteArray("\"" + QByteArray(text) + "\"");
}

void TestContentCodec::coordinatesLeaveAsTheyWereTyped()
{
    QFETCH(QByteArray, typed);
    QFETCH(QByteArray, json);
    QCOMPARE(
        encodeContent(withChip(chip(ViewLocationAction{typed, "1", {}, {}}))),
        R"({"content":{"text":"Hi","suggestions":[{"action":{"text":"Tap","view_location":{"latitude":)" +
            json + R"(,"longitude":1}}}]}})");
}

QTEST_GUILESS_MAIN(TestContentCodec)
#include "tst_contentcodec.moc"
