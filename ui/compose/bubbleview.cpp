// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/bubbleview.h"

#include "models/items/visibletext.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace arowana {

namespace {

/// The text's lines laid out within `width`; the returned size is what they take.
QSizeF layOut(QTextLayout &layout, qreal width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QSizeF size;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, size.height()});
        size = {qMax(size.width(), line.naturalTextWidth()), size.height() + line.height()};
    }
    layout.endLayout();
    return size;
}

/// A text layout breaks at line separators only.
QString layoutText(QString text)
{
    return text.replace(u'\n', QChar::LineSeparator);
}

} // namespace

BubbleView::BubbleView(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void BubbleView::setText(const QString &text)
{
    const QString shown = visibleText(text, Lines::Many);
    if (shown == m_text)
        return;
    m_text = shown;
    setAccessibleDescription(m_text);
    updateGeometry();
    update();
}

int BubbleView::padding() const
{
    return Metrics(*this).u(3);
}

int BubbleView::bubbleWidth(int width) const
{
    // A bubble leaves a margin on the other side, as phones draw it.
    return qMax(4 * padding(), width * 17 / 20);
}

int BubbleView::heightForWidth(int width) const
{
    if (m_text.isEmpty())
        return 0;
    QTextLayout layout(layoutText(m_text), font());
    const QSizeF size = layOut(layout, bubbleWidth(width) - 2 * padding());
    return int(std::ceil(size.height())) + 2 * padding();
}

QSize BubbleView::sizeHint() const
{
    const int width = Metrics(*this).u(60);
    return {width, heightForWidth(width)};
}

QSize BubbleView::minimumSizeHint() const
{
    return {8 * padding(), 0};
}

void BubbleView::paintEvent(QPaintEvent *)
{
    if (m_text.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QTextLayout layout(layoutText(m_text), font());
    const int pad = padding();
    const QSizeF size = layOut(layout, bubbleWidth(width()) - 2 * pad);
    const QRectF bubble(0, 0, size.width() + 2 * pad, size.height() + 2 * pad);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(ColorRole::Bubble, palette()));
    painter.drawRoundedRect(bubble, pad, pad);
    painter.setPen(color(ColorRole::Text, palette()));
    layout.draw(&painter, QPointF(pad, pad));
}

void BubbleView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace arowana
