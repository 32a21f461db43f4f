// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/maintenance.h"
#include "app/store/schema.h"
#include "app/store/searchindex.h"
#include "app/store/searchtext.h"
#include "app/store/storefile.h"
#include "tests/store/damagedstore.h"

#include <QSignalSpy>
#include <QTest>

using namespace arowana;

/// How the search index is made and made anew; what it finds is TestMessageQuery's affair.
class TestSearchIndex : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textIsFolded_data();
    void textIsFolded();
    void textIsPartedIntoWords_data();
    void textIsPartedIntoWords();
    void longTextsTakeNoLongerThanTheirLength();
    void whatWasThereBeforeTheIndexIsIndexedInSteps();
    void aStepThatIsCutShortIsDoneAgain();
    void whatChangesMeanwhileIsIndexedAtOnce();
    void maintenanceCompletesItAndSaysSo();
    void aSalvageMakesItAnew();
    void aTransactionThatIsTakenBackLeavesNothing();
};

namespace {

std::unique_ptr<StoreConnection> connectionTo(const StoreInFolder &in)
{
    auto opened = StoreConnection::open(in.file(), StoreConnection::Use::Write);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().what));
    return opened.take();
}

/// A file of the shape before the index, with messages 1 to `count`.
void makeOld(StoreInFolder &in, int count)
{
    if (!prepareStoreFile(in.file()))
        qFatal("no file");
    const auto connection = connectionTo(in);
    const bool isMade = Schema(*connection).upgrade(11).ok();
    const auto filled = connection->execute(
        QStringLiteral(
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
            "INSERT INTO messages (row, message_id, in_flight, direction, channel, type, status, "
            "status_word, status_source, status_at, status_learnt_at, created_at, unit, "
            "cost_is_hold, sender_id, recipient, summary, note) SELECT i, CAST('msg_' || i AS BLOB), "
            "0, 'outbound', 'rcs', 'message', 'sent', '', 'webhook', i, i, i, 'basic', 0, x'61', "
            "'+49151' || i, 'Gr\u00fc\u00dfe ' || i, '' FROM n")
            .arg(count));
    if (!isMade || !filled)
        qFatal("not filled");
}

/// The row ids of which the index finds this word, with commas.
QString rowsOf(const StoreInFolder &in, const QString &word)
{
    const auto connection = connectionTo(in);
    const auto rows = connection->first("SELECT ifnull(group_concat(rowid), '') FROM (SELECT rowid FROM "
                                        "message_words WHERE message_words MATCH ? ORDER BY rowid)",
                                        {word}, [](const StoreRows &found) { return found.text(0); });
    return rows && *rows ? **rows : QStringLiteral("?");
}

qint64 entries(const StoreInFolder &in)
{
    const qint64 words = in.number(QStringLiteral("SELECT count(*) FROM message_words"));
    return words == in.number(QStringLiteral("SELECT count(*) FROM message_parts")) ? words : -1;
}

} // namespace

void TestSearchIndex::textIsFolded_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    const auto add = [](const char *name, const QString &text, const QString &folded) {
        QTest::newRow(name) << text << folded;
    };
    add("case", QStringLiteral("ABC xyz"), QStringLiteral("abc xyz"));
    add("accents", QStringLiteral("Žluťoučký e\u0301"), QStringLiteral("zlutoucky e"));
    add("sharp s", QStringLiteral("Straße STRAẞE"), QStringLiteral("strasse strasse"));
    add("Turkish", QStringLiteral("İIiı"), QStringLiteral("iiii"));
    add("Greek", QStringLiteral("ΣΑΣ σας"), QStringLiteral("σασ σασ"));
    add("Cyrillic", QStringLiteral("ЙОД"), QStringLiteral("иод"));
    add("Hangul", QStringLiteral("각"), QStringLiteral("\u1100\u1161\u11a8"));
    add("wide", QStringLiteral("Ａ１"), QStringLiteral("a1"));
    add("ligature", QStringLiteral("ﬁ"), QStringLiteral("fi"));
    add("beyond 16 bits", QStringLiteral("𝐀𐐀🐟"), QStringLiteral("a𐐨🐟"));
    add("not seen", QStringLiteral("a\u200b\u00ad\u202eb\ufeff"), QStringLiteral("ab"));
    add("controls", QStringLiteral("a\nb\x1b") + QChar(u'\0'), QStringLiteral("a b  "));
    add("nothing", QString(), QString());
}

void TestSearchIndex::textIsFolded()
{
    QFETCH(QString, text);
    QFETCH(QString, folded);
    QCOMPARE(searchFolded(text), folded);
    QCOMPARE(searchFolded(folded), folded);
}

void TestSearchIndex::textIsPartedIntoWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("sentence") << QStringLiteral("Your code: 42-17, don't.")
                              << QStringList{QStringLiteral("your"), QStringLiteral("code"),
                                             QStringLiteral("42"),   QStringLiteral("17"),
                                             QStringLiteral("don"),  QStringLiteral("t")};
    QTest::newRow("symbols") << QStringLiteral("50€ 🐟🐟")
                             << QStringList{QStringLiteral("50"), QStringLiteral("€"), QStringLiteral("🐟"),
                                            QStringLiteral("🐟")};
    QTest::newRow("signs") << QStringLiteral(".,;:!? \"'()[]{}_*/\\-") << QStringList();
    QTest::newRow("none") << QString() << QStringList();
    QTest::newRow("long") << QString(70, u'x') << QStringList{QString(64, u'x')};
    QTest::newRow("no half character")
        << QString(63, u'x') + QStringLiteral("𐐨𐐨") << QStringList{QString(63, u'x')};
}

void TestSearchIndex::textIsPartedIntoWords()
{
    QFETCH(QString, text);
    QFETCH(QStringList, words);
    QCOMPARE(searchWords(text), words);
}

void TestSearchIndex::longTextsTakeNoLongerThanTheirLength()
{
    QCOMPARE(searchFolded(QString(2'000'000, QChar(0xe4))), QString(2'000'000, u'a'));
    QCOMPARE(searchWords(QStringLiteral("ä ").repeated(1'000'000)).size(), kSearchTextMost / 2);
}

void TestSearchIndex::whatWasThereBeforeTheIndexIsIndexedInSteps()
{
    StoreInFolder in;
    makeOld(in, 25);
    in.store();
    QCOMPARE(entries(in), qint64(0));
    const auto connection = connectionTo(in);
    SearchIndex index(*connection);
    QCOMPARE(*index.backlog(), qint64(25));
    QVERIFY(*index.takeBacklog(10));
    QCOMPARE(*index.backlog(), qint64(15));
    QCOMPARE(rowsOf(in, QStringLiteral("grusse")),
             QStringLiteral("16,17,18,19,20,21,22,23,24,25")); // newest first
    QVERIFY(*index.takeBacklog(10));
    QVERIFY(!*index.takeBacklog(10));
    QCOMPARE(*index.backlog(), qint64(0));
    QVERIFY(!*index.takeBacklog(10));
    QCOMPARE(entries(in), qint64(25));
    QCOMPARE(rowsOf(in, QStringLiteral("\"7\"")), QStringLiteral("7"));
}

void TestSearchIndex::aStepThatIsCutShortIsDoneAgain()
{
    StoreInFolder in;
    makeOld(in, 25);
    in.store();
    const auto connection = connectionTo(in);
    SearchIndex index(*connection);
    QVERIFY(*index.takeBacklog(10));
    connection->interruptWhen([] { return true; });
    const auto cut = index.takeBacklog(1'000);
    QVERIFY(!cut.ok() || !*cut); // where it cannot be cut short, it is done
    connection->interruptWhen([] { return false; });
    while (*index.takeBacklog(10)) {
    }
    QCOMPARE(entries(in), qint64(25));
    QVERIFY(in.commit([](EngineStore &s) { return s.saveFact("a", "1").ok(); })); // nothing is locked
}

void TestSearchIndex::whatChangesMeanwhileIsIndexedAtOnce()
{
    StoreInFolder in;
    makeOld(in, 25);
    QVERIFY(in.commit([](EngineStore &s) {
        auto old = *s.messageByRow(RowId{3});
        old->row.summary = QStringLiteral("changed");
        return s.saveMessage(*old).ok() && s.removeMessage(RowId{4}).ok() &&
               s.saveMessage(fullMessage(RowId{99})).ok();
    }));
    QCOMPARE(rowsOf(in, QStringLiteral("changed")), QStringLiteral("3"));
    QCOMPARE(rowsOf(in, QStringLiteral("mailbox")), QStringLiteral("99"));
    const auto connection = connectionTo(in);
    while (*SearchIndex(*connection).takeBacklog(7)) {
    }
    QCOMPARE(entries(in), qint64(25));
    QCOMPARE(rowsOf(in, QStringLiteral("\"4\"")), QString());
    QCOMPARE(rowsOf(in, QStringLiteral("changed")), QStringLiteral("3"));
    QCOMPARE(rowsOf(in, QStringLiteral("\"3\"")), QString());
}

void TestSearchIndex::maintenanceCompletesItAndSaysSo()
{
    StoreInFolder in;
    makeOld(in, 1'000);
    in.store();
    QList<qint64> left;
    {
        Maintenance maintenance(in.file(), 1);
        connect(&maintenance, &Maintenance::searchable, this, [&left](qint64 count) { left << count; });
        QSignalSpy failed(&maintenance, &Maintenance::failed);
        QVERIFY(in.commit([](EngineStore &s) { return s.saveMessage(fullMessage(RowId{5'000})).ok(); }));
        QTRY_VERIFY(!left.isEmpty() && left.constLast() == 0);
        QCOMPARE(failed.size(), 0);
        const auto told = left.size();
        QSignalSpy looked(&maintenance, &Maintenance::looked);
        QTRY_VERIFY(looked.size() > 3);
        QCOMPARE(left.size(), told); // said once
    }
    QCOMPARE(entries(in), qint64(1'001));
    QCOMPARE(rowsOf(in, QStringLiteral("\"1\"")), QStringLiteral("1"));
}

void TestSearchIndex::aSalvageMakesItAnew()
{
    StoreInFolder in;
    fill(in);
    spoilRoot(in, QStringLiteral("message_words_data"));
    QVERIFY(markDamaged(in.file()));
    in.store();
    QVERIFY(in.salvage());
    QVERIFY(!in.salvage()->incomplete.contains("messages"));
    const auto connection = connectionTo(in);
    SearchIndex index(*connection);
    QCOMPARE(*index.backlog(), in.number(QStringLiteral("SELECT count(*) FROM messages")));
    while (*index.takeBacklog(50)) {
    }
    QCOMPARE(entries(in), in.number(QStringLiteral("SELECT count(*) FROM messages")));
    QVERIFY(in.commit([](EngineStore &s) { return s.saveMessage(fullMessage(RowId{900'000})).ok(); }));
    QCOMPARE(rowsOf(in, QStringLiteral("mailbox")).split(u',').constLast(), QStringLiteral("900000"));
}

void TestSearchIndex::aTransactionThatIsTakenBackLeavesNothing()
{
    StoreInFolder in;
    QVERIFY(in.commit([](EngineStore &s) { return s.saveMessage(fullMessage(RowId{1})).ok(); }));
    QVERIFY(in.store().begin().ok());
    QVERIFY(in.store().saveMessage(fullMessage(RowId{2})).ok());
    QVERIFY(in.store().removeMessage(RowId{1}).ok());
    in.store().rollback();
    QVERIFY(in.commit([](EngineStore &s) { return s.saveFact("a", "1").ok(); }));
    QCOMPARE(rowsOf(in, QStringLiteral("mailbox")), QStringLiteral("1"));
    QCOMPARE(entries(in), qint64(1));
}

QTEST_GUILESS_MAIN(TestSearchIndex)
#include "tst_searchindex.moc"
