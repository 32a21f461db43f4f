// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How many sends there were of late, and what the send card and lists are told of what came of those to one
// recipient.
#include "app/store/storereader.h"
#include "tests/store/samples.h"

#include <QTest>

using namespace arowana;

namespace {

constexpr qint64 kHour = 3'600'000;
const QByteArray kAgent = "ag_live_1";
const QByteArray kChannel = "ch_live_1";
const QString kPhone = QStringLiteral("+4915112345678");
const QString kMail = QStringLiteral("anna@example.org");

Instant utc(const char *iso)
{
    return *Instant::fromIso(iso);
}

const Instant kNow = utc("2026-06-02T12:00:00Z");

MessageRecord sent(Channel channel, Instant at, MessageStatus status, const char *note = "")
{
    MessageRecord record = bareMessage(RowId::make(at, 0));
    record.row.channel = channel;
    record.row.senderId = channel == Channel::Email ? kChannel : kAgent;
    record.row.recipient = channel == Channel::Email ? kMail : kPhone;
    record.row.createdAt = at;
    record.row.status = status;
    record.row.statusAt = at.plusMs(1'000);
    record.row.statusSource = Source::Webhook;
    record.row.note = QString::fromLatin1(note);
    if (!isBeforeAcceptance(status))
        record.row.id = MessageId("msg_" + QByteArray::number(at.ms));
    return record;
}

MessageRecord refused(Channel channel, Instant at, int http, const QByteArray &code)
{
    MessageRecord record = sent(channel, at, MessageStatus::Refused, "no");
    record.row.statusSource = Source::Answer;
    record.answerStatus = http;
    record.answerRaw = R"({"error":")" + code + R"(","message":"no"})";
    return record;
}

SendRoute routeBy(Channel channel)
{
    return channel == Channel::Email ? SendRoute{channel, kChannel, kMail}
                                     : SendRoute{channel, kAgent, kPhone};
}

bool save(StoreInFolder &in, const QList<MessageRecord> &records)
{
    return in.commit([&records](EngineStore &s) {
        return std::all_of(records.begin(), records.end(),
                           [&s](const MessageRecord &record) { return s.saveMessage(record).ok(); });
    });
}

/// What the send card is told.
SendContext contextOf(StoreInFolder &in, const SendRoute &route)
{
    StoreReader reader(in.file());
    std::optional<SendContext> told;
    reader.askSendContext(1, route, kNow, [&told](const SendContext &context) { told = context; });
    if (!QTest::qWaitFor([&told] { return told.has_value(); }, 10'000))
        qFatal("no answer");
    return *told;
}

/// What a list is told.
SendContext listContextOf(StoreInFolder &in, const SendRoute &route, MessageType type)
{
    StoreReader reader(in.file());
    std::optional<RecipientContexts> told;
    reader.askRecipients(1, {route.channel, route.senderId, type, {route.recipient}}, kNow,
                         [&told](const Result<RecipientContexts> &contexts) {
                             told = contexts ? *contexts : RecipientContexts();
                         });
    if (!QTest::qWaitFor([&told] { return told.has_value(); }, 10'000))
        qFatal("no answer");
    return told->value(route.recipient).send;
}

} // namespace

class TestEarlierSends : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sendsOfAMinuteAndADayAreCounted();
    void whatMetAnEarlierSendIsTold_data();
    void whatMetAnEarlierSendIsTold();
    void othersSendsAndRepliesSayNothing();
    void addressIsTheSameInEitherCase();
    void newsletterThatWasTakenIsToldWithItsTime();
    void contactThatAgreedSinceSettlesItForAList();
};

void TestEarlierSends::sendsOfAMinuteAndADayAreCounted()
{
    StoreInFolder in;
    const Instant now = utc("2026-06-02T12:00:00Z");
    const qint64 agesMs[] = {0, 59'999, 60'000, kHour, 24 * kHour - 1, 24 * kHour};
    QVERIFY(in.commit([&](SqliteEngineStore &s) {
        for (const qint64 age : agesMs) {
            OutboxEntry entry = fullOutbox(RowId{age + 1}, "k" + QByteArray::number(age));
            entry.createdAt = now.plusMs(-age);
            if (!s.saveOutbox(entry))
                return false;
        }
        return true;
    }));
    StoreReader reader(in.file());
    std::optional<RecentSends> told;
    reader.askRecentSends(1, now, [&told](const RecentSends &recent) { told = recent; });
    QTRY_COMPARE(told, std::optional(RecentSends{2, 5}));
}

void TestEarlierSends::whatMetAnEarlierSendIsTold_data()
{
    QTest::addColumn<MessageRecord>("record");
    QTest::addColumn<int>("cause");
    const Instant at = kNow.plusMs(-kHour);
    const Channel rcs = Channel::Rcs;
    const Channel email = Channel::Email;
    QTest::newRow("suppressed") << refused(rcs, at, 422, "recipient_suppressed")
                                << int(TroubleCause::Suppressed);
    QTest::newRow("withdrawn") << refused(rcs, at, 422, "consent_revoked")
                               << int(TroubleCause::ConsentRevoked);
    QTest::newRow("no RCS") << refused(rcs, at, 404, "device_not_capable") << int(TroubleCause::NotCapable);
    QTest::newRow("no RCS, later") << sent(rcs, at, MessageStatus::Failed, "UNKNOWN_RCS_USER")
                                   << int(TroubleCause::NotCapable);
    QTest::newRow("suppressed e-mail")
        << refused(email, at, 422, "recipient_suppressed") << int(TroubleCause::Suppressed);
    QTest::newRow("hard bounce") << sent(email, at, MessageStatus::Bounced, "550 none")
                                 << int(TroubleCause::HardBounce);
    MessageRecord polled = sent(email, at, MessageStatus::Bounced, "gone");
    polled.row.statusSource = Source::Poll;
    QTest::newRow("bounce of the log") << polled << int(TroubleCause::Bounce);
}

void TestEarlierSends::whatMetAnEarlierSendIsTold()
{
    QFETCH(MessageRecord, record);
    QFETCH(int, cause);
    const SendRoute route = routeBy(record.row.channel);
    const Instant at = record.row.statusAt;
    StoreInFolder in;
    QVERIFY(save(in, {record}));
    const QList<SendContext> told{contextOf(in, route), listContextOf(in, route, MessageType::Message)};
    for (const SendContext &context : told) {
        const auto trouble = context.troubles.constFind(MessageType::Message);
        QVERIFY(trouble != context.troubles.constEnd());
        QCOMPARE(int(trouble->cause), cause);
        QCOMPARE(trouble->at.ms, at.ms);
    }
    // One that was delivered since shows that it is over.
    QVERIFY(save(in, {sent(route.channel, kNow.plusMs(-1'000), MessageStatus::Delivered)}));
    QVERIFY(!contextOf(in, route).troubles.contains(MessageType::Message));
    QVERIFY(!listContextOf(in, route, MessageType::Message).troubles.contains(MessageType::Message));
}

void TestEarlierSends::othersSendsAndRepliesSayNothing()
{
    StoreInFolder in;
    MessageRecord other = refused(Channel::Rcs, kNow.plusMs(-3 * kHour), 422, "recipient_suppressed");
    other.row.recipient = QStringLiteral("+4915112345679");
    MessageRecord reply = refused(Channel::Rcs, kNow.plusMs(-2 * kHour), 422, "recipient_suppressed");
    reply.row.direction = Direction::Inbound;
    MessageRecord byMail = refused(Channel::Email, kNow.plusMs(-kHour), 422, "recipient_suppressed");
    QVERIFY(save(in, {other, reply, byMail}));
    QVERIFY(contextOf(in, routeBy(Channel::Rcs)).troubles.isEmpty());
    QVERIFY(!contextOf(in, routeBy(Channel::Email)).troubles.isEmpty());
}

void TestEarlierSends::addressIsTheSameInEitherCase()
{
    StoreInFolder in;
    QVERIFY(save(in, {sent(Channel::Email, kNow.plusMs(-2 * kHour), MessageStatus::Bounced, "550 none")}));
    const SendRoute typed{Channel::Email, kChannel, QStringLiteral("Anna@Example.org")};
    QVERIFY(contextOf(in, typed).troubles.contains(MessageType::Message));
    // Both spellings are one mailbox: the newer delivery counts, whichever it was sent with.
    MessageRecord newer = sent(Channel::Email, kNow.plusMs(-kHour), MessageStatus::Delivered);
    newer.row.recipient = typed.recipient;
    QVERIFY(save(in, {newer}));
    QVERIFY(contextOf(in, typed).troubles.isEmpty());
}

void TestEarlierSends::newsletterThatWasTakenIsToldWithItsTime()
{
    StoreInFolder in;
    MessageRecord news = sent(Channel::Email, kNow.plusMs(-48 * kHour), MessageStatus::Delivered);
    news.row.type = MessageType::Newsletter;
    const Instant queued = news.row.createdAt.plusMs(kHour); // held until then
    news.steps = {{MessageStatus::Queued, queued, queued, Source::Answer, {}}};
    QVERIFY(save(in, {news}));
    const SendRoute route = routeBy(Channel::Email);
    QCOMPARE(contextOf(in, route).newsletterAcceptedAt.value_or(Instant{}).ms, queued.ms);
    QCOMPARE(listContextOf(in, route, MessageType::Newsletter).newsletterAcceptedAt.value_or(Instant{}).ms,
             queued.ms);
    QVERIFY(!contextOf(in, routeBy(Channel::Rcs)).newsletterAcceptedAt);
}

void TestEarlierSends::contactThatAgreedSinceSettlesItForAList()
{
    StoreInFolder in;
    MessageRecord news = refused(Channel::Email, kNow.plusMs(-kHour), 422, "consent_required");
    news.row.type = MessageType::Newsletter;
    QVERIFY(save(in, {news}));
    const SendRoute route = routeBy(Channel::Email);
    QVERIFY(listContextOf(in, route, MessageType::Newsletter).troubles.contains(MessageType::Newsletter));
    Contact contact;
    contact.id = ContactId("c_1");
    contact.email = kMail;
    contact.statusWord = QStringLiteral("ACTIVE");
    contact.learntAt = kNow;
    ConsentRecord granted;
    granted.channelWord = QStringLiteral("EMAIL");
    granted.typeWord = QStringLiteral("NEWSLETTER");
    granted.statusWord = QStringLiteral("GRANTED");
    contact.consents = {granted};
    QVERIFY(in.commit([&contact](auto &s) { return s.saveContact(contact).ok(); }));
    QVERIFY(listContextOf(in, route, MessageType::Newsletter).troubles.isEmpty());
}

QTEST_GUILESS_MAIN(TestEarlierSends)
#include "tst_earliersends.moc"
