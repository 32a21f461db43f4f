// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a console has on its disk, read over a connection of the test's own that changes nothing. One
// question at a time.

#include <QString>

#include <functional>

class QSqlQuery;

namespace arowana::test {

/// `take` is given each row of the question to the store in `folder`. False when it could not be asked, as
/// before the store is made.
bool eachStoredRow(const QString &folder, const QString &sql,
                   const std::function<void(const QSqlQuery &)> &take);

} // namespace arowana::test
