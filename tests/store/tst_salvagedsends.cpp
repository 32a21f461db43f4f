// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/backup.h"
#include "tests/store/damagedstore.h"

#include <QTest>

using namespace arowana;

/// What becomes of sends and money in a damaged file: nothing lost that reads, nothing sent by itself.
class TestSalvagedSends : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutAReadableSchemaTheBackupIsReadAndItsOpenSendsAreStuck();
    void theLedgersSumsAreMadeAnew();
    void noOpenSendLeavesByItselfAfterDamage();
    void whatTheLineSaysOfASendIsBelieved();
    void aSendThatLostItsLineGetsOne();
    void onlyTheSendsOfADamagedPageAreLost();
    void whatCannotBeReadComesFromTheBackup();
    void aStateThatNobodyKnowsIsDamage();
    void aLineWhoseSendIsLostDoesNotGoOnWaiting();
    void anImportIsNotTakenUp();
    void whatIsLostIsReadFromTheLogAnew();
};

void TestSalvagedSends::withoutAReadableSchemaTheBackupIsReadAndItsOpenSendsAreStuck()
{
    StoreInFolder in;
    fill(in);
    {
        auto connection = StoreConnection::open(in.file(), StoreConnection::Use::Write);
        QVERIFY(backUp(*connection.value(), dailyBackupFile(in.file())).ok());
    }
    QByteArray damaged = contentOf(in.file());
    damaged.replace(100, kPage - 100, QByteArray(kPage - 100, '\x5a'));
    writeContent(in.file(), damaged);
    in.store();
    QVERIFY(in.salvage());
    QCOMPARE(in.salvage()->fromBackup, dailyBackupFile(in.file()));
    QCOMPARE(contentOf(in.salvage()->setAside), damaged);
    QCOMPARE(*in.store().messageCount(), qint64(kFilledMessages));
    const auto open = in.store().openOutbox();
    QVERIFY(open);
    for (const OutboxEntry &entry : *open)
        QVERIFY(entry.state == OutboxState::Stuck); // it may have left since
    QCOMPARE(in.number(QStringLiteral("SELECT count(*) FROM outbox WHERE state = 'accepted'")), qint64(5));
}

void TestSalvagedSends::theLedgersSumsAreMadeAnew()
{
    StoreInFolder in;
    fill(in);
    QVERIFY(in.commit([](auto &s) {
        return s.saveLedgerEntry({RowId{1}, LedgerKind::Charge, Money{1}, Instant{5}}).ok() &&
               s.saveLedgerEntry({RowId{2}, LedgerKind::Release, Money{2}, Instant{5}}).ok();
    }));
    const LedgerSums before = *in.store().ledgerSums(Instant{});
    QVERIFY(before.held.tenThousandths == 40 * 41 / 2 - 3);
    in.close();
    writeContent(damageMark(in.file()), {});
    QVERIFY(*in.store().ledgerSums(Instant{}) == before);
}

void TestSalvagedSends::noOpenSendLeavesByItselfAfterDamage()
{
    StoreInFolder in;
    QVERIFY(in.commit([](auto &s) {
        bool ok = true;
        for (int i = 0; i < 8 && ok; ++i) {
            ok = s.saveMessage(lineOf(10 + i, MessageStatus::Held)).ok();
            OutboxEntry entry = fullOutbox(RowId{10 + i}, "key-" + QByteArray::number(10 + i));
            entry.state = OutboxState(i);
            ok = ok && s.saveOutbox(entry).ok();
        }
        return ok;
    }));
    in.close();
    writeContent(damageMark(in.file()), {});
    for (int i = 0; i < 8; ++i) {
        const auto entry = **in.store().outboxByRow(RowId{10 + i});
        OutboxEntry before = fullOutbox(RowId{10 + i}, "key-" + QByteArray::number(10 + i));
        before.state = OutboxState(i);
        QVERIFY(entry == salvaged(before));
        // The list does not go on saying that it waits.
        const auto line = **in.store().messageByRow(RowId{10 + i});
        QCOMPARE(line.row.status, isOver(before.state) ? MessageStatus::Held : MessageStatus::Unknown);
        QVERIFY(isOver(before.state) || !line.row.note.isEmpty());
    }
}

void TestSalvagedSends::whatTheLineSaysOfASendIsBelieved()
{
    // As after a stale page, or a send that comes from a backup: the line knows more.
    StoreInFolder in;
    QVERIFY(in.commit([](auto &s) {
        MessageRecord accepted = lineOf(1, MessageStatus::Delivered);
        accepted.row.id = MessageId("msg_1");
        bool ok = s.saveMessage(accepted).ok() && s.saveMessage(lineOf(2, MessageStatus::StoppedHere)).ok() &&
                  s.saveMessage(lineOf(3, MessageStatus::Refused)).ok() &&
                  s.saveMessage(lineOf(4, MessageStatus::Sending)).ok();
        for (int i = 1; i <= 4 && ok; ++i) {
            OutboxEntry entry = fullOutbox(RowId{i}, "key-" + QByteArray::number(i));
            entry.state = OutboxState::Ready;
            ok = s.saveOutbox(entry).ok();
        }
        return ok;
    }));
    in.close();
    writeContent(damageMark(in.file()), {});
    QCOMPARE((**in.store().outboxByRow(RowId{1})).state, OutboxState::Accepted);
    QCOMPARE((**in.store().outboxByRow(RowId{2})).state, OutboxState::Stopped);
    QCOMPARE((**in.store().outboxByRow(RowId{3})).state, OutboxState::Refused);
    QCOMPARE((**in.store().outboxByRow(RowId{4})).state, OutboxState::Stuck);
    QCOMPARE((**in.store().messageByRow(RowId{1})).row.status, MessageStatus::Delivered);
}

void TestSalvagedSends::aSendThatLostItsLineGetsOne()
{
    StoreInFolder in;
    const RowId row = RowId::make(Instant{1'800'000'000'000}, 0);
    OutboxEntry entry = fullOutbox(row, "key-lost");
    entry.body = R"({"agent_id":"ag_1","to":"+4917612345678","message_type":"MESSAGE",)"
                 R"("traffic_type":"TRANSACTION","content":{"text":"Your parcel"}})";
    QVERIFY(in.commit([&](auto &s) {
        return s.saveMessage(lineOf(1, MessageStatus::Held)).ok() && s.saveOutbox(entry).ok();
    }));
    in.close();
    writeContent(damageMark(in.file()), {});
    const auto line = *in.store().messageByRow(row);
    QVERIFY(line);
    QCOMPARE(line->key, entry.key);
    QCOMPARE(line->row.status, MessageStatus::Unknown);
    QCOMPARE(line->row.createdAt, entry.createdAt);
    QCOMPARE(line->row.recipient, QStringLiteral("+4917612345678"));
    QCOMPARE(line->row.summary, QStringLiteral("Your parcel"));
    QCOMPARE(line->steps.size(), 1);
    QCOMPARE(*in.store().messageCount(), qint64(2));
}

void TestSalvagedSends::onlyTheSendsOfADamagedPageAreLost()
{
    constexpr int kSends = 400;
    const auto marker = [](int i) { return "marker-" + QByteArray::number(10'000 + i); };
    StoreInFolder in;
    QVERIFY(in.commit([&](auto &s) {
        bool ok = true;
        for (int i = 1; i <= kSends && ok; ++i) {
            OutboxEntry entry = fullOutbox(RowId{i}, "key-" + QByteArray::number(i));
            entry.state = OutboxState::Accepted;
            entry.lookUp.reset();
            entry.body = marker(i) + QByteArray(300, 'b');
            ok = s.saveOutbox(entry).ok();
        }
        return ok;
    }));
    in.close();
    const QByteArray whole = contentOf(in.file());
    for (int lost = 20; lost < kSends; lost += 95) {
        const qsizetype page = whole.indexOf(marker(lost)) / kPage * kPage;
        QByteArray damaged = whole;
        damaged.replace(page, kPage, QByteArray(kPage, '\0'));
        writeContent(in.file(), damaged);
        in.store();
        QVERIFY(in.salvage() && in.salvage()->incomplete.contains("outbox"));
        for (int i = 1; i <= kSends; ++i) {
            const qsizetype at = whole.indexOf(marker(i));
            const bool isOnPage = at / kPage * kPage == page;
            const auto entry = *in.store().outboxByRow(RowId{i});
            QVERIFY2(entry.has_value() != isOnPage, qPrintable(QString::number(i)));
        }
        in.close();
    }
}

void TestSalvagedSends::whatCannotBeReadComesFromTheBackup()
{
    StoreInFolder in;
    fill(in);
    backUpNow(in);
    // Since then one was accepted, one stopped, one is new; then the sends' own page goes.
    QVERIFY(in.commit([](auto &s) {
        MessageRecord accepted = lineOf(200, MessageStatus::Queued);
        accepted.row.id = MessageId("msg_200");
        return s.saveMessage(accepted).ok() && s.saveFact("late", "1").ok() &&
               s.saveMessage(fullMessage(RowId{121})).ok();
    }));
    in.close();
    spoilRoot(in, QStringLiteral("outbox"));
    in.store();
    QVERIFY(in.salvage());
    QCOMPARE(in.salvage()->fromBackup, dailyBackupFile(in.file()));
    QVERIFY(in.salvage()->incomplete.contains("outbox"));
    QCOMPARE(in.salvage()->rows.value("outbox"), qint64(40));
    for (int i = 1; i <= 40; ++i) {
        const OutboxEntry entry = **in.store().outboxByRow(RowId{i});
        QCOMPARE(entry.body, sendOf(i).body);
        QVERIFY(isOver(entry.state) || entry.state == OutboxState::Stuck);
    }
    // What the file itself could tell is newer.
    QCOMPARE(**in.store().fact("late"), QByteArray("1"));
    QVERIFY(*in.store().messageByRow(RowId{121}) == fullMessage(RowId{121}));
    QVERIFY(isSound(in));
}

void TestSalvagedSends::aStateThatNobodyKnowsIsDamage()
{
    StoreInFolder in;
    fill(in);
    {
        auto connection = StoreConnection::open(in.file(), StoreConnection::Use::Write);
        QVERIFY(connection.value()
                    ->execute(QStringLiteral("UPDATE outbox SET state = 'reaey' WHERE row = 3"))
                    .ok());
    }
    in.store();
    QVERIFY(in.salvage()); // one flipped bit must not keep the console from ever starting
    QCOMPARE((**in.store().outboxByRow(RowId{3})).state, OutboxState::Stuck);
}

void TestSalvagedSends::aLineWhoseSendIsLostDoesNotGoOnWaiting()
{
    StoreInFolder in;
    QVERIFY(in.commit([](auto &s) {
        MessageRecord accepted = lineOf(4, MessageStatus::Queued);
        accepted.row.id = MessageId("msg_4");
        return s.saveMessage(lineOf(1, MessageStatus::Held)).ok() &&
               s.saveMessage(lineOf(2, MessageStatus::Sending)).ok() &&
               s.saveMessage(lineOf(3, MessageStatus::StoppedHere)).ok() && s.saveMessage(accepted).ok() &&
               s.saveMessage(lineOf(5, MessageStatus::Held)).ok() &&
               s.saveOutbox(fullOutbox(RowId{5}, "key-5")).ok();
    }));
    in.close();
    writeContent(damageMark(in.file()), {});
    for (const int row : {1, 2}) {
        const auto line = **in.store().messageByRow(RowId{row});
        QCOMPARE(line.row.status, MessageStatus::Unknown);
        QVERIFY(!line.row.note.isEmpty());
        QVERIFY(line.row.id.isEmpty());
    }
    QCOMPARE((**in.store().messageByRow(RowId{3})).row.status, MessageStatus::StoppedHere);
    QCOMPARE((**in.store().messageByRow(RowId{4})).row.status, MessageStatus::Queued);
    QCOMPARE((**in.store().outboxByRow(RowId{5})).state, OutboxState::Stuck);
    QCOMPARE(in.salvage()->lostSends, 2);
    QVERIFY(salvageNotice(*in.salvage()).detail.contains(QLatin1String("look for it at the platform")));
    in.close();
    in.store();
    QCOMPARE(in.salvage()->lostSends, 2); // told again until somebody has looked after it
}

/// That a part did not leave is no more known than of a send.
void TestSalvagedSends::whatIsLostIsReadFromTheLogAnew()
{
    StoreInFolder in;
    QVERIFY(in.commit([](auto &s) {
        return s.saveFact("history.read", "all").ok() && s.saveFact("heard.until", "1800000000000").ok() &&
               s.saveFact("heard.from", "1700000000000").ok();
    }));
    in.close();
    writeContent(damageMark(in.file()), {});
    QCOMPARE(**in.store().fact("heard.from"), QByteArray("1700000000000"));
    QVERIFY(in.salvage());
    QVERIFY(!*in.store().fact("history.read"));
    QVERIFY(!*in.store().fact("heard.until"));
}

void TestSalvagedSends::anImportIsNotTakenUp()
{
    StoreInFolder in;
    QVERIFY(in.commit([](auto &s) {
        return s.saveFact("import.far", "half").ok() && s.saveFact("import.rows", "rows").ok() &&
               s.saveFact("import", "another").ok();
    }));
    in.close();
    writeContent(damageMark(in.file()), {});
    QCOMPARE(**in.store().fact("import"), QByteArray("another"));
    QVERIFY(in.salvage());
    QVERIFY(!*in.store().fact("import.far"));
    QVERIFY(!*in.store().fact("import.rows"));
}

QTEST_GUILESS_MAIN(TestSalvagedSends)
#include "tst_salvagedsends.moc"
