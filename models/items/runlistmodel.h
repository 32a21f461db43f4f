// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The runs of the workspace, the newest first, with how far each is. Takes what change sets tell. GUI thread;
// owned by the main window.

#include "models/domain/sendrun.h"
#include "models/domain/waitinglists.h"

#include <QAbstractTableModel>

namespace arowana {

class RunListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    /// Lines are all of the list; the counts behind it add up to them.
    enum class Column {
        State,
        Name,
        Lines,
        LeftOut,
        Open,
        OnTheWay,
        Delivered,
        Refused,
        Unknown,
        Stopped,
        Started
    };
    static constexpr int kColumnCount = 11;

    explicit RunListModel(QObject *parent = nullptr);

    /// New or changed runs.
    void apply(const QList<SendRun> &changed);
    /// The day of `now` tells which times are told by their date.
    void tick(Instant now);
    void retranslate();

    /// Only for a row that exists.
    [[nodiscard]] const SendRun &runAt(int row) const { return m_runs[row]; }
    /// -1 when there is none.
    [[nodiscard]] int rowOf(quint64 run) const;
    /// Lists that are paused or wait for the operator, and what of them has not left.
    [[nodiscard]] WaitingLists waiting() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    QList<SendRun> m_runs; ///< by id, the greatest first
    Instant m_now;
};

/// `Paused: the program was closed`, `Running`: how a run stands and why.
[[nodiscard]] QString runStateWord(const SendRun &run);
/// What to do about it now; empty when there is nothing to do.
[[nodiscard]] QString runNextSentence(const SendRun &run);
/// How many of its lines are billed other than was said before the start, and by how much; empty while none
/// was compared.
[[nodiscard]] QString runChargesSentence(const SendRun &run);

} // namespace arowana
