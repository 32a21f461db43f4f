// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The calls under `/v1/contacts` (`api/contacts/...`): create, import, read, change, delete, and the consent
// under each. There is no list: the platform documents none. Contacts are told apart by their e-mail address;
// one with a number alone is made anew each time, unless it comes under the same idempotency key, which
// `api/errors` asks of every call that changes something. Made for one request.

#include "app/sandbox/platform.h"
#include "app/sandbox/request.h"

namespace arowana::sandbox {

class ContactsApi {
public:
    explicit ContactsApi(Platform &platform)
        : m_platform(platform)
    {
    }

    /// `rest` is the path after `/v1/contacts`: empty, `/import`, `/{id}`, `/{id}/consent` or
    /// `/{id}/consent/{record_id}`.
    [[nodiscard]] Reply handle(const Request &request, const QByteArray &rest);

private:
    [[nodiscard]] Reply create(const QByteArray &body);
    [[nodiscard]] Reply import(const QByteArray &body);
    [[nodiscard]] Reply contact(const Request &request, const ContactId &id);
    [[nodiscard]] Reply change(Contact &contact, const QByteArray &body);
    [[nodiscard]] Reply consents(const Request &request, const ContactId &id);
    [[nodiscard]] Reply consent(const Request &request, const ContactId &id, const QByteArray &recordId);
    /// A refusal when the key's role is too low for the call.
    [[nodiscard]] std::optional<Refusal> refuseRole(const QByteArray &method) const;
    /// 409 when one of the members that must be unique is another contact's.
    [[nodiscard]] std::optional<Refusal> refuseTaken(const ContactFields &fields, const Contact *own) const;

    Platform &m_platform;
};

} // namespace arowana::sandbox
