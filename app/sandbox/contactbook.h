// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The people behind the recipients (`api/contacts/...`): made by the API, or when the first message goes to
// or comes from a number or address, then with a made-up name that is the same in every run. Finds them by
// address (one contact each) and by number (the oldest one comes first), and knows who may be written to.
// Fires no events: its callers do.

#include "app/sandbox/contact.h"

#include <QHash>

namespace arowana::sandbox {

/// A consent record that has changed, for the event about it.
struct ConsentChange {
    ContactId contact;
    ConsentRecord record;
    QByteArray previousStatus;
};

class ContactBook {
public:
    /// Makes the contact unless it is known. One made so has consented to everything; recipients that have
    /// not by their fixed fate have a revoked record.
    Contact &note(Line line, const QByteArray &recipient, Instant now);
    /// A new contact with these members and no consent. The caller has looked for the address first.
    Contact &create(const ContactFields &fields, Instant now);
    /// Changes the contact; the names of the members that are others now.
    std::vector<QByteArray> change(Contact &contact, const ContactFields &fields, Instant now);
    /// Forgets the contact with its consent. False when there is none.
    bool remove(const ContactId &id);

    [[nodiscard]] Contact *find(const ContactId &id);
    [[nodiscard]] Contact *withEmail(const QByteArray &email);
    [[nodiscard]] Contact *withExternalId(const QByteArray &externalId);
    /// The id of the recipient's contact, or of the one that note() would make.
    [[nodiscard]] ContactId idFor(const QByteArray &recipient) const;

    /// True when one of the recipient's contacts is UNSUBSCRIBED or BLOCKED, or has a BOUNCED address.
    [[nodiscard]] bool isSuppressed(const QByteArray &recipient) const;
    /// Newsletters need a granted record, except to somebody unknown; messages only that none is revoked.
    [[nodiscard]] bool consents(const QByteArray &recipient, MessageKind kind) const;

    /// nullopt when there is nothing to revoke.
    std::optional<ConsentChange> revokeNewsletters(const QByteArray &recipient, const QByteArray &source,
                                                   Instant now);
    void markBounced(const QByteArray &recipient, Instant now);

private:
    [[nodiscard]] std::vector<ContactId> idsOf(const QByteArray &recipient) const;
    [[nodiscard]] ContactId nextIdFor(const QByteArray &recipient) const;
    Contact &add(Contact contact, const QByteArray &recipient);
    void index(const Contact &contact);
    void unindex(const Contact &contact);

    QHash<ContactId, Contact> m_contacts;
    QHash<QByteArray, ContactId> m_byEmail; ///< lower case
    QHash<QByteArray, std::vector<ContactId>> m_byPhone;
    QHash<QByteArray, quint64> m_made; ///< how many contacts were made for a recipient
};

} // namespace arowana::sandbox
