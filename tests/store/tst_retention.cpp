// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/ports/retentionfact.h"
#include "app/store/maintenance.h"
#include "app/store/retention.h"
#include "app/store/retentionforecaster.h"
#include "models/domain/workspacesettings.h"
#include "tests/store/runsamples.h"

#include <QElapsedTimer>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace arowana;

/// What is kept no longer goes, in small steps, and what is open stays.
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
    void whateverIsKeptAStepLeavesAllWhole();
    void theOldestGoBySize();
    void whatIsForeseenIsWhatGoes();
    void aClockFarAheadTakesLittle();
    void aStepIsShort();
    void theWriterIsNotHeldUp();
    void forEverIsForEver();
};

namespace {

const Instant kNow{1'800'000'000'000}; // 2027-01-15T08:00:00Z
constexpr qint64 kDay = 86'400'000;
const RetentionRule kYear{12, 0};

RowId rowAt(Instant at, quint32 counter = 0)
{
    return RowId::make(at, counter);
}

/// Of a year and `days` ago, with nothing open.
MessageRecord oldMessage(qint64 days, quint32 counter = 0)
{
    const Instant at = kNow.plusMs(-(365 + days) * kDay);
    MessageRecord record = fullMessage(rowAt(at, counter));
    record.row.createdAt = at;
    record.row.direction = Direction::Outbound;
    record.row.channel = Channel::Rcs;
    record.row.senderId = "ag_1";
    record.row.recipient = QStringLiteral("+4917612345678");
    record.row.status = MessageStatus::Delivered;
    record.row.costIsHold = false;
    record.revokePending = false;
    return record;
}

MessageRecord freshMessage(quint32 counter = 0)
{
    MessageRecord record = oldMessage(-365, counter);
    record.row.row = rowAt(kNow.plusMs(-1), counter);
    record.row.id = MessageId("msg_fresh_" + QByteArray::number(counter));
    record.row.recipient = QStringLiteral("+4915100000000");
    return record;
}

OutboxEntry sendOf(RowId row, OutboxState state)
{
    OutboxEntry entry = fullOutbox(row, "key-" + QByteArray::number(row.value));
    entry.state = state;
    entry.lookUp.reset();
    return entry;
}

std::unique_ptr<StoreConnection> connectTo(const StoreInFolder &in)
{
    auto opened = StoreConnection::open(in.file(), StoreConnection::Use::Maintain);
    return opened ? opened.take() : nullptr;
}

/// All steps; the rows that went, nullopt after an error.
std::optional<QList<RowId>> runToTheEnd(StoreConnection &connection, const RetentionRule &rule,
                                        Instant now = kNow)
{
    Retention retention(connection);
    QList<RowId> gone;
    for (int steps = 0; steps < 10'000; ++steps) {
        const auto step = retention.step(rule, now);
        if (!step)
            return std::nullopt;
        if (step->removed.size() > Retention::kMessagesAStep)
            return std::nullopt;
        gone += step->removed;
        if (step->isLast)
            return gone;
    }
    return std::nullopt;
}

using Store = SqliteEngineStore;
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
    QVERIFY(runToTheEnd(*connection, kYear));
    QCOMPARE(in.number(QStringLiteral("SELECT count(*) FROM sessions")), qint64(1));
    QVERIFY(in.store().session(AgentId(fresh.row.senderId), fresh.row.recipient)->has_value());
}

/// Each step is one commit: a program killed between two finds what stands here.
void TestRetention::whateverIsKeptAStepLeavesAllWhole()
{
    StoreInFolder in;
    std::mt19937 random(11); // NOLINT: the same messages each time
    QSet<qint64> open;
    QVERIFY(in.commit([&](Store &store) {
        bool ok = store.saveMessage(freshMessage()).ok();
        for (quint32 i = 0; i < 130 && ok; ++i) {
            const MessageRecord record = oldMessage(1 + i % 90, i);
            ok = store.saveMessage(record).ok();
            if (random() % 3 == 0) {
                const bool isOpen = random() % 2 == 0;
                if (isOpen)
                    open.insert(record.row.row.value);
                ok = ok && store
                               .saveOutbox(sendOf(record.row.row,
                                                  isOpen ? OutboxState::Stuck : OutboxState::Accepted))
                               .ok();
            }
        }
        return ok;
    }));
    qint64 before = *in.store().messageCount();
    for (bool isLast = false; !isLast;) {
        const auto connection = connectTo(in); // as after a kill: nothing is remembered
        Retention retention(*connection);
        const auto step = retention.step(kYear, kNow);
        QVERIFY(step.ok());
        isLast = step->removed.isEmpty() && step->isLast;
        const qint64 now = *in.store().messageCount();
        QCOMPARE(now, before - step->removed.size());
        before = now;
        QCOMPARE(in.number(QStringLiteral("SELECT count(*) FROM messages")), now);
        QCOMPARE(in.number(QStringLiteral("SELECT count(*) FROM message_more")), now);
        QCOMPARE(in.number(QStringLiteral(
                     "SELECT count(*) FROM steps WHERE row NOT IN (SELECT row FROM messages)")),
                 qint64(0));
        QCOMPARE(in.number(QStringLiteral("SELECT count(*) FROM pragma_foreign_key_check")), qint64(0));
        if (open.size() >= Retention::kMessagesAStep && step->removed.isEmpty())
            break; // one that remembers nothing does not get past so many open ones
    }
    const auto connection = connectTo(in);
    QVERIFY(runToTheEnd(*connection, kYear));
    QCOMPARE(*in.store().messageCount(), qint64(open.size() + 1));
    for (const qint64 row : std::as_const(open))
        QVERIFY(in.store().messageByRow(RowId{row})->has_value());
}

void TestRetention::theOldestGoBySize()
{
    StoreInFolder in;
    // No rule is that small; the bytes of a real one would take long to write.
    const auto fill = [&](qint64 days, quint32 counter) {
        MessageRecord record = oldMessage(0, counter);
        record.row.createdAt = kNow.plusMs(-days * kDay);
        record.row.row = rowAt(record.row.createdAt, counter);
        record.row.id = MessageId("msg_" + QByteArray::number(record.row.row.value));
        record.logRaw = QByteArray(100'000, 'x');
        return record;
    };
    QVERIFY(in.commit([&](Store &store) {
        bool ok = true;
        for (quint32 i = 0; i < 60 && ok; ++i)
            ok = store.saveMessage(fill(60 - i, i)).ok();
        return ok;
    }));
    const auto connection = connectTo(in);
    const auto gone = runToTheEnd(*connection, {0, 3});
    QVERIFY(gone);
    QVERIFY2(gone->size() >= 25 && gone->size() <= 60 - RetentionRule::kDaysLeast,
             qPrintable(QString::number(gone->size())));
    for (qsizetype i = 0; i < gone->size(); ++i)
        QVERIFY(gone->at(i) == fill(60 - i, quint32(i)).row.row); // from the oldest on
    // However small the rule: the last days stay.
    QVERIFY(runToTheEnd(*connection, {0, 1}));
    QCOMPARE(*in.store().messageCount(), qint64(RetentionRule::kDaysLeast));
    QCOMPARE(in.number(QStringLiteral("SELECT count(*) FROM messages WHERE created_at < %1")
                           .arg(kNow.plusMs(-RetentionRule::kDaysLeast * kDay).ms)),
             qint64(0));
}

void TestRetention::whatIsForeseenIsWhatGoes()
{
    StoreInFolder in;
    QVERIFY(in.commit([&](Store &store) {
        bool ok = true;
        for (quint32 i = 0; i < 40 && ok; ++i)
            ok = store.saveMessage(i < 30 ? oldMessage(1, i) : freshMessage(i)).ok();
        return ok;
    }));
    RetentionForecaster forecaster(in.file());
    std::optional<Result<RetentionForecast>> older;
    std::optional<Result<RetentionForecast>> forecast;
    forecaster.askForecast({1, 0}, kNow, [&](const auto &answer) { older = answer; });
    forecaster.askForecast(kYear, kNow, [&](const auto &answer) { forecast = answer; });
    QTRY_VERIFY(forecast.has_value());
    QVERIFY(!older); // a newer question drops it
    QVERIFY(forecast->ok());
    QCOMPARE((*forecast)->messages, qint64(40));
    QCOMPARE((*forecast)->goes, qint64(30));
    QCOMPARE((*forecast)->before.toIso(), QByteArray("2026-01-15T08:00:00Z"));
    QVERIFY((*forecast)->bytes > 0);
    const auto connection = connectTo(in);
    QCOMPARE(qint64(runToTheEnd(*connection, kYear)->size()), (*forecast)->goes);
    const auto after = Retention::forecast(*connection, kYear, kNow);
    QCOMPARE(after->goes, qint64(0));
    QVERIFY(!after->before.isValid());
}

void TestRetention::aClockFarAheadTakesLittle()
{
    StoreInFolder in;
    QVERIFY(in.commit([&](Store &store) {
        bool ok = true;
        for (quint32 i = 0; i < 12 && ok; ++i) {
            MessageRecord record = freshMessage(i);
            record.row.createdAt = kNow.plusMs(-qint64(i) * 30 * kDay);
            record.row.row = rowAt(record.row.createdAt, i);
            ok = store.saveMessage(record).ok();
        }
        return ok;
    }));
    const auto connection = connectTo(in);
    const auto gone = runToTheEnd(*connection, kYear, kNow.plusMs(20LL * 365 * kDay));
    QVERIFY(gone);
    QVERIFY2(gone->size() <= 1, qPrintable(QString::number(gone->size())));
}

/// While one goes on nobody else writes.
void TestRetention::aStepIsShort()
{
    StoreInFolder in;
    QVERIFY(in.commit([&](Store &store) {
        bool ok = store.saveMessage(freshMessage()).ok();
        for (quint32 i = 0; i < 2'000 && ok; ++i) {
            const MessageRecord record = oldMessage(1, i);
            ok = store.saveMessage(record).ok() &&
                 store.saveOutbox(sendOf(record.row.row, OutboxState::Accepted)).ok();
            for (const char *word : {"a", "b", "c", "d"}) {
                JournalEntry event = acceptedEvent(record.row.id.bytes() + word, QByteArray(400, 'x'));
                event.receivedAt = record.row.createdAt;
                event.messageId = record.row.id;
                ok = ok && store.journal(event).ok();
            }
        }
        return ok;
    }));
    const auto connection = connectTo(in);
    Retention retention(*connection);
    QList<qint64> took;
    for (bool isLast = false; !isLast;) {
        QElapsedTimer timer;
        timer.start();
        const auto step = retention.step(kYear, kNow);
        QVERIFY(step.ok());
        took.append(timer.elapsed());
        isLast = step->isLast;
    }
    std::sort(took.begin(), took.end());
    const qint64 median = took.at(took.size() / 2);
    qInfo("%lld steps, the median took %lld ms, the longest %lld ms", static_cast<long long>(took.size()),
          static_cast<long long>(median), static_cast<long long>(took.constLast()));
    QVERIFY(median < 100); // ten times what is wanted
    QCOMPARE(*in.store().messageCount(), qint64(1));
}

void TestRetention::theWriterIsNotHeldUp()
{
    StoreInFolder in;
    const int count = 200;
    const Instant now{QDateTime::currentMSecsSinceEpoch()};
    QVERIFY(in.commit([&](Store &store) {
        bool ok = true;
        for (int i = 0; i < count && ok; ++i) {
            MessageRecord record = oldMessage(1, quint32(i));
            record.row.createdAt = now.plusMs(-500 * kDay);
            record.row.row = rowAt(record.row.createdAt, quint32(i));
            ok = store.saveMessage(record).ok();
        }
        return ok && store.saveMessage(bareMessage(rowAt(now))).ok();
    }));
    Maintenance maintenance(in.file(), 5, RetentionWorker::Pace{1, 1, 3'600'000});
    QSignalSpy ended(&maintenance, &Maintenance::retentionRoundEnded);
    QSignalSpy failed(&maintenance, &Maintenance::failed);
    int removed = 0;
    connect(&maintenance, &Maintenance::removed, this,
            [&](const QList<RowId> &rows) { removed += int(rows.size()); });
    maintenance.setRetention(kYear);
    qint64 slowest = 0;
    int commits = 0;
    while (ended.isEmpty() && commits < 100'000) {
        QElapsedTimer timer;
        timer.start();
        // No busy store: the writer's own patience of 200 ms suffices each time.
        QVERIFY(in.commit(
            [&](Store &store) { return store.saveFact("beat", QByteArray::number(++commits)).ok(); }));
        slowest = std::max(slowest, timer.elapsed());
        QCoreApplication::processEvents();
    }
    maintenance.stop();
    QCOMPARE(removed, count);
    QCOMPARE(failed.size(), 0);
    QCOMPARE(*in.store().messageCount(), qint64(1));
    QVERIFY(commits > 1);
    qInfo("%d commits beside it, the slowest %lld ms", commits, static_cast<long long>(slowest));
}

void TestRetention::forEverIsForEver()
{
    StoreInFolder in;
    QVERIFY(in.commit([&](Store &store) { return store.saveMessage(oldMessage(5'000)).ok(); }));
    const auto connection = connectTo(in);
    QCOMPARE(*runToTheEnd(*connection, {}), QList<RowId>());
    QVERIFY(RetentionRule().isForEver());
    QVERIFY(WorkspaceSettings().keeps.isForEver());
}

QTEST_GUILESS_MAIN(TestRetention)
#include "tst_retention.moc"
