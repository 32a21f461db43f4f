// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A session reply that the platform refuses with `no_active_session`: its word ends the session here too, and
// the text is a stored draft again, through failing disks, crashes and restarts.
#include "models/domain/returnedreply.h"
#include "tests/support/enginebench.h"
#include "tests/support/eventtext.h"
#include "tests/support/sampleruns.h"

#include <QTest>

using namespace arowana;
using namespace arowana::test;

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
const SessionPair kPair{AgentId("ag_live_1"), QStringLiteral("+4915112345678")};

SendRequest reply(int marker)
{
    SendRequest request = rcsSend(marker);
    request.type = MessageType::Conversation;
    request.traffic = TrafficType::ServiceRequest;
    return request;
}

QString textOf(const SendRequest &request)
{
    return std::get<RcsText>(request.content).text;
}

/// A customer has answered an hour ago: by all that is known here the session is open.
bool openSession(EngineBench &bench)
{
    bench.deliver(bench.post.add(replyEvent("evt_a", "Hello", bench.time.now().plusMs(-kHour))));
    return bench.store.keptSessions().size() == 1 &&
           isOpenAt(bench.store.keptSessions().first(), bench.time.now());
}

Session session(const EngineBench &bench)
{
    return bench.store.keptSessions().value(0);
}

} // namespace

class TestRefusedReplies : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void refusalEndsTheSessionAndGivesTheTextBack()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        QVERIFY(openSession(bench));
        bench.platform.plan(Call::Send, refusedWith(422, "no_active_session"));
        bench.time.advance(kMinute);
        bench.changes.clear();
        const RowId row = bench.sendAndLeave(reply(1));
        QCOMPARE(bench.status(row), MessageStatus::Refused);
        QVERIFY(!isOpenAt(session(bench), bench.time.now()));
        QCOMPARE(session(bench).endReason, QStringLiteral("no_active_session"));
        QCOMPARE(bench.store.keptEnds().size(), size_t(1));
        bench.time.advance(100);
        QVERIFY(bench.told().sessions.contains(session(bench)));
        QCOMPARE(bench.store.keptDrafts().size(), size_t(1));
        const StoredDraft draft = bench.store.keptDrafts().begin()->second;
        QVERIFY(isReturnedDraft(draft.id));
        QCOMPARE(draft.draft.rcs.text, textOf(reply(1)));
        QCOMPARE(draft.draft.type, MessageType::Conversation);
        QCOMPARE(bench.returned, QList<StoredDraft>{draft});
    }

    void anotherRefusalEndsNothing_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<bool>("isReply");
        QTest::newRow("no consent") << 422 << QByteArray("consent_required") << true;
        QTest::newRow("no money") << 402 << QByteArray("insufficient_balance") << true;
        QTest::newRow("a message") << 422 << QByteArray("no_active_session") << false;
    }
    void anotherRefusalEndsNothing()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, code);
        QFETCH(bool, isReply);
        EngineBench bench;
        QVERIFY(bench.start());
        QVERIFY(openSession(bench));
        bench.platform.plan(Call::Send, refusedWith(status, code));
        const RowId row = bench.sendAndLeave(isReply ? reply(1) : rcsSend(1));
        QCOMPARE(bench.status(row), MessageStatus::Refused);
        QVERIFY(isOpenAt(session(bench), bench.time.now()));
        QVERIFY(bench.store.keptDrafts().empty());
        QVERIFY(bench.returned.isEmpty());
    }

    void replyAfterTheRefusalOpensItAgain_data()
    {
        QTest::addColumn<qint64>("skewMs");
        QTest::newRow("this clock is ahead") << -5 * kMinute;
        QTest::newRow("this clock is behind") << 5 * kMinute;
        QTest::newRow("the same") << qint64(0);
    }
    void refusalIsDatedByItsOwnAnswer()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        bench.deliver(bench.post.add(replyEvent("evt_a", "Hello", bench.time.now())));
        // The platform's clock is a minute further than was known, which the refusal alone tells.
        bench.platformClock.setSkewMs(kMinute);
        bench.platform.plan(Call::Send, refusedWith(422, "no_active_session"));
        bench.sendAndLeave(reply(1));
        QVERIFY(!isOpenAt(session(bench), bench.platformClock.now()));
    }

    void replyAfterTheRefusalOpensItAgain()
    {
        QFETCH(qint64, skewMs);
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platformClock.setSkewMs(skewMs);
        bench.engine->refresh();
        bench.time.advance(1'000);
        bench.deliver(bench.post.add(replyEvent("evt_a", "Hello", bench.platformClock.now().plusMs(-kHour))));
        bench.platform.plan(Call::Send, refusedWith(422, "no_active_session"));
        bench.time.advance(kMinute);
        bench.sendAndLeave(reply(1));
        QVERIFY(!isOpenAt(session(bench), bench.platformClock.now()));
        // In the very second of the refusal, as the platform tells it: whole.
        const Instant at{bench.platformClock.now().ms / 1'000 * 1'000};
        bench.deliver(bench.post.add(replyEvent("evt_b", "Still here", at)));
        QVERIFY(isOpenAt(session(bench), bench.platformClock.now()));
    }

    void replyToldLateOfBeforeTheRefusalOpensNothing()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        QVERIFY(openSession(bench));
        bench.platform.plan(Call::Send, refusedWith(422, "no_active_session"));
        bench.time.advance(kMinute);
        bench.sendAndLeave(reply(1));
        bench.deliver(bench.post.add(replyEvent("evt_b", "earlier", bench.time.now().plusMs(-10 * kMinute))));
        QVERIFY(!isOpenAt(session(bench), bench.time.now()));
    }

    void crashBetweenRefusalAndWindowLosesNothing()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        QVERIFY(openSession(bench));
        bench.platform.plan(Call::Send, refusedWith(422, "no_active_session"));
        bench.sendAndLeave(reply(1));
        bench.changes.clear();
        bench.restart();
        bench.time.advance(100);
        QVERIFY(bench.told().drafts);
        QCOMPARE(bench.told().drafts->size(), 1);
        QCOMPARE(bench.told().drafts->first().draft.rcs.text, textOf(reply(1)));
        QVERIFY(!isOpenAt(session(bench), bench.time.now()));
    }

    void refusalHeardByALaterRunGivesTheTextBackToo()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        QVERIFY(openSession(bench));
        bench.platform.plan(Call::Send, {Outcome::Silent});
        const auto row = bench.send(reply(1));
        QVERIFY(row);
        bench.time.advance(5'000); // under way
        bench.platform.plan(Call::Send, refusedWith(422, "no_active_session"));
        bench.restart();
        bench.time.advance(10 * kMinute);
        QCOMPARE(bench.status(*row), MessageStatus::Refused);
        QCOMPARE(bench.returned.size(), 1);
        QCOMPARE(bench.returned.first().draft.rcs.text, textOf(reply(1)));
    }

    void refusalThatCouldNotBeKeptGivesTheTextBackOnce()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        QVERIFY(openSession(bench));
        bench.platform.plan(Call::Send, refusedWith(422, "no_active_session"));
        bench.platform.plan(Call::Send, refusedWith(422, "no_active_session"));
        const auto row = bench.send(reply(1));
        QVERIFY(row);
        bench.store.failNext(StoreOp::SaveDesk);
        bench.time.advance(10 * kMinute);
        QCOMPARE(bench.status(*row), MessageStatus::Refused);
        QCOMPARE(bench.store.keptDrafts().size(), size_t(1));
        QCOMPARE(bench.returned.size(), 1);
    }

    void commitThatHeldAndSaidOtherwiseGivesTheTextBackOnce()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        QVERIFY(openSession(bench));
        bench.platform.plan(Call::Send, refusedWith(422, "no_active_session"));
        bench.platform.plan(Call::Send, refusedWith(422, "no_active_session"));
        const auto row = bench.send(reply(1));
        QVERIFY(row);
        bench.time.advance(20); // on its way
        QCOMPARE(bench.entry(*row).state, OutboxState::InFlight);
        bench.store.commitNextButSayFailed();
        bench.time.advance(10 * kMinute);
        QCOMPARE(bench.status(*row), MessageStatus::Refused);
        QCOMPARE(bench.store.keptDrafts().size(), size_t(1));
    }

    void listsFillNoDrafts()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        SendRun run = sampleRun();
        run.request.type = MessageType::Conversation;
        run.request.traffic = TrafficType::ServiceRequest;
        bench.platform.choose([](Call call) {
            return call == Call::Send ? refusedWith(422, "no_active_session") : CallPlan{};
        });
        QVERIFY(bench.startRun(run, sampleLines(3)));
        bench.time.advance(10 * kMinute);
        QCOMPARE(bench.store.keptEnds().size(), size_t(3));
        QVERIFY(bench.store.keptDrafts().empty());
    }

    void numbersOfDraftsThatCameBackDiffer()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        QVERIFY(openSession(bench));
        for (int marker = 1; marker <= 3; ++marker) {
            bench.platform.plan(Call::Send, refusedWith(422, "no_active_session"));
            bench.sendAndLeave(reply(marker));
        }
        QCOMPARE(bench.store.keptDrafts().size(), size_t(3));
        bench.engine->dropDraft(bench.returned.at(2).id); // gone, and yet not given again in this run
        bench.platform.plan(Call::Send, refusedWith(422, "no_active_session"));
        bench.sendAndLeave(reply(4));
        QVERIFY(bench.returned.at(3).id != bench.returned.at(2).id);
    }
};

QTEST_GUILESS_MAIN(TestRefusedReplies)
#include "tst_refusedreplies.moc"
