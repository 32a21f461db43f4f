// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sends through the router: answers, idempotency, admission.
#include "tests/sandbox/workbench.h"

#include <QtTest>

using namespace arowana;
using namespace arowana::sandbox;

namespace {

const QByteArray kKey = "0b0a6d5c-3c0e-4a53-9d5e-0b5b8a6a7a01";

PlatformSetup withBalance(qint64 tenThousandths)
{
    PlatformSetup setup = Workbench::quietSetup();
    setup.balance = Money{tenThousandths};
    return setup;
}

Json changed(Json body, const char *field, const Json &value)
{
    body[field] = value;
    return body;
}

} // namespace

class TestSendDesk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void answerIsTheDocumentedShape();
    void sameKeyAndBodyIsAnsweredTheSameAndSentOnce();
    void sameKeyWithAnotherBodyIsAConflict();
    void refusalsStickToTheirKey();
    void dailyLimitDoesNotStickToItsKey();
    void keyIsForgottenAfterADay();
    void keyMustBeAUuid();
    void sendsWithoutKeyAreSentTwice();
    void tooLittleFreeBalanceIs402();
    void refusesWithTheDocumentedStatus_data();
    void refusesWithTheDocumentedStatus();
    void holdMayBeMoreThanThePrice();
    void refusedSendChangesNothing();
    void secondNewsletterOfADayIs429AndTheMonthIsPaidOnce();
    void tierMovesWithEachUnit();
};

void TestSendDesk::answerIsTheDocumentedShape()
{
    Workbench bench(withBalance(500'000));
    Json answer = Workbench::parse(bench.send(Workbench::rcs()));
    QVERIFY(jsonString(answer["message_id"]).startsWith("msg_"));
    QCOMPARE(jsonString(answer["message_id"]).size(), 36);
    answer["message_id"] = "msg_x";
    QCOMPARE(jsonBytes(answer),
             js("{'message_id':'msg_x','status':'queued','created_at':'2026-05-04T10:00:00Z',"
                "'billing':{'channel':'RCS','message_type':'basic_message','hold_amount':0.08,"
                "'message_price':0.08,'balance':{'free':49.92,'reserved':0.08,'total':50.0},"
                "'tier':{'channel':'RCS','current':'tier_1','volume_used':1}}}"));
}

void TestSendDesk::sameKeyAndBodyIsAnsweredTheSameAndSentOnce()
{
    Workbench bench;
    const Reply first = bench.send(Workbench::rcs(), kKey);
    bench.scheduler.advance(60'000);
    const Reply second = bench.send(Workbench::rcs(), kKey);
    QCOMPARE(second.status, 200);
    QCOMPARE(second.body, first.body);
    QCOMPARE(bench.get("/v1/messages")["total"].get<int>(), 1);
    const Json post = bench.platform.ledger()["posts"][0];
    QCOMPARE(jsonString(post["idempotency_key"]), kKey);
    QCOMPARE(post["count"].get<int>(), 2);
    QCOMPARE(post["body_sha256"].size(), size_t(1));
}

void TestSendDesk::sameKeyWithAnotherBodyIsAConflict()
{
    Workbench bench;
    QCOMPARE(bench.send(Workbench::rcs(), kKey).status, 200);
    const Reply other = bench.send(Workbench::rcs(kRead, "Another text"), kKey);
    QCOMPARE(other.status, 409);
    QCOMPARE(Workbench::errorOf(other), QByteArray("idempotency_conflict"));
    QCOMPARE(bench.get("/v1/messages")["total"].get<int>(), 1);
    // The first answer is still there.
    QCOMPARE(bench.send(Workbench::rcs(), kKey).status, 200);
}

void TestSendDesk::refusalsStickToTheirKey()
{
    Workbench bench;
    const Json body = changed(Workbench::rcs(kReplies), "message_type", "CONVERSATION");
    QCOMPARE(bench.send(body, kKey).status, 422);
    bench.platform.conversations().reply(*bench.platform.books().senders.agent(kShop), kReplies, {});
    QCOMPARE(bench.send(body, kKey).status, 422);
    QCOMPARE(bench.send(body).status, 200);
}

void TestSendDesk::dailyLimitDoesNotStickToItsKey()
{
    Workbench bench;
    const Json body = changed(Workbench::rcs(), "message_type", "NEWSLETTER");
    QCOMPARE(bench.send(body).status, 200);
    QCOMPARE(bench.send(body, kKey).status, 429);
    bench.scheduler.advance(14LL * 3600 * 1000); // past midnight UTC
    QCOMPARE(bench.send(body, kKey).status, 200);
}

void TestSendDesk::keyIsForgottenAfterADay()
{
    Workbench bench;
    QCOMPARE(bench.send(Workbench::rcs(), kKey).status, 200);
    bench.scheduler.advance(24LL * 3600 * 1000);
    QCOMPARE(bench.send(Workbench::rcs(), kKey).status, 200);
    QCOMPARE(bench.get("/v1/messages")["total"].get<int>(), 1);
    bench.scheduler.advance(1);
    QCOMPARE(bench.send(Workbench::rcs(), kKey).status, 200);
    QCOMPARE(bench.get("/v1/messages")["total"].get<int>(), 2);
}

void TestSendDesk::keyMustBeAUuid()
{
    Workbench bench;
    for (const char *key : {"", "key-1", "0b0a6d5c3c0e4a539d5e0b5b8a6a7a01"}) {
        const Reply reply = bench.send(Workbench::rcs(), QByteArray(key));
        QCOMPARE(reply.status, 400);
        QCOMPARE(jsonString(Workbench::parse(reply)["details"][0]["field"]), QByteArray("Idempotency-Key"));
    }
}

void TestSendDesk::sendsWithoutKeyAreSentTwice()
{
    Workbench bench;
    QVERIFY(bench.accepted(Workbench::rcs()) != bench.accepted(Workbench::rcs()));
    QCOMPARE(bench.platform.ledger()["posts_without_key"].get<int>(), 2);
}

void TestSendDesk::tooLittleFreeBalanceIs402()
{
    Workbench bench(withBalance(1'000));
    QCOMPARE(bench.send(Workbench::rcs()).status, 200);
    const Reply reply = bench.send(Workbench::rcs());
    QCOMPARE(reply.status, 402);
    QCOMPARE(reply.body,
             js("{'error':'insufficient_balance','message':'The free balance does not cover this "
                "message.','balance':{'free':0.02,'reserved':0.08,'total':0.1},'required_amount':0.08,"
                "'topup_url':'https://app.arowana.app/billing'}"));
}

void TestSendDesk::refusesWithTheDocumentedStatus_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<QByteArray>("field");
    const auto row = [](const char *name, const Json &body, int status, const char *error,
                        const char *field = "") {
        QTest::newRow(name) << jsonBytes(body) << status << QByteArray(error) << QByteArray(field);
    };
    const Json rcs = Workbench::rcs();
    const Json email = Workbench::email();
    row("unknown agent", changed(rcs, "agent_id", "ag_live_1"), 403, "agent_not_approved");
    row("draft agent", changed(rcs, "agent_id", "ag_draft_1"), 403, "agent_not_approved");
    row("traffic not of the use case", changed(rcs, "agent_id", kCodes), 400, "validation_error",
        "traffic_type");
    row("promotion by a service agent", changed(changed(rcs, "agent_id", kDesk), "traffic_type", "PROMOTION"),
        400, "validation_error", "traffic_type");
    row("conversation by a code agent",
        changed(changed(changed(rcs, "agent_id", kCodes), "traffic_type", "AUTHENTICATION"), "message_type",
                "CONVERSATION"),
        400, "validation_error", "message_type");
    row("newsletter not enabled", changed(changed(rcs, "agent_id", kDesk), "message_type", "NEWSLETTER"), 403,
        "forbidden");
    row("not capable", changed(rcs, "to", "+4915112340000"), 404, "device_not_capable");
    row("no session", changed(rcs, "message_type", "CONVERSATION"), 422, "no_active_session");
    row("draft", changed(rcs, "agent_id", kDraft), 403, "agent_not_approved");
    row("in review", changed(rcs, "agent_id", kInReview), 403, "agent_not_approved");
    row("rejected", changed(rcs, "agent_id", kRejected), 403, "agent_not_approved");
    row("promotional agent, transaction", changed(rcs, "agent_id", kClub), 400, "validation_error");
    row("promotional agent, conversation",
        changed(changed(changed(rcs, "agent_id", kClub), "traffic_type", "PROMOTION"), "message_type",
                "CONVERSATION"),
        400, "validation_error");
    row("consent withdrawn", changed(rcs, "to", "+4915112340021"), 422, "consent_revoked");
    row("suppressed number", changed(rcs, "to", "+4915112340022"), 422, "recipient_suppressed");
    row("no consent", changed(changed(rcs, "to", "+4915112340005"), "message_type", "NEWSLETTER"), 422,
        "consent_required");
    row("unknown channel", changed(email, "channel_id", "ch_1"), 403, "forbidden");
    row("channel without newsletters",
        changed(changed(email, "channel_id", kService), "message_type", "NEWSLETTER"), 403, "forbidden");
    row("suppressed", changed(email, "to", "Suppressed@shop.example"), 422, "recipient_suppressed");
    row("no consent by e-mail",
        changed(changed(email, "to", "noconsent@shop.example"), "message_type", "NEWSLETTER"), 422,
        "consent_required");
}

void TestSendDesk::refusesWithTheDocumentedStatus()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QByteArray, error);
    QFETCH(QByteArray, field);
    Workbench bench;
    const Reply reply = bench.call("POST", "/v1/messages", body);
    QCOMPARE(reply.status, status);
    const Json answer = Workbench::parse(reply);
    QCOMPARE(jsonString(answer["error"]), error);
    QCOMPARE(answer.contains("details"), status == 400 || status == 422);
    if (!field.isEmpty())
        QCOMPARE(jsonString(answer["details"][0]["field"]), field);
    const Json refused = bench.platform.ledger()["refused"];
    QCOMPARE(refused.size(), size_t(1));
    QCOMPARE(refused[0]["status"].get<int>(), status);
    QCOMPARE(jsonString(refused[0]["error"]), error);
}

void TestSendDesk::holdMayBeMoreThanThePrice()
{
    PlatformSetup setup = withBalance(2'000);
    setup.holdRate = 1.5;
    Workbench bench(setup);
    const Reply reply = bench.send(Workbench::rcs());
    const Json billing = Workbench::parse(reply)["billing"];
    QCOMPARE(jsonBytes(billing["hold_amount"]), QByteArray("0.12"));
    QCOMPARE(jsonBytes(billing["message_price"]), QByteArray("0.08"));
    QCOMPARE(bench.send(Workbench::rcs("+4915112340002")).status, 402); // 0.08 are free, 0.12 are held
    bench.scheduler.advance(3'600'000);
    QCOMPARE(bench.platform.books().wallet.charged(), Money{800});
    QCOMPARE(bench.platform.books().wallet.free(), Money{1'200});
    QCOMPARE(bench.platform.books().wallet.reserved(), Money{});
    const Json message = bench.get("/v1/messages/" + jsonString(Workbench::parse(reply)["message_id"]));
    QCOMPARE(jsonString(message["cost"]), QByteArray("0.0800"));
}

void TestSendDesk::refusedSendChangesNothing()
{
    Workbench bench(withBalance(500'000));
    QCOMPARE(bench.send(Workbench::rcs("+4915112340000")).status, 404);
    QCOMPARE(bench.call("GET", "/v1/billing/balance").body, js("{'free':50.0,'reserved':0.0,'total':50.0}"));
    QCOMPARE(bench.get("/v1/messages")["total"].get<int>(), 0);
    QCOMPARE(bench.get("/v1/billing/tier", {{"channel", "RCS"}})["volume_used"].get<int>(), 0);
    QVERIFY(bench.scheduler.isIdle());
}

void TestSendDesk::secondNewsletterOfADayIs429AndTheMonthIsPaidOnce()
{
    Workbench bench;
    const Json body = changed(Workbench::rcs(), "message_type", "NEWSLETTER");
    const Json first = Workbench::parse(bench.send(body));
    QCOMPARE(first["billing"]["mau_charged"].get<bool>(), true);
    QCOMPARE(jsonBytes(first["billing"]["hold_amount"]), QByteArray("0.3"));
    const Reply second = bench.send(body);
    QCOMPARE(second.status, 429);
    QCOMPARE(Workbench::parse(second)["retry_after"].get<int>(), 14 * 3600);
    bench.scheduler.advance(24LL * 3600 * 1000);
    const Json next = Workbench::parse(bench.send(body));
    QCOMPARE(next["billing"]["mau_charged"].get<bool>(), false);
    QCOMPARE(jsonBytes(next["billing"]["hold_amount"]), QByteArray("0.0"));
    bench.scheduler.advance(31LL * 24 * 3600 * 1000);
    QCOMPARE(Workbench::parse(bench.send(body))["billing"]["mau_charged"].get<bool>(), true);
}

void TestSendDesk::tierMovesWithEachUnit()
{
    PlatformSetup setup = Workbench::quietSetup();
    setup.startVolume = 999;
    Workbench bench(setup);
    const Json first = Workbench::parse(bench.send(Workbench::rcs()));
    QCOMPARE(jsonBytes(first["billing"]["hold_amount"]), QByteArray("0.08"));
    QCOMPARE(jsonBytes(first["billing"]["tier"]),
             js("{'channel':'RCS','current':'tier_2','volume_used':1000}"));
    const Json second = Workbench::parse(bench.send(Workbench::rcs()));
    QCOMPARE(jsonBytes(second["billing"]["hold_amount"]), QByteArray("0.072"));
}

QTEST_APPLESS_MAIN(TestSendDesk)
#include "tst_senddesk.moc"
