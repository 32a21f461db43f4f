// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One HTTP request as the router sees it: framed and decoded, nothing judged yet. Made by HttpServer
// and by tests.

#include <QByteArray>

#include <optional>
#include <utility>
#include <vector>

namespace arowana::sandbox {

struct Request {
    QByteArray method;
    QByteArray path;                                      ///< percent-decoded, without the query
    std::vector<std::pair<QByteArray, QByteArray>> query; ///< in order, percent-decoded, repeats kept
    QByteArray authorization;
    std::optional<QByteArray> idempotencyKey;
    QByteArray contentType;
    QByteArray body;
    bool bodyIsTooLarge = false; ///< over kLargestBody; `body` is then empty
};

constexpr qsizetype kLargestBody = 1024 * 1024;

} // namespace arowana::sandbox
