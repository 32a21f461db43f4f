// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/eventcodec.h"
#include "tests/engine/registrarbench.h"

#include <QTest>

using namespace arowana;
using namespace arowana::test;

namespace {

constexpr qint64 kHour = 3'600'000;
const QString kBase = QStringLiteral("https://me.example");
const QString kPath = QStringLiteral("/hook/secret");

QStringList calls(std::initializer_list<const char *> names)
{
    QStringList list;
    for (const char *name : names)
        list.append(QLatin1String(name));
    return list;
}

Refusal no(int status)
{
    Refusal refusal;
    refusal.httpStatus = status;
    refusal.message = QStringLiteral("no");
    if (status == 429)
        refusal.retryAfterMs = 3'000;
    return refusal;
}

WebhookEndpoint endpoint(const char *id, const QString &url)
{
    return {WebhookId(id), url, documentedEvents()};
}

} // namespace

/// The console's own endpoint at the platform, on simulated time.
class TestRegistrar : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void newEndpointIsMadeTestedAndProven()
    {
        RegistrarBench b;
        b.registerNew();
        b.time.advance(1'000);
        QCOMPARE(b.platform.heard, (calls({"list", "create whsec_1", "test"})));
        QCOMPARE(b.fake.endpoints().size(), 1);
        QCOMPARE(b.fake.endpoints()[0].url, kBase + kPath);
        QCOMPARE(b.last().state, RegistrationState::Registered);
        QVERIFY(b.last().isProven);
        QVERIFY(!b.last().trouble);
        QCOMPARE(b.keeper.kept, std::optional(WebhookSecrets{"whsec_1", {}, true}));
    }

    void keptSecretOfAnUnchangedEndpointIsNotToldAgain()
    {
        RegistrarBench b;
        b.registerNew();
        b.time.advance(1'000);
        b.platform.heard.clear();
        b.restart();
        b.time.advance(1'000);
        QCOMPARE(b.platform.heard, (calls({"list", "test"})));
        QVERIFY(b.last().isProven);
        QCOMPARE(b.keeper.minted, 1);
        QCOMPARE(b.refusedDeliveries, 0);
    }

    void whatDiffersIsChanged_data()
    {
        QTest::addColumn<WebhookEndpoint>("known");
        QTest::newRow("address") << endpoint("a", QStringLiteral("https://old.example") + kPath);
        QTest::newRow("events") << WebhookEndpoint{WebhookId("a"), kBase + kPath, {"message.delivered"}};
    }
    void whatDiffersIsChanged()
    {
        QFETCH(WebhookEndpoint, known);
        RegistrarBench b;
        b.fake.addEndpoint(endpoint("else", QStringLiteral("https://else.example/hook")));
        b.fake.addEndpoint(known);
        b.registerWith({"kept", {}, true});
        b.time.advance(1'000);
        QCOMPARE(b.platform.heard, (calls({"list", "change kept", "test"})));
        QCOMPARE(b.fake.endpoints().size(), 2);
        QCOMPARE(b.fake.endpoints()[1], endpoint("a", kBase + kPath));
        QVERIFY(b.last().isProven);
    }

    void secretIsKeptBeforeThePlatformHearsOfIt()
    {
        RegistrarBench b;
        b.keeper.keepMs = 2'000;
        bool wasKept = true;
        b.platform.hears = [&](const QString &call) {
            if (call.startsWith(QLatin1String("create")) || call.startsWith(QLatin1String("change")))
                wasKept = wasKept && b.keeper.kept && call.endsWith(QLatin1String(b.keeper.kept->current));
        };
        b.registerNew();
        b.time.advance(10'000);
        QVERIFY(b.registrar->rotateSecret());
        b.time.advance(10'000);
        QCOMPARE(b.platform.heard.filter(QStringLiteral("whsec")),
                 (calls({"create whsec_1", "change whsec_2"})));
        QVERIFY(wasKept);
    }

    void withoutAPlaceToKeepItASecretServesThisRun()
    {
        RegistrarBench b;
        b.keeper.hasPlace = false;
        b.keeper.keepMs = 3'000;
        b.registerNew();
        b.time.advance(5'000);
        QVERIFY(b.last().isProven);
        b.restart(); // nothing was kept, so another one is told
        b.time.advance(5'000);
        QCOMPARE(b.fake.secret(), QByteArray("whsec_2"));
        QCOMPARE(b.fake.endpoints().size(), 1);
        QVERIFY(b.last().isProven);
        QCOMPARE(b.refusedDeliveries, 0);
    }

    void noGenuineDeliveryIsRefusedWhileTheSecretChanges_data()
    {
        QTest::addColumn<QList<CallPlan>>("plans"); // of the list and the change, as they come
        using Plans = QList<CallPlan>;
        const CallPlan good;
        QTest::newRow("all goes well") << Plans{};
        QTest::newRow("answer lost") << Plans{good, {Outcome::ActedThenSilent}};
        QTest::newRow("request lost") << Plans{good, {Outcome::Silent}};
        QTest::newRow("slow platform") << Plans{good, {Outcome::ActedSlowly}};
        QTest::newRow("trouble, and yet acted") << Plans{good, {Outcome::ActedThenTrouble}};
        QTest::newRow("portal") << Plans{{Outcome::NotThePlatform}, good, {Outcome::AnsweredElsewhere}};
        QTest::newRow("not reached") << Plans{{Outcome::NeverReached}, good, {Outcome::NeverReached}};
        QTest::newRow("too fast") << Plans{good, refusedWith(429, "rate_limited", 7'000)};
        QTest::newRow("list too fast") << Plans{refusedWith(429, "rate_limited", 7'000)};
        QTest::newRow("key may not") << Plans{good, refusedWith(403, "forbidden")};
    }
    void noGenuineDeliveryIsRefusedWhileTheSecretChanges()
    {
        QFETCH(QList<CallPlan>, plans);
        RegistrarBench b;
        b.registerNew();
        b.time.advance(1'000);
        for (const CallPlan &plan : plans)
            b.fake.plan(Call::Endpoints, plan);
        QVERIFY(b.registrar->rotateSecret());
        const QByteArray former = b.fake.secret();
        for (int i = 0; i < 20'000; ++i) {
            b.deliver(b.fake.secret());
            b.time.advance(10);
        }
        if (b.fake.secret() == former) { // refused for the key's right: tried again with another key
            QCOMPARE(b.last().state, RegistrationState::Registered);
            QVERIFY(b.last().trouble);
            b.registrar->setOnline(true);
            b.time.advance(1'000);
        }
        QCOMPARE(b.fake.secret(), QByteArray("whsec_2"));
        QVERIFY(b.last().isProven);
        // Begun before the change and repeated by the platform for a day.
        for (int i = 0; i < 24; ++i) {
            b.deliver(former);
            b.time.advance(kHour);
        }
        QCOMPARE(b.refusedDeliveries, 0);
        b.time.advance(2 * kHour);
        QCOMPARE(b.keeper.accepted, QList<QByteArray>{"whsec_2"});
        QCOMPARE(b.keeper.kept, std::optional(WebhookSecrets{"whsec_2", {}, true}));
        QCOMPARE(b.fake.violations(), QStringList());
    }

    void formerSecretsOfSeveralChangesStayEach25Hours()
    {
        RegistrarBench b;
        b.registerNew();
        b.time.advance(1'000);
        for (int i = 0; i < 3; ++i) {
            QVERIFY(b.registrar->rotateSecret());
            b.time.advance(10 * kHour);
        }
        // The first was replaced 30 h ago, the second 20, the third 10.
        QCOMPARE(b.keeper.accepted, (QList<QByteArray>{"whsec_4", "whsec_3", "whsec_2"}));
        b.time.advance(6 * kHour);
        QCOMPARE(b.keeper.accepted, (QList<QByteArray>{"whsec_4", "whsec_3"}));
    }

    void formerSecretOutlivesARestart()
    {
        RegistrarBench b;
        b.registerNew();
        b.time.advance(1'000);
        QVERIFY(b.registrar->rotateSecret());
        b.time.advance(10 * kHour);
        b.restart();
        b.time.advance(14 * kHour);
        b.deliver("whsec_1");
        QCOMPARE(b.refusedDeliveries, 0);
        b.time.advance(2 * kHour);
        QCOMPARE(b.keeper.accepted, QList<QByteArray>{"whsec_2"});
    }

    void changeInterruptedByTheEndOfTheProgramIsFinished_data()
    {
        QTest::addColumn<Outcome>("outcome");
        QTest::newRow("the platform has it") << Outcome::ActedThenSilent;
        QTest::newRow("the platform has it not") << Outcome::Silent;
    }
    void changeInterruptedByTheEndOfTheProgramIsFinished()
    {
        QFETCH(Outcome, outcome);
        RegistrarBench b;
        b.registerNew();
        b.time.advance(1'000);
        QVERIFY(b.registrar->rotateSecret());
        b.fake.plan(Call::Endpoints, {});
        b.fake.plan(Call::Endpoints, {outcome});
        b.time.advance(5'000);
        b.restart();
        b.deliver(b.fake.secret());
        b.time.advance(5'000);
        QCOMPARE(b.fake.secret(), QByteArray("whsec_2"));
        QVERIFY(b.last().isProven);
        QCOMPARE(b.refusedDeliveries, 0);
    }

    void secondChangeWaitsForTheAnswerToTheFirst()
    {
        RegistrarBench b;
        b.fake.plan(Call::Endpoints, {});
        b.fake.plan(Call::Endpoints, {Outcome::ActedThenSilent}); // the first registration
        b.registerNew();
        b.time.advance(5'000);
        b.registerWith({"newer", {{"whsec_1", {}}}, false});
        b.time.advance(20'000);
        QCOMPARE(b.platform.heard, (calls({"list", "create whsec_1"})));
        b.time.advance(60'000);
        QCOMPARE(b.fake.secret(), QByteArray("newer"));
        QCOMPARE(b.fake.endpoints().size(), 1);
        QVERIFY(b.last().isProven);
    }

    void askingAgainForAChangeUnderWayMintsNoOther()
    {
        RegistrarBench b;
        b.registerNew();
        b.time.advance(1'000);
        QVERIFY(b.registrar->rotateSecret());
        b.time.advance(10);
        QVERIFY(b.registrar->rotateSecret());
        b.time.advance(1'000);
        QCOMPARE(b.keeper.minted, 2);
        QVERIFY(b.last().isProven);
    }

    void lostSecretIsReplaced()
    {
        RegistrarBench b;
        b.registerNew();
        b.time.advance(1'000);
        b.keeper.kept = WebhookSecrets{"of an older backup", {}, true};
        b.restart();
        b.time.advance(5'000);
        QVERIFY(!b.last().isProven);
        b.time.advance(60'000);
        QCOMPARE(b.fake.secret(), QByteArray("whsec_2"));
        QCOMPARE(b.last().state, RegistrationState::Registered);
        QVERIFY(b.last().isProven);
        QCOMPARE(b.refusedDeliveries, 1);
        QVERIFY(b.keeper.accepted.contains("of an older backup"));
    }

    void secretLostWithoutEndIsSaidAndNotToldWithoutEnd()
    {
        RegistrarBench b;
        b.platform.posts = [&b] { b.deliver("of another program"); };
        b.registerNew();
        b.time.advance(10 * kHour);
        QCOMPARE(b.keeper.minted, 2);
        QCOMPARE(b.last().state, RegistrationState::Pending); // so the console polls
        QVERIFY(b.last().trouble && !b.last().trouble->next.isEmpty());
        QCOMPARE(b.platform.heard.count(QStringLiteral("test")), 2);
    }

    void testThatDoesNotArriveIsSaidUntilADeliveryDoes()
    {
        RegistrarBench b;
        b.testsArrive = false;
        b.registerNew();
        b.time.advance(Registrar::kProofMs + 1'000);
        QCOMPARE(b.last().state, RegistrationState::Registered);
        QVERIFY(b.last().trouble && !b.last().isProven);
        b.time.advance(kHour);
        QCOMPARE(b.platform.heard.count(QStringLiteral("test")), 1);
        b.deliver(b.fake.secret());
        QVERIFY(!b.last().trouble && b.last().isProven);
    }

    void deliveryOfAFormerSecretProvesNothing()
    {
        RegistrarBench b;
        b.testsArrive = false;
        b.registerWith({"new", {{"old", {}}}, false});
        b.time.advance(1'000);
        b.deliver("old");
        QVERIFY(!b.last().isProven);
        b.deliver("new");
        QVERIFY(b.last().isProven);
    }

    void testsAnswerMayBeLostOrLate_data()
    {
        QTest::addColumn<CallPlan>("plan");
        QTest::newRow("lost") << CallPlan{Outcome::ActedThenSilent};
        QTest::newRow("trouble") << CallPlan{Outcome::Trouble};
    }
    void testsAnswerMayBeLostOrLate()
    {
        QFETCH(CallPlan, plan);
        RegistrarBench b;
        b.fake.addEndpoint(endpoint("a", kBase + kPath));
        b.fake.plan(Call::Endpoints, {});
        b.fake.plan(Call::Endpoints, plan);
        b.testsArrive = false;
        b.registerWith({"kept", {}, true});
        b.time.advance(120'000);
        QCOMPARE(b.platform.heard, (calls({"list", "test", "test"})));
        QCOMPARE(b.last().state, RegistrationState::Registered);
    }

    void surplusEndpointsWithOurPathAreRemoved()
    {
        RegistrarBench b;
        b.fake.addEndpoint(endpoint("old", QStringLiteral("https://old.example") + kPath));
        b.fake.addEndpoint(endpoint("right", kBase + kPath));
        b.fake.addEndpoint(endpoint("twin", kBase + kPath));
        b.fake.addEndpoint(endpoint("else", QStringLiteral("https://else.example/hook")));
        b.registerWith({"kept", {}, true});
        b.time.advance(5'000);
        QCOMPARE(b.platform.heard, (calls({"list", "change kept", "remove old", "remove twin", "test"})));
        QCOMPARE(b.fake.endpoints(),
                 (QList<WebhookEndpoint>{endpoint("right", kBase + kPath),
                                         endpoint("else", QStringLiteral("https://else.example/hook"))}));
        QVERIFY(b.last().isProven);
    }

    void lostAnswersMakeNoSecondEndpoint_data()
    {
        QTest::addColumn<Outcome>("outcome");
        QTest::newRow("deadline") << Outcome::ActedThenSilent;
        QTest::newRow("503") << Outcome::ActedThenTrouble;
        QTest::newRow("slow") << Outcome::ActedSlowly;
    }
    void lostAnswersMakeNoSecondEndpoint()
    {
        QFETCH(Outcome, outcome);
        RegistrarBench b;
        b.fake.plan(Call::Endpoints, {});
        b.fake.plan(Call::Endpoints, {outcome});
        b.registerNew();
        b.time.advance(120'000);
        b.restart(); // a platform that was slow has made a second one by then, which is seen now
        b.time.advance(10'000);
        QCOMPARE(b.fake.endpoints().size(), 1);
        QVERIFY(b.last().isProven);
    }

    void endpointTakenAwayMeanwhileIsMadeAnew()
    {
        RegistrarBench b;
        b.registerNew();
        b.time.advance(1'000);
        b.platform.hears = [&b](const QString &call) {
            if (call == QLatin1String("change whsec_2"))
                b.fake.removeEndpoint(b.fake.endpoints()[0].id, [](const auto &, const auto &) {});
        };
        QVERIFY(b.registrar->rotateSecret());
        b.time.advance(10'000);
        QCOMPARE(b.fake.endpoints().size(), 1);
        QCOMPARE(b.fake.secret(), QByteArray("whsec_2"));
        QVERIFY(b.last().isProven);
    }

    void refusedKeyIsSaidAndTheNextKeyGoesOn_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("401") << 401;
        QTest::newRow("403") << 403;
    }
    void refusedKeyIsSaidAndTheNextKeyGoesOn()
    {
        QFETCH(int, status);
        RegistrarBench b;
        b.fake.plan(Call::Endpoints, refusedWith(status));
        b.registerNew();
        b.time.advance(kHour);
        QCOMPARE(b.platform.heard, calls({"list"}));
        QCOMPARE(b.last().state, RegistrationState::Failed);
        QVERIFY(!b.last().trouble->next.isEmpty());
        b.registrar->setOnline(true);
        b.time.advance(1'000);
        QVERIFY(b.last().isProven);
    }

    void pausesAreKept()
    {
        RegistrarBench b;
        b.fake.choose([&b](Call) { // each kind of call is refused the first time
            const bool isFirst = b.platform.heard.count(b.platform.heard.last()) == 1;
            return isFirst ? refusedWith(429, "rate_limited", 3'000) : CallPlan{};
        });
        b.platform.refusesOnce.insert(QStringLiteral("test"), no(429));
        b.registerNew();
        b.time.advance(120'000);
        QCOMPARE(b.fake.violations(), QStringList());
        QCOMPARE(b.platform.heard,
                 calls({"list", "list", "create whsec_1", "list", "create whsec_1", "test", "test"}));
        QVERIFY(b.last().isProven);
    }

    void refusedTestIsSaidAndADeliveryProvesAllTheSame()
    {
        RegistrarBench b;
        b.platform.refusesOnce.insert(QStringLiteral("test"), no(403));
        b.registerNew();
        b.time.advance(kHour);
        QCOMPARE(b.platform.heard.count(QStringLiteral("test")), 1);
        QCOMPARE(b.last().state, RegistrationState::Registered);
        QVERIFY(b.last().trouble);
        b.deliver(b.fake.secret());
        QVERIFY(b.last().isProven && !b.last().trouble);
    }

    void refusedRemovalIsSaidAndTheEndpointStays()
    {
        RegistrarBench b;
        b.registerNew();
        b.time.advance(1'000);
        b.platform.refusesOnce.insert(QStringLiteral("remove"), no(403));
        b.registrar->removeEndpoint();
        b.time.advance(kHour);
        QCOMPARE(b.last().state, RegistrationState::Registered);
        QVERIFY(b.last().trouble && !b.last().trouble->next.isEmpty());
        b.registrar->removeEndpoint();
        b.time.advance(1'000);
        QCOMPARE(b.last().state, RegistrationState::NotNeeded);
        QCOMPARE(b.fake.endpoints().size(), 0);
    }

    void givenSecretIsToldAndNeverReplaced()
    {
        RegistrarBench b;
        b.fake.addEndpoint(endpoint("a", kBase + kPath));
        b.registerWith({"given", {}, false}, true);
        b.time.advance(1'000);
        QCOMPARE(b.platform.heard, (calls({"list", "change given", "test"})));
        QVERIFY(!b.registrar->rotateSecret());
        QCOMPARE(b.keeper.minted, 0);
    }

    void lostGivenSecretIsToldAgain()
    {
        RegistrarBench b;
        b.platform.posts = [&b] { b.deliver("of another program"); };
        b.registerWith({"given", {}, false}, true);
        b.time.advance(kHour);
        QCOMPARE(b.platform.heard.filter(QStringLiteral("given")), (calls({"create given", "change given"})));
        QCOMPARE(b.keeper.minted, 0);
    }

    void removalTakesAllOfOursAndNoOther()
    {
        RegistrarBench b;
        b.registerNew();
        b.time.advance(1'000);
        b.fake.addEndpoint(endpoint("twin", QStringLiteral("https://old.example") + kPath));
        b.fake.addEndpoint(endpoint("else", QStringLiteral("https://else.example/hook")));
        b.fake.plan(Call::Endpoints, {});
        b.fake.plan(Call::Endpoints, {Outcome::ActedThenTrouble}); // its answer is lost
        b.registrar->removeEndpoint();
        b.time.advance(20'000);
        QCOMPARE(b.fake.endpoints(),
                 QList<WebhookEndpoint>{endpoint("else", QStringLiteral("https://else.example/hook"))});
        QCOMPARE(b.last().state, RegistrationState::NotNeeded);
        QCOMPARE(b.keeper.accepted, QList<QByteArray>{"whsec_1"}); // what is on its way is taken
        QVERIFY(!b.registrar->rotateSecret());
    }

    void nothingIsAskedBeforeOnline()
    {
        RegistrarBench b;
        b.registrar->setOnline(false);
        b.registerNew();
        b.registrar->removeEndpoint();
        b.registerNew();
        b.time.advance(kHour);
        QVERIFY(b.platform.heard.isEmpty());
        b.registrar->setOnline(true);
        b.time.advance(1'000);
        QVERIFY(b.last().isProven);
    }
};

QTEST_GUILESS_MAIN(TestRegistrar)
#include "tst_registrar.moc"
