// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/timelinestep.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <array>
#include <numeric>

using namespace arowana;

namespace {

constexpr Instant kStart{1'777'888'800'000};
constexpr quint32 kSeed = 20'260'504;

TimelineStep step(MessageStatus status, qint64 atMs, qint64 learntMs = 0, Source source = Source::Webhook,
                  const QString &detail = {})
{
    return {status, kStart.plusMs(atMs), kStart.plusMs(learntMs), source, detail};
}

/// An e-mail's whole life: seven steps, one of them overtaken by the next.
QList<TimelineStep> life()
{
    return {
        step(MessageStatus::Queued, 0, 10, Source::Answer),
        step(MessageStatus::Sent, 1'000, 2'000, Source::Poll),
        step(MessageStatus::SoftBounced, 2'000, 2'500, Source::Webhook, QStringLiteral("451 busy")),
        step(MessageStatus::Delivered, 5'000, 5'100),
        step(MessageStatus::Read, 9'000, 9'100),
        step(MessageStatus::Clicked, 12'000, 12'050, Source::Webhook, QStringLiteral("https://a.example")),
        step(MessageStatus::Unsubscribed, 15'000, 15'020)};
}

bool isOrdered(const QList<TimelineStep> &steps)
{
    return std::is_sorted(steps.begin(), steps.end(), [](const TimelineStep &a, const TimelineStep &b) {
        return std::tuple(a.at.ms / 1000, statusRank(a.status), a.at) <
               std::tuple(b.at.ms / 1000, statusRank(b.status), b.at);
    });
}

} // namespace

class TestTimelineStep : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyOrderOfALifeEndsInOneState();
    void survivorOfAStatusDoesNotDependOnArrival();
    void withinOneSecondTheStagesDecide();
    void earliestReportOfAStatusStays();
    void firstLearntOfEqualReportsStays();
    void repeatChangesNothing();
    void stepsAtOneTimeAreOrderedByRank();
    void decidingStepIsTheGreatest();
    void noStepsDecideNothing();
};

void TestTimelineStep::everyOrderOfALifeEndsInOneState()
{
    const QList<TimelineStep> whole = life();
    QRandomGenerator random(kSeed);
    std::array<int, 7> order{};
    std::iota(order.begin(), order.end(), 0);
    int permutations = 0;
    do {
        ++permutations;
        QList<TimelineStep> merged;
        QList<int> came;
        MessageStatus state = MessageStatus::Held;
        const auto learn = [&](int index) {
            came.append(index);
            mergeStep(merged, whole[index]);
            const MessageStatus next = mergedStatus(state, whole[index].status);
            const bool neverBack = statusRank(next) >= statusRank(state);
            state = next;
            return neverBack && isOrdered(merged) && decidingStep(merged)->status == state;
        };
        for (const int index : order) {
            QVERIFY(learn(index));
            while (random.bounded(3) == 0) // delivered again, any of those that came
                QVERIFY(learn(came[qsizetype(random.bounded(quint32(came.size())))]));
        }
        QVERIFY(merged == whole);
        QCOMPARE(state, MessageStatus::Unsubscribed);
    } while (std::next_permutation(order.begin(), order.end()));
    QCOMPARE(permutations, 5'040);
}

void TestTimelineStep::survivorOfAStatusDoesNotDependOnArrival()
{
    // Six reports of "delivered" and one of "sent", in every order: the same list comes out.
    const std::array<TimelineStep, 7> reports{
        step(MessageStatus::Delivered, 5'000, 5'100, Source::Webhook),
        step(MessageStatus::Delivered, 5'000, 5'100, Source::Poll),
        step(MessageStatus::Delivered, 5'000, 7'000, Source::Poll),
        step(MessageStatus::Delivered, 4'000, 9'000, Source::Poll),
        step(MessageStatus::Delivered, 4'000, 9'000, Source::Poll, QStringLiteral("b")),
        step(MessageStatus::Delivered, 6'000, 6'100, Source::Webhook),
        step(MessageStatus::Sent, 4'500, 4'600, Source::Poll)};
    const QList<TimelineStep> expected{reports[6], reports[3]}; // of one second: sent stands before delivered
    std::array<int, 7> order{};
    std::iota(order.begin(), order.end(), 0);
    do {
        QList<TimelineStep> merged;
        for (const int index : order)
            mergeStep(merged, reports[size_t(index)]);
        QVERIFY(merged == expected);
    } while (std::next_permutation(order.begin(), order.end()));
}

void TestTimelineStep::withinOneSecondTheStagesDecide()
{
    // The platform says "queued at :01" although we began to send at :01.3.
    QList<TimelineStep> steps;
    QVERIFY(mergeStep(steps, step(MessageStatus::Sending, 1'300, 1'300, Source::Local)));
    QVERIFY(mergeStep(steps, step(MessageStatus::Queued, 1'000, 1'500, Source::Answer)));
    QCOMPARE(steps.first().status, MessageStatus::Sending);
    QCOMPARE(steps.last().status, MessageStatus::Queued);
}

void TestTimelineStep::earliestReportOfAStatusStays()
{
    QList<TimelineStep> steps;
    QVERIFY(mergeStep(steps, step(MessageStatus::Delivered, 5'000)));
    QVERIFY(!mergeStep(steps, step(MessageStatus::Delivered, 6'000)));
    QVERIFY(mergeStep(steps, step(MessageStatus::Delivered, 4'000)));
    QCOMPARE(steps.size(), 1);
    QCOMPARE(steps.front().at, kStart.plusMs(4'000));
}

void TestTimelineStep::firstLearntOfEqualReportsStays()
{
    QList<TimelineStep> steps;
    mergeStep(steps, step(MessageStatus::Delivered, 5'000, 9'000, Source::Poll));
    QVERIFY(mergeStep(steps, step(MessageStatus::Delivered, 5'000, 5'100, Source::Webhook)));
    QCOMPARE(steps.size(), 1);
    QCOMPARE(steps.front().source, Source::Webhook);
}

void TestTimelineStep::repeatChangesNothing()
{
    QList<TimelineStep> steps = life();
    const QList<TimelineStep> whole = life();
    for (const TimelineStep &again : whole)
        QVERIFY(!mergeStep(steps, again));
    QVERIFY(steps == whole);
}

void TestTimelineStep::stepsAtOneTimeAreOrderedByRank()
{
    // The platform writes whole seconds: queued, sent and delivered often fall into one.
    QList<TimelineStep> steps;
    for (const MessageStatus status : {MessageStatus::Delivered, MessageStatus::Queued, MessageStatus::Sent})
        mergeStep(steps, step(status, 0));
    QCOMPARE(steps.size(), 3);
    QCOMPARE(steps[0].status, MessageStatus::Queued);
    QCOMPARE(steps[1].status, MessageStatus::Sent);
    QCOMPARE(steps[2].status, MessageStatus::Delivered);
}

void TestTimelineStep::decidingStepIsTheGreatest()
{
    QList<TimelineStep> steps;
    mergeStep(steps, step(MessageStatus::Delivered, 5'000));
    mergeStep(steps, step(MessageStatus::Failed, 9'000)); // later in time, yet the device has it
    QCOMPARE(decidingStep(steps)->status, MessageStatus::Delivered);
    QCOMPARE(decidingStep(steps)->at, kStart.plusMs(5'000));
}

void TestTimelineStep::noStepsDecideNothing()
{
    QVERIFY(!decidingStep({}));
}

QTEST_GUILESS_MAIN(TestTimelineStep)
#include "tst_timelinestep.moc"
