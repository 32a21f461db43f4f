// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/deliveryratemodel.h"
#include "tests/items/fakeoutboxsource.h"

#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace arowana;

namespace {

constexpr qint64 kMinute = 60'000;
const Instant kNow{29'631'480 * kMinute + 12'345}; // 12 s into a minute

Instant minuteAgo(int minutes)
{
    return Instant{(kNow.ms / kMinute - minutes) * kMinute};
}

ChangeSet someChange()
{
    ChangeSet changes;
    changes.messages = {RowId{1}};
    return changes;
}

QString line(const DeliveryRateModel &model, int row)
{
    QStringList cells;
    for (int column = 1; column < model.columnCount(); ++column)
        cells << model.index(row, column).data().toString();
    return cells.join(u'|');
}

struct Bench {
    explicit Bench(const QList<MinuteCount> &counts)
    {
        source.counts = counts;
        model.setSource(source);
        model.tick(kNow);
        model.setActive(true);
        source.answerAll();
    }
    void refreshAt(Instant now)
    {
        model.apply(someChange());
        model.tick(now);
        model.setActive(false);
        model.setActive(true);
        source.answerAll();
    }

    FakeStatisticsSource source;
    DeliveryRateModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

} // namespace

class TstDeliveryRateModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }
    void minutesAreShownNewestFirst();
    void theHourThatEndsNowIsAskedFor();
    void statesThatMeanTheSameShareALine();
    void pointsHaveEveryWholeMinuteOldestFirst();
    void anEmptyHourIsSaidToBeEmpty();
    void nothingIsAskedWhileNobodyLooks();
    void changesAreAskedForAtMostTwiceASecond();
    void aLostAnswerIsAskedForAgain();
    void aNewMinuteSlidesTheHour();
    void aLongSleepIsAnotherHour();
    void onlyWhatChangedIsAnnounced();
    void anAnswerAfterTheModelsEndIsHarmless();
    void randomMinutesMatchAPlainTable();
};

void TstDeliveryRateModel::minutesAreShownNewestFirst()
{
    const Bench bench({{minuteAgo(2), MessageStatus::Sent, 7},
                       {minuteAgo(0), MessageStatus::Delivered, 3},
                       {minuteAgo(0), MessageStatus::Failed, 1}});
    QCOMPARE(bench.model.rowCount(), 60);
    QCOMPARE(line(bench.model, 0), QStringLiteral("|3||1|"));
    QCOMPARE(line(bench.model, 1), QStringLiteral("||||"));
    QCOMPARE(line(bench.model, 2), QStringLiteral("7||||"));
    QCOMPARE(bench.model.index(0, 0).data().toString(),
             QDateTime::fromMSecsSinceEpoch(minuteAgo(0).ms).toString(QStringLiteral("HH:mm")) +
                 QStringLiteral(" so far"));
    QCOMPARE(bench.model.index(1, 0).data().toString(),
             QDateTime::fromMSecsSinceEpoch(minuteAgo(1).ms).toString(QStringLiteral("HH:mm")));
    QCOMPARE(bench.model.index(1, 1).data(Qt::AccessibleTextRole).toString(), QStringLiteral("0"));
    QCOMPARE(bench.model.headerData(4, Qt::Horizontal).toString(), QStringLiteral("Failed or bounced"));
}

void TstDeliveryRateModel::theHourThatEndsNowIsAskedFor()
{
    const Bench bench({});
    QCOMPARE(bench.source.lastFrom, minuteAgo(59));
    QCOMPARE(bench.source.lastTo, minuteAgo(-1));
}

void TstDeliveryRateModel::statesThatMeanTheSameShareALine()
{
    const Bench bench({{minuteAgo(0), MessageStatus::Read, 2},
                       {minuteAgo(0), MessageStatus::Clicked, 3},
                       {minuteAgo(0), MessageStatus::Bounced, 1},
                       {minuteAgo(0), MessageStatus::Failed, 1},
                       {minuteAgo(0), MessageStatus::Queued, 50},
                       {minuteAgo(60), MessageStatus::Delivered, 9},
                       {minuteAgo(-1), MessageStatus::Delivered, 9}});
    QCOMPARE(line(bench.model, 0), QStringLiteral("||5|2|"));
    QCOMPARE(bench.model.total(DeliverySeries::Read), 5);
    QCOMPARE(bench.model.total(DeliverySeries::Delivered), 0); // outside the hour
    QCOMPARE(bench.model.greatest(), 5);
    for (int i = 0; i < kDeliverySeriesCount; ++i)
        QCOMPARE(deliverySeriesOf(deliveryStatus(DeliverySeries(i))), std::optional(DeliverySeries(i)));
}

void TstDeliveryRateModel::pointsHaveEveryWholeMinuteOldestFirst()
{
    const Bench bench({{minuteAgo(59), MessageStatus::Delivered, 4},
                       {minuteAgo(1), MessageStatus::Delivered, 6},
                       {minuteAgo(0), MessageStatus::Delivered, 1}});
    const QList<QPointF> points = bench.model.points(DeliverySeries::Delivered);
    QCOMPARE(points.size(), 59);
    QCOMPARE(points.first(), QPointF(double(minuteAgo(59).ms), 4));
    QCOMPARE(points[1], QPointF(double(minuteAgo(58).ms), 0));
    QCOMPARE(points.last(),
             QPointF(double(minuteAgo(1).ms), 6)); // the minute that runs would look like a fall
}

void TstDeliveryRateModel::anEmptyHourIsSaidToBeEmpty()
{
    Bench bench({{minuteAgo(3), MessageStatus::Queued, 4}});
    QVERIFY(bench.model.isLoaded());
    QVERIFY(bench.model.isEmpty());
    bench.source.counts = {{minuteAgo(3), MessageStatus::Expired, 1}};
    bench.refreshAt(kNow);
    QVERIFY(!bench.model.isEmpty());
}

void TstDeliveryRateModel::nothingIsAskedWhileNobodyLooks()
{
    FakeStatisticsSource source;
    DeliveryRateModel model;
    model.setSource(source);
    model.tick(kNow);
    model.apply(someChange());
    QCOMPARE(source.questions, 0);
    model.setActive(true);
    QCOMPARE(source.questions, 1);
    source.answerAll();
    model.setActive(false);
    model.tick(kNow.plusMs(kMinute));
    model.apply(someChange());
    QCOMPARE(source.questions, 1);
    model.setActive(true);
    QCOMPARE(source.questions, 2);
}

void TstDeliveryRateModel::changesAreAskedForAtMostTwiceASecond()
{
    Bench bench({});
    QElapsedTimer since;
    since.start();
    for (int i = 0; i < 100; ++i)
        bench.model.apply(someChange());
    QCOMPARE(bench.source.questions, 1);
    QTRY_COMPARE(bench.source.questions, 2);
    QVERIFY(since.elapsed() >= 450); // a timer may be early by a little
    bench.model.apply(someChange()); // while the question is out
    QCoreApplication::processEvents();
    QCOMPARE(bench.source.questions, 2);
    bench.source.answerAll();
    QTRY_COMPARE(bench.source.questions, 3);
}

void TstDeliveryRateModel::aLostAnswerIsAskedForAgain()
{
    FakeStatisticsSource source;
    DeliveryRateModel model;
    model.setSource(source);
    model.tick(kNow);
    model.setActive(true);
    QCOMPARE(source.questions, 1);
    model.tick(kNow.plusMs(Patience::kFirstMs)); // the store could not read
    QTRY_COMPARE(source.questions, 2);
    source.answerAll();
    QVERIFY(model.isLoaded());
}

void TstDeliveryRateModel::aNewMinuteSlidesTheHour()
{
    Bench bench({{minuteAgo(0), MessageStatus::Delivered, 3}, {minuteAgo(59), MessageStatus::Sent, 8}});
    QSignalSpy reset(&bench.model, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex newest(bench.model.index(0, 2));
    const QPersistentModelIndex oldest(bench.model.index(59, 1));
    bench.source.counts = {{minuteAgo(0), MessageStatus::Delivered, 3},
                           {minuteAgo(-2), MessageStatus::Delivered, 1}};
    QSignalSpy changed(&bench.model, &QAbstractItemModel::dataChanged);
    bench.refreshAt(kNow.plusMs(2 * kMinute));
    QCOMPARE(reset.count(), 0);
    QCOMPARE(changed.count(), 2); // of what slid on only the word of the minute that ran before
    QCOMPARE(changed[0].at(0).toModelIndex(), bench.model.index(0, 0));
    QCOMPARE(changed[0].at(1).toModelIndex(), bench.model.index(2, 0));
    QVERIFY(bench.model.index(0, 0).data().toString().endsWith(QStringLiteral(" so far")));
    QVERIFY(!bench.model.index(2, 0).data().toString().endsWith(QStringLiteral(" so far")));
    QCOMPARE(changed[1].at(1).toModelIndex().row(), 0);
    QCOMPARE(bench.model.rowCount(), 60);
    QCOMPARE(newest.row(), 2);
    QCOMPARE(newest.data().toString(), QStringLiteral("3"));
    QVERIFY(!oldest.isValid());
    QCOMPARE(line(bench.model, 0), QStringLiteral("|1|||"));
}

void TstDeliveryRateModel::aLongSleepIsAnotherHour()
{
    Bench bench({{minuteAgo(0), MessageStatus::Delivered, 3}});
    QSignalSpy reset(&bench.model, &QAbstractItemModel::modelReset);
    bench.source.counts = {};
    bench.refreshAt(kNow.plusMs(5 * 3'600'000));
    QCOMPARE(reset.count(), 1);
    QCOMPARE(bench.model.rowCount(), 60);
    QVERIFY(bench.model.isEmpty());
}

void TstDeliveryRateModel::onlyWhatChangedIsAnnounced()
{
    Bench bench({{minuteAgo(5), MessageStatus::Delivered, 3}});
    QSignalSpy changed(&bench.model, &QAbstractItemModel::dataChanged);
    bench.source.counts = {{minuteAgo(5), MessageStatus::Delivered, 3},
                           {minuteAgo(1), MessageStatus::Sent, 1}};
    bench.refreshAt(kNow);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 1);
    QCOMPARE(changed.first().at(1).toModelIndex().row(), 1);
}

void TstDeliveryRateModel::anAnswerAfterTheModelsEndIsHarmless()
{
    FakeStatisticsSource source;
    {
        DeliveryRateModel model;
        model.setSource(source);
        model.tick(kNow);
        model.setActive(true);
    }
    QCOMPARE(source.waiting(), size_t(1));
    source.answerAll();
}

void TstDeliveryRateModel::randomMinutesMatchAPlainTable()
{
    QRandomGenerator random(4711);
    Bench bench({});
    Instant now = kNow;
    std::map<qint64, std::array<int, kDeliverySeriesCount>> table; // by minute, kept for ever
    const MessageStatus states[] = {MessageStatus::Sent, MessageStatus::Delivered, MessageStatus::Read,
                                    MessageStatus::Failed, MessageStatus::Expired};
    for (int round = 0; round < 120; ++round) {
        now = now.plusMs(random.bounded(3) * kMinute);
        for (int i = random.bounded(5); i > 0; --i)
            table[now.ms / kMinute - random.bounded(60)][size_t(random.bounded(5))] += random.bounded(1, 9);
        bench.source.counts.clear();
        for (const auto &[minute, counts] : table) {
            for (size_t s = 0; s < counts.size(); ++s)
                bench.source.counts.append({Instant{minute * kMinute}, states[s], counts[s]});
        }
        bench.refreshAt(now);
        for (int row = 0; row < 60; ++row) {
            QStringList expected;
            for (const int count : table[now.ms / kMinute - row])
                expected << (count == 0 ? QString() : QString::number(count));
            QCOMPARE(line(bench.model, row), expected.join(u'|'));
            QCOMPARE(bench.model.index(row, 0).data(DeliveryRateModel::kMinuteRole).toLongLong(),
                     (now.ms / kMinute - row) * kMinute);
        }
    }
}

QTEST_GUILESS_MAIN(TstDeliveryRateModel)
#include "tst_deliveryratemodel.moc"
