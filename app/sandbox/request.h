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
    bool bodyIsTooLarge = false; ///< over largestBody(); `body` is then empty
};

/// The most bytes that a call takes: 1 MiB, and 8 MiB for the ten thousand rows of an import.
[[nodiscard]] inline qsizetype largestBody(const QByteArray &path)
{
    constexpr qsizetype kMebibyte = 1024 * 1024;
    return path == "/v1/contacts/import" ? 8 * kMebibyte : kMebibyte;
}

} // namespace arowana::sandbox
