// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One HTTP answer: status, JSON body, extra headers. Made by the API classes, written by HttpServer.

#include "app/sandbox/json.h"

#include <utility>
#include <vector>

namespace arowana::sandbox {

struct Reply {
    int status = 200;
    QByteArray body;
    std::vector<std::pair<QByteArray, QByteArray>> headers; ///< beside Content-Type

    [[nodiscard]] static Reply json(int status, const Json &value) { return {status, jsonBytes(value), {}}; }
};

} // namespace arowana::sandbox
