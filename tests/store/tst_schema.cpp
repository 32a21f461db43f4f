// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/schema.h"
#include "app/store/storefile.h"
#include "tests/store/samples.h"

#include <QFile>
#include <QTest>

using namespace arowana;

class TestSchema : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStepIsSplitIntoItsStatements();
    void aNewFileGetsTheNewestVersion();
    void openingAgainChangesNothing();
    void aNewerFileIsRefusedAndLeftAsItIs();
    void aDatabaseOfAnotherProgramIsRefusedAndLeftAsItIs();
    void aStepThatFailsLeavesTheFileEmpty();
    void listsAndCountsReadIndexesOnly_data();
    void listsAndCountsReadIndexesOnly();
};

static bool prepareForeign(const QString &file)
{
    if (!prepareStoreFile(file))
        return false;
    auto other = StoreConnection::open(file, StoreConnection::Use::Write);
    return other && other.value()->execute(QStringLiteral("CREATE TABLE notes (a)")).ok();
}

static QByteArray contentOf(const QString &file)
{
    QFile f(file);
    return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray("unreadable");
}

void TestSchema::aStepIsSplitIntoItsStatements()
{
    const QString text = QStringLiteral("-- words; with semicolon\n"
                                        "CREATE TABLE a (\n    b INTEGER\n);\n\n"
                                        "CREATE TRIGGER t AFTER INSERT ON a\nBEGIN\n"
                                        "    DELETE FROM a;\n    SELECT 1;\nEND;\n"
                                        "DROP TABLE a;\n");
    const QStringList expected{
        QStringLiteral("CREATE TABLE a (\n    b INTEGER\n);"),
        QStringLiteral("CREATE TRIGGER t AFTER INSERT ON a\nBEGIN\n    DELETE FROM a;\n    SELECT 1;\nEND;"),
        QStringLiteral("DROP TABLE a;")};
    QCOMPARE(Schema::statementsOf(text), expected);
}

void TestSchema::aNewFileGetsTheNewestVersion()
{
    StoreInFolder in;
    in.store();
    QCOMPARE(Schema::newest(), 12);
    QCOMPARE(in.number(QStringLiteral("PRAGMA user_version")), qint64(Schema::newest()));
    QCOMPARE(in.number(QStringLiteral("PRAGMA application_id")), qint64(0x41524f57));
}

void TestSchema::openingAgainChangesNothing()
{
    StoreInFolder in;
    QVERIFY(in.commit([](EngineStore &s) { return s.saveFact("a", "1").ok(); }));
    in.close();
    const QByteArray before = contentOf(in.file());
    in.store();
    in.close();
    QCOMPARE(contentOf(in.file()), before);
}

void TestSchema::aNewerFileIsRefusedAndLeftAsItIs()
{
    StoreInFolder in;
    in.store();
    in.close();
    {
        auto other = StoreConnection::open(in.file(), StoreConnection::Use::Write);
        QVERIFY(other.ok());
        QVERIFY(other.value()
                    ->execute(QStringLiteral("PRAGMA user_version = %1").arg(Schema::newest() + 1))
                    .ok());
    }
    const QByteArray before = contentOf(in.file());
    const auto opened = SqliteEngineStore::open(in.file());
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().kind, ErrorKind::Unsupported);
    QCOMPARE(opened.error().what,
             QStringLiteral("This workspace was written by a newer version of the console."));
    QVERIFY(!opened.error().next.isEmpty());
    QCOMPARE(contentOf(in.file()), before);
}

void TestSchema::aDatabaseOfAnotherProgramIsRefusedAndLeftAsItIs()
{
    StoreInFolder in;
    QVERIFY(prepareForeign(in.file()));
    const QByteArray before = contentOf(in.file());
    const auto opened = SqliteEngineStore::open(in.file());
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().kind, ErrorKind::Storage);
    QVERIFY(opened.error().what.contains(QStringLiteral("another program")));
    QCOMPARE(contentOf(in.file()), before);
}

void TestSchema::aStepThatFailsLeavesTheFileEmpty()
{
    StoreInFolder in;
    QVERIFY(prepareStoreFile(in.file()).ok());
    auto opened = StoreConnection::open(in.file(), StoreConnection::Use::Write);
    QVERIFY(opened.ok());
    StoreConnection &connection = *opened.value();
    // As on a full disk: the step needs more pages than these.
    QVERIFY(connection.execute(QStringLiteral("PRAGMA max_page_count = 6")).ok());
    Schema schema(connection);
    const auto upgraded = schema.upgrade();
    QVERIFY(!upgraded.ok());
    QCOMPARE(upgraded.error().kind, ErrorKind::Storage);
    QVERIFY2(upgraded.error().what.contains(QStringLiteral("full")), qPrintable(upgraded.error().what));
    QCOMPARE(*connection.number(QStringLiteral("SELECT count(*) FROM sqlite_master")), qint64(0));
    QCOMPARE(*connection.number(QStringLiteral("PRAGMA user_version")), qint64(0));

    QVERIFY(connection.execute(QStringLiteral("PRAGMA max_page_count = 1000")).ok());
    QVERIFY(schema.upgrade().ok());
    QCOMPARE(*connection.number(QStringLiteral("PRAGMA user_version")), qint64(Schema::newest()));
}

void TestSchema::listsAndCountsReadIndexesOnly_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("plan");
    QTest::newRow("keys") << QStringLiteral(
                                 "SELECT row FROM messages INDEXED BY messages_keys ORDER BY row DESC")
                          << QStringLiteral("SCAN messages USING COVERING INDEX messages_keys");
    QTest::newRow("in flight") << QStringLiteral(
                                      "SELECT message_id FROM messages INDEXED BY messages_in_flight "
                                      "WHERE in_flight = 1 ORDER BY row LIMIT 5")
                               << QStringLiteral("SCAN messages USING INDEX messages_in_flight");
    QTest::newRow("event id")
        << QStringLiteral("SELECT seq, body_hash FROM events WHERE event_id = x'00' AND state = 'accepted'")
        << QStringLiteral("SEARCH events USING INDEX events_by_id (event_id=?)");
    QTest::newRow("quarantine")
        << QStringLiteral(
               "SELECT seq, body_hash FROM events WHERE body_hash = x'00' AND state = 'quarantined'")
        << QStringLiteral("SEARCH events USING INDEX events_quarantined (body_hash=?)");
    QTest::newRow("message id") << QStringLiteral("SELECT row FROM messages WHERE message_id = x'00'")
                                << QStringLiteral(
                                       "SEARCH messages USING COVERING INDEX messages_by_id (message_id=?)");
    QTest::newRow("steps of an hour")
        << QStringLiteral("SELECT at / 60000, status, count(*) FROM steps INDEXED BY steps_by_time "
                          "WHERE at >= 1 AND at < 2 GROUP BY at / 60000, status")
        << QStringLiteral("SEARCH steps USING COVERING INDEX steps_by_time (at>? AND at<?)");
    QTest::newRow("to be read whole")
        << QStringLiteral("SELECT messages.message_id FROM message_more INDEXED BY messages_to_read "
                          "JOIN messages ON messages.row = message_more.row "
                          "WHERE message_more.is_whole = 0 AND messages.message_id IS NOT NULL "
                          "ORDER BY message_more.row DESC LIMIT 5")
        << QStringLiteral("SCAN message_more USING INDEX messages_to_read");
    QTest::newRow("inbound of some minutes")
        << QStringLiteral("SELECT row FROM messages WHERE row BETWEEN 1 AND 2 AND direction = 'inbound' "
                          "ORDER BY row")
        << QStringLiteral("SEARCH messages USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)");
    QTest::newRow("sessions that end")
        << QStringLiteral("SELECT agent_id, phone, last_reply_at, expires_at, ended_at, end_reason, "
                          "is_estimated FROM sessions WHERE expires_at > 1 "
                          "ORDER BY expires_at, agent_id, phone")
        << QStringLiteral("SEARCH sessions USING INDEX sessions_by_expiry (expires_at>?)");
    QTest::newRow("newest refused")
        << QStringLiteral("SELECT key FROM outbox INDEXED BY outbox_refused WHERE state = 'refused' "
                          "AND dismissed_at IS NULL ORDER BY created_at DESC, seq DESC LIMIT 5")
        << QStringLiteral("SCAN outbox USING INDEX outbox_refused");
    QTest::newRow("a status") << QStringLiteral("SELECT m.row FROM messages AS m INDEXED BY messages_facets "
                                                "WHERE m.status IN ('failed', 'expired') AND m.cost > 5 "
                                                "AND m.created_at > 7 AND m.cost_is_hold = 0")
                              << QStringLiteral("SEARCH m USING COVERING INDEX messages_facets (status=?)");
    QTest::newRow("a channel") << QStringLiteral("SELECT m.row FROM messages AS m INDEXED BY messages_facets "
                                                 "WHERE m.channel = 'rcs' AND m.unit = 'mau'")
                               << QStringLiteral("SCAN m USING COVERING INDEX messages_facets");
    QTest::newRow("since then") << QStringLiteral(
                                       "SELECT m.row FROM messages AS m INDEXED BY messages_by_time "
                                       "WHERE m.created_at >= 5")
                                << QStringLiteral(
                                       "SEARCH m USING COVERING INDEX messages_by_time (created_at>?)");
    QTest::newRow("next sender")
        << QStringLiteral("SELECT channel, sender_id FROM messages INDEXED BY messages_by_sender "
                          "WHERE (channel, sender_id) > ('rcs', x'00') ORDER BY channel, sender_id LIMIT 1")
        << QStringLiteral(
               "SEARCH messages USING COVERING INDEX messages_by_sender ((channel,sender_id)>(?,?))");
    QTest::newRow("one session")
        << QStringLiteral("SELECT direction FROM messages INDEXED BY messages_of_pair WHERE channel = 'rcs' "
                          "AND type <> 'message' AND sender_id = x'00' AND recipient = '' "
                          "AND type = 'conversation' ORDER BY row DESC")
        << QStringLiteral(
               "SEARCH messages USING INDEX messages_of_pair (sender_id=? AND recipient=? AND type=?)");
}

void TestSchema::listsAndCountsReadIndexesOnly()
{
    QFETCH(QString, sql);
    QFETCH(QString, plan);
    StoreInFolder in;
    in.store();
    auto connection = StoreConnection::open(in.file(), StoreConnection::Use::Read);
    QVERIFY(connection.ok());
    const QByteArray text = (QStringLiteral("EXPLAIN QUERY PLAN ") + sql).toUtf8();
    auto rows = connection.value()->query(text.constData());
    QVERIFY(rows.ok());
    StoreRows found = rows.take();
    QVERIFY(*found.next());
    QCOMPARE(found.text(3), plan);
    while (*found.next()) // whatever comes after it: a row by its id, nothing sorted, nothing walked through
        QVERIFY2(found.text(3).contains(QLatin1String("INTEGER PRIMARY KEY (rowid=?)")) ||
                     found.text(3) == QLatin1String("USE TEMP B-TREE FOR GROUP BY"),
                 qPrintable(found.text(3)));
}

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
