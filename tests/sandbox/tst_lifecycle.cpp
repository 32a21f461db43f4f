// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lives of messages on simulated time: states, timeline, money, events.
#include "tests/sandbox/workbench.h"

#include <QtTest>

using namespace arowana;
using namespace arowana::sandbox;

namespace {

constexpr qint64 kHour = 3'600'000;
constexpr qint64 kMonth = 31LL * 24 * kHour;

QByteArray timelineOf(const Json &message)
{
    QByteArrayList types;
    for (const Json &event : message["events"])
        types << jsonString(event["type"]);
    return types.join(' ');
}

} // namespace

class TestLifecycle : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fatesOfMagicRecipients_data();
    void fatesOfMagicRecipients();
    void singleMessageIsTheDocumentedShape();
    void failedMessageSaysWhy_data();
    void failedMessageSaysWhy();
    void chanceFailsForEveryReason();
    void softBounceDoesNotSuppress();
    void queuedStaysQueuedForTenMinutes();
    void queuedCanBeRevoked();
    void deliveredCannotBeRevoked();
    void sentIsGivenBackBySomeCarriersOnly_data();
    void sentIsGivenBackBySomeCarriersOnly();
    void revokedTakesNoFurtherStep();
    void ttlExpiresWhatDidNotArrive();
    void hardBounceSuppresses();
    void speedDividesTheWaits();
    void sameSeedSameFates();
    void moneyAddsUpOverManyFates_data();
    void moneyAddsUpOverManyFates();
    void freedMauIsChargedAgain();
};

void TestLifecycle::fatesOfMagicRecipients_data()
{
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<QByteArray>("timeline");
    QTest::addColumn<QByteArray>("cost"); // empty: null
    QTest::addColumn<QByteArray>("events");
    QTest::newRow("0001") << QByteArray("+4915112340001") << QByteArray("FAILED")
                          << QByteArray("queued sent failed") << QByteArray() << QByteArray("message.failed");
    for (const char *ending : {"0007", "0008", "0009", "0010"})
        QTest::newRow(ending) << "+491511234" + QByteArray(ending) << QByteArray("FAILED")
                              << QByteArray("queued sent failed") << QByteArray()
                              << QByteArray("message.failed");
    QTest::newRow("0003") << QByteArray("+4915112340003") << QByteArray("EXPIRED")
                          << QByteArray("queued sent expired") << QByteArray()
                          << QByteArray("message.expired");
    QTest::newRow("0004") << QByteArray(kReplies) << QByteArray("READ")
                          << QByteArray("queued sent delivered read") << QByteArray("0.0800")
                          << QByteArray(
                                 "message.delivered message.read conversation.started conversation.ended");
    QTest::newRow("0006") << QByteArray(kRead) << QByteArray("READ")
                          << QByteArray("queued sent delivered read") << QByteArray("0.0800")
                          << QByteArray("message.delivered message.read");
    QTest::newRow("reads@") << QByteArray("reads@shop.example") << QByteArray("CLICKED")
                            << QByteArray("queued sent delivered opened clicked") << QByteArray("0.0050")
                            << QByteArray("email.delivered email.opened email.clicked");
    QTest::newRow("bounce@") << QByteArray("bounce@shop.example") << QByteArray("BOUNCED")
                             << QByteArray("queued sent bounced") << QByteArray()
                             << QByteArray("email.bounced");
    QTest::newRow("softbounce@") << QByteArray("softbounce@shop.example") << QByteArray("BOUNCED")
                                 << QByteArray("queued sent bounced") << QByteArray()
                                 << QByteArray("email.bounced");
    QTest::newRow("complains@") << QByteArray("complains@shop.example") << QByteArray("READ")
                                << QByteArray("queued sent delivered opened") << QByteArray("0.0050")
                                << QByteArray(
                                       "email.delivered email.opened email.complained consent.updated");
    QTest::newRow("unsubscribes@") << QByteArray("unsubscribes@shop.example") << QByteArray("UNSUBSCRIBED")
                                   << QByteArray("queued sent delivered opened unsubscribed")
                                   << QByteArray("0.0050")
                                   << QByteArray(
                                          "email.delivered email.opened email.unsubscribed consent.updated");
}

void TestLifecycle::fatesOfMagicRecipients()
{
    QFETCH(QByteArray, to);
    QFETCH(QByteArray, state);
    QFETCH(QByteArray, timeline);
    QFETCH(QByteArray, cost);
    QFETCH(QByteArray, events);
    Workbench bench;
    bench.listen();
    const QByteArray id =
        bench.accepted(to.contains('@') ? Workbench::email(to.constData()) : Workbench::rcs(to.constData()));
    QCOMPARE(bench.stateOf(id), QByteArray("QUEUED"));
    bench.scheduler.advance(kMonth);
    const Json message = bench.get("/v1/messages/" + id);
    QCOMPARE(jsonString(message["status"]), state);
    QCOMPARE(timelineOf(message), timeline);
    QCOMPARE(jsonString(message["cost"]), cost);
    QCOMPARE(message["cost"].is_null(), cost.isEmpty());
    QByteArrayList fired;
    for (const auto &one : bench.courier.posted)
        fired << jsonString(Json::parse(one.parcel.body.toStdString())["event"]);
    QCOMPARE(fired.join(' '), events);
    QCOMPARE(bench.platform.books().wallet.reserved(), Money{0});
}

void TestLifecycle::singleMessageIsTheDocumentedShape()
{
    Workbench bench;
    const QByteArray id = bench.accepted(Workbench::rcs(kRead, "Hi"));
    const Json fresh = bench.get("/v1/messages/" + id);
    QCOMPARE(
        jsonBytes(fresh),
        js("{'id':'") + id + js("','direction':'OUTBOUND','channel_id':'") + kShopChannel +
            js("','contact_id':'") + IdMint::contact(kRead).bytes() +
            js("','campaign_id':null,'message_type':'MESSAGE','content_type':'TEXT','content':{'text':'Hi'},"
               "'status':'QUEUED','cost':null,'error_code':null,'error_message':null,'sent_at':null,"
               "'delivered_at':null,'read_at':null,'created_at':'2026-05-04T10:00:00Z',"
               "'events':[{'type':'queued','at':'2026-05-04T10:00:00Z'}]}"));
    bench.scheduler.advance(kHour);
    const Json read = bench.get("/v1/messages/" + id);
    for (const char *time : {"sent_at", "delivered_at", "read_at"})
        QVERIFY(Instant::fromIso(jsonString(read[time])));
    const Json item = bench.get("/v1/messages")["messages"][0];
    for (const char *absent : {"to", "agent_id", "content", "events", "error_code"})
        QVERIFY2(!item.contains(absent), absent);
}

void TestLifecycle::failedMessageSaysWhy_data()
{
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("0001") << QByteArray("+4915112340001") << QByteArray("UNKNOWN_RCS_USER");
    QTest::newRow("0007") << QByteArray("+4915112340007") << QByteArray("CARRIER_NOT_LAUNCHED");
    QTest::newRow("0008") << QByteArray("+4915112340008") << QByteArray("REJECTED_SPAM");
    QTest::newRow("0009") << QByteArray("+4915112340009") << QByteArray("ACCOUNT_SUSPENDED");
    QTest::newRow("0010") << QByteArray("+4915112340010") << QByteArray("MESSAGE_EXPIRED");
}

void TestLifecycle::failedMessageSaysWhy()
{
    QFETCH(QByteArray, to);
    QFETCH(QByteArray, reason);
    Workbench bench;
    bench.listen();
    const QByteArray id = bench.accepted(Workbench::rcs(to.constData()));
    bench.scheduler.advance(kHour);
    const Json message = bench.get("/v1/messages/" + id);
    QCOMPARE(jsonString(message["error_code"]), reason);
    QVERIFY(!jsonString(message["error_message"]).isEmpty());
    Json data = bench.courier.eventsNamed("message.failed").at(0)["data"];
    QCOMPARE(jsonString(data["failure_reason"]), reason);
    QCOMPARE(jsonString(data["agent_id"]), QByteArray(kShop));
    QCOMPARE(jsonString(data["to"]), to);
    QCOMPARE(jsonString(data["status"]), QByteArray("failed"));
}

void TestLifecycle::chanceFailsForEveryReason()
{
    PlatformSetup setup = Workbench::quietSetup();
    setup.habits.failRate = 1;
    Workbench bench(setup);
    for (int i = 0; i < 60; ++i)
        bench.accepted(Workbench::rcs("+4915112345678"));
    for (int i = 0; i < 20; ++i)
        bench.accepted(Workbench::email(("x" + QByteArray::number(i) + "@shop.example").constData()));
    bench.scheduler.advance(kHour);
    QSet<QByteArray> codes;
    for (const MessageRecord &record : bench.platform.books().log.records())
        codes.insert(record.errorCode);
    QCOMPARE(codes, (QSet<QByteArray>{"UNKNOWN_RCS_USER", "CARRIER_NOT_LAUNCHED", "REJECTED_SPAM",
                                      "ACCOUNT_SUSPENDED", "MESSAGE_EXPIRED", "550", "452"}));
}

void TestLifecycle::softBounceDoesNotSuppress()
{
    Workbench bench;
    bench.listen();
    bench.accepted(Workbench::email("softbounce@shop.example"));
    bench.scheduler.advance(kHour);
    const Json data = bench.courier.eventsNamed("email.bounced").at(0)["data"];
    QCOMPARE(jsonString(data["bounce_type"]), QByteArray("soft"));
    QCOMPARE(jsonString(data["bounce_code"]), QByteArray("452"));
    QCOMPARE(bench.send(Workbench::email("softbounce@shop.example")).status, 200);
}

void TestLifecycle::queuedStaysQueuedForTenMinutes()
{
    Workbench bench;
    const QByteArray id = bench.accepted(Workbench::rcs(kQueued));
    const QByteArray mail = bench.accepted(Workbench::email("queued@shop.example"));
    bench.scheduler.advance(599'999);
    QCOMPARE(bench.stateOf(id), QByteArray("QUEUED"));
    QCOMPARE(bench.stateOf(mail), QByteArray("QUEUED"));
    bench.scheduler.advance(1);
    QCOMPARE(bench.stateOf(id), QByteArray("SENT"));
    QCOMPARE(bench.stateOf(mail), QByteArray("SENT"));
}

void TestLifecycle::queuedCanBeRevoked()
{
    Workbench bench;
    bench.listen();
    const QByteArray id = bench.accepted(Workbench::rcs(kQueued));
    const Reply reply = bench.call("DELETE", "/v1/messages/" + id);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body,
             js("{'id':'") + id + js("','status':'REVOKED','revoked_at':'2026-05-04T10:00:00Z'}"));
    QCOMPARE(bench.stateOf(id), QByteArray("REVOKED"));
    QCOMPARE(bench.platform.books().wallet.free(), bench.platform.books().wallet.start());
    const Json event = bench.courier.eventsNamed("message.revoked").at(0);
    QCOMPARE(jsonBytes(event["data"]), js("{'message_id':'") + id + js("','agent_id':'") + kShop +
                                           js("','revoked_at':'2026-05-04T10:00:00Z'}"));
}

void TestLifecycle::deliveredCannotBeRevoked()
{
    Workbench bench;
    const QByteArray id = bench.accepted(Workbench::rcs());
    bench.scheduler.advance(kHour);
    QCOMPARE(bench.call("DELETE", "/v1/messages/" + id).status, 404);
    QCOMPARE(bench.stateOf(id), QByteArray("READ"));
    QCOMPARE(bench.call("DELETE", "/v1/messages/msg_unknown").status, 404);
}

void TestLifecycle::sentIsGivenBackBySomeCarriersOnly_data()
{
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<int>("status");
    QTest::newRow("telekom") << QByteArray("+4915112340023") << 200;
    QTest::newRow("vodafone") << QByteArray("+4917212340023") << 200;
    QTest::newRow("telefonica") << QByteArray("+4917612340023") << 404;
    QTest::newRow("abroad") << QByteArray("+33612340023") << 200;
}

void TestLifecycle::sentIsGivenBackBySomeCarriersOnly()
{
    QFETCH(QByteArray, to);
    QFETCH(int, status);
    Workbench bench;
    const QByteArray queued = bench.accepted(Workbench::rcs(to.constData()));
    QCOMPARE(bench.call("DELETE", "/v1/messages/" + queued).status, 200); // of the queue it always is
    const QByteArray id = bench.accepted(Workbench::rcs(to.constData()));
    bench.scheduler.advance(60'000);
    QCOMPARE(bench.stateOf(id), QByteArray("SENT"));
    QCOMPARE(bench.call("DELETE", "/v1/messages/" + id).status, status);
    bench.scheduler.advance(kHour);
    QCOMPARE(bench.stateOf(id) == "REVOKED", status == 200);
    QCOMPARE(bench.platform.books().wallet.charged(), status == 200 ? Money{} : Money{800});
}

void TestLifecycle::revokedTakesNoFurtherStep()
{
    Workbench bench;
    const QByteArray id = bench.accepted(Workbench::rcs(kQueued));
    QCOMPARE(bench.call("DELETE", "/v1/messages/" + id).status, 200);
    QCOMPARE(bench.call("DELETE", "/v1/messages/" + id).status, 404);
    QVERIFY(bench.scheduler.isIdle());
    bench.scheduler.advance(kMonth);
    QCOMPARE(timelineOf(bench.get("/v1/messages/" + id)), QByteArray("queued revoked"));
}

void TestLifecycle::ttlExpiresWhatDidNotArrive()
{
    Workbench bench;
    Json body = Workbench::rcs(kQueued);
    body["ttl"] = "90s";
    const QByteArray id = bench.accepted(body);
    Json late = Workbench::rcs("+4915112340003");
    late["ttl"] = "3600s";
    const QByteArray lost = bench.accepted(late);
    bench.scheduler.advance(89'999);
    QCOMPARE(bench.stateOf(id), QByteArray("QUEUED"));
    bench.scheduler.advance(1);
    QCOMPARE(bench.stateOf(id), QByteArray("EXPIRED"));
    bench.scheduler.advance(3'600'000 - 90'000 - 1);
    QCOMPARE(bench.stateOf(lost), QByteArray("SENT"));
    bench.scheduler.advance(1);
    QCOMPARE(bench.stateOf(lost), QByteArray("EXPIRED"));
    QCOMPARE(bench.platform.books().wallet.free(), bench.platform.books().wallet.start());
}

void TestLifecycle::hardBounceSuppresses()
{
    Workbench bench;
    bench.listen();
    QVERIFY(!bench.accepted(Workbench::email("bounce@shop.example")).isEmpty());
    bench.scheduler.advance(kHour);
    QCOMPARE(jsonString(bench.courier.eventsNamed("email.bounced").at(0)["data"]["bounce_type"]),
             QByteArray("hard"));
    QCOMPARE(Workbench::errorOf(bench.send(Workbench::email("bounce@shop.example"))),
             QByteArray("recipient_suppressed"));
    QCOMPARE(bench.send(Workbench::email("bounce@other.example")).status, 200);
}

void TestLifecycle::speedDividesTheWaits()
{
    PlatformSetup setup = Workbench::quietSetup();
    setup.pace.speed = 100;
    Workbench bench(setup);
    const QByteArray id = bench.accepted(Workbench::rcs(kQueued));
    bench.scheduler.advance(5'999);
    QCOMPARE(bench.stateOf(id), QByteArray("QUEUED"));
    bench.scheduler.advance(1);
    QCOMPARE(bench.stateOf(id), QByteArray("SENT"));
}

void TestLifecycle::sameSeedSameFates()
{
    PlatformSetup setup;
    setup.seed = 42;
    setup.habits = {0.3, 0.3, 2'000};
    const auto play = [&setup] {
        Workbench bench(setup);
        for (int i = 0; i < 60; ++i)
            bench.accepted(Workbench::rcs("+4915112341111"));
        bench.scheduler.advance(kHour);
        Json ledger = bench.platform.ledger();
        return jsonBytes(ledger["messages"]) + jsonBytes(ledger["events"]);
    };
    const QByteArray first = play();
    QCOMPARE(play(), first);
    setup.seed = 43;
    QVERIFY(play() != first);
    // With a nonce the fates stay and the ids do not.
    setup.seed = 42;
    setup.runNonce = "another run";
    QVERIFY(play() != first);
}

void TestLifecycle::moneyAddsUpOverManyFates_data()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 10; ++seed)
        QTest::addRow("seed %llu", seed) << seed;
}

void TestLifecycle::moneyAddsUpOverManyFates()
{
    QFETCH(quint64, seed);
    PlatformSetup setup;
    setup.seed = seed;
    setup.balance = Money{80'000};
    setup.habits = {0.4, 0.3, 2'000};
    Workbench bench(setup);
    const Wallet &wallet = bench.platform.books().wallet;
    const char *recipients[] = {"+4915112341111", kQueued, "+4915112340003", kReplies, kRead};
    for (int i = 0; i < 300; ++i) {
        const char *to = recipients[i % 5];
        Json body = i % 7 == 0 ? Workbench::email("someone@shop.example") : Workbench::rcs(to);
        if (i % 3 == 0 && i % 7 != 0)
            body["message_type"] = i % 2 ? "CONVERSATION" : "NEWSLETTER";
        const QByteArray id = bench.accepted(body);
        if (i % 11 == 0)
            bench.call("DELETE", "/v1/messages/" + id);
        bench.scheduler.advance(1'500);
        QCOMPARE(wallet.free() + wallet.reserved() + wallet.charged(), wallet.start());
    }
    bench.scheduler.advance(kMonth);
    QCOMPARE(wallet.reserved(), Money{0});
    Money costs;
    for (const MessageRecord &record : bench.platform.books().log.records())
        costs += record.cost.value_or(Money{});
    QCOMPARE(wallet.charged(), costs);
    QVERIFY(costs > Money{0});
}

void TestLifecycle::freedMauIsChargedAgain()
{
    Workbench bench;
    Json body = Workbench::rcs(kQueued);
    body["message_type"] = "NEWSLETTER";
    const QByteArray id = bench.accepted(body);
    QCOMPARE(bench.call("DELETE", "/v1/messages/" + id).status, 200);
    const Json again = Workbench::parse(bench.send(body));
    QCOMPARE(again["billing"]["mau_charged"].get<bool>(), true);
    // A MAU unit is due once the network has the message, so it stays paid when that is revoked later.
    bench.scheduler.advance(600'000);
    QCOMPARE(bench.platform.books().wallet.charged(), Money{3'000});
}

QTEST_APPLESS_MAIN(TestLifecycle)
#include "tst_lifecycle.moc"
