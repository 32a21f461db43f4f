// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// That a request was refused, without any of its content: for counters, banners and the log.

#include "app/webhook/refusalreason.h"
#include "models/domain/instant.h"

#include <QHostAddress>

namespace arowana {

struct RefusedDelivery {
    Instant at;
    int status = 0; ///< what the peer was answered; 0: closed without an answer
    RefusalReason reason = RefusalReason::MalformedHead;
    QHostAddress peer;

    friend bool operator==(const RefusedDelivery &, const RefusedDelivery &) = default;
};

} // namespace arowana
