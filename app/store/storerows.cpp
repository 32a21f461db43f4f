// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/storerows.h"

#include "app/store/storeconnection.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <utility>

namespace arowana {

StoreRows::StoreRows(StoreConnection &connection, std::shared_ptr<QSqlQuery> query)
    : m_connection(connection)
    , m_query(std::move(query))
{
}

StoreRows::StoreRows(StoreRows &&other) noexcept
    : m_connection(other.m_connection)
    , m_query(std::move(other.m_query))
{
}

StoreRows::~StoreRows()
{
    if (m_query)
        m_query->finish();
}

Result<bool> StoreRows::next()
{
    if (m_query->next())
        return true;
    // The driver says "no more rows" and "failed" with the same false.
    if (m_query->lastError().isValid())
        return m_connection.failure(m_query->lastError());
    return false;
}

bool StoreRows::isNull(int column) const
{
    return m_query->isNull(column);
}

QVariant StoreRows::value(int column) const
{
    if (isNull(column))
        return {};
    // The driver gives empty ones as null, which would be bound as NULL.
    QVariant value = m_query->value(column);
    if (value.metaType() == QMetaType::fromType<QString>())
        return boundText(value.toString());
    if (value.metaType() == QMetaType::fromType<QByteArray>())
        return boundBytes(value.toByteArray());
    return value;
}

qint64 StoreRows::integer(int column) const
{
    return m_query->value(column).toLongLong();
}

int StoreRows::number(int column) const
{
    return m_query->value(column).toInt();
}

bool StoreRows::flag(int column) const
{
    return integer(column) != 0;
}

QByteArray StoreRows::bytes(int column) const
{
    return m_query->value(column).toByteArray();
}

QString StoreRows::text(int column) const
{
    return m_query->value(column).toString();
}

Instant StoreRows::instant(int column) const
{
    return Instant{integer(column)};
}

std::optional<Instant> StoreRows::maybeInstant(int column) const
{
    if (isNull(column))
        return std::nullopt;
    return instant(column);
}

std::optional<Money> StoreRows::maybeMoney(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(Money{integer(column)});
}

} // namespace arowana
