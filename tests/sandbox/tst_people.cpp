// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// People who answer: by temperament, in turns, and not for ever.
#include "tests/sandbox/talkingbench.h"

#include <QtTest>

#include <algorithm>

using namespace arowana;
using namespace arowana::sandbox;

namespace {

constexpr qint64 kSecond = 1'000;
constexpr qint64 kMinute = 60 * kSecond;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;
constexpr qint64 kMostTurns = 6 + 2 * 3; // a talk, and two comebacks of up to three turns

QByteArray numberEnding(const char *ending)
{
    return "+491511234" + QByteArray(ending);
}

QByteArray ordinary(int person)
{
    return "+4915112" + QByteArray::number(310'100 + person * 7);
}

Json withChip(const QByteArray &to)
{
    Json body = Workbench::rcs(to.constData());
    body["content"]["suggestions"] = Json::array({{{"reply", {{"text", "Yes"}, {"postback_data", "eWVz"}}}}});
    return body;
}

PlatformSetup lively(quint64 seed)
{
    PlatformSetup setup = Workbench::quietSetup();
    setup.habits.replyRate = 1;
    setup.seed = seed;
    return setup;
}

/// Every text the people with this ending write while they are talked to, over some seeds.
QSet<QByteArray> everythingSaidBy(const char *ending)
{
    QSet<QByteArray> out;
    for (quint64 seed = 1; seed <= 40; ++seed) {
        PlatformSetup setup = Workbench::quietSetup();
        setup.seed = seed;
        TalkingBench bench(setup);
        bench.accepted(Workbench::rcs(numberEnding(ending).constData()));
        bench.talkFor(kHour);
        for (const MessageRecord &reply : bench.repliesOf(numberEnding(ending)))
            out.insert(reply.marker);
    }
    return out;
}

} // namespace

class TestPeople : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void temperamentByTheLastDigits_data();
    void temperamentByTheLastDigits();
    void temperamentByTheSeed();
    void eachAnswersInTheirManner_data();
    void eachAnswersInTheirManner();
    void severalComeInARow();
    void hardTextsAllOccur_data();
    void hardTextsAllOccur();
    void everyTextIsValidUtf8();
    void waitsAreScaled();
    void talkGoesOnForSomeTurnsAndRests();
    void talkEndsInThreeWays();
    void someComeBackHoursLater();
    void plainMessageDoesNotReviveATalk();
    void nextSessionIsANewTalk();
    void nobodyElseAnswersAtRateZero_data();
    void nobodyElseAnswersAtRateZero();
    void answeredEveryTimeStaysSo();
    void sameSeedSameTalks();
};

void TestPeople::temperamentByTheLastDigits_data()
{
    QTest::addColumn<QByteArray>("ending");
    QTest::addColumn<QByteArray>("name");
    const auto row = [](const char *ending, const char *name) {
        QTest::newRow(ending) << QByteArray(ending) << QByteArray(name);
    };
    row("0011", "at_once");
    row("0012", "after_minutes");
    row("0013", "taps");
    row("0014", "writes_long");
    row("0015", "writes_several");
    row("0016", "emoji");
    row("0017", "right_to_left");
    row("0018", "markup");
    row("0019", "comes_back");
    row("0020", "takes_leave");
}

void TestPeople::temperamentByTheLastDigits()
{
    QFETCH(QByteArray, ending);
    QFETCH(QByteArray, name);
    for (const quint64 seed : {1, 2, 3})
        QCOMPARE(temperamentName(temperamentOf("+4915112" + ending, seed)), name);
    QVERIFY(hasFixedTemperament("+33612" + ending));
    QVERIFY(!hasFixedTemperament("+33612" + ending + '1'));
}

void TestPeople::temperamentByTheSeed()
{
    QSet<QByteArray> seen;
    int changed = 0;
    for (int person = 0; person < 300; ++person) {
        const Temperament one = temperamentOf(ordinary(person), 1);
        QCOMPARE(temperamentOf(ordinary(person), 1), one);
        seen.insert(temperamentName(one));
        changed += temperamentOf(ordinary(person), 2) == one ? 0 : 1;
    }
    QCOMPARE(seen.size(), qsizetype(temperaments().size()));
    QVERIFY2(changed > 200, QByteArray::number(changed).constData());
}

void TestPeople::eachAnswersInTheirManner_data()
{
    QTest::addColumn<QByteArray>("ending");
    QTest::addColumn<qint64>("soonest"); // after delivery
    QTest::addColumn<qint64>("latest");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<qsizetype>("shortest");
    const auto row = [](const char *ending, qint64 soonest, qint64 latest, const char *type,
                        qsizetype shortest) {
        QTest::newRow(ending) << QByteArray(ending) << soonest << latest << QByteArray(type) << shortest;
    };
    row("0011", kSecond, 5 * kSecond, "", 2); // taps or writes
    row("0012", 3 * kMinute, 20 * kMinute, "", 2);
    row("0013", kSecond, 5 * kSecond, "suggested_reply", 3);
    row("0014", kMinute, 5 * kMinute, "text", 2'900);
    row("0015", 3 * kSecond, kMinute, "text", 1);
    row("0016", 3 * kSecond, kMinute, "text", 4);
    row("0017", 3 * kSecond, kMinute, "text", 4);
    row("0018", 3 * kSecond, kMinute, "text", 3);
    row("0019", 3 * kSecond, kMinute, "", 2);
    row("0020", 3 * kSecond, kMinute, "text", 2);
}

void TestPeople::eachAnswersInTheirManner()
{
    QFETCH(QByteArray, ending);
    QFETCH(qint64, soonest);
    QFETCH(qint64, latest);
    QFETCH(QByteArray, type);
    QFETCH(qsizetype, shortest);
    for (quint64 seed = 1; seed <= 10; ++seed) {
        PlatformSetup setup = Workbench::quietSetup();
        setup.seed = seed;
        setup.habits.failRate = 1; // such a number does not fail
        TalkingBench bench(setup);
        const QByteArray to = numberEnding(ending.constData());
        const QByteArray id = bench.accepted(withChip(to));
        bench.scheduler.advance(kHour);
        QCOMPARE(bench.stateOf(id), QByteArray("READ"));
        const auto replies = bench.repliesOf(to);
        QVERIFY(!replies.empty());
        const Instant delivered = *bench.platform.books().log.find(MessageId(id))->deliveredAt;
        const qint64 after = replies[0].createdAt.since(delivered);
        QVERIFY2(after >= soonest && after <= latest, QByteArray::number(after).constData());
        QVERIFY(type.isEmpty() || replies[0].userType == type);
        QVERIFY(replies[0].marker.size() >= shortest);
        if (replies[0].userType == "suggested_reply") {
            QCOMPARE(replies[0].marker, QByteArray("Yes"));
            QCOMPARE(replies[0].postbackData, QByteArray("eWVz"));
        }
    }
}

void TestPeople::severalComeInARow()
{
    TalkingBench bench;
    bench.listen();
    bench.accepted(Workbench::rcs(numberEnding("0015").constData()));
    bench.scheduler.advance(kHour);
    const auto replies = bench.repliesOf(numberEnding("0015"));
    QVERIFY(replies.size() >= 3 && replies.size() <= 5);
    for (size_t i = 1; i < replies.size(); ++i) {
        const qint64 gap = replies[i].createdAt.since(replies[i - 1].createdAt);
        QVERIFY2(gap >= kSecond && gap <= 8 * kSecond, QByteArray::number(gap).constData());
    }
    QCOMPARE(bench.courier.eventsNamed("conversation.started").size(), replies.size());
}

void TestPeople::hardTextsAllOccur_data()
{
    QTest::addColumn<QByteArray>("ending");
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<bool>("alone"); // the whole text
    const auto row = [](const char *name, const char *ending, const char *part, bool alone = false) {
        QTest::newRow(name) << QByteArray(ending) << QByteArray(part) << alone;
    };
    row("joiner", "0016", "\U0001F468\u200D\U0001F469\u200D\U0001F467");
    row("flags", "0016", "\U0001F1E9\U0001F1EA\U0001F1E6\U0001F1F9");
    row("skin tone", "0016", "\U0001F44D\U0001F3FF");
    row("keycap", "0016", "1\uFE0F\u20E3");
    row("hebrew", "0017", "\u05E9\u05DC\u05D5\u05DD");
    row("arabic", "0017", "\u0645\u0631\u062D\u0628\u0627");
    row("override", "0017", "\u202Egnp.");
    row("isolate", "0017", "\u2066(49.90");
    row("endless image", "0018", "<img src=\"/dev/zero\">", true);
    row("script", "0018", "<script>");
    row("javascript link", "0018", "href=\"javascript:");
    row("lone mark", "0018", "\uFEFF", true);
    row("zero width", "0018", "\u200B\u200B\u200B", true);
    row("no gap", "0014", "DonaudampfschifffahrtsgesellschaftDonaudampf");
    row("many lines", "0014", ". item of my list\n");
    row("sentences", "0014", "\u20AC");
}

void TestPeople::hardTextsAllOccur()
{
    QFETCH(QByteArray, ending);
    QFETCH(QByteArray, part);
    QFETCH(bool, alone);
    const QSet<QByteArray> said = everythingSaidBy(ending.constData());
    QVERIFY(std::any_of(said.cbegin(), said.cend(),
                        [&](const QByteArray &text) { return alone ? text == part : text.contains(part); }));
}

void TestPeople::everyTextIsValidUtf8()
{
    for (const char *ending : {"0014", "0016", "0017", "0018"})
        for (const QByteArray &text : everythingSaidBy(ending)) {
            QVERIFY(!text.isEmpty());
            QVERIFY(text.size() < 10'000);
            QVERIFY(text.isValidUtf8());
        }
}

void TestPeople::waitsAreScaled()
{
    const auto firstReplyAfter = [](double speed) {
        PlatformSetup setup = Workbench::quietSetup();
        setup.pace.speed = speed;
        TalkingBench bench(setup);
        bench.accepted(Workbench::rcs(numberEnding("0012").constData()));
        bench.scheduler.advance(kHour);
        return bench.repliesOf(numberEnding("0012"))
            .at(0)
            .createdAt.since(Instant{ManualScheduler::kStartMs});
    };
    const qint64 lifelike = firstReplyAfter(1);
    QVERIFY(lifelike > 3 * kMinute);
    QVERIFY(qAbs(firstReplyAfter(60) - lifelike / 60) <= 5); // each of the five waits is rounded
}

void TestPeople::talkGoesOnForSomeTurnsAndRests()
{
    TalkingBench bench(lively(1));
    for (int person = 0; person < 60; ++person)
        bench.accepted(Workbench::rcs(ordinary(person).constData()));
    bench.talkFor(30 * kDay);
    QCOMPARE(bench.refused, 0);
    QVERIFY(bench.answered < TalkingBench::kMostAnswers);
    int several = 0;
    for (int person = 0; person < 60; ++person) {
        const auto replies = bench.repliesOf(ordinary(person));
        QVERIFY(!replies.empty());
        // Those who write several at once do so every turn.
        QVERIFY2(qint64(replies.size()) <= (kMostTurns + 2) * 5,
                 QByteArray::number(qint64(replies.size())).constData());
        several += replies.size() >= 3 ? 1 : 0;
    }
    QVERIFY2(several >= 40, QByteArray::number(several).constData());
    QVERIFY(bench.scheduler.isIdle()); // nobody writes any more, and every session is over
}

void TestPeople::talkEndsInThreeWays()
{
    int rests = 0;
    int leaves = 0;
    int returns = 0;
    TalkingBench bench(lively(3));
    for (int person = 0; person < 80; ++person)
        bench.accepted(Workbench::rcs(ordinary(person).constData()));
    bench.talkFor(10 * kDay);
    for (int person = 0; person < 80; ++person) {
        const auto replies = bench.repliesOf(ordinary(person));
        const bool bye = std::any_of(replies.cbegin(), replies.cend(), [](const MessageRecord &reply) {
            return reply.marker.contains("oodbye") || reply.marker.contains("nice day") ||
                   reply.marker.contains("auf Wiedersehen");
        });
        bool gap = false;
        for (size_t i = 1; i < replies.size(); ++i)
            gap = gap || replies[i].createdAt.since(replies[i - 1].createdAt) >= 2 * kHour;
        ++(bye ? leaves : gap ? returns : rests);
    }
    const QByteArray told =
        QByteArray::number(rests) + ' ' + QByteArray::number(leaves) + ' ' + QByteArray::number(returns);
    QVERIFY2(rests >= 8 && leaves >= 8 && returns >= 8, told.constData());
}

void TestPeople::someComeBackHoursLater()
{
    for (quint64 seed = 1; seed <= 10; ++seed) {
        PlatformSetup setup = Workbench::quietSetup();
        setup.seed = seed;
        TalkingBench bench(setup);
        bench.accepted(Workbench::rcs(numberEnding("0019").constData()));
        bench.talkFor(10 * kDay);
        const auto replies = bench.repliesOf(numberEnding("0019"));
        int comebacks = 0;
        for (size_t i = 1; i < replies.size(); ++i) {
            const qint64 gap = replies[i].createdAt.since(replies[i - 1].createdAt);
            if (gap < 2 * kHour)
                continue;
            QVERIFY2(gap <= 30 * kHour, QByteArray::number(gap).constData());
            ++comebacks;
        }
        QVERIFY2(comebacks >= 1 && comebacks <= 2, QByteArray::number(comebacks).constData());
    }
}

void TestPeople::plainMessageDoesNotReviveATalk()
{
    Workbench bench;
    const QByteArray to = numberEnding("0020");
    const auto replies = [&bench] {
        return bench.get("/v1/messages", {{"direction", "INBOUND"}})["total"].get<int>();
    };
    bench.accepted(Workbench::rcs(to.constData()));
    bench.scheduler.advance(kHour);
    QCOMPARE(replies(), 1);
    bench.accepted(Workbench::rcs(to.constData())); // the session is open, everything is said
    bench.scheduler.advance(kHour);
    QCOMPARE(replies(), 1);
}

void TestPeople::nextSessionIsANewTalk()
{
    TalkingBench bench;
    const QByteArray to = numberEnding("0020");
    bench.accepted(Workbench::rcs(to.constData()));
    bench.talkFor(2 * kDay);
    QCOMPARE(bench.repliesOf(to).size(), size_t(1));
    bench.accepted(Workbench::rcs(to.constData()));
    bench.talkFor(2 * kDay);
    QCOMPARE(bench.repliesOf(to).size(), size_t(2));
    QCOMPARE(bench.platform.ledger()["sessions"].size(), size_t(2));
}

void TestPeople::nobodyElseAnswersAtRateZero_data()
{
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<bool>("spokenFor"); // a reply was played before
    QTest::newRow("ordinary") << ordinary(1) << false;
    QTest::newRow("ordinary, spoken for") << ordinary(1) << true;
    QTest::newRow("0006") << numberEnding("0006") << false;
    QTest::newRow("0006, spoken for") << numberEnding("0006") << true;
}

void TestPeople::nobodyElseAnswersAtRateZero()
{
    QFETCH(QByteArray, to);
    QFETCH(bool, spokenFor);
    TalkingBench bench;
    if (spokenFor)
        bench.platform.conversations().reply(*bench.platform.books().senders.agent(kShop), to,
                                             {"text", "Hello", {}});
    bench.accepted(Workbench::rcs(to.constData()));
    bench.talkFor(3 * kDay);
    QCOMPARE(bench.repliesOf(to).size(), size_t(spokenFor ? 1 : 0));
}

void TestPeople::answeredEveryTimeStaysSo()
{
    Workbench bench;
    for (int i = 0; i < 20; ++i) {
        Json body = Workbench::rcs(kReplies);
        body["message_type"] = i == 0 ? "MESSAGE" : "CONVERSATION";
        QVERIFY(!bench.accepted(body).isEmpty());
        bench.scheduler.advance(kHour);
        QCOMPARE(bench.get("/v1/messages", {{"direction", "INBOUND"}})["total"].get<int>(), i + 1);
    }
}

void TestPeople::sameSeedSameTalks()
{
    const auto talks = [](quint64 seed) {
        TalkingBench bench(lively(seed));
        for (int person = 0; person < 20; ++person)
            bench.accepted(Workbench::rcs(ordinary(person).constData()));
        bench.talkFor(5 * kDay);
        return jsonBytes(bench.platform.ledger()["replies"]);
    };
    const QByteArray one = talks(5);
    QVERIFY(one.size() > 2'000);
    QVERIFY(talks(5) == one);
    QVERIFY(talks(6) != one);
}

QTEST_APPLESS_MAIN(TestPeople)
#include "tst_people.moc"
