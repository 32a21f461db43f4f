// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Signatures, subscriptions and the retry schedule.
#include "app/sandbox/signature.h"
#include "tests/sandbox/workbench.h"

#include <QtTest>

using namespace arowana;
using namespace arowana::sandbox;

class TestWebhookDispatcher : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void signatureMatchesTheKnownVector_data();
    void signatureMatchesTheKnownVector();
    void envelopeIsSignedAsItIsSent();
    void onlySubscribedNamesAreDelivered();
    void failuresAreTriedFiveTimes_data();
    void failuresAreTriedFiveTimes();
    void retriesStopWithTheFirst2xx();
    void redirectIsAFailure();
    void rotatedSecretSignsTheNextAttempt();
    void removedEndpointIsTriedNoMore();
    void testCallSendsASignedSample();
    void everySampleHasData();
};

void TestWebhookDispatcher::signatureMatchesTheKnownVector_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("signature");
    // RFC 4231, test cases 1, 2 and 6.
    QTest::newRow("case 1") << QByteArray(20, '\x0b') << QByteArray("Hi There")
                            << QByteArray("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    QTest::newRow("case 2") << QByteArray("Jefe") << QByteArray("what do ya want for nothing?")
                            << QByteArray("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    QTest::newRow("case 6") << QByteArray(131, '\xaa')
                            << QByteArray("Test Using Larger Than Block-Size Key - Hash Key First")
                            << QByteArray("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

void TestWebhookDispatcher::signatureMatchesTheKnownVector()
{
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, signature);
    QCOMPARE(signatureOf(secret, body), "sha256=" + signature);
}

void TestWebhookDispatcher::envelopeIsSignedAsItIsSent()
{
    Workbench bench;
    bench.listen();
    const QByteArray id = bench.accepted(Workbench::rcs());
    bench.scheduler.advance(60'000);
    const auto &posted = bench.courier.posted.at(0);
    QCOMPARE(posted.parcel.url, QByteArray("http://127.0.0.1:9/hook"));
    QCOMPARE(posted.parcel.signature, signatureOf("whsec_practice", posted.parcel.body));
    Json body = Json::parse(posted.parcel.body.toStdString());
    QVERIFY(jsonString(body["id"]).startsWith("evt_"));
    QCOMPARE(jsonString(body["id"]).size(), 36);
    QCOMPARE(jsonString(body["timestamp"]), posted.at.toIso());
    QCOMPARE(jsonBytes(body["data"]),
             js("{'message_id':'") + id + js("','agent_id':'") + kShop + js("','to':'") + kRead +
                 js("','status':'delivered','delivered_at':'") + posted.at.toIso() + "\"}");
}

void TestWebhookDispatcher::onlySubscribedNamesAreDelivered()
{
    Workbench bench;
    const Json endpoint = {
        {"url", "http://127.0.0.1:9/hook"}, {"events", Json::array({"message.delivered"})}, {"secret", "s"}};
    QCOMPARE(bench.call("POST", "/v1/webhooks", jsonBytes(endpoint)).status, 201);
    bench.accepted(Workbench::rcs());
    bench.accepted(Workbench::email());
    bench.scheduler.advance(3'600'000);
    QCOMPARE(bench.courier.posted.size(), size_t(1));
    QCOMPARE(bench.courier.eventsNamed("message.delivered").size(), size_t(1));
    const Json ledger = bench.platform.ledger();
    QCOMPARE(ledger["events"].size(), size_t(5)); // made, though nobody asked
    QCOMPARE(ledger["deliveries"].size(), size_t(1));
}

void TestWebhookDispatcher::failuresAreTriedFiveTimes_data()
{
    QTest::addColumn<double>("speed");
    QTest::addColumn<QList<qint64>>("waits"); // between attempts, one millisecond of courier included
    QTest::newRow("life") << 1.0 << QList<qint64>{60'001, 300'001, 3'600'001, 86'400'001};
    QTest::newRow("a thousand times") << 1000.0 << QList<qint64>{61, 301, 3'601, 86'401};
}

void TestWebhookDispatcher::failuresAreTriedFiveTimes()
{
    QFETCH(double, speed);
    QFETCH(QList<qint64>, waits);
    PlatformSetup setup = Workbench::quietSetup();
    setup.pace.speed = speed;
    Workbench bench(setup);
    bench.listen();
    bench.courier.status = 503;
    const QByteArray id = bench.accepted(Workbench::rcs(kQueued));
    bench.call("DELETE", "/v1/messages/" + id);
    bench.scheduler.advance(30LL * 24 * 3'600'000);
    QCOMPARE(bench.courier.posted.size(), size_t(5));
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(bench.courier.posted[size_t(i + 1)].at.since(bench.courier.posted[size_t(i)].at), waits[i]);
        QCOMPARE(bench.courier.posted[size_t(i + 1)].parcel.body, bench.courier.posted[0].parcel.body);
    }
    const Json delivery = bench.platform.ledger()["deliveries"][0];
    QCOMPARE(jsonString(delivery["state"]), QByteArray("failed"));
    QCOMPARE(delivery["done"].get<bool>(), true);
    QCOMPARE(delivery["attempts"].size(), size_t(5));
    QCOMPARE(delivery["attempts"][4]["status"].get<int>(), 503);
    QCOMPARE(jsonString(delivery["message_id"]), id);
}

void TestWebhookDispatcher::retriesStopWithTheFirst2xx()
{
    Workbench bench;
    bench.listen();
    bench.courier.status = 0;
    bench.courier.problem = "Connection refused";
    bench.call("DELETE", "/v1/messages/" + bench.accepted(Workbench::rcs(kQueued)));
    bench.scheduler.advance(30'000);
    bench.courier.status = 204;
    bench.scheduler.advance(30LL * 24 * 3'600'000);
    QCOMPARE(bench.courier.posted.size(), size_t(2));
    const Json delivery = bench.platform.ledger()["deliveries"][0];
    QCOMPARE(jsonString(delivery["state"]), QByteArray("delivered"));
    QVERIFY(delivery["attempts"][0]["status"].is_null());
    QCOMPARE(jsonString(delivery["attempts"][0]["problem"]), QByteArray("Connection refused"));
    QCOMPARE(delivery["attempts"][1]["status"].get<int>(), 204);
}

void TestWebhookDispatcher::redirectIsAFailure()
{
    Workbench bench;
    bench.listen();
    bench.courier.status = 302;
    bench.call("DELETE", "/v1/messages/" + bench.accepted(Workbench::rcs(kQueued)));
    bench.scheduler.advance(61'000);
    QCOMPARE(bench.courier.posted.size(), size_t(2));
    QCOMPARE(bench.courier.posted[1].parcel.url, QByteArray("http://127.0.0.1:9/hook"));
}

void TestWebhookDispatcher::rotatedSecretSignsTheNextAttempt()
{
    Workbench bench;
    const QByteArray endpoint = bench.listen();
    bench.courier.status = 401;
    bench.call("DELETE", "/v1/messages/" + bench.accepted(Workbench::rcs(kQueued)));
    bench.scheduler.advance(10);
    QCOMPARE(bench.call("PATCH", "/v1/webhooks/" + endpoint, js("{'secret':'whsec_new'}")).status, 200);
    bench.courier.status = 200;
    bench.scheduler.advance(60'000);
    const auto &second = bench.courier.posted.at(1).parcel;
    QCOMPARE(second.signature, signatureOf("whsec_new", second.body));
}

void TestWebhookDispatcher::removedEndpointIsTriedNoMore()
{
    Workbench bench;
    const QByteArray endpoint = bench.listen();
    bench.courier.status = 500;
    bench.call("DELETE", "/v1/messages/" + bench.accepted(Workbench::rcs(kQueued)));
    bench.scheduler.advance(10);
    QCOMPARE(bench.call("DELETE", "/v1/webhooks/" + endpoint).status, 200);
    bench.scheduler.advance(30LL * 24 * 3'600'000);
    QCOMPARE(bench.courier.posted.size(), size_t(1));
    QCOMPARE(jsonString(bench.platform.ledger()["deliveries"][0]["state"]), QByteArray("endpoint_removed"));
}

void TestWebhookDispatcher::testCallSendsASignedSample()
{
    Workbench bench;
    const QByteArray endpoint = bench.listen();
    const Reply reply = bench.call("POST", "/v1/webhooks/" + endpoint + "/test");
    QCOMPARE(reply.status, 200);
    QCOMPARE(bench.courier.posted.size(), size_t(1));
    const auto &parcel = bench.courier.posted[0].parcel;
    QCOMPARE(parcel.signature, signatureOf("whsec_practice", parcel.body));
    QCOMPARE(jsonString(Json::parse(parcel.body.toStdString())["id"]),
             jsonString(Workbench::parse(reply)["event_id"]));
    QCOMPARE(bench.call("POST", "/v1/webhooks/unknown/test").status, 404);
}

void TestWebhookDispatcher::everySampleHasData()
{
    QCOMPARE(eventNames().size(), size_t(22));
    for (const QByteArray &name : eventNames()) {
        const QByteArray own = name.startsWith("billing.")   ? "currency"
                               : name.startsWith("contact.") ? "contact_id"
                               : name.startsWith("consent.") ? "consent_record_id"
                               : name.startsWith("email.")   ? "channel_id"
                                                             : "agent_id";
        Workbench bench;
        const Json body = {
            {"url", "http://[::1]:9/"}, {"events", Json::array({jsonText(name)})}, {"secret", "s"}};
        const QByteArray id =
            jsonString(Workbench::parse(bench.call("POST", "/v1/webhooks", jsonBytes(body)))["id"]);
        bench.call("POST", "/v1/webhooks/" + id + "/test");
        const auto sent = bench.courier.eventsNamed(name);
        QCOMPARE(sent.size(), size_t(1));
        QVERIFY2(sent[0]["data"].contains(own.toStdString()), name.constData());
    }
}

QTEST_APPLESS_MAIN(TestWebhookDispatcher)
#include "tst_webhookdispatcher.moc"
