// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/plainkeeper.h"
#include "tests/support/enginebench.h"
#include "tests/support/eventtext.h"

#include <QTest>

using namespace arowana;
using namespace arowana::test;

namespace {

const QString kPath = QStringLiteral("/hook/0123456789abcdef");

EndpointWish wishFor(PlainKeeper &keeper)
{
    return {QStringLiteral("https://me.example"),
            kPath,
            {QByteArrayLiteral("whsec_1"), {}, false},
            false,
            &keeper};
}

} // namespace

/// Polling, registration, lamps, and how changes reach the window.
class TestUpkeep : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pollsWhileNoWebhookCanArrive()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = bench.sendAndLeave(rcsSend(1));
        bench.time.advance(3'000);
        const MessageId id = bench.record(row).row.id;
        bench.ledger.move(id, MessageStatus::Sent);
        bench.ledger.move(id, MessageStatus::Delivered);
        bench.time.advance(15'100);
        QCOMPARE(bench.status(row), MessageStatus::Delivered);
        const int asked = bench.platform.calls(Call::Message);
        bench.time.advance(60'000);
        QCOMPARE(bench.platform.calls(Call::Message), asked); // its life is over
    }

    void pollingIsNotPutOffByLookUps()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = bench.sendAndLeave(rcsSend(1));
        bench.time.advance(3'000);
        const MessageId id = bench.record(row).row.id;
        bench.ledger.move(id, MessageStatus::Sent);
        bench.ledger.move(id, MessageStatus::Delivered);
        for (int i = 2; i < 8; ++i) { // a send every 4 s, each looked after once
            bench.sendAndLeave(rcsSend(i));
            bench.time.advance(4'000);
        }
        QCOMPARE(bench.status(row), MessageStatus::Delivered);
    }

    void pollingSurvivesAStoreThatCannotBeRead()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = bench.sendAndLeave(rcsSend(1));
        bench.time.advance(10'000);
        bench.store.failWhen([](StoreOp op) { return op == StoreOp::Read; });
        bench.time.advance(10'000); // a round falls into this
        bench.store.failNoMore();
        const MessageId id = bench.record(row).row.id;
        bench.ledger.move(id, MessageStatus::Sent);
        bench.ledger.move(id, MessageStatus::Delivered);
        bench.time.advance(31'000);
        QCOMPARE(bench.status(row), MessageStatus::Delivered);
    }

    void pollThatTellsNothingNewWritesAndTellsNothing()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = bench.sendAndLeave(rcsSend(1));
        bench.time.advance(20'000);
        QCOMPARE(bench.status(row), MessageStatus::Queued);
        const MessageRecord before = bench.record(row);
        const int asked = bench.platform.calls(Call::Message);
        bench.changes.clear();
        bench.time.advance(60'000);
        QVERIFY(bench.platform.calls(Call::Message) > asked);
        QCOMPARE(bench.record(row), before);
        for (const ChangeSet &change : std::as_const(bench.changes))
            QVERIFY(change.messages.empty());
    }

    void pollingIsRareWhileWebhooksArrive()
    {
        EngineBench bench;
        PlainKeeper keeper(bench.time);
        QVERIFY(bench.start());
        bench.engine->registerEndpoint(wishFor(keeper));
        bench.time.advance(1'000);
        QCOMPARE(bench.told().listener->registration, RegistrationState::Registered);
        const int asked = bench.platform.calls(Call::Balance);
        bench.time.advance(590'000);
        QCOMPARE(bench.platform.calls(Call::Balance), asked + 1); // once in five minutes, for what was lost
        bench.engine->refresh();
        QCOMPARE(bench.platform.calls(Call::Balance), asked + 2);
    }

    void consoleThatNoTestReachesPollsAsIfItWereNotRegistered()
    {
        EngineBench bench;
        PlainKeeper keeper(bench.time);
        bench.testsArrive = false;
        QVERIFY(bench.start());
        bench.engine->registerEndpoint(wishFor(keeper));
        bench.time.advance(60'000);
        QCOMPARE(bench.told().listener->registration, RegistrationState::Registered);
        QVERIFY(bench.told().listener->trouble);
        QVERIFY(!bench.told().listener->isProven);
        const RowId row = bench.sendAndLeave(rcsSend(1));
        bench.time.advance(3'000);
        bench.ledger.move(bench.record(row).row.id, MessageStatus::Sent);
        bench.ledger.move(bench.record(row).row.id, MessageStatus::Delivered);
        bench.time.advance(30'000);
        QCOMPARE(bench.status(row), MessageStatus::Delivered);
    }

    void lampTellsSinceWhenSignaturesAreWrongAndThatOneWasRight()
    {
        EngineBench bench;
        PlainKeeper keeper(bench.time);
        QVERIFY(bench.start());
        bench.engine->registerEndpoint(wishFor(keeper));
        bench.time.advance(5'000);
        QVERIFY(bench.told().listener->isProven);
        const Instant first = bench.time.now();
        bench.engine->noteRefusedDelivery(true);
        bench.time.advance(1'000);
        bench.engine->noteRefusedDelivery(true);
        bench.time.advance(1'000);
        QCOMPARE(bench.told().listener->badSignatureSince, first);
        QCOMPARE(bench.told().listener->refusedSignatures, 2);
        bench.deliver(bench.post.add(replyEvent("evt_good", "Hello", bench.time.now())));
        QVERIFY(!bench.told().listener->badSignatureSince.isValid());
    }

    void requestsWithoutASignatureTellNothingOfTheSecret()
    {
        EngineBench bench;
        PlainKeeper keeper(bench.time);
        bench.testsArrive = false;
        QVERIFY(bench.start());
        bench.engine->registerEndpoint(wishFor(keeper));
        bench.time.advance(60'000);
        for (int i = 0; i < 10; ++i)
            bench.engine->noteRefusedDelivery(true, false); // a probe of the tunnel, say
        bench.time.advance(60'000);
        QCOMPARE(keeper.minted, 0);
        bench.engine->noteRefusedDelivery(true, true);
        bench.time.advance(60'000);
        QCOMPARE(keeper.minted, 1);
    }

    void pauseAskedForOutlivesTheConsole()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        bench.platform.plan(Call::Balance, refusedWith(429, "rate_limit_exceeded", 120'000));
        bench.engine->refresh();
        bench.time.advance(1'000);
        const Instant until = bench.told().api->pausedUntil.value_or(Instant{});
        QCOMPARE(until.since(bench.time.now()) / 1'000, qint64(119));
        const int asked = bench.platform.calls(Call::Balance);
        bench.restart();
        bench.time.advance(100'000);
        QCOMPARE(bench.told().api->pausedUntil, until);
        QCOMPARE(bench.platform.calls(Call::Balance), asked);
        bench.time.advance(60'000);
        QVERIFY(bench.platform.calls(Call::Balance) > asked);
        QVERIFY(!bench.told().api->pausedUntil);
    }

    void pauseOfAClockThatWasWrongEnds()
    {
        EngineBench bench;
        QVERIFY(bench.store.begin());
        QVERIFY(bench.store.saveFact("api.pausedUntil",
                                     QByteArray::number(bench.time.now().plusMs(90LL * 86'400'000).ms)));
        QVERIFY(bench.store.commit());
        QVERIFY(bench.start());
        bench.time.advance(3'590'000);
        QCOMPARE(bench.platform.calls(Call::Balance), 0);
        bench.time.advance(60'000);
        QVERIFY(bench.platform.calls(Call::Balance) > 0);
    }

    void refreshDuringALookUpAsksForAll()
    {
        EngineBench bench;
        PlainKeeper keeper(bench.time);
        QVERIFY(bench.start());
        bench.engine->registerEndpoint(wishFor(keeper));
        const RowId first = bench.sendAndLeave(rcsSend(1));
        const RowId second = bench.sendAndLeave(rcsSend(2));
        bench.time.advance(5'000);
        for (const RowId row : {first, second}) {
            bench.ledger.move(bench.record(row).row.id, MessageStatus::Sent);
            bench.ledger.move(bench.record(row).row.id, MessageStatus::Delivered);
        }
        bench.sendAndLeave(rcsSend(3));
        bench.time.advance(1'460); // its look-up is on its way
        bench.engine->refresh();
        bench.time.advance(2'000);
        QCOMPARE(bench.status(first), MessageStatus::Delivered);
        QCOMPARE(bench.status(second), MessageStatus::Delivered);
    }

    void newEndpointIsRegisteredWithItsSecret()
    {
        EngineBench bench;
        PlainKeeper keeper(bench.time);
        QVERIFY(bench.start());
        bench.engine->registerEndpoint(wishFor(keeper));
        QCOMPARE(bench.platform.endpoints().size(), 0);
        bench.time.advance(1'000);
        QCOMPARE(bench.platform.endpoints().size(), 1);
        QCOMPARE(bench.platform.endpoints()[0].url,
                 QStringLiteral("https://me.example/hook/0123456789abcdef"));
        QCOMPARE(bench.platform.endpoints()[0].events.size(), 22);
        QCOMPARE(bench.platform.secret(), QByteArray("whsec_1"));
    }

    void ownEndpointIsUpdatedAndOthersAreLeftAlone()
    {
        EngineBench bench;
        PlainKeeper keeper(bench.time);
        bench.platform.addEndpoint({WebhookId("a"), QStringLiteral("https://else.example/hook"), {}});
        bench.platform.addEndpoint({WebhookId("b"), QStringLiteral("https://old.example") + kPath, {}});
        QVERIFY(bench.start());
        bench.engine->registerEndpoint(wishFor(keeper));
        bench.time.advance(1'000);
        QCOMPARE(bench.platform.endpoints().size(), 2);
        QCOMPARE(bench.platform.endpoints()[0].url, QStringLiteral("https://else.example/hook"));
        QCOMPARE(bench.platform.endpoints()[1].url,
                 QStringLiteral("https://me.example/hook/0123456789abcdef"));
    }

    void lostAnswerMakesNoSecondEndpoint()
    {
        EngineBench bench;
        PlainKeeper keeper(bench.time);
        QVERIFY(bench.start());
        bench.platform.plan(Call::Endpoints, {Outcome::Answered});
        bench.platform.plan(Call::Endpoints, {Outcome::ActedThenTrouble});
        bench.engine->registerEndpoint(wishFor(keeper));
        bench.time.advance(60'000);
        QCOMPARE(bench.platform.endpoints().size(), 1);
        QCOMPARE(bench.told().listener->registration, RegistrationState::Registered);
    }

    void registeringTwiceAtOnceMakesOneEndpoint()
    {
        EngineBench bench;
        PlainKeeper keeper(bench.time);
        QVERIFY(bench.start());
        bench.engine->registerEndpoint(wishFor(keeper));
        bench.time.advance(10);
        bench.engine->registerEndpoint(wishFor(keeper));
        bench.time.advance(60'000);
        QCOMPARE(bench.platform.endpoints().size(), 1);
    }

    void registrationWaitsForThePauseOfAnotherCall()
    {
        EngineBench bench;
        PlainKeeper keeper(bench.time);
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        bench.platform.plan(Call::Balance, refusedWith(429, "rate_limited", 30'000));
        bench.platform.plan(Call::Tiers, refusedWith(429, "rate_limited", 30'000));
        bench.engine->refresh();
        bench.engine->registerEndpoint(wishFor(keeper)); // asked before the pause is known
        bench.time.advance(29'000);
        QCOMPARE(bench.platform.endpoints().size(), 0);
        bench.time.advance(2'000);
        QCOMPARE(bench.platform.endpoints().size(), 1);
        QCOMPARE(bench.violations(), QStringList());
    }

    void refusedRegistrationIsToldAndTheConsolePolls()
    {
        EngineBench bench;
        PlainKeeper keeper(bench.time);
        QVERIFY(bench.start());
        bench.platform.plan(Call::Endpoints, refusedWith(403, "forbidden"));
        bench.engine->registerEndpoint(wishFor(keeper));
        bench.time.advance(1'000);
        QCOMPARE(bench.told().listener->registration, RegistrationState::Failed);
        QVERIFY(bench.told().listener->trouble);
        QVERIFY(!bench.told().listener->trouble->next.isEmpty());
        const int asked = bench.platform.calls(Call::Balance);
        bench.time.advance(25'000);
        QVERIFY(bench.platform.calls(Call::Balance) > asked);
    }

    void registrationWaitsUntilOnline()
    {
        EngineBench bench;
        PlainKeeper keeper(bench.time);
        QVERIFY(bench.start(ApiState::NoKey));
        bench.engine->registerEndpoint(wishFor(keeper));
        bench.time.advance(60'000);
        QCOMPARE(bench.platform.allCalls(), 0);
        bench.engine->goOnline(QStringLiteral("api.test"));
        bench.time.advance(1'000);
        QCOMPARE(bench.told().listener->registration, RegistrationState::Registered);
        QCOMPARE(bench.told().api->state, ApiState::Good);
    }

    void registrationSurvivesItsEngineByNothing()
    {
        EngineBench bench;
        PlainKeeper keeper(bench.time);
        QVERIFY(bench.start());
        bench.platform.plan(Call::Endpoints, {Outcome::NeverReached});
        bench.platform.plan(Call::Endpoints, {Outcome::NeverReached});
        bench.engine->registerEndpoint(wishFor(keeper));
        bench.time.advance(1);
        bench.engine->registerEndpoint(wishFor(keeper));
        bench.time.advance(100);
        keeper.forgetEngine();
        bench.crash();
        bench.time.advance(600'000);
        QCOMPARE(bench.time.waiting(), 0);
    }

    void lampFollowsTheAnswers()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        QCOMPARE(bench.told().api->state, ApiState::Good);
        QCOMPARE(bench.told().api->latencyMs, 40);
        QCOMPARE(bench.told().api->host, QStringLiteral("api.test"));
        bench.platform.choose([](Call) { return CallPlan{Outcome::NeverReached}; });
        bench.engine->refresh();
        bench.time.advance(1'000);
        QCOMPARE(bench.told().api->state, ApiState::Trouble);
        QCOMPARE(bench.told().api->lastTrouble->cause, UnknownCause::NotReached);
        bench.platform.choose([](Call) { return refusedWith(401, "unauthorized"); });
        bench.engine->refresh();
        bench.time.advance(1'000);
        QCOMPARE(bench.told().api->state, ApiState::KeyRefused);
        bench.platform.choose([](Call) { return refusedWith(404, "not_found"); });
        bench.engine->refresh();
        bench.time.advance(1'000);
        QCOMPARE(bench.told().api->state, ApiState::Good);
        QVERIFY(!bench.told().api->lastTrouble);
    }

    void changesComeAtMostOncePerFrame()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        QList<qint64> at;
        bench.watch = [&](const ChangeSet &) { at.append(bench.time.monotonicMs()); };
        for (int i = 0; i < 200; ++i) {
            bench.engine->noteRefusedDelivery(true);
            bench.time.advance(1);
        }
        bench.time.advance(20);
        QVERIFY(at.size() >= 12);
        for (qsizetype i = 1; i < at.size(); ++i)
            QVERIFY(at[i] - at[i - 1] >= ChangeBatcher::kFrameMs);
        QCOMPARE(bench.told().listener->refusedSignatures, 200);
        const qsizetype told = at.size();
        bench.time.advance(5'000);
        QCOMPARE(at.size(), told); // and none without a change
    }

    void rowsAreToldOnceEachNewestFirst()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(20'000);
        bench.changes.clear();
        QList<RowId> rows;
        for (int i = 1; i <= 5; ++i)
            rows.prepend(bench.send(rcsSend(i)).value_or(RowId{}));
        bench.time.advance(0);
        QCOMPARE(bench.changes.size(), 1);
        QCOMPARE(QList<RowId>(bench.changes[0].messages.begin(), bench.changes[0].messages.end()), rows);
        QCOMPARE(bench.changes[0].messageCount, std::optional<qint64>(5));
    }

    void onlyCommittedRowsAreTold()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(20'000);
        bench.changes.clear();
        bench.store.failNext(StoreOp::Commit);
        QVERIFY(!bench.send(rcsSend(1)));
        bench.time.advance(100);
        for (const ChangeSet &change : std::as_const(bench.changes)) {
            QVERIFY(change.messages.empty());
            QVERIFY(!change.messageCount);
        }
    }

    void storeLampNamesTheTroubleAndGoesOut()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.store.failNext(StoreOp::Begin, 1, ErrorKind::Locked);
        QVERIFY(!bench.send(rcsSend(1)));
        bench.time.advance(20);
        QCOMPARE(bench.told().store->state, StoreState::Trouble);
        QCOMPARE(bench.told().store->trouble->kind, ErrorKind::Locked);
        QVERIFY(bench.send(rcsSend(2)));
        bench.time.advance(20);
        QCOMPARE(bench.told().store->state, StoreState::Good);
    }

    void sendersAreKeptAndTold()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const Sender sender{Channel::Rcs, "ag_live_1", QStringLiteral("Support"), {}, UseCase::MultiUse, {}};
        bench.engine->saveSender(sender);
        bench.time.advance(20);
        QCOMPARE(bench.told().senders, std::optional(QList<Sender>{sender}));
        bench.restart();
        bench.time.advance(20);
        QCOMPARE(bench.told().senders, std::optional(QList<Sender>{sender}));
        bench.store.failNext(StoreOp::Commit);
        bench.engine->removeSender(sender);
        QCOMPARE(bench.refusedWishes.size(), 1);
        bench.engine->removeSender(sender);
        bench.time.advance(20);
        QCOMPARE(bench.told().senders, std::optional(QList<Sender>{}));
    }
};

QTEST_GUILESS_MAIN(TestUpkeep)
#include "tst_upkeep.moc"
