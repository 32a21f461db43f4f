// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a list is asked for, as a statement: the one place that knows how the search tables and the indexes
// are asked. What was typed is only ever a bound value, and within it quoted for the search tables' own
// language. Pure functions, any thread.

#include "models/domain/messagequery.h"
#include "models/domain/rowid.h"

#include <QVariantList>

#include <vector>

namespace arowana {

/// One of whom messages came from or went to, as the file has it, with the name that the workspace gives it.
struct SenderName {
    QString channel; ///< stored word
    QByteArray id;
    QString name;
};

struct MessageQuerySql {
    QString text;
    QVariantList values;
    /// A second column tells each row's place in the order: a number, NULL before all others.
    bool hasPlaces = false;
    /// The rows come in the order of the query. Else by places and, among equals, the newest first: to be
    /// sorted by whoever reads.
    bool isOrdered = false;
};

/// Whether `senders` is looked at.
[[nodiscard]] bool asksForSenders(const MessageQuery &query);

/// The row ids of all messages it holds for; where there is no order to be had from an index, newest first
/// all the same most of the time, so that the first ones read can be shown.
[[nodiscard]] MessageQuerySql messageQuerySql(const MessageQuery &query, const QList<SenderName> &senders);

/// Those among `rows`, in any order; `rows` is not empty.
[[nodiscard]] MessageQuerySql messageQuerySql(const MessageQuery &query, const QList<SenderName> &senders,
                                              const std::vector<RowId> &rows);

} // namespace arowana
