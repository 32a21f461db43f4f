// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rail/railbutton.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace arowana {

RailButton::RailButton(const QString &iconName, QWidget *parent)
    : QAbstractButton(parent)
    , m_iconName(iconName)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void RailButton::setCount(const QString &count)
{
    m_count = count;
    setAccessibleDescription(count);
    update();
}

void RailButton::setFolded(bool folded)
{
    m_folded = folded;
    updateGeometry();
    update();
}

QSize RailButton::sizeHint() const
{
    const Metrics m(*this);
    return {m.u(m_folded ? 9 : 30), m.control()};
}

void RailButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Metrics m(*this);
    const QRectF box = QRectF(rect()).adjusted(0.8, 0.8, -0.8, -0.8);
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(isChecked() ? ColorRole::AccentSurface : ColorRole::Surface, palette()));
        painter.drawRoundedRect(box, m.radius(), m.radius());
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color(ColorRole::Accent, palette()), 1.6));
        painter.drawRoundedRect(box, m.radius(), m.radius());
    }
    const QColor ink = color(isChecked() ? ColorRole::Accent : ColorRole::Text, palette());
    const int side = m.u(4);
    const int left = m_folded ? (width() - side) / 2 : m.u(2);
    paintIcon(painter, m_iconName, QRectF(left, (height() - side) / 2.0, side, side), ink);
    if (m_folded)
        return;
    const TextWeight weight = isChecked() ? TextWeight::Strong : TextWeight::Normal;
    painter.setFont(fontFor(TextSize::Normal, weight));
    painter.setPen(ink);
    painter.drawText(rect().adjusted(left + side + m.u(2), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     text());
    painter.setFont(fontFor(TextSize::Small, TextWeight::Normal, Face::Digits));
    painter.setPen(color(isChecked() ? ColorRole::Accent : ColorRole::Muted, palette()));
    painter.drawText(rect().adjusted(0, 0, -m.u(2), 0), Qt::AlignRight | Qt::AlignVCenter, m_count);
}

} // namespace arowana
