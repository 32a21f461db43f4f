// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The platform's contacts as domain values (`api/contacts/get-contact`, `api/contacts/consent`). Strict about
// JSON itself, tolerant about fields. Pure functions, any thread.

#include "models/domain/contact.h"
#include "models/domain/result.h"

namespace arowana {

/// `GET /v1/contacts/{id}`. Malformed without an id (`id`, or `contact_id`). A consent record's id is `id`,
/// `record_id` or `consent_record_id`, whichever is there.
[[nodiscard]] Result<Contact> decodeContact(const QByteArray &body);

} // namespace arowana
