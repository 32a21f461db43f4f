// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Insights page inside the window: the chart and the table of the same numbers.
#include "tests/ui/window/windowbench.h"
#include "ui/insights/deliverychart.h"

#include <QTest>

using namespace arowana;

class TstInsightsPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theChartHasTheNumbersOfTheTable();
    void anEmptyHourOffersToCompose();
    void chartsAreAskedForOnlyWhileTheyAreSeen();
};

void TstInsightsPage::initTestCase()
{
    WindowBench::prepare();
}

void TstInsightsPage::theChartHasTheNumbersOfTheTable()
{
    WindowBench bench;
    QTest::keySequence(&bench.window, keyOf(Command::ShowInsights));
    bench.settle();
    auto *chart = bench.window.findChild<DeliveryChart *>();
    QVERIFY(chart->isVisible());
    auto *table = bench.window.findChild<QTableView *>(QStringLiteral("deliveriesTable"));
    QVERIFY(table->hasFocus());
    QCOMPARE(nameOf(chart), QStringLiteral("Deliveries per minute"));
    for (int i = 0; i < kDeliverySeriesCount; ++i) {
        const QList<QPointF> points = chart->drawn(DeliverySeries(i));
        QCOMPARE(points.size(), DeliveryRateModel::kMinutes - 1); // the minute that runs is not drawn
        for (int row = 1; row < DeliveryRateModel::kMinutes; ++row)
            QCOMPARE(int(points[DeliveryRateModel::kMinutes - 1 - row].y()),
                     table->model()->index(row, i + 1).data().toInt());
    }
}

void TstInsightsPage::anEmptyHourOffersToCompose()
{
    WindowBench bench(true);
    bench.window.showPage(QStringLiteral("insights"));
    bench.settle();
    QVERIFY(bench.shows(QStringLiteral("No deliveries in the last hour")));
    QVERIFY(bench.button(QStringLiteral("Compose")));
}

void TstInsightsPage::chartsAreAskedForOnlyWhileTheyAreSeen()
{
    WindowBench bench;
    QCOMPARE(bench.statistics.questions, 0);
    bench.window.showPage(QStringLiteral("insights"));
    QCOMPARE(bench.statistics.questions, 1);
    QCOMPARE(bench.outbox.questions, 0);
    bench.tellChanged(bench.outbox.items.first().row.row);
    QCOMPARE(bench.outbox.questions, 0);
    bench.window.showPage(QStringLiteral("outbox"));
    QCOMPARE(bench.outbox.questions, 1);
}

QTEST_MAIN(TstInsightsPage)
#include "tst_insightspage.moc"
