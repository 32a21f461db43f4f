// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who is who: contacts with their consent, agents with their launches, carriers.
#include "tests/sandbox/workbench.h"

#include <QtTest>

using namespace arowana;
using namespace arowana::sandbox;

namespace {

constexpr qint64 kHour = 3'600'000;

Json newsletter(const char *to)
{
    Json body = Workbench::email(to);
    body["message_type"] = "NEWSLETTER";
    return body;
}

QByteArray newsletterConsent(Workbench &bench, const char *recipient)
{
    const Json records = bench.get(Workbench::contactPath(recipient))["consent_records"];
    return jsonString(records[1]["status"]) + ' ' + jsonString(records[1]["source"]);
}

} // namespace

class TestDirectory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void contactIsMadeByTheFirstSend();
    void contactIsMadeByTheFirstReply();
    void contactHasTheDocumentedShape();
    void consentIsListedAlone();
    void refusedSendMakesNoContact();
    void hardBounceMarksTheContact();
    void leavingRevokesNewsletters_data();
    void leavingRevokesNewsletters();
    void unknownAgentsAndPaths_data();
    void unknownAgentsAndPaths();
    void agentHasTheDocumentedShape();
    void unapprovedAgentsHaveTheShapesOfTheirStates();
    void approvedDraftHasAnotherId();
    void launchNamesAllThreeCarriers();
    void carrierIsToldByThePrefix_data();
    void carrierIsToldByThePrefix();
    void notLaunchedCarrierFailsTheMessage_data();
    void notLaunchedCarrierFailsTheMessage();
};

void TestDirectory::contactIsMadeByTheFirstSend()
{
    Workbench bench;
    QCOMPARE(bench.call("GET", Workbench::contactPath(kRead)).status, 404);
    bench.accepted(Workbench::rcs());
    const Json first = bench.get(Workbench::contactPath(kRead));
    QCOMPARE(jsonString(first["phone"]), QByteArray(kRead));
    QCOMPARE(jsonString(first["created_at"]), QByteArray("2026-05-04T10:00:00Z"));
    bench.scheduler.advance(kHour);
    bench.accepted(Workbench::rcs());
    QCOMPARE(jsonBytes(bench.get(Workbench::contactPath(kRead))), jsonBytes(first));
    QCOMPARE(jsonString(bench.get("/v1/messages")["messages"][0]["contact_id"]), jsonString(first["id"]));
}

void TestDirectory::contactIsMadeByTheFirstReply()
{
    Workbench bench;
    bench.platform.conversations().reply(*bench.platform.books().senders.agent(kShop), kRead,
                                         {"text", "Hi", {}});
    QCOMPARE(bench.call("GET", Workbench::contactPath(kRead)).status, 200);
}

void TestDirectory::contactHasTheDocumentedShape()
{
    Workbench bench;
    bench.accepted(Workbench::email("anna.berg@example.org"));
    Json contact = bench.get(Workbench::contactPath("anna.berg@example.org"));
    const QByteArray id = IdMint::contact("anna.berg@example.org").bytes();
    const Json record = contact["consent_records"][1];
    contact["consent_records"] = Json::array();
    QCOMPARE(jsonBytes(contact),
             js("{'id':'") + id +
                 js("','external_id':null,'email':'anna.berg@example.org','phone':null,'first_name':'Anna',"
                    "'last_name':'Berg','status':'ACTIVE','source':'API','tags':[],'custom_fields':{},"
                    "'consent_records':[],'created_at':'2026-05-04T10:00:00Z',"
                    "'updated_at':'2026-05-04T10:00:00Z'}"));
    const QByteArray recordId = jsonString(record["id"]);
    QVERIFY(recordId.startsWith("cr_"));
    QCOMPARE(recordId.size(), qsizetype(3 + 32));
    QCOMPARE(jsonBytes(record),
             js("{'id':'") + recordId + js("','contact_id':'") + id +
                 js("','channel_type':'EMAIL','message_type':'NEWSLETTER','status':'GRANTED','source':'api',"
                    "'proof_text':null,'enforced_doi':false,'doi_status':null,'doi_channel':null,"
                    "'granted_at':'2026-05-04T10:00:00Z','revoked_at':null,"
                    "'created_at':'2026-05-04T10:00:00Z'}"));
}

void TestDirectory::consentIsListedAlone()
{
    Workbench bench;
    bench.accepted(Workbench::rcs());
    QCOMPARE(jsonBytes(bench.get(Workbench::contactPath(kRead) + "/consent")["consent_records"]),
             jsonBytes(bench.get(Workbench::contactPath(kRead))["consent_records"]));
}

void TestDirectory::refusedSendMakesNoContact()
{
    Workbench bench;
    QCOMPARE(bench.send(Workbench::rcs("+4915112340000")).status, 404);
    QCOMPARE(bench.call("GET", Workbench::contactPath("+4915112340000")).status, 404);
}

void TestDirectory::hardBounceMarksTheContact()
{
    Workbench bench;
    bench.accepted(Workbench::email("bounce@shop.example"));
    bench.accepted(Workbench::email("softbounce@shop.example"));
    bench.scheduler.advance(kHour);
    QCOMPARE(jsonString(bench.get(Workbench::contactPath("bounce@shop.example"))["status"]),
             QByteArray("BOUNCED"));
    QCOMPARE(jsonString(bench.get(Workbench::contactPath("softbounce@shop.example"))["status"]),
             QByteArray("ACTIVE"));
}

void TestDirectory::leavingRevokesNewsletters_data()
{
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("consent");
    QTest::addColumn<int>("next");
    QTest::newRow("complaint") << QByteArray("complains@shop.example") << QByteArray("REVOKED complaint")
                               << 422;
    QTest::newRow("unsubscribe") << QByteArray("unsubscribes@shop.example")
                                 << QByteArray("REVOKED unsubscribe") << 422;
    QTest::newRow("neither") << QByteArray("reads@shop.example") << QByteArray("GRANTED api") << 200;
}

void TestDirectory::leavingRevokesNewsletters()
{
    QFETCH(QByteArray, to);
    QFETCH(QByteArray, consent);
    QFETCH(int, next);
    Workbench bench;
    QCOMPARE(bench.send(newsletter(to.constData())).status, 200);
    bench.scheduler.advance(kHour);
    QCOMPARE(newsletterConsent(bench, to.constData()), consent);
    const Reply reply = bench.send(newsletter(to.constData()));
    QCOMPARE(reply.status, next);
    if (next == 422)
        QCOMPARE(Workbench::errorOf(reply), QByteArray("consent_required"));
    QCOMPARE(bench.send(Workbench::email(to.constData())).status, 200); // action-based mail goes on
}

void TestDirectory::unknownAgentsAndPaths_data()
{
    Workbench::pathColumns();
    const auto row = Workbench::pathRow;
    row("GET", "/v1/rcs/agents", 404);
    row("GET", "/v1/rcs/agents/ag_live_1", 404);
    row("GET", "/v1/rcs/agents/ag_live_1/launch", 404);
    row("GET", "/v1/rcs/agents/ag_live_1/submit", 404);
    row("PATCH", "/v1/rcs/agents/ag_live_1", 405);
    row("GET", "/v1/rcs", 404);
    row("PUT", "/sandbox/clock", 405);
    row("POST", "/sandbox/faults", 405);
    row("GET", "/sandbox/key", 405);
    row("GET", "/sandbox/topup", 405);
    row("GET", "/sandbox/agent", 405);
}

void TestDirectory::unknownAgentsAndPaths()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(int, status);
    Workbench bench;
    QCOMPARE(bench.call(method, path).status, status);
}

void TestDirectory::agentHasTheDocumentedShape()
{
    Workbench bench;
    const Json agent = bench.get(QByteArray("/v1/rcs/agents/") + kShop);
    QByteArrayList names;
    for (const auto &member : agent.items())
        names << QByteArray::fromStdString(member.key());
    QCOMPARE(names.join(' '), QByteArray("agent_id status display_name description logo_url website region "
                                         "use_case billing_category newsletter_enabled approved_at "
                                         "created_at"));
    QCOMPARE(jsonString(agent["agent_id"]), QByteArray(kShop));
    QCOMPARE(jsonString(agent["status"]), QByteArray("APPROVED"));
    QCOMPARE(jsonString(agent["use_case"]), QByteArray("MULTI_USE"));
    QCOMPARE(agent["newsletter_enabled"].get<bool>(), true);
}

void TestDirectory::unapprovedAgentsHaveTheShapesOfTheirStates()
{
    Workbench bench;
    const auto body = [&](const char *id) {
        return bench.call("GET", QByteArray("/v1/rcs/agents/") + id).body;
    };
    QCOMPARE(body(kDraft),
             js("{'agent_id':'") + kDraft + js("','status':'DRAFT','created_at':'2026-02-17T09:30:00Z'}"));
    QCOMPARE(body(kInReview), js("{'agent_id':'") + kInReview +
                                  js("','status':'PENDING_REVIEW','submitted_at':'2026-02-17T09:30:00Z'}"));
    QCOMPARE(body(kRejected),
             js("{'agent_id':'") + kRejected +
                 js("','status':'REJECTED','rejection_reason':'The website does not name the brand.',"
                    "'rejected_at':'2026-02-17T09:30:00Z'}"));
    for (const char *id : {kDraft, kInReview, kRejected})
        QCOMPARE(bench.call("GET", QByteArray("/v1/rcs/agents/") + id + "/launch").status, 409);
}

void TestDirectory::approvedDraftHasAnotherId()
{
    Workbench bench;
    bench.listen();
    const auto review = [&](const char *id, const char *status) {
        return bench.call("POST", "/sandbox/agent", jsonBytes(Json{{"agent_id", id}, {"status", status}}));
    };
    const QByteArray live = QByteArray(kDraft).replace("ag_draft_", "ag_live_");
    Json body = Workbench::rcs();
    body["agent_id"] = jsonText(live);
    QCOMPARE(bench.send(body).status, 403);
    QCOMPARE(review(kDraft, "PENDING_REVIEW").status, 200);
    QCOMPARE(jsonString(bench.get(QByteArray("/v1/rcs/agents/") + kDraft)["status"]),
             QByteArray("PENDING_REVIEW"));
    const Reply approved = review(kDraft, "APPROVED");
    QCOMPARE(approved.body,
             js("{'agent_id':'") + live + js("','display_name':'Returns desk','status':'APPROVED'}"));
    QCOMPARE(jsonBytes(bench.courier.eventsNamed("agent.approved").at(0)["data"]),
             js("{'agent_id':'") + live +
                 js("','display_name':'Returns desk','approved_at':'2026-05-04T10:00:00Z'}"));
    // The draft's id leads to it, but sends no more than before.
    QCOMPARE(jsonString(bench.get(QByteArray("/v1/rcs/agents/") + kDraft)["agent_id"]), live);
    QCOMPARE(bench.call("GET", "/v1/rcs/agents/" + live + "/launch").status, 200);
    QCOMPARE(bench.send(body).status, 200);
    body["agent_id"] = kDraft;
    QCOMPARE(bench.send(body).status, 403);
    QCOMPARE(review(live.constData(), "REJECTED").status, 404); // its review is over
    QCOMPARE(review(kInReview, "REJECTED").status, 200);
    QCOMPARE(bench.courier.eventsNamed("agent.rejected").size(), size_t(1));
    QCOMPARE(review(kInReview, "LIVE").status, 400);
}

void TestDirectory::launchNamesAllThreeCarriers()
{
    Workbench bench;
    QCOMPARE(
        bench.call("GET", QByteArray("/v1/rcs/agents/") + kCodes + "/launch").body,
        js("{'agent_id':'ag_live_c97a31f86e0d4b52894e5fa2d7061b13','agent_status':'APPROVED','carriers':["
           "{'carrier':'vodafone_de','status':'LAUNCHED','launched_at':'2026-02-20T08:00:00Z'},"
           "{'carrier':'telekom_de','status':'LAUNCHED','launched_at':'2026-02-20T08:00:00Z'},"
           "{'carrier':'telefonica_de','status':'PENDING','launched_at':null}]}"));
}

void TestDirectory::carrierIsToldByThePrefix_data()
{
    QTest::addColumn<QByteArray>("phone");
    QTest::addColumn<QByteArray>("carrier");
    QTest::newRow("telekom") << QByteArray("+4915112345678") << QByteArray("telekom_de");
    QTest::newRow("vodafone") << QByteArray("+4917212345678") << QByteArray("vodafone_de");
    QTest::newRow("telefonica") << QByteArray("+4917612345678") << QByteArray("telefonica_de");
    QTest::newRow("landline") << QByteArray("+493012345678") << QByteArray();
    QTest::newRow("abroad") << QByteArray("+33612345678") << QByteArray();
}

void TestDirectory::carrierIsToldByThePrefix()
{
    QFETCH(QByteArray, phone);
    QFETCH(QByteArray, carrier);
    QCOMPARE(SenderBook::carrierOf(phone), carrier);
}

void TestDirectory::notLaunchedCarrierFailsTheMessage_data()
{
    QTest::addColumn<QByteArray>("agent");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<bool>("fails");
    QTest::newRow("not launched") << QByteArray(kCodes) << QByteArray("+4917612345678") << true;
    QTest::newRow("launched") << QByteArray(kCodes) << QByteArray("+4915112345678") << false;
    QTest::newRow("other agent") << QByteArray(kShop) << QByteArray("+4917612345678") << false;
    QTest::newRow("fixed fate") << QByteArray(kCodes) << QByteArray("+4917612340006") << false;
}

void TestDirectory::notLaunchedCarrierFailsTheMessage()
{
    QFETCH(QByteArray, agent);
    QFETCH(QByteArray, to);
    QFETCH(bool, fails);
    Workbench bench;
    Json body = Workbench::rcs(to.constData());
    body["agent_id"] = jsonText(agent);
    body["traffic_type"] = "AUTHENTICATION";
    const QByteArray id = bench.accepted(body); // the carrier says so later, not the platform at once
    QVERIFY(!id.isEmpty());
    bench.scheduler.advance(kHour);
    const Json message = bench.get("/v1/messages/" + id);
    QCOMPARE(jsonString(message["status"]) == "FAILED", fails);
    QCOMPARE(jsonString(message["error_code"]), QByteArray(fails ? "CARRIER_NOT_LAUNCHED" : ""));
}

QTEST_APPLESS_MAIN(TestDirectory)
#include "tst_directory.moc"
