// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ordered faults of the API's answers: what each does, which calls it strikes, how often; the key and the
// rate limit.
#include "app/sandbox/mishapdecoder.h"
#include "app/sandbox/ratelimit.h"
#include "tests/sandbox/workbench.h"

#include <QtTest>

using namespace arowana;
using namespace arowana::sandbox;

namespace {

constexpr const char *kKey = "0b0a6d5c-3c0e-4a53-9d5e-0b5b8a6a7a01";

/// Puts rules into force, expects 200, gives the state.
Json order(Workbench &bench, const QByteArray &json)
{
    const Reply reply = bench.call("PUT", "/sandbox/faults", json);
    return reply.status == 200 ? Workbench::parse(reply) : Json();
}

} // namespace

class TestMishaps : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachFaultAnswersAndAcceptsAsSaid_data();
    void eachFaultAnswersAndAcceptsAsSaid();
    void refusalsHaveTheDocumentedBodies_data();
    void refusalsHaveTheDocumentedBodies();
    void retryAfterIsWrittenAsItWasOrdered_data();
    void retryAfterIsWrittenAsItWasOrdered();
    void retryAfterDateIsAheadOfThePlatformsClock();
    void ruleStrikesItsRoutesOnly_data();
    void ruleStrikesItsRoutesOnly();
    void countStrikesTheNextSoMany();
    void skipLetsSoManyPassFirst();
    void percentIsDecidedByTheSeed();
    void firstRuleThatStrikesDecides();
    void sameKeyGetsTheAnswerThatWasLost();
    void refusedByOrderTakesNothing();
    void practiceCallsAreNeverStruck();
    void strikesAreInTheLedger();
    void whatIsReadCanBePutBack();
    void emptyObjectEndsEveryFault();
    void wrongRulesAreRefusedByName_data();
    void wrongRulesAreRefusedByName();
    void ruleIsReadFromTheCommandLine();
    void changedKeyShutsTheOldOneOut();
    void topUpLetsSendsGoOn();
    void rateLimitAnswers429UntilItsTimeHasPassed();
};

void TestMishaps::eachFaultAnswersAndAcceptsAsSaid_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("manner");
    QTest::addColumn<qint64>("delay");
    QTest::addColumn<int>("accepted");
    const auto row = [](const char *rule, int status, Manner manner, qint64 delay, int accepted) {
        QTest::newRow(rule) << js(rule) << status << int(manner) << delay << accepted;
    };
    row("'fault':'silence'", 0, Manner::Never, 300'000, 1);
    row("'fault':'silence','accepts':false", 0, Manner::Never, 300'000, 0);
    row("'fault':'late'", 200, Manner::Late, 40'000, 1);
    row("'fault':'late','seconds':0.5", 200, Manner::Late, 500, 1);
    row("'fault':'late','accepts':false", 503, Manner::Late, 40'000, 0);
    row("'fault':'close'", 0, Manner::Closed, 0, 1);
    row("'fault':'close','accepts':false", 0, Manner::Closed, 0, 0);
    row("'fault':'cut'", 200, Manner::Cut, 0, 1);
    row("'fault':'huge'", 200, Manner::Endless, 0, 1);
    row("'fault':'empty'", 200, Manner::Whole, 0, 1);
    row("'fault':'html'", 200, Manner::Whole, 0, 0);
    row("'fault':'html','accepts':true", 200, Manner::Whole, 0, 1);
    row("'fault':'status'", 503, Manner::Whole, 0, 0);
    row("'fault':'status','status':500,'accepts':true", 500, Manner::Whole, 0, 1);
    row("'fault':'redirect'", 307, Manner::Whole, 0, 0);
    row("'fault':'redirect','status':301", 301, Manner::Whole, 0, 0);
}

void TestMishaps::eachFaultAnswersAndAcceptsAsSaid()
{
    QFETCH(QByteArray, rule);
    QFETCH(int, status);
    QFETCH(int, manner);
    QFETCH(qint64, delay);
    QFETCH(int, accepted);
    Workbench bench;
    QVERIFY(order(bench, js("{'requests':[{") + rule + "}]}").is_object());
    const Reply reply = bench.send(Workbench::rcs(), kKey);
    QCOMPARE(reply.status, status);
    QCOMPARE(int(reply.manner), manner);
    QCOMPARE(reply.delayMs, delay);
    order(bench, "{}");
    QCOMPARE(bench.get("/v1/messages")["total"].get<int>(), accepted);
    if (rule.contains("empty"))
        QCOMPARE(reply.body, QByteArray("{}"));
    if (rule.contains("html")) {
        QCOMPARE(reply.contentType, QByteArray("text/html; charset=utf-8"));
        QVERIFY(reply.body.startsWith("<!DOCTYPE html>"));
    }
}

void TestMishaps::refusalsHaveTheDocumentedBodies_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("ordered");
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<QByteArray>("members");
    const auto row = [](int status, const char *ordered, const char *error, const char *members) {
        QTest::addRow("%d %s", status, ordered)
            << status << QByteArray(ordered) << QByteArray(error) << QByteArray(members);
    };
    row(400, "", "validation_error", "error message details");
    row(401, "", "unauthorized", "error message");
    row(402, "", "insufficient_balance", "error message balance required_amount topup_url");
    row(403, "", "forbidden", "error message");
    row(403, "agent_not_approved", "agent_not_approved", "error message");
    row(404, "", "not_found", "error message");
    row(404, "device_not_capable", "device_not_capable", "error message");
    row(409, "", "conflict", "error message");
    row(409, "idempotency_conflict", "idempotency_conflict", "error message");
    row(422, "", "consent_required", "error message details");
    row(422, "no_active_session", "no_active_session", "error message details");
    row(429, "", "rate_limited", "error message");
    row(429, "daily_limit_reached", "daily_limit_reached", "error message");
    row(500, "", "internal_error", "error message");
    row(502, "", "bad_gateway", "error message");
    row(503, "", "service_unavailable", "error message");
    row(503, "of_our_own", "of_our_own", "error message");
    row(504, "", "gateway_timeout", "error message");
}

void TestMishaps::refusalsHaveTheDocumentedBodies()
{
    QFETCH(int, status);
    QFETCH(QByteArray, ordered);
    QFETCH(QByteArray, error);
    QFETCH(QByteArray, members);
    Workbench bench;
    Json rule = {{"fault", "status"}, {"status", status}};
    if (!ordered.isEmpty())
        rule["error"] = jsonText(ordered);
    order(bench, jsonBytes({{"requests", {rule}}}));
    const Reply reply = bench.send(Workbench::rcs());
    QCOMPARE(reply.status, status);
    const Json body = Workbench::parse(reply);
    QCOMPARE(jsonString(body["error"]), error);
    QVERIFY(jsonString(body["message"]).endsWith('.'));
    QByteArrayList names;
    for (const auto &member : body.items())
        names << QByteArray::fromStdString(member.key());
    QCOMPARE(names.join(' '), members);
    if (status == 402)
        QVERIFY(body["required_amount"].get<double>() > body["balance"]["free"].get<double>());
}

void TestMishaps::retryAfterIsWrittenAsItWasOrdered_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QByteArray>("inBody"); // empty: absent
    QTest::addColumn<QByteArray>("header"); // empty: absent
    const auto row = [](const char *members, const char *inBody, const char *header) {
        QTest::newRow(members) << js(members) << js(inBody) << QByteArray(header);
    };
    row("", "", "");
    row(",'retry_after':3", "3", "");
    row(",'retry_after':0", "0", "");
    row(",'retry_after':-1", "-1", "");
    row(",'retry_after':1000000000.0", "1000000000.0", "");
    row(",'retry_after':'3'", "'3'", "");
    row(",'retry_after':2.5", "2.5", "");
    row(",'retry_after':null", "null", "");
    row(",'retry_after_header':7", "", "7");
    row(",'retry_after_header':'Mon, 04 May 2026 10:00:05 GMT'", "", "Mon, 04 May 2026 10:00:05 GMT");
    row(",'retry_after':3,'retry_after_header':'soon'", "3", "soon");
}

void TestMishaps::retryAfterIsWrittenAsItWasOrdered()
{
    QFETCH(QByteArray, members);
    QFETCH(QByteArray, inBody);
    QFETCH(QByteArray, header);
    Workbench bench;
    QVERIFY(order(bench, js("{'requests':[{'fault':'status','status':429") + members + "}]}").is_object());
    const Reply reply = bench.send(Workbench::rcs());
    const Json body = Workbench::parse(reply);
    QCOMPARE(body.contains("retry_after") ? jsonBytes(body["retry_after"]) : QByteArray(), inBody);
    QCOMPARE(reply.headers.empty() ? QByteArray() : reply.headers.front().second, header);
}

void TestMishaps::retryAfterDateIsAheadOfThePlatformsClock()
{
    Workbench bench; // it is 2026-05-04T10:00:00Z
    order(bench, js("{'requests':[{'fault':'status','status':429,'retry_after_date':90}]}"));
    const Reply reply = bench.send(Workbench::rcs());
    QCOMPARE(reply.headers, (std::vector<std::pair<QByteArray, QByteArray>>{
                                {"Retry-After", "Mon, 04 May 2026 10:01:30 GMT"}}));
}

void TestMishaps::ruleStrikesItsRoutesOnly_data()
{
    QTest::addColumn<QByteArray>("routes");
    QTest::addColumn<QByteArray>("struck");
    QTest::newRow("sends") << QByteArray("sends") << QByteArray("send");
    QTest::newRow("reads") << QByteArray("reads") << QByteArray("list balance");
    QTest::newRow("revokes") << QByteArray("revokes") << QByteArray("revoke");
    QTest::newRow("all") << QByteArray("all") << QByteArray("send list balance revoke webhook");
}

void TestMishaps::ruleStrikesItsRoutesOnly()
{
    QFETCH(QByteArray, routes);
    QFETCH(QByteArray, struck);
    Workbench bench;
    order(bench, js("{'requests':[{'fault':'status','status':502,'routes':'") + routes + js("'}]}"));
    const auto status = [&bench](const char *method, const char *path) {
        return bench.call(method, path).status;
    };
    QByteArrayList seen;
    if (bench.send(Workbench::rcs()).status == 502)
        seen << "send";
    if (status("GET", "/v1/messages") == 502)
        seen << "list";
    if (status("GET", "/v1/billing/balance") == 502)
        seen << "balance";
    if (status("DELETE", "/v1/messages/msg_1") == 502)
        seen << "revoke";
    if (status("POST", "/v1/webhooks") == 502)
        seen << "webhook";
    QCOMPARE(seen.join(' '), struck);
}

void TestMishaps::countStrikesTheNextSoMany()
{
    Workbench bench;
    order(bench, js("{'requests':[{'fault':'status','status':503,'routes':'sends','count':3}]}"));
    QList<int> got;
    for (int i = 0; i < 5; ++i) {
        got << bench.send(Workbench::rcs(), kKey).status;
        QCOMPARE(bench.call("GET", "/v1/messages").status, 200);
    }
    QCOMPARE(got, (QList<int>{503, 503, 503, 200, 200}));
    QCOMPARE(bench.get("/v1/messages")["total"].get<int>(), 1); // one key, one message
    const Json rule = bench.get("/sandbox/faults")["requests"][0];
    QCOMPARE(rule["count"].get<int>(), 0);
    QCOMPARE(rule["fired"].get<int>(), 3);
}

void TestMishaps::skipLetsSoManyPassFirst()
{
    Workbench bench;
    order(bench, js("{'requests':[{'fault':'status','status':401,'routes':'sends','skip':2}]}"));
    QList<int> got;
    for (int i = 0; i < 4; ++i)
        got << bench.send(Workbench::rcs()).status;
    QCOMPARE(got, (QList<int>{200, 200, 401, 401}));
}

void TestMishaps::percentIsDecidedByTheSeed()
{
    const auto run = [](quint64 seed) {
        PlatformSetup setup = Workbench::quietSetup();
        setup.seed = seed;
        Workbench bench(setup);
        order(bench, js("{'requests':[{'fault':'status','percent':25}]}"));
        QByteArray out;
        for (int i = 0; i < 400; ++i)
            out += bench.call("GET", "/v1/billing/balance").status == 503 ? 'x' : '.';
        return out;
    };
    const QByteArray one = run(1);
    QCOMPARE(run(1), one);
    QVERIFY(run(2) != one);
    QVERIFY2(one.count('x') > 60 && one.count('x') < 140, one.constData());
}

void TestMishaps::firstRuleThatStrikesDecides()
{
    Workbench bench;
    order(bench, js("{'requests':[{'fault':'status','status':500,'count':1},{'fault':'status','status':504,"
                    "'count':1}]}"));
    QCOMPARE(bench.call("GET", "/v1/messages").status, 500);
    QCOMPARE(bench.call("GET", "/v1/messages").status, 504);
    QCOMPARE(bench.call("GET", "/v1/messages").status, 200);
}

void TestMishaps::sameKeyGetsTheAnswerThatWasLost()
{
    for (const char *fault : {"silence", "close", "cut", "empty", "huge", "late"}) {
        Workbench bench;
        order(bench, js("{'requests':[{'fault':'") + fault + js("','count':1}]}"));
        static_cast<void>(bench.send(Workbench::rcs(), kKey));
        const Reply again = bench.send(Workbench::rcs(), kKey);
        QCOMPARE(again.status, 200);
        const Json list = bench.get("/v1/messages");
        QCOMPARE(list["total"].get<int>(), 1);
        QCOMPARE(jsonString(Workbench::parse(again)["message_id"]), jsonString(list["messages"][0]["id"]));
    }
}

void TestMishaps::refusedByOrderTakesNothing()
{
    Workbench bench;
    order(bench, js("{'requests':[{'fault':'status','status':402,'count':1}]}"));
    QCOMPARE(bench.send(Workbench::rcs(), kKey).status, 402);
    QCOMPARE(bench.platform.books().wallet.free(), Money{5'000'000});
    QCOMPARE(bench.send(Workbench::rcs(), kKey).status, 200); // not kept under the key either
}

void TestMishaps::practiceCallsAreNeverStruck()
{
    Workbench bench;
    order(bench, js("{'requests':[{'fault':'close'}]}"));
    QCOMPARE(int(bench.call("GET", "/sandbox/ledger").manner), int(Manner::Whole));
    QCOMPARE(bench.call("GET", "/sandbox/faults").status, 200);
}

void TestMishaps::strikesAreInTheLedger()
{
    Workbench bench;
    order(bench, js("{'requests':[{'fault':'silence','routes':'sends','count':1}]}"));
    static_cast<void>(bench.send(Workbench::rcs(), kKey));
    const Json ledger = bench.get("/sandbox/ledger");
    QCOMPARE(jsonBytes(ledger["faults"]),
             js("[{'at':'2026-05-04T10:00:00.000Z','fault':'silence','method':'POST','path':'/v1/messages',"
                "'idempotency_key':'") +
                 kKey + js("','accepted':true}]"));
    QCOMPARE(jsonBytes(ledger["posts"][0]["statuses"]), QByteArray("[0]")); // nothing was answered
    QCOMPARE(ledger["messages"].size(), size_t(1));
}

void TestMishaps::whatIsReadCanBePutBack()
{
    Workbench bench;
    const Json first =
        order(bench, js("{'requests':[{'fault':'late','routes':'reads','percent':2.5,'seconds':3},"
                        "{'fault':'status','status':429,'count':4,'skip':2,'retry_after':'3',"
                        "'retry_after_header':'7','error':'daily_limit_reached'},"
                        "{'fault':'redirect','location':'https://elsewhere.example/','status':308}],"
                        "'webhooks':{'off':true,'drop':1.5,'delay':{'count':2},'delay_seconds':9,"
                        "'duplicate':100,'reorder':{'count':0}}}"));
    QCOMPARE(first["requests"].size(), size_t(3));
    QCOMPARE(jsonBytes(order(bench, jsonBytes(first))), jsonBytes(first));
    QCOMPARE(jsonBytes(bench.get("/sandbox/faults")), jsonBytes(first));
}

void TestMishaps::emptyObjectEndsEveryFault()
{
    Workbench bench;
    order(bench, js("{'requests':[{'fault':'close'}],'webhooks':{'off':true}}"));
    const Json now = order(bench, "{}");
    QCOMPARE(now["requests"].size(), size_t(0));
    QCOMPARE(now["webhooks"]["off"].get<bool>(), false);
    QCOMPARE(bench.call("GET", "/v1/messages").status, 200);
}

void TestMishaps::wrongRulesAreRefusedByName_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("field");
    const auto row = [](const char *body, const char *field) {
        QTest::newRow(body) << js(body) << QByteArray(field);
    };
    row("{'request':[]}", "request");
    row("{'requests':{}}", "requests");
    row("{'requests':[3]}", "requests[0]");
    row("{'requests':[{}]}", "requests[0].fault");
    row("{'requests':[{'fault':'slow'}]}", "requests[0].fault");
    row("{'requests':[{'fault':'close'},{'fault':'cut','routes':'writes'}]}", "requests[1].routes");
    row("{'requests':[{'fault':'cut','percent':101}]}", "requests[0].percent");
    row("{'requests':[{'fault':'cut','percent':5,'count':1}]}", "requests[0].percent");
    row("{'requests':[{'fault':'cut','count':1.5}]}", "requests[0].count");
    row("{'requests':[{'fault':'cut','skip':-1}]}", "requests[0].skip");
    row("{'requests':[{'fault':'cut','accepts':1}]}", "requests[0].accepts");
    row("{'requests':[{'fault':'cut','status':500}]}", "requests[0].status");
    row("{'requests':[{'fault':'status','status':418}]}", "requests[0].status");
    row("{'requests':[{'fault':'redirect','status':503}]}", "requests[0].status");
    row("{'requests':[{'fault':'redirect','location':'a\\r\\nb'}]}", "requests[0].location");
    row("{'requests':[{'fault':'status','retry_after_header':'a\\nb'}]}", "requests[0].retry_after_header");
    row("{'requests':[{'fault':'late','seconds':-1}]}", "requests[0].seconds");
    row("{'webhooks':{'lose':1}}", "webhooks.lose");
    row("{'webhooks':{'drop':-1}}", "webhooks.drop");
    row("{'webhooks':{'drop':{'rate':1}}}", "webhooks.drop.rate");
    row("{'webhooks':{'off':'off'}}", "webhooks.off");
}

void TestMishaps::wrongRulesAreRefusedByName()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, field);
    Workbench bench;
    const Reply reply = bench.call("PUT", "/sandbox/faults", body);
    QCOMPARE(reply.status, 400);
    QCOMPARE(jsonString(Workbench::parse(reply)["details"][0]["field"]), field);
    QCOMPARE(bench.get("/sandbox/faults")["requests"].size(), size_t(0));
}

void TestMishaps::ruleIsReadFromTheCommandLine()
{
    const auto read = MishapDecoder::readRule(
        "status,status=429,routes=sends,count=3,retry_after=\"3\",retry_after_header=soon");
    QVERIFY(std::holds_alternative<MishapRule>(read));
    const auto &rule = std::get<MishapRule>(read);
    QCOMPARE(rule.status, 429);
    QCOMPARE(int(rule.routes), int(RouteKind::Sends));
    QCOMPARE(rule.odds.count, std::optional<qint64>(3));
    QCOMPARE(jsonBytes(*rule.retryAfter), QByteArray("\"3\""));
    QCOMPARE(rule.retryAfterHeader, QByteArray("soon"));
    QCOMPARE(
        std::get<MishapRule>(MishapDecoder::readRule("redirect,location=http://127.0.0.2:9/a=b")).location,
        QByteArray("http://127.0.0.2:9/a=b"));
    for (const char *wrong : {"", "quiet", "silence,now", "silence,routes=some", "silence,count=x"})
        QVERIFY2(std::holds_alternative<QByteArray>(MishapDecoder::readRule(wrong)), wrong);
}

void TestMishaps::changedKeyShutsTheOldOneOut()
{
    Workbench bench;
    QCOMPARE(bench.call("POST", "/sandbox/key", js("{'api_key':'a b'}")).status, 400);
    QCOMPARE(bench.call("POST", "/sandbox/key", js("{'api_key':'rotated'}")).status, 200);
    QCOMPARE(bench.call("GET", "/v1/messages").status, 401);
    QCOMPARE(bench.call("GET", "/sandbox/ledger").status, 200); // the trainer keeps the way in
    const auto with = [&bench](const char *path) {
        return bench.router.handle({"GET", path, {}, "Bearer rotated", {}, {}, {}, false}).status;
    };
    QCOMPARE(with("/v1/messages"), 200);
    QCOMPARE(with("/sandbox/ledger"), 401);
}

void TestMishaps::topUpLetsSendsGoOn()
{
    PlatformSetup setup = Workbench::quietSetup();
    setup.balance = Money{800};
    Workbench bench(setup);
    QCOMPARE(bench.send(Workbench::rcs()).status, 200);
    QCOMPARE(bench.send(Workbench::rcs()).status, 402);
    QCOMPARE(bench.call("POST", "/sandbox/topup", js("{'amount':0.00001}")).status, 400);
    QCOMPARE(bench.call("POST", "/sandbox/topup", js("{'amount':10.5}")).body,
             js("{'free':10.5,'reserved':0.08,'total':10.58}"));
    QCOMPARE(bench.send(Workbench::rcs()).status, 200);
}

void TestMishaps::rateLimitAnswers429UntilItsTimeHasPassed()
{
    PlatformSetup setup = Workbench::quietSetup();
    setup.rateLimit = 2;
    Workbench bench(setup);
    for (int i = 0; i < 4; ++i)
        QCOMPARE(bench.send(Workbench::rcs()).status, 200);
    const Reply late = bench.send(Workbench::rcs());
    QCOMPARE(late.status, 429);
    QCOMPARE(late.body, js("{'error':'rate_limited','message':'Too many requests; try again later.',"
                           "'retry_after':1}"));
    QCOMPARE(bench.call("GET", "/sandbox/ledger").status, 200); // not counted
    bench.scheduler.advance(500);
    QCOMPARE(bench.send(Workbench::rcs()).status, 200);
    QCOMPARE(bench.send(Workbench::rcs()).status, 429);
}

QTEST_APPLESS_MAIN(TestMishaps)
#include "tst_mishaps.moc"
