// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/card.h"

#include "ui/text/plainlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace arowana {

Card::Card(const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_body(new QVBoxLayout(this))
    , m_title(new PlainLabel(this))
{
    const Metrics m(*this);
    m_body->setContentsMargins(m.u(4), m.u(3), m.u(4), m.u(3));
    m_body->setSpacing(m.u(2));
    m_title->setTextFont(TextSize::Small, TextWeight::Strong);
    m_title->setRole(ColorRole::Muted);
    m_body->addWidget(m_title);
    setTitle(title);
    // Not Maximum: that would bind the height to the one it would have at another width.
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Card::setBar(ColorRole role)
{
    m_bar = role;
    m_hasBar = true;
    update();
}

void Card::setGround(ColorRole role)
{
    m_ground = role;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    const Metrics m(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m.radius(), m.radius());
    painter.fillPath(shape, color(m_ground, palette()));
    if (m_hasBar) {
        painter.save();
        painter.setClipPath(shape);
        painter.fillRect(QRect(0, 0, m.u(), height()), color(m_bar, palette()));
        painter.restore();
    }
    painter.setPen(QPen(color(ColorRole::Line, palette()), 1));
    painter.drawPath(shape);
}

} // namespace arowana
