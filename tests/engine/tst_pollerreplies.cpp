// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/benchreads.h"
#include "tests/support/enginebench.h"
#include "tests/support/eventtext.h"

#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace arowana;
using namespace arowana::test;

namespace {

constexpr qint64 kHour = 3'600'000;
const QByteArray kPhone = QByteArrayLiteral("+4915112345678");

} // namespace

/// Replies that polling finds, beside what webhooks tell of them.
class TestPollerReplies : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void replyFoundInTheLogIsOneEntryAndAnEstimatedSession()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.engine->saveSender(rcsSend(1).sender);
        bench.sendAndLeave(rcsSend(1)); // the pair of agent and channel is learnt from our own send
        bench.time.advance(20'000);
        bench.ledger.reply(kPhone, "Yes, tomorrow");
        bench.time.advance(20'000);
        QCOMPARE(inbound(bench).size(), 1);
        const MessageRecord reply = inbound(bench).first();
        QCOMPARE(reply.inboundText, QStringLiteral("Yes, tomorrow"));
        QCOMPARE(reply.row.recipient, QString::fromLatin1(kPhone));
        QCOMPARE(reply.row.senderId, QByteArray("ag_live_1"));
        QVERIFY(!reply.fromWebhook && !reply.row.id.isEmpty());
        QCOMPARE(bench.told().sessions.size(), 1);
        QVERIFY(bench.told().sessions.first().isEstimated);
        QVERIFY(isOpenAt(bench.told().sessions.first(), bench.time.now()));
        QCOMPARE(bench.store.keptUnread().size(), size_t(1));
        QVERIFY(std::any_of(bench.changes.begin(), bench.changes.end(), [](const ChangeSet &change) {
            return change.people.contains(QString::fromLatin1(kPhone));
        }));
    }

    void replyToldByBothWaysIsOneEntry_data()
    {
        QTest::addColumn<bool>("eventFirst");
        QTest::newRow("event first") << true;
        QTest::newRow("log first") << false;
    }

    void replyToldByBothWaysIsOneEntry()
    {
        QFETCH(bool, eventFirst);
        EngineBench bench;
        QVERIFY(bench.start());
        bench.engine->saveSender(rcsSend(1).sender);
        bench.sendAndLeave(rcsSend(1));
        bench.time.advance(20'000);
        // The same words twice within the two minutes: two replies, each told twice.
        const int first = bench.post.add(bench.ledger.reply(kPhone, "Yes"));
        bench.time.advance(1'000);
        const int second = bench.post.add(bench.ledger.reply(kPhone, "Yes"));
        if (eventFirst) {
            bench.deliver(first);
            bench.deliver(second);
        }
        bench.time.advance(40'000);
        if (!eventFirst) {
            bench.deliver(second);
            bench.deliver(first);
        }
        bench.time.advance(40'000);
        const QList<MessageRecord> replies = inbound(bench);
        QCOMPARE(replies.size(), 2);
        for (const MessageRecord &reply : replies)
            QVERIFY(reply.fromWebhook && !reply.row.id.isEmpty() && reply.isEstimated);
        QVERIFY(replies[0].row.id != replies[1].row.id);
        QVERIFY(!bench.told().sessions.first().isEstimated);
        QCOMPARE(bench.store.keptUnread().size(), size_t(2)); // each once
    }

    void replyWhoseEventTellsNoWordsIsOneEntryWithThoseOfTheLog_data()
    {
        QTest::addColumn<bool>("eventFirst");
        QTest::addColumn<QJsonObject>("message");
        const QJsonObject unknownKind{{QStringLiteral("type"), QStringLiteral("sticker")}};
        QTest::newRow("nothing, event first") << true << QJsonObject();
        QTest::newRow("nothing, log first") << false << QJsonObject();
        QTest::newRow("a kind not known, event first") << true << unknownKind;
        QTest::newRow("a kind not known, log first") << false << unknownKind;
    }

    void replyWhoseEventTellsNoWordsIsOneEntryWithThoseOfTheLog()
    {
        QFETCH(bool, eventFirst);
        QFETCH(QJsonObject, message);
        EngineBench bench;
        QVERIFY(bench.start());
        bench.engine->saveSender(rcsSend(1).sender);
        bench.sendAndLeave(rcsSend(1));
        bench.time.advance(20'000);
        bench.ledger.reply(kPhone, "At four");
        QJsonObject data{{QStringLiteral("agent_id"), QStringLiteral("ag_live_1")},
                         {QStringLiteral("from"), QString::fromLatin1(kPhone)}};
        if (!message.isEmpty())
            data.insert(QStringLiteral("user_message"), message);
        const int letter =
            bench.post.add(eventText("evt_a", "conversation.started", bench.platformClock.now(), data));
        if (eventFirst)
            bench.deliver(letter);
        bench.time.advance(60'000);
        if (!eventFirst)
            bench.deliver(letter);
        bench.time.advance(1'000);
        const QList<MessageRecord> replies = inbound(bench);
        QCOMPARE(replies.size(), 1);
        QCOMPARE(replies.first().inboundText, QStringLiteral("At four"));
        QCOMPARE(replies.first().row.summary, QStringLiteral("At four"));
        QVERIFY(replies.first().fromWebhook && !replies.first().row.id.isEmpty());
    }

    void repliesOfAChannelThatWasNotKnownReachTheDeskOnceItIs_data()
    {
        QTest::addColumn<bool>("isTypedIn");
        QTest::newRow("learnt from our own send") << false;
        QTest::newRow("typed in") << true;
    }

    void repliesOfAChannelThatWasNotKnownReachTheDeskOnceItIs()
    {
        QFETCH(bool, isTypedIn);
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        bench.ledger.reply(kPhone, "Are you there?");
        bench.time.advance(60'000);
        QCOMPARE(inbound(bench).size(), 1);
        QVERIFY(inbound(bench).first().row.senderId.isEmpty());
        QVERIFY(bench.store.keptUnread().empty());
        const ChannelId channel = inbound(bench).first().channelId;
        QVERIFY(!channel.isEmpty());
        Sender sender = rcsSend(1).sender;
        if (isTypedIn)
            sender.channelId = channel.bytes();
        bench.engine->saveSender(sender);
        if (!isTypedIn)
            bench.sendAndLeave(rcsSend(1));
        bench.time.advance(60'000);
        QCOMPARE(inbound(bench).size(), 1);
        QCOMPARE(inbound(bench).first().row.senderId, QByteArray("ag_live_1"));
        QCOMPARE(bench.store.keptUnread().size(), size_t(1));
        QCOMPARE(bench.told().sessions.size(), 1);
        QVERIFY(bench.told().sessions.first().isEstimated);
        QVERIFY(isOpenAt(bench.told().sessions.first(), bench.time.now()));
    }

    void likeRepliesFarApartAreTwo()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const QByteArray event = bench.ledger.reply(kPhone, "Yes");
        bench.time.advance(25'000);
        QCOMPARE(inbound(bench).size(), 1);
        bench.time.advance(10 * 60'000);
        bench.deliver(bench.post.add(replyEvent("evt_late", "Yes", bench.time.now())));
        QCOMPARE(inbound(bench).size(), 2);
    }

    void replyThatCouldNotBeStoredIsReadAgain()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        bench.ledger.reply(kPhone, "Yes, tomorrow");
        // Messages cannot be stored for longer than what is heard last is heard once more.
        const Instant well = bench.time.now().plusMs(6 * 60'000);
        bench.store.failWhen(
            [&](StoreOp op) { return op == StoreOp::SaveMessage && bench.time.now() < well; });
        bench.time.advance(6 * 60'000);
        QCOMPARE(inbound(bench).size(), 0);
        bench.time.advance(10 * 60'000);
        QCOMPARE(inbound(bench).size(), 1);
    }

    void replyThatCouldNotBeReadForAWhileIsReadAgain()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        bench.ledger.reply(kPhone, "Yes, tomorrow");
        // Longer than what is heard last is heard once more.
        const Instant open = bench.time.now().plusMs(10 * 60'000);
        bench.platform.choose([&](Call call) {
            return call == Call::Message && bench.time.now() < open ? refusedWith(403, "forbidden")
                                                                    : CallPlan{};
        });
        bench.time.advance(10 * 60'000);
        QCOMPARE(inbound(bench).size(), 0);
        bench.time.advance(10 * 60'000);
        QCOMPARE(inbound(bench).size(), 1);
    }

    void replyThatIsNeverToBeReadHoldsNothingUp()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        bench.ledger.reply(kPhone, "Yes, tomorrow");
        bench.platform.choose(
            [&](Call call) { return call == Call::Message ? refusedWith(403, "forbidden") : CallPlan{}; });
        bench.time.advance(2 * kHour);
        const Instant before = bench.time.now();
        bench.time.advance(10 * 60'000);
        QVERIFY(bench.told().poll->lastRoundAt >= before);
    }
};

QTEST_GUILESS_MAIN(TestPollerReplies)
#include "tst_pollerreplies.moc"
