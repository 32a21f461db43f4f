// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The write calls on contacts: creating, changing, deleting, and who may do so.
#include "tests/sandbox/samplecontacts.h"

#include <QtTest>

using namespace arowana;
using namespace arowana::sandbox;

namespace {

Json changed(Json body, const char *member, const Json &value)
{
    body[member] = value;
    return body;
}

Json without(Json body, const char *member)
{
    body.erase(std::string(member));
    return body;
}

} // namespace

class TestContacts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void createdContactHasTheDocumentedShape();
    void creatingFiresContactCreated();
    void knownAddressIsChangedInstead();
    void knownNumberIsNot();
    void sameKeyCreatesOneContact();
    void wrongContactsAreRefused_data();
    void wrongContactsAreRefused();
    void tagsReplaceAndCustomFieldsMerge();
    void changeNamesWhatChanged_data();
    void changeNamesWhatChanged();
    void wrongChangesAreRefused_data();
    void wrongChangesAreRefused();
    void uniqueMembersAreGuarded();
    void deletedContactIsGone();
    void deletingForgetsTheSuppression();
    void roleDecides_data();
    void roleDecides();
    void messagesJoinTheContact();
    void unknownPathsAndMethods_data();
    void unknownPathsAndMethods();
    void writesCanBeMadeToFail();
};

void TestContacts::createdContactHasTheDocumentedShape()
{
    Workbench bench;
    const Reply reply = bench.call("POST", "/v1/contacts", jsonBytes(anna()));
    QCOMPARE(reply.status, 201);
    const QByteArray id = jsonString(Workbench::parse(reply)["id"]);
    QVERIFY(id.startsWith("c_"));
    QCOMPARE(id.size(), qsizetype(2 + 32));
    const auto &[name, location] = reply.headers.at(0);
    QCOMPARE(name + ": " + location, "Location: /v1/contacts/" + id);
    QCOMPARE(jsonBytes(bench.get("/v1/contacts/" + id)),
             js("{'id':'") + id +
                 js("','external_id':'crm-17','email':'anna.berg@example.org','phone':'+4915112345678',"
                    "'first_name':'Anna','last_name':'Berg','status':'ACTIVE','source':'MANUAL',"
                    "'tags':['vip','berlin'],'custom_fields':{'plan':'gold','visits':3},"
                    "'consent_records':[],'created_at':'2026-05-04T10:00:00Z',"
                    "'updated_at':'2026-05-04T10:00:00Z'}"));
}

void TestContacts::creatingFiresContactCreated()
{
    Workbench bench;
    bench.listen();
    const QByteArray path = create(bench);
    QCOMPARE(bench.courier.posted.size(), size_t(1));
    QCOMPARE(jsonBytes(bench.courier.eventsNamed("contact.created").at(0)["data"]),
             js("{'contact_id':'") + path.mid(13) +
                 js("','source':'MANUAL','created_at':'2026-05-04T10:00:00Z'}"));
}

void TestContacts::knownAddressIsChangedInstead()
{
    Workbench bench;
    bench.listen();
    const QByteArray path = create(bench);
    bench.scheduler.advance(60'000);
    const Json again = {{"email", "Anna.Berg@Example.org"},
                        {"last_name", "Vogel"},
                        {"tags", {"vip"}},
                        {"custom_fields", {{"visits", 4}}},
                        {"source", "API"}};
    const Reply reply = bench.call("POST", "/v1/contacts", jsonBytes(again));
    QCOMPARE(reply.status, 200);
    QCOMPARE(pathOf(reply), path);
    const Json contact = bench.get(path);
    QCOMPARE(jsonString(contact["last_name"]), QByteArray("Vogel"));
    QCOMPARE(jsonString(contact["first_name"]), QByteArray("Anna"));
    QCOMPARE(jsonString(contact["source"]), QByteArray("MANUAL")); // where it came from first
    QCOMPARE(jsonBytes(contact["tags"]), js("['vip']"));
    QCOMPARE(jsonBytes(contact["custom_fields"]), js("{'plan':'gold','visits':4}"));
    QCOMPARE(jsonString(contact["updated_at"]), QByteArray("2026-05-04T10:01:00Z"));
    QCOMPARE(bench.courier.eventsNamed("contact.created").size(), size_t(1));
    QCOMPARE(bench.courier.eventsNamed("contact.updated").size(), size_t(1));
}

void TestContacts::knownNumberIsNot()
{
    Workbench bench;
    const Json body = {{"phone", "+4915112345678"}, {"source", "API"}};
    const QByteArray one = create(bench, body);
    QVERIFY(create(bench, body) != one);
}

void TestContacts::sameKeyCreatesOneContact()
{
    Workbench bench;
    const QByteArray body = js("{'phone':'+4915112345678','source':'API'}");
    const QByteArray key = "11111111-2222-4333-8444-555555555555";
    const Reply first = bench.call("POST", "/v1/contacts", body, key);
    QCOMPARE(first.status, 201);
    const Reply again = bench.call("POST", "/v1/contacts", body, key);
    QCOMPARE(again.status, 201);
    QCOMPARE(again.body, first.body);
    const QByteArray other = js("{'phone':'+4915187654321','source':'API'}");
    QCOMPARE(bench.call("POST", "/v1/contacts", other, key).status, 409);
    QCOMPARE(bench.call("POST", "/v1/contacts", other, "not a key").status, 400);
}

void TestContacts::wrongContactsAreRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("fields");
    const auto row = [](const char *name, const Json &body, const char *fields) {
        QTest::newRow(name) << jsonBytes(body) << QByteArray(fields);
    };
    row("no source", without(anna(), "source"), "source");
    row("source in lower case", changed(anna(), "source", "api"), "source");
    row("neither", without(without(anna(), "email"), "phone"), "email");
    row("both null", changed(changed(anna(), "email", nullptr), "phone", nullptr), "email");
    row("address", changed(anna(), "email", "anna"), "email");
    row("number", changed(anna(), "phone", "0151 123"), "phone");
    row("long first name", changed(anna(), "first_name", std::string(101, 'a')), "first_name");
    row("long last name", changed(anna(), "last_name", std::string(101, 'a')), "last_name");
    row("tags", changed(anna(), "tags", "vip"), "tags");
    row("tag", changed(anna(), "tags", {1}), "tags");
    row("custom fields", changed(anna(), "custom_fields", Json::array()), "custom_fields");
    row("status", changed(anna(), "status", "GONE"), "status");
    row("misspelt", changed(anna(), "firstname", "Anna"), "firstname");
    row("several", changed(without(anna(), "source"), "phone", "1"), "phone source");
    QTest::newRow("no json") << QByteArray("{") << QByteArray();
    QTest::newRow("list") << QByteArray("[]") << QByteArray();
}

void TestContacts::wrongContactsAreRefused()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, fields);
    Workbench bench;
    bench.listen();
    const Reply reply = bench.call("POST", "/v1/contacts", body);
    QCOMPARE(reply.status, 400);
    QCOMPARE(Workbench::errorOf(reply), QByteArray("validation_error"));
    QCOMPARE(fieldsAtFault(reply), fields);
    QVERIFY(bench.courier.posted.empty());
}

void TestContacts::tagsReplaceAndCustomFieldsMerge()
{
    Workbench bench;
    const QByteArray path = create(bench);
    const Json change = {{"tags", {"berlin", "new"}},
                         {"custom_fields", {{"visits", 4}, {"plan", nullptr}, {"size", {{"shoes", 42}}}}}};
    const Reply reply = bench.call("PATCH", path, jsonBytes(change));
    QCOMPARE(reply.status, 200);
    QVERIFY(!Workbench::parse(reply).contains("consent_records")); // the documented answer is short
    const Json contact = bench.get(path);
    QCOMPARE(jsonBytes(contact["tags"]), js("['berlin','new']"));
    QCOMPARE(jsonBytes(contact["custom_fields"]), js("{'visits':4,'size':{'shoes':42}}"));
    bench.call("PATCH", path, js("{'tags':[]}"));
    QCOMPARE(jsonBytes(bench.get(path)["tags"]), js("[]"));
}

void TestContacts::changeNamesWhatChanged_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QByteArray>("fields");
    const auto row = [](const char *name, const char *change, const char *fields) {
        QTest::newRow(name) << js(change) << js(fields);
    };
    row("one", "{'first_name':'Ann'}", "['first_name']");
    row("some", "{'last_name':'Vogel','tags':[],'status':'BLOCKED'}", "['last_name','status','tags']");
    row("cleared", "{'phone':null,'external_id':null}", "['external_id','phone']");
    row("one is the same", "{'first_name':'Anna','last_name':'Vogel'}", "['last_name']");
    row("all the same", "{'first_name':'Anna','tags':['vip','berlin'],'custom_fields':{'visits':3}}", "");
}

void TestContacts::changeNamesWhatChanged()
{
    QFETCH(QByteArray, change);
    QFETCH(QByteArray, fields);
    Workbench bench;
    const QByteArray path = create(bench);
    bench.listen();
    bench.scheduler.advance(1'000);
    QCOMPARE(bench.call("PATCH", path, change).status, 200);
    const auto events = bench.courier.eventsNamed("contact.updated");
    QCOMPARE(events.size(), size_t(fields.isEmpty() ? 0 : 1));
    if (!events.empty())
        QCOMPARE(jsonBytes(events[0]["data"]), js("{'contact_id':'") + path.mid(13) +
                                                   js("','updated_fields':") + fields +
                                                   js(",'updated_at':'2026-05-04T10:00:01Z'}"));
}

void TestContacts::wrongChangesAreRefused_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::newRow("nothing") << js("{}");
    QTest::newRow("no way to reach") << js("{'email':null,'phone':null}");
    QTest::newRow("source") << js("{'source':'API'}");
    QTest::newRow("id") << js("{'id':'c_1'}");
    QTest::newRow("empty name") << js("{'first_name':''}");
    QTest::newRow("status") << js("{'status':'active'}");
    QTest::newRow("consent") << js("{'consent_records':[]}");
}

void TestContacts::wrongChangesAreRefused()
{
    QFETCH(QByteArray, change);
    Workbench bench;
    const QByteArray path = create(bench);
    const Json before = bench.get(path);
    QCOMPARE(bench.call("PATCH", path, change).status, 400);
    QCOMPARE(jsonBytes(bench.get(path)), jsonBytes(before));
    QCOMPARE(bench.call("PATCH", "/v1/contacts/c_1", js("{'first_name':'A'}")).status, 404);
}

void TestContacts::uniqueMembersAreGuarded()
{
    Workbench bench;
    create(bench);
    const QByteArray other = create(bench, {{"email", "b@example.org"}, {"source", "API"}});
    QCOMPARE(bench.call("PATCH", other, js("{'email':'ANNA.berg@example.org'}")).status, 409);
    QCOMPARE(bench.call("PATCH", other, js("{'external_id':'crm-17'}")).status, 409);
    const Json taken = {{"email", "c@example.org"}, {"external_id", "crm-17"}, {"source", "API"}};
    QCOMPARE(bench.call("POST", "/v1/contacts", jsonBytes(taken)).status, 409);
    QCOMPARE(bench.call("PATCH", other, js("{'email':'d@example.org'}")).status, 200);
    // The address that was left is free again.
    QCOMPARE(bench.call("POST", "/v1/contacts", js("{'email':'b@example.org','source':'API'}")).status, 201);
}

void TestContacts::deletedContactIsGone()
{
    Workbench bench;
    const QByteArray path = create(bench);
    const Reply reply = bench.call("DELETE", path);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body, js("{'success':true}"));
    QCOMPARE(bench.call("GET", path).status, 404);
    QCOMPARE(bench.call("GET", path + "/consent").status, 404);
    QCOMPARE(bench.call("DELETE", path).status, 404);
    const Reply again = bench.call("POST", "/v1/contacts", jsonBytes(anna()));
    QCOMPARE(again.status, 201);
    QVERIFY(pathOf(again) != path); // another one, without the old one's consent
}

void TestContacts::deletingForgetsTheSuppression()
{
    Workbench bench;
    const char *const to = "bounce@shop.example";
    QCOMPARE(bench.send(Workbench::email(to)).status, 200);
    bench.scheduler.advance(3'600'000);
    QCOMPARE(Workbench::errorOf(bench.send(Workbench::email(to))), QByteArray("recipient_suppressed"));
    QCOMPARE(bench.call("DELETE", Workbench::contactPath(to)).status, 200);
    QCOMPARE(bench.send(Workbench::email(to)).status, 200);
}

void TestContacts::roleDecides_data()
{
    QTest::addColumn<QByteArray>("role");
    QTest::addColumn<int>("reading");
    QTest::addColumn<int>("writing");
    QTest::addColumn<int>("deleting");
    QTest::newRow("viewer") << QByteArray("viewer") << 200 << 403 << 403;
    QTest::newRow("editor") << QByteArray("editor") << 200 << 200 << 403;
    QTest::newRow("manager") << QByteArray("manager") << 200 << 200 << 200;
}

void TestContacts::roleDecides()
{
    QFETCH(QByteArray, role);
    QFETCH(int, reading);
    QFETCH(int, writing);
    QFETCH(int, deleting);
    Workbench bench;
    const QByteArray path = create(bench);
    QCOMPARE(bench.call("POST", "/sandbox/role", js("{'role':'") + role + js("'}")).status, 200);
    QCOMPARE(bench.call("GET", path).status, reading);
    QCOMPARE(bench.call("PATCH", path, js("{'first_name':'Ann'}")).status, writing);
    QCOMPARE(bench.call("POST", "/v1/contacts", jsonBytes(anna())).status, writing);
    QCOMPARE(
        bench.call("POST", "/v1/contacts/import", js("{'contacts':[{'phone':'+4915112345678'}]}")).status,
        writing);
    QCOMPARE(
        bench.call("POST", path + "/consent", js("{'channel_type':'RCS','message_type':'MESSAGE'}")).status,
        writing == 200 ? 201 : 403);
    const Reply reply = bench.call("DELETE", path);
    QCOMPARE(reply.status, deleting);
    if (deleting == 403)
        QCOMPARE(Workbench::errorOf(reply), QByteArray("forbidden"));
    QCOMPARE(bench.call("GET", path).status, deleting == 200 ? 404 : 200);
    QCOMPARE(bench.send(Workbench::rcs()).status, 200); // sending is another right
    QCOMPARE(bench.call("POST", "/sandbox/role", js("{'role':'owner'}")).status, 400);
}

void TestContacts::messagesJoinTheContact()
{
    Workbench bench;
    const QByteArray path = create(bench);
    const QByteArray rcs = bench.accepted(Workbench::rcs("+4915112345678"));
    const QByteArray mail = bench.accepted(Workbench::email("Anna.Berg@example.org"));
    bench.platform.conversations().reply(*bench.platform.books().senders.agent(kShop), "+4915112345678",
                                         {"text", "Hi", {}});
    const Json list = bench.get("/v1/messages", {{"contact_id", path.mid(13)}});
    QCOMPARE(list["total"].get<int>(), 3);
    // Of two contacts with one number the older one has the messages.
    create(bench, {{"phone", "+4915112345678"}, {"source", "API"}});
    bench.accepted(Workbench::rcs("+4915112345678"));
    QCOMPARE(bench.get("/v1/messages", {{"contact_id", path.mid(13)}})["total"].get<int>(), 4);
}

void TestContacts::unknownPathsAndMethods_data()
{
    Workbench::pathColumns();
    const auto row = Workbench::pathRow;
    row("GET", "/v1/contacts", 404);
    row("GET", "/v1/contacts/", 404);
    row("GET", "/v1/contacts/c_1", 404);
    row("GET", "/v1/contacts/c_1/consent", 404);
    row("GET", "/v1/contacts/c_1/tags", 404);
    row("PUT", "/v1/contacts", 405);
    row("GET", "/v1/contacts/import", 405);
    row("PUT", "/v1/contacts/c_1", 405);
    row("DELETE", "/v1/contacts/c_1", 404);
    row("POST", "/v1/contacts/c_1/consent", 404);
    row("DELETE", "/v1/contacts/c_1/consent", 405);
    row("PATCH", "/v1/contacts/c_1/consent/cr_1", 404);
    row("GET", "/v1/contacts/c_1/consent/cr_1", 405);
    row("PATCH", "/v1/contacts/c_1/consent/cr_1/x", 404);
    row("PATCH", "/v1/contacts/c_1/tags", 404);
}

void TestContacts::unknownPathsAndMethods()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(int, status);
    Workbench bench;
    QCOMPARE(bench.call(method, path).status, status);
}

void TestContacts::writesCanBeMadeToFail()
{
    Workbench bench;
    const QByteArray path = create(bench);
    QCOMPARE(bench
                 .call("PUT", "/sandbox/faults",
                       js("{'requests':[{'fault':'status','status':403,'routes':'contacts','count':1}]}"))
                 .status,
             200);
    QCOMPARE(bench.call("GET", path).status, 200);
    QCOMPARE(bench.send(Workbench::rcs()).status, 200);
    const Reply reply = bench.call("DELETE", path);
    QCOMPARE(reply.status, 403);
    QCOMPARE(Workbench::errorOf(reply), QByteArray("forbidden"));
    QCOMPARE(bench.call("DELETE", path).status, 200);
}

QTEST_APPLESS_MAIN(TestContacts)
#include "tst_contacts.moc"
