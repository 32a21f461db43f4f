// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One HTTP answer: status, JSON body, extra headers, and how it is given. Made by the API classes, written by
// HttpServer.

#include "app/sandbox/json.h"

#include <utility>
#include <vector>

namespace arowana::sandbox {

/// How an answer reaches the client; all but the first are ordered faults (mishap.h).
enum class Manner {
    Whole,
    Late,    ///< after `delayMs`
    Never,   ///< silence; the connection is closed after `delayMs`
    Closed,  ///< the connection is closed at once
    Cut,     ///< the connection is closed in the middle of the body
    Endless, ///< a body of a gigabyte
};

struct Reply {
    int status = 200; ///< 0 when nothing is answered
    QByteArray body;
    std::vector<std::pair<QByteArray, QByteArray>> headers; ///< beside Content-Type and Date
    QByteArray contentType = "application/json";
    Manner manner = Manner::Whole;
    qint64 delayMs = 0; ///< real milliseconds

    [[nodiscard]] static Reply json(int status, const Json &value) { return {status, jsonBytes(value), {}}; }
};

} // namespace arowana::sandbox
