// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/enginebench.h"
#include "tests/support/eventtext.h"

#include <QSignalSpy>
#include <QTest>

using namespace arowana;
using namespace arowana::test;

namespace {

constexpr Instant kAt = SimulatedTime::kStart;

/// The states by which the journal keeps these bytes, one word each.
QStringList statesOf(const EngineBench &bench, const QByteArray &body)
{
    QStringList states;
    for (const auto &[place, row] : bench.store.journalRows()) {
        if (row.entry.body == body)
            states << (row.entry.state == JournalState::Accepted ? QStringLiteral("accepted")
                                                                 : QStringLiteral("quarantined"));
    }
    return states;
}

const JournalRow &rowAt(const EngineBench &bench, qint64 number)
{
    return bench.store.journalRows().at(number);
}

/// What the last trySetAside() came to.
struct Tries {
    explicit Tries(EngineBench &bench)
    {
        QObject::connect(bench.engine.get(), &Engine::setAsideTried, bench.engine.get(),
                         [this](const SetAsideTried &one) { tried.append(one); });
    }
    QList<SetAsideTried> tried;
};

} // namespace

/// Events that are set aside: counted, read anew, dismissed.
class TestSetAside : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsOutliveTheProgram()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.deliver(bench.post.add("hello"));
        bench.deliver(bench.post.add(rcsEvent("evt_1", "msg_1", MessageStatus::Delivered, kAt)));
        bench.deliver(bench.post.add(rcsEvent("evt_1", "msg_1", MessageStatus::Failed, kAt)));
        bench.deliver(bench.post.add(eventText("evt_2", "agent.promoted", kAt, {})));
        bench.restart();
        bench.time.advance(100);
        QCOMPARE(bench.told().listener->quarantined, 2);
        QCOMPARE(bench.told().listener->otherBodies, 1);
        QCOMPARE(bench.told().listener->unknownKinds, 1);
    }

    void whatIsUnderstoodNowGoesTheOrdinaryWayByOneCommit()
    {
        EngineBench bench;
        const QByteArray body = rcsEvent("evt_1", "msg_1", MessageStatus::Read, kAt);
        const qint64 number = bench.store.addQuarantined(body, kAt.plusMs(5));
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        QCOMPARE(bench.told().listener->quarantined, 1);
        Tries tries(bench);
        const int before = bench.store.commits();
        bench.engine->trySetAside({number});
        bench.time.advance(100);
        QCOMPARE(tries.tried, (QList<SetAsideTried>{{1, 1}}));
        QCOMPARE(bench.store.commits(), before + 1);
        QCOMPARE(bench.told().listener->quarantined, 0);
        QCOMPARE(rowAt(bench, number).entry.state, JournalState::Accepted);
        QCOMPARE(rowAt(bench, number).entry.id, EventId("evt_1"));
        QCOMPARE(rowAt(bench, number).entry.receivedAt, kAt.plusMs(5));
        QCOMPARE(bench.store.messages().size(), size_t(1));
        QCOMPARE(bench.store.messages().begin()->second.row.status, MessageStatus::Read);
        // Neither another try nor the event itself, once more, changes anything.
        const auto messages = bench.store.messages();
        bench.engine->trySetAside({number});
        bench.engine->trySetAside({});
        bench.deliver(bench.post.add(body));
        bench.time.advance(100);
        QCOMPARE(tries.tried, (QList<SetAsideTried>{{1, 1}, {0, 0}, {0, 0}}));
        QVERIFY(bench.store.messages() == messages);
        QCOMPARE(statesOf(bench, body), QStringList{QStringLiteral("accepted")});
        QCOMPARE(bench.violations(), QStringList());
    }

    void aRetryThatIsCutShortBeginsAnew_data()
    {
        QTest::addColumn<int>("op");
        QTest::newRow("journal") << int(StoreOp::Journal);
        QTest::newRow("message") << int(StoreOp::SaveMessage);
        QTest::newRow("commit") << int(StoreOp::Commit);
    }
    void aRetryThatIsCutShortBeginsAnew()
    {
        QFETCH(int, op);
        EngineBench bench;
        for (int i = 0; i < 3; ++i) {
            const QByteArray n = QByteArray::number(i);
            bench.store.addQuarantined(rcsEvent("evt_" + n, "msg_" + n, MessageStatus::Read, kAt), kAt);
        }
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        Tries tries(bench);
        bench.store.failNext(StoreOp(op));
        bench.engine->trySetAside({});
        bench.time.advance(100);
        QCOMPARE(tries.tried, (QList<SetAsideTried>{{0, 0}}));
        QVERIFY(!bench.refusedWishes.isEmpty());
        QCOMPARE(bench.told().listener->quarantined, 3);
        QVERIFY(bench.store.messages().empty());
        bench.restart();
        bench.engine->trySetAside({});
        bench.time.advance(100);
        QCOMPARE(bench.told().listener->quarantined, 0);
        QCOMPARE(bench.store.messages().size(), size_t(3));
        QCOMPARE(bench.violations(), QStringList());
    }

    void aCommitThatHeldThoughItSaidFailedIsCountedAfterTheNext()
    {
        EngineBench bench;
        bench.store.addQuarantined(rcsEvent("evt_1", "msg_1", MessageStatus::Read, kAt), kAt);
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        bench.store.commitNextButSayFailed();
        bench.engine->trySetAside({});
        bench.time.advance(100);
        bench.deliver(bench.post.add(replyEvent("evt_2", "hello", kAt)));
        QCOMPARE(bench.told().listener->quarantined, 0);
    }

    void aLockOfAnotherProgramIsWaitedFor()
    {
        EngineBench bench;
        bench.store.addQuarantined(rcsEvent("evt_1", "msg_1", MessageStatus::Read, kAt), kAt);
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        Tries tries(bench);
        bench.store.failNext(StoreOp::Begin, 3, ErrorKind::Locked);
        bench.engine->trySetAside({});
        bench.time.advance(3'000);
        QCOMPARE(tries.tried, (QList<SetAsideTried>{{1, 1}}));
        QVERIFY(bench.refusedWishes.isEmpty());
    }

    void oneThatTheStoreSaysNoToStaysAlone()
    {
        EngineBench bench;
        const QByteArray bad = replyEvent("evt_1", "cannot be linked", kAt);
        const QByteArray good = rcsEvent("evt_2", "msg_2", MessageStatus::Read, kAt);
        bench.store.addQuarantined(bad, kAt);
        bench.store.addQuarantined(good, kAt);
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        Tries tries(bench);
        bench.store.failNext(StoreOp::LinkEvent, 2, ErrorKind::InvalidInput);
        bench.engine->trySetAside({});
        bench.time.advance(100);
        QCOMPARE(tries.tried, (QList<SetAsideTried>{{2, 1}}));
        QCOMPARE(statesOf(bench, bad), QStringList{QStringLiteral("quarantined")});
        QCOMPARE(statesOf(bench, good), QStringList{QStringLiteral("accepted")});
        QCOMPARE(bench.told().listener->quarantined, 1);
    }

    void anIdWithAnotherBodyIsNeverApplied()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.deliver(bench.post.add(rcsEvent("evt_1", "msg_1", MessageStatus::Delivered, kAt)));
        // As an older console has left it, which did not say why.
        const QByteArray other = rcsEvent("evt_1", "msg_1", MessageStatus::Failed, kAt);
        const qint64 number = bench.store.addQuarantined(other, kAt);
        const auto messages = bench.store.messages();
        bench.restart();
        Tries tries(bench);
        bench.engine->trySetAside({number});
        bench.time.advance(100);
        QCOMPARE(tries.tried, (QList<SetAsideTried>{{1, 0}}));
        QVERIFY(bench.store.messages() == messages);
        QCOMPARE(rowAt(bench, number).entry.aside, std::optional(AsideKind::OtherBody));
        QCOMPARE(rowAt(bench, number).entry.id, EventId("evt_1"));
        QCOMPARE(rowAt(bench, number).entry.name, QByteArray("message.failed"));
        QCOMPARE(bench.told().listener->otherBodies, 1);
        bench.engine->markSetAsideSeen({number});
        bench.time.advance(100);
        QCOMPARE(bench.told().listener->quarantined, 0);
        bench.restart();
        bench.time.advance(100);
        QCOMPARE(bench.told().listener->quarantined, 0);
        QCOMPARE(statesOf(bench, other), QStringList{QStringLiteral("quarantined")});
    }

    void anotherVersionLooksOnce()
    {
        EngineBench bench;
        bench.store.addQuarantined("hello", kAt);
        bench.store.addQuarantined(rcsEvent("evt_1", "msg_1", MessageStatus::Read, kAt), kAt);
        QVERIFY(bench.start());
        bench.engine->lookAsOf("2");
        bench.time.advance(100);
        QCOMPARE(bench.told().listener->quarantined, 1); // the other one is understood
        bench.store.addQuarantined(rcsEvent("evt_2", "msg_2", MessageStatus::Read, kAt), kAt);
        bench.restart();
        bench.engine->lookAsOf("2");
        bench.time.advance(100);
        QCOMPARE(bench.told().listener->quarantined, 2); // it has looked already
        bench.restart();
        bench.engine->lookAsOf("3");
        bench.time.advance(100);
        QCOMPARE(bench.told().listener->quarantined, 1);
    }

    void aLookThatWasCutShortIsTakenUpAtTheNextStart()
    {
        EngineBench bench;
        bench.store.addQuarantined(rcsEvent("evt_1", "msg_1", MessageStatus::Read, kAt), kAt);
        QVERIFY(bench.start());
        bench.engine->lookAsOf("2");
        bench.crash(); // before its turn
        QVERIFY(bench.start());
        bench.engine->lookAsOf("2");
        bench.time.advance(100);
        QCOMPARE(bench.told().listener->quarantined, 0);
        QCOMPARE(bench.store.messages().size(), size_t(1));
    }

    void manyAreTriedInPiecesAndDeliveriesGoOnBetween()
    {
        EngineBench bench;
        for (int i = 0; i < 250; ++i) {
            const QByteArray n = QByteArray::number(i);
            bench.store.addQuarantined(
                i % 2 ? rcsEvent("evt_" + n, "msg_" + n, MessageStatus::Read, kAt) : "poison " + n, kAt);
        }
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        Tries tries(bench);
        const int before = bench.store.commits();
        bench.engine->trySetAside({});
        bench.time.advance(100);
        QCOMPARE(tries.tried, (QList<SetAsideTried>{{250, 125}}));
        QCOMPARE(bench.store.commits(), before + 3);
        QCOMPARE(bench.told().listener->quarantined, 125);
    }

    void aChangeOfTheSecretIsKeptWithWhoAndWhen()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const SecretChange change{kAt.plusMs(500), SecretChangeCause::Operator, QStringLiteral("anna b")};
        // As the registrar tells it, whose own tests say when.
        QVERIFY(bench.store.begin());
        QVERIFY(bench.store
                    .saveFact("webhook.secretChange", QByteArray::number(change.at.ms) + " operator anna b")
                    .ok());
        QVERIFY(bench.store.commit());
        bench.restart();
        bench.time.advance(100);
        QCOMPARE(bench.told().listener->secretChange, std::optional(change));
    }
};

QTEST_GUILESS_MAIN(TestSetAside)
#include "tst_setaside.moc"
