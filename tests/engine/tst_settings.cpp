// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/enginebench.h"

#include <QTest>

using namespace arowana;
using namespace arowana::test;

namespace {

SendRequest sendOf(int kind)
{
    if (kind == 1)
        return emailSend(1);
    SendRequest request = rcsSend(1);
    if (kind == 2)
        request.type = MessageType::Conversation;
    return request;
}

} // namespace

class TestSettings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void settingsAreThoseOfThePolicyUntilTheWorkspaceHasItsOwn()
    {
        EngineBench bench;
        bench.policy.settings.rcsHoldMs = 7;
        QVERIFY(bench.start());
        bench.time.advance(20);
        QCOMPARE(bench.told().settings, std::optional(bench.policy.settings));
        const WorkspaceSettings own{1, 2, 3, 4, 5, "FR"};
        bench.engine->saveSettings(own);
        bench.time.advance(20);
        QCOMPARE(bench.told().settings, std::optional(own));
        bench.restart();
        bench.time.advance(20);
        QCOMPARE(bench.told().settings, std::optional(own));
    }

    void settingsStayWithinTheirBounds()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.engine->saveSettings({-1, 10'000'000, 0, -5, 7, "nowhere"});
        bench.time.advance(20);
        QCOMPARE(bench.told().settings, std::optional(WorkspaceSettings{0, 600'000, 0, 0, 7, {}}));
    }

    void settingsThatCannotBeKeptChangeNothing()
    {
        EngineBench bench;
        bench.policy.settings = {};
        QVERIFY(bench.start());
        bench.store.failNext(StoreOp::Small);
        bench.engine->saveSettings({1, 2, 3, 4, 5, {}});
        QCOMPARE(bench.refusedWishes.size(), 1);
        bench.time.advance(20);
        QCOMPARE(bench.told().settings, std::optional(WorkspaceSettings{}));
        const auto row = bench.send(rcsSend(1));
        QVERIFY(row);
        QCOMPARE(bench.entry(*row).holdUntil, std::optional(bench.time.now().plusMs(5'000)));
    }

    void spoiltSettingsAreAsThePolicyHasThem()
    {
        EngineBench bench;
        bench.policy.settings = {};
        QVERIFY(bench.start());
        QVERIFY(bench.store.begin() && bench.store.saveFact("workspace.settings", "{\"rcs_hold") &&
                bench.store.commit());
        bench.restart();
        bench.time.advance(20);
        QCOMPARE(bench.told().settings, std::optional(WorkspaceSettings{}));
    }

    void holdTimeIsThatOfTheKind_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("holdMs");
        QTest::newRow("RCS") << 0 << 1'000;
        QTest::newRow("e-mail") << 1 << 2'000;
        QTest::newRow("session reply") << 2 << 3'000;
    }
    void holdTimeIsThatOfTheKind()
    {
        QFETCH(int, kind);
        QFETCH(int, holdMs);
        EngineBench bench;
        QVERIFY(bench.start());
        bench.engine->saveSettings({1'000, 2'000, 3'000, 120, 20'000, {}});
        const auto row = bench.send(sendOf(kind));
        QVERIFY(row);
        QCOMPARE(bench.entry(*row).state, OutboxState::Held);
        bench.time.advance(holdMs - 1);
        QCOMPARE(bench.platform.sends().size(), 0);
        bench.time.advance(1);
        QCOMPARE(bench.platform.sends().size(), 1);
    }

    void replyLeavesAtOnceUnlessSetOtherwise()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const auto row = bench.send(sendOf(2));
        QVERIFY(row);
        QVERIFY(!bench.entry(*row).holdUntil);
        bench.time.advance(1);
        QCOMPARE(bench.platform.sends().size(), 1);
    }

    void changedSettingsCountForLaterSendsOnly()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const auto before = bench.send(rcsSend(1));
        bench.engine->saveSettings({60'000, 0, 0, 120, 20'000, {}});
        const auto after = bench.send(rcsSend(2));
        QVERIFY(before && after);
        bench.time.advance(5'000);
        QCOMPARE(bench.platform.sends().size(), 1);
        QCOMPARE(bench.platform.sends().first().key, bench.entry(*before).key);
        bench.time.advance(54'999);
        QCOMPARE(bench.platform.sends().size(), 1);
        bench.time.advance(1);
        QCOMPARE(bench.platform.sends().size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
