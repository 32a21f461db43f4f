// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/messagefinder.h"
#include "app/store/searchindex.h"
#include "app/store/storeexporter.h"
#include "app/store/storereader.h"
#include "app/wire/sendcodec.h"
#include "tests/store/queryworld.h"
#include "tests/store/samples.h"

#include <QCoreApplication>
#include <QTest>

using namespace arowana;
using test::QueryWorld;
using test::told;

class TestMessageQuery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keysAreThoseOfAPlainScan_data();
    void keysAreThoseOfAPlainScan();
    void hostileWordsNeverFail_data();
    void hostileWordsNeverFail();
    void manyWordsNeverFail();
    void whatIsReadOfAMessageIsFound();
    void aPhraseIsNotFoundAcrossTwoTexts();
    void anAskedReaderHeedsTheQuery();
    void aStatementIsEndedFromWithin();
    void aNewerQuestionEndsTheOlder();
    void stoppingEndsAnyQuestion();
    void anExportThatIsEndedOrStoppedEndsItsQuestion();
};

namespace {

/// A store with one message for each of these texts; their row ids count from 1.
void fill(StoreInFolder &in, const QStringList &texts)
{
    const bool ok = in.commit([&](EngineStore &s) {
        for (int i = 0; i < int(texts.size()); ++i) {
            MessageRecord record = bareMessage(RowId{i + 1});
            record.row.summary = texts.at(i);
            record.row.recipient = QStringLiteral("+4915112345678");
            if (!s.saveMessage(record))
                return false;
        }
        return true;
    });
    if (!ok)
        qFatal("not filled");
}

std::vector<RowId> keysOf(StoreInFolder &in, const QList<QueryTerm> &terms)
{
    in.store();
    auto opened = StoreConnection::open(in.file(), StoreConnection::Use::Read);
    MessageTable messages(**opened);
    MessageFinder finder(**opened, messages);
    MessageQuery query;
    query.terms = terms;
    const auto keys = finder.keys(query, [] { return false; });
    if (!keys) {
        qWarning("%s %s", qPrintable(keys.error().what), qPrintable(keys.error().detail));
        return {RowId{-1}};
    }
    return **keys;
}

/// One message, and in place of what was sent from here a table that has no end. Gives a connection to it.
std::unique_ptr<StoreConnection> makeEndless(StoreInFolder &in)
{
    fill(in, {QStringLiteral("only")});
    in.close();
    auto opened = StoreConnection::open(in.file(), StoreConnection::Use::Write);
    for (const char *statement :
         {"DROP TABLE outbox", "CREATE VIEW outbox AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL "
                               "SELECT i + 1 FROM n) SELECT i AS row FROM n WHERE i < 0"}) {
        if (const auto done = (*opened)->execute(QString::fromLatin1(statement)); !done)
            qFatal("%s", qPrintable(done.error().detail));
    }
    return opened.take();
}

/// The log cannot be emptied while somebody is in the middle of reading.
bool isBeingRead(StoreConnection &writer)
{
    const auto written = writer.execute(
        QStringLiteral("INSERT OR REPLACE INTO facts (name, value) VALUES (x'61', randomblob(4))"));
    const auto busy = writer.number(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    return written && busy && *busy == 1;
}

MessageQuery endless()
{
    MessageQuery query;
    query.terms.append({TraitTerm{MessageTrait::Ours}, false});
    return query;
}

int foundBy(StoreInFolder &in, const QString &word, bool isPhrase = false)
{
    const auto keys = keysOf(in, {{WordTerm{word, isPhrase}, false}});
    return keys.size() == 1 && keys.front().value < 0 ? -1 : int(keys.size());
}

} // namespace

void TestMessageQuery::keysAreThoseOfAPlainScan_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestMessageQuery::keysAreThoseOfAPlainScan()
{
    QFETCH(quint32, seed);
    QueryWorld world(seed);
    for (int round = 0; round < 30; ++round) {
        QVERIFY(world.change());
        for (int i = 0; i < 15; ++i) {
            const MessageQuery query = world.query();
            const QString wrong = world.compare(query);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong + QStringLiteral(": ") + told(query)));
        }
    }
}

void TestMessageQuery::hostileWordsNeverFail_data()
{
    QTest::addColumn<QString>("word");
    const auto add = [](const char *name, const QString &word) { QTest::newRow(name) << word; };
    add("empty", QString());
    add("quote", QStringLiteral("\""));
    add("quotes", QStringLiteral("\"\"\" 'it''s"));
    add("near", QStringLiteral("NEAR(a b, 5)"));
    add("star", QStringLiteral("*"));
    add("caret", QStringLiteral("^first"));
    add("column", QStringLiteral("text:word"));
    add("columns", QStringLiteral("{text reason} : x"));
    add("operators", QStringLiteral("a AND NOT OR (b"));
    add("minus", QStringLiteral("- col : \"x"));
    add("sql", QStringLiteral("'; DROP TABLE messages; --"));
    add("like", QStringLiteral("%_%"));
    add("bound", QStringLiteral("?1 :name @x $y"));
    add("regex", QStringLiteral("^(a+)+$[[:alpha:]]\\"));
    add("emoji", QStringLiteral("👨‍👩‍👧‍👦🏽🇩🇪"));
    add("accents", QString(QChar(u'\u0301')).repeated(50));
    add("zalgo", QStringLiteral("a") + QString(QChar(u'\u0316')).repeated(500));
    add("sharp s", QStringLiteral("ẞß"));
    add("turkish", QStringLiteral("İıIi"));
    add("zero width", QStringLiteral("\u200b\u200c\u200d\ufeff"));
    add("right to left", QStringLiteral("\u202eאבג\u200f مرحبا"));
    add("nul", QString(QChar(u'\0')) + QStringLiteral("a\0b"));
    add("controls", QStringLiteral("\x1b[31m\r\n\t\x7f"));
    add("half a character", QString(QChar(0xd83d)) + QStringLiteral("abc") + QChar(0xdc00));
    add("not a character", QString(QChar(0xffff)) + QChar(0xfffe) + QChar(0xe000));
    add("10,000 letters", QString(10'000, u'x'));
    add("10,000 signs", QString(10'000, u'"'));
    add("10,000 accents", QString(10'000, QChar(u'\u0308')));
    add("10,000 symbols", QString(10'000, u'+'));
    add("5,000 words in one", QStringLiteral("a-").repeated(5'000));
}

void TestMessageQuery::hostileWordsNeverFail()
{
    QFETCH(QString, word);
    StoreInFolder in;
    fill(in, {QStringLiteral("nothing of that"), word, QString()});
    for (const bool isNegated : {false, true}) {
        QList<QueryCondition> conditions{WordTerm{word, false}, WordTerm{word, true}};
        for (int field = 0; field <= int(PartField::Campaign); ++field)
            conditions << PartTerm{PartField(field), word};
        for (const QueryCondition &condition : conditions) {
            const auto keys = keysOf(in, {{condition, isNegated}});
            QVERIFY(keys.empty() || keys.front().value > 0);
            // Once more as one of two, which is asked another way.
            const auto both =
                keysOf(in, {{condition, isNegated}, {WordTerm{QStringLiteral("noth"), false}, false}});
            QVERIFY(both.empty() || both.front() == RowId{1});
        }
    }
    QCOMPARE(foundBy(in, QStringLiteral("nothing")), 1); // all is still there
    // What has a word or a symbol in it finds the text that is the same.
    if (!test::plainWords(word).isEmpty() && word.at(0) == u'x')
        QCOMPARE(foundBy(in, word), 1);
}

void TestMessageQuery::manyWordsNeverFail()
{
    StoreInFolder in;
    fill(in, {QStringLiteral("a1 a2")});
    QList<QueryTerm> terms;
    for (int i = 0; i < 3'000; ++i)
        terms.append({WordTerm{QStringLiteral("b%1").arg(i), false}, true});
    QCOMPARE(keysOf(in, terms), std::vector<RowId>{RowId{1}});
    terms.append({WordTerm{QStringLiteral("a1"), false}, true});
    QCOMPARE(keysOf(in, terms), std::vector<RowId>{});
}

void TestMessageQuery::whatIsReadOfAMessageIsFound()
{
    StoreInFolder in;
    MessageRecord mail = bareMessage(RowId{5});
    mail.row.channel = Channel::Email;
    mail.row.summary = QStringLiteral("Your invoice");
    mail.logRaw = "{\"id\":\"msg_1\",\"channel\":\"email\",\"content\":{\"type\":\"text\","
                  "\"text\":\"Seen in the log\"}}";
    MessageRecord card = bareMessage(RowId{6});
    card.key = IdempotencyKey("6F1C2A7E");
    SendRequest request;
    request.sender.channel = Channel::Email;
    request.sender.id = "ch_1";
    request.to = *parseRecipient(QStringLiteral("anna@example.org"));
    request.content = EmailContent{QStringLiteral("Subject line"),
                                   QStringLiteral("<style>p{color:red}</style><p>Shown <b>only</b>here</p>"),
                                   {}};
    OutboxEntry entry;
    entry.key = card.key;
    entry.row = card.row.row;
    entry.body = encodeSend(request);
    QVERIFY(in.commit([&](EngineStore &s) {
        return s.saveMessage(mail).ok() && s.saveMessage(card).ok() && s.saveOutbox(entry).ok();
    }));
    QCOMPARE(foundBy(in, QStringLiteral("invoi")), 1);
    QCOMPARE(foundBy(in, QStringLiteral("seen in the"), true), 1);
    QCOMPARE(foundBy(in, QStringLiteral("subj")), 1);
    QCOMPARE(foundBy(in, QStringLiteral("shown only here"), true), 1);
    QCOMPARE(foundBy(in, QStringLiteral("color")), 0);
    QCOMPARE(foundBy(in, QStringLiteral("c2a")), 1);
    QCOMPARE(foundBy(in, QStringLiteral("2a")), 0); // too short for a part
    // With the message its entries go; what was sent stays.
    QVERIFY(in.commit([](EngineStore &s) { return s.removeMessage(RowId{6}).ok(); }));
    QCOMPARE(foundBy(in, QStringLiteral("c2a")), 0);
    QCOMPARE(in.number(QStringLiteral("SELECT count(*) FROM message_words")), qint64(1));
    QCOMPARE(in.number(QStringLiteral("SELECT count(*) FROM message_parts")), qint64(1));
    QCOMPARE(in.number(QStringLiteral("SELECT count(*) FROM search_pending")), qint64(0));
}

void TestMessageQuery::aPhraseIsNotFoundAcrossTwoTexts()
{
    StoreInFolder in;
    MessageRecord record = bareMessage(RowId{1});
    record.row.summary = QStringLiteral("one two");
    record.inboundText = QStringLiteral("three four");
    record.row.note = QStringLiteral("five six");
    QVERIFY(in.commit([&](EngineStore &s) { return s.saveMessage(record).ok(); }));
    QCOMPARE(foundBy(in, QStringLiteral("three four"), true), 1);
    QCOMPARE(foundBy(in, QStringLiteral("two three"), true), 0);
    QCOMPARE(foundBy(in, QStringLiteral("four one"), true), 0);
    QCOMPARE(foundBy(in, QStringLiteral("four five"), true), 0);
    QCOMPARE(foundBy(in, QStringLiteral("two five"), true), 0);
}

void TestMessageQuery::anAskedReaderHeedsTheQuery()
{
    StoreInFolder in;
    fill(in, {QStringLiteral("red"), QStringLiteral("green"), QStringLiteral("reddish")});
    StoreReader reader(in.file());
    MessageQuery query;
    query.terms.append({WordTerm{QStringLiteral("red"), false}, false});
    std::optional<std::vector<RowId>> keys;
    reader.askKeys(query, [&](const std::vector<RowId> &answer) { keys = answer; });
    QTRY_VERIFY(keys);
    QCOMPARE(*keys, (std::vector<RowId>{RowId{3}, RowId{1}}));
    std::optional<QList<PlacedRow>> places;
    reader.askPlaces(query, {RowId{1}, RowId{2}, RowId{4}},
                     [&](const QList<PlacedRow> &answer) { places = answer; });
    QTRY_VERIFY(places);
    QVERIFY(places->at(0).belongs && !places->at(1).belongs && !places->at(2).belongs);
    QCOMPARE(places->at(1).row.summary, QStringLiteral("green")); // told all the same
}

void TestMessageQuery::aStatementIsEndedFromWithin()
{
    StoreInFolder in;
    in.store();
    auto opened = StoreConnection::open(in.file(), StoreConnection::Use::Read);
    StoreConnection &connection = **opened;
    int asked = 0;
    bool isWanted = true;
    connection.interruptWhen([&] {
        ++asked;
        return isWanted && asked > 3;
    });
    const QString endless = QStringLiteral(
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n WHERE i < 0");
    auto rows = connection.queryOnce(endless, {});
    const bool isEnded = !rows.ok() || !rows.take().next().ok();
    QVERIFY(isEnded);
    QVERIFY(connection.isInterrupted());
    QVERIFY(!connection.isInDoubt());
    QCOMPARE(asked, 4);
    // Nothing is wrong with it: the next one is answered.
    isWanted = false;
    QCOMPARE(*connection.number(QStringLiteral("SELECT 7")), qint64(7));
    QVERIFY(connection.reopen().ok()); // and it is still asked after that
    isWanted = true;
    asked = 0;
    auto again = connection.queryOnce(endless, {});
    QVERIFY(!again.ok() || !again.take().next().ok());
    QCOMPARE(asked, 4);
}

void TestMessageQuery::aNewerQuestionEndsTheOlder()
{
    StoreInFolder in;
    const auto writer = makeEndless(in);
    StoreReader reader(in.file());
    int older = 0;
    int failures = 0;
    connect(&reader, &StoreReader::readFailed, this, [&failures] { ++failures; });
    reader.askKeys(endless(), [&older](const std::vector<RowId> &) { ++older; });
    QTRY_VERIFY(isBeingRead(*writer));
    std::optional<std::vector<RowId>> newer;
    reader.askKeys({}, [&newer](const std::vector<RowId> &answer) { newer = answer; });
    QTRY_VERIFY(newer);
    QCOMPARE(*newer, std::vector<RowId>{RowId{1}});
    QCOMPARE(older, 0);
    QCOMPARE(failures, 0);
}

void TestMessageQuery::stoppingEndsAnyQuestion()
{
    StoreInFolder in;
    const auto writer = makeEndless(in);
    StoreReader reader(in.file());
    int failures = 0;
    connect(&reader, &StoreReader::readFailed, this, [&failures] { ++failures; });
    reader.askPlaces(endless(), {RowId{1}}, [](const QList<PlacedRow> &) {});
    QTRY_VERIFY(isBeingRead(*writer));
    reader.stop();
    QCoreApplication::processEvents();
    QCOMPARE(failures, 0);
}

void TestMessageQuery::anExportThatIsEndedOrStoppedEndsItsQuestion()
{
    StoreInFolder in;
    const auto writer = makeEndless(in);
    StoreExporter exporter(in.file());
    int answers = 0;
    const auto begin = [&](const MessageQuery &query) {
        const quint64 asker = exporter.newExportAsker();
        exporter.beginExport(asker, query, {}, [&answers](const Result<ExportStart> &) { ++answers; });
        return asker;
    };
    const quint64 ended = begin(endless());
    QTRY_VERIFY(isBeingRead(*writer));
    exporter.endExport(ended);
    const quint64 next = begin({});
    QTRY_COMPARE(answers, 1); // of the next one
    exporter.endExport(next);
    (void)begin(endless());
    QTRY_VERIFY(isBeingRead(*writer));
    exporter.requestStop();
    exporter.stop();
    QCoreApplication::processEvents();
    QCOMPARE(answers, 1);
}

QTEST_GUILESS_MAIN(TestMessageQuery)
#include "tst_messagequery.moc"
