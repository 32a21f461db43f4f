// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the lamp of the webhooks says in each condition.
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

class TstWebhookWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }

    void theWebhookLampSaysHowItStands_data();
    void theWebhookLampSaysHowItStands();
    void aRegisteredListenerIsNotGoodBeforeADeliveryProvedIt();
    void badSignaturesSaySinceWhenAndUntilWhen();
    void aListenerThatIsDownSaysHowOftenIsAsked_data();
    void aListenerThatIsDownSaysHowOftenIsAsked();
    void stoppedDeliveriesAreNotCalledGood();
    void whatCannotBeAskedIsNotPromised_data();
    void whatCannotBeAskedIsNotPromised();
    void anAddressNobodyOutsideReachesSaysSo_data();
    void anAddressNobodyOutsideReachesSaysSo();
    void gapsAreSaidInWords_data();
    void gapsAreSaidInWords();
    void aSpanNamesADateOnce();
    void anOpenGapIsSaidInTheBar();
    void aFilledGapIsNewsForAWhile();
    void openGapsAreNamedFirst();
    void turnedAwayDeliveriesAreSaid();
    void whatCannotBeUnderstoodIsSaid();
    void whatIsSetAsideCanBeLookedAt();
    void whoChangedTheSecretIsSaid_data();
    void whoChangedTheSecretIsSaid();
    void badSignaturesOfADaySayWhatIsLost();
    void registrationTroubleIsSaid_data();
    void registrationTroubleIsSaid();
    void badSignaturesFollowTheRegistrarsAdvice();
};

void TstWebhookWords::theWebhookLampSaysHowItStands_data()
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
    QTest::newRow("removed") << listens << int(RegistrationState::Removed) << 4 << int(LampState::Attention)
                             << QStringLiteral("deliveries stopped");
    QTest::newRow("failed") << int(ListenerState::Failed) << int(RegistrationState::NotNeeded) << -1
                            << int(LampState::Bad) << QStringLiteral("down");
}

void TstWebhookWords::theWebhookLampSaysHowItStands()
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

void TstWebhookWords::aRegisteredListenerIsNotGoodBeforeADeliveryProvedIt()
{
    ListenerHealth health = listening();
    health.isProven = false;
    health.lastEventAt = kNow.plusMs(-9'000'000); // of an earlier run
    const LampText text = listenerLamp(health, kNow);
    QCOMPARE(text.state, LampState::Off);
    QCOMPARE(text.value, QStringLiteral("registered, not proven yet"));
    QVERIFY(text.whatToDo.contains(QStringLiteral("first delivery proves it")));
}

void TstWebhookWords::badSignaturesSaySinceWhenAndUntilWhen()
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

void TstWebhookWords::aListenerThatIsDownSaysHowOftenIsAsked_data()
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

void TstWebhookWords::aListenerThatIsDownSaysHowOftenIsAsked()
{
    QFETCH(int, state);
    QFETCH(bool, polling);
    QFETCH(QString, value);
    ListenerHealth health;
    health.state = ListenerState(state);
    const PollHealth poll{polling, 15'000, kNow.plusMs(-6'000), 14, {}};
    const LampText text = listenerLamp(health, kNow, poll);
    QCOMPARE(text.value, value);
    QCOMPARE(text.brief, value.section(u',', 0, 0));
    QCOMPARE(text.more, polling ? QStringList{QStringLiteral("Asked last 6 s ago. 14 message(s) still to be "
                                                             "asked for.")}
                                : QStringList());
    QCOMPARE(text.whatIsSafe.contains(QStringLiteral("every 15 s")), polling);
}

void TstWebhookWords::stoppedDeliveriesAreNotCalledGood()
{
    ListenerHealth health = listening();
    health.registration = RegistrationState::Removed;
    health.lastEventAt = kNow.plusMs(-4'000);
    LampText text = listenerLamp(health, kNow, {true, 15'000, kNow, 0, {}});
    QCOMPARE(text.state, LampState::Attention);
    QCOMPARE(text.value, QStringLiteral("deliveries stopped, polling every 15 s"));
    QVERIFY(text.whatHappened.contains(QStringLiteral("You have stopped the deliveries")));
    QVERIFY(text.whatIsSafe.contains(QStringLiteral("every 15 s")));
    QVERIFY(text.whatToDo.contains(QStringLiteral("Start the console again")));
    QVERIFY(text.rarer.isEmpty()); // there is no secret and no address to change
    health.trouble = Error{ErrorKind::InvalidInput,
                           QStringLiteral("The platform did not remove the webhook address."),
                           QStringLiteral("Remove it in the dashboard."),
                           {}};
    text = listenerLamp(health, kNow);
    QVERIFY(text.whatHappened.endsWith(health.trouble->what));
    QCOMPARE(text.whatToDo, health.trouble->next);
}

void TstWebhookWords::whatCannotBeAskedIsNotPromised_data()
{
    QTest::addColumn<int>("api");
    QTest::addColumn<bool>("polls");
    QTest::addColumn<QString>("safe");
    QTest::newRow("works") << int(ApiState::Good) << true << QStringLiteral("Sending works;");
    QTest::newRow("no key") << int(ApiState::NoKey) << false << QStringLiteral("once there is a key.");
    QTest::newRow("key refused") << int(ApiState::KeyRefused) << false
                                 << QStringLiteral("once a key is accepted.");
    QTest::newRow("offline") << int(ApiState::Offline) << false
                             << QStringLiteral("once the console is online again.");
    QTest::newRow("trouble") << int(ApiState::Trouble) << true
                             << QStringLiteral("as soon as the platform answers.");
}

void TstWebhookWords::whatCannotBeAskedIsNotPromised()
{
    QFETCH(int, api);
    QFETCH(bool, polls);
    QFETCH(QString, safe);
    ListenerHealth health;
    health.state = ListenerState::Failed;
    ApiHealth platform;
    platform.state = ApiState(api);
    const LampText text = listenerLamp(health, kNow, {true, 15'000, kNow, 0, {}}, {}, platform);
    QVERIFY2(text.whatIsSafe.contains(safe), qPrintable(text.whatIsSafe));
    QCOMPARE(text.whatIsSafe.contains(QStringLiteral("Sending works")), api == int(ApiState::Good));
    QCOMPARE(text.value.contains(QStringLiteral("polling")), polls);
    QCOMPARE(text.more.isEmpty(), !polls);
}

void TstWebhookWords::anAddressNobodyOutsideReachesSaysSo_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("platform");
    QTest::addColumn<bool>("heard");
    QTest::addColumn<bool>("outOfReach");
    const QString own = QStringLiteral("127.0.0.1:4000");
    const QString live = QStringLiteral("api.example.org");
    QTest::newRow("live") << own << live << false << true;
    QTest::newRow("live, IPv6") << QStringLiteral("[::1]:4000") << live << false << true;
    QTest::newRow("through a tunnel of its own") << own << live << true << false;
    QTest::newRow("every interface") << QStringLiteral("0.0.0.0:4000") << live << false << false;
    QTest::newRow("practice") << own << QStringLiteral("127.0.0.1") << false << false;
    QTest::newRow("practice, IPv6") << own << QStringLiteral("::1") << false << false;
    QTest::newRow("practice by name") << own << QStringLiteral("localhost:8080") << false << false;
}

void TstWebhookWords::anAddressNobodyOutsideReachesSaysSo()
{
    QFETCH(QString, address);
    QFETCH(QString, platform);
    QFETCH(bool, heard);
    QFETCH(bool, outOfReach);
    ListenerHealth health;
    health.state = ListenerState::Listening;
    health.address = address;
    if (heard)
        health.lastEventAt = kNow.plusMs(-4'000);
    ApiHealth api;
    api.state = ApiState::Good;
    api.host = platform;
    const LampText text = listenerLamp(health, kNow, {true, 15'000, kNow, 0, {}}, {}, api);
    QCOMPARE(text.value == QStringLiteral("not reachable from outside, polling every 15 s"), outOfReach);
    QCOMPARE(text.whatHappened.contains(QStringLiteral("nobody outside this machine can reach")), outOfReach);
    QCOMPARE(text.whatToDo.contains(QStringLiteral("--public-url")), outOfReach);
    QCOMPARE(text.whatIsSafe.contains(QStringLiteral("asked for every 15 s instead")), outOfReach);
}

void TstWebhookWords::gapsAreSaidInWords_data()
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

void TstWebhookWords::gapsAreSaidInWords()
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

void TstWebhookWords::aSpanNamesADateOnce()
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

void TstWebhookWords::anOpenGapIsSaidInTheBar()
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

void TstWebhookWords::aFilledGapIsNewsForAWhile()
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

void TstWebhookWords::openGapsAreNamedFirst()
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

void TstWebhookWords::turnedAwayDeliveriesAreSaid()
{
    ListenerHealth health = listening();
    health.refusedSignatures = 3;
    const LampText text = listenerLamp(health, kNow);
    QCOMPARE(text.state, LampState::Attention);
    QCOMPARE(text.value, QStringLiteral("3 turned away"));
    QVERIFY(text.whatHappened.contains(QStringLiteral("3 ")));
    QVERIFY(text.whatToDo.contains(QStringLiteral("secret")));
}

void TstWebhookWords::whatCannotBeUnderstoodIsSaid()
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

void TstWebhookWords::whatIsSetAsideCanBeLookedAt()
{
    ListenerHealth health = listening();
    QVERIFY(listenerLamp(health, kNow).action != LampAction::ShowSetAside);
    QVERIFY(!listenerLamp(health, kNow).rarer.contains(LampAction::ShowSetAside));
    health.unknownKinds = 3; // no alarm, and yet to be found
    LampText text = listenerLamp(health, kNow);
    QCOMPARE(text.rarer.value(0), LampAction::ShowSetAside);
    QVERIFY(text.more.contains(
        QStringLiteral("3 event(s) of a kind that this version does not know are kept aside.")));
    health.quarantined = 2;
    health.otherBodies = 1;
    text = listenerLamp(health, kNow);
    QCOMPARE(text.action, LampAction::ShowSetAside);
    QCOMPARE(text.value, QStringLiteral("2 set aside"));
    QVERIFY(text.whatHappened.contains(QStringLiteral("1 event(s) could not be understood")));
    QVERIFY(text.whatHappened.contains(QStringLiteral("1 event(s) came with a known id")));
    health.badSignatureSince = kNow.plusMs(-1'000); // more urgent
    text = listenerLamp(health, kNow);
    QVERIFY(text.action != LampAction::ShowSetAside);
    QCOMPARE(text.rarer.value(0), LampAction::ShowSetAside);
}

void TstWebhookWords::whoChangedTheSecretIsSaid_data()
{
    QTest::addColumn<SecretChangeCause>("cause");
    QTest::addColumn<QString>("by");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("somebody") << SecretChangeCause::Operator << QStringLiteral("anna")
                              << QStringLiteral(
                                     "The webhook secret was changed at %1, as anna asked for here.");
    QTest::newRow("nobody known") << SecretChangeCause::Operator << QString()
                                  << QStringLiteral(
                                         "The webhook secret was changed at %1, as somebody asked for here.");
    QTest::newRow("none kept") << SecretChangeCause::NoneKept << QString()
                               << QStringLiteral(
                                      "A new webhook secret was made at %1, since none was kept here.");
    QTest::newRow("lost") << SecretChangeCause::Lost << QString()
                          << QStringLiteral("The console replaced the webhook secret at %1, since deliveries "
                                            "were signed with another one.");
    QTest::newRow("given") << SecretChangeCause::Given << QString()
                           << QStringLiteral("The platform took the secret of AROWANA_WEBHOOK_SECRET at %1.");
}

void TstWebhookWords::whoChangedTheSecretIsSaid()
{
    QFETCH(SecretChangeCause, cause);
    QFETCH(QString, by);
    QFETCH(QString, sentence);
    ListenerHealth health = listening();
    const SecretChange change{kNow.plusMs(-600'000), cause, by};
    health.secretChange = change;
    QCOMPARE(secretChangeSentence(change, kNow), sentence.arg(hourText(change.at, kNow)));
    QVERIFY(listenerLamp(health, kNow).more.contains(secretChangeSentence(change, kNow)));
}

void TstWebhookWords::badSignaturesOfADaySayWhatIsLost()
{
    ListenerHealth health = listening();
    health.refusedSignatures = 2;
    health.badSignatureSince = kNow.plusMs(-25LL * 3'600'000);
    const LampText text = listenerLamp(health, kNow);
    QVERIFY2(text.whatToDo.contains(QStringLiteral("has given up the first")), qPrintable(text.whatToDo));
    QVERIFY(!text.whatToDo.contains(QStringLiteral("before")));
}

void TstWebhookWords::registrationTroubleIsSaid_data()
{
    QTest::addColumn<int>("registration");
    QTest::addColumn<bool>("proven");
    QTest::addColumn<int>("lamp");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("polls");
    const int attention = int(LampState::Attention);
    QTest::newRow("not removed") << int(RegistrationState::NotNeeded) << true << attention
                                 << QStringLiteral("no event yet") << false;
    QTest::newRow("cannot register yet") << int(RegistrationState::Pending) << false << attention
                                         << QStringLiteral("not registered yet, polling every 15 s") << true;
    QTest::newRow("given up") << int(RegistrationState::Failed) << false << int(LampState::Bad)
                              << QStringLiteral("not registered, polling every 15 s") << true;
    QTest::newRow("no test delivery") << int(RegistrationState::Registered) << false << attention
                                      << QStringLiteral("not proven, polling every 15 s") << true;
    QTest::newRow("new secret not told")
        << int(RegistrationState::Registered) << true << attention << QStringLiteral("no event yet") << false;
}

void TstWebhookWords::registrationTroubleIsSaid()
{
    QFETCH(int, registration);
    QFETCH(bool, proven);
    QFETCH(int, lamp);
    QFETCH(QString, value);
    QFETCH(bool, polls);
    ListenerHealth health = listening();
    health.registration = RegistrationState(registration);
    health.isProven = proven;
    health.trouble = Error{ErrorKind::Network, QStringLiteral("It did not work."),
                           QStringLiteral("Check the tunnel."), QStringLiteral("HTTP 500")};
    const LampText text = listenerLamp(health, kNow, {true, 15'000, kNow, 0, {}});
    QCOMPARE(int(text.state), lamp);
    QCOMPARE(text.value, value);
    QVERIFY(text.whatHappened.contains(QStringLiteral("It did not work.")));
    QCOMPARE(text.whatToDo, QStringLiteral("Check the tunnel."));
    QCOMPARE(text.detail, QStringLiteral("HTTP 500"));
    QCOMPARE(text.whatIsSafe.contains(QStringLiteral("every 15 s")), polls);
}

void TstWebhookWords::badSignaturesFollowTheRegistrarsAdvice()
{
    ListenerHealth health = listening();
    health.isProven = false;
    health.badSignatureSince = kNow.plusMs(-60'000);
    health.trouble = Error{ErrorKind::Conflict,
                           QStringLiteral("They are signed with another secret."),
                           QStringLiteral("Check the dashboard."),
                           {}};
    const LampText text = listenerLamp(health, kNow);
    QCOMPARE(text.state, LampState::Bad);
    QVERIFY(text.whatHappened.contains(QStringLiteral("signed with another secret")));
    QVERIFY2(text.whatToDo.startsWith(QStringLiteral("Check the dashboard. The platform gives up the first")),
             qPrintable(text.whatToDo));
}

QTEST_MAIN(TstWebhookWords)
#include "tst_webhookwords.moc"
