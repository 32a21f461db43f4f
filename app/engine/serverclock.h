// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The platform's time, learnt from the `Date` header of its answers: sessions end by that clock and not by
// this machine's. A header has whole seconds and arrives late, so each answer gives a range for the
// difference; the ranges are cut with each other until one says otherwise. Between two answers it goes by the
// monotonic clock and by what the machine slept, since the wall clock may be set; a leap of it by a minute or
// more that neither knows of is a sleep as well. Engine thread; owned by Engine.

#include "app/engine/ports/platformclient.h"
#include "models/domain/clock.h"

namespace arowana {

class ServerClock {
public:
    explicit ServerClock(const Clock &clock);

    void observe(const CallFacts &facts);

    /// Whether an answer has told the platform's time.
    [[nodiscard]] bool isKnown() const { return m_isKnown; }
    /// Whether now() can be relied upon where money hangs on it: since the last answer that told the
    /// platform's time this machine was not asleep and its clock was not set. The next answer mends it.
    [[nodiscard]] bool isSure() const;
    /// The platform's time now; this machine's while no answer has told another.
    [[nodiscard]] Instant now() const { return m_clock.now().plusMs(skewMs()); }
    /// Platform minus machine, whose clock may have been set since the last answer. 0 as long as the answers
    /// allow it and nobody set it.
    [[nodiscard]] qint64 skewMs() const;
    /// The latest moment, by this machine's clock, at which the platform's showed the second `told` lies in:
    /// it tells whole ones.
    [[nodiscard]] Instant latestHere(Instant told) const;

private:
    /// By how much the wall clock ran ahead of the monotonic one since the last answer that told the time.
    [[nodiscard]] qint64 movedMs() const;
    /// The same as far as it was set, and not slept.
    [[nodiscard]] qint64 setByMs() const;

    const Clock &m_clock;
    qint64 m_least = 0; ///< of the range; the difference is within [m_least, m_most]
    qint64 m_most = 0;
    bool m_isKnown = false;
    Instant m_wallAtLast; ///< both clocks when an answer told the time last
    qint64 m_monotonicAtLast = 0;
    qint64 m_sleptAtLast = 0;
};

} // namespace arowana
