// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Replies, sessions and what a conversation costs.
#include "tests/sandbox/workbench.h"

#include <QtTest>

using namespace arowana;
using namespace arowana::sandbox;

namespace {

constexpr qint64 kDay = 24LL * 3'600'000;

Json conversation(const char *to = kReplies)
{
    Json body = Workbench::rcs(to);
    body["message_type"] = "CONVERSATION";
    return body;
}

QByteArray replyBody(const char *text)
{
    return jsonBytes({{"agent_id", kShop}, {"phone", kRead}, {"text", text}});
}

} // namespace

class TestConversations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void replyIsLoggedAndFiresConversationStarted();
    void everyReplyFiresAgainAndExtends();
    void silenceOfADayEndsTheSession();
    void firstConversationIsChargedLaterOnesAreFree();
    void freedConversationUnitIsChargedAgain();
    void sessionsBelongToOneAgentAndOneNumber();
    void chipsAreAnsweredWithTheirPostback();
    void sessionLastsToItsLastMillisecond_data();
    void sessionLastsToItsLastMillisecond();
    void replyInTheMomentOfTheEndOpensAnother();
    void sessionIsScaledWithTheSpeed();
    void ledgerTellsEverySession();
    void ledgerTellsEveryReplyAndPrice();
};

void TestConversations::replyIsLoggedAndFiresConversationStarted()
{
    Workbench bench;
    bench.listen();
    const Reply reply = bench.call("POST", "/sandbox/reply", replyBody("Yes"));
    QCOMPARE(reply.status, 200);
    const QByteArray id = jsonString(Workbench::parse(reply)["id"]);
    QCOMPARE(
        jsonBytes(bench.get("/v1/messages/" + id)),
        js("{'id':'") + id + js("','direction':'INBOUND','channel_id':'") + kShopChannel +
            js("','contact_id':'") + IdMint::contact(kRead).bytes() +
            js("','campaign_id':null,'message_type':'CONVERSATION','content_type':'TEXT',"
               "'content':{'text':'Yes'},'status':'DELIVERED','cost':null,'sent_at':'2026-05-04T10:00:00Z',"
               "'delivered_at':'2026-05-04T10:00:00Z','read_at':null,'created_at':'2026-05-04T10:00:00Z',"
               "'events':[{'type':'received','at':'2026-05-04T10:00:00Z'},"
               "{'type':'delivered','at':'2026-05-04T10:00:00Z'}]}"));
    const Json event = bench.courier.eventsNamed("conversation.started").at(0);
    QCOMPARE(jsonBytes(event["data"]),
             js("{'agent_id':'ag_live_5b1f0c7e94d24a6fa3d81c60e27b9f11','from':'+4915112340006',"
                "'session_expires_at':'2026-05-05T10:00:00Z',"
                "'user_message':{'type':'text','text':'Yes'}}"));
    const Json inbound = bench.get("/v1/messages", {{"direction", "INBOUND"}});
    QCOMPARE(inbound["total"].get<int>(), 1);
}

void TestConversations::everyReplyFiresAgainAndExtends()
{
    Workbench bench;
    bench.listen();
    bench.call("POST", "/sandbox/reply", replyBody("One"));
    bench.scheduler.advance(kDay - 1);
    bench.call("POST", "/sandbox/reply", replyBody("Two"));
    bench.scheduler.advance(kDay - 1);
    QCOMPARE(bench.courier.eventsNamed("conversation.started").size(), size_t(2));
    QCOMPARE(bench.courier.eventsNamed("conversation.ended").size(), size_t(0));
    QCOMPARE(bench.send(conversation(kRead)).status, 200);
}

void TestConversations::silenceOfADayEndsTheSession()
{
    Workbench bench;
    bench.listen();
    bench.call("POST", "/sandbox/reply", replyBody("One"));
    bench.scheduler.advance(kDay);
    bench.scheduler.advance(1); // the courier's millisecond
    const auto ended = bench.courier.eventsNamed("conversation.ended");
    QCOMPARE(ended.size(), size_t(1));
    QCOMPARE(jsonBytes(ended[0]["data"]),
             js("{'agent_id':'ag_live_5b1f0c7e94d24a6fa3d81c60e27b9f11','with':'+4915112340006',"
                "'ended_at':'2026-05-05T10:00:00Z','reason':'ttl_expired'}"));
    QCOMPARE(Workbench::errorOf(bench.send(conversation(kRead))), QByteArray("no_active_session"));
}

void TestConversations::firstConversationIsChargedLaterOnesAreFree()
{
    Workbench bench;
    bench.call("POST", "/sandbox/reply", replyBody("One"));
    const Json first = Workbench::parse(bench.send(conversation(kRead)))["billing"];
    QCOMPARE(jsonString(first["message_type"]), QByteArray("conversation"));
    QCOMPARE(first["in_session"].get<bool>(), false);
    QCOMPARE(jsonBytes(first["hold_amount"]), QByteArray("0.2"));
    const Json second = Workbench::parse(bench.send(conversation(kRead)))["billing"];
    QCOMPARE(second["in_session"].get<bool>(), true);
    QCOMPARE(jsonBytes(second["hold_amount"]), QByteArray("0.0"));
    QCOMPARE(second["tier"]["volume_used"].get<int>(), 1);
    bench.scheduler.advance(3'600'000);
    QCOMPARE(bench.platform.books().wallet.charged(), Money{2'000});
    // A plain message inside the session is billed as ever.
    const Json plain = Workbench::parse(bench.send(Workbench::rcs()))["billing"];
    QCOMPARE(jsonString(plain["message_type"]), QByteArray("basic_message"));
    QVERIFY(!plain.contains("in_session"));
}

void TestConversations::freedConversationUnitIsChargedAgain()
{
    Workbench bench;
    const Agent &shop = *bench.platform.books().senders.agent(kShop);
    bench.platform.conversations().reply(shop, kQueued, {"text", "Hello", {}});
    const QByteArray id = bench.accepted(conversation(kQueued));
    QCOMPARE(bench.call("DELETE", "/v1/messages/" + id).status, 200);
    const Json again = Workbench::parse(bench.send(conversation(kQueued)))["billing"];
    QCOMPARE(again["in_session"].get<bool>(), false);
    QCOMPARE(jsonBytes(again["hold_amount"]), QByteArray("0.2"));
}

void TestConversations::sessionsBelongToOneAgentAndOneNumber()
{
    Workbench bench;
    bench.call("POST", "/sandbox/reply", replyBody("One"));
    Json other = conversation(kRead);
    other["agent_id"] = kDesk;
    QCOMPARE(bench.send(other).status, 422);
    QCOMPARE(bench.send(conversation(kReplies)).status, 422);
    QCOMPARE(bench.send(conversation(kRead)).status, 200);
}

void TestConversations::chipsAreAnsweredWithTheirPostback()
{
    Workbench bench;
    bench.listen();
    Json body = Workbench::rcs(kReplies);
    body["content"]["suggestions"] = Json::array({{{"reply", {{"text", "Yes"}, {"postback_data", "eWVz"}}}}});
    QVERIFY(!bench.accepted(body).isEmpty());
    bench.scheduler.advance(3'600'000);
    QCOMPARE(jsonBytes(bench.courier.eventsNamed("conversation.started").at(0)["data"]["user_message"]),
             js("{'type':'suggested_reply','text':'Yes','postback_data':'eWVz'}"));
}

void TestConversations::sessionLastsToItsLastMillisecond_data()
{
    QTest::addColumn<qint64>("at");
    QTest::addColumn<int>("status");
    QTest::newRow("last") << kDay - 1 << 200;
    QTest::newRow("end") << kDay << 422;
    QTest::newRow("after") << kDay + 1 << 422;
}

void TestConversations::sessionLastsToItsLastMillisecond()
{
    QFETCH(qint64, at);
    QFETCH(int, status);
    Workbench bench;
    bench.call("POST", "/sandbox/reply", replyBody("One"));
    // By a jump: the task that ends the session has not run yet, and must not be needed.
    bench.scheduler.jump(at);
    const Reply reply = bench.send(conversation(kRead));
    QCOMPARE(reply.status, status);
    if (status == 422) {
        QCOMPARE(Workbench::errorOf(reply), QByteArray("no_active_session"));
        QVERIFY(Workbench::parse(reply)["details"].empty());
    }
    QCOMPARE(bench.platform.books().wallet.reserved(), status == 200 ? Money{2'000} : Money{});
}

void TestConversations::replyInTheMomentOfTheEndOpensAnother()
{
    Workbench bench;
    bench.listen();
    bench.call("POST", "/sandbox/reply", replyBody("One"));
    QCOMPARE(bench.send(conversation(kRead)).status, 200);
    bench.scheduler.jump(kDay);
    bench.call("POST", "/sandbox/reply", replyBody("Two"));
    const auto ended = bench.courier.eventsNamed("conversation.ended");
    QCOMPARE(ended.size(), size_t(1));
    QCOMPARE(jsonString(ended[0]["data"]["ended_at"]), QByteArray("2026-05-05T10:00:00Z"));
    const Json next = Workbench::parse(bench.send(conversation(kRead)))["billing"];
    QCOMPARE(next["in_session"].get<bool>(), false); // the new session has its own unit
    bench.scheduler.advance(kDay + 1);
    QCOMPARE(bench.courier.eventsNamed("conversation.ended").size(), size_t(2));
    QCOMPARE(bench.platform.books().wallet.charged(), Money{4'000});
}

void TestConversations::sessionIsScaledWithTheSpeed()
{
    PlatformSetup setup = Workbench::quietSetup();
    setup.pace.speed = 1'440; // a day takes a minute
    Workbench bench(setup);
    bench.call("POST", "/sandbox/reply", replyBody("One"));
    bench.scheduler.advance(59'999);
    QCOMPARE(bench.send(conversation(kRead)).status, 200);
    bench.scheduler.advance(1);
    QCOMPARE(bench.send(conversation(kRead)).status, 422);
    const Json session = bench.platform.ledger()["sessions"][0];
    QCOMPARE(jsonString(session["ended_at"]), QByteArray("2026-05-04T10:01:00.000Z"));
}

void TestConversations::ledgerTellsEverySession()
{
    Workbench bench;
    bench.call("POST", "/sandbox/reply", replyBody("One"));
    const QByteArray payer = bench.accepted(conversation(kRead));
    bench.scheduler.advance(kDay / 2);
    bench.call("POST", "/sandbox/reply", replyBody("Two"));
    QVERIFY(!bench.accepted(conversation(kRead)).isEmpty());
    bench.scheduler.advance(kDay);
    bench.scheduler.advance(kDay);
    bench.call("POST", "/sandbox/reply", replyBody("Three"));
    const Json sessions = bench.platform.ledger()["sessions"];
    QCOMPARE(sessions.size(), size_t(2));
    QCOMPARE(jsonBytes(sessions[0]),
             js("{'agent_id':'ag_live_5b1f0c7e94d24a6fa3d81c60e27b9f11','phone':'+4915112340006',"
                "'opened_at':'2026-05-04T10:00:00.000Z','last_reply_at':'2026-05-04T22:00:00.000Z',"
                "'expires_at':'2026-05-05T22:00:00.000Z','ended_at':'2026-05-05T22:00:00.000Z',"
                "'replies':2,'sends':2,'paid':true,'paid_by':'") +
                 payer + js("','cost':'0.2000'}"));
    QCOMPARE(jsonBytes(sessions[1]),
             js("{'agent_id':'ag_live_5b1f0c7e94d24a6fa3d81c60e27b9f11','phone':'+4915112340006',"
                "'opened_at':'2026-05-06T22:00:00.000Z','last_reply_at':'2026-05-06T22:00:00.000Z',"
                "'expires_at':'2026-05-07T22:00:00.000Z','ended_at':null,"
                "'replies':1,'sends':0,'paid':false,'paid_by':null,'cost':'0.0000'}"));
}

void TestConversations::ledgerTellsEveryReplyAndPrice()
{
    Workbench bench;
    const QByteArray reply =
        jsonString(Workbench::parse(bench.call("POST", "/sandbox/reply", replyBody("One")))["id"]);
    QVERIFY(!bench.accepted(conversation(kRead)).isEmpty());
    QVERIFY(!bench.accepted(conversation(kRead)).isEmpty());
    const Json ledger = bench.platform.ledger();
    QCOMPARE(jsonBytes(ledger["replies"]),
             js("[{'message_id':'") + reply +
                 js("','agent_id':'ag_live_5b1f0c7e94d24a6fa3d81c60e27b9f11','phone':'+4915112340006',"
                    "'at':'2026-05-04T10:00:00.000Z','type':'text','text':'One','postback_data':null,"
                    "'session_expires_at':'2026-05-05T10:00:00.000Z'}]"));
    QByteArrayList told;
    for (const Json &message : ledger["messages"])
        if (jsonString(message["direction"]) == "OUTBOUND")
            told << jsonString(message["unit"]) + ' ' + jsonString(message["unit_price"]) + ' ' +
                        jsonString(message["hold"]);
    QCOMPARE(told.join(", "), QByteArray("conversation 0.2000 0.2000, conversation 0.2000 0.0000"));
}

QTEST_APPLESS_MAIN(TestConversations)
#include "tst_conversations.moc"
