// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/changebatcher.h"
#include "tests/support/enginebench.h"
#include "tests/support/eventtext.h"

#include <QTest>

using namespace arowana;
using namespace arowana::test;

namespace {

constexpr Instant kAt = SimulatedTime::kStart;
constexpr qint64 kHour = 3'600'000;

} // namespace

/// What the book makes of answers, events and polls.
class TestMessageBook : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eventThatOvertookTheAnswerIsFoldedIn()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.plan(Call::Send, {Outcome::ActedThenTrouble});
        const RowId row = bench.sendAndLeave(rcsSend(1));
        QCOMPARE(bench.status(row), MessageStatus::Unknown);
        const MessageId id = bench.ledger.ids().value(0);
        bench.move(id, MessageStatus::Sent);
        bench.deliver(bench.move(id, MessageStatus::Delivered));
        QCOMPARE(bench.store.messages().size(), size_t(2)); // not known yet that it is ours
        bench.time.advance(5'000);
        QCOMPARE(bench.store.messages().size(), size_t(1));
        QCOMPARE(bench.status(row), MessageStatus::Delivered);
        QCOMPARE(bench.record(row).row.id, id);
        QCOMPARE(bench.record(row).row.cost, std::optional(Money{800}));
        QVERIFY(!bench.record(row).row.costIsHold);
        QCOMPARE(bench.told().messageCount, std::optional<qint64>(1));
    }

    void goneRowIsToldWhenItIsFoldedIn()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.plan(Call::Send, {Outcome::ActedThenTrouble});
        const RowId row = bench.sendAndLeave(rcsSend(1));
        const MessageId id = bench.ledger.ids().value(0);
        bench.move(id, MessageStatus::Sent);
        bench.deliver(bench.move(id, MessageStatus::Delivered));
        RowId foreign;
        for (const auto &[other, record] : bench.store.messages()) {
            if (other != row)
                foreign = other;
        }
        bench.changes.clear();
        bench.time.advance(5'000);
        bool told = false;
        for (const ChangeSet &change : std::as_const(bench.changes))
            told = told || std::count(change.messages.begin(), change.messages.end(), foreign) > 0;
        QVERIFY(told);
    }

    void rowThatIsGoneGivesItsNumberToNoOther()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.plan(Call::Send, {Outcome::ActedThenTrouble});
        const RowId row = bench.sendAndLeave(rcsSend(1));
        const Instant at = bench.time.now();
        const MessageId id = bench.ledger.ids().value(0);
        bench.deliver(bench.post.add(rcsEvent("evt_1", id.bytes(), MessageStatus::Delivered, at)));
        RowId gone;
        for (const auto &[other, record] : bench.store.messages()) {
            if (other != row)
                gone = other;
        }
        QVERIFY(gone.isValid());
        bench.time.advance(5'000);
        QCOMPARE(bench.store.messages().size(), size_t(1));
        bench.deliver(bench.post.add(rcsEvent("evt_2", "msg_foreign", MessageStatus::Delivered, at)));
        QCOMPARE(bench.store.messages().size(), size_t(2));
        QVERIFY(!bench.store.keptMessage(gone)); // who looks at it would see it turn into another
    }

    void softBounceIsNotMadeHardByTheLogsOneWord()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = bench.sendAndLeave(emailSend(1));
        const MessageId id = bench.record(row).row.id;
        bench.ledger.move(id, MessageStatus::Sent);
        bench.deliver(bench.move(id, MessageStatus::SoftBounced));
        QCOMPARE(bench.status(row), MessageStatus::SoftBounced);
        bench.time.advance(kHour);
        QVERIFY(bench.platform.calls(Call::Message) > 1);
        QCOMPARE(bench.status(row), MessageStatus::SoftBounced);
        bench.deliver(bench.move(id, MessageStatus::Delivered)); // the mail server took it after all
        bench.time.advance(kHour);
        QCOMPARE(bench.status(row), MessageStatus::Delivered);
    }

    void softBounceKnownLaterThanTheLogsWordIsSoftAllTheSame()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = bench.sendAndLeave(emailSend(1));
        const MessageId id = bench.record(row).row.id;
        bench.ledger.move(id, MessageStatus::Sent);
        const int letter = bench.move(id, MessageStatus::SoftBounced);
        bench.time.advance(10 * 60'000);
        QCOMPARE(bench.status(row), MessageStatus::Bounced); // as much as the log says
        bench.deliver(letter);
        QCOMPARE(bench.status(row), MessageStatus::SoftBounced);
        bench.deliver(bench.move(id, MessageStatus::Bounced));
        bench.time.advance(kHour);
        QCOMPARE(bench.status(row), MessageStatus::Bounced);
    }

    void hardBounceStaysOneInWhateverOrderItIsLearnt()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = bench.sendAndLeave(emailSend(1));
        const MessageId id = bench.record(row).row.id;
        bench.ledger.move(id, MessageStatus::Sent);
        const int soft = bench.move(id, MessageStatus::SoftBounced);
        bench.time.advance(10 * 60'000); // the log's word comes first, and with the earlier time
        const int hard = bench.move(id, MessageStatus::Bounced);
        bench.deliver(hard);
        bench.deliver(soft);
        bench.engine->lookAt(row);
        bench.time.advance(kHour);
        QCOMPARE(bench.status(row), MessageStatus::Bounced);
    }

    void softBounceThatTheLogStillTellsAfterDaysCameToNothing()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = bench.sendAndLeave(emailSend(1));
        const MessageId id = bench.record(row).row.id;
        bench.ledger.move(id, MessageStatus::Sent);
        bench.deliver(bench.move(id, MessageStatus::SoftBounced));
        bench.time.advance(4 * 24 * kHour);
        QCOMPARE(bench.status(row), MessageStatus::SoftBounced);
        bench.time.advance(2 * 24 * kHour);
        QCOMPARE(bench.status(row), MessageStatus::Bounced);
        const int asked = bench.platform.calls(Call::Message);
        bench.time.advance(6 * kHour);
        QCOMPARE(bench.platform.calls(Call::Message), asked); // its life is over
    }

    void softBounceIsNoNewsOfEachRound()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = bench.sendAndLeave(emailSend(1));
        const MessageId id = bench.record(row).row.id;
        bench.ledger.move(id, MessageStatus::Sent);
        bench.deliver(bench.move(id, MessageStatus::SoftBounced));
        bench.time.advance(2 * kHour);
        bench.changes.clear();
        bench.time.advance(kHour);
        for (const ChangeSet &change : std::as_const(bench.changes))
            QVERIFY(change.messages.empty());
    }

    void lastNumbersGivenUpAreKeptBackAndNoMore()
    {
        SimulatedTime time;
        MemoryStore store;
        MoneyBook money(store, time);
        const ServerClock server(time);
        MessageBook book(store, time, money, server);
        QVERIFY(store.begin());
        std::vector<RowId> rows;
        for (int i = 0; i <= MessageBook::kGoneMost; ++i) {
            const auto record =
                book.addOutbound(rcsSend(i), IdempotencyKey(QByteArray::number(i)), MessageStatus::Held);
            QVERIFY(record);
            rows.push_back(record->row.row);
            QVERIFY(book.remove(rows.back()));
            time.advance(1);
        }
        QVERIFY(store.commit());
        const auto first = book.newRow(SimulatedTime::kStart);
        const auto second = book.newRow(SimulatedTime::kStart.plusMs(1));
        QVERIFY(first && second);
        QCOMPARE(*first, rows.front());
        QVERIFY(*second != rows[1]);
    }

    void laterAnswerTakesNoPriceBack()
    {
        SimulatedTime time;
        MemoryStore store;
        MoneyBook money(store, time);
        const ServerClock server(time);
        MessageBook book(store, time, money, server);
        QVERIFY(store.begin());
        const auto added = book.addOutbound(rcsSend(1), IdempotencyKey("key"), MessageStatus::Sending);
        QVERIFY(added);
        const RowId row = added->row.row;
        AcceptedSend answer;
        answer.id = MessageId("msg_1");
        answer.billing.price = Money{800};
        answer.billing.unitWord = QStringLiteral("h").repeated(1'000);
        QVERIFY(book.accept(row, answer));
        answer.billing = {};
        QVERIFY(book.accept(row, answer));
        const auto record = store.messageByRow(row).value();
        QCOMPARE(record->price, std::optional(Money{800}));
        QCOMPARE(record->unitWord, QStringLiteral("h").repeated(60));
        QCOMPARE(record->row.unit, BillingUnit::Unknown);
        answer.billing.price = Money{900};
        answer.billing.unit = BillingUnit::Basic;
        answer.billing.unitWord = QStringLiteral("BASIC");
        QVERIFY(book.accept(row, answer));
        QCOMPARE(store.messageByRow(row).value()->price, std::optional(Money{900}));
        QCOMPARE(store.messageByRow(row).value()->row.unit, BillingUnit::Basic);
        QVERIFY(store.commit());
    }

    void holdIsChargedOnceAndReleasedOnce_data()
    {
        QTest::addColumn<int>("end");
        QTest::addColumn<qint64>("cost");
        QTest::newRow("delivered") << int(MessageStatus::Delivered) << qint64(800);
        QTest::newRow("failed") << int(MessageStatus::Failed) << qint64(0);
        QTest::newRow("expired") << int(MessageStatus::Expired) << qint64(0);
    }
    void holdIsChargedOnceAndReleasedOnce()
    {
        QFETCH(int, end);
        QFETCH(qint64, cost);
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = bench.sendAndLeave(rcsSend(1));
        QCOMPARE(bench.record(row).row.cost, std::optional(Money{800}));
        QVERIFY(bench.record(row).row.costIsHold);
        const MessageId id = bench.record(row).row.id;
        bench.move(id, MessageStatus::Sent);
        const int letter = bench.move(id, MessageStatus(end));
        const int asked = bench.platform.calls(Call::Balance);
        for (int i = 0; i < 3; ++i)
            bench.deliver(letter);
        QCOMPARE(bench.record(row).row.cost, std::optional(Money{cost}));
        QVERIFY(!bench.record(row).row.costIsHold);
        bench.time.advance(800);
        QCOMPARE(bench.platform.calls(Call::Balance), asked + 1); // once for many
        QCOMPARE(bench.told().balance, std::optional(bench.ledger.balance()));
    }

    void newsletterIsChargedWhenTheNetworkTakesIt_data()
    {
        QTest::addColumn<bool>("isNewsletter");
        QTest::addColumn<bool>("wasSent");
        QTest::addColumn<bool>("sentIsLearntFirst");
        QTest::addColumn<qint64>("cost");
        QTest::newRow("newsletter, sent") << true << true << true << qint64(800);
        QTest::newRow("newsletter, the failure is learnt first") << true << true << false << qint64(800);
        QTest::newRow("newsletter, never sent") << true << false << false << qint64(0);
        QTest::newRow("message, sent") << false << true << true << qint64(0);
    }
    void newsletterIsChargedWhenTheNetworkTakesIt()
    {
        QFETCH(bool, isNewsletter);
        QFETCH(bool, wasSent);
        QFETCH(bool, sentIsLearntFirst);
        QFETCH(qint64, cost);
        EngineBench bench;
        QVERIFY(bench.start());
        SendRequest request = rcsSend(1);
        if (isNewsletter) {
            request.type = MessageType::Newsletter;
            request.traffic = TrafficType::Promotion;
        }
        const RowId row = bench.sendAndLeave(request);
        const MessageId id = bench.record(row).row.id;
        if (wasSent)
            bench.move(id, MessageStatus::Sent);
        if (sentIsLearntFirst) {
            bench.engine->refresh();
            bench.time.advance(5'000);
            QCOMPARE(bench.status(row), MessageStatus::Sent);
            QCOMPARE(bench.record(row).row.costIsHold, !isNewsletter);
        }
        bench.deliver(bench.move(id, MessageStatus::Failed));
        bench.engine->refresh();
        bench.time.advance(20'000);
        QCOMPARE(bench.status(row), MessageStatus::Failed);
        QCOMPARE(bench.record(row).row.cost, std::optional(Money{cost}));
        QVERIFY(!bench.record(row).row.costIsHold);
    }

    void failureAfterDeliveryIsANoteAndMovesNoMoney()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = bench.sendAndLeave(rcsSend(1));
        const QByteArray id = bench.record(row).row.id.bytes();
        bench.deliver(bench.post.add(rcsEvent("evt_a", id, MessageStatus::Delivered, kAt.plusMs(2'000))));
        bench.deliver(bench.post.add(rcsEvent("evt_b", id, MessageStatus::Failed, kAt.plusMs(3'000))));
        QCOMPARE(bench.status(row), MessageStatus::Delivered);
        QCOMPARE(bench.record(row).row.cost, std::optional(Money{800}));
        const auto steps = bench.record(row).steps;
        QVERIFY(std::any_of(steps.begin(), steps.end(), [](const TimelineStep &s) {
            return s.status == MessageStatus::Failed && s.detail == QStringLiteral("UNKNOWN_RCS_USER");
        }));
    }

    void readIsNotUndoneByLateDelivered()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = bench.sendAndLeave(rcsSend(1));
        const QByteArray id = bench.record(row).row.id.bytes();
        bench.deliver(bench.post.add(rcsEvent("evt_a", id, MessageStatus::Read, kAt.plusMs(3'000))));
        bench.deliver(bench.post.add(rcsEvent("evt_b", id, MessageStatus::Delivered, kAt.plusMs(2'000))));
        QCOMPARE(bench.status(row), MessageStatus::Read);
        QCOMPARE(bench.record(row).steps.size(), 5); // held, sending, queued, delivered, read
    }

    void stalePollDoesNotTakeAStateBack()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = bench.sendAndLeave(rcsSend(1));
        const QByteArray id = bench.record(row).row.id.bytes();
        bench.deliver(bench.post.add(rcsEvent("evt_a", id, MessageStatus::Read, kAt.plusMs(3'000))));
        bench.time.advance(20'000); // polled: the log still says queued
        QCOMPARE(bench.status(row), MessageStatus::Read);
        QVERIFY(!bench.record(row).row.costIsHold);
    }

    void pollTellsStepsThatNoEventTells()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = bench.sendAndLeave(rcsSend(1));
        bench.move(bench.record(row).row.id, MessageStatus::Sent);
        bench.time.advance(2'000);
        QCOMPARE(bench.status(row), MessageStatus::Sent);
        QCOMPARE(bench.record(row).row.statusSource, Source::Poll);
    }

    void sendsOfAnotherProgramKeepTheirTimeAndOrderWhateverTheClocks_data()
    {
        QTest::addColumn<qint64>("skewMs");
        QTest::newRow("the platform is ahead by a day") << qint64(86'000'000);
        QTest::newRow("it is behind") << qint64(-300'000);
        QTest::newRow("they agree") << qint64(0);
    }

    void sendsOfAnotherProgramKeepTheirTimeAndOrderWhateverTheClocks()
    {
        QFETCH(qint64, skewMs);
        SimulatedTime time;
        MemoryStore store;
        MoneyBook money(store, time);
        ServerClock server(time);
        CallFacts facts;
        facts.serverDate = time.now().plusMs(skewMs);
        server.observe(facts);
        MessageBook book(store, time, money, server);
        QVERIFY(store.begin());
        for (const int minutesAgo : {5, 6}) { // the log tells the newest first
            PolledMessage item;
            item.id = MessageId("msg_" + QByteArray::number(minutesAgo));
            item.direction = Direction::Outbound;
            item.createdAt = time.now().plusMs(skewMs - minutesAgo * 60'000);
            QVERIFY(book.applyLogItem(item));
        }
        MessageEvent event; // of one that nothing else has told yet
        event.messageId = MessageId("msg_7");
        event.status = MessageStatus::Delivered;
        event.at = time.now().plusMs(skewMs - 7 * 60'000);
        QVERIFY(book.applyEvent(event, *event.at, time.now()));
        QVERIFY(store.commit());
        for (const int minutesAgo : {5, 6, 7}) {
            const auto kept = store.messageById(MessageId("msg_" + QByteArray::number(minutesAgo)));
            QVERIFY(kept && *kept);
            const qint64 off = (*kept)->row.createdAt.since(time.now().plusMs(-minutesAgo * 60'000));
            QVERIFY2(std::abs(off) <= 2'000, qPrintable(QString::number(off)));
        }
    }

    void unrecognisedStatusWordIsKept()
    {
        SimulatedTime time;
        MemoryStore store;
        MoneyBook money(store, time);
        const ServerClock server(time);
        MessageBook book(store, time, money, server);
        QVERIFY(store.begin());
        const auto added = book.addOutbound(rcsSend(1), IdempotencyKey("k"), MessageStatus::Held);
        QVERIFY(added);
        AcceptedSend yes;
        yes.id = MessageId("msg_1");
        QVERIFY(book.accept(added->row.row, yes));
        PolledMessage polled;
        polled.id = yes.id;
        polled.statusWord = QStringLiteral("TELEPORTED");
        QVERIFY(book.applyPoll(polled));
        QVERIFY(store.commit());
        const MessageRecord record = *store.keptMessage(added->row.row);
        QCOMPARE(record.row.status, MessageStatus::Queued);
        QCOMPARE(record.row.statusWord, QStringLiteral("TELEPORTED"));
        QCOMPARE(record.steps.size(), 3);
    }

    void oneIdForTwoSendsSwallowsNeither()
    {
        SimulatedTime time;
        MemoryStore store;
        MoneyBook money(store, time);
        const ServerClock server(time);
        MessageBook book(store, time, money, server);
        QVERIFY(store.begin());
        const auto first = book.addOutbound(rcsSend(1), IdempotencyKey("k1"), MessageStatus::Held);
        const auto second = book.addOutbound(rcsSend(2), IdempotencyKey("k2"), MessageStatus::Held);
        QVERIFY(first && second);
        AcceptedSend yes;
        yes.id = MessageId("msg_1");
        QVERIFY(book.accept(first->row.row, yes));
        const auto wrong = book.accept(second->row.row, yes);
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().kind, ErrorKind::Conflict);
        QVERIFY(store.commit());
        QVERIFY(store.keptMessage(first->row.row));
        QVERIFY(store.keptMessage(second->row.row));
    }

    void rolledBackRowsAreNotTold()
    {
        SimulatedTime time;
        MemoryStore store;
        MoneyBook money(store, time);
        const ServerClock server(time);
        MessageBook book(store, time, money, server);
        QVERIFY(store.begin());
        QVERIFY(book.addOutbound(rcsSend(1), IdempotencyKey("k"), MessageStatus::Held));
        store.rollback();
        book.discard();
        ChangeSet told;
        ChangeBatcher changes(time, time, [&](const ChangeSet &set) { told = set; });
        book.publish(changes);
        time.settle();
        QVERIFY(told.messages.empty());
    }

    void summaryAndTypeOfAForeignMessageComeFromTheLog()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000); // the first round is over
        const LedgerMessage &foreign = bench.ledger.accept(
            IdempotencyKey("elsewhere"), "{\"agent_id\":\"ag_live_1\",\"content\":{\"text\":\"x\"}}");
        bench.ledger.move(foreign.id, MessageStatus::Sent);
        const int asked = bench.platform.calls(Call::Message);
        bench.deliver(bench.move(foreign.id, MessageStatus::Delivered));
        bench.time.advance(1'000);
        QCOMPARE(bench.platform.calls(Call::Message), asked + 1);
        const MessageRecord record = bench.store.messages().begin()->second;
        QCOMPARE(record.row.cost, std::optional(Money{800}));
        QCOMPARE(record.row.status, MessageStatus::Delivered);
    }
};

QTEST_GUILESS_MAIN(TestMessageBook)
#include "tst_messagebook.moc"
