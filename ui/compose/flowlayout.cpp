// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/flowlayout.h"

#include <QWidget>

namespace arowana {

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

int FlowLayout::count() const
{
    return int(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const
{
    QSize whole;
    for (const QLayoutItem *item : m_items) {
        const QSize size = item->sizeHint();
        whole = QSize(whole.width() + size.width() + (whole.width() > 0 ? spacing() : 0),
                      qMax(whole.height(), size.height()));
    }
    return whole;
}

QSize FlowLayout::minimumSize() const
{
    QSize widest;
    for (const QLayoutItem *item : m_items)
        widest = widest.expandedTo(item->minimumSize());
    return widest;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool isApplied) const
{
    const int gap = qMax(0, spacing());
    const bool isMirrored = parentWidget() && parentWidget()->layoutDirection() == Qt::RightToLeft;
    QPoint at = rect.topLeft();
    int lineHeight = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        if (at.x() > rect.left() && at.x() + size.width() > rect.right() + 1) {
            at = QPoint(rect.left(), at.y() + lineHeight + gap);
            lineHeight = 0;
        }
        if (isApplied) {
            const QRect place(at, size);
            item->setGeometry(
                isMirrored ? QRect(QPoint(rect.left() + rect.right() - place.right(), at.y()), size) : place);
        }
        at.rx() += size.width() + gap;
        lineHeight = qMax(lineHeight, size.height());
    }
    return at.y() - rect.top() + lineHeight;
}

} // namespace arowana
