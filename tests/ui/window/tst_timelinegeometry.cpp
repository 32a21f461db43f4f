// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelinegeometry.h"

#include <QTest>

using namespace arowana;

namespace {

constexpr TimelineSpace kSpace{400, 6, 8, 24};

std::vector<int> nodeXs(const TimelineGeometry &geometry)
{
    std::vector<int> xs;
    for (const TimelineNode &node : geometry.nodes)
        xs.push_back(qRound(node.x));
    return xs;
}

std::vector<bool> labels(const TimelineGeometry &geometry)
{
    std::vector<bool> out;
    for (const TimelineNode &node : geometry.nodes)
        out.push_back(node.hasLabel);
    return out;
}

} // namespace

class TstTimelineGeometry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingHasNoParts();
    void oneStepStandsAtTheStart();
    void waitsStandOnALogarithmicScale();
    void stepsOfOneMomentStandEvenly();
    void aDayLeavesASecondVisible();
    void longerWaitsAreNeverDrawnShorter();
    void timeGoingBackwardsIsNoWait();
    void labelsNeverOverlapAndTheEndsAreKept();
    void tooManyStepsStayInside();
};

void TstTimelineGeometry::nothingHasNoParts()
{
    const auto geometry = timelineGeometry({}, kSpace);
    QVERIFY(geometry.nodes.empty());
    QVERIFY(geometry.gaps.empty());
}

void TstTimelineGeometry::oneStepStandsAtTheStart()
{
    const auto geometry = timelineGeometry({{1000, 50}}, kSpace);
    QCOMPARE(nodeXs(geometry), (std::vector<int>{6}));
    QVERIFY(geometry.nodes[0].hasLabel);
    QCOMPARE(geometry.nodes[0].labelX, 0.0);
}

void TstTimelineGeometry::waitsStandOnALogarithmicScale()
{
    // Waits of 1, 3 and 7 seconds weigh 1, 2 and 3 over what every step gets.
    const auto geometry = timelineGeometry({{0, 30}, {1'000, 30}, {4'000, 30}, {11'000, 30}}, kSpace);
    QCOMPARE(nodeXs(geometry), (std::vector<int>{6, 83, 212, 394}));
    QCOMPARE(geometry.gaps[1].ms, qint64(3'000));
    QCOMPARE(qRound(geometry.gaps[1].width), 129);
}

void TstTimelineGeometry::stepsOfOneMomentStandEvenly()
{
    const auto geometry = timelineGeometry({{5, 10}, {5, 10}, {5, 10}}, kSpace);
    QCOMPARE(nodeXs(geometry), (std::vector<int>{6, 200, 394}));
}

void TstTimelineGeometry::aDayLeavesASecondVisible()
{
    const auto geometry = timelineGeometry({{0, 30}, {1'000, 30}, {86'401'000, 30}}, kSpace);
    QVERIFY(geometry.gaps[0].width >= 24);
    QVERIFY(geometry.gaps[1].width > 5 * geometry.gaps[0].width);
}

void TstTimelineGeometry::longerWaitsAreNeverDrawnShorter()
{
    const auto geometry = timelineGeometry(
        {{0, 1}, {50, 1}, {350, 1}, {2'000, 1}, {9'000, 1}, {900'000, 1}, {90'000'000, 1}}, kSpace);
    for (size_t i = 1; i < geometry.gaps.size(); ++i) {
        QVERIFY(geometry.gaps[i].ms > geometry.gaps[i - 1].ms);
        QVERIFY(geometry.gaps[i].width >= geometry.gaps[i - 1].width);
    }
}

void TstTimelineGeometry::timeGoingBackwardsIsNoWait()
{
    const auto geometry = timelineGeometry({{9'000, 30}, {1'000, 30}}, kSpace);
    QCOMPARE(geometry.gaps[0].ms, qint64(0));
    QCOMPARE(nodeXs(geometry), (std::vector<int>{6, 394}));
}

void TstTimelineGeometry::labelsNeverOverlapAndTheEndsAreKept()
{
    const std::vector<TimelinePoint> points{{0, 60}, {100, 60}, {1'100, 60}, {5'100, 60}, {190'000, 60}};
    const auto geometry = timelineGeometry(points, kSpace);
    QCOMPARE(labels(geometry), (std::vector<bool>{true, false, false, true, true}));
    double end = -1;
    for (size_t i = 0; i < points.size(); ++i) {
        if (!geometry.nodes[i].hasLabel)
            continue;
        QVERIFY(end < 0 || geometry.nodes[i].labelX >= end + kSpace.labelGap);
        end = geometry.nodes[i].labelX + points[i].labelWidth;
        QVERIFY(end <= kSpace.width);
    }
}

void TstTimelineGeometry::tooManyStepsStayInside()
{
    std::vector<TimelinePoint> points;
    for (int i = 0; i < 100; ++i)
        points.push_back({i * 1000LL, 60});
    const auto geometry = timelineGeometry(points, kSpace);
    for (const TimelineNode &node : geometry.nodes)
        QVERIFY(node.x >= 6 && node.x <= 394.01);
}

QTEST_APPLESS_MAIN(TstTimelineGeometry)
#include "tst_timelinegeometry.moc"
