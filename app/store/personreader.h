// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Who is behind a phone number or an e-mail address, by the contacts known here. Reader thread; owned by
// MessageReader's parts.

#include "app/store/storeconnection.h"
#include "models/domain/person.h"

namespace arowana {

class PersonReader {
public:
    explicit PersonReader(StoreConnection &connection);

    /// See ConversationSource::askPerson. Every contact with this phone or address is taken for the same
    /// person; the name and id are those of the one that was read last.
    Result<Person> person(const QString &address);

    /// Everything it asks of the database, for a look at how that is found.
    [[nodiscard]] static QList<const char *> statements();

private:
    StoreConnection &m_connection;
};

} // namespace arowana
