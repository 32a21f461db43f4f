// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/maintenance.h"
#include "app/store/retentionforecaster.h"
#include "models/domain/workspacesettings.h"
#include "tests/store/retentionsamples.h"

#include <QElapsedTimer>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <random>

using namespace arowana;

/// How much goes, in which steps, and that nobody waits for it.
class TestRetentionPace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whateverIsKeptAStepLeavesAllWhole();
    void theOldestGoBySize();
    void whatIsForeseenIsWhatGoes();
    void aClockFarAheadTakesLittle();
    void aStepIsShort();
    void theWriterIsNotHeldUp();
    void forEverIsForEver();
};

/// Each step is one commit: a program killed between two finds what stands here.
void TestRetentionPace::whateverIsKeptAStepLeavesAllWhole()
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

void TestRetentionPace::theOldestGoBySize()
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

void TestRetentionPace::whatIsForeseenIsWhatGoes()
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

void TestRetentionPace::aClockFarAheadTakesLittle()
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
void TestRetentionPace::aStepIsShort()
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

void TestRetentionPace::theWriterIsNotHeldUp()
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
    std::optional<qint64> left;
    connect(&maintenance, &Maintenance::removed, this, [&](const ChangeSet &gone) {
        removed += int(gone.messages.size());
        left = gone.messageCount;
    });
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
    QCOMPARE(left, std::optional<qint64>(1));
    QCOMPARE(failed.size(), 0);
    QCOMPARE(*in.store().messageCount(), qint64(1));
    QVERIFY(commits > 1);
    qInfo("%d commits beside it, the slowest %lld ms", commits, static_cast<long long>(slowest));
}

void TestRetentionPace::forEverIsForEver()
{
    StoreInFolder in;
    QVERIFY(in.commit([&](Store &store) { return store.saveMessage(oldMessage(5'000)).ok(); }));
    const auto connection = connectTo(in);
    QCOMPARE(*runToTheEnd(*connection, {}), QList<RowId>());
    QVERIFY(RetentionRule().isForEver());
    QVERIFY(WorkspaceSettings().keeps.isForEver());
}

QTEST_GUILESS_MAIN(TestRetentionPace)
#include "tst_retentionpace.moc"
