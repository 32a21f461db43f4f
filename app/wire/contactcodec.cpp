// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/contactcodec.h"

#include "app/wire/strictjson.h"
#include "app/wire/wireparts.h"

namespace arowana {

namespace {

ConsentRecord consentOf(const JsonValue &value)
{
    ConsentRecord record;
    record.id = ConsentId(readFirstId(value, {"id", "record_id", "consent_record_id"}));
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
    contact.id = ContactId(readFirstId(value, {"id", "contact_id"}));
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
    for (const JsonValue &record : value["consent_records"].items()) {
        if (record.isObject())
            contact.consents.append(consentOf(record));
    }
    contact.updatedAt = value["updated_at"].toInstant();
    return contact;
}

} // namespace arowana
