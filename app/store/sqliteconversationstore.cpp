// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the engine's store about people: contacts and conversations.
#include "app/store/sqliteenginestore.h"

namespace arowana {

Result<std::optional<Contact>> SqliteEngineStore::contact(const ContactId &id)
{
    return m_contacts.contact(id);
}

Result<void> SqliteEngineStore::saveContact(const Contact &contact)
{
    if (auto may = mayWrite(); !may)
        return may;
    return m_contacts.save(contact);
}

Result<void> SqliteEngineStore::removeContact(const ContactId &id)
{
    if (auto may = mayWrite(); !may)
        return may;
    return m_contacts.remove(id);
}

Result<QList<Contact>> SqliteEngineStore::contactsAt(const QString &address)
{
    return m_contacts.at(address);
}

Result<void> SqliteEngineStore::rememberAddress(const QString &address, const QString &name)
{
    if (auto may = mayWrite(); !may)
        return may;
    return m_contacts.rememberAddress(address, name);
}

Result<void> SqliteEngineStore::keepSessionEnd(const SessionPair &pair, Instant endedAt,
                                               const QString &reason)
{
    if (auto may = mayWrite(); !may)
        return may;
    return m_conversations.keepEnd(pair, endedAt, reason);
}

Result<void> SqliteEngineStore::addUnread(const SessionPair &pair, RowId row)
{
    if (auto may = mayWrite(); !may)
        return may;
    return m_conversations.addUnread(pair, row);
}

Result<int> SqliteEngineStore::markRead(const SessionPair &pair, RowId until)
{
    if (auto may = mayWrite(); !may)
        return may.error();
    return m_conversations.markRead(pair, until);
}

Result<QList<RowId>> SqliteEngineStore::unreadReplies(const SessionPair &pair)
{
    return m_conversations.unread(pair);
}

Result<RowId> SqliteEngineStore::newestSendTo(const QString &phone, Instant from, Instant until)
{
    return m_conversations.newestSendTo(phone, from, until);
}

Result<ContactNote> SqliteEngineStore::saveNote(const ContactNote &note)
{
    if (auto may = mayWrite(); !may)
        return may.error();
    return m_conversations.saveNote(note);
}

Result<QList<ContactNote>> SqliteEngineStore::notesAbout(const QString &address)
{
    return m_conversations.notesAbout(address);
}

} // namespace arowana
