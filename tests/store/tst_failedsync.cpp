// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What was said not to be stored, since the disk did not confirm it, is not there at the next start either,
// though SQLite leaves the frames of such a commit in its log.
#include "app/store/storeconnection.h"
#include "app/store/storeopening.h"
#include "tests/e2e/diskfaults.h"
#include "tests/store/samples.h"

#include <QTest>

using namespace arowana;
using namespace arowana::test;

class TestFailedSync : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { setDiskFault(DiskFault::None); }

    void whatASyncDidNotConfirmIsNotThereAfterAKill_data()
    {
        QTest::addColumn<bool>("isReadBeside");
        QTest::addColumn<bool>("recovers");
        QTest::newRow("the disk recovers") << false << true;
        QTest::newRow("the disk recovers, another handle is open") << true << true;
        QTest::newRow("the disk stays so") << false << false;
        QTest::newRow("the disk stays so, another handle is open") << true << false;
    }
    void whatASyncDidNotConfirmIsNotThereAfterAKill()
    {
        QFETCH(bool, isReadBeside);
        QFETCH(bool, recovers);
        StoreInFolder in;
        QVERIFY(in.commit([](auto &s) { return s.saveOutbox(fullOutbox(RowId{4}, "key-0")).ok(); }));
        std::unique_ptr<StoreConnection> beside;
        if (isReadBeside) {
            beside = StoreConnection::open(in.file(), StoreConnection::Use::Read).take();
            QCOMPARE(*beside->number(QStringLiteral("SELECT count(*) FROM outbox")), qint64(1));
        }
        QVERIFY(in.store().begin().ok());
        QVERIFY(in.store().saveOutbox(fullOutbox(RowId{5}, "key-1")).ok());
        setDiskFault(DiskFault::SyncFails, "sqlite");
        QVERIFY(!in.store().commit().ok());
        in.store().rollback();
        QVERIFY(diskFaultsStruck() > 0);
        if (recovers)
            setDiskFault(DiskFault::None);
        const auto said = in.store().outboxByRow(RowId{5});
        QVERIFY(said.ok());
        // The process is killed here: the next start finds the files as they are now.
        const QString alone = in.folder() + QStringLiteral("/alone.sqlite");
        QVERIFY(QFile::copy(in.file(), alone));
        QVERIFY(QFile::copy(in.file() + QStringLiteral("-wal"), alone + QStringLiteral("-wal")));
        setDiskFault(DiskFault::None);
        auto next = SqliteEngineStore::open(alone);
        QVERIFY(next.ok());
        QVERIFY(next->store->outboxByRow(RowId{4})->has_value()); // what was confirmed is there
        QCOMPARE(next->store->outboxByRow(RowId{5})->has_value(), said->has_value());
    }

    void storeGoesOnAfterIt()
    {
        StoreInFolder in;
        QVERIFY(in.store().begin().ok());
        QVERIFY(in.store().saveFact("a", "1").ok());
        setDiskFault(DiskFault::SyncFails, "sqlite");
        QVERIFY(!in.store().commit().ok());
        in.store().rollback();
        QVERIFY(!in.commit([](auto &s) { return s.saveFact("a", "2").ok(); }));
        setDiskFault(DiskFault::None);
        QVERIFY(in.commit([](auto &s) { return s.saveFact("a", "3").ok(); }));
        QCOMPARE(**in.store().fact("a"), QByteArray("3"));
    }
};

QTEST_GUILESS_MAIN(TestFailedSync)
#include "tst_failedsync.moc"
