// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/contactsapi.h"

#include "app/sandbox/httprefusals.h"
#include "app/sandbox/querydecoder.h"

namespace arowana::sandbox {

Reply ContactsApi::handle(const Request &request, const QByteArray &rest) const
{
    const QList<QByteArray> parts = rest.mid(1).split('/');
    const bool consent = parts.size() == 2 && parts[1] == "consent";
    if (parts.front().isEmpty() || (parts.size() != 1 && !consent))
        return notFound("There is no such path.");
    if (request.method != "GET")
        return methodNotAllowed("GET");
    if (const auto refusal = QueryDecoder::refuseAny(request))
        return refusal->toReply();
    const Contact *contact = m_books.contacts.find(ContactId(parts.front()));
    if (!contact)
        return notFound("There is no contact with this id.");
    if (consent)
        return Reply::json(200, {{"consent_records", contact->consentsJson()}});
    return Reply::json(200, contact->toJson());
}

} // namespace arowana::sandbox
