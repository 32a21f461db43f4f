// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/floatinglist.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

namespace arowana {

FloatingList::FloatingList(QAbstractItemModel &model, QAbstractItemDelegate &delegate, QWidget *window)
    : QFrame(window)
    , m_list(new QListView(this))
{
    const int edge = Metrics(*this).u(1);
    setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(edge, edge, edge, edge);
    column->addWidget(m_list);
    m_list->setModel(&model);
    m_list->setItemDelegate(&delegate);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->viewport()->setFocusPolicy(Qt::NoFocus);
    connect(m_list, &QListView::clicked, this, &FloatingList::clicked);
    hide();
}

int FloatingList::count() const
{
    return m_list->model()->rowCount();
}

void FloatingList::showBeside(const QRect &beside)
{
    if (count() == 0) {
        hide();
        return;
    }
    place(beside);
    show();
    raise();
}

void FloatingList::choose(int row)
{
    m_list->setCurrentIndex(m_list->model()->index(row, 0));
    // The focus stays in the field, so a screen reader has to be told where the choice stands.
    if (row >= 0 && QAccessible::isActive()) {
        QAccessibleEvent event(m_list, QAccessible::Focus);
        event.setChild(row);
        QAccessible::updateAccessibility(&event);
    }
}

void FloatingList::move(int rows)
{
    choose(qBound(0, chosenRow() + rows, count() - 1));
}

int FloatingList::chosenRow() const
{
    return m_list->currentIndex().row();
}

void FloatingList::place(const QRect &beside)
{
    const Metrics m(*this);
    const QSize room = parentWidget()->size();
    const int width = qMin(m.u(110), room.width() - m.u(4));
    const int wanted = qMin(count(), kRowsMost) * m.row() + m.u(2);
    const int below = room.height() - beside.bottom() - m.u(2);
    const int above = beside.top() - m.u(2);
    // Over the lines that were written before only where there is more room than below.
    const bool isBelow = wanted <= below || below >= above;
    const int height = qMin(wanted, isBelow ? below : above);
    const int x = qBound(m.u(2), beside.left() - m.u(3), qMax(m.u(2), room.width() - width - m.u(2)));
    setGeometry(x, isBelow ? beside.bottom() + m.u(1) : beside.top() - m.u(1) - height, width, height);
}

void FloatingList::paintEvent(QPaintEvent *)
{
    const Metrics m(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(palette().brush(QPalette::Base));
    painter.setPen(QPen(color(ColorRole::FieldLine, palette()), 1.4));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.7, 0.7, -0.7, -0.7), m.radius(), m.radius());
}

int rowsDownBy(int key)
{
    switch (key) {
    case Qt::Key_Down:
        return 1;
    case Qt::Key_Up:
        return -1;
    case Qt::Key_PageDown:
        return FloatingList::kRowsMost;
    case Qt::Key_PageUp:
        return -FloatingList::kRowsMost;
    default:
        return 0;
    }
}

} // namespace arowana
