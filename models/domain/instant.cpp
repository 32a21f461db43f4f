// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/instant.h"

#include <QDateTime>
#include <QTimeZone>

namespace arowana {

namespace {

constexpr qsizetype kShortest = 20; // 2026-05-04T10:00:00Z
constexpr qsizetype kLongest = 40;

} // namespace

std::optional<Instant> Instant::fromIso(QByteArrayView text)
{
    if (text.size() < kShortest || text.size() > kLongest || (text[10] != 'T' && text[10] != 't'))
        return std::nullopt;
    // QDateTime would read a text without zone as local time: a zone is demanded first.
    const QString decoded = QString::fromLatin1(text).toUpper();
    const QString tail = decoded.mid(19);
    if (!tail.endsWith(u'Z') && !tail.contains(u'+') && !tail.contains(u'-'))
        return std::nullopt;
    const QDateTime read = QDateTime::fromString(decoded, Qt::ISODateWithMs);
    if (!read.isValid() || read.date().year() < 1970 || read.date().year() > 9999)
        return std::nullopt;
    return Instant{read.toMSecsSinceEpoch()};
}

QByteArray Instant::toIso() const
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate).toLatin1();
}

QByteArray Instant::toIsoMs() const
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs).toLatin1();
}

} // namespace arowana
