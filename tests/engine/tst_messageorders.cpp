// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/messagebook.h"
#include "app/wire/eventcodec.h"
#include "tests/support/eventtext.h"
#include "tests/support/memorystore.h"
#include "tests/support/samplesends.h"
#include "tests/support/simulatedtime.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>

using namespace arowana;
using namespace arowana::test;

namespace {

constexpr Instant kAt = SimulatedTime::kStart;
const MessageId kId("msg_1");

/// One life: what the console learns of a message, in the order it happened.
struct Life {
    bool email = false;
    QList<MessageStatus> events;
    MessageStatus end = MessageStatus::Held;
    Money cost;
};

AcceptedSend answerOf(Money hold)
{
    AcceptedSend yes;
    yes.id = kId;
    yes.createdAt = kAt;
    yes.billing.hold = hold;
    yes.raw =
        R"({"message_id":"msg_1","status":"queued","billing":{"hold_amount":)" + hold.toShortDecimal() + "}}";
    return yes;
}

/// Runs `learn` in a transaction of its own; false when it failed.
bool apply(MemoryStore &store, const std::function<bool()> &learn)
{
    return store.begin().ok() && learn() && store.commit().ok();
}

} // namespace

Q_DECLARE_METATYPE(Life)

/// Every order of what can be learnt of one message ends in one record.
class TestMessageOrders : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyOrderAndEveryRepeatEndsInOneRecord_data()
    {
        using enum MessageStatus;
        QTest::addColumn<Life>("life");
        // The first of the seven is the answer to the send, which events may overtake.
        QTest::newRow("RCS, delivered though also reported failed, expired and revoked")
            << Life{false, {Delivered, Read, Failed, Expired, Revoked, Read}, Read, Money{800}};
        QTest::newRow("RCS, failed for good")
            << Life{false, {Failed, Failed, Expired, Failed, Revoked, Expired}, Failed, Money{}};
        QTest::newRow("e-mail, to the complaint") << Life{
            true, {Delivered, Read, Clicked, Unsubscribed, Complained, Bounced}, Complained, Money{50}};
        QTest::newRow("e-mail, bounced after the server had taken it")
            << Life{true, {Delivered, Bounced, Delivered, Bounced, Bounced, Delivered}, Bounced, Money{50}};
    }
    void everyOrderAndEveryRepeatEndsInOneRecord()
    {
        QFETCH(Life, life);
        QList<PlatformEvent> events;
        for (qsizetype i = 0; i < life.events.size(); ++i) {
            const QByteArray id = "evt_" + QByteArray::number(i);
            const Instant at = kAt.plusMs(1'000 * (i + 1));
            const auto event = decodeEvent(life.email ? emailEvent(id, "msg_1", life.events[i], at)
                                                      : rcsEvent(id, "msg_1", life.events[i], at));
            QVERIFY(event);
            events.append(*event);
        }
        std::vector<int> order(size_t(events.size()) + 1);
        std::iota(order.begin(), order.end(), 0);
        std::mt19937 random(4711);
        std::optional<MessageRecord> expected;
        int orders = 0;
        do {
            const auto record = live(life, order, events, random);
            QVERIFY(record);
            if (!expected)
                expected = record;
            QVERIFY2(*record == *expected, qPrintable(QStringLiteral("order %1").arg(orders)));
            ++orders;
        } while (std::next_permutation(order.begin(), order.end()));
        QCOMPARE(orders, 5'040);
        QCOMPARE(expected->row.status, life.end);
        QCOMPARE(expected->row.id, kId);
        QCOMPARE(expected->row.cost, std::optional(life.cost));
        QVERIFY(!expected->row.costIsHold);
    }

private:
    /// The record after this order, each step of it maybe learnt again later; nullopt when the book failed
    /// or left more than one row.
    static std::optional<MessageRecord> live(const Life &life, const std::vector<int> &order,
                                             const QList<PlatformEvent> &events, std::mt19937 &random)
    {
        SimulatedTime time;
        MemoryStore store;
        MoneyBook money(store, time);
        const ServerClock server(time);
        MessageBook book(store, time, money, server);
        RowId row;
        bool ok = apply(store, [&] {
            const auto added = book.addOutbound(life.email ? emailSend(1) : rcsSend(1), IdempotencyKey("k"),
                                                MessageStatus::Held);
            row = added ? added->row.row : RowId{};
            return added.ok();
        });
        for (size_t i = 0; i < order.size(); ++i) {
            const auto learn = [&](int which) {
                return apply(store, [&] {
                    if (which == 0)
                        return book.accept(row, answerOf(life.email ? Money{50} : Money{800})).ok();
                    return book
                        .applyEvent(std::get<MessageEvent>(events[which - 1].data),
                                    events[which - 1].timestamp, kAt.plusMs(60'000))
                        .ok();
                });
            };
            ok = ok && learn(order[i]);
            if (ok && random() % 3 == 0) {
                const int again = order[random() % (i + 1)];
                ok = again == 0 || learn(again);
            }
        }
        if (!ok || store.messages().size() != 1)
            return std::nullopt;
        return store.keptMessage(row);
    }
};

QTEST_GUILESS_MAIN(TestMessageOrders)
#include "tst_messageorders.moc"
