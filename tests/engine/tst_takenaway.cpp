// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/enginebench.h"

#include <QTest>

using namespace arowana;
using namespace arowana::test;

namespace {

constexpr Instant kAt = SimulatedTime::kStart;
constexpr qint64 kMinute = 60'000;

} // namespace

/// What was kept long enough and taken away does not come back.
class TestTakenAway : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// The platform's log keeps some longer than the operator wants them here.
    void whatWasTakenAwayDoesNotComeBackFromTheLog()
    {
        SimulatedTime time;
        MemoryStore store;
        MoneyBook money(store, time);
        const ServerClock server(time);
        MessageBook book(store, time, money, server);
        const auto item = [](const char *id, Instant createdAt, Direction direction) {
            PolledMessage message;
            message.id = MessageId(id);
            message.createdAt = createdAt;
            message.direction = direction;
            message.status = MessageStatus::Delivered;
            return message;
        };
        QVERIFY(store.begin());
        QCOMPARE(*book.applyLogItem(item("msg_kept", kAt.plusMs(-9), Direction::Outbound)), LogNews::New);
        QVERIFY(store.saveFact("retention.removed_before", QByteArray::number(kAt.ms)).ok());
        QCOMPARE(*book.applyLogItem(item("msg_1", kAt.plusMs(-1), Direction::Outbound)), LogNews::Nothing);
        QCOMPARE(*book.applyLogItem(item("msg_2", kAt.plusMs(-1), Direction::Inbound)), LogNews::Nothing);
        QCOMPARE(*book.applyLogItem(item("msg_3", kAt, Direction::Outbound)), LogNews::New);
        QCOMPARE(*book.applyLogItem(item("msg_4", kAt, Direction::Inbound)), LogNews::Reply);
        // One that was kept, since it was open, goes on.
        QCOMPARE(*book.applyLogItem(item("msg_kept", kAt.plusMs(-9), Direction::Outbound)), LogNews::Changed);
        QVERIFY(store.commit());
    }

    /// Rows, and with them the fact, go by this machine's clock; the log by the platform's.
    void itIsKnownByThisMachinesClock()
    {
        SimulatedTime time;
        MemoryStore store;
        MoneyBook money(store, time);
        ServerClock server(time);
        const qint64 skewMs = 1'400 * kMinute;
        CallFacts facts;
        facts.serverDate = time.now().plusMs(skewMs);
        server.observe(facts);
        MessageBook book(store, time, money, server);
        const auto item = [&](const char *id, int minutesAgo) {
            PolledMessage message;
            message.id = MessageId(id);
            message.direction = Direction::Outbound;
            message.createdAt = time.now().plusMs(skewMs - minutesAgo * kMinute);
            return message;
        };
        QVERIFY(store.begin());
        QVERIFY(
            store
                .saveFact("retention.removed_before", QByteArray::number(time.now().plusMs(-60 * kMinute).ms))
                .ok());
        QCOMPARE(*book.applyLogItem(item("msg_1", 70)), LogNews::Nothing);
        QCOMPARE(*book.applyLogItem(item("msg_2", 50)), LogNews::New);
        QVERIFY(store.commit());
    }

    /// The list may tell of it before it is read whole.
    void rowThatALateEventMadeGoesWhenTheListTellsItsAge()
    {
        SimulatedTime time;
        MemoryStore store;
        MoneyBook money(store, time);
        const ServerClock server(time);
        MessageBook book(store, time, money, server);
        MessageEvent event;
        event.messageId = MessageId("msg_1");
        event.status = MessageStatus::Read;
        event.at = kAt;
        PolledMessage item;
        item.id = event.messageId;
        item.direction = Direction::Outbound;
        item.status = MessageStatus::Delivered;
        item.createdAt = kAt.plusMs(-kMinute);
        QVERIFY(store.begin());
        QVERIFY(store.saveFact("retention.removed_before", QByteArray::number(kAt.ms)).ok());
        QVERIFY(book.applyEvent(event, kAt, kAt));
        QVERIFY(book.find(event.messageId)->has_value());
        QCOMPARE(*book.applyLogItem(item), LogNews::Nothing);
        QVERIFY(!book.find(event.messageId)->has_value());
        QVERIFY(store.commit());
    }

    void rowThatALateEventMadeGoesWhenItIsRead()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000); // the first round is over
        QVERIFY(bench.store.begin());
        QVERIFY(bench.store
                    .saveFact("retention.removed_before", QByteArray::number(bench.time.now().ms + kMinute))
                    .ok());
        QVERIFY(bench.store.commit());
        const MessageId id =
            bench.ledger.accept(IdempotencyKey("elsewhere"), rcsBody("+4915112345678", "Old")).id;
        bench.ledger.move(id, MessageStatus::Sent);
        const int asked = bench.platform.calls(Call::Message);
        bench.deliver(bench.move(id, MessageStatus::Delivered));
        QCOMPARE(bench.store.messages().size(), size_t(1));
        bench.time.advance(10'000);
        QVERIFY(bench.platform.calls(Call::Message) > asked);
        QCOMPARE(bench.store.messages().size(), size_t(0));
        QVERIFY(bench.store.keptContacts().empty());
        QCOMPARE(bench.told().messageCount, std::optional<qint64>(0));
    }
};

QTEST_GUILESS_MAIN(TestTakenAway)
#include "tst_takenaway.moc"
