// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The people known here, by what is typed, and everything about one of them, each answered from one snapshot
// of the database. Contacts come first, by name; behind them addresses that no contact has. Reader thread;
// owned by MessageReader.

#include "app/store/contacttable.h"
#include "app/store/conversationtable.h"
#include "models/domain/contactcard.h"

namespace arowana {

class ContactReader {
public:
    explicit ContactReader(StoreConnection &connection);

    // See ContactSource.
    Result<ContactPage> page(const ContactQuery &query, const std::optional<ContactPlace> &after, int most);
    Result<ContactCard> card(const ContactKey &key);
    Result<ContactKey> key(const QString &address);

    /// Everything it asks of the database, for a look at how that is found.
    [[nodiscard]] static QList<const char *> statements();

private:
    template <class Read>
    auto inSnapshot(Read read) -> decltype(read());
    Result<ContactPage> readPage(const ContactQuery &query, const std::optional<ContactPlace> &after,
                                 int most);
    Result<void> addContacts(ContactPage &page, const ContactQuery &query,
                             const std::optional<ContactPlace> &after, int most);
    Result<void> addAddresses(ContactPage &page, const ContactQuery &query, const QString &after, int most);
    Result<int> count(const ContactQuery &query);
    Result<ContactCard> readCard(const ContactKey &key);
    Result<void> countMessages(ContactCard &card);
    Result<void> readEvents(ContactCard &card);
    Result<void> readNotes(ContactCard &card);
    Result<void> readConversation(ContactCard &card);

    StoreConnection &m_connection;
    ContactTable m_contacts;
    ConversationTable m_conversations;
};

} // namespace arowana
