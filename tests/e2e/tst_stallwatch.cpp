// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What counts as a stall of the window, and what does not.
#include "tests/e2e/watchedapplication.h"

#include <QTimer>
#include <QtTest>

#include <time.h>

using namespace arowana::test;

namespace {

constexpr qint64 kBusyMs = 300;
constexpr qint64 kGoalMs = 100;

/// Time on a core, whatever else the machine does.
void work(qint64 ms)
{
    const auto usedMs = [] {
        timespec used{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
        return qint64(used.tv_sec) * 1'000 + used.tv_nsec / 1'000'000;
    };
    const qint64 until = usedMs() + ms;
    while (usedMs() < until) {
    }
}

/// Some turns of the loop, so that the watch's own timer has come.
void turnSome()
{
    for (int left = 5; left > 0; --left) {
        bool hasCome = false;
        QTimer::singleShot(int(LateThread::kEveryMs), qApp, [&hasCome] { hasCome = true; });
        QTRY_VERIFY(hasCome);
    }
}

} // namespace

class StallWatchTest : public QObject {
    Q_OBJECT
public:
    explicit StallWatchTest(StallWatch &stalls)
        : m_stalls(stalls)
    {
    }

private:
    StallWatch &m_stalls;

private Q_SLOTS:
    void eventThatIsBusyIsSeen()
    {
        m_stalls.start();
        turnSome();
        bool isDone = false;
        QTimer::singleShot(0, qApp, [&isDone] {
            work(kBusyMs);
            isDone = true;
        });
        QTRY_VERIFY(isDone);
        turnSome();
        work(kBusyMs); // the test's own: takes nothing from what was seen
        turnSome();
        m_stalls.stop();
        QVERIFY(m_stalls.turns() > 2);
        QVERIFY2(m_stalls.longestMs() > kGoalMs, qPrintable(QString::number(m_stalls.longestMs())));
        QCOMPARE(m_stalls.longerThan(kGoalMs), 1);
    }

    void onlyWhatComesLaterThanUsualIsTheMachines()
    {
        LateThread baseline;
        baseline.note(1'000, 1'000 + LateThread::kUsualMs);
        QCOMPARE(baseline.lateWithin(0, 2'000), qint64(0));
        baseline.note(1'005, 1'045);
        baseline.note(1'050, 1'060);
        QCOMPARE(baseline.lateWithin(0, 2'000), qint64(50));
        QCOMPARE(baseline.lateWithin(1'020, 1'055), qint64(30)); // within the event alone
        QCOMPARE(baseline.lateWithin(1'045, 1'050), qint64(0));
    }
};

int main(int argc, char **argv)
{
    WatchedApplication application(argc, argv);
    StallWatchTest test(application.stalls());
    return QTest::qExec(&test, argc, argv);
}

#include "tst_stallwatch.moc"
