// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/otherprogram.h"

#include <QSqlDatabase>
#include <QSqlQuery>

namespace arowana::test {

namespace {

const QString kJudge = QStringLiteral("judge");
const QString kOther = QStringLiteral("other");
const QString kDriver = QStringLiteral("QSQLITE");

} // namespace

QVariant fromFile(const QString &file, const QString &sql)
{
    QVariant value;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(kDriver, kJudge);
        database.setDatabaseName(file);
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
        if (database.open()) {
            QSqlQuery query(database);
            if (query.exec(sql) && query.next())
                value = query.value(0);
        }
    }
    QSqlDatabase::removeDatabase(kJudge);
    return value;
}

OtherProgram::OtherProgram(const QString &file, bool alone)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(kDriver, kOther);
    database.setDatabaseName(file);
    if (!database.open())
        return;
    QSqlQuery query(database);
    m_has = (!alone || query.exec(QStringLiteral("PRAGMA locking_mode = EXCLUSIVE"))) &&
            query.exec(QStringLiteral("BEGIN EXCLUSIVE"));
}

OtherProgram::~OtherProgram()
{
    leave();
    QSqlDatabase::removeDatabase(kOther);
}

void OtherProgram::leave()
{
    QSqlDatabase::database(kOther, false).close();
}

} // namespace arowana::test
