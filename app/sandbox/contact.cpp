// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/contact.h"

#include <algorithm>

namespace arowana::sandbox {

namespace {

Json textOrNull(const std::optional<QByteArray> &text)
{
    return text ? jsonText(*text) : Json(nullptr);
}

Json wordOrNull(const QByteArray &word)
{
    return word.isEmpty() ? Json(nullptr) : jsonText(word);
}

} // namespace

const ConsentRecord *Contact::consent(const QByteArray &channel, MessageKind wanted) const
{
    const auto it = std::find_if(consents.crbegin(), consents.crend(), [&](const ConsentRecord &record) {
        return record.channel == channel && record.kind == wanted;
    });
    return it == consents.crend() ? nullptr : &*it;
}

Json Contact::consentJson(const ConsentRecord &record) const
{
    return {{"id", jsonText(record.id)},
            {"contact_id", jsonText(id.bytes())},
            {"channel_type", jsonText(record.channel)},
            {"message_type", jsonText(kindName(record.kind))},
            {"status", jsonText(record.status)},
            {"source", jsonText(record.source)},
            {"proof_text", textOrNull(record.proofText)},
            {"enforced_doi", record.enforcedDoi},
            {"doi_status", wordOrNull(record.doiStatus)},
            {"doi_channel", wordOrNull(record.doiChannel)},
            {"granted_at", jsonInstant(record.grantedAt)},
            {"revoked_at", jsonInstant(record.revokedAt)},
            {"created_at", jsonText(record.createdAt.toIso())}};
}

Json Contact::consentsJson() const
{
    Json list = Json::array();
    for (const ConsentRecord &record : consents)
        list.push_back(consentJson(record));
    return list;
}

Json Contact::toJson() const
{
    Json tagList = Json::array();
    for (const QByteArray &tag : tags)
        tagList.push_back(jsonText(tag));
    return {{"id", jsonText(id.bytes())},
            {"external_id", textOrNull(externalId)},
            {"email", textOrNull(email)},
            {"phone", textOrNull(phone)},
            {"first_name", textOrNull(firstName)},
            {"last_name", textOrNull(lastName)},
            {"status", jsonText(status)},
            {"source", jsonText(source)},
            {"tags", std::move(tagList)},
            {"custom_fields", customFields},
            {"consent_records", consentsJson()},
            {"created_at", jsonText(createdAt.toIso())},
            {"updated_at", jsonText(updatedAt.toIso())}};
}

Json Contact::writtenJson() const
{
    Json out = toJson();
    for (const char *absent : {"external_id", "source", "consent_records"})
        out.erase(std::string(absent));
    return out;
}

} // namespace arowana::sandbox
