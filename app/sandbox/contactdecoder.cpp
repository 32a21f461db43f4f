// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/contactdecoder.h"

#include "app/sandbox/fieldreader.h"
#include "app/sandbox/requestdecoder.h"

namespace arowana::sandbox {

namespace {

using Clearable = ContactFields::Clearable;

constexpr qsizetype kLongestName = 100;
constexpr qsizetype kLongestAddress = 254;
constexpr qsizetype kLongestWord = 200;
constexpr qsizetype kLongestProof = 5'000;
constexpr size_t kMostFaults = 100; // of an import; whoever fixes those sees the next

/// A text that may be null.
Clearable readClearable(FieldReader &fields, const char *name, qsizetype mostCharacters)
{
    const Json *value = fields.find(name);
    if (!value)
        return std::nullopt;
    if (value->is_null())
        return std::optional<QByteArray>();
    const auto text = fields.findText(name, mostCharacters);
    return text ? Clearable(text) : std::nullopt;
}

void readReach(FieldReader &fields, ContactFields &out)
{
    out.email = readClearable(fields, "email", kLongestAddress);
    out.phone = readClearable(fields, "phone", kLongestAddress);
    if (const auto email = ContactFields::given(out.email); email && !RequestDecoder::isAddress(*email))
        fields.fault("email", "must be an e-mail address");
    if (const auto phone = ContactFields::given(out.phone); phone && !RequestDecoder::isPhone(*phone))
        fields.fault("phone", "must be a phone number such as +4917612345678");
    out.firstName = readClearable(fields, "first_name", kLongestName);
    out.lastName = readClearable(fields, "last_name", kLongestName);
}

void readTags(FieldReader &fields, ContactFields &out)
{
    const Json *list = fields.findArray("tags");
    if (!list)
        return;
    std::vector<QByteArray> tags;
    for (const Json &tag : *list) {
        const QByteArray text = jsonString(tag);
        if (text.isEmpty() || FieldReader::characters(text) > kLongestWord) {
            fields.fault("tags", "must be texts of 1 to 200 characters");
            return;
        }
        tags.push_back(text);
    }
    out.tags = std::move(tags);
}

ContactFields readFields(FieldReader &fields)
{
    ContactFields out;
    readReach(fields, out);
    out.externalId = readClearable(fields, "external_id", kLongestWord);
    out.status = fields.findWord("status", {"ACTIVE", "UNSUBSCRIBED", "BOUNCED", "BLOCKED"});
    readTags(fields, out);
    if (const Json *custom = fields.findObject("custom_fields"))
        out.customFields = *custom;
    return out;
}

/// A row of an import. A spreadsheet's empty cells arrive as empty texts, which say nothing.
ContactFields readRow(const Json &row, const QByteArray &path, Faults &faults)
{
    Json filled = Json::object();
    for (const auto &member : row.items())
        if (!member.value().is_null() && member.value() != "")
            filled[member.key()] = member.value();
    FieldReader fields(filled, path, faults);
    ContactFields out;
    readReach(fields, out);
    out.source = "IMPORT";
    fields.refuseUnknown();
    return out;
}

MessageKind kindOf(const std::optional<QByteArray> &word)
{
    return word == QByteArray("NEWSLETTER") ? MessageKind::Newsletter : MessageKind::Message;
}

} // namespace

std::variant<ContactFields, Refusal> ContactDecoder::readNew(const QByteArray &body)
{
    auto read = RequestDecoder::readObject(body);
    if (auto *refusal = std::get_if<Refusal>(&read))
        return std::move(*refusal);
    Faults faults;
    FieldReader fields(std::get<Json>(read), {}, faults);
    ContactFields out = readFields(fields);
    out.source = fields.requireWord("source", {"API", "IMPORT", "LANDING_PAGE", "MANUAL"});
    if (faults.empty() && !ContactFields::given(out.email) && !ContactFields::given(out.phone))
        fields.fault("email", "or phone must be given");
    fields.refuseUnknown();
    if (!faults.empty())
        return Refusal::invalid(std::move(faults));
    return out;
}

std::variant<ContactFields, Refusal> ContactDecoder::readChange(const QByteArray &body)
{
    auto read = RequestDecoder::readObject(body);
    if (auto *refusal = std::get_if<Refusal>(&read))
        return std::move(*refusal);
    Faults faults;
    FieldReader fields(std::get<Json>(read), {}, faults);
    ContactFields out = readFields(fields);
    fields.refuseUnknown();
    if (!faults.empty())
        return Refusal::invalid(std::move(faults));
    if (std::get<Json>(read).empty())
        return Refusal::invalid("Name at least one field to change.");
    return out;
}

std::variant<std::vector<ContactFields>, Refusal> ContactDecoder::readImport(const QByteArray &body)
{
    auto read = RequestDecoder::readObject(body);
    if (auto *refusal = std::get_if<Refusal>(&read))
        return std::move(*refusal);
    Faults faults;
    FieldReader fields(std::get<Json>(read), {}, faults);
    const Json *rows = fields.requireArray("contacts");
    fields.refuseUnknown();
    if (rows && rows->empty())
        fields.fault("contacts", "must hold at least one contact");
    if (!faults.empty() || !rows)
        return Refusal::invalid(std::move(faults));
    if (rows->size() > kMostRows)
        return Refusal{422,
                       "limit_exceeded",
                       "An import takes at most 10000 contacts.",
                       {{"contacts", "holds more than 10000"}},
                       Json::object()};
    std::vector<ContactFields> out;
    for (size_t i = 0; i < rows->size() && faults.size() < kMostFaults; ++i) {
        const QByteArray path = "contacts[" + QByteArray::number(quint64(i)) + ']';
        if (!(*rows)[i].is_object()) {
            faults.push_back({path, "must be an object"});
            continue;
        }
        ContactFields row = readRow((*rows)[i], path, faults);
        if (ContactFields::given(row.email) || ContactFields::given(row.phone))
            out.push_back(std::move(row));
    }
    if (!faults.empty())
        return Refusal::invalid(std::move(faults));
    return out;
}

std::variant<ConsentOrder, Refusal> ContactDecoder::readConsent(const QByteArray &body)
{
    auto read = RequestDecoder::readObject(body);
    if (auto *refusal = std::get_if<Refusal>(&read))
        return std::move(*refusal);
    Faults faults;
    FieldReader fields(std::get<Json>(read), {}, faults);
    ConsentOrder out;
    out.channel = fields.requireWord("channel_type", {"EMAIL", "RCS", "SMS"}).value_or(QByteArray());
    out.kind = kindOf(fields.requireWord("message_type", {"MESSAGE", "NEWSLETTER"}));
    out.status = fields.findWord("status", {"GRANTED", "REVOKED", "PENDING"}).value_or(QByteArray());
    out.source = fields.findText("source", kLongestWord).value_or("api");
    if (const Json *proof = fields.find("proof_text"); proof && !proof->is_null())
        out.proofText = fields.findText("proof_text", kLongestProof);
    if (const Json *doi = fields.find("enforced_doi"); doi && !doi->is_boolean())
        fields.fault("enforced_doi", "must be true or false");
    else if (doi)
        out.enforcedDoi = doi->get<bool>();
    if (const Json *channel = fields.find("doi_channel"); channel && !channel->is_null())
        out.doiChannel = fields.findWord("doi_channel", {"EMAIL", "RCS", "SMS"}).value_or(QByteArray());
    if (!out.doiChannel.isEmpty() && !out.enforcedDoi)
        fields.fault("doi_channel", "needs enforced_doi");
    if (out.status == "GRANTED" && out.enforcedDoi)
        fields.fault("status", "cannot be GRANTED before the double opt-in");
    fields.refuseUnknown();
    if (!faults.empty())
        return Refusal::invalid(std::move(faults));
    return out;
}

std::optional<Refusal> ContactDecoder::refuseRevocation(const QByteArray &body)
{
    auto read = RequestDecoder::readObject(body);
    if (auto *refusal = std::get_if<Refusal>(&read))
        return std::move(*refusal);
    Faults faults;
    FieldReader fields(std::get<Json>(read), {}, faults);
    static_cast<void>(fields.requireWord("status", {"REVOKED"}));
    fields.refuseUnknown();
    if (!faults.empty())
        return Refusal::invalid(std::move(faults));
    return std::nullopt;
}

} // namespace arowana::sandbox
