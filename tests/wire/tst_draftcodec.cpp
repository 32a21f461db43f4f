// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/draftcodec.h"
#include "tests/wire/randomdraft.h"

#include <QTest>

using namespace arowana;

class TestDraftCodec : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void emptyDraftComesBack();
    void randomDraftsComeBack();
    void largeDraftComesBack();
    void writtenTextIsAsItWasForEver();
    void whatOlderConsolesReadTheyStillRead();
    void listThatIsNotStartedComesBack();
    void writtenListIsAsItWasForEver();
    void everyCutIsMalformed();
    void draftOfANewerConsoleIsToldAndNotGuessed_data();
    void draftOfANewerConsoleIsToldAndNotGuessed();
    void whatIsNoDraftIsMalformed_data();
    void whatIsNoDraftIsMalformed();
};

void TestDraftCodec::emptyDraftComesBack()
{
    const auto read = decodeDraft(encodeDraft({}));
    QVERIFY(read.ok());
    QVERIFY(*read == ComposeDraft{});
}

void TestDraftCodec::randomDraftsComeBack()
{
    RandomDraft random(20261130);
    int chips = 0;
    int broken = 0;
    for (int round = 0; round < 1'000; ++round) {
        const ComposeDraft draft = random.draft();
        const QByteArray json = encodeDraft(draft);
        const auto read = decodeDraft(json);
        QVERIFY2(read.ok(), json.toHex().constData());
        QVERIFY2(*read == draft, json.constData());
        QCOMPARE(encodeDraft(*read), json);
        chips += int(draft.rcs.suggestions.size());
        broken += draft.email.text.isValidUtf16() ? 0 : 1;
    }
    // Else they would be too plain to say anything.
    QVERIFY(chips > 500 && broken > 50);
}

void TestDraftCodec::largeDraftComesBack()
{
    ComposeDraft draft;
    draft.email.html = QString(2 * 1024 * 1024, QChar(0x1)); // six characters each in JSON
    draft.email.text = QStringLiteral("a\"").repeated(256 * 1024);
    QVERIFY(*decodeDraft(encodeDraft(draft)) == draft);
}

/// Drafts lie in people's files: what one version wrote the next ones read.
void TestDraftCodec::writtenTextIsAsItWasForEver()
{
    ComposeDraft draft;
    draft.to = QStringLiteral("+49151");
    draft.sender = Sender{Channel::Rcs, "ag_live_1", QStringLiteral("Shop"), {}, UseCase::MultiUse, "ch_1"};
    draft.sender->reading =
        AgentReading{QStringLiteral("APPROVED"),
                     QStringLiteral("Shop"),
                     UseCase::Otp,
                     true,
                     {},
                     {{QStringLiteral("telekom_de"), QStringLiteral("LAUNCHED"), Instant{7}, {}}},
                     Instant{9}};
    draft.type = MessageType::Newsletter;
    draft.traffic = TrafficType::Promotion;
    draft.ttlSeconds = 60;
    draft.rcsKind = ContentKind::Carousel;
    draft.rcs = {QStringLiteral("Hi"),
                 {{QStringLiteral("Yes"), QStringLiteral("p"), {}, ReplyChip{}},
                  {QStringLiteral("Go"), {}, QStringLiteral("f"), OpenUrlAction{QStringLiteral("u"), true}},
                  {{}, {}, {}, CalendarAction{Instant{1}, Instant{2}, QStringLiteral("t"), {}}}}};
    draft.carousel = {CardWidth::Small,
                      {{QStringLiteral("A"), {}, CardMedia{QStringLiteral("m"), {}, MediaHeight::Tall}, {}}}};
    draft.emailTemplate = {
        "tpl_1", QStringLiteral("3"), {}, {{QStringLiteral("a"), QStringLiteral("b")}, {}}};
    draft.email.text = QString(QChar(0xd83d));
    const QByteArray expected =
        "{\"version\":1,\"to\":\"+49151\",\"sender\":{\"channel\":\"RCS\",\"id\":\"ag_live_1\","
        "\"name\":\"Shop\",\"use_case\":\"MULTI_USE\",\"channel_id\":\"ch_1\",\"reading\":{\"status\":"
        "\"APPROVED\",\"display_name\":\"Shop\",\"use_case\":\"OTP\",\"newsletter_enabled\":true,"
        "\"read_at_ms\":9,\"carriers\":[{\"carrier\":\"telekom_de\",\"status\":\"LAUNCHED\","
        "\"launched_at_ms\":7}]}},\"type\":\"NEWSLETTER\",\"traffic\":\"PROMOTION\",\"ttl\":60,"
        "\"rcs_kind\":\"carousel\",\"email_kind\":\"plain\",\"rcs\":{\"text\":\"Hi\",\"suggestions\":["
        "{\"label_text\":\"Yes\",\"postback\":\"p\",\"kind\":\"reply\"},"
        "{\"label_text\":\"Go\",\"fallback_url\":\"f\",\"url\":\"u\",\"kind\":\"open_url_in_webview\"},"
        "{\"start_ms\":1,\"end_ms\":2,\"title\":\"t\",\"kind\":\"create_calendar_event\"}]},"
        "\"card\":{\"orientation\":\"VERTICAL\"},\"carousel\":{\"card_width\":\"SMALL\",\"cards\":["
        "{\"title\":\"A\",\"media\":{\"url\":\"m\",\"height\":\"TALL\"}}]},"
        "\"email\":{\"text\":{\"utf16\":\"Pdg=\"}},\"rcs_template\":{\"data\":[]},"
        "\"email_template\":{\"template_id\":\"tpl_1\",\"template_version\":\"3\",\"data\":["
        "{\"name\":\"a\",\"value\":\"b\"},{}]}}";
    QCOMPARE(encodeDraft(draft), expected);
    QVERIFY(*decodeDraft(expected) == draft);
}

/// A draft that holds nothing new is written as it always was; one that does is not half read there.
void TestDraftCodec::whatOlderConsolesReadTheyStillRead()
{
    ComposeDraft draft;
    QVERIFY(encodeDraft(draft).startsWith("{\"version\":1,"));
    ChipDraft form;
    form.text = QStringLiteral("Yes");
    form.number = QStringLiteral("+4930");
    draft.rcs.suggestions = {chipOf(form)};
    draft.rcsForms = {form};
    const QByteArray json = encodeDraft(draft);
    QVERIFY(json.startsWith("{\"version\":2,"));
    QVERIFY(json.endsWith("\"forms\":{\"rcs\":[{\"kind\":\"reply\",\"label_text\":\"Yes\",\"phone_number\":"
                          "\"+4930\",\"is_place_by_words\":false,\"start_ms\":0,\"end_ms\":0}],\"card\":[],"
                          "\"carousel\":[]}}"));
    QVERIFY(*decodeDraft(json) == draft);
    draft = {};
    draft.isSenderGone = true;
    QVERIFY(encodeDraft(draft).startsWith("{\"version\":2,"));
    QVERIFY(*decodeDraft(encodeDraft(draft)) == draft);
    draft = {};
    draft.isReply = true;
    draft.wantedType = MessageType::Conversation;
    draft.wantedTraffic = TrafficType::ServiceRequest;
    QVERIFY(encodeDraft(draft).startsWith(
        "{\"version\":1,\"type\":\"MESSAGE\",\"is_reply\":true,"
        "\"wanted_type\":\"CONVERSATION\",\"wanted_traffic\":\"SERVICEREQUEST\","));
    QVERIFY(*decodeDraft(encodeDraft(draft)) == draft);
}

void TestDraftCodec::listThatIsNotStartedComesBack()
{
    RandomDraft random(11);
    ListDraft list;
    list.compose = 1'800'000'000'123;
    list.pasted = QStringLiteral("\uFEFF+49151;\"a\n\u202E\";=1+1\r\n") + QChar(0xd83d);
    list.fileName = QStringLiteral("Gr\u00fc\u00dfe.csv");
    for (int i = 0; i < kRunLinesMost; ++i) // the longest list there is
        list.fileText += QStringLiteral("+4915112%1;Kim %1;https://example.org/%1\n").arg(i, 6);
    list.columns = ColumnMapping{true, 2, {}, {{QStringLiteral("name"), 1}, {QStringLiteral("link"), -1}}};
    list.takesOffers = true;
    list.region = "DE";
    list.name = QStringLiteral("Spring");
    list.canary = 7;
    list.perMinute = 90;
    for (const TextEncoding encoding : {TextEncoding::Utf8, TextEncoding::Utf16, TextEncoding::Windows1252}) {
        list.fileEncoding = encoding;
        list.sendsDuplicates = !list.sendsDuplicates;
        const ComposeDraft message = random.draft();
        const QByteArray json = encodeDraft(message, list);
        const auto read = decodeStoredDraft(json);
        QVERIFY(read.ok());
        QVERIFY(read->draft == message);
        QVERIFY(read->list == list);
        QVERIFY(*decodeDraft(json) == message);
    }
    const auto empty = decodeStoredDraft(encodeDraft({}, ListDraft()));
    QVERIFY(empty && empty->list == ListDraft());
    const auto none = decodeStoredDraft(encodeDraft({}));
    QVERIFY(none && !none->list);
}

/// An older console leaves it where it is: it would take it for a message to one.
void TestDraftCodec::writtenListIsAsItWasForEver()
{
    ListDraft list;
    list.compose = 5;
    list.pasted = QStringLiteral("a");
    list.fileName = QStringLiteral("b.csv");
    list.fileText = QStringLiteral("c");
    list.fileEncoding = TextEncoding::Windows1252;
    list.columns = ColumnMapping{true, 1, {}, {{QStringLiteral("name"), 0}}};
    list.takesOffers = true;
    list.region = "DE";
    list.sendsDuplicates = true;
    list.name = QStringLiteral("d");
    list.canary = 2;
    list.perMinute = 60;
    const QByteArray json = encodeDraft({}, list);
    QVERIFY(json.startsWith("{\"version\":3,"));
    QVERIFY2(
        json.endsWith("\"list\":{\"compose\":5,\"pasted\":\"a\",\"file_name\":\"b.csv\",\"file_text\":\"c\","
                      "\"file_encoding\":\"windows-1252\",\"columns\":{\"has_header\":true,\"recipient\":1,"
                      "\"values\":[{\"name\":\"name\","
                      "\"column\":0}]},\"takes_offers\":true,\"region\":\"DE\",\"sends_duplicates\":true,"
                      "\"name\":\"d\","
                      "\"canary\":2,\"per_minute\":60}}"),
        json.constData());
}

void TestDraftCodec::everyCutIsMalformed()
{
    RandomDraft random(7);
    const QByteArray json = encodeDraft(random.draft());
    for (qsizetype length = 0; length < json.size(); length += 5) {
        const auto read = decodeDraft(json.left(length));
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Malformed);
    }
}

void TestDraftCodec::draftOfANewerConsoleIsToldAndNotGuessed_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    const auto row = [](const char *from, const char *to) {
        QTest::newRow(to) << QByteArray(from) << QByteArray(to);
    };
    row("\"version\":2", "\"version\":4");
    row("\"MESSAGE\"", "\"SHOUT\"");
    row("\"TRANSACTION\"", "\"GOSSIP\"");
    row("\"rcs_kind\":\"plain\"", "\"rcs_kind\":\"film\"");
    row("\"reply\"", "\"pay\"");
    row("\"VERTICAL\"", "\"DIAGONAL\"");
    row("\"TALL\"", "\"HUGE\"");
    row("\"SMALL\"", "\"WIDE\"");
    row("\"kind\":\"dial\"", "\"kind\":\"write\"");
    row("\"RCS\"", "\"FAX\"");
    row("\"ttl\":5", "\"ttl\":500000000000000");
}

void TestDraftCodec::draftOfANewerConsoleIsToldAndNotGuessed()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    ComposeDraft draft;
    draft.sender = Sender{};
    draft.traffic = TrafficType::Transaction;
    draft.ttlSeconds = 5;
    draft.rcs.suggestions = {{{}, {}, {}, ReplyChip{}}};
    draft.card.card.media = CardMedia{{}, {}, MediaHeight::Tall};
    draft.carousel.width = CardWidth::Small;
    draft.cardForms = {ChipDraft()};
    draft.cardForms[0].type = ChipType::Dial;
    QByteArray json = encodeDraft(draft);
    QVERIFY(json.contains(from));
    QVERIFY(decodeDraft(json).ok());
    json.replace(from, to);
    const auto read = decodeDraft(json);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Unsupported);
}

void TestDraftCodec::whatIsNoDraftIsMalformed_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json : {"", "{}", "[]", "7", "{\"version\":\"1\"}", "{\"version\":1,\"version\":1}"})
        QTest::newRow(json) << QByteArray(json);
}

void TestDraftCodec::whatIsNoDraftIsMalformed()
{
    QFETCH(QByteArray, json);
    const auto read = decodeDraft(json);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Malformed);
}

QTEST_GUILESS_MAIN(TestDraftCodec)
#include "tst_draftcodec.moc"
