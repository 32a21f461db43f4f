// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/benchreads.h"
#include "tests/engine/hearing.h"
#include "tests/support/enginebench.h"
#include "tests/support/eventtext.h"

#include <QTest>

#include <algorithm>

using namespace arowana;
using namespace arowana::test;

namespace {

constexpr qint64 kHour = 3'600'000;
const QByteArray kPhone = QByteArrayLiteral("+4915112345678");

} // namespace

class TestPoller : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void messageOfAnotherProgramAppearsWithItsRecipientAndText()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        const LedgerMessage &foreign =
            bench.ledger.accept(IdempotencyKey("elsewhere"), rcsBody("+4915112345678", "From elsewhere"));
        bench.time.advance(25'000);
        QCOMPARE(bench.store.messages().size(), size_t(1));
        const MessageRecord record = bench.store.messages().begin()->second;
        QCOMPARE(record.row.id, foreign.id);
        QCOMPARE(record.row.recipient, QString::fromLatin1(kPhone));
        QCOMPARE(record.row.summary, QStringLiteral("From elsewhere"));
        QCOMPARE(record.row.statusSource, Source::Poll);
        QVERIFY(record.isWhole);
        QCOMPARE(bench.violations(), QStringList());
    }

    void whatItHoldsAndItsChannelTellByWhatAForeignSendWent_data()
    {
        QTest::addColumn<bool>("byEmail");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("isSenderKept");
        QTest::addColumn<bool>("isAddressTold"); // by the platform, of the contact that is known by the other
        const QByteArray html = R"({"html":"<p>Hi</p>","text":"Hi"})";
        const QByteArray text = R"({"text":"Hi"})";
        const QByteArray card = R"({"rich_card":{"standalone":{"content":{"title":"Hi"}}}})";
        QTest::newRow("e-mail of HTML") << true << html << false << true;
        QTest::newRow("e-mail of HTML, no address") << true << html << false << false;
        QTest::newRow("e-mail of text, by a channel of ours") << true << text << true << true;
        QTest::newRow("e-mail of text, by ours, no address") << true << text << true << false;
        QTest::newRow("card") << false << card << false << true;
        QTest::newRow("card, no number") << false << card << false << false;
    }

    void whatItHoldsAndItsChannelTellByWhatAForeignSendWent()
    {
        QFETCH(bool, byEmail);
        QFETCH(QByteArray, content);
        QFETCH(bool, isSenderKept);
        QFETCH(bool, isAddressTold);
        EngineBench bench;
        QVERIFY(bench.start());
        if (isSenderKept)
            bench.engine->saveSender(emailSend(1).sender);
        bench.time.advance(1'000);
        const QByteArray to = byEmail ? QByteArray("ann@example.org") : kPhone;
        Contact known;
        known.id = PlatformLedger::contactOf(to);
        (byEmail ? known.phone : known.email) =
            byEmail ? QString::fromLatin1(kPhone) : QStringLiteral("ann@example.org");
        QVERIFY(bench.store.begin());
        QVERIFY(bench.store.saveContact(known));
        QVERIFY(bench.store.commit());
        QString &reached = byEmail ? known.email : known.phone;
        reached = isAddressTold ? QString::fromLatin1(to) : QString();
        bench.platform.contacts.insert_or_assign(known.id, known);
        const QByteArray from = byEmail ? "\"channel_id\":\"ch_mail_1\"" : "\"agent_id\":\"ag_9\"";
        bench.ledger.accept(IdempotencyKey("elsewhere"),
                            "{" + from + ",\"to\":\"" + to + "\",\"content\":" + content + "}");
        bench.time.advance(25'000);
        QCOMPARE(bench.store.messages().size(), size_t(1));
        const MessageRecord record = bench.store.messages().begin()->second;
        QCOMPARE(record.row.channel, byEmail ? Channel::Email : Channel::Rcs);
        QCOMPARE(record.row.recipient, reached); // never what it did not go to
    }

    void manyPagesAreReadToTheEndWhileNewOnesArrive()
    {
        EngineBench bench;
        QVERIFY(bench.start(ApiState::Offline));
        const auto accept = [&bench](int i) {
            bench.ledger.accept(IdempotencyKey("k" + QByteArray::number(i)), rcsBody("+4915112345678", "x"));
        };
        for (int i = 0; i < 450; ++i)
            accept(i);
        bench.engine->goOnline(QStringLiteral("api.test"));
        bench.time.advance(100); // the first page is read
        for (int i = 450; i < 460; ++i)
            accept(i);
        bench.time.advance(10 * 60'000);
        QCOMPARE(bench.store.messages().size(), size_t(460));
        QVERIFY(std::all_of(bench.store.messages().begin(), bench.store.messages().end(),
                            [](const auto &at) { return at.second.isWhole; }));
        QCOMPARE(bench.violations(), QStringList());
    }

    void theOldestOfManyOnTheirWayAreAskedForToo()
    {
        EngineBench bench;
        bench.policy.pollMost = 5;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        for (int i = 0; i < 32; ++i)
            bench.ledger.accept(IdempotencyKey("k" + QByteArray::number(i)), rcsBody("+4915112345678", "x"));
        bench.time.advance(5 * 60'000);
        const QList<MessageId> ids = bench.ledger.ids();
        QCOMPARE(bench.store.messages().size(), size_t(32));
        // No event tells it, the newest ones stay on their way.
        for (const MessageId &id : ids.first(20)) {
            bench.ledger.move(id, MessageStatus::Sent);
            bench.ledger.move(id, MessageStatus::Delivered);
        }
        bench.time.advance(20 * 60'000);
        const auto &messages = bench.store.messages();
        QCOMPARE(
            std::count_if(messages.begin(), messages.end(),
                          [](const auto &at) { return at.second.row.status == MessageStatus::Delivered; }),
            std::ptrdiff_t(20));
    }

    void intervalsGrowWhileNothingHappensAndShrinkWithASend()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(30 * 60'000);
        const int quiet = bench.platform.calls(Call::Log);
        bench.time.advance(10 * 60'000);
        const int perTen = bench.platform.calls(Call::Log) - quiet;
        QVERIFY2(perTen >= 4 && perTen <= 6, qPrintable(QString::number(perTen)));
        bench.sendAndLeave(rcsSend(1));
        const int before = bench.platform.calls(Call::Log);
        bench.time.advance(65'000);
        QVERIFY(bench.platform.calls(Call::Log) - before >= 4);
        QVERIFY(bench.told().poll->isPolling);
        QCOMPARE(bench.told().poll->everyMs, qint64(15'000));
    }

    void olderMessagesOnTheirWayAreAskedForMoreRarely()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.sendAndLeave(rcsSend(1));
        bench.time.advance(60'000);
        const int young = bench.platform.calls(Call::Message);
        bench.time.advance(2 * kHour);
        const int old = bench.platform.calls(Call::Message);
        bench.time.advance(kHour);
        QVERIFY(young >= 3);
        QVERIFY2(bench.platform.calls(Call::Message) - old <= 7,
                 qPrintable(QString::number(bench.platform.calls(Call::Message) - old)));
    }

    void lostWebhooksAreMadeUpForWhileTheListenerWorks()
    {
        EngineBench bench;
        PlainKeeper keeper(bench.time);
        QVERIFY(bench.start());
        hear(bench, keeper);
        const RowId row = bench.sendAndLeave(rcsSend(1));
        bench.time.advance(3'000);
        const MessageId id = bench.record(row).row.id;
        bench.ledger.move(id, MessageStatus::Sent); // none of these arrives
        bench.ledger.move(id, MessageStatus::Delivered);
        bench.ledger.reply(kPhone, "Lost");
        bench.time.advance(6 * 60'000);
        QCOMPARE(bench.status(row), MessageStatus::Delivered);
        QCOMPARE(bench.record(row).row.statusSource, Source::Poll);
        QCOMPARE(inbound(bench).size(), 1);
    }

    void sleepIsAGapThatIsFilledFirst()
    {
        EngineBench bench;
        PlainKeeper keeper(bench.time);
        QVERIFY(bench.start());
        hear(bench, keeper);
        const RowId row = bench.sendAndLeave(rcsSend(1));
        bench.time.advance(60'000);
        const MessageId id = bench.record(row).row.id;
        bench.ledger.move(id, MessageStatus::Sent);
        bench.deliver(bench.move(id, MessageStatus::Delivered));
        bench.time.advance(60'000);
        const Instant asleep = bench.time.now();
        bench.time.jumpWall(9 * kHour);
        bench.ledger.move(id, MessageStatus::Read); // its webhook met a sleeping console
        bench.time.advance(12'000);
        QCOMPARE(bench.status(row), MessageStatus::Read);
        QVERIFY(bench.told().gaps);
        QCOMPARE(bench.told().gaps->size(), 1);
        const Gap gap = bench.told().gaps->first();
        QCOMPARE(gap.cause, GapCause::Asleep);
        QVERIFY(gap.filledAt);
        QVERIFY(gap.found >= 1);
        QVERIFY(std::abs(gap.from.since(asleep)) <= 20'000);
        QVERIFY(gap.to.since(gap.from) > 8 * kHour);
    }

    void gapWhoseRowCouldNotBeWrittenOutlivesACrash()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(2 * 60'000);
        const Instant asleep = bench.time.now();
        bench.time.jumpWall(9 * kHour);
        bench.store.failNext(StoreOp::SaveGap, 2); // when it is seen, and when it is filled
        for (int second = 0; second < 60 && bench.store.struck() < 2; ++second)
            bench.time.advance(1'000);
        QCOMPARE(bench.store.struck(), 2);
        bench.crash();
        QVERIFY(bench.start());
        bench.time.advance(3 * 60'000);
        const QList<Gap> gaps = bench.store.keptGaps();
        QCOMPARE(gaps.size(), 1);
        QVERIFY(gaps.first().filledAt);
        QVERIFY(gaps.first().from.since(asleep) <= 0);
    }

    void closedConsoleIsAGapThatIsFilledAfterTheStart()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(5 * 60'000);
        bench.crash();
        bench.time.jumpWall(30 * kHour);
        bench.ledger.accept(IdempotencyKey("elsewhere"), rcsBody("+4915112345678", "x"));
        bench.platform.plan(Call::Log, {Outcome::Silent});
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        QCOMPARE(bench.told().gaps->value(0).cause, GapCause::NotRunning);
        QVERIFY(!bench.told().gaps->value(0).filledAt); // found, and not filled yet
        bench.time.advance(60'000);
        QVERIFY(bench.told().gaps->value(0).filledAt);
        QCOMPARE(bench.told().gaps->size(), 1);
        QCOMPARE(bench.told().gaps->value(0).found, 1);
        QCOMPARE(bench.store.messages().size(), size_t(1));
    }

    void outageIsAGapOfItsOwnKind()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(60'000);
        bench.platform.choose([](Call) { return CallPlan{Outcome::NeverReached}; });
        bench.time.advance(20 * 60'000);
        bench.platform.planNoMore();
        bench.time.advance(2 * 60'000);
        QCOMPARE(bench.told().gaps->size(), 1);
        QCOMPARE(bench.told().gaps->value(0).cause, GapCause::ApiOutage);
        QVERIFY(bench.told().gaps->value(0).filledAt);
    }

    void quietWorkingDayHasNoGap()
    {
        EngineBench bench;
        PlainKeeper keeper(bench.time);
        QVERIFY(bench.start());
        hear(bench, keeper);
        bench.time.advance(10 * kHour);
        QVERIFY(bench.told().gaps->isEmpty());
        EngineBench polling;
        QVERIFY(polling.start());
        polling.time.advance(10 * kHour);
        QVERIFY(polling.told().gaps->isEmpty());
    }

    void everyCallWaitsForAPause()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        for (int i = 0; i < 30; ++i)
            bench.ledger.accept(IdempotencyKey("k" + QByteArray::number(i)), rcsBody("+4915112345678", "x"));
        bench.platform.plan(Call::Message, refusedWith(429, "rate_limited", 20'000));
        bench.platform.plan(Call::Log, refusedWith(429, "rate_limited", 5'000));
        bench.engine->refresh();
        bench.time.advance(120'000);
        QCOMPARE(bench.violations(), QStringList());
        QVERIFY(std::all_of(bench.store.messages().begin(), bench.store.messages().end(),
                            [](const auto &at) { return at.second.isWhole; }));
    }

    /// There is no call for it: the log names the channel of what the agent has sent.
    void channelOfAnAgentIsLearntFromItsOwnSend()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const Sender agent = rcsSend(1).sender;
        QVERIFY(agent.channelId.isEmpty());
        Sender other = agent;
        other.id = "ag_live_other";
        bench.engine->saveSender(agent);
        bench.engine->saveSender(other);
        bench.sendAndLeave(rcsSend(1));
        bench.time.advance(5 * 60'000);
        const auto kept = bench.store.senders();
        QVERIFY(kept);
        QCOMPARE(kept->size(), 2);
        for (const Sender &sender : *kept)
            QCOMPARE(sender.channelId, sender.id == agent.id
                                           ? PlatformLedger::channelIdOf(Channel::Rcs).bytes()
                                           : QByteArray());
        QVERIFY(bench.told().senders && bench.told().senders->size() == 2);
        bench.sendAndLeave(rcsSend(2)); // the pair is kept, whatever is sent
        bench.time.advance(5 * 60'000);
        QCOMPARE(bench.store.senders()->size(), 2);
    }

    void deletedContactIsShownWithoutItsNumber()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        bench.ledger.accept(IdempotencyKey("elsewhere"), rcsBody("+4915112345678", "x"));
        bench.platform.choose(
            [](Call call) { return call == Call::Contact ? refusedWith(404, "not_found") : CallPlan{}; });
        bench.time.advance(25'000);
        QCOMPARE(bench.store.messages().size(), size_t(1));
        QVERIFY(bench.store.messages().begin()->second.row.recipient.isEmpty());
        QVERIFY(bench.store.messages().begin()->second.isWhole);
    }

    void firstReadingMayTakeDays()
    {
        EngineBench bench;
        bench.ledger.reply(kPhone, "Before the first start");
        bench.platform.choose([](Call) { return CallPlan{Outcome::NeverReached}; });
        QVERIFY(bench.start());
        bench.time.advance(60'000);
        bench.crash();
        bench.time.jumpWall(40 * kHour);
        bench.platform.planNoMore();
        QVERIFY(bench.start());
        bench.time.advance(60'000);
        QCOMPARE(inbound(bench).size(), 1);
    }

    void messageThatEventsAloneToldOfAndThePlatformDeniesIsNotShown()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        const QByteArray event = rcsEvent("evt_1", "msg_madeup", MessageStatus::Delivered, bench.time.now());
        bench.deliver(bench.post.add(event)); // as the platform's test of an endpoint does
        QCOMPARE(bench.store.messages().size(), size_t(1));
        bench.time.advance(20'000);
        QCOMPARE(bench.store.messages().size(), size_t(0));
        QCOMPARE(bench.told().messageCount, std::optional<qint64>(0));
        QCOMPARE(bench.store.journalRows().size(), size_t(1)); // received is received
    }

    void oneNoDoesNotHideAMessageThatWasDeniedBefore()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        bench.platform.choose(
            [](Call call) { return call == Call::Message ? refusedWith(404, "not_found") : CallPlan{}; });
        const MessageId id =
            bench.ledger.accept(IdempotencyKey("elsewhere"), rcsBody("+4915112345678", "Hi")).id;
        bench.ledger.move(id, MessageStatus::Sent);
        const int letter = bench.move(id, MessageStatus::Delivered);
        bench.platform.plan(Call::Log, {Outcome::Trouble}); // only the event tells of it
        bench.deliver(letter);
        bench.time.advance(7'000);
        QCOMPARE(bench.store.messages().size(), size_t(0));
        bench.platform.planNoMore();
        bench.platform.plan(Call::Message, refusedWith(404, "not_found"));
        bench.deliver(bench.move(id, MessageStatus::Read));
        bench.time.advance(1'000);
        QCOMPARE(bench.store.messages().size(), size_t(1));
    }

    void oneNoOfThePlatformDoesNotHideAMessage()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        const MessageId id =
            bench.ledger.accept(IdempotencyKey("elsewhere"), rcsBody("+4915112345678", "Hi")).id;
        bench.platform.plan(Call::Message, refusedWith(404, "not_found"));
        bench.ledger.move(id, MessageStatus::Sent);
        bench.deliver(bench.move(id, MessageStatus::Delivered));
        bench.time.advance(20'000);
        QCOMPARE(bench.store.messages().size(), size_t(1));
        QCOMPARE(bench.store.messages().begin()->second.row.summary, QStringLiteral("Hi"));
    }

    void lostReadReceiptOfAMessageOfDaysAgoIsFoundWithinADay()
    {
        EngineBench bench;
        PlainKeeper keeper(bench.time);
        QVERIFY(bench.start());
        hear(bench, keeper);
        const RowId row = bench.sendAndLeave(rcsSend(1));
        bench.time.advance(3'000);
        const MessageId id = bench.record(row).row.id;
        bench.ledger.move(id, MessageStatus::Sent);
        bench.deliver(bench.move(id, MessageStatus::Delivered));
        bench.time.advance(100 * kHour);
        QCOMPARE(bench.status(row), MessageStatus::Delivered);
        bench.ledger.move(id, MessageStatus::Read);
        bench.time.advance(25 * kHour);
        QCOMPARE(bench.status(row), MessageStatus::Read);
    }

    void lastDaysAreReadOnceADayThoughTheClockIsNotExact()
    {
        EngineBench bench;
        PlainKeeper keeper(bench.time);
        QVERIFY(bench.start());
        hear(bench, keeper);
        bench.time.advance(10 * 24 * kHour); // seven days are less than this console reaches back
        const qsizetype before = bench.platform.logQueries().size();
        bench.platform.choose([&bench](Call call) {
            if (call == Call::Log)
                bench.time.jumpWall(-1);
            return CallPlan{};
        });
        bench.time.advance(72 * kHour);
        const QList<MessageLogQuery> queries = bench.platform.logQueries().mid(before);
        const auto far = std::count_if(queries.begin(), queries.end(), [](const MessageLogQuery &query) {
            return query.to->since(*query.from) > 6 * 24 * kHour;
        });
        QVERIFY2(far >= 2 && far <= 4, qPrintable(QString::number(far)));
        QVERIFY(queries.size() > 500);
    }

    void lookedAtMessageIsAskedForFirst()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = bench.sendAndLeave(rcsSend(1));
        bench.time.advance(3'000);
        const MessageId id = bench.record(row).row.id;
        bench.ledger.move(id, MessageStatus::Sent);
        bench.engine->lookAt(row);
        bench.time.advance(500);
        QCOMPARE(bench.status(row), MessageStatus::Sent);
    }
};

QTEST_GUILESS_MAIN(TestPoller)
#include "tst_poller.moc"
