// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/eventpost.h"

#include <algorithm>

namespace arowana::test {

EventPost::EventPost(const Clock &clock, const MemoryStore &disk)
    : m_clock(clock)
    , m_disk(disk)
{
}

int EventPost::add(const QByteArray &body)
{
    if (body.isEmpty())
        return -1;
    m_letters.push_back({body});
    return int(m_letters.size()) - 1;
}

void EventPost::deliver(DeliveryInbox &inbox, int letter)
{
    Letter &out = m_letters.at(size_t(letter));
    ++out.sent;
    const quint64 token = ++m_lastToken;
    m_open.emplace(token, letter);
    inbox.receive({token, out.body, m_clock.now()});
}

QList<int> EventPost::undelivered() const
{
    QList<int> waiting;
    for (size_t i = 0; i < m_letters.size(); ++i) {
        if (m_letters[i].stored == 0)
            waiting.append(int(i));
    }
    return waiting;
}

bool EventPost::isOnDisk(const QByteArray &body) const
{
    const auto &rows = m_disk.journalRows();
    return std::any_of(rows.begin(), rows.end(),
                       [&](const auto &row) { return row.second.entry.body == body; });
}

void EventPost::answer(quint64 token, DeliveryVerdict verdict)
{
    const auto open = m_open.find(token);
    if (open == m_open.end()) {
        m_violations.append(QStringLiteral("a delivery answered twice, or one nobody made"));
        return;
    }
    Letter &letter = m_letters.at(size_t(open->second));
    m_open.erase(open);
    if (verdict == DeliveryVerdict::NotStored) {
        ++letter.notStored;
        return;
    }
    ++letter.stored;
    if (m_disk.isInTransaction() || !isOnDisk(letter.body))
        m_violations.append(QStringLiteral("an event answered \"stored\" that is not on disk"));
}

} // namespace arowana::test
