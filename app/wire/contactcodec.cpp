// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/contactcodec.h"

#include "app/wire/jsonwriter.h"
#include "app/wire/strictjson.h"
#include "app/wire/wireparts.h"

#include <QRegularExpression>

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
    record.createdAt = value["created_at"].toInstant();
    record.proofText = value["proof_text"].toText();
    record.doiWord = value["doi_status"].toText();
    record.isDoiEnforced = value["enforced_doi"].toBool().value_or(false);
    return record;
}

JsonValue tagsJson(const QStringList &tags)
{
    JsonValue list = JsonValue::array();
    for (const QString &tag : tags)
        list.append(jsonText(tag));
    return list;
}

JsonValue fieldJson(const ContactFields &fields, ContactField field)
{
    if (field == ContactField::Tags)
        return tagsJson(fields.tags);
    const QString text = fieldText(fields, field);
    return text.isEmpty() ? JsonValue() : jsonText(text); // null clears
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
    contact.createdAt = value["created_at"].toInstant();
    contact.updatedAt = value["updated_at"].toInstant();
    contact.externalId = value["external_id"].toText();
    contact.sourceWord = value["source"].toText();
    return contact;
}

Result<ConsentRecord> decodeConsent(const QByteArray &body)
{
    const auto json = readStrictJson(body, kAnswerBytesMost);
    if (!json)
        return json.error();
    ConsentRecord record = consentOf(*json);
    if (record.id.isEmpty())
        return malformed(QStringLiteral("no consent id"));
    return record;
}

Result<int> decodeImported(const QByteArray &body)
{
    const auto json = readStrictJson(body, kAnswerBytesMost);
    if (!json)
        return json.error();
    const auto imported = json.value()["imported"].toInteger();
    if (!imported || *imported < 0 || *imported > kImportRowsMost)
        return malformed(QStringLiteral("no count of what was imported"));
    return int(*imported);
}

Result<void> decodeRemovedContact(const QByteArray &body)
{
    const auto json = readStrictJson(body, kAnswerBytesMost);
    if (!json)
        return json.error();
    if (json.value()["success"].toBool() != true)
        return malformed(QStringLiteral("no word of success"));
    return {};
}

QByteArray encodeNewContact(const ContactFields &fields)
{
    JsonValue out = JsonValue::object();
    for (const ContactField field : differingFields(ContactFields{}, fields))
        out.append(wireName(field).data(), fieldJson(fields, field));
    out.append("source", JsonValue::text("MANUAL"));
    return writeJson(out);
}

QByteArray encodeContactChange(const ContactFields &now, const ContactFields &wanted)
{
    JsonValue out = JsonValue::object();
    for (const ContactField field : differingFields(now, wanted))
        out.append(wireName(field).data(), fieldJson(wanted, field));
    return writeJson(out);
}

QByteArray encodeConsent(const ConsentWish &consent)
{
    JsonValue out = JsonValue::object();
    out.append("channel_type", jsonText(consent.channelWord));
    out.append("message_type", jsonText(consent.typeWord));
    appendUnlessEmpty(out, "status", consent.statusWord);
    appendUnlessEmpty(out, "source", consent.source);
    appendUnlessEmpty(out, "proof_text", consent.proofText);
    out.append("enforced_doi", JsonValue::boolean(consent.asksPerson));
    return writeJson(out);
}

QByteArray encodeImport(const QList<ImportRow> &rows)
{
    JsonValue list = JsonValue::array();
    for (const ImportRow &row : rows) {
        JsonValue one = JsonValue::object();
        appendUnlessEmpty(one, "email", row.email);
        appendUnlessEmpty(one, "phone", row.phone);
        appendUnlessEmpty(one, "first_name", row.firstName);
        appendUnlessEmpty(one, "last_name", row.lastName);
        list.append(one);
    }
    JsonValue out = JsonValue::object();
    out.append("contacts", list);
    return writeJson(out);
}

std::optional<int> importRowOf(const QString &words)
{
    static const QRegularExpression pattern(QStringLiteral("^contacts[\\[./](\\d{1,5})(?:[\\]./: ]|$)"));
    const auto match = pattern.match(words);
    return match.hasMatch() ? std::optional(match.captured(1).toInt()) : std::nullopt;
}

QByteArray encodeOpenWishes(const QList<ContactWish> &wishes)
{
    JsonValue list = JsonValue::array();
    for (const ContactWish &wish : wishes) {
        JsonValue one = JsonValue::object();
        for (const ContactField field : differingFields(ContactFields{}, wish.fields))
            one.append(wireName(field).data(), fieldJson(wish.fields, field));
        one.append("key", JsonValue::text(wish.key.bytes()));
        one.append("asked_at", JsonValue::number(QByteArray::number(wish.askedAt.ms)));
        list.append(one);
    }
    return writeJson(list);
}

QList<ContactWish> decodeOpenWishes(const QByteArray &json)
{
    QList<ContactWish> wishes;
    const auto read = readStrictJson(json, kAnswerBytesMost);
    if (!read)
        return wishes;
    for (const JsonValue &one : read.value().items()) {
        ContactWish wish;
        wish.fields = {one["email"].toText(),
                       one["phone"].toText(),
                       one["first_name"].toText(),
                       one["last_name"].toText(),
                       one["external_id"].toText(),
                       one["status"].toText(),
                       {}};
        for (const JsonValue &tag : one["tags"].items())
            wish.fields.tags.append(tag.toText());
        wish.key = IdempotencyKey(one["key"].toBytes());
        wish.askedAt = Instant{one["asked_at"].toInteger().value_or(0)};
        if (!wish.key.isEmpty())
            wishes.append(wish);
    }
    return wishes;
}

} // namespace arowana
