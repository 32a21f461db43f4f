// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the send card says beside unit and price: what has to be put right first, and what met earlier sends
// to the recipient. It looks ready only when nothing is.
#include "models/items/earliertroublewords.h"
#include "tests/ui/compose/composebench.h"
#include "ui/compose/sendcard.h"
#include "ui/text/words.h"
#include "ui/theme/theme.h"

#include <QLineEdit>
#include <QPlainTextEdit>

using namespace arowana;

Q_DECLARE_METATYPE(arowana::TroubleCause)

namespace {

const QString kPhone = QStringLiteral("+4917612345678");
const QString kMail = QStringLiteral("kim@example.org");
const Instant kNow = *Instant::fromIso("2026-06-02T12:00:00Z");

ComposeDraft draftBy(Channel channel, MessageType type = MessageType::Message)
{
    ComposeDraft draft;
    draft.to = channel == Channel::Email ? kMail : kPhone;
    draft.sender = channel == Channel::Email ? samples::shopMail() : samples::shopAgent();
    draft.type = type;
    draft.traffic = TrafficType::Transaction;
    draft.rcs.text = QStringLiteral("Hi");
    draft.email = {QStringLiteral("Order"), {}, QStringLiteral("Hi")};
    return draft;
}

SendRoute routeOf(const ComposeDraft &draft)
{
    return {draft.sender->channel, draft.sender->id, draft.to};
}

SendContext troubled(TroubleCause cause, MessageType type = MessageType::Message)
{
    SendContext context;
    context.troubles[type] = {cause, kNow, {}};
    return context;
}

/// By the bar at its left edge.
bool hasBar(QWidget &card, ColorRole role)
{
    const QImage shown = card.grab().toImage();
    return shown.pixelColor(2, shown.height() / 2) == color(role, card.palette());
}

QString warnings(const Desk &desk)
{
    return desk.find<QLabel>("sendCardWarnings")->text();
}

QString mend(const Desk &desk)
{
    return desk.find<QLabel>("sendCardMend")->text();
}

} // namespace

class TestSendCard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void everyTroubleSaysWhatWhenAndWhatToDo_data();
    void everyTroubleSaysWhatWhenAndWhatToDo();
    void theirWordsStandBehindWhatIsNotKnown();
    void earlierTroubleWarnsAndDoesNotBlock_data();
    void earlierTroubleWarnsAndDoesNotBlock();
    void earlierTroubleIsOfItsType();
    void whatTheContactSaysGoesBefore();
    void newsletterThatWasTakenSpeaksForTheConsent();
    void redFieldIsSaidBeforeTheSend();
    void whatIsStillTypedIsNotSaidYet();
    void emptyDialogDoesNotLookReady();
    void triedSendSaysHowMuchThereIs();
};

void TestSendCard::everyTroubleSaysWhatWhenAndWhatToDo_data()
{
    QTest::addColumn<TroubleCause>("cause");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("then");
    using enum TroubleCause;
    const auto row = [](const char *name, TroubleCause cause, const char *what, const char *then) {
        QTest::newRow(name) << cause << QString::fromLatin1(what) << QString::fromLatin1(then);
    };
    row("no RCS", NotCapable, "could not receive RCS messages", "by e-mail or another way.");
    row("carrier", CarrierNotLaunched, "not launched with this person's carrier", "Choose another agent");
    row("suppressed", Suppressed, "since this person is suppressed", "Send only if that was lifted since.");
    row("consent", ConsentMissing, "had not agreed to it", "Ask for consent first.");
    row("withdrawn", ConsentRevoked, "had withdrawn the consent", "Send only if they have agreed anew.");
    row("a day", NewsletterToday, "had one today", "Send it tomorrow.");
    row("hard bounce", HardBounce, "came back for good", "Check the address.");
    row("bounce", Bounce, "An earlier e-mail to this address came back (", "Check the address.");
    row("spam", Complained, "marked an e-mail as spam", "Send them no newsletter.");
    row("unsubscribed", Unsubscribed, "has unsubscribed from newsletters", "Send none before they agree");
    row("not known", Unspecified, "was refused or failed", "Look at it on the page Messages first.");
}

void TestSendCard::everyTroubleSaysWhatWhenAndWhatToDo()
{
    QFETCH(TroubleCause, cause);
    QFETCH(QString, what);
    QFETCH(QString, then);
    const QString text = earlierTroubleText({cause, kNow, {}});
    QVERIFY2(text.contains(what) && text.contains(then), qPrintable(text));
    QVERIFY2(text.contains(exactTimeText(kNow, QLocale())), qPrintable(text));
    QVERIFY(text.endsWith(u'.'));
}

void TestSendCard::theirWordsStandBehindWhatIsNotKnown()
{
    const QString text = earlierTroubleText({TroubleCause::Unspecified, kNow, QStringLiteral("<b>odd\n%1")});
    QVERIFY2(text.contains(QStringLiteral("The platform said: <b>odd")), qPrintable(text));
    QVERIFY(!text.contains(u'\n'));
}

void TestSendCard::earlierTroubleWarnsAndDoesNotBlock_data()
{
    QTest::addColumn<int>("channel");
    QTest::addColumn<TroubleCause>("cause");
    QTest::newRow("RCS, suppressed") << int(Channel::Rcs) << TroubleCause::Suppressed;
    QTest::newRow("RCS, no RCS") << int(Channel::Rcs) << TroubleCause::NotCapable;
    QTest::newRow("e-mail, suppressed") << int(Channel::Email) << TroubleCause::Suppressed;
    QTest::newRow("e-mail, bounced") << int(Channel::Email) << TroubleCause::HardBounce;
}

void TestSendCard::earlierTroubleWarnsAndDoesNotBlock()
{
    QFETCH(int, channel);
    QFETCH(TroubleCause, cause);
    const ComposeDraft draft = draftBy(Channel(channel));
    Desk desk;
    QSignalSpy asked(desk.dialog, &ComposeDialog::contextWanted);
    desk.dialog->setDraft(draft);
    QVERIFY(!asked.isEmpty());
    QVERIFY(asked.constLast().at(1).value<SendRoute>() == routeOf(draft));
    auto *card = desk.find<SendCard>("sendCard");
    QVERIFY(hasBar(*card, ColorRole::Accent));
    desk.dialog->setContext(routeOf(draft), troubled(cause));
    QCOMPARE(warnings(desk), QStringLiteral("! ") + earlierTroubleText({cause, kNow, {}}));
    QVERIFY(desk.find<QLabel>("sendCardRefusals")->text().isEmpty());
    QVERIFY(hasBar(*card, ColorRole::Warn));
    QVERIFY(card->accessibleDescription().contains(warnings(desk)));
    desk.find<QPushButton>("checkOnly")->click();
    QCOMPARE(desk.status(), QStringLiteral("It can be sent, with 1 thing(s) to look at. Nothing was sent."));
    desk.clickSend();
    QCOMPARE(desk.sent.size(), 1);
}

void TestSendCard::earlierTroubleIsOfItsType()
{
    Desk desk;
    const ComposeDraft draft = draftBy(Channel::Email);
    desk.dialog->setDraft(draft);
    desk.dialog->setContext(routeOf(draft), troubled(TroubleCause::Unsubscribed, MessageType::Newsletter));
    QVERIFY(warnings(desk).isEmpty());
    // The same answer serves when the type is chosen anew.
    desk.dialog->setDraft(draftBy(Channel::Email, MessageType::Newsletter));
    QVERIFY2(warnings(desk).contains(QStringLiteral("has unsubscribed")), qPrintable(warnings(desk)));
}

void TestSendCard::whatTheContactSaysGoesBefore()
{
    Contact contact;
    contact.phone = kPhone;
    contact.statusWord = QStringLiteral("BLOCKED");
    contact.learntAt = kNow.plusMs(1);
    Desk desk;
    const ComposeDraft draft = draftBy(Channel::Rcs);
    desk.dialog->setDraft(draft);
    desk.dialog->setContext(routeOf(draft), troubled(TroubleCause::Suppressed));
    QVERIFY(!warnings(desk).isEmpty());
    desk.dialog->setContact(kPhone, contact);
    QVERIFY(warnings(desk).isEmpty());
    QVERIFY(desk.find<QLabel>("sendCardRefusals")->text().contains(QStringLiteral("blocked")));
    QVERIFY(hasBar(*desk.find<SendCard>("sendCard"), ColorRole::Bad));
}

void TestSendCard::newsletterThatWasTakenSpeaksForTheConsent()
{
    const ComposeDraft draft = draftBy(Channel::Email, MessageType::Newsletter);
    const ContactReading nobody{true, std::nullopt, kNow};
    SendContext context;
    context.newsletterAcceptedAt = kNow.plusMs(-2LL * 24 * 3'600'000);
    const SendQuote quote = quoteOf(draft, {}, {}, {}, context, {}, nobody);
    QVERIFY(!quote.isConsentUnknown());
    SendCard card;
    card.setQuote(quote);
    QCOMPARE(card.findChild<QLabel *>(QStringLiteral("sendCardRoute"))->text(),
             QStringLiteral("E-mail from Shop mail. The platform took a newsletter to this subscriber 2 d "
                            "ago, which it does only with their consent."));
    QVERIFY(card.findChild<QLabel *>(QStringLiteral("sendCardWarnings"))->text().isEmpty());
    QVERIFY(quoteOf(draft, {}, {}, {}, {}, {}, nobody).isConsentUnknown());
    // What was read of the contact goes before it.
    Contact contact;
    contact.learntAt = kNow;
    contact.email = kMail;
    const SendQuote read = quoteOf(draft, {}, {}, {}, context, {}, {true, contact, kNow});
    QVERIFY(!read.newsletterAgeMs);
    QCOMPARE(read.refusals, QList<ForeseenRefusal>{ForeseenRefusal::Suppressed});
}

void TestSendCard::redFieldIsSaidBeforeTheSend()
{
    Desk desk;
    const ComposeDraft draft = draftBy(Channel::Rcs);
    desk.dialog->setDraft(draft);
    auto *card = desk.find<SendCard>("sendCard");
    QVERIFY(mend(desk).isEmpty());
    QVERIFY(!desk.find<QWidget>("sendCardGoMend")->isVisible());
    desk.find<QPlainTextEdit>("rcsText")->setPlainText(QString(3'073, u'x'));
    QCOMPARE(mend(desk), QStringLiteral("✕ It cannot be sent yet. Text: 1 character(s) over the limit of "
                                        "3,072."));
    QVERIFY(hasBar(*card, ColorRole::Bad));
    QVERIFY(card->accessibleDescription().contains(mend(desk)));
    QVERIFY(desk.find<QPushButton>("send")->accessibleDescription().contains(mend(desk)));
    // By keyboard to the field.
    desk.find<QLineEdit>("to")->setFocus();
    auto *go = desk.find<QPushButton>("sendCardGoMend");
    QVERIFY(go->isVisible() && (go->focusPolicy() & Qt::TabFocus));
    go->setFocus();
    QTest::keyClick(go, Qt::Key_Space);
    QCOMPARE(desk.dialog->focusWidget(), desk.find<QWidget>("rcsText"));
    QCOMPARE(desk.sent.size(), 0);
    desk.find<QPlainTextEdit>("rcsText")->setPlainText(QString(3'072, u'x'));
    QVERIFY(mend(desk).isEmpty());
    QVERIFY(hasBar(*card, ColorRole::Accent));
    QVERIFY(!desk.find<QPushButton>("send")->accessibleDescription().contains(QStringLiteral("yet")));
}

void TestSendCard::whatIsStillTypedIsNotSaidYet()
{
    Desk desk;
    if (!desk.active)
        QSKIP("No window gets the focus here.");
    desk.dialog->setDraft(draftBy(Channel::Rcs));
    auto *to = desk.find<QLineEdit>("to");
    to->setFocus();
    to->selectAll();
    QTest::keyClicks(to, QStringLiteral("+4"));
    auto *card = desk.find<SendCard>("sendCard");
    QVERIFY(!desk.problemAt("to").isEmpty()); // said quietly
    QVERIFY(mend(desk).isEmpty());
    QVERIFY(hasBar(*card, ColorRole::Line));
    desk.find<QWidget>("rcsText")->setFocus();
    QVERIFY2(mend(desk).startsWith(QStringLiteral("✕ It cannot be sent yet. To: ")), qPrintable(mend(desk)));
    QVERIFY(hasBar(*card, ColorRole::Bad));
}

void TestSendCard::emptyDialogDoesNotLookReady()
{
    Desk desk;
    QVERIFY(mend(desk).isEmpty());
    QVERIFY(hasBar(*desk.find<SendCard>("sendCard"), ColorRole::Line));
}

void TestSendCard::triedSendSaysHowMuchThereIs()
{
    Desk desk;
    ComposeDraft draft = draftBy(Channel::Rcs);
    draft.to.clear();
    draft.rcs.text.clear();
    desk.dialog->setDraft(draft);
    QVERIFY(mend(desk).isEmpty());
    desk.clickSend();
    QVERIFY2(mend(desk).startsWith(QStringLiteral("✕ It cannot be sent yet. To: ")) &&
                 mend(desk).endsWith(QStringLiteral(" 1 more thing(s) to put right.")),
             qPrintable(mend(desk)));
}

QTEST_MAIN(TestSendCard)
#include "tst_sendcard.moc"
