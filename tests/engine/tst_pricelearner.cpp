// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/pricelearner.h"
#include "tests/support/enginebench.h"

#include <QTest>

using namespace arowana;
using namespace arowana::test;

namespace {

/// The learner on a store with one message by each channel.
struct Bench {
    SimulatedTime time;
    MemoryStore store;
    QList<UnitPrice> told;
    ChangeBatcher changes{time, time, [this](const ChangeSet &change) { told += change.prices; }};
    StoreWriter writer{store, changes};
    PriceLearner learner{{store, store, writer, changes, time}};

    Bench()
    {
        const bool ok = writer
                            .write([this]() -> Result<void> {
                                for (const Channel channel : {Channel::Rcs, Channel::Email}) {
                                    MessageRecord record;
                                    record.row.row = rowOf(channel);
                                    record.row.channel = channel;
                                    if (auto saved = store.saveMessage(record); !saved)
                                        return saved;
                                }
                                return {};
                            })
                            .ok();
        if (!ok)
            qFatal("no messages");
    }

    static RowId rowOf(Channel channel) { return RowId{channel == Channel::Rcs ? 1 : 2}; }

    QList<UnitPrice> learn(const SendBilling &billing, Channel channel = Channel::Rcs)
    {
        told.clear();
        learner.learn(rowOf(channel), billing);
        time.advance(1'000);
        return told;
    }
};

SendBilling billing(BillingUnit unit, std::optional<Money> price, const char *tier = "tier_1")
{
    SendBilling out;
    out.unit = unit;
    out.price = price;
    if (*tier)
        out.tier = TierState{Channel::Rcs, QString::fromLatin1(tier), {}, {}};
    return out;
}

} // namespace

class TestPriceLearner : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void priceIsLearntKeptAndTold()
    {
        Bench bench;
        const UnitPrice expected{Channel::Rcs, BillingUnit::Basic, QStringLiteral("tier_1"), Money{800},
                                 bench.time.now()};
        QCOMPARE(bench.learn(billing(BillingUnit::Basic, Money{800})), QList<UnitPrice>{expected});
        QCOMPARE(*bench.store.prices(), QList<UnitPrice>{expected});
        const int commits = bench.store.commits();
        QVERIFY(bench.learn(billing(BillingUnit::Basic, Money{800})).isEmpty()); // nothing new
        QCOMPARE(bench.store.commits(), commits);
    }

    void nothingIsLearntOfZeroAndOfTheUnknown()
    {
        Bench bench;
        QVERIFY(bench.learn(billing(BillingUnit::Conversation, Money{0})).isEmpty());
        QVERIFY(bench.learn(billing(BillingUnit::Basic, Money{-1})).isEmpty());
        QVERIFY(bench.learn(billing(BillingUnit::Basic, std::nullopt)).isEmpty());
        QVERIFY(bench.learn(billing(BillingUnit::Unknown, Money{800})).isEmpty());
        SendBilling noUnit = billing(BillingUnit::Basic, Money{800});
        noUnit.unit.reset();
        QVERIFY(bench.learn(noUnit).isEmpty());
        bench.learner.learn(RowId{404}, billing(BillingUnit::Basic, Money{800}));
        QVERIFY(bench.store.prices()->isEmpty());
    }

    void holdTeachesWhereTheAnswerNamesNoPrice()
    {
        Bench bench;
        SendBilling reduced;
        reduced.unit = BillingUnit::Basic;
        reduced.hold = Money{50};
        const auto told = bench.learn(reduced, Channel::Email);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.first().price, Money{50});
        QVERIFY(told.first().channel == Channel::Email);
        QVERIFY(told.first().tier.isEmpty());
        reduced.price = Money{40}; // `guides/errors-and-billing`: the hold may be more
        QCOMPARE(bench.learn(reduced, Channel::Email).value(0).price, Money{40});
    }

    void holdIsLearntBesideThePrice()
    {
        Bench bench;
        SendBilling both = billing(BillingUnit::Single, Money{1'000});
        both.hold = Money{1'200}; // `guides/errors-and-billing`
        QCOMPARE(bench.learn(both).value(0).hold, std::optional(Money{1'200}));
        QCOMPARE(bench.store.prices()->first().hold, std::optional(Money{1'200}));
        QVERIFY(bench.learn(both).isEmpty());
        both.hold = Money{1'100};
        QCOMPARE(bench.learn(both).value(0).hold, std::optional(Money{1'100}));
        // An answer without one, or of what was paid before, takes nothing back.
        both.hold.reset();
        QVERIFY(bench.learn(both).isEmpty());
        both.hold = Money{};
        QVERIFY(bench.learn(both).isEmpty());
        // The hold of another price is none of this one.
        both.price = Money{900};
        QCOMPARE(bench.learn(both).value(0).hold, std::nullopt);
    }

    void newestWinsInEachTier()
    {
        Bench bench;
        bench.learn(billing(BillingUnit::Basic, Money{800}, "tier_1"));
        bench.learn(billing(BillingUnit::Basic, Money{700}, "tier_2"));
        // The same price in the first tier once more: it is the newest again, which the fallback goes by.
        QCOMPARE(bench.learn(billing(BillingUnit::Basic, Money{800}, "tier_1")).size(), 1);
        bench.learn(billing(BillingUnit::Basic, Money{750}, "tier_1"));
        const auto kept = bench.store.prices();
        QCOMPARE(kept->size(), 2);
        QCOMPARE(kept->at(0).price, Money{750});
        QCOMPARE(kept->at(1).price, Money{700});
        QVERIFY(kept->at(0).at > kept->at(1).at);
    }

    void tierOfAnotherChannelIsNone()
    {
        Bench bench;
        QVERIFY(bench.learn(billing(BillingUnit::Basic, Money{50}), Channel::Email).value(0).tier.isEmpty());
    }

    void priceThatCannotBeKeptIsLearntWithTheNextAnswer()
    {
        Bench bench;
        bench.store.failNext(StoreOp::Commit);
        QVERIFY(bench.learn(billing(BillingUnit::Basic, Money{800})).isEmpty());
        QCOMPARE(bench.learn(billing(BillingUnit::Basic, Money{800})).size(), 1);
    }

    void acceptedSendsTeachTheEngine()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.sendAndLeave(rcsSend(1));
        bench.sendAndLeave(emailSend(2));
        bench.time.advance(1'000);
        const auto price = [&](Channel channel) {
            const auto &prices = bench.told().prices;
            const auto found = std::find_if(prices.begin(), prices.end(),
                                            [&](const UnitPrice &p) { return p.channel == channel; });
            return found == prices.end() ? Money{} : found->price;
        };
        QCOMPARE(price(Channel::Rcs), bench.ledger.findMarker(markerText(1))->hold);
        QCOMPARE(price(Channel::Email), bench.ledger.findMarker(markerText(2))->hold);
        QCOMPARE(bench.told().prices.value(0).tier, QStringLiteral("tier_1"));
        const QList<UnitPrice> before = bench.told().prices;
        bench.restart();
        bench.time.advance(1'000);
        QCOMPARE(bench.told().prices, before);
    }

    void priceThatCannotBeKeptHoldsNoSendUp()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.store.failWhen([](StoreOp op) { return op == StoreOp::SaveDesk; });
        const RowId row = bench.sendAndLeave(rcsSend(1));
        QCOMPARE(bench.status(row), MessageStatus::Queued);
        QCOMPARE(bench.entry(row).state, OutboxState::Accepted);
    }
};

QTEST_GUILESS_MAIN(TestPriceLearner)
#include "tst_pricelearner.moc"
