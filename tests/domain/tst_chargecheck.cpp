// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/chargecheck.h"
#include "models/domain/runcounting.h"

#include <QTest>

using namespace arowana;

Q_DECLARE_METATYPE(arowana::ToldCharge)
Q_DECLARE_METATYPE(std::optional<arowana::ExpectedCharge>)
Q_DECLARE_METATYPE(arowana::MoneyFault)

namespace {

using Verdict = ChargeVerdict;

std::optional<ExpectedCharge> said(BillingUnit unit, std::optional<int> price, std::optional<int> other = {})
{
    const auto money = [](std::optional<int> amount) {
        return amount ? std::optional(Money{*amount}) : std::nullopt;
    };
    return ExpectedCharge{unit, money(price), money(other)};
}

/// Answered, and held.
ToldCharge held(BillingUnit unit, int price, int hold, MessageStatus status = MessageStatus::Queued)
{
    return {status, unit, Money{price}, Money{hold}, true};
}

/// The platform might count bytes, and no price of Single was known.
std::optional<ExpectedCharge> saidOfBytes(std::optional<int> price)
{
    auto expected = said(BillingUnit::Basic, price);
    expected->mayBeSingle = true;
    return expected;
}

/// By a unit that has no name here.
ToldCharge foreign(int price)
{
    ToldCharge told = held(BillingUnit::Unknown, price, price);
    told.unitWord = QStringLiteral("hologram");
    return told;
}

ToldCharge charged(BillingUnit unit, int price, int cost, MessageStatus status = MessageStatus::Delivered)
{
    return {status, unit, Money{price}, Money{cost}, false};
}

} // namespace

/// What is billed against what was said before sending.
class TestChargeCheck : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void verdictGoesByUnitAndMoney_data()
    {
        QTest::addColumn<std::optional<ExpectedCharge>>("expected");
        QTest::addColumn<ToldCharge>("told");
        QTest::addColumn<int>("verdict");
        QTest::addColumn<qint64>("difference");
        const auto row = [](const char *name, const std::optional<ExpectedCharge> &expected,
                            const ToldCharge &told, Verdict verdict, qint64 difference = 0) {
            QTest::newRow(name) << expected << told << int(verdict) << difference;
        };
        const auto basic = BillingUnit::Basic;
        const auto single = BillingUnit::Single;
        const auto unknown = BillingUnit::Unknown;
        row("nothing was said", {}, charged(basic, 800, 800), Verdict::NotKnown);
        row("no message", said(basic, 800), {}, Verdict::NotKnown);
        for (const MessageStatus status :
             {MessageStatus::Held, MessageStatus::Sending, MessageStatus::Unknown, MessageStatus::Refused,
              MessageStatus::StoppedHere})
            QTest::addRow("before the answer %d", int(status))
                << said(basic, 800) << ToldCharge{status, unknown, {}, {}, false} << int(Verdict::NotKnown)
                << qint64(0);
        row("accepted at the price", said(basic, 800), held(basic, 800, 800), Verdict::Confirmed);
        row("hold above the price", said(basic, 800), held(basic, 800, 960), Verdict::Confirmed);
        row("charged as said", said(basic, 800), charged(basic, 800, 800), Verdict::Confirmed);
        row("no price was known", said(basic, {}), charged(basic, 800, 800), Verdict::Confirmed);
        row("dearer", said(basic, 800), held(basic, 801, 801), Verdict::Differs, 1);
        row("cheaper", said(basic, 800), charged(basic, 700, 700), Verdict::Differs, -100);
        row("charged other than its answer said", said(basic, 800), charged(basic, 800, 900),
            Verdict::Differs, 100);
        row("another unit", said(basic, 800), held(single, 1'200, 1'200), Verdict::Differs, 400);
        row("another unit, no price known", said(basic, {}), held(single, 1'200, 1'200), Verdict::Differs);
        row("bytes counted, as said", said(basic, 800, 1'200), held(single, 1'200, 1'200),
            Verdict::Confirmed);
        row("bytes counted, dearer", said(basic, 800, 1'200), held(single, 1'300, 1'300), Verdict::Differs,
            100);
        row("bytes counted, that price not known", saidOfBytes(800), held(single, 1'200, 1'200),
            Verdict::Confirmed);
        row("bytes counted, no price known", saidOfBytes({}), charged(single, 1'200, 1'200),
            Verdict::Confirmed);
        row("bytes counted, charged other than its answer said", saidOfBytes(800),
            charged(single, 1'200, 1'300), Verdict::Differs);
        row("may be Single, and is neither", saidOfBytes(800), held(BillingUnit::Mau, 800, 800),
            Verdict::Differs);
        row("may be Single, and is Basic but dearer", saidOfBytes(800), held(basic, 900, 900),
            Verdict::Differs, 100);
        row("a unit not known here", said(basic, 800), foreign(800), Verdict::Differs);
        row("a unit not known here, and none was expected", said(unknown, {}), foreign(800),
            Verdict::NotKnown);
        row("characters counted, as said", said(basic, 800, 1'200), held(basic, 800, 800),
            Verdict::Confirmed);
        row("free, and is", said(BillingUnit::Conversation, 0), held(BillingUnit::Conversation, 0, 0),
            Verdict::Confirmed);
        row("free, and something is held", said(BillingUnit::Conversation, 0),
            held(BillingUnit::Conversation, 0, 2'000), Verdict::Differs);
        row("the answer named no unit", said(basic, 800), held(unknown, 800, 800), Verdict::NotKnown);
        row("no unit, and dearer", said(basic, 800), held(unknown, 900, 900), Verdict::Differs, 100);
        row("the unit could not be known", said(unknown, {}), held(single, 1'200, 1'200), Verdict::NotKnown);
        row("dearer, and released", said(basic, 800), held(basic, 900, 900, MessageStatus::Failed),
            Verdict::Differs);
        row("charged though it failed", said(basic, 800), charged(basic, 900, 900, MessageStatus::Failed),
            Verdict::Differs, 100);
    }
    void verdictGoesByUnitAndMoney()
    {
        QFETCH(std::optional<ExpectedCharge>, expected);
        QFETCH(ToldCharge, told);
        QFETCH(int, verdict);
        QFETCH(qint64, difference);
        const ChargeCheck check = checkCharge(expected, told);
        QCOMPARE(int(check.verdict), verdict);
        QCOMPARE(check.difference().tenThousandths, difference);
    }

    void causeIsToldWithTheVerdict_data()
    {
        QTest::addColumn<std::optional<ExpectedCharge>>("expected");
        QTest::addColumn<ToldCharge>("told");
        QTest::addColumn<bool>("isOtherUnit");
        QTest::addColumn<MoneyFault>("money");
        const auto row = [](const char *name, const std::optional<ExpectedCharge> &expected,
                            const ToldCharge &told, bool isOtherUnit, MoneyFault money) {
            QTest::newRow(name) << expected << told << isOtherUnit << money;
        };
        const auto basic = BillingUnit::Basic;
        const auto single = BillingUnit::Single;
        row("nothing differs", said(basic, 800), charged(basic, 800, 800), false, MoneyFault::None);
        row("unit", said(basic, {}), held(single, 1'200, 1'200), true, MoneyFault::None);
        row("foreign unit", said(basic, 800), foreign(800), true, MoneyFault::None);
        row("unit and money", said(basic, 800), held(single, 1'200, 1'200), true, MoneyFault::NotAsExpected);
        row("bytes, money alone", said(basic, 800, 1'200), held(single, 1'300, 1'300), false,
            MoneyFault::NotAsExpected);
        row("bytes, not what the answer said", saidOfBytes(800), charged(single, 1'200, 1'300), false,
            MoneyFault::NotAsAnswered);
        row("free, and held", said(basic, 0), held(basic, 0, 900), false, MoneyFault::HeldThoughFree);
    }
    void causeIsToldWithTheVerdict()
    {
        QFETCH(std::optional<ExpectedCharge>, expected);
        QFETCH(ToldCharge, told);
        const ChargeCheck check = checkCharge(expected, told);
        QTEST(check.isOtherUnit, "isOtherUnit");
        QFETCH(MoneyFault, money);
        QCOMPARE(int(check.money), int(money));
    }

    void whatIsChargedIsToldWithoutAnExpectation()
    {
        QCOMPARE(checkCharge({}, charged(BillingUnit::Basic, 800, 900)).charged, std::optional(Money{900}));
        QCOMPARE(checkCharge({}, held(BillingUnit::Basic, 800, 900)).charged, std::optional<Money>());
        for (const auto status : {MessageStatus::Failed, MessageStatus::Expired, MessageStatus::Revoked}) {
            QVERIFY(checkCharge({}, held(BillingUnit::Basic, 800, 800, status)).isReleased);
            QVERIFY(checkCharge({}, charged(BillingUnit::Basic, 800, 0, status)).isReleased);
            const ChargeCheck taken = checkCharge({}, charged(BillingUnit::Mau, 800, 800, status));
            QVERIFY(!taken.isReleased);
            QCOMPARE(taken.charged, std::optional(Money{800}));
        }
    }

    void whatCameToNothingIsNotAmongTheBilled()
    {
        RunCharges charges;
        const auto expected = said(BillingUnit::Basic, 800);
        for (const auto status : {MessageStatus::Failed, MessageStatus::Expired, MessageStatus::Revoked}) {
            addCharges(charges, checkCharge(expected, held(BillingUnit::Basic, 800, 800, status)), 3);
            addCharges(charges, checkCharge(expected, charged(BillingUnit::Single, 1'200, 0, status)), 3);
        }
        QCOMPARE(charges, RunCharges());
        addCharges(charges,
                   checkCharge(expected, charged(BillingUnit::Basic, 900, 900, MessageStatus::Failed)), 3);
        QCOMPARE(charges, (RunCharges{0, 3, Money{300}, {}}));
    }

    void whatDiffersIsAddedUpExactlyAndByItsSign()
    {
        RunCharges charges;
        const auto add = [&charges](int expected, int told, int lines) {
            addCharges(charges,
                       checkCharge(said(BillingUnit::Basic, expected), held(BillingUnit::Basic, told, told)),
                       lines);
        };
        add(800, 800, 5);
        add(800, 801, 3'333);
        add(800, 750, 2);
        addCharges(charges, checkCharge({}, held(BillingUnit::Basic, 900, 900)), 7);
        QCOMPARE(charges, (RunCharges{5, 3'335, Money{3'333}, Money{100}}));
    }
};

QTEST_APPLESS_MAIN(TestChargeCheck)
#include "tst_chargecheck.moc"
