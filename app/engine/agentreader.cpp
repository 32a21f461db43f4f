// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/agentreader.h"

#include <algorithm>
#include <utility>

namespace arowana {

AgentReader::AgentReader(Parts parts)
    : m_p(parts)
{
}

AgentReader::~AgentReader()
{
    m_p.timers.cancel(m_timer);
    m_p.timers.cancel(m_daily);
}

void AgentReader::setOnline(bool online)
{
    m_online = online;
    m_setbacks = 0;
    m_p.timers.cancel(std::exchange(m_daily, 0));
    if (!online)
        return;
    m_daily = m_p.timers.after(kDayMs, [this] { setOnline(m_online); });
    readAll();
    if (m_timer) // it may wait for long
        later(0, [this] { next(); });
}

void AgentReader::readAll()
{
    const auto senders = m_p.store.senders();
    if (!senders)
        return;
    for (const Sender &sender : *senders) {
        if (sender.channel == Channel::Rcs)
            read(AgentId(sender.id));
    }
}

void AgentReader::read(const AgentId &agent)
{
    if (!m_online)
        return;
    if (std::find(m_waiting.begin(), m_waiting.end(), agent) == m_waiting.end())
        m_waiting.push_back(agent);
    begin();
}

void AgentReader::begin()
{
    if (!std::exchange(m_isAsking, true))
        later(0, [this] { next(); });
}

void AgentReader::later(qint64 ms, std::function<void()> step)
{
    m_p.timers.cancel(m_timer);
    m_timer = m_p.timers.after(ms, [this, step = std::move(step)] {
        m_timer = 0;
        step();
    });
}

qint64 AgentReader::waitMs()
{
    if (const qint64 pause = m_p.monitor.pauseLeftMs())
        return pause;
    if (m_p.monitor.isLineDown())
        return std::max(m_p.monitor.probeWaitMs(), m_p.policy.pollMs); // others try the line
    const bool stepsAside = areSendsLeaving && areSendsLeaving() && m_stepsAside < kStepsAsideMost;
    m_stepsAside = stepsAside ? m_stepsAside + 1 : 0;
    return stepsAside ? kStepAsideMs : 0;
}

void AgentReader::next()
{
    if (!m_online || m_waiting.empty()) {
        m_isAsking = false;
        return;
    }
    if (const qint64 wait = waitMs()) {
        later(wait, [this] { next(); });
        return;
    }
    const AgentId agent = m_waiting.front();
    m_waiting.pop_front();
    ask(agent);
}

void AgentReader::ask(const AgentId &agent)
{
    m_p.client.fetchAgent(agent, [this, agent](const CallAnswer<AgentAnswer> &answer,
                                               const CallFacts &facts) {
        m_p.monitor.observe(answer, facts);
        if (const auto *told = std::get_if<AgentAnswer>(&answer))
            take(agent, *told);
        else if (const auto *refusal = std::get_if<Refusal>(&answer); refusal && refusal->httpStatus == 404)
            noteMissing(agent);
        else
            setback(agent, std::get_if<Refusal>(&answer));
    });
}

void AgentReader::take(const AgentId &agent, const AgentAnswer &answer)
{
    m_setbacks = 0;
    if (answer.id != agent) {
        // The draft has become this one. It is another sender: what waits to be sent by the draft stays so.
        if (!isKept(agent, [&] { return m_p.directory.addAgent(answer.id, answer.reading.displayName); }))
            return;
        m_waiting.push_back(answer.id);
        goOn();
        return;
    }
    AgentReading reading = answer.reading;
    reading.readAt = m_p.clock.now();
    if (!isKept(agent, [&] { return m_p.directory.keepReading(agent, reading); }))
        return;
    if (reading.isApproved())
        later(m_p.monitor.takeTurnMs(m_p.policy.pollSpacingMs),
              [this, agent, reading] { askLaunch(agent, reading); });
    else
        goOn();
}

void AgentReader::noteMissing(const AgentId &agent)
{
    if (isKept(agent, [&] { return m_p.directory.keepNotFound(agent); }))
        goOn(); // tomorrow it is asked again
}

void AgentReader::askLaunch(const AgentId &agent, const AgentReading &reading)
{
    if (!m_online) {
        m_isAsking = false;
        return;
    }
    if (const qint64 wait = waitMs()) {
        later(wait, [this, agent, reading] { askLaunch(agent, reading); });
        return;
    }
    m_p.client.fetchLaunch(
        agent, [this, agent, reading](const CallAnswer<LaunchAnswer> &answer, const CallFacts &facts) {
            m_p.monitor.observe(answer, facts);
            const auto *told = std::get_if<LaunchAnswer>(&answer);
            if (!told) {
                setback(agent, std::get_if<Refusal>(&answer));
                return;
            }
            AgentReading whole = reading;
            whole.carriers = told->carriers;
            if (isKept(agent, [&] { return m_p.directory.keepReading(agent, whole); }))
                goOn();
        });
}

void AgentReader::setback(const AgentId &agent, const Refusal *refusal)
{
    if (!refusal) {
        retry(agent);
    } else if (isPaceLimit(*refusal)) {
        m_waiting.push_front(agent);
        next(); // after the pause
    } else if (refusal->httpStatus == 401) {
        m_waiting.clear(); // another key begins anew
        m_isAsking = false;
    } else {
        goOn(); // its last reading stays, with its age; tomorrow it is asked again
    }
}

void AgentReader::retry(const AgentId &agent)
{
    const qint64 wait = std::min(kRetryMs << std::min(m_setbacks++, 10), kRetryMostMs);
    if (std::find(m_waiting.begin(), m_waiting.end(), agent) == m_waiting.end())
        m_waiting.push_back(agent);
    later(wait, [this] { next(); });
}

bool AgentReader::isKept(const AgentId &agent, const std::function<Result<void>()> &work)
{
    const auto written = m_p.writer.write(work);
    if (written || !isAboutTheStore(written.error()))
        return true;
    retry(agent);
    return false;
}

} // namespace arowana
