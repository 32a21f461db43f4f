// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/itemwords.h"
#include "models/items/listlinesmodel.h"
#include "models/items/runlinesmodel.h"
#include "models/items/runlistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <map>
#include <random>

using namespace arowana;

namespace {

QString noSentence(const FieldProblem &)
{
    return {};
}

/// Answers when told to.
class FakeRunSource final : public RunSource {
public:
    void askRunLines(quint64, quint64 run, int first, int most, LinesAnswer answer) override
    {
        ++questions;
        m_waiting = [this, run, first, most, answer = std::move(answer)] {
            if (isBroken) {
                answer(Error{ErrorKind::Storage, QStringLiteral("The disk is gone."), {}, {}});
                return;
            }
            QList<RunLineView> read;
            for (int number = first; number < first + most && number <= lines; ++number) {
                RunLineView view;
                view.line.number = number;
                view.line.to = *PhoneNumber::parse(QStringLiteral("+49151%1").arg(10'000'000 + number));
                view.line.state = RunLineState::Sent;
                view.status = status;
                view.note = QStringLiteral("run %1").arg(run);
                if (leftOut > 0) // as in a file with names above
                    view.line.number += 10;
                if (number == leftOut) {
                    view.isLeftOut = true;
                    view.typed = QStringLiteral("no\u202Ebody");
                    view.note = QStringLiteral("There is no recipient in this line.");
                }
                read.append(view);
            }
            answer(read);
        };
    }
    bool answer()
    {
        const auto waiting = std::exchange(m_waiting, {});
        if (waiting)
            waiting();
        return bool(waiting);
    }

    int lines = 0;
    int leftOut = 0; ///< which line is; 0: none
    int questions = 0;
    bool isBroken = false;
    MessageStatus status = MessageStatus::Queued;

private:
    std::function<void()> m_waiting; ///< a newer question takes the place of the older
};

SendRun runOf(quint64 id, int lines)
{
    SendRun run;
    run.id = id;
    run.name = QStringLiteral("Run %1").arg(id);
    run.counts.lines = run.counts.open = lines;
    return run;
}

QString text(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class TestRunModels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void remarksAreTheLinesThatAreNotGreen()
    {
        ListLinesModel model([](const FieldProblem &) { return QStringLiteral("too long"); },
                             [](const FieldProblem &) { return QStringLiteral("may be cut"); });
        const QAbstractItemModelTester tester(&model);
        ListLine green;
        ListLine amber;
        amber.line = 7;
        amber.typed = QStringLiteral("+49\u202E1");
        amber.mark = LineMark::Amber;
        amber.findings = {{LineIssue::Duplicate, 3}};
        ListLine red = amber;
        red.mark = LineMark::Red;
        red.findings = {{LineIssue::Refused}, {LineIssue::ValueMissing, 0, QStringLiteral("name")}};
        model.append({green, amber, green});
        model.append({green});
        model.append({red});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(text(model, 0, 0), QStringLiteral("7"));
        QCOMPARE(text(model, 0, 1), QStringLiteral("Left out"));
        QCOMPARE(text(model, 0, 2), QStringLiteral("+49[U+202E]1"));
        QCOMPARE(text(model, 0, 3), QStringLiteral("The same recipient stands in line 3."));
        QCOMPARE(text(model, 1, 1), QStringLiteral("Cannot be sent"));
        QCOMPARE(text(model, 1, 3), QStringLiteral("too long There is no value for {name}."));
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void everyRemarkHasItsOwnSentence()
    {
        ListLinesModel model([](const FieldProblem &) { return QStringLiteral("refused"); },
                             [](const FieldProblem &) { return QStringLiteral("may be cut"); });
        QStringList sentences;
        for (int issue = 0; issue <= int(LineIssue::Warned); ++issue) {
            ListLine line;
            line.mark = LineMark::Red;
            line.findings = {{LineIssue(issue), 1, QStringLiteral("x")}};
            model.append({line});
            sentences.append(text(model, issue, 3));
        }
        QVERIFY(!sentences.contains(QString()));
        QCOMPARE(sentences.removeDuplicates(), 0);
    }

    void everyLineThatWasNotSentSaysWhyInItsOwnWords()
    {
        RunLineView skipped;
        skipped.line.state = RunLineState::Skipped;
        RunLineView unfit;
        unfit.line.state = RunLineState::Unfit;
        RunLineView leftOut;
        leftOut.isLeftOut = true;
        leftOut.note = QStringLiteral("There is no recipient in this line.");
        QCOMPARE(runLineWord(skipped, Channel::Rcs), QStringLiteral("Not sent: the list was stopped"));
        QCOMPARE(runLineReason(skipped), QString());
        QCOMPARE(runLineWord(unfit, Channel::Rcs), QStringLiteral("Not sent: not fit to be sent"));
        QVERIFY(runLineReason(unfit).startsWith(QStringLiteral("With its values it makes no message")));
        QCOMPARE(runLineWord(leftOut, Channel::Rcs), QStringLiteral("Left out"));
        QCOMPARE(runLineReason(leftOut), leftOut.note);
    }

    void lineOfAnotherNumberOfCellsIsNamedWithBothCounts()
    {
        ListLinesModel model(noSentence, noSentence);
        ListLine line;
        line.line = 7;
        line.mark = LineMark::Red;
        line.findings = {{LineIssue::OtherCellCount, 4, {}, {}, 3}};
        model.append({line});
        QCOMPARE(text(model, 0, 3),
                 QStringLiteral("Line 7 has 4 cell(s) where 3 belong, so its values may stand in the wrong "
                                "columns. Put a text that holds the separating sign in quotation marks."));
    }

    void whatKeepsALineFromBeingSentIsReadFirst()
    {
        ListLinesModel model(noSentence, noSentence);
        ListLine line;
        line.line = 14;
        line.mark = LineMark::Red;
        line.findings = {{LineIssue::LooksLikeFormula, 0, QStringLiteral("name")},
                         {LineIssue::OtherCellCount, 4, {}, {}, 3}};
        model.append({line});
        const QString said = text(model, 0, 3);
        QVERIFY2(said.startsWith(QStringLiteral("Line 14 has 4 cell(s) where 3 belong")), qPrintable(said));
        QVERIFY2(said.endsWith(QStringLiteral("The value for {name} looks like a formula.")),
                 qPrintable(said));
    }

    void tenThousandRemarksAreAppendedInPieces()
    {
        ListLinesModel model(noSentence, noSentence);
        ListLine red;
        red.mark = LineMark::Red;
        red.findings = {{LineIssue::NoRecipient}};
        const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        for (int i = 0; i < 100; ++i)
            model.append(QList<ListLine>(100, red));
        QCOMPARE(model.rowCount(), 10'000);
        QCOMPARE(inserted.size(), 100);
    }

    void newestRunStandsFirstWhateverOrderTheyComeIn()
    {
        RunListModel model;
        const QAbstractItemModelTester tester(&model);
        std::mt19937 random(3);
        std::map<quint64, SendRun, std::greater<>> truth;
        for (int step = 0; step < 300; ++step) {
            QList<SendRun> changed;
            for (size_t i = random() % 4; i > 0; --i) {
                SendRun run = runOf(1 + random() % 20, 100);
                run.counts.open = int(random() % 100);
                run.state = RunState(random() % 7);
                truth.insert_or_assign(run.id, run);
                changed.removeIf([&](const SendRun &r) { return r.id == run.id; });
                changed.append(run);
            }
            model.apply(changed);
            QCOMPARE(model.rowCount(), int(truth.size()));
            int row = 0;
            for (const auto &[id, run] : truth) {
                QVERIFY(model.runAt(row) == run);
                QCOMPARE(model.rowOf(id), row);
                QCOMPARE(text(model, row, int(RunListModel::Column::Open)),
                         QLocale().toString(run.counts.open));
                ++row;
            }
        }
        QCOMPARE(model.rowOf(99), -1);
    }

    void startOfAnotherDayIsADate()
    {
        RunListModel model;
        const QAbstractItemModelTester tester(&model);
        const Instant noon{QDateTime(QDate(2026, 11, 30), QTime(12, 0)).toMSecsSinceEpoch()};
        SendRun run = runOf(1, 5);
        run.startedAt = noon;
        SendRun older = runOf(2, 5);
        older.startedAt = noon.plusMs(-86'400'000);
        model.apply({run, older});
        const int started = int(RunListModel::Column::Started);
        const QLocale locale;
        const auto date = [&locale](int day) {
            return locale.toString(QDate(2026, 11, day), QLocale::ShortFormat);
        };
        model.tick(noon.plusMs(60'000));
        QCOMPARE(text(model, model.rowOf(1), started), QStringLiteral("12:00:00"));
        QCOMPARE(text(model, model.rowOf(2), started), date(29));
        QCOMPARE(model.index(model.rowOf(2), started).data(Qt::ToolTipRole).toString(),
                 exactTimeText(older.startedAt, locale));
        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.tick(noon.plusMs(120'000));
        QCOMPARE(changed.size(), 0);
        model.tick(noon.plusMs(86'400'000));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(text(model, model.rowOf(1), started), date(30));
    }

    void everyStateAndPauseHasItsOwnWord()
    {
        QStringList words;
        SendRun run = runOf(1, 5);
        for (const RunState state : {RunState::Canary, RunState::Waiting, RunState::Running,
                                     RunState::Revoking, RunState::Stopped, RunState::Done}) {
            run.state = state;
            words.append(runStateWord(run));
        }
        run.state = RunState::Paused;
        for (const RunPause pause : {RunPause::Operator, RunPause::Restart, RunPause::MinuteBudget,
                                     RunPause::DayBudget, RunPause::Balance, RunPause::Refusals}) {
            run.pause = pause;
            words.append(runStateWord(run));
            QCOMPARE(runNextSentence(run).isEmpty(), pause == RunPause::Operator);
        }
        for (const RunPause pause : {RunPause::MinuteBudget, RunPause::DayBudget}) {
            run.pause = pause;
            run.roomAt.reset();
            const QString without = runNextSentence(run);
            run.roomAt = Instant{1'796'000'000'000};
            QVERIFY(runNextSentence(run) != without);
            // Within the minute the date says nothing.
            QVERIFY(runNextSentence(run).contains(pause == RunPause::MinuteBudget
                                                      ? u' ' + clockText(*run.roomAt)
                                                      : exactTimeText(*run.roomAt, QLocale())));
            QCOMPARE(runNextSentence(run).contains(exactTimeText(*run.roomAt, QLocale())),
                     pause == RunPause::DayBudget);
        }
        QVERIFY(!words.contains(QString()));
        QCOMPARE(words.removeDuplicates(), 0);
    }

    void stoppedListSaysWhatLeftAndWhatWasTakenBack()
    {
        SendRun run = runOf(1, 20);
        run.state = RunState::Stopped;
        run.counts = {20, 0, 3, 4, 1, 0, 12, 5};
        QCOMPARE(runStateWord(run), QStringLiteral("Stopped: 7 sent, 5 revoked"));
        run.counts = {20, 0, 0, 4, 0, 0, 16, 0};
        QCOMPARE(runStateWord(run), QStringLiteral("Stopped: 4 sent"));
    }

    void listsThatRestAreCountedWithWhatWaitsInThem()
    {
        RunListModel model;
        QCOMPARE(model.waiting(), WaitingLists{});
        QList<SendRun> runs;
        const std::pair<RunState, RunPause> states[] = {
            {RunState::Running, RunPause::None},    {RunState::Waiting, RunPause::None},
            {RunState::Paused, RunPause::Operator}, {RunState::Paused, RunPause::MinuteBudget},
            {RunState::Revoking, RunPause::None},   {RunState::Stopped, RunPause::None},
            {RunState::Canary, RunPause::None},     {RunState::Done, RunPause::None}};
        for (const auto &[state, pause] : states) {
            SendRun run = runOf(quint64(runs.size()) + 1, 10);
            run.state = state;
            run.pause = pause;
            runs.append(run);
        }
        model.apply(runs);
        QCOMPARE(model.waiting(), (WaitingLists{3, 30, 2}));
    }

    void linesLeftOutStandAmongTheOthersWithTheirReason()
    {
        FakeRunSource source;
        source.lines = 3;
        source.leftOut = 2;
        RunLinesModel model(source);
        SendRun run = runOf(1, 2);
        run.counts.leftOut = 1;
        model.show(run);
        QCOMPARE(model.rowCount(), 3);
        (void)text(model, 0, 0);
        QVERIFY(source.answer());
        QCOMPARE(text(model, 0, 0), QStringLiteral("11"));
        QCOMPARE(text(model, 1, 0), QStringLiteral("12"));
        QCOMPARE(text(model, 1, 1), QStringLiteral("Left out"));
        QCOMPARE(text(model, 1, 2), QStringLiteral("no[U+202E]body"));
        QCOMPARE(text(model, 1, 4), QStringLiteral("There is no recipient in this line."));
        QCOMPARE(text(model, 2, 1), QStringLiteral("Queued"));
    }

    void eachLineSaysWhetherItIsBilledAsWasSaid()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        RunLineView line;
        line.line.state = RunLineState::Sent;
        line.line.expected = ExpectedCharge{BillingUnit::Basic, Money{800}, {}};
        line.status = MessageStatus::Queued;
        line.unit = BillingUnit::Basic;
        line.price = line.cost = Money{800};
        line.costIsHold = true;
        const auto word = [](const RunLineView &view) {
            return runChargeWord(view).replace(QChar(QChar::Nbsp), u' ');
        };
        QCOMPARE(word(line), QStringLiteral("confirmed"));
        RunLineView dearer = line;
        dearer.price = Money{805};
        QCOMPARE(word(dearer), QStringLiteral("differs: 0.0805 €, expected 0.08 €"));
        RunLineView other = line;
        other.unit = BillingUnit::Single;
        QCOMPARE(word(other), QStringLiteral("differs: Single, expected Basic"));
        RunLineView foreign = line;
        foreign.unit = BillingUnit::Unknown;
        foreign.unitWord = QStringLiteral("holo\ngram");
        QVERIFY(word(foreign).startsWith(QStringLiteral("differs: holo")) && !word(foreign).contains(u'\n'));
        RunLineView inBytes = line;
        inBytes.line.expected = ExpectedCharge{BillingUnit::Basic, Money{800}, {}, true};
        inBytes.unit = BillingUnit::Single;
        inBytes.price = inBytes.cost = Money{1'200};
        QCOMPARE(word(inBytes), QStringLiteral("confirmed"));
        inBytes.status = MessageStatus::Delivered;
        inBytes.costIsHold = false;
        inBytes.cost = Money{1'300};
        QCOMPARE(word(inBytes), QStringLiteral("differs: charged 0.13 €, price 0.12 €"));
        RunLineView free = line;
        free.line.expected->price = free.price = Money{};
        QCOMPARE(word(free), QStringLiteral("differs: reserved 0.08 €, expected free"));
        for (const auto status : {MessageStatus::Failed, MessageStatus::Expired, MessageStatus::Revoked}) {
            RunLineView released = dearer;
            released.status = status;
            QCOMPARE(word(released), QString());
            released.costIsHold = false; // as the log tells it of what the network had taken
            QVERIFY(!word(released).isEmpty());
        }
        RunLineView older = line;
        older.line.expected.reset();
        QCOMPARE(word(older), QStringLiteral("not known"));
        RunLineView refused = line;
        refused.status = MessageStatus::Refused;
        QCOMPARE(word(refused), QString());
        RunLineView open = line;
        open.line.state = RunLineState::Open;
        QCOMPARE(word(open), QString());
        RunLineView leftOut = line;
        leftOut.isLeftOut = true;
        QCOMPARE(word(leftOut), QString());
    }

    void listSaysHowManyDifferAndByHowMuch()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        SendRun run;
        const auto sentence = [&run] { return runChargesSentence(run).replace(QChar(QChar::Nbsp), u' '); };
        QCOMPARE(sentence(), QString());
        RunCharges &charges = run.counts.charges;
        charges.confirmed = 4;
        QCOMPARE(sentence(), QStringLiteral("4 line(s) are billed as expected, and none differs."));
        charges.differ = 3;
        QVERIFY2(sentence().startsWith(QStringLiteral("3 line(s) differ")) && !sentence().contains(u'€'),
                 qPrintable(sentence()));
        charges.dearer = Money{10'005};
        QCOMPARE(sentence(),
                 QStringLiteral("3 line(s) differ from what was expected: 1.0005 € more together."));
        charges.cheaper = Money{100};
        QCOMPARE(sentence(),
                 QStringLiteral("3 line(s) differ from what was expected: some cost 1.0005 € more "
                                "together, others 0.01 € less."));
        charges.dearer = {};
        QCOMPARE(sentence(),
                 QStringLiteral("3 line(s) differ from what was expected: 0.01 € less together."));
    }

    void linesAreReadAPageAtATime()
    {
        FakeRunSource source;
        source.lines = 10'000;
        RunLinesModel model(source);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.show(runOf(1, 10'000));
        QCOMPARE(model.rowCount(), 10'000);
        while (source.answer()) { // what the tester looked at
        }
        source.questions = 0;
        QCOMPARE(text(model, 9'999, 2), QString());
        QCOMPARE(text(model, 9'998, 1), QString());
        QVERIFY(source.answer());
        while (source.answer()) {
        }
        QCOMPARE(source.questions, 1);
        QCOMPARE(text(model, 9'999, 2), QStringLiteral("+49 1511 0010000"));
        QCOMPARE(text(model, 9'999, 1), QStringLiteral("Queued"));
        QCOMPARE(text(model, 9'999, 4), QStringLiteral("run 1"));
    }

    void shownLinesAreReadAgainWhenTheRunHasChanged()
    {
        FakeRunSource source;
        source.lines = 3;
        RunLinesModel model(source);
        model.show(runOf(1, 3));
        (void)text(model, 0, 1);
        QVERIFY(source.answer());
        source.status = MessageStatus::Delivered;
        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.show(runOf(1, 3));
        QVERIFY(source.answer());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(text(model, 2, 1), QStringLiteral("Delivered"));
        model.show(runOf(1, 3));
        QVERIFY(source.answer());
        QCOMPARE(changed.size(), 1); // nothing new
    }

    void pageThatCouldNotBeReadIsAskedForAgain()
    {
        FakeRunSource source;
        source.lines = 3;
        source.isBroken = true;
        RunLinesModel model(source);
        model.show(runOf(1, 3));
        (void)text(model, 0, 1);
        QVERIFY(source.answer());
        QVERIFY(!source.answer());
        source.isBroken = false;
        QCOMPARE(text(model, 0, 4), QString());
        QVERIFY(source.answer());
        QCOMPARE(text(model, 0, 4), QStringLiteral("run 1"));
    }

    void answerForAnotherRunIsNotShown()
    {
        FakeRunSource source;
        source.lines = 3;
        RunLinesModel model(source);
        model.show(runOf(1, 3));
        (void)text(model, 0, 1);
        model.show(runOf(2, 3));
        QVERIFY(source.answer());
        QCOMPARE(text(model, 0, 4), QString());
        QVERIFY(source.answer());
        QCOMPARE(text(model, 0, 4), QStringLiteral("run 2"));
        model.show({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestRunModels)
#include "tst_runmodels.moc"
