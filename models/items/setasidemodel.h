// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The events that are set aside and not marked as seen, the newest first. Reads the first page and, as a view
// scrolls, the next; what it has is read again when it is told that something changed, and rows that stay
// keep their place. GUI thread; owned by the dialog.

#include "models/domain/setasidesource.h"

#include <QAbstractTableModel>

namespace arowana {

class SetAsideModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Column { Kind, Event, Reason, Id, Received, Size };
    static constexpr int kColumnCount = 6;
    static constexpr int kPage = 200;

    /// `source` must outlive it. Empty until refresh().
    explicit SetAsideModel(SetAsideSource &source, QObject *parent = nullptr);

    /// Reads what is there now; loaded() or failed() follows.
    void refresh();
    [[nodiscard]] bool hasLoaded() const { return m_hasLoaded; }

    /// Only for a row that exists.
    [[nodiscard]] const SetAsideEvent &eventAt(int row) const { return m_events[row]; }
    /// -1 when it is not there.
    [[nodiscard]] int rowOf(qint64 number) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void loaded();
    void failed(const arowana::Error &error);

private:
    void ask(int most);
    void take(const Result<QList<SetAsideEvent>> &answer, int most);
    void removeMissing(const QList<SetAsideEvent> &fresh);
    void addAndChange(const QList<SetAsideEvent> &fresh);

    SetAsideSource &m_source;
    const quint64 m_asker;
    QList<SetAsideEvent> m_events; ///< by number, the greatest first
    bool m_hasLoaded = false;
    bool m_hasMore = false;
    bool m_isAsking = false;
};

/// `Not understood`.
[[nodiscard]] QString asideKindWord(AsideKind kind);
/// Why it is set aside, one sentence, made safe to look at.
[[nodiscard]] QString asideReason(const SetAsideEvent &event);

} // namespace arowana
