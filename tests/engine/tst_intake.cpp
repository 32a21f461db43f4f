// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/enginebench.h"
#include "tests/support/eventtext.h"

#include <QTest>

using namespace arowana;
using namespace arowana::test;

namespace {

constexpr Instant kAt = SimulatedTime::kStart;

/// The journal row with these bytes; an empty one when there is none.
JournalRow rowOf(const EngineBench &bench, const QByteArray &body)
{
    for (const auto &[place, row] : bench.store.journalRows()) {
        if (row.entry.body == body)
            return row;
    }
    return {};
}

/// It leaves out what the balance was then.
QByteArray failedTopUp(const QByteArray &id, const QByteArray &at)
{
    return R"({"id":")" + id + R"(","event":"billing.auto_reload_failed","timestamp":")" + at +
           R"(","data":{"attempted_amount":50,"currency":"EUR","failure_reason":"card_declined"}})";
}

} // namespace

/// From a signed delivery to its verdict.
class TestIntake : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void verdictComesAfterTheCommit()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const int letter = bench.post.add(rcsEvent("evt_1", "msg_9", MessageStatus::Delivered, kAt));
        bench.post.deliver(bench.engine->inbox(), letter);
        QCOMPARE(bench.post.letters()[0].stored, 0); // not before the turn ends
        bench.time.advance(20);
        QCOMPARE(bench.post.letters()[0].stored, 1);
        QCOMPARE(rowOf(bench, bench.post.letters()[0].body).entry.state, JournalState::Accepted);
        QCOMPARE(bench.violations(), QStringList()); // the post looked at the disk as it was told
    }

    void allOfOneTurnShareOneCommit()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        const int before = bench.store.commits();
        for (int i = 0; i < 50; ++i) {
            const QByteArray n = QByteArray::number(i);
            bench.post.deliver(
                bench.engine->inbox(),
                bench.post.add(rcsEvent("evt_" + n, "msg_" + n, MessageStatus::Delivered, kAt)));
        }
        bench.time.settle();
        QCOMPARE(bench.store.commits(), before + 1);
        QCOMPARE(bench.post.undelivered(), QList<int>());
        QCOMPARE(bench.store.messages().size(), size_t(50));
    }

    void burstIsCutIntoCommitsThatDoNotTakeTooLong()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        const int before = bench.store.commits();
        for (int i = 0; i < 1'201; ++i) {
            const QByteArray n = QByteArray::number(i);
            bench.post.deliver(bench.engine->inbox(), bench.post.add(replyEvent("evt_" + n, n, kAt)));
        }
        bench.time.settle();
        QCOMPARE(bench.store.commits(), before + 3);
        QCOMPARE(bench.post.undelivered(), QList<int>());
        QCOMPARE(bench.post.unanswered(), 0);
    }

    void nothingIsTakenNorShownWhenItCannotBeStored_data()
    {
        QTest::addColumn<int>("op");
        QTest::newRow("begin") << int(StoreOp::Begin);
        QTest::newRow("journal") << int(StoreOp::Journal);
        QTest::newRow("read") << int(StoreOp::Read);
        QTest::newRow("message") << int(StoreOp::SaveMessage);
        QTest::newRow("link") << int(StoreOp::LinkEvent);
        QTest::newRow("commit") << int(StoreOp::Commit);
    }
    void nothingIsTakenNorShownWhenItCannotBeStored()
    {
        QFETCH(int, op);
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        bench.changes.clear();
        const int first = bench.post.add(rcsEvent("evt_1", "msg_1", MessageStatus::Delivered, kAt));
        const int second = bench.post.add(replyEvent("evt_2", "hello", kAt));
        bench.post.deliver(bench.engine->inbox(), first);
        bench.post.deliver(bench.engine->inbox(), second);
        bench.store.failNext(StoreOp(op));
        bench.time.advance(100);
        QCOMPARE(bench.post.letters()[0].notStored, 1);
        QCOMPARE(bench.post.letters()[1].notStored, 1);
        QVERIFY(bench.store.journalRows().empty());
        QVERIFY(bench.store.messages().empty());
        for (const ChangeSet &change : std::as_const(bench.changes))
            QVERIFY(change.messages.empty());
        QCOMPARE(bench.told().store->state, StoreState::Trouble);
        bench.deliver(first); // the platform tries again
        bench.deliver(second);
        QCOMPARE(bench.post.undelivered(), QList<int>());
        QCOMPARE(bench.store.messages().size(), size_t(2));
        QCOMPARE(bench.told().store->state, StoreState::Good);
        QCOMPARE(bench.violations(), QStringList());
    }

    void storedThoughTheCommitSaidFailedIsARepeatNextTime()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        const int letter = bench.post.add(replyEvent("evt_1", "hello", kAt));
        bench.store.commitNextButSayFailed();
        bench.deliver(letter);
        QCOMPARE(bench.post.letters()[0].notStored, 1);
        bench.deliver(letter);
        QCOMPARE(bench.post.letters()[0].stored, 1);
        QCOMPARE(bench.store.messages().size(), size_t(1));
        QCOMPARE(bench.store.journalRows().size(), size_t(1));
    }

    void repeatIsCountedAndChangesNothing()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const int letter = bench.post.add(replyEvent("evt_1", "hello", kAt));
        bench.deliver(letter);
        const auto before = bench.store.messages();
        bench.time.jumpWall(86'400'000LL * 100);
        bench.deliver(letter);
        bench.deliver(letter);
        QCOMPARE(bench.post.letters()[0].stored, 3);
        QVERIFY(bench.store.messages() == before);
        QCOMPARE(rowOf(bench, bench.post.letters()[0].body).repeats, 2);
        QCOMPARE(bench.told().listener->quarantined, 0);
    }

    void repeatsWithinOneTurnMakeOneRow()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const int letter = bench.post.add(replyEvent("evt_1", "hello", kAt));
        for (int i = 0; i < 50; ++i)
            bench.post.deliver(bench.engine->inbox(), letter);
        bench.time.settle();
        QCOMPARE(bench.post.letters()[0].stored, 50);
        QCOMPARE(bench.store.messages().size(), size_t(1));
        QCOMPARE(bench.store.journalRows().size(), size_t(1));
    }

    void sameIdWithAnotherBodyIsQuarantined()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const int first = bench.post.add(rcsEvent("evt_1", "msg_1", MessageStatus::Delivered, kAt));
        const int other = bench.post.add(rcsEvent("evt_1", "msg_1", MessageStatus::Failed, kAt));
        bench.deliver(first);
        const auto before = bench.store.messages();
        bench.deliver(other);
        QCOMPARE(bench.post.undelivered(), QList<int>());
        QVERIFY(bench.store.messages() == before);
        const JournalRow row = rowOf(bench, bench.post.letters()[1].body);
        QCOMPARE(row.entry.state, JournalState::Quarantined);
        QCOMPARE(row.entry.id, EventId("evt_1")); // to recognise it by
        QCOMPARE(row.entry.name, QByteArray("message.failed"));
        QVERIFY(!row.entry.reason.isEmpty());
        QCOMPARE(bench.told().listener->quarantined, 1);
        bench.deliver(other); // a repeat of the quarantined one
        QCOMPARE(bench.told().listener->quarantined, 1);
    }

    void poisonIsQuarantinedAndTheNextIsNotDelayed_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("not JSON") << QByteArray("hello");
        QTest::newRow("an array") << QByteArray("[]");
        QTest::newRow("no id") << QByteArray(R"({"event":"message.read","data":{}})");
        QTest::newRow("no message id") << QByteArray(R"({"id":"evt_p","event":"message.read","data":{}})");
        QTest::newRow("an equal key twice")
            << QByteArray(R"({"id":"evt_p","id":"evt_q","event":"agent.approved","data":{}})");
        QTest::newRow("bad UTF-8") << QByteArray("{\"id\":\"evt_p\",\"event\":\"\xff\"}");
        QTest::newRow("deep") << QByteArray(100'000, '[');
        QTest::newRow("empty") << QByteArray(" ");
    }
    void poisonIsQuarantinedAndTheNextIsNotDelayed()
    {
        QFETCH(QByteArray, body);
        EngineBench bench;
        QVERIFY(bench.start());
        const int poison = bench.post.add(body);
        const int good = bench.post.add(replyEvent("evt_2", "hello", kAt));
        bench.post.deliver(bench.engine->inbox(), poison);
        bench.post.deliver(bench.engine->inbox(), good);
        bench.time.advance(20);
        QCOMPARE(bench.post.undelivered(), QList<int>());
        QCOMPARE(bench.store.messages().size(), size_t(1));
        QCOMPARE(rowOf(bench, body).entry.state, JournalState::Quarantined);
        QVERIFY(!rowOf(bench, body).entry.reason.isEmpty());
        QCOMPARE(bench.told().listener->quarantined, 1);
    }

    void unmergeableEventIsQuarantinedAndTheNextIsNotDelayed()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        const int poison = bench.post.add(replyEvent("evt_1", "cannot be linked", kAt));
        const int good = bench.post.add(rcsEvent("evt_2", "msg_2", MessageStatus::Read, kAt));
        bench.post.deliver(bench.engine->inbox(), poison);
        bench.post.deliver(bench.engine->inbox(), good);
        // The store's no is about this event, not about the disk: it would be the same at each try.
        bench.store.failNext(StoreOp::LinkEvent, 2, ErrorKind::InvalidInput);
        bench.time.advance(20);
        QCOMPARE(bench.post.undelivered(), QList<int>());
        QCOMPARE(rowOf(bench, bench.post.letters()[0].body).entry.state, JournalState::Quarantined);
        QCOMPARE(rowOf(bench, bench.post.letters()[1].body).entry.state, JournalState::Accepted);
        QCOMPARE(bench.store.messages().size(), size_t(1));
        QCOMPARE(bench.violations(), QStringList());
    }

    void unknownEventIsKeptAsItCame()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const int letter = bench.post.add(
            eventText("evt_1", "agent.promoted", kAt, {{QStringLiteral("x"), QStringLiteral("y")}}));
        bench.deliver(letter);
        const JournalRow row = rowOf(bench, bench.post.letters()[0].body);
        QCOMPARE(row.entry.state, JournalState::Accepted);
        QCOMPARE(row.entry.name, QByteArray("agent.promoted"));
        QVERIFY(bench.store.messages().empty());
        QCOMPARE(bench.told().listener->quarantined, 0);
    }

    void inboundReplyMakesARowLinkedToItsEvent()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const int letter = bench.post.add(replyEvent("evt_1", "Hello\n  again", kAt));
        bench.deliver(letter);
        QCOMPARE(bench.store.messages().size(), size_t(1));
        const MessageRecord record = bench.store.messages().begin()->second;
        QCOMPARE(record.row.direction, Direction::Inbound);
        QCOMPARE(record.row.status, MessageStatus::Received);
        QCOMPARE(record.row.type, MessageType::Conversation);
        QCOMPARE(record.row.recipient, QStringLiteral("+4915112345678"));
        QCOMPARE(record.row.summary, QStringLiteral("Hello again"));
        QCOMPARE(record.inboundText, QStringLiteral("Hello\n  again"));
        QCOMPARE(rowOf(bench, bench.post.letters()[0].body).linkedTo, record.row.row);
    }

    void eventOfAForeignMessageMakesARow()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.deliver(bench.post.add(emailEvent("evt_1", "msg_x", MessageStatus::Read, kAt.plusMs(-5'000))));
        const MessageRecord record = bench.store.messages().begin()->second;
        QCOMPARE(record.row.id, MessageId("msg_x"));
        QCOMPARE(record.row.channel, Channel::Email);
        QCOMPARE(record.row.senderId, QByteArray("ch_mail_1"));
        QCOMPARE(record.row.status, MessageStatus::Read);
        QCOMPARE(record.row.statusAt, kAt.plusMs(-5'000));
        QCOMPARE(record.row.statusLearntAt, kAt);
        QCOMPARE(record.row.statusSource, Source::Webhook);
        QVERIFY(record.key.isEmpty());
    }

    void rowOfAnEventFromTheFutureStandsWhenItWasReceived()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const Instant far = *Instant::fromIso("9999-01-01T00:00:00Z");
        bench.deliver(bench.post.add(rcsEvent("evt_1", "msg_x", MessageStatus::Read, far)));
        bench.deliver(bench.post.add(replyEvent("evt_2", "hello", far)));
        QCOMPARE(bench.post.undelivered(), QList<int>());
        for (const auto &[row, record] : bench.store.messages()) {
            QVERIFY(record.row.createdAt <= bench.time.now());
            QCOMPARE(record.row.statusAt, far); // what the platform said stays
        }
    }

    void lateBillingEventDoesNotUndoANewerBalance()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(60'000);
        QCOMPARE(bench.told().balance->free, Money{1'200'000});
        const QByteArray old =
            R"({"id":"evt_1","event":"billing.balance_low","timestamp":"2026-05-03T10:00:00Z",)"
            R"("data":{"balance":{"free":1.5,"reserved":0,"total":1.5}}})";
        bench.platform.plan(Call::Balance, {Outcome::Silent});
        bench.deliver(bench.post.add(old));
        QCOMPARE(bench.told().balance->free, Money{1'200'000});
    }

    void failedTopUpIsToldUntilOneSucceeds()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(60'000);
        const auto event = [](const char *id, const char *name, const char *at, const char *more) {
            return QStringLiteral("{'id':'%1','event':'billing.auto_reload_%2','timestamp':'%3','data':{"
                                  "'balance':{'free':1.5},'currency':'EUR',%4}}")
                .arg(QLatin1String(id), QLatin1String(name), QLatin1String(at), QLatin1String(more))
                .replace(u'\'', u'"')
                .toUtf8();
        };
        bench.deliver(bench.post.add(event("evt_1", "failed", "2026-05-04T10:00:30Z",
                                           "'attempted_amount':50,'failure_reason':'card_declined'")));
        QVERIFY(bench.told().autoReload);
        QVERIFY(bench.told().autoReload->hasFailed);
        QCOMPARE(bench.told().autoReload->reason, QStringLiteral("card_declined"));
        QCOMPARE(bench.told().autoReload->amount, std::optional(Money{500'000}));
        // One from before comes late.
        bench.deliver(bench.post.add(event("evt_2", "success", "2026-05-04T09:00:00Z", "'amount_added':50")));
        QVERIFY(bench.told().autoReload->hasFailed);
        bench.deliver(bench.post.add(event("evt_3", "success", "2026-05-04T10:00:40Z", "'amount_added':50")));
        QVERIFY(!bench.told().autoReload->hasFailed);
    }

    void failedTopUpIsStillToldAfterARestart()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(60'000);
        bench.deliver(bench.post.add(failedTopUp("evt_1", "2026-05-04T10:00:30Z")));
        const std::optional<AutoReload> told = bench.told().autoReload;
        QVERIFY(told && told->hasFailed);
        bench.restart();
        bench.time.advance(1'000);
        QCOMPARE(bench.told().autoReload, told);
        // A success from before the failure comes late: in this run too it changes nothing.
        bench.deliver(bench.post.add(
            R"({"id":"evt_2","event":"billing.auto_reload_success","timestamp":"2026-05-04T09:00:00Z",)"
            R"("data":{"amount_added":50}})"));
        QVERIFY(bench.told().autoReload->hasFailed);
    }

    void failedTopUpIsToldUntilMoneyCameIn()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(60'000);
        bench.deliver(bench.post.add(failedTopUp("evt_1", "2026-05-04T10:00:30Z")));
        bench.time.advance(60'000); // the balance was asked for: 120.00
        QVERIFY(bench.told().autoReload->hasFailed);
        bench.sendAndLeave(rcsSend(1));    // spends a little
        bench.ledger.topUp(Money{99'000}); // less than anybody can add by hand: given back for something
        bench.engine->refresh();
        bench.time.advance(1'000);
        QVERIFY(bench.told().autoReload->hasFailed);
        bench.restart();
        bench.time.advance(1'000);
        QVERIFY(bench.told().autoReload->hasFailed);
        bench.ledger.topUp(Money{100'000});
        bench.engine->refresh();
        bench.time.advance(1'000);
        QVERIFY(!bench.told().autoReload->hasFailed);
        bench.restart();
        bench.time.advance(1'000);
        QVERIFY(!bench.told().autoReload || !bench.told().autoReload->hasFailed);
    }

    void failedTopUpThatCouldNotBeWrittenIsDeliveredAgain()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(60'000);
        const int letter = bench.post.add(failedTopUp("evt_1", "2026-05-04T10:00:30Z"));
        bench.store.failNext(StoreOp::Small);
        bench.deliver(letter);
        QVERIFY(!bench.told().autoReload);
        QCOMPARE(bench.store.journalRows().size(), size_t(0)); // the event and what it means are one commit
        bench.deliver(letter);
        QVERIFY(bench.told().autoReload->hasFailed);
    }

    void billingEventIsShownWithItsOwnTimeAndAskedAfter()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(60'000);
        const QByteArray fresh =
            R"({"id":"evt_1","event":"billing.balance_low","timestamp":"2026-05-04T10:01:04Z",)"
            R"("data":{"balance":{"free":1.5,"reserved":0,"total":1.5}}})";
        bench.time.advance(5'000);
        const int asked = bench.platform.calls(Call::Balance);
        bench.post.deliver(bench.engine->inbox(), bench.post.add(fresh));
        bench.time.advance(20);
        QCOMPARE(bench.told().balance->free, Money{15'000});
        QCOMPARE(bench.told().balanceAt, SimulatedTime::kStart.plusMs(64'000));
        bench.time.advance(1'000);
        QCOMPARE(bench.platform.calls(Call::Balance), asked + 1);
        QCOMPARE(bench.told().balance->free, Money{1'200'000});
    }

    void listenerCountsAndTimesAreTold()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.engine->noteRefusedDelivery(true);
        bench.engine->noteRefusedDelivery(true);
        bench.engine->noteRefusedDelivery(false);
        bench.time.advance(3'000);
        bench.deliver(bench.post.add(replyEvent("evt_1", "hello", kAt)));
        QCOMPARE(bench.told().listener->refusedSignatures, 2);
        QCOMPARE(bench.told().listener->refusedOther, 1);
        QCOMPARE(bench.told().listener->lastEventAt, kAt.plusMs(3'000));
    }
};

QTEST_GUILESS_MAIN(TestIntake)
#include "tst_intake.moc"
