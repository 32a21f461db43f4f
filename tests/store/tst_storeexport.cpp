// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/exportcheck.h"
#include "app/store/exportline.h"
#include "app/store/exportreader.h"
#include "app/store/storeexporter.h"
#include "app/wire/sendcodec.h"
#include "models/domain/texttable.h"
#include "tests/store/samples.h"

#include <QCryptographicHash>
#include <QTest>

#include <random>

using namespace arowana;

/// What exports write of the messages, and that it is read back.
class TestStoreExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsReadBackIsWhatIsStored();
    void whatComesInMeanwhileIsNotAmongThem();
    void ofAnOwnSendTheWholeContentIsWritten_data();
    void ofAnOwnSendTheWholeContentIsWritten();
    void columnsAreWrittenForPrograms();
    void spreadsheetsGetNoFormula();
    void maskedTellsNothingOfPeople();
    void onlyWhatWasExportedIsReadBack_data();
    void onlyWhatWasExportedIsReadBack();
    void aFileIsCheckedAgainstItsSideFile_data();
    void aFileIsCheckedAgainstItsSideFile();
    void anExportThatIsEndedIsNotAnswered();
    void aStoreThatIsGoneIsSaid();
};

namespace {

template <class T>
struct Asked {
    std::optional<Result<T>> answer;
    auto take()
    {
        return [this](const Result<T> &given) { answer = given; };
    }
};

/// What is to stand in the file of a message that was stored so.
ExportedMessage expected(const MessageRecord &record)
{
    ExportedMessage message;
    message.row = record.row;
    message.row.summary.clear();
    message.row.costIsHold = record.row.cost && record.row.costIsHold;
    message.key = record.key;
    message.contactId = record.contactId;
    message.channelId = record.channelId;
    message.campaignId = record.campaignId;
    message.price = record.price;
    message.unitWord = record.unitWord;
    message.text = record.inboundText.isEmpty() ? record.row.summary : record.inboundText;
    message.replyWord = record.replyWord;
    message.postback = record.postback;
    message.revokeNote = record.revokeNote;
    message.steps = record.steps;
    return message;
}

MessageRecord randomMessage(std::mt19937 &random, RowId row)
{
    MessageRecord record = random() % 4 == 0 ? bareMessage(row) : fullMessage(row);
    record.logRaw.clear(); // its content is another test's
    record.row.createdAt = row.createdAt();
    record.row.direction = random() % 2 == 0 ? Direction::Inbound : Direction::Outbound;
    record.row.channel = random() % 2 == 0 ? Channel::Rcs : Channel::Email;
    record.row.status = MessageStatus(random() % 19);
    record.row.costIsHold = random() % 2 == 0;
    record.row.note = QStringLiteral("%1 \"\\ \u2028 \x07 ü").arg(random());
    record.inboundText = random() % 3 == 0 ? QString() : QStringLiteral("=1+1\r\n\t%1").arg(random());
    for (auto i = random() % 5; i > 0; --i)
        record.steps.push_back({MessageStatus(random() % 19), Instant{qint64(random())},
                                Instant{qint64(random())}, Source(random() % 4), record.row.note});
    return record;
}

struct Exported {
    ExportStart start;
    QByteArray bytes;
    qint64 count = 0;
};

/// Reads all pieces; `between` is called before each.
std::optional<Exported> exportAll(
    StoreExporter &exporter, const ExportForm &form, const std::function<void()> &between = [] {})
{
    Exported all;
    const quint64 asker = exporter.newExportAsker();
    Asked<ExportStart> begun;
    exporter.beginExport(asker, {}, form, begun.take());
    if (!QTest::qWaitFor([&] { return begun.answer.has_value(); }, 60'000) || !*begun.answer)
        return std::nullopt;
    all.start = **begun.answer;
    all.bytes = all.start.head;
    for (bool isLast = false; !isLast;) {
        between();
        Asked<ExportPiece> piece;
        exporter.askExportPiece(asker, piece.take());
        if (!QTest::qWaitFor([&] { return piece.answer.has_value(); }, 60'000) || !*piece.answer)
            return std::nullopt;
        all.bytes += (*piece.answer)->text();
        all.count += (*piece.answer)->count;
        isLast = (*piece.answer)->isLast;
    }
    exporter.endExport(asker);
    return all;
}

std::optional<QList<ExportedMessage>> readBack(const QByteArray &bytes)
{
    QList<ExportedMessage> messages;
    for (const QByteArray &line : bytes.chopped(1).split('\n')) {
        const auto message = readExportLine(line);
        if (!message)
            return std::nullopt;
        messages.append(*message);
    }
    return messages;
}

QByteArray lineOf(const ExportedMessage &message)
{
    return exportLine(message, ExportFormat::Ndjson).chopped(1);
}

} // namespace

void TestStoreExport::whatIsReadBackIsWhatIsStored()
{
    std::mt19937 random(7); // NOLINT: the same messages each time
    StoreInFolder in;
    QList<ExportedMessage> stored;
    const int count = int(2 * ExportReader::kPiece) + 3;
    QVERIFY(in.commit([&](EngineStore &store) {
        bool ok = true;
        for (int i = 0; i < count && ok; ++i) {
            const MessageRecord record =
                randomMessage(random, RowId::make(Instant{1'800'000'000'000 + i / 2}, quint32(i)));
            ok = store.saveMessage(record).ok();
            stored.prepend(expected(record)); // newest first
        }
        return ok;
    }));
    StoreExporter exporter(in.file());
    const auto all = exportAll(exporter, {ExportFormat::Ndjson, false});
    QVERIFY(all);
    QCOMPARE(all->start.count, qint64(count));
    QCOMPARE(all->start.count, *in.store().messageCount()); // the one that is shown
    QCOMPARE(all->count, qint64(count));
    const auto read = readBack(all->bytes);
    QVERIFY(read);
    QCOMPARE(read->size(), qsizetype(count));
    for (int i = 0; i < count; ++i)
        QVERIFY2(read->at(i) == stored.at(i), qPrintable(QString::number(i)));
}

void TestStoreExport::whatComesInMeanwhileIsNotAmongThem()
{
    StoreInFolder in;
    const int count = int(2 * ExportReader::kPiece);
    const auto save = [&](qint64 row) {
        return in.commit([&](EngineStore &store) { return store.saveMessage(fullMessage(RowId{row})).ok(); });
    };
    for (qint64 row = 1; row <= count; ++row)
        QVERIFY(save(row * 10));
    StoreExporter exporter(in.file());
    qint64 fresh = 0;
    const auto all = exportAll(exporter, {ExportFormat::Ndjson, false}, [&] {
        ++fresh;
        QVERIFY(save(count * 10 + fresh)); // newer
        QVERIFY(save(50 + fresh));         // older, from a history
        QVERIFY(in.commit([&](EngineStore &store) { return store.removeMessage(RowId{10 * fresh}).ok(); }));
    });
    QVERIFY(all);
    QCOMPARE(fresh, 2);
    QCOMPARE(all->start.count, qint64(count));
    QCOMPARE(all->count, qint64(count - 2)); // both oldest ones went before their piece was read
    const auto read = readBack(all->bytes);
    QVERIFY(read);
    for (const ExportedMessage &message : *read)
        QCOMPARE(message.row.row.value % 10, 0);
}

void TestStoreExport::ofAnOwnSendTheWholeContentIsWritten_data()
{
    QTest::addColumn<Content>("content");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("text");
    const QString longText = QString(3'000, u'ä');
    QTest::newRow("text") << Content(RcsText{longText, {}}) << QString() << longText;
    QTest::newRow("e-mail") << Content(EmailContent{QStringLiteral("Hello"), QStringLiteral("<p>x</p>"),
                                                    longText})
                            << QStringLiteral("Hello") << longText;
    QTest::newRow("e-mail without a text")
        << Content(EmailContent{QStringLiteral("Hello"), QStringLiteral("<p>x</p>"), {}})
        << QStringLiteral("Hello") << QStringLiteral("<p>x</p>");
    QTest::newRow("card") << Content(RichCard{CardOrientation::Vertical,
                                              {QStringLiteral("Title"), QStringLiteral("More"), {}, {}}})
                          << QString() << QStringLiteral("Title\nMore");
}

void TestStoreExport::ofAnOwnSendTheWholeContentIsWritten()
{
    QFETCH(const Content, content);
    QFETCH(const QString, subject);
    QFETCH(const QString, text);
    StoreInFolder in;
    MessageRecord record = bareMessage(RowId{5});
    record.row.channel = isEmailContent(content) ? Channel::Email : Channel::Rcs;
    record.row.summary = contentSummary(content);
    SendRequest request;
    request.sender.channel = record.row.channel;
    request.sender.id = "ag_live_1";
    request.to = *parseRecipient(isEmailContent(content) ? QStringLiteral("anna@example.org")
                                                         : QStringLiteral("+4917612345678"));
    request.content = content;
    OutboxEntry entry = fullOutbox(RowId{5}, "key-5");
    entry.body = encodeSend(request);
    QVERIFY(in.commit(
        [&](auto &store) { return store.saveMessage(record).ok() && store.saveOutbox(entry).ok(); }));
    StoreExporter exporter(in.file());
    const auto all = exportAll(exporter, {ExportFormat::Ndjson, false});
    QVERIFY(all);
    const auto read = readBack(all->bytes);
    QVERIFY(read && read->size() == 1);
    QCOMPARE(read->first().subject, subject);
    QCOMPARE(read->first().text, text);
}

void TestStoreExport::columnsAreWrittenForPrograms()
{
    ExportedMessage message = expected(fullMessage(RowId{9}));
    message.row.recipient = QStringLiteral("+4917612345678");
    message.senderName = QStringLiteral("Shop");
    message.steps.removeLast();
    const auto table =
        TextTable::read(exportHead(ExportFormat::Csv) + exportLine(message, ExportFormat::Csv));
    QVERIFY(table.ok());
    QCOMPARE(table->count(), 2);
    const QStringList names = table->cells(0);
    QCOMPARE(names, exportColumns());
    QStringList cells;
    for (qsizetype i = 0; i < names.size(); ++i)
        cells << names.at(i) + u'=' + table->cells(1).at(i);
    QCOMPARE(cells.join(u'|'),
             QStringLiteral(
                 "row=9|message_id=msg_9|idempotency_key=6f1c2a7e-0000-4000-8000-9|"
                 "created_at=2027-01-15T08:00:00.003Z|direction=inbound|channel=email|type=newsletter|"
                 "sender_id=ch_7|sender_name=Shop|recipient=+4917612345678|contact_id=c_5|channel_id=ch_8|"
                 "campaign_id=cmp_1|status=clicked|status_word=teleported|status_source=poll|"
                 "status_at=2027-01-15T08:00:00.001Z|status_learnt_at=2027-01-15T08:00:00.002Z|"
                 "reason=mailbox full|revoke_note=too late|unit=mau|unit_word=hologram|price_eur=-0.0799|"
                 "charged_eur=|reserved_eur=-0.0800|subject=|text=line one\nline two|"
                 "reply_kind=suggested_reply|postback=order=42&✓|"
                 "steps=1970-01-01T00:00:00.001Z queued, answer 1970-01-01T00:00:00.002Z"));
}

void TestStoreExport::spreadsheetsGetNoFormula()
{
    for (const char *evil : {"=1+1", "+1+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1"}) {
        ExportedMessage message;
        message.row.recipient = QStringLiteral("+4917612345678");
        message.text = QString::fromLatin1(evil);
        message.row.note = message.text;
        const QByteArray line = exportLine(message, ExportFormat::Csv);
        QVERIFY2(line.contains(",\"+4917612345678\","), evil);
        QVERIFY2(line.count('\'' + QByteArray(evil)) == 2, evil);
    }
}

void TestStoreExport::maskedTellsNothingOfPeople()
{
    ExportedMessage message = expected(fullMessage(RowId{9}));
    message.row.recipient = QStringLiteral("+4917612345678");
    message.subject = QStringLiteral("Dear Anna Smith");
    message.row.note = QStringLiteral("550 anna@example.org at 0176 12345678 is full");
    message.steps.first().detail = message.row.note;
    QCOMPARE(message.steps.last().status, MessageStatus::Clicked);
    message.steps.last().detail = QStringLiteral("https://example.org/anna?tel=017612345678");
    const ExportedMessage hidden = masked(message);
    for (const ExportFormat format : {ExportFormat::Csv, ExportFormat::Ndjson}) {
        const QByteArray line = exportLine(hidden, format);
        for (const char *told : {"1234", "anna", "Anna", "Smith", "example", "line one", "order=42"})
            QVERIFY2(!line.contains(told), told);
        for (const char *kept : {"msg_9", "6f1c2a7e-0000-4000-8000-9", "+49…78",
                                 "550 a…@….org at 01…78 is full", "•••", "clicked", "-0.0800"})
            QVERIFY2(line.contains(kept), kept);
    }
    QVERIFY(readExportLine(lineOf(hidden)).ok());
    QCOMPARE(*readExportLine(lineOf(hidden)), hidden);
}

void TestStoreExport::onlyWhatWasExportedIsReadBack_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("a field more") << QByteArray("{\"row\"") << QByteArray("{\"x\":\"\",\"row\"");
    QTest::newRow("a field less") << QByteArray("\"postback\":\"\",") << QByteArray();
    QTest::newRow("a field twice") << QByteArray("\"text\"") << QByteArray("\"subject\":\"\",\"text\"");
    QTest::newRow("another type") << QByteArray("\"row\":\"9\"") << QByteArray("\"row\":9");
    QTest::newRow("another number") << QByteArray("\"row\":\"9\"") << QByteArray("\"row\":\"09\"");
    QTest::newRow("an unknown word") << QByteArray("\"status\":\"held\"")
                                     << QByteArray("\"status\":\"gone\"");
    QTest::newRow("no time") << QByteArray("2027-01-15T08:00:00.000Z") << QByteArray("yesterday");
    QTest::newRow("no money") << QByteArray("\"charged_eur\":\"0.0800\"")
                              << QByteArray("\"charged_eur\":\"8c\"");
    QTest::newRow("charged and reserved")
        << QByteArray("\"reserved_eur\":\"\"") << QByteArray("\"reserved_eur\":\"0.0800\"");
    QTest::newRow("steps that are none") << QByteArray("\"steps\":[]") << QByteArray("\"steps\":[{}]");
    QTest::newRow("cut") << QByteArray("\"steps\":[]}") << QByteArray();
    QTest::newRow("more behind it") << QByteArray("\"steps\":[]}") << QByteArray("\"steps\":[]}{}");
}

void TestStoreExport::onlyWhatWasExportedIsReadBack()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    ExportedMessage message;
    message.row.row = RowId{9};
    message.row.createdAt = Instant{1'800'000'000'000};
    message.row.cost = Money{800};
    QByteArray line = lineOf(message);
    QCOMPARE(*readExportLine(line), message);
    QVERIFY(line.contains(from));
    line.replace(line.indexOf(from), from.size(), to);
    const auto read = readExportLine(line);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Malformed);
}

void TestStoreExport::aFileIsCheckedAgainstItsSideFile_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<qint64>("said");
    QTest::addColumn<QString>("sentence");
    const QByteArray none;
    QTest::newRow("as exported") << none << none << qint64(2) << QString();
    QTest::newRow("another count") << none << none << qint64(3)
                                   << QStringLiteral(
                                          "“m.ndjson” holds 2 messages, and its side file says 3.");
    QTest::newRow("another word") << QByteArray("first") << QByteArray("other") << qint64(2)
                                  << QStringLiteral("“m.ndjson” is not the file its side file tells of.");
    QTest::newRow("twice") << QByteArray("\"row\":\"2\"") << QByteArray("\"row\":\"1\"") << qint64(2)
                           << QStringLiteral("“m.ndjson” holds a message twice.");
    QTest::newRow("cut") << QByteArray("[]}\n{\"row\":\"2\"") << QByteArray("[]}\n") << qint64(2)
                         << QStringLiteral("Line 2 of “m.ndjson” is not as it was exported.");
}

void TestStoreExport::aFileIsCheckedAgainstItsSideFile()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QFETCH(const qint64, said);
    QFETCH(const QString, sentence);
    QByteArray bytes;
    for (const qint64 row : {1, 2}) {
        ExportedMessage message;
        message.row.row = RowId{row};
        message.text = QStringLiteral("first");
        bytes += exportLine(message, ExportFormat::Ndjson);
    }
    const QByteArray sum = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    if (!from.isEmpty())
        bytes.replace(bytes.indexOf(from), from.size(), to);
    const QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("m.ndjson"));
    const auto write = [](const QString &to, const QByteArray &text) {
        QFile file(to);
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    };
    QVERIFY(write(name, bytes));
    QVERIFY(write(name + QStringLiteral(".about.json"),
                  R"({"format":"ndjson","query":"is:open","queried_at":"2027-01-15T08:00:00.000Z","count":)" +
                      QByteArray::number(said) + R"(,"sha256":")" + sum + "\"}"));
    const auto checked = checkExport(name);
    if (!sentence.isEmpty()) {
        QVERIFY(!checked);
        QCOMPARE(checked.error().what, sentence);
        return;
    }
    QVERIFY(checked.ok());
    QVERIFY(*checked == (CheckedExport{2, QStringLiteral("is:open"), Instant{1'800'000'000'000}, true}));
    QCOMPARE(checkedSentence(*checked),
             QStringLiteral(
                 "2 messages, each read and each once, as they were exported at 2027-01-15T08:00:00Z."));
}

void TestStoreExport::anExportThatIsEndedIsNotAnswered()
{
    StoreInFolder in;
    QVERIFY(in.commit([](EngineStore &store) { return store.saveMessage(fullMessage(RowId{1})).ok(); }));
    StoreExporter exporter(in.file());
    const quint64 ended = exporter.newExportAsker();
    Asked<ExportStart> dropped;
    exporter.beginExport(ended, {}, {}, dropped.take());
    exporter.endExport(ended);
    QVERIFY(exportAll(exporter, {})); // asked later, answered later
    QVERIFY(!dropped.answer);
}

void TestStoreExport::aStoreThatIsGoneIsSaid()
{
    const QTemporaryDir folder;
    StoreExporter exporter(folder.filePath(QStringLiteral("none.sqlite")));
    Asked<ExportStart> begun;
    exporter.beginExport(exporter.newExportAsker(), {}, {}, begun.take());
    QTRY_VERIFY(begun.answer.has_value());
    QVERIFY(!*begun.answer);
}

QTEST_GUILESS_MAIN(TestStoreExport)
#include "tst_storeexport.moc"
