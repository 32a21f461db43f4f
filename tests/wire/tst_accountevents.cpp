// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The events that are about no message: billing, agents, contacts and consent (api/webhooks, a page for
// each).
#include "app/wire/eventcodec.h"

#include <QTest>

using namespace arowana;

namespace {

constexpr Instant kAt{1'777'888'805'000}; // 2026-05-04T10:00:05Z

QByteArray envelope(const QByteArray &name, const QByteArray &data)
{
    return R"({"id":"evt_1","event":")" + name + R"(","timestamp":"2026-05-04T10:00:06Z","data":)" + data +
           "}";
}

template <class Event>
void compare(const QByteArray &name, const QByteArray &data, const Event &expected)
{
    const auto event = decodeEvent(envelope(name, data));
    QVERIFY(event.ok());
    QCOMPARE(event->name, name);
    QVERIFY(std::holds_alternative<Event>(event->data));
    QVERIFY(std::get<Event>(event->data) == expected);
}

} // namespace

class TestAccountEvents : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void billingEventsAreRead_data();
    void billingEventsAreRead();
    void billingEventsNeedNothing_data();
    void billingEventsNeedNothing();
    void agentEventsAreRead();
    void contactEventsAreRead();
    void contactFieldsThatAreNoTextAreLeftOut();
    void consentEventsAreRead();
    void consentIdHasThreeNames_data();
    void consentIdHasThreeNames();
    void onlyTheIdIsNeeded_data();
    void onlyTheIdIsNeeded();
    void withoutItsIdAKnownEventIsMalformed_data();
    void withoutItsIdAKnownEventIsMalformed();
};

void TestAccountEvents::billingEventsAreRead_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<int>("kind");
    QTest::addColumn<qint64>("amount");
    QTest::addColumn<QString>("reason");
    const QByteArray balance = R"("currency":"EUR","balance":{"free":4.5,"reserved":0.16,"total":4.66})";
    QTest::newRow("low") << QByteArray("billing.balance_low") << "{" + balance + R"(,"threshold":5.0})"
                         << int(BillingEventKind::BalanceLow) << qint64(50'000) << QString();
    QTest::newRow("reloaded")
        << QByteArray("billing.auto_reload_success")
        << R"({"amount_added":50,)" + balance +
               R"(,"payment_method":"credit_card","reloaded_at":"2026-05-04T10:00:05Z"})"
        << int(BillingEventKind::AutoReloadDone) << qint64(500'000) << QString();
    QTest::newRow("not reloaded") << QByteArray("billing.auto_reload_failed")
                                  << R"({"attempted_amount":"50.005","failure_reason":"card_declined",)" +
                                         balance + R"(,"failed_at":"2026-05-04T10:00:05Z"})"
                                  << int(BillingEventKind::AutoReloadFailed) << qint64(500'050)
                                  << QStringLiteral("card_declined");
}

void TestAccountEvents::billingEventsAreRead()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, data);
    QFETCH(int, kind);
    QFETCH(qint64, amount);
    QFETCH(QString, reason);
    const BillingEvent expected{BillingEventKind(kind), Balance{Money{45'000}, Money{1'600}, Money{46'600}},
                                Money{amount}, QStringLiteral("EUR"), reason};
    compare(name, data, expected);
}

void TestAccountEvents::billingEventsNeedNothing_data()
{
    QTest::addColumn<QByteArray>("data");
    for (const char *data : {"{}", "null", "[]", "7", R"({"balance":null,"threshold":null,"currency":null})",
                             R"({"balance":[],"threshold":"low","currency":7,"failure_reason":{}})"})
        QTest::newRow(data) << QByteArray(data);
}

void TestAccountEvents::billingEventsNeedNothing()
{
    QFETCH(QByteArray, data);
    compare("billing.balance_low", data, BillingEvent{});
    compare("billing.auto_reload_failed", data,
            BillingEvent{BillingEventKind::AutoReloadFailed, {}, {}, {}, {}});
}

void TestAccountEvents::agentEventsAreRead()
{
    compare("agent.approved",
            R"({"agent_id":"ag_live_7","display_name":"Shop","approved_at":"2026-05-04T10:00:05Z"})",
            AgentEvent{AgentId("ag_live_7"), true, QStringLiteral("Shop"), {}, kAt});
    compare(
        "agent.rejected",
        R"({"agent_id":"ag_draft_7","display_name":"Shop","rejected_at":"2026-05-04T10:00:05Z","reason":"Logo"})",
        AgentEvent{AgentId("ag_draft_7"), false, QStringLiteral("Shop"), QStringLiteral("Logo"), kAt});
}

void TestAccountEvents::contactEventsAreRead()
{
    compare("contact.created",
            R"({"contact_id":"c_1","source":"LANDING_PAGE","created_at":"2026-05-04T10:00:05Z"})",
            ContactEvent{ContactId("c_1"), true, QStringLiteral("LANDING_PAGE"), {}, kAt});
    compare(
        "contact.updated",
        R"({"contact_id":"c_1","updated_fields":["phone","tags"],"updated_at":"2026-05-04T10:00:05Z"})",
        ContactEvent{ContactId("c_1"), false, {}, {QStringLiteral("phone"), QStringLiteral("tags")}, kAt});
}

void TestAccountEvents::contactFieldsThatAreNoTextAreLeftOut()
{
    const ContactEvent none{ContactId("c_1"), false, {}, {}, {}};
    compare("contact.updated", R"({"contact_id":"c_1","updated_fields":{"a":"phone"}})", none);
    compare("contact.updated", R"({"contact_id":"c_1","updated_fields":[7,null,"",["x"]]})", none);
}

void TestAccountEvents::consentEventsAreRead()
{
    compare(
        "consent.created",
        R"({"contact_id":"c_1","consent_record_id":"cr_1","channel_type":"EMAIL","message_type":"NEWSLETTER",)"
        R"("status":"PENDING","source":"landing_page","enforced_doi":true,"doi_status":"DOI_SEND",)"
        R"("created_at":"2026-05-04T10:00:05Z"})",
        ConsentEvent{ContactId("c_1"),
                     ConsentId("cr_1"),
                     true,
                     QStringLiteral("EMAIL"),
                     QStringLiteral("NEWSLETTER"),
                     QStringLiteral("PENDING"),
                     {},
                     QStringLiteral("landing_page"),
                     QStringLiteral("DOI_SEND"),
                     kAt});
    compare(
        "consent.updated",
        R"({"contact_id":"c_1","consent_record_id":"cr_1","channel_type":"RCS","message_type":"NEWSLETTER",)"
        R"("previous_status":"GRANTED","status":"REVOKED","source":"complaint","doi_status":null,)"
        R"("updated_at":"2026-05-04T10:00:05Z"})",
        ConsentEvent{ContactId("c_1"),
                     ConsentId("cr_1"),
                     false,
                     QStringLiteral("RCS"),
                     QStringLiteral("NEWSLETTER"),
                     QStringLiteral("REVOKED"),
                     QStringLiteral("GRANTED"),
                     QStringLiteral("complaint"),
                     {},
                     kAt});
}

void TestAccountEvents::consentIdHasThreeNames_data()
{
    QTest::addColumn<QByteArray>("key");
    for (const char *key : {"consent_record_id", "record_id", "id"})
        QTest::newRow(key) << QByteArray(key);
}

void TestAccountEvents::consentIdHasThreeNames()
{
    QFETCH(QByteArray, key);
    const auto event =
        decodeEvent(envelope("consent.updated", R"({"contact_id":"c_1",")" + key + R"(":"cr_1"})"));
    QVERIFY(event.ok());
    QCOMPARE(std::get<ConsentEvent>(event->data).consentId, ConsentId("cr_1"));
}

void TestAccountEvents::onlyTheIdIsNeeded_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("id");
    for (const char *name : {"agent.approved", "agent.rejected"})
        QTest::newRow(name) << QByteArray(name) << QByteArray("agent_id");
    for (const char *name : {"contact.created", "contact.updated", "consent.created", "consent.updated"})
        QTest::newRow(name) << QByteArray(name) << QByteArray("contact_id");
}

void TestAccountEvents::onlyTheIdIsNeeded()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, id);
    const auto bare = decodeEvent(envelope(name, "{\"" + id + "\":\"x_1\"}"));
    const auto odd = decodeEvent(envelope(
        name,
        "{\"" + id +
            R"(":"x_1","display_name":7,"reason":[],"source":{},"updated_fields":7,"status":null,)"
            R"("channel_type":1,"approved_at":5,"rejected_at":[],"created_at":{},"updated_at":"now"})"));
    QVERIFY(bare.ok() && odd.ok());
    QVERIFY(*bare == *odd);
    QVERIFY(!std::holds_alternative<OtherEvent>(bare->data));
}

void TestAccountEvents::withoutItsIdAKnownEventIsMalformed_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("data");
    for (const char *name : {"agent.approved", "agent.rejected", "contact.created", "contact.updated",
                             "consent.created", "consent.updated"}) {
        for (const char *data :
             {"{}", "null", R"({"agent_id":7,"contact_id":7})", R"({"agent_id":"","contact_id":""})",
              R"([{"agent_id":"ag_1","contact_id":"c_1"}])"})
            QTest::addRow("%s %s", name, data) << QByteArray(name) << QByteArray(data);
    }
}

void TestAccountEvents::withoutItsIdAKnownEventIsMalformed()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, data);
    const auto event = decodeEvent(envelope(name, data));
    QVERIFY(!event);
    QCOMPARE(event.error().kind, ErrorKind::Malformed);
}

QTEST_GUILESS_MAIN(TestAccountEvents)
#include "tst_accountevents.moc"
