// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How many messages reached a state in each of the last 60 minutes, the newest on top: the numbers behind the
// chart, and the table that says the same. GUI thread; owned by the main window. It asks the source after
// changes and at every new minute, not more than twice a second and never while nobody looks.

#include "models/domain/changeset.h"
#include "models/domain/statisticssource.h"
#include "models/items/patience.h"

#include <QAbstractTableModel>
#include <QPointF>
#include <QTimer>

#include <array>

namespace arowana {

/// The lines of the chart. Several states that mean the same to the reader share one.
enum class DeliverySeries { Sent, Delivered, Read, Failed, Expired };
inline constexpr int kDeliverySeriesCount = 5;

/// nullopt for states that are no step of a delivery.
[[nodiscard]] std::optional<DeliverySeries> deliverySeriesOf(MessageStatus status);
/// The state whose mark and colour the line has.
[[nodiscard]] MessageStatus deliveryStatus(DeliverySeries series);
/// `Failed or bounced`.
[[nodiscard]] QString deliverySeriesWord(DeliverySeries series);

class DeliveryRateModel : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr int kMinutes = 60;
    static constexpr int kDebounceMs = 500;
    static constexpr int kMinuteRole = Qt::UserRole + 1; ///< qlonglong, first millisecond of the minute

    explicit DeliveryRateModel(QObject *parent = nullptr);

    /// From where it reads; must outlive the model. Asked as soon as somebody looks.
    void setSource(StatisticsSource &source);
    void setActive(bool active);
    void apply(const ChangeSet &changes);
    /// Asks at a new minute, and again where a question stayed without an answer, since the store could not
    /// read.
    void tick(Instant now);
    void retranslate();

    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    /// Nothing was counted in the whole hour.
    [[nodiscard]] bool isEmpty() const;
    /// First millisecond of the oldest minute.
    [[nodiscard]] Instant from() const { return m_from; }
    /// Oldest first, one point for each whole minute: x in milliseconds since the epoch. The minute that
    /// runs is left out: drawn, it would look like a fall.
    [[nodiscard]] QList<QPointF> points(DeliverySeries series) const;
    [[nodiscard]] int total(DeliverySeries series) const;
    [[nodiscard]] int greatest() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// An answer has been taken in.
    void refreshed();

private:
    using Counts = std::array<int, kDeliverySeriesCount>;

    void schedule();
    void ask();
    void take(Instant from, const QList<MinuteCount> &counted);
    void slideTo(Instant from);

    StatisticsSource *m_source = nullptr;
    std::vector<Counts> m_minutes; ///< oldest first; empty until loaded
    Instant m_from;
    Instant m_running; ///< the minute that is not over yet
    Instant m_now;
    Patience m_patience;
    QTimer m_debounce;
    bool m_isActive = false;
    bool m_isStale = true;
    bool m_isAsked = false;
    bool m_isLoaded = false;
};

} // namespace arowana
