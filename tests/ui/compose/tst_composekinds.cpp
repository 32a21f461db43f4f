// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of content filled by keyboard alone and compared with the request that leaves.
#include "tests/ui/compose/composehands.h"
#include "ui/compose/carddraft.h"
#include "ui/phone/phoneview.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QTableWidget>

using namespace arowana;
using samples::emailRequest;
using samples::rcsRequest;
using samples::titled;

namespace {

Instant localTime(int year, int month, int day, int hour)
{
    return Instant{QDateTime(QDate(year, month, day), QTime(hour, 0)).toMSecsSinceEpoch()};
}

RcsText everySuggestion()
{
    const QString none;
    return {QStringLiteral("Hi"),
            {{QStringLiteral("Yes"), QStringLiteral("yes"), none, ReplyChip()},
             {QStringLiteral("Call"), none, none, DialAction{QStringLiteral("+49 30 1234567")}},
             {QStringLiteral("Shop"), none, QStringLiteral("https://shop.example/"),
              OpenUrlAction{QStringLiteral("https://shop.example/a?b=1&c=2"), false}},
             {QStringLiteral("Inside"), none, none,
              OpenUrlAction{QStringLiteral("https://shop.example/in"), true}},
             {QStringLiteral("Where"), none, none,
              ViewLocationAction{"52.5163", "13.3777", QStringLiteral("Gate"), none}},
             {QStringLiteral("Near"), none, none,
              ViewLocationAction{{}, {}, none, QStringLiteral("post office")}},
             {QStringLiteral("Ask"), none, none, ShareLocationAction()},
             {QStringLiteral("Note"), none, none,
              CalendarAction{localTime(2026, 12, 24, 18), localTime(2026, 12, 24, 20),
                             QStringLiteral("Dinner"), QStringLiteral("At home")}}}};
}

} // namespace

class TestComposeKinds : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void textWithEverySuggestion();
    void suggestionsMoveAndGoByKey();
    void cardWithMediaAndSuggestion();
    void mediaHaveAHeightWithoutBeingAsked();
    void carouselIsReorderedByKey();
    void carouselIsReorderedByDragging();
    void previewFollowsTheCardThatIsEdited();
    void whatIsFilledIsRemovedOnlyWhenAsked();
    void aLongValueIsEditedWhole();
    void rcsTemplateWithVariables();
    void emailTemplateWithQuotes();
    void emailInlineIsExclusiveWithTemplate();
    void newsletterWithTimeToLive_data();
    void newsletterWithTimeToLive();
    void textIsMadeFromHtmlAndAskedBefore();
};

void TestComposeKinds::textWithEverySuggestion()
{
    ComposeHands hands;
    hands.type(QStringLiteral("+491761234567"));
    QVERIFY(hands.write("rcsText", QStringLiteral("Hi")));
    QVERIFY(hands.tabTo("textChips"));
    const auto add = [&hands](const QString &words, int kind) {
        hands.key(Qt::Key_Insert); // the cursor is in the words now
        QCOMPARE(hands.focused()->objectName(), QStringLiteral("textChipWords"));
        hands.type(words);
        hands.key(Qt::Key_Tab);
        hands.key(Qt::Key_Down, Qt::NoModifier, kind);
    };
    add(QStringLiteral("Yes"), 0);
    QVERIFY(hands.write("textChipPostback", QStringLiteral("yes")));
    QVERIFY(hands.tabTo("textChips"));
    add(QStringLiteral("Call"), 1);
    QVERIFY(hands.write("textChipNumber", QStringLiteral("+49 30 1234567")));
    QVERIFY(hands.tabTo("textChips"));
    add(QStringLiteral("Shop"), 2);
    QVERIFY(hands.write("textChipLink", QStringLiteral("https://shop.example/a?b=1&c=2")));
    QVERIFY(hands.write("textChipFallback", QStringLiteral("https://shop.example/")));
    QVERIFY(hands.tabTo("textChips"));
    add(QStringLiteral("Inside"), 3);
    QVERIFY(hands.write("textChipLink", QStringLiteral("https://shop.example/in")));
    QVERIFY(hands.tabTo("textChips"));
    add(QStringLiteral("Where"), 4);
    QVERIFY(hands.write("textChipCoordinates", QStringLiteral("52.5163, 13.3777")));
    QVERIFY(hands.write("textChipPlaceLabel", QStringLiteral("Gate")));
    QVERIFY(hands.tabTo("textChips"));
    add(QStringLiteral("Near"), 4);
    QVERIFY(hands.tabTo("textChipPlaceBy"));
    hands.key(Qt::Key_Down);
    QVERIFY(hands.write("textChipSearch", QStringLiteral("post office")));
    QVERIFY(hands.tabTo("textChips"));
    add(QStringLiteral("Ask"), 5);
    QVERIFY(hands.tabTo("textChips"));
    add(QStringLiteral("Note"), 6);
    QVERIFY(hands.write("textChipStart", QStringLiteral("202612241800")));
    QVERIFY(hands.write("textChipEnd", QStringLiteral("202612242000")));
    QVERIFY(hands.write("textChipTitle", QStringLiteral("Dinner")));
    QVERIFY(hands.write("textChipDescription", QStringLiteral("At home")));
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(hands.status(), QStringLiteral("Storing the message…"));
    const RcsText wanted = everySuggestion();
    const auto got = std::get<RcsText>(hands.request().content);
    for (int i = 0; i < wanted.suggestions.size(); ++i)
        QVERIFY2(got.suggestions.value(i) == wanted.suggestions.at(i), qPrintable(QString::number(i)));
    QCOMPARE(hands.request(), rcsRequest(wanted));
}

void TestComposeKinds::suggestionsMoveAndGoByKey()
{
    ComposeHands hands;
    hands.type(QStringLiteral("+491761234567"));
    QVERIFY(hands.write("rcsText", QStringLiteral("Hi")));
    for (const char *words : {"A", "B", "C"}) {
        QVERIFY(hands.tabTo("textChips"));
        hands.key(Qt::Key_Insert);
        hands.type(QString::fromLatin1(words));
    }
    QVERIFY(hands.tabTo("textChips"));
    hands.key(Qt::Key_Left, Qt::AltModifier, 2);                      // C A B
    hands.key(Qt::Key_Right);                                         // A
    hands.key(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier); // C B A
    hands.key(Qt::Key_Home);                                          // C
    hands.key(Qt::Key_Delete);
    QVERIFY(hands.answer("Remove")); // B A
    QVERIFY(hands.tabTo("textChipLater"));
    hands.key(Qt::Key_Space); // A B
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    QStringList order;
    const auto content = std::get<RcsText>(hands.request().content);
    for (const Suggestion &chip : content.suggestions)
        order.append(chip.text);
    QCOMPARE(order.join(u' '), QStringLiteral("A B"));
}

void TestComposeKinds::cardWithMediaAndSuggestion()
{
    ComposeHands hands;
    hands.type(QStringLiteral("+491761234567"));
    QVERIFY(hands.tabTo("rcsKinds"));
    hands.key(Qt::Key_Right);
    QVERIFY(hands.tabTo("cardOrientation"));
    hands.key(Qt::Key_Down);
    QVERIFY(hands.write("cardTitle", QStringLiteral("Sale")));
    QVERIFY(hands.write("cardDescription", QStringLiteral("Today only")));
    QVERIFY(hands.write("cardMedia", QStringLiteral("https://shop.example/p.png")));
    QVERIFY(hands.write("cardThumbnail", QStringLiteral("https://shop.example/t.png")));
    QVERIFY(hands.tabTo("cardHeight"));
    hands.key(Qt::Key_Down); // from the medium one that stands there
    QVERIFY(hands.tabTo("cardChips"));
    hands.key(Qt::Key_Insert);
    hands.type(QStringLiteral("Buy"));
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    const RichCard wanted{CardOrientation::Horizontal,
                          {QStringLiteral("Sale"),
                           QStringLiteral("Today only"),
                           CardMedia{QStringLiteral("https://shop.example/p.png"),
                                     QStringLiteral("https://shop.example/t.png"), MediaHeight::Tall},
                           {{QStringLiteral("Buy"), {}, {}, ReplyChip()}}}};
    QCOMPARE(hands.request(), rcsRequest(wanted));
}

void TestComposeKinds::mediaHaveAHeightWithoutBeingAsked()
{
    CardDraft draft;
    QVERIFY(!cardOf(draft).media);
    draft.mediaUrl = QStringLiteral("https://shop.example/p.png");
    QCOMPARE(cardOf(draft).media->height, MediaHeight::Medium);
    // One that was read without, or kept by an earlier console.
    CardContent read = cardOf(draft);
    read.media->height = MediaHeight::Unset;
    QCOMPARE(draftOf(read).height, MediaHeight::Medium);
}

void TestComposeKinds::carouselIsReorderedByKey()
{
    ComposeHands hands;
    hands.type(QStringLiteral("+491761234567"));
    QVERIFY(hands.tabTo("rcsKinds"));
    hands.key(Qt::Key_Right, Qt::NoModifier, 2);
    QVERIFY(hands.tabTo("carouselWidth"));
    hands.key(Qt::Key_Down);
    QVERIFY(hands.write("carouselTitle", QStringLiteral("One")));
    QVERIFY(hands.tabTo("carouselCards"));
    hands.key(Qt::Key_Right);
    hands.key(Qt::Key_Return);
    hands.type(QStringLiteral("Two"));
    QVERIFY(hands.tabTo("carouselCards"));
    hands.key(Qt::Key_D, Qt::ControlModifier); // Two again, in its title now
    hands.type(QStringLiteral("!"));
    QVERIFY(hands.tabTo("carouselCards"));
    hands.key(Qt::Key_Up, Qt::AltModifier, 2);
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    const Carousel wanted{
        CardWidth::Small,
        {titled(QStringLiteral("Two!")), titled(QStringLiteral("One")), titled(QStringLiteral("Two"))}};
    QCOMPARE(hands.request(), rcsRequest(wanted));
}

void TestComposeKinds::carouselIsReorderedByDragging()
{
    ComposeHands hands;
    ComposeDraft draft;
    draft.to = QStringLiteral("+491761234567");
    draft.rcsKind = ContentKind::Carousel;
    draft.carousel.cards = {titled(QStringLiteral("A")), titled(QStringLiteral("A much longer title")),
                            titled(QStringLiteral("C"))};
    hands.dialog.setDraft(draft);
    auto *strip = hands.find<QListWidget>("carouselCards");
    const auto middle = [strip](int row) { return strip->visualItemRect(strip->item(row)).center(); };
    const QPoint from = middle(0);
    const QPoint to = middle(2) + QPoint(4, 0);
    QTest::mousePress(strip->viewport(), Qt::LeftButton, {}, from);
    // Slowly, as a hand does it: each step is seen.
    for (int i = 1; i <= 40; ++i) {
        const QPoint at = from + (to - from) * i / 40;
        QMouseEvent move(QEvent::MouseMove, at, strip->viewport()->mapToGlobal(at), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(strip->viewport(), &move);
    }
    QTest::mouseRelease(strip->viewport(), Qt::LeftButton, {}, to);
    QStringList order;
    const auto cards = hands.dialog.draft().carousel.cards;
    for (const CardContent &card : cards)
        order.append(card.title);
    QCOMPARE(order.join(u'|'), QStringLiteral("A much longer title|C|A"));
}

void TestComposeKinds::previewFollowsTheCardThatIsEdited()
{
    ComposeHands hands;
    ComposeDraft draft;
    draft.to = QStringLiteral("+491761234567");
    draft.rcsKind = ContentKind::Carousel;
    for (const char title : {'A', 'B', 'C', 'D', 'E'})
        draft.carousel.cards.append(titled(QString(QLatin1Char(title))));
    hands.dialog.setDraft(draft);
    const auto *phone = hands.find<PhoneView>("previewPhone");
    QVERIFY(hands.tabTo("carouselCards"));
    QCoreApplication::processEvents(); // the preview has its width
    QCOMPARE(phone->firstCard(), 0);
    hands.key(Qt::Key_Right, Qt::NoModifier, 2);
    QCOMPARE(phone->firstCard(), 2);
    hands.key(Qt::Key_Left);
    QCOMPARE(phone->firstCard(), 1);
    hands.key(Qt::Key_Up, Qt::AltModifier); // moved, it stays in sight
    QCOMPARE(phone->firstCard(), 0);
}

void TestComposeKinds::whatIsFilledIsRemovedOnlyWhenAsked()
{
    ComposeHands hands;
    hands.type(QStringLiteral("+491761234567"));
    QVERIFY(hands.tabTo("textChips"));
    hands.key(Qt::Key_Insert); // nothing is typed into it
    QVERIFY(hands.tabTo("textChips"));
    hands.key(Qt::Key_Delete);
    QVERIFY(hands.dialog.draft().rcs.suggestions.isEmpty());
    hands.key(Qt::Key_Insert);
    hands.type(QStringLiteral("Yes"));
    QVERIFY(hands.tabTo("textChips"));
    for (const Qt::Key key : {Qt::Key_Delete, Qt::Key_Backspace}) {
        hands.key(key);
        QVERIFY(hands.answer("Keep"));
        QCOMPARE(hands.dialog.draft().rcs.suggestions.size(), 1);
    }
    QVERIFY(hands.tabTo("rcsKinds"));
    hands.key(Qt::Key_Right, Qt::NoModifier, 3);
    QVERIFY(hands.tabTo("rcsTemplateVariables"));
    hands.key(Qt::Key_Insert);
    hands.key(Qt::Key_Return);
    hands.key(Qt::Key_Delete);
    QVERIFY(hands.dialog.draft().rcsTemplate.data.isEmpty());
    hands.key(Qt::Key_Insert);
    hands.type(QStringLiteral("name"));
    hands.key(Qt::Key_Return);
    hands.key(Qt::Key_Delete);
    QVERIFY(hands.answer("Keep"));
    QCOMPARE(hands.dialog.draft().rcsTemplate.data.size(), 1);
    hands.key(Qt::Key_Delete);
    QVERIFY(hands.answer("Remove"));
    QVERIFY(hands.dialog.draft().rcsTemplate.data.isEmpty());
}

void TestComposeKinds::aLongValueIsEditedWhole()
{
    ComposeHands hands;
    ComposeDraft draft;
    draft.to = QStringLiteral("+491761234567");
    draft.rcsKind = ContentKind::Template;
    const QString value(40'000, u'v');
    draft.rcsTemplate.data = {{QStringLiteral("name"), value}};
    hands.dialog.setDraft(draft);
    QVERIFY(hands.tabTo("rcsTemplateVariables"));
    hands.find<QTableWidget>("rcsTemplateVariables")->setCurrentCell(0, 1);
    hands.key(Qt::Key_Return);
    hands.key(Qt::Key_End);
    hands.type(QStringLiteral("!"));
    hands.key(Qt::Key_Return);
    QCOMPARE(hands.dialog.draft().rcsTemplate.data.value(0).second, value + u'!');
}

void TestComposeKinds::rcsTemplateWithVariables()
{
    ComposeHands hands;
    hands.type(QStringLiteral("+491761234567"));
    QVERIFY(hands.tabTo("rcsKinds"));
    hands.key(Qt::Key_Right, Qt::NoModifier, 3);
    QVERIFY(hands.write("rcsTemplateId", QStringLiteral("tpl_order")));
    QVERIFY(hands.write("rcsTemplateVersion", QStringLiteral("3")));
    QVERIFY(hands.tabTo("rcsTemplateVariables"));
    hands.key(Qt::Key_Insert);
    hands.type(QStringLiteral("name"));
    hands.key(Qt::Key_Tab);
    hands.type(QStringLiteral("Anna"));
    // Sent from within the cell: what is typed there belongs to it.
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    const TemplateContent wanted{
        "tpl_order", QStringLiteral("3"), {}, {{QStringLiteral("name"), QStringLiteral("Anna")}}};
    QCOMPARE(hands.request(), rcsRequest(wanted));
}

void TestComposeKinds::emailTemplateWithQuotes()
{
    ComposeHands hands;
    hands.type(QStringLiteral("anna@example.org"));
    QVERIFY(hands.tabTo("emailKinds"));
    hands.key(Qt::Key_Right);
    QVERIFY(hands.write("emailTemplateId", QStringLiteral("tpl_news")));
    QVERIFY(hands.write("emailTemplateSubject", QStringLiteral("News")));
    const std::pair<QString, QString> variables[] = {
        {QStringLiteral("quote"), QStringLiteral("say \"yes\" {{x}} \\ 'no'")},
        {QStringLiteral("gone"), QStringLiteral("x")},
        {QStringLiteral("empty"), QString()}};
    for (const auto &[name, value] : variables) {
        QVERIFY(hands.tabTo("emailTemplateVariables"));
        hands.key(Qt::Key_Insert);
        hands.type(name);
        hands.key(Qt::Key_Tab);
        hands.type(value);
        hands.key(Qt::Key_Return);
    }
    hands.key(Qt::Key_Up);
    hands.key(Qt::Key_Delete);
    QVERIFY(hands.answer("Remove"));
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    const TemplateContent wanted{"tpl_news", {}, QStringLiteral("News"), {variables[0], variables[2]}};
    QCOMPARE(hands.request(), emailRequest(wanted));
}

void TestComposeKinds::emailInlineIsExclusiveWithTemplate()
{
    ComposeHands hands;
    hands.type(QStringLiteral("anna@example.org"));
    QVERIFY(hands.write("emailSubject", QStringLiteral("Order")));
    QVERIFY(hands.write("emailHtml", QStringLiteral("<p>Hi</p>")));
    QVERIFY(hands.tabTo("emailKinds"));
    hands.key(Qt::Key_Right);
    QVERIFY(hands.write("emailTemplateId", QStringLiteral("tpl_a")));
    const auto says = [&hands](const QString &sentence) {
        const auto labels = hands.dialog.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&sentence](const QLabel *label) {
            return label->isVisible() && label->text() == sentence;
        });
    };
    QVERIFY(says(QStringLiteral("Only “Template” is sent. What stands in the other tabs is kept.")));
    QVERIFY(hands.tabTo("emailKinds"));
    hands.key(Qt::Key_Left);
    QVERIFY(says(QStringLiteral("Only “Written here” is sent. What stands in the other tabs is kept.")));
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(hands.request(),
             emailRequest(EmailContent{QStringLiteral("Order"), QStringLiteral("<p>Hi</p>"), {}}));
}

void TestComposeKinds::newsletterWithTimeToLive_data()
{
    QTest::addColumn<int>("unit"); // how far down in the list
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("seconds");
    QTest::newRow("seconds") << 1 << QStringLiteral("45") << 45;
    QTest::newRow("many seconds") << 1 << QStringLiteral("90000") << 90'000;
    QTest::newRow("minutes") << 2 << QStringLiteral("90") << 90 * 60;
    QTest::newRow("hours") << 3 << QStringLiteral("12") << 12 * 3600;
    QTest::newRow("days") << 4 << QStringLiteral("2") << 2 * 86'400;
}

void TestComposeKinds::newsletterWithTimeToLive()
{
    QFETCH(int, unit);
    QFETCH(QString, typed);
    QFETCH(int, seconds);
    ComposeHands hands;
    hands.type(QStringLiteral("+491761234567"));
    QVERIFY(hands.tabTo("type"));
    hands.key(Qt::Key_Down, Qt::NoModifier, 2);
    QVERIFY(hands.tabTo("ttlUnit"));
    hands.key(Qt::Key_Down, Qt::NoModifier, unit);
    QVERIFY(hands.tabTo("ttlNumber"));
    hands.key(Qt::Key_A, Qt::ControlModifier);
    hands.type(typed);
    QVERIFY(hands.write("rcsText", QStringLiteral("News")));
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    SendRequest wanted = rcsRequest(RcsText{QStringLiteral("News")});
    wanted.type = MessageType::Newsletter;
    wanted.ttlSeconds = seconds;
    QCOMPARE(hands.request(), wanted);
}

void TestComposeKinds::textIsMadeFromHtmlAndAskedBefore()
{
    ComposeHands hands;
    hands.type(QStringLiteral("anna@example.org"));
    QVERIFY(hands.write("emailHtml", QStringLiteral("<h1>Hi</h1><p>Anna &amp; Ben</p>")));
    QVERIFY(hands.tabTo("emailKinds"));
    hands.key(Qt::Key_Tab);
    hands.key(Qt::Key_Tab); // the tabs of the body
    hands.key(Qt::Key_Right);
    QVERIFY(hands.tabTo("makeText"));
    hands.key(Qt::Key_Space);
    auto *text = hands.find<QPlainTextEdit>("emailText");
    QCOMPARE(text->toPlainText(), QStringLiteral("Hi\nAnna & Ben"));
    hands.type(QStringLiteral("mine "));
    const QString mine = text->toPlainText();
    QVERIFY(hands.tabTo("makeText"));
    hands.key(Qt::Key_Space);
    auto *box = hands.dialog.findChild<QMessageBox *>();
    QVERIFY(box);
    QTest::keyClick(box, Qt::Key_Escape);
    QCOMPARE(text->toPlainText(), mine);
}

QTEST_MAIN(TestComposeKinds)
#include "tst_composekinds.moc"
