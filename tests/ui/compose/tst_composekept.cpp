// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing typed is lost: drafts while one writes, between kinds, channels and senders, and texts of any
// length.
#include "tests/ui/compose/composebench.h"
#include "tests/ui/compose/composehands.h"
#include "ui/compose/bodyedit.h"
#include "ui/compose/composeform.h"
#include "ui/compose/entrystrip.h"
#include "ui/phone/phoneview.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTimer>
#include <QTimerEvent>

using namespace arowana;
using samples::rcsRequest;
using samples::titled;

namespace {

QTimer *timer(const Desk &desk, const char *name)
{
    return desk.dialog->findChild<QTimer *>(QLatin1String(name));
}

/// As if its time had come.
void fire(QTimer *timer)
{
    QTimerEvent event(timer->timerId());
    QCoreApplication::sendEvent(timer, &event);
}

} // namespace

class TestComposeKept : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void newsBesideTheTextDoNotPutOffItsKeeping();
    void whoNeverPausesIsKeptToo();
    void aKeyInAMegabyteKeepsTheWindowAlive();
    void aMegabyteInOneLineIsKeptWhole();
    void whatWasNeverThereIsNotTakenBack();
    void whatIsKeptWholeCanBeEmptied();
    void hiddenCharactersOfAKeptTextAreAllCounted();
    void whatStoodThereBeforeStaysWithItsCard();
    void aMegabyteInLinesKeepsTheWindowAlive();
    void nothingIsLostBetweenKindsChannelsAndSenders();
    void fieldsOfOtherKindsAreKeptWithEveryCard();
    void aDraftComesBackWhole();
    void whatAPauseDuringStoringDidNotKeepIsKeptAfterARefusal();
    void choicesTheChannelDoesNotHaveAreKeptWithTheDraft();
};

void TestComposeKept::newsBesideTheTextDoNotPutOffItsKeeping()
{
    Desk desk;
    QSignalSpy kept(desk.dialog, &ComposeDialog::draftPaused);
    QSignalSpy asked(desk.dialog, &ComposeDialog::contextWanted);
    desk.type("to", QStringLiteral("+4917612345678"));
    desk.type("rcsText", QStringLiteral("Hello"));
    QVERIFY(timer(desk, "draftPause")->isActive());
    timer(desk, "draftPause")->stop(); // to see whether it is started anew
    const auto route = asked.constLast().at(1).value<SendRoute>();
    for (int i = 0; i < 20; ++i) {
        Balance balance;
        balance.free = Money{500'000 + i};
        desk.dialog->setBalance(balance, {});
        desk.dialog->askForContextAgain();
        SendContext context;
        context.isSessionOpen = i % 2 == 0;
        desk.dialog->setContext(route, context);
        desk.dialog->setExpectedPrice([](Channel, BillingUnit) { return Money{800}; });
        desk.find<QWidget>("to")->setFocus(); // a field is left, nothing is changed
        desk.find<QWidget>("rcsText")->setFocus();
    }
    QVERIFY(!timer(desk, "draftPause")->isActive());
    fire(timer(desk, "draftLongest"));
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.constLast().at(1).value<std::optional<ComposeDraft>>()->rcs.text, QStringLiteral("Hello"));
    desk.dialog->setBalance({}, {});
    QVERIFY(!timer(desk, "draftPause")->isActive());
}

void TestComposeKept::whoNeverPausesIsKeptToo()
{
    Desk desk;
    QSignalSpy kept(desk.dialog, &ComposeDialog::draftPaused);
    desk.type("rcsText", QStringLiteral("Hel"));
    QVERIFY(timer(desk, "draftLongest")->isActive());
    QCOMPARE(timer(desk, "draftLongest")->interval(), 5'000);
    timer(desk, "draftLongest")->start(60'000); // to see whether it is started anew
    timer(desk, "draftPause")->stop();
    desk.type("rcsText", QStringLiteral("lo"));
    QVERIFY(timer(desk, "draftPause")->isActive());
    QCOMPARE(timer(desk, "draftLongest")->interval(), 60'000);
    fire(timer(desk, "draftLongest"));
    QCOMPARE(kept.size(), 1);
    QVERIFY(!timer(desk, "draftPause")->isActive());
    desk.type("rcsText", QStringLiteral("!"));
    QVERIFY(timer(desk, "draftLongest")->isActive());
}

void TestComposeKept::aKeyInAMegabyteKeepsTheWindowAlive()
{
    Desk desk;
    desk.dialog->setExpectedPrice([](Channel, BillingUnit) { return Money{800}; });
    desk.type("to", QStringLiteral("+4917612345678"));
    auto *text = desk.find<QPlainTextEdit>("rcsText");
    text->setPlainText((QString(79, u'x') + u'\n').repeated(12'500));
    text->setFocus();
    QVERIFY(desk.dialog->grab().width() > 0);
    qint64 worst = 0;
    for (int i = 0; i < 10; ++i) {
        QElapsedTimer watch;
        watch.start();
        QTest::keyClick(text, Qt::Key_Y);
        QVERIFY(desk.dialog->grab().width() > 0);
        worst = qMax(worst, watch.elapsed());
    }
    qInfo("worst key %lld ms", worst);
    QVERIFY2(worst < 1'000, qPrintable(QString::number(worst))); // ten times the goal
    auto *phone = desk.find<PhoneView>("previewPhone");
    QVERIFY(phone->accessibleDescription().size() < 10'000);
    QCOMPARE(phone->words().size(), 1'000'010); // what is copied is whole
}

void TestComposeKept::aMegabyteInOneLineIsKeptWhole()
{
    ComposeForm form;
    form.setSenders(samples::senders());
    form.show();
    auto *text = form.findChild<BodyEdit *>(QStringLiteral("rcsText"));
    text->setBody(QStringLiteral("before "));
    text->moveCursor(QTextCursor::End);
    const QString whole(1'000'000, u'x');
    QGuiApplication::clipboard()->setText(whole);
    QElapsedTimer watch;
    watch.start();
    text->paste();
    QVERIFY(form.grab().width() > 0); // laid out and painted
    qInfo("pasted in %lld ms", watch.elapsed());
    QVERIFY2(watch.elapsed() < 5'000, "a stall");
    QVERIFY(text->isKeptWhole());
    QCOMPARE(form.draft().rcs.text, QStringLiteral("before ") + whole);
    const auto problems = problemsOf(form.draft());
    form.showProblems(problems, form.draft(), false);
    QStringList said;
    const auto labels = form.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        said.append(label->text());
    QVERIFY(said.contains(QStringLiteral("✕ 996,935 character(s) over the limit of 3,072.")));
    QVERIFY(said.contains(
        QStringLiteral("1,000,007 characters, kept whole. A line in it is too long to be edited here.")));
    form.findChild<QPushButton *>(QStringLiteral("breakIntoLines"))->click();
    QVERIFY(!text->isKeptWhole());
    QCOMPARE(text->body().remove(u'\n'), QStringLiteral("before ") + whole);
    text->setBody(QStringLiteral("mine"));
    text->selectAll();
    text->paste();
    text->findChild<QPushButton *>(QStringLiteral("takeBack"))->click();
    QCOMPARE(text->body(), QStringLiteral("mine"));
}

void TestComposeKept::whatWasNeverThereIsNotTakenBack()
{
    ComposeForm form;
    form.show();
    ComposeDraft restored;
    restored.rcs.text = QString(30'000, u'x');
    form.setDraft(restored);
    auto *text = form.findChild<BodyEdit *>(QStringLiteral("rcsText"));
    QVERIFY(text->isKeptWhole());
    auto *back = text->findChild<QPushButton *>(QStringLiteral("takeBack"));
    QVERIFY(!back->isVisible());
    QVERIFY(text->findChild<QPushButton *>(QStringLiteral("breakIntoLines"))->isVisible());
    back->click(); // whoever reaches it all the same
    QCOMPARE(text->body(), restored.rcs.text);
    // One that came by pasting can be taken back.
    text->setBody(QStringLiteral("mine"));
    QGuiApplication::clipboard()->setText(restored.rcs.text);
    text->paste();
    QVERIFY(back->isVisible());
}

void TestComposeKept::whatIsKeptWholeCanBeEmptied()
{
    ComposeForm form;
    form.show();
    ComposeDraft restored;
    restored.rcs.text = QString(30'000, u'x');
    form.setDraft(restored);
    auto *text = form.findChild<BodyEdit *>(QStringLiteral("rcsText"));
    auto *emptier = text->findChild<QPushButton *>(QStringLiteral("emptyField"));
    QVERIFY(emptier->isVisible());
    emptier->click();
    QVERIFY(!text->isKeptWhole() && !text->isReadOnly());
    QCOMPARE(form.draft().rcs.text, QString());
    // By keys too, and only where all is chosen.
    form.setDraft(restored);
    text->moveCursor(QTextCursor::End);
    QTest::keyClick(text, Qt::Key_Backspace);
    QCOMPARE(text->body(), restored.rcs.text);
    text->selectAll();
    QTest::keyClick(text, Qt::Key_Backspace);
    QCOMPARE(form.draft().rcs.text, QString());
    // One that can be taken back asks for no room for more.
    text->setBody(QStringLiteral("mine"));
    QGuiApplication::clipboard()->setText(restored.rcs.text);
    text->paste();
    QVERIFY(!emptier->isVisible());
}

void TestComposeKept::hiddenCharactersOfAKeptTextAreAllCounted()
{
    ComposeForm form;
    form.show();
    ComposeDraft restored;
    restored.rcs.text = QStringLiteral("0123456789x\u200B").repeated(4'000);
    form.setDraft(restored);
    form.showProblems(problemsOf(form.draft()), form.draft(), false);
    QVERIFY(form.findChild<BodyEdit *>(QStringLiteral("rcsText"))->isKeptWhole());
    QStringList said;
    const auto labels = form.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        said.append(label->text());
    QVERIFY2(said.join(u'|').contains(QStringLiteral("Has 4000 character(s) that cannot be seen and count")),
             qPrintable(said.join(u'|')));
}

void TestComposeKept::whatStoodThereBeforeStaysWithItsCard()
{
    ComposeHands hands;
    ComposeDraft draft;
    draft.to = QStringLiteral("+491761234567");
    draft.rcsKind = ContentKind::Carousel;
    draft.carousel.cards = QList<CardContent>(2);
    draft.carousel.cards[0].description = QStringLiteral("mine");
    hands.dialog.setDraft(draft);
    auto *text = hands.find<BodyEdit>("carouselDescription");
    auto *strip = hands.find<EntryStrip>("carouselCards");
    text->moveCursor(QTextCursor::End);
    QGuiApplication::clipboard()->setText(QString(30'000, u'x'));
    text->paste();
    QVERIFY(text->isKeptWhole());
    strip->setFocus();
    hands.key(Qt::Key_Right);
    QCOMPARE(text->body(), QString());
    hands.key(Qt::Key_Left);
    QVERIFY(text->isKeptWhole());
    auto *back = text->findChild<QPushButton *>(QStringLiteral("takeBack"));
    QVERIFY(back->isVisible());
    back->click();
    QCOMPARE(hands.dialog.draft().carousel.cards.at(0).description, QStringLiteral("mine"));
}

void TestComposeKept::aMegabyteInLinesKeepsTheWindowAlive()
{
    ComposeForm form;
    form.setSenders(samples::senders());
    connect(&form, &ComposeForm::changed, &form,
            [&form] { form.showProblems(problemsOf(form.draft()), form.draft(), false); });
    form.show();
    auto *text = form.findChild<BodyEdit *>(QStringLiteral("rcsText"));
    QGuiApplication::clipboard()->setText((QString(79, u'x') + u'\n').repeated(12'500));
    text->paste();
    QCOMPARE(text->body().size(), 1'000'000);
    QVERIFY(form.grab().width() > 0);
    qint64 worst = 0;
    for (int i = 0; i < 10; ++i) {
        QElapsedTimer watch;
        watch.start();
        QTest::keyClick(text, Qt::Key_Y);
        QVERIFY(form.grab().width() > 0);
        worst = qMax(worst, watch.elapsed());
    }
    qInfo("worst key %lld ms", worst);
    QVERIFY2(worst < 1'000, qPrintable(QString::number(worst))); // ten times the goal
}

void TestComposeKept::nothingIsLostBetweenKindsChannelsAndSenders()
{
    ComposeHands hands;
    ComposeDraft full;
    full.to = QStringLiteral("+491761234567");
    full.sender = samples::shopAgent();
    full.type = MessageType::Newsletter;
    full.traffic = TrafficType::Promotion;
    full.ttlSeconds = 90;
    full.rcs = {QStringLiteral("text"), {{QStringLiteral("Yes"), QStringLiteral("y"), {}, ReplyChip()}}};
    full.card = {CardOrientation::Horizontal, titled(QStringLiteral("card"))};
    full.carousel = {CardWidth::Small, {titled(QStringLiteral("a")), titled(QStringLiteral("b"))}};
    full.rcsTemplate = {"tpl_r", QStringLiteral("1"), {}, {{QStringLiteral("n"), QStringLiteral("v")}}};
    full.email = {QStringLiteral("s"), QStringLiteral("<p>h</p>"), QStringLiteral("t")};
    full.emailTemplate = {"tpl_e", {}, QStringLiteral("sub"), {}};
    hands.dialog.setDraft(full);
    QCOMPARE(hands.dialog.draft(), full);
    QVERIFY(hands.tabTo("rcsKinds"));
    hands.key(Qt::Key_Right, Qt::NoModifier, 3);
    hands.key(Qt::Key_Left, Qt::NoModifier, 3);
    QCOMPARE(hands.dialog.draft(), full);
    QVERIFY(hands.tabTo("sender"));
    hands.key(Qt::Key_Down); // the OTP agent: neither newsletters nor promotions
    QCOMPARE(hands.dialog.draft().type, MessageType::Message);
    QCOMPARE(hands.dialog.draft().traffic, std::optional(TrafficType::Authentication));
    hands.key(Qt::Key_Up);
    QCOMPARE(hands.dialog.draft(), full);
    QVERIFY(hands.tabTo("to"));
    hands.key(Qt::Key_A, Qt::ControlModifier);
    hands.type(QStringLiteral("a@example.org"));
    QCOMPARE(hands.dialog.draft().carousel, full.carousel);
    hands.key(Qt::Key_A, Qt::ControlModifier);
    hands.type(full.to);
    QCOMPARE(hands.dialog.draft(), full);
    // A suggestion keeps what was typed for each of its kinds.
    QVERIFY(hands.tabTo("textChips"));
    hands.key(Qt::Key_Return);
    hands.key(Qt::Key_Tab);
    hands.key(Qt::Key_Down);
    QVERIFY(hands.write("textChipNumber", QStringLiteral("+4930")));
    QVERIFY(hands.tabTo("textChipKind"));
    hands.key(Qt::Key_Up);
    QCOMPARE(hands.dialog.draft().rcs, full.rcs);
    hands.key(Qt::Key_Down);
    QCOMPARE(hands.find<QLineEdit>("textChipNumber")->text(), QStringLiteral("+4930"));
    hands.key(Qt::Key_Up);
    // Also in a draft that is put away and comes back.
    const ComposeDraft putAway = hands.dialog.draft();
    QCOMPARE(putAway.rcs, full.rcs);
    QCOMPARE(putAway.rcsForms.value(0).number, QStringLiteral("+4930"));
    ComposeHands later;
    later.dialog.restoreDraft(putAway);
    QCOMPARE(later.dialog.draft(), putAway);
    QCOMPARE(later.find<QLineEdit>("textChipNumber")->text(), QStringLiteral("+4930"));
}

void TestComposeKept::fieldsOfOtherKindsAreKeptWithEveryCard()
{
    ComposeDraft full;
    full.to = QStringLiteral("+491761234567");
    full.sender = samples::shopAgent();
    full.traffic = TrafficType::Promotion;
    full.rcsKind = ContentKind::Carousel;
    ChipDraft tried;
    tried.text = QStringLiteral("Call");
    tried.link = QStringLiteral("https://a.example");
    full.card.card.suggestions = {chipOf(tried)};
    full.cardForms = {tried};
    full.carousel.cards = {titled(QStringLiteral("a")), titled(QStringLiteral("b"))};
    full.carousel.cards[1].suggestions = {chipOf(tried)};
    full.carouselForms = {{}, {tried}};
    ComposeHands hands;
    hands.dialog.setDraft(full);
    QCOMPARE(hands.dialog.draft(), full);
    QVERIFY(hands.tabTo("carouselCards"));
    hands.key(Qt::Key_Right); // the other card stands in the form
    QCOMPARE(hands.dialog.draft(), full);
    QCOMPARE(hands.find<QLineEdit>("carouselChipLink")->text(), tried.link);
    // Forms that do not belong to the suggestions are not taken for theirs.
    full.carousel.cards[1].suggestions[0].text = QStringLiteral("Go");
    hands.dialog.setDraft(full);
    QCOMPARE(hands.dialog.draft().carousel, full.carousel);
    QVERIFY(hands.dialog.draft().carouselForms.isEmpty());
}

void TestComposeKept::aDraftComesBackWhole()
{
    const CardContent card{QStringLiteral("t"),
                           QStringLiteral("d"),
                           CardMedia{QStringLiteral("https://a.example/p"), {}, MediaHeight::Tall},
                           {{QStringLiteral("Where"), {}, {}, ViewLocationAction{"1.50", "2.0", {}, {}}}}};
    const Content contents[] = {
        RichCard{CardOrientation::Horizontal, card},
        Carousel{CardWidth::Small, {card, card, titled(QStringLiteral("x"))}},
        TemplateContent{"tpl_1", {}, {}, {{QStringLiteral("a"), QStringLiteral("b")}}}};
    for (const Content &content : contents) {
        ComposeHands hands;
        hands.dialog.setDraft(draftOf(rcsRequest(content)));
        hands.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(hands.request(), rcsRequest(content));
    }
}

/// Storing may take longer than the pause: a lock of another program does.
void TestComposeKept::whatAPauseDuringStoringDidNotKeepIsKeptAfterARefusal()
{
    Desk desk;
    QSignalSpy kept(desk.dialog, &ComposeDialog::draftPaused);
    desk.type("to", QStringLiteral("+4917612345678"));
    desk.type("rcsText", QStringLiteral("Hello"));
    desk.clickSend();
    QCOMPARE(desk.sent.size(), 1);
    fire(timer(desk, "draftPause"));
    QCOMPARE(kept.size(), 0);
    desk.dialog->refuseStored({ErrorKind::Locked, QStringLiteral("Locked."), {}, {}});
    QVERIFY(timer(desk, "draftPause")->isActive());
    fire(timer(desk, "draftPause"));
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.first().at(1).value<std::optional<ComposeDraft>>()->rcs.text, QStringLiteral("Hello"));
}

/// The address was a slip, and the program ended before it was put right.
void TestComposeKept::choicesTheChannelDoesNotHaveAreKeptWithTheDraft()
{
    SendRequest request = rcsRequest(RcsText{QStringLiteral("Hello"), {}});
    request.type = MessageType::Conversation;
    request.traffic = TrafficType::ServiceRequest;
    request.ttlSeconds = 7'200;
    std::optional<ComposeDraft> kept;
    {
        ComposeHands hands;
        QSignalSpy paused(&hands.dialog, &ComposeDialog::draftPaused);
        hands.dialog.setDraft(draftOf(request));
        hands.dialog.findChild<QLineEdit *>(QStringLiteral("to"))->setText(QStringLiteral("a@example.org"));
        hands.dialog.flushDraft();
        QCOMPARE(paused.size(), 1);
        kept = paused.first().at(1).value<std::optional<ComposeDraft>>();
    }
    QVERIFY(kept);
    QCOMPARE(requestOf(*kept).type, MessageType::Message); // an e-mail knows no session
    ComposeHands hands;
    hands.dialog.restoreDraft(*kept);
    hands.dialog.findChild<QLineEdit *>(QStringLiteral("to"))->setText(QStringLiteral("+491761234567"));
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(hands.request(), request);
}

QTEST_MAIN(TestComposeKept)
#include "tst_composekept.moc"
