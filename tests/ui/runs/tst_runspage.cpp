// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/runsource.h"
#include "models/domain/texttable.h"
#include "models/items/runlinesmodel.h"
#include "models/items/runlistmodel.h"
#include "tests/ui/runs/runsbench.h"
#include "ui/runs/listexport.h"
#include "ui/runs/runspage.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace arowana;
using namespace arowana::test;

namespace {

/// Answers later, as the store does, and not at all what the same asker has asked anew meanwhile.
class LaterRunSource final : public RunSource {
public:
    QList<RunLineView> lines;
    bool isSilent = false;
    bool isBroken = false;

    void askRunLines(quint64 asker, quint64, int first, int most, LinesAnswer answer) override
    {
        const quint64 question = ++m_questions;
        m_newest[asker] = question;
        if (isSilent)
            return;
        QTimer::singleShot(2, &m_timers, [this, asker, question, first, most, answer = std::move(answer)] {
            if (m_newest.value(asker) != question)
                return;
            if (isBroken)
                answer(Error{ErrorKind::Storage, QStringLiteral("The disk is gone."), {}, {}});
            else
                answer(lines.mid(first - 1, most));
        });
    }

private:
    QObject m_timers;
    QHash<quint64, quint64> m_newest;
    quint64 m_questions = 0;
};

QList<RunLineView> failedLines(int count)
{
    QList<RunLineView> lines;
    for (int i = 1; i <= count; ++i) {
        RunLineView view;
        view.line.number = i;
        view.line.to = *PhoneNumber::parse(QStringLiteral("+49151%1").arg(10'000'000 + i));
        view.line.state = RunLineState::Sent;
        view.status = MessageStatus::Failed;
        view.note = QStringLiteral("=1+\"1\",\n@x");
        lines.append(view);
    }
    return lines;
}

SendRun runOf(quint64 id, int lines)
{
    SendRun run;
    run.id = id;
    run.name = QStringLiteral("Spring");
    run.counts = {lines, 0, lines, 0, 0, 0, 0};
    return run;
}

QByteArray contentOf(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

} // namespace

class TestRunsPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pageOffersWhatARunAllows()
    {
        RunListModel model;
        LaterRunSource source;
        RunsPage page(model, source, {});
        SendRun run;
        run.id = 4;
        run.name = QStringLiteral("<b>Spring</b>");
        run.counts = {10, 4, 6, 0, 0, 0, 0};
        model.apply({run});
        const auto isOn = [&page](const char *name) {
            return part<QAbstractButton>(page, name)->isEnabled();
        };
        QVERIFY(!isOn("runPause") && !isOn("runResume") && !isOn("runStop") && !isOn("runRevoke"));
        page.choose(4);
        QVERIFY(isOn("runPause") && !isOn("runResume") && isOn("runStop") && isOn("runRevoke"));
        QSignalSpy paused(&page, &RunsPage::pauseRequested);
        QSignalSpy resumed(&page, &RunsPage::resumeRequested);
        QSignalSpy stopped(&page, &RunsPage::stopRequested);
        part<QAbstractButton>(page, "runPause")->click();
        QCOMPARE(paused.value(0).value(0).toULongLong(), quint64(4));
        run.state = RunState::Paused;
        run.pause = RunPause::Balance;
        model.apply({run});
        QVERIFY(!isOn("runPause") && isOn("runResume"));
        QVERIFY(!words(page, "runNext").isEmpty());
        part<QAbstractButton>(page, "runResume")->click();
        QCOMPARE(resumed.size(), 1);
        part<QAbstractButton>(page, "runRevoke")->click();
        QCOMPARE(stopped.size(), 0);
        answer(page, QStringLiteral("Stop and revoke"))->click();
        QCOMPARE(stopped.value(0).value(1).toBool(), true);
        run.state = RunState::Done;
        run.pause = RunPause::None;
        run.counts = {10, 0, 0, 10, 0, 0, 0};
        model.apply({run});
        QVERIFY(!isOn("runPause") && !isOn("runResume") && !isOn("runStop") && !isOn("runRevoke"));
        QVERIFY(isOn("runExport"));
    }

    void listIsHeldWhileItIsAskedAbout_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("pause");
        QTest::addColumn<bool>("isHeld");
        QTest::newRow("running") << int(RunState::Running) << int(RunPause::None) << true;
        QTest::newRow("trying its first lines") << int(RunState::Canary) << int(RunPause::None) << true;
        QTest::newRow("goes on by itself") << int(RunState::Paused) << int(RunPause::MinuteBudget) << true;
        QTest::newRow("waits already") << int(RunState::Waiting) << int(RunPause::None) << false;
        QTest::newRow("paused already") << int(RunState::Paused) << int(RunPause::Operator) << false;
    }
    void listIsHeldWhileItIsAskedAbout()
    {
        QFETCH(int, state);
        QFETCH(int, pause);
        QFETCH(bool, isHeld);
        for (const bool isKept : {true, false}) {
            RunListModel model;
            LaterRunSource source;
            RunsPage page(model, source, {});
            SendRun run;
            run.id = 4;
            run.name = QStringLiteral("Spring");
            run.state = RunState(state);
            run.pause = RunPause(pause);
            run.counts = {10, 4, 6, 0, 0, 0, 0};
            model.apply({run});
            page.choose(4);
            QStringList asked;
            connect(&page, &RunsPage::pauseRequested, &page,
                    [&](quint64) { asked << QStringLiteral("pause"); });
            connect(&page, &RunsPage::resumeRequested, &page,
                    [&](quint64) { asked << QStringLiteral("resume"); });
            connect(&page, &RunsPage::stopRequested, &page,
                    [&](quint64, bool) { asked << QStringLiteral("stop"); });
            part<QAbstractButton>(page, "runRevoke")->click();
            const QPointer<QMessageBox> box = page.findChild<QMessageBox *>();
            QVERIFY(box);
            QCOMPARE(asked, isHeld ? QStringList{QStringLiteral("pause")} : QStringList());
            if (isHeld) {
                run.state = RunState::Paused;
                run.pause = RunPause::Operator;
            }
            run.counts = {10, 3, 5, 2, 0, 0, 0};
            model.apply({run});
            QVERIFY2(box->informativeText().contains(QStringLiteral("3 line")),
                     qPrintable(box->informativeText()));
            QVERIFY2(box->informativeText().contains(QStringLiteral("5 message")),
                     qPrintable(box->informativeText()));
            answer(page, isKept ? QStringLiteral("Keep") : QStringLiteral("Stop and revoke"))->click();
            if (isKept)
                QCOMPARE(asked.mid(isHeld), isHeld ? QStringList{QStringLiteral("resume")} : QStringList());
            else
                QCOMPARE(asked.mid(isHeld), QStringList{QStringLiteral("stop")});
        }
    }

    void escapeLetsTheListGoOn()
    {
        RunListModel model;
        LaterRunSource source;
        RunsPage page(model, source, {});
        SendRun run;
        run.id = 4;
        run.counts = {10, 4, 6, 0, 0, 0, 0};
        model.apply({run});
        page.choose(4);
        page.show();
        QSignalSpy resumed(&page, &RunsPage::resumeRequested);
        part<QAbstractButton>(page, "runStop")->click();
        QTest::keyClick(page.findChild<QMessageBox *>(), Qt::Key_Escape);
        QCOMPARE(resumed.size(), 1);
        part<QAbstractButton>(page, "runStop")->click(); // and may be asked again
        page.findChildren<QMessageBox *>().constLast()->close();
        QCOMPARE(resumed.size(), 2);
    }

    void exportIsReadBackAndHoldsNoFormula()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("run.csv"));
        LaterRunSource source;
        source.lines = failedLines(2 * ListExport::kPiece);
        ListExport made(source, runOf(1, int(source.lines.size())), file);
        const QSignalSpy done(&made, &ListExport::done);
        made.start();
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(made.count(), source.lines.size());
        const QByteArray csv = contentOf(file);
        QVERIFY(csv.startsWith("\xEF\xBB\xBF"));
        const auto table = TextTable::read(csv);
        QVERIFY(table);
        QCOMPARE(table->count(), source.lines.size() + 1);
        for (int i = 0; i < source.lines.size(); ++i) {
            const QStringList cells = table->cells(i + 1);
            QCOMPARE(cells.value(0), QString::number(i + 1));
            QCOMPARE(parseRecipient(cells.value(1)), std::optional(source.lines.at(i).line.to));
            QCOMPARE(cells.value(3), source.lines.at(i).note);
        }
        QVERIFY(!csv.contains(",=") && !csv.contains("\"=") && !csv.contains(",+"));
    }

    void exportHasEveryLineOfTheFileAndWhatBecameOfIt()
    {
        const QTemporaryDir folder;
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        const QString file = folder.filePath(QStringLiteral("list.csv"));
        SendRun run = runOf(1, 2);
        run.counts.leftOut = 1;
        run.request.content = RcsText{QStringLiteral("Hello {name}, your order {order}")};
        RunLineView sent;
        sent.line = {3,
                     *PhoneNumber::parse(QStringLiteral("+4915112345678")),
                     {{QStringLiteral("name"), QStringLiteral("Kim")},
                      {QStringLiteral("order"), QStringLiteral("=7")}},
                     RunLineState::Sent,
                     RowId{5}};
        sent.status = MessageStatus::Delivered;
        sent.id = MessageId("msg_1");
        sent.cost = Money{800};
        sent.createdAt = Instant{1'796'000'000'123};
        sent.statusAt = Instant{1'796'000'004'000};
        RunLineView held = sent;
        held.line.number = 7;
        held.status = MessageStatus::Queued;
        held.id = MessageId("msg_2");
        held.costIsHold = true;
        held.unit = BillingUnit::Basic;
        held.price = Money{800};
        held.line.expected = ExpectedCharge{BillingUnit::Basic, Money{755}, {}};
        RunLineView leftOut;
        leftOut.line.number = 5;
        leftOut.line.data = {{QStringLiteral("name"), QStringLiteral("Lee")}};
        leftOut.isLeftOut = true;
        leftOut.typed = QStringLiteral("=1+1");
        leftOut.note = QStringLiteral("There is no value for {order}.");
        LaterRunSource source;
        source.lines = {sent, leftOut, held};
        ListExport made(source, run, file);
        const QSignalSpy done(&made, &ListExport::done);
        made.start();
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(made.count(), 3);
        const QList<QByteArray> lines = contentOf(file).mid(3).split('\n');
        QCOMPARE(lines.size(), 5);
        QCOMPARE(lines.at(0), QByteArray("Line,Recipient,name,order,State,Reason,\"Message id\",\"Price in "
                                         "EUR\",\"Reserved in EUR\",\"Expected in EUR\",\"Price as "
                                         "expected\",\"Made at (UTC)\",\"State since "
                                         "(UTC)\"\r"));
        QCOMPARE(lines.at(1), QByteArray("3,\"+4915112345678\",Kim,'=7,Delivered,,msg_1,0.0800,,,\"not "
                                         "known\",2026-11-30T00:53:20.123Z,2026-11-30T00:53:24.000Z\r"));
        QCOMPARE(lines.at(2), QByteArray("5,'=1+1,Lee,,\"Left out\",\"There is no value for {order}.\","
                                         ",,,,,,\r"));
        QCOMPARE(QByteArray(lines.at(3)).replace("\u00a0", " "),
                 QByteArray("7,\"+4915112345678\",Kim,'=7,Queued,,msg_2,,0.0800,0.0755,\"differs: 0.08 €, "
                            "expected 0.0755 €\",2026-11-30T00:53:20.123Z,2026-11-30T00:53:24.000Z\r"));
    }

    void exportKeepsCellsBeyondTheColumns()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("list.csv"));
        LaterRunSource source;
        source.lines = failedLines(2 * ListExport::kPiece + 1);
        const QStringList beyond{QString(), QStringLiteral("x, \"y\""), QStringLiteral("'=1"),
                                 QStringLiteral("two\nlines")};
        LineData &more = source.lines.last().line.data;
        more = {{QStringLiteral("name"), QStringLiteral("Kim")}};
        for (const QString &cell : beyond)
            more.append({QString(), cell});
        source.lines.first().line.data = {{QStringLiteral("name"), QStringLiteral("Lee")},
                                          {QString(), QStringLiteral("z")}};
        SendRun run = runOf(1, int(source.lines.size()));
        run.request.content = RcsText{QStringLiteral("Hello {name}")};
        ListExport made(source, run, file);
        const QSignalSpy done(&made, &ListExport::done);
        made.start();
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(made.count(), source.lines.size());
        const auto table = TextTable::read(contentOf(file));
        QVERIFY(table);
        QCOMPARE(table->count(), source.lines.size() + 1);
        const QStringList header = table->cells(0);
        const qsizetype named = header.size() - beyond.size();
        QCOMPARE(header.mid(named), QStringList(beyond.size()));
        QVERIFY(!header.at(named - 1).isEmpty());
        QCOMPARE(table->cells(1).value(2), QStringLiteral("Lee"));
        QCOMPARE(table->cells(1).mid(named), (QStringList{QStringLiteral("z"), {}, {}, {}}));
        QCOMPARE(table->cells(2).mid(named), QStringList(beyond.size()));
        QCOMPARE(table->cells(table->count() - 1).value(2), QStringLiteral("Kim"));
        QCOMPARE(table->cells(table->count() - 1).mid(named), beyond);
    }

    /// The table below reads its lines from the same source, anew at every change of the run.
    void exportGoesOnWhileTheRunChanges()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("run.csv"));
        RunListModel model;
        LaterRunSource source;
        source.lines = failedLines(3 * ListExport::kPiece + 3);
        RunsPage page(model, source, {});
        page.resize(900, 700);
        page.show();
        SendRun run = runOf(4, int(source.lines.size()));
        model.apply({run});
        page.choose(4);
        page.exportTo(file);
        QStringList said;
        const auto *state = part<QLabel>(page, "exportState");
        while (!part<QAbstractButton>(page, "runExport")->isEnabled()) {
            run.counts.onTheWay -= 1;
            run.counts.delivered += 1;
            model.apply({run});
            QTest::qWait(1);
            if (!said.contains(state->text()))
                said.append(state->text());
            QVERIFY2(run.counts.onTheWay > 0, "the export never ends");
        }
        QCOMPARE(TextTable::read(contentOf(file))->count(), source.lines.size() + 1);
        QVERIFY2(said.contains(QStringLiteral("Exporting “Spring”: 500 of 1,503 lines")),
                 qPrintable(said.join(u'|')));
        source.lines[0].status = MessageStatus::Delivered; // and the table was not cut off by it
        run.counts.delivered += 1;
        model.apply({run});
        const auto *lines = part<QTableView>(page, "runLinesTable")->model();
        QTRY_COMPARE(lines->index(0, int(RunLinesModel::Column::State)).data().toString(),
                     QStringLiteral("Delivered"));
        QVERIFY2(state->text().contains(QStringLiteral("run.csv has 1503 line")), qPrintable(state->text()));
    }

    void exportCanBeStoppedAndSaysWhatIsKept()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("run.csv"));
        QFile before(file);
        QVERIFY(before.open(QIODevice::WriteOnly) && before.write("as it was") > 0);
        before.close();
        RunListModel model;
        LaterRunSource source;
        source.isSilent = true;
        {
            RunsPage page(model, source, {});
            model.apply({runOf(4, 1'000)});
            page.choose(4);
            page.exportTo(file);
            QVERIFY(!part<QAbstractButton>(page, "runExport")->isEnabled());
            part<QAbstractButton>(page, "exportStop")->click();
            QVERIFY(part<QAbstractButton>(page, "runExport")->isEnabled());
            QVERIFY2(words(page, "exportState").contains(QStringLiteral("stopped after 0 of")),
                     qPrintable(words(page, "exportState")));
        }
        QCOMPARE(contentOf(file), QByteArray("as it was"));
        QTRY_COMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1); // whoever wrote just then is done
    }

    void whatIsSaidOfAnExportGoesWithItsList()
    {
        const QTemporaryDir folder;
        RunListModel model;
        LaterRunSource source;
        source.isBroken = true;
        RunsPage page(model, source, {});
        model.apply({runOf(4, 1'000), runOf(5, 10)});
        page.choose(4);
        const auto *state = part<QWidget>(page, "exportState");
        page.exportTo(folder.filePath(QStringLiteral("run.csv")));
        QVERIFY(state->isVisibleTo(&page));
        page.choose(5); // it goes on
        QVERIFY(state->isVisibleTo(&page));
        QTRY_VERIFY(part<QAbstractButton>(page, "runExport")->isEnabled());
        QVERIFY(state->isVisibleTo(&page)); // nobody has seen how it ended
        page.choose(4);
        QVERIFY(state->isVisibleTo(&page));
        page.choose(5);
        QVERIFY(!state->isVisibleTo(&page));
    }

    void exportThatFailsSaysSo()
    {
        const QTemporaryDir folder;
        RunListModel model;
        LaterRunSource source;
        RunsPage page(model, source, {});
        model.apply({runOf(4, 1'000)});
        page.choose(4);
        page.exportTo(folder.filePath(QStringLiteral("missing/run.csv")));
        QTRY_VERIFY(part<QAbstractButton>(page, "runExport")->isEnabled());
        QVERIFY2(words(page, "exportState").contains(QStringLiteral("run.csv cannot be written")),
                 qPrintable(words(page, "exportState")));
        source.isBroken = true;
        page.exportTo(folder.filePath(QStringLiteral("run.csv")));
        QTRY_VERIFY(part<QAbstractButton>(page, "runExport")->isEnabled());
        QVERIFY2(words(page, "exportState").contains(QStringLiteral("The disk is gone.")),
                 qPrintable(words(page, "exportState")));
        QVERIFY(QDir(folder.path()).isEmpty());
    }
};

QTEST_MAIN(TestRunsPage)
#include "tst_runspage.moc"
