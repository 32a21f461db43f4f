// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/registrarbench.h"

#include <QTest>

using namespace arowana;
using namespace arowana::test;

/// The secrets that deliveries are signed with: told, changed, kept and ended, on simulated time.
class TestRegistrarSecrets : public QObject {
    Q_OBJECT
private Q_SLOTS:
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

    void aChangeIsToldWithWhoAndWhenOncePlatformHasTakenIt()
    {
        RegistrarBench b;
        QList<SecretChange> changes;
        b.registrar->secretChanged = [&changes](const SecretChange &change) { changes.append(change); };
        b.registerNew();
        b.time.advance(10'000);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes[0].cause, SecretChangeCause::NoneKept);
        QVERIFY(b.registrar->rotateSecret(QStringLiteral("anna")));
        QCOMPARE(changes.size(), 1); // the platform has not heard of it
        b.time.advance(10'000);
        QCOMPARE(changes.size(), 2);
        QCOMPARE(changes[1].cause, SecretChangeCause::Operator);
        QCOMPARE(changes[1].by, QStringLiteral("anna"));
        QVERIFY(changes[1].at > changes[0].at);
        QVERIFY(changes[1].at <= b.keeper.now());
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

    void formerSecretOfAClockThatRanAheadEndsAllTheSame()
    {
        RegistrarBench b;
        const Instant inTenYears = b.time.now().plusMs(87'600 * kHour);
        b.registerWith({"kept", {{"former", inTenYears}}, true});
        b.time.advance(24 * kHour);
        QCOMPARE(b.keeper.accepted, (QList<QByteArray>{"kept", "former"}));
        b.time.advance(2 * kHour);
        QCOMPARE(b.keeper.accepted, QList<QByteArray>{"kept"});
        QCOMPARE(b.keeper.kept, std::optional(WebhookSecrets{"kept", {}, true}));
    }

    void sleepOfTheMachineDoesNotLengthenALife()
    {
        RegistrarBench b;
        b.registerNew();
        b.time.advance(1'000);
        QVERIFY(b.registrar->rotateSecret());
        b.time.advance(1'000);
        b.time.jumpWall(24 * kHour);
        b.time.advance(2 * kHour);
        QCOMPARE(b.keeper.accepted, QList<QByteArray>{"whsec_2"});
    }

    void secretThatThePlatformNeverHeardOfIsTakenNoLongerThanItsWish()
    {
        RegistrarBench b;
        b.registerNew();
        b.time.advance(1'000);
        const WebhookSecrets former = *b.keeper.kept;
        QVERIFY(b.registrar->rotateSecret());
        QCOMPARE(b.keeper.accepted, (QList<QByteArray>{"whsec_2", "whsec_1"}));
        b.registerWith(former); // another key came before anything left
        b.time.advance(1'000);
        QCOMPARE(b.keeper.accepted, QList<QByteArray>{"whsec_1"});
        QVERIFY(b.last().isProven);
    }
};

QTEST_GUILESS_MAIN(TestRegistrarSecrets)
#include "tst_registrarsecrets.moc"
