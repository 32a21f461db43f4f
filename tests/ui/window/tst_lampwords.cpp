// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the lamps of API, webhooks and store say in each condition.
#include "ui/text/words.h"
#include "ui/truthbar/webhookwords.h"

#include <QTest>

using namespace arowana;

namespace {

const Instant kNow{1'777'900'000'000};

ListenerHealth listening()
{
    ListenerHealth health;
    health.state = ListenerState::Listening;
    health.address = QStringLiteral("127.0.0.1:4000");
    health.registration = RegistrationState::Registered;
    health.isProven = true;
    return health;
}

} // namespace

class TstLampWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }
    void theApiLampSaysHowItStands_data();
    void theApiLampSaysHowItStands();
    void theWebhookLampSaysHowItStands_data();
    void theWebhookLampSaysHowItStands();
    void aRegisteredListenerIsNotGoodBeforeADeliveryProvedIt();
    void troubleOfTheRegistrationIsSaid_data();
    void troubleOfTheRegistrationIsSaid();
    void badSignaturesSaySinceWhenAndUntilWhen();
    void aListenerThatIsDownSaysHowOftenIsAsked_data();
    void aListenerThatIsDownSaysHowOftenIsAsked();
    void gapsAreSaidInWords_data();
    void gapsAreSaidInWords();
    void aSpanNamesADateOnce();
    void anOpenGapIsSaidInTheBar();
    void aFilledGapIsNewsForAWhile();
    void openGapsAreNamedFirst();
    void aPauseCountsDown();
    void troubleSaysWhyAndSinceWhen();
    void clocksThatDifferAreSaid_data();
    void clocksThatDifferAreSaid();
    void everyTroubleHasItsWord_data();
    void everyTroubleHasItsWord();
    void theApiLampOffersWhatHelps_data();
    void theApiLampOffersWhatHelps();
    void theStoreLampSaysWhatIsSafe();
    void aLockedStoreSaysSo();
    void whatCannotBeUnderstoodIsSaid();
    void badSignaturesOfADaySayWhatIsLost();
    void turnedAwayDeliveriesAreSaid();
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

void TstLampWords::theWebhookLampSaysHowItStands_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("registration");
    QTest::addColumn<int>("lastEventSecondsAgo");
    QTest::addColumn<int>("lamp");
    QTest::addColumn<QString>("value");
    const int listens = int(ListenerState::Listening);
    QTest::newRow("off") << int(ListenerState::Off) << int(RegistrationState::NotNeeded) << -1
                         << int(LampState::Off) << QStringLiteral("off");
    QTest::newRow("quiet") << listens << int(RegistrationState::Registered) << -1 << int(LampState::Good)
                           << QStringLiteral("no event yet");
    QTest::newRow("live") << listens << int(RegistrationState::Registered) << 4 << int(LampState::Good)
                          << QStringLiteral("last event 4 s ago");
    QTest::newRow("now") << listens << int(RegistrationState::NotNeeded) << 0 << int(LampState::Good)
                         << QStringLiteral("last event just now");
    QTest::newRow("pending") << listens << int(RegistrationState::Pending) << -1 << int(LampState::Attention)
                             << QStringLiteral("registering");
    QTest::newRow("not registered") << listens << int(RegistrationState::Failed) << 4 << int(LampState::Bad)
                                    << QStringLiteral("not registered");
    QTest::newRow("failed") << int(ListenerState::Failed) << int(RegistrationState::NotNeeded) << -1
                            << int(LampState::Bad) << QStringLiteral("down");
}

void TstLampWords::theWebhookLampSaysHowItStands()
{
    QFETCH(int, state);
    QFETCH(int, registration);
    QFETCH(int, lastEventSecondsAgo);
    QFETCH(int, lamp);
    QFETCH(QString, value);
    ListenerHealth health = listening();
    health.state = ListenerState(state);
    health.registration = RegistrationState(registration);
    if (lastEventSecondsAgo >= 0)
        health.lastEventAt = kNow.plusMs(-1000LL * lastEventSecondsAgo);
    const LampText text = listenerLamp(health, kNow);
    QCOMPARE(int(text.state), lamp);
    QCOMPARE(text.value, value);
    QVERIFY(!text.whatHappened.isEmpty());
    QVERIFY(!text.whatIsSafe.isEmpty());
}

void TstLampWords::troubleOfTheRegistrationIsSaid_data()
{
    QTest::addColumn<int>("registration");
    QTest::addColumn<bool>("isProven");
    QTest::newRow("test did not arrive") << int(RegistrationState::Registered) << false;
    QTest::newRow("new secret refused") << int(RegistrationState::Registered) << true;
    QTest::newRow("not told yet") << int(RegistrationState::Pending) << false;
    QTest::newRow("given up") << int(RegistrationState::Failed) << false;
}

void TstLampWords::troubleOfTheRegistrationIsSaid()
{
    QFETCH(int, registration);
    QFETCH(bool, isProven);
    ListenerHealth health = listening();
    health.registration = RegistrationState(registration);
    health.isProven = isProven;
    health.lastEventAt = kNow.plusMs(-4'000);
    health.trouble = Error{ErrorKind::Network, QStringLiteral("It did not arrive."),
                           QStringLiteral("Check the tunnel."), QStringLiteral("their words")};
    const LampText text = listenerLamp(health, kNow);
    QVERIFY(text.state == LampState::Attention || text.state == LampState::Bad);
    QVERIFY(text.whatHappened.contains(QStringLiteral("It did not arrive.")));
    QCOMPARE(text.whatToDo, QStringLiteral("Check the tunnel."));
    QCOMPARE(text.detail, QStringLiteral("their words"));
}

void TstLampWords::aRegisteredListenerIsNotGoodBeforeADeliveryProvedIt()
{
    ListenerHealth health = listening();
    health.isProven = false;
    health.lastEventAt = kNow.plusMs(-9'000'000); // of an earlier run
    const LampText text = listenerLamp(health, kNow);
    QCOMPARE(text.state, LampState::Off);
    QCOMPARE(text.value, QStringLiteral("registered, not proven yet"));
    QVERIFY(text.whatToDo.contains(QStringLiteral("first delivery proves it")));
}

void TstLampWords::badSignaturesSaySinceWhenAndUntilWhen()
{
    ListenerHealth health = listening();
    health.refusedSignatures = 2;
    health.badSignatureSince = kNow.plusMs(-600'000);
    const LampText text = listenerLamp(health, kNow);
    QCOMPARE(text.state, LampState::Bad);
    QCOMPARE(text.value, QStringLiteral("bad signatures since ") + hourText(kNow.plusMs(-600'000), kNow));
    const QString end = hourText(kNow.plusMs(-600'000 + 24LL * 3'600'000), kNow);
    QVERIFY(end.contains(u' ')); // another day: with its date
    QVERIFY2(text.whatToDo.contains(end), qPrintable(text.whatToDo));
}

void TstLampWords::aListenerThatIsDownSaysHowOftenIsAsked_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("polling");
    QTest::addColumn<QString>("value");
    QTest::newRow("down") << int(ListenerState::Failed) << false << QStringLiteral("down");
    QTest::newRow("down, polling") << int(ListenerState::Failed) << true
                                   << QStringLiteral("down, polling every 15 s");
    QTest::newRow("off") << int(ListenerState::Off) << false << QStringLiteral("off");
    QTest::newRow("off, polling") << int(ListenerState::Off) << true
                                  << QStringLiteral("off, polling every 15 s");
}

void TstLampWords::aListenerThatIsDownSaysHowOftenIsAsked()
{
    QFETCH(int, state);
    QFETCH(bool, polling);
    QFETCH(QString, value);
    ListenerHealth health;
    health.state = ListenerState(state);
    const PollHealth poll{polling, 15'000, kNow.plusMs(-6'000), 14};
    const LampText text = listenerLamp(health, kNow, poll);
    QCOMPARE(text.value, value);
    QCOMPARE(text.brief, value.section(u',', 0, 0));
    QCOMPARE(text.more, polling ? QStringList{QStringLiteral("Asked last 6 s ago. 14 message(s) still to be "
                                                             "asked for.")}
                                : QStringList());
    QCOMPARE(text.whatIsSafe.contains(QStringLiteral("every 15 s")), polling);
}

void TstLampWords::gapsAreSaidInWords_data()
{
    QTest::addColumn<int>("cause");
    QTest::addColumn<bool>("filled");
    QTest::addColumn<int>("found");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, GapCause cause, bool filled, int found, const char *words) {
        QTest::newRow(name) << int(cause) << filled << found << QString::fromLatin1(words);
    };
    row("closed", GapCause::NotRunning, true, 14,
        "Closed from FROM to TO: filled at AT from the message log, 14 message(s) had gone on.");
    row("asleep", GapCause::Asleep, false, 0, "Asleep from FROM to TO: not filled yet.");
    row("outage", GapCause::ApiOutage, true, 0,
        "Platform out of reach from FROM to TO: filled at AT from the message log, nothing had gone on.");
    row("down", GapCause::ListenerDown, false, 3,
        "No delivery could arrive from FROM to TO: not filled yet.");
}

void TstLampWords::gapsAreSaidInWords()
{
    QFETCH(int, cause);
    QFETCH(bool, filled);
    QFETCH(int, found);
    QFETCH(QString, words);
    Gap gap{kNow.plusMs(-900'000), kNow.plusMs(-600'000), GapCause(cause), std::nullopt, found};
    if (filled)
        gap.filledAt = kNow;
    words.replace(QStringLiteral("FROM"), hourText(gap.from, kNow));
    words.replace(QStringLiteral("TO"), spanEndText(gap.to, gap.from, kNow));
    words.replace(QStringLiteral("AT"), spanEndText(kNow, gap.to, kNow));
    QCOMPARE(gapSentence(gap, kNow), words);
}

void TstLampWords::aSpanNamesADateOnce()
{
    const auto on = [](int day, int hour, int minute) {
        return Instant{QDateTime(QDate(2026, 5, day), QTime(hour, minute)).toMSecsSinceEpoch()};
    };
    const Instant now = on(4, 9, 30);
    QCOMPARE(hourText(on(4, 8, 11), now), QStringLiteral("08:11"));
    QVERIFY(hourText(on(3, 18, 2), now).endsWith(QStringLiteral(" 18:02")));
    QCOMPARE(spanEndText(on(3, 20, 0), on(3, 18, 2), now), QStringLiteral("20:00"));
    QCOMPARE(spanEndText(on(4, 8, 11), on(3, 18, 2), now), QStringLiteral("08:11"));
    QVERIFY(spanEndText(on(3, 1, 5), on(2, 18, 2), now).endsWith(QStringLiteral(" 01:05")));
}

void TstLampWords::anOpenGapIsSaidInTheBar()
{
    Gap gap{kNow.plusMs(-900'000), kNow.plusMs(-600'000), GapCause::Asleep, std::nullopt, 0};
    ListenerHealth health = listening();
    health.lastEventAt = kNow.plusMs(-4'000);
    LampText text = listenerLamp(health, kNow, {}, {gap});
    QCOMPARE(text.state, LampState::Attention);
    QCOMPARE(text.value, QStringLiteral("last event 4 s ago · filling a gap"));
    QCOMPARE(text.brief, QStringLiteral("filling a gap"));
    QVERIFY(text.whatToDo.startsWith(QStringLiteral("Nothing:")));
    text = listenerLamp({}, kNow, {}, {gap}); // also where nothing listens
    QCOMPARE(text.state, LampState::Attention);
    QCOMPARE(text.value, QStringLiteral("off · filling a gap"));
    health.badSignatureSince = kNow.plusMs(-1'000); // what is worse stays
    text = listenerLamp(health, kNow, {}, {gap});
    QCOMPARE(text.state, LampState::Bad);
    QCOMPARE(text.brief, QStringLiteral("bad signatures"));
}

void TstLampWords::aFilledGapIsNewsForAWhile()
{
    const Gap gap{kNow.plusMs(-900'000), kNow.plusMs(-600'000), GapCause::Asleep, kNow.plusMs(-500'000), 14};
    ListenerHealth health = listening();
    health.lastEventAt = kNow.plusMs(-4'000);
    LampText text = listenerLamp(health, kNow, {}, {gap});
    QCOMPARE(text.state, LampState::Good);
    QCOMPARE(text.value, QStringLiteral("last event 4 s ago · gap filled"));
    QCOMPARE(text.more, QStringList{gapSentence(gap, kNow)});
    const Instant later = kNow.plusMs(400'000);
    QVERIFY(!listenerLamp(health, later, {}, {gap}).value.contains(QStringLiteral("gap")));
    QCOMPARE(listenerLamp(health, later, {}, {gap}).more.size(), 1); // the explanation keeps it
}

void TstLampWords::openGapsAreNamedFirst()
{
    const Gap filled{kNow.plusMs(-900'000), kNow.plusMs(-600'000), GapCause::Asleep, kNow, 0};
    Gap open = filled;
    open.filledAt.reset();
    open.cause = GapCause::NotRunning;
    QList<Gap> many(9, filled);
    many.append(open);
    const LampText text = listenerLamp(listening(), kNow, {}, many);
    QCOMPARE(text.more.size(), kGapsSaid);
    QCOMPARE(text.more.first(), gapSentence(open, kNow));
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

void TstLampWords::turnedAwayDeliveriesAreSaid()
{
    ListenerHealth health = listening();
    health.refusedSignatures = 3;
    const LampText text = listenerLamp(health, kNow);
    QCOMPARE(text.state, LampState::Attention);
    QCOMPARE(text.value, QStringLiteral("3 turned away"));
    QVERIFY(text.whatHappened.contains(QStringLiteral("3 ")));
    QVERIFY(text.whatToDo.contains(QStringLiteral("secret")));
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

void TstLampWords::whatCannotBeUnderstoodIsSaid()
{
    ListenerHealth health = listening();
    health.quarantined = 2;
    health.refusedOther = 5;
    const LampText text = listenerLamp(health, kNow);
    QCOMPARE(text.state, LampState::Attention);
    QCOMPARE(text.value, QStringLiteral("2 set aside"));
    QVERIFY(text.whatHappened.contains(QStringLiteral("2 event(s) could not be understood")));
    QVERIFY(text.whatToDo.contains(QStringLiteral("kept as they came")));
    QVERIFY(text.more.first().startsWith(QStringLiteral("5 other request(s)")));
}

void TstLampWords::badSignaturesOfADaySayWhatIsLost()
{
    ListenerHealth health = listening();
    health.refusedSignatures = 2;
    health.badSignatureSince = kNow.plusMs(-25LL * 3'600'000);
    const LampText text = listenerLamp(health, kNow);
    QVERIFY2(text.whatToDo.contains(QStringLiteral("has given up the first")), qPrintable(text.whatToDo));
    QVERIFY(!text.whatToDo.contains(QStringLiteral("before")));
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
