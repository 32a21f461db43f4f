// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/enginebench.h"

#include <QTest>

#include <algorithm>

using namespace arowana;
using namespace arowana::test;

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;

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
    void allPagesAreReadInTheBackgroundAndSaidToBe()
    {
        History h(450);
        QVERIFY(h.bench.start());
        h.bench.time.advance(1'000);
        QCOMPARE(h.known(), size_t(0)); // the last day has none
        QVERIFY(h.bench.told().poll->historyRead);
        QCOMPARE(*h.bench.told().poll->historyRead, qint64(0));
        h.bench.time.advance(90'000);
        QVERIFY(h.bench.told().poll->historyRead);
        QVERIFY(*h.bench.told().poll->historyRead >= 200);
        h.bench.time.advance(10 * kMinute);
        QCOMPARE(h.known(), size_t(450));
        QVERIFY(h.areAllWhole());
        QVERIFY(!h.bench.told().poll->historyRead);
        QCOMPARE(h.bench.store.messages().begin()->second.row.summary, QStringLiteral("Old"));
        QCOMPARE(h.bench.violations(), QStringList());
    }

    void aWorkspaceWithoutAPastIsWholeAtOnce()
    {
        History h(0);
        QVERIFY(h.bench.start());
        h.bench.time.advance(kMinute);
        QVERIFY(!h.bench.told().poll->historyRead);
    }

    void afterARestartItGoesOnWhereItWas()
    {
        History h(450);
        QVERIFY(h.bench.start());
        const auto read = [&] { return h.bench.told().poll->historyRead.value_or(450); };
        h.bench.time.advance(100);
        for (int i = 0; i < 120 && read() < 200; ++i)
            h.bench.time.advance(1'000);
        QCOMPARE(read(), qint64(200)); // one page
        h.bench.restart();
        h.bench.time.advance(100);
        QCOMPARE(read(), qint64(200));
        h.bench.time.advance(10 * kMinute);
        QCOMPARE(h.known(), size_t(450));
        QVERIFY(h.areAllWhole());
        QVERIFY(!h.bench.told().poll->historyRead);
    }

    void onceReadItIsNotAskedForAgain()
    {
        History h(30);
        QVERIFY(h.bench.start());
        h.bench.time.advance(10 * kMinute);
        QCOMPARE(h.known(), size_t(30));
        h.bench.restart();
        h.bench.time.advance(100);
        QVERIFY(!h.bench.told().poll->historyRead);
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
        QVERIFY(h.bench.told().poll->historyRead);
        const LedgerMessage &fresh =
            h.bench.ledger.accept(IdempotencyKey("new"), rcsBody("+4915112345678", "New"));
        h.bench.engine->refresh();
        h.bench.time.advance(8'000);
        const auto &messages = h.bench.store.messages();
        QVERIFY(std::any_of(messages.begin(), messages.end(), [&](const auto &at) {
            return at.second.row.id == fresh.id && at.second.isWhole;
        }));
        QVERIFY(h.bench.told().poll->historyRead); // still at it
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
        QVERIFY(!h.bench.told().poll->historyRead);
    }
};

QTEST_GUILESS_MAIN(TestEarlierMessages)
#include "tst_earliermessages.moc"
