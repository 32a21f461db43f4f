// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Port: people the platform's contact list has told of, as last read. Same object, thread and transactions
// as EngineStore.

#include "models/domain/contact.h"
#include "models/domain/result.h"

namespace arowana {

class ContactStore {
public:
    ContactStore() = default;
    ContactStore(const ContactStore &) = delete;
    ContactStore &operator=(const ContactStore &) = delete;
    virtual ~ContactStore() = default;

    virtual Result<std::optional<Contact>> contact(const ContactId &id) = 0;
    /// Inserts or replaces by id, with its consent records.
    virtual Result<void> saveContact(const Contact &contact) = 0;
    /// With its consent records. One that is not there is no error.
    virtual Result<void> removeContact(const ContactId &id) = 0;
    /// Those with this phone number or, in letters of either case, this e-mail address.
    virtual Result<QList<Contact>> contactsAt(const QString &address) = 0;
    /// Somebody is known by this address, with a name or without; a contact with it comes before.
    virtual Result<void> rememberAddress(const QString &address, const QString &name) = 0;
};

} // namespace arowana
