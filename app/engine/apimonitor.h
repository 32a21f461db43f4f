// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Watches every answer of the platform, says how the API stands, and keeps the pause that a 429 asks for:
// it holds every call of the console, whoever makes it. Engine thread; owned by Engine.

#include "app/engine/changebatcher.h"
#include "app/engine/ports/platformclient.h"
#include "app/engine/serverclock.h"

namespace arowana {

/// What was asked for, as far as the meaning of a 429 hangs on it.
enum class CallKind { Other, Newsletter };

/// 429 for pace is not an answer about the message; the newsletter's daily limit is
/// (`api/messages/rcs-newsletter`). The word of neither is documented, so a newsletter's 429 is for pace only
/// where it says so and does not ask for longer than any pace would: read as pace, the limit of one
/// subscriber would hold every call until midnight.
[[nodiscard]] inline bool isPaceLimit(const Refusal &refusal, CallKind kind = CallKind::Other)
{
    if (refusal.httpStatus != 429 || refusal.code == "daily_limit_reached")
        return false;
    return kind == CallKind::Other || (refusal.code == "rate_limited" && !refusal.retryIsCut);
}

class ApiMonitor {
public:
    ApiMonitor(ChangeBatcher &changes, const Clock &clock, ServerClock &server);

    /// Sets the state before anything was asked: host, no key, offline.
    void begin(const QString &host, ApiState state);

    template <class Accepted>
    void observe(const CallAnswer<Accepted> &answer, const CallFacts &facts, CallKind kind = CallKind::Other)
    {
        const auto *unknown = std::get_if<Unknown>(&answer);
        // What stands before the platform, or in its place, has a clock of its own.
        const bool hasComeToBeSure = !unknown && noteDate(facts);
        if (unknown)
            noteTrouble(*unknown);
        else if (const auto *refusal = std::get_if<Refusal>(&answer))
            noteRefusal(*refusal, facts, kind);
        else
            noteAnswer(200, facts);
        if (hasComeToBeSure && timeTold)
            timeTold();
    }

    [[nodiscard]] const ApiHealth &health() const { return m_health; }

    /// Tells by how much the platform's clock differs from this machine's, where that has changed: no answer
    /// is needed for it when this machine's was set.
    void tellSkew();

    /// How long no request may leave yet; 0 when one may. By the monotonic clock, since the other one jumps.
    [[nodiscard]] qint64 pauseLeftMs() const;

    /// How long until the next call may be made that nobody waits for: those who read in the background, side
    /// by side, leave `spacingMs` between any two of theirs, and so the rate limit to the sends. Each call of
    /// this takes a turn.
    [[nodiscard]] qint64 takeTurnMs(qint64 spacingMs);

    /// True while the line to the platform is down: then one call at a time tries it.
    [[nodiscard]] bool isLineDown() const;
    /// How long until the line may be tried again; 0 at once, and whenever it is up.
    [[nodiscard]] qint64 probeWaitMs() const;

    /// How many answers in a row, the last ones, told no time. The platform's documents promise no `Date`.
    [[nodiscard]] int undatedInARow() const { return m_undatedInARow; }

    /// Sends wait for another key: until one is given (begin()) that is how the API stands, whatever other
    /// calls are answered, so that nothing waits in silence behind a good lamp.
    void keyStaysRefused() { m_needsOtherKey = true; }

    /// A pause asked for before the console was started holds on; what lies further off than any pause may
    /// is cut.
    void resumePause(Instant until);

    /// Called when the platform asked for a pause, with its end by the wall clock, which outlives the
    /// program.
    std::function<void(Instant until)> paused;
    /// Called when the platform answered for the first time after the line was down.
    std::function<void()> lineIsBack;
    /// Called when the platform's time has come to be sure: at first, after a sleep, after a clock was set.
    std::function<void()> timeTold;
    /// Called whenever something is told of how the API stands.
    std::function<void()> changed;

private:
    static constexpr qint64 kPauseDefaultMs = 5'000;
    static constexpr qint64 kPauseMostMs = 3'600'000;
    static constexpr qint64 kProbeEveryMs = 5'000;

    /// Whether it is only now that the platform's time is sure.
    bool noteDate(const CallFacts &facts);
    void pauseFor(qint64 ms);
    void noteRefusal(const Refusal &refusal, const CallFacts &facts, CallKind kind);
    void noteAnswer(int httpStatus, const CallFacts &facts);
    void noteTrouble(const Unknown &unknown);
    void tell();

    ChangeBatcher &m_changes;
    const Clock &m_clock;
    ServerClock &m_server;
    ApiHealth m_health;
    bool m_needsOtherKey = false;
    int m_undatedInARow = 0;
    qint64 m_pausedUntilMs = 0;
    qint64 m_turnAtMs = 0; ///< the last one that was taken, by monotonic time
    qint64 m_downAtMs = 0; ///< when the line was found down, or tried again in vain
    qint64 m_skewTold = 0;
};

} // namespace arowana
