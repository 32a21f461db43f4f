// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// MemoryStore's part for conversations.
#include "tests/support/memorystore.h"

#include <algorithm>

namespace arowana::test {

Result<void> MemoryStore::keepSessionEnd(const SessionPair &pair, Instant endedAt, const QString &reason)
{
    if (auto may = mayWrite(StoreOp::SaveConversation); !may)
        return may;
    const auto known = m_ends.find({pair, endedAt});
    m_ends.put({pair, endedAt}, known ? std::min(*known, reason) : reason);
    return {};
}

Result<void> MemoryStore::addUnread(const SessionPair &pair, RowId row)
{
    if (auto may = mayWrite(StoreOp::SaveConversation); !may)
        return may;
    if (!m_messages.find(row))
        return Error{ErrorKind::Storage, QStringLiteral("There is no such message."), {}, {}};
    m_unread.put({pair, row}, true);
    return {};
}

Result<int> MemoryStore::markRead(const SessionPair &pair, RowId until)
{
    if (auto may = mayWrite(StoreOp::SaveConversation); !may)
        return may.error();
    const auto unread = unreadReplies(pair);
    if (!unread)
        return unread.error();
    int seen = 0;
    for (const RowId row : *unread) {
        if (row <= until) {
            m_unread.remove({pair, row});
            ++seen;
        }
    }
    return seen;
}

Result<QList<RowId>> MemoryStore::unreadReplies(const SessionPair &pair)
{
    if (auto may = mayDo(StoreOp::Read); !may)
        return may.error();
    QList<RowId> rows;
    m_unread.forEachFrom({pair, RowId{}}, [&](const std::pair<SessionPair, RowId> &key, bool) {
        if (key.first == pair)
            rows.append(key.second);
        return key.first == pair;
    });
    return rows;
}

Result<RowId> MemoryStore::newestSendTo(const QString &phone, Instant from, Instant until)
{
    if (auto may = mayDo(StoreOp::Read); !may)
        return may.error();
    RowId newest;
    m_messages.forEachFrom(RowId::make(from, 0), [&](RowId row, const MessageRecord &record) {
        if (row.createdAt() > until)
            return false;
        if (record.row.direction == Direction::Outbound && record.row.recipient == phone)
            newest = row;
        return true;
    });
    return newest;
}

Result<ContactNote> MemoryStore::saveNote(const ContactNote &note)
{
    if (auto may = mayWrite(StoreOp::SaveConversation); !may)
        return may.error();
    if (note.about.isEmpty() || (note.id == 0 && note.text.isEmpty()))
        return Error{ErrorKind::InvalidInput, QStringLiteral("Not to be kept."), {}, {}};
    ContactNote saved = note;
    if (note.id == 0) {
        m_notes.forEach([&](quint64 id, const ContactNote &) {
            saved.id = id;
            return true;
        });
        ++saved.id;
    } else if (!m_notes.find(note.id)) {
        return Error{ErrorKind::NotFound, QStringLiteral("There is no such note."), {}, {}};
    }
    if (saved.text.isEmpty())
        m_notes.remove(saved.id);
    else
        m_notes.put(saved.id, saved);
    return saved;
}

Result<QList<ContactNote>> MemoryStore::notesAbout(const QString &address)
{
    if (auto may = mayDo(StoreOp::Read); !may)
        return may.error();
    QList<ContactNote> notes;
    m_notes.forEach([&](quint64, const ContactNote &note) {
        if (note.about == address)
            notes.prepend(note);
        return true;
    });
    std::stable_sort(notes.begin(), notes.end(),
                     [](const ContactNote &a, const ContactNote &b) { return a.at > b.at; });
    return notes;
}

} // namespace arowana::test
