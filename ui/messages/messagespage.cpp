// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/messagespage.h"

#include "ui/controls/button.h"
#include "ui/controls/emptystate.h"
#include "ui/keys.h"
#include "ui/messages/countline.h"
#include "ui/messages/messagesview.h"
#include "ui/text/plainlabel.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace arowana {

MessagesPage::MessagesPage(MessageListModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_table(new MessagesView(model))
    , m_title(new PlainLabel)
    , m_count(new PlainLabel)
    , m_compose(new Button({}, ButtonKind::Primary))
    , m_newPill(new Button({}, ButtonKind::Primary, this))
    , m_stack(new QStackedLayout)
    , m_empty(new EmptyState(keyOf(Command::Compose)))
{
    const Metrics m(*this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, m.u(3), 0, 0);
    column->setSpacing(m.u(2));
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(m.u(4), 0, m.u(4), 0);
    bar->setSpacing(m.u(3));
    m_title->setTextFont(TextSize::Title, TextWeight::Strong);
    m_count->setRole(ColorRole::Muted);
    m_count->setElided(Qt::ElideRight);
    m_count->setTextFont(TextSize::Normal, TextWeight::Normal, Face::Digits);
    bar->addWidget(m_title, 0, Qt::AlignBaseline);
    bar->addWidget(m_count, 1, Qt::AlignBaseline);
    bar->addWidget(m_compose);
    column->addLayout(bar);
    auto *body = new QWidget;
    body->setLayout(m_stack);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    column->addWidget(body, 1);
    m_compose->setKeyHint(keyOf(Command::Compose), true);
    m_newPill->hide();
    connect(m_compose, &QPushButton::clicked, this, &MessagesPage::composeRequested);
    connect(m_empty, &EmptyState::actionRequested, this, &MessagesPage::composeRequested);
    connect(m_newPill, &QPushButton::clicked, this, &MessagesPage::toNewest);
    connect(m_table, &MessagesView::chosenChanged, this, &MessagesPage::chosenChanged);
    connect(m_table, &MessagesView::arrivedAbove, this, &MessagesPage::countNew);
    // What was scrolled into sight is no longer new above it.
    connect(m_table, &MessagesView::scrolledTo, this, [this](int row) {
        if (row < m_newAbove)
            countNew(row - m_newAbove);
    });
    connect(m_table, &MessagesView::markedCountChanged, this, &MessagesPage::showCount);
    connect(&model, &MessageListModel::orderChanged, this, [this] {
        countNew(-m_newAbove);
        showCount();
    });
    connect(&model, &QAbstractItemModel::rowsInserted, this, &MessagesPage::showCount);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &MessagesPage::showCount);
    connect(&model, &MessageListModel::loaded, this, &MessagesPage::showCount);
    retranslate();
}

void MessagesPage::retranslate()
{
    m_title->setText(tr("Messages"));
    m_compose->setText(commandWord(Command::Compose));
    m_empty->setWords(tr("No messages yet"),
                      tr("What you send and what customers answer will appear here, newest first,\n"
                         "with every state as it is learnt."),
                      tr("Compose the first message"));
    m_table->setAccessibleName(tr("Messages"));
    showCount();
    countNew(0);
}

void MessagesPage::showCount()
{
    const int count = m_model.rowCount();
    // While the keys are on their way nothing is claimed, neither a count nor emptiness.
    const bool isEmpty = m_model.isLoaded() && count == 0;
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    m_compose->setVisible(!isEmpty);
    const QString line = countLine(m_model, m_table->markedCount());
    if (line == m_table->accessibleDescription())
        return;
    m_count->setText(line);
    m_table->setAccessibleDescription(line);
}

void MessagesPage::countNew(int more)
{
    m_newAbove = qMax(0, m_newAbove + more);
    m_newPill->setText(tr("%n new ↑", nullptr, m_newAbove));
    m_newPill->setKeyHint(keyOf(Command::ToNewest));
    m_newPill->setVisible(m_newAbove > 0);
    placePill();
}

void MessagesPage::placePill()
{
    m_newPill->adjustSize();
    const Metrics m(*this);
    const QPoint corner = m_table->mapTo(this, QPoint(m_table->viewport()->width(), 0));
    m_newPill->move(corner.x() - m_newPill->width() - m.u(4),
                    corner.y() + m_table->horizontalHeader()->height() + m.u(2));
    m_newPill->raise();
}

void MessagesPage::toNewest()
{
    m_table->toNewest();
    countNew(-m_newAbove);
}

void MessagesPage::tick(Instant now)
{
    const auto [first, last] = m_table->visibleRows();
    m_model.tick(now, first, last);
    if (m_table->markedCount() > 1)
        showCount(); // it says what waits
}

void MessagesPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_model.retranslate();
        retranslate();
    }
}

void MessagesPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placePill();
}

} // namespace arowana
