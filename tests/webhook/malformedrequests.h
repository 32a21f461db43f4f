// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Requests that must be refused, each with the reason expected. Written from RFC 9110 and 9112 and from the
// ways in which relays and servers were made to disagree.

#include "app/webhook/refusalreason.h"

#include <QByteArray>
#include <QList>

namespace arowana::test {

struct MalformedRequest {
    const char *name;
    QByteArray bytes;
    RefusalReason reason;
};

[[nodiscard]] QList<MalformedRequest> malformedRequests();

} // namespace arowana::test
