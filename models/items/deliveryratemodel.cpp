// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/deliveryratemodel.h"

#include "models/items/itemwords.h"
#include "models/items/rowkeys.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>

namespace arowana {

namespace {

struct DeliveryWords {
    Q_DECLARE_TR_FUNCTIONS(DeliveryWords)
};

constexpr qint64 kMinuteMs = 60'000;

/// The oldest minute of the hour that ends with the minute of `now`.
Instant hourBefore(Instant now)
{
    return Instant{(now.ms / kMinuteMs - (DeliveryRateModel::kMinutes - 1)) * kMinuteMs};
}

/// The newest minute of the hour that begins so.
Instant runningFrom(Instant oldest)
{
    return oldest.plusMs((DeliveryRateModel::kMinutes - 1) * kMinuteMs);
}

} // namespace

std::optional<DeliverySeries> deliverySeriesOf(MessageStatus status)
{
    switch (status) {
    case MessageStatus::Sent:
        return DeliverySeries::Sent;
    case MessageStatus::Delivered:
        return DeliverySeries::Delivered;
    case MessageStatus::Read:
    case MessageStatus::Clicked:
        return DeliverySeries::Read;
    case MessageStatus::Failed:
    case MessageStatus::Bounced:
        return DeliverySeries::Failed;
    case MessageStatus::Expired:
        return DeliverySeries::Expired;
    case MessageStatus::Held:
    case MessageStatus::Sending:
    case MessageStatus::Unknown:
    case MessageStatus::Refused:
    case MessageStatus::StoppedHere:
    case MessageStatus::Queued:
    case MessageStatus::SoftBounced:
    case MessageStatus::Revoked:
    case MessageStatus::Unsubscribed:
    case MessageStatus::Complained:
    case MessageStatus::Received:
    case MessageStatus::Unrecognised:
        break;
    }
    return std::nullopt;
}

MessageStatus deliveryStatus(DeliverySeries series)
{
    switch (series) {
    case DeliverySeries::Sent:
        return MessageStatus::Sent;
    case DeliverySeries::Delivered:
        return MessageStatus::Delivered;
    case DeliverySeries::Read:
        return MessageStatus::Read;
    case DeliverySeries::Failed:
        return MessageStatus::Failed;
    case DeliverySeries::Expired:
        return MessageStatus::Expired;
    }
    return MessageStatus::Unrecognised;
}

QString deliverySeriesWord(DeliverySeries series)
{
    switch (series) {
    case DeliverySeries::Sent:
    case DeliverySeries::Delivered:
    case DeliverySeries::Expired:
        return statusWord(deliveryStatus(series));
    case DeliverySeries::Read:
        return DeliveryWords::tr("Read or clicked");
    case DeliverySeries::Failed:
        return DeliveryWords::tr("Failed or bounced");
    }
    return {};
}

DeliveryRateModel::DeliveryRateModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(kDebounceMs);
    connect(&m_debounce, &QTimer::timeout, this, &DeliveryRateModel::ask);
}

void DeliveryRateModel::setSource(StatisticsSource &source)
{
    m_source = &source;
    m_isStale = true;
    schedule();
}

void DeliveryRateModel::setActive(bool active)
{
    m_isActive = active;
    if (!active)
        m_debounce.stop();
    else if (m_isStale && !m_debounce.isActive())
        ask();
}

void DeliveryRateModel::apply(const ChangeSet &changes)
{
    if (changes.messages.empty())
        return;
    m_isStale = true;
    schedule();
}

void DeliveryRateModel::tick(Instant now)
{
    const bool isNewMinute = hourBefore(now) != hourBefore(m_now);
    m_now = now;
    const bool isLost = m_patience.isLost(m_now);
    if (isLost)
        m_isAsked = false;
    if (!isNewMinute && !isLost)
        return;
    m_isStale = true;
    schedule();
}

void DeliveryRateModel::schedule()
{
    if (m_isActive && !m_isAsked && !m_debounce.isActive())
        m_debounce.start();
}

void DeliveryRateModel::ask()
{
    if (!m_source || !m_isActive || m_isAsked || !m_now.isValid())
        return;
    m_isStale = false;
    m_isAsked = true;
    m_patience.asked(m_now);
    const Instant from = hourBefore(m_now);
    const QPointer<DeliveryRateModel> guard(this);
    m_source->askPerMinute(from, from.plusMs(kMinutes * kMinuteMs),
                           [this, guard, from](const QList<MinuteCount> &counted) {
                               if (!guard)
                                   return;
                               m_isAsked = false;
                               m_patience.answered();
                               take(from, counted);
                               if (m_isStale)
                                   schedule();
                               Q_EMIT refreshed();
                           });
}

void DeliveryRateModel::take(Instant from, const QList<MinuteCount> &counted)
{
    slideTo(from);
    std::vector<Counts> fresh(size_t(kMinutes), Counts{});
    for (const MinuteCount &count : counted) {
        const qint64 at = count.minute.since(from) / kMinuteMs;
        const std::optional<DeliverySeries> series = deliverySeriesOf(count.status);
        if (series && count.minute >= from && at < kMinutes)
            fresh[size_t(at)][size_t(*series)] += count.count;
    }
    std::vector<int> changed;
    for (int row = 0; row < kMinutes; ++row) {
        const size_t at = size_t(kMinutes - 1 - row);
        if (m_minutes[at] != fresh[at])
            changed.push_back(row);
    }
    m_minutes = std::move(fresh);
    for (const RowRun &run : runsOf(changed))
        Q_EMIT dataChanged(index(run.first, 1), index(run.first + run.count - 1, kDeliverySeriesCount));
}

void DeliveryRateModel::slideTo(Instant from)
{
    const qint64 passed = m_isLoaded ? from.since(m_from) / kMinuteMs : kMinutes;
    m_isLoaded = true;
    if (m_minutes.empty() || passed < 0 || passed >= kMinutes) { // another hour altogether
        beginResetModel();
        m_from = from;
        m_running = runningFrom(from);
        m_minutes.assign(size_t(kMinutes), Counts{});
        endResetModel();
        return;
    }
    if (passed == 0)
        return;
    beginRemoveRows({}, kMinutes - int(passed), kMinutes - 1);
    m_minutes.erase(m_minutes.begin(), m_minutes.begin() + passed);
    m_from = from;
    endRemoveRows();
    beginInsertRows({}, 0, int(passed) - 1);
    m_minutes.insert(m_minutes.end(), size_t(passed), Counts{});
    endInsertRows();
    // Another minute runs. Only now: while rows come, those that are there keep their words.
    m_running = runningFrom(from);
    Q_EMIT dataChanged(index(0, 0), index(int(passed), 0));
}

void DeliveryRateModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kDeliverySeriesCount);
    if (!m_minutes.empty())
        Q_EMIT dataChanged(index(0, 0), index(0, 0));
}

bool DeliveryRateModel::isEmpty() const
{
    return greatest() == 0;
}

QList<QPointF> DeliveryRateModel::points(DeliverySeries series) const
{
    QList<QPointF> points;
    points.reserve(qsizetype(m_minutes.size()));
    for (size_t at = 0; at + 1 < m_minutes.size(); ++at)
        points.append(
            {double(m_from.plusMs(qint64(at) * kMinuteMs).ms), double(m_minutes[at][size_t(series)])});
    return points;
}

int DeliveryRateModel::total(DeliverySeries series) const
{
    int total = 0;
    for (const Counts &counts : m_minutes)
        total += counts[size_t(series)];
    return total;
}

int DeliveryRateModel::greatest() const
{
    int greatest = 0;
    for (const Counts &counts : m_minutes)
        greatest = qMax(greatest, *std::max_element(counts.begin(), counts.end()));
    return greatest;
}

int DeliveryRateModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_minutes.size());
}

int DeliveryRateModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kDeliverySeriesCount + 1;
}

QVariant DeliveryRateModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    // While rows come and go at one end, a row counts from the newest minute that is there.
    const size_t at = m_minutes.size() - 1 - size_t(index.row());
    const Instant minute = m_from.plusMs(qint64(at) * kMinuteMs);
    if (role == kMinuteRole)
        return qlonglong(minute.ms);
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (index.column() == 0) {
        const QString word = minuteText(minute);
        return minute == m_running ? tr("%1 so far").arg(word) : word;
    }
    const int count = m_minutes[at][size_t(index.column() - 1)];
    // A screen reader says the nought that the eye does not need.
    return count == 0 && role == Qt::DisplayRole ? QString() : QLocale().toString(count);
}

QVariant DeliveryRateModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section > kDeliverySeriesCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(section > 0 ? Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter)
                                               : Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("Minute") : deliverySeriesWord(DeliverySeries(section - 1));
}

} // namespace arowana
