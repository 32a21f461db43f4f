// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/rowchoice.h"

#include "models/items/messagelistmodel.h"

#include <algorithm>

namespace arowana {

namespace {

std::vector<RowRun> runsOfIds(const std::vector<RowId> &ids, const MessageListModel &model)
{
    std::vector<int> rows;
    rows.reserve(ids.size());
    for (const RowId id : ids) {
        if (const int row = model.rowOf(id); row >= 0)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return runsOf(rows);
}

} // namespace

std::vector<RowRun> rowsOf(const QItemSelection &selection)
{
    std::vector<RowRun> ranges;
    for (const QItemSelectionRange &range : selection) {
        if (range.isValid())
            ranges.push_back({range.top(), range.height()});
    }
    std::sort(ranges.begin(), ranges.end(),
              [](const RowRun &a, const RowRun &b) { return a.first < b.first; });
    std::vector<RowRun> rows;
    for (const RowRun &range : ranges) {
        if (rows.empty() || rows.back().first + rows.back().count < range.first) {
            rows.push_back(range);
            continue;
        }
        RowRun &last = rows.back();
        last.count = std::max(last.first + last.count, range.first + range.count) - last.first;
    }
    return rows;
}

int countOf(const std::vector<RowRun> &rows)
{
    int count = 0;
    for (const RowRun &run : rows)
        count += run.count;
    return count;
}

std::vector<RowRun> othersOf(const std::vector<RowRun> &rows, int count)
{
    std::vector<RowRun> others;
    int next = 0;
    for (const RowRun &run : rows) {
        if (run.first > next)
            others.push_back({next, run.first - next});
        next = run.first + run.count;
    }
    if (next < count)
        others.push_back({next, count - next});
    return others;
}

QItemSelection selectionOf(const MessageListModel &model, const std::vector<RowRun> &rows)
{
    QItemSelection selection;
    for (const RowRun &run : rows)
        selection.append(
            QItemSelectionRange(model.index(run.first, 0),
                                model.index(run.first + run.count - 1, MessageListModel::kColumnCount - 1)));
    return selection;
}

std::vector<RowId> idsOf(const MessageListModel &model, const std::vector<RowRun> &rows)
{
    std::vector<RowId> ids;
    ids.reserve(size_t(countOf(rows)));
    for (const RowRun &run : rows) {
        for (int row = run.first; row < run.first + run.count; ++row)
            ids.push_back(model.idAt(row));
    }
    return ids;
}

MessageSelection meaningOf(const MessageListModel &model, const std::vector<RowRun> &rows)
{
    MessageSelection meaning;
    meaning.query = model.query();
    meaning.count = countOf(rows);
    const std::vector<RowRun> others = othersOf(rows, model.rowCount());
    meaning.isAllBut = meaning.count > 0 && countOf(others) < meaning.count;
    meaning.ids = idsOf(model, meaning.isAllBut ? others : rows);
    if (meaning.isAllBut) {
        for (const RowRun &run : rows) {
            for (int row = run.first; row < run.first + run.count; ++row)
                meaning.until = std::max(meaning.until, model.idAt(row));
        }
        std::erase_if(meaning.ids, [&](RowId id) { return id > meaning.until; });
    }
    std::sort(meaning.ids.begin(), meaning.ids.end());
    return meaning;
}

std::optional<KeptChoice> keep(const MessageListModel &model, const std::vector<RowRun> &rows)
{
    if (countOf(rows) <= KeptChoice::kMost)
        return KeptChoice{false, idsOf(model, rows)};
    const std::vector<RowRun> others = othersOf(rows, model.rowCount());
    if (countOf(others) <= KeptChoice::kMost)
        return KeptChoice{true, idsOf(model, others)};
    return std::nullopt;
}

std::vector<RowRun> rowsOf(const KeptChoice &kept, const MessageListModel &model)
{
    std::vector<RowId> ids = kept.ids;
    if (!kept.isAllBut)
        return runsOfIds(ids, model);
    ids.insert(ids.end(), model.joined().begin(), model.joined().end());
    return othersOf(runsOfIds(ids, model), model.rowCount());
}

} // namespace arowana
