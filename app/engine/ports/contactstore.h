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
};

} // namespace arowana
