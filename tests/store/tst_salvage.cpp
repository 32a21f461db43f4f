// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/backup.h"
#include "app/store/schema.h"
#include "app/store/storefile.h"
#include "tests/store/damagedstore.h"

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
    void anOldFileIsSalvagedIntoTheNewShape();
    void aFileThatWentComesFromTheBackup_data();
    void aFileThatWentComesFromTheBackup();
    void aLogWithoutItsFileIsSetAside();
    void fileAndLogAreSetAsideAsTheyWereFound();
    void theFileSetAsideIsTheOwnersOnly();
    void aZeroedHeaderIsKnownByTheBackupBesideIt();
    void aFileOfANewerConsoleIsNeverSalvaged();
    void aSalvageThatCannotBeWrittenChangesNothing();
};

namespace {

/// What the damaged file became: everything that reads is as it was, and nothing else. A bit flipped within a
/// body cannot be told by SQLite, which keeps no checksums: then the body is the one of the damaged file.
bool holdsOnlyWhatWas(StoreInFolder &in, const QByteArray &damaged)
{
    SqliteEngineStore &store = in.store();
    for (int i = 1; i <= kFilledMessages; ++i) {
        const auto send = store.outboxByRow(RowId{i});
        if (send && *send && (*send)->body != sendOf(i).body && !damaged.contains((*send)->body))
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
    writeContent(in.file(), damaged);
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
    return holdsOnlyWhatWas(in, damaged) ? QByteArray() : QByteArray("other rows");
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
    writeContent(in.file(), damaged);
    in.store();
    QVERIFY(in.salvage());
    QCOMPARE(in.salvage()->rows.value("outbox"), qint64(40));
    QCOMPARE(in.salvage()->rows.value("messages"), qint64(kFilledMessages));
    QCOMPARE(in.salvage()->rows.value("events"), qint64(kFilledMessages));
    QCOMPARE(in.salvage()->rows.value("contacts"), qint64(40));
    for (const char *table : {"drafts", "canned_texts", "unit_prices", "senders", "agent_carriers"})
        QCOMPARE(in.salvage()->rows.value(table), qint64(kFilledSends));
    for (const char *table : {"session_ends", "unread_replies", "contact_notes"})
        QCOMPARE(in.salvage()->rows.value(table), qint64(kFilledSends));
    QCOMPARE(in.salvage()->rows.value("steps"), qint64(0));
    QVERIFY(in.salvage()->incomplete.contains("steps"));
    QVERIFY(in.salvage()->incomplete.contains("facts"));
    QVERIFY(!in.salvage()->incomplete.contains("outbox"));
    for (int i = 1; i <= 40; ++i) {
        QVERIFY(*in.store().outboxByRow(RowId{i}) == salvaged(sendOf(i)));
        QVERIFY(*in.store().contact(ContactId("c_" + QByteArray::number(i))) ==
                fullContact("c_" + QByteArray::number(i)));
    }
    for (int i = 1; i <= kFilledSends; ++i) {
        QVERIFY(in.store().drafts()->at(i - 1) == draftOf(i));
        QVERIFY(in.store().cannedTexts()->contains(cannedTextOf(i)));
        QVERIFY(in.store().prices()->contains(priceOf(i)));
        QVERIFY(in.store().senders()->at(i - 1) == agentOf(i));
        QVERIFY(*in.store().unreadReplies(pairOf(i)) == QList<RowId>{RowId{i}});
        QCOMPARE(in.store().notesAbout(pairOf(i).phone)->size(), 1);
    }
    QCOMPARE(*in.store().messageCount(), qint64(kFilledMessages));
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
    writeContent(in.file(), header);
    in.store();
    QVERIFY(in.salvage()); // not silently started empty
    QCOMPARE(contentOf(in.salvage()->setAside), header);
    QCOMPARE(*in.store().messageCount(), qint64(0));
}

void TestSalvage::whatMaintenanceFoundIsSalvagedAtTheNextStart()
{
    StoreInFolder in;
    fill(in);
    StoredDraft prepared = draftOf(kFilledSends + 1);
    prepared.list = ListDraft();
    prepared.list->fileName = QStringLiteral("a.csv");
    prepared.list->fileText = QStringLiteral("+4915112345678\n").repeated(1'000);
    QVERIFY(in.commit([&](auto &s) { return s.saveDraft(prepared).ok(); }));
    in.close();
    writeContent(damageMark(in.file()), {});
    in.store();
    QVERIFY(in.salvage());
    QVERIFY(in.salvage()->incomplete.isEmpty());
    QVERIFY(in.store().drafts()->constLast() == prepared);
    QVERIFY(!QFile::exists(damageMark(in.file())));
    for (int i = 1; i <= 40; ++i)
        QVERIFY(*in.store().outboxByRow(RowId{i}) == salvaged(sendOf(i)));
}

void TestSalvage::theSalvageIsToldUntilItIsLookedAfter()
{
    StoreInFolder in;
    fill(in);
    writeContent(damageMark(in.file()), {});
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
    writeContent(damageMark(in.file()), {});
    in.store();
    const QString aside = in.salvage()->setAside;
    in.close();
    // Back to the moment before the last renames, with a log that must not be taken for the new file's.
    QString waiting = aside;
    waiting.replace(QStringLiteral(".damaged-"), QStringLiteral(".salvaged-"));
    QVERIFY(QFile::rename(in.file(), waiting));
    const QString log = QStringLiteral("-wal");
    writeContent((isLogMoved ? aside : in.file()) + log, "a log");
    if (!isFileMoved)
        QVERIFY(QFile::rename(aside, in.file()));
    in.store();
    QVERIFY(in.salvage());
    QCOMPARE(in.salvage()->setAside, aside);
    QVERIFY(QFile::exists(aside));
    QCOMPARE(contentOf(aside + log), QByteArray("a log"));
    QCOMPARE(*in.store().messageCount(), qint64(kFilledMessages));
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
    writeContent(damageMark(in.file()), {});
    in.store();
    QVERIFY(in.salvage());
    QVERIFY(in.salvage()->incomplete.isEmpty());
    const auto message = *in.store().messageByRow(RowId{1});
    QVERIFY(message && message->fromWebhook);
    QCOMPARE(message->inboundText, QStringLiteral("hi"));
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
        writeContent(in.file(), {});
    in.store();
    QVERIFY(in.salvage()); // not silently started empty
    QCOMPARE(in.salvage()->fromBackup, dailyBackupFile(in.file()));
    QCOMPARE(*in.store().messageCount(), qint64(kFilledMessages));
    const auto open = in.store().openOutbox();
    QVERIFY(open);
    for (const OutboxEntry &entry : *open)
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
    writeContent(in.file() + QStringLiteral("-wal"), log); // SQLite itself would delete it
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
        writeContent(other.file(), file);
        auto connection = StoreConnection::open(other.file(), StoreConnection::Use::Write);
        QVERIFY(connection.value()->startWriteAheadLog().ok());
        QVERIFY(connection.value()->execute(QStringLiteral("INSERT INTO facts VALUES (x'78', x'79')")).ok());
        log = contentOf(other.file() + QStringLiteral("-wal"));
        QVERIFY(!log.isEmpty());
    }
    writeContent(in.file() + QStringLiteral("-wal"), log);
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
    writeContent(damageMark(in.file()), {});
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
    writeContent(in.file(), damaged);
    in.store();
    QVERIFY(in.salvage());
    QCOMPARE(contentOf(in.salvage()->setAside), damaged);
    QCOMPARE(*in.store().messageCount(), qint64(kFilledMessages));
}

void TestSalvage::aFileOfANewerConsoleIsNeverSalvaged()
{
    StoreInFolder in;
    fill(in);
    {
        auto connection = StoreConnection::open(in.file(), StoreConnection::Use::Write);
        QVERIFY(connection.value()->execute(QStringLiteral("PRAGMA user_version = 999")).ok());
    }
    writeContent(damageMark(in.file()), {});
    const QByteArray before = contentOf(in.file());
    const auto opened = SqliteEngineStore::open(in.file());
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().kind, ErrorKind::Unsupported);
    QCOMPARE(contentOf(in.file()), before);
    QCOMPARE(QFileInfo(in.file()).dir().entryList({QStringLiteral("*damaged*")}, QDir::Files), QStringList());
}

void TestSalvage::aSalvageThatCannotBeWrittenChangesNothing()
{
    StoreInFolder in;
    fill(in);
    writeContent(damageMark(in.file()), {});
    const QByteArray before = contentOf(in.file());
    QVERIFY(QDir().mkpath(in.file() + QStringLiteral(".reading/in the way")));
    const auto opened = SqliteEngineStore::open(in.file());
    QVERIFY(!opened.ok());
    // There is room enough: nothing else may be said.
    QCOMPARE(opened.error().what,
             QStringLiteral("The workspace's database %1 is damaged, and what can be read of it could not be "
                            "saved.")
                 .arg(QDir::toNativeSeparators(in.file())));
    QVERIFY(opened.error().next.endsWith(QStringLiteral("nothing was changed.")));
    QCOMPARE(contentOf(in.file()), before);
    QVERIFY(QFile::exists(damageMark(in.file())));
    QCOMPARE(QFileInfo(in.file()).dir().entryList({QStringLiteral("*damaged*")}, QDir::Files), QStringList());
}

QTEST_GUILESS_MAIN(TestSalvage)
#include "tst_salvage.moc"
