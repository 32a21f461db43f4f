// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the lamps of API and store say in each condition.
#include "ui/text/words.h"
#include "ui/truthbar/lampwords.h"

#include <QTest>

using namespace arowana;

namespace {

const Instant kNow{1'777'900'000'000};

} // namespace

class TstLampWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }

    void theApiLampSaysHowItStands_data();
    void theApiLampSaysHowItStands();
    void aPauseCountsDown();
    void aPauseIsNeverLongerThanAnHour();
    void anAddressNeverReachedMayBeMistyped();
    void whoeverAnsweredInsteadContradictsNothing();
    void troubleSaysWhyAndSinceWhen();
    void clocksThatDifferAreSaid_data();
    void clocksThatDifferAreSaid();
    void everyTroubleHasItsWord_data();
    void everyTroubleHasItsWord();
    void theApiLampOffersWhatHelps_data();
    void theApiLampOffersWhatHelps();
    void theStoreLampSaysWhatIsSafe();
    void aLockedStoreSaysSo();
    void aLampThatIsNotGreenSaysWhatToDo();
};

void TstLampWords::theApiLampSaysHowItStands_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("answered");
    QTest::addColumn<int>("lamp");
    QTest::addColumn<QString>("value");
    QTest::newRow("not asked") << int(ApiState::NotAsked) << false << int(LampState::Off)
                               << QStringLiteral("not asked yet");
    QTest::newRow("good") << int(ApiState::Good) << true << int(LampState::Good) << QStringLiteral("84 ms");
    QTest::newRow("trouble") << int(ApiState::Trouble) << true << int(LampState::Bad)
                             << QStringLiteral("no answer · last answer 9 s ago");
    QTest::newRow("never") << int(ApiState::Trouble) << false << int(LampState::Bad)
                           << QStringLiteral("no answer since the start");
    QTest::newRow("key") << int(ApiState::KeyRefused) << true << int(LampState::Bad)
                         << QStringLiteral("key refused");
    QTest::newRow("no key") << int(ApiState::NoKey) << false << int(LampState::Bad)
                            << QStringLiteral("no key");
    QTest::newRow("offline") << int(ApiState::Offline) << false << int(LampState::Attention)
                             << QStringLiteral("offline by choice");
}

void TstLampWords::theApiLampSaysHowItStands()
{
    QFETCH(int, state);
    QFETCH(bool, answered);
    QFETCH(int, lamp);
    QFETCH(QString, value);
    ApiHealth health;
    health.state = ApiState(state);
    health.host = QStringLiteral("api.example.org");
    if (answered) {
        health.lastAnswerAt = kNow.plusMs(-9'000);
        health.latencyMs = 84;
    }
    const LampText text = apiLamp(health, kNow);
    QCOMPARE(int(text.state), lamp);
    QCOMPARE(text.value, value);
    QVERIFY(!text.whatHappened.isEmpty());
    QVERIFY(!text.whatIsSafe.isEmpty());
}

void TstLampWords::aPauseCountsDown()
{
    ApiHealth health;
    health.state = ApiState::Good;
    health.host = QStringLiteral("api.example.org");
    health.pausedUntil = kNow.plusMs(41'200);
    const LampText text = apiLamp(health, kNow);
    QCOMPARE(text.state, LampState::Attention);
    QCOMPARE(text.value, QStringLiteral("paused 0:42"));
    QVERIFY(text.whatHappened.contains(clockText(*health.pausedUntil)));
    QCOMPARE(apiLamp(health, kNow.plusMs(41'200)).state, LampState::Good);
    health.state = ApiState::NotAsked; // asked for before a restart
    QCOMPARE(apiLamp(health, kNow).value, QStringLiteral("paused 0:42"));
}

void TstLampWords::aPauseIsNeverLongerThanAnHour()
{
    ApiHealth health;
    health.state = ApiState::Good;
    health.pausedUntil = kNow.plusMs(3'600'400); // counted from a moment after the bar's tick
    QCOMPARE(apiLamp(health, kNow).value, QStringLiteral("paused 1:00:00"));
}

void TstLampWords::anAddressNeverReachedMayBeMistyped()
{
    ApiHealth health;
    health.state = ApiState::Trouble;
    health.host = QStringLiteral("api.exmaple.org");
    health.lastTrouble = Unknown{UnknownCause::NotReached, 0, QStringLiteral("Host not found")};
    LampText text = apiLamp(health, kNow);
    QCOMPARE(text.whatHappened,
             QStringLiteral("api.exmaple.org could not be reached; nothing left this machine."));
    QVERIFY2(text.whatToDo.contains(QStringLiteral("address is typed right")), qPrintable(text.whatToDo));
    health.lastAnswerAt = kNow.plusMs(-90'000); // then the address is the right one
    text = apiLamp(health, kNow);
    QCOMPARE(text.whatToDo, QStringLiteral("Check the network. The console tries again by itself."));
}

void TstLampWords::whoeverAnsweredInsteadContradictsNothing()
{
    ApiHealth health;
    health.state = ApiState::Trouble;
    health.host = QStringLiteral("127.0.0.1");
    health.lastTrouble = Unknown{UnknownCause::NotThePlatform, 200, {}};
    const LampText text = apiLamp(health, kNow);
    QVERIFY(text.whatHappened.startsWith(QStringLiteral("The network answered, not the platform")));
    QCOMPARE(text.more, QStringList{QStringLiteral("The platform has not answered since the start.")});
}

void TstLampWords::troubleSaysWhyAndSinceWhen()
{
    ApiHealth health;
    health.state = ApiState::Trouble;
    health.host = QStringLiteral("api.example.org");
    health.lastAnswerAt = kNow.plusMs(-90'000);
    health.lastTrouble = Unknown{UnknownCause::Redirected, 302, QStringLiteral("https://login.example.net/")};
    const LampText text = apiLamp(health, kNow);
    QCOMPARE(text.value, QStringLiteral("redirected · last answer 1 min ago"));
    QVERIFY(text.whatHappened.contains(QStringLiteral("https://login.example.net/")));
    QVERIFY(text.whatToDo.contains(QStringLiteral("address")));
    QVERIFY(text.more.first().contains(exactTimeText(health.lastAnswerAt, QLocale())));
    health.lastTrouble = Unknown{UnknownCause::NotThePlatform, 200, {}};
    QVERIFY(apiLamp(health, kNow).whatToDo.contains(QStringLiteral("login")));
}

void TstLampWords::clocksThatDifferAreSaid_data()
{
    QTest::addColumn<qint64>("skew");
    QTest::addColumn<QString>("words");
    QTest::newRow("two minutes") << qint64(120'000) << QString();
    QTest::newRow("behind") << qint64(185'000)
                            << QStringLiteral("This machine's clock is 3 min 5 s behind the platform's.");
    QTest::newRow("ahead") << qint64(-185'000)
                           << QStringLiteral("This machine's clock is 3 min 5 s ahead of the platform's.");
}

void TstLampWords::clocksThatDifferAreSaid()
{
    QFETCH(qint64, skew);
    QFETCH(QString, words);
    ApiHealth health;
    health.state = ApiState::Good;
    health.latencyMs = 84;
    const LampText text = apiLamp(health, kNow, skew);
    QCOMPARE(text.state, words.isEmpty() ? LampState::Good : LampState::Attention);
    QCOMPARE(text.value, words.isEmpty() ? QStringLiteral("84 ms") : QStringLiteral("clocks differ"));
    QCOMPARE(text.more.join(u'\n'), words);
    QCOMPARE(text.whatToDo.contains(QStringLiteral("clock")), !words.isEmpty());
}

void TstLampWords::everyTroubleHasItsWord_data()
{
    QTest::addColumn<int>("cause");
    QTest::addColumn<QString>("word");
    const auto row = [](UnknownCause cause, const char *word) {
        QTest::newRow(word) << int(cause) << QString::fromLatin1(word);
    };
    row(UnknownCause::NotReached, "not reached");
    row(UnknownCause::NoAnswer, "no answer");
    row(UnknownCause::Cut, "connection cut");
    row(UnknownCause::NotThePlatform, "not the platform");
    row(UnknownCause::Redirected, "redirected");
    row(UnknownCause::ServerTrouble, "platform trouble, HTTP 503");
    row(UnknownCause::TlsTrouble, "identity not proven");
    row(UnknownCause::Proxy, "stopped by the proxy");
}

void TstLampWords::everyTroubleHasItsWord()
{
    QFETCH(int, cause);
    QFETCH(QString, word);
    ApiHealth health;
    health.state = ApiState::Trouble;
    health.lastAnswerAt = kNow.plusMs(-9'000);
    health.lastTrouble = Unknown{UnknownCause(cause), 503, {}};
    const LampText text = apiLamp(health, kNow);
    QCOMPARE(text.brief, word);
    QCOMPARE(text.value, word + QStringLiteral(" · last answer 9 s ago"));
    QVERIFY(!text.whatToDo.isEmpty());
    health.lastTrouble->proxy = QStringLiteral("proxy.example:3128");
    const LampText behindIt = apiLamp(health, kNow);
    QCOMPARE((behindIt.whatHappened + behindIt.more.join(u' ')).count(health.lastTrouble->proxy), 1);
}

void TstLampWords::theApiLampOffersWhatHelps_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("paused");
    QTest::addColumn<int>("action");
    const int refresh = int(LampAction::Refresh);
    const int key = int(LampAction::EnterKey);
    const int none = int(LampAction::None);
    QTest::newRow("not asked") << int(ApiState::NotAsked) << false << refresh;
    QTest::newRow("good") << int(ApiState::Good) << false << refresh;
    QTest::newRow("trouble") << int(ApiState::Trouble) << false << refresh;
    QTest::newRow("paused") << int(ApiState::Good) << true << none;
    QTest::newRow("key refused") << int(ApiState::KeyRefused) << false << key;
    QTest::newRow("no key") << int(ApiState::NoKey) << false << key;
    QTest::newRow("offline") << int(ApiState::Offline) << false << none;
}

void TstLampWords::theApiLampOffersWhatHelps()
{
    QFETCH(int, state);
    QFETCH(bool, paused);
    QFETCH(int, action);
    ApiHealth health;
    health.state = ApiState(state);
    if (paused)
        health.pausedUntil = kNow.plusMs(1'000);
    const LampText text = apiLamp(health, kNow);
    QCOMPARE(int(text.action), action);
    QVERIFY(!text.whatToDo.contains(QStringLiteral("AROWANA_"))); // nobody restarts a console for a key
}

void TstLampWords::theStoreLampSaysWhatIsSafe()
{
    QCOMPARE(storeLamp({}).state, LampState::Good);
    StoreHealth health;
    health.state = StoreState::Trouble;
    health.trouble = Error{ErrorKind::Storage, QStringLiteral("The disk is full."),
                           QStringLiteral("Free some space."), QStringLiteral("ENOSPC")};
    const LampText text = storeLamp(health);
    QCOMPARE(text.state, LampState::Bad);
    QCOMPARE(text.whatHappened, QStringLiteral("The disk is full."));
    QCOMPARE(text.whatToDo, QStringLiteral("Free some space."));
    QCOMPARE(text.detail, QStringLiteral("ENOSPC"));
    QVERIFY(text.whatIsSafe.contains(QStringLiteral("delivers them again")));
}

void TstLampWords::aLockedStoreSaysSo()
{
    StoreHealth health;
    health.state = StoreState::Trouble;
    health.trouble = Error{ErrorKind::Locked, QStringLiteral("Another program is using it."), {}, {}};
    QCOMPARE(storeLamp(health).value, QStringLiteral("locked by another program"));
    health.trouble->kind = ErrorKind::Storage;
    QCOMPARE(storeLamp(health).value, QStringLiteral("cannot write, sending stopped"));
}

void TstLampWords::aLampThatIsNotGreenSaysWhatToDo()
{
    for (const auto state : {ApiState::Trouble, ApiState::KeyRefused, ApiState::NoKey, ApiState::Offline}) {
        ApiHealth health;
        health.state = state;
        QVERIFY(!apiLamp(health, kNow).whatToDo.isEmpty());
    }
}

QTEST_MAIN(TstLampWords)
#include "tst_lampwords.moc"
