// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/returnedreply.h"
#include "models/items/itemwords.h"
#include "models/items/transcriptmodel.h"

#include <QDateTime>

// The part of the transcript about its words.

namespace arowana {

QDate TranscriptModel::dayOf(Instant at) const
{
    return QDateTime::fromMSecsSinceEpoch(at.ms, m_zone).date();
}

QString TranscriptModel::timeText(Instant at, const QString &format) const
{
    return QDateTime::fromMSecsSinceEpoch(at.ms, m_zone).toString(format);
}

QString TranscriptModel::dayText(Instant at) const
{
    const QDate day = dayOf(at);
    const qint64 ago = day.daysTo(dayOf(m_serverNow));
    if (ago == 0)
        return tr("Today");
    return ago == 1 ? tr("Yesterday") : QLocale().toString(day, QLocale::LongFormat);
}

/// Without an event for it the end is known about, or from the refusal that told it.
QString TranscriptModel::endText(const SessionSpan &span, const QString &time)
{
    if (span.endedAt && span.endReason == kNoActiveSession)
        return tr("session over by %1, when the platform refused a reply").arg(time);
    return span.isEstimated && !span.endedAt ? tr("session ended about %1").arg(time)
                                             : tr("session ended %1").arg(time);
}

/// By this machine's clock, as the messages around it and the days: told by the
/// platform's, a session might seem to begin after what was said in it.
QString TranscriptModel::dividerText(int row) const
{
    const SessionSpan *span = spanAt(row);
    if (!span)
        return {};
    const Item &item = m_items[size_t(row)];
    const QString time = timeText(item.at, QStringLiteral("HH:mm:ss"));
    const bool isStart = item.line == Line::SessionStart;
    QStringList parts{isStart ? tr("session opened %1").arg(time) : endText(*span, time)};
    // It stands at the end, and at the start as long as there is none.
    const QString cost = moneyText(span->cost, QLocale());
    if (span->isPaid && isStart && span->isOpenAt(m_serverNow))
        parts.append(tr("cost so far %1").arg(cost));
    else if (span->isPaid && !isStart)
        parts.append(tr("cost %1").arg(cost));
    return parts.join(QStringLiteral(" \u00b7 "));
}

QVariant TranscriptModel::separatorData(int row, int role) const
{
    const Item &item = m_items[size_t(row)];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return item.line == Line::Day ? dayText(item.at) : dividerText(row);
    case kIsLoadedRole:
        return true;
    case kSenderIdRole:
        return item.line == Line::Day ? QVariant() : QVariant(item.pair.agentId.bytes());
    case kIsEstimatedRole: {
        const SessionSpan *span = spanAt(row);
        return span ? QVariant(span->isEstimated) : QVariant();
    }
    default: // Qt's own open set of roles
        return {};
    }
}

QString TranscriptModel::metaText(const TranscriptEntry &entry) const
{
    const MessageRow &row = entry.row;
    QStringList parts{timeText(row.createdAt, QStringLiteral("HH:mm"))};
    if (row.channel != Channel::Rcs)
        parts.append(channelWord(row.channel));
    if (row.direction == Direction::Inbound) {
        if (row.senderId.isEmpty()) // the log alone told it, and nothing tells whose its channel is
            parts.append(tr("agent not known"));
        return parts.join(QStringLiteral(" \u00b7 "));
    }
    const QString unit = unitWord(row.unit);
    QString cost;
    if (row.cost)
        cost = *row.cost == Money{} ? tr("free") : moneyText(*row.cost, QLocale());
    const QString price = (unit + u' ' + cost).trimmed();
    if (!price.isEmpty())
        parts.append(row.costIsHold && *row.cost != Money{} ? tr("%1 reserved").arg(price) : price);
    return parts.join(QStringLiteral(" \u00b7 "));
}

QString TranscriptModel::accessibleText(const Cached &cached) const
{
    const TranscriptEntry &entry = cached.entry;
    const bool isOurs = entry.row.direction == Direction::Outbound;
    const QString said = cached.subject.isEmpty() ? textOf(cached) : cached.subject;
    const QString time = timeText(entry.row.createdAt, QStringLiteral("HH:mm"));
    if (entry.kind == TranscriptKind::Tap)
        return tr("They tapped %1, %2").arg(said, time);
    return isOurs ? tr("You: %1, %2, %3").arg(said, time, statusWord(entry.row))
                  : tr("They: %1, %2").arg(said, time);
}

QVariant TranscriptModel::entryData(const Cached &cached, int role) const
{
    const TranscriptEntry &entry = cached.entry;
    switch (role) {
    case Qt::DisplayRole:
        return textOf(cached);
    case kFoldRole:
        return int(foldOf(cached));
    case Qt::AccessibleTextRole:
        return accessibleText(cached);
    case Qt::AccessibleDescriptionRole:
        return cached.postback.isEmpty() ? cached.note : tr("postback %1").arg(cached.postback);
    case kIsOursRole:
        return entry.row.direction == Direction::Outbound;
    case kKindRole:
        return int(entry.kind);
    case kSubjectRole:
        return cached.subject;
    case kPostbackRole:
        return cached.postback;
    case kSuggestionsRole:
        return cached.suggestions;
    case kChannelRole:
        return int(entry.row.channel);
    case kStatusRole:
        return int(entry.row.status);
    case kStatusTextRole:
        return statusWord(entry.row);
    case kMetaTextRole:
        return metaText(entry);
    case kNoteRole:
        return cached.note;
    case kSenderIdRole:
        return entry.row.senderId;
    case kIsTapRole:
        return entry.kind == TranscriptKind::Tap;
    case kIsEstimatedRole:
        return entry.isEstimated;
    default: // Qt's own open set of roles
        return {};
    }
}

} // namespace arowana
