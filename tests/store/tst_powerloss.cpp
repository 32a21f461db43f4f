// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/storefile.h"
#include "tests/store/recordeddisk.h"
#include "tests/store/samples.h"

#include <QTest>

using namespace arowana;

/// The file and its log as a power cut may leave them.
class TestPowerLoss : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasCommittedSurvivesAnyCut_data();
    void whatWasCommittedSurvivesAnyCut();
    void anyFirstPartOfTheLogHoldsWholeTransactions();
    void aLogWithForeignFramesIsNotRead();
    void anOlderLogBesideTheFileCostsNothing();
    void aLostLogLeavesTheFileAsItWasMovedLast();
    void aChangeCutShortBeforeThereWasALogIsUndone();
};

namespace {

constexpr int kHead = 32;
constexpr int kFrame = 24 + 4096;
constexpr int kBatches = 12;

QByteArray contentOf(const QString &file)
{
    QFile f(file);
    return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
}

bool write(const QString &file, const QByteArray &content)
{
    QFile f(file);
    return f.open(QIODevice::WriteOnly) && f.write(content) == content.size();
}

bool writeBatch(StoreInFolder &in, int i)
{
    return in.commit([i](auto &s) {
        const QByteArray number = QByteArray::number(i);
        return s.saveMessage(fullMessage(RowId{i})).ok() &&
               s.saveOutbox(fullOutbox(RowId{i}, "key-" + number)).ok() &&
               s.journal(acceptedEvent("evt_" + number, number)).ok() &&
               s.saveLedgerEntry({RowId{i}, LedgerKind::Hold, Money{1}, Instant{1}}).ok();
    });
}

bool writeBatches(StoreInFolder &in)
{
    bool ok = true;
    for (int i = 1; i <= kBatches && ok; ++i)
        ok = writeBatch(in, i);
    return ok;
}

/// How many batches this file and log hold; -1 when one of them is not whole.
int wholeBatches(const QByteArray &file, const QByteArray &log)
{
    StoreInFolder in;
    if (!prepareStoreFile(in.file()) || !write(in.file(), file) ||
        !write(in.file() + QStringLiteral("-wal"), log))
        return -1;
    SqliteEngineStore &store = in.store();
    const int count = int(*store.messageCount());
    for (int i = 1; i <= kBatches; ++i) {
        const auto message = *store.messageByRow(RowId{i});
        const auto send = *store.outboxByRow(RowId{i});
        const bool isThere = i <= count;
        if (message.has_value() != isThere || send.has_value() != isThere)
            return -1;
        if (isThere && (*message != fullMessage(RowId{i}) ||
                        *send != fullOutbox(RowId{i}, "key-" + QByteArray::number(i))))
            return -1;
    }
    const bool isSound = in.number(QStringLiteral("SELECT count(*) FROM pragma_integrity_check "
                                                  "WHERE integrity_check <> 'ok'")) == 0 &&
                         in.number(QStringLiteral("SELECT count(*) FROM events")) == count &&
                         store.ledgerSums({})->held == Money{count} && !in.salvage();
    return isSound ? count : -1;
}

} // namespace

void TestPowerLoss::whatWasCommittedSurvivesAnyCut_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 5; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestPowerLoss::whatWasCommittedSurvivesAnyCut()
{
    QFETCH(quint32, seed);
    std::mt19937 random(seed);
    StoreInFolder in;
    in.store();
    in.close();
    const QByteArray file = contentOf(in.file());
    test::startRecording();
    {
        in.store();
        auto maintenance = StoreConnection::open(in.file(), StoreConnection::Use::Maintain);
        for (int i = 1; i <= kBatches; ++i) {
            QVERIFY(writeBatch(in, i));
            test::markDisk(i); // from here on a byte may leave, or an event be answered
            const QString mode = random() % 2 ? QStringLiteral("PASSIVE") : QStringLiteral("TRUNCATE");
            if (random() % 3 == 0)
                QVERIFY(
                    maintenance.value()->number(QStringLiteral("PRAGMA wal_checkpoint(%1)").arg(mode)).ok());
        }
    }
    in.close();
    const QList<test::DiskCall> calls = test::stopRecording();
    QVERIFY(calls.size() > 100);
    for (qsizetype cut = qsizetype(random() % 8); cut <= calls.size(); cut += 1 + qsizetype(random() % 16)) {
        const test::DiskImage image = test::imageAfterCut(file, calls, cut, random);
        const int batches = wholeBatches(image.file, image.log);
        QVERIFY2(batches == image.mark || batches == image.mark + 1,
                 qPrintable(QStringLiteral("%1 of %2 at call %3 of %4")
                                .arg(batches)
                                .arg(image.mark)
                                .arg(cut)
                                .arg(calls.size())));
    }
}

void TestPowerLoss::anyFirstPartOfTheLogHoldsWholeTransactions()
{
    StoreInFolder in;
    in.store();
    in.close();
    QVERIFY(writeBatches(in));
    const QByteArray file = contentOf(in.file());
    const QByteArray log = contentOf(in.file() + QStringLiteral("-wal"));
    QVERIFY(log.size() > kHead + kBatches * 3 * kFrame);
    int before = 0;
    for (qsizetype at = 0; at <= log.size(); at += at < kHead ? kHead / 2 : kFrame / 2) {
        const int batches = wholeBatches(file, log.first(at));
        QVERIFY2(batches >= before && batches <= before + 1,
                 qPrintable(QStringLiteral("%1 after %2 at %3").arg(batches).arg(before).arg(at)));
        before = batches;
    }
    QCOMPARE(before, kBatches);
}

void TestPowerLoss::aLogWithForeignFramesIsNotRead()
{
    StoreInFolder in;
    in.store();
    in.close();
    QVERIFY(writeBatches(in));
    const QByteArray file = contentOf(in.file());
    QByteArray log = contentOf(in.file() + QStringLiteral("-wal"));
    // A frame in the middle is torn: what was committed before it stays, what comes after is not believed.
    const qsizetype torn = kHead + kFrame * (((log.size() - kHead) / kFrame) / 2);
    log.replace(torn + 500, 64, QByteArray(64, '\x5a'));
    const int batches = wholeBatches(file, log);
    QVERIFY(batches > 0 && batches < kBatches);
}

void TestPowerLoss::anOlderLogBesideTheFileCostsNothing()
{
    StoreInFolder in;
    in.store();
    in.close();
    QVERIFY(writeBatches(in));
    const QByteArray older = contentOf(in.file() + QStringLiteral("-wal"));
    for (int i = 100; i < 400; ++i) {
        QVERIFY(in.commit([i](auto &s) {
            const QByteArray number = QByteArray::number(i);
            return s.saveMessage(fullMessage(RowId{i})).ok() &&
                   s.saveOutbox(fullOutbox(RowId{i}, "key-" + number)).ok() &&
                   s.saveFact(number, number).ok();
        }));
    }
    in.close();
    QVERIFY(!QFile::exists(in.file() + QStringLiteral("-wal")));
    QVERIFY(write(in.file() + QStringLiteral("-wal"), older));
    // SQLite cannot know that it is not the file's own and would write it over the newer pages. It is found
    // at once, both are set aside, and the file alone, which is sound, is what counts.
    QVERIFY(in.commit([](auto &s) { return s.saveFact("a", "b").ok(); }));
    QVERIFY(in.salvage());
    QVERIFY(in.number(QStringLiteral("SELECT count(*) FROM pragma_integrity_check "
                                     "WHERE integrity_check <> 'ok'")) == 0);
    QCOMPARE(*in.store().messageCount(), qint64(kBatches + 300));
    for (int i = 100; i < 400; ++i) {
        const auto send = *in.store().outboxByRow(RowId{i});
        QVERIFY(send && send->body == fullOutbox(RowId{i}, {}).body);
        QCOMPARE(**in.store().fact(QByteArray::number(i)), QByteArray::number(i));
    }
}

void TestPowerLoss::aLostLogLeavesTheFileAsItWasMovedLast()
{
    StoreInFolder in;
    in.store(); // never closed: nothing but the opening has moved the log
    QVERIFY(writeBatches(in));
    QCOMPARE(wholeBatches(contentOf(in.file()), {}), 0);
}

void TestPowerLoss::aChangeCutShortBeforeThereWasALogIsUndone()
{
    // A restored backup keeps no log until it is opened; the power went while it was changed.
    StoreInFolder in;
    QVERIFY(writeBatches(in));
    in.close();
    QByteArray file;
    QByteArray journal;
    {
        auto connection = StoreConnection::open(in.file(), StoreConnection::Use::Write);
        QVERIFY(connection.value()->execute(QStringLiteral("PRAGMA journal_mode = DELETE")).ok());
        QVERIFY(connection.value()->execute(QStringLiteral("PRAGMA cache_size = 1")).ok()); // writes at once
        QVERIFY(connection.value()->execute(QStringLiteral("BEGIN")).ok());
        QVERIFY(connection.value()->execute(QStringLiteral("UPDATE outbox SET state = 'ready'")).ok());
        QVERIFY(connection.value()->execute(QStringLiteral("DELETE FROM steps")).ok());
        QVERIFY(connection.value()->execute(QStringLiteral("DELETE FROM messages")).ok());
        file = contentOf(in.file());
        journal = contentOf(in.file() + QStringLiteral("-journal"));
        QVERIFY(!journal.isEmpty());
    }
    QVERIFY(write(in.file(), file));
    QVERIFY(write(in.file() + QStringLiteral("-journal"), journal));
    QCOMPARE(*in.store().messageCount(), qint64(kBatches));
    QVERIFY(!in.salvage());
    for (int i = 1; i <= kBatches; ++i)
        QVERIFY(**in.store().outboxByRow(RowId{i}) == fullOutbox(RowId{i}, "key-" + QByteArray::number(i)));
    QVERIFY(!QFile::exists(in.file() + QStringLiteral("-journal")));
}

QTEST_GUILESS_MAIN(TestPowerLoss)
#include "tst_powerloss.moc"
