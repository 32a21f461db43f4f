// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/heldbar.h"

#include "models/items/outboxwords.h"
#include "models/items/visibletext.h"
#include "ui/controls/button.h"
#include "ui/text/plainlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace arowana {

HeldBar::HeldBar(QWidget *parent)
    : QFrame(parent)
    , m_when(new PlainLabel(this))
    , m_words(new PlainLabel(this))
    , m_sendNow(new Button({}, ButtonKind::Flat, this))
    , m_stop(new Button({}, ButtonKind::Plain, this))
{
    const Metrics m(*this);
    setObjectName(QStringLiteral("heldBar"));
    m_when->setObjectName(QStringLiteral("heldWhen"));
    m_stop->setObjectName(QStringLiteral("heldStop"));
    m_sendNow->setObjectName(QStringLiteral("heldSendNow"));
    m_when->setTextFont(TextSize::Normal, TextWeight::Strong, Face::Digits);
    m_words->setRole(ColorRole::Muted);
    m_words->setElided(Qt::ElideRight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(m.u(4), m.u(1), m.u(4), m.u(1));
    row->setSpacing(m.u(2));
    row->addWidget(m_when);
    row->addWidget(m_words, 1);
    row->addWidget(m_sendNow);
    row->addWidget(m_stop);
    const auto first = [this] { return m_items.isEmpty() ? RowId{} : m_items.constFirst().row.row; };
    connect(m_stop, &QPushButton::clicked, this, [this, first] { Q_EMIT stopRequested(first()); });
    connect(m_sendNow, &QPushButton::clicked, this, [this, first] { Q_EMIT sendNowRequested(first()); });
    hide();
    refresh();
}

void HeldBar::setStopKey(const QKeySequence &key)
{
    if (!key.isEmpty())
        m_stop->setKey(key);
}

void HeldBar::setItems(const QList<OutboxItem> &items, OutboxRest rest)
{
    if (items == m_items && rest == m_rest)
        return;
    m_items = items;
    m_rest = rest;
    refresh();
}

void HeldBar::setNow(Instant now)
{
    m_now = now;
    if (!m_items.isEmpty())
        refresh();
}

void HeldBar::refresh()
{
    m_stop->setText(tr("Stop"));
    m_stop->setHint(tr("Stops it before it leaves and gives the draft back"));
    m_sendNow->setText(tr("Send now"));
    setVisible(!m_items.isEmpty());
    if (m_items.isEmpty())
        return;
    const OutboxItem &first = m_items.constFirst();
    m_when->setText(
        QStringLiteral("%1 \u00b7 %2").arg(outboxStateWord(first.state), nextText(first, m_now, m_rest)));
    QString words = visibleText(first.row.summary, Lines::One);
    if (m_items.size() > 1)
        words = tr("%n more", nullptr, int(m_items.size()) - 1) + QStringLiteral(" \u00b7 ") + words;
    m_words->setText(words);
    // What leaves next anyway needs no hurry.
    m_sendNow->setVisible(first.state == OutboxState::Held || first.nextTry);
}

void HeldBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

void HeldBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(ColorRole::AccentSurface, palette()));
    painter.fillRect(QRect(0, 0, width(), 1), color(ColorRole::Line, palette()));
}

} // namespace arowana
