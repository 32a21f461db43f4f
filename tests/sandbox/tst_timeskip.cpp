// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Hours that pass in moments: what is due in them happens in order and at its own time.
#include "tests/sandbox/workbench.h"

#include <QtTest>

using namespace arowana;
using namespace arowana::sandbox;

namespace {

constexpr qint64 kHour = 3'600'000;
constexpr qint64 kMoment = 1'000; // much less than what is skipped

Json skip(Workbench &bench, double seconds)
{
    return Workbench::parse(bench.call("POST", "/sandbox/clock", jsonBytes({{"skip_seconds", seconds}})));
}

} // namespace

class TestTimeSkip : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void clockMovesByWhatWasAsked();
    void livesGoOnInOrderAndAtTheirTimes();
    void sessionEndsInTheSkippedTime();
    void retriesAreMadeInTheSkippedTime();
    void everyWebhookIsAnsweredBeforeTimeMovesOn();
    void keysAreForgottenAfterADay();
    void skipsAddUp();
    void wrongWishesAreRefused_data();
    void wrongWishesAreRefused();
};

void TestTimeSkip::clockMovesByWhatWasAsked()
{
    Workbench bench;
    const Json begun = skip(bench, 108'000.5);
    QCOMPARE(begun["skipping"].get<bool>(), true);
    QCOMPARE(bench.platform.now().ms, ManualScheduler::kStartMs); // not inside the call
    bench.scheduler.advance(0);
    QCOMPARE(bench.platform.now().since(Instant{ManualScheduler::kStartMs}), 108'000'500);
    QCOMPARE(bench.call("GET", "/sandbox/clock").body,
             js("{'now':'2026-05-05T16:00:00.500Z','skipping':false,'left_seconds':0.0,"
                "'skipped_seconds':108000.5}"));
}

void TestTimeSkip::livesGoOnInOrderAndAtTheirTimes()
{
    Workbench slow;
    Workbench quick;
    for (Workbench *bench : {&slow, &quick}) {
        bench->listen();
        for (const char *to : {kRead, kQueued, "+4915112340003", "+4915112340001"})
            QVERIFY(!bench->accepted(Workbench::rcs(to)).isEmpty());
    }
    slow.scheduler.advance(30 * kHour);
    skip(quick, 30 * 3'600);
    quick.scheduler.advance(kMoment);
    QCOMPARE(quick.courier.posted.size(), slow.courier.posted.size());
    for (size_t i = 0; i < slow.courier.posted.size(); ++i) {
        const Json one = Json::parse(quick.courier.posted[i].parcel.body.toStdString());
        const Json other = Json::parse(slow.courier.posted[i].parcel.body.toStdString());
        QCOMPARE(jsonString(one["event"]), jsonString(other["event"]));
        const auto at = Instant::fromIso(jsonString(one["timestamp"]));
        const auto expected = Instant::fromIso(jsonString(other["timestamp"]));
        QVERIFY(at && expected && qAbs(at->since(*expected)) <= kMoment);
    }
}

void TestTimeSkip::sessionEndsInTheSkippedTime()
{
    Workbench bench;
    bench.listen();
    bench.platform.conversations().reply(*bench.platform.books().senders.agent(kShop), kRead,
                                         {"text", "Hi", {}});
    skip(bench, 30 * 3'600);
    bench.scheduler.advance(kMoment);
    QVERIFY(!bench.platform.books().sessions.find(kShop, kRead));
    const auto ended = bench.courier.eventsNamed("conversation.ended");
    QCOMPARE(ended.size(), size_t(1));
    const auto at = Instant::fromIso(jsonString(ended[0]["data"]["ended_at"]));
    QVERIFY(at && at->since(Instant{ManualScheduler::kStartMs}) - 24 * kHour <= kMoment);
}

void TestTimeSkip::retriesAreMadeInTheSkippedTime()
{
    Workbench bench;
    bench.listen();
    bench.courier.status = 503;
    bench.accepted(Workbench::rcs("+4915112340001"));
    skip(bench, 30 * 3'600);
    bench.scheduler.advance(kMoment);
    const auto &posted = bench.courier.posted;
    QCOMPARE(posted.size(), size_t(5));
    QList<qint64> minutes;
    for (size_t i = 1; i < posted.size(); ++i)
        minutes << posted[i].at.since(posted[i - 1].at) / 60'000;
    QCOMPARE(minutes, (QList<qint64>{1, 5, 60, 1'440}));
    QCOMPARE(jsonString(bench.platform.ledger()["deliveries"][0]["state"]), QByteArray("failed"));
}

void TestTimeSkip::everyWebhookIsAnsweredBeforeTimeMovesOn()
{
    Workbench bench;
    bench.listen();
    bench.accepted(Workbench::rcs());
    skip(bench, 3'600);
    bench.scheduler.advance(0);
    // The courier answers a millisecond later; until then no hour may have passed.
    QCOMPARE(bench.courier.posted.size(), size_t(1));
    QVERIFY(bench.get("/sandbox/clock")["skipping"].get<bool>());
    bench.scheduler.advance(kMoment);
    QCOMPARE(bench.courier.posted.size(), size_t(2));
    QVERIFY(!bench.get("/sandbox/clock")["skipping"].get<bool>());
}

void TestTimeSkip::keysAreForgottenAfterADay()
{
    constexpr const char *key = "0b0a6d5c-3c0e-4a53-9d5e-0b5b8a6a7a01";
    Workbench bench;
    const Reply first = bench.send(Workbench::rcs(), key);
    skip(bench, 23 * 3'600);
    bench.scheduler.advance(kMoment);
    QCOMPARE(bench.send(Workbench::rcs(), key).body, first.body);
    skip(bench, 2 * 3'600);
    bench.scheduler.advance(kMoment);
    QVERIFY(bench.send(Workbench::rcs(), key).body != first.body);
}

void TestTimeSkip::skipsAddUp()
{
    Workbench bench;
    skip(bench, 100);
    QCOMPARE(skip(bench, 50)["left_seconds"].get<double>(), 150.0);
    bench.scheduler.advance(0);
    QCOMPARE(bench.platform.now().since(Instant{ManualScheduler::kStartMs}), 150'000);
}

void TestTimeSkip::wrongWishesAreRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("absent") << js("{}");
    QTest::newRow("backward") << js("{'skip_seconds':-1}");
    QTest::newRow("months") << js("{'skip_seconds':3456001}");
    QTest::newRow("text") << js("{'skip_seconds':'60'}");
    QTest::newRow("other member") << js("{'skip_seconds':1,'speed':2}");
}

void TestTimeSkip::wrongWishesAreRefused()
{
    QFETCH(QByteArray, body);
    Workbench bench;
    QCOMPARE(bench.call("POST", "/sandbox/clock", body).status, 400);
    QVERIFY(!bench.get("/sandbox/clock")["skipping"].get<bool>());
}

QTEST_APPLESS_MAIN(TestTimeSkip)
#include "tst_timeskip.moc"
