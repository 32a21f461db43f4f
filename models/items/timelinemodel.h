// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The steps of one message, oldest first: what, when, how long after the step before, from where known.
// GUI thread; owned by the inspector. The drawn timeline and the list beside it both read it.

#include "models/domain/channel.h"
#include "models/domain/rowid.h"
#include "models/domain/timelinestep.h"

#include <QAbstractTableModel>

namespace arowana {

class TimelineModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Column { Step, At, After, Source };
    static constexpr int kColumnCount = 4;
    static constexpr int kStatusRole = Qt::UserRole + 1; ///< int of MessageStatus
    static constexpr int kDetailRole = Qt::UserRole + 2; ///< the platform's words, made safe

    explicit TimelineModel(QObject *parent = nullptr);

    /// Shows these steps. Another message resets; the same one changes only the rows that differ.
    void show(RowId message, Channel channel, const QList<TimelineStep> &steps);
    /// Ages are counted against this.
    void tick(Instant now);
    void retranslate();

    [[nodiscard]] const QList<TimelineStep> &steps() const { return m_steps; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString display(int row, Column column) const;
    [[nodiscard]] static bool isOutcomeKnown(const QList<TimelineStep> &steps);

    RowId m_message;
    Channel m_channel = Channel::Rcs;
    QList<TimelineStep> m_steps;
    bool m_isOutcomeKnown = false; ///< then a step that says it was not known tells of the past
    Instant m_now;
};

} // namespace arowana
