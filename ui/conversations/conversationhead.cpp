// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/conversationhead.h"

#include "models/domain/boardquery.h"
#include "models/domain/returnedreply.h"
#include "models/items/itemwords.h"
#include "models/items/visibletext.h"
#include "ui/conversations/boarddelegate.h"
#include "ui/text/plainlabel.h"
#include "ui/text/plaintooltip.h"
#include "ui/text/words.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

namespace arowana {

ConversationHead::ConversationHead(QWidget *parent)
    : QWidget(parent)
    , m_name(new PlainLabel(this))
    , m_facts(new PlainLabel(this))
    , m_session(new PlainLabel(this))
    , m_left(new PlainLabel(this))
{
    const Metrics m(*this);
    m_name->setTextFont(TextSize::Title, TextWeight::Strong);
    m_name->setElided(Qt::ElideRight);
    m_facts->setRole(ColorRole::Muted);
    m_facts->setElided(Qt::ElideRight);
    m_session->setTextFont(TextSize::Normal, TextWeight::Strong);
    m_left->setTextFont(TextSize::Normal, TextWeight::Strong, Face::Digits);
    m_left->setObjectName(QStringLiteral("sessionLeft"));
    m_session->setObjectName(QStringLiteral("sessionState"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(m.u(4), m.u(3), m.u(4), m.u(3));
    row->setSpacing(m.u(2));
    row->addWidget(m_name, 0, Qt::AlignBaseline);
    row->addWidget(m_facts, 1, Qt::AlignBaseline);
    row->addWidget(m_session, 0, Qt::AlignBaseline);
    row->addWidget(m_left, 0, Qt::AlignBaseline);
}

void ConversationHead::show(const Conversation &line, const QString &agentName)
{
    m_line = line;
    m_agentName = agentName;
    refresh();
}

void ConversationHead::setServerNow(Instant serverNow)
{
    m_serverNow = serverNow;
    refresh();
}

void ConversationHead::refresh()
{
    const QString number = recipientText(m_line.session.phone);
    const QString name = visibleText(m_line.personName, Lines::One);
    const QString agent = visibleText(m_agentName, Lines::One);
    m_name->setText(name.isEmpty() ? number : name);
    m_facts->setText(name.isEmpty() ? agent : QStringLiteral("%1 \u00b7 %2").arg(number, agent));
    const Session &session = m_line.session;
    const bool isOpen = isOpenAt(session, m_serverNow);
    const qint64 left = qMax<qint64>(0, session.expiresAt.since(m_serverNow));
    ColorRole role = ColorRole::Good;
    switch (nearnessOf(isOpen, left)) {
    case Nearness::Far:
        break;
    case Nearness::Hour:
        role = ColorRole::Warn;
        break;
    case Nearness::Minutes:
        role = ColorRole::Bad;
        break;
    case Nearness::Over:
        role = ColorRole::Muted;
        break;
    }
    m_session->setRole(role);
    m_left->setRole(role);
    m_left->setText(isOpen ? tr("%1 left").arg(countdownText(left)) : QString());
    const bool isRefused = !isOpen && session.endedAt && session.endReason == kNoActiveSession;
    QString hint;
    if (isRefused)
        hint = tr("The platform refused a reply: no session was open any more.");
    else if (isOpen && m_line.cost != Money{})
        hint = tr("Cost of this session so far: %1").arg(moneyText(m_line.cost, QLocale()));
    setPlainToolTip(*m_session, hint);
    if (isOpen)
        m_session->setText(session.isEstimated ? tr("session open, end not confirmed \u00b7")
                                               : tr("session open \u00b7"));
    else if (session.lastReplyAt.ms > 0)
        m_session->setText(tr("session ended %1").arg(hourText(endOf(session), m_serverNow)));
    else
        m_session->setText(tr("no session yet"));
}

void ConversationHead::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

void ConversationHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), color(ColorRole::Line, palette()));
}

} // namespace arowana
