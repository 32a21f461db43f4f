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
    document()->setDocumentMargin(Metrics(*this).u(2));
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
    const bool done = QPlainTextEdit::event(event);
    if (event->type() == QEvent::Paint && property("arowanaProblem").toBool()) {
        const Metrics m(*this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(color(ColorRole::Bad, palette()), 1.6));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.8, 0.8, -0.8, -0.8), m.radius(), m.radius());
    }
    return done;
}

} // namespace arowana
