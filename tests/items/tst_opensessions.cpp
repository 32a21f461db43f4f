// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/opensessions.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <map>

using namespace arowana;

namespace {

const Instant kNow{1'777'900'000'000};
constexpr qint64 kMinute = 60'000;

/// Ends so many minutes after kNow.
Session session(int phone, int endsInMinutes)
{
    const Instant end = kNow.plusMs(endsInMinutes * kMinute);
    return sessionOfReply(AgentId("ag_live_7f3a"), QStringLiteral("+49176%1").arg(phone),
                          end.plusMs(-Session::kLengthMs), end, false);
}

QStringList phones(const QList<Session> &sessions)
{
    QStringList out;
    for (const Session &one : sessions)
        out << one.phone;
    return out;
}

} // namespace

class TstOpenSessions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theOneThatEndsNextComesFirst();
    void aSessionIsOverAtItsEnd();
    void whatIsToldAgainReplacesWhatWasKnown();
    void anEndedSessionIsNotOpen();
    void aWrongClockForgetsNothing();
    void randomSessionsMatchAPlainList();
};

void TstOpenSessions::theOneThatEndsNextComesFirst()
{
    OpenSessions sessions;
    QVERIFY(!sessions.hasAny());
    sessions.take({session(1, 90), session(2, 5), session(3, 40)});
    QVERIFY(sessions.hasAny());
    QCOMPARE(sessions.countAt(kNow), 3);
    QCOMPARE(phones(sessions.nextToEnd(kNow, 2)),
             (QStringList{QStringLiteral("+491762"), QStringLiteral("+491763")}));
}

void TstOpenSessions::aSessionIsOverAtItsEnd()
{
    OpenSessions sessions;
    sessions.take({session(1, 5)});
    QCOMPARE(sessions.countAt(kNow.plusMs(5 * kMinute - 1)), 1);
    QCOMPARE(sessions.countAt(kNow.plusMs(5 * kMinute)), 0);
    QVERIFY(sessions.nextToEnd(kNow.plusMs(5 * kMinute), 3).isEmpty());
    QVERIFY(sessions.hasAny());
}

void TstOpenSessions::whatIsToldAgainReplacesWhatWasKnown()
{
    OpenSessions sessions;
    sessions.take({session(1, 5)});
    sessions.take({session(1, 600)});
    QCOMPARE(sessions.countAt(kNow), 1);
    QCOMPARE(sessions.countAt(kNow.plusMs(6 * kMinute)), 1);
    Session otherAgent = session(1, 5);
    otherAgent.agentId = AgentId("ag_live_11d0");
    sessions.take({otherAgent});
    QCOMPARE(sessions.countAt(kNow), 2);
}

void TstOpenSessions::anEndedSessionIsNotOpen()
{
    OpenSessions sessions;
    sessions.take({session(1, 600)});
    sessions.take({mergedEnd(session(1, 600), kNow, QStringLiteral("agent"))});
    QCOMPARE(sessions.countAt(kNow), 0);
    sessions.take({session(1, 700)}); // a reply opens it again
    QCOMPARE(sessions.countAt(kNow), 1);
}

void TstOpenSessions::aWrongClockForgetsNothing()
{
    OpenSessions sessions;
    sessions.take({session(1, 60)});
    const Instant ahead = kNow.plusMs(25 * 60 * kMinute);
    sessions.forgetOver(ahead);
    QCOMPARE(sessions.countAt(ahead), 0);
    QCOMPARE(sessions.countAt(kNow), 1); // once the platform has told its time
    sessions.forgetOver(kNow.plusMs(3 * Session::kLengthMs));
    QCOMPARE(sessions.countAt(kNow), 0);
}

void TstOpenSessions::randomSessionsMatchAPlainList()
{
    QRandomGenerator random(4711);
    OpenSessions sessions;
    std::map<QString, Session> plain;
    for (int round = 0; round < 400; ++round) {
        Session one = session(random.bounded(12), random.bounded(-30, 90));
        if (random.bounded(4) == 0)
            one = mergedEnd(one, one.lastReplyAt.plusMs(kMinute), QString());
        sessions.take({one});
        plain[one.phone] = one;
        const Instant at = kNow.plusMs(random.bounded(-10, 40) * kMinute);
        QList<Session> open;
        for (const auto &[phone, known] : plain) {
            if (isOpenAt(known, at))
                open << known;
        }
        std::sort(open.begin(), open.end(), [](const Session &a, const Session &b) {
            return std::pair(a.expiresAt, a.phone) < std::pair(b.expiresAt, b.phone);
        });
        QCOMPARE(sessions.countAt(at), int(open.size()));
        QCOMPARE(sessions.nextToEnd(at, 5), open.first(qMin(open.size(), qsizetype(5))));
    }
}

QTEST_GUILESS_MAIN(TstOpenSessions)
#include "tst_opensessions.moc"
