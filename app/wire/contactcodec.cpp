// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/contactcodec.h"

#include "app/wire/strictjson.h"
#include "app/wire/wireparts.h"

namespace arowana {

namespace {

QByteArray firstIdOf(const JsonValue &body, std::initializer_list<QByteArrayView> keys)
{
    for (const QByteArrayView key : keys) {
        if (QByteArray id = readId(body[key]); !id.isEmpty())
            return id;
    }
    return {};
}

ConsentRecord consentOf(const JsonValue &value)
{
    ConsentRecord record;
    record.id = ConsentId(firstIdOf(value, {"id", "record_id", "consent_record_id"}));
    record.channelWord = value["channel_type"].toText();
    record.typeWord = value["message_type"].toText();
    record.statusWord = value["status"].toText();
    record.source = value["source"].toText();
    record.grantedAt = value["granted_at"].toInstant();
    record.revokedAt = value["revoked_at"].toInstant();
    return record;
}

} // namespace

Result<Contact> decodeContact(const QByteArray &body)
{
    const auto json = readStrictJson(body, kAnswerBytesMost);
    if (!json)
        return json.error();
    const JsonValue &value = *json;
    Contact contact;
    contact.id = ContactId(firstIdOf(value, {"id", "contact_id"}));
    if (contact.id.isEmpty())
        return malformed(QStringLiteral("no contact id"));
    contact.phone = value["phone"].toText();
    contact.email = value["email"].toText();
    contact.firstName = value["first_name"].toText();
    contact.lastName = value["last_name"].toText();
    contact.statusWord = value["status"].toText();
    for (const JsonValue &tag : value["tags"].items()) {
        if (const QString text = tag.toText(); !text.isEmpty())
            contact.tags.append(text);
    }
    for (const JsonValue &record : value["consent_records"].items())
        contact.consents.append(consentOf(record));
    contact.updatedAt = value["updated_at"].toInstant();
    return contact;
}

} // namespace arowana
