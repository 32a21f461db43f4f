// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every documented limit with a passing and a failing case, and the warnings beside them.
#include "models/domain/contentlimits.h"
#include "models/domain/contentrules.h"
#include "models/domain/weblink.h"

#include <QTest>

using namespace arowana;

namespace {

const ContentPlace kMessageChip{-1, 0};
const ContentPlace kCardChip{0, 0};

QString text(qsizetype length)
{
    return QString(length, u'x');
}

Suggestion chip(const ChipKind &kind, const QString &words = QStringLiteral("Yes"))
{
    return {words, {}, {}, kind};
}

Content withChip(const Suggestion &suggestion)
{
    return RcsText{QStringLiteral("Hi"), {suggestion}};
}

CardContent card(const QString &title = QStringLiteral("Card"))
{
    return {title, {}, std::nullopt, {}};
}

Content withMedia(const CardMedia &media)
{
    return RichCard{CardOrientation::Vertical, {QStringLiteral("Card"), {}, media, {}}};
}

Content withCards(qsizetype count)
{
    return Carousel{CardWidth::Medium, QList<CardContent>(count, card())};
}

FieldProblem problem(Field field, Problem what, ContentPlace place = {}, qsizetype actual = 0,
                     qsizetype limit = 0)
{
    return {field, what, actual, limit, {}, place};
}

const QString kLink = QStringLiteral("https://shop.example/a");

/// Rows about cards; `longLink` is as long as phones are made for.
void warnedCards(const QString &longLink)
{
    CardContent tall = card();
    tall.media = CardMedia{kLink, {}, MediaHeight::Tall};
    QTest::newRow("tall on a medium card")
        << Content(Carousel{CardWidth::Medium, {tall, tall}}) << QList<FieldProblem>();
    QTest::newRow("tall on a small card") << Content(Carousel{CardWidth::Small, {card(), tall}})
                                          << QList{problem(Field::MediaHeight, Problem::NotShown, {1, -1})};
    CardContent chips;
    chips.suggestions = {chip(ReplyChip{})};
    QTest::newRow("suggestions alone on a card")
        << Content(RichCard{CardOrientation::Vertical, chips})
        << QList{problem(Field::CardTitle, Problem::NotShown, {0, -1})};
    QTest::newRow("suggestions alone on one of several")
        << Content(Carousel{CardWidth::Medium, {card(), chips}})
        << QList{problem(Field::CardTitle, Problem::NotShown, {1, -1})};
    CardContent linked = card();
    linked.media = CardMedia{longLink, longLink, MediaHeight::Short};
    QTest::newRow("media and thumbnail of 2,048")
        << Content(RichCard{CardOrientation::Vertical, linked}) << QList<FieldProblem>();
    linked.media = CardMedia{longLink + u'x', longLink + u'x', MediaHeight::Short};
    QTest::newRow("media and thumbnail of 2,049")
        << Content(RichCard{CardOrientation::Vertical, linked})
        << QList{problem(Field::MediaUrl, Problem::TooLong, {0, -1}, 2049, 2048),
                 problem(Field::ThumbnailUrl, Problem::TooLong, {0, -1}, 2049, 2048)};
    QTest::newRow("PDF") << withMedia({QStringLiteral("https://a.example/b.PDF"), {}, MediaHeight::Short})
                         << QList{problem(Field::MediaUrl, Problem::NotShown, {0, -1})};
}

/// Rows about e-mails.
void warnedEmails()
{
    const auto mail = [](const char *html) {
        return Content(EmailContent{QStringLiteral("S"), QString::fromUtf8(html), {}});
    };
    const auto odd = [](const QString &address) {
        return QList<FieldProblem>{{Field::Html, Problem::NotOpened, 0, 0, address}};
    };
    QTest::newRow("script in a link")
        << mail("<a href=\"javascript:alert(1)\">Go</a>") << odd(QStringLiteral("javascript:alert(1)"));
    QTest::newRow("script in a link without quotes")
        << mail("<a href= javascript:x>Go</a>") << odd(QStringLiteral("javascript:x"));
    QTest::newRow("script in an entity")
        << mail("<a href='&#106;avascript:x'>Go</a>") << odd(QStringLiteral("&#106;avascript:x"));
    QTest::newRow("picture within the mail")
        << mail("<img src=\"data:image/png;base64,AA\">") << odd(QStringLiteral("data:image/png;base64,AA"));
    QTest::newRow("the first of two")
        << mail("<a href='https://x.org'>1</a><a href='a.b'>2</a><a href='c.d'>")
        << odd(QStringLiteral("a.b"));
    QTest::newRow("long one") << Content(EmailContent{QStringLiteral("S"),
                                                      QStringLiteral("<a href='data:%1'>").arg(text(8'000)),
                                                      {}})
                              << odd(QStringLiteral("data:") + text(55) + QChar(0x2026));
    QTest::newRow("links that open")
        << mail("<a href=\"https://x.org\">1</a><a href='mailto:a@x.org'>2</a><a href='tel:+49'>3</a>"
                "<a href='#top'>4</a><a href='{{unsubscribe_url}}'>5</a><p>href='javascript:x'</p>")
        << QList<FieldProblem>();
    QTest::newRow("link that a list fills in") << mail("<a href='{link}'>Go</a>") << QList<FieldProblem>();
    QTest::newRow("usual e-mail") << Content(EmailContent{QStringLiteral("S"), {}, text(524'287)})
                                  << QList<FieldProblem>();
    QTest::newRow("large e-mail") << Content(EmailContent{QStringLiteral("S"), {}, text(524'288)})
                                  << QList{problem(Field::Text, Problem::LargeEmail, {}, 524'289, 524'288)};
}

} // namespace

class TestContentRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void problemsOfChips_data();
    void problemsOfChips();
    void problemsOfCards_data();
    void problemsOfCards();
    void problemsOfTemplates_data();
    void problemsOfTemplates();
    void warningsAreNoProblems_data();
    void warningsAreNoProblems();
    void linksAreWholeWebAddresses_data();
    void linksAreWholeWebAddresses();
    void whatLeavesSaysWhichReplyWasTapped();
    void bytesOfJsonCountItsEscapes();
    void theFirstCharacterBeyondIsFound_data();
    void theFirstCharacterBeyondIsFound();
};

void TestContentRules::problemsOfChips_data()
{
    QTest::addColumn<Content>("content");
    QTest::addColumn<QList<FieldProblem>>("problems");
    const auto row = [](const char *name, const Content &content, const QList<FieldProblem> &problems = {}) {
        QTest::newRow(name) << content << problems;
    };
    row("11 chips", RcsText{QStringLiteral("Hi"), QList<Suggestion>(11, chip(ReplyChip{}))});
    row("12 chips", RcsText{QStringLiteral("Hi"), QList<Suggestion>(12, chip(ReplyChip{}))},
        {problem(Field::Chips, Problem::TooMany, {}, 12, 11)});
    row("25 characters", withChip(chip(ReplyChip{}, text(25))));
    row("26 characters", withChip(chip(ReplyChip{}, text(26))),
        {problem(Field::ChipText, Problem::TooLong, kMessageChip, 26, 25)});
    row("25 emoji", withChip(chip(ReplyChip{}, QString::fromUtf8("\xf0\x9f\x98\x80").repeated(25))));
    row("no words", withChip(chip(ReplyChip{}, QStringLiteral(" "))),
        {problem(Field::ChipText, Problem::Missing, kMessageChip, 0, 25)});
    // 1,536 bytes are 2,048 characters of base64.
    row("postback of 1,536 bytes", withChip({QStringLiteral("Yes"), text(1536), {}, ReplyChip{}}));
    row("postback of 1,537 bytes", withChip({QStringLiteral("Yes"), text(1537), {}, ReplyChip{}}),
        {problem(Field::ChipPostback, Problem::TooLong, kMessageChip, 2052, 2048)});
    row("number", withChip(chip(DialAction{QStringLiteral("+49 176 1234567")})));
    row("no number", withChip(chip(DialAction{})),
        {problem(Field::ChipNumber, Problem::Missing, kMessageChip)});
    row("number without its country", withChip(chip(DialAction{QStringLiteral("0176 1234567")})),
        {problem(Field::ChipNumber, Problem::NotANumber, kMessageChip)});
    row("link", withChip(chip(OpenUrlAction{kLink, true})));
    row("no link", withChip(chip(OpenUrlAction{})),
        {problem(Field::ChipLink, Problem::Missing, kMessageChip)});
    row("script", withChip(chip(OpenUrlAction{QStringLiteral("javascript:alert(1)")})),
        {problem(Field::ChipLink, Problem::NotALink, kMessageChip)});
    row("place", withChip(chip(ViewLocationAction{"-90", "180", {}, {}})));
    row("words to search for", withChip(chip(ViewLocationAction{{}, {}, {}, QStringLiteral("Cafe")})));
    row("no place", withChip(chip(ViewLocationAction{})),
        {problem(Field::ChipPlace, Problem::Missing, kMessageChip)});
    row("beyond the pole", withChip(chip(ViewLocationAction{"90.1", "8", {}, {}})),
        {problem(Field::ChipPlace, Problem::NotAPlace, kMessageChip)});
    row("half a place", withChip(chip(ViewLocationAction{"50.1", {}, {}, {}})),
        {problem(Field::ChipPlace, Problem::NotAPlace, kMessageChip)});
    row("not a number", withChip(chip(ViewLocationAction{"nan", "8", {}, {}})),
        {problem(Field::ChipPlace, Problem::NotAPlace, kMessageChip)});
    for (const char *degrees : {"+52.5", ".5", "052.5", "5.", "-.5", "0", "-0", "1e1", "+0090"})
        row(degrees, withChip(chip(ViewLocationAction{degrees, degrees, {}, {}})));
    for (const char *degrees : {"0x10", "5,5", "--5", "+-5", "5 5", ".", "1e", "1e400"})
        row(degrees, withChip(chip(ViewLocationAction{degrees, "8", {}, {}})),
            {problem(Field::ChipPlace, Problem::NotAPlace, kMessageChip)});
    row("own place", withChip(chip(ShareLocationAction{})));
    row("calendar", withChip(chip(CalendarAction{Instant{1000}, Instant{2000}, QStringLiteral("T"), {}})));
    row("calendar backwards, without a title",
        withChip(chip(CalendarAction{Instant{2000}, Instant{2000}, {}, {}})),
        {problem(Field::ChipTitle, Problem::Missing, kMessageChip),
         problem(Field::ChipTime, Problem::OutOfOrder, kMessageChip)});
    row("fallback",
        withChip({QStringLiteral("Go"), {}, QStringLiteral("ftp://x.example"), ShareLocationAction{}}),
        {problem(Field::ChipFallback, Problem::NotALink, kMessageChip)});
    row("read from the log only", withChip(chip(UnreadChip{"{}"})),
        {problem(Field::ChipText, Problem::NotSendable, kMessageChip)});
}

void TestContentRules::problemsOfChips()
{
    QFETCH(Content, content);
    QFETCH(QList<FieldProblem>, problems);
    QCOMPARE(problemsOfContent(content), problems);
}

void TestContentRules::problemsOfCards_data()
{
    QTest::addColumn<Content>("content");
    QTest::addColumn<QList<FieldProblem>>("problems");
    const auto row = [](const char *name, const Content &content, const QList<FieldProblem> &problems = {}) {
        QTest::newRow(name) << content << problems;
    };
    const ContentPlace first{0, -1};
    const auto alone = [](const CardContent &content) {
        return RichCard{CardOrientation::Vertical, content};
    };
    row("title of 200", alone(card(text(200))));
    row("title of 201", alone(card(text(201))),
        {problem(Field::CardTitle, Problem::TooLong, first, 201, 200)});
    row("description of 2,000", alone({{}, text(2000), {}, {}}));
    row("description of 2,001", alone({{}, text(2001), {}, {}}),
        {problem(Field::CardDescription, Problem::TooLong, first, 2001, 2000)});
    row("nothing on it", alone({}), {problem(Field::CardTitle, Problem::Missing, first)});
    row("media alone on a card", alone({{}, {}, CardMedia{kLink, {}, MediaHeight::Tall}, {}}));
    row("no address", withMedia({}), {problem(Field::MediaUrl, Problem::Missing, first)});
    row("no height", withMedia({kLink, {}, MediaHeight::Unset}),
        {problem(Field::MediaHeight, Problem::Missing, first)});
    row("the height that is the default", withMedia(CardMedia{.url = kLink}));
    row("plain http", withMedia({QStringLiteral("http://a.example/x.png"), {}, MediaHeight::Tall}),
        {problem(Field::MediaUrl, Problem::NotHttps, first)});
    row("a space in both addresses",
        withMedia({QStringLiteral("https://a.example/a b.png"), QStringLiteral("https://a.example/c d.png"),
                   MediaHeight::Tall}),
        {problem(Field::MediaUrl, Problem::HasSpace, first),
         problem(Field::ThumbnailUrl, Problem::HasSpace, first)});
    row("a space in what is no https", withMedia({QStringLiteral("a b"), {}, MediaHeight::Tall}),
        {problem(Field::MediaUrl, Problem::NotHttps, first)});
    row("thumbnail by http", withMedia({kLink, QStringLiteral("http://a.example/x.png"), MediaHeight::Short}),
        {problem(Field::ThumbnailUrl, Problem::NotHttps, first)});
    CardContent full = card();
    full.suggestions = QList<Suggestion>(4, chip(ReplyChip{}));
    row("4 chips", alone(full));
    full.suggestions = QList<Suggestion>(5, chip(ReplyChip{}));
    row("5 chips", alone(full), {problem(Field::Chips, Problem::TooMany, first, 5, 4)});
    full.suggestions = {chip(OpenUrlAction{QStringLiteral("https://a.example/a b")})};
    row("a space in a chip's link", alone(full), {problem(Field::ChipLink, Problem::HasSpace, kCardChip)});
    full.suggestions = {chip(OpenUrlAction{QStringLiteral("mailto:x@y.example")})};
    row("a chip's own problem", alone(full), {problem(Field::ChipLink, Problem::NotALink, kCardChip)});
    row("1 card", withCards(1), {problem(Field::Cards, Problem::TooFew, {}, 1, 2)});
    row("2 cards", withCards(2));
    row("10 cards", withCards(10));
    row("11 cards", withCards(11), {problem(Field::Cards, Problem::TooMany, {}, 11, 10)});
    row("the second is empty", Carousel{CardWidth::Small, {card(), {}}},
        {problem(Field::CardTitle, Problem::Missing, {1, -1})});
    row("media alone", RcsMedia{kLink, {}}, {problem(Field::Other, Problem::NotSendable)});
    row("not read", UnreadContent{"{}"}, {problem(Field::Other, Problem::NotSendable)});
}

void TestContentRules::problemsOfCards()
{
    problemsOfChips();
}

void TestContentRules::problemsOfTemplates_data()
{
    QTest::addColumn<Content>("content");
    QTest::addColumn<QList<FieldProblem>>("problems");
    const QString quoted = QStringLiteral("\"quoted\" and 'single'");
    QTest::newRow("id alone") << Content(TemplateContent{"tpl_1", {}, {}, {}}) << QList<FieldProblem>();
    QTest::newRow("no id") << Content(TemplateContent{})
                           << QList{problem(Field::TemplateId, Problem::Missing)};
    QTest::newRow("longest id") << Content(TemplateContent{QByteArray(100, 't'), {}, {}, {}})
                                << QList<FieldProblem>();
    QTest::newRow("longer id") << Content(TemplateContent{QByteArray(101, 't'), {}, {}, {}})
                               << QList{problem(Field::TemplateId, Problem::TooLong, {}, 101, 100)};
    QTest::newRow("values may hold anything")
        << Content(TemplateContent{"tpl_1", QStringLiteral("3"), {}, {{QStringLiteral("name"), quoted}}})
        << QList<FieldProblem>();
    QTest::newRow("longest version") << Content(TemplateContent{"tpl_1", text(100), {}, {}})
                                     << QList<FieldProblem>();
    QTest::newRow("longer version") << Content(TemplateContent{"tpl_1", text(101), {}, {}})
                                    << QList{problem(Field::TemplateVersion, Problem::TooLong, {}, 101, 100)};
    // Counted in characters, of which an emoji is one.
    const QString emoji = QString::fromUtf8("\xf0\x9f\x98\x80").repeated(100);
    QTest::newRow("longest id and version of emoji")
        << Content(TemplateContent{emoji.toUtf8(), emoji, {}, {}}) << QList<FieldProblem>();
    // Name and value with the six marks around them, and the subject.
    const auto filled = [](const QString &subject, const QString &value) {
        return Content(
            TemplateContent{"tpl_1", {}, subject, {{QStringLiteral("a"), value}, {QStringLiteral("b"), {}}}});
    };
    QTest::newRow("fullest variables") << filled({}, text(1'044'466)) << QList<FieldProblem>();
    QTest::newRow("fuller variables")
        << filled({}, text(1'044'467))
        << QList{problem(Field::TemplateData, Problem::TooLong, {}, 1'044'481, 1'044'480)};
    QTest::newRow("fullest with its subject") << filled(text(466), text(1'044'000)) << QList<FieldProblem>();
    QTest::newRow("fuller with its subject")
        << filled(text(467), text(1'044'000))
        << QList{problem(Field::TemplateData, Problem::TooLong, {}, 1'044'481, 1'044'480)};
    QTest::newRow("variables too full in JSON")
        << filled({}, QString(522'234, u'"'))
        << QList{problem(Field::TemplateData, Problem::TooLong, {}, 1'044'482, 1'044'480)};
    QTest::newRow("longest subject") << Content(EmailContent{text(998), {}, QStringLiteral("x")})
                                     << QList<FieldProblem>();
    QTest::newRow("longer subject") << Content(EmailContent{text(999), {}, QStringLiteral("x")})
                                    << QList{problem(Field::Subject, Problem::TooLong, {}, 999, 998)};
    QTest::newRow("a subject of two lines")
        << Content(TemplateContent{"tpl_1", {}, QStringLiteral("Hi\rthere"), {}})
        << QList{problem(Field::Subject, Problem::LineBreak)};
    QTest::newRow("an e-mail's subject of two lines")
        << Content(EmailContent{QStringLiteral("Hi\nBcc: x"), {}, QStringLiteral("x")})
        << QList{problem(Field::Subject, Problem::LineBreak)};
    QTest::newRow("a name twice, one without")
        << Content(
               TemplateContent{"tpl_1", {}, {}, {{QStringLiteral("a"), {}}, {QStringLiteral("a"), {}}, {}}})
        << QList{problem(Field::TemplateData, Problem::Repeated, {-1, 1}),
                 problem(Field::TemplateData, Problem::Missing, {-1, 2})};
}

void TestContentRules::problemsOfTemplates()
{
    problemsOfChips();
}

void TestContentRules::warningsAreNoProblems_data()
{
    QTest::addColumn<Content>("content");
    QTest::addColumn<QList<FieldProblem>>("warnings");
    const QString longLink = kLink + text(2048 - kLink.size());
    QTest::newRow("link of 2,048") << withChip(chip(OpenUrlAction{longLink})) << QList<FieldProblem>();
    QTest::newRow("link of 2,049") << withChip(chip(OpenUrlAction{longLink + u'x'}))
                                   << QList{problem(Field::ChipLink, Problem::TooLong, kMessageChip, 2049,
                                                    2048)};
    QTest::newRow("longest calendar")
        << withChip(chip(CalendarAction{Instant{1}, Instant{2}, text(100), text(500)}))
        << QList<FieldProblem>();
    QTest::newRow("longest label of a place")
        << withChip(chip(ViewLocationAction{"1", "2", text(100), {}})) << QList<FieldProblem>();
    QTest::newRow("calendar") << withChip(chip(CalendarAction{Instant{1}, Instant{2}, text(101), text(501)}))
                              << QList{problem(Field::ChipTitle, Problem::TooLong, kMessageChip, 101, 100),
                                       problem(Field::ChipDescription, Problem::TooLong, kMessageChip, 501,
                                               500)};
    QTest::newRow("label of a place")
        << withChip(chip(ViewLocationAction{"1", "2", text(101), {}}))
        << QList{problem(Field::ChipPlace, Problem::TooLong, kMessageChip, 101, 100)};
    const auto fallback = [](const QString &link) {
        return withChip({QStringLiteral("Go"), {}, link, ShareLocationAction{}});
    };
    QTest::newRow("fallback of 2,048") << fallback(longLink) << QList<FieldProblem>();
    QTest::newRow("fallback of 2,049")
        << fallback(longLink + u'x')
        << QList{problem(Field::ChipFallback, Problem::TooLong, kMessageChip, 2049, 2048)};
    warnedCards(longLink);
    warnedEmails();
}

void TestContentRules::warningsAreNoProblems()
{
    QFETCH(Content, content);
    QFETCH(QList<FieldProblem>, warnings);
    QCOMPARE(warningsOfContent(content), warnings);
    QCOMPARE(problemsOfContent(content), QList<FieldProblem>());
}

void TestContentRules::linksAreWholeWebAddresses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isLink");
    QTest::addColumn<bool>("isHttps");
    const auto row = [](const char *name, const char *typed, bool isLink, bool isHttps) {
        QTest::newRow(name) << QString::fromUtf8(typed) << isLink << isHttps;
    };
    row("https", "https://a.example/x?y=z#f", true, true);
    row("http", "http://a.example", true, false);
    row("capitals", "HTTPS://A.example", true, true);
    row("umlauts",
        "https://b\xc3\xbc"
        "cher.example/\xc3\xbc",
        true, true);
    row("none", "", false, false);
    row("no scheme", "a.example", false, false);
    row("no host", "https:///x", false, false);
    row("script", "javascript:alert(1)", false, false);
    row("data", "data:text/html,x", false, false);
    row("file", "file:///etc/passwd", false, false);
    row("space", "https://a.example/a b", false, false);
    row("line break", "https://a.example/\nb", false, false);
    row("direction mark",
        "https://a.example/\xe2\x80\xae"
        "gpj",
        false, false);
}

void TestContentRules::linksAreWholeWebAddresses()
{
    QFETCH(QString, typed);
    QFETCH(bool, isLink);
    QFETCH(bool, isHttps);
    QCOMPARE(isWebLink(typed), isLink);
    QCOMPARE(isHttpsLink(typed), isHttps);
}

void TestContentRules::whatLeavesSaysWhichReplyWasTapped()
{
    CardContent one = card();
    one.suggestions = {chip(ReplyChip{}),
                       {QStringLiteral("No"), QStringLiteral("n"), {}, ReplyChip{}},
                       chip(DialAction{QStringLiteral("+49 176 1234-567")}),
                       chip(ShareLocationAction{})};
    CardContent sent = one;
    sent.suggestions[0].postback = QStringLiteral("Yes");
    sent.suggestions[2].kind = DialAction{QStringLiteral("+491761234567")};
    QVERIFY(contentAsSent(Carousel{CardWidth::Small, {one, one}}) ==
            Content(Carousel{CardWidth::Small, {sent, sent}}));
    QVERIFY(contentAsSent(RichCard{CardOrientation::Horizontal, one}) ==
            Content(RichCard{CardOrientation::Horizontal, sent}));
    QVERIFY(contentAsSent(RcsText{QStringLiteral("Hi"), one.suggestions}) ==
            Content(RcsText{QStringLiteral("Hi"), sent.suggestions}));
}

void TestContentRules::bytesOfJsonCountItsEscapes()
{
    QCOMPARE(jsonByteCount(QString()), qsizetype(0));
    QCOMPARE(jsonByteCount(QStringLiteral("plain/\x7f")), qsizetype(7));
    QCOMPARE(jsonByteCount(QStringLiteral("\"\\\b\f\n\r\t")), qsizetype(14));
    QCOMPARE(jsonByteCount(QStringLiteral("\v\x01\x1f")), qsizetype(18));
    QCOMPARE(jsonByteCount(QString::fromUtf8("\xc3\xbc\xe2\x82\xac\xf0\x9f\x98\x80")), qsizetype(9));
}

void TestContentRules::theFirstCharacterBeyondIsFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("byCharacters"); // -1: none
    QTest::addColumn<qsizetype>("byBytes");
    const QString emoji = QString::fromUtf8("\xf0\x9f\x98\x80");
    const QString umlaut = QString::fromUtf8("\xc3\xbc");
    const QString euro = QString::fromUtf8("\xe2\x82\xac");
    QTest::newRow("nothing") << QString() << qsizetype(-1) << qsizetype(-1);
    QTest::newRow("160") << text(160) << qsizetype(-1) << qsizetype(-1);
    QTest::newRow("161") << text(161) << qsizetype(160) << qsizetype(160);
    QTest::newRow("umlaut as the 160th") << text(159) + umlaut << qsizetype(-1) << qsizetype(159);
    QTest::newRow("umlaut as the 159th") << text(158) + umlaut << qsizetype(-1) << qsizetype(-1);
    QTest::newRow("three bytes") << text(158) + euro << qsizetype(-1) << qsizetype(158);
    QTest::newRow("a pair is not cut") << text(157) + emoji + u'y' << qsizetype(-1) << qsizetype(157);
    QTest::newRow("pairs count once") << emoji.repeated(161) << qsizetype(320) << qsizetype(80);
}

void TestContentRules::theFirstCharacterBeyondIsFound()
{
    QFETCH(QString, text);
    QFETCH(qsizetype, byCharacters);
    QFETCH(qsizetype, byBytes);
    QCOMPARE(firstBeyondCharacters(text, kRcsBasicMost).value_or(-1), byCharacters);
    QCOMPARE(firstBeyondBytes(text, kRcsBasicMost).value_or(-1), byBytes);
}

QTEST_GUILESS_MAIN(TestContentRules)
#include "tst_contentrules.moc"
