// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A canned text as a row: its name and the first words, beside each other or on two lines. GUI thread.

#include <QStyledItemDelegate>

namespace arowana {

class CannedDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    enum class Shape { OneLine, TwoLines };

    explicit CannedDelegate(Shape shape, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Shape m_shape;
};

} // namespace arowana
