// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/contactsapi.h"

#include "app/sandbox/httprefusals.h"
#include "app/sandbox/querydecoder.h"

#include <algorithm>

namespace arowana::sandbox {

namespace {

constexpr const char *kNoPath = "There is no such path.";
constexpr const char *kNoContact = "There is no contact with this id.";

} // namespace

Reply ContactsApi::handle(const Request &request, const QByteArray &rest)
{
    if (rest.isEmpty() && request.method == "GET")
        return notFound(kNoPath); // no list of contacts is documented
    if (const auto refusal = QueryDecoder::refuseAny(request))
        return refusal->toReply();
    if (const auto refusal = refuseRole(request.method))
        return refusal->toReply();
    if (rest.isEmpty())
        return request.method == "POST"
                   ? m_platform.books().contactAnswers.answer(
                         request, m_platform.now(), [&](const QByteArray &) { return create(request.body); })
                   : methodNotAllowed("POST");
    const QList<QByteArray> parts = rest.mid(1).split('/');
    if (parts.size() == 1 && parts[0] == "import")
        return request.method == "POST" ? import(request.body) : methodNotAllowed("POST");
    const ContactId id(parts.front());
    if (id.isEmpty() || parts.size() > 3 || (parts.size() > 1 && parts[1] != "consent"))
        return notFound(kNoPath);
    if (parts.size() == 1)
        return contact(request, id);
    return parts.size() == 2 ? consents(request, id) : consent(request, id, parts[2]);
}

std::optional<Refusal> ContactsApi::refuseRole(const QByteArray &method) const
{
    const Role role = m_platform.role();
    const bool deletes = method == "DELETE";
    if (method == "GET" || role == Role::Manager || (role == Role::Editor && !deletes))
        return std::nullopt;
    return Refusal{403,
                   "forbidden",
                   deletes ? "Deleting a contact needs the role manager."
                           : "Changing contacts needs the role editor or a higher one.",
                   {},
                   Json::object()};
}

std::optional<Refusal> ContactsApi::refuseTaken(const ContactFields &fields, const Contact *own) const
{
    ContactBook &book = m_platform.books().contacts;
    const auto taken = [own](const Contact *other) { return other && other != own; };
    const auto email = ContactFields::given(fields.email);
    const auto externalId = ContactFields::given(fields.externalId);
    if (email && taken(book.withEmail(*email)))
        return Refusal{409, "conflict", "Another contact has this e-mail address.", {}, Json::object()};
    if (externalId && taken(book.withExternalId(*externalId)))
        return Refusal{409, "conflict", "Another contact has this external_id.", {}, Json::object()};
    return std::nullopt;
}

Reply ContactsApi::create(const QByteArray &body)
{
    const auto read = ContactDecoder::readNew(body);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return refusal->toReply();
    const auto &fields = std::get<ContactFields>(read);
    const auto email = ContactFields::given(fields.email);
    Contact *known = email ? m_platform.books().contacts.withEmail(*email) : nullptr;
    if (const auto refusal = refuseTaken(fields, known))
        return refusal->toReply();
    if (known) {
        m_platform.contactDesk().change(*known, fields);
        return Reply::json(200, known->writtenJson());
    }
    const Contact &made = m_platform.contactDesk().create(fields);
    Reply reply = Reply::json(201, made.writtenJson());
    reply.headers.emplace_back("Location", "/v1/contacts/" + made.id.bytes());
    return reply;
}

Reply ContactsApi::import(const QByteArray &body)
{
    const auto read = ContactDecoder::readImport(body);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return refusal->toReply();
    const auto &rows = std::get<std::vector<ContactFields>>(read);
    return Reply::json(200, {{"imported", m_platform.contactDesk().import(rows)}});
}

Reply ContactsApi::contact(const Request &request, const ContactId &id)
{
    Contact *contact = m_platform.books().contacts.find(id);
    if (request.method != "GET" && request.method != "PATCH" && request.method != "DELETE")
        return methodNotAllowed("GET, PATCH, DELETE");
    if (!contact)
        return notFound(kNoContact);
    if (request.method == "PATCH")
        return change(*contact, request.body);
    if (request.method == "GET")
        return Reply::json(200, contact->toJson());
    m_platform.contactDesk().remove(id);
    return Reply::json(200, {{"success", true}});
}

Reply ContactsApi::change(Contact &contact, const QByteArray &body)
{
    const auto read = ContactDecoder::readChange(body);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return refusal->toReply();
    const auto &fields = std::get<ContactFields>(read);
    const bool hasEmail = fields.email ? fields.email->has_value() : contact.email.has_value();
    const bool hasPhone = fields.phone ? fields.phone->has_value() : contact.phone.has_value();
    if (!hasEmail && !hasPhone)
        return Refusal::invalid(Faults{{"email", "or phone must stay"}}).toReply();
    if (const auto refusal = refuseTaken(fields, &contact))
        return refusal->toReply();
    m_platform.contactDesk().change(contact, fields);
    return Reply::json(200, contact.writtenJson());
}

Reply ContactsApi::consents(const Request &request, const ContactId &id)
{
    if (request.method != "GET" && request.method != "POST")
        return methodNotAllowed("GET, POST");
    Contact *contact = m_platform.books().contacts.find(id);
    if (!contact)
        return notFound(kNoContact);
    if (request.method == "GET")
        return Reply::json(200, {{"consent_records", contact->consentsJson()}});
    const auto read = ContactDecoder::readConsent(request.body);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return refusal->toReply();
    const ConsentRecord &made = m_platform.contactDesk().grant(*contact, std::get<ConsentOrder>(read));
    return Reply::json(201, contact->consentJson(made));
}

Reply ContactsApi::consent(const Request &request, const ContactId &id, const QByteArray &recordId)
{
    if (request.method != "PATCH")
        return methodNotAllowed("PATCH");
    Contact *contact = m_platform.books().contacts.find(id);
    if (!contact)
        return notFound(kNoContact);
    const auto record = std::find_if(contact->consents.begin(), contact->consents.end(),
                                     [&recordId](const ConsentRecord &one) { return one.id == recordId; });
    if (record == contact->consents.end())
        return notFound("The contact has no consent record with this id.");
    if (const auto refusal = ContactDecoder::refuseRevocation(request.body))
        return refusal->toReply();
    m_platform.contactDesk().revoke(*contact, *record);
    return Reply::json(200, contact->consentJson(*record));
}

} // namespace arowana::sandbox
