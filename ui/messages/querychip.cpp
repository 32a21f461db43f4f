// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/querychip.h"

#include "ui/text/plaintooltip.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

namespace arowana {

namespace {

constexpr int kLabelUnits = 60; // of the longest label

} // namespace

QueryChip::QueryChip(const QString &label, QWidget *parent)
    : QAbstractButton(parent)
{
    // A shortcut would be read out of it.
    QString text = label;
    setText(text.replace(u'&', QLatin1String("&&")));
    setAccessibleName(label);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    retranslate();
}

void QueryChip::retranslate()
{
    setAccessibleDescription(tr("Takes this filter out"));
    setPlainToolTip(*this, tr("Take out: %1").arg(accessibleName()));
}

int QueryChip::crossWidth() const
{
    return Metrics(*this).u(2);
}

QSize QueryChip::sizeHint() const
{
    const Metrics m(*this);
    const int label = qMin(fontMetrics().horizontalAdvance(accessibleName()) + 1, m.u(kLabelUnits));
    return {m.u(2) + label + m.u(2) + crossWidth() + m.u(2), m.u(6)};
}

void QueryChip::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        updateGeometry();
}

void QueryChip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        event->accept();
        if (!event->isAutoRepeat())
            click();
        break;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void QueryChip::paintEvent(QPaintEvent *)
{
    const Metrics m(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isAimedAt = hasFocus() || underMouse();
    painter.setBrush(color(ColorRole::AccentSurface, palette()));
    painter.setPen(QPen(color(isAimedAt ? ColorRole::Accent : ColorRole::FieldLine, palette()),
                        hasFocus() ? qMax(2.0, m.u(1) / 2.0) : 1.0));
    const double edge = hasFocus() ? qMax(1.0, m.u(1) / 4.0) : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(edge, edge, -edge, -edge), m.radius(), m.radius());
    const int cross = crossWidth();
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const QRect label =
        rect().adjusted(isMirrored ? m.u(4) + cross : m.u(2), 0, isMirrored ? -m.u(2) : -m.u(4) - cross, 0);
    painter.setPen(color(ColorRole::Text, palette()));
    painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(accessibleName(), Qt::ElideRight, label.width()));
    const double x = isMirrored ? m.u(2) : width() - m.u(2) - cross;
    const double y = (height() - cross) / 2.0;
    painter.setPen(QPen(color(isAimedAt ? ColorRole::Text : ColorRole::Muted, palette()),
                        qMax(1.2, m.u(1) / 3.0), Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(x, y), QPointF(x + cross, y + cross));
    painter.drawLine(QPointF(x + cross, y), QPointF(x, y + cross));
}

} // namespace arowana
