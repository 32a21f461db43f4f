// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/truthbar/popover.h"

#include "ui/controls/button.h"
#include "ui/text/plainlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace arowana {

Popover::Popover(QWidget *window)
    : QFrame(window)
    , m_title(new PlainLabel(this))
    , m_what(new PlainLabel(this))
    , m_safe(new PlainLabel(this))
    , m_more(new PlainLabel(this))
    , m_next(new PlainLabel(this))
    , m_detail(new PlainLabel(this))
    , m_close(new Button(tr("Close"), ButtonKind::Plain, this))
{
    const Metrics m(*this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(m.u(4), m.u(4), m.u(4), m.u(4));
    column->setSpacing(m.u(2));
    m_title->setTextFont(TextSize::Title, TextWeight::Strong);
    m_safe->setRole(ColorRole::Muted);
    m_detail->setRole(ColorRole::Muted);
    m_detail->setTextFont(TextSize::Small, TextWeight::Normal, Face::Fixed);
    for (PlainLabel *label : {m_title, m_what, m_more, m_safe, m_next, m_detail}) {
        label->setWrapped(true);
        column->addWidget(label);
    }
    auto *rarer = new QHBoxLayout;
    auto *buttons = new QHBoxLayout;
    rarer->setContentsMargins(0, m.u(), 0, 0);
    buttons->setContentsMargins(0, m.u(), 0, 0);
    for (const ButtonKind kind :
         {ButtonKind::Primary, ButtonKind::Plain, ButtonKind::Plain, ButtonKind::Plain}) {
        auto *button = new Button({}, kind, this);
        (kind == ButtonKind::Primary ? buttons : rarer)->addWidget(button);
        connect(button, &QPushButton::clicked, this,
                [this, place = int(m_actions.size())] { Q_EMIT actionRequested(m_anchor, place); });
        button->setObjectName(QStringLiteral("action%1").arg(m_actions.size()));
        m_actions.append(button);
    }
    QWidget::setTabOrder(m_actions[1], m_actions[2]);
    QWidget::setTabOrder(m_actions[2], m_actions[3]);
    QWidget::setTabOrder(m_actions[3], m_actions[0]);
    QWidget::setTabOrder(m_actions[0], m_close);
    buttons->addWidget(m_close);
    rarer->addStretch(1);
    buttons->addStretch(1);
    column->addLayout(rarer);
    column->addLayout(buttons);
    setFocusPolicy(Qt::StrongFocus);
    connect(m_close, &QPushButton::clicked, this, &Popover::close);
    hide();
}

void Popover::open(const LampText &text, const Actions &actions, QWidget *anchor)
{
    m_anchor = anchor;
    m_close->setText(tr("Close"));
    fill(text, actions);
    place();
    show();
    raise();
    QCoreApplication::instance()->installEventFilter(this);
    (m_actions.constFirst()->isHidden() ? m_close : m_actions.constFirst())->setFocus(Qt::PopupFocusReason);
}

void Popover::update(const LampText &text, const Actions &actions, const QWidget *anchor)
{
    if (!isOpenFor(anchor))
        return;
    fill(text, actions);
    place();
}

bool Popover::isOpenFor(const QWidget *anchor) const
{
    return isVisible() && m_anchor == anchor;
}

void Popover::close()
{
    if (isHidden())
        return;
    QCoreApplication::instance()->removeEventFilter(this);
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    hide();
    if (hadFocus && m_anchor)
        m_anchor->setFocus(Qt::PopupFocusReason);
}

void Popover::fill(const LampText &text, const Actions &actions)
{
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        if (actions.value(i).isEmpty() && m_actions[i]->hasFocus())
            m_close->setFocus(Qt::OtherFocusReason); // the keyboard stays in the explanation
        m_actions[i]->setText(actions.value(i));
        m_actions[i]->setVisible(!actions.value(i).isEmpty());
    }
    const QString title = text.value.isEmpty() ? text.name : tr("%1: %2").arg(text.name, text.value);
    setAccessibleName(title);
    m_title->setText(title);
    m_what->setText(text.whatHappened);
    m_safe->setText(text.whatIsSafe.isEmpty() ? QString() : tr("What is safe: %1").arg(text.whatIsSafe));
    const QString bullet = text.more.size() > 1 ? QStringLiteral("• ") : QString();
    m_more->setText(text.more.isEmpty() ? QString() : bullet + text.more.join(u'\n' + bullet));
    m_next->setText(text.whatToDo.isEmpty() ? QString() : tr("What to do: %1").arg(text.whatToDo));
    m_detail->setText(text.detail);
    for (PlainLabel *label : {m_what, m_safe, m_more, m_next, m_detail})
        label->setVisible(!label->text().isEmpty());
}

void Popover::place()
{
    if (!m_anchor)
        return;
    const Metrics m(*this);
    // Wider where its buttons need it: their labels are never cut in any language.
    const int width = qMin(qMax(m.u(84), layout()->minimumSize().width()), window()->width() - m.u(4));
    const int height =
        layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : sizeHint().height();
    const QPoint at = m_anchor->mapTo(window(), QPoint(0, 0));
    const int x = qBound(m.u(2), at.x(), qMax(m.u(2), window()->width() - width - m.u(2)));
    setGeometry(x, qMax(m.u(2), at.y() - height - m.u(2)), width, height);
}

void Popover::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Metrics m(*this);
    painter.fillRect(rect(), color(ColorRole::Surface, palette()));
    painter.setBrush(color(ColorRole::Panel, palette()));
    painter.setPen(QPen(color(ColorRole::FieldLine, palette()), 1.4));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.7, 0.7, -0.7, -0.7), m.radius(), m.radius());
}

void Popover::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

bool Popover::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress && watched->isWidgetType()) {
        auto *widget = static_cast<QWidget *>(watched);
        if (widget != this && !isAncestorOf(widget) && widget != m_anchor)
            close();
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace arowana
