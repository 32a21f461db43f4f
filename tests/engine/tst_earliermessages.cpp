// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/enginebench.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace arowana;
using namespace arowana::test;

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
using Phase = HistoryProgress::Phase;

/// The platform has messages of the last days, and the console is started for the first time.
struct History {
    EngineBench bench;

    explicit History(int messages, int replies = 0)
    {
        bench.policy.readsHistory = true;
        for (int i = 0; i < messages; ++i) {
            bench.ledger.accept(IdempotencyKey("k" + QByteArray::number(i)),
                                rcsBody("+4915112345678", "Old"));
            bench.time.advance(kMinute);
        }
        for (int i = 0; i < replies; ++i) {
            bench.ledger.reply("+4915112345678", "Thanks " + QByteArray::number(i));
            bench.time.advance(kMinute);
        }
        bench.time.advance(30 * kHour);
    }
    [[nodiscard]] std::optional<HistoryProgress> progress() { return bench.told().poll->history; }
    [[nodiscard]] size_t known() const { return bench.store.messages().size(); }
    [[nodiscard]] bool areAllWhole() const
    {
        const auto &messages = bench.store.messages();
        return std::all_of(messages.begin(), messages.end(),
                           [](const auto &at) { return at.second.isWhole; });
    }
};

} // namespace

/// What the log has of the time before the first start.
class TestEarlierMessages : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void allAreListedFirstAndThenReadWholeAndSaidToBe()
    {
        History h(450);
        QVERIFY(h.bench.start());
        h.bench.time.advance(1'000);
        QCOMPARE(h.known(), size_t(0)); // the last day has none
        QVERIFY(h.progress());
        QCOMPARE(h.progress()->phase, Phase::Listing);
        QCOMPARE(h.progress()->done, qint64(0));
        h.bench.time.advance(12'000);
        QCOMPARE(h.known(), size_t(450)); // a row for each, long before all are whole
        QVERIFY(!h.areAllWhole());
        QVERIFY(h.progress());
        QCOMPARE(h.progress()->phase, Phase::Details);
        QCOMPARE(*h.progress()->total, qint64(450));
        QVERIFY(h.progress()->done < 150);
        h.bench.time.advance(10 * kMinute);
        QCOMPARE(h.known(), size_t(450));
        QVERIFY(h.areAllWhole());
        QVERIFY(!h.progress());
        QCOMPARE(h.bench.store.messages().begin()->second.row.summary, QStringLiteral("Old"));
        QCOMPARE(h.bench.violations(), QStringList());
    }

    void theNewestAreReadWholeFirst()
    {
        History h(450);
        QVERIFY(h.bench.start());
        h.bench.time.advance(40'000);
        QVERIFY(h.progress() && h.progress()->phase == Phase::Details && h.progress()->done > 50);
        bool isOlderWhole = false;
        for (const auto &[row, record] : h.bench.store.messages()) { // the oldest first
            QVERIFY2(record.isWhole || !isOlderWhole, "one is read before a newer one");
            isOlderWhole = record.isWhole;
        }
        QVERIFY(isOlderWhole);
    }

    void whatIsLeftIsEstimatedByThePaceOfThisRun()
    {
        History h(1'200);
        QVERIFY(h.bench.start());
        QVERIFY(!h.progress() || !h.progress()->leftMs); // nothing is known of the pace yet
        for (int i = 0; i < 120 && !(h.progress()->phase == Phase::Details && h.progress()->leftMs); ++i)
            h.bench.time.advance(1'000);
        const qint64 told = h.progress()->leftMs.value_or(0);
        qint64 needed = 0;
        for (; h.progress() && needed < kHour; needed += 1'000)
            h.bench.time.advance(1'000);
        QVERIFY2(told > needed / 2 && told < needed * 2,
                 qPrintable(QStringLiteral("%1 told, %2 needed").arg(told).arg(needed)));
    }

    void aPauseAsksNothingAndOutlivesTheProgram()
    {
        History h(450);
        QVERIFY(h.bench.start());
        h.bench.time.advance(100);
        for (int i = 0; i < 1'200 && h.progress()->done < 200; ++i)
            h.bench.time.advance(100);
        h.bench.engine->pauseHistory(true);
        h.bench.time.advance(5'000);
        QVERIFY(h.progress() && h.progress()->isPaused && !h.progress()->leftMs);
        QCOMPARE(h.known(), size_t(200));
        h.bench.time.advance(kHour);
        QCOMPARE(h.known(), size_t(200));
        h.bench.restart();
        h.bench.time.advance(kHour);
        QVERIFY(h.progress() && h.progress()->isPaused);
        QCOMPARE(h.progress()->done, qint64(200));
        QCOMPARE(h.known(), size_t(200));
        h.bench.engine->pauseHistory(false);
        h.bench.time.advance(10 * kMinute);
        QVERIFY(!h.progress());
        QVERIFY(h.areAllWhole());
    }

    void killedAtAnyPointItEndsCompleteAndWithoutDoubles()
    {
        for (quint32 seed = 1; seed <= 20; ++seed) {
            QRandomGenerator random(seed);
            constexpr int kReplies = 20;
            History h(700, kReplies);
            QVERIFY(h.bench.start());
            int fresh = 0;
            for (int kill = 0; kill < 8; ++kill) {
                h.bench.time.advance(random.bounded(1, 15'000));
                h.bench.ledger.accept(IdempotencyKey("new" + QByteArray::number(fresh++)),
                                      rcsBody("+4915112345678", "New"));
                h.bench.restart();
            }
            h.bench.time.advance(20 * kMinute);
            QVERIFY(!h.progress());
            QCOMPARE(h.known(), h.bench.ledger.ids().size() + kReplies);
            QVERIFY(h.areAllWhole());
            QCOMPARE(h.bench.violations(), QStringList());
        }
    }

    void aWorkspaceWithoutAPastIsWholeAtOnce()
    {
        History h(0);
        QVERIFY(h.bench.start());
        h.bench.time.advance(kMinute);
        QVERIFY(!h.progress());
    }

    void afterARestartItGoesOnWhereItWas()
    {
        History h(450);
        QVERIFY(h.bench.start());
        const auto listed = [&] { return h.progress()->phase == Phase::Listing ? h.progress()->done : 450; };
        h.bench.time.advance(100);
        for (int i = 0; i < 1'200 && listed() < 200; ++i)
            h.bench.time.advance(100);
        QCOMPARE(listed(), qint64(200)); // one page
        h.bench.restart();
        h.bench.time.advance(100);
        QCOMPARE(listed(), qint64(200));
        h.bench.time.advance(10 * kMinute);
        QCOMPARE(h.known(), size_t(450));
        QVERIFY(h.areAllWhole());
        QVERIFY(!h.progress());
    }

    void repliesOutlastAnOutageOfAnyLength()
    {
        History h(1, 30);
        for (int i = 0; i < 5'000; ++i)
            h.bench.platform.plan(Call::Message, {Outcome::Silent});
        QVERIFY(h.bench.start());
        h.bench.time.advance(5 * kHour);
        QVERIFY(h.progress() && h.progress()->phase == Phase::Listing);
        h.bench.platform.planNoMore();
        h.bench.time.advance(kHour);
        QVERIFY(!h.progress());
        QCOMPARE(h.known(), size_t(31));
        QVERIFY(h.areAllWhole());
    }

    void onceReadItIsNotAskedForAgain()
    {
        History h(30);
        QVERIFY(h.bench.start());
        h.bench.time.advance(10 * kMinute);
        QCOMPARE(h.known(), size_t(30));
        h.bench.restart();
        h.bench.time.advance(100);
        QVERIFY(!h.progress());
        QCOMPARE(h.bench.store.fact("history.read")->value(), QByteArray("all"));
    }

    void repliesOfThePastAreShownAndNotUnread()
    {
        History h(1, 3);
        QVERIFY(h.bench.start());
        Sender agent = rcsSend(0).sender;
        agent.channelId = PlatformLedger::channelIdOf(Channel::Rcs).bytes();
        h.bench.engine->saveSender(agent);
        h.bench.time.advance(5 * kMinute);
        int replies = 0;
        for (const auto &[row, record] : h.bench.store.messages())
            replies += record.row.direction == Direction::Inbound ? 1 : 0;
        QCOMPARE(replies, 3);
        QCOMPARE(h.bench.store.keptSessions().size(), 1); // whom they wrote to is known
        QCOMPARE(h.bench.store.keptUnread().size(), size_t(0));
    }

    void whatIsNewComesFirst()
    {
        History h(450);
        QVERIFY(h.bench.start());
        h.bench.time.advance(20'000);
        QVERIFY(h.progress());
        const LedgerMessage &fresh =
            h.bench.ledger.accept(IdempotencyKey("new"), rcsBody("+4915112345678", "New"));
        h.bench.engine->refresh();
        h.bench.time.advance(8'000);
        const auto &messages = h.bench.store.messages();
        QVERIFY(std::any_of(messages.begin(), messages.end(), [&](const auto &at) {
            return at.second.row.id == fresh.id && at.second.isWhole;
        }));
        QVERIFY(h.progress()); // still at it
    }

    void lostAnswersAndAnIllStoreOnlyDelayIt()
    {
        History h(120);
        QVERIFY(h.bench.start());
        h.bench.time.advance(3'000);
        h.bench.platform.plan(Call::Log, {Outcome::Silent});
        h.bench.platform.plan(Call::Message, {Outcome::Trouble});
        h.bench.store.failNext(StoreOp::Commit, 2);
        h.bench.time.advance(20 * kMinute);
        QCOMPARE(h.known(), size_t(120));
        QVERIFY(h.areAllWhole());
        QVERIFY(!h.progress());
    }
};

QTEST_GUILESS_MAIN(TestEarlierMessages)
#include "tst_earliermessages.moc"
