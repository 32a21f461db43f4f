// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A person as the platform knows them (`api/contacts/get-contact`), with what they have consented to
// (`api/contacts/consent`). Plain values, kept in ContactBook.

#include "app/sandbox/sendorder.h"
#include "models/domain/ids.h"

namespace arowana::sandbox {

struct ConsentRecord {
    QByteArray id;      ///< `cr_...`
    QByteArray channel; ///< `EMAIL`, `RCS`, `SMS`
    MessageKind kind = MessageKind::Message;
    QByteArray status = "GRANTED"; ///< or `REVOKED`, `PENDING`
    QByteArray source;
    std::optional<QByteArray> proofText;
    bool enforcedDoi = false;
    QByteArray doiStatus;  ///< `DOI_SEND`, `DOI_ACCEPTED`; empty for null
    QByteArray doiChannel; ///< empty for null
    std::optional<Instant> grantedAt;
    std::optional<Instant> revokedAt;
    Instant createdAt;
};

struct Contact {
    ContactId id;
    std::optional<QByteArray> externalId;
    std::optional<QByteArray> email;
    std::optional<QByteArray> phone;
    std::optional<QByteArray> firstName;
    std::optional<QByteArray> lastName;
    QByteArray status = "ACTIVE"; ///< or `UNSUBSCRIBED`, `BOUNCED`, `BLOCKED`
    QByteArray source = "API";    ///< or `IMPORT`, `LANDING_PAGE`, `MANUAL`
    std::vector<QByteArray> tags;
    Json customFields = Json::object();
    std::vector<ConsentRecord> consents; ///< oldest first
    Instant createdAt;
    Instant updatedAt;

    /// The youngest record of a channel and message type, which is the one that counts; nullptr when none.
    [[nodiscard]] const ConsentRecord *consent(const QByteArray &channel, MessageKind wanted) const;

    /// The answer of `GET /v1/contacts/{id}`.
    [[nodiscard]] Json toJson() const;
    /// The answer of a write: as documented, several members are not in it.
    [[nodiscard]] Json writtenJson() const;
    [[nodiscard]] Json consentsJson() const;
    [[nodiscard]] Json consentJson(const ConsentRecord &record) const;
};

/// The members of a contact in a write call. An absent one stays as it is, an inner nullopt (null) clears it.
struct ContactFields {
    using Clearable = std::optional<std::optional<QByteArray>>;

    Clearable externalId;
    Clearable email;
    Clearable phone;
    Clearable firstName;
    Clearable lastName;
    std::optional<QByteArray> status;
    std::optional<QByteArray> source;
    std::optional<std::vector<QByteArray>> tags; ///< replace the old ones
    std::optional<Json> customFields;            ///< go into the old ones; a null member goes out

    /// The text that is given; nullopt for an absent and for a cleared one.
    [[nodiscard]] static std::optional<QByteArray> given(const Clearable &field)
    {
        return field ? *field : std::nullopt;
    }
};

} // namespace arowana::sandbox
