// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A person as the platform's contact list knows them (`api/contacts/get-contact`), with their consent
// (`api/contacts/consent`). Any field may be missing; words are kept as they came.

#include "models/domain/ids.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace arowana {

struct ConsentRecord {
    ConsentId id;
    QString channelWord; ///< `EMAIL`, `RCS`, `SMS`
    QString typeWord;    ///< `MESSAGE`, `NEWSLETTER`
    QString statusWord;  ///< `GRANTED`, `REVOKED`, `PENDING`
    QString source;
    std::optional<Instant> grantedAt;
    std::optional<Instant> revokedAt;
    std::optional<Instant> createdAt = {};
    QString proofText = {};
    QString doiWord = {}; ///< `DOI_SEND`, `DOI_ACCEPTED`; empty: no double opt-in
    bool isDoiEnforced = false;

    friend bool operator==(const ConsentRecord &, const ConsentRecord &) = default;
};

struct Contact {
    ContactId id;
    QString phone;
    QString email;
    QString firstName;
    QString lastName;
    QString statusWord; ///< `ACTIVE`, `UNSUBSCRIBED`, `BOUNCED`, `BLOCKED`
    QStringList tags;
    QList<ConsentRecord> consents;
    std::optional<Instant> updatedAt;
    Instant learntAt; ///< when the console read it whole; not valid: known from sends alone
    QString externalId = {};
    QString sourceWord = {}; ///< `API`, `IMPORT`, `LANDING_PAGE`, `MANUAL`
    std::optional<Instant> createdAt = {};

    /// First and last name; empty when neither is known.
    [[nodiscard]] QString name() const { return (firstName + u' ' + lastName).trimmed(); }

    friend bool operator==(const Contact &, const Contact &) = default;
};

} // namespace arowana
