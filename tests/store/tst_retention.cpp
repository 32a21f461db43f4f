// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/ports/retentionfact.h"
#include "tests/store/retentionsamples.h"
#include "tests/store/runsamples.h"

#include <QTest>

using namespace arowana;

/// What is kept no longer goes whole, and what is open stays.
class TestRetention : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsOpenStays_data();
    void whatIsOpenStays();
    void allOfAMessageGoesAndNothingElse();
    void anEventIsKnownForEver();
    void whatIsSetAsideKeepsItsBytes();
    void aListGoesWithItsLastMessage();
    void aSessionGoesWithItsLastMessage();
    void sessionsAreJudgedInSteps();
    void listsAreJudgedInSteps();
    void aWrongClockIsBelievedLittleThoughSomethingWasWrittenUnderIt();
};

namespace {

using Open = std::function<bool(Store &, MessageRecord &)>;

} // namespace

Q_DECLARE_METATYPE(Open)

void TestRetention::whatIsOpenStays_data()
{
    QTest::addColumn<Open>("open");
    QTest::addColumn<bool>("stays");
    const auto send = [](OutboxState state, std::optional<Instant> dismissedAt = {}) {
        return Open([state, dismissedAt](Store &store, MessageRecord &record) {
            OutboxEntry entry = sendOf(record.row.row, state);
            entry.dismissedAt = dismissedAt;
            return store.saveOutbox(entry).ok();
        });
    };
    const auto list = [](RunState state) {
        return Open([state](Store &store, MessageRecord &record) {
            SendRun run = fullRun();
            run.state = state;
            const auto id = store.addRun(run, lines(1));
            return id && store.saveOutbox(sendOf(record.row.row, OutboxState::Accepted)).ok() &&
                   store.closeRunLine(*id, sent(lines(1).constFirst(), record.row.row)).ok();
        });
    };
    const auto session = [](Instant endsAt) {
        return Open([endsAt](Store &store, MessageRecord &record) {
            Session open = fullSession(record.row.senderId, record.row.recipient);
            open.lastReplyAt = endsAt.plusMs(-Session::kLengthMs);
            open.expiresAt = endsAt;
            open.endedAt.reset();
            return store.saveSession(open).ok();
        });
    };
    QTest::newRow("nothing open") << Open([](Store &, MessageRecord &) { return true; }) << false;
    QTest::newRow("accepted") << send(OutboxState::Accepted) << false;
    QTest::newRow("stopped") << send(OutboxState::Stopped) << false;
    QTest::newRow("held") << send(OutboxState::Held) << true;
    QTest::newRow("ready") << send(OutboxState::Ready) << true;
    QTest::newRow("unknown") << send(OutboxState::Unknown) << true;
    QTest::newRow("stuck") << send(OutboxState::Stuck) << true;
    QTest::newRow("damaged") << send(OutboxState::Damaged) << true;
    QTest::newRow("refused") << send(OutboxState::Refused) << true;
    QTest::newRow("refused and dismissed") << send(OutboxState::Refused, kNow) << false;
    QTest::newRow("money reserved") << Open([](Store &, MessageRecord &record) {
        record.row.status = MessageStatus::Sent;
        record.row.costIsHold = true;
        return true;
    }) << true;
    for (const MessageStatus status : {MessageStatus::Held, MessageStatus::Sending, MessageStatus::Unknown})
        QTest::addRow("send that was lost %d", int(status)) << Open([status](Store &, MessageRecord &record) {
            record.row.status = status;
            return true;
        }) << true;
    QTest::newRow("revoke without an outcome") << Open([](Store &, MessageRecord &record) {
        record.revokePending = true;
        return true;
    }) << true;
    QTest::newRow("unread") << Open([](Store &store, MessageRecord &record) {
        return store.addUnread({AgentId(record.row.senderId), record.row.recipient}, record.row.row).ok();
    }) << true;
    QTest::newRow("open session") << session(kNow.plusMs(1)) << true;
    QTest::newRow("session that is over") << session(kNow.plusMs(-1)) << false;
    for (const RunState state :
         {RunState::Canary, RunState::Waiting, RunState::Running, RunState::Paused, RunState::Revoking})
        QTest::addRow("list %d", int(state)) << list(state) << true;
    QTest::newRow("list that was stopped") << list(RunState::Stopped) << false;
    QTest::newRow("list that is done") << list(RunState::Done) << false;
}

void TestRetention::whatIsOpenStays()
{
    QFETCH(const Open, open);
    QFETCH(const bool, stays);
    StoreInFolder in;
    MessageRecord record = oldMessage(1);
    QVERIFY(in.commit([&](Store &store) {
        // Unread ones refer to their message, and what changes the message must be in it when it is stored.
        return store.saveMessage(record).ok() && open(store, record) && store.saveMessage(record).ok() &&
               store.saveMessage(freshMessage()).ok();
    }));
    const auto connection = connectTo(in);
    const auto gone = runToTheEnd(*connection, kYear);
    QVERIFY(gone);
    QCOMPARE(gone->isEmpty(), stays);
    QCOMPARE(in.store().messageByRow(record.row.row)->has_value(), stays);
    QVERIFY(in.store().messageByRow(freshMessage().row.row)->has_value());
}

void TestRetention::allOfAMessageGoesAndNothingElse()
{
    StoreInFolder in;
    const MessageRecord old = oldMessage(1);
    const MessageRecord fresh = freshMessage();
    QVERIFY(in.commit([&](Store &store) {
        return store.saveMessage(old).ok() && store.saveMessage(fresh).ok() &&
               store.saveOutbox(sendOf(old.row.row, OutboxState::Accepted)).ok() &&
               store.saveOutbox(sendOf(fresh.row.row, OutboxState::Accepted)).ok();
    }));
    const auto connection = connectTo(in);
    QCOMPARE(*runToTheEnd(*connection, kYear), QList<RowId>{old.row.row});
    for (const char *table : {"messages", "message_more", "outbox"})
        QCOMPARE(in.number(QStringLiteral("SELECT count(*) FROM %1").arg(QLatin1String(table))), qint64(1));
    QCOMPARE(in.number(QStringLiteral("SELECT count(*) FROM steps")), qint64(fresh.steps.size()));
    QCOMPARE(in.number(QStringLiteral("SELECT count(*) FROM addresses")), qint64(1));
    QCOMPARE(*in.store().messageCount(), qint64(1));
    QVERIFY(*in.store().messageByRow(fresh.row.row) == fresh);
    QVERIFY(in.store().outboxByRow(fresh.row.row)->has_value());
    // What the log has of that time stays away.
    QCOMPARE(in.store().fact(kRemovedBeforeFact)->value_or(QByteArray()),
             QByteArray::number(old.row.row.createdAt().ms + 1));
}

void TestRetention::anEventIsKnownForEver()
{
    StoreInFolder in;
    const MessageRecord old = oldMessage(1);
    JournalEntry ofMessage = acceptedEvent("evt_1", "{\"to\":\"+4917612345678\"}");
    ofMessage.messageId = old.row.id;
    JournalEntry linked = acceptedEvent("evt_2", "a reply of Anna");
    JournalEntry alone = acceptedEvent("evt_3", "a contact");
    JournalEntry fresh = acceptedEvent("evt_4", "fresh");
    for (JournalEntry *entry : {&ofMessage, &linked, &alone})
        entry->receivedAt = old.row.createdAt;
    fresh.receivedAt = kNow;
    QVERIFY(in.commit([&](Store &store) {
        return store.saveMessage(old).ok() && store.journal(ofMessage).ok() && store.journal(linked).ok() &&
               store.linkEvent(EventId("evt_2"), old.row.row).ok() && store.journal(alone).ok() &&
               store.journal(fresh).ok();
    }));
    const auto connection = connectTo(in);
    QVERIFY(runToTheEnd(*connection, kYear));
    QCOMPARE(in.number(QStringLiteral("SELECT count(*) FROM events")), qint64(4));
    QCOMPARE(in.number(QStringLiteral("SELECT count(*) FROM events WHERE body IS NOT NULL")), qint64(1));
    QCOMPARE(in.number(QStringLiteral("SELECT count(*) FROM events WHERE row IS NOT NULL")), qint64(0));
    QVERIFY(in.commit([&](Store &store) {
        for (const JournalEntry &entry : {ofMessage, linked, alone, fresh}) {
            if (*store.journal(entry) != JournalVerdict::Repeat)
                return false;
        }
        JournalEntry other = ofMessage;
        other.body = "other";
        return *store.journal(other) == JournalVerdict::Conflict;
    }));
    QCOMPARE(*in.store().messageCount(), qint64(0));
}

void TestRetention::whatIsSetAsideKeepsItsBytes()
{
    StoreInFolder in;
    const MessageRecord old = oldMessage(1);
    JournalEntry aside = quarantinedEvent("poison");
    aside.receivedAt = old.row.createdAt;
    aside.messageId = old.row.id;
    QVERIFY(in.commit([&](Store &store) {
        return store.saveMessage(old).ok() && store.journal(aside).ok() &&
               store.saveMessage(freshMessage()).ok();
    }));
    const auto connection = connectTo(in);
    QCOMPARE(runToTheEnd(*connection, kYear)->size(), 1);
    const auto kept = in.store().setAsideAfter(0, 10);
    QVERIFY(kept.ok());
    QCOMPARE(kept->size(), 1);
    QCOMPARE(kept->constFirst().body, QByteArray("poison"));
}

void TestRetention::aListGoesWithItsLastMessage()
{
    StoreInFolder in;
    const int count = 2 * Retention::kOthersAStep + 7;
    quint64 done = 0;
    quint64 half = 0;
    QVERIFY(in.commit([&](Store &store) {
        SendRun run = fullRun();
        run.state = RunState::Done;
        run.startedAt = oldMessage(3).row.createdAt;
        done = *store.addRun(run, lines(count));
        half = *store.addRun(run, lines(2));
        const QList<RunLine> all = lines(count);
        bool ok = true;
        for (int i = 0; i < 30 && ok; ++i) {
            const MessageRecord record = oldMessage(2, quint32(i));
            ok = store.saveMessage(record).ok() &&
                 store.saveOutbox(sendOf(record.row.row, OutboxState::Accepted)).ok() &&
                 store.closeRunLine(done, sent(all.at(i), record.row.row)).ok();
        }
        const MessageRecord fresh = freshMessage();
        return ok && store.saveMessage(fresh).ok() &&
               store.saveOutbox(sendOf(fresh.row.row, OutboxState::Accepted)).ok() &&
               store.closeRunLine(half, sent(all.at(0), fresh.row.row)).ok();
    }));
    const auto connection = connectTo(in);
    QCOMPARE(runToTheEnd(*connection, kYear)->size(), 30);
    QCOMPARE(in.number(QStringLiteral("SELECT count(*) FROM runs WHERE id = %1").arg(done)), qint64(0));
    QCOMPARE(in.number(QStringLiteral("SELECT count(*) FROM run_lines WHERE run = %1").arg(done)), qint64(0));
    QCOMPARE(in.number(QStringLiteral("SELECT count(*) FROM run_lines WHERE run = %1").arg(half)), qint64(2));
}

void TestRetention::aSessionGoesWithItsLastMessage()
{
    StoreInFolder in;
    const MessageRecord old = oldMessage(1);
    const MessageRecord fresh = freshMessage();
    const auto sessionOf = [](const MessageRecord &record) {
        Session session = fullSession(record.row.senderId, record.row.recipient);
        session.lastReplyAt = kNow.plusMs(-400 * kDay);
        session.expiresAt = session.lastReplyAt.plusMs(kDay);
        session.endedAt.reset();
        return session;
    };
    QVERIFY(in.commit([&](Store &store) {
        return store.saveMessage(old).ok() && store.saveMessage(fresh).ok() &&
               store.saveSession(sessionOf(old)).ok() && store.saveSession(sessionOf(fresh)).ok();
    }));
    const auto connection = connectTo(in);
    Retention retention(*connection);
    const auto step = retention.step(kYear, kNow);
    QVERIFY(step.ok() && step->isLast);
    QCOMPARE(in.number(QStringLiteral("SELECT count(*) FROM sessions")), qint64(1));
    QVERIFY(in.store().session(AgentId(fresh.row.senderId), fresh.row.recipient)->has_value());
    // What the window has to read anew.
    QCOMPARE(step->pairs, (QList<SessionPair>{{AgentId(old.row.senderId), old.row.recipient}}));
    QCOMPARE(step->messageCount, qint64(1));
}

/// However many old ones still have a message: the writer waits for a few only, and the last is reached.
void TestRetention::sessionsAreJudgedInSteps()
{
    StoreInFolder in;
    const int kept = 2 * Retention::kOthersAStep + 7;
    const auto phoneOf = [](int i) { return QStringLiteral("+49151%1").arg(10'000'000 + i); };
    QVERIFY(in.commit([&](Store &store) {
        bool ok = true;
        for (int i = 0; i <= kept && ok; ++i) {
            Session session = fullSession("ag_1", phoneOf(i));
            session.lastReplyAt = kNow.plusMs(-400 * kDay);
            session.expiresAt = session.lastReplyAt.plusMs(kDay);
            session.endedAt.reset();
            MessageRecord fresh = freshMessage(quint32(i));
            fresh.row.recipient = phoneOf(i);
            // The last one has none.
            ok = store.saveSession(session).ok() && (i == kept || store.saveMessage(fresh).ok());
        }
        return ok;
    }));
    const auto connection = connectTo(in);
    Retention retention(*connection);
    QList<SessionPair> gone;
    for (int round = 0; round < 2; ++round) { // the second looks at all again
        int steps = 1;
        auto step = retention.step(kYear, kNow);
        for (; step.ok() && !step->isLast && steps < 100; ++steps) {
            gone += step->pairs;
            step = retention.step(kYear, kNow);
        }
        QVERIFY(step.ok());
        gone += step->pairs;
        QCOMPARE(steps, 3);
    }
    QCOMPARE(gone, (QList<SessionPair>{{AgentId("ag_1"), phoneOf(kept)}}));
    QCOMPARE(in.number(QStringLiteral("SELECT count(*) FROM sessions")), qint64(kept));
}

void TestRetention::listsAreJudgedInSteps()
{
    StoreInFolder in;
    const int kept = 2 * Retention::kListsAStep + 1;
    quint64 last = 0;
    QVERIFY(in.commit([&](Store &store) {
        bool ok = true;
        for (int i = 0; i <= kept && ok; ++i) {
            SendRun run = fullRun();
            run.state = RunState::Done;
            run.startedAt = oldMessage(3).row.createdAt;
            last = *store.addRun(run, lines(1));
            const MessageRecord fresh = freshMessage(quint32(i));
            ok = i == kept || (store.saveMessage(fresh).ok() &&
                               store.saveOutbox(sendOf(fresh.row.row, OutboxState::Accepted)).ok() &&
                               store.closeRunLine(last, sent(lines(1).constFirst(), fresh.row.row)).ok());
        }
        return ok;
    }));
    const auto connection = connectTo(in);
    Retention retention(*connection);
    int steps = 1;
    auto step = retention.step(kYear, kNow);
    for (; step.ok() && !step->isLast && steps < 100; ++steps)
        step = retention.step(kYear, kNow);
    QVERIFY(step.ok());
    QVERIFY2(steps >= 3, qPrintable(QString::number(steps)));
    QCOMPARE(in.number(QStringLiteral("SELECT count(*) FROM runs")), qint64(kept));
    QCOMPARE(in.number(QStringLiteral("SELECT count(*) FROM runs WHERE id = %1").arg(last)), qint64(0));
}

void TestRetention::aWrongClockIsBelievedLittleThoughSomethingWasWrittenUnderIt()
{
    StoreInFolder in;
    constexpr qint64 kHour = kDay / 24;
    const Instant ahead = kNow.plusMs(2 * 365 * kDay);
    const auto save = [&](MessageRecord record, Instant at) {
        record.row.createdAt = at;
        record.row.row = rowAt(at);
        return in.commit([&](Store &store) { return store.saveMessage(record).ok(); });
    };
    for (quint32 days = 1; days <= 40; ++days) // one is old enough each day
        QVERIFY(save(oldMessage(-qint64(days), days), kNow.plusMs((qint64(days) - 365) * kDay - 1)));
    QVERIFY(save(freshMessage(), kNow.plusMs(-1)));
    const auto connection = connectTo(in);
    const auto goneAt = [&](Instant now) {
        const auto gone = runToTheEnd(*connection, kYear, now);
        return gone ? gone->size() : -1;
    };
    QCOMPARE(goneAt(kNow), 0);
    QVERIFY(save(freshMessage(1), ahead));
    QCOMPARE(goneAt(ahead), 1);
    QCOMPARE(goneAt(ahead.plusMs(kHour - 1)), 0);
    QCOMPARE(goneAt(kNow.plusMs(kHour)), 0); // set right
    // Off for three weeks, it catches up.
    for (int round = 0; round < 20; ++round)
        QCOMPARE(goneAt(kNow.plusMs(21 * kDay + round * kHour)), 1);
    QCOMPARE(goneAt(kNow.plusMs(21 * kDay + 20 * kHour)), 0);
}

QTEST_GUILESS_MAIN(TestRetention)
#include "tst_retention.moc"
