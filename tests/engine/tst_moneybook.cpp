// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/enginebench.h"
#include "tests/support/eventtext.h"

#include <QTest>

using namespace arowana;
using namespace arowana::test;

namespace {

OwnMoney money(const EngineBench &bench)
{
    return bench.told().ownMoney.value_or(OwnMoney{});
}

} // namespace

class TestMoneyBook : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aHoldOfAnotherAmountThanThePriceIsNoChargeBeforeTheLogTellsIt()
    {
        SimulatedTime time;
        MemoryStore store;
        MoneyBook money(store, time);
        const ServerClock server(time);
        MessageBook book(store, time, money, server);
        QVERIFY(store.begin());
        const auto added = book.addOutbound(rcsSend(1), IdempotencyKey("key"), MessageStatus::Sending);
        QVERIFY(added);
        const auto row = [&] { return store.messageByRow(added->row.row).value()->row; };
        AcceptedSend answer;
        answer.id = MessageId("msg_1");
        answer.billing.price = Money{800};
        answer.billing.hold = Money{960};
        QVERIFY(book.accept(added->row.row, answer));
        MessageEvent event;
        event.messageId = answer.id;
        event.status = MessageStatus::Delivered;
        event.at = time.now();
        QVERIFY(book.applyEvent(event, *event.at, time.now()));
        QCOMPARE(row().status, MessageStatus::Delivered);
        QCOMPARE(row().cost, std::optional(Money{960}));
        QVERIFY(row().costIsHold);
        PolledMessage polled;
        polled.id = answer.id;
        polled.direction = Direction::Outbound;
        polled.status = MessageStatus::Delivered;
        polled.cost = Money{800};
        QVERIFY(book.applyPoll(polled));
        QCOMPARE(row().cost, std::optional(Money{800}));
        QVERIFY(!row().costIsHold);
        QVERIFY(store.commit());
    }

    void holdBecomesAChargeOnDelivery()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = bench.sendAndLeave(rcsSend(1));
        bench.time.advance(2'000);
        QCOMPARE(money(bench), (OwnMoney{{800}, {0}, {0}, false}));
        const MessageId id = bench.record(row).row.id;
        bench.move(id, MessageStatus::Sent);
        bench.deliver(bench.move(id, MessageStatus::Delivered));
        bench.time.advance(50);
        QCOMPARE(money(bench).held, Money{});
        QCOMPARE(money(bench).charged, Money{800});
        QVERIFY(money(bench).balanceIsOutdated); // the platform has not told the balance since
        bench.time.advance(2'000);
        QVERIFY(!money(bench).balanceIsOutdated);
    }

    void holdGoesBackOnFailure()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = bench.sendAndLeave(rcsSend(1));
        bench.time.advance(2'000);
        bench.deliver(bench.move(bench.record(row).row.id, MessageStatus::Failed));
        bench.time.advance(2'000);
        QCOMPARE(money(bench), (OwnMoney{{0}, {0}, {800}, false}));
    }

    void failureTakenBackByADeliveryIsNoRelease()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = bench.sendAndLeave(rcsSend(1));
        const QByteArray id = bench.record(row).row.id.bytes();
        bench.deliver(bench.post.add(rcsEvent("evt_x1", id, MessageStatus::Failed, bench.time.now())));
        bench.deliver(bench.post.add(rcsEvent("evt_x2", id, MessageStatus::Delivered, bench.time.now())));
        bench.time.advance(50);
        QCOMPARE(money(bench).released, Money{});
        QCOMPARE(money(bench).charged, Money{800});
        QCOMPARE(money(bench).held, Money{});
    }

    void messagesOfOthersMoveNothing()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.deliver(
            bench.post.add(rcsEvent("evt_x", "msg_foreign", MessageStatus::Delivered, bench.time.now())));
        bench.time.advance(2'000);
        QCOMPARE(money(bench), OwnMoney{});
    }

    void sumsSurviveARestartAndChargesBeginAnewWithTheMonth()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId first = bench.sendAndLeave(rcsSend(1));
        bench.time.advance(2'000);
        bench.sendAndLeave(emailSend(2));
        bench.time.advance(2'000);
        const MessageId id = bench.record(first).row.id;
        bench.move(id, MessageStatus::Sent);
        bench.deliver(bench.move(id, MessageStatus::Delivered));
        bench.restart();
        bench.time.advance(2'000);
        QCOMPARE(money(bench), (OwnMoney{{50}, {800}, {0}, false}));
        bench.time.jumpWall(31LL * 24 * 3'600'000);
        bench.restart();
        bench.time.advance(2'000);
        QCOMPARE(money(bench), (OwnMoney{{50}, {0}, {0}, false}));
    }
};

QTEST_GUILESS_MAIN(TestMoneyBook)
#include "tst_moneybook.moc"
