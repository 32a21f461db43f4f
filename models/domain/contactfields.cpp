// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/contactfields.h"

#include "models/domain/emailaddress.h"
#include "models/domain/phonenumber.h"

#include <algorithm>

namespace arowana {

namespace {

constexpr ContactField kAllFields[] = {
    ContactField::Email,      ContactField::Phone,  ContactField::FirstName, ContactField::LastName,
    ContactField::ExternalId, ContactField::Status, ContactField::Tags};

/// Of all but the tags.
QString ContactFields::*memberOf(ContactField field)
{
    switch (field) {
    case ContactField::Phone:
        return &ContactFields::phone;
    case ContactField::FirstName:
        return &ContactFields::firstName;
    case ContactField::LastName:
        return &ContactFields::lastName;
    case ContactField::ExternalId:
        return &ContactFields::externalId;
    case ContactField::Status:
        return &ContactFields::statusWord;
    case ContactField::Email:
    case ContactField::Tags:
        break;
    }
    return &ContactFields::email;
}

bool differs(const ContactFields &a, const ContactFields &b, ContactField field)
{
    if (field == ContactField::Tags)
        return a.tags != b.tags;
    return fieldText(a, field) != fieldText(b, field);
}

bool isLongerThan(const QString &text, int most)
{
    return text.toUcs4().size() > most;
}

} // namespace

QLatin1String wireName(ContactField field)
{
    switch (field) {
    case ContactField::Email:
        return QLatin1String("email");
    case ContactField::Phone:
        return QLatin1String("phone");
    case ContactField::FirstName:
        return QLatin1String("first_name");
    case ContactField::LastName:
        return QLatin1String("last_name");
    case ContactField::ExternalId:
        return QLatin1String("external_id");
    case ContactField::Status:
        return QLatin1String("status");
    case ContactField::Tags:
        break;
    }
    return QLatin1String("tags");
}

ContactFields withTheirs(const ContactFields &before, const ContactFields &wanted, const ContactFields &now)
{
    ContactFields out = mergedFields(before, wanted, now);
    for (const ContactConflict &conflict : conflictsOf(before, wanted, now)) {
        if (conflict.field == ContactField::Tags)
            out.tags = now.tags;
        else
            out.*memberOf(conflict.field) = now.*memberOf(conflict.field);
    }
    return out;
}

ContactFields fieldsOf(const Contact &contact)
{
    return {contact.email,      contact.phone,      contact.firstName, contact.lastName,
            contact.externalId, contact.statusWord, contact.tags};
}

Contact withFields(Contact contact, const ContactFields &fields)
{
    contact.email = fields.email;
    contact.phone = fields.phone;
    contact.firstName = fields.firstName;
    contact.lastName = fields.lastName;
    contact.externalId = fields.externalId;
    contact.tags = fields.tags;
    if (!fields.statusWord.isEmpty())
        contact.statusWord = fields.statusWord;
    return contact;
}

QString fieldText(const ContactFields &fields, ContactField field)
{
    if (field == ContactField::Tags)
        return fields.tags.join(QStringLiteral(", "));
    return fields.*memberOf(field);
}

QList<ContactField> differingFields(const ContactFields &a, const ContactFields &b)
{
    QList<ContactField> differing;
    for (const ContactField field : kAllFields) {
        if (differs(a, b, field))
            differing.append(field);
    }
    return differing;
}

ContactFields mergedFields(const ContactFields &before, const ContactFields &wanted, ContactFields onto)
{
    for (const ContactField field : differingFields(before, wanted)) {
        if (field == ContactField::Tags)
            onto.tags = wanted.tags;
        else
            onto.*memberOf(field) = wanted.*memberOf(field);
    }
    return onto;
}

QList<ContactConflict> conflictsOf(const ContactFields &before, const ContactFields &wanted,
                                   const ContactFields &now)
{
    QList<ContactConflict> conflicts;
    for (const ContactField field : differingFields(before, wanted)) {
        if (differs(before, now, field) && differs(wanted, now, field))
            conflicts.append(
                {field, fieldText(before, field), fieldText(now, field), fieldText(wanted, field)});
    }
    return conflicts;
}

ContactFields tidied(ContactFields fields)
{
    for (const ContactField field : kAllFields) {
        if (field != ContactField::Tags)
            fields.*memberOf(field) = (fields.*memberOf(field)).trimmed();
    }
    if (const auto phone = PhoneNumber::parse(fields.phone))
        fields.phone = phone->e164();
    QStringList tags;
    for (const QString &tag : std::as_const(fields.tags)) {
        if (const QString text = tag.trimmed(); !text.isEmpty() && !tags.contains(text))
            tags.append(text);
    }
    fields.tags = tags;
    return fields;
}

QList<ContactProblem> problemsOf(const ContactFields &fields)
{
    QList<ContactProblem> problems;
    if (fields.email.isEmpty() && fields.phone.isEmpty())
        problems.append({ContactField::Email, ContactProblemKind::NoWayToReach});
    if (!fields.email.isEmpty() && !EmailAddress::parse(fields.email))
        problems.append({ContactField::Email, ContactProblemKind::NotAnAddress});
    if (!fields.phone.isEmpty() && !PhoneNumber::parse(fields.phone))
        problems.append({ContactField::Phone, ContactProblemKind::NotANumber});
    for (const auto &[field, most] : {std::pair(ContactField::FirstName, kContactNameMost),
                                      std::pair(ContactField::LastName, kContactNameMost),
                                      std::pair(ContactField::ExternalId, kContactWordMost)}) {
        if (isLongerThan(fieldText(fields, field), most))
            problems.append({field, ContactProblemKind::TooLong, most});
        if (fieldText(fields, field).contains(u'\n'))
            problems.append({field, ContactProblemKind::HasLineBreak});
    }
    if (std::any_of(fields.tags.begin(), fields.tags.end(),
                    [](const QString &tag) { return isLongerThan(tag, kContactWordMost); }))
        problems.append({ContactField::Tags, ContactProblemKind::TooLong, kContactWordMost});
    if (fields.tags.size() > kContactTagsMost)
        problems.append({ContactField::Tags, ContactProblemKind::TooManyTags, kContactTagsMost});
    return problems;
}

} // namespace arowana
