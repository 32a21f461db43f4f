// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Paints the rows of the outbox from roles alone: mark and word of the state, countdowns in digits of equal
// width, a heavier line above the first row of each group. GUI thread.

#include <QFont>
#include <QStyledItemDelegate>

namespace arowana {

class OutboxDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit OutboxDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    /// After a change of the application's font.
    void readFonts();

private:
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    QFont m_normal;
    QFont m_strong;
    QFont m_digits;
};

} // namespace arowana
