// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Webhooks on a bad way: lost, late, twice, in another order, and not at all.
#include "tests/sandbox/workbench.h"

#include <QtTest>

using namespace arowana;
using namespace arowana::sandbox;

namespace {

constexpr qint64 kHour = 3'600'000;

void order(Workbench &bench, const char *webhooks)
{
    const QByteArray body = js("{'webhooks':") + js(webhooks) + '}';
    QCOMPARE(bench.call("PUT", "/sandbox/faults", body).status, 200);
}

QByteArray names(const Workbench &bench)
{
    QByteArrayList out;
    for (const auto &one : bench.courier.posted)
        out << jsonString(Json::parse(one.parcel.body.toStdString())["event"]);
    return out.join(' ');
}

} // namespace

class TestWebhookMishaps : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void droppedIsLostForGood();
    void delayedComesSoMuchLater_data();
    void delayedComesSoMuchLater();
    void duplicateCarriesTheSameBytes();
    void reorderedLetsTheNextPass();
    void reorderedIsNotKeptForEver();
    void offCountsAsFailedAndIsTriedAgain();
    void offForADayLosesTheEvent();
    void sharesAreDecidedByTheSeed();
};

void TestWebhookMishaps::droppedIsLostForGood()
{
    Workbench bench;
    bench.listen();
    order(bench, "{'drop':{'count':1}}");
    bench.accepted(Workbench::rcs());
    bench.scheduler.advance(40 * 24 * kHour);
    QCOMPARE(names(bench), QByteArray("message.read"));
    const Json delivery = bench.get("/sandbox/ledger")["deliveries"][0];
    QCOMPARE(jsonString(delivery["state"]), QByteArray("dropped"));
    QCOMPARE(delivery["done"].get<bool>(), true);
    QCOMPARE(delivery["attempts"].size(), size_t(0));
}

void TestWebhookMishaps::delayedComesSoMuchLater_data()
{
    QTest::addColumn<double>("speed");
    QTest::addColumn<qint64>("delay");
    QTest::newRow("life") << 1.0 << qint64(90'000);
    QTest::newRow("quick") << 10.0 << qint64(9'000);
}

void TestWebhookMishaps::delayedComesSoMuchLater()
{
    QFETCH(double, speed);
    QFETCH(qint64, delay);
    PlatformSetup setup = Workbench::quietSetup();
    setup.pace.speed = speed;
    Workbench bench(setup);
    bench.listen();
    order(bench, "{'delay':{'count':1},'delay_seconds':90}");
    const QByteArray id = bench.accepted(Workbench::rcs());
    bench.scheduler.advance(kHour);
    const Json body = bench.courier.eventsNamed("message.delivered").at(0);
    const Json timeline = bench.platform.ledger()["messages"][0]["timeline"];
    const auto delivered = Instant::fromIso(jsonString(timeline[2]["at"]));
    QVERIFY(delivered);
    for (const auto &one : bench.courier.posted)
        if (one.parcel.body.contains("message.delivered"))
            QCOMPARE(one.at.since(*delivered), delay);
    QCOMPARE(jsonString(body["data"]["message_id"]), id);
}

void TestWebhookMishaps::duplicateCarriesTheSameBytes()
{
    Workbench bench;
    bench.listen();
    order(bench, "{'duplicate':100}");
    bench.accepted(Workbench::rcs());
    bench.scheduler.advance(kHour);
    QCOMPARE(names(bench), QByteArray("message.delivered message.delivered message.read message.read"));
    QCOMPARE(bench.courier.posted[0].parcel.body, bench.courier.posted[1].parcel.body);
    QCOMPARE(bench.courier.posted[0].parcel.signature, bench.courier.posted[1].parcel.signature);
    const Json ledger = bench.get("/sandbox/ledger");
    QCOMPARE(ledger["events"].size(), size_t(2));
    QCOMPARE(ledger["deliveries"].size(), size_t(4));
    QCOMPARE(ledger["deliveries"][0]["repeat"].get<bool>(), false);
    QCOMPARE(ledger["deliveries"][1]["repeat"].get<bool>(), true);
}

void TestWebhookMishaps::reorderedLetsTheNextPass()
{
    Workbench bench;
    bench.listen();
    order(bench, "{'reorder':{'count':1}}");
    bench.accepted(Workbench::rcs());
    bench.scheduler.advance(30'000); // delivered and read, at most 25 s after it
    QCOMPARE(names(bench), QByteArray("message.read message.delivered"));
}

void TestWebhookMishaps::reorderedIsNotKeptForEver()
{
    Workbench bench;
    bench.listen();
    order(bench, "{'reorder':100}");
    const QByteArray id = bench.accepted(Workbench::rcs("+4915112340001"));
    bench.scheduler.advance(10'000);
    QCOMPARE(bench.stateOf(id), QByteArray("FAILED"));
    QCOMPARE(names(bench), QByteArray());
    bench.scheduler.advance(60'000);
    QCOMPARE(names(bench), QByteArray("message.failed"));
}

void TestWebhookMishaps::offCountsAsFailedAndIsTriedAgain()
{
    Workbench bench;
    bench.listen();
    order(bench, "{'off':true}");
    bench.accepted(Workbench::rcs("+4915112340001"));
    bench.scheduler.advance(200'000); // two attempts
    QCOMPARE(names(bench), QByteArray());
    order(bench, "{'off':false}");
    bench.scheduler.advance(kHour);
    QCOMPARE(names(bench), QByteArray("message.failed"));
    const Json delivery = bench.get("/sandbox/ledger")["deliveries"][0];
    QCOMPARE(delivery["attempts"].size(), size_t(3));
    QCOMPARE(delivery["attempts"][0]["status"].is_null(), true);
    QCOMPARE(jsonString(delivery["attempts"][0]["problem"]), QByteArray("webhooks are switched off"));
    QCOMPARE(delivery["attempts"][2]["status"].get<int>(), 200);
}

void TestWebhookMishaps::offForADayLosesTheEvent()
{
    Workbench bench;
    bench.listen();
    order(bench, "{'off':true}");
    bench.accepted(Workbench::rcs("+4915112340001"));
    bench.scheduler.advance(30 * kHour);
    order(bench, "{}");
    bench.scheduler.advance(30 * kHour);
    QCOMPARE(names(bench), QByteArray());
    const Json delivery = bench.get("/sandbox/ledger")["deliveries"][0];
    QCOMPARE(jsonString(delivery["state"]), QByteArray("failed"));
    QCOMPARE(delivery["attempts"].size(), size_t(5));
}

void TestWebhookMishaps::sharesAreDecidedByTheSeed()
{
    const auto run = [](quint64 seed, const char *webhooks) {
        PlatformSetup setup = Workbench::quietSetup();
        setup.seed = seed;
        Workbench bench(setup);
        bench.listen();
        order(bench, webhooks);
        for (int i = 0; i < 100; ++i)
            bench.accepted(Workbench::rcs());
        bench.scheduler.advance(kHour);
        QByteArray out;
        const Json ledger = bench.platform.ledger();
        for (const Json &one : ledger["deliveries"])
            out += jsonString(one["state"]) == "dropped" ? 'x' : '.';
        return out;
    };
    const QByteArray one = run(1, "{'drop':20}");
    QCOMPARE(run(1, "{'drop':20}"), one);
    QCOMPARE(run(1, "{'drop':20,'delay':50}"), one); // another switch changes no fate under this one
    QVERIFY(run(2, "{'drop':20}") != one);
    QCOMPARE(one.size(), qsizetype(200));
    QVERIFY2(one.count('x') > 20 && one.count('x') < 60, one.constData());
}

QTEST_APPLESS_MAIN(TestWebhookMishaps)
#include "tst_webhookmishaps.moc"
