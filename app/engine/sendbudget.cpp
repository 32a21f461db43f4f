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

void SendBudget::use(const WorkspaceSettings &settings)
{
    m_settings = settings;
    m_minute = m_day = {};
}

/// While time goes on the window only loses sends, so what was left when it was counted is left still, less
/// what was made since.
Result<qint64> SendBudget::waitMs(int most, qint64 windowMs, Allowance &allowance)
{
    const Instant now = m_clock.now();
    if (most <= 0 || (allowance.left > 0 && now >= allowance.at))
        return qint64(0);
    const auto made = m_store.sendsBetween(now.plusMs(-windowMs), now);
    if (!made)
        return made.error();
    allowance = {std::max(0, most - *made), now};
    if (allowance.left > 0)
        return qint64(0);
    const auto last = m_store.newestSend(most, now);
    if (!last)
        return last.error();
    return *last ? std::max<qint64>(1, windowMs - now.since(**last)) : 0;
}

Result<SendBudget::Verdict> SendBudget::ask()
{
    const auto day = waitMs(m_settings.sendsPerDayMost, kDayMs, m_day);
    if (!day)
        return day.error();
    if (*day > 0)
        return Verdict{Limit::Day, *day};
    const auto minute = waitMs(m_settings.sendsPerMinuteMost, kMinuteMs, m_minute);
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
        --m_minute.left;
        --m_day.left;
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
