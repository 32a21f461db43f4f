// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/truthbar/lamp.h"

#include "ui/text/troublelog.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace arowana {

namespace {

const QChar kEllipsis(0x2026);

void paintMark(QPainter &painter, const QRectF &box, LampState state, const QColor &ink)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, box.width() * 0.18, Qt::SolidLine, Qt::RoundCap));
    const QPointF c = box.center();
    const qreal r = box.width() * 0.4;
    switch (state) {
    case LampState::Good:
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawEllipse(c, r, r);
        break;
    case LampState::Attention:
        painter.drawEllipse(c, r, r);
        painter.drawLine(c - QPointF(0, r * 0.45), c + QPointF(0, r * 0.1));
        painter.drawPoint(c + QPointF(0, r * 0.55));
        break;
    case LampState::Bad:
        painter.drawLine(c + QPointF(-r, -r), c + QPointF(r, r));
        painter.drawLine(c + QPointF(-r, r), c + QPointF(r, -r));
        break;
    case LampState::Off:
        painter.drawEllipse(c, r, r);
        break;
    }
    painter.restore();
}

QFont nameFont()
{
    return fontFor(TextSize::Small);
}

QFont valueFont()
{
    return fontFor(TextSize::Small, TextWeight::Strong, Face::Digits);
}

} // namespace

Lamp::Lamp(bool hasMark, QWidget *parent)
    : QPushButton(parent)
    , m_hasMark(hasMark)
{
    setFlat(true);
    // Where even the brief values are too long, all lamps give way a little and end in an ellipsis.
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void Lamp::show(const LampText &text, int terseness)
{
    QString shown = terseness > 0 && !text.brief.isEmpty() ? text.brief : text.value;
    if (terseness > 1 && text.state == LampState::Good)
        shown.clear();
    const bool isResized = m_text.name != text.name || m_shown.size() != shown.size();
    if (m_text != text) // not for another brevity: a screen reader would say it again
        take(text);
    else if (m_shown == shown)
        return;
    m_shown = shown;
    if (isResized)
        updateGeometry();
    update();
}

void Lamp::take(const LampText &text)
{
    const bool isTrouble = text.state == LampState::Attention || text.state == LampState::Bad;
    if (m_hasMark && isTrouble && text.state != m_text.state)
        logTrouble(text.state == LampState::Bad ? TroubleWeight::Warning : TroubleWeight::Notice,
                   text.whatHappened, text.whatIsSafe, text.whatToDo);
    m_text = text;
    QString words = text.value.isEmpty() ? text.name : text.name + u' ' + text.value;
    setAccessibleName(words);
    setAccessibleDescription((text.whatHappened + u' ' + text.whatToDo).trimmed());
    // The button's own text: what tests and screen readers find; it is painted in two weights. A `&` of a
    // host or file name is no mnemonic.
    setText(words.replace(u'&', QStringLiteral("&&")));
}

int Lamp::markWidth() const
{
    return m_hasMark ? Metrics(*this).u(4) : 0;
}

int Lamp::nameWidth() const
{
    return QFontMetrics(nameFont()).horizontalAdvance(m_text.name);
}

QSize Lamp::sizeHint() const
{
    const Metrics m(*this);
    const int value = QFontMetrics(valueFont()).horizontalAdvance(m_shown);
    return {m.u(3) + markWidth() + nameWidth() + (value > 0 ? m.u() + value : 0), m.u(6)};
}

QSize Lamp::minimumSizeHint() const
{
    const Metrics m(*this);
    const int least = m_shown.isEmpty() ? 0 : m.u() + QFontMetrics(valueFont()).horizontalAdvance(kEllipsis);
    return {m.u(3) + markWidth() + nameWidth() + least, m.u(6)};
}

void Lamp::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    painter.drawControl(QStyle::CE_PushButtonBevel, option);
    const Metrics m(*this);
    int x = m.u(3) / 2;
    if (m_hasMark) {
        const int side = m.u(3);
        paintMark(painter, QRectF(x, (height() - side) / 2.0, side, side), m_text.state,
                  color(lampRole(m_text.state), palette()));
        x += markWidth();
    }
    painter.setFont(nameFont());
    painter.setPen(color(ColorRole::Muted, palette()));
    painter.drawText(QRect(x, 0, width(), height()), Qt::AlignLeft | Qt::AlignVCenter, m_text.name);
    x += painter.fontMetrics().horizontalAdvance(m_text.name) + m.u();
    painter.setFont(valueFont());
    painter.setPen(color(ColorRole::Text, palette()));
    // The margin on the right is room too: widths are rounded, and nothing is to be cut for half a pixel.
    const int room = width() - x - m.u() / 2;
    painter.drawText(QRect(x, 0, room, height()), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_shown, Qt::ElideRight, room));
}

} // namespace arowana
