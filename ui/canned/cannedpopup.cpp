// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canned/cannedpopup.h"

#include "models/items/cannedtextmodel.h"
#include "ui/canned/canneddelegate.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

namespace arowana {

CannedPopup::CannedPopup(QWidget *window)
    : QFrame(window)
    , m_model(new CannedTextModel(CannedTextModel::Scope::Names, this))
    , m_list(new QListView(this))
{
    const int edge = Metrics(*this).u(1);
    setObjectName(QStringLiteral("cannedPopup"));
    setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(edge, edge, edge, edge);
    column->addWidget(m_list);
    m_list->setObjectName(QStringLiteral("cannedOffers"));
    m_list->setAccessibleName(tr("Canned texts"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CannedDelegate(CannedDelegate::Shape::OneLine, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->viewport()->setFocusPolicy(Qt::NoFocus);
    connect(m_list, &QListView::clicked, this, &CannedPopup::clicked);
    hide();
}

void CannedPopup::offer(const QList<CannedText> &texts, const QString &typed, const QRect &beside)
{
    m_model->setTexts(texts);
    m_model->setFilter(typed);
    if (m_model->rowCount() == 0) {
        hide();
        return;
    }
    place(beside);
    show();
    raise();
    choose(0);
}

void CannedPopup::move(int rows)
{
    choose(qBound(0, m_list->currentIndex().row() + rows, m_model->rowCount() - 1));
}

void CannedPopup::choose(int row)
{
    m_list->setCurrentIndex(m_model->index(row));
    // The focus stays in the field, so a screen reader has to be told where the choice stands.
    if (QAccessible::isActive()) {
        QAccessibleEvent event(m_list, QAccessible::Focus);
        event.setChild(row);
        QAccessible::updateAccessibility(&event);
    }
}

std::optional<CannedText> CannedPopup::chosen() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? std::optional(m_model->textAt(index.row())) : std::nullopt;
}

void CannedPopup::place(const QRect &beside)
{
    const Metrics m(*this);
    const QSize room = parentWidget()->size();
    const int width = qMin(m.u(110), room.width() - m.u(4));
    const int wanted = qMin(m_model->rowCount(), kRowsMost) * m.row() + m.u(2);
    const int below = room.height() - beside.bottom() - m.u(2);
    const int above = beside.top() - m.u(2);
    // Over the lines that were written before only where there is more room than below.
    const bool isBelow = wanted <= below || below >= above;
    const int height = qMin(wanted, isBelow ? below : above);
    const int x = qBound(m.u(2), beside.left() - m.u(3), qMax(m.u(2), room.width() - width - m.u(2)));
    setGeometry(x, isBelow ? beside.bottom() + m.u(1) : beside.top() - m.u(1) - height, width, height);
}

void CannedPopup::paintEvent(QPaintEvent *)
{
    const Metrics m(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(palette().brush(QPalette::Base));
    painter.setPen(QPen(color(ColorRole::FieldLine, palette()), 1.4));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.7, 0.7, -0.7, -0.7), m.radius(), m.radius());
}

} // namespace arowana
