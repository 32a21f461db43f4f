// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/emptystate.h"

#include "ui/controls/button.h"
#include "ui/text/plainlabel.h"
#include "ui/theme/metrics.h"

#include <QVBoxLayout>

namespace arowana {

EmptyState::EmptyState(const QKeySequence &key, QWidget *parent)
    : QWidget(parent)
    , m_title(new PlainLabel(this))
    , m_text(new PlainLabel(this))
    , m_action(new Button({}, ButtonKind::Primary, this))
    , m_other(new Button({}, ButtonKind::Flat, this))
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(Metrics(*this).u(3));
    m_title->setTextFont(TextSize::Title, TextWeight::Strong);
    m_text->setRole(ColorRole::Muted);
    m_text->setAlignment(Qt::AlignCenter);
    m_action->setKeyHint(key, true);
    column->addStretch(2);
    column->addWidget(m_title, 0, Qt::AlignCenter);
    column->addWidget(m_text, 0, Qt::AlignCenter);
    column->addWidget(m_action, 0, Qt::AlignCenter);
    column->addWidget(m_other, 0, Qt::AlignCenter);
    m_other->hide();
    column->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionRequested);
    connect(m_other, &QPushButton::clicked, this, &EmptyState::otherRequested);
}

void EmptyState::setOther(const QString &action)
{
    m_other->setText(action);
    m_other->setVisible(!action.isEmpty());
}

void EmptyState::setWords(const QString &title, const QString &text, const QString &action)
{
    m_title->setText(title);
    m_text->setText(text);
    m_action->setText(action);
}

} // namespace arowana
