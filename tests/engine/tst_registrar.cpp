// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/eventcodec.h"
#include "tests/engine/registrarbench.h"

#include <QTest>

using namespace arowana;
using namespace arowana::test;

/// The console's own endpoint at the platform, on simulated time: made, mended, removed.
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
        QCOMPARE(b.last().state, RegistrationState::Removed);
        QCOMPARE(b.fake.endpoints().size(), 0);
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
        QCOMPARE(b.last().state, RegistrationState::Removed);
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

    void waitsGrowWithJitterAndEnd()
    {
        RegistrarBench b;
        double drawn = 0;
        b.policy.chance = [&drawn] { return drawn; };
        b.fake.choose([](Call) { return CallPlan{Outcome::Trouble}; });
        b.registerNew();
        b.time.advance(1'540); // 0, and three quarters of 2 s after the answer
        QCOMPARE(b.platform.heard.size(), 2);
        drawn = 1;
        b.time.advance(24 * kHour);
        const auto most = 24 * kHour / b.policy.retryMostMs;
        QVERIFY2(b.platform.heard.size() < most, qPrintable(QString::number(b.platform.heard.size())));
        QVERIFY(b.platform.heard.size() > most / 2);
    }

    void removalThatMustWaitSaysThatItIsAboutTheRemoval_data()
    {
        QTest::addColumn<CallPlan>("plan");
        QTest::addColumn<bool>("isOver");
        QTest::newRow("trouble") << CallPlan{Outcome::Trouble} << false;
        QTest::newRow("key may not") << refusedWith(403, "forbidden") << true;
    }
    void removalThatMustWaitSaysThatItIsAboutTheRemoval()
    {
        QFETCH(CallPlan, plan);
        QFETCH(bool, isOver);
        RegistrarBench b;
        b.registerNew();
        b.time.advance(1'000);
        b.fake.plan(Call::Endpoints, plan);
        b.registrar->removeEndpoint();
        b.time.advance(1'000);
        QVERIFY(b.last().trouble && b.last().trouble->what.contains(QLatin1String("remove")));
        QCOMPARE(b.last().state, RegistrationState::Registered); // it still delivers
        b.time.advance(10'000);
        QCOMPARE(b.last().state == RegistrationState::Removed, !isOver);
    }

    void refusedKeyOfARegisteredEndpointLeavesItAsItIs()
    {
        RegistrarBench b;
        b.registerNew();
        b.time.advance(1'000);
        b.fake.plan(Call::Endpoints, {});
        b.fake.plan(Call::Endpoints, refusedWith(403, "forbidden"));
        QVERIFY(b.registrar->rotateSecret());
        b.time.advance(1'000);
        QCOMPARE(b.last().state, RegistrationState::Registered);
        QVERIFY(b.last().trouble->what.contains(QLatin1String("new webhook secret")));
        QVERIFY(b.last().trouble->next.contains(QLatin1String("as before")));
    }
};

QTEST_GUILESS_MAIN(TestRegistrar)
#include "tst_registrar.moc"
