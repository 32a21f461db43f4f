// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the truth bar says of outbox, money and sessions.
#include "ui/text/words.h"
#include "ui/truthbar/countwords.h"
#include "ui/truthbar/sessionwords.h"

#include <QTest>

using namespace arowana;

namespace {

const Instant kNow{1'777'900'000'000};

QString plain(QString text)
{
    return text.replace(QChar(QChar::Nbsp), u' ');
}

/// The platform told this a minute ago.
MoneyFacts told(Money reserved, const std::optional<OwnMoney> &own)
{
    return {Balance{Money{499'200}, reserved, Money{500'000}}, kNow.plusMs(-60'000), own};
}

SessionFacts oneSession(qint64 leftMs, bool isEstimated, qint64 skewMs = 0)
{
    SessionFacts facts;
    facts.open = 1;
    facts.skewMs = skewMs;
    facts.serverNow = kNow.plusMs(skewMs);
    const Instant end = facts.serverNow.plusMs(leftMs);
    facts.next = {sessionOfReply(AgentId("ag_1"), QStringLiteral("+4917612345678"),
                                 end.plusMs(-Session::kLengthMs), end, isEstimated)};
    return facts;
}

LampText lampOf(const SessionFacts &facts)
{
    return sessionLamp(facts, [](const AgentId &) { return QStringLiteral("Shop agent"); });
}

} // namespace

class TstCountWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }

    void theOutboxExplainsWhatStandsInIt_data();
    void theOutboxExplainsWhatStandsInIt();
    void whatRestsInListsIsCountedBesideTheOutbox();
    void theOutboxSaysWhyNothingLeaves_data();
    void theOutboxSaysWhyNothingLeaves();
    void aRestNobodyWaitsForIsNotSaid();
    void theBalanceSaysWhatThisConsoleDidToIt();
    void theBalanceSaysWhatOthersReserved_data();
    void theBalanceSaysWhatOthersReserved();
    void theBalanceSaysWhyATopUpFailed();
    void theBalanceSaysWhoSaidItAndWhen();
    void anOldBalanceSaysItsAgeInTheBar();
    void anOutdatedBalanceSaysSo();
    void aBalanceThatIsNotKnownClaimsNothing();
    void aTierSaysVolumeAndThreshold();
    void aTierToldLongAgoSaysSo();
    void sendsFoundAfterARestartAskToBeReleased();
    void sendsToDecideAreNotCalledUnknown();
    void noSessionIsSaidToo();
    void aSessionCountsDownInItsLastHour_data();
    void aSessionCountsDownInItsLastHour();
    void aSessionFoundByPollingIsSaidToBeEstimated();
    void aSessionsEndIsShownByThisMachinesClock();
    void sessionsBeyondTheNamedOnesAreCounted();
};

void TstCountWords::theOutboxExplainsWhatStandsInIt_data()
{
    QTest::addColumn<QList<int>>("counts");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("says");
    QTest::newRow("empty") << QList<int>{0, 0, 0, 0} << QStringLiteral("nothing waits")
                           << QStringLiteral("Nothing waits to be sent.");
    QTest::newRow("held") << QList<int>{2, 0, 0, 0} << QStringLiteral("2 held")
                          << QStringLiteral("Held messages leave when their time is up.");
    QTest::newRow("sending") << QList<int>{0, 1, 0, 0} << QStringLiteral("1 sending")
                             << QStringLiteral("Messages being sent wait for the platform's answer.");
    QTest::newRow("unknown") << QList<int>{0, 0, 1, 0} << QStringLiteral("1 unknown")
                             << QStringLiteral(
                                    "Unknown ones are asked again with the same key, so they cannot go out "
                                    "twice; after 23 hours they wait for your decision.");
    QTest::newRow("refused") << QList<int>{0, 0, 0, 3} << QStringLiteral("3 refused")
                             << QStringLiteral("3 refused: not sent, and nothing was charged. They stand in "
                                               "the outbox until they are dismissed.");
}

void TstCountWords::theOutboxExplainsWhatStandsInIt()
{
    QFETCH(QList<int>, counts);
    QFETCH(QString, value);
    QFETCH(QString, says);
    const LampText text = outboxLamp({counts[0], counts[1], counts[2], counts[3]});
    QCOMPARE(text.value, value);
    QCOMPARE(text.whatHappened, says);
    QCOMPARE(text.action, LampAction::ShowOutbox);
}

void TstCountWords::whatRestsInListsIsCountedBesideTheOutbox()
{
    const LampText alone = outboxLamp({}, {1, 12, 1});
    QCOMPARE(alone.value, QStringLiteral("12 in lists"));
    QCOMPARE(alone.whatHappened, QStringLiteral("12 message(s) wait in lists that are paused."));
    QCOMPARE(alone.whatToDo, QStringLiteral("Go on with the lists, or stop them."));
    QCOMPARE(alone.rarer, QList<LampAction>{LampAction::ShowLists});
    const LampText beside = outboxLamp({2, 0, 0, 0}, {1, 12, 0});
    QCOMPARE(beside.value, QStringLiteral("2 held · 12 in lists"));
    QCOMPARE(beside.whatToDo, QString()); // it goes on by itself
    QVERIFY(outboxLamp({}).rarer.isEmpty());
}

void TstCountWords::theOutboxSaysWhyNothingLeaves_data()
{
    QTest::addColumn<int>("rest");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("brief");
    QTest::addColumn<QString>("says");
    QTest::addColumn<QString>("advice");
    const auto row = [](const char *name, OutboxRest rest, const char *value, const char *brief,
                        const char *says, const char *advice) {
        QTest::newRow(name) << int(rest) << QString::fromUtf8(value) << QString::fromUtf8(brief)
                            << QString::fromLatin1(says) << QString::fromLatin1(advice);
    };
    row("offline", OutboxRest::Offline, "2 held · 1 to decide · offline", "2 held · 1 to decide",
        "started with --offline", "Start it without --offline");
    row("no key", OutboxRest::NoKey, "2 held · 1 to decide · no key", "2 held · 1 to decide",
        "has no API key", "Enter a valid key");
    row("key refused", OutboxRest::KeyRefused, "2 held · 1 to decide · key refused", "2 held · 1 to decide",
        "does not accept the API key", "Enter a valid key");
    row("paused", OutboxRest::Paused, "2 held · 1 to decide · paused", "2 held · 1 to decide",
        "asked for a pause", "Nothing:");
    row("line down", OutboxRest::LineDown, "2 held · 1 to decide · not reached", "2 held · 1 to decide",
        "cannot be reached", "Nothing:");
    row("reconciling", OutboxRest::Reconciling, "2 held · 1 to decide · sending stopped", "",
        "the database was damaged", "What waits leaves once");
}

void TstCountWords::theOutboxSaysWhyNothingLeaves()
{
    QFETCH(int, rest);
    QFETCH(QString, value);
    QFETCH(QString, brief);
    QFETCH(QString, says);
    QFETCH(QString, advice);
    const LampText text = outboxLamp({2, 0, 1, 0, 1, OutboxRest(rest)});
    QCOMPARE(text.value, value);
    QCOMPARE(text.brief, brief);
    QVERIFY2(text.whatHappened.contains(says), qPrintable(text.whatHappened));
    QVERIFY(!text.whatHappened.contains(QStringLiteral("leave when their time is up")));
    QVERIFY2(text.whatToDo.startsWith(advice), qPrintable(text.whatToDo));
    QVERIFY(text.whatToDo.contains(QStringLiteral("say what they are"))); // the one to decide stays named
}

void TstCountWords::aRestNobodyWaitsForIsNotSaid()
{
    QCOMPARE(outboxLamp({0, 0, 0, 0, 0, OutboxRest::NoKey}).value, QStringLiteral("nothing waits"));
    QCOMPARE(outboxLamp({0, 0, 1, 2, 1, OutboxRest::Offline}).value,
             QStringLiteral("1 to decide · 2 refused"));
    QCOMPARE(outboxLamp({0, 0, 1, 0, 1, OutboxRest::Reconciling}).value,
             QStringLiteral("1 to decide · sending stopped"));
}

void TstCountWords::theBalanceSaysWhatThisConsoleDidToIt()
{
    QVERIFY(balanceLamp(told(Money{800}, std::nullopt), kNow).more.isEmpty());
    const LampText text =
        balanceLamp(told(Money{800}, OwnMoney{Money{800}, Money{124'500}, Money{2'400}, false}), kNow);
    QCOMPARE(plain(text.more.join(u'\n')),
             QStringLiteral("Sends from this console: 0.08 € reserved now; 12.45 € charged and 0.24 € "
                            "released this month."));
    QCOMPARE(plain(text.value), QStringLiteral("49.92 € free · 0.08 € reserved · 50.00 € total"));
    QCOMPARE(plain(text.brief), QStringLiteral("49.92 € free"));
}

void TstCountWords::theBalanceSaysWhatOthersReserved_data()
{
    QTest::addColumn<qint64>("platform");
    QTest::addColumn<qint64>("own");
    QTest::addColumn<bool>("outdated");
    QTest::addColumn<QString>("words");
    QTest::newRow("the same") << qint64(800) << qint64(800) << false << QString();
    QTest::newRow("others too") << qint64(2'000) << qint64(800) << false
                                << QStringLiteral("0.12 € of what is reserved was not reserved by this "
                                                  "console: other programs or people use the same account.");
    QTest::newRow("less") << qint64(800) << qint64(2'000) << false
                          << QStringLiteral("The platform reserves 0.12 € less than this console counts. "
                                            "The platform's number holds.");
    QTest::newRow("not comparable now") << qint64(2'000) << qint64(800) << true << QString();
}

void TstCountWords::theBalanceSaysWhatOthersReserved()
{
    QFETCH(qint64, platform);
    QFETCH(qint64, own);
    QFETCH(bool, outdated);
    QFETCH(QString, words);
    const LampText text = balanceLamp(told(Money{platform}, OwnMoney{Money{own}, {}, {}, outdated}), kNow);
    QCOMPARE(plain(text.more.mid(1).join(u'\n')), words);
}

void TstCountWords::theBalanceSaysWhyATopUpFailed()
{
    MoneyFacts money = told(Money{800}, std::nullopt);
    money.autoReload =
        AutoReload{true, Money{500'000}, QStringLiteral("card_declined"), kNow.plusMs(-120'000)};
    const LampText text = balanceLamp(money, kNow);
    QVERIFY(text.value.contains(QStringLiteral("automatic top-up failed")));
    QVERIFY2(
        text.whatHappened.startsWith(QStringLiteral("The automatic top-up failed: the card was declined.")),
        qPrintable(text.whatHappened));
    QVERIFY(plain(text.whatHappened).contains(QStringLiteral("50.00 € were to be added, 2 min ago.")));
    QVERIFY(text.whatToDo.contains(QStringLiteral("Top up by hand")));
    QCOMPARE(text.detail, QStringLiteral("card_declined"));
    money.balance.reset();
    QVERIFY(balanceLamp(money, kNow).whatHappened.contains(QStringLiteral("declined")));
    money.autoReload->hasFailed = false; // it went well the next time
    QVERIFY(!balanceLamp(money, kNow).whatHappened.contains(QStringLiteral("top-up")));
}

void TstCountWords::theBalanceSaysWhoSaidItAndWhen()
{
    const LampText text = balanceLamp(told(Money{800}, std::nullopt), kNow);
    QVERIFY(text.whatHappened.contains(QStringLiteral("as the platform said 1 min ago, on ")));
    QVERIFY(text.whatHappened.contains(exactTimeText(kNow.plusMs(-60'000), QLocale())));
}

void TstCountWords::anOldBalanceSaysItsAgeInTheBar()
{
    const MoneyFacts money = told(Money{800}, std::nullopt);
    const Instant later = kNow.plusMs(3LL * 3'600'000);
    QVERIFY(balanceLamp(money, later).value.endsWith(QStringLiteral(" · 3 h ago")));
    QCOMPARE(plain(balanceLamp(money, later).brief), QStringLiteral("49.92 € free · 3 h ago"));
}

void TstCountWords::anOutdatedBalanceSaysSo()
{
    MoneyFacts money = told(Money{800}, OwnMoney{{}, {}, {}, true});
    const LampText text = balanceLamp(money, kNow);
    QVERIFY(text.value.endsWith(QStringLiteral(" · outdated")));
    QCOMPARE(plain(text.brief), QStringLiteral("49.92 € free · outdated"));
    QVERIFY(text.whatToDo.contains(QStringLiteral("asked for again by itself")));
    money.own->balanceIsOutdated = false;
    QVERIFY(!balanceLamp(money, kNow).value.contains(QStringLiteral("outdated")));
}

void TstCountWords::aBalanceThatIsNotKnownClaimsNothing()
{
    for (const MoneyFacts &money : {MoneyFacts{}, MoneyFacts{Balance{}, kNow, std::nullopt}}) {
        const LampText text = balanceLamp(money, kNow);
        QCOMPARE(text.value, QStringLiteral("not known yet"));
        QVERIFY(text.whatIsSafe.isEmpty());
    }
}

void TstCountWords::aTierSaysVolumeAndThreshold()
{
    const LampText text = tierLamp({Channel::Rcs, QStringLiteral("tier_1"), 12'501, 50'000}, kNow);
    QCOMPARE(text.value, QStringLiteral("tier_1 · 12501"));
    QCOMPARE(text.brief, QStringLiteral("tier_1"));
    QVERIFY(text.whatToDo.contains(QStringLiteral("50000")));
}

void TstCountWords::aTierToldLongAgoSaysSo()
{
    TierState tier{Channel::Rcs, QStringLiteral("tier_1"), 12'501, std::nullopt, kNow.plusMs(-60'000)};
    QCOMPARE(tierLamp(tier, kNow).value, QStringLiteral("tier_1 · 12501"));
    QVERIFY(tierLamp(tier, kNow).whatHappened.contains(QStringLiteral("1 min ago")));
    QCOMPARE(tierLamp(tier, kNow.plusMs(2 * 3'600'000)).value, QStringLiteral("tier_1 · 12501 · 2 h ago"));
}

void TstCountWords::sendsFoundAfterARestartAskToBeReleased()
{
    OutboxCounts counts;
    counts.held = 3;
    counts.waiting = 1;
    const LampText text = outboxLamp(counts);
    QCOMPARE(text.value, QStringLiteral("3 held · 1 to release"));
    QVERIFY(text.whatHappened.contains(QStringLiteral("found after a restart")));
    QCOMPARE(text.whatToDo, QStringLiteral("Send or stop those found after a restart."));
}

void TstCountWords::sendsToDecideAreNotCalledUnknown()
{
    const LampText text = outboxLamp({0, 0, 3, 0, 2});
    QCOMPARE(text.value, QStringLiteral("1 unknown · 2 to decide"));
    QVERIFY(text.whatToDo.contains(QStringLiteral("message log")));
    QCOMPARE(outboxLamp({0, 0, 2, 0, 2}).value, QStringLiteral("2 to decide"));
    QCOMPARE(outboxLamp({0, 0, 2, 0, 2}).whatHappened,
             QStringLiteral("Those to decide stay as they are until you have decided."));
}

void TstCountWords::noSessionIsSaidToo()
{
    const LampText text = lampOf({});
    QCOMPARE(text.value, QStringLiteral("none open"));
    QVERIFY(text.more.isEmpty());
}

void TstCountWords::aSessionCountsDownInItsLastHour_data()
{
    QTest::addColumn<qint64>("leftMs");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("brief");
    QTest::newRow("hours") << qint64(2 * 3'600'000 + 300'000) << QStringLiteral("1 open")
                           << QStringLiteral("1 open");
    QTest::newRow("minutes") << qint64(42 * 60'000 + 10'000) << QStringLiteral("1 open · next ends in 42:10")
                             << QStringLiteral("1 open · 42:10 left");
    QTest::newRow("seconds") << qint64(8'000) << QStringLiteral("1 open · next ends in 0:08")
                             << QStringLiteral("1 open · 0:08 left");
}

void TstCountWords::aSessionCountsDownInItsLastHour()
{
    QFETCH(qint64, leftMs);
    QFETCH(QString, value);
    QFETCH(QString, brief);
    const LampText text = lampOf(oneSession(leftMs, false));
    QCOMPARE(text.value, value);
    QCOMPARE(text.brief, brief);
    QVERIFY(text.more.first().startsWith(QStringLiteral("Shop agent with +49 176 12345678: ends at ")));
}

void TstCountWords::aSessionFoundByPollingIsSaidToBeEstimated()
{
    QVERIFY(lampOf(oneSession(60'000, true)).more.first().contains(QStringLiteral("no event has confirmed")));
    QVERIFY(!lampOf(oneSession(60'000, false)).more.first().contains(QStringLiteral("confirmed")));
}

void TstCountWords::aSessionsEndIsShownByThisMachinesClock()
{
    const LampText text = lampOf(oneSession(600'000, false, 3'600'000));
    QVERIFY2(text.more.first().contains(hourText(kNow.plusMs(600'000), kNow)), qPrintable(text.more.first()));
    QVERIFY(text.more.first().endsWith(QStringLiteral("in 10:00.")));
}

void TstCountWords::sessionsBeyondTheNamedOnesAreCounted()
{
    SessionFacts facts = oneSession(600'000, false);
    facts.open = 12;
    facts.next = QList<Session>(kSessionsSaid, facts.next.first());
    const LampText text = lampOf(facts);
    QCOMPARE(text.more.size(), kSessionsSaid + 1);
    QCOMPARE(text.more.last(), QStringLiteral("8 more end later."));
}

QTEST_MAIN(TstCountWords)
#include "tst_countwords.moc"
