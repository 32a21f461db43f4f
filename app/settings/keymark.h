// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// By which a later run knows that it has another API key than an earlier one: idempotency keys may be
// scoped to the API key, so sends whose outcome is unknown are then looked up before they are asked again.
// Four bytes of a salted hash tell two keys apart and are of no use for finding one.

#include <QByteArray>

namespace arowana {

/// A new mark of `key`, with a salt of its own.
[[nodiscard]] QByteArray keyMark(const QByteArray &key);
/// False for another key, and for a mark that cannot be read.
[[nodiscard]] bool isMarkOf(const QByteArray &mark, const QByteArray &key);

} // namespace arowana
