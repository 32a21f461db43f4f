// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What earlier sends to somebody say of the next one.
#include "models/domain/earliertrouble.h"

#include <QTest>

using namespace arowana;

namespace {

constexpr qint64 kHour = 3'600'000;
const Instant kNow = *Instant::fromIso("2026-06-02T12:00:00Z");
const QByteArray kSender = "ag_1";

EarlierSend send(MessageStatus status, MessageType type = MessageType::Message)
{
    EarlierSend made;
    made.type = type;
    made.senderId = kSender;
    made.status = status;
    made.statusAt = kNow.plusMs(-kHour);
    if (!isBeforeAcceptance(status))
        made.acceptedAt = kNow.plusMs(-2 * kHour);
    return made;
}

EarlierSend refused(int http, const char *code, MessageType type = MessageType::Message)
{
    EarlierSend made = send(MessageStatus::Refused, type);
    made.httpStatus = http;
    made.code = code;
    made.words = QStringLiteral("it said so");
    return made;
}

EarlierSend failed(MessageStatus status, const char *words, bool isKindTold = true)
{
    EarlierSend made = send(status);
    made.words = QString::fromLatin1(words);
    made.isKindTold = isKindTold;
    return made;
}

int causeOf(const QList<EarlierSend> &sends, Channel channel, MessageType type,
            const QByteArray &sender = kSender)
{
    const auto trouble = earlierTrouble(sends, channel, sender, type, kNow);
    return trouble ? int(trouble->cause) : -1;
}

Contact contactWith(const char *status, const char *consent, Instant learntAt)
{
    Contact contact;
    contact.phone = QStringLiteral("+4917612345678");
    contact.email = QStringLiteral("kim@example.org");
    contact.statusWord = QString::fromLatin1(status);
    contact.learntAt = learntAt;
    ConsentRecord record;
    record.channelWord = QStringLiteral("RCS");
    record.typeWord = QStringLiteral("NEWSLETTER");
    record.statusWord = QString::fromLatin1(consent);
    contact.consents = {record};
    return contact;
}

} // namespace

class TestEarlierTrouble : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void refusalsAndFailuresOfTheRecipientAreTold_data();
    void refusalsAndFailuresOfTheRecipientAreTold();
    void whatIsOfOneSenderIsNotToldOfAnother_data();
    void whatIsOfOneSenderIsNotToldOfAnother();
    void laterSendShowsThatItIsOver_data();
    void laterSendShowsThatItIsOver();
    void theNewestIsToldWithItsTime();
    void newsletterLimitIsOfItsDay();
    void newsletterThatWasTakenSpeaksForTheConsent_data();
    void newsletterThatWasTakenSpeaksForTheConsent();
    void contactThatWasReadSinceSettlesIt_data();
    void contactThatWasReadSinceSettlesIt();
};

void TestEarlierTrouble::refusalsAndFailuresOfTheRecipientAreTold_data()
{
    QTest::addColumn<EarlierSend>("earlier");
    QTest::addColumn<int>("channel");
    QTest::addColumn<int>("ofMessage"); // what is told of the next message; -1: nothing
    QTest::addColumn<int>("ofNewsletter");
    using enum TroubleCause;
    const auto row = [](const char *name, const EarlierSend &earlier, Channel channel,
                        std::optional<TroubleCause> ofMessage, std::optional<TroubleCause> ofNewsletter) {
        QTest::newRow(name) << earlier << int(channel) << (ofMessage ? int(*ofMessage) : -1)
                            << (ofNewsletter ? int(*ofNewsletter) : -1);
    };
    const auto none = std::nullopt;
    const MessageType news = MessageType::Newsletter;
    const Channel rcs = Channel::Rcs;
    const Channel email = Channel::Email;
    row("suppressed", refused(422, "recipient_suppressed"), rcs, Suppressed, Suppressed);
    row("suppressed e-mail", refused(422, "recipient_suppressed"), email, Suppressed, Suppressed);
    row("suppressed newsletter", refused(422, "recipient_suppressed", news), email, none, Suppressed);
    row("no consent", refused(422, "consent_required", news), rcs, none, ConsentMissing);
    row("no consent, other word", refused(422, "consent_missing", news), email, none, ConsentMissing);
    row("withdrawn", refused(422, "consent_revoked"), rcs, ConsentRevoked, none);
    row("no session", refused(422, "no_active_session", MessageType::Conversation), rcs, none, none);
    row("too much", refused(422, "limit_exceeded"), rcs, none, none);
    row("semantic, not known", refused(422, "odd"), rcs, Unspecified, none);
    row("no RCS", refused(404, "device_not_capable"), rcs, NotCapable, NotCapable);
    row("not found", refused(404, "not_found"), rcs, Unspecified, Unspecified);
    row("not found, e-mail", refused(404, "not_found"), email, none, none);
    row("second newsletter", refused(429, "daily_limit_reached", news), rcs, none, NewsletterToday);
    row("too fast", refused(429, "rate_limited"), rcs, none, none);
    row("no money", refused(402, "insufficient_balance"), rcs, none, none);
    row("field", refused(400, "validation_error"), rcs, none, none);
    row("sender", refused(403, "agent_not_approved"), rcs, none, none);
    row("no RCS, later", failed(MessageStatus::Failed, "UNKNOWN_RCS_USER"), rcs, NotCapable, NotCapable);
    row("carrier", failed(MessageStatus::Failed, "CARRIER_NOT_LAUNCHED"), rcs, CarrierNotLaunched,
        CarrierNotLaunched);
    row("spam", failed(MessageStatus::Failed, "REJECTED_SPAM"), rcs, none, none);
    row("account", failed(MessageStatus::Failed, "ACCOUNT_SUSPENDED"), rcs, none, none);
    row("expired", failed(MessageStatus::Expired, ""), rcs, none, none);
    row("expired as a reason", failed(MessageStatus::Failed, "MESSAGE_EXPIRED"), rcs, none, none);
    row("failed, not known", failed(MessageStatus::Failed, "NEW_REASON"), rcs, Unspecified, none);
    row("hard bounce", failed(MessageStatus::Bounced, "452 full"), email, HardBounce, HardBounce);
    row("bounce of the log", failed(MessageStatus::Bounced, "gone", false), email, Bounce, Bounce);
    row("bounce of the log, 5", failed(MessageStatus::Bounced, "550 none", false), email, HardBounce,
        HardBounce);
    row("bounce of the log, 4", failed(MessageStatus::Bounced, "452 full", false), email, none, none);
    row("soft bounce", failed(MessageStatus::SoftBounced, "452 full"), email, none, none);
    row("complaint", failed(MessageStatus::Complained, ""), email, none, Complained);
    row("unsubscribed", failed(MessageStatus::Unsubscribed, ""), email, none, Unsubscribed);
    row("delivered", send(MessageStatus::Delivered), rcs, none, none);
    row("revoked", send(MessageStatus::Revoked), rcs, none, none);
}

void TestEarlierTrouble::refusalsAndFailuresOfTheRecipientAreTold()
{
    QFETCH(EarlierSend, earlier);
    QFETCH(int, channel);
    QTEST(causeOf({earlier}, Channel(channel), MessageType::Message), "ofMessage");
    QTEST(causeOf({earlier}, Channel(channel), MessageType::Newsletter), "ofNewsletter");
}

void TestEarlierTrouble::whatIsOfOneSenderIsNotToldOfAnother_data()
{
    QTest::addColumn<EarlierSend>("earlier");
    QTest::addColumn<bool>("isOfAll");
    QTest::newRow("suppressed") << refused(422, "recipient_suppressed") << true;
    QTest::newRow("withdrawn") << refused(422, "consent_revoked") << true;
    QTest::newRow("no RCS") << failed(MessageStatus::Failed, "UNKNOWN_RCS_USER") << true;
    QTest::newRow("bounce") << failed(MessageStatus::Bounced, "") << true;
    QTest::newRow("carrier") << failed(MessageStatus::Failed, "CARRIER_NOT_LAUNCHED") << false;
    QTest::newRow("not found") << refused(404, "not_found") << false;
    QTest::newRow("not known") << failed(MessageStatus::Failed, "NEW_REASON") << false;
}

void TestEarlierTrouble::whatIsOfOneSenderIsNotToldOfAnother()
{
    QFETCH(EarlierSend, earlier);
    QFETCH(bool, isOfAll);
    QVERIFY(causeOf({earlier}, Channel::Rcs, MessageType::Message) >= 0);
    QCOMPARE(causeOf({earlier}, Channel::Rcs, MessageType::Message, "ag_2") >= 0, isOfAll);
}

void TestEarlierTrouble::laterSendShowsThatItIsOver_data()
{
    QTest::addColumn<EarlierSend>("earlier");
    QTest::addColumn<EarlierSend>("later");
    QTest::addColumn<int>("asked"); // the type of the next send
    QTest::addColumn<bool>("isOver");
    const MessageType news = MessageType::Newsletter;
    const int aMessage = int(MessageType::Message);
    const EarlierSend suppressed = refused(422, "recipient_suppressed");
    const EarlierSend noConsent = refused(422, "consent_required", news);
    const EarlierSend noRcs = failed(MessageStatus::Failed, "UNKNOWN_RCS_USER");
    const EarlierSend carrier = failed(MessageStatus::Failed, "CARRIER_NOT_LAUNCHED");
    EarlierSend ofOther = send(MessageStatus::Delivered);
    ofOther.senderId = "ag_2";
    using enum MessageStatus;
    QTest::newRow("suppressed, delivered") << suppressed << send(Delivered) << aMessage << true;
    QTest::newRow("suppressed, taken") << suppressed << send(Queued) << aMessage << true;
    QTest::newRow("suppressed, not sent yet") << suppressed << send(Held) << aMessage << false;
    QTest::newRow("no consent, newsletter taken") << noConsent << send(Queued, news) << int(news) << true;
    QTest::newRow("no consent, message read") << noConsent << send(Read) << int(news) << false;
    QTest::newRow("no RCS, delivered") << noRcs << send(Delivered) << aMessage << true;
    QTest::newRow("no RCS, by another agent") << noRcs << ofOther << aMessage << true;
    QTest::newRow("no RCS, taken") << noRcs << send(Sent) << aMessage << false;
    QTest::newRow("carrier, delivered") << carrier << send(Delivered, news) << aMessage << true;
    QTest::newRow("carrier, by another agent") << carrier << ofOther << aMessage << false;
    QTest::newRow("bounce, delivered") << failed(Bounced, "") << send(Clicked) << aMessage << true;
    QTest::newRow("unsubscribed, taken")
        << send(Unsubscribed, news) << send(Queued, news) << int(news) << true;
}

void TestEarlierTrouble::laterSendShowsThatItIsOver()
{
    QFETCH(EarlierSend, earlier);
    QFETCH(EarlierSend, later);
    QFETCH(int, asked);
    QFETCH(bool, isOver);
    QVERIFY(causeOf({earlier}, Channel::Rcs, MessageType(asked)) >= 0);
    QCOMPARE(causeOf({later, earlier}, Channel::Rcs, MessageType(asked)) < 0, isOver);
    QVERIFY(causeOf({earlier, later}, Channel::Rcs, MessageType(asked)) >= 0); // an earlier one shows nothing
}

void TestEarlierTrouble::theNewestIsToldWithItsTime()
{
    EarlierSend newer = refused(422, "odd");
    newer.statusAt = kNow.plusMs(-1);
    const QList<EarlierSend> sends{newer, refused(422, "recipient_suppressed")};
    const auto trouble = earlierTrouble(sends, Channel::Rcs, kSender, MessageType::Message, kNow);
    QVERIFY(trouble == EarlierTrouble({TroubleCause::Unspecified, kNow.plusMs(-1), newer.words}));
    const auto other = earlierTrouble(sends, Channel::Rcs, kSender, MessageType::Newsletter, kNow);
    QVERIFY(other == EarlierTrouble({TroubleCause::Suppressed, kNow.plusMs(-kHour), {}}));
}

void TestEarlierTrouble::newsletterLimitIsOfItsDay()
{
    EarlierSend limited = refused(429, "daily_limit_reached", MessageType::Newsletter);
    limited.statusAt = *Instant::fromIso("2026-06-02T00:00:00Z");
    QCOMPARE(causeOf({limited}, Channel::Rcs, MessageType::Newsletter), int(TroubleCause::NewsletterToday));
    limited.statusAt = limited.statusAt.plusMs(-1);
    QCOMPARE(causeOf({limited}, Channel::Rcs, MessageType::Newsletter), -1);
}

void TestEarlierTrouble::newsletterThatWasTakenSpeaksForTheConsent_data()
{
    QTest::addColumn<QList<EarlierSend>>("sends"); // newest first
    QTest::addColumn<bool>("isTaken");
    using Sends = QList<EarlierSend>;
    const MessageType news = MessageType::Newsletter;
    const EarlierSend taken = send(MessageStatus::Sent, news);
    QTest::newRow("none") << Sends{} << false;
    QTest::newRow("a message") << Sends{send(MessageStatus::Read)} << false;
    QTest::newRow("not taken yet") << Sends{send(MessageStatus::Held, news)} << false;
    QTest::newRow("taken") << Sends{taken} << true;
    QTest::newRow("taken, and failed later") << Sends{send(MessageStatus::Failed, news)} << true;
    QTest::newRow("unsubscribed by it") << Sends{send(MessageStatus::Unsubscribed, news)} << false;
    QTest::newRow("marked as spam") << Sends{send(MessageStatus::Complained, news)} << false;
    QTest::newRow("refused since") << Sends{refused(422, "consent_revoked", news), taken} << false;
    QTest::newRow("suppressed since") << Sends{refused(422, "recipient_suppressed", news), taken} << false;
    QTest::newRow("message refused since") << Sends{refused(422, "consent_revoked"), taken} << true;
    QTest::newRow("refused before") << Sends{taken, refused(422, "consent_required", news)} << true;
}

void TestEarlierTrouble::newsletterThatWasTakenSpeaksForTheConsent()
{
    QFETCH(QList<EarlierSend>, sends);
    QFETCH(bool, isTaken);
    const auto at = newsletterAccepted(sends, Channel::Email);
    QCOMPARE(at.has_value(), isTaken);
    QVERIFY(!at || *at == kNow.plusMs(-2 * kHour));
}

void TestEarlierTrouble::contactThatWasReadSinceSettlesIt_data()
{
    QTest::addColumn<int>("cause");
    QTest::addColumn<Contact>("contact");
    QTest::addColumn<bool>("isSettled");
    using enum TroubleCause;
    const Instant since = kNow.plusMs(1);
    QTest::newRow("granted since") << int(ConsentRevoked) << contactWith("ACTIVE", "GRANTED", since) << true;
    QTest::newRow("granted, read before")
        << int(ConsentRevoked) << contactWith("ACTIVE", "GRANTED", kNow.plusMs(-1)) << false;
    QTest::newRow("told by the contact")
        << int(ConsentRevoked) << contactWith("ACTIVE", "REVOKED", since) << true;
    QTest::newRow("blocked by status") << int(Suppressed) << contactWith("BLOCKED", "GRANTED", since) << true;
    QTest::newRow("suppressed, contact knows nothing")
        << int(Suppressed) << contactWith("ACTIVE", "GRANTED", since) << false;
    QTest::newRow("never read") << int(Suppressed) << contactWith("BLOCKED", "GRANTED", {}) << false;
    QTest::newRow("the device is another matter")
        << int(NotCapable) << contactWith("BLOCKED", "GRANTED", since) << false;
}

void TestEarlierTrouble::contactThatWasReadSinceSettlesIt()
{
    QFETCH(int, cause);
    QFETCH(Contact, contact);
    QFETCH(bool, isSettled);
    const EarlierTrouble trouble{TroubleCause(cause), kNow, {}};
    QCOMPARE(isSettledBy(contact, trouble, Channel::Rcs, MessageType::Newsletter), isSettled);
    QVERIFY(!isSettledBy(std::nullopt, trouble, Channel::Rcs, MessageType::Newsletter));
}

QTEST_GUILESS_MAIN(TestEarlierTrouble)
#include "tst_earliertrouble.moc"
