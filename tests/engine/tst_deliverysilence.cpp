// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/benchreads.h"
#include "tests/engine/hearing.h"

#include <QTest>

using namespace arowana;
using namespace arowana::test;

namespace {

constexpr qint64 kHour = 3'600'000;
const QByteArray kPhone = QByteArrayLiteral("+4915112345678");

/// False when it does not start.
bool startHeard(EngineBench &bench, PlainKeeper &keeper)
{
    if (!bench.start())
        return false;
    hear(bench, keeper);
    bench.time.advance(60'000);
    return true;
}

/// The message gets there, and no event of it arrives here.
void deliverUntold(EngineBench &bench, const MessageId &id)
{
    bench.ledger.move(id, MessageStatus::Sent);
    bench.ledger.move(id, MessageStatus::Delivered);
}

} // namespace

/// Webhooks that stop coming while the console runs.
class TestDeliverySilence : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void deliveriesThatStopInMidRunAreNoticedAndPolledFor()
    {
        EngineBench bench;
        PlainKeeper keeper(bench.time);
        QVERIFY(startHeard(bench, keeper));
        QVERIFY(bench.told().listener->isProven);
        QVERIFY(!bench.told().poll->isPolling);
        bench.testsArrive = false; // the tunnel is cut
        const RowId row = bench.sendAndLeave(rcsSend(1));
        bench.time.advance(3'000);
        const MessageId id = bench.record(row).row.id;
        deliverUntold(bench, id);
        bench.time.advance(7 * 60'000);
        QCOMPARE(bench.status(row), MessageStatus::Delivered);
        QVERIFY(!bench.told().listener->isProven);
        QVERIFY(bench.told().listener->trouble);
        QVERIFY(bench.told().poll->isPolling);
        bench.testsArrive = true;
        bench.time.advance(2 * Registrar::kWatchMs);
        QVERIFY(bench.told().listener->isProven);
        QVERIFY(!bench.told().listener->trouble);
        QVERIFY(!bench.told().poll->isPolling);
    }

    /// The console looks for itself soon after a send, when no delivery is late yet.
    void whatTheSendsOwnLookUpToldIsEvidenceToo()
    {
        EngineBench bench;
        PlainKeeper keeper(bench.time);
        QVERIFY(startHeard(bench, keeper));
        bench.testsArrive = false;
        const RowId row = bench.sendAndLeave(rcsSend(1));
        const MessageId id = bench.record(row).row.id;
        deliverUntold(bench, id);
        bench.time.advance(10'000);
        QCOMPARE(bench.status(row), MessageStatus::Delivered);
        QVERIFY(bench.told().listener->isProven);
        bench.time.advance(2 * 60'000);
        QVERIFY(!bench.told().listener->isProven);
        QVERIFY(bench.told().poll->isPolling);
    }

    void replyThatNoDeliveryToldIsEvidenceToo()
    {
        EngineBench bench;
        PlainKeeper keeper(bench.time);
        QVERIFY(startHeard(bench, keeper));
        bench.testsArrive = false;
        bench.ledger.reply(kPhone, "Hello?");
        bench.time.advance(7 * 60'000);
        QCOMPARE(inbound(bench).size(), 1);
        QVERIFY(!bench.told().listener->isProven);
    }

    void sleepIsNoSilence()
    {
        EngineBench bench;
        PlainKeeper keeper(bench.time);
        QVERIFY(bench.start());
        hear(bench, keeper);
        const RowId row = bench.sendAndLeave(rcsSend(1));
        bench.time.advance(3'000);
        const int calls = bench.platform.calls(Call::Endpoints);
        bench.time.jumpWall(kHour);
        deliverUntold(bench, bench.record(row).row.id);
        bench.time.jumpWall(kHour); // only now it wakes
        bench.engine->refresh();
        bench.time.advance(3 * 60'000);
        QCOMPARE(bench.status(row), MessageStatus::Delivered);
        QCOMPARE(bench.platform.calls(Call::Endpoints), calls);
        QVERIFY(bench.told().listener->isProven);
    }

    void deliveriesLostAmongOthersPutNothingInDoubt()
    {
        EngineBench bench;
        PlainKeeper keeper(bench.time);
        QVERIFY(bench.start());
        hear(bench, keeper);
        const RowId lost = bench.sendAndLeave(rcsSend(1));
        const RowId told = bench.sendAndLeave(rcsSend(2));
        bench.time.advance(3'000);
        deliverUntold(bench, bench.record(lost).row.id);
        bench.ledger.move(bench.record(told).row.id, MessageStatus::Sent);
        bench.deliver(bench.move(bench.record(told).row.id, MessageStatus::Delivered));
        const int calls = bench.platform.calls(Call::Endpoints);
        bench.time.advance(10 * 60'000);
        QCOMPARE(bench.record(lost).row.statusSource, Source::Poll);
        QCOMPARE(bench.platform.calls(Call::Endpoints), calls);
    }
};

QTEST_GUILESS_MAIN(TestDeliverySilence)
#include "tst_deliverysilence.moc"
