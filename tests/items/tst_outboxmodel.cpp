// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/outboxmodel.h"
#include "tests/items/fakeoutboxsource.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace arowana;

namespace {

const Instant kNow{1'777'888'800'000 + 3'600'000};
constexpr int kShown = int(OutboxModel::Column::Written); // the time of day depends on the machine's zone

QString printed(const OutboxModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < kShown; ++column)
            cells << model.index(row, column).data().toString();
        lines << cells.join(u'|');
    }
    return lines.join(u'\n');
}

ChangeSet someChange()
{
    ChangeSet changes;
    changes.messages = {RowId{1}};
    return changes;
}

/// The model on a source, looked at, the first answer taken.
struct Bench {
    explicit Bench(const QList<OutboxItem> &items)
    {
        source.items = items;
        model.setSource(source);
        model.tick(kNow, -1, -1);
        model.setActive(true);
        source.answerAll();
    }
    /// The debounce is over at once: the test does not wait for it.
    void refresh()
    {
        model.apply(someChange());
        model.setActive(false);
        model.setActive(true);
        source.answerAll();
    }

    FakeOutboxSource source;
    OutboxModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

OutboxItem unknownAt(int seconds, UnknownCause cause, qint64 nextInMs)
{
    OutboxItem item = outboxItemAt(seconds, OutboxState::Unknown);
    item.lastUnknown = Unknown{cause, 0, {}};
    item.nextTry = kNow.plusMs(nextInMs);
    item.attempts = 3;
    return item;
}

} // namespace

class TstOutboxModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }
    void groupsStandInOrderAndSayWhatComesNext();
    void whatNeverLeftIsNotCalledSending();
    void heldOnesOfAnEarlierRunWaitForTheOperator();
    void whatIsSettledIsNotShown();
    void aLostAnswerIsAskedForAgain();
    void redirectsSayWhereTo();
    void countsFollowTheGroups();
    void nothingIsAskedWhileNobodyLooks();
    void changesAreGatheredIntoOneQuestion();
    void aChangeDuringAQuestionIsAskedAfterIt();
    void otherChangesAskNothing();
    void ticksNameOnlyTheCountdownsInSight();
    void countdownsAreExactToTheSecond();
    void whatIsDueSaysForWhatItWaits_data();
    void whatIsDueSaysForWhatItWaits();
    void anotherRestIsToldToWhoeverLooks();
    void aRowThatGoesOnMovesAndKeepsItsIndex();
    void hidingCharactersAreShown();
    void anAnswerAfterTheModelsEndIsHarmless();
    void randomEditsMatchAPlainList();
};

void TstOutboxModel::groupsStandInOrderAndSayWhatComesNext()
{
    OutboxItem held = outboxItemAt(50, OutboxState::Held);
    held.holdUntil = kNow.plusMs(6'200);
    OutboxItem refused = outboxItemAt(1, OutboxState::Refused);
    refused.row.note = QStringLiteral("insufficient_balance");
    refused.attempts = 1;
    OutboxItem stuck = outboxItemAt(40, OutboxState::Stuck);
    stuck.lastUnknown = Unknown{UnknownCause::Cut, 0, {}};
    stuck.attempts = 40;
    OutboxItem ready = outboxItemAt(20, OutboxState::Ready);
    ready.nextTry = kNow.plusMs(65'000);
    const Bench bench({refused, unknownAt(30, UnknownCause::NoAnswer, 11'400), stuck, ready,
                       outboxItemAt(10, OutboxState::InFlight), held});
    QCOMPARE(
        printed(bench.model),
        QStringLiteral("Held|person50@example.org|text 50|leaves in 0:07||\n"
                       "Sending|person10@example.org|text 10|on its way||\n"
                       "Waiting|person20@example.org|text 20|leaves in 1:05||\n"
                       "To decide|person40@example.org|text 40|waits for your decision|40|connection cut\n"
                       "Unknown|person30@example.org|text 30|asked again in 12 s|3|no yes or no in time\n"
                       "Refused|person1@example.org|text 1|not sent|1|insufficient_balance"));
}

void TstOutboxModel::whatNeverLeftIsNotCalledSending()
{
    OutboxItem ready = outboxItemAt(1, OutboxState::Ready);
    ready.attempts = 2;
    ready.nextTry = kNow.plusMs(65'000);
    ready.row.note = QStringLiteral("Not sent: the platform cannot be reached.");
    const Bench bench({ready});
    QCOMPARE(printed(bench.model), QStringLiteral("Waiting|person1@example.org|text 1|tried again in 1:05|2|"
                                                  "Not sent: the platform cannot be reached."));
    QCOMPARE(bench.model.index(0, 0).data(OutboxModel::kStatusRole).toInt(), int(MessageStatus::Held));
}

void TstOutboxModel::heldOnesOfAnEarlierRunWaitForTheOperator()
{
    const Bench bench({outboxItemAt(1, OutboxState::Held)});
    QCOMPARE(printed(bench.model), QStringLiteral("Held|person1@example.org|text 1|waits for you||"
                                                  "Found after a restart: it waits for you."));
}

void TstOutboxModel::whatIsSettledIsNotShown()
{
    const Bench bench({outboxItemAt(1, OutboxState::Accepted), outboxItemAt(2, OutboxState::Stopped)});
    QVERIFY(bench.model.isLoaded());
    QCOMPARE(bench.model.rowCount(), 0);
}

void TstOutboxModel::aLostAnswerIsAskedForAgain()
{
    FakeOutboxSource source;
    OutboxModel model;
    model.setSource(source);
    model.tick(kNow, 0, -1);
    model.setActive(true);
    model.tick(kNow.plusMs(Patience::kFirstMs - 1), 0, -1);
    QCOMPARE(source.questions, 1);
    model.tick(kNow.plusMs(Patience::kFirstMs), 0, -1); // the store could not read
    QCOMPARE(source.questions, 2);
    model.tick(kNow.plusMs(-3'600'000), 0, -1); // and again, though the clock was set back
    QCOMPARE(source.questions, 3);
    source.items = {outboxItemAt(1, OutboxState::Held)};
    source.answerAll();
    QCOMPARE(model.rowCount(), 1);
    model.tick(kNow.plusMs(3'600'000), 0, -1); // answered: nothing to ask
    QCOMPARE(source.questions, 3);
}

void TstOutboxModel::redirectsSayWhereTo()
{
    OutboxItem item = unknownAt(1, UnknownCause::Redirected, 1'000);
    item.lastUnknown->detail = QStringLiteral("https://login.example.net/");
    QCOMPARE(outboxReason(item), QStringLiteral("pointed to https://login.example.net/"));
    item.lastUnknown = Unknown{UnknownCause::NotThePlatform, 200, {}};
    QCOMPARE(outboxReason(item), QStringLiteral("the network answered, not the platform"));
}

void TstOutboxModel::countsFollowTheGroups()
{
    const Bench bench({outboxItemAt(1, OutboxState::Held), outboxItemAt(2, OutboxState::Ready),
                       outboxItemAt(3, OutboxState::InFlight), outboxItemAt(4, OutboxState::Unknown),
                       outboxItemAt(5, OutboxState::Stuck), outboxItemAt(6, OutboxState::Refused)});
    QCOMPARE(bench.model.countOf(OutboxGroup::Held), 1);
    QCOMPARE(bench.model.countOf(OutboxGroup::Sending), 2);
    QCOMPARE(bench.model.countOf(OutboxGroup::Unknown), 2);
    QCOMPARE(bench.model.countOf(OutboxGroup::Refused), 1);
    QCOMPARE(bench.model.undecided(), 1);
}

void TstOutboxModel::nothingIsAskedWhileNobodyLooks()
{
    FakeOutboxSource source;
    OutboxModel model;
    model.setSource(source);
    model.apply(someChange());
    QCoreApplication::processEvents();
    QCOMPARE(source.questions, 0);
    QVERIFY(!model.isLoaded());
    model.setActive(true);
    QCOMPARE(source.questions, 1);
    source.answerAll();
    model.setActive(false);
    model.setActive(true); // nothing has changed
    QCOMPARE(source.questions, 1);
    model.setActive(false);
    model.apply(someChange());
    QCOMPARE(source.questions, 1);
    model.setActive(true);
    QCOMPARE(source.questions, 2);
}

void TstOutboxModel::changesAreGatheredIntoOneQuestion()
{
    Bench bench({});
    for (int i = 0; i < 50; ++i)
        bench.model.apply(someChange());
    QCOMPARE(bench.source.questions, 1);
    QTRY_COMPARE(bench.source.questions, 2);
    bench.source.answerAll();
    QCoreApplication::processEvents();
    QCOMPARE(bench.source.questions, 2);
}

void TstOutboxModel::aChangeDuringAQuestionIsAskedAfterIt()
{
    FakeOutboxSource source;
    OutboxModel model;
    model.setSource(source);
    model.setActive(true);
    model.apply(someChange());
    model.setActive(false);
    model.setActive(true);
    QCOMPARE(source.questions, 1); // a second one would cancel the first
    source.items = {outboxItemAt(1, OutboxState::Held)};
    source.answerAll();
    QTRY_COMPARE(source.questions, 2);
}

void TstOutboxModel::otherChangesAskNothing()
{
    Bench bench({});
    ChangeSet changes;
    changes.balance = Balance{};
    bench.model.apply(changes);
    bench.model.setActive(false);
    bench.model.setActive(true);
    QCOMPARE(bench.source.questions, 1);
    changes.outbox = OutboxCounts{1, 0, 0, 0};
    bench.model.apply(changes);
    bench.model.setActive(false);
    bench.model.setActive(true);
    QCOMPARE(bench.source.questions, 2);
}

void TstOutboxModel::ticksNameOnlyTheCountdownsInSight()
{
    OutboxItem held = outboxItemAt(1, OutboxState::Held);
    held.holdUntil = kNow.plusMs(9'000);
    OutboxItem held2 = held;
    held2.row = outboxItemAt(2, OutboxState::Held).row;
    OutboxItem unknown = unknownAt(4, UnknownCause::Cut, 9'000);
    Bench bench({held, held2, outboxItemAt(3, OutboxState::InFlight), unknown});
    QSignalSpy changed(&bench.model, &QAbstractItemModel::dataChanged);
    const int next = int(OutboxModel::Column::Next);
    bench.model.tick(kNow.plusMs(1'000), 0, 3);
    QCOMPARE(changed.count(), 2); // rows 0 and 1 together, row 3; row 2 counts nothing down
    QCOMPARE(changed.at(0).at(0).toModelIndex(), bench.model.index(0, next));
    QCOMPARE(changed.at(0).at(1).toModelIndex(), bench.model.index(1, next));
    QCOMPARE(changed.at(1).at(0).toModelIndex(), bench.model.index(3, next));
    bench.model.tick(kNow.plusMs(2'000), 1, 2);
    QCOMPARE(changed.count(), 3);
    QCOMPARE(changed.at(2).at(1).toModelIndex(), bench.model.index(1, next));
    bench.model.tick(kNow.plusMs(3'000), -1, -1);
    QCOMPARE(changed.count(), 3);
}

void TstOutboxModel::countdownsAreExactToTheSecond()
{
    OutboxItem held = outboxItemAt(1, OutboxState::Held);
    held.holdUntil = kNow.plusMs(2'000);
    Bench bench({held});
    const QModelIndex next = bench.model.index(0, int(OutboxModel::Column::Next));
    QCOMPARE(next.data().toString(), QStringLiteral("leaves in 0:02"));
    bench.model.tick(kNow.plusMs(1'999), 0, 0);
    QCOMPARE(next.data().toString(), QStringLiteral("leaves in 0:01"));
    bench.model.tick(kNow.plusMs(2'000), 0, 0);
    QCOMPARE(next.data().toString(), QStringLiteral("leaving now"));
    QCOMPARE(waitText(59'001), QStringLiteral("1:00"));
    QCOMPARE(waitText(59'000), QStringLiteral("59 s"));
    QCOMPARE(waitText(-5), QStringLiteral("0 s"));
}

void TstOutboxModel::whatIsDueSaysForWhatItWaits_data()
{
    QTest::addColumn<int>("rest");
    QTest::addColumn<QString>("due");
    QTest::addColumn<QString>("inSixSeconds");
    const QString counts = QStringLiteral("leaves in 0:06");
    const auto row = [](const char *words, OutboxRest rest, const QString &later) {
        QTest::newRow(words) << int(rest) << QString::fromLatin1(words) << later;
    };
    row("waits: offline by choice", OutboxRest::Offline, QStringLiteral("waits: offline by choice"));
    row("waits for an API key", OutboxRest::NoKey, QStringLiteral("waits for an API key"));
    row("waits for a valid API key", OutboxRest::KeyRefused, QStringLiteral("waits for a valid API key"));
    row("waits for the log", OutboxRest::Reconciling, QStringLiteral("waits for the log"));
    row("waits for the pause to end", OutboxRest::Paused, counts); // it may be over by then
    row("waits for the platform", OutboxRest::LineDown, counts);
}

void TstOutboxModel::whatIsDueSaysForWhatItWaits()
{
    QFETCH(int, rest);
    QFETCH(QString, due);
    QFETCH(QString, inSixSeconds);
    OutboxItem held = outboxItemAt(1, OutboxState::Held);
    held.holdUntil = kNow;
    QCOMPARE(nextText(held, kNow, OutboxRest(rest)), due);
    QCOMPARE(nextText(outboxItemAt(2, OutboxState::Ready), kNow, OutboxRest(rest)), due);
    QCOMPARE(nextText(unknownAt(3, UnknownCause::Cut, 0), kNow, OutboxRest(rest)), due);
    held.holdUntil = kNow.plusMs(6'000);
    QCOMPARE(nextText(held, kNow, OutboxRest(rest)), inSixSeconds);
    // What waits for the operator, or is on its way, waits for nothing else.
    QCOMPARE(nextText(outboxItemAt(4, OutboxState::Held), kNow, OutboxRest(rest)),
             QStringLiteral("waits for you"));
    QCOMPARE(nextText(outboxItemAt(5, OutboxState::Stuck), kNow, OutboxRest(rest)),
             QStringLiteral("waits for your decision"));
    QCOMPARE(nextText(outboxItemAt(6, OutboxState::InFlight), kNow, OutboxRest(rest)),
             QStringLiteral("on its way"));
    QVERIFY(restSentence(OutboxRest(rest)).endsWith(u'.'));
}

void TstOutboxModel::anotherRestIsToldToWhoeverLooks()
{
    OutboxItem held = outboxItemAt(1, OutboxState::Held);
    held.holdUntil = kNow;
    Bench bench({held});
    const QModelIndex next = bench.model.index(0, int(OutboxModel::Column::Next));
    QCOMPARE(next.data().toString(), QStringLiteral("leaving now"));
    QSignalSpy changed(&bench.model, &QAbstractItemModel::dataChanged);
    QSignalSpy refreshed(&bench.model, &OutboxModel::refreshed);
    ChangeSet changes;
    changes.outbox = OutboxCounts{1, 0, 0, 0, 0, OutboxRest::NoKey};
    bench.model.apply(changes);
    QCOMPARE(next.data().toString(), QStringLiteral("waits for an API key"));
    QCOMPARE(next.data(OutboxModel::kHintRole).toString(), QStringLiteral("waits for an API key"));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex(), next);
    QCOMPARE(refreshed.count(), 1);
    bench.model.apply(changes); // the same
    QCOMPARE(changed.count(), 1);
    changes.outbox->rest = OutboxRest::None;
    bench.model.apply(changes);
    QCOMPARE(next.data().toString(), QStringLiteral("leaving now"));
}

void TstOutboxModel::aRowThatGoesOnMovesAndKeepsItsIndex()
{
    Bench bench({outboxItemAt(1, OutboxState::Held), outboxItemAt(2, OutboxState::Held),
                 outboxItemAt(3, OutboxState::Refused)});
    const QPersistentModelIndex kept(bench.model.index(0, 0));
    QSignalSpy moved(&bench.model, &QAbstractItemModel::rowsMoved);
    QSignalSpy reset(&bench.model, &QAbstractItemModel::modelReset);
    bench.source.items[0].state = OutboxState::InFlight;
    bench.refresh();
    QCOMPARE(moved.count(), 1);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(kept.row(), 1);
    QCOMPARE(bench.model.idAt(kept.row()), outboxItemAt(1, OutboxState::Held).row.row);
    QCOMPARE(kept.data().toString(), QStringLiteral("Sending"));
}

void TstOutboxModel::hidingCharactersAreShown()
{
    OutboxItem item = outboxItemAt(1, OutboxState::Refused);
    item.row.summary = QStringLiteral("pay ") + QChar(0x202E) + QStringLiteral("now\nplease");
    item.row.note = QStringLiteral("a") + QChar(0x202E);
    const Bench bench({item});
    QCOMPARE(bench.model.index(0, int(OutboxModel::Column::Content)).data().toString(),
             QStringLiteral("pay [U+202E]now please"));
    QCOMPARE(bench.model.index(0, int(OutboxModel::Column::Reason)).data().toString(),
             QStringLiteral("a[U+202E]"));
}

void TstOutboxModel::anAnswerAfterTheModelsEndIsHarmless()
{
    FakeOutboxSource source;
    {
        OutboxModel model;
        model.setSource(source);
        model.setActive(true);
    }
    QCOMPARE(source.waiting(), size_t(1));
    source.answerAll();
}

void TstOutboxModel::randomEditsMatchAPlainList()
{
    QRandomGenerator random(4711);
    Bench bench({});
    QSignalSpy reset(&bench.model, &QAbstractItemModel::modelReset);
    int announced = 0;
    connect(&bench.model, &QAbstractItemModel::rowsInserted, this,
            [&](const QModelIndex &, int first, int last) { announced += last - first + 1; });
    connect(&bench.model, &QAbstractItemModel::rowsRemoved, this,
            [&](const QModelIndex &, int first, int last) { announced -= last - first + 1; });
    QHash<int, QPersistentModelIndex> kept;
    for (int round = 0; round < 200; ++round) {
        const int edits = random.bounded(1, 6);
        for (int i = 0; i < edits; ++i) {
            const OutboxItem fresh = outboxItemAt(random.bounded(25), OutboxState(random.bounded(9)));
            bench.source.items.removeIf(
                [&](const OutboxItem &item) { return item.row.row == fresh.row.row; });
            if (random.bounded(4) > 0)
                bench.source.items.insert(random.bounded(int(bench.source.items.size()) + 1), fresh);
        }
        bench.refresh();
        // The oracle: group by group, what waits for a decision first, then oldest first.
        QStringList expected;
        for (const auto &states : {QList{OutboxState::Held}, QList{OutboxState::Ready, OutboxState::InFlight},
                                   QList{OutboxState::Stuck, OutboxState::Damaged},
                                   QList{OutboxState::Unknown}, QList{OutboxState::Refused}}) {
            std::map<qint64, QString> group;
            for (const OutboxItem &item : std::as_const(bench.source.items)) {
                if (states.contains(item.state))
                    group[item.row.row.value] = item.row.summary + u' ' + QString::number(int(item.state));
            }
            for (const auto &[row, line] : group)
                expected << line;
        }
        QStringList actual;
        for (int row = 0; row < bench.model.rowCount(); ++row)
            actual << bench.model.index(row, int(OutboxModel::Column::Content)).data().toString() + u' ' +
                          QString::number(int(bench.model.itemAt(row).state));
        QCOMPARE(actual, expected);
        QCOMPARE(announced, bench.model.rowCount());
        for (auto it = kept.cbegin(); it != kept.cend(); ++it) {
            const RowId id = outboxItemAt(it.key(), OutboxState::Held).row.row;
            QCOMPARE(it->isValid() ? bench.model.idAt(it->row()) : RowId{}, it->isValid() ? id : RowId{});
        }
        kept.clear();
        for (int seconds = 0; seconds < 25; ++seconds) {
            const int row = bench.model.rowOf(outboxItemAt(seconds, OutboxState::Held).row.row);
            if (row >= 0)
                kept.insert(seconds, QPersistentModelIndex(bench.model.index(row, 0)));
        }
    }
    QCOMPARE(reset.count(), 0);
}

QTEST_GUILESS_MAIN(TstOutboxModel)
#include "tst_outboxmodel.moc"
