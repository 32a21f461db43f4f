// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/endpointsurvey.h"
#include "tests/engine/registrarbench.h"

#include <QTest>

using namespace arowana;
using namespace arowana::test;

/// What deliveries prove of the endpoint, and what others do to it, on simulated time.
class TestRegistrarWatch : public QObject {
    Q_OBJECT
private Q_SLOTS:
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
        QCOMPARE(b.last().state, RegistrationState::Failed); // so the console polls
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
        QCOMPARE(b.platform.heard.count(QStringLiteral("test")), 1 + kHour / Registrar::kWatchMs);
        b.deliver(b.fake.secret());
        QVERIFY(!b.last().trouble && b.last().isProven);
    }

    void silenceIsTestedAtMostEveryTenMinutes()
    {
        RegistrarBench b;
        b.registerNew();
        b.time.advance(1'000);
        QVERIFY(b.last().isProven);
        const auto tests = [&b] { return b.platform.heard.count(QStringLiteral("test")); };
        QCOMPARE(tests(), 1);
        QVERIFY(b.registrar->silenceSeen());
        b.time.advance(5'000);
        QCOMPARE(tests(), 2);
        QVERIFY(b.last().isProven); // it arrived
        QVERIFY(!b.registrar->silenceSeen());
        b.time.advance(Registrar::kDoubtEveryMs);
        QCOMPARE(tests(), 2);
        b.testsArrive = false;
        QVERIFY(b.registrar->silenceSeen());
        b.time.advance(Registrar::kProofMs + 5'000);
        QCOMPARE(tests(), 3);
        QVERIFY(!b.last().isProven && b.last().trouble);
        QVERIFY(b.registrar->silenceSeen()); // nothing is relied on any more
    }

    void silenceOfAnAddressRegisteredByHandIsSaid()
    {
        RegistrarBench b;
        b.fake.choose([](Call) { return refusedWith(403, "forbidden", 0); });
        b.registerWith({"given", {}, false}, true);
        b.time.advance(5'000);
        QCOMPARE(b.last().state, RegistrationState::Failed);
        b.deliver("given");
        QVERIFY(b.last().isProven && !b.last().trouble);
        QVERIFY(b.registrar->silenceSeen());
        QVERIFY(!b.last().isProven && b.last().trouble);
        b.deliver("given");
        QVERIFY(b.last().isProven && !b.last().trouble);
    }

    void testThatIsNeverAnsweredEndsInTrouble()
    {
        RegistrarBench b;
        b.testsArrive = false;
        b.fake.addEndpoint(endpoint("a", kBase + kPath));
        b.fake.plan(Call::Endpoints, {});
        b.registerWith({"kept", {}, true});
        b.time.advance(50);
        b.fake.choose([](Call) { return CallPlan{Outcome::Trouble}; });
        b.time.advance(600'000);
        QCOMPARE(b.last().state, RegistrationState::Registered);
        QVERIFY(b.last().trouble);
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

    void refusedTestIsSaidAndADeliveryProvesAllTheSame()
    {
        RegistrarBench b;
        b.platform.refusesOnce.insert(QStringLiteral("test"), no(403));
        b.registerNew();
        b.time.advance(Registrar::kWatchMs / 2);
        QCOMPARE(b.platform.heard.count(QStringLiteral("test")), 1);
        QCOMPARE(b.last().state, RegistrationState::Registered);
        QVERIFY(b.last().trouble);
        b.deliver(b.fake.secret());
        QVERIFY(b.last().isProven && !b.last().trouble);
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

    void deliveryAfterALostSecretWasSaidEndsTheTrouble()
    {
        RegistrarBench b;
        b.platform.posts = [&b] { b.deliver("of another program"); };
        b.registerNew();
        b.time.advance(kHour);
        QCOMPARE(b.last().state, RegistrationState::Failed);
        b.deliver(b.fake.secret());
        QCOMPARE(b.last().state, RegistrationState::Registered);
        QVERIFY(b.last().isProven && !b.last().trouble);
    }

    void secretChangedByAnotherWhileWeRunIsFoundAndReplaced()
    {
        RegistrarBench b;
        b.registerNew();
        b.time.advance(kHour);
        QVERIFY(b.last().isProven);
        b.platform.updateEndpoint(b.fake.endpoints()[0].id, kBase + kPath, documentedEvents(), "theirs",
                                  [](const auto &, const auto &) {});
        b.time.advance(100);
        for (int i = 0; i < 10; ++i) {
            b.deliver("theirs");
            b.time.advance(kHour / 60);
        }
        QCOMPARE(b.fake.secret(), QByteArray("whsec_2"));
        QCOMPARE(b.last().state, RegistrationState::Registered);
        QVERIFY(b.last().isProven);
    }

    void doubtIsTakenUpAgainAfterALookThatWasForbidden()
    {
        RegistrarBench b;
        b.registerNew();
        b.time.advance(1'000);
        b.platform.updateEndpoint(b.fake.endpoints()[0].id, kBase + kPath, documentedEvents(), "theirs",
                                  [](const auto &, const auto &) {});
        b.time.advance(100);
        b.fake.plan(Call::Endpoints, refusedWith(403, "forbidden"));
        for (int i = 0; i < Registrar::kDoubtAfter; ++i)
            b.deliver("theirs");
        b.time.advance(1'000);
        QVERIFY(b.last().trouble && !b.last().isProven);
        b.time.advance(Registrar::kWatchMs + 60'000);
        QCOMPARE(b.fake.secret(), QByteArray("whsec_2"));
        QCOMPARE(b.last().state, RegistrationState::Registered);
        QVERIFY(b.last().isProven && !b.last().trouble);
    }

    void changesWhoseMendingWasForbiddenAreMendedLater()
    {
        RegistrarBench b;
        b.registerNew();
        b.time.advance(1'000);
        b.fake.updateEndpoint(b.fake.endpoints()[0].id, kBase + kPath, {"message.read"}, "whsec_1",
                              [](const auto &, const auto &) {});
        b.fake.plan(Call::Endpoints, {});
        b.fake.plan(Call::Endpoints, refusedWith(403, "forbidden"));
        b.time.advance(Registrar::kWatchMs + 1'000);
        QVERIFY(b.last().trouble);
        b.time.advance(2 * Registrar::kWatchMs);
        QCOMPARE(b.fake.endpoints()[0].events, wantedEvents());
        QVERIFY(!b.last().trouble);
    }

    void keyGivenAfterAForbiddenLookIsTriedAtOnce()
    {
        RegistrarBench b;
        b.registerNew();
        b.time.advance(1'000);
        b.fake.plan(Call::Endpoints, refusedWith(403, "forbidden"));
        for (int i = 0; i < Registrar::kDoubtAfter; ++i)
            b.deliver("theirs");
        b.time.advance(1'000);
        QVERIFY(b.last().trouble && !b.last().isProven);
        b.registrar->setOnline(true);
        b.time.advance(1'000);
        QVERIFY(b.last().isProven && !b.last().trouble);
    }

    void floodOfWrongSignaturesNeitherMintsNorAsksWithoutEnd()
    {
        RegistrarBench b;
        b.registerNew();
        b.time.advance(1'000);
        b.platform.heard.clear();
        for (int i = 0; i < 36'000; ++i) { // ten a second, for an hour
            b.deliver("of whoever knows the path");
            b.time.advance(100);
        }
        QCOMPARE(b.keeper.minted, 1);
        QVERIFY(b.last().isProven);
        QVERIFY2(b.platform.heard.size() <= 2 * 6 + 4, qPrintable(b.platform.heard.join(u' ')));
    }

    void singleWrongSignaturesBetweenRightOnesAreNoDoubt()
    {
        RegistrarBench b;
        b.registerNew();
        b.time.advance(1'000);
        for (int i = 0; i < 20; ++i) {
            b.deliver("wrong");
            b.deliver("wrong");
            b.deliver(b.fake.secret());
        }
        b.time.advance(1'000);
        QCOMPARE(b.platform.heard, (calls({"list", "create whsec_1", "test"})));
    }

    void endpointRemovedByAnotherIsMadeAgain()
    {
        RegistrarBench b;
        b.registerNew();
        b.time.advance(1'000);
        b.platform.removeEndpoint(b.fake.endpoints()[0].id, [](const auto &, const auto &) {});
        const auto said = b.said.size();
        b.time.advance(Registrar::kWatchMs + 1'000);
        QVERIFY(b.said.size() > said && b.said[said].state == RegistrationState::Pending); // so it polls
        QCOMPARE(b.fake.endpoints().size(), 1);
        QCOMPARE(b.last().state, RegistrationState::Registered);
        QVERIFY(b.last().isProven);
        QCOMPARE(b.keeper.minted, 1);
    }

    void endpointTakenByAnotherConsoleIsSaidAndNotFoughtOver()
    {
        RegistrarBench b;
        b.registerNew();
        b.time.advance(1'000);
        const auto move = [&b](const QString &base) {
            b.fake.updateEndpoint(b.fake.endpoints()[0].id, base + kPath, documentedEvents(), "whsec_1",
                                  [](const auto &, const auto &) {});
        };
        move(QStringLiteral("https://other.example"));
        b.platform.heard.clear();
        b.time.advance(24 * kHour);
        QCOMPARE(b.platform.heard.filter(QStringLiteral("change")), QStringList());
        QCOMPARE(b.last().state, RegistrationState::Failed);
        QVERIFY(b.last().trouble && !b.last().trouble->next.isEmpty());
        move(kBase);
        b.time.advance(2 * Registrar::kWatchMs);
        QCOMPARE(b.last().state, RegistrationState::Registered);
        QVERIFY(b.last().isProven && !b.last().trouble);
    }

    void lookThatFailsChangesNothing_data()
    {
        QTest::addColumn<CallPlan>("plan");
        QTest::newRow("silent") << CallPlan{Outcome::Silent};
        QTest::newRow("trouble") << CallPlan{Outcome::Trouble};
        QTest::newRow("portal") << CallPlan{Outcome::NotThePlatform};
        QTest::newRow("key") << refusedWith(403, "forbidden");
        QTest::newRow("pace") << refusedWith(429, "rate_limited", 3'000);
    }
    void lookThatFailsChangesNothing()
    {
        QFETCH(CallPlan, plan);
        RegistrarBench b;
        b.registerNew();
        b.time.advance(1'000);
        const auto said = b.said.size();
        b.fake.plan(Call::Endpoints, plan);
        b.time.advance(3 * Registrar::kWatchMs + 60'000);
        QCOMPARE(b.said.size() > said, false);
        QCOMPARE(b.platform.heard, (calls({"list", "create whsec_1", "test", "list", "list", "list"})));
        QCOMPARE(b.fake.violations(), QStringList());
    }

    void platformThatNeverTellsOurEventsIsNotToldThemWithoutEnd()
    {
        RegistrarBench b;
        b.platform.tellsEvents = false;
        b.registerNew();
        b.time.advance(24 * kHour);
        QCOMPARE(b.platform.heard.filter(QStringLiteral("whsec")),
                 (calls({"create whsec_1", "change whsec_1"})));
        QCOMPARE(b.last().state, RegistrationState::Registered);
        QVERIFY(b.last().isProven && !b.last().trouble);
    }

    void eventsTakenAwayByAnotherAreAskedForEachTime()
    {
        RegistrarBench b;
        b.registerNew();
        for (int i = 0; i < 2; ++i) {
            b.time.advance(1'000);
            b.fake.updateEndpoint(b.fake.endpoints()[0].id, kBase + kPath, {"message.read"}, "whsec_1",
                                  [](const auto &, const auto &) {});
            b.time.advance(2 * Registrar::kWatchMs);
            QCOMPARE(b.fake.endpoints()[0].events, wantedEvents());
        }
    }

    void unprovenEndpointIsTestedAgainUntilItIsProven()
    {
        RegistrarBench b;
        b.testsArrive = false;
        b.registerNew();
        b.time.advance(Registrar::kProofMs + 1'000);
        QVERIFY(b.last().trouble && !b.last().isProven);
        b.testsArrive = true; // the tunnel is up again
        b.time.advance(Registrar::kWatchMs + 1'000);
        QVERIFY(b.last().isProven && !b.last().trouble);
    }

    void givenSecretRegisteredByHandIsProvenByItsDeliveries()
    {
        RegistrarBench b;
        b.fake.plan(Call::Endpoints, refusedWith(403, "forbidden"));
        b.registerWith({"given", {}, false}, true);
        b.time.advance(1'000);
        QCOMPARE(b.last().state, RegistrationState::Failed);
        b.deliver("given");
        QCOMPARE(b.last().state, RegistrationState::Registered);
        QVERIFY(b.last().isProven && !b.last().trouble);
    }
};

QTEST_GUILESS_MAIN(TestRegistrarWatch)
#include "tst_registrarwatch.moc"
