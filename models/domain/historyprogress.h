// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How far the reading of the messages from before this console's first start has come. First the platform's
// list is read page by page (`api/messages/list-messages`), which names each message and its state; then each
// one whole (`api/messages/get-message`), which takes longer by far.

#include <QtGlobal>

#include <optional>

namespace arowana {

struct HistoryProgress {
    enum class Phase { Listing, Details };
    Phase phase = Phase::Listing;
    qint64 done = 0; ///< listed; or, of those listed, read whole
    /// Of Listing as the platform told it, which is no promise; nullopt: it did not.
    std::optional<qint64> total;
    /// Until this phase is over, at the pace of this run so far; nullopt: cannot be told.
    std::optional<qint64> leftMs;
    bool isPaused = false; ///< by the operator

    friend bool operator==(const HistoryProgress &, const HistoryProgress &) = default;
};

} // namespace arowana
