// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Feeds a RequestReader the same bytes in different cuts and gives what came out, for comparison.

#include "app/webhook/requestreader.h"

#include <functional>

namespace arowana::test {

struct Verdict {
    RequestReader::State state = RequestReader::State::NeedMore;
    std::optional<RefusalReason> reason; ///< when rejected
    qsizetype taken = 0;                 ///< bytes of this request
    std::optional<RequestHead> head;     ///< when complete
    QByteArray body;                     ///< when complete

    friend bool operator==(const Verdict &, const Verdict &) = default;
};

/// `pieceSize` gives the size of the next piece, at least 1.
[[nodiscard]] Verdict feed(const QByteArray &bytes, const std::function<qsizetype()> &pieceSize);

[[nodiscard]] Verdict feedWhole(const QByteArray &bytes);
[[nodiscard]] Verdict feedByteWise(const QByteArray &bytes);
/// Pieces of 1 to 17 bytes, the same ones for the same seed.
[[nodiscard]] Verdict feedRandomly(const QByteArray &bytes, quint32 seed);

/// For failure messages: one line.
[[nodiscard]] QByteArray describe(const Verdict &verdict);

} // namespace arowana::test
