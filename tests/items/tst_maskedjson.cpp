// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/maskedjson.h"

#include <QJsonDocument>
#include <QTest>

using namespace arowana;

class TestMaskedJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingOfPeopleStays_data();
    void nothingOfPeopleStays();
};

void TestMaskedJson::nothingOfPeopleStays_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("a send") << QByteArray(R"({"agent_id":"ag_live_1","to":"+4917612345678","type":"MESSAGE",)"
                                          R"("content":{"text":"Dear Anna","type":"secret"},"ttl":3600})")
                            << QByteArray(R"({"agent_id":"ag_live_1","content":{"text":"•••","type":"•••"},)"
                                          R"("to":"+49…78","ttl":3600,"type":"MESSAGE"})");
    QTest::newRow("a template") << QByteArray(R"({"template_id":"tpl_1","template_data":{"code":"123456",)"
                                              R"("id":7,"n":["x@y.de",true]}})")
                                << QByteArray(R"({"template_data":{"code":"•••","id":"•••",)"
                                              R"("n":["x…@….de",true]},"template_id":"tpl_1"})");
    QTest::newRow("an event")
        << QByteArray(R"({"id":"evt_1","event":"message.failed","timestamp":"2026-05-04T10:00:00Z",)"
                      R"("data":{"message_id":"msg_12345678","to":"+4917612345678",)"
                      R"("failure_reason":"no route to +4917612345678"}})")
        << QByteArray(R"({"data":{"failure_reason":"no route to +49…78","message_id":"msg_12345678",)"
                      R"("to":"+49…78"},"event":"message.failed","id":"evt_1",)"
                      R"("timestamp":"2026-05-04T10:00:00Z"})");
    QTest::newRow("an answer") << QByteArray(R"({"message_id":"msg_1","billing":{"hold_amount":0.08,)"
                                             R"("balance":{"free":119.84}}})")
                               << QByteArray(R"({"billing":{"balance":{"free":119.84},"hold_amount":0.08},)"
                                             R"("message_id":"msg_1"})");
    QTest::newRow("a refusal") << QByteArray(R"({"error":"invalid_to","message":"a@b.de is no number",)"
                                             R"("topup_url":"https://x/?token=1"})")
                               << QByteArray(R"({"error":"invalid_to","message":"a…@….de is no number",)"
                                             R"("topup_url":"•••"})");
    QTest::newRow("a message that somebody wrote")
        << QByteArray(R"({"message":"Dear Anna"})") << QByteArray(R"({"message":"•••"})");
    QTest::newRow("words under a harmless name")
        << QByteArray(R"({"status":"Dear Anna","id":"+4917612345678"})")
        << QByteArray(R"({"id":"+49…78","status":"•••"})");
    QTest::newRow("a long number") << QByteArray(R"({"n":4917612345678})") << QByteArray(R"({"n":"•••"})");
    QTest::newRow("no JSON") << QByteArray("Dear Anna") << QByteArray("•••");
    QTest::newRow("empty") << QByteArray() << QByteArray();
}

void TestMaskedJson::nothingOfPeopleStays()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, expected);
    const QByteArray masked = maskedJson(body);
    const QJsonDocument json = QJsonDocument::fromJson(masked);
    QCOMPARE(json.isNull() ? masked : json.toJson(QJsonDocument::Compact), expected);
}

QTEST_GUILESS_MAIN(TestMaskedJson)
#include "tst_maskedjson.moc"
