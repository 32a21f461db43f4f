// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runquote.h"

#include <QTest>

using namespace arowana;

/// What is kept with a line of what the card says of its unit.
class TestRunQuote : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lineThatIsLongInBytesMayBeSingleWhateverIsKnownOfPrices()
    {
        const ExpectedUnit inBytes{BillingUnit::Basic, UnitReason::LongInBytes, 200};
        const auto basicOnly = [](Channel, BillingUnit unit) {
            return unit == BillingUnit::Basic ? std::optional(Money{800}) : std::nullopt;
        };
        const auto both = [](Channel, BillingUnit unit) {
            return std::optional(unit == BillingUnit::Basic ? Money{800} : Money{1'200});
        };
        QVERIFY(expectedCharge(inBytes, Channel::Rcs, {}) ==
                (ExpectedCharge{BillingUnit::Basic, {}, {}, true}));
        QVERIFY(expectedCharge(inBytes, Channel::Rcs, basicOnly) ==
                (ExpectedCharge{BillingUnit::Basic, Money{800}, {}, true}));
        QVERIFY(expectedCharge(inBytes, Channel::Rcs, both) ==
                (ExpectedCharge{BillingUnit::Basic, Money{800}, Money{1'200}, true}));
        const ExpectedUnit shortText{BillingUnit::Basic, UnitReason::ShortText, 5};
        QVERIFY(expectedCharge(shortText, Channel::Rcs, both) ==
                (ExpectedCharge{BillingUnit::Basic, Money{800}, {}, false}));
    }

    void lineThatIsPaidAlreadyIsExpectedFree()
    {
        const ExpectedUnit paid{BillingUnit::Mau, UnitReason::NewsletterPaid, 0};
        QVERIFY(expectedCharge(paid, Channel::Rcs, {}) ==
                (ExpectedCharge{BillingUnit::Mau, Money{}, {}, false}));
    }
};

QTEST_APPLESS_MAIN(TestRunQuote)
#include "tst_runquote.moc"
