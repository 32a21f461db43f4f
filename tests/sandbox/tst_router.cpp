// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// HTTP's own rules, queries of the list, webhook endpoints, and the practice calls.
#include "tests/sandbox/workbench.h"

#include <QtTest>

using namespace arowana;
using namespace arowana::sandbox;

class TestRouter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyPathNeedsTheKey_data();
    void everyPathNeedsTheKey();
    void unknownPathsAndMethods_data();
    void unknownPathsAndMethods();
    void bodiesAreJsonAndSmall();
    void listRefusesWrongParameters_data();
    void listRefusesWrongParameters();
    void listPagesNewestFirst();
    void listFilters_data();
    void listFilters();
    void rangeOfTimesIsInclusive();
    void endpointNeverShowsItsSecret();
    void endpointFieldsAreChecked_data();
    void endpointFieldsAreChecked();
    void sendersHaveTheDocumentedForm();
    void tierOfOneChannelAndOfAll();
    void ledgerTellsBalanceExactly();
};

void TestRouter::everyPathNeedsTheKey_data()
{
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<int>("status");
    QTest::newRow("right") << QByteArray("Bearer key") << 200;
    QTest::newRow("none") << QByteArray() << 401;
    QTest::newRow("wrong") << QByteArray("Bearer kex") << 401;
    QTest::newRow("longer") << QByteArray("Bearer key2") << 401;
    QTest::newRow("no scheme") << QByteArray("key") << 401;
    QTest::newRow("other scheme") << QByteArray("Basic key") << 401;
}

void TestRouter::everyPathNeedsTheKey()
{
    QFETCH(QByteArray, authorization);
    QFETCH(int, status);
    Workbench bench;
    for (const char *path : {"/v1/messages", "/v1/webhooks", "/v1/billing/balance", "/v1/billing/tier",
                             "/sandbox/ledger", "/sandbox/senders"}) {
        const Reply reply = bench.router.handle({"GET", path, {}, authorization, {}, {}, {}, false});
        QCOMPARE(reply.status, status);
        if (status == 401)
            QCOMPARE(reply.body,
                     js("{'error':'unauthorized','message':'The API key is missing or not valid.'}"));
    }
}

void TestRouter::unknownPathsAndMethods_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("allow");
    const auto row = [](const char *method, const char *path, int status, const char *allow = "") {
        QTest::addRow("%s %s", method, path)
            << QByteArray(method) << QByteArray(path) << status << QByteArray(allow);
    };
    row("GET", "/", 404);
    row("GET", "/v1", 404);
    row("GET", "/v2/messages", 404);
    row("GET", "/v1/messagesx", 404);
    row("GET", "/v1/messages/", 404);
    row("GET", "/v1/messages/a/b", 404);
    row("GET", "/v1/messages/msg_unknown", 404);
    row("GET", "/v1/billing", 404);
    row("GET", "/v1/contacts", 404);
    row("GET", "/sandbox", 404);
    row("PUT", "/v1/messages", 405, "GET, POST");
    row("HEAD", "/v1/messages", 405, "GET, POST");
    row("POST", "/v1/messages/msg_unknown", 405, "GET, DELETE");
    row("POST", "/v1/billing/balance", 405, "GET");
    row("GET", "/v1/webhooks/x", 405, "PATCH, DELETE");
    row("GET", "/v1/webhooks/x/test", 405, "POST");
    row("DELETE", "/v1/webhooks", 405, "GET, POST");
    row("DELETE", "/v1/webhooks/x", 404);
    row("POST", "/sandbox/ledger", 405, "GET");
    row("GET", "/sandbox/reply", 405, "POST");
}

void TestRouter::unknownPathsAndMethods()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(int, status);
    QFETCH(QByteArray, allow);
    Workbench bench;
    const Reply reply = bench.call(method, path);
    QCOMPARE(reply.status, status);
    QCOMPARE(Workbench::errorOf(reply), QByteArray(status == 404 ? "not_found" : "method_not_allowed"));
    if (!allow.isEmpty())
        QCOMPARE(reply.headers, (std::vector<std::pair<QByteArray, QByteArray>>{{"Allow", allow}}));
}

void TestRouter::bodiesAreJsonAndSmall()
{
    Workbench bench;
    Request request{"POST", "/v1/messages", {}, "Bearer key", {}, {}, jsonBytes(Workbench::rcs()), false};
    for (const char *type : {"", "text/plain", "application/jsonx", "application/json; charset=latin-1",
                             "application/x-www-form-urlencoded"}) {
        request.contentType = type;
        QCOMPARE(bench.router.handle(request).status, 415);
    }
    for (const char *type :
         {"application/json", "application/json; charset=utf-8", "Application/JSON;charset=UTF-8"}) {
        request.contentType = type;
        QCOMPARE(bench.router.handle(request).status, 200);
    }
    request.body.clear();
    request.bodyIsTooLarge = true;
    QCOMPARE(bench.router.handle(request).status, 413);
    QCOMPARE(bench.call("GET", "/v1/messages", "{}").status, 400);
    QCOMPARE(bench.call("POST", "/v1/messages").status, 400);
}

void TestRouter::listRefusesWrongParameters_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *name, const char *value) {
        QTest::addRow("%s=%s", name, value) << QByteArray(name) << QByteArray(value);
    };
    row("limit", "0");
    row("limit", "201");
    row("limit", "ten");
    row("offset", "-1");
    row("direction", "outbound");
    row("status", "delivered");
    row("status", "REVOKED");
    row("channel_id", "ag_live_1");
    row("contact_id", "1");
    row("campaign_id", "c_1");
    row("message_type", "SMS");
    row("from", "2026-05-04");
    row("to", "+4917612345678");
    row("page", "2");
}

void TestRouter::listRefusesWrongParameters()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    Workbench bench;
    const Json answer = bench.get("/v1/messages", {{name, value}});
    QCOMPARE(jsonString(answer["error"]), QByteArray("validation_error"));
    QCOMPARE(jsonString(answer["details"][0]["field"]), name);
}

void TestRouter::listPagesNewestFirst()
{
    Workbench bench;
    QByteArrayList ids;
    for (int i = 0; i < 7; ++i)
        ids.prepend(bench.accepted(Workbench::rcs()));
    QByteArrayList got;
    for (int offset = 0; offset < 9; offset += 3) {
        const Json page = bench.get("/v1/messages", {{"limit", "3"}, {"offset", QByteArray::number(offset)}});
        QCOMPARE(page["total"].get<int>(), 7);
        QCOMPARE(page["limit"].get<int>(), 3);
        QCOMPARE(page["offset"].get<int>(), offset);
        for (const Json &item : page["messages"])
            got << jsonString(item["id"]);
    }
    QCOMPARE(got, ids);
    QCOMPARE(bench.get("/v1/messages")["limit"].get<int>(), 50);
}

void TestRouter::listFilters_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("count");
    const auto row = [](const char *name, const QByteArray &value, int count) {
        QTest::addRow("%s=%s", name, value.constData()) << QByteArray(name) << value << count;
    };
    row("direction", "OUTBOUND", 3);
    row("direction", "INBOUND", 1);
    row("status", "QUEUED", 1);
    row("status", "READ", 1);
    row("status", "CLICKED", 1);
    row("status", "UNSUBSCRIBED", 0);
    row("channel_id", kShopChannel, 3);
    row("channel_id", kOrders, 1);
    row("contact_id", IdMint::contact(kRead).bytes(), 2);
    row("campaign_id", "0b0a6d5c-3c0e-4a53-9d5e-0b5b8a6a7a01", 0);
    row("message_type", "MESSAGE", 3);
    row("message_type", "CONVERSATION", 1);
}

void TestRouter::listFilters()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(int, count);
    Workbench bench;
    bench.accepted(Workbench::rcs(kRead));
    bench.accepted(Workbench::email());
    bench.scheduler.advance(3'600'000);
    bench.accepted(Workbench::rcs(kQueued));
    bench.platform.conversations().reply(*bench.platform.books().senders.agent(kShop), kRead,
                                         {"text", "Hi", {}});
    QCOMPARE(bench.get("/v1/messages", {{name, value}})["total"].get<int>(), count);
}

void TestRouter::rangeOfTimesIsInclusive()
{
    Workbench bench;
    bench.scheduler.advance(700); // shown as 10:00:00Z all the same
    bench.accepted(Workbench::rcs());
    const auto total = [&bench](const char *from, const char *to) {
        return bench.get("/v1/messages", {{"from", from}, {"to", to}})["total"].get<int>();
    };
    QCOMPARE(total("2026-05-04T10:00:00Z", "2026-05-04T10:00:00Z"), 1);
    QCOMPARE(total("2026-05-04T10:00:01Z", "2026-05-04T11:00:00Z"), 0);
    QCOMPARE(total("2026-05-04T09:00:00Z", "2026-05-04T09:59:59Z"), 0);
    QCOMPARE(total("2026-05-04T12:00:00+02:00", "2026-05-04T12:00:00+02:00"), 1);
}

void TestRouter::endpointNeverShowsItsSecret()
{
    Workbench bench;
    const QByteArray body =
        R"({"url":"http://127.0.0.1:9/a","events":["message.read","message.read"],"secret":"whsec_hidden"})";
    const Reply made = bench.call("POST", "/v1/webhooks", body);
    QCOMPARE(made.status, 201);
    const QByteArray id = jsonString(Workbench::parse(made)["id"]);
    QVERIFY(RequestDecoder::isUuid(id));
    const QByteArray expected = R"({"id":")" + id +
                                R"(","url":"http://127.0.0.1:9/a","events":["message.read"],)"
                                R"("created_at":"2026-05-04T10:00:00Z","enabled":true})";
    QCOMPARE(made.body, expected);
    QCOMPARE(bench.call("GET", "/v1/webhooks").body, js("{'webhooks':[") + expected + "]}");
    const Reply changed = bench.call("PATCH", "/v1/webhooks/" + id, R"({"url":"http://127.0.0.1:9/b"})");
    QCOMPARE(jsonString(Workbench::parse(changed)["url"]), QByteArray("http://127.0.0.1:9/b"));
    QVERIFY(!bench.call("GET", "/sandbox/ledger").body.contains("whsec_hidden"));
    QCOMPARE(bench.call("DELETE", "/v1/webhooks/" + id).status, 200);
    QCOMPARE(bench.call("GET", "/v1/webhooks").body, js("{'webhooks':[]}"));
}

void TestRouter::endpointFieldsAreChecked_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("field");
    const auto row = [](const char *name, const char *body, const char *field) {
        QTest::newRow(name) << QByteArray(body) << QByteArray(field);
    };
    row("no url", R"({"events":["message.read"],"secret":"s"})", "url");
    row("no events", R"({"url":"http://127.0.0.1/","secret":"s"})", "events");
    row("no secret", R"({"url":"http://127.0.0.1/","events":["message.read"]})", "secret");
    row("empty events", R"({"url":"http://127.0.0.1/","events":[],"secret":"s"})", "events");
    row("unknown event", R"({"url":"http://127.0.0.1/","events":["message.sent"],"secret":"s"})",
        "events[0]");
    row("events string", R"({"url":"http://127.0.0.1/","events":"message.read","secret":"s"})", "events");
    row("unknown field", R"({"url":"http://127.0.0.1/","events":["message.read"],"secret":"s","x":1})", "x");
}

void TestRouter::endpointFieldsAreChecked()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, field);
    Workbench bench;
    const Reply reply = bench.call("POST", "/v1/webhooks", body);
    QCOMPARE(reply.status, 400);
    QCOMPARE(jsonString(Workbench::parse(reply)["details"][0]["field"]), field);
    QCOMPARE(bench.platform.endpoints().all().size(), size_t(0));
}

void TestRouter::sendersHaveTheDocumentedForm()
{
    Workbench bench;
    const Json senders = bench.get("/sandbox/senders")["senders"];
    QCOMPARE(senders.size(), size_t(6)); // those that may send
    for (const Json &sender : senders) {
        const bool rcs = jsonString(sender["channel"]) == "RCS";
        const QByteArray id = jsonString(sender["id"]);
        QVERIFY(id.startsWith(rcs ? "ag_live_" : "ch_"));
        QCOMPARE(id.size(), qsizetype(rcs ? 8 + 32 : 3 + 32));
        if (rcs)
            QCOMPARE(jsonString(sender["channel_id"]).size(), qsizetype(3 + 32));
    }
}

void TestRouter::tierOfOneChannelAndOfAll()
{
    Workbench bench;
    bench.accepted(Workbench::email());
    const Json all = bench.get("/v1/billing/tier");
    QCOMPARE(all["tiers"].size(), size_t(2));
    QCOMPARE(jsonBytes(bench.get("/v1/billing/tier", {{"channel", "EMAIL"}})),
             js("{'channel':'EMAIL','current':'tier_1','volume_used':1,"
                "'qualification_source':'volume','downgrade_counter':0}"));
    QCOMPARE(bench.call("GET", "/v1/billing/tier", {}, std::nullopt, {{"channel", "SMS"}}).status, 400);
}

void TestRouter::ledgerTellsBalanceExactly()
{
    Workbench bench;
    bench.accepted(Workbench::rcs());
    bench.scheduler.advance(3'600'000);
    bench.accepted(Workbench::email());
    QCOMPARE(jsonBytes(bench.get("/sandbox/ledger")["balance"]),
             js("{'start':'500.0000','free':'499.9150','reserved':'0.0050','total':'499.9200',"
                "'charged':'0.0800','released':'0.0000'}"));
    QCOMPARE(bench.call("GET", "/v1/billing/balance").body,
             js("{'free':499.915,'reserved':0.005,'total':499.92}"));
}

QTEST_APPLESS_MAIN(TestRouter)
#include "tst_router.moc"
