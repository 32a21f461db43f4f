// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/sampledata.h"
#include "ui/inspector/billingfacts.h"
#include "ui/inspector/evidence.h"
#include "ui/keys.h"
#include "ui/status/statusmark.h"
#include "ui/text/decisionwords.h"
#include "ui/text/words.h"
#include "ui/truthbar/countwords.h"
#include "ui/truthbar/webhookwords.h"

#include <QImage>
#include <QPainter>
#include <QSet>
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

QStringList lines(const QList<Fact> &facts)
{
    QStringList out;
    for (const Fact &fact : facts)
        out << QString(fact.name + u'|' + fact.value).replace(QChar(QChar::Nbsp), u' ');
    return out;
}

MessageDetail sentText(MessageStatus status)
{
    MessageDetail detail;
    detail.row.status = status;
    detail.row.unit = BillingUnit::Basic;
    SendRequest request;
    request.content = RcsText{QStringLiteral("Hello")};
    detail.request = request;
    if (!isBeforeAcceptance(status)) {
        detail.billing = SendBilling{};
        detail.billing->unit = BillingUnit::Basic;
        detail.billing->price = Money{800};
        detail.billing->hold = Money{800};
        detail.row.cost = Money{800};
    }
    return detail;
}

} // namespace

class TstWindowWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }

    void theApiLampSaysHowItStands_data();
    void theApiLampSaysHowItStands();
    void theWebhookLampSaysHowItStands_data();
    void theWebhookLampSaysHowItStands();
    void aRegisteredListenerIsNotGoodBeforeADeliveryProvedIt();
    void badSignaturesSaySinceWhenAndUntilWhen();
    void aListenerThatIsDownSaysHowOftenIsAsked_data();
    void aListenerThatIsDownSaysHowOftenIsAsked();
    void gapsAreSaidInWords_data();
    void gapsAreSaidInWords();
    void aSpanNamesADateOnce();
    void anOpenGapIsNoGoodDay();
    void aPauseCountsDown();
    void troubleSaysWhyAndSinceWhen();
    void clocksThatDifferAreSaid_data();
    void clocksThatDifferAreSaid();
    void theBalanceSaysWhatThisConsoleDidToIt();
    void anOutdatedBalanceIsBeingAskedAgain();
    void theLogsEvidenceIsSaidInWords_data();
    void theLogsEvidenceIsSaidInWords();
    void candidatesSayStateTimeAndRecipient();
    void theStoreLampSaysWhatIsSafe();
    void turnedAwayDeliveriesAreSaid();
    void aLampThatIsNotGreenSaysWhatToDo();
    void billingFollowsTheMoney_data();
    void billingFollowsTheMoney();
    void anotherUnitThanExpectedDiffers();
    void anotherChargeThanSaidDiffers();
    void inboundCostsNothing();
    void evidenceHasEverythingAndNoMarkup();
    void everyStatusHasAMarkOfItsOwnKind();
    void everyCommandHasAWordAndItsOwnKey();
};

void TstWindowWords::theApiLampSaysHowItStands_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("answered");
    QTest::addColumn<int>("lamp");
    QTest::addColumn<QString>("value");
    QTest::newRow("not asked") << int(ApiState::NotAsked) << false << int(LampState::Off)
                               << QStringLiteral("not asked yet");
    QTest::newRow("good") << int(ApiState::Good) << true << int(LampState::Good) << QStringLiteral("84 ms");
    QTest::newRow("trouble") << int(ApiState::Trouble) << true << int(LampState::Bad)
                             << QStringLiteral("last answer 9 s ago");
    QTest::newRow("never") << int(ApiState::Trouble) << false << int(LampState::Bad)
                           << QStringLiteral("no answer yet");
    QTest::newRow("key") << int(ApiState::KeyRefused) << true << int(LampState::Bad)
                         << QStringLiteral("key refused");
    QTest::newRow("no key") << int(ApiState::NoKey) << false << int(LampState::Bad)
                            << QStringLiteral("no key");
    QTest::newRow("offline") << int(ApiState::Offline) << false << int(LampState::Attention)
                             << QStringLiteral("offline by choice");
}

void TstWindowWords::theApiLampSaysHowItStands()
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

void TstWindowWords::theWebhookLampSaysHowItStands_data()
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

void TstWindowWords::theWebhookLampSaysHowItStands()
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

void TstWindowWords::aRegisteredListenerIsNotGoodBeforeADeliveryProvedIt()
{
    ListenerHealth health = listening();
    health.isProven = false;
    health.lastEventAt = kNow.plusMs(-9'000'000); // of an earlier run
    const LampText text = listenerLamp(health, kNow);
    QCOMPARE(text.state, LampState::Off);
    QCOMPARE(text.value, QStringLiteral("registered, not proven yet"));
    QVERIFY(text.whatToDo.contains(QStringLiteral("first delivery proves it")));
}

void TstWindowWords::badSignaturesSaySinceWhenAndUntilWhen()
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

void TstWindowWords::aListenerThatIsDownSaysHowOftenIsAsked_data()
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

void TstWindowWords::aListenerThatIsDownSaysHowOftenIsAsked()
{
    QFETCH(int, state);
    QFETCH(bool, polling);
    QFETCH(QString, value);
    ListenerHealth health;
    health.state = ListenerState(state);
    const PollHealth poll{polling, 15'000, kNow.plusMs(-6'000), 14};
    const LampText text = listenerLamp(health, kNow, poll);
    QCOMPARE(text.value, value);
    QCOMPARE(text.more, polling ? QStringList{QStringLiteral("Asked last 6 s ago. 14 message(s) still to be "
                                                             "asked for.")}
                                : QStringList());
    QCOMPARE(text.whatIsSafe.contains(QStringLiteral("every 15 s")), polling);
}

void TstWindowWords::gapsAreSaidInWords_data()
{
    QTest::addColumn<int>("cause");
    QTest::addColumn<bool>("filled");
    QTest::addColumn<int>("found");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, GapCause cause, bool filled, int found, const char *words) {
        QTest::newRow(name) << int(cause) << filled << found << QString::fromLatin1(words);
    };
    row("closed", GapCause::NotRunning, true, 14,
        "Closed from FROM to TO: read from the log, 14 message(s) had gone on.");
    row("asleep", GapCause::Asleep, false, 0, "Asleep from FROM to TO: not filled yet.");
    row("outage", GapCause::ApiOutage, true, 0,
        "Platform out of reach from FROM to TO: read from the log, nothing had gone on.");
    row("down", GapCause::ListenerDown, false, 3,
        "No delivery could arrive from FROM to TO: not filled yet.");
}

void TstWindowWords::gapsAreSaidInWords()
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
    QCOMPARE(gapSentence(gap, kNow), words);
}

void TstWindowWords::aSpanNamesADateOnce()
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

void TstWindowWords::anOpenGapIsNoGoodDay()
{
    Gap gap{kNow.plusMs(-900'000), kNow.plusMs(-600'000), GapCause::Asleep, std::nullopt, 0};
    ListenerHealth health = listening();
    QCOMPARE(listenerLamp(health, kNow, {}, {gap}).state, LampState::Attention);
    gap.filledAt = kNow;
    QCOMPARE(listenerLamp(health, kNow, {}, {gap}).state, LampState::Good);
    const QList<Gap> many(9, gap);
    QCOMPARE(listenerLamp(health, kNow, {}, many).more.size(), kGapsSaid);
}

void TstWindowWords::aPauseCountsDown()
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

void TstWindowWords::troubleSaysWhyAndSinceWhen()
{
    ApiHealth health;
    health.state = ApiState::Trouble;
    health.host = QStringLiteral("api.example.org");
    health.lastAnswerAt = kNow.plusMs(-90'000);
    health.lastTrouble = Unknown{UnknownCause::Redirected, 302, QStringLiteral("https://login.example.net/")};
    const LampText text = apiLamp(health, kNow);
    QCOMPARE(text.value, QStringLiteral("last answer 1 min ago"));
    QVERIFY(text.whatHappened.contains(QStringLiteral("https://login.example.net/")));
    QVERIFY(text.whatToDo.contains(QStringLiteral("address")));
    QVERIFY(text.more.first().contains(exactTimeText(health.lastAnswerAt, QLocale())));
    health.lastTrouble = Unknown{UnknownCause::NotThePlatform, 200, {}};
    QVERIFY(apiLamp(health, kNow).whatToDo.contains(QStringLiteral("login")));
}

void TstWindowWords::clocksThatDifferAreSaid_data()
{
    QTest::addColumn<qint64>("skew");
    QTest::addColumn<QString>("words");
    QTest::newRow("two minutes") << qint64(120'000) << QString();
    QTest::newRow("behind") << qint64(185'000)
                            << QStringLiteral("This machine's clock is 3 min 5 s behind the platform's.");
    QTest::newRow("ahead") << qint64(-185'000)
                           << QStringLiteral("This machine's clock is 3 min 5 s ahead of the platform's.");
}

void TstWindowWords::clocksThatDifferAreSaid()
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

void TstWindowWords::theBalanceSaysWhatThisConsoleDidToIt()
{
    MoneyFacts money{Balance{Money{499'200}, Money{800}, Money{500'000}}, kNow, std::nullopt};
    QVERIFY(balanceLamp(money).more.isEmpty());
    money.own = OwnMoney{Money{800}, Money{124'500}, Money{2'400}, false};
    LampText text = balanceLamp(money);
    QCOMPARE(text.more.join(u'\n').replace(QChar(QChar::Nbsp), u' '),
             QStringLiteral("Sends from this console: 0.08 € reserved now; 12.45 € charged and 0.24 € "
                            "released this month."));
    QCOMPARE(text.value.replace(QChar(QChar::Nbsp), u' '),
             QStringLiteral("49.92 € free · 0.08 € reserved · 50.00 € total"));
}

void TstWindowWords::anOutdatedBalanceIsBeingAskedAgain()
{
    MoneyFacts money{Balance{Money{499'200}, std::nullopt, std::nullopt}, kNow, OwnMoney{{}, {}, {}, true}};
    const LampText text = balanceLamp(money, true);
    QVERIFY(text.value.endsWith(QStringLiteral("· being asked again")));
    QVERIFY(text.whatToDo.contains(QStringLiteral("asked again")));
    money.own->balanceIsOutdated = false;
    QVERIFY(!balanceLamp(money, true).value.contains(QStringLiteral("asked")));
}

void TstWindowWords::theLogsEvidenceIsSaidInWords_data()
{
    QTest::addColumn<int>("candidates");
    QTest::addColumn<bool>("complete");
    QTest::addColumn<QString>("words");
    QTest::newRow("none") << 0 << true
                          << QStringLiteral("The message log between FROM and TO has no such message.");
    QTest::newRow("one") << 1 << true
                         << QStringLiteral(
                                "The message log between FROM and TO has 1 message(s) with this content:");
    QTest::newRow("part, none") << 0 << false
                                << QStringLiteral(
                                       "The message log between FROM and TO could not be read whole; the "
                                       "part that was read has no such message.");
    QTest::newRow("part, two") << 2 << false
                               << QStringLiteral(
                                      "The message log between FROM and TO could not be read whole; the "
                                      "part that was read has 2 message(s) with this content:");
}

void TstWindowWords::theLogsEvidenceIsSaidInWords()
{
    QFETCH(int, candidates);
    QFETCH(bool, complete);
    QFETCH(QString, words);
    LogLookUp lookUp;
    lookUp.from = kNow.plusMs(-900'000);
    lookUp.to = kNow.plusMs(-480'000);
    lookUp.isComplete = complete;
    lookUp.candidates = QList<LogCandidate>(candidates);
    words.replace(QStringLiteral("FROM"), hourText(lookUp.from, kNow));
    words.replace(QStringLiteral("TO"), spanEndText(lookUp.to, lookUp.from, kNow));
    QCOMPARE(evidenceSentence(lookUp, kNow), words);
    QCOMPARE(evidenceSentence(std::nullopt, kNow), QStringLiteral("The message log is being read."));
    // Only a log read whole that has no such message makes a second send look harmless.
    QCOMPARE(sendAgainRisk(lookUp).contains(QStringLiteral("twice")), candidates > 0 || !complete);
    QVERIFY(sendAgainRisk(std::nullopt).contains(QStringLiteral("twice")));
    QCOMPARE(evidenceAdvice(lookUp) == QStringLiteral("Most likely it never arrived."),
             candidates == 0 && complete);
}

void TstWindowWords::candidatesSayStateTimeAndRecipient()
{
    LogCandidate candidate{MessageId("msg_0f3c88a1d2b45e91ab"), kNow, MessageStatus::Delivered,
                           QStringLiteral("+4917612345678")};
    QCOMPARE(
        candidateSentence(candidate),
        QStringLiteral("msg_0f3c…91ab, delivered, created %1, to +49 176 12345678").arg(clockText(kNow)));
    candidate.recipient.clear();
    QVERIFY(candidateSentence(candidate).endsWith(QStringLiteral("recipient not known")));
}

void TstWindowWords::theStoreLampSaysWhatIsSafe()
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

void TstWindowWords::turnedAwayDeliveriesAreSaid()
{
    ListenerHealth health = listening();
    health.refusedSignatures = 3;
    const LampText text = listenerLamp(health, kNow);
    QCOMPARE(text.state, LampState::Attention);
    QVERIFY(text.whatHappened.contains(QStringLiteral("3 ")));
    QVERIFY(text.whatToDo.contains(QStringLiteral("secret")));
}

void TstWindowWords::aLampThatIsNotGreenSaysWhatToDo()
{
    for (const auto state : {ApiState::Trouble, ApiState::KeyRefused, ApiState::NoKey, ApiState::Offline}) {
        ApiHealth health;
        health.state = state;
        QVERIFY(!apiLamp(health, kNow).whatToDo.isEmpty());
    }
}

void TstWindowWords::billingFollowsTheMoney_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("hold");
    QTest::addColumn<QStringList>("expected");
    const QString unit = QStringLiteral("Basic: 5 of 160 characters|");
    QTest::newRow("held here") << int(MessageStatus::Held) << false
                               << QStringList{
                                      unit + QStringLiteral("not known yet"),
                                      QStringLiteral("Expected before sending: Basic|not confirmed yet"),
                                      QStringLiteral("Nothing is reserved or charged|")};
    QTest::newRow("unknown") << int(MessageStatus::Unknown) << false
                             << QStringList{
                                    unit + QStringLiteral("not known yet"),
                                    QStringLiteral("Expected before sending: Basic|not confirmed yet"),
                                    QStringLiteral("Whether money is reserved is not known|")};
    const QString confirmed = QStringLiteral("Expected before sending: Basic|confirmed");
    QTest::newRow("queued") << int(MessageStatus::Queued) << true
                            << QStringList{unit + QStringLiteral("0.08 €"), confirmed,
                                           QStringLiteral("Reserved until it is delivered|0.08 €")};
    QTest::newRow("delivered") << int(MessageStatus::Delivered) << false
                               << QStringList{unit + QStringLiteral("0.08 €"), confirmed,
                                              QStringLiteral("Charged|0.08 €")};
    QTest::newRow("failed") << int(MessageStatus::Failed) << false
                            << QStringList{unit + QStringLiteral("0.08 €"), confirmed,
                                           QStringLiteral("Released, nothing charged|0.08 €")};
}

void TstWindowWords::billingFollowsTheMoney()
{
    QFETCH(int, status);
    QFETCH(bool, hold);
    QFETCH(QStringList, expected);
    MessageDetail detail = sentText(MessageStatus(status));
    detail.row.costIsHold = hold;
    QCOMPARE(lines(billingFacts(detail)), expected);
}

void TstWindowWords::anotherUnitThanExpectedDiffers()
{
    MessageDetail detail = sentText(MessageStatus::Queued);
    detail.billing->unit = BillingUnit::Single;
    const QList<Fact> facts = billingFacts(detail);
    QCOMPARE(facts[0].name, QStringLiteral("Single"));
    QCOMPARE(facts[1].value, QStringLiteral("differs: Single"));
    QCOMPARE(facts[1].role, ColorRole::Warn);
}

void TstWindowWords::anotherChargeThanSaidDiffers()
{
    MessageDetail detail = sentText(MessageStatus::Delivered);
    detail.row.cost = Money{1200};
    QCOMPARE(lines(billingFacts(detail))[1],
             QStringLiteral("Expected before sending: Basic|differs, charged 0.12 €"));
}

void TstWindowWords::inboundCostsNothing()
{
    MessageDetail detail;
    detail.row.direction = Direction::Inbound;
    QVERIFY(billingFacts(detail).isEmpty());
}

void TstWindowWords::evidenceHasEverythingAndNoMarkup()
{
    FakeMessageSource source;
    const auto ids = fillWithSamples(source, kNow);
    const QString text = evidenceText(source.messages.at(ids[2]), QStringLiteral("Shop agent"));
    QVERIFY(text.contains(QStringLiteral("Recipient: +4917612345678")));
    QVERIFY(text.contains(QStringLiteral("Sender: Shop agent (ag_live_7f3a92d1)")));
    QVERIFY(text.contains(QStringLiteral("Idempotency key: 7c1e90d2-5b1c-4a3e-9f0e-2d61a1b055d0")));
    QVERIFY(text.contains(QStringLiteral("Delivered, by webhook, learnt ")));
    QVERIFY(text.contains(QStringLiteral("Charged: 0.0800 EUR")));
    QVERIFY(text.contains(QStringLiteral("Your parcel arrives today")));
}

void TstWindowWords::everyStatusHasAMarkOfItsOwnKind()
{
    // Told apart without colour: what differs in meaning differs in shape.
    const std::initializer_list<MessageStatus> kinds{
        MessageStatus::Held,        MessageStatus::Sending,    MessageStatus::Unknown,
        MessageStatus::Failed,      MessageStatus::Queued,     MessageStatus::Sent,
        MessageStatus::Delivered,   MessageStatus::Read,       MessageStatus::Clicked,
        MessageStatus::Bounced,     MessageStatus::Expired,    MessageStatus::Revoked,
        MessageStatus::Received,    MessageStatus::Complained, MessageStatus::StoppedHere,
        MessageStatus::Unrecognised};
    QSet<QByteArray> shapes;
    for (const MessageStatus status : kinds) {
        QImage image(24, 24, QImage::Format_Grayscale8);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintStatusMark(painter, QRectF(0, 0, 24, 24), status, Qt::black);
        painter.end();
        const QByteArray shape(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes());
        QVERIFY(shape.count(char(0xFF)) < shape.size());
        shapes.insert(shape);
    }
    QCOMPARE(shapes.size(), qsizetype(kinds.size()));
}

void TstWindowWords::everyCommandHasAWordAndItsOwnKey()
{
    QSet<QString> keys;
    for (const Command command : allCommands()) {
        QVERIFY(!commandWord(command).isEmpty());
        QVERIFY(!keyOf(command).isEmpty());
        keys.insert(keyOf(command).toString());
    }
    QCOMPARE(keys.size(), allCommands().size());
}

QTEST_MAIN(TstWindowWords)
#include "tst_windowwords.moc"
