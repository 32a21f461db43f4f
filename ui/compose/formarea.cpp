// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/formarea.h"

#include "ui/controls/labelledfield.h"
#include "ui/theme/metrics.h"

#include <QApplication>
#include <QScrollBar>
#include <QTimer>

namespace arowana {

FormArea::FormArea(QWidget *parent)
    : QScrollArea(parent)
    , m_soon(new QTimer(this))
{
    m_soon->setSingleShot(true);
    connect(m_soon, &QTimer::timeout, this, &FormArea::scrollToField);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        // What is being clicked must not move away under the pointer.
        if (now && widget() && widget()->isAncestorOf(now) && QApplication::mouseButtons() == Qt::NoButton)
            reveal(now);
    });
}

void FormArea::reveal(QWidget *field)
{
    m_field = field;
    m_soon->start(0);
}

void FormArea::scrollToField()
{
    if (!m_field || !widget() || !widget()->isAncestorOf(m_field) || !m_field->isVisible())
        return;
    // A form that was shown a moment ago has asked for room and not got it yet, level by level.
    for (QWidget *w = m_field; w && w != this; w = w->parentWidget())
        QCoreApplication::sendPostedEvents(w, QEvent::LayoutRequest);
    QWidget *shown = m_field;
    for (QWidget *w = m_field; w != widget(); w = w->parentWidget()) {
        if (w->height() <= viewport()->height() &&
            (qobject_cast<LabelledField *>(w) || w->property(kWholeProperty).toBool()))
            shown = w;
    }
    const int margin = Metrics(*this).u(1);
    const int top = shown->mapTo(widget(), QPoint()).y() - margin;
    const int bottom = top + shown->height() + 2 * margin;
    QScrollBar *bar = verticalScrollBar();
    if (bottom > bar->value() + viewport()->height())
        bar->setValue(bottom - viewport()->height());
    if (top < bar->value())
        bar->setValue(top);
}

} // namespace arowana
