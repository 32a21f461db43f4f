// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of the sender, and of the send before it leaves.
#include "tests/ui/compose/composebench.h"
#include "tests/ui/compose/composehands.h"
#include "ui/text/words.h"

#include <QComboBox>
#include <QLineEdit>

using namespace arowana;

Q_DECLARE_METATYPE(arowana::MessageType)
Q_DECLARE_METATYPE(arowana::SendContext)

namespace {

const QString kPhone = QStringLiteral("+491761234567");

/// Read from the platform, with this status of the consent to RCS newsletters.
Contact subscriber(const char *status)
{
    Contact contact;
    contact.phone = QStringLiteral("+4917612345678");
    contact.learntAt = Instant{1};
    ConsentRecord record;
    record.channelWord = QStringLiteral("RCS");
    record.typeWord = QStringLiteral("NEWSLETTER");
    record.statusWord = QString::fromLatin1(status);
    contact.consents = {record};
    return contact;
}

Sender agent(UseCase useCase, std::optional<AgentReading> reading = {})
{
    Sender sender = samples::shopAgent();
    sender.useCase = useCase;
    sender.reading = std::move(reading);
    return sender;
}

} // namespace

class TestComposeChecks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void aRemovedSenderIsNotReplacedUnderTheDraft();
    void aChangedTypeIsSaidAndMayBeAccepted();
    void aNewsletterBecomesNoOtherTypeUnasked_data();
    void aNewsletterBecomesNoOtherTypeUnasked();
    void aCheckSaysWhatTheCardSays_data();
    void aCheckSaysWhatTheCardSays();
    void aCheckSaysWhatIsNotKnownYet();
    void theUseCaseSaysWhatIsNotOffered_data();
    void theUseCaseSaysWhatIsNotOffered();
    void anAgentThatIsNotReadyIsSaid_data();
    void anAgentThatIsNotReadyIsSaid();
    void anAgentThatThePlatformDoesNotKnowIsSaid();
    void theCardSaysOfASenderWhatTheFieldSays();
    void theUseCaseInTheListIsThePlatforms();
    void checkOnlySendsNothing();
};

void TestComposeChecks::aRemovedSenderIsNotReplacedUnderTheDraft()
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

void TestComposeChecks::aChangedTypeIsSaidAndMayBeAccepted()
{
    Desk desk;
    ComposeDraft draft;
    draft.to = QStringLiteral("+4917612345678");
    draft.sender = samples::shopAgent();
    draft.type = MessageType::Conversation;
    draft.traffic = TrafficType::Promotion;
    draft.rcs.text = QStringLiteral("Hi");
    desk.dialog->setDraft(draft);
    QCOMPARE(desk.problemAt("type"), QString());
    Sender read = samples::shopAgent();
    read.reading = AgentReading();
    read.reading->useCase = UseCase::Otp;
    desk.dialog->setSenders({read, samples::shopMail()});
    QCOMPARE(
        desk.problemAt("type"),
        QStringLiteral("▲ You chose Session reply, which this sender does not allow. It is Message now."));
    QCOMPARE(
        desk.problemAt("traffic"),
        QStringLiteral("▲ You chose Promotion, which this sender does not allow. It is Authentication now."));
    desk.find<QPushButton>("checkOnly")->click();
    QVERIFY2(desk.status().startsWith(QStringLiteral("It can be sent, with 2")), qPrintable(desk.status()));
    auto *type = desk.find<QComboBox>("type");
    Q_EMIT type->activated(type->currentIndex());
    QCOMPARE(desk.problemAt("type"), QString());
}

void TestComposeChecks::aNewsletterBecomesNoOtherTypeUnasked_data()
{
    QTest::addColumn<Sender>("before");
    QTest::addColumn<Sender>("after");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("sentence");
    Sender closed = samples::shopMail();
    closed.allowsNewsletters = false;
    Sender off = samples::shopAgent();
    off.reading = AgentReading();
    off.reading->newsletterEnabled = false;
    QTest::newRow("e-mail") << samples::shopMail() << closed << QStringLiteral("kim@example.org")
                            << QStringLiteral("✕ You chose Subscription, which this sender does not allow. "
                                              "It is not sent as Action-based message unless you choose that "
                                              "here.");
    QTest::newRow("RCS") << samples::shopAgent() << off << QStringLiteral("+4917612345678")
                         << QStringLiteral("✕ You chose Newsletter, which this sender does not allow. It is "
                                           "not sent as Message unless you choose that here.");
}

void TestComposeChecks::aNewsletterBecomesNoOtherTypeUnasked()
{
    QFETCH(Sender, before);
    QFETCH(Sender, after);
    QFETCH(QString, to);
    QFETCH(QString, sentence);
    ComposeDraft draft;
    draft.to = to;
    draft.sender = before;
    draft.type = MessageType::Newsletter;
    draft.traffic = TrafficType::Promotion;
    draft.rcs.text = QStringLiteral("Hi");
    draft.email = {QStringLiteral("News"), {}, QStringLiteral("Hi")};
    Desk desk({before});
    desk.dialog->setDraft(draft);
    QCOMPARE(desk.problemAt("type"), QString());
    desk.dialog->setSenders({after});
    QCOMPARE(desk.problemAt("type"), sentence);
    QSignalSpy several(desk.dialog.data(), &ComposeDialog::severalRequested);
    desk.clickSend();
    desk.find<QPushButton>("several")->click();
    QCOMPARE(desk.sent.size(), 0);
    QCOMPARE(several.size(), 0);
    // Nor after it was put away, nor when the sender did not take it from the beginning.
    Desk later({after});
    later.dialog->restoreDraft(desk.dialog->draft());
    QCOMPARE(later.problemAt("type"), sentence);
    later.clickSend();
    QCOMPARE(later.sent.size(), 0);
    Desk first({after});
    first.dialog->setDraft(draft);
    QCOMPARE(first.problemAt("type"), sentence);
    // Whoever chooses the other type has it.
    auto *type = later.find<QComboBox>("type");
    Q_EMIT type->activated(type->currentIndex());
    QCOMPARE(later.problemAt("type"), QString());
    later.clickSend();
    QCOMPARE(later.sent.size(), 1);
    QCOMPARE(later.request().type, MessageType::Message);
}

void TestComposeChecks::aCheckSaysWhatTheCardSays_data()
{
    QTest::addColumn<MessageType>("type");
    QTest::addColumn<SendContext>("context");
    QTest::addColumn<qint64>("free");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    const QString refused =
        QStringLiteral("It will be refused, for 1 reason(s) named above. Nothing was sent.");
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

void TestComposeChecks::aCheckSaysWhatTheCardSays()
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
    desk.dialog->setContext({Channel::Rcs, draft.sender->id, draft.to}, context);
    desk.dialog->setContact(draft.to, subscriber("GRANTED"));
    desk.find<QPushButton>("checkOnly")->click();
    QTEST(desk.status(), "sentence");
    QCOMPARE(desk.sent.size(), 0);
}

void TestComposeChecks::aCheckSaysWhatIsNotKnownYet()
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
    desk.dialog->setContext({Channel::Rcs, draft.sender->id, draft.to}, closed); // known by now
    QVERIFY2(desk.status().startsWith(QStringLiteral("It will be refused")), qPrintable(desk.status()));
    draft.type = MessageType::Newsletter;
    draft.to = QStringLiteral("+4917612345679");
    desk.dialog->setDraft(draft);
    desk.find<QPushButton>("checkOnly")->click();
    QVERIFY2(desk.status().contains(QStringLiteral("not read yet")), qPrintable(desk.status()));
    desk.dialog->setContext({Channel::Rcs, draft.sender->id, draft.to}, {});
    QVERIFY2(desk.status().contains(QStringLiteral("agreed to newsletters is still being read")),
             qPrintable(desk.status()));
    desk.dialog->setContact(draft.to, std::nullopt); // nobody is an answer too
    QCOMPARE(
        desk.status(),
        QStringLiteral("The fields are right. Whether this person has agreed to newsletters is not known "
                       "here; without consent the platform will refuse it. Nothing was sent."));
    desk.dialog->setContact(draft.to, subscriber("REVOKED"));
    QVERIFY2(desk.status().startsWith(QStringLiteral("It will be refused")), qPrintable(desk.status()));
    desk.dialog->setContact(draft.to, subscriber("GRANTED"));
    QCOMPARE(desk.status(), QStringLiteral("Nothing is wrong with it. Nothing was sent."));
}

void TestComposeChecks::theUseCaseSaysWhatIsNotOffered_data()
{
    QTest::addColumn<Sender>("sender");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<int>("types");
    QTest::addColumn<int>("traffic");
    AgentReading off;
    off.statusWord = QStringLiteral("APPROVED");
    off.newsletterEnabled = false;
    QTest::newRow("otp")
        << agent(UseCase::Otp)
        << QStringLiteral("This agent's use case is One-time passwords: no session replies, no newsletters, "
                          "no other traffic than this.")
        << 1 << 1;
    QTest::newRow("multi-use") << agent(UseCase::MultiUse) << QString() << 3 << 5;
    QTest::newRow("newsletters off")
        << agent(UseCase::MultiUse, off)
        << QStringLiteral("No newsletters: they were not switched on when this agent was made.") << 2 << 5;
    AgentReading otp = off;
    otp.useCase = UseCase::Otp;
    QTest::newRow("the platform's word counts")
        << agent(UseCase::MultiUse, otp)
        << QStringLiteral("This agent's use case is One-time passwords: no session replies, no newsletters, "
                          "no other traffic than this.")
        << 1 << 1;
    Sender mail = samples::shopMail();
    QTest::newRow("e-mail, not known") << mail << QString() << 2 << 5;
    mail.allowsNewsletters = true;
    QTest::newRow("e-mail with newsletters") << mail << QString() << 2 << 5;
    mail.allowsNewsletters = false;
    QTest::newRow("e-mail without newsletters")
        << mail
        << QStringLiteral("No subscription e-mails: this channel is entered on the page Senders as one that "
                          "does not allow newsletters.")
        << 1 << 5;
}

void TestComposeChecks::theUseCaseSaysWhatIsNotOffered()
{
    QFETCH(Sender, sender);
    QFETCH(QString, sentence);
    QFETCH(int, types);
    QFETCH(int, traffic);
    ComposeHands hands;
    if (sender.channel == Channel::Email)
        hands.type(QStringLiteral("kim@example.org"));
    hands.dialog.setSenders({sender});
    auto *line = hands.find<QLabel>("useCase");
    QCOMPARE(line->text(), sentence);
    QCOMPARE(line->isVisible(), !sentence.isEmpty());
    QCOMPARE(hands.find<QComboBox>("type")->count(), types);
    QCOMPARE(hands.find<QComboBox>("traffic")->count(), traffic);
}

void TestComposeChecks::anAgentThatIsNotReadyIsSaid_data()
{
    QTest::addColumn<QString>("statusWord");
    QTest::addColumn<QString>("launchWord");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("launched") << QStringLiteral("APPROVED") << QStringLiteral("LAUNCHED") << QString();
    QTest::newRow("nowhere launched")
        << QStringLiteral("APPROVED") << QStringLiteral("PENDING")
        << QStringLiteral("▲ No carrier has launched this agent yet: messages from it do not arrive.");
    QTest::newRow("not approved")
        << QStringLiteral("PENDING_REVIEW") << QString()
        << QStringLiteral(
               "▲ This agent is not approved (PENDING_REVIEW): the platform refuses what it sends.");
}

void TestComposeChecks::anAgentThatIsNotReadyIsSaid()
{
    QFETCH(QString, statusWord);
    QFETCH(QString, launchWord);
    QFETCH(QString, sentence);
    AgentReading reading;
    reading.statusWord = statusWord;
    if (!launchWord.isEmpty())
        reading.carriers.append({QStringLiteral("vodafone_de"), launchWord, {}, {}});
    ComposeHands hands;
    hands.dialog.setSenders({agent(UseCase::MultiUse, reading)});
    hands.type(kPhone);
    QCOMPARE(hands.problemAt("sender"), sentence);
    QVERIFY(hands.write("rcsText", QStringLiteral("x")));
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(hands.sent.size(), 1);
}

void TestComposeChecks::anAgentThatThePlatformDoesNotKnowIsSaid()
{
    Sender sender = agent(UseCase::MultiUse);
    sender.notFoundAt = Instant{1};
    ComposeHands hands;
    hands.dialog.setSenders({sender});
    hands.type(kPhone);
    QVERIFY2(hands.problemAt("sender").startsWith(QStringLiteral("▲ The platform does not know this agent")),
             qPrintable(hands.problemAt("sender")));
}

void TestComposeChecks::theCardSaysOfASenderWhatTheFieldSays()
{
    AgentReading reading;
    reading.statusWord = QStringLiteral("APPROVED");
    reading.carriers.append({QStringLiteral("vodafone_de"), QStringLiteral("PENDING"), {}, {}});
    ComposeHands hands;
    hands.dialog.setSenders({agent(UseCase::MultiUse, reading)});
    hands.type(kPhone);
    QCOMPARE(hands.problemAt("sender").mid(2),
             QStringLiteral("No carrier has launched this agent yet: messages from it do not arrive."));
    QCOMPARE(
        hands.find<QLabel>("sendCardWarnings")->text(),
        QStringLiteral("! From: No carrier has launched this agent yet: messages from it do not arrive."));
}

void TestComposeChecks::theUseCaseInTheListIsThePlatforms()
{
    AgentReading reading;
    reading.useCase = UseCase::Otp;
    ComposeHands hands;
    hands.dialog.setSenders({agent(UseCase::MultiUse, reading)});
    QVERIFY(hands.find<QComboBox>("sender")->itemText(0).endsWith(useCaseWord(UseCase::Otp)));
}

void TestComposeChecks::checkOnlySendsNothing()
{
    ComposeHands hands;
    hands.type(QStringLiteral("+491761234567"));
    hands.key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(hands.focused()->objectName(), QStringLiteral("rcsText"));
    QVERIFY(hands.status().startsWith(u'1'));
    hands.type(QStringLiteral("x"));
    hands.key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(hands.status(), QStringLiteral("Nothing is wrong with it. Nothing was sent."));
    QCOMPARE(hands.sent.size(), 0);
    QVERIFY(hands.tabTo("checkOnly"));
    hands.key(Qt::Key_Space);
    QCOMPARE(hands.sent.size(), 0);
    QVERIFY(hands.tabTo("rcsText"));
    hands.type(QStringLiteral("y"));
    QCOMPARE(hands.status(), QString());
}

QTEST_MAIN(TestComposeChecks)
#include "tst_composechecks.moc"
