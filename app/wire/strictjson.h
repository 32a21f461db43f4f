// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The one door through which JSON from outside comes in. Stricter than most readers: equal keys twice, lone
// surrogates, bad UTF-8, a raw NUL, depth and size over the limits are Malformed, so that two readers can
// never take the same bytes for different things. Pure function, any thread; never throws.

#include "app/wire/jsonvalue.h"
#include "models/domain/result.h"

namespace arowana {

inline constexpr qsizetype kEventBytesMost = 1024LL * 1024;      ///< a webhook body
inline constexpr qsizetype kAnswerBytesMost = 8LL * 1024 * 1024; ///< an answer of the API
inline constexpr int kJsonDepthMost = 64;                        ///< arrays and objects within each other
inline constexpr int kJsonValuesMost = 200'000; ///< all values together: bounds the memory a text can claim

/// The whole of `bytes` as one JSON value. The error's detail names the place, never the content.
[[nodiscard]] Result<JsonValue> readStrictJson(const QByteArray &bytes, qsizetype bytesMost);

/// The Malformed error of this room: what was not understood, with a technical `detail`.
[[nodiscard]] Error malformed(const QString &detail);

} // namespace arowana
