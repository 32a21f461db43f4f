// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The platform's yes to a send (`POST /v1/messages`).

#include "models/domain/ids.h"
#include "models/domain/sendbilling.h"

namespace arowana {

struct AcceptedSend {
    MessageId id;
    QString statusWord; ///< documented as always `queued`
    std::optional<Instant> createdAt;
    SendBilling billing;
    QByteArray raw; ///< the answer's body, for the inspector

    friend bool operator==(const AcceptedSend &, const AcceptedSend &) = default;
};

} // namespace arowana
