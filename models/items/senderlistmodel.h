// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The senders of the workspace, as the Senders page lists them and the compose dialog offers them. GUI
// thread; owned by the main window. It holds what the engine told last; changing a sender is a wish that
// goes to the engine and comes back through setSenders.

#include "models/domain/sender.h"

#include <QAbstractTableModel>

namespace arowana {

class SenderListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Column { Name, Channel, State, Details, Id };
    static constexpr int kColumnCount = 5;
    /// The SenderTone of a row, as int.
    static constexpr int kToneRole = Qt::UserRole;

    explicit SenderListModel(QObject *parent = nullptr);

    /// Takes the whole list; rows that stay the same sender (channel and id) are kept.
    void setSenders(const QList<Sender> &senders);
    void retranslate();

    [[nodiscard]] const QList<Sender> &senders() const { return m_senders; }
    /// Only for a row that exists.
    [[nodiscard]] const Sender &senderAt(int row) const { return m_senders[row]; }
    /// -1 when there is none.
    [[nodiscard]] int rowOf(Channel channel, const QByteArray &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    QList<Sender> m_senders;
};

} // namespace arowana
