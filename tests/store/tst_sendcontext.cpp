// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the send card is told of one agent and phone: by an oracle that goes through everything, and by the
// cases in words.
#include "app/store/sendcontextreader.h"
#include "app/store/storereader.h"
#include "tests/store/samples.h"

#include <QDateTime>
#include <QMap>
#include <QTest>

#include <random>

using namespace arowana;

namespace {

constexpr qint64 kHour = 3'600'000;
const AgentId kAgent("ag_live_1");
const QString kPhone = QStringLiteral("+4915112345678");

Instant utc(const char *iso)
{
    return *Instant::fromIso(iso);
}

MessageRecord message(Instant at, int number, MessageType type)
{
    MessageRecord record = bareMessage(RowId::make(at, quint32(number)));
    record.row.createdAt = at;
    record.row.type = type;
    record.row.senderId = kAgent.bytes();
    record.row.recipient = kPhone;
    return record;
}

MessageRecord reply(Instant at, int number = 0)
{
    MessageRecord record = message(at, number, MessageType::Conversation);
    record.row.direction = Direction::Inbound;
    record.steps = {{MessageStatus::Received, at, at, Source::Webhook, {}}};
    return record;
}

/// Accepted `waitMs` after it was made; -1: never.
MessageRecord sent(Instant at, MessageType type, qint64 waitMs = 0, int number = 0)
{
    MessageRecord record = message(at, number, type);
    record.steps = {{MessageStatus::Sending, at, at, Source::Local, {}}};
    if (waitMs < 0)
        return record;
    record.row.id = MessageId("msg_" + QByteArray::number(record.row.row.value));
    record.steps.append({MessageStatus::Queued, at.plusMs(waitMs), at.plusMs(waitMs), Source::Answer, {}});
    return record;
}

/// The same, and then it came to nothing: before the network took it, or after.
MessageRecord released(MessageRecord record, MessageStatus as, bool wasSent = false)
{
    const Instant at = record.steps.last().at.plusMs(1'000);
    if (wasSent)
        record.steps.append({MessageStatus::Sent, at, at, Source::Poll, {}});
    record.steps.append({as, at.plusMs(1'000), at.plusMs(1'000), Source::Webhook, {}});
    record.row.status = as;
    return record;
}

bool hasStep(const MessageRecord &record, MessageStatus status)
{
    return std::any_of(record.steps.begin(), record.steps.end(),
                       [status](const TimelineStep &step) { return step.status == status; });
}

bool isReleased(const MessageRecord &record)
{
    return hasStep(record, MessageStatus::Failed) || hasStep(record, MessageStatus::Expired) ||
           hasStep(record, MessageStatus::Revoked);
}

/// A workspace in memory, and the questions answered by going through all of it.
struct World {
    QList<MessageRecord> messages;
    QList<Session> sessions;

    void replied(Instant at)
    {
        const Session told = sessionOfReply(kAgent, kPhone, at, {}, false);
        if (sessions.isEmpty())
            sessions.append(told);
        else
            sessions.first() = mergedReply(sessions.first(), told);
    }

    [[nodiscard]] SendContext context(Instant now) const
    {
        SendContext out;
        out.isSessionOpen = !sessions.isEmpty() && isOpenAt(sessions.first(), now);
        if (*out.isSessionOpen)
            out.sessionEndsAt = sessions.first().expiresAt;
        out.isSessionPaid = *out.isSessionOpen && isPaid(sessionStart(sessions.first()));
        const QDate today = QDateTime::fromMSecsSinceEpoch(now.ms, Qt::UTC).date();
        for (const MessageRecord &record : messages) {
            if (!isAccepted(record, MessageType::Newsletter) ||
                (isReleased(record) && !hasStep(record, MessageStatus::Sent)))
                continue;
            const QDate day = QDateTime::fromMSecsSinceEpoch(acceptedAt(record).ms, Qt::UTC).date();
            out.hadNewsletterToday = out.hadNewsletterToday || day == today;
            out.isNewsletterMonthPaid =
                out.isNewsletterMonthPaid || (day.year() == today.year() && day.month() == today.month());
        }
        addEarlier(out);
        return out;
    }

    [[nodiscard]] bool save(StoreInFolder &in) const
    {
        return in.commit([this](auto &s) {
            bool ok = true;
            for (const MessageRecord &record : messages)
                ok = ok && s.saveMessage(record).ok();
            for (const Session &session : sessions)
                ok = ok && s.saveSession(session).ok();
            return ok;
        });
    }

private:
    /// Of the newest 40 to this phone. Nothing was delivered, so no failure is over, and nobody said why.
    void addEarlier(SendContext &out) const
    {
        QMap<RowId, const MessageRecord *> newest;
        for (const MessageRecord &record : messages) {
            if (record.row.channel == Channel::Rcs && record.row.direction == Direction::Outbound &&
                record.row.recipient == kPhone)
                newest.insert(record.row.row, &record);
        }
        while (newest.size() > 40)
            newest.erase(newest.begin());
        for (const MessageRecord *record : std::as_const(newest)) { // the newest is told last, and stays
            const MessageRow &row = record->row;
            if (row.status == MessageStatus::Failed && row.senderId == kAgent.bytes())
                out.troubles.insert(row.type, {TroubleCause::Unspecified, row.statusAt, {}});
            if (row.type == MessageType::Newsletter && !row.id.isEmpty())
                out.newsletterAcceptedAt = acceptedAt(*record);
        }
    }
    static bool isAccepted(const MessageRecord &record, MessageType type)
    {
        return record.row.type == type && record.row.channel == Channel::Rcs &&
               record.row.direction == Direction::Outbound && !record.row.id.isEmpty() &&
               record.row.senderId == kAgent.bytes() && record.row.recipient == kPhone;
    }
    static Instant acceptedAt(const MessageRecord &record)
    {
        for (const TimelineStep &step : record.steps) {
            if (step.status == MessageStatus::Queued)
                return step.at;
        }
        return record.row.createdAt;
    }
    /// The first reply of the unbroken row of replies that leads to the last one.
    [[nodiscard]] Instant sessionStart(const Session &session) const
    {
        Instant start = session.lastReplyAt;
        for (bool found = true; found;) {
            found = false;
            for (const MessageRecord &record : messages) {
                const Instant at = record.row.createdAt;
                const bool isOurs = record.row.direction == Direction::Inbound &&
                                    record.row.senderId == kAgent.bytes() && record.row.recipient == kPhone;
                const bool isParted = session.endedAt && at <= *session.endedAt && *session.endedAt < start;
                if (isOurs && at < start && start.since(at) <= Session::kLengthMs && !isParted) {
                    start = at;
                    found = true;
                }
            }
        }
        return start;
    }
    [[nodiscard]] bool isPaid(Instant start) const
    {
        bool isCharged = false;
        bool isFree = false;
        bool anyReleased = false;
        for (const MessageRecord &record : messages) {
            if (!isAccepted(record, MessageType::Conversation) || acceptedAt(record) < start)
                continue;
            anyReleased = anyReleased || isReleased(record);
            isFree = isFree || (!isReleased(record) && record.row.cost == Money{});
            isCharged = isCharged || (!isReleased(record) && record.row.cost != Money{});
        }
        return isCharged || (isFree && !anyReleased);
    }
};

/// Without what is told of the sends themselves.
SendContext paidPart(SendContext context)
{
    context.troubles.clear();
    context.newsletterAcceptedAt.reset();
    return context;
}

SendContext contextIn(StoreInFolder &in, Instant now)
{
    in.store();
    auto connection = StoreConnection::open(in.file(), StoreConnection::Use::Read);
    const auto read =
        SendContextReader(*connection.value()).read({Channel::Rcs, kAgent.bytes(), kPhone}, now);
    if (!read)
        qFatal("%s", qPrintable(read.error().detail));
    return *read;
}

} // namespace

class TestSendContext : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsKnownOfAStranger();
    void sessionIsPaidOnceAConversationWasAccepted();
    void conversationOfAnEarlierSessionPaysForNone();
    void whatCameToNothingPaysForNoSession_data();
    void whatCameToNothingPaysForNoSession();
    void whatCameToNothingIsNoNewsletterOfTheDay_data();
    void whatCameToNothingIsNoNewsletterOfTheDay();
    void newsletterCountsByTheDayAndMonthOfItsAcceptance_data();
    void newsletterCountsByTheDayAndMonthOfItsAcceptance();
    void randomWorldsAreAnsweredAsTheOracleDoes_data();
    void randomWorldsAreAnsweredAsTheOracleDoes();
    void newerQuestionOfAnAskerSilencesItsOlder();
    void manyPhonesAreAnsweredTogether();
};

void TestSendContext::nothingIsKnownOfAStranger()
{
    StoreInFolder in;
    QVERIFY(contextIn(in, utc("2026-06-01T12:00:00Z")) == (SendContext{false, false, false, false}));
}

void TestSendContext::sessionIsPaidOnceAConversationWasAccepted()
{
    StoreInFolder in;
    const Instant start = utc("2026-06-01T12:00:00Z");
    World world;
    world.messages = {reply(start), sent(start.plusMs(kHour), MessageType::Conversation, -1),
                      sent(start.plusMs(2 * kHour), MessageType::Message)};
    world.replied(start);
    QVERIFY(world.save(in));
    QVERIFY(contextIn(in, start.plusMs(3 * kHour)) ==
            (SendContext{true, false, false, false, start.plusMs(24 * kHour)}));
    world.messages = {sent(start.plusMs(3 * kHour), MessageType::Conversation)};
    QVERIFY(world.save(in));
    QVERIFY(contextIn(in, start.plusMs(4 * kHour)) ==
            (SendContext{true, true, false, false, start.plusMs(24 * kHour)}));
    QVERIFY(contextIn(in, start.plusMs(24 * kHour - 1)).isSessionOpen == true);
    QVERIFY(contextIn(in, start.plusMs(24 * kHour)) == (SendContext{false, false, false, false}));
}

void TestSendContext::conversationOfAnEarlierSessionPaysForNone()
{
    StoreInFolder in;
    const Instant start = utc("2026-06-01T12:00:00Z");
    World world;
    // Two sessions within a day of each other, parted by an end.
    world.messages = {reply(start), sent(start.plusMs(kHour), MessageType::Conversation),
                      reply(start.plusMs(3 * kHour))};
    world.replied(start);
    world.sessions.first() = mergedEnd(world.sessions.first(), start.plusMs(2 * kHour), {});
    world.replied(start.plusMs(3 * kHour));
    QVERIFY(world.save(in));
    QVERIFY(contextIn(in, start.plusMs(4 * kHour)) ==
            (SendContext{true, false, false, false, start.plusMs(27 * kHour)}));
    world.sessions.first().endedAt.reset(); // without the end it is one
    QVERIFY(world.save(in));
    QVERIFY(contextIn(in, start.plusMs(4 * kHour)).isSessionPaid);
}

void TestSendContext::whatCameToNothingPaysForNoSession_data()
{
    QTest::addColumn<int>("as");
    QTest::newRow("failed") << int(MessageStatus::Failed);
    QTest::newRow("expired") << int(MessageStatus::Expired);
    QTest::newRow("revoked") << int(MessageStatus::Revoked);
}

void TestSendContext::whatCameToNothingPaysForNoSession()
{
    QFETCH(int, as);
    StoreInFolder in;
    const Instant start = utc("2026-06-01T12:00:00Z");
    World world;
    const auto conversation = [&](int hour, Money cost) {
        MessageRecord record = sent(start.plusMs(hour * kHour), MessageType::Conversation);
        record.row.cost = cost;
        return record;
    };
    const MessageRecord payer = conversation(1, Money{2'000});
    world.messages = {reply(start), payer};
    world.replied(start);
    QVERIFY(world.save(in));
    QVERIFY(contextIn(in, start.plusMs(5 * kHour)).isSessionPaid);
    // A later one was free, and stays so.
    world.messages = {conversation(2, Money{})};
    QVERIFY(world.save(in));
    QVERIFY(contextIn(in, start.plusMs(5 * kHour)).isSessionPaid);
    // The hold went back, whatever was free meanwhile: the next one may be charged.
    world.messages = {released(payer, MessageStatus(as), true)};
    world.messages.first().row.cost = Money{};
    QVERIFY(world.save(in));
    QVERIFY(!contextIn(in, start.plusMs(5 * kHour)).isSessionPaid);
    world.messages = {conversation(3, Money{2'000})};
    QVERIFY(world.save(in));
    QVERIFY(contextIn(in, start.plusMs(5 * kHour)).isSessionPaid);
}

void TestSendContext::whatCameToNothingIsNoNewsletterOfTheDay_data()
{
    QTest::addColumn<int>("as");
    QTest::addColumn<bool>("wasSent");
    for (const auto &[name, as] :
         {std::pair("failed", MessageStatus::Failed), std::pair("expired", MessageStatus::Expired),
          std::pair("revoked", MessageStatus::Revoked)}) {
        QTest::addRow("%s while queued", name) << int(as) << false;
        QTest::addRow("%s after the network took it", name) << int(as) << true; // the MAU is charged
    }
}

void TestSendContext::whatCameToNothingIsNoNewsletterOfTheDay()
{
    QFETCH(int, as);
    QFETCH(bool, wasSent);
    StoreInFolder in;
    const Instant at = utc("2026-06-02T10:00:00Z");
    World world;
    world.messages = {released(sent(at, MessageType::Newsletter), MessageStatus(as), wasSent)};
    QVERIFY(world.save(in));
    QVERIFY(paidPart(contextIn(in, at.plusMs(kHour))) == (SendContext{false, false, wasSent, wasSent}));
    // One of another day counts beside it.
    world.messages = {sent(at.plusMs(-24 * kHour), MessageType::Newsletter, 0, 1)};
    QVERIFY(world.save(in));
    QVERIFY(paidPart(contextIn(in, at.plusMs(kHour))) == (SendContext{false, false, true, wasSent}));
}

void TestSendContext::newsletterCountsByTheDayAndMonthOfItsAcceptance_data()
{
    QTest::addColumn<QByteArray>("made");
    QTest::addColumn<qint64>("waitMs");
    QTest::addColumn<bool>("today");
    QTest::addColumn<bool>("month");
    QTest::newRow("today") << QByteArray("2026-06-02T00:00:00Z") << qint64(0) << true << true;
    QTest::newRow("yesterday") << QByteArray("2026-06-01T23:59:59Z") << qint64(0) << false << true;
    QTest::newRow("held over midnight")
        << QByteArray("2026-06-01T23:59:59Z") << qint64(1'000) << true << true;
    QTest::newRow("last month") << QByteArray("2026-05-31T23:59:59Z") << qint64(0) << false << false;
    QTest::newRow("held for days") << QByteArray("2026-05-20T10:00:00Z") << 12 * 24 * kHour << false << true;
    QTest::newRow("last year") << QByteArray("2025-06-02T00:00:00Z") << qint64(0) << false << false;
    QTest::newRow("not accepted") << QByteArray("2026-06-02T00:00:00Z") << qint64(-1) << false << false;
}

void TestSendContext::newsletterCountsByTheDayAndMonthOfItsAcceptance()
{
    QFETCH(QByteArray, made);
    QFETCH(qint64, waitMs);
    QFETCH(bool, today);
    QFETCH(bool, month);
    StoreInFolder in;
    World world;
    world.messages = {sent(utc(made.constData()), MessageType::Newsletter, waitMs)};
    QVERIFY(world.save(in));
    QVERIFY(paidPart(contextIn(in, utc("2026-06-02T23:59:59Z"))) ==
            (SendContext{false, false, month, today}));
}

void TestSendContext::randomWorldsAreAnsweredAsTheOracleDoes_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestSendContext::randomWorldsAreAnsweredAsTheOracleDoes()
{
    QFETCH(quint32, seed);
    std::mt19937 random(seed);
    const auto below = [&random](int limit) { return int(random() % quint32(limit)); };
    StoreInFolder in;
    World world;
    Instant now = utc("2026-05-27T00:00:00Z");
    int asked = 0;
    for (int step = 1; step <= 150; ++step) {
        now = now.plusMs(below(below(4) == 0 ? 40 : 3) * kHour + below(int(kHour)));
        MessageRecord record;
        switch (below(7)) {
        case 0:
        case 1:
            record = reply(now, step);
            break;
        case 2:
            record = sent(now, MessageType::Newsletter, below(4) == 0 ? -1 : below(600'000), step);
            break;
        case 3:
            record = sent(now, MessageType::Message, below(600'000), step);
            break;
        case 4:
            if (!world.sessions.isEmpty())
                world.sessions.first() = mergedEnd(world.sessions.first(), now, {});
            continue;
        default:
            record = sent(now, MessageType::Conversation, below(4) == 0 ? -1 : below(600'000), step);
            break;
        }
        if (record.row.direction == Direction::Outbound && !record.row.id.isEmpty()) {
            if (below(2) == 0)
                record.row.cost = Money{below(2) * 2'000};
            if (below(4) == 0)
                record = released(record, MessageStatus::Failed, below(2) == 0);
        }
        const int stranger = below(6);
        if (stranger == 0)
            record.row.recipient = QStringLiteral("+4915199999999");
        else if (stranger == 1)
            record.row.senderId = "ag_live_2";
        else if (stranger == 2 && record.row.direction == Direction::Outbound)
            record.row.channel = Channel::Email;
        else if (record.row.direction == Direction::Inbound)
            world.replied(now);
        world.messages.append(record);
        if (below(5) != 0)
            continue;
        QVERIFY(world.save(in));
        const Instant at = now.plusMs(below(30) * kHour);
        QVERIFY2(contextIn(in, at) == world.context(at), at.toIso().constData());
        ++asked;
    }
    QVERIFY(asked > 10);
}

void TestSendContext::newerQuestionOfAnAskerSilencesItsOlder()
{
    StoreInFolder in;
    const Instant start = utc("2026-06-01T12:00:00Z");
    World world;
    world.messages = {reply(start)};
    world.replied(start);
    QVERIFY(world.save(in));
    StoreReader reader(in.file());
    QByteArray answers;
    const SendRoute stranger{Channel::Rcs, kAgent.bytes(), QStringLiteral("+49")};
    const auto note = [&answers](const char *name) {
        return [&answers, name](const SendContext &context) {
            answers += name + QByteArray(context.isSessionOpen == true ? "+ " : "- ");
        };
    };
    reader.askSendContext(1, stranger, start, note("older"));
    reader.askSendContext(2, stranger, start, note("other"));
    reader.askSendContext(1, {Channel::Rcs, kAgent.bytes(), kPhone}, start, note("newer"));
    QTRY_COMPARE(answers, QByteArray("other- newer+ "));
    reader.askSendContext(1, {Channel::Rcs, kAgent.bytes(), kPhone}, start,
                          note("again")); // after an answer it asks anew
    QTRY_COMPARE(answers, QByteArray("other- newer+ again+ "));
}

void TestSendContext::manyPhonesAreAnsweredTogether()
{
    StoreInFolder in;
    const Instant start = utc("2026-06-01T12:00:00Z");
    World world;
    world.messages = {reply(start)};
    world.replied(start);
    QVERIFY(world.save(in));
    StoreReader reader(in.file());
    std::optional<RecipientContexts> told;
    reader.askRecipients(
        1, {Channel::Rcs, kAgent.bytes(), MessageType::Conversation, {QStringLiteral("+49"), kPhone}},
        start.plusMs(kHour), [&told](const Result<RecipientContexts> &contexts) {
            if (contexts)
                told = *contexts;
        });
    QTRY_VERIFY(told);
    QCOMPARE(told->size(), 2);
    QVERIFY(told->value(kPhone).send == (SendContext{true, false, false, false, start.plusMs(24 * kHour)}));
    QVERIFY(told->value(QStringLiteral("+49")).send == (SendContext{false, false, false, false}));
}

QTEST_GUILESS_MAIN(TestSendContext)
#include "tst_sendcontext.moc"
