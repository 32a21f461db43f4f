// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/enginebench.h"
#include "tests/support/eventtext.h"

#include <QTest>

using namespace arowana;
using namespace arowana::test;

namespace {

constexpr qint64 kDay = 24LL * 3'600'000;
const AgentId kLive("ag_live_1");

AgentAnswer approved(const AgentId &id = kLive)
{
    AgentAnswer answer{id, {}};
    answer.reading.statusWord = QStringLiteral("APPROVED");
    answer.reading.displayName = QStringLiteral("Anna's shop");
    answer.reading.useCase = UseCase::Transactional;
    answer.reading.newsletterEnabled = false;
    answer.reading.carriers = {{QStringLiteral("telekom_de"), QStringLiteral("LAUNCHED"), Instant{5}, {}},
                               {QStringLiteral("vodafone_de"), QStringLiteral("PENDING"), {}, {}}};
    return answer;
}

AgentAnswer inState(const AgentId &id, const char *word)
{
    AgentAnswer answer{id, {}};
    answer.reading.statusWord = QString::fromLatin1(word);
    return answer;
}

Sender agentSender(const QByteArray &id)
{
    return {Channel::Rcs, id, QStringLiteral("Support"), {}, UseCase::MultiUse, {}};
}

/// What was told last of this sender.
std::optional<AgentReading> reading(const EngineBench &bench, const QByteArray &id = kLive.bytes())
{
    for (const Sender &told : bench.told().senders.value_or(QList<Sender>{})) {
        if (told.id == id)
            return told.reading;
    }
    return std::nullopt;
}

int asked(const EngineBench &bench)
{
    return int(bench.platform.askedAgents().size());
}

QByteArray agentEvent(const char *id, const char *name, const QByteArray &agent)
{
    return eventText(id, name, SimulatedTime::kStart,
                     {{QStringLiteral("agent_id"), QString::fromLatin1(agent)},
                      {QStringLiteral("display_name"), QStringLiteral("Zoe's shop")}});
}

} // namespace

class TestAgentReader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void savedSenderIsReadWithItsCarriers()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.setAgent(kLive, approved());
        bench.engine->saveSender(agentSender(kLive.bytes()));
        bench.time.advance(1'000);
        const auto read = reading(bench);
        QVERIFY(read);
        AgentReading expected = approved().reading;
        expected.readAt = read->readAt;
        QVERIFY(*read == expected);
        QVERIFY(read->readAt >= SimulatedTime::kStart);
        QCOMPARE(bench.store.senders()->value(0).reading, read); // kept
        QCOMPARE(bench.store.senders()->value(0).effectiveUseCase(), UseCase::Transactional);
        QCOMPARE(bench.violations(), QStringList());
    }

    void launchIsAskedOfApprovedAgentsOnly_data()
    {
        QTest::addColumn<QString>("word");
        for (const char *word : {"DRAFT", "PENDING_REVIEW", "REJECTED", "ON_HOLD"})
            QTest::newRow(word) << QString::fromLatin1(word);
    }
    void launchIsAskedOfApprovedAgentsOnly()
    {
        QFETCH(QString, word);
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.setAgent(kLive, approved());
        bench.engine->saveSender(agentSender(kLive.bytes()));
        bench.time.advance(1'000);
        QCOMPARE(bench.platform.calls(Call::Launch), 1);
        AgentAnswer now = inState(kLive, word.toLatin1().constData());
        now.reading.rejectionReason = QStringLiteral("Logo");
        bench.platform.setAgent(kLive, now);
        bench.time.advance(kDay);
        QCOMPARE(bench.platform.calls(Call::Launch), 1);
        QCOMPARE(reading(bench)->statusWord, word);
        QCOMPARE(reading(bench)->rejectionReason, QStringLiteral("Logo"));
        QVERIFY(reading(bench)->carriers.isEmpty()); // of a time when it was approved
    }

    void allAreReadAtTheStartAndOnceADay()
    {
        EngineBench bench;
        QVERIFY(bench.start(ApiState::Offline));
        for (const char *id : {"ag_live_1", "ag_draft_2"}) {
            bench.platform.setAgent(AgentId(id), inState(AgentId(id), "DRAFT"));
            bench.engine->saveSender(agentSender(id));
        }
        bench.engine->saveSender(emailSend(1).sender);
        bench.time.advance(60'000);
        QCOMPARE(asked(bench), 0);
        bench.restart();
        bench.time.advance(10'000);
        QCOMPARE(asked(bench), 2);
        bench.time.advance(kDay - 20'000);
        QCOMPARE(asked(bench), 2);
        bench.time.advance(20'000);
        QCOMPARE(asked(bench), 4);
        bench.time.advance(kDay);
        QCOMPARE(asked(bench), 6);
        QVERIFY(reading(bench, "ag_draft_2")->readAt > SimulatedTime::kStart.plusMs(kDay));
    }

    void whatTheWindowHasOfAReadingIsNotTaken()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.setAgent(kLive, approved());
        bench.engine->saveSender(agentSender(kLive.bytes()));
        bench.time.advance(1'000);
        Sender renamed = agentSender(kLive.bytes()); // as a form makes it, without a reading
        renamed.name = QStringLiteral("Shop");
        bench.platform.plan(Call::Agent, {Outcome::Silent});
        bench.engine->saveSender(renamed);
        QCOMPARE(bench.store.senders()->value(0).name, QStringLiteral("Shop"));
        QCOMPARE(bench.store.senders()->value(0).reading->statusWord, QStringLiteral("APPROVED"));
        Sender lying = agentSender("ag_live_9");
        lying.reading = approved().reading;
        bench.engine->saveSender(lying);
        QVERIFY(!bench.store.senders()->value(1).reading);
    }

    void agentThatIsNotKnownThereKeepsWhatWasRead()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.setAgent(kLive, approved());
        bench.engine->saveSender(agentSender(kLive.bytes()));
        bench.time.advance(1'000);
        const auto before = reading(bench);
        bench.platform.plan(Call::Agent, refusedWith(404, "not_found"));
        bench.time.advance(kDay);
        QCOMPARE(asked(bench), 2);
        QCOMPARE(reading(bench), before);
        bench.engine->saveSender(agentSender("ag_live_mistyped"));
        bench.time.advance(60'000);
        QCOMPARE(asked(bench), 3); // once, not again and again
        QVERIFY(!reading(bench, "ag_live_mistyped"));
        const auto notFound = [&bench](qsizetype place) {
            return bench.store.senders()->value(place).notFoundAt;
        };
        QVERIFY(notFound(0));
        QVERIFY(notFound(1));
        bench.engine->saveSender(agentSender("ag_live_mistyped")); // as a form makes it
        QVERIFY(notFound(1));
        bench.time.advance(kDay); // known again
        QVERIFY(!notFound(0));
        QCOMPARE(reading(bench)->statusWord, before->statusWord);
    }

    void carriersStayWhenTheyCannotBeRead()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.setAgent(kLive, approved());
        bench.engine->saveSender(agentSender(kLive.bytes()));
        bench.time.advance(1'000);
        bench.platform.plan(Call::Launch, refusedWith(403, "forbidden"));
        bench.time.advance(kDay);
        QCOMPARE(bench.platform.calls(Call::Launch), 2);
        QCOMPARE(reading(bench)->carriers, approved().reading.carriers);
    }

    void noAnswerIsAskedAgainEverMoreRarely()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.setAgent(kLive, approved());
        for (int i = 0; i < 3; ++i)
            bench.platform.plan(Call::Agent, {Outcome::Trouble});
        bench.engine->saveSender(agentSender(kLive.bytes()));
        bench.time.advance(30'000);
        QCOMPARE(asked(bench), 1);
        bench.time.advance(45'000);
        QCOMPARE(asked(bench), 2);
        bench.time.advance(100'000);
        QCOMPARE(asked(bench), 2);
        bench.time.advance(600'000);
        QCOMPARE(asked(bench), 4);
        QVERIFY(reading(bench));
    }

    void pauseThatThePlatformAskedForIsKept()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.setAgent(kLive, approved());
        bench.platform.plan(Call::Agent, refusedWith(429, "rate_limited", 60'000));
        bench.engine->saveSender(agentSender(kLive.bytes()));
        bench.time.advance(59'000);
        QCOMPARE(asked(bench), 1);
        bench.time.advance(5'000);
        QCOMPARE(asked(bench), 2);
        QVERIFY(reading(bench));
        QCOMPARE(bench.violations(), QStringList());
    }

    void keyThatIsRefusedIsNotAskedWithAgain()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.setAgent(kLive, approved());
        bench.platform.plan(Call::Agent, refusedWith(401, "unauthorized"));
        bench.engine->saveSender(agentSender(kLive.bytes()));
        bench.time.advance(3'600'000);
        QCOMPARE(asked(bench), 1);
        bench.engine->goOnline(QStringLiteral("api.test"));
        bench.time.advance(1'000);
        QVERIFY(reading(bench));
    }

    void sendsGoFirst()
    {
        EngineBench bench;
        bench.policy.settings.rcsHoldMs = 0;
        QVERIFY(bench.start());
        bench.platform.setAgent(kLive, approved());
        CallPlan slow;
        slow.latencyMs = 10'000;
        bench.platform.plan(Call::Send, slow);
        QVERIFY(bench.send(rcsSend(1)));
        bench.time.advance(10);
        QCOMPARE(bench.platform.sends().size(), 1);
        bench.engine->saveSender(agentSender(kLive.bytes()));
        bench.time.advance(9'000);
        QCOMPARE(asked(bench), 0);
        bench.time.advance(3'000);
        QCOMPARE(asked(bench), 1);
    }

    void sendsWithoutEndDoNotKeepItAwayForEver()
    {
        EngineBench bench;
        bench.policy.settings.rcsHoldMs = 0;
        QVERIFY(bench.start());
        bench.platform.setAgent(kLive, approved());
        CallPlan slow;
        slow.latencyMs = 20'000;
        for (int i = 1; i <= 40; ++i) {
            bench.platform.plan(Call::Send, slow);
            QVERIFY(bench.send(rcsSend(i)));
        }
        bench.engine->saveSender(agentSender(kLive.bytes()));
        bench.time.advance(50'000);
        QCOMPARE(asked(bench), 0);
        bench.time.advance(20'000);
        QCOMPARE(asked(bench), 1);
    }

    void readingThatCannotBeKeptIsReadAgain()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.setAgent(kLive, approved());
        bench.engine->saveSender(agentSender(kLive.bytes()));
        bench.store.failNext(StoreOp::Small, 20); // other small facts are written meanwhile
        bench.time.advance(1'000);
        QVERIFY(!reading(bench));
        QCOMPARE(asked(bench), 1);
        bench.store.failNoMore();
        bench.time.advance(70'000);
        QVERIFY(reading(bench));
    }

    void eventThatNamesAnAgentHasItReadAgain_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("approved") << QByteArray("agent.approved");
        QTest::newRow("rejected") << QByteArray("agent.rejected");
    }
    void eventThatNamesAnAgentHasItReadAgain()
    {
        QFETCH(QByteArray, name);
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.setAgent(kLive, inState(kLive, "PENDING_REVIEW"));
        bench.engine->saveSender(agentSender(kLive.bytes()));
        bench.time.advance(1'000);
        bench.platform.setAgent(kLive, approved());
        bench.deliver(bench.post.add(agentEvent("evt_1", name.constData(), kLive.bytes())));
        bench.time.advance(1'000);
        QCOMPARE(asked(bench), 2);
        QCOMPARE(reading(bench)->statusWord, QStringLiteral("APPROVED"));
        QCOMPARE(bench.told().senders->size(), 1);
    }

    void approvedDraftIsANewSenderBesideTheOld()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.setAgent(AgentId("ag_draft_1"), inState(AgentId("ag_draft_1"), "PENDING_REVIEW"));
        bench.engine->saveSender(agentSender("ag_draft_1"));
        bench.time.advance(1'000);
        const Sender draft = bench.told().senders->first();
        bench.platform.setAgent(AgentId("ag_live_7"), approved(AgentId("ag_live_7")));
        const int letter = bench.post.add(agentEvent("evt_1", "agent.approved", "ag_live_7"));
        bench.deliver(letter);
        bench.deliver(letter); // once more
        QCOMPARE(bench.told().senders->size(), 2);
        QCOMPARE(bench.told().senders->at(1).id, QByteArray("ag_live_7"));
        QCOMPARE(bench.told().senders->at(1).name, QStringLiteral("Zoe's shop"));
        bench.time.advance(1'000);
        QCOMPARE(reading(bench, "ag_live_7")->useCase, std::optional(UseCase::Transactional));
        QCOMPARE(bench.told().senders->first().id, draft.id);
        QCOMPARE(bench.told().senders->first().name, draft.name);
        QCOMPARE(bench.told().senders->size(), 2);
        bench.restart();
        bench.time.advance(1'000);
        QCOMPARE(bench.told().senders->size(), 2);
    }

    void draftThatAnswersAsTheApprovedAgentIsANewSenderToo()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.setAgent(AgentId("ag_draft_1"), approved(AgentId("ag_live_7")));
        bench.platform.setAgent(AgentId("ag_live_7"), approved(AgentId("ag_live_7")));
        bench.engine->saveSender(agentSender("ag_draft_1"));
        bench.time.advance(2'000);
        QCOMPARE(bench.told().senders->size(), 2);
        QCOMPARE(bench.told().senders->at(1).name, QStringLiteral("Anna's shop"));
        QVERIFY(!reading(bench, "ag_draft_1"));
        QCOMPARE(reading(bench, "ag_live_7")->carriers.size(), 2);
        bench.time.advance(kDay);
        QCOMPARE(bench.told().senders->size(), 2);
    }

    void removedSenderDoesNotComeBackByItsReading()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.setAgent(kLive, approved());
        bench.engine->saveSender(agentSender(kLive.bytes()));
        bench.time.advance(10); // asked, not answered
        bench.engine->removeSender(agentSender(kLive.bytes()));
        bench.time.advance(60'000);
        QCOMPARE(bench.told().senders, std::optional(QList<Sender>{}));
    }
};

QTEST_GUILESS_MAIN(TestAgentReader)
#include "tst_agentreader.moc"
