// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The rows of one running statement. Made by StoreConnection, same thread; the statement is reset when this
// goes out of scope, so that no forgotten read holds an old snapshot of the file.

#include "models/domain/instant.h"
#include "models/domain/money.h"
#include "models/domain/result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <utility>

class QSqlQuery;
class QVariant;

namespace arowana {

class StoreConnection;

class StoreRows {
public:
    StoreRows(StoreConnection &connection, std::shared_ptr<QSqlQuery> query);
    StoreRows(StoreRows &&other) noexcept;
    StoreRows(const StoreRows &) = delete;
    StoreRows &operator=(const StoreRows &) = delete;
    StoreRows &operator=(StoreRows &&) = delete;
    ~StoreRows();

    /// Steps to the next row; false after the last one.
    Result<bool> next();
    /// All rows that are left, one by one, as long as `take`, a function of `const StoreRows &`, says true;
    /// false when it said false.
    template <class Take>
    Result<bool> forEach(Take take);

    // Columns of the current row, counted from 0. NULL reads as 0, empty, false.
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] QVariant value(int column) const; ///< as it is stored, to be bound again
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] int number(int column) const;
    [[nodiscard]] bool flag(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] Instant instant(int column) const;
    [[nodiscard]] std::optional<Instant> maybeInstant(int column) const;
    [[nodiscard]] std::optional<Money> maybeMoney(int column) const;

private:
    StoreConnection &m_connection;
    std::shared_ptr<QSqlQuery> m_query;
};

template <class Take>
Result<bool> StoreRows::forEach(Take take)
{
    for (;;) {
        const auto any = next();
        if (!any)
            return any.error();
        if (!*any)
            return true;
        if (!take(std::as_const(*this)))
            return false;
    }
}

} // namespace arowana
