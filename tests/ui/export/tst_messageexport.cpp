// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/messagequerytext.h"
#include "tests/e2e/diskfaults.h"
#include "ui/export/exportdialog.h"
#include "ui/export/messageexport.h"

#include <QAbstractButton>
#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <deque>

using namespace arowana;
using test::DiskFault;
using test::setDiskFault;

namespace {

const Instant kNow{1'800'000'000'000};

/// Lines `0` to `count - 1`, ten a piece, given when the test says so.
class FakeExportSource : public ExportSource {
public:
    explicit FakeExportSource(int count)
        : m_count(count)
    {
    }
    ExportForm form;
    MessageQuery query;
    std::optional<Error> trouble; ///< the next pieces say so
    int pieces = 0;
    int ended = 0;

    void beginExport(quint64, const MessageQuery &asked, const ExportForm &wanted,
                     StartAnswer answer) override
    {
        form = wanted;
        query = asked;
        m_answers.push_back([this, answer] {
            answer(ExportStart{m_count, "head\n", {QStringLiteral("row")}});
        });
    }
    void askExportPiece(quint64, PieceAnswer answer) override
    {
        ++pieces;
        m_answers.push_back([this, answer] {
            if (trouble)
                return answer(*trouble);
            ExportPiece piece;
            QByteArray lines;
            for (; piece.count < 10 && m_next < m_count; ++piece.count)
                lines += QByteArray::number(m_next++) + '\n';
            piece.text = [lines] { return lines; };
            piece.isLast = m_next == m_count;
            answer(piece);
        });
    }
    void endExport(quint64) override { ++ended; }

    [[nodiscard]] bool isAsked() const { return !m_answers.empty(); }
    void answerOne()
    {
        const auto answer = std::move(m_answers.front());
        m_answers.pop_front();
        answer();
    }

private:
    const int m_count;
    int m_next = 0;
    std::deque<std::function<void()>> m_answers;
};

QTimeZone berlin()
{
    return QTimeZone("Europe/Berlin");
}

MessageQuery queryOf(const char *text)
{
    return parseMessageQuery(QString::fromUtf8(text), {kNow, berlin()}).query;
}

QByteArray contentOf(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray("none");
}

QByteArray linesTo(int count)
{
    QByteArray lines = "head\n";
    for (int i = 0; i < count; ++i)
        lines += QByteArray::number(i) + '\n';
    return lines;
}

/// Answers all it asks until it is over.
bool runToItsEnd(FakeExportSource &source, const QSignalSpy &over)
{
    return QTest::qWaitFor(
        [&] {
            if (source.isAsked())
                source.answerOne();
            return !over.isEmpty();
        },
        30'000);
}

struct Bench {
    explicit Bench(int count)
        : source(count)
        , file(folder.filePath(QStringLiteral("messages.ndjson")))
    {
    }
    [[nodiscard]] QStringList files() const { return QDir(folder.path()).entryList(QDir::Files); }
    [[nodiscard]] MessageExportOrder order() const
    {
        return {
            queryOf("status:failed \"a b\" on:2027-01-14"), berlin(), {ExportFormat::Ndjson, false}, file};
    }

    QTemporaryDir folder;
    FakeExportSource source;
    const QString file;
};

struct DialogBench : Bench {
    explicit DialogBench(int count)
        : Bench(count)
        , dialog(
              source, [] { return kNow; }, queryOf("is:open"), berlin(), count)
    {
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
    }
    [[nodiscard]] QString label(const char *name) const
    {
        return dialog.findChild<QLabel *>(QLatin1String(name))->text();
    }
    [[nodiscard]] QAbstractButton &button(const char *name) const
    {
        return *dialog.findChild<QAbstractButton *>(QLatin1String(name));
    }
    [[nodiscard]] QString state() const { return label("exportState"); }
    [[nodiscard]] bool answersUntil(const QString &sentence)
    {
        return QTest::qWaitFor(
            [&] {
                if (source.isAsked())
                    source.answerOne();
                return state() == sentence;
            },
            30'000);
    }

    ExportDialog dialog;
};

} // namespace

class TestMessageExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void cleanup() { setDiskFault(DiskFault::None); }

    void allIsWrittenAndToldBeside();
    void maskedTheQueryTellsNobodyEither();
    void noMessagesIsAnExportToo();
    void theNextPieceIsReadWhileOneIsWritten();
    void whatIsStoppedLeavesNothing();
    void whatCannotBeReadLeavesNothing();
    void aFullDiskLeavesNothing_data();
    void aFullDiskLeavesNothing();

    void theDialogTellsWhatHowFarAndHowItEnded();
    void aCountThatIsNotKnownIsNotTold();
    void theDialogSaysWhatWasDoneWhenStopped();
    void closingAsksFirstWhileItIsWritten();
    void aFullDiskIsOneSentence();
};

void TestMessageExport::allIsWrittenAndToldBeside()
{
    Bench bench(25);
    MessageExport made(bench.source, bench.order());
    const QSignalSpy done(&made, &MessageExport::done);
    made.start(kNow);
    QVERIFY(runToItsEnd(bench.source, done));
    QCOMPARE(contentOf(bench.file), linesTo(25));
    QCOMPARE(made.count(), 25);
    QCOMPARE(bench.source.pieces, 3);
    QCOMPARE(bench.source.ended, 1);
    QCOMPARE(bench.files(),
             (QStringList{QStringLiteral("messages.ndjson"), QStringLiteral("messages.ndjson.about.json")}));
    const QJsonObject about =
        QJsonDocument::fromJson(contentOf(MessageExport::aboutFile(bench.file))).object();
    QCOMPARE(about.value(QStringLiteral("query")).toString(),
             QStringLiteral("status:failed \"a b\" on:2027-01-14"));
    QCOMPARE(about.value(QStringLiteral("time_zone")).toString(), QStringLiteral("Europe/Berlin"));
    QCOMPARE(about.value(QStringLiteral("queried_at")).toString(),
             QStringLiteral("2027-01-15T08:00:00.000Z"));
    QCOMPARE(about.value(QStringLiteral("count")).toInt(), 25);
    QCOMPARE(about.value(QStringLiteral("format")).toString(), QStringLiteral("ndjson"));
    QCOMPARE(about.value(QStringLiteral("masked")).toBool(true), false);
    QCOMPARE(about.value(QStringLiteral("columns")).toArray(), QJsonArray{QStringLiteral("row")});
    QCOMPARE(about.value(QStringLiteral("program")).toString(),
             QStringLiteral("arowana-console " AROWANA_VERSION));
    QCOMPARE(about.value(QStringLiteral("sha256")).toString().toLatin1(),
             QCryptographicHash::hash(linesTo(25), QCryptographicHash::Sha256).toHex());
}

void TestMessageExport::maskedTheQueryTellsNobodyEither()
{
    Bench bench(0);
    MessageExportOrder order = bench.order();
    order.query =
        queryOf("status:failed anna -\"anna smith\" to:+4917612345678 from:anna@example.org to:176123 "
                "reason:\"no route to +4917612345678\" id:msg_1");
    order.form.isMasked = true;
    MessageExport made(bench.source, order);
    const QSignalSpy done(&made, &MessageExport::done);
    made.start(kNow);
    QVERIFY(runToItsEnd(bench.source, done));
    const QJsonObject about =
        QJsonDocument::fromJson(contentOf(MessageExport::aboutFile(bench.file))).object();
    QCOMPARE(about.value(QStringLiteral("masked")).toBool(), true);
    QCOMPARE(about.value(QStringLiteral("query")).toString(),
             QStringLiteral("status:failed ••• -\"•••\" to:+49…78 from:a…@….org to:••• "
                            "reason:\"no route to +49…78\" id:msg_1"));
    QCOMPARE(bench.source.query, order.query); // it is asked as it is
}

void TestMessageExport::noMessagesIsAnExportToo()
{
    Bench bench(0);
    MessageExport made(bench.source, bench.order());
    const QSignalSpy done(&made, &MessageExport::done);
    made.start(kNow);
    QVERIFY(runToItsEnd(bench.source, done));
    QCOMPARE(contentOf(bench.file), QByteArray("head\n"));
    QCOMPARE(bench.source.pieces, 0);
}

void TestMessageExport::theNextPieceIsReadWhileOneIsWritten()
{
    Bench bench(1'000);
    MessageExport made(bench.source, bench.order());
    const QSignalSpy progressed(&made, &MessageExport::progressed);
    made.start(kNow);
    bench.source.answerOne();
    QTRY_COMPARE(progressed.size(), 2); // the head is written
    bench.source.answerOne();
    QCOMPARE(bench.source.pieces, 2); // asked while the first goes to the disk
    bench.source.answerOne();
    QCOMPARE(bench.source.pieces, 2); // and no third is held in memory
    QTRY_VERIFY(made.count() >= 10);
    QCOMPARE(bench.source.pieces, 3);
}

void TestMessageExport::whatIsStoppedLeavesNothing()
{
    Bench bench(30);
    MessageExport made(bench.source, bench.order());
    const QSignalSpy done(&made, &MessageExport::done);
    const QSignalSpy failed(&made, &MessageExport::failed);
    made.start(kNow);
    bench.source.answerOne();
    bench.source.answerOne();
    QTRY_COMPARE(made.count(), 10);
    made.stop();
    QCOMPARE(bench.source.ended, 1);
    bench.source.answerOne(); // comes too late
    QTRY_COMPARE(bench.files(), QStringList());
    QCOMPARE(done.size() + failed.size(), 0);
}

void TestMessageExport::whatCannotBeReadLeavesNothing()
{
    Bench bench(30);
    {
        QFile before(bench.file);
        QVERIFY(before.open(QIODevice::WriteOnly) && before.write("before") == 6);
    }
    MessageExport made(bench.source, bench.order());
    const QSignalSpy failed(&made, &MessageExport::failed);
    made.start(kNow);
    bench.source.answerOne();
    bench.source.answerOne();
    bench.source.trouble = Error{ErrorKind::Storage, QStringLiteral("Gone."), {}, {}};
    QVERIFY(runToItsEnd(bench.source, failed));
    QCOMPARE(failed.first().first().value<Error>().what, QStringLiteral("Gone."));
    QCOMPARE(bench.source.ended, 1);
    QTRY_COMPARE(bench.files(), QStringList{QStringLiteral("messages.ndjson")});
    QCOMPARE(contentOf(bench.file), QByteArray("before"));
}

void TestMessageExport::aFullDiskLeavesNothing_data()
{
    QTest::addColumn<int>("passing");
    QTest::newRow("at once") << 0;
    QTest::newRow("in the middle") << 3;
    QTest::newRow("at the side file") << 11; // the head and ten pieces have found room
}

void TestMessageExport::aFullDiskLeavesNothing()
{
    QFETCH(const int, passing);
    Bench bench(100);
    // Before it has its name a file is known by its folder.
    setDiskFault(DiskFault::FilesFull, QFile::encodeName(bench.folder.path()), passing);
    MessageExport made(bench.source, bench.order());
    const QSignalSpy failed(&made, &MessageExport::failed);
    made.start(kNow);
    QVERIFY(runToItsEnd(bench.source, failed));
    QVERIFY(test::diskFaultsStruck() > 0);
    QTRY_COMPARE(bench.files(), QStringList());
    const auto error = failed.first().first().value<Error>();
    QVERIFY(error.what.endsWith(QStringLiteral("cannot be written.")));
    QVERIFY(error.next.startsWith(QStringLiteral("Nothing was exported")));
}

void TestMessageExport::theDialogTellsWhatHowFarAndHowItEnded()
{
    DialogBench bench(1'025);
    QCOMPARE(bench.label("exportWhat"), QStringLiteral("All messages of “is:open”: 1,025"));
    QVERIFY(bench.button("exportCsv").isChecked());
    QVERIFY(!bench.button("exportMasked").isChecked());
    QVERIFY(!bench.button("exportStop").isVisible());
    bench.button("exportNdjson").click();
    bench.button("exportMasked").click();
    bench.dialog.exportTo(bench.file);
    QVERIFY(!bench.button("exportStart").isEnabled());
    QVERIFY(bench.button("exportStop").isVisible());
    QCOMPARE(bench.state(), QStringLiteral("Exporting: looking for the messages…"));
    QVERIFY(bench.answersUntil(QStringLiteral("Exporting: 10 of 1,025 messages")));
    QCOMPARE(bench.source.form, (ExportForm{ExportFormat::Ndjson, true}));
    QVERIFY(bench.answersUntil(
        QStringLiteral("messages.ndjson has 1025 message(s). What it holds and of which query stands in "
                       "messages.ndjson.about.json.")));
    QVERIFY(bench.button("exportStart").isEnabled());
    QVERIFY(!bench.button("exportStop").isVisible());
}

void TestMessageExport::aCountThatIsNotKnownIsNotTold()
{
    const auto what = [](const MessageQuery &query) {
        FakeExportSource source(1);
        const ExportDialog dialog(
            source, [] { return kNow; }, query, berlin(), std::nullopt);
        return dialog.findChild<QLabel *>(QStringLiteral("exportWhat"))->text();
    };
    QCOMPARE(what({}), QStringLiteral("All messages of the workspace"));
    QCOMPARE(what(queryOf("is:open")), QStringLiteral("All messages of “is:open”"));
}

void TestMessageExport::theDialogSaysWhatWasDoneWhenStopped()
{
    DialogBench bench(1'025);
    bench.dialog.exportTo(bench.file);
    QVERIFY(bench.answersUntil(QStringLiteral("Exporting: 20 of 1,025 messages")));
    bench.button("exportStop").click();
    QCOMPARE(bench.state(),
             QStringLiteral("The export was stopped after 20 of 1,025 messages. Nothing of it is "
                            "kept, and a file of that name is as it was."));
    QTRY_COMPARE(bench.files(), QStringList());
}

void TestMessageExport::closingAsksFirstWhileItIsWritten()
{
    DialogBench bench(1'025);
    bench.dialog.exportTo(bench.file);
    bench.dialog.reject();
    QVERIFY(bench.dialog.isVisible());
    const QPointer<QMessageBox> question = bench.dialog.findChild<QMessageBox *>();
    QVERIFY(question);
    question->close(); // the safe answer
    QVERIFY(bench.dialog.isBusy());
    QTRY_VERIFY(!question);
    bench.dialog.reject();
    const auto *again = bench.dialog.findChild<QMessageBox *>();
    QVERIFY(again);
    for (QAbstractButton *button : again->buttons()) {
        if (button->text() == QStringLiteral("Stop it"))
            button->click();
    }
    QTRY_VERIFY(!bench.dialog.isVisible());
    QCOMPARE(bench.source.ended, 1);
}

void TestMessageExport::aFullDiskIsOneSentence()
{
    DialogBench bench(1'025);
    setDiskFault(DiskFault::FilesFull, QFile::encodeName(bench.folder.path()), 2);
    bench.dialog.exportTo(bench.file);
    QVERIFY(bench.answersUntil(QStringLiteral(
        "The export has failed. messages.ndjson cannot be written. Nothing was exported, and a file of that "
        "name is as it was. Choose another place, or make room on the disk.")));
    QTRY_COMPARE(bench.files(), QStringList());
}

QTEST_MAIN(TestMessageExport)
#include "tst_messageexport.moc"
