// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// From where the Contacts page reads. Implemented by the store on its reader thread, under the same rules as
// ConversationSource.

#include "models/domain/contactcard.h"

#include <functional>

namespace arowana {

class ContactSource {
public:
    ContactSource() = default;
    ContactSource(const ContactSource &) = delete;
    ContactSource &operator=(const ContactSource &) = delete;
    virtual ~ContactSource() = default;

    /// At most `most` lines: the first ones, or those after `after`.
    virtual void askContacts(quint64 asker, const ContactQuery &query,
                             const std::optional<ContactPlace> &after, int most,
                             std::function<void(const ContactPage &)> answer) = 0;
    /// Of a contact that is not there any more: without contact, addresses and counts.
    virtual void askCard(quint64 asker, const ContactKey &key,
                         std::function<void(const ContactCard &)> answer) = 0;
    /// Who this address belongs to: the contact read last, else the address itself.
    virtual void askKey(quint64 asker, const QString &address,
                        std::function<void(const ContactKey &)> answer) = 0;
};

} // namespace arowana
