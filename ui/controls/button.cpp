// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/button.h"

#include "ui/text/plaintooltip.h"
#include "ui/theme/arowanastyle.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QShortcut>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace arowana {

Button::Button(const QString &text, ButtonKind kind, QWidget *parent)
    : QPushButton(text, parent)
{
    setProperty(kPrimaryProperty, kind == ButtonKind::Primary);
    setFlat(kind == ButtonKind::Flat);
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
        text += (text.isEmpty() ? QString() : QStringLiteral(" ")) + u'(' + keyText() + u')';
    setPlainToolTip(*this, text);
}

QString Button::keyText() const
{
    return m_key.toString(QKeySequence::NativeText);
}

int Button::keyWidth() const
{
    if (!m_keyShown || m_key.isEmpty())
        return 0;
    const QFontMetrics small(fontFor(TextSize::Small));
    return small.horizontalAdvance(keyText()) + Metrics(*this).u(4);
}

QSize Button::sizeHint() const
{
    return QPushButton::sizeHint() + QSize(keyWidth(), 0);
}

QSize Button::minimumSizeHint() const
{
    return sizeHint();
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
    painter.drawText(box, Qt::AlignCenter, keyText());
}

} // namespace arowana
