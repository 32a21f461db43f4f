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
    void newContactIsWritten();
    void changeIsWhatDiffers();
    void consentIsWritten_data();
    void consentIsWritten();
    void consentAnswerIsRead();
    void importIsWritten();
    void importedIsCounted_data();
    void importedIsCounted();
    void onlySuccessIsADeletion_data();
    void onlySuccessIsADeletion();
    void refusedRowsAreFound_data();
    void refusedRowsAreFound();
    void openWishesComeBack();
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
                          QStringLiteral("REVOKED"), QStringLiteral("api"), kTen, kTen.plusMs(5000), kTen}};
    expected.updatedAt = kTen.plusMs(9000);
    expected.createdAt = kTen;
    expected.sourceWord = QStringLiteral("API");
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

void TestContactCodec::newContactIsWritten()
{
    QCOMPARE(encodeNewContact({QStringLiteral("kim@example.org"),
                               QStringLiteral("+4917612345678"),
                               QStringLiteral("Kim K"),
                               {},
                               {},
                               {},
                               {QStringLiteral("vip")}}),
             QByteArray(R"({"email":"kim@example.org","phone":"+4917612345678","first_name":"Kim K",)"
                        R"("tags":["vip"],"source":"MANUAL"})"));
    ContactFields number;
    number.phone = QStringLiteral("+4917612345678");
    QCOMPARE(encodeNewContact(number), QByteArray(R"({"phone":"+4917612345678","source":"MANUAL"})"));
}

void TestContactCodec::changeIsWhatDiffers()
{
    const ContactFields now{
        QStringLiteral("kim@example.org"), QStringLiteral("+4917612345678"), QStringLiteral("Kim"), {},
        QStringLiteral("crm-1"),           QStringLiteral("ACTIVE"),         {QStringLiteral("a")}};
    ContactFields wanted = now;
    wanted.phone.clear();
    wanted.lastName = QStringLiteral("Roth");
    wanted.statusWord = QStringLiteral("BLOCKED");
    wanted.tags = {};
    QCOMPARE(encodeContactChange(now, wanted),
             QByteArray(R"({"phone":null,"last_name":"Roth","status":"BLOCKED","tags":[]})"));
    QCOMPARE(encodeContactChange(now, now), QByteArray("{}"));
}

void TestContactCodec::consentIsWritten_data()
{
    QTest::addColumn<ConsentWish>("wish");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("given") << ConsentWish{QStringLiteral("RCS"),     QStringLiteral("NEWSLETTER"),
                                          QStringLiteral("GRANTED"), QStringLiteral("on the phone"),
                                          QStringLiteral("Yes"),     false}
                           << QByteArray(
                                  R"({"channel_type":"RCS","message_type":"NEWSLETTER","status":"GRANTED",)"
                                  R"("source":"on the phone","proof_text":"Yes","enforced_doi":false})");
    QTest::newRow("to be confirmed")
        << ConsentWish{QStringLiteral("EMAIL"),
                       QStringLiteral("NEWSLETTER"),
                       {},
                       QStringLiteral("form"),
                       {},
                       true}
        << QByteArray(
               R"({"channel_type":"EMAIL","message_type":"NEWSLETTER","source":"form","enforced_doi":true})");
    QTest::newRow("withdrawn")
        << ConsentWish{QStringLiteral("EMAIL"),
                       QStringLiteral("MESSAGE"),
                       QStringLiteral("REVOKED"),
                       QStringLiteral("by letter"),
                       {},
                       false}
        << QByteArray(
               R"({"channel_type":"EMAIL","message_type":"MESSAGE","status":"REVOKED","source":"by letter",)"
               R"("enforced_doi":false})");
}

void TestContactCodec::consentIsWritten()
{
    QFETCH(ConsentWish, wish);
    QFETCH(QByteArray, body);
    QCOMPARE(encodeConsent(wish), body);
}

void TestContactCodec::consentAnswerIsRead()
{
    const auto read = decodeConsent(
        R"({"id":"cr_1","contact_id":"c_1","channel_type":"EMAIL","message_type":"NEWSLETTER","status":"PENDING",)"
        R"("source":"api","proof_text":"I agree","enforced_doi":true,"doi_status":"DOI_SEND","doi_channel":"EMAIL",)"
        R"("granted_at":null,"revoked_at":null,"created_at":"2026-05-04T10:00:00Z"})");
    QVERIFY(read.ok());
    QCOMPARE(read->id, ConsentId("cr_1"));
    QCOMPARE(read->statusWord, QStringLiteral("PENDING"));
    QCOMPARE(read->proofText, QStringLiteral("I agree"));
    QCOMPARE(read->doiWord, QStringLiteral("DOI_SEND"));
    QVERIFY(read->isDoiEnforced);
    QCOMPARE(read->createdAt, std::optional(kTen));
    QVERIFY(!decodeConsent(R"({"status":"GRANTED"})"));
}

void TestContactCodec::importIsWritten()
{
    QCOMPARE(encodeImport({{2, QStringLiteral("a@example.org"), {}, QStringLiteral("A"), {}},
                           {3, {}, QStringLiteral("+4917612345678"), {}, QStringLiteral("B")}}),
             QByteArray(R"({"contacts":[{"email":"a@example.org","first_name":"A"},)"
                        R"({"phone":"+4917612345678","last_name":"B"}]})"));
}

void TestContactCodec::importedIsCounted_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("count"); // -1: malformed
    QTest::newRow("documented") << QByteArray(R"({"imported":37})") << 37;
    QTest::newRow("with ids too") << QByteArray(R"({"imported":1,"contact_ids":["c_1"]})") << 1;
    QTest::newRow("none") << QByteArray(R"({"imported":0})") << 0;
    QTest::newRow("negative") << QByteArray(R"({"imported":-1})") << -1;
    QTest::newRow("no number") << QByteArray(R"({"imported":"many"})") << -1;
    QTest::newRow("more than any") << QByteArray(R"({"imported":10001})") << -1;
    QTest::newRow("another page") << QByteArray("<html>") << -1;
}

void TestContactCodec::importedIsCounted()
{
    QFETCH(QByteArray, body);
    QFETCH(int, count);
    const auto read = decodeImported(body);
    QCOMPARE(read ? *read : -1, count);
}

void TestContactCodec::onlySuccessIsADeletion_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isDone");
    QTest::newRow("documented") << QByteArray(R"({"success":true})") << true;
    QTest::newRow("denied") << QByteArray(R"({"success":false})") << false;
    QTest::newRow("empty") << QByteArray("{}") << false;
    QTest::newRow("a word") << QByteArray(R"({"success":"true"})") << false;
    QTest::newRow("another page") << QByteArray("<html>") << false;
}

void TestContactCodec::onlySuccessIsADeletion()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, isDone);
    QCOMPARE(decodeRemovedContact(body).ok(), isDone);
}

void TestContactCodec::refusedRowsAreFound_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<std::optional<int>>("row");
    QTest::newRow("in brackets") << QStringLiteral("contacts[3].phone: must be a number") << std::optional(3);
    QTest::newRow("the row alone") << QStringLiteral("contacts[12]: must be an object") << std::optional(12);
    QTest::newRow("with dots") << QStringLiteral("contacts.0.email: no") << std::optional(0);
    QTest::newRow("the list") << QStringLiteral("contacts: must hold at least one") << std::optional<int>();
    QTest::newRow("another field") << QStringLiteral("source: missing") << std::optional<int>();
    QTest::newRow("endless") << QStringLiteral("contacts[123456]: no") << std::optional<int>();
}

void TestContactCodec::refusedRowsAreFound()
{
    QFETCH(QString, words);
    QFETCH(std::optional<int>, row);
    QCOMPARE(importRowOf(words), row);
}

void TestContactCodec::openWishesComeBack()
{
    ContactWish wish;
    wish.fields = {QStringLiteral("kim@example.org"), {}, QStringLiteral("Kim"), {}, {}, {},
                   {QStringLiteral("a, b")}};
    wish.key = IdempotencyKey("11111111-2222-4333-8444-555555555555");
    wish.askedAt = kTen;
    QCOMPARE(decodeOpenWishes(encodeOpenWishes({wish})), QList<ContactWish>{wish});
    QVERIFY(decodeOpenWishes("no json").isEmpty());
    QVERIFY(decodeOpenWishes(R"([{"email":"kim@example.org"}])").isEmpty());
}

QTEST_GUILESS_MAIN(TestContactCodec)
#include "tst_contactcodec.moc"
