// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/chartkey.h"

#include "ui/status/statusmark.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QLocale>
#include <QPainter>

namespace arowana {

QPen deliveryPen(DeliverySeries series, const QPalette &palette, qreal width)
{
    QPen pen(color(statusRole(deliveryStatus(series)), palette), width);
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::RoundJoin);
    switch (series) {
    case DeliverySeries::Sent:
        pen.setStyle(Qt::DashLine);
        break;
    case DeliverySeries::Delivered:
        pen.setStyle(Qt::SolidLine);
        break;
    case DeliverySeries::Read:
        pen.setStyle(Qt::DashDotLine);
        break;
    case DeliverySeries::Failed:
        pen.setStyle(Qt::SolidLine);
        pen.setWidthF(width * 1.6);
        break;
    case DeliverySeries::Expired:
        pen.setStyle(Qt::DotLine);
        break;
    }
    return pen;
}

ChartKey::ChartKey(DeliverySeries series, QWidget *parent)
    : QWidget(parent)
    , m_series(series)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void ChartKey::show(const QString &word, int total)
{
    m_word = word;
    m_total = QLocale().toString(total);
    setAccessibleName(word + u' ' + m_total);
    updateGeometry();
    update();
}

int ChartKey::totalWidth() const
{
    return QFontMetrics(fontFor(TextSize::Small, TextWeight::Strong, Face::Digits))
        .horizontalAdvance(m_total);
}

QSize ChartKey::sizeHint() const
{
    const Metrics m(*this);
    const int word = QFontMetrics(fontFor(TextSize::Small)).horizontalAdvance(m_word);
    return {m.u(15) + word + m.u() + totalWidth(), m.u(6)};
}

QSize ChartKey::minimumSizeHint() const
{
    const Metrics m(*this);
    const int word = QFontMetrics(fontFor(TextSize::Small)).horizontalAdvance(m_word);
    return {m.u(15) + qMin(word, m.u(14)) + m.u() + totalWidth(), m.u(6)};
}

void ChartKey::paintEvent(QPaintEvent *)
{
    const Metrics m(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(deliveryPen(m_series, palette(), qMax(1.5, m.u() * 0.5)));
    painter.drawLine(QPointF(0, height() / 2.0), QPointF(m.u(8), height() / 2.0));
    const MessageStatus status = deliveryStatus(m_series);
    const int side = m.u(3);
    paintStatusMark(painter, QRectF(m.u(10), (height() - side) / 2.0, side, side), status,
                    color(statusRole(status), palette()));
    int x = m.u(15) - m.u() / 2;
    painter.setFont(fontFor(TextSize::Small));
    painter.setPen(color(ColorRole::Muted, palette()));
    const QString word =
        painter.fontMetrics().elidedText(m_word, Qt::ElideRight, width() - x - m.u() - totalWidth());
    painter.drawText(QRect(x, 0, width(), height()), Qt::AlignLeft | Qt::AlignVCenter, word);
    x += painter.fontMetrics().horizontalAdvance(word) + m.u();
    painter.setFont(fontFor(TextSize::Small, TextWeight::Strong, Face::Digits));
    painter.setPen(color(ColorRole::Text, palette()));
    painter.drawText(QRect(x, 0, width(), height()), Qt::AlignLeft | Qt::AlignVCenter, m_total);
}

} // namespace arowana
