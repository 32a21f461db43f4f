// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/benchreads.h"
#include "tests/support/enginebench.h"
#include "tests/support/sampleruns.h"

#include <QTest>

using namespace arowana;
using namespace arowana::test;

namespace {

/// As the platform has it.
int revokedMessages(const EngineBench &bench)
{
    int revoked = 0;
    for (const MessageId &id : bench.ledger.ids())
        revoked += bench.ledger.find(id)->state() == MessageStatus::Revoked ? 1 : 0;
    return revoked;
}

} // namespace

/// A list that is stopped, and what of it is taken back.
class TestSendRunRevoking : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void stopAndRevokeTakesBackWhatThePlatformLetsGo()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const auto run = bench.startRun(sampleRun(0, 600), sampleLines(20));
        QVERIFY(run);
        bench.time.advance(1'000);
        bench.deliver(bench.move(bench.ledger.ids().at(0), MessageStatus::Delivered));
        bench.platform.plan(Call::Send, {Outcome::Answered, 0, {}, {}, 5'000}); // on its way for a while
        bench.time.advance(150);
        const int gone = sentLines(bench, *run);
        bench.engine->stopRun(*run, true);
        bench.time.advance(60'000);
        QCOMPARE(bench.toldRun(*run).state, RunState::Stopped);
        QCOMPARE(bench.toldRun(*run).counts, (RunCounts{20, 0, 0, 1, 0, 0, 19, gone - 1}));
        QCOMPARE(revokedMessages(bench), gone - 1);
        QCOMPARE(bench.violations(), QStringList());
    }

    void stopAndRevokeStopsHereWhatHasNotLeft()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.plan(Call::Send, refusedWith(429, "rate_limited", 600'000));
        const auto run = bench.startRun(sampleRun(0, 600), sampleLines(5));
        QVERIFY(run);
        bench.time.advance(1'000);
        QCOMPARE(sentLines(bench, *run), 1);
        bench.engine->stopRun(*run, true);
        bench.time.advance(3'600'000);
        QCOMPARE(bench.toldRun(*run).counts, (RunCounts{5, 0, 0, 0, 0, 0, 5}));
        QCOMPARE(bench.ledger.ids().size(), 0);
        QCOMPARE(bench.platform.calls(Call::Revoke), 0);
    }

    void wishToRevokeOutlivesARestart_data()
    {
        QTest::addColumn<int>("goneBefore");
        QTest::newRow("at once") << 0;
        QTest::newRow("a few are revoked") << 300;
    }
    void wishToRevokeOutlivesARestart()
    {
        QFETCH(int, goneBefore);
        EngineBench bench;
        QVERIFY(bench.start());
        const auto run = bench.startRun(sampleRun(0, 600), sampleLines(40));
        QVERIFY(run);
        bench.time.advance(2'000);
        bench.engine->stopRun(*run, true);
        QCOMPARE(bench.store.keptRuns().constFirst().state, RunState::Revoking);
        bench.time.advance(goneBefore);
        bench.restart();
        bench.time.advance(20);
        QCOMPARE(bench.toldRun(*run).state, RunState::Revoking);
        bench.time.advance(60'000);
        QCOMPARE(bench.toldRun(*run).state, RunState::Stopped);
        const int revoked = revokedMessages(bench);
        QVERIFY(revoked > 0);
        QCOMPARE(bench.toldRun(*run).counts, (RunCounts{40, 0, 0, 0, 0, 0, 40, revoked}));
        QCOMPARE(bench.violations(), QStringList());
    }

    void wishWhoseCommitWasSaidToFailIsCarriedOut()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const auto run = bench.startRun(sampleRun(0, 600), sampleLines(40));
        QVERIFY(run);
        bench.time.advance(2'000);
        bench.store.commitNextButSayFailed();
        bench.engine->stopRun(*run, true);
        bench.time.advance(60'000);
        QCOMPARE(bench.toldRun(*run).state, RunState::Stopped);
        const int revoked = revokedMessages(bench);
        QVERIFY(revoked > 0);
        QCOMPARE(bench.toldRun(*run).counts, (RunCounts{40, 0, 0, 0, 0, 0, 40, revoked}));
    }

    void restOfARunThatIsDoneIsRevoked()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const auto run = bench.startRun(sampleRun(0, 600), sampleLines(12));
        QVERIFY(run);
        bench.time.advance(5'000);
        QCOMPARE(bench.toldRun(*run).state, RunState::Done);
        bench.engine->stopRun(*run, true);
        bench.restart(); // before the first answer
        bench.time.advance(60'000);
        QCOMPARE(bench.toldRun(*run).state, RunState::Stopped); // not done as it was meant
        QCOMPARE(bench.toldRun(*run).counts, (RunCounts{12, 0, 0, 0, 0, 0, 12, 12}));
    }

    void revokesAFewAtATime()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const auto run = bench.startRun(sampleRun(0, 600), sampleLines(30));
        QVERIFY(run);
        bench.time.advance(10'000);
        bench.platform.choose([](Call call) {
            return call == Call::Revoke ? CallPlan{Outcome::Answered, 0, {}, {}, 20'000} : CallPlan{};
        });
        bench.engine->stopRun(*run, true);
        bench.time.advance(10'000);
        QCOMPARE(bench.platform.calls(Call::Revoke), SendRunner::kUnderWayMost);
    }
};

QTEST_GUILESS_MAIN(TestSendRunRevoking)
#include "tst_sendrunrevoking.moc"
