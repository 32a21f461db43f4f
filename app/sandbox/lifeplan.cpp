// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/lifeplan.h"

#include "app/sandbox/temperament.h"

namespace arowana::sandbox {

namespace {

constexpr qint64 kQueuedMs = 10LL * 60 * 1000;
constexpr qint64 kMagicTtlMs = 60LL * 1000;
constexpr qint64 kDefaultTtlMs = 30LL * 24 * 3600 * 1000; // undelivered messages are dropped after 30 days
constexpr double kReadRate = 0.75;
constexpr double kOpenRate = 0.6;
constexpr double kClickRate = 0.35;
constexpr double kHardBounceRate = 0.5;

constexpr const char *kReasons[] = {"UNKNOWN_RCS_USER", "CARRIER_NOT_LAUNCHED", "REJECTED_SPAM",
                                    "ACCOUNT_SUSPENDED", "MESSAGE_EXPIRED"};

/// The reason a message to this recipient fails with every time; nullptr when it need not fail.
const char *fixedReason(Magic magic)
{
    switch (magic) {
    case Magic::UnknownUser:
        return kReasons[0];
    case Magic::NotLaunched:
        return kReasons[1];
    case Magic::Spam:
        return kReasons[2];
    case Magic::Suspended:
        return kReasons[3];
    case Magic::TimesOut:
        return kReasons[4];
    case Magic::None:
    case Magic::NotCapable:
    case Magic::StaysQueued:
    case Magic::Expires:
    case Magic::AlwaysReplies:
    case Magic::NoConsent:
    case Magic::AlwaysRead:
    case Magic::Talks:
    case Magic::Bounces:
    case Magic::BouncesSoftly:
    case Magic::Complains:
    case Magic::Unsubscribes:
    case Magic::Suppressed:
    case Magic::Withdrawn:
    case Magic::StaysSent:
        break;
    }
    return nullptr;
}

bool isArrival(Step step)
{
    return step == Step::Delivered || step == Step::Failed || step == Step::Bounced;
}

/// Where the ttl runs out before the message arrived, the rest of the plan is its expiry.
void cutAtTtl(std::vector<PlannedStep> &steps, qint64 ttlMs)
{
    qint64 at = 0;
    for (size_t i = 0; i < steps.size(); ++i) {
        if (at + steps[i].waitMs >= ttlMs) {
            steps.resize(i);
            steps.push_back({Step::Expired, ttlMs - at});
            return;
        }
        at += steps[i].waitMs;
        if (isArrival(steps[i].step))
            return;
    }
    steps.push_back({Step::Expired, ttlMs - at});
}

} // namespace

LifePlan LifePlanner::plan(quint64 ordinal, const SendOrder &order, bool reachable, bool inTalk) const
{
    Randomness random(m_seed * 0x2545F4914F6CDD1DULL + ordinal);
    static_cast<void>(random.next());
    const Magic magic = magicOf(order.line, order.to);
    LifePlan plan =
        order.line == Line::Rcs ? planRcs(random, order, reachable, inTalk) : planEmail(random, magic);
    if (order.line == Line::Rcs)
        cutAtTtl(plan.steps, order.ttlMs.value_or(magic == Magic::Expires ? kMagicTtlMs : kDefaultTtlMs));
    return plan;
}

LifePlan LifePlanner::planRcs(Randomness &random, const SendOrder &order, bool reachable, bool inTalk) const
{
    const Magic magic = magicOf(order.line, order.to);
    const qint64 base = m_habits.carrierDelayMs;
    const qint64 queued = magic == Magic::StaysQueued ? kQueuedMs : random.between(base / 8, base / 4);
    const qint64 usual = random.between(base / 2, base * 5 / 4);
    const qint64 carried = magic == Magic::StaysSent ? kQueuedMs : usual;
    const bool fails = random.chance(m_habits.failRate);
    const quint64 reason = random.next() % std::size(kReasons);
    const bool reads = random.chance(kReadRate);
    const bool replies = random.chance(m_habits.replyRate);
    const qint64 readAfter = random.between(base, base * 10);
    const qint64 replyAfter = random.between(base * 2, base * 15);
    LifePlan plan;
    plan.replyChoice = random.next();
    plan.steps.push_back({Step::Sent, queued});
    if (magic == Magic::Expires)
        return plan;
    const char *fixed = magic == Magic::None && !reachable ? kReasons[1] : fixedReason(magic);
    if (fixed || (magic == Magic::None && fails)) {
        plan.failureReason = fixed ? fixed : kReasons[reason];
        plan.steps.push_back({Step::Failed, carried});
        return plan;
    }
    plan.steps.push_back({Step::Delivered, carried});
    const bool readsSurely = magic == Magic::AlwaysRead;
    const bool repliesSurely = magic == Magic::AlwaysReplies || magic == Magic::Talks || inTalk;
    const bool repliesNow = !readsSurely && (repliesSurely || replies);
    // Those who talk have a pace of their own.
    const bool talks = repliesNow && (magic == Magic::Talks || magic == Magic::None);
    const Temperament temperament = temperamentOf(order.to, m_seed);
    if (readsSurely || reads || repliesNow)
        plan.steps.push_back({Step::Read, talks ? readingMs(temperament, random) : readAfter});
    if (repliesNow)
        plan.steps.push_back({Step::Replied, talks ? answeringMs(temperament, random) : replyAfter});
    return plan;
}

LifePlan LifePlanner::planEmail(Randomness &random, Magic magic) const
{
    const qint64 base = m_habits.carrierDelayMs;
    const qint64 queued = magic == Magic::StaysQueued ? kQueuedMs : random.between(base / 8, base / 4);
    const qint64 carried = random.between(base / 2, base * 5 / 4);
    const bool fails = random.chance(m_habits.failRate);
    const bool hard = random.chance(kHardBounceRate);
    const bool opens = random.chance(kOpenRate);
    const bool clicks = random.chance(kClickRate);
    const qint64 openAfter = random.between(base * 2, base * 20);
    const qint64 clickAfter = random.between(base, base * 10);
    LifePlan plan;
    plan.steps.push_back({Step::Sent, queued});
    const bool bounces = magic == Magic::Bounces || magic == Magic::BouncesSoftly;
    if (bounces || (magic == Magic::None && fails)) {
        plan.hardBounce = magic == Magic::Bounces || (magic == Magic::None && hard);
        plan.steps.push_back({Step::Bounced, carried});
        return plan;
    }
    plan.steps.push_back({Step::Delivered, carried});
    const bool leaves = magic == Magic::Complains || magic == Magic::Unsubscribes;
    if (magic == Magic::AlwaysRead || leaves || opens)
        plan.steps.push_back({Step::Opened, openAfter});
    if (leaves) {
        plan.steps.push_back({magic == Magic::Complains ? Step::Complained : Step::Unsubscribed, clickAfter});
        return plan;
    }
    if (magic == Magic::AlwaysRead || (opens && clicks))
        plan.steps.push_back({Step::Clicked, clickAfter});
    return plan;
}

} // namespace arowana::sandbox
