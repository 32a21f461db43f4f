// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/bodyedit.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QTextDocument>

namespace arowana {

BodyEdit::BodyEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    // The frame is drawn here: the style's would have the viewport's square corners painted over it. It is as
    // wide as the space inside it, so that the scroll bar stays within.
    const Metrics m(*this);
    setFrameStyle(int(QFrame::Box) | int(QFrame::Plain));
    setLineWidth(m.u(1));
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(m.u(1));
}

QString BodyEdit::body() const
{
    QString text = document()->toRawText();
    text.replace(QChar::ParagraphSeparator, u'\n');
    text.replace(QChar::LineSeparator, u'\n');
    return text;
}

QSize BodyEdit::sizeHint() const
{
    const Metrics m(*this);
    return {m.u(100), m.u(30)};
}

QSize BodyEdit::minimumSizeHint() const
{
    const Metrics m(*this);
    return {m.u(40), m.u(18)};
}

bool BodyEdit::event(QEvent *event)
{
    if (event->type() != QEvent::Paint)
        return QPlainTextEdit::event(event);
    const bool wrong = property("arowanaProblem").toBool();
    const ColorRole line = wrong ? ColorRole::Bad : hasFocus() ? ColorRole::Accent : ColorRole::FieldLine;
    const qreal pen = wrong || hasFocus() ? 1.6 : 1.0;
    const Metrics m(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(palette().brush(QPalette::Base));
    painter.setPen(QPen(color(line, palette()), pen));
    const qreal half = pen / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), m.radius(), m.radius());
    return true;
}

} // namespace arowana
