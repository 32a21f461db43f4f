// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The people behind the recipients (`api/contacts/...`): a contact is made when the first message goes to or
// comes from a number or address, with a made-up name that is the same in every run. Consent changes as the
// platform documents: a complaint or a one-click unsubscribe revokes newsletters.

#include "app/sandbox/sendorder.h"
#include "models/domain/ids.h"

#include <QHash>

namespace arowana::sandbox {

struct ConsentRecord {
    QByteArray id; ///< `cr_...`
    MessageKind kind = MessageKind::Message;
    bool granted = true;
    QByteArray source; ///< `api`, `unsubscribe`, `complaint`
    Instant grantedAt;
    std::optional<Instant> revokedAt;
};

struct Contact {
    ContactId id;
    Line line = Line::Rcs;
    QByteArray recipient; ///< the phone number or address
    QByteArray firstName;
    QByteArray lastName;
    QByteArray status = "ACTIVE"; ///< or `BOUNCED`
    std::vector<ConsentRecord> consents;
    Instant createdAt;
    Instant updatedAt;

    /// The answer of `GET /v1/contacts/{id}`.
    [[nodiscard]] Json toJson() const;
    [[nodiscard]] Json consentsJson() const;
};

class ContactBook {
public:
    /// Makes the contact unless it is known. Recipients that have not consented by their fixed fate have a
    /// revoked record.
    Contact &note(Line line, const QByteArray &recipient, Instant now);
    [[nodiscard]] const Contact *find(const ContactId &id) const;
    /// False when the contact is known and has revoked newsletters.
    [[nodiscard]] bool takesNewsletters(const QByteArray &recipient) const;
    void revokeNewsletters(const QByteArray &recipient, const QByteArray &source, Instant now);
    void markBounced(const QByteArray &recipient, Instant now);

private:
    [[nodiscard]] Contact *known(const QByteArray &recipient);

    QHash<ContactId, Contact> m_contacts;
};

} // namespace arowana::sandbox
