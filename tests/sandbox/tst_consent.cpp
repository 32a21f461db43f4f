// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Consent and suppression: recorded, confirmed, revoked, and enforced at send.
#include "tests/sandbox/workbench.h"

#include <QtTest>

using namespace arowana;
using namespace arowana::sandbox;

namespace {

constexpr const char *kAnna = "anna.berg@example.org";
constexpr const char *kPhone = "+4915112345678";

QByteArray create(Workbench &bench, const char *email = kAnna, const char *phone = kPhone)
{
    const Json body = {{"email", email}, {"phone", phone}, {"source", "API"}};
    return "/v1/contacts/" +
           jsonString(Workbench::parse(bench.call("POST", "/v1/contacts", jsonBytes(body)))["id"]);
}

Json consentTo(const QByteArray &channel, const QByteArray &kind)
{
    return {{"channel_type", jsonText(channel)}, {"message_type", jsonText(kind)}};
}

/// The id of the new record.
QByteArray grant(Workbench &bench, const QByteArray &path, const Json &body)
{
    return jsonString(Workbench::parse(bench.call("POST", path + "/consent", jsonBytes(body)))["id"]);
}

Json message(const QByteArray &channel, const QByteArray &kind)
{
    Json body = channel == "EMAIL" ? Workbench::email(kAnna) : Workbench::rcs(kPhone);
    body["message_type"] = jsonText(kind);
    return body;
}

} // namespace

class TestConsent : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void recordHasTheDocumentedShape();
    void grantingFiresConsentCreated();
    void doubleOptInIsConfirmedByThePerson();
    void doubleOptInWaitsIsScaled();
    void someConfirmNothing_data();
    void someConfirmNothing();
    void confirmationComesTooLate_data();
    void confirmationComesTooLate();
    void wrongConsentIsRefused_data();
    void wrongConsentIsRefused();
    void revokingFiresConsentUpdated();
    void onlyRevokingIsAChange_data();
    void onlyRevokingIsAChange();
    void consentIsEnforcedAtSend_data();
    void consentIsEnforcedAtSend();
    void statusSuppressesAtOnce_data();
    void statusSuppressesAtOnce();
    void leavingFiresConsentUpdated_data();
    void leavingFiresConsentUpdated();
    void conversationGoesOnWithoutConsent();
};

void TestConsent::recordHasTheDocumentedShape()
{
    Workbench bench;
    const QByteArray path = create(bench);
    Json body = consentTo("EMAIL", "NEWSLETTER");
    body["source"] = "sign-up form";
    body["proof_text"] = "Ticked the box.";
    const Reply reply = bench.call("POST", path + "/consent", jsonBytes(body));
    QCOMPARE(reply.status, 201);
    const QByteArray id = jsonString(Workbench::parse(reply)["id"]);
    QVERIFY(id.startsWith("cr_"));
    QCOMPARE(id.size(), qsizetype(3 + 32));
    QCOMPARE(reply.body, js("{'id':'") + id + js("','contact_id':'") + path.mid(13) +
                             js("','channel_type':'EMAIL','message_type':'NEWSLETTER','status':'GRANTED',"
                                "'source':'sign-up form','proof_text':'Ticked the box.',"
                                "'enforced_doi':false,'doi_status':null,'doi_channel':null,"
                                "'granted_at':'2026-05-04T10:00:00Z','revoked_at':null,"
                                "'created_at':'2026-05-04T10:00:00Z'}"));
    QCOMPARE(jsonBytes(bench.get(path + "/consent")), js("{'consent_records':[") + reply.body + "]}");
    QCOMPARE(jsonBytes(bench.get(path)["consent_records"][0]), reply.body);
    QVERIFY(grant(bench, path, body) != id);
}

void TestConsent::grantingFiresConsentCreated()
{
    Workbench bench;
    const QByteArray path = create(bench);
    bench.listen();
    const QByteArray id = grant(bench, path, consentTo("RCS", "NEWSLETTER"));
    QCOMPARE(jsonBytes(bench.courier.eventsNamed("consent.created").at(0)["data"]),
             js("{'contact_id':'") + path.mid(13) + js("','consent_record_id':'") + id +
                 js("','channel_type':'RCS','message_type':'NEWSLETTER','status':'GRANTED','source':'api',"
                    "'enforced_doi':false,'doi_status':null,'created_at':'2026-05-04T10:00:00Z'}"));
}

void TestConsent::doubleOptInIsConfirmedByThePerson()
{
    Workbench bench;
    const QByteArray path = create(bench);
    bench.listen();
    Json body = consentTo("EMAIL", "NEWSLETTER");
    body["enforced_doi"] = true;
    const QByteArray id = grant(bench, path, body);
    Json record = bench.get(path + "/consent")["consent_records"][0];
    QCOMPARE(jsonString(record["status"]), QByteArray("PENDING"));
    QCOMPARE(jsonString(record["doi_status"]), QByteArray("DOI_SEND"));
    QCOMPARE(jsonString(record["doi_channel"]), QByteArray("EMAIL"));
    QVERIFY(record["granted_at"].is_null());
    QCOMPARE(Workbench::errorOf(bench.send(message("EMAIL", "NEWSLETTER"))), QByteArray("consent_required"));
    bench.scheduler.advance(600'000);
    record = bench.get(path + "/consent")["consent_records"][0];
    QCOMPARE(jsonString(record["status"]), QByteArray("GRANTED"));
    QCOMPARE(jsonString(record["doi_status"]), QByteArray("DOI_ACCEPTED"));
    QVERIFY(!record["granted_at"].is_null());
    QCOMPARE(bench.send(message("EMAIL", "NEWSLETTER")).status, 200);
    Json data = bench.courier.eventsNamed("consent.updated").at(0)["data"];
    QCOMPARE(jsonString(data["updated_at"]), jsonString(record["granted_at"]));
    data.erase("updated_at");
    QCOMPARE(jsonBytes(data),
             js("{'contact_id':'") + path.mid(13) + js("','consent_record_id':'") + id +
                 js("','channel_type':'EMAIL','message_type':'NEWSLETTER','previous_status':'PENDING',"
                    "'status':'GRANTED','source':'doi_confirmation','doi_status':'DOI_ACCEPTED'}"));
}

void TestConsent::doubleOptInWaitsIsScaled()
{
    PlatformSetup setup = Workbench::quietSetup();
    setup.pace.speed = 600;
    Workbench bench(setup);
    const QByteArray path = create(bench);
    Json body = consentTo("EMAIL", "NEWSLETTER");
    body["enforced_doi"] = true;
    QVERIFY(!grant(bench, path, body).isEmpty());
    bench.scheduler.advance(99);
    QCOMPARE(jsonString(bench.get(path)["consent_records"][0]["status"]), QByteArray("PENDING"));
    bench.scheduler.advance(1'000);
    QCOMPARE(jsonString(bench.get(path)["consent_records"][0]["status"]), QByteArray("GRANTED"));
}

void TestConsent::someConfirmNothing_data()
{
    QTest::addColumn<QByteArray>("email");
    QTest::addColumn<QByteArray>("phone");
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("noconsent@") << QByteArray("noconsent@shop.example") << QByteArray(kPhone)
                                << QByteArray("PENDING");
    QTest::newRow("0005") << QByteArray(kAnna) << QByteArray("+4915112340005") << QByteArray("PENDING");
    QTest::newRow("others") << QByteArray(kAnna) << QByteArray(kPhone) << QByteArray("GRANTED");
}

void TestConsent::someConfirmNothing()
{
    QFETCH(QByteArray, email);
    QFETCH(QByteArray, phone);
    QFETCH(QByteArray, status);
    Workbench bench;
    const QByteArray path = create(bench, email.constData(), phone.constData());
    Json body = consentTo("RCS", "NEWSLETTER");
    body["enforced_doi"] = true;
    QVERIFY(!grant(bench, path, body).isEmpty());
    bench.scheduler.advance(24LL * 3'600'000);
    QCOMPARE(jsonString(bench.get(path)["consent_records"][0]["status"]), status);
}

void TestConsent::confirmationComesTooLate_data()
{
    QTest::addColumn<bool>("deleted"); // or revoked
    QTest::newRow("deleted") << true;
    QTest::newRow("revoked") << false;
}

void TestConsent::confirmationComesTooLate()
{
    QFETCH(bool, deleted);
    Workbench bench;
    const QByteArray path = create(bench);
    Json body = consentTo("EMAIL", "NEWSLETTER");
    body["enforced_doi"] = true;
    const QByteArray id = grant(bench, path, body);
    QCOMPARE(deleted ? bench.call("DELETE", path).status
                     : bench.call("PATCH", path + "/consent/" + id, js("{'status':'REVOKED'}")).status,
             200);
    bench.listen();
    bench.scheduler.advance(600'000);
    QVERIFY(bench.courier.posted.empty());
    if (!deleted)
        QCOMPARE(jsonString(bench.get(path)["consent_records"][0]["status"]), QByteArray("REVOKED"));
}

void TestConsent::wrongConsentIsRefused_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::newRow("channel") << js("{'channel_type':'FAX'}");
    QTest::newRow("no channel") << js("{'channel_type':null}");
    QTest::newRow("conversation") << js("{'message_type':'CONVERSATION'}");
    QTest::newRow("status") << js("{'status':'granted'}");
    QTest::newRow("granted before the opt-in") << js("{'status':'GRANTED','enforced_doi':true}");
    QTest::newRow("opt-in channel alone") << js("{'doi_channel':'EMAIL'}");
    QTest::newRow("opt-in word") << js("{'enforced_doi':'yes'}");
    QTest::newRow("proof") << js("{'proof_text':'") + QByteArray(5'001, 'x') + js("'}");
    QTest::newRow("misspelt") << js("{'prooftext':'x'}");
}

void TestConsent::wrongConsentIsRefused()
{
    QFETCH(QByteArray, change);
    Workbench bench;
    const QByteArray path = create(bench);
    Json body = consentTo("EMAIL", "NEWSLETTER");
    body.update(Json::parse(change.toStdString()));
    const Reply reply = bench.call("POST", path + "/consent", jsonBytes(body));
    QCOMPARE(reply.status, 400);
    QCOMPARE(Workbench::parse(reply)["details"].size(), size_t(1));
    QVERIFY(bench.get(path)["consent_records"].empty());
}

void TestConsent::revokingFiresConsentUpdated()
{
    Workbench bench;
    const QByteArray path = create(bench);
    const QByteArray id = grant(bench, path, consentTo("RCS", "NEWSLETTER"));
    QCOMPARE(bench.send(message("RCS", "NEWSLETTER")).status, 200);
    bench.listen();
    bench.scheduler.advance(1'000);
    const Reply reply = bench.call("PATCH", path + "/consent/" + id, js("{'status':'REVOKED'}"));
    QCOMPARE(reply.status, 200);
    QCOMPARE(jsonString(Workbench::parse(reply)["status"]), QByteArray("REVOKED"));
    QCOMPARE(jsonString(Workbench::parse(reply)["revoked_at"]), QByteArray("2026-05-04T10:00:01Z"));
    QCOMPARE(jsonBytes(bench.courier.eventsNamed("consent.updated").at(0)["data"]),
             js("{'contact_id':'") + path.mid(13) + js("','consent_record_id':'") + id +
                 js("','channel_type':'RCS','message_type':'NEWSLETTER','previous_status':'GRANTED',"
                    "'status':'REVOKED','source':'api','doi_status':null,"
                    "'updated_at':'2026-05-04T10:00:01Z'}"));
    // Once more changes nothing and fires nothing.
    QCOMPARE(bench.call("PATCH", path + "/consent/" + id, js("{'status':'REVOKED'}")).status, 200);
    QCOMPARE(bench.courier.eventsNamed("consent.updated").size(), size_t(1));
    QCOMPARE(Workbench::errorOf(bench.send(message("RCS", "NEWSLETTER"))), QByteArray("consent_required"));
}

void TestConsent::onlyRevokingIsAChange_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("granted") << js("{'status':'GRANTED'}");
    QTest::newRow("nothing") << js("{}");
    QTest::newRow("more") << js("{'status':'REVOKED','source':'api'}");
    QTest::newRow("lower case") << js("{'status':'revoked'}");
}

void TestConsent::onlyRevokingIsAChange()
{
    QFETCH(QByteArray, body);
    Workbench bench;
    const QByteArray path = create(bench);
    const QByteArray id = grant(bench, path, consentTo("RCS", "NEWSLETTER"));
    QCOMPARE(bench.call("PATCH", path + "/consent/" + id, body).status, 400);
    QCOMPARE(bench.call("PATCH", path + "/consent/cr_1", js("{'status':'REVOKED'}")).status, 404);
    QCOMPARE(jsonString(bench.get(path)["consent_records"][0]["status"]), QByteArray("GRANTED"));
}

void TestConsent::consentIsEnforcedAtSend_data()
{
    QTest::addColumn<QByteArray>("channel");
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("records"); // channel/kind/status, in order
    QTest::addColumn<int>("status");
    for (const char *const channel : {"RCS", "EMAIL"}) {
        const QByteArray own(channel);
        const QByteArray other = own == "RCS" ? "EMAIL" : "RCS";
        const auto row = [&own](const char *name, const char *kind, const QByteArray &records, int status) {
            QTest::addRow("%s %s, %s", own.constData(), kind, name)
                << own << QByteArray(kind) << records << status;
        };
        row("none", "MESSAGE", {}, 200);
        row("none", "NEWSLETTER", {}, 422);
        row("granted", "NEWSLETTER", own + "/NEWSLETTER/GRANTED", 200);
        row("pending", "NEWSLETTER", own + "/NEWSLETTER/PENDING", 422);
        row("revoked", "NEWSLETTER", own + "/NEWSLETTER/REVOKED", 422);
        row("other channel", "NEWSLETTER", other + "/NEWSLETTER/GRANTED", 422);
        row("other kind", "NEWSLETTER", own + "/MESSAGE/GRANTED", 422);
        row("revoked later", "NEWSLETTER", own + "/NEWSLETTER/GRANTED " + own + "/NEWSLETTER/REVOKED", 422);
        row("granted again", "NEWSLETTER", own + "/NEWSLETTER/REVOKED " + own + "/NEWSLETTER/GRANTED", 200);
        row("revoked", "MESSAGE", own + "/MESSAGE/REVOKED", 422);
        row("pending", "MESSAGE", own + "/MESSAGE/PENDING", 200);
        row("revoked elsewhere", "MESSAGE", other + "/MESSAGE/REVOKED", 200);
        row("newsletters revoked", "MESSAGE", own + "/NEWSLETTER/REVOKED", 200);
    }
}

void TestConsent::consentIsEnforcedAtSend()
{
    QFETCH(QByteArray, channel);
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, records);
    QFETCH(int, status);
    Workbench bench;
    const QByteArray path = create(bench);
    for (const QByteArray &record : records.split(' ')) {
        const QList<QByteArray> parts = record.split('/');
        if (parts.size() != 3)
            continue;
        Json body = consentTo(parts[0], parts[1]);
        body["status"] = jsonText(parts[2]);
        QVERIFY(!grant(bench, path, body).isEmpty());
    }
    const Reply reply = bench.send(message(channel, kind));
    QCOMPARE(reply.status, status);
    if (status == 422)
        QCOMPARE(Workbench::errorOf(reply), QByteArray("consent_required"));
    QCOMPARE(bench.platform.books().wallet.reserved() > Money{}, status == 200);
}

void TestConsent::statusSuppressesAtOnce_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<int>("rcs");
    QTest::addColumn<int>("email");
    QTest::newRow("active") << QByteArray("ACTIVE") << 200 << 200;
    QTest::newRow("unsubscribed") << QByteArray("UNSUBSCRIBED") << 422 << 422;
    QTest::newRow("blocked") << QByteArray("BLOCKED") << 422 << 422;
    QTest::newRow("bounced") << QByteArray("BOUNCED") << 200 << 422;
}

void TestConsent::statusSuppressesAtOnce()
{
    QFETCH(QByteArray, status);
    QFETCH(int, rcs);
    QFETCH(int, email);
    Workbench bench;
    const QByteArray path = create(bench);
    for (const char *const channel : {"RCS", "EMAIL"})
        QVERIFY(!grant(bench, path, consentTo(channel, "NEWSLETTER")).isEmpty());
    bench.platform.conversations().reply(*bench.platform.books().senders.agent(kShop), kPhone,
                                         {"text", "Hi", {}});
    QCOMPARE(bench.call("PATCH", path, js("{'status':'") + status + js("'}")).status, 200);
    for (const char *const kind : {"MESSAGE", "NEWSLETTER", "CONVERSATION"}) {
        const Reply reply = bench.send(message("RCS", kind));
        QCOMPARE(reply.status, rcs);
        if (rcs == 422)
            QCOMPARE(Workbench::errorOf(reply), QByteArray("recipient_suppressed"));
    }
    for (const char *const kind : {"MESSAGE", "NEWSLETTER"})
        QCOMPARE(bench.send(message("EMAIL", kind)).status, email);
    QCOMPARE(bench.call("PATCH", path, js("{'status':'ACTIVE'}")).status, 200);
    QCOMPARE(bench.send(message("RCS", "MESSAGE")).status, 200);
}

void TestConsent::leavingFiresConsentUpdated_data()
{
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("source");
    QTest::newRow("complaint") << QByteArray("complains@shop.example") << QByteArray("complaint");
    QTest::newRow("unsubscribe") << QByteArray("unsubscribes@shop.example") << QByteArray("unsubscribe");
}

void TestConsent::leavingFiresConsentUpdated()
{
    QFETCH(QByteArray, to);
    QFETCH(QByteArray, source);
    Workbench bench;
    bench.listen();
    QVERIFY(!bench.accepted(Workbench::email(to.constData())).isEmpty());
    bench.scheduler.advance(3'600'000);
    const auto events = bench.courier.eventsNamed("consent.updated");
    QCOMPARE(events.size(), size_t(1));
    const Json &data = events[0]["data"];
    QCOMPARE(jsonString(data["contact_id"]), IdMint::contact(to).bytes());
    QCOMPARE(jsonString(data["source"]), source);
    QCOMPARE(jsonString(data["previous_status"]) + ' ' + jsonString(data["status"]),
             QByteArray("GRANTED REVOKED"));
    // Once more: it is revoked already.
    QVERIFY(!bench.accepted(Workbench::email(to.constData())).isEmpty());
    bench.scheduler.advance(3'600'000);
    QCOMPARE(bench.courier.eventsNamed("consent.updated").size(), size_t(1));
}

void TestConsent::conversationGoesOnWithoutConsent()
{
    Workbench bench;
    const QByteArray path = create(bench);
    Json body = consentTo("RCS", "MESSAGE");
    body["status"] = "REVOKED";
    QVERIFY(!grant(bench, path, body).isEmpty());
    bench.platform.conversations().reply(*bench.platform.books().senders.agent(kShop), kPhone,
                                         {"text", "Hi", {}});
    QCOMPARE(bench.send(message("RCS", "CONVERSATION")).status, 200);
    QCOMPARE(bench.send(message("RCS", "MESSAGE")).status, 422);
}

QTEST_APPLESS_MAIN(TestConsent)
#include "tst_consent.moc"
