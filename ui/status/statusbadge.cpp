// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/status/statusbadge.h"

#include "ui/status/statusmark.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace arowana {

StatusBadge::StatusBadge(QWidget *parent)
    : QWidget(parent)
{
    setFont(fontFor(TextSize::Normal, TextWeight::Strong));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StatusBadge::show(MessageStatus status, const QString &word)
{
    m_status = status;
    m_word = word;
    setAccessibleName(word);
    updateGeometry();
    update();
}

QSize StatusBadge::sizeHint() const
{
    const Metrics m(*this);
    return {fontMetrics().horizontalAdvance(m_word) + m.u(5), fontMetrics().height()};
}

void StatusBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Metrics m(*this);
    const QColor ink = color(statusRole(m_status), palette());
    const int side = m.u(3);
    paintStatusMark(painter, QRectF(0, (height() - side) / 2.0 + 0.5, side, side), m_status, ink);
    painter.setPen(ink);
    painter.drawText(rect().adjusted(side + m.u(3) / 2, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_word);
}

} // namespace arowana
