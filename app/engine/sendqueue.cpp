// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/sendqueue.h"

#include <algorithm>

namespace arowana {

OutboxEntry *SendQueue::find(RowId row)
{
    const auto found = m_open.find(row);
    return found == m_open.end() ? nullptr : &found->second;
}

void SendQueue::erase(RowId row)
{
    m_open.erase(row);
    m_lookFirst.erase(row);
    m_halted.erase(row);
}

void SendQueue::clear()
{
    m_open.clear();
    m_lookFirst.clear();
    m_halted.clear();
}

std::optional<Instant> SendQueue::dueAt(const OutboxEntry &entry, Instant now) const
{
    if (m_halted.contains(entry.row))
        return std::nullopt;
    switch (entry.state) {
    case OutboxState::Held:
        return entry.holdUntil;
    case OutboxState::Unknown:
        if (m_lookFirst.contains(entry.row))
            return std::nullopt;
        [[fallthrough]];
    case OutboxState::Ready:
        return entry.nextTry.value_or(now);
    case OutboxState::InFlight:
    case OutboxState::Stuck:
    case OutboxState::Damaged:
    case OutboxState::Accepted:
    case OutboxState::Refused:
    case OutboxState::Stopped:
        break;
    }
    return std::nullopt;
}

std::vector<RowId> SendQueue::leaving(Instant now, int most) const
{
    std::vector<RowId> rows;
    for (const auto &[row, entry] : m_open) {
        if (int(rows.size()) >= most)
            break;
        const auto due = dueAt(entry, now);
        if (due && *due <= now)
            rows.push_back(row);
    }
    return rows;
}

std::optional<Instant> SendQueue::nextDue(Instant now) const
{
    std::optional<Instant> next;
    for (const auto &[row, entry] : m_open) {
        const auto due = dueAt(entry, now);
        if (due && (!next || *due < *next))
            next = due;
    }
    return next;
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

void SendQueue::endWaits(Instant now, qint64 withinMs, const std::function<double()> &chance)
{
    for (auto &[row, entry] : m_open) {
        const bool waits = entry.state == OutboxState::Ready || entry.state == OutboxState::Unknown;
        const Instant soon = now.plusMs(qint64(double(withinMs) * chance()));
        if (waits && entry.nextTry && *entry.nextTry > soon)
            entry.nextTry = soon;
    }
}

} // namespace arowana
