// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The past of the workspace: how many, when, of which states, and that the API shows it as any other message.
#include "tests/sandbox/workbench.h"

#include <QtTest>

using namespace arowana;
using namespace arowana::sandbox;

namespace {

constexpr qint64 kDay = 24LL * 3'600'000;

PlatformSetup withHistory(qint64 count, quint64 seed = 1)
{
    PlatformSetup setup = Workbench::quietSetup();
    setup.history = count;
    setup.seed = seed;
    return setup;
}

} // namespace

class TestHistory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hasExactlySoMany_data();
    void hasExactlySoMany();
    void pagesHoldEveryMessageOnceNewestFirst();
    void isSpreadOverItsDays();
    void showsEveryState();
    void listItemsHaveTheContractsFields();
    void singleMessageHasTheDocumentedShape_data();
    void singleMessageHasTheDocumentedShape();
    void timesNeverRunBackward();
    void everyContactCanBeLookedUp();
    void costsNothingButTheHoldsOfWhatIsOnItsWay();
    void youngestGoOn();
    void recentRepliesHaveAnOpenSession();
    void sameSeedSamePast();
    void newMessagesComeFirst();
    void rangeOfTimesIsHonoured();
};

void TestHistory::hasExactlySoMany_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {1, 2, 3, 4, 9, 20, 777})
        QTest::addRow("%d", count) << count;
}

void TestHistory::hasExactlySoMany()
{
    QFETCH(int, count);
    Workbench bench(withHistory(count));
    QCOMPARE(bench.get("/v1/messages")["total"].get<int>(), count);
}

void TestHistory::pagesHoldEveryMessageOnceNewestFirst()
{
    Workbench bench(withHistory(503));
    QSet<QByteArray> ids;
    QByteArray last = "9999";
    for (int offset = 0; offset < 600; offset += 100) {
        const Json page =
            bench.get("/v1/messages", {{"limit", "100"}, {"offset", QByteArray::number(offset)}});
        for (const Json &item : page["messages"]) {
            ids.insert(jsonString(item["id"]));
            const QByteArray at = jsonString(item["created_at"]);
            QVERIFY(at <= last);
            last = at;
        }
    }
    QCOMPARE(ids.size(), qsizetype(503));
}

void TestHistory::isSpreadOverItsDays()
{
    PlatformSetup setup = withHistory(700);
    setup.historyDays = 7;
    Workbench bench(setup);
    QList<int> perDay(7);
    for (const MessageRecord &record : bench.platform.books().log.records()) {
        const qint64 age = bench.platform.now().since(record.createdAt);
        QVERIFY(age >= 0 && age <= 7 * kDay);
        ++perDay[qsizetype(qMin<qint64>(age / kDay, 6))];
    }
    for (const int count : perDay)
        QVERIFY2(count > 70 && count < 130, QByteArray::number(count).constData());
}

void TestHistory::showsEveryState()
{
    for (const int count : {20, 2'000}) {
        Workbench bench(withHistory(count));
        for (const char *state :
             {"QUEUED", "SENT", "DELIVERED", "READ", "CLICKED", "BOUNCED", "FAILED", "UNSUBSCRIBED"})
            QVERIFY2(bench.get("/v1/messages", {{"status", state}})["total"].get<int>() > 0, state);
        QVERIFY(bench.get("/v1/messages", {{"direction", "INBOUND"}})["total"].get<int>() > 0);
        for (const char *kind : {"MESSAGE", "CONVERSATION", "NEWSLETTER"})
            QVERIFY2(bench.get("/v1/messages", {{"message_type", kind}})["total"].get<int>() > 0, kind);
        QSet<QByteArray> states;
        QSet<QByteArray> reasons;
        for (const MessageRecord &record : bench.platform.books().log.records()) {
            states.insert(stateName(record.state));
            reasons.insert(record.errorCode);
        }
        QVERIFY(states.contains("EXPIRED") && states.contains("REVOKED"));
        QVERIFY(count < 100 || reasons.contains("ACCOUNT_SUSPENDED"));
        QVERIFY(reasons.contains("550") && reasons.contains("452"));
    }
}

void TestHistory::listItemsHaveTheContractsFields()
{
    Workbench bench(withHistory(60));
    const Json list = bench.get("/v1/messages", {{"limit", "200"}});
    QCOMPARE(list["messages"].size(), size_t(60));
    for (const Json &item : list["messages"]) {
        QByteArrayList names;
        for (const auto &member : item.items())
            names << QByteArray::fromStdString(member.key());
        QCOMPARE(names.join(' '), QByteArray("id direction channel_id contact_id campaign_id message_type "
                                             "content_type status cost sent_at delivered_at read_at "
                                             "created_at"));
        QVERIFY(jsonString(item["id"]).startsWith("msg_"));
        QVERIFY(jsonString(item["channel_id"]).startsWith("ch_"));
        QVERIFY(jsonString(item["contact_id"]).startsWith("c_"));
    }
}

void TestHistory::singleMessageHasTheDocumentedShape_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("timeline");
    QTest::addColumn<bool>("hasError");
    QTest::addColumn<bool>("hasCost");
    const auto row = [](const char *filter, const char *value, const char *timeline, bool error, bool cost) {
        QTest::newRow(value) << QByteArray(filter) << QByteArray(value) << QByteArray(timeline) << error
                             << cost;
    };
    row("direction", "INBOUND", "received delivered", false, false);
    row("status", "QUEUED", "queued", false, false);
    row("status", "SENT", "queued sent", false, false);
    row("status", "FAILED", "queued sent failed", true, false);
    row("status", "BOUNCED", "queued sent bounced", true, false);
    row("status", "CLICKED", "queued sent delivered opened clicked", false, true);
    row("status", "UNSUBSCRIBED", "queued sent delivered opened unsubscribed", false, true);
    row("message_type", "NEWSLETTER", "", false, true);
}

void TestHistory::singleMessageHasTheDocumentedShape()
{
    QFETCH(QByteArray, filter);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, timeline);
    QFETCH(bool, hasError);
    QFETCH(bool, hasCost);
    Workbench bench(withHistory(200));
    const Json item = bench.get("/v1/messages", {{filter, value}})["messages"][0];
    const Json message = bench.get("/v1/messages/" + jsonString(item["id"]));
    QCOMPARE(jsonString(message["status"]), jsonString(item["status"]));
    QVERIFY(!jsonString(message["content"]["text"]).isEmpty());
    QCOMPARE(message.contains("error_code"), value != "INBOUND");
    if (value != "INBOUND") {
        QCOMPARE(message["error_code"].is_string(), hasError);
        QCOMPARE(message["error_message"].is_string(), hasError);
    }
    QCOMPARE(message["cost"].is_string(), hasCost);
    QByteArrayList types;
    for (const Json &event : message["events"])
        types << jsonString(event["type"]);
    if (!timeline.isEmpty())
        QCOMPARE(types.join(' '), timeline);
}

void TestHistory::timesNeverRunBackward()
{
    Workbench bench(withHistory(1'000));
    for (const MessageRecord &record : bench.platform.books().log.records()) {
        Instant last = record.createdAt;
        for (const TimelineEntry &entry : record.timeline) {
            QVERIFY2(entry.at >= last && entry.at <= bench.platform.now(),
                     stateName(record.state).constData());
            last = entry.at;
        }
    }
}

void TestHistory::everyContactCanBeLookedUp()
{
    Workbench bench(withHistory(300));
    const Json list = bench.get("/v1/messages", {{"limit", "200"}});
    for (const Json &item : list["messages"]) {
        const QByteArray id = jsonString(item["contact_id"]);
        const Json contact = bench.get("/v1/contacts/" + id);
        QCOMPARE(jsonString(contact["id"]), id);
        QVERIFY(!jsonString(contact["first_name"]).isEmpty());
        QVERIFY(contact["phone"].is_string() != contact["email"].is_string());
        QVERIFY(jsonString(contact["created_at"]) <= jsonString(item["created_at"]));
    }
}

void TestHistory::costsNothingButTheHoldsOfWhatIsOnItsWay()
{
    Workbench bench(withHistory(400));
    const Wallet &wallet = bench.platform.books().wallet;
    QCOMPARE(wallet.total(), Money{5'000'000});
    QCOMPARE(wallet.reserved(), Money{1'600}); // two basic messages
    QCOMPARE(wallet.charged(), Money{0});
}

void TestHistory::youngestGoOn()
{
    Workbench bench(withHistory(50));
    const QByteArray queued =
        jsonString(bench.get("/v1/messages", {{"status", "QUEUED"}})["messages"][0]["id"]);
    const QByteArray sent = jsonString(bench.get("/v1/messages", {{"status", "SENT"}})["messages"][0]["id"]);
    bench.scheduler.advance(kDay);
    QCOMPARE(bench.stateOf(queued), QByteArray("DELIVERED"));
    QCOMPARE(bench.stateOf(sent), QByteArray("SENT"));
    bench.scheduler.advance(30 * kDay);
    QCOMPARE(bench.stateOf(sent), QByteArray("EXPIRED"));
    QCOMPARE(bench.platform.books().wallet.reserved(), Money{0});
}

void TestHistory::recentRepliesHaveAnOpenSession()
{
    Workbench bench(withHistory(200));
    int open = 0;
    for (const MessageRecord &record : bench.platform.books().log.records()) {
        const bool recent = bench.platform.now().since(record.createdAt) < kDay;
        if (!record.inbound || !recent)
            continue;
        const Session *session = bench.platform.books().sessions.find(kShop, record.recipient);
        QVERIFY(session);
        QVERIFY(session->expiresAt >= record.createdAt.plusMs(kDay));
        ++open;
    }
    QVERIFY(open > 0);
    bench.scheduler.advance(kDay);
    QVERIFY(bench.platform.books().sessions.all().isEmpty());
}

void TestHistory::sameSeedSamePast()
{
    const auto run = [](quint64 seed) {
        Workbench bench(withHistory(150, seed));
        return bench.call("GET", "/v1/messages", {}, std::nullopt, {{"limit", "200"}}).body;
    };
    QCOMPARE(run(1), run(1));
    QVERIFY(run(1) != run(2));
}

void TestHistory::newMessagesComeFirst()
{
    Workbench bench(withHistory(30));
    const QByteArray id = bench.accepted(Workbench::rcs());
    const Json list = bench.get("/v1/messages");
    QCOMPARE(list["total"].get<int>(), 31);
    QCOMPARE(jsonString(list["messages"][0]["id"]), id);
    const Json ledger = bench.platform.ledger();
    // Of the past only what still holds money is evidence.
    QCOMPARE(ledger["history"].get<int>(), 30);
    QCOMPARE(ledger["messages"].size(), size_t(3));
    QCOMPARE(jsonString(ledger["messages"][0]["state"]), QByteArray("SENT"));
    QCOMPARE(jsonString(ledger["messages"][1]["state"]), QByteArray("QUEUED"));
    QCOMPARE(ledger["messages"][1]["history"].get<bool>(), true);
    QVERIFY(!ledger["messages"][2].contains("history"));
}

void TestHistory::rangeOfTimesIsHonoured()
{
    Workbench bench(withHistory(300));
    const auto total = [&bench](Instant from, Instant to) {
        return bench.get("/v1/messages", {{"from", from.toIso()}, {"to", to.toIso()}})["total"].get<int>();
    };
    const Instant now = bench.platform.now();
    const Instant middle = now.plusMs(-5 * kDay);
    const int older = total(now.plusMs(-20 * kDay), middle.plusMs(-1'000));
    const int younger = total(middle, now);
    QCOMPARE(older + younger, 300);
    QVERIFY(older > 0 && younger > 0);
}

QTEST_APPLESS_MAIN(TestHistory)
#include "tst_history.moc"
