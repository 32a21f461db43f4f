// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/sendbudget.h"

namespace arowana {

namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kHourMs = 60 * kMinuteMs;
constexpr qint64 kDayMs = 24 * kHourMs;

} // namespace

SendBudget::SendBudget(RunStore &store, const Clock &clock)
    : m_store(store)
    , m_clock(clock)
{
}

/// Used up is a window in which the last send but `most` - 1 lies.
Result<qint64> SendBudget::waitMs(int most, qint64 windowMs)
{
    if (most <= 0)
        return qint64(0);
    const Instant now = m_clock.now();
    const auto made = m_store.newestSend(most, now);
    if (!made)
        return made.error();
    return *made ? std::max<qint64>(0, windowMs - now.since(**made)) : 0;
}

Result<SendBudget::Verdict> SendBudget::ask()
{
    const auto day = waitMs(m_settings.sendsPerDayMost, kDayMs);
    if (!day)
        return day.error();
    if (*day > 0)
        return Verdict{Limit::Day, *day};
    const auto minute = waitMs(m_settings.sendsPerMinuteMost, kMinuteMs);
    if (!minute)
        return minute.error();
    return *minute > 0 ? Verdict{Limit::Minute, *minute} : Verdict{};
}

Result<void> SendBudget::check()
{
    const auto verdict = ask();
    if (!verdict)
        return verdict.error();
    switch (verdict->limit) {
    case Limit::None:
        break;
    case Limit::Minute:
        return Error{
            ErrorKind::Conflict,
            tr("The budget of %n message(s) a minute is used up.", nullptr, m_settings.sendsPerMinuteMost),
            tr("Nothing was sent and nothing is lost. Send it again in %n second(s), or raise the "
               "budget in the settings.",
               nullptr, int((verdict->waitMs + 999) / 1'000)),
            {}};
    case Limit::Day:
        return Error{
            ErrorKind::Conflict,
            tr("The budget of %n message(s) in 24 hours is used up.", nullptr, m_settings.sendsPerDayMost),
            tr("Nothing was sent and nothing is lost. Send it again in %n minute(s), or raise the "
               "budget in the settings.",
               nullptr, int((verdict->waitMs + kMinuteMs - 1) / kMinuteMs)),
            {}};
    }
    return {};
}

} // namespace arowana
