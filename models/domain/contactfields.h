// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What staff may set of a contact (`api/contacts/create-contact`, `api/contacts/update-contact`), how two
// editors of one contact get into each other's way, and what is wrong with what was typed. Values; pure
// functions, any thread.

#include "models/domain/contact.h"

namespace arowana {

/// The fields of a contact, as the platform names them in `updated_fields` of its events.
enum class ContactField { Email, Phone, FirstName, LastName, ExternalId, Status, Tags };

struct ContactFields {
    QString email;
    QString phone;
    QString firstName;
    QString lastName;
    QString externalId;
    QString statusWord; ///< empty: as it is
    QStringList tags;

    friend bool operator==(const ContactFields &, const ContactFields &) = default;
};

[[nodiscard]] ContactFields fieldsOf(const Contact &contact);
/// The platform's name of a field, in bodies, refusals and events: `first_name`.
[[nodiscard]] QLatin1String wireName(ContactField field);
/// `contact` with these fields.
[[nodiscard]] Contact withFields(Contact contact, const ContactFields &fields);
/// One field as text; tags are joined by commas.
[[nodiscard]] QString fieldText(const ContactFields &fields, ContactField field);
/// In the order of ContactField.
[[nodiscard]] QList<ContactField> differingFields(const ContactFields &a, const ContactFields &b);
/// `onto` with those fields of `wanted` that differ from `before`: what others changed elsewhere stays.
[[nodiscard]] ContactFields mergedFields(const ContactFields &before, const ContactFields &wanted,
                                         ContactFields onto);

/// Somebody else has changed a field since it was read, and staff want something else in it.
struct ContactConflict {
    ContactField field = ContactField::Email;
    QString before; ///< as the editor read it
    QString theirs; ///< as it is now
    QString wanted;

    friend bool operator==(const ContactConflict &, const ContactConflict &) = default;
};

/// As mergedFields(), but where both have changed a field it is theirs that stays.
[[nodiscard]] ContactFields withTheirs(const ContactFields &before, const ContactFields &wanted,
                                       const ContactFields &now);

/// Empty when nothing is overwritten that the editor has not seen.
[[nodiscard]] QList<ContactConflict> conflictsOf(const ContactFields &before, const ContactFields &wanted,
                                                 const ContactFields &now);

enum class ContactProblemKind {
    NoWayToReach, ///< neither e-mail address nor phone number
    NotAnAddress, ///< no e-mail address
    NotANumber,   ///< no international phone number
    TooLong,      ///< see `limit`
    TooManyTags,  ///< see `limit`
    HasLineBreak,
};

struct ContactProblem {
    ContactField field = ContactField::Email;
    ContactProblemKind kind = ContactProblemKind::NoWayToReach;
    int limit = 0;

    friend bool operator==(const ContactProblem &, const ContactProblem &) = default;
};

inline constexpr int kContactNameMost = 100;    ///< characters (`api/contacts/create-contact`)
inline constexpr int kContactWordMost = 200;    ///< an external id, a tag: not documented
inline constexpr int kContactTagsMost = 100;    ///< not documented
inline constexpr int kConsentProofMost = 5'000; ///< characters (`api/contacts/consent`)

/// Cleaned of blanks around, the phone in E.164, tags without empty and repeated ones. What cannot be read
/// stays as it was typed.
[[nodiscard]] ContactFields tidied(ContactFields fields);
/// Of tidied fields.
[[nodiscard]] QList<ContactProblem> problemsOf(const ContactFields &fields);

} // namespace arowana
