// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The balance: holds, charges, releases.
#include "app/sandbox/randomness.h"
#include "app/sandbox/wallet.h"

#include <QtTest>

using namespace arowana;
using namespace arowana::sandbox;

class TestWallet : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void holdMovesFreeToReserved();
    void holdNeedsFreeNotTotal();
    void chargeTakesTheHoldOnce();
    void chargeGivesBackWhatIsNotDue();
    void releaseGivesTheHoldBackOnce();
    void nothingIsMadeOrLostInRandomHistories_data();
    void nothingIsMadeOrLostInRandomHistories();
};

void TestWallet::holdMovesFreeToReserved()
{
    Wallet wallet(Money{500'000});
    QVERIFY(wallet.hold(MessageId("a"), Money{800}));
    QCOMPARE(wallet.free(), Money{499'200});
    QCOMPARE(wallet.reserved(), Money{800});
    QCOMPARE(wallet.total(), Money{500'000});
}

void TestWallet::holdNeedsFreeNotTotal()
{
    Wallet wallet(Money{1'000});
    QVERIFY(wallet.hold(MessageId("a"), Money{800}));
    QVERIFY(!wallet.hold(MessageId("b"), Money{201}));
    QCOMPARE(wallet.free(), Money{200});
    QVERIFY(wallet.hold(MessageId("b"), Money{200}));
    QCOMPARE(wallet.free(), Money{0});
}

void TestWallet::chargeTakesTheHoldOnce()
{
    Wallet wallet(Money{1'000});
    QVERIFY(wallet.hold(MessageId("a"), Money{800}));
    QCOMPARE(wallet.charge(MessageId("a"), Money{800}), std::optional(Money{800}));
    QCOMPARE(wallet.charge(MessageId("a"), Money{800}), std::optional<Money>());
    QCOMPARE(wallet.release(MessageId("a")), std::optional<Money>());
    QCOMPARE(wallet.total(), Money{200});
    QCOMPARE(wallet.charged(), Money{800});
}

void TestWallet::chargeGivesBackWhatIsNotDue()
{
    Wallet wallet(Money{2'000});
    QVERIFY(wallet.hold(MessageId("a"), Money{1'200}));
    QCOMPARE(wallet.charge(MessageId("a"), Money{1'000}), std::optional(Money{1'000}));
    QCOMPARE(wallet.free(), Money{1'000});
    QCOMPARE(wallet.reserved(), Money{});
    QCOMPARE(wallet.charged(), Money{1'000});
    QCOMPARE(wallet.released(), Money{200});
    QVERIFY(wallet.hold(MessageId("b"), Money{800}));
    QCOMPARE(wallet.charge(MessageId("b"), Money{1'000}), std::optional(Money{800})); // never more than held
}

void TestWallet::releaseGivesTheHoldBackOnce()
{
    Wallet wallet(Money{1'000});
    QVERIFY(wallet.hold(MessageId("a"), Money{800}));
    QCOMPARE(wallet.release(MessageId("a")), std::optional(Money{800}));
    QCOMPARE(wallet.release(MessageId("a")), std::optional<Money>());
    QCOMPARE(wallet.free(), Money{1'000});
    QCOMPARE(wallet.released(), Money{800});
}

void TestWallet::nothingIsMadeOrLostInRandomHistories_data()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 20; ++seed)
        QTest::addRow("seed %llu", seed) << seed;
}

void TestWallet::nothingIsMadeOrLostInRandomHistories()
{
    QFETCH(quint64, seed);
    Randomness random(seed);
    const Money start{random.between(0, 100'000)};
    Wallet wallet(start);
    QHash<MessageId, Money> holds; // the oracle
    Money charged;
    for (int i = 0; i < 2'000; ++i) {
        const MessageId id(QByteArray::number(random.between(0, 40)));
        const Money amount{random.between(0, 3'000)};
        const Money due{random.between(0, 3'000)};
        const Money reservedBefore = wallet.reserved();
        switch (random.between(0, 2)) {
        case 0:
            if (wallet.hold(id, amount))
                holds.insert(id, amount);
            else
                QCOMPARE(wallet.reserved(), reservedBefore);
            break;
        case 1:
            if (const auto taken = wallet.charge(id, due)) {
                QCOMPARE(*taken, std::min(due, holds.take(id)));
                charged += *taken;
            }
            break;
        default:
            if (const auto back = wallet.release(id))
                QCOMPARE(*back, holds.take(id));
        }
        Money held;
        for (const Money &one : std::as_const(holds))
            held += one;
        QCOMPARE(wallet.reserved(), held);
        QCOMPARE(wallet.charged(), charged);
        QCOMPARE(wallet.free() + wallet.reserved() + wallet.charged(), start);
        QVERIFY(wallet.free() >= Money{});
    }
}

QTEST_APPLESS_MAIN(TestWallet)
#include "tst_wallet.moc"
