// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The words of the query bar's language: its keys and, where a key has only some values, those. They are the
// same in every language of the window, so that a query can be handed on. Pure functions, any thread.

#include "models/domain/messagequery.h"

#include <QStringList>

namespace arowana {

enum class QueryKey {
    To,
    From,
    Status,
    Channel,
    Agent,
    Type,
    Unit,
    Reason,
    Cost,
    After,
    Before,
    On, ///< a day, or from one time to another
    Id,
    Campaign,
    Has,
    Is,
};

[[nodiscard]] QList<QueryKey> allQueryKeys();
/// `status`, without what stands behind it.
[[nodiscard]] QString queryKeyWord(QueryKey key);
/// Case does not count.
[[nodiscard]] std::optional<QueryKey> queryKeyOf(QStringView word);
/// What may have been meant by a word that is no key; nullopt when nothing is near.
[[nodiscard]] std::optional<QueryKey> nearestQueryKey(QStringView word);

/// Each value once, by its own word; empty for a key that takes any.
[[nodiscard]] QStringList queryValueWords(QueryKey key);
/// What the value of such a key means; case does not count, and some values have a second word (`opened`).
[[nodiscard]] std::optional<QueryCondition> queryConditionOf(QueryKey key, QStringView value);
/// The value's own word; empty for a condition that is not one of a few.
[[nodiscard]] QString queryValueWord(const QueryCondition &condition);
[[nodiscard]] std::optional<QueryKey> queryKeyOf(const QueryCondition &condition);
/// `status:failed,expired`: its values are alternatives.
[[nodiscard]] bool takesSeveral(QueryKey key);

} // namespace arowana
