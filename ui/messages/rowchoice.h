// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The marked rows of a long list as runs, so that a million of them are one, and what they mean as a value.
// Pure functions; GUI thread.

#include "models/domain/messageselection.h"
#include "models/items/rowkeys.h"

#include <QItemSelection>

#include <optional>

namespace arowana {

class MessageListModel;

/// The rows of a selection, ascending and each once, in as few runs as there can be.
[[nodiscard]] std::vector<RowRun> rowsOf(const QItemSelection &selection);
[[nodiscard]] int countOf(const std::vector<RowRun> &rows);
/// The rows below `count` that are not in `rows`.
[[nodiscard]] std::vector<RowRun> othersOf(const std::vector<RowRun> &rows, int count);
[[nodiscard]] QItemSelection selectionOf(const MessageListModel &model, const std::vector<RowRun> &rows);
/// The rows' ids, in the order of the list.
[[nodiscard]] std::vector<RowId> idsOf(const MessageListModel &model, const std::vector<RowRun> &rows);
/// What is marked, as messageselection.h has it.
[[nodiscard]] MessageSelection meaningOf(const MessageListModel &model, const std::vector<RowRun> &rows);

/// What is marked, to be marked again once the same rows stand in another order.
struct KeptChoice {
    /// So many scattered rows are marked again; of more on both sides nothing stays but the current one.
    static constexpr int kMost = 1'000;
    bool isAllBut = false;
    std::vector<RowId> ids;
};
/// nullopt where it cannot be kept.
[[nodiscard]] std::optional<KeptChoice> keep(const MessageListModel &model, const std::vector<RowRun> &rows);
/// Its rows as they stand now, within reorderEnds(): none that has joined meanwhile.
[[nodiscard]] std::vector<RowRun> rowsOf(const KeptChoice &kept, const MessageListModel &model);

} // namespace arowana
