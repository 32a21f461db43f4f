// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The door for JSON from outside: strict text, UTF-8 only, no duplicate keys, bounded depth and breadth.
// Pure; it says nothing about fields, which are the decoders' affair.

#include "app/sandbox/json.h"

#include <variant>

namespace arowana::sandbox {

constexpr int kDeepestJson = 32;
constexpr int kMostMembers = 1'000; ///< per object

/// The value, or one sentence for the operator that says what is wrong with the text.
[[nodiscard]] std::variant<Json, QByteArray> readJson(const QByteArray &body);

} // namespace arowana::sandbox
