// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/sessionwarnings.h"

#include <QTest>

using namespace arowana;

namespace {

const Instant kNow{1'777'900'000'000};
constexpr qint64 kMinute = 60'000;

Session endsIn(qint64 minutes, int phone = 1, bool isEstimated = false)
{
    const Instant end = kNow.plusMs(minutes * kMinute);
    return sessionOfReply(AgentId("ag_live_1"), QStringLiteral("+49176%1").arg(phone),
                          end.plusMs(-Session::kLengthMs), end, isEstimated);
}

QString told(SessionWarnings &warnings, qint64 minutes, qint64 ms = 0)
{
    QStringList out;
    for (const SessionWarning &warning : warnings.takeDue(kNow.plusMs(minutes * kMinute + ms)))
        out << QStringLiteral("%1:%2").arg(warning.pair.phone.right(1)).arg(warning.minutesBefore);
    return out.join(u' ');
}

} // namespace

class TestSessionWarnings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bothAreToldOnceAtTheirMinute()
    {
        SessionWarnings warnings;
        warnings.take({endsIn(120)});
        QCOMPARE(warnings.nextDue(kNow), std::optional(kNow.plusMs(60 * kMinute)));
        QCOMPARE(told(warnings, 60, -1), QString());
        QCOMPARE(told(warnings, 60), QStringLiteral("1:60"));
        QCOMPARE(warnings.nextDue(kNow.plusMs(60 * kMinute)), std::optional(kNow.plusMs(110 * kMinute)));
        QCOMPARE(told(warnings, 61), QString());
        QCOMPARE(told(warnings, 110), QStringLiteral("1:10"));
        QCOMPARE(told(warnings, 115), QString());
        QCOMPARE(told(warnings, 120), QString());
        QCOMPARE(warnings.nextDue(kNow.plusMs(115 * kMinute)), std::nullopt);
    }

    void sleepOverTheFirstTellsTheSecondAlone()
    {
        SessionWarnings warnings;
        warnings.take({endsIn(120)});
        QCOMPARE(told(warnings, 113), QStringLiteral("1:10"));
        QCOMPARE(told(warnings, 114), QString());
    }

    void sleepOverTheEndTellsNothing()
    {
        SessionWarnings warnings;
        warnings.take({endsIn(120)});
        QCOMPARE(told(warnings, 121), QString());
    }

    void aReplyArmsBothAnew()
    {
        SessionWarnings warnings;
        warnings.take({endsIn(30)});
        QCOMPARE(told(warnings, 0), QStringLiteral("1:60"));
        warnings.take({endsIn(1440)});
        QCOMPARE(told(warnings, 25), QString());
        QCOMPARE(told(warnings, 1380), QStringLiteral("1:60"));
        QCOMPARE(told(warnings, 1430), QStringLiteral("1:10"));
    }

    void anEstimateThatIsConfirmedIsNotANewEnd()
    {
        SessionWarnings warnings;
        warnings.take({endsIn(30, 1, true)});
        const QList<SessionWarning> due = warnings.takeDue(kNow);
        QCOMPARE(due.size(), 1);
        QVERIFY(due.first().isEstimated);
        Session confirmed = endsIn(31);
        warnings.take({confirmed});
        QCOMPARE(told(warnings, 1), QString());
        QCOMPARE(told(warnings, 21), QStringLiteral("1:10")); // at the confirmed end's ten minutes
    }

    void aToldEndDisarms()
    {
        SessionWarnings warnings;
        const Session open = endsIn(120);
        warnings.take({open});
        warnings.take({mergedEnd(open, kNow, QStringLiteral("ttl_expired"))});
        QCOMPARE(told(warnings, 60), QString());
        QCOMPARE(warnings.nextDue(kNow), std::nullopt);
    }

    void clocksThatAreSetTellNothingTwice()
    {
        SessionWarnings warnings;
        warnings.take({endsIn(120)});
        QCOMPARE(told(warnings, 70), QStringLiteral("1:60"));
        QCOMPARE(told(warnings, 10), QString()); // set back by an hour
        QCOMPARE(told(warnings, 70), QString());
        QCOMPARE(told(warnings, 500), QString()); // set ahead, beyond the end, and back
        QCOMPARE(told(warnings, 111), QStringLiteral("1:10"));
        QCOMPARE(told(warnings, 112), QString());
    }

    void severalAreToldByTheirEnd()
    {
        SessionWarnings warnings;
        warnings.take({endsIn(50, 1), endsIn(8, 2), endsIn(55, 3), endsIn(90, 4), endsIn(-5, 5)});
        QCOMPARE(told(warnings, 0), QStringLiteral("2:10 1:60 3:60"));
        QCOMPARE(told(warnings, 30), QStringLiteral("4:60"));
    }
};

QTEST_GUILESS_MAIN(TestSessionWarnings)
#include "tst_sessionwarnings.moc"
