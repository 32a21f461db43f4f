// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The bodies of the write calls on contacts and consent, read strictly (`api/contacts/create-contact`,
// `update-contact`, `import-contacts`, `consent`). Pure.

#include "app/sandbox/contact.h"
#include "app/sandbox/refusal.h"

#include <variant>

namespace arowana::sandbox {

/// A consent record to make.
struct ConsentOrder {
    QByteArray channel;
    MessageKind kind = MessageKind::Message;
    QByteArray status; ///< empty: by the double opt-in
    QByteArray source = "api";
    std::optional<QByteArray> proofText;
    bool enforcedDoi = false;
    QByteArray doiChannel; ///< empty: the record's own
};

class ContactDecoder {
public:
    static constexpr size_t kMostRows = 10'000;

    /// `POST /v1/contacts`: an address or a number, and the source.
    [[nodiscard]] static std::variant<ContactFields, Refusal> readNew(const QByteArray &body);
    /// `PATCH /v1/contacts/{id}`: at least one member.
    [[nodiscard]] static std::variant<ContactFields, Refusal> readChange(const QByteArray &body);
    /// `POST /v1/contacts/import`: the rows that have an address or a number.
    [[nodiscard]] static std::variant<std::vector<ContactFields>, Refusal> readImport(const QByteArray &body);
    /// `POST /v1/contacts/{id}/consent`.
    [[nodiscard]] static std::variant<ConsentOrder, Refusal> readConsent(const QByteArray &body);
    /// `PATCH /v1/contacts/{id}/consent/{record_id}`: nullopt when it is `{"status": "REVOKED"}`.
    [[nodiscard]] static std::optional<Refusal> refuseRevocation(const QByteArray &body);
};

} // namespace arowana::sandbox
