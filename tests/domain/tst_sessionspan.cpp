// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/boardquery.h"
#include "models/domain/sessionspan.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace arowana;

namespace {

constexpr qint64 kHour = 3'600'000;
constexpr qint64 kDay = 24 * kHour;
const Instant kStart{1'777'888'800'000};
const SessionPair kPair{AgentId("ag_live_1"), QStringLiteral("+4915112345678")};

Instant at(qint64 hours, qint64 ms = 0)
{
    return kStart.plusMs(hours * kHour + ms);
}

SessionReply reply(qint64 hours, qint64 ms = 0)
{
    return {at(hours, ms), {}, false, RowId::make(at(hours, ms), 0)};
}

SessionEnd end(qint64 hours, qint64 ms = 0)
{
    return {at(hours, ms), QStringLiteral("ttl_expired")};
}

/// `0-24`: opened and ends, in hours; `!` a told end, `~` an estimate, `=` and the cost when it is paid.
QString printed(const QList<SessionSpan> &spans)
{
    QStringList out;
    for (const SessionSpan &span : spans) {
        QString text = QStringLiteral("%1-%2")
                           .arg(double(span.openedAt.since(kStart)) / double(kHour))
                           .arg(double(span.endsAt().since(kStart)) / double(kHour));
        if (span.endedAt)
            text += u'!';
        if (span.isEstimated)
            text += u'~';
        if (span.isPaid)
            text += u'=' + QString::number(span.cost.tenThousandths);
        out << text;
    }
    return out.join(u' ');
}

} // namespace

class TestSessionSpan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachReplyExtendsTheSession()
    {
        QCOMPARE(printed(sessionSpans(kPair, {reply(0), reply(20), reply(40)}, {}, {})),
                 QStringLiteral("0-64"));
    }

    void moreThanADayApartAreTwoSessions()
    {
        QCOMPARE(printed(sessionSpans(kPair, {reply(0), reply(24)}, {}, {})), QStringLiteral("0-48"));
        const auto two = sessionSpans(kPair, {reply(0), reply(24, 1)}, {}, {});
        QCOMPARE(two.size(), 2);
        QCOMPARE(two.first().endsAt(), at(24));
        QCOMPARE(two.last().firstReply, RowId::make(at(24, 1), 0));
    }

    void aToldEndPartsThem()
    {
        QCOMPARE(printed(sessionSpans(kPair, {reply(0), reply(3)}, {end(2)}, {})),
                 QStringLiteral("0-2! 3-27"));
        // At the reply's own moment it ends what began there; before it, what was before.
        QCOMPARE(printed(sessionSpans(kPair, {reply(0), reply(3)}, {end(3)}, {})), QStringLiteral("0-3!"));
        QCOMPARE(printed(sessionSpans(kPair, {reply(0), reply(3)}, {end(0)}, {})),
                 QStringLiteral("0-0! 3-27"));
    }

    void anEndTellsNothingOfALaterSession()
    {
        // Told a day late, when the next one had begun: it ends that one.
        QCOMPARE(printed(sessionSpans(kPair, {reply(0), reply(30)}, {end(31)}, {})),
                 QStringLiteral("0-24 30-31!"));
        QCOMPARE(printed(sessionSpans(kPair, {reply(0)}, {end(-5)}, {})), QStringLiteral("0-24"));
        QCOMPARE(printed(sessionSpans(kPair, {}, {end(1)}, {})), QString());
    }

    void anEndAfterTheExpiryDoesNotLengthenIt()
    {
        QCOMPARE(printed(sessionSpans(kPair, {reply(0)}, {end(26)}, {})), QStringLiteral("0-24!"));
    }

    void theExpiryIsNeverBeyondADay()
    {
        SessionReply odd = reply(0);
        odd.expiresAt = Instant{253'402'300'799'000}; // year 9999
        QCOMPARE(printed(sessionSpans(kPair, {odd}, {}, {})), QStringLiteral("0-24"));
        odd.expiresAt = at(2);
        QCOMPARE(printed(sessionSpans(kPair, {odd}, {}, {})), QStringLiteral("0-2"));
        odd.expiresAt = at(-2); // over before it began
        QVERIFY(!sessionSpans(kPair, {odd}, {}, {}).first().isOpenAt(at(0)));
    }

    void eventsBeatEstimatesOfTheSameReply()
    {
        SessionReply guessed = reply(0);
        guessed.isEstimated = true;
        SessionReply told = reply(0);
        told.expiresAt = at(23);
        QCOMPARE(printed(sessionSpans(kPair, {guessed}, {}, {})), QStringLiteral("0-24~"));
        QCOMPARE(printed(sessionSpans(kPair, {guessed, told}, {}, {})), QStringLiteral("0-23"));
        QCOMPARE(printed(sessionSpans(kPair, {told, guessed}, {}, {})), QStringLiteral("0-23"));
    }

    void chargesBelongToTheSessionTheyWereMadeIn()
    {
        QCOMPARE(printed(sessionSpans(kPair, {reply(0), reply(30)}, {},
                                      {{at(-1), Money{1}},
                                       {at(0), Money{2000}},
                                       {at(1), Money{}},
                                       {at(30), Money{2000}},
                                       {at(31), Money{500}}})),
                 QStringLiteral("0-24=2000 30-54=2500"));
    }

    void summerTimeChangesNothing()
    {
        // Over the night of 29 March 2026 in Berlin, which has an hour less.
        const Instant before = *Instant::fromIso("2026-03-28T20:00:00Z");
        const auto spans = sessionSpans(kPair, {{before, {}, false, {}}}, {}, {});
        QCOMPARE(spans.first().endsAt(), *Instant::fromIso("2026-03-29T20:00:00Z"));
    }

    void everyOrderAndRepeatIsOneState_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 40; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void everyOrderAndRepeatIsOneState()
    {
        QFETCH(quint32, seed);
        std::mt19937 random(seed);
        const auto below = [&random](int limit) { return int(random() % quint32(limit)); };
        QList<SessionReply> replies;
        QList<SessionEnd> ends;
        QList<SessionCharge> charges;
        for (int i = 0; i < 12; ++i) {
            SessionReply one = reply(below(80));
            one.isEstimated = below(2) == 0;
            if (below(3) == 0)
                one.expiresAt = one.at.plusMs(below(30) * kHour);
            replies.append(one);
            if (below(3) == 0)
                ends.append({at(below(80)), QString::number(below(3))});
            charges.append({at(below(80)), Money{below(5)}});
        }
        const auto expected = sessionSpans(kPair, replies, ends, charges);
        for (int order = 0; order < 10; ++order) {
            QList<SessionReply> r = replies;
            QList<SessionEnd> e = ends;
            QList<SessionCharge> c = charges;
            std::shuffle(r.begin(), r.end(), random);
            std::shuffle(e.begin(), e.end(), random);
            std::shuffle(c.begin(), c.end(), random);
            r.append(r.at(below(int(r.size()))));
            if (!e.isEmpty())
                e.append(e.at(below(int(e.size()))));
            QCOMPARE(printed(sessionSpans(kPair, r, e, c)), printed(expected));
            QVERIFY(sessionSpans(kPair, r, e, c) == expected);
        }
        check(expected, replies);
    }

    void theNewestSpanIsTheSessionsOwn_data() { everyOrderAndRepeatIsOneState_data(); }

    void theNewestSpanIsTheSessionsOwn()
    {
        // What the session book has merged, and what is derived from its history, say the same.
        QFETCH(quint32, seed);
        std::mt19937 random(seed);
        const auto below = [&random](int limit) { return int(random() % quint32(limit)); };
        QList<SessionReply> replies;
        QList<SessionEnd> ends;
        Session session;
        for (int i = 0; i < 20; ++i) {
            if (below(4) == 0) {
                const SessionEnd one = end(below(100));
                ends.append(one);
                session = mergedEnd(session, one.at, one.reason);
            } else {
                SessionReply one = reply(below(100));
                one.isEstimated = below(2) == 0;
                replies.append(one);
                session = mergedReply(session, sessionOfReply(kPair.agentId, kPair.phone, one.at,
                                                              one.expiresAt, one.isEstimated));
            }
        }
        const SessionSpan newest = sessionSpans(kPair, replies, ends, {}).constLast();
        QCOMPARE(newest.lastReplyAt, session.lastReplyAt);
        QCOMPARE(newest.expiresAt, session.expiresAt);
        QCOMPARE(newest.isEstimated, session.isEstimated);
        for (int hours = 0; hours < 130; ++hours)
            QCOMPARE(newest.isOpenAt(at(hours)), isOpenAt(session, at(hours)));
    }

private:
    /// In order, none within another, and every reply in one.
    static void check(const QList<SessionSpan> &spans, const QList<SessionReply> &replies)
    {
        for (qsizetype i = 1; i < spans.size(); ++i)
            QVERIFY(spans.at(i - 1).lastReplyAt < spans.at(i).openedAt);
        for (const SessionReply &one : replies) {
            QCOMPARE(std::count_if(spans.begin(), spans.end(),
                                   [&](const SessionSpan &span) {
                                       return span.openedAt <= one.at && one.at <= span.lastReplyAt;
                                   }),
                     qsizetype(1));
        }
    }
};

QTEST_APPLESS_MAIN(TestSessionSpan)
#include "tst_sessionspan.moc"
