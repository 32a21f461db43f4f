// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Asks the platform for what no webhook brought: new messages and replies, messages on their way, whatever a
// gap has swallowed. Rounds follow each other in growing intervals while nothing happens; with a working
// listener they are rare and only make up for deliveries that were lost. Engine thread; owned by Engine.

#include "app/engine/gapkeeper.h"
#include "app/engine/logreader.h"

#include <map>

namespace arowana {

class Poller {
public:
    struct Parts {
        EngineStore &store;
        SyncStore &sync;
        GapKeeper &gaps;
        LogReader &log;
        LookUps &lookUps;
        ApiMonitor &monitor;
        ChangeBatcher &changes;
        const ServerClock &server;
        const Clock &clock;
        Timers &timers;
        const EnginePolicy &policy;
    };

    explicit Poller(Parts parts);
    ~Poller();
    Poller(const Poller &) = delete;
    Poller &operator=(const Poller &) = delete;

    void setOnline(bool online);
    /// True while webhooks reach this console: then rounds only make up for what was lost on the way.
    void setHearing(bool hears);
    /// A round now; the intervals begin small again.
    void pollNow();
    [[nodiscard]] bool isUnderWay() const { return m_isUnderWay; }
    /// What is told along: see PollHealth. While there is any, messages of that time are not this one's to
    /// read.
    void setHistory(const std::optional<HistoryProgress> &history);
    /// Something of ours is on its way: while nothing is heard the next round comes soon.
    void hurry();

    /// Called when a round begins by itself: what else is to be asked for now and then goes along.
    std::function<void()> timeCame;
    /// Called when the machine slept, before the round that comes of it.
    std::function<void()> woke;
    /// Called when a round has ended, whole or not, and none follows at once.
    std::function<void()> ended;

private:
    /// What a round reads, and which of the rarer ones it is.
    struct Round {
        LogWindow window;
        bool isDeep = false; ///< the whole last day
        bool isFar = false;  ///< the last days, as far as this console reaches back
    };

    void schedule();
    void startTimer(qint64 delayMs);
    void begin();
    [[nodiscard]] Round roundOf(Instant now, const std::optional<Gap> &gap) const;
    void askInFlight();
    Result<RowId> askStretch(RowId before, std::map<MessageId, qint64> &looked);
    [[nodiscard]] bool isDue(const MessageRecord &record, qint64 monotonicMs) const;
    void settle();
    void finish(bool isComplete);
    [[nodiscard]] Instant beganAt() const;
    void publish();

    Parts m_p;
    bool m_online = false;
    bool m_hears = false;
    bool m_isUnderWay = false;
    bool m_again = false; ///< asked for while a round was under way
    bool m_hadSetback = false;
    Round m_round;
    qint64 m_beganAtMs = 0; ///< the round, by monotonic time
    Instant m_readUntil;    ///< by the last whole round of this run, by the platform's clock
    Instant m_deepAt;       ///< when a deep round was whole last
    Instant m_farAt;        ///< when a far one was
    int m_news = 0;
    qint64 m_interval;
    std::map<MessageId, qint64> m_lookedAt; ///< in flight, by monotonic time
    RowId m_stretchFrom; ///< those in flight below it come next; invalid: those below the newest ones
    PollHealth m_health;
    Timers::Handle m_timer = 0;
    qint64 m_dueAtMs = 0; ///< of the timer, by monotonic time
};

} // namespace arowana
