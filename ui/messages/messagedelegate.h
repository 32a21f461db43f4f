// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Paints one cell of the message table, plainly and fast: text from the model's roles, the state as mark,
// word and colour, no style calls. Owned by the message table; GUI thread.

#include "ui/theme/colorrole.h"

#include <QFont>
#include <QStyledItemDelegate>

namespace arowana {

class RowFader;

/// What stands in a column of numbers and is as wide as any.
[[nodiscard]] QString widestCostText();
[[nodiscard]] QString widestAgeText();

class MessageDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// `fader` must outlive the delegate.
    explicit MessageDelegate(const RowFader &fader, QObject *parent = nullptr);

    /// Reads the application's fonts anew.
    void readFonts();
    /// The current row is to be seen apart from those that are marked.
    void setMarksCurrent(bool marksCurrent) { m_marksCurrent = marksCurrent; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintStatus(QPainter &painter, const QRect &box, const QStyleOptionViewItem &option,
                     const QModelIndex &index) const;
    void paintContent(QPainter &painter, const QRect &box, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const;
    /// A number on the right with a quiet word before it, where there is room for it beside the widest number
    /// of the column: so all rows have it, or none.
    void paintNumber(QPainter &painter, const QRect &box, const QStyleOptionViewItem &option,
                     const QString &number, int widest, const QString &word, ColorRole role) const;

    const RowFader &m_fader;
    QFont m_normal;
    QFont m_strong;
    QFont m_small;
    QFont m_digits;
    int m_widestCost = 0;
    int m_widestAge = 0;
    bool m_marksCurrent = false;
};

} // namespace arowana
