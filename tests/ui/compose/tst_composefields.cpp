// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Problems and warnings at their very field, counts, the offers of the form, and bad input.
#include "tests/ui/compose/composebench.h"
#include "tests/ui/compose/composehands.h"
#include "ui/compose/bodyedit.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QTabBar>

using namespace arowana;

namespace {

const QString kPhone = QStringLiteral("+491761234567");

Suggestion chip(const QString &words, const ChipKind &kind = ReplyChip())
{
    return {words, {}, {}, kind};
}

ComposeDraft draftWith(const RcsText &text)
{
    ComposeDraft draft;
    draft.to = kPhone;
    draft.rcs = text;
    return draft;
}

/// Whether all of it can be seen in the scrolled form.
bool isInView(const QWidget &part, const QWidget &viewport)
{
    return viewport.rect().contains(QRect(part.mapTo(&viewport, QPoint()), part.size()));
}

void pasteText(ComposeHands &hands, const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    hands.paste();
}

} // namespace

class TestComposeFields : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hiddenCharactersAreNamedWithWhatTheyCause();
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void everyChipProblemIsAtItsField_data();
    void everyChipProblemIsAtItsField();
    void aSendGoesToTheVeryChipOfTheVeryCard();
    void anEntryNotShownIsMarked();
    void aNewSuggestionIsNotBlamed();
    void warningsAreAmberAndBlockNothing();
    void variablesAreNamedByTheirRow();
    void whatTipsTheUnitIsNamedAndReached();
    void aNumberWithoutCountryCodeIsOffered();
    void withoutARegionTheSettingsAreOffered();
    void anotherTabGoesOnInItsFirstField_data();
    void anotherTabGoesOnInItsFirstField();
    void aNewSuggestionComesIntoView();
    void aNewCardComesIntoView();
    void largeRichContentAndLongThumbnailsAreWarned();
    void thePartThatTipsTheUnitIsReached_data();
    void thePartThatTipsTheUnitIsReached();
    void richTextIsPastedPlain();
    void strangeCharactersAreKeptCountedAndNamed();
    void oddAddressesAreRefused();
    void aLongLinkIsKeptAndWarned();
};

void TestComposeFields::everyChipProblemIsAtItsField_data()
{
    QTest::addColumn<ChipKind>("kind");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const ChipKind &kind, const char *field, const char *sentence) {
        QTest::newRow(name) << kind << QString::fromLatin1(field) << QString::fromUtf8(sentence);
    };
    row("number", DialAction{QStringLiteral("0176")}, "textChipNumber",
        "✕ This is not a complete phone number with country code.");
    row("no number", DialAction(), "textChipNumber", "✕ Enter the number to call, with its country code.");
    row("script link", OpenUrlAction{QStringLiteral("javascript:alert(1)"), false}, "textChipLink",
        "✕ Only whole http:// or https:// addresses can be opened.");
    row("link with a blank", OpenUrlAction{QStringLiteral("https://a.example/a b"), true}, "textChipLink",
        "✕ There is a space in this address. Take it out.");
    row("place", ViewLocationAction{"91", "0", {}, {}}, "textChipCoordinates",
        "✕ Latitude is a number from -90 to 90, longitude from -180 to 180.");
    row("no title", CalendarAction{Instant{1000}, Instant{2000}, {}, {}}, "textChipTitle",
        "✕ Give the calendar entry a title.");
    row("end before beginning", CalendarAction{Instant{3'600'000}, Instant{60'000}, QStringLiteral("x"), {}},
        "textChipEnd", "✕ The end has to be after the beginning.");
}

void TestComposeFields::everyChipProblemIsAtItsField()
{
    QFETCH(ChipKind, kind);
    QFETCH(QString, field);
    QFETCH(QString, sentence);
    ComposeHands hands;
    hands.dialog.setDraft(draftWith({QStringLiteral("Hi"), {chip(QStringLiteral("Go"), kind)}}));
    QCOMPARE(hands.problemAt(qPrintable(field)), QString());
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(hands.sent.size(), 0);
    QCOMPARE(hands.problemAt(qPrintable(field)), sentence);
    QCOMPARE(hands.focused()->objectName(), field);
}

void TestComposeFields::aSendGoesToTheVeryChipOfTheVeryCard()
{
    ComposeHands hands;
    ComposeDraft draft = draftWith({});
    draft.rcsKind = ContentKind::Carousel;
    const CardContent good{QStringLiteral("Card"), {}, std::nullopt, {chip(QStringLiteral("Yes"))}};
    CardContent bad = good;
    bad.suggestions.append(chip(QString(26, u'x')));
    draft.carousel.cards = {good, bad, good};
    hands.dialog.setDraft(draft);
    auto *cards = hands.find<QListWidget>("carouselCards");
    QCOMPARE(cards->currentRow(), 0);
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(hands.sent.size(), 0);
    QCOMPARE(cards->currentRow(), 1);
    QCOMPARE(hands.find<QListWidget>("carouselChips")->currentRow(), 1);
    QCOMPARE(hands.focused()->objectName(), QStringLiteral("carouselChipWords"));
    QCOMPARE(hands.problemAt("carouselChipWords"), QStringLiteral("✕ 1 character(s) over the limit of 25."));
    hands.key(Qt::Key_End);
    hands.key(Qt::Key_Backspace);
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(hands.sent.size(), 1);
}

void TestComposeFields::anEntryNotShownIsMarked()
{
    ComposeHands hands;
    hands.dialog.setDraft(
        draftWith({QStringLiteral("Hi"), {chip(QStringLiteral("Yes")), chip(QString(30, u'y'))}}));
    // Too long is said at once, also of one that is not shown.
    QCOMPARE(hands.problemAt("textChips"),
             QStringLiteral("✕ Suggestion 2: 5 character(s) over the limit of 25."));
    auto *strip = hands.find<QListWidget>("textChips");
    const QString spoken = strip->item(1)->data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.startsWith(QStringLiteral("Suggestion 2 of 2: yyy")) &&
                 spoken.endsWith(QStringLiteral("5 character(s) over the limit of 25.")),
             qPrintable(spoken));
    QVERIFY(hands.tabTo("textChips"));
    hands.key(Qt::Key_Right);
    QCOMPARE(hands.problemAt("textChips"), QString());
    QCOMPARE(hands.problemAt("textChipWords"), QStringLiteral("✕ 5 character(s) over the limit of 25."));
}

void TestComposeFields::aNewSuggestionIsNotBlamed()
{
    ComposeHands hands;
    hands.type(kPhone);
    QVERIFY(hands.tabTo("textChips"));
    hands.key(Qt::Key_Insert);
    hands.type(QStringLiteral("x"));
    hands.key(Qt::Key_Backspace);
    hands.key(Qt::Key_Tab);
    QCOMPARE(hands.problemAt("textChipWords"), QStringLiteral("✕ Enter the words on the suggestion."));
    QVERIFY(hands.tabTo("textChips"));
    hands.key(Qt::Key_Insert);
    QCOMPARE(hands.problemAt("textChipWords"), QString());
    QCOMPARE(hands.problemAt("textChips"),
             QStringLiteral("✕ Suggestion 1: Enter the words on the suggestion."));
}

void TestComposeFields::warningsAreAmberAndBlockNothing()
{
    ComposeHands hands;
    ComposeDraft draft = draftWith({});
    draft.rcsKind = ContentKind::Carousel;
    const CardMedia tall{QStringLiteral("https://a.example/p"), {}, MediaHeight::Tall};
    const CardContent card{QStringLiteral("Card"), {}, tall, {}};
    draft.carousel = {CardWidth::Small, {card, card}};
    hands.dialog.setDraft(draft);
    const QString sentence =
        QStringLiteral("▲ Phones show no tall picture or video on small cards; choose medium or short.");
    QCOMPARE(hands.problemAt("carouselHeight"), sentence);
    QVERIFY(!hands.find<QWidget>("carouselHeight")->property("arowanaProblem").toBool());
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(hands.sent.size(), 1);
}

void TestComposeFields::variablesAreNamedByTheirRow()
{
    ComposeHands hands;
    ComposeDraft draft = draftWith({});
    draft.rcsKind = ContentKind::Template;
    draft.rcsTemplate = {"tpl_1", {}, {}, {{QStringLiteral("a"), {}}, {{}, QStringLiteral("v")}}};
    hands.dialog.setDraft(draft);
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(hands.problemAt("rcsTemplateVariables"),
             QStringLiteral("✕ Variable 2: Give this variable a name, or remove its line."));
    hands.type(QStringLiteral("b")); // in the cell of that name
    hands.key(Qt::Key_Return);
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(hands.sent.size(), 1);
}

void TestComposeFields::whatTipsTheUnitIsNamedAndReached()
{
    ComposeHands hands;
    hands.type(kPhone);
    QVERIFY(hands.tabTo("rcsText"));
    auto *text = hands.find<BodyEdit>("rcsText");
    auto *tip = hands.find<QLabel>("unitTip");
    text->setBody(QString(160, u'x'));
    QVERIFY(!tip->isVisible());
    text->setBody(QString(160, u'x') + QStringLiteral("tipped"));
    QVERIFY(tip->isVisible());
    QCOMPARE(tip->text(), QStringLiteral("The 161st character begins at “tipped”; a Basic ends before it."));
    QVERIFY(hands.tabTo("unitTipGo"));
    hands.key(Qt::Key_Space);
    QVERIFY(text->hasFocus());
    QCOMPARE(text->textCursor().position(), 160);
    text->setBody(QString(159, u'x') + QStringLiteral("\u00fc"));
    QCOMPARE(tip->text(), QStringLiteral("The 161st byte is in “\u00fc”; the platform may count bytes."));
    // Where the length does not decide, nothing is said of it.
    QVERIFY(hands.tabTo("textChips"));
    hands.key(Qt::Key_Insert);
    QVERIFY(!tip->isVisible());
}

void TestComposeFields::aNumberWithoutCountryCodeIsOffered()
{
    ComposeHands hands;
    hands.dialog.setRegion("DE");
    auto *use = hands.find<QPushButton>("useNumber");
    hands.type(QStringLiteral("0176 1234567"));
    QVERIFY(use->isVisible());
    QCOMPARE(use->text(), QStringLiteral("Use +49 176 1234567"));
    QCOMPARE(hands.find<QLineEdit>("to")->text(), QStringLiteral("0176 1234567"));
    hands.dialog.setRegion("FR");
    QCOMPARE(use->isVisible() && use->text().contains(QStringLiteral("+49")), false);
    hands.dialog.setRegion("DE");
    QVERIFY(hands.tabTo("useNumber"));
    hands.key(Qt::Key_Space);
    QCOMPARE(hands.find<QLineEdit>("to")->text(), QStringLiteral("+49 176 1234567"));
    QVERIFY(!use->isVisible());
}

void TestComposeFields::withoutARegionTheSettingsAreOffered()
{
    // The tests run without a country in the locale.
    ComposeHands hands;
    QSignalSpy wanted(&hands.dialog, &ComposeDialog::settingsWanted);
    auto *set = hands.find<QPushButton>("setRegion");
    QVERIFY(!set->isVisible());
    hands.type(QStringLiteral("0176 1234567"));
    QVERIFY(set->isVisible());
    QCOMPARE(hands.find<QLabel>("noRegion")->text(),
             QStringLiteral("Your own country is not set, so no country code can be offered."));
    QVERIFY(hands.tabTo("setRegion"));
    hands.key(Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    hands.key(Qt::Key_Comma, Qt::ControlModifier);
    QCOMPARE(wanted.size(), 2);
    hands.dialog.setRegion("DE");
    QVERIFY(!set->isVisible());
    QVERIFY(hands.find<QPushButton>("useNumber")->isVisible());
    hands.dialog.setRegion({});
    hands.find<QLineEdit>("to")->setText(QStringLiteral("+49 176 1234567"));
    QVERIFY(!set->isVisible());
    hands.find<QLineEdit>("to")->setText(QStringLiteral("kim@example.org"));
    QVERIFY(!set->isVisible());
}

void TestComposeFields::anotherTabGoesOnInItsFirstField_data()
{
    QTest::addColumn<QString>("to");
    QTest::addColumn<QByteArray>("from"); // where one writes
    QTest::addColumn<QByteArray>("bar");
    QTest::addColumn<int>("tab");
    QTest::addColumn<QByteArray>("first");
    const QString phone = QStringLiteral("+491761234567");
    const QString address = QStringLiteral("kim@example.org");
    QTest::newRow("card") << phone << QByteArray("rcsText") << QByteArray("rcsKinds") << 1
                          << QByteArray("cardOrientation");
    QTest::newRow("carousel") << phone << QByteArray("rcsText") << QByteArray("rcsKinds") << 2
                              << QByteArray("carouselWidth");
    QTest::newRow("template") << phone << QByteArray("to") << QByteArray("rcsKinds") << 3
                              << QByteArray("rcsTemplateId");
    QTest::newRow("e-mail") << address << QByteArray("emailHtml") << QByteArray("emailKinds") << 1
                            << QByteArray("emailTemplateId");
    QTest::newRow("the same") << phone << QByteArray("to") << QByteArray("rcsKinds") << 0
                              << QByteArray("rcsText");
}

void TestComposeFields::anotherTabGoesOnInItsFirstField()
{
    QFETCH(QString, to);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, bar);
    QFETCH(int, tab);
    QFETCH(QByteArray, first);
    ComposeHands hands;
    hands.type(to);
    QVERIFY(hands.tabTo(from.constData()));
    auto *tabs = hands.find<QTabBar>(bar.constData());
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(tab).center());
    QCOMPARE(hands.focused()->objectName().toLatin1(), first);
    // By the arrows one stays on the tabs.
    QVERIFY(hands.tabTo(bar.constData()));
    hands.key(tab == 0 ? Qt::Key_Right : Qt::Key_Left);
    QCOMPARE(hands.focused()->objectName().toLatin1(), bar);
    hands.key(Qt::Key_Tab);
    QVERIFY2(hands.focused()->objectName() != QStringLiteral("cancel"),
             qPrintable(hands.focused()->objectName()));
}

void TestComposeFields::aNewSuggestionComesIntoView()
{
    ComposeHands hands;
    hands.dialog.resize(900, 640);
    hands.type(QStringLiteral("+491761234567"));
    QCoreApplication::processEvents();
    const QWidget *viewport = hands.dialog.findChild<QScrollArea *>()->viewport();
    for (int i = 0; i < 3; ++i) {
        hands.find<QPushButton>("textChipAdd")->click();
        QCOMPARE(hands.focused()->objectName(), QStringLiteral("textChipWords"));
        QTRY_VERIFY(isInView(*hands.focused(), *viewport));
        QTRY_VERIFY(isInView(*hands.find<QWidget>("textChipPostback"), *viewport)); // the form as a whole
    }
}

void TestComposeFields::aNewCardComesIntoView()
{
    ComposeHands hands;
    hands.dialog.resize(900, 640);
    ComposeDraft draft;
    draft.to = QStringLiteral("+491761234567");
    draft.rcsKind = ContentKind::Carousel;
    hands.dialog.setDraft(draft);
    auto *area = hands.dialog.findChild<QScrollArea *>();
    QVERIFY(hands.tabTo("carouselHeight"));
    QTRY_VERIFY(isInView(*hands.focused(), *area->viewport()));
    hands.find<QPushButton>("carouselCardAdd")->click();
    QCOMPARE(hands.focused()->objectName(), QStringLiteral("carouselTitle"));
    QTRY_VERIFY(isInView(*hands.focused(), *area->viewport()));
}

void TestComposeFields::largeRichContentAndLongThumbnailsAreWarned()
{
    ComposeHands hands;
    ComposeDraft draft;
    draft.to = kPhone;
    draft.rcsKind = ContentKind::Card;
    draft.card.card.title = QStringLiteral("T");
    const QString link = QStringLiteral("https://a.example/") + QString(3'000, u'q');
    draft.card.card.media = CardMedia{QStringLiteral("https://a.example/p.jpg"), link, MediaHeight::Unset};
    hands.dialog.setDraft(draft);
    QCOMPARE(hands.problemAt("cardThumbnail"),
             QStringLiteral("▲ Phones may cut it: 3,018, they are made for 2,048."));
    QCOMPARE(hands.problemAt("cardDescription"), QString());
    draft.rcsKind = ContentKind::Carousel;
    CardContent card = draft.card.card;
    card.media->url = QStringLiteral("https://a.example/") + QString(30'000, u'q');
    draft.carousel.cards = QList<CardContent>(10, card);
    hands.dialog.setDraft(draft);
    QVERIFY2(hands.problemAt("carouselCards").contains(QStringLiteral("RCS takes 256,000 at most")),
             qPrintable(hands.problemAt("carouselCards")));
    draft.carousel.cards = QList<CardContent>(2, card);
    hands.dialog.setDraft(draft);
    QVERIFY(!hands.problemAt("carouselCards").contains(QStringLiteral("RCS takes")));
}

void TestComposeFields::thePartThatTipsTheUnitIsReached_data()
{
    QTest::addColumn<ContentKind>("kind");
    QTest::addColumn<QString>("field");
    QTest::newRow("suggestion") << ContentKind::Plain << QStringLiteral("textChipWords");
    QTest::newRow("card") << ContentKind::Card << QStringLiteral("cardTitle");
    QTest::newRow("carousel") << ContentKind::Carousel << QStringLiteral("carouselTitle");
}

void TestComposeFields::thePartThatTipsTheUnitIsReached()
{
    QFETCH(ContentKind, kind);
    QFETCH(QString, field);
    ComposeDraft draft = draftWith({QStringLiteral("Hi"), {chip(QStringLiteral("Yes"))}});
    draft.card.card.title = QStringLiteral("T");
    draft.carousel.cards = {draft.card.card, draft.card.card};
    draft.rcsKind = kind;
    ComposeHands hands;
    hands.dialog.setDraft(draft);
    QVERIFY(hands.tabTo("sendCardGo"));
    hands.key(Qt::Key_Space);
    QCOMPARE(hands.focused()->objectName(), field);
    draft = draftWith({QStringLiteral("Hi"), {}});
    hands.dialog.setDraft(draft);
    QVERIFY(!hands.find<QPushButton>("sendCardGo")->isVisible());
}

void TestComposeFields::richTextIsPastedPlain()
{
    ComposeHands hands;
    QVERIFY(hands.tabTo("rcsText"));
    auto *data = new QMimeData;
    data->setHtml(QStringLiteral("<p><b>Bold</b> <img src=\"/dev/zero\" alt=\"cat\"></p><p>next</p>"));
    QGuiApplication::clipboard()->setMimeData(data);
    hands.paste();
    QCOMPARE(hands.find<BodyEdit>("rcsText")->body(), QStringLiteral("Bold cat\nnext"));
    hands.key(Qt::Key_A, Qt::ControlModifier);
    auto *both = new QMimeData;
    both->setHtml(QStringLiteral("<b>x</b>"));
    both->setText(QStringLiteral("as text\r\nsecond"));
    QGuiApplication::clipboard()->setMimeData(both);
    hands.paste();
    QCOMPARE(hands.find<BodyEdit>("rcsText")->body(), QStringLiteral("as text\nsecond"));
}

void TestComposeFields::strangeCharactersAreKeptCountedAndNamed()
{
    const QString family = QStringLiteral("\U0001F468\u200D\U0001F469\u200D\U0001F467"); // joined: not named
    const QString arabic = QStringLiteral("\u0645\u0631\u062d\u0628\u0627");
    ComposeHands hands;
    hands.type(kPhone);
    QVERIFY(hands.tabTo("rcsText"));
    pasteText(hands, family + arabic);
    QCOMPARE(hands.problemAt("rcsText"), QString());
    QCOMPARE(hands.dialog.draft().rcs.text, family + arabic);
    const QString hidden = QStringLiteral("a\u200Bb\u202Ec\u200Bd");
    hands.key(Qt::Key_A, Qt::ControlModifier);
    pasteText(hands, hidden);
    QCOMPARE(hands.problemAt("rcsText"), QStringLiteral("▲ Has 3 character(s) that cannot be seen and count: "
                                                        "zero width space, change of direction."));
    QVERIFY(hands.tabTo("textChips"));
    hands.key(Qt::Key_Insert);
    pasteText(hands, QStringLiteral("\u200Byes"));
    QCOMPARE(hands.problemAt("textChipWords"),
             QStringLiteral("▲ Has 1 character(s) that cannot be seen and count: zero width space."));
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    const auto content = std::get<RcsText>(hands.request().content);
    QCOMPARE(content.text, hidden);
    QCOMPARE(content.suggestions.value(0).text, QStringLiteral("\u200Byes"));
}

void TestComposeFields::oddAddressesAreRefused()
{
    ComposeHands hands;
    hands.type(QStringLiteral("anna b@example.org"));
    QVERIFY(hands.write("emailSubject", QStringLiteral("s")));
    QVERIFY(hands.write("emailHtml", QStringLiteral("x")));
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(hands.sent.size(), 0);
    QVERIFY(hands.problemAt("to").startsWith(QStringLiteral("✕ There is a space in this e-mail address.")));
    QCOMPARE(hands.find<QLineEdit>("to")->text(), QStringLiteral("anna b@example.org"));
}

void TestComposeFields::aLongLinkIsKeptAndWarned()
{
    ComposeHands hands;
    hands.type(kPhone);
    QVERIFY(hands.write("rcsText", QStringLiteral("x")));
    QVERIFY(hands.tabTo("textChips"));
    hands.key(Qt::Key_Insert);
    hands.type(QStringLiteral("Go"));
    hands.key(Qt::Key_Tab);
    hands.key(Qt::Key_Down, Qt::NoModifier, 2);
    QVERIFY(hands.tabTo("textChipLink"));
    const QString link = QStringLiteral("https://a.example/") + QString(8'192, u'q');
    pasteText(hands, link);
    QCOMPARE(hands.problemAt("textChipLink"),
             QStringLiteral("▲ Phones may cut it: 8,210, they are made for 2,048."));
    hands.key(Qt::Key_A, Qt::ControlModifier);
    pasteText(hands, QString(40'000, u'q'));
    QVERIFY(hands.problemAt("textChipLink").contains(QStringLiteral("Nothing was taken in: with it ")));
    QCOMPARE(hands.find<QLineEdit>("textChipLink")->text(), link);
    hands.key(Qt::Key_A, Qt::ControlModifier);
    pasteText(hands, link);
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(std::get<RcsText>(hands.request().content).suggestions.value(0).kind,
             ChipKind(OpenUrlAction{link, false}));
}

/// A number copied with a change of direction before it looks right, and is none.
void TestComposeFields::hiddenCharactersAreNamedWithWhatTheyCause()
{
    Desk desk;
    auto *to = desk.find<QLineEdit>("to");
    to->setText(QChar(0x202A) + QStringLiteral("+4917612345678"));
    desk.type("rcsText", QStringLiteral("Hello"));
    desk.clickSend();
    const QString said = desk.problemAt("to");
    QVERIFY2(said.contains(QStringLiteral("neither a phone number")), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("change of direction")), qPrintable(said));
}

QTEST_MAIN(TestComposeFields)
#include "tst_composefields.moc"
