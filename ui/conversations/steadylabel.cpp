// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/steadylabel.h"

#include <QEvent>

namespace arowana {

SteadyLabel::SteadyLabel(QWidget *parent)
    : PlainLabel(parent)
{
    setWrapped(true);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
}

void SteadyLabel::setPossible(const QStringList &texts)
{
    if (texts == m_possible)
        return;
    m_possible = texts;
    keepRoom();
}

void SteadyLabel::setText(const QString &text)
{
    PlainLabel::setText(text);
    keepRoom();
}

/// A splitter asks for no height that depends on the width, so it is said as a minimum.
void SteadyLabel::keepRoom()
{
    const QRect room(0, 0, contentsRect().width(), QWIDGETSIZE_MAX);
    const auto heightOf = [&](const QString &shown) {
        return fontMetrics().boundingRect(room, Qt::TextWordWrap, shown).height();
    };
    // Not heightForWidth(): what was the minimum before is in that.
    int height = qMax(fontMetrics().lineSpacing(), heightOf(text()));
    for (const QString &possible : std::as_const(m_possible))
        height = qMax(height, heightOf(possible));
    if (height != minimumHeight())
        setMinimumHeight(height);
}

bool SteadyLabel::event(QEvent *event)
{
    const bool isDone = PlainLabel::event(event);
    if (event->type() == QEvent::FontChange)
        keepRoom();
    return isDone;
}

void SteadyLabel::resizeEvent(QResizeEvent *event)
{
    PlainLabel::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        keepRoom();
}

} // namespace arowana
