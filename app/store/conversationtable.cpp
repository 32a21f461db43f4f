// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/conversationtable.h"

#include <QCoreApplication>

namespace arowana {

namespace {

struct ConversationTableWords {
    Q_DECLARE_TR_FUNCTIONS(ConversationTable)
};

constexpr auto kKeepEnd = "INSERT INTO session_ends (agent_id, phone, ended_at, reason) VALUES (?, ?, ?, ?) "
                          "ON CONFLICT (agent_id, phone, ended_at) DO UPDATE SET reason = excluded.reason "
                          "WHERE excluded.reason < reason";
constexpr auto kAddUnread = "INSERT INTO unread_replies (agent_id, phone, row) VALUES (?, ?, ?) "
                            "ON CONFLICT (agent_id, phone, row) DO NOTHING";
constexpr auto kMarkRead = "DELETE FROM unread_replies WHERE agent_id = ? AND phone = ? AND row <= ?";
constexpr auto kUnread = "SELECT row FROM unread_replies WHERE agent_id = ? AND phone = ? ORDER BY row";
constexpr auto kNewestSend =
    "SELECT row FROM messages INDEXED BY messages_by_recipient WHERE recipient = ? AND row BETWEEN ? AND ? "
    "AND direction = 'outbound' ORDER BY row DESC LIMIT 1";
constexpr auto kAddNote = "INSERT INTO contact_notes (about, at, text) VALUES (?, ?, ?)";
constexpr auto kNewestNote = "SELECT max(id) FROM contact_notes";
constexpr auto kChangeNote = "UPDATE contact_notes SET about = ?, at = ?, text = ? WHERE id = ?";
constexpr auto kDropNote = "DELETE FROM contact_notes WHERE id = ?";
constexpr auto kNotes =
    "SELECT id, about, at, text FROM contact_notes INDEXED BY contact_notes_by_person WHERE about = ? "
    "ORDER BY at DESC, id DESC";

} // namespace

ConversationTable::ConversationTable(StoreConnection &connection)
    : m_connection(connection)
{
}

Result<void> ConversationTable::keepEnd(const SessionPair &pair, Instant endedAt, const QString &reason)
{
    return m_connection.run(
        kKeepEnd, {boundBytes(pair.agentId.bytes()), boundText(pair.phone), endedAt.ms, boundText(reason)});
}

Result<void> ConversationTable::addUnread(const SessionPair &pair, RowId row)
{
    return m_connection.run(kAddUnread, {boundBytes(pair.agentId.bytes()), boundText(pair.phone), row.value});
}

Result<int> ConversationTable::markRead(const SessionPair &pair, RowId until)
{
    return m_connection.change(kMarkRead,
                               {boundBytes(pair.agentId.bytes()), boundText(pair.phone), until.value});
}

Result<QList<RowId>> ConversationTable::unread(const SessionPair &pair)
{
    return m_connection.all(kUnread, {boundBytes(pair.agentId.bytes()), boundText(pair.phone)},
                            [](const StoreRows &rows) { return RowId{rows.integer(0)}; });
}

Result<RowId> ConversationTable::newestSendTo(const QString &phone, Instant from, Instant until)
{
    const RowId first = RowId::make(from, 0);
    const RowId beyond = RowId::make(until.plusMs(1), 0);
    const auto row = m_connection.first(kNewestSend, {boundText(phone), first.value, beyond.value - 1},
                                        [](const StoreRows &rows) { return RowId{rows.integer(0)}; });
    if (!row)
        return row.error();
    return row->value_or(RowId{});
}

Result<ContactNote> ConversationTable::saveNote(const ContactNote &note)
{
    if (note.about.isEmpty() || (note.id == 0 && note.text.isEmpty())) {
        return Error{ErrorKind::InvalidInput,
                     ConversationTableWords::tr("A note needs a text and somebody it is about."),
                     ConversationTableWords::tr("Nothing was changed."),
                     {}};
    }
    ContactNote saved = note;
    if (note.id == 0) {
        auto added = m_connection.run(kAddNote, {boundText(note.about), note.at.ms, boundText(note.text)});
        if (!added)
            return added.error();
        const auto id = m_connection.first(kNewestNote, {},
                                           [](const StoreRows &rows) { return quint64(rows.integer(0)); });
        if (!id)
            return id.error();
        saved.id = id->value_or(0);
        return saved;
    }
    const QVariant id(qint64(note.id));
    const auto changed =
        note.text.isEmpty()
            ? m_connection.change(kDropNote, {id})
            : m_connection.change(kChangeNote, {boundText(note.about), note.at.ms, boundText(note.text), id});
    if (!changed)
        return changed.error();
    if (*changed == 0) {
        return Error{ErrorKind::NotFound,
                     ConversationTableWords::tr("This note is not there any more."),
                     ConversationTableWords::tr("Write it again to keep it."),
                     {}};
    }
    return saved;
}

Result<QList<ContactNote>> ConversationTable::notesAbout(const QString &address)
{
    return m_connection.all(kNotes, {boundText(address)}, [](const StoreRows &rows) {
        return ContactNote{quint64(rows.integer(0)), rows.text(1), rows.instant(2), rows.text(3)};
    });
}

} // namespace arowana
