// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a reply leaves behind: its kind and postback, the mark that nobody has looked at it, session ends; and
// what the window is told of it.
#include "tests/support/enginebench.h"
#include "tests/support/eventtext.h"

#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <random>

using namespace arowana;
using namespace arowana::test;

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;
const SessionPair kPair{AgentId("ag_live_1"), QStringLiteral("+4915112345678")};

void receive(EngineBench &bench, const QByteArray &event)
{
    bench.deliver(bench.post.add(event));
}

QByteArray started(const QByteArray &id, Instant at, const QJsonObject &message, const QString &expiry = {})
{
    QJsonObject data{{QStringLiteral("agent_id"), QStringLiteral("ag_live_1")},
                     {QStringLiteral("from"), kPair.phone}};
    if (!message.isEmpty())
        data.insert(QStringLiteral("user_message"), message);
    if (!expiry.isEmpty())
        data.insert(QStringLiteral("session_expires_at"), expiry);
    return eventText(id, "conversation.started", at, data);
}

QList<MessageRecord> replies(const EngineBench &bench)
{
    QList<MessageRecord> out;
    for (const auto &[row, record] : bench.store.messages()) {
        if (record.row.direction == Direction::Inbound)
            out.append(record);
    }
    return out;
}

int unread(const EngineBench &bench)
{
    return int(bench.store.keptUnread().size());
}

bool isPairTold(const EngineBench &bench)
{
    return std::any_of(bench.changes.begin(), bench.changes.end(),
                       [](const ChangeSet &change) { return change.pairs.contains(kPair); });
}

} // namespace

class TestReplies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTapKeepsItsKindAndPostback()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const Instant at = bench.time.now();
        receive(bench, started("evt_a", at,
                               {{QStringLiteral("type"), QStringLiteral("suggested_reply")},
                                {QStringLiteral("text"), QStringLiteral("Yes")},
                                {QStringLiteral("postback_data"), QStringLiteral("b3JkZXI9NDI=")}},
                               QStringLiteral("2026-05-04T12:00:00Z")));
        QCOMPARE(replies(bench).size(), 1);
        const MessageRecord reply = replies(bench).first();
        QCOMPARE(reply.replyWord, QStringLiteral("suggested_reply"));
        QCOMPARE(reply.postback, QStringLiteral("order=42"));
        QCOMPARE(reply.inboundText, QStringLiteral("Yes"));
        QCOMPARE(reply.sessionExpiresAt, Instant::fromIso("2026-05-04T12:00:00Z"));
    }

    void oddRepliesAreKeptAndAreUnread_data()
    {
        QTest::addColumn<QJsonObject>("message");
        QTest::addColumn<QString>("word");
        QTest::addColumn<qsizetype>("atLeast");
        QTest::newRow("without a message") << QJsonObject() << QString() << qsizetype(0);
        QTest::newRow("of an unknown type")
            << QJsonObject{{QStringLiteral("type"), QStringLiteral("hologram")},
                           {QStringLiteral("url"), QStringLiteral("https://example.org/a")}}
            << QStringLiteral("hologram") << qsizetype(20);
        QTest::newRow("of 1 MB") << QJsonObject{{QStringLiteral("type"), QStringLiteral("text")},
                                                {QStringLiteral("text"), QString(1'000'000, u'x')}}
                                 << QStringLiteral("text") << qsizetype(1'000'000);
        QTest::newRow("markup") << QJsonObject{{QStringLiteral("type"), QStringLiteral("text")},
                                               {QStringLiteral("text"),
                                                QStringLiteral("<img src=\"/dev/zero\">")}}
                                << QStringLiteral("text") << qsizetype(21);
    }

    void oddRepliesAreKeptAndAreUnread()
    {
        QFETCH(QJsonObject, message);
        QFETCH(QString, word);
        QFETCH(qsizetype, atLeast);
        EngineBench bench;
        QVERIFY(bench.start());
        receive(bench, started("evt_a", bench.time.now(), message));
        QCOMPARE(replies(bench).size(), 1);
        QCOMPARE(replies(bench).first().replyWord, word);
        QVERIFY(replies(bench).first().inboundText.size() >= atLeast);
        QVERIFY(replies(bench).first().row.summary.size() <= 160);
        QCOMPARE(unread(bench), 1);
        QVERIFY(isPairTold(bench));
    }

    void aRepeatedEventIsOneUnreadReply()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const QByteArray event = replyEvent("evt_a", "Hello", bench.time.now());
        receive(bench, event);
        receive(bench, event);
        bench.engine->markRead(kPair.agentId, kPair.phone, replies(bench).first().row.row);
        QCOMPARE(unread(bench), 0);
        bench.time.advance(90 * kDay);
        receive(bench, event); // replayed months later
        QCOMPARE(replies(bench).size(), 1);
        QCOMPARE(unread(bench), 0);
    }

    void aReadMarkCoversWhatIsBeforeIt()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        for (const char *id : {"evt_a", "evt_b", "evt_c"}) {
            bench.time.advance(kMinute);
            receive(bench, replyEvent(id, id, bench.time.now()));
        }
        QCOMPARE(unread(bench), 3);
        const RowId second = replies(bench).at(1).row.row;
        bench.time.advance(100);
        bench.changes.clear();
        bench.engine->markRead(kPair.agentId, kPair.phone, second);
        bench.time.advance(100);
        QCOMPARE(unread(bench), 1);
        QVERIFY(isPairTold(bench));
        bench.changes.clear();
        bench.engine->markRead(kPair.agentId, kPair.phone, replies(bench).first().row.row); // no way back
        bench.engine->markRead(kPair.agentId, kPair.phone, second);
        bench.time.advance(100);
        QCOMPARE(unread(bench), 1);
        QVERIFY(!isPairTold(bench));
    }

    void aReplyToldLateIsUnreadAlsoBeforeTheMark()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        receive(bench, replyEvent("evt_b", "second", bench.time.now()));
        bench.engine->markRead(kPair.agentId, kPair.phone, replies(bench).first().row.row);
        QCOMPARE(unread(bench), 0);
        receive(bench, replyEvent("evt_a", "first", bench.time.now().plusMs(-kHour)));
        QCOMPARE(unread(bench), 1);
    }

    void aMarkIsForItsPairAlone()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        receive(bench, replyEvent("evt_a", "one", bench.time.now()));
        receive(bench, replyEvent("evt_b", "two", bench.time.now(), "+4915199999999"));
        bench.engine->markRead(kPair.agentId, kPair.phone, RowId{std::numeric_limits<qint64>::max()});
        QCOMPARE(unread(bench), 1);
        QCOMPARE(bench.store.keptUnread().begin()->first.first.phone, QStringLiteral("+4915199999999"));
    }

    void aMarkThatMetALockIsMadeLater()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        receive(bench, replyEvent("evt_a", "one", bench.time.now()));
        bench.store.failNext(StoreOp::Begin, 2, ErrorKind::Locked);
        bench.engine->markRead(kPair.agentId, kPair.phone, replies(bench).first().row.row);
        QCOMPARE(unread(bench), 1);
        bench.time.advance(2'000);
        QCOMPARE(unread(bench), 0);
        QVERIFY(bench.refusedWishes.isEmpty());
    }

    void aMarkOfWhichNobodyKnowsWhetherItIsOnDiskIsToldAgain()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        receive(bench, replyEvent("evt_a", "one", bench.time.now()));
        bench.time.advance(100);
        bench.changes.clear();
        bench.store.commitNextButSayFailed();
        bench.engine->markRead(kPair.agentId, kPair.phone, replies(bench).first().row.row);
        receive(bench, replyEvent("evt_b", "other", bench.time.now(), "+4915199999999"));
        bench.time.advance(100);
        QVERIFY(isPairTold(bench));
    }

    void everyEndIsKept()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const Instant t = bench.time.now();
        receive(bench, sessionEndedEvent("evt_a", t.plusMs(-3 * kHour)));
        receive(bench, sessionEndedEvent("evt_b", t.plusMs(-kHour)));
        receive(bench, sessionEndedEvent("evt_c", t.plusMs(-3 * kHour))); // the same, under another id
        QCOMPARE(bench.store.keptEnds().size(), size_t(2));
    }

    void anEndInTheYear9999DoesNotShutTheNextSession()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        receive(bench, replyEvent("evt_a", "one", bench.time.now()));
        receive(bench, eventText("evt_b", "conversation.ended", bench.time.now(),
                                 {{QStringLiteral("agent_id"), QStringLiteral("ag_live_1")},
                                  {QStringLiteral("with"), kPair.phone},
                                  {QStringLiteral("ended_at"), QStringLiteral("9999-12-31T23:59:59Z")}}));
        QVERIFY(!isOpenAt(bench.store.keptSessions().first(), bench.time.now()));
        bench.time.advance(kHour);
        receive(bench, replyEvent("evt_c", "two", bench.time.now()));
        QVERIFY(isOpenAt(bench.store.keptSessions().first(), bench.time.now()));
    }

    void aReplyInTheLastSecondOfTheDayLastsADay()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const Instant at = *Instant::fromIso("2026-05-03T23:59:59Z");
        receive(bench, replyEvent("evt_a", "late", at));
        const Session session = bench.store.keptSessions().first();
        QCOMPARE(session.expiresAt, *Instant::fromIso("2026-05-04T23:59:59Z"));
        QVERIFY(isOpenAt(session, *Instant::fromIso("2026-05-04T23:59:58.999Z")));
        QVERIFY(!isOpenAt(session, *Instant::fromIso("2026-05-04T23:59:59Z")));
    }

    void clocksThatDifferByFiveMinutesLeadToOneEnd_data()
    {
        QTest::addColumn<qint64>("skewMs");
        QTest::newRow("this one is ahead") << -5 * kMinute;
        QTest::newRow("this one is behind") << 5 * kMinute;
        QTest::newRow("the same") << qint64(0);
    }

    void clocksThatDifferByFiveMinutesLeadToOneEnd()
    {
        QFETCH(qint64, skewMs);
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platformClock.setSkewMs(skewMs);
        bench.engine->refresh();
        bench.time.advance(1'000);
        const Instant told = bench.time.now().plusMs(skewMs).plusMs(-2'000);
        receive(bench, replyEvent("evt_a", "Hello", told));
        const Session session = bench.store.keptSessions().first();
        QVERIFY(std::abs(session.expiresAt.since(told.plusMs(kDay))) <= 1'000);
        // Asleep over the end, and awake again.
        bench.time.advance(kDay - 10'000);
        QVERIFY(isOpenAt(session, bench.time.now().plusMs(skewMs)));
        bench.time.advance(20'000);
        QVERIFY(!isOpenAt(session, bench.time.now().plusMs(skewMs)));
    }

    void anAnswerStandsBelowItsQuestion_data()
    {
        QTest::addColumn<qint64>("skewMs");
        QTest::addColumn<bool>("isPolled");
        for (const bool isPolled : {false, true}) {
            const char *how = isPolled ? "read in the log" : "told by an event";
            QTest::addRow("%s, this clock is ahead", how) << -5 * kMinute << isPolled;
            QTest::addRow("%s, this clock is behind", how) << 5 * kMinute << isPolled;
            QTest::addRow("%s, a second apart", how) << qint64(1'300) << isPolled;
            QTest::addRow("%s, the same", how) << qint64(0) << isPolled;
        }
    }

    void anAnswerStandsBelowItsQuestion()
    {
        QFETCH(qint64, skewMs);
        QFETCH(bool, isPolled);
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platformClock.setSkewMs(skewMs);
        bench.engine->refresh();
        bench.time.advance(10 * kMinute + 700);
        SendRequest question = rcsSend(1);
        question.type = MessageType::Conversation;
        question.traffic = TrafficType::ServiceRequest;
        const auto row = bench.send(question);
        QVERIFY(row);
        bench.time.advance(150);
        // The platform tells the second in which the answer came.
        const Instant at{bench.platformClock.now().ms / 1'000 * 1'000};
        if (isPolled)
            bench.ledger.reply(kPair.phone.toLatin1(), "At four");
        bench.time.advance(50);
        if (isPolled)
            bench.time.advance(5 * kMinute);
        else
            receive(bench, replyEvent("evt_a", "At four", at));
        QCOMPARE(replies(bench).size(), 1);
        QVERIFY(replies(bench).first().row.row > *row);
        QVERIFY(replies(bench).first().row.createdAt.since(bench.record(*row).row.createdAt) < 2'000);
        // One of a minute before it stands above, whenever it is told.
        receive(bench, replyEvent("evt_b", "Are you there?", at.plusMs(-kMinute)));
        QCOMPARE(replies(bench).size(), 2);
        QVERIFY(replies(bench).first().row.row < *row);
        QCOMPARE(replies(bench).first().inboundText, QStringLiteral("Are you there?"));
    }

    void aClockSetBetweenItsTwoReportsMakesNoSecondEntry_data()
    {
        QTest::addColumn<qint64>("setByMs");
        QTest::addColumn<bool>("isPolledFirst");
        for (const bool isPolledFirst : {false, true}) {
            const char *how = isPolledFirst ? "the log first" : "the event first";
            QTest::addRow("%s, set back", how) << -30 * kHour << isPolledFirst;
            QTest::addRow("%s, set on", how) << 30 * kHour << isPolledFirst;
        }
    }

    void aClockSetBetweenItsTwoReportsMakesNoSecondEntry()
    {
        QFETCH(qint64, setByMs);
        QFETCH(bool, isPolledFirst);
        EngineBench bench;
        bench.policy.pollMs = kMinute;
        QVERIFY(bench.start());
        bench.time.advance(kMinute);
        const int letter = bench.post.add(bench.ledger.reply(kPair.phone.toLatin1(), "At four"));
        const auto report = [&](bool isPolled) {
            if (!isPolled)
                bench.deliver(letter);
            bench.time.advance(isPolled ? 5 * kMinute : 100);
        };
        report(isPolledFirst);
        QCOMPARE(replies(bench).size(), 1);
        bench.time.stepWall(setByMs);
        report(!isPolledFirst);
        QCOMPARE(replies(bench).size(), 1);
        QVERIFY(replies(bench).first().fromWebhook);
        QVERIFY(!replies(bench).first().row.id.isEmpty());
    }

    void everyOrderLeavesTheSameBehind()
    {
        const Instant t = SimulatedTime::kStart;
        const QList<QByteArray> events{
            started("evt_1", t.plusMs(-30 * kHour),
                    {{QStringLiteral("type"), QStringLiteral("text")},
                     {QStringLiteral("text"), QStringLiteral("one")}}),
            sessionEndedEvent("evt_2", t.plusMs(-6 * kHour)),
            started("evt_3", t.plusMs(-2 * kHour),
                    {{QStringLiteral("type"), QStringLiteral("suggested_reply")},
                     {QStringLiteral("text"), QStringLiteral("two")}},
                    QStringLiteral("9999-12-31T23:59:59Z")),
            sessionEndedEvent("evt_4", t.plusMs(-kHour)),
            started("evt_5", t.plusMs(-kHour / 2), {}, QStringLiteral("2020-01-01T00:00:00Z"))};
        std::vector<int> order{0, 1, 2, 3, 4};
        std::mt19937 random(11);
        std::optional<QStringList> expected;
        do {
            EngineBench bench;
            QVERIFY(bench.start(ApiState::Offline));
            for (const int i : order) {
                receive(bench, events[i]);
                if (random() % 3 == 0)
                    receive(bench, events[qsizetype(random() % 5)]);
            }
            if (!expected)
                expected = left(bench);
            QCOMPARE(left(bench), *expected);
        } while (std::next_permutation(order.begin(), order.end()));
        QCOMPARE(expected->size(), 3 + 2 + 3 + 1);
    }

    void aSendTellsItsPair()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = bench.sendAndLeave(rcsSend(1));
        const MessageRecord record = bench.record(row);
        const SessionPair pair{AgentId(record.row.senderId), record.row.recipient};
        bench.time.advance(100);
        QVERIFY(std::any_of(bench.changes.begin(), bench.changes.end(),
                            [&](const ChangeSet &change) { return change.pairs.contains(pair); }));
    }

    void aNoteComesBackWithItsNumber()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.engine->saveNote({0, kPair.phone, {}, QStringLiteral("prefers the afternoon")});
        bench.time.advance(100);
        const auto told = std::find_if(bench.changes.begin(), bench.changes.end(),
                                       [](const ChangeSet &change) { return !change.notes.isEmpty(); });
        QVERIFY(told != bench.changes.end());
        ContactNote note = told->notes.first();
        QVERIFY(note.id != 0);
        QVERIFY(note.at.isValid());
        QCOMPARE(bench.store.notesAbout(kPair.phone).value(), QList<ContactNote>{note});
        note.text.clear();
        bench.engine->saveNote(note);
        QVERIFY(bench.store.notesAbout(kPair.phone).value().isEmpty());
        bench.engine->saveNote(note); // it is gone
        QCOMPARE(bench.refusedWishes.size(), 1);
    }

private:
    /// Replies, ends, unread ones and the session, without what depends on when they came.
    static QStringList left(const EngineBench &bench)
    {
        QStringList out;
        for (const MessageRecord &reply : replies(bench)) {
            out << QStringLiteral("%1 %2 %3 %4")
                       .arg(reply.row.createdAt.ms)
                       .arg(reply.replyWord, reply.inboundText)
                       .arg(reply.sessionExpiresAt.value_or(Instant{}).ms);
        }
        for (const auto &[key, reason] : bench.store.keptEnds())
            out << QString::number(key.second.ms) + reason;
        for (const auto &[key, is] : bench.store.keptUnread())
            out << QString::number(key.second.createdAt().ms);
        for (const Session &session : bench.store.keptSessions())
            out << QStringLiteral("%1 %2").arg(session.expiresAt.ms).arg(session.endedAt->ms);
        return out;
    }
};

QTEST_GUILESS_MAIN(TestReplies)
#include "tst_replies.moc"
