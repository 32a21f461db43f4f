// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/sampledata.h"
#include "ui/inspector/billingfacts.h"
#include "ui/inspector/evidence.h"
#include "ui/keys.h"
#include "ui/status/statusmark.h"
#include "ui/truthbar/lampwords.h"

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
