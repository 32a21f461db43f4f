// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/button.h"

#include "ui/text/keytext.h"
#include "ui/text/plaintooltip.h"
#include "ui/theme/arowanastyle.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QShortcut>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace arowana {

Button::Button(const QString &text, ButtonKind kind, QWidget *parent)
    : QPushButton(text, parent)
{
    setProperty(kPrimaryProperty, kind == ButtonKind::Primary);
    setProperty(kLinkProperty, kind == ButtonKind::Link);
    setFlat(kind == ButtonKind::Flat || kind == ButtonKind::Link);
    if (kind == ButtonKind::Link)
        setCursor(Qt::PointingHandCursor);
    setAutoDefault(false);
    setFont(fontFor(TextSize::Normal, kind == ButtonKind::Primary ? TextWeight::Strong : TextWeight::Normal));
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
}

void Button::setKey(const QKeySequence &key, bool shown)
{
    // A shortcut of its own, not the button's: that one clicks only after an animation of 100 ms.
    if (!m_shortcut) {
        m_shortcut = new QShortcut(this);
        connect(m_shortcut, &QShortcut::activated, this, &QAbstractButton::click);
    }
    m_shortcut->setKey(key);
    setKeyHint(key, shown);
}

void Button::setKeyHint(const QKeySequence &key, bool shown)
{
    m_key = key;
    m_keyShown = shown;
    applyToolTip();
    updateGeometry();
}

void Button::setHint(const QString &hint)
{
    m_hint = hint;
    applyToolTip();
}

void Button::applyToolTip()
{
    QString text = m_hint;
    if (!m_key.isEmpty())
        text += (text.isEmpty() ? QString() : QStringLiteral(" ")) + u'(' + keyText(m_key) + u')';
    setPlainToolTip(*this, text);
}

int Button::keyWidth() const
{
    if (!m_keyShown || m_key.isEmpty())
        return 0;
    const QFontMetrics small(fontFor(TextSize::Small));
    return small.horizontalAdvance(keyText(m_key)) + Metrics(*this).u(4);
}

QSize Button::sizeHint() const
{
    // A link stands in a line of text: as high as that, so that their words are on one line.
    if (property(kLinkProperty).toBool())
        return {fontMetrics().horizontalAdvance(text()) + 2 * Metrics(*this).u(1), fontMetrics().height()};
    return QPushButton::sizeHint() + QSize(keyWidth(), 0);
}

QSize Button::minimumSizeHint() const
{
    return sizeHint();
}

void Button::keyPressEvent(QKeyEvent *event)
{
    // Qt leaves Enter to a dialog's default button, which would do another thing than what has the focus.
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter || (event->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier) {
        QPushButton::keyPressEvent(event);
        return;
    }
    event->accept();
    if (!event->isAutoRepeat())
        click();
}

void Button::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    painter.drawControl(QStyle::CE_PushButtonBevel, option);
    const int extra = keyWidth();
    const QRect whole = option.rect;
    option.rect = whole.adjusted(0, 0, -extra, 0);
    painter.drawControl(QStyle::CE_PushButtonLabel, option);
    if (extra == 0)
        return;
    const Metrics m(*this);
    const int textEnd = option.rect.center().x() + fontMetrics().horizontalAdvance(text()) / 2;
    const QFont small = fontFor(TextSize::Small);
    const int height = QFontMetrics(small).height() + m.u();
    const QRect box(textEnd + m.u(2), whole.center().y() - height / 2, extra - m.u(2), height);
    const bool primary = property(kPrimaryProperty).toBool() && isEnabled();
    const QColor ink = primary ? color(ColorRole::OnAccent, palette()) : color(ColorRole::Muted, palette());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(small);
    painter.setPen(QPen(ink, 1));
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), m.u(), m.u());
    painter.drawText(box, Qt::AlignCenter, keyText(m_key));
}

} // namespace arowana
