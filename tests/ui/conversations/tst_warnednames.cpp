// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A warning waits for a name as long as patience lasts, and no longer, however many others come.
#include "ui/conversations/warnednames.h"

#include "tests/items/fakeconversationsource.h"

#include <QSignalSpy>
#include <QTest>

using namespace arowana;

namespace {

const Instant kNow{1'777'900'000'000};

SessionWarning warningOf(int person, int minutesBefore = 60)
{
    const SessionPair pair{AgentId("ag_live_7f3a"), QStringLiteral("+49176123400%1").arg(person)};
    return {pair, kNow.plusMs(minutesBefore * 60'000), minutesBefore, false};
}

} // namespace

class TestWarnedNames : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void noneWaitsLongerBecauseOthersCome()
    {
        FakeConversationSource source; // which never answers
        WarnedNames names(source);
        QSignalSpy ready(&names, &WarnedNames::ready);
        names.look({warningOf(10)}, kNow);
        for (int second = 1; second < 3; ++second) {
            const Instant now = kNow.plusMs(second * 1'000);
            names.tick(now);
            names.look({warningOf(10 + second)}, now);
        }
        QCOMPARE(ready.size(), 0);
        names.tick(kNow.plusMs(3'000));
        QCOMPARE(ready.size(), 1);
        QCOMPARE(ready.first().first().value<QList<SessionWarning>>(),
                 (QList{warningOf(10), warningOf(11), warningOf(12)}));
        // The next one has its own time.
        names.look({warningOf(13)}, kNow.plusMs(4'000));
        names.tick(kNow.plusMs(6'999));
        QCOMPARE(ready.size(), 1);
        names.tick(kNow.plusMs(7'000));
        QCOMPARE(ready.size(), 2);
        QCOMPARE(ready.last().first().value<QList<SessionWarning>>(), QList{warningOf(13)});
    }

    void oneOfTheSameSessionTakesThePlaceOfTheOlder()
    {
        FakeConversationSource source;
        WarnedNames names(source);
        QSignalSpy ready(&names, &WarnedNames::ready);
        names.look({warningOf(10), warningOf(11)}, kNow);
        names.look({warningOf(10, 10)}, kNow.plusMs(1'000));
        QCOMPARE(source.lastPairsAsked.size(), 2);
        source.answerAll();
        QCOMPARE(ready.size(), 1);
        QCOMPARE(ready.first().first().value<QList<SessionWarning>>(),
                 (QList{warningOf(11), warningOf(10, 10)}));
    }
};

QTEST_GUILESS_MAIN(TestWarnedNames)
#include "tst_warnednames.moc"
