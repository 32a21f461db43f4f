// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Makes identifiers of the documented forms (`api/identifiers`). A run nonce is mixed in, so that two runs
// with one seed never name two things alike; with an empty nonce the ids of a seed repeat.

#include "models/domain/ids.h"

namespace arowana::sandbox {

class IdMint {
public:
    IdMint(quint64 seed, QByteArray runNonce);

    [[nodiscard]] MessageId message();
    [[nodiscard]] EventId event();
    [[nodiscard]] WebhookId webhook();
    /// The contact behind a phone number or address: the same in every run.
    [[nodiscard]] static ContactId contact(const QByteArray &recipient);
    /// A contact's consent record for one message type (`NEWSLETTER`, ...), `cr_...`: the same in every run.
    [[nodiscard]] static QByteArray consent(const QByteArray &recipient, const QByteArray &messageType);

private:
    QByteArray next(const QByteArray &kind);

    QByteArray m_root;
    quint64 m_count = 0;
};

} // namespace arowana::sandbox
