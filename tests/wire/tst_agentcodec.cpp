// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/agentcodec.h"

#include <QTest>

using namespace arowana;

class TestAgentCodec : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStateIsRead_data();
    void everyStateIsRead();
    void oddFieldsAreNotKnown();
    void whatIsNoAgentIsMalformed_data();
    void whatIsNoAgentIsMalformed();
    void launchIsReadCarrierByCarrier();
    void whatIsNoLaunchIsMalformed_data();
    void whatIsNoLaunchIsMalformed();
};

void TestAgentCodec::everyStateIsRead_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<AgentAnswer>("expected");
    const auto row = [](const char *name, const char *body, const char *id, const AgentReading &reading) {
        QTest::newRow(name) << QByteArray(body) << AgentAnswer{AgentId(id), reading};
    };
    AgentReading approved;
    approved.statusWord = QStringLiteral("APPROVED");
    approved.displayName = QStringLiteral("Anna's shop");
    approved.useCase = UseCase::MultiUse;
    approved.newsletterEnabled = true;
    row("approved",
        R"({"agent_id":"ag_live_1","status":"APPROVED","display_name":"Anna's shop","description":"d",)"
        R"("logo_url":"https://a.example/l.png","website":"https://a.example","region":"EUROPE",)"
        R"("use_case":"MULTI_USE","billing_category":"CONVERSATIONAL","newsletter_enabled":true,)"
        R"("approved_at":"2026-05-04T10:00:00Z","created_at":"2026-05-01T10:00:00Z"})",
        "ag_live_1", approved);
    row("in review",
        R"({"agent_id":"ag_draft_1","status":"PENDING_REVIEW","submitted_at":"2026-05-04T10:00:00Z"})",
        "ag_draft_1", {QStringLiteral("PENDING_REVIEW"), {}, {}, {}, {}, {}, {}});
    row("rejected",
        R"({"agent_id":"ag_draft_1","status":"REJECTED","rejection_reason":"Logo too small",)"
        R"("rejected_at":"2026-05-04T10:00:00Z"})",
        "ag_draft_1", {QStringLiteral("REJECTED"), {}, {}, {}, QStringLiteral("Logo too small"), {}, {}});
    row("draft", R"({"agent_id":"ag_draft_1","status":"DRAFT","created_at":"2026-05-04T10:00:00Z"})",
        "ag_draft_1", {QStringLiteral("DRAFT"), {}, {}, {}, {}, {}, {}});
    row("a new state, by the id's other name", R"({"id":"ag_1","status":"ON_HOLD","use_case":"otp"})", "ag_1",
        {QStringLiteral("ON_HOLD"), {}, UseCase::Otp, {}, {}, {}, {}});
}

void TestAgentCodec::everyStateIsRead()
{
    QFETCH(QByteArray, body);
    QFETCH(AgentAnswer, expected);
    const auto read = decodeAgent(body);
    QVERIFY(read.ok());
    QVERIFY(*read == expected);
}

void TestAgentCodec::oddFieldsAreNotKnown()
{
    const auto read =
        decodeAgent(R"({"agent_id":"ag_1","status":"APPROVED","display_name":7,)"
                    R"("use_case":"FLYING","newsletter_enabled":"yes","rejection_reason":null})");
    QVERIFY(read.ok());
    QVERIFY(read->reading == (AgentReading{QStringLiteral("APPROVED"), {}, {}, {}, {}, {}, {}}));
}

void TestAgentCodec::whatIsNoAgentIsMalformed_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char *body : {"", "<html>", "[]", "{}", R"({"status":"APPROVED"})", R"({"agent_id":"ag_1"})",
                             R"({"agent_id":7,"status":"APPROVED"})", R"({"agent_id":"ag_1","status":null})",
                             R"({"agent_id":"ag_1","agent_id":"ag_2","status":"DRAFT"})"})
        QTest::newRow(body) << QByteArray(body);
}

void TestAgentCodec::whatIsNoAgentIsMalformed()
{
    QFETCH(QByteArray, body);
    const auto read = decodeAgent(body);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Malformed);
}

void TestAgentCodec::launchIsReadCarrierByCarrier()
{
    const auto read = decodeLaunch(
        R"({"agent_id":"ag_live_1","agent_status":"APPROVED","carriers":[)"
        R"({"carrier":"vodafone_de","status":"LAUNCHED","launched_at":"2026-05-04T10:00:00Z"},)"
        R"({"carrier":"telekom_de","status":"REJECTED","launched_at":null,"rejection_reason":"Logo"},)"
        R"({"carrier":"telefonica_de","status":"SLEEPING"},null,7,{"status":"LAUNCHED"},{"carrier":"x"}]})");
    QVERIFY(read.ok());
    QCOMPARE(read->id, AgentId("ag_live_1"));
    const QList<CarrierLaunch> expected{
        {QStringLiteral("vodafone_de"), QStringLiteral("LAUNCHED"), Instant{1'777'888'800'000}, {}},
        {QStringLiteral("telekom_de"), QStringLiteral("REJECTED"), {}, QStringLiteral("Logo")},
        {QStringLiteral("telefonica_de"), QStringLiteral("SLEEPING"), {}, {}},
        {QStringLiteral("x"), {}, {}, {}}};
    QVERIFY(read->carriers == expected);
    QVERIFY(decodeLaunch(R"({"agent_id":"ag_1","carriers":[]})")->carriers.isEmpty());
}

void TestAgentCodec::whatIsNoLaunchIsMalformed_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char *body : {"", "[]", "{}", R"({"agent_id":"ag_1"})", R"({"agent_id":"ag_1","carriers":{}})",
                             R"({"carriers":[]})"})
        QTest::newRow(body) << QByteArray(body);
}

void TestAgentCodec::whatIsNoLaunchIsMalformed()
{
    QFETCH(QByteArray, body);
    const auto read = decodeLaunch(body);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Malformed);
}

QTEST_GUILESS_MAIN(TestAgentCodec)
#include "tst_agentcodec.moc"
