// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Many contacts in one call.
#include "tests/sandbox/samplecontacts.h"

#include <QtTest>

using namespace arowana;
using namespace arowana::sandbox;

namespace {

Json rows(int count)
{
    Json list = Json::array();
    for (int i = 0; i < count; ++i)
        list.push_back({{"email", "person" + std::to_string(i) + "@example.org"},
                        {"phone", "+49151" + std::to_string(10'000'000 + i)},
                        {"first_name", "Person"},
                        {"last_name", "Number " + std::to_string(i)}});
    return list;
}

} // namespace

class TestImporting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void importCountsTheNewOnes();
    void importTakesTenThousand_data();
    void importTakesTenThousand();
    void wrongImportsAreRefused_data();
    void wrongImportsAreRefused();
};

void TestImporting::importCountsTheNewOnes()
{
    Workbench bench;
    create(bench);
    bench.listen();
    const QByteArray body = js("{'contacts':[{'email':'ANNA.BERG@example.org','first_name':'No'},"
                               "{'email':'one@example.org','phone':'','first_name':'One','last_name':null},"
                               "{'email':'one@example.org','first_name':'Again'},"
                               "{'email':'','phone':'','first_name':'Nobody'},{},"
                               "{'phone':'+4915112345678'},{'phone':'+4915112345678'}]}");
    const Reply reply = bench.call("POST", "/v1/contacts/import", body);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body, js("{'imported':3}"));
    QVERIFY(bench.courier.posted.empty()); // no event is documented
    const Json one = bench.get(Workbench::contactPath("one@example.org"));
    QCOMPARE(jsonString(one["first_name"]), QByteArray("One"));
    QCOMPARE(jsonString(one["source"]), QByteArray("IMPORT"));
    QVERIFY(one["phone"].is_null());
    QCOMPARE(jsonString(bench.get(Workbench::contactPath(kAnna))["first_name"]), QByteArray("Anna"));
}

void TestImporting::importTakesTenThousand_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("status");
    QTest::newRow("most") << 10'000 << 200;
    QTest::newRow("one too many") << 10'001 << 422;
}

void TestImporting::importTakesTenThousand()
{
    QFETCH(int, count);
    QFETCH(int, status);
    Workbench bench;
    const QByteArray body = jsonBytes({{"contacts", rows(count)}});
    QVERIFY(body.size() > 1024 * 1024); // more than other calls take
    QVERIFY(body.size() < largestBody("/v1/contacts/import"));
    const Reply reply = bench.call("POST", "/v1/contacts/import", body);
    QCOMPARE(reply.status, status);
    if (status == 200)
        QCOMPARE(reply.body, js("{'imported':10000}"));
    else
        QCOMPARE(Workbench::errorOf(reply), QByteArray("limit_exceeded"));
    const auto last = Workbench::contactPath("person9999@example.org");
    QCOMPARE(bench.call("GET", last).status, status == 200 ? 200 : 404);
}

void TestImporting::wrongImportsAreRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("fields");
    QTest::newRow("empty") << js("{'contacts':[]}") << QByteArray("contacts");
    QTest::newRow("no list") << js("{}") << QByteArray("contacts");
    QTest::newRow("object") << js("{'contacts':{}}") << QByteArray("contacts");
    QTest::newRow("no row") << js("{'contacts':[1]}") << QByteArray("contacts[0]");
    QTest::newRow("address") << js("{'contacts':[{'email':'a@b.de'},{'email':'x'}]}")
                             << QByteArray("contacts[1].email");
    QTest::newRow("column") << js("{'contacts':[{'email':'a@b.de','tags':[]}]}")
                            << QByteArray("contacts[0].tags");
}

void TestImporting::wrongImportsAreRefused()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, fields);
    Workbench bench;
    const Reply reply = bench.call("POST", "/v1/contacts/import", body);
    QCOMPARE(reply.status, 400);
    QCOMPARE(fieldsAtFault(reply), fields);
    QCOMPARE(bench.call("GET", Workbench::contactPath("a@b.de")).status, 404);
}

QTEST_APPLESS_MAIN(TestImporting)
#include "tst_importing.moc"
