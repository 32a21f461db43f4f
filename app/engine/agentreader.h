// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Reads from the platform how the workspace's RCS agents stand (`api/rcs/agents-get`, and for approved ones
// `api/rcs/agents-launch`): at the start, when a sender is saved, when an event names one, and once a day,
// since no event tells of carriers. One call at a time, with a space between them, and behind the sends. What
// is read is kept with the sender. Engine thread; owned by Engine.

#include "app/engine/apimonitor.h"
#include "app/engine/directory.h"
#include "app/engine/enginepolicy.h"
#include "app/engine/storewriter.h"

#include <deque>

namespace arowana {

class AgentReader {
public:
    struct Parts {
        EngineStore &store;
        StoreWriter &writer;
        Directory &directory;
        ApiMonitor &monitor;
        PlatformClient &client;
        Timers &timers;
        const Clock &clock;
        const EnginePolicy &policy;
    };

    explicit AgentReader(Parts parts);
    ~AgentReader();
    AgentReader(const AgentReader &) = delete;
    AgentReader &operator=(const AgentReader &) = delete;

    /// Online: reads all of them, and again each day.
    void setOnline(bool online);
    void readAll();
    /// After those that wait; one that waits already is not read twice.
    void read(const AgentId &agent);

    /// True while sends are under way: a reading waits for them, but not for ever.
    std::function<bool()> areSendsLeaving;

private:
    static constexpr qint64 kDayMs = 24LL * 3'600'000;
    static constexpr qint64 kRetryMs = 60'000; ///< after no answer; doubles
    static constexpr qint64 kRetryMostMs = 3'600'000;
    static constexpr qint64 kStepAsideMs = 1'000; ///< while sends leave
    static constexpr int kStepsAsideMost = 60;

    void begin();
    void next();
    /// How long nothing may be asked; 0 when it may.
    [[nodiscard]] qint64 waitMs();
    void ask(const AgentId &agent);
    void take(const AgentId &agent, const AgentAnswer &answer);
    void noteMissing(const AgentId &agent);
    void askLaunch(const AgentId &agent, const AgentReading &reading);
    /// What is no yes about this agent.
    void setback(const AgentId &agent, const Refusal *refusal);
    void retry(const AgentId &agent);
    /// False when an ill store could not take it: then the agent is read again later.
    bool isKept(const AgentId &agent, const std::function<Result<void>()> &work);
    void later(qint64 ms, std::function<void()> step);
    void goOn()
    {
        later(m_p.monitor.takeTurnMs(m_p.policy.pollSpacingMs), [this] { next(); });
    }

    Parts m_p;
    std::deque<AgentId> m_waiting;
    Timers::Handle m_timer = 0; ///< of the next step
    Timers::Handle m_daily = 0;
    bool m_online = false;
    bool m_isAsking = false; ///< a step or an answer is to come
    int m_setbacks = 0;      ///< in a row
    int m_stepsAside = 0;
};

} // namespace arowana
