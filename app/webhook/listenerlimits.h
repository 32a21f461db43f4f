// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The limits of the listener in one place, so that a test and a reader find the same figures. Sizes in
// bytes, times in milliseconds. Times are deadlines, not idle times: an idle timer is renewed by every byte
// of a slow attacker.

#include <QtGlobal>

namespace arowana::limits {

inline constexpr qsizetype kHeadBytes = 16 * 1024; ///< request line, fields and the empty line
inline constexpr int kFields = 100;
inline constexpr qint64 kBodyBytes = 1024 * 1024;
inline constexpr qsizetype kMethodBytes = 32;
inline constexpr int kChunkSizeDigits = 8;

inline constexpr qint64 kHeadMs = 5'000;     ///< from the accept, or from a later request's first byte
inline constexpr qint64 kRequestMs = 10'000; ///< from the same moment to the last byte of the body
inline constexpr qint64 kEngineMs = 4'000;   ///< the platform waits 5 s (`api/webhooks/retries`)
inline constexpr qint64 kIdleMs = 30'000;    ///< between two requests of one connection
inline constexpr qint64 kWriteMs = 5'000;    ///< until the peer has taken the answer
inline constexpr qint64 kLingerMs = 2'000;   ///< after a refusal, reading on so that the answer arrives
inline constexpr qint64 kLingerBytes = 32 * 1024 * 1024;

inline constexpr int kConnections = 256;
inline constexpr int kConnectionsPerAddress = 32;
inline constexpr qint64 kReadAhead = 16 * 1024; ///< unread bytes kept of one connection

/// A body may grow to this without asking; what is longer needs a share of the pool all connections have
/// together, so that many large bodies at once cannot fill the memory.
inline constexpr qint64 kFreeBodyBytes = 16 * 1024;
inline constexpr qint64 kBodyPoolBytes = 8 * 1024 * 1024;

inline constexpr int kRefusedKept = 200;
inline constexpr qsizetype kRefusedBytes = 16 * 1024; ///< of one refused request

} // namespace arowana::limits
