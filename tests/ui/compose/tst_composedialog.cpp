// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/compose/composesamples.h"
#include "ui/compose/composedialog.h"
#include "ui/controls/labelledfield.h"
#include "ui/phone/phoneview.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QTextEdit>
#include <QTimer>
#include <QTimerEvent>

using namespace arowana;

Q_DECLARE_METATYPE(arowana::MessageType)
Q_DECLARE_METATYPE(arowana::SendContext)

namespace {

/// A shown dialog with senders, and the ways a person has of using it.
class Desk {
public:
    explicit Desk(const QList<Sender> &senders = samples::senders())
        : dialog(new ComposeDialog(7))
        , sent(dialog, &ComposeDialog::sendRequested)
    {
        dialog->setSenders(senders);
        dialog->setBalance(samples::balance(), samples::tiers());
        dialog->show();
        dialog->activateWindow();
        active = QTest::qWaitForWindowActive(dialog);
    }
    ~Desk() { delete dialog.data(); }
    Desk(const Desk &) = delete;
    Desk &operator=(const Desk &) = delete;

    template <class T>
    [[nodiscard]] T *find(const char *name) const
    {
        return dialog->findChild<T *>(QLatin1String(name));
    }
    void type(const char *field, const QString &text) const
    {
        auto *widget = find<QWidget>(field);
        widget->setFocus();
        QTest::keyClicks(widget, text);
    }
    void clickSend() const { QTest::mouseClick(find<QPushButton>("send"), Qt::LeftButton); }
    [[nodiscard]] QString status() const { return find<QLabel>("composeStatus")->text(); }
    [[nodiscard]] QString problemAt(const char *field) const
    {
        for (QWidget *w = find<QWidget>(field)->parentWidget(); w; w = w->parentWidget()) {
            if (auto *labelled = qobject_cast<LabelledField *>(w))
                return labelled->problemText();
        }
        return {};
    }
    [[nodiscard]] SendRequest request() const { return sent.at(0).at(1).value<SendRequest>(); }
    [[nodiscard]] QMessageBox *question() const { return dialog->findChild<QMessageBox *>(); }

    QPointer<ComposeDialog> dialog;
    QSignalSpy sent;
    bool active = false; ///< the fields see the focus come and go
};

QPushButton *buttonWith(QMessageBox *box, const QString &text)
{
    const auto buttons = box->buttons();
    for (QAbstractButton *button : buttons) {
        if (button->text() == text)
            return qobject_cast<QPushButton *>(button);
    }
    return nullptr;
}

} // namespace

class TestComposeDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void windowBecomesActive() { QVERIFY(Desk().active); }
    void rcsTextByKeysGivesTheRequest();
    void emailByMouseGivesTheRequest();
    void chosenTypeAndTrafficAreSent();
    void channelFollowsTheRecipient();
    void countsFollowTheText();
    void nothingIsBlamedBeforeTheFirstTouch();
    void problemIsQuietWhileTypingAndLoudAfterLeaving();
    void sendAttemptShowsEveryProblemAtItsField();
    void tooLongIsSaidAtOnce();
    void doubleClickSendsOnce();
    void heldKeySendsOnce();
    void enterInAFieldSendsNothing();
    void refusedStoringKeepsTheTextAndSaysWhy();
    void confirmedStoringCloses();
    void closingWithTextAsksOnceAndKeepsByDefault();
    void closingWithoutNewTextAsksNothing();
    void throwingAwayCloses();
    void fillPutsARequestInAsNew();
    void fillKeepsNoBreakSpaces();
    void withoutSendersTheSendersPageIsOffered();
    void markupIsShownPlain();
    void aKeyInAMegabyteKeepsTheWindowAlive();
    void newsBesideTheTextDoNotPutOffItsKeeping();
    void whoNeverPausesIsKeptToo();
    void aRemovedSenderIsNotReplacedUnderTheDraft();
    void aChangedTypeIsSaidAndMayBeAccepted();
    void aCheckSaysWhatTheCardSays_data();
    void aCheckSaysWhatTheCardSays();
    void aCheckSaysWhatIsNotKnownYet();
};

void TestComposeDialog::rcsTextByKeysGivesTheRequest()
{
    Desk desk;
    QTest::keyClicks(desk.find<QLineEdit>("to"), QStringLiteral("+49 176 1234567"));
    desk.type("rcsText", QStringLiteral("Hello Anna"));
    QTest::keyClick(desk.find<QPlainTextEdit>("rcsText"), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(desk.sent.size(), 1);
    QCOMPARE(desk.sent.at(0).at(0).toULongLong(), 7ULL);
    SendRequest wanted;
    wanted.sender = samples::shopAgent();
    wanted.to = *PhoneNumber::parse(QStringLiteral("+491761234567"));
    wanted.type = MessageType::Message;
    wanted.traffic = TrafficType::Transaction;
    wanted.content = RcsText{QStringLiteral("Hello Anna")};
    QCOMPARE(desk.request(), wanted);
}

void TestComposeDialog::emailByMouseGivesTheRequest()
{
    Desk desk;
    desk.type("to", QStringLiteral("anna@example.org"));
    desk.type("emailSubject", QStringLiteral("Order"));
    desk.type("emailHtml", QStringLiteral("<p>Hi</p>"));
    desk.find<QTabWidget>("emailTabs")->setCurrentIndex(1);
    desk.type("emailText", QStringLiteral("Hi"));
    desk.clickSend();
    QCOMPARE(desk.sent.size(), 1);
    SendRequest wanted;
    wanted.sender = samples::shopMail();
    wanted.to = *EmailAddress::parse(QStringLiteral("anna@example.org"));
    wanted.content = EmailContent{QStringLiteral("Order"), QStringLiteral("<p>Hi</p>"), QStringLiteral("Hi")};
    QCOMPARE(desk.request(), wanted);
}

void TestComposeDialog::chosenTypeAndTrafficAreSent()
{
    Desk desk;
    desk.type("to", QStringLiteral("+491761234567"));
    desk.type("rcsText", QStringLiteral("x"));
    QTest::keyClick(desk.find<QComboBox>("type"), Qt::Key_Down);
    QTest::keyClick(desk.find<QComboBox>("traffic"), Qt::Key_Down);
    desk.clickSend();
    QCOMPARE(desk.request().type, MessageType::Conversation);
    QCOMPARE(desk.request().traffic, std::optional(TrafficType::ServiceRequest));
}

void TestComposeDialog::channelFollowsTheRecipient()
{
    Desk desk;
    auto *text = desk.find<QPlainTextEdit>("rcsText");
    auto *subject = desk.find<QLineEdit>("emailSubject");
    auto *traffic = desk.find<QComboBox>("traffic");
    QVERIFY(text->isVisible());
    desk.type("rcsText", QStringLiteral("kept"));
    desk.type("to", QStringLiteral("a@"));
    QVERIFY(subject->isVisible());
    QVERIFY(!text->isVisible());
    QVERIFY(!traffic->isVisible());
    QCOMPARE(desk.find<QComboBox>("type")->currentText(), QStringLiteral("Action-based message"));
    desk.find<QLineEdit>("to")->setText(QStringLiteral("+49"));
    QVERIFY(text->isVisible());
    QVERIFY(traffic->isVisible());
    QCOMPARE(text->toPlainText(), QStringLiteral("kept"));
}

void TestComposeDialog::countsFollowTheText()
{
    Desk desk;
    desk.type("rcsText", QStringLiteral("Your parcel"));
    bool said = false;
    const auto labels = desk.dialog->findChildren<QLabel *>();
    for (QLabel *label : labels)
        said = said || label->text() == QStringLiteral("11 of 3,072 · 11 bytes");
    QVERIFY(said);
    QCOMPARE(desk.find<QLabel>("sendCardUnit")->text(), QStringLiteral("Basic: 11 of 160 characters"));
}

void TestComposeDialog::nothingIsBlamedBeforeTheFirstTouch()
{
    Desk desk;
    for (const char *field : {"to", "sender", "type", "traffic", "rcsText", "emailSubject", "emailHtml"})
        QCOMPARE(desk.problemAt(field), QString());
    QCOMPARE(desk.status(), QString());
    QVERIFY(desk.find<QPushButton>("send")->isEnabled());
}

void TestComposeDialog::problemIsQuietWhileTypingAndLoudAfterLeaving()
{
    Desk desk;
    desk.type("to", QStringLiteral("+49 1"));
    QCOMPARE(desk.problemAt("to"), QStringLiteral("This is not a complete phone number."));
    QVERIFY(!desk.find<QLineEdit>("to")->property("arowanaProblem").toBool());
    QTest::keyClick(desk.find<QLineEdit>("to"), Qt::Key_Tab);
    QCOMPARE(desk.problemAt("to"), QStringLiteral("✕ This is not a complete phone number."));
    QVERIFY(desk.find<QLineEdit>("to")->property("arowanaProblem").toBool());
    QCOMPARE(desk.problemAt("rcsText"), QString());
    desk.find<QLineEdit>("to")->setText(QStringLiteral("+491761234567"));
    QCOMPARE(desk.problemAt("to"), QString());
}

void TestComposeDialog::sendAttemptShowsEveryProblemAtItsField()
{
    Desk desk;
    desk.type("to", QStringLiteral("anna@example.org"));
    desk.clickSend();
    QCOMPARE(desk.sent.size(), 0);
    QCOMPARE(desk.problemAt("emailSubject"), QStringLiteral("✕ Enter a subject."));
    QCOMPARE(desk.problemAt("emailHtml"), QStringLiteral("✕ Enter the e-mail as HTML, as text, or both."));
    QVERIFY(desk.status().startsWith(u'2'));
    QVERIFY(desk.find<QLineEdit>("emailSubject")->hasFocus());
    desk.type("emailSubject", QStringLiteral("Order"));
    desk.type("emailHtml", QStringLiteral("x"));
    QCOMPARE(desk.status(), QString());
    desk.clickSend();
    QCOMPARE(desk.sent.size(), 1);
}

void TestComposeDialog::tooLongIsSaidAtOnce()
{
    Desk desk;
    desk.type("to", QStringLiteral("+491761234567"));
    auto *text = desk.find<QPlainTextEdit>("rcsText");
    text->setFocus();
    text->setPlainText(QString(3100, u'x'));
    QCOMPARE(desk.problemAt("rcsText"), QStringLiteral("✕ 28 characters over the limit of 3,072."));
    desk.clickSend();
    QCOMPARE(desk.sent.size(), 0);
}

void TestComposeDialog::doubleClickSendsOnce()
{
    Desk desk;
    desk.type("to", QStringLiteral("+491761234567"));
    desk.type("rcsText", QStringLiteral("x"));
    auto *send = desk.find<QPushButton>("send");
    QTest::mouseClick(send, Qt::LeftButton);
    QTest::mouseDClick(send, Qt::LeftButton);
    QCOMPARE(desk.sent.size(), 1);
    QVERIFY(desk.dialog->isBusy());
    QVERIFY(!send->isEnabled());
    QCOMPARE(desk.status(), QStringLiteral("Storing the message…"));
}

void TestComposeDialog::heldKeySendsOnce()
{
    Desk desk;
    desk.type("to", QStringLiteral("+491761234567"));
    desk.type("rcsText", QStringLiteral("x"));
    auto *text = desk.find<QPlainTextEdit>("rcsText");
    QTest::keyPress(text, Qt::Key_Return, Qt::ControlModifier);
    QTest::keyPress(desk.dialog, Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(desk.dialog, Qt::Key_Enter, Qt::ControlModifier);
    QCOMPARE(desk.sent.size(), 1);
}

void TestComposeDialog::enterInAFieldSendsNothing()
{
    Desk desk;
    desk.type("rcsText", QStringLiteral("x"));
    desk.type("to", QStringLiteral("+491761234567"));
    QTest::keyClick(desk.find<QLineEdit>("to"), Qt::Key_Return);
    QTest::keyClick(desk.find<QLineEdit>("to"), Qt::Key_Enter);
    QCOMPARE(desk.sent.size(), 0);
    QVERIFY(desk.dialog->isVisible());
}

void TestComposeDialog::refusedStoringKeepsTheTextAndSaysWhy()
{
    Desk desk;
    desk.type("to", QStringLiteral("+491761234567"));
    desk.type("rcsText", QStringLiteral("kept"));
    desk.clickSend();
    desk.dialog->refuseStored({ErrorKind::Storage,
                               QStringLiteral("The disk is full."),
                               QStringLiteral("Free some space and send again."),
                               {}});
    QCOMPARE(desk.status(), QStringLiteral("The disk is full. Free some space and send again."));
    QVERIFY(desk.dialog->isVisible());
    QVERIFY(desk.find<QPushButton>("send")->isEnabled());
    QCOMPARE(desk.find<QPlainTextEdit>("rcsText")->toPlainText(), QStringLiteral("kept"));
    // News from elsewhere do not wipe the reason out; typing does.
    desk.dialog->setBalance(std::nullopt, {});
    QVERIFY(!desk.status().isEmpty());
    desk.type("rcsText", QStringLiteral("!"));
    QCOMPARE(desk.status(), QString());
    desk.clickSend();
    QCOMPARE(desk.sent.size(), 2);
}

void TestComposeDialog::confirmedStoringCloses()
{
    Desk desk;
    desk.type("to", QStringLiteral("+491761234567"));
    desk.type("rcsText", QStringLiteral("x"));
    desk.clickSend();
    desk.dialog->confirmStored();
    QVERIFY(!desk.question());
    QTRY_VERIFY(desk.dialog.isNull());
}

void TestComposeDialog::closingWithTextAsksOnceAndKeepsByDefault()
{
    Desk desk;
    desk.type("rcsText", QStringLiteral("precious"));
    desk.dialog->close();
    desk.dialog->close();
    QCOMPARE(desk.dialog->findChildren<QMessageBox *>().size(), 1);
    QVERIFY(desk.dialog->isVisible());
    QCOMPARE(desk.question()->textFormat(), Qt::PlainText);
    QCOMPARE(desk.question()->defaultButton(), buttonWith(desk.question(), QStringLiteral("Keep writing")));
    QTest::keyClick(desk.question(), Qt::Key_Escape);
    QTRY_VERIFY(!desk.question());
    QVERIFY(desk.dialog->isVisible());
    QCOMPARE(desk.find<QPlainTextEdit>("rcsText")->toPlainText(), QStringLiteral("precious"));
}

void TestComposeDialog::closingWithoutNewTextAsksNothing()
{
    Desk empty;
    QTest::keyClick(empty.dialog, Qt::Key_Escape);
    QTRY_VERIFY(empty.dialog.isNull());

    Desk again;
    SendRequest request;
    request.sender = samples::shopMail();
    request.to = *EmailAddress::parse(QStringLiteral("anna@example.org"));
    request.content = EmailContent{QStringLiteral("s"), {}, QStringLiteral("t")};
    again.dialog->setDraft(draftOf(request));
    QTest::mouseClick(again.find<QPushButton>("cancel"), Qt::LeftButton);
    QTRY_VERIFY(again.dialog.isNull());
}

void TestComposeDialog::throwingAwayCloses()
{
    Desk desk;
    desk.type("rcsText", QStringLiteral("x"));
    QTest::keyClick(desk.dialog, Qt::Key_Escape);
    QTest::mouseClick(buttonWith(desk.question(), QStringLiteral("Throw away")), Qt::LeftButton);
    QTRY_VERIFY(desk.dialog.isNull());
}

void TestComposeDialog::fillPutsARequestInAsNew()
{
    Desk desk;
    SendRequest request;
    request.sender = samples::codeAgent();
    request.to = *PhoneNumber::parse(QStringLiteral("+491761234567"));
    request.traffic = TrafficType::Authentication;
    request.content = RcsText{QStringLiteral("Your code is 4711\nThank you")};
    desk.dialog->setDraft(draftOf(request));
    desk.clickSend();
    QCOMPARE(desk.request(), request);
}

void TestComposeDialog::fillKeepsNoBreakSpaces()
{
    Desk desk;
    SendRequest request;
    request.sender = samples::shopAgent();
    request.to = *PhoneNumber::parse(QStringLiteral("+491761234567"));
    request.traffic = TrafficType::Transaction;
    request.content = RcsText{QStringLiteral("49.90\u00a0€")};
    desk.dialog->setDraft(draftOf(request));
    desk.clickSend();
    QCOMPARE(desk.request(), request);
}

void TestComposeDialog::withoutSendersTheSendersPageIsOffered()
{
    Desk desk((QList<Sender>()));
    QSignalSpy wanted(desk.dialog, &ComposeDialog::senderWanted);
    auto *add = desk.find<QPushButton>("addSender");
    QVERIFY(add->isVisible());
    QCOMPARE(desk.status(), QStringLiteral("Add a sender first."));
    QTest::mouseClick(add, Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    desk.type("to", QStringLiteral("+491761234567"));
    desk.type("rcsText", QStringLiteral("x"));
    desk.clickSend();
    QCOMPARE(desk.sent.size(), 0);
    QCOMPARE(desk.problemAt("sender"), QStringLiteral("✕ There is no RCS agent in this workspace yet."));
    desk.dialog->setSenders(samples::senders());
    QVERIFY(!add->isVisible());
    desk.clickSend();
    QCOMPARE(desk.sent.size(), 1);
}

void TestComposeDialog::markupIsShownPlain()
{
    const QString markup = QStringLiteral("<img src=\"/dev/zero\"><b>x</b>");
    Desk desk;
    desk.type("rcsText", markup);
    QCOMPARE(desk.find<PhoneView>("previewPhone")->words(), markup);
    desk.type("to", QStringLiteral("a@example.org"));
    desk.type("emailSubject", markup);
    desk.find<QPlainTextEdit>("emailText")->setPlainText(markup);
    QCOMPARE(desk.find<QLabel>("previewSubject")->text(), markup);
    QCOMPARE(desk.find<QLabel>("previewSubject")->textFormat(), Qt::PlainText);
    QCOMPARE(desk.find<QPlainTextEdit>("previewText")->toPlainText(), markup);
    desk.find<QPlainTextEdit>("emailHtml")->setPlainText(markup);
    QCOMPARE(desk.find<QTextEdit>("previewHtml")->toPlainText(), QStringLiteral("[picture]x"));
}

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

void TestComposeDialog::aKeyInAMegabyteKeepsTheWindowAlive()
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

void TestComposeDialog::newsBesideTheTextDoNotPutOffItsKeeping()
{
    Desk desk;
    QSignalSpy kept(desk.dialog, &ComposeDialog::draftPaused);
    QSignalSpy asked(desk.dialog, &ComposeDialog::contextWanted);
    desk.type("to", QStringLiteral("+4917612345678"));
    desk.type("rcsText", QStringLiteral("Hello"));
    QVERIFY(timer(desk, "draftPause")->isActive());
    timer(desk, "draftPause")->stop(); // to see whether it is started anew
    const auto agent = asked.constLast().at(1).value<AgentId>();
    const QString phone = asked.constLast().at(2).toString();
    for (int i = 0; i < 20; ++i) {
        Balance balance;
        balance.free = Money{500'000 + i};
        desk.dialog->setBalance(balance, {});
        desk.dialog->askForContextAgain();
        SendContext context;
        context.isSessionOpen = i % 2 == 0;
        desk.dialog->setContext(agent, phone, context);
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

void TestComposeDialog::whoNeverPausesIsKeptToo()
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

void TestComposeDialog::aRemovedSenderIsNotReplacedUnderTheDraft()
{
    Desk desk;
    ComposeDraft draft;
    draft.to = QStringLiteral("+4917612345678");
    draft.sender = samples::codeAgent();
    draft.traffic = TrafficType::Authentication;
    draft.rcs.text = QStringLiteral("Hi");
    desk.dialog->setDraft(draft);
    desk.dialog->setSenders({samples::shopAgent(), samples::shopMail()});
    const QString gone =
        QStringLiteral("\u2715 The sender Codes is no longer kept in this workspace. Choose another.");
    QCOMPARE(desk.problemAt("sender"), gone);
    desk.clickSend();
    QCOMPARE(desk.sent.size(), 0);
    QCOMPARE(desk.dialog->draft().type, draft.type);
    QCOMPARE(desk.dialog->draft().traffic, draft.traffic);
    // It stays so when the draft is put away and comes back.
    Desk later({samples::shopAgent(), samples::shopMail()});
    later.dialog->restoreDraft(desk.dialog->draft());
    QCOMPARE(later.problemAt("sender"), gone);
    later.clickSend();
    QCOMPARE(later.sent.size(), 0);
    later.find<QComboBox>("sender")->setCurrentIndex(0);
    QCOMPARE(later.problemAt("sender"), QString());
    later.clickSend();
    QCOMPARE(later.sent.size(), 1);
    QCOMPARE(later.request().sender, samples::shopAgent());
}

void TestComposeDialog::aChangedTypeIsSaidAndMayBeAccepted()
{
    Desk desk;
    ComposeDraft draft;
    draft.to = QStringLiteral("+4917612345678");
    draft.sender = samples::shopAgent();
    draft.type = MessageType::Newsletter;
    draft.traffic = TrafficType::Promotion;
    draft.rcs.text = QStringLiteral("Hi");
    desk.dialog->setDraft(draft);
    QCOMPARE(desk.problemAt("type"), QString());
    Sender read = samples::shopAgent();
    read.reading = AgentReading();
    read.reading->useCase = UseCase::Transactional;
    desk.dialog->setSenders({read, samples::shopMail()});
    QCOMPARE(desk.problemAt("type"),
             QStringLiteral("▲ You chose Newsletter, which this sender does not allow. It is Message now."));
    QCOMPARE(
        desk.problemAt("traffic"),
        QStringLiteral("▲ You chose Promotion, which this sender does not allow. It is Transaction now."));
    desk.find<QPushButton>("checkOnly")->click();
    QVERIFY2(desk.status().startsWith(QStringLiteral("It can be sent, with 2")), qPrintable(desk.status()));
    auto *type = desk.find<QComboBox>("type");
    Q_EMIT type->activated(type->currentIndex());
    QCOMPARE(desk.problemAt("type"), QString());
}

void TestComposeDialog::aCheckSaysWhatTheCardSays_data()
{
    QTest::addColumn<MessageType>("type");
    QTest::addColumn<SendContext>("context");
    QTest::addColumn<qint64>("free");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    const QString refused =
        QStringLiteral("The platform will refuse it, for 1 reason(s) named above. Nothing was sent.");
    const QString right = QStringLiteral("Nothing is wrong with it. Nothing was sent.");
    SendContext closed;
    closed.isSessionOpen = false;
    SendContext open;
    open.isSessionOpen = true;
    SendContext had;
    had.hadNewsletterToday = true;
    const QString text = QStringLiteral("Hi");
    QTest::newRow("no session") << MessageType::Conversation << closed << qint64(9'000) << text << refused;
    QTest::newRow("session") << MessageType::Conversation << open << qint64(9'000) << text << right;
    QTest::newRow("second newsletter") << MessageType::Newsletter << had << qint64(9'000) << text << refused;
    QTest::newRow("newsletter") << MessageType::Newsletter << SendContext() << qint64(9'000) << text << right;
    QTest::newRow("balance too low") << MessageType::Message << SendContext() << qint64(799) << text
                                     << refused;
    QTest::newRow("balance enough") << MessageType::Message << SendContext() << qint64(800) << text << right;
    QTest::newRow("balance may be too low")
        << MessageType::Message << SendContext() << qint64(1'000) << QString(100, QChar(0xE4))
        << QStringLiteral("It can be sent, with 1 thing(s) to look at. Nothing was sent.");
}

void TestComposeDialog::aCheckSaysWhatTheCardSays()
{
    QFETCH(MessageType, type);
    QFETCH(SendContext, context);
    QFETCH(qint64, free);
    QFETCH(QString, text);
    Desk desk;
    ComposeDraft draft;
    draft.to = QStringLiteral("+4917612345678");
    draft.sender = samples::shopAgent();
    draft.type = type;
    draft.traffic = TrafficType::Promotion;
    draft.rcs.text = text;
    desk.dialog->setDraft(draft);
    Balance balance;
    balance.free = Money{free};
    desk.dialog->setBalance(balance, {});
    desk.dialog->setExpectedPrice(
        [](Channel, BillingUnit unit) { return Money{unit == BillingUnit::Single ? 1'200 : 800}; });
    desk.dialog->setContext(AgentId(draft.sender->id), draft.to, context);
    desk.find<QPushButton>("checkOnly")->click();
    QTEST(desk.status(), "sentence");
    QCOMPARE(desk.sent.size(), 0);
}

void TestComposeDialog::aCheckSaysWhatIsNotKnownYet()
{
    Desk desk;
    ComposeDraft draft;
    draft.to = QStringLiteral("+4917612345678");
    draft.sender = samples::shopAgent();
    draft.type = MessageType::Conversation;
    draft.traffic = TrafficType::Transaction;
    draft.rcs.text = QStringLiteral("Hi");
    desk.dialog->setDraft(draft);
    desk.find<QPushButton>("checkOnly")->click();
    QVERIFY2(desk.status().contains(QStringLiteral("not known yet whether a session")),
             qPrintable(desk.status()));
    SendContext closed;
    closed.isSessionOpen = false;
    desk.dialog->setContext(AgentId(draft.sender->id), draft.to, closed); // known by now
    QVERIFY2(desk.status().startsWith(QStringLiteral("The platform will refuse it")),
             qPrintable(desk.status()));
    draft.type = MessageType::Newsletter;
    draft.to = QStringLiteral("+4917612345679");
    desk.dialog->setDraft(draft);
    desk.find<QPushButton>("checkOnly")->click();
    QVERIFY2(desk.status().contains(QStringLiteral("not read yet")), qPrintable(desk.status()));
    desk.dialog->setContext(AgentId(draft.sender->id), draft.to, {});
    QCOMPARE(desk.status(), QStringLiteral("Nothing is wrong with it. Nothing was sent."));
}

QTEST_MAIN(TestComposeDialog)
#include "tst_composedialog.moc"
