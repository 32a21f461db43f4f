// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/plainlabel.h"

#include "models/items/visibletext.h"
#include "ui/text/plaintooltip.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace arowana {

namespace {

constexpr int kLongestWord = 28;

/// A label breaks lines between words only; a long link would push everything wider. Places to break that
/// take no room are put into such words.
QString withBreaks(const QString &text)
{
    QString out;
    int run = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        run = c.isSpace() ? 0 : run + 1;
        if (run > kLongestWord && !c.isLowSurrogate() && !c.isMark()) {
            out += QChar(0x200B);
            run = 1;
        }
        out += c;
    }
    return out;
}

} // namespace

PlainLabel::PlainLabel(QWidget *parent)
    : QLabel(parent)
{
    QLabel::setTextFormat(Qt::PlainText);
    setOpenExternalLinks(false);
    applyFont();
    applyRole();
}

PlainLabel::PlainLabel(const QString &text, QWidget *parent)
    : PlainLabel(parent)
{
    setText(text);
}

void PlainLabel::setText(const QString &text)
{
    QString shown = visibleText(text, m_elide == Qt::ElideNone ? Lines::Many : Lines::One);
    if (wordWrap())
        shown = withBreaks(shown);
    if (shown == QLabel::text())
        return;
    QLabel::setText(shown);
    applyToolTip();
}

void PlainLabel::setRole(ColorRole role)
{
    m_role = role;
    applyRole();
}

void PlainLabel::setTextFont(TextSize size, TextWeight weight, Face face)
{
    m_size = size;
    m_weight = weight;
    m_face = face;
    applyFont();
}

void PlainLabel::setElided(Qt::TextElideMode mode)
{
    m_elide = mode;
    applyToolTip();
    updateGeometry();
}

void PlainLabel::setWrapped(bool wrapped)
{
    setWordWrap(wrapped);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(wrapped);
    setSizePolicy(policy);
}

void PlainLabel::setSelectable(bool selectable)
{
    setTextInteractionFlags(selectable ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
                                       : Qt::NoTextInteraction);
    setFocusPolicy(selectable ? Qt::StrongFocus : Qt::NoFocus);
}

QSize PlainLabel::sizeHint() const
{
    return QLabel::sizeHint();
}

QSize PlainLabel::minimumSizeHint() const
{
    const QSize whole = QLabel::minimumSizeHint();
    return m_elide == Qt::ElideNone ? whole
                                    : QSize(fontMetrics().horizontalAdvance(u'm') * 3, whole.height());
}

void PlainLabel::paintEvent(QPaintEvent *event)
{
    if (m_elide == Qt::ElideNone) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    const QRect box = contentsRect();
    const QString shown = fontMetrics().elidedText(text(), m_elide, box.width());
    style()->drawItemText(&painter, box, int(alignment()) | Qt::TextSingleLine, palette(), isEnabled(), shown,
                          foregroundRole());
}

void PlainLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyRole();
    else if (event->type() == QEvent::ApplicationFontChange)
        applyFont();
}

void PlainLabel::applyRole()
{
    const QColor wanted = color(m_role, palette());
    if (palette().color(QPalette::Active, QPalette::WindowText) == wanted)
        return;   // also ends the recursion: setPalette sends PaletteChange
    QPalette own; // only this one role is ours; all others follow the application
    own.setColor(QPalette::Active, QPalette::WindowText, wanted);
    own.setColor(QPalette::Inactive, QPalette::WindowText, wanted);
    setPalette(own);
}

void PlainLabel::applyFont()
{
    setFont(fontFor(m_size, m_weight, m_face));
}

void PlainLabel::applyToolTip()
{
    if (m_elide != Qt::ElideNone)
        setPlainToolTip(*this, text());
}

} // namespace arowana
