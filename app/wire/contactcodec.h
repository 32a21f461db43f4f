// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The platform's contacts as domain values (`api/contacts/get-contact`, `api/contacts/consent`). Strict about
// JSON itself, tolerant about fields. Pure functions, any thread.

#include "models/domain/contactimport.h"
#include "models/domain/contactwish.h"
#include "models/domain/result.h"

namespace arowana {

/// `GET /v1/contacts/{id}`, and what POST and PATCH answer, which leave fields out. Malformed without an id
/// (`id`, or `contact_id`). A consent record's id is `id`, `record_id` or `consent_record_id`, whichever is
/// there.
[[nodiscard]] Result<Contact> decodeContact(const QByteArray &body);
/// The answer to `POST /v1/contacts/{id}/consent`. Malformed without an id.
[[nodiscard]] Result<ConsentRecord> decodeConsent(const QByteArray &body);
/// The answer to `POST /v1/contacts/import`: how many of the rows were new.
[[nodiscard]] Result<int> decodeImported(const QByteArray &body);
/// The answer to `DELETE /v1/contacts/{id}`: Malformed unless it says that it is done.
[[nodiscard]] Result<void> decodeRemovedContact(const QByteArray &body);

/// Body of `POST /v1/contacts`, with the source `MANUAL`; what is empty is left out.
[[nodiscard]] QByteArray encodeNewContact(const ContactFields &fields);
/// Body of `PATCH /v1/contacts/{id}`: what differs; null clears a text, tags are told whole
/// (`api/contacts/update-contact`).
[[nodiscard]] QByteArray encodeContactChange(const ContactFields &now, const ContactFields &wanted);
/// Body of `POST /v1/contacts/{id}/consent`.
[[nodiscard]] QByteArray encodeConsent(const ConsentWish &consent);
/// Body of `POST /v1/contacts/import`.
[[nodiscard]] QByteArray encodeImport(const QList<ImportRow> &rows);

/// Which row of an import a refusal's detail speaks of, from 0: `contacts[3].phone: ...`.
[[nodiscard]] std::optional<int> importRowOf(const QString &words);

/// Creations of which it is not known whether they were done, as they are kept over a restart.
[[nodiscard]] QByteArray encodeOpenWishes(const QList<ContactWish> &wishes);
/// What cannot be read is left out.
[[nodiscard]] QList<ContactWish> decodeOpenWishes(const QByteArray &json);

} // namespace arowana
