// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/messagequerytime.h"

#include <QDateTime>

#include <algorithm>

namespace arowana {

namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr qsizetype kDateLength = 10;
constexpr qsizetype kMostDigits = 5; // of `7d`
constexpr int kFirstYear = 1970;
constexpr int kLastYear = 9999;

std::optional<QuerySpan> moment(qint64 ms)
{
    if (ms <= 0)
        return std::nullopt;
    return QuerySpan{Instant{ms}, Instant{ms}, false};
}

std::optional<QuerySpan> day(QDate date, const QTimeZone &zone)
{
    if (!date.isValid() || date.year() < kFirstYear || date.year() > kLastYear)
        return std::nullopt;
    const qint64 from = date.startOfDay(zone).toMSecsSinceEpoch();
    const qint64 until = date.addDays(1).startOfDay(zone).toMSecsSinceEpoch();
    if (from <= 0 || until <= from)
        return std::nullopt;
    return QuerySpan{Instant{from}, Instant{until}, true};
}

/// Qt leaves open which of two times it means, and when one is that the clocks skip.
qint64 momentOf(QDate date, QTime clock, const QTimeZone &zone)
{
    const QDateTime wall(date, clock, Qt::UTC);
    const int before = zone.offsetFromUtc(wall.addDays(-1));
    const int after = zone.offsetFromUtc(wall.addDays(1));
    for (const int offset : {before, after}) {
        const QDateTime at = wall.addSecs(-offset);
        if (zone.offsetFromUtc(at) == offset)
            return at.toMSecsSinceEpoch();
    }
    return wall.addSecs(-before).toMSecsSinceEpoch();
}

std::optional<QuerySpan> ago(const QString &text, Instant now, const QTimeZone &zone)
{
    const QString digits = text.chopped(1);
    const bool isNumber =
        !digits.isEmpty() && digits.size() <= kMostDigits &&
        std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!isNumber)
        return std::nullopt;
    const qint64 count = digits.toLongLong();
    const QDateTime here = QDateTime::fromMSecsSinceEpoch(now.ms, zone);
    switch (text.back().unicode()) {
    case u'm':
        return moment(now.ms - count * kMinuteMs);
    case u'h':
        return moment(now.ms - count * 60 * kMinuteMs);
    case u'd':
        return moment(momentOf(here.date().addDays(-count), here.time(), zone));
    case u'w':
        return moment(momentOf(here.date().addDays(-7 * count), here.time(), zone));
    default:
        return std::nullopt;
    }
}

/// `14:05`, `14:05:07`, `14:05:07.250`.
QTime timeOf(const QString &text)
{
    const bool isWhole = text.size() == 5 || text.size() == 8 || text.size() == 12;
    return isWhole ? QTime::fromString(text, Qt::ISODateWithMs) : QTime();
}

std::optional<QuerySpan> exactly(const QString &text, QDate date, const QTimeZone &zone)
{
    const QString time = text.mid(kDateLength + 1);
    const auto sign =
        std::find_if(time.begin(), time.end(), [](QChar c) { return c == u'z' || c == u'+' || c == u'-'; });
    const qsizetype length = sign - time.begin();
    const QTime clock = timeOf(time.left(length));
    if (!clock.isValid() || date.year() < kFirstYear || date.year() > kLastYear)
        return std::nullopt;
    const QString offset = time.mid(length);
    if (offset.isEmpty())
        return moment(momentOf(date, clock, zone));
    const QTime far = offset.size() == 6 ? timeOf(offset.mid(1)) : QTime();
    if (offset != QLatin1String("z") && !far.isValid())
        return std::nullopt;
    const qint64 utc = QDateTime(date, clock, Qt::UTC).toMSecsSinceEpoch();
    const qint64 farMs = far.isValid() ? far.msecsSinceStartOfDay() : 0;
    return moment(offset.front() == u'+' ? utc - farMs : utc + farMs);
}

} // namespace

std::optional<QuerySpan> queryTimeOf(const QString &typed, Instant now, const QTimeZone &zone)
{
    const QString text = typed.trimmed().toLower();
    const QDate today = QDateTime::fromMSecsSinceEpoch(now.ms, zone).date();
    if (text == QLatin1String("today"))
        return day(today, zone);
    if (text == QLatin1String("yesterday"))
        return day(today.addDays(-1), zone);
    if (text.size() < 2)
        return std::nullopt;
    const QDate date = QDate::fromString(text.left(kDateLength), Qt::ISODate);
    if (!date.isValid())
        return ago(text, now, zone);
    if (text.size() == kDateLength)
        return day(date, zone);
    return text.at(kDateLength) == u't' ? exactly(text, date, zone) : std::nullopt;
}

QString queryTimeText(Instant at, const QTimeZone &zone)
{
    const auto isRead = [&](const QString &text) {
        const auto read = queryTimeOf(text, at, zone);
        return read && read->from == at;
    };
    const QDateTime here = QDateTime::fromMSecsSinceEpoch(at.ms, zone);
    for (const char *format :
         {"yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.zzz"}) {
        const QString text = here.toString(QLatin1String(format));
        if (isRead(text))
            return text;
    }
    return QString::fromLatin1(at.toIsoMs());
}

QString queryDayEndingAt(Instant end, const QTimeZone &zone)
{
    // The moment before the end is within the day, however long that is.
    const QDate last = QDateTime::fromMSecsSinceEpoch(end.ms - 1, zone).date();
    const auto span = day(last, zone);
    return span && span->until == end ? last.toString(Qt::ISODate) : QString();
}

} // namespace arowana
