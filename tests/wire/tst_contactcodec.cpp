// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/contactcodec.h"

#include <QTest>

using namespace arowana;

namespace {

constexpr Instant kTen{1'777'888'800'000}; // 2026-05-04T10:00:00Z

} // namespace

class TestContactCodec : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void documentedContactIsRead();
    void onlyTheIdIsNeeded_data();
    void onlyTheIdIsNeeded();
    void consentIdHasThreeNames_data();
    void consentIdHasThreeNames();
    void oddListsCostOnlyTheirItems();
    void whatHasNoIdIsNoContact_data();
    void whatHasNoIdIsNoContact();
};

void TestContactCodec::documentedContactIsRead()
{
    const auto read = decodeContact(
        R"({"id":"c_1","external_id":null,"email":"kim@example.org","phone":"+4917612345678","first_name":"Kim",)"
        R"("last_name":"Roth","status":"ACTIVE","source":"API","tags":["vip","de"],"custom_fields":{"shoe":42},)"
        R"("consent_records":[{"id":"cr_1","contact_id":"c_1","channel_type":"RCS","message_type":"NEWSLETTER",)"
        R"("status":"REVOKED","source":"api","proof_text":null,"enforced_doi":false,"doi_status":null,)"
        R"("doi_channel":null,"granted_at":"2026-05-04T10:00:00Z","revoked_at":"2026-05-04T10:00:05Z",)"
        R"("created_at":"2026-05-04T10:00:00Z"}],"created_at":"2026-05-04T10:00:00Z",)"
        R"("updated_at":"2026-05-04T10:00:09Z"})");
    QVERIFY(read.ok());
    Contact expected;
    expected.id = ContactId("c_1");
    expected.phone = QStringLiteral("+4917612345678");
    expected.email = QStringLiteral("kim@example.org");
    expected.firstName = QStringLiteral("Kim");
    expected.lastName = QStringLiteral("Roth");
    expected.statusWord = QStringLiteral("ACTIVE");
    expected.tags = {QStringLiteral("vip"), QStringLiteral("de")};
    expected.consents = {{ConsentId("cr_1"), QStringLiteral("RCS"), QStringLiteral("NEWSLETTER"),
                          QStringLiteral("REVOKED"), QStringLiteral("api"), kTen, kTen.plusMs(5000)}};
    expected.updatedAt = kTen.plusMs(9000);
    QVERIFY(*read == expected);
}

void TestContactCodec::onlyTheIdIsNeeded_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("alone") << QByteArray(R"({"id":"c_1"})");
    QTest::newRow("by its other name") << QByteArray(R"({"contact_id":"c_1"})");
    QTest::newRow("id goes before the other name") << QByteArray(R"({"contact_id":"c_2","id":"c_1"})");
    QTest::newRow("all others null") << QByteArray(
        R"({"id":"c_1","email":null,"phone":null,"status":null,"tags":null,"consent_records":null,"updated_at":null})");
    QTest::newRow("all others of odd types") << QByteArray(
        R"({"id":"c_1","email":7,"phone":{},"first_name":[],"last_name":true,"status":1,"tags":"vip",)"
        R"("consent_records":7,"updated_at":1777888800})");
}

void TestContactCodec::onlyTheIdIsNeeded()
{
    QFETCH(QByteArray, body);
    const auto read = decodeContact(body);
    QVERIFY(read.ok());
    Contact expected;
    expected.id = ContactId("c_1");
    QVERIFY(*read == expected);
}

void TestContactCodec::consentIdHasThreeNames_data()
{
    QTest::addColumn<QByteArray>("key");
    for (const char *key : {"id", "record_id", "consent_record_id"})
        QTest::newRow(key) << QByteArray(key);
}

void TestContactCodec::consentIdHasThreeNames()
{
    QFETCH(QByteArray, key);
    const auto read = decodeContact(R"({"id":"c_1","consent_records":[{")" + key + R"(":"cr_1"}]})");
    QVERIFY(read.ok());
    QCOMPARE(read->consents.size(), 1);
    QCOMPARE(read->consents.first().id, ConsentId("cr_1"));
}

void TestContactCodec::oddListsCostOnlyTheirItems()
{
    const auto read = decodeContact(
        R"({"id":"c_1","tags":["a",7,null,"",["b"],"c"],"consent_records":[null,{"status":"PENDING"}]})");
    QVERIFY(read.ok());
    QCOMPARE(read->tags, (QStringList{QStringLiteral("a"), QStringLiteral("c")}));
    QCOMPARE(read->consents.size(), 1);
    QCOMPARE(read->consents.first().statusWord, QStringLiteral("PENDING"));
}

void TestContactCodec::whatHasNoIdIsNoContact_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char *body :
         {"", "<html>", "[]", "{}", R"({"id":7})", R"({"id":""})", R"({"id":null})",
          R"({"email":"kim@example.org"})", R"({"id":"c_1","id":"c_2"})", R"({"id":"c_1")"})
        QTest::newRow(body) << QByteArray(body);
}

void TestContactCodec::whatHasNoIdIsNoContact()
{
    QFETCH(QByteArray, body);
    const auto read = decodeContact(body);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Malformed);
}

QTEST_GUILESS_MAIN(TestContactCodec)
#include "tst_contactcodec.moc"
