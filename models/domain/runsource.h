// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// From where the window reads the lines of a run. Implemented by the store on its reader thread, under the
// same rules as MessageSource.

#include "models/domain/chargecheck.h"
#include "models/domain/ids.h"
#include "models/domain/instant.h"
#include "models/domain/messagestatus.h"
#include "models/domain/money.h"
#include "models/domain/result.h"
#include "models/domain/sendrun.h"

#include <functional>

namespace arowana {

/// A line with how its message stands, or one that was left out.
struct RunLineView {
    RunLine line;                        ///< of one that was left out number and data only
    std::optional<MessageStatus> status; ///< nullopt: not sent
    QString note;                        ///< why it was refused or failed, as the platform said it
    bool isLeftOut = false;              ///< the check would not send it; `note` says why
    QString typed = {};                  ///< left out: the recipient as it stands in the list
    MessageId id = {};                   ///< empty until the platform accepted it
    std::optional<Money> cost = {};
    bool costIsHold = false;                 ///< reserved only: neither charged nor released yet
    Instant createdAt = {};                  ///< when the message was made
    Instant statusAt = {};                   ///< when that state was reached
    BillingUnit unit = BillingUnit::Unknown; ///< as the platform said it
    std::optional<Money> price = {};         ///< as the answer named it
    QString unitWord = {};                   ///< of a unit that has no name here: the platform's word

    /// Whether it is billed as was said before the start.
    [[nodiscard]] ChargeCheck charge() const
    {
        return checkCharge(line.expected, {status, unit, price, cost, costIsHold, unitWord});
    }

    friend bool operator==(const RunLineView &, const RunLineView &) = default;
};

class RunSource {
public:
    /// The lines, or why they cannot be read.
    using LinesAnswer = std::function<void(const Result<QList<RunLineView>> &)>;

    RunSource() = default;
    RunSource(const RunSource &) = delete;
    RunSource &operator=(const RunSource &) = delete;
    virtual ~RunSource() = default;

    /// A name for one who asks: the newer question of one never cancels that of another.
    [[nodiscard]] quint64 newAsker() { return ++m_lastAsker; }
    /// At most `most` lines from the `first`-th of the list on, counted from 1, those left out among them, by
    /// their numbers. A newer call of the same asker cancels the older, which
    /// is then not answered; every other is, unless the source ends first.
    virtual void askRunLines(quint64 asker, quint64 run, int first, int most, LinesAnswer answer) = 0;

private:
    quint64 m_lastAsker = 0;
};

} // namespace arowana
