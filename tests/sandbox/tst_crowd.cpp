// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Many people who write of their own accord, and the ledger's account of it all.
#include "app/sandbox/magicrecipient.h"
#include "tests/sandbox/talkingbench.h"

#include <QtTest>

using namespace arowana;
using namespace arowana::sandbox;

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;

PlatformSetup crowded(qint64 people, double speed = 1)
{
    PlatformSetup setup = Workbench::quietSetup();
    setup.people = people;
    setup.pace.speed = speed;
    return setup;
}

} // namespace

class TestCrowd : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nobodyComesUninvited();
    void everybodyWritesWithinTenMinutes_data();
    void everybodyWritesWithinTenMinutes();
    void everyTemperamentIsThere();
    void theyWriteAgainWithoutAnAnswer();
    void twoDaysOfTwentyTalksAddUp();
    void sameSeedSameCrowd();
    void moreCanBeInvited();
    void wrongInvitationsAreRefused_data();
    void wrongInvitationsAreRefused();
    void playedReplyMayBeAnything();
};

void TestCrowd::nobodyComesUninvited()
{
    Workbench bench(crowded(0));
    QVERIFY(bench.scheduler.isIdle());
    QVERIFY(bench.platform.ledger()["people"].empty());
}

void TestCrowd::everybodyWritesWithinTenMinutes_data()
{
    QTest::addColumn<qint64>("people");
    QTest::addColumn<double>("speed");
    QTest::newRow("one") << qint64(1) << 1.0;
    QTest::newRow("twenty") << qint64(20) << 1.0;
    QTest::newRow("twenty, fast") << qint64(20) << 100.0;
    QTest::newRow("many") << Crowd::kMost << 1.0;
}

void TestCrowd::everybodyWritesWithinTenMinutes()
{
    QFETCH(qint64, people);
    QFETCH(double, speed);
    Workbench bench(crowded(people, speed));
    bench.listen();
    QCOMPARE(bench.platform.books().sessions.all().size(), qsizetype(0));
    bench.scheduler.advance(qint64(10.0 * double(kMinute) / speed) + 1);
    const Json list = bench.platform.ledger()["people"];
    QCOMPARE(qint64(list.size()), people);
    QSet<QByteArray> phones;
    for (const Json &person : list) {
        const QByteArray phone = jsonString(person["phone"]);
        QVERIFY(RequestDecoder::isPhone(phone));
        QCOMPARE(int(magicOf(Line::Rcs, phone)), int(Magic::None));
        QVERIFY(bench.platform.books().sessions.find(jsonString(person["agent_id"]), phone));
        phones.insert(phone);
    }
    QCOMPARE(qint64(phones.size()), people);
    QVERIFY(qint64(bench.courier.eventsNamed("conversation.started").size()) >= people);
}

void TestCrowd::everyTemperamentIsThere()
{
    for (const quint64 seed : {1, 2, 77}) {
        PlatformSetup setup = crowded(20);
        setup.seed = seed;
        Workbench bench(setup);
        QHash<QByteArray, int> count;
        QHash<QByteArray, int> agents;
        const Json people = bench.platform.ledger()["people"];
        for (const Json &person : people) {
            ++count[jsonString(person["temperament"])];
            ++agents[jsonString(person["agent_id"])];
        }
        QCOMPARE(count.size(), qsizetype(temperaments().size()));
        for (const int times : std::as_const(count))
            QCOMPARE(times, 2);
        QCOMPARE(agents.size(), qsizetype(2)); // the two agents that hold conversations
        QCOMPARE(agents.value(kShop), 10);
    }
}

void TestCrowd::theyWriteAgainWithoutAnAnswer()
{
    Workbench bench(crowded(5));
    bench.scheduler.advance(72 * kHour);
    QHash<QByteArray, std::vector<Instant>> times;
    for (const MessageRecord &record : bench.platform.books().log.records())
        times[record.recipient].push_back(record.createdAt);
    QCOMPARE(times.size(), qsizetype(5));
    for (const auto &one : std::as_const(times)) {
        QVERIFY(one.size() >= 3);
        for (size_t i = 1; i < one.size(); ++i) {
            const qint64 gap = one[i].since(one[i - 1]);
            QVERIFY2(gap <= 30 * kHour && (gap >= 5 * kHour || gap <= 8'000), // or one of several in a row
                     QByteArray::number(gap).constData());
        }
    }
}

void TestCrowd::twoDaysOfTwentyTalksAddUp()
{
    TalkingBench bench(crowded(20, 2'880)); // two days in a minute
    bench.listen();
    bench.talkFor(kMinute);
    QCOMPARE(bench.refused, 0);
    const Json ledger = bench.platform.ledger();
    Money costs;
    qint64 replies = 0;
    qint64 sends = 0;
    int ended = 0;
    for (const Json &session : ledger["sessions"]) {
        costs = costs + *Money::fromDecimal(jsonString(session["cost"]));
        replies += session["replies"].get<qint64>();
        sends += session["sends"].get<qint64>();
        ended += session["ended_at"].is_null() ? 0 : 1;
        // Everybody is answered, so every session costs its one unit.
        QVERIFY(session["paid"].get<bool>());
        const auto last = *Instant::fromIso(jsonString(session["last_reply_at"]));
        QCOMPARE(Instant::fromIso(jsonString(session["expires_at"]))->since(last), qint64(30'000));
    }
    QCOMPARE(replies, qint64(ledger["replies"].size()));
    QCOMPARE(sends, replies); // each was answered once
    QVERIFY2(replies >= 100, QByteArray::number(replies).constData());
    QVERIFY(ended >= 1);
    QCOMPARE(size_t(ended), bench.courier.eventsNamed("conversation.ended").size());
    const Wallet &wallet = bench.platform.books().wallet;
    QCOMPARE(wallet.charged() + wallet.reserved(),
             Money{qint64(ledger["sessions"].size()) * 2'000}); // at 0.20 each
    QCOMPARE(costs, wallet.charged());
}

void TestCrowd::sameSeedSameCrowd()
{
    const auto run = [](quint64 seed) {
        PlatformSetup setup = crowded(12);
        setup.seed = seed;
        TalkingBench bench(setup);
        bench.talkFor(24 * kHour);
        const Json ledger = bench.platform.ledger();
        return jsonBytes(ledger["people"]) + jsonBytes(ledger["replies"]);
    };
    const QByteArray one = run(4);
    QVERIFY(run(4) == one);
    QVERIFY(run(5) != one);
}

void TestCrowd::moreCanBeInvited()
{
    Workbench bench(crowded(2));
    const Reply reply = bench.call("POST", "/sandbox/people", js("{'people':3}"));
    QCOMPARE(reply.status, 200);
    QCOMPARE(Workbench::parse(reply)["people"].size(), size_t(5));
    bench.scheduler.advance(10 * kMinute + 1);
    QCOMPARE(bench.platform.books().sessions.all().size(), qsizetype(5));
}

void TestCrowd::wrongInvitationsAreRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("none") << js("{}");
    QTest::newRow("nobody") << js("{'people':0}");
    QTest::newRow("too many") << js("{'people':1001}");
    QTest::newRow("half a person") << js("{'people':1.5}");
    QTest::newRow("text") << js("{'people':'3'}");
    QTest::newRow("other member") << js("{'people':3,'persons':3}");
}

void TestCrowd::wrongInvitationsAreRefused()
{
    QFETCH(QByteArray, body);
    Workbench bench;
    QCOMPARE(bench.call("POST", "/sandbox/people", body).status, 400);
    QVERIFY(bench.scheduler.isIdle());
}

void TestCrowd::playedReplyMayBeAnything()
{
    Workbench bench;
    bench.listen();
    const Json wish = {{"agent_id", kShop},
                       {"phone", kRead},
                       {"type", "hologram"},
                       {"text", std::string(900'000, 'x')},
                       {"postback_data", "not base64 at all"}};
    QCOMPARE(bench.call("POST", "/sandbox/reply", jsonBytes(wish)).status, 200);
    const Json said = bench.courier.eventsNamed("conversation.started").at(0)["data"]["user_message"];
    QCOMPARE(jsonString(said["type"]), QByteArray("hologram"));
    QCOMPARE(jsonString(said["text"]).size(), qsizetype(900'000));
    QCOMPARE(jsonString(said["postback_data"]), QByteArray("not base64 at all"));
    QCOMPARE(jsonString(bench.platform.ledger()["replies"][0]["type"]), QByteArray("hologram"));
}

QTEST_APPLESS_MAIN(TestCrowd)
#include "tst_crowd.moc"
