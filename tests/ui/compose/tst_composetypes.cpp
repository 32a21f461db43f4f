// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Subscriptions by e-mail and replies in a session, by keyboard alone, compared with the request that leaves.
#include "tests/ui/compose/composehands.h"
#include "ui/text/words.h"

#include <QComboBox>
#include <QLabel>

using namespace arowana;
using samples::emailRequest;
using samples::rcsRequest;

class TestComposeTypes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void emailSubscriptionInBothParts();
    void emailSubscriptionByTemplate();
    void sessionReplyWithSuggestion();
    void sessionReplyIsRefusedWithoutASession();
};

void TestComposeTypes::emailSubscriptionInBothParts()
{
    ComposeHands hands;
    hands.type(QStringLiteral("anna@example.org"));
    QVERIFY(hands.tabTo("type"));
    hands.key(Qt::Key_Down);
    QCOMPARE(hands.find<QComboBox>("type")->currentText(), QStringLiteral("Subscription"));
    QVERIFY(hands.write("emailSubject", QStringLiteral("News of May")));
    QVERIFY(hands.write("emailHtml", QStringLiteral("<p>All <b>new</b></p>")));
    QVERIFY(hands.tabTo("emailSubject"));
    hands.key(Qt::Key_Tab); // the tabs of the body
    hands.key(Qt::Key_Right);
    QVERIFY(hands.write("emailText", QStringLiteral("All new")));
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    SendRequest wanted = emailRequest(EmailContent{
        QStringLiteral("News of May"), QStringLiteral("<p>All <b>new</b></p>"), QStringLiteral("All new")});
    wanted.type = MessageType::Newsletter;
    QCOMPARE(hands.sent.size(), 1);
    QCOMPARE(hands.request(), wanted);
}

void TestComposeTypes::emailSubscriptionByTemplate()
{
    ComposeHands hands;
    hands.type(QStringLiteral("anna@example.org"));
    QVERIFY(hands.tabTo("type"));
    hands.key(Qt::Key_Down);
    QVERIFY(hands.tabTo("emailKinds"));
    hands.key(Qt::Key_Right);
    QVERIFY(hands.write("emailTemplateId", QStringLiteral("tpl_news")));
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    SendRequest wanted = emailRequest(TemplateContent{"tpl_news", {}, {}, {}});
    wanted.type = MessageType::Newsletter;
    QCOMPARE(hands.sent.size(), 1);
    QCOMPARE(hands.request(), wanted);
}

void TestComposeTypes::sessionReplyWithSuggestion()
{
    ComposeHands hands;
    hands.type(QStringLiteral("+491761234567"));
    QVERIFY(hands.tabTo("type"));
    hands.key(Qt::Key_Down);
    QCOMPARE(hands.find<QComboBox>("type")->currentText(), typeWord(MessageType::Conversation));
    QVERIFY(hands.write("rcsText", QStringLiteral("It is on its way")));
    QVERIFY(hands.tabTo("textChips"));
    hands.key(Qt::Key_Insert);
    hands.type(QStringLiteral("Thanks"));
    SendContext open;
    open.isSessionOpen = true;
    hands.dialog.setContext({Channel::Rcs, samples::shopAgent().id, QStringLiteral("+491761234567")}, open);
    QCOMPARE(hands.find<QLabel>("sendCardUnit")->text(),
             QStringLiteral("Conversation: charged once per session, later replies are free"));
    QVERIFY(!hands.find<QLabel>("sendCardRefusals")->isVisible());
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    SendRequest wanted = rcsRequest(
        RcsText{QStringLiteral("It is on its way"), {{QStringLiteral("Thanks"), {}, {}, ReplyChip()}}});
    wanted.type = MessageType::Conversation;
    QCOMPARE(hands.sent.size(), 1);
    QCOMPARE(hands.request(), wanted);
}

void TestComposeTypes::sessionReplyIsRefusedWithoutASession()
{
    ComposeHands hands;
    hands.type(QStringLiteral("+491761234567"));
    QVERIFY(hands.tabTo("type"));
    hands.key(Qt::Key_Down);
    SendContext closed;
    closed.isSessionOpen = false;
    hands.dialog.setContext({Channel::Rcs, samples::shopAgent().id, QStringLiteral("+491761234567")}, closed);
    QVERIFY(hands.write("rcsText", QStringLiteral("x")));
    auto *refusals = hands.find<QLabel>("sendCardRefusals");
    QVERIFY(refusals->isVisible());
    QVERIFY2(refusals->text().contains(QStringLiteral("no session with this person is open")),
             qPrintable(refusals->text()));
    hands.key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY2(hands.status().startsWith(QStringLiteral("It will be refused")), qPrintable(hands.status()));
    QVERIFY(hands.tabTo("type"));
    hands.key(Qt::Key_Up); // as the card says: a message
    QVERIFY(!refusals->isVisible());
    QVERIFY(hands.tabTo("rcsText"));
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(hands.request(), rcsRequest(RcsText{QStringLiteral("x")}));
}

QTEST_MAIN(TestComposeTypes)
#include "tst_composetypes.moc"
