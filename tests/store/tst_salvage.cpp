// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/backup.h"
#include "app/store/schema.h"
#include "app/store/storefile.h"
#include "tests/store/samples.h"

#include <QDir>
#include <QTest>

#include <random>

using namespace arowana;

class TestSalvage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anyZeroedPageIsSurvived();
    void anyTruncationIsSurvived();
    void flippedBitsAreSurvived_data();
    void flippedBitsAreSurvived();
    void damageElsewhereCostsNoSend();
    void aFileCutToItsHeaderIsSetAside();
    void whatMaintenanceFoundIsSalvagedAtTheNextStart();
    void theSalvageIsToldUntilItIsLookedAfter();
    void anInterruptedSalvageIsFinished_data();
    void anInterruptedSalvageIsFinished();
    void withoutAReadableSchemaTheBackupIsReadAndItsOpenSendsAreStuck();
    void anOldFileIsSalvagedIntoTheNewShape();
    void theLedgersSumsAreMadeAnew();
    void noOpenSendLeavesByItselfAfterDamage();
    void whatTheLineSaysOfASendIsBelieved();
    void aSendThatLostItsLineGetsOne();
    void onlyTheSendsOfADamagedPageAreLost();
    void whatCannotBeReadComesFromTheBackup();
    void aFileThatWentComesFromTheBackup_data();
    void aFileThatWentComesFromTheBackup();
    void aLogWithoutItsFileIsSetAside();
    void fileAndLogAreSetAsideAsTheyWereFound();
    void theFileSetAsideIsTheOwnersOnly();
    void aZeroedHeaderIsKnownByTheBackupBesideIt();
    void aFileOfANewerConsoleIsNeverSalvaged();
    void aStateThatNobodyKnowsIsDamage();
};

namespace {

constexpr int kMessages = 120;
constexpr int kPage = 4096;

QByteArray contentOf(const QString &file)
{
    QFile f(file);
    return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray("unreadable");
}

void write(const QString &file, const QByteArray &content)
{
    QFile f(file);
    if (!f.open(QIODevice::WriteOnly) || f.write(content) != content.size())
        qFatal("cannot write");
}

OutboxEntry sendOf(int i)
{
    OutboxEntry entry = fullOutbox(RowId{i}, "key-" + QByteArray::number(i));
    entry.state = OutboxState(i % 8);
    return entry;
}

bool isOver(OutboxState state)
{
    return state == OutboxState::Accepted || state == OutboxState::Refused || state == OutboxState::Stopped;
}

/// Of a send that was open nobody knows whether it left; the log is asked anew.
OutboxEntry salvaged(OutboxEntry entry)
{
    if (isOver(entry.state))
        return entry;
    entry.state = OutboxState::Stuck;
    entry.holdUntil.reset();
    entry.nextTry.reset();
    entry.lookUp.reset();
    return entry;
}

/// A line of a send that has no answer yet.
MessageRecord lineOf(int i, MessageStatus status)
{
    MessageRecord record = bareMessage(RowId{i});
    record.key = IdempotencyKey("key-" + QByteArray::number(i));
    record.row.status = status;
    record.steps = {{status, Instant{1}, Instant{1}, Source::Local, {}}};
    return record;
}

/// Overwrites the page that holds the root of this table.
void spoilRoot(const StoreInFolder &in, const QString &table)
{
    const qint64 root =
        in.number(QStringLiteral("SELECT rootpage FROM sqlite_master WHERE name = '%1'").arg(table));
    QByteArray content = contentOf(in.file());
    content.replace((root - 1) * kPage, kPage, QByteArray(kPage, '\x5a'));
    write(in.file(), content);
}

void backUpNow(const StoreInFolder &in)
{
    auto connection = StoreConnection::open(in.file(), StoreConnection::Use::Write);
    if (!connection || !backUp(*connection.value(), dailyBackupFile(in.file())))
        qFatal("cannot back up");
}

/// A closed file with rows of every kind.
void fill(StoreInFolder &in)
{
    const bool ok = in.commit([](auto &s) {
        bool done = true;
        for (int i = 1; i <= kMessages && done; ++i) {
            const QByteArray number = QByteArray::number(i);
            MessageRecord record = fullMessage(RowId{i});
            record.answerRaw = QByteArray(700, 'a');
            if (i <= 40 && sendOf(i).state != OutboxState::Accepted)
                record.row.id = {};
            done = s.saveMessage(record).ok() && s.journal(acceptedEvent("evt_" + number, number)).ok() &&
                   s.saveFact("fact" + number, number).ok();
            if (done && i <= 40)
                done = s.saveOutbox(sendOf(i)).ok() &&
                       s.saveLedgerEntry({RowId{i}, LedgerKind::Hold, Money{i}, Instant{1}}).ok() &&
                       s.saveSession(fullSession("ag_" + number, QStringLiteral("+49"))).ok() &&
                       s.saveContact(fullContact("c_" + number)).ok() &&
                       s.saveGap(fullGap(Instant{i}, GapCause::Asleep)).ok();
        }
        return done;
    });
    if (!ok)
        qFatal("cannot fill");
    in.close();
}

bool isSound(const StoreInFolder &in)
{
    return in.number(QStringLiteral(
               "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'")) == 0;
}

/// What the damaged file became: everything that reads is as it was, and nothing else.
bool holdsOnlyWhatWas(StoreInFolder &in)
{
    SqliteEngineStore &store = in.store();
    for (int i = 1; i <= kMessages; ++i) {
        const auto send = store.outboxByRow(RowId{i});
        if (send && *send && (*send)->body != sendOf(i).body)
            return false;
        const auto message = store.messageByRow(RowId{i});
        if (message && *message && (*message)->row.row != RowId{i})
            return false;
    }
    return true;
}

/// Damaged bytes in place of the file; opens it and judges. Empty when all is well.
QByteArray trouble(const QByteArray &damaged)
{
    StoreInFolder in;
    if (!prepareStoreFile(in.file()))
        return "no file";
    write(in.file(), damaged);
    auto opened = SqliteEngineStore::open(in.file());
    if (!opened) { // not to be recognised as ours any more: left alone
        return contentOf(in.file()) == damaged ? QByteArray() : QByteArray("refused and changed");
    }
    const auto salvage = opened.take().salvage;
    if (!salvage)
        return {}; // the damage lies where only the full check looks
    if (contentOf(salvage->setAside) != damaged)
        return "not set aside as it was";
    if (!isSound(in))
        return "the new file is not sound";
    return holdsOnlyWhatWas(in) ? QByteArray() : QByteArray("other rows");
}

} // namespace

void TestSalvage::anyZeroedPageIsSurvived()
{
    StoreInFolder in;
    fill(in);
    const QByteArray whole = contentOf(in.file());
    for (int page = 0; page * kPage < whole.size(); ++page) {
        QByteArray damaged = whole;
        damaged.replace(page * kPage, kPage, QByteArray(kPage, '\0'));
        const QByteArray wrong = trouble(damaged);
        QVERIFY2(wrong.isEmpty(), (wrong + " at page " + QByteArray::number(page)).constData());
    }
}

void TestSalvage::anyTruncationIsSurvived()
{
    StoreInFolder in;
    fill(in);
    const QByteArray whole = contentOf(in.file());
    for (qsizetype size = whole.size() - 1; size > 0; size -= 3 * kPage + 700) {
        const QByteArray wrong = trouble(whole.first(size));
        QVERIFY2(wrong.isEmpty(), (wrong + " at size " + QByteArray::number(size)).constData());
    }
}

void TestSalvage::flippedBitsAreSurvived_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 40; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestSalvage::flippedBitsAreSurvived()
{
    QFETCH(quint32, seed);
    static QByteArray whole;
    if (whole.isEmpty()) {
        StoreInFolder in;
        fill(in);
        whole = contentOf(in.file());
    }
    std::mt19937 random(seed);
    QByteArray damaged = whole;
    for (quint32 i = 1 + random() % 64; i > 0; --i)
        damaged[qsizetype(random() % quint32(damaged.size()))] ^= char(1U << (random() % 8));
    const QByteArray wrong = trouble(damaged);
    QVERIFY2(wrong.isEmpty(), wrong.constData());
}

void TestSalvage::damageElsewhereCostsNoSend()
{
    StoreInFolder in;
    fill(in);
    const qint64 root = in.number(QStringLiteral("SELECT rootpage FROM sqlite_master WHERE name = 'steps'"));
    const qint64 facts = in.number(QStringLiteral("SELECT rootpage FROM sqlite_master WHERE name = 'facts'"));
    QByteArray damaged = contentOf(in.file());
    damaged.replace((root - 1) * kPage, kPage, QByteArray(kPage, '\x5a'));
    damaged.replace((facts - 1) * kPage, kPage, QByteArray(kPage, '\x5a'));
    write(in.file(), damaged);
    in.store();
    QVERIFY(in.salvage());
    QCOMPARE(in.salvage()->rows.value("outbox"), qint64(40));
    QCOMPARE(in.salvage()->rows.value("messages"), qint64(kMessages));
    QCOMPARE(in.salvage()->rows.value("events"), qint64(kMessages));
    QCOMPARE(in.salvage()->rows.value("contacts"), qint64(40));
    QCOMPARE(in.salvage()->rows.value("steps"), qint64(0));
    QVERIFY(in.salvage()->incomplete.contains("steps"));
    QVERIFY(in.salvage()->incomplete.contains("facts"));
    QVERIFY(!in.salvage()->incomplete.contains("outbox"));
    for (int i = 1; i <= 40; ++i) {
        QVERIFY(*in.store().outboxByRow(RowId{i}) == salvaged(sendOf(i)));
        QVERIFY(*in.store().contact(ContactId("c_" + QByteArray::number(i))) ==
                fullContact("c_" + QByteArray::number(i)));
    }
    QCOMPARE(*in.store().messageCount(), qint64(kMessages));
    // An event that was known stays known.
    QVERIFY(in.store().begin().ok());
    QVERIFY(*in.store().journal(acceptedEvent("evt_7", "7")) == JournalVerdict::Repeat);
    in.store().rollback();
}

void TestSalvage::aFileCutToItsHeaderIsSetAside()
{
    StoreInFolder in;
    fill(in);
    const QByteArray header = contentOf(in.file()).first(100);
    write(in.file(), header);
    in.store();
    QVERIFY(in.salvage()); // not silently started empty
    QCOMPARE(contentOf(in.salvage()->setAside), header);
    QCOMPARE(*in.store().messageCount(), qint64(0));
}

void TestSalvage::whatMaintenanceFoundIsSalvagedAtTheNextStart()
{
    StoreInFolder in;
    fill(in);
    write(damageMark(in.file()), {});
    in.store();
    QVERIFY(in.salvage());
    QVERIFY(in.salvage()->incomplete.isEmpty());
    QVERIFY(!QFile::exists(damageMark(in.file())));
    for (int i = 1; i <= 40; ++i)
        QVERIFY(*in.store().outboxByRow(RowId{i}) == salvaged(sendOf(i)));
}

void TestSalvage::theSalvageIsToldUntilItIsLookedAfter()
{
    StoreInFolder in;
    fill(in);
    write(damageMark(in.file()), {});
    in.store();
    const Salvage first = *in.salvage();
    in.close();
    in.store();
    QVERIFY(in.salvage() == first);
    QVERIFY(in.commit([](auto &s) { return s.saveFact(kSalvageFact, {}).ok(); }));
    in.close();
    in.store();
    QVERIFY(!in.salvage());
    QVERIFY(QFile::exists(first.setAside));
}

void TestSalvage::anInterruptedSalvageIsFinished_data()
{
    QTest::addColumn<bool>("isLogMoved");
    QTest::addColumn<bool>("isFileMoved");
    QTest::newRow("nothing moved yet") << false << false;
    QTest::newRow("the log moved") << true << false;
    QTest::newRow("log and file moved") << true << true;
}

void TestSalvage::anInterruptedSalvageIsFinished()
{
    QFETCH(bool, isLogMoved);
    QFETCH(bool, isFileMoved);
    StoreInFolder in;
    fill(in);
    write(damageMark(in.file()), {});
    in.store();
    const QString aside = in.salvage()->setAside;
    in.close();
    // Back to the moment before the last renames, with a log that must not be taken for the new file's.
    QString waiting = aside;
    waiting.replace(QStringLiteral(".damaged-"), QStringLiteral(".salvaged-"));
    QVERIFY(QFile::rename(in.file(), waiting));
    const QString log = QStringLiteral("-wal");
    write((isLogMoved ? aside : in.file()) + log, "a log");
    if (!isFileMoved)
        QVERIFY(QFile::rename(aside, in.file()));
    in.store();
    QVERIFY(in.salvage());
    QCOMPARE(in.salvage()->setAside, aside);
    QVERIFY(QFile::exists(aside));
    QCOMPARE(contentOf(aside + log), QByteArray("a log"));
    QCOMPARE(*in.store().messageCount(), qint64(kMessages));
}

void TestSalvage::withoutAReadableSchemaTheBackupIsReadAndItsOpenSendsAreStuck()
{
    StoreInFolder in;
    fill(in);
    {
        auto connection = StoreConnection::open(in.file(), StoreConnection::Use::Write);
        QVERIFY(backUp(*connection.value(), dailyBackupFile(in.file())).ok());
    }
    QByteArray damaged = contentOf(in.file());
    damaged.replace(100, kPage - 100, QByteArray(kPage - 100, '\x5a'));
    write(in.file(), damaged);
    in.store();
    QVERIFY(in.salvage());
    QCOMPARE(in.salvage()->fromBackup, dailyBackupFile(in.file()));
    QCOMPARE(contentOf(in.salvage()->setAside), damaged);
    QCOMPARE(*in.store().messageCount(), qint64(kMessages));
    for (const OutboxEntry &entry : *in.store().openOutbox())
        QVERIFY(entry.state == OutboxState::Stuck); // it may have left since
    QCOMPARE(in.number(QStringLiteral("SELECT count(*) FROM outbox WHERE state = 'accepted'")), qint64(5));
}

void TestSalvage::anOldFileIsSalvagedIntoTheNewShape()
{
    StoreInFolder in;
    QVERIFY(prepareStoreFile(in.file()).ok());
    {
        auto opened = StoreConnection::open(in.file(), StoreConnection::Use::Write);
        StoreConnection &connection = *opened.value();
        QVERIFY(Schema(connection).upgrade(1).ok());
        QVERIFY(
            connection
                .execute(QStringLiteral("INSERT INTO messages VALUES (1, NULL, 0, 'inbound', 'rcs', "
                                        "'message', 'received', '', 'webhook', 1, 1, 1, 'basic', NULL, 0, "
                                        "x'', '', '', '')"))
                .ok());
        QVERIFY(connection
                    .execute(QStringLiteral("INSERT INTO message_more VALUES (1, NULL, 'hi', 0, x'', 0, '')"))
                    .ok());
    }
    write(damageMark(in.file()), {});
    in.store();
    QVERIFY(in.salvage());
    QVERIFY(in.salvage()->incomplete.isEmpty());
    const auto message = *in.store().messageByRow(RowId{1});
    QVERIFY(message && message->fromWebhook);
    QCOMPARE(message->inboundText, QStringLiteral("hi"));
}

void TestSalvage::theLedgersSumsAreMadeAnew()
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
    write(damageMark(in.file()), {});
    QVERIFY(*in.store().ledgerSums(Instant{}) == before);
}

void TestSalvage::noOpenSendLeavesByItselfAfterDamage()
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
    write(damageMark(in.file()), {});
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

void TestSalvage::whatTheLineSaysOfASendIsBelieved()
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
    write(damageMark(in.file()), {});
    QCOMPARE((**in.store().outboxByRow(RowId{1})).state, OutboxState::Accepted);
    QCOMPARE((**in.store().outboxByRow(RowId{2})).state, OutboxState::Stopped);
    QCOMPARE((**in.store().outboxByRow(RowId{3})).state, OutboxState::Refused);
    QCOMPARE((**in.store().outboxByRow(RowId{4})).state, OutboxState::Stuck);
    QCOMPARE((**in.store().messageByRow(RowId{1})).row.status, MessageStatus::Delivered);
}

void TestSalvage::aSendThatLostItsLineGetsOne()
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
    write(damageMark(in.file()), {});
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

void TestSalvage::onlyTheSendsOfADamagedPageAreLost()
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
        write(in.file(), damaged);
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

void TestSalvage::whatCannotBeReadComesFromTheBackup()
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

void TestSalvage::aFileThatWentComesFromTheBackup_data()
{
    QTest::addColumn<bool>("isEmpty");
    QTest::newRow("deleted") << false;
    QTest::newRow("cut to nothing") << true;
}

void TestSalvage::aFileThatWentComesFromTheBackup()
{
    QFETCH(bool, isEmpty);
    StoreInFolder in;
    fill(in);
    backUpNow(in);
    QVERIFY(QFile::remove(in.file()));
    if (isEmpty)
        write(in.file(), {});
    in.store();
    QVERIFY(in.salvage()); // not silently started empty
    QCOMPARE(in.salvage()->fromBackup, dailyBackupFile(in.file()));
    QCOMPARE(*in.store().messageCount(), qint64(kMessages));
    for (const OutboxEntry &entry : *in.store().openOutbox())
        QCOMPARE(entry.state, OutboxState::Stuck);
}

void TestSalvage::aLogWithoutItsFileIsSetAside()
{
    StoreInFolder in;
    QVERIFY(in.commit([](auto &s) { return s.saveOutbox(sendOf(1)).ok(); }));
    const QByteArray log = contentOf(in.file() + QStringLiteral("-wal"));
    QVERIFY(!log.isEmpty());
    in.close();
    QVERIFY(QFile::remove(in.file()));
    write(in.file() + QStringLiteral("-wal"), log); // SQLite itself would delete it
    in.store();
    QVERIFY(in.salvage());
    QCOMPARE(contentOf(in.salvage()->setAside + QStringLiteral("-wal")), log);
}

void TestSalvage::fileAndLogAreSetAsideAsTheyWereFound()
{
    StoreInFolder in;
    fill(in);
    spoilRoot(in, QStringLiteral("senders"));
    const QByteArray file = contentOf(in.file());
    QByteArray log;
    {
        // What a killed console leaves: commits in the log that the file does not have yet.
        StoreInFolder other;
        if (!prepareStoreFile(other.file()))
            QFAIL("no file");
        write(other.file(), file);
        auto connection = StoreConnection::open(other.file(), StoreConnection::Use::Write);
        QVERIFY(connection.value()->startWriteAheadLog().ok());
        QVERIFY(connection.value()->execute(QStringLiteral("INSERT INTO facts VALUES (x'78', x'79')")).ok());
        log = contentOf(other.file() + QStringLiteral("-wal"));
        QVERIFY(!log.isEmpty());
    }
    write(in.file() + QStringLiteral("-wal"), log);
    in.store();
    QVERIFY(in.salvage());
    QCOMPARE(contentOf(in.salvage()->setAside), file);
    QCOMPARE(contentOf(in.salvage()->setAside + QStringLiteral("-wal")), log);
    QCOMPARE(**in.store().fact("x"), QByteArray("y"));
}

void TestSalvage::theFileSetAsideIsTheOwnersOnly()
{
    StoreInFolder in;
    fill(in);
    write(damageMark(in.file()), {});
    QVERIFY(QFile::setPermissions(in.file(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup |
                                                 QFile::ReadOther));
    in.store();
    const QFileInfoList all = QFileInfo(in.file()).dir().entryInfoList(QDir::Files);
    QVERIFY(all.size() >= 2);
    for (const QFileInfo &info : all) {
        QVERIFY2(!(info.permissions() & (QFile::ReadGroup | QFile::ReadOther)), qPrintable(info.fileName()));
    }
}

void TestSalvage::aZeroedHeaderIsKnownByTheBackupBesideIt()
{
    StoreInFolder in;
    fill(in);
    backUpNow(in);
    QByteArray damaged = contentOf(in.file());
    damaged.replace(0, kPage, QByteArray(kPage, '\0'));
    write(in.file(), damaged);
    in.store();
    QVERIFY(in.salvage());
    QCOMPARE(contentOf(in.salvage()->setAside), damaged);
    QCOMPARE(*in.store().messageCount(), qint64(kMessages));
}

void TestSalvage::aFileOfANewerConsoleIsNeverSalvaged()
{
    StoreInFolder in;
    fill(in);
    {
        auto connection = StoreConnection::open(in.file(), StoreConnection::Use::Write);
        QVERIFY(connection.value()->execute(QStringLiteral("PRAGMA user_version = 999")).ok());
    }
    write(damageMark(in.file()), {});
    const QByteArray before = contentOf(in.file());
    const auto opened = SqliteEngineStore::open(in.file());
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().kind, ErrorKind::Unsupported);
    QCOMPARE(contentOf(in.file()), before);
    QCOMPARE(QFileInfo(in.file()).dir().entryList({QStringLiteral("*damaged*")}, QDir::Files), QStringList());
}

void TestSalvage::aStateThatNobodyKnowsIsDamage()
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

QTEST_GUILESS_MAIN(TestSalvage)
#include "tst_salvage.moc"
