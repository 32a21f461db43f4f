// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/sendqueue.h"

#include <algorithm>
#include <cstdlib>

namespace arowana {

namespace {

constexpr qint64 kClocksApartMostMs = 60'000;

} // namespace

SendQueue::SendQueue(const Clock &clock, const ServerClock &server)
    : m_clock(clock)
    , m_server(server)
{
}

OutboxEntry *SendQueue::find(RowId row)
{
    const auto found = m_open.find(row);
    return found == m_open.end() ? nullptr : &found->second;
}

void SendQueue::erase(RowId row)
{
    m_open.erase(row);
    m_dues.erase(row);
    m_leftAtMs.erase(row);
    m_lookFirst.erase(row);
    m_halted.erase(row);
}

void SendQueue::clear()
{
    m_open.clear();
    m_dues.clear();
    m_leftAtMs.clear();
    m_lookFirst.clear();
    m_halted.clear();
}

bool SendQueue::mayBecomeDue(const OutboxEntry &entry) const
{
    if (m_halted.contains(entry.row))
        return false;
    switch (entry.state) {
    case OutboxState::Held:
        return entry.holdUntil.has_value();
    case OutboxState::Unknown:
        return !m_lookFirst.contains(entry.row);
    case OutboxState::Ready:
        return true;
    case OutboxState::InFlight:
    case OutboxState::Stuck:
    case OutboxState::Damaged:
    case OutboxState::Accepted:
    case OutboxState::Refused:
    case OutboxState::Stopped:
        break;
    }
    return false;
}

qint64 SendQueue::waitEndMs(const OutboxEntry &entry)
{
    const auto &asked = entry.state == OutboxState::Held ? entry.holdUntil : entry.nextTry;
    const qint64 now = m_clock.monotonicMs();
    if (!asked)
        return now;
    Due &due = m_dues[entry.row];
    if (due.asked != asked)
        due = {asked, now + std::clamp<qint64>(asked->since(m_clock.now()), 0, kWaitMostMs)};
    return due.atMs;
}

std::optional<qint64> SendQueue::dueAtMs(const OutboxEntry &entry)
{
    if (!mayBecomeDue(entry) || (entry.state == OutboxState::Unknown && !m_server.isSure()))
        return std::nullopt;
    return waitEndMs(entry);
}

std::vector<RowId> SendQueue::leaving(int most)
{
    const qint64 now = m_clock.monotonicMs();
    std::vector<RowId> rows;
    for (const auto &[row, entry] : m_open) {
        if (int(rows.size()) >= most)
            break;
        const auto due = dueAtMs(entry);
        if (due && *due <= now)
            rows.push_back(row);
    }
    return rows;
}

std::optional<qint64> SendQueue::nextDueInMs()
{
    std::optional<qint64> next;
    for (const auto &[row, entry] : m_open) {
        const auto due = dueAtMs(entry);
        if (due && (!next || *due < *next))
            next = due;
    }
    return next ? std::optional(std::max<qint64>(0, *next - m_clock.monotonicMs())) : std::nullopt;
}

bool SendQueue::waitsForTheTime() const
{
    return !m_server.isSure() && std::any_of(m_open.begin(), m_open.end(), [this](const auto &at) {
        return at.second.state == OutboxState::Unknown && mayBecomeDue(at.second);
    });
}

std::vector<RowId> SendQueue::dateFirstTries()
{
    std::vector<RowId> dated;
    for (const auto &[row, leftAtMs] : m_leftAtMs) {
        OutboxEntry *entry = find(row);
        if (!entry || !entry->firstTryAt || entry->firstTryThere)
            continue;
        // Only where both clocks tell the same of the time since: a sleep between would make it too young.
        const qint64 ago = m_clock.monotonicMs() - leftAtMs;
        if (std::abs(m_clock.now().since(*entry->firstTryAt) - ago) > kClocksApartMostMs)
            continue;
        entry->firstTryThere = m_server.now().plusMs(-ago);
        dated.push_back(row);
    }
    return dated;
}

int SendQueue::underWay() const
{
    return int(inState(OutboxState::InFlight).size());
}

std::vector<RowId> SendQueue::inState(OutboxState state) const
{
    std::vector<RowId> rows;
    for (const auto &[row, entry] : m_open) {
        if (entry.state == state)
            rows.push_back(row);
    }
    return rows;
}

OutboxCounts SendQueue::counts() const
{
    OutboxCounts counts;
    for (const auto &[row, entry] : m_open) {
        switch (entry.state) {
        case OutboxState::Held:
            counts.waiting += entry.holdUntil ? 0 : 1;
            [[fallthrough]];
        case OutboxState::Ready:
            ++counts.held;
            break;
        case OutboxState::InFlight:
            ++counts.sending;
            break;
        case OutboxState::Stuck:
        case OutboxState::Damaged:
            ++counts.toDecide;
            [[fallthrough]];
        case OutboxState::Unknown:
            ++counts.unknown;
            break;
        case OutboxState::Accepted:
        case OutboxState::Refused:
        case OutboxState::Stopped:
            break;
        }
    }
    return counts;
}

void SendQueue::endWaits(qint64 withinMs, const std::function<double()> &chance)
{
    for (auto &[row, entry] : m_open) {
        const bool waits = entry.state == OutboxState::Ready || entry.state == OutboxState::Unknown;
        const qint64 soonMs = qint64(double(withinMs) * chance());
        if (waits && entry.nextTry && waitEndMs(entry) > m_clock.monotonicMs() + soonMs)
            entry.nextTry = m_clock.now().plusMs(soonMs);
    }
}

void SendQueue::scatter(qint64 withinMs, const std::function<double()> &chance)
{
    for (auto &[row, entry] : m_open) {
        const bool waits = entry.state == OutboxState::Ready || entry.state == OutboxState::Unknown;
        if (waits && waitEndMs(entry) <= m_clock.monotonicMs() + withinMs)
            entry.nextTry = m_clock.now().plusMs(qint64(double(withinMs) * chance()));
    }
}

} // namespace arowana
