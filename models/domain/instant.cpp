// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/instant.h"

#include <QDateTime>
#include <QTimeZone>

#include <chrono>

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

/// By hand: an export of a million messages writes eight million of them.
QByteArray Instant::toIsoMs() const
{
    constexpr qint64 kDayMs = 86'400'000;
    constexpr qint64 kLast = 253'402'300'799'999; // of the year 9999
    if (ms < 0 || ms > kLast)
        return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs).toLatin1();
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{ms / kDayMs}}};
    QByteArray text(24, 'Z');
    const auto write = [&text](qsizetype at, qint64 value, int digits, char after) {
        text[at + digits] = after;
        for (qsizetype place = at + digits - 1; place >= at; --place, value /= 10)
            text[place] = char('0' + value % 10);
    };
    const qint64 rest = ms % kDayMs;
    write(0, int(date.year()), 4, '-');
    write(5, unsigned(date.month()), 2, '-');
    write(8, unsigned(date.day()), 2, 'T');
    write(11, rest / 3'600'000, 2, ':');
    write(14, rest / 60'000 % 60, 2, ':');
    write(17, rest / 1'000 % 60, 2, '.');
    write(20, rest % 1'000, 3, 'Z');
    return text;
}

} // namespace arowana
