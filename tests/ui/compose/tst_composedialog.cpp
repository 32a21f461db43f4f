// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/compose/composebench.h"
#include "ui/phone/phoneview.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QTextEdit>

using namespace arowana;

namespace {

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
    void aTypedRecipientIsNotThrownAwayUnasked();
    void throwingAwayCloses();
    void fillPutsARequestInAsNew();
    void fillKeepsNoBreakSpaces();
    void withoutSendersTheSendersPageIsOffered();
    void markupIsShownPlain();
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
        said = said || label->text() == QStringLiteral("11 of 3,072 · 11 byte(s)");
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
    QCOMPARE(desk.problemAt("rcsText"), QStringLiteral("✕ 28 character(s) over the limit of 3,072."));
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
    QList<Sender> senders = samples::senders();
    for (Sender &sender : senders) {
        AgentReading reading;
        reading.statusWord = QStringLiteral("APPROVED");
        reading.readAt = Instant{1};
        sender.reading = reading;
    }
    desk.dialog->setSenders(senders);
    QCOMPARE(desk.status(), QStringLiteral("The disk is full. Free some space and send again."));
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

void TestComposeDialog::aTypedRecipientIsNotThrownAwayUnasked()
{
    Desk desk;
    desk.type("to", QStringLiteral("+4917612345678"));
    QTest::keyClick(desk.dialog, Qt::Key_Escape);
    QVERIFY(desk.question());
    QVERIFY(!desk.dialog.isNull());
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

QTEST_MAIN(TestComposeDialog)
#include "tst_composedialog.moc"
