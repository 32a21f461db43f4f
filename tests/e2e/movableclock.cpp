// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/movableclock.h"

#include <atomic>
#include <ctime>

#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

namespace {

std::atomic<time_t> s_ahead = 0;

} // namespace

extern "C" {

int clock_gettime(clockid_t clock, timespec *time) noexcept
{
    const long done = ::syscall(SYS_clock_gettime, clock, time);
    if (done == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
        time->tv_sec += s_ahead;
    return int(done);
}

int gettimeofday(timeval *__restrict time, void *__restrict) noexcept
{
    timespec precise{};
    const int done = clock_gettime(CLOCK_REALTIME, &precise);
    *time = {precise.tv_sec, precise.tv_nsec / 1'000};
    return done;
}

time_t time(time_t *seconds) noexcept
{
    timespec precise{};
    (void)clock_gettime(CLOCK_REALTIME, &precise);
    if (seconds)
        *seconds = precise.tv_sec;
    return precise.tv_sec;
}

} // extern "C"

void arowana::test::moveWallClock(qint64 aheadSeconds)
{
    s_ahead = time_t(aheadSeconds);
}
