// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/storedrows.h"

#include <QSqlDatabase>
#include <QSqlQuery>

namespace arowana::test {

bool eachStoredRow(const QString &folder, const QString &sql,
                   const std::function<void(const QSqlQuery &)> &take)
{
    const QString name = QStringLiteral("judge");
    bool isAsked = false;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(folder + QStringLiteral("/console.sqlite"));
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
        if (database.open()) {
            QSqlQuery query(database);
            isAsked = query.exec(sql);
            while (query.next())
                take(query);
        }
    }
    QSqlDatabase::removeDatabase(name);
    return isAsked;
}

} // namespace arowana::test
