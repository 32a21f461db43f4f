// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// People of the platform's contact list as rows, with their tags and consent. Used by the writer and
// the readers, each over its own connection. Opens no transaction.

#include "app/store/storeconnection.h"
#include "models/domain/contact.h"

namespace arowana {

class ContactTable {
public:
    explicit ContactTable(StoreConnection &connection);

    Result<std::optional<Contact>> contact(const ContactId &id);
    /// Inserts or replaces by id, with tags and consent. InvalidInput without an id.
    Result<void> save(const Contact &contact);
    Result<void> remove(const ContactId &id);
    /// See ContactStore.
    Result<QList<Contact>> at(const QString &address);
    /// Of these the one that was read last; nullopt where there is none.
    Result<std::optional<Contact>> newestAt(const QString &address);
    Result<void> rememberAddress(const QString &address, const QString &name);

private:
    Result<QList<Contact>> read(const QList<ContactId> &ids);
    Result<void> saveTags(const Contact &contact);
    Result<void> saveConsents(const Contact &contact);

    StoreConnection &m_connection;
};

} // namespace arowana
