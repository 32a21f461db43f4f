// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What will become of a message: decided when it is accepted, from the seed, its number and its recipient
// alone, so that a run can be repeated whatever the order in which things happen.

#include "app/sandbox/magicrecipient.h"

namespace arowana::sandbox {

enum class Step {
    Sent,
    Delivered,
    Read,
    Failed,
    Expired,
    Bounced,
    Opened,
    Clicked,
    Replied,
    Complained,
    Unsubscribed
};

struct PlannedStep {
    Step step;
    qint64 waitMs; ///< platform milliseconds since the step before

    friend bool operator==(const PlannedStep &, const PlannedStep &) = default;
};

struct LifePlan {
    std::vector<PlannedStep> steps;
    QByteArray failureReason; ///< with Failed
    bool hardBounce = true;   ///< with Bounced
    quint64 replyChoice = 0;  ///< with Replied: which answer is given
};

/// How lively the practice platform is.
struct Habits {
    double replyRate = 0.10;
    double failRate = 0.03;
    qint64 carrierDelayMs = 2'000; ///< from accepted to delivered, about
};

class LifePlanner {
public:
    LifePlanner(quint64 seed, Habits habits)
        : m_seed(seed)
        , m_habits(habits)
    {
    }

    /// The plan for the `ordinal`-th accepted message. `reachable`: the agent is launched on the carrier.
    /// `inTalk`: the recipient is in a talk with the agent and answers surely.
    [[nodiscard]] LifePlan plan(quint64 ordinal, const SendOrder &order, bool reachable = true,
                                bool inTalk = false) const;

private:
    [[nodiscard]] LifePlan planRcs(class Randomness &random, const SendOrder &order, bool reachable,
                                   bool inTalk) const;
    [[nodiscard]] LifePlan planEmail(class Randomness &random, Magic magic) const;

    quint64 m_seed;
    Habits m_habits;
};

} // namespace arowana::sandbox
