// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/backup.h"
#include "app/store/desktable.h"
#include "app/store/schema.h"
#include "app/store/storefile.h"
#include "tests/store/samples.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QTest>

#include <deque>

using namespace arowana;

class TestMigration : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRowOfTheFirstShapeIsKept();
    void everyRowOfTheSecondShapeIsKept();
    void endsOfTheFourthShapeAreKeptAndNothingIsUnread();
    void sendsOfTheFifthShapeAreKeptWithoutAChecksum();
    void sendsOfTheSeventhShapeAreKeptAndTheirKeysHaveNoAge();
    void sendsAndLinesOfTheTenthShapeHaveNothingToldOfTheirPrice();
    void anyOlderShapeIsBroughtUp_data();
    void anyOlderShapeIsBroughtUp();
    void theOldFileIsBackedUpForTheOwnerOnly();
    void withoutABackupNothingIsChanged();
    void killedAtAnyStatementItIsOldOrNew();
    void withTooLittleRoomItIsOldOrNew();
    void aStepThatWouldLoseRowsIsNotDone();
    void onlyTheNewestTwoBackupsAreKept();
};

namespace {

using Dump = QMap<QString, QStringList>; ///< the rows of each table, every column written out

std::unique_ptr<StoreConnection> connectionTo(const QString &file)
{
    auto opened = StoreConnection::open(file, StoreConnection::Use::Write);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().what));
    return opened.take();
}

QStringList texts(StoreConnection &connection, const QString &sql)
{
    static std::deque<QByteArray> statements; // known by their address
    statements.push_back(sql.toUtf8());
    const auto rows = connection.all(statements.back().constData(), {},
                                     [](const StoreRows &found) { return found.text(0); });
    return rows ? QStringList(*rows) : QStringList(rows.error().detail);
}

/// The columns that the first shape has, whatever others there are by now.
Dump dumpOf(const QString &file, const QMap<QString, QStringList> &columns)
{
    const auto connection = connectionTo(file);
    Dump dump;
    for (auto table = columns.cbegin(); table != columns.cend(); ++table) {
        QStringList quoted;
        for (const QString &column : table.value())
            quoted << QStringLiteral("quote(%1)").arg(column);
        dump.insert(table.key(),
                    texts(*connection, QStringLiteral("SELECT %1 FROM %2 ORDER BY 1")
                                           .arg(quoted.join(QLatin1String("||','||")), table.key())));
    }
    return dump;
}

QMap<QString, QStringList> columnsOf(const QString &file)
{
    const auto connection = connectionTo(file);
    QMap<QString, QStringList> columns;
    for (const QString &table :
         texts(*connection, QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table'")))
        columns.insert(
            table, texts(*connection, QStringLiteral("SELECT name FROM pragma_table_info('%1')").arg(table)));
    return columns;
}

/// A file of the first shape with rows in every table.
void makeFirst(const QString &file)
{
    if (!prepareStoreFile(file))
        qFatal("no file");
    const auto connection = connectionTo(file);
    bool ok = Schema(*connection).upgrade(1).ok();
    for (const char *statement :
         {"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300) "
          "INSERT INTO messages SELECT i, iif(i % 5, CAST('msg_' || i AS BLOB), NULL), i % 2, "
          "iif(i % 3, 'outbound', 'inbound'), 'rcs', 'message', 'sent', 'SENT', 'webhook', i, i + 1, i + 2, "
          "'basic', iif(i % 7, i, NULL), 0, x'00ff', '+49' || i, 'Gr\u00fc\u00dfe', '' FROM n",
          "INSERT INTO message_more SELECT row, CAST(row AS BLOB), 'text', 202, x'7b00ff7d', 0, '' FROM "
          "messages",
          "INSERT INTO steps SELECT row, 0, 'queued', row, row, 'answer', '' FROM messages",
          "INSERT INTO steps SELECT row, 1, 'sent', row + 5, row + 6, 'webhook', 'd' FROM messages",
          "INSERT INTO outbox SELECT row, CAST('k' || row AS BLOB), row, x'7b7d', iif(row % 3, 'accepted', "
          "'unknown'), row, NULL, row, NULL, 3, 'cut', 0, 'reset' FROM messages WHERE row % 2",
          "INSERT INTO events SELECT row, CAST('evt_' || row AS BLOB), x'61', row, row, message_id, row, "
          "'accepted', '', x'7b7d', CAST(row AS BLOB), 2, row FROM messages",
          "INSERT INTO senders VALUES (1, 'rcs', x'61', 'Shop', '', 'otp', x'')",
          "INSERT INTO facts VALUES (x'61', x'00')"}) {
        ok = ok && connection->execute(QString::fromUtf8(statement)).ok();
    }
    if (!ok)
        qFatal("the first shape could not be filled");
}

/// The same brought to the second shape, with rows in what came with it.
void makeSecond(const QString &file)
{
    makeFirst(file);
    const auto connection = connectionTo(file);
    bool ok = Schema(*connection).upgrade(2).ok();
    for (const char *statement :
         {"INSERT INTO sessions VALUES (x'61', '+491', 1, 2, NULL, '', 0)",
          "INSERT INTO contacts VALUES (x'63', '+491', '', 'Kim', 'Roth', 'ACTIVE', NULL, 5)",
          "INSERT INTO contact_tags VALUES (x'63', 0, 'vip')",
          "INSERT INTO consents VALUES (x'63', 0, x'64', 'RCS', 'NEWSLETTER', 'GRANTED', 'api', 1, NULL)",
          "INSERT INTO gaps VALUES (1, 'asleep', 2, NULL, 3)",
          "INSERT INTO log_candidates VALUES (x'6b', 0, x'6d', 1, 'sent', '+491')",
          "INSERT INTO ledger (row) VALUES (1)", "UPDATE ledger SET held = 800, held_at = 5 WHERE row = 1",
          "INSERT INTO senders VALUES (2, 'email', x'62', 'Mail', 'a@example.org', 'unknown', x'')"}) {
        ok = ok && connection->execute(QString::fromUtf8(statement)).ok();
    }
    if (!ok)
        qFatal("the second shape could not be filled");
}

qint64 versionOf(const QString &file)
{
    return *connectionTo(file)->number(QStringLiteral("PRAGMA user_version"));
}

/// The columns after each step, by version, from that of `file` on.
QMap<qint64, QMap<QString, QStringList>> shapesFrom(const QString &file)
{
    QMap<qint64, QMap<QString, QStringList>> shapes;
    const QString copy = file + QStringLiteral("-shapes");
    if (!QFile::copy(file, copy))
        qFatal("no copy");
    for (qint64 version = versionOf(file); version <= Schema::newest(); ++version) {
        if (!Schema(*connectionTo(copy)).upgrade(int(version)))
            qFatal("no step");
        shapes.insert(version, columnsOf(copy));
    }
    return shapes;
}

bool isSound(const QString &file)
{
    return *connectionTo(file)->number(QStringLiteral(
               "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'")) == 0;
}

} // namespace

void TestMigration::everyRowOfTheFirstShapeIsKept()
{
    StoreInFolder in;
    makeFirst(in.file());
    const auto columns = columnsOf(in.file());
    QCOMPARE(columns.value(QStringLiteral("outbox")).size(), 13);
    const Dump before = dumpOf(in.file(), columns);
    QCOMPARE(before.value(QStringLiteral("messages")).size(), 300);
    QCOMPARE(before.value(QStringLiteral("steps")).size(), 600);
    in.store();
    in.close();
    QCOMPARE(versionOf(in.file()), qint64(Schema::newest()));
    QVERIFY(dumpOf(in.file(), columns) == before);
    QVERIFY(isSound(in.file()));
    QVERIFY(in.store().messageByRow(RowId{3})->value().fromWebhook); // inbound
    QVERIFY(!in.store().messageByRow(RowId{4})->value().fromWebhook);
    QVERIFY(in.store().messageByRow(RowId{3})->value().isWhole);
    QCOMPARE(in.store().openOutbox()->constFirst().attempts, 3);
    QVERIFY(!in.salvage());
}

void TestMigration::everyRowOfTheSecondShapeIsKept()
{
    StoreInFolder in;
    makeSecond(in.file());
    const auto columns = columnsOf(in.file());
    const Dump before = dumpOf(in.file(), columns);
    QCOMPARE(before.value(QStringLiteral("contact_tags")).size(), 1);
    in.store();
    QVERIFY(!in.salvage());
    in.close();
    QCOMPARE(versionOf(in.file()), qint64(Schema::newest()));
    QVERIFY(dumpOf(in.file(), columns) == before);
    QVERIFY(isSound(in.file()));
    const QString backup = in.file() + QStringLiteral(".backup-2");
    QCOMPARE(versionOf(backup), qint64(2));
    QVERIFY(dumpOf(backup, columns) == before);
    const auto senders = in.store().senders();
    QCOMPARE(senders->size(), 2);
    QVERIFY(!senders->first().reading); // never asked
    QVERIFY(in.store().drafts()->isEmpty() && in.store().cannedTexts()->isEmpty() &&
            in.store().prices()->isEmpty());
    QVERIFY(in.store().ledgerSums(Instant{})->held == Money{800});
}

void TestMigration::endsOfTheFourthShapeAreKeptAndNothingIsUnread()
{
    StoreInFolder in;
    makeSecond(in.file());
    {
        const auto connection = connectionTo(in.file());
        QVERIFY(Schema(*connection).upgrade(4).ok());
        QVERIFY(
            connection
                ->execute(QStringLiteral("INSERT INTO sessions VALUES (x'61', '+492', 5, 9, 7, 'why', 0), "
                                         "(x'61', '+493', 8, 9, 7, 'before it', 0)"))
                .ok());
    }
    const auto columns = columnsOf(in.file());
    const Dump before = dumpOf(in.file(), columns);
    in.store();
    in.close();
    QVERIFY(dumpOf(in.file(), columns) == before);
    QVERIFY(isSound(in.file()));
    const auto connection = connectionTo(in.file());
    QCOMPARE(texts(*connection, QStringLiteral("SELECT phone || ' ' || ended_at || ' ' || reason FROM "
                                               "session_ends ORDER BY phone")),
             (QStringList{QStringLiteral("+492 7 why"), QStringLiteral("+493 7 before it")}));
    QCOMPARE(
        texts(*connection, QStringLiteral("SELECT phone || ' ' || ends_at FROM sessions ORDER BY phone")),
        (QStringList{QStringLiteral("+491 2"), QStringLiteral("+492 7"), QStringLiteral("+493 9")}));
    QCOMPARE(*connection->number(QStringLiteral("SELECT count(*) FROM unread_replies")), qint64(0));
    QCOMPARE(in.store().messageByRow(RowId{3})->value().replyWord, QString());
}

void TestMigration::sendsOfTheFifthShapeAreKeptWithoutAChecksum()
{
    StoreInFolder in;
    makeSecond(in.file());
    {
        const auto connection = connectionTo(in.file());
        QVERIFY(Schema(*connection).upgrade(5).ok());
        QVERIFY(
            connection
                ->execute(QStringLiteral("INSERT INTO send_origins VALUES (1, 'basic', 800, NULL, x'00')"))
                .ok());
    }
    const auto columns = columnsOf(in.file());
    QVERIFY(!columns.value(QStringLiteral("outbox")).contains(QStringLiteral("checksum")));
    const Dump before = dumpOf(in.file(), columns);
    in.store();
    QVERIFY(!in.salvage());
    in.close();
    QVERIFY(dumpOf(in.file(), columns) == before);
    QVERIFY(isSound(in.file()));
    const QString backup = in.file() + QStringLiteral(".backup-5");
    QCOMPARE(versionOf(backup), qint64(5));
    QVERIFY(dumpOf(backup, columns) == before);
    QCOMPARE(*connectionTo(in.file())->number(QStringLiteral("SELECT count(checksum) FROM outbox")),
             qint64(0));
    QVERIFY(in.store().openOutbox()->constFirst().isIntact()); // nothing can be said against it
}

void TestMigration::sendsOfTheSeventhShapeAreKeptAndTheirKeysHaveNoAge()
{
    StoreInFolder in;
    makeSecond(in.file());
    {
        const auto connection = connectionTo(in.file());
        QVERIFY(Schema(*connection).upgrade(7).ok());
    }
    const auto columns = columnsOf(in.file());
    QVERIFY(!columns.value(QStringLiteral("outbox")).contains(QStringLiteral("first_try_there")));
    const Dump before = dumpOf(in.file(), columns);
    in.store();
    QVERIFY(!in.salvage());
    in.close();
    QVERIFY(dumpOf(in.file(), columns) == before);
    QVERIFY(isSound(in.file()));
    QCOMPARE(versionOf(in.file() + QStringLiteral(".backup-7")), qint64(7));
    QCOMPARE(*connectionTo(in.file())->number(QStringLiteral("SELECT count(first_try_there) FROM outbox")),
             qint64(0));
    QVERIFY(!in.store().openOutbox()->constFirst().firstTryThere);
}

void TestMigration::sendsAndLinesOfTheTenthShapeHaveNothingToldOfTheirPrice()
{
    StoreInFolder in;
    makeSecond(in.file());
    {
        const auto connection = connectionTo(in.file());
        QVERIFY(Schema(*connection).upgrade(10).ok());
        for (const char *statement :
             {"INSERT INTO runs (id, name, sender_name, sender_address, use_case, request, canary, "
              "per_minute, "
              "state, pause, started_at) VALUES (1, '', '', '', 'otp', x'7b7d', 0, 60, 'paused', 'none', 1)",
              "INSERT INTO run_lines (run, number, recipient, data, state) VALUES (1, 1, '+4915112345678', "
              "x'5b5d', 'open')",
              "INSERT INTO send_origins (row, unit, price, other_price) VALUES (1, 'basic', 800, 1200)"})
            QVERIFY2(connection->execute(QString::fromLatin1(statement)).ok(), statement);
    }
    const auto columns = columnsOf(in.file());
    const Dump before = dumpOf(in.file(), columns);
    in.store();
    QVERIFY(!in.salvage());
    in.close();
    QVERIFY(dumpOf(in.file(), columns) == before);
    QVERIFY(isSound(in.file()));
    const auto message = in.store().messageByRow(RowId{4}).value();
    QVERIFY(message && !message->price && message->unitWord.isEmpty());
    const auto line = in.store().runLine(1, 1).value();
    QVERIFY(line && !line->expected);
    const auto connection = StoreConnection::open(in.file(), StoreConnection::Use::Read);
    const SendOrigin origin = DeskTable(**connection).origin(RowId{1}).value();
    QVERIFY(origin.expected == (ExpectedCharge{BillingUnit::Basic, Money{800}, Money{1'200}, false}));
    QVERIFY(origin.expected->mayBecomeSingle());
}

void TestMigration::anyOlderShapeIsBroughtUp_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version < Schema::newest(); ++version)
        QTest::addRow("%d", version) << version;
}

void TestMigration::anyOlderShapeIsBroughtUp()
{
    QFETCH(int, version);
    StoreInFolder in;
    makeFirst(in.file());
    {
        const auto connection = connectionTo(in.file());
        QVERIFY(Schema(*connection).upgrade(version).ok());
    }
    QCOMPARE(versionOf(in.file()), qint64(version));
    const auto columns = columnsOf(in.file());
    const Dump before = dumpOf(in.file(), columns);
    in.store();
    QVERIFY(!in.salvage());
    QCOMPARE(versionOf(in.file()), qint64(Schema::newest()));
    QVERIFY(dumpOf(in.file(), columns) == before);
}

void TestMigration::theOldFileIsBackedUpForTheOwnerOnly()
{
    StoreInFolder in;
    makeFirst(in.file());
    const auto columns = columnsOf(in.file());
    const Dump before = dumpOf(in.file(), columns);
    in.store();
    const QString backup = in.file() + QStringLiteral(".backup-1");
    QVERIFY(!(QFile::permissions(backup) & (QFile::ReadGroup | QFile::ReadOther)));
    QCOMPARE(versionOf(backup), qint64(1));
    QVERIFY(dumpOf(backup, columns) == before);
    QVERIFY(!QFile::exists(backup + QStringLiteral(".part")));
}

void TestMigration::withoutABackupNothingIsChanged()
{
    StoreInFolder in;
    makeFirst(in.file());
    // A folder stands where the backup is to be.
    QVERIFY(QDir().mkpath(in.file() + QStringLiteral(".backup-1/full")));
    const auto opened = SqliteEngineStore::open(in.file());
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().kind, ErrorKind::Storage);
    QVERIFY(opened.error().what.contains(QStringLiteral("backup")));
    QCOMPARE(versionOf(in.file()), qint64(1));
}

void TestMigration::killedAtAnyStatementItIsOldOrNew()
{
    StoreInFolder in;
    makeFirst(in.file());
    const auto columns = columnsOf(in.file());
    const Dump before = dumpOf(in.file(), columns);
    const QString helper = QCoreApplication::applicationDirPath() + QStringLiteral("/storehelper");
    const auto shapes = shapesFrom(in.file());
    int ended = -1;
    int kills = 0;
    for (int statement = 1; ended != 0; ++statement) {
        const QString copy = in.file() + QStringLiteral("-%1").arg(statement);
        QVERIFY(QFile::copy(in.file(), copy));
        ended = QProcess::execute(helper, {QStringLiteral("upgrade"), copy, QString::number(statement)});
        QVERIFY2(ended == 0 || ended == 9, qPrintable(QString::number(ended)));
        kills += ended == 9 ? 1 : 0;
        const qint64 version = versionOf(copy);
        QVERIFY2((version == Schema::newest()) == (ended == 0), qPrintable(QString::number(version)));
        QVERIFY(columnsOf(copy) == shapes.value(version)); // a whole step, or nothing of it
        QVERIFY(dumpOf(copy, columns) == before);
        QVERIFY(isSound(copy));
        QVERIFY(SqliteEngineStore::open(copy).ok()); // the next start goes on
        QCOMPARE(versionOf(copy), qint64(Schema::newest()));
        QVERIFY(dumpOf(copy, columns) == before);
    }
    QVERIFY2(kills > 25, qPrintable(QString::number(kills)));
}

void TestMigration::withTooLittleRoomItIsOldOrNew()
{
    StoreInFolder in;
    makeFirst(in.file());
    const auto columns = columnsOf(in.file());
    const Dump before = dumpOf(in.file(), columns);
    const auto shapes = shapesFrom(in.file());
    bool isDone = false;
    int refusals = 0;
    for (int more = 0; !isDone; ++more) {
        const auto connection = connectionTo(in.file());
        const qint64 pages = *connection->number(QStringLiteral("PRAGMA page_count"));
        QVERIFY(connection->execute(QStringLiteral("PRAGMA max_page_count = %1").arg(pages + more)).ok());
        const auto upgraded = Schema(*connection).upgrade();
        isDone = upgraded.ok();
        refusals += isDone ? 0 : 1;
        QVERIFY(isDone || upgraded.error().what.contains(QStringLiteral("full")));
        QCOMPARE(versionOf(in.file()) == Schema::newest(), isDone);
        QVERIFY(columnsOf(in.file()) == shapes.value(versionOf(in.file())));
        QVERIFY(dumpOf(in.file(), columns) == before);
    }
    QVERIFY(refusals > 5);
}

void TestMigration::aStepThatWouldLoseRowsIsNotDone()
{
    StoreInFolder in;
    makeFirst(in.file());
    const auto connection = connectionTo(in.file());
    // As a step that is wrong would: here the file itself loses a row on the way.
    QVERIFY(connection
                ->execute(QStringLiteral("CREATE TRIGGER loser AFTER UPDATE ON message_more BEGIN "
                                         "DELETE FROM senders; END"))
                .ok());
    const auto upgraded = Schema(*connection).upgrade();
    QVERIFY(!upgraded.ok());
    QCOMPARE(upgraded.error().detail, QStringLiteral("senders"));
    QCOMPARE(*connection->number(QStringLiteral("PRAGMA user_version")), qint64(1));
    QCOMPARE(*connection->number(QStringLiteral("SELECT count(*) FROM senders")), qint64(1));
}

void TestMigration::onlyTheNewestTwoBackupsAreKept()
{
    StoreInFolder in;
    makeFirst(in.file());
    const auto connection = connectionTo(in.file());
    QVERIFY(backUp(*connection, dailyBackupFile(in.file())).ok());
    for (const int version : {1, 9, 10})
        QVERIFY(backUpBeforeUpgrade(*connection, version).ok());
    QCOMPARE(upgradeBackups(in.file()), (QStringList{in.file() + QStringLiteral(".backup-10"),
                                                     in.file() + QStringLiteral(".backup-9")}));
    QVERIFY(QFile::exists(dailyBackupFile(in.file())));
    QVERIFY(!QFile::exists(in.file() + QStringLiteral(".backup-1")));
}

QTEST_GUILESS_MAIN(TestMigration)
#include "tst_migration.moc"
