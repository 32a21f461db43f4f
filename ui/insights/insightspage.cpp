// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/insightspage.h"

#include "models/items/itemwords.h"
#include "ui/controls/card.h"
#include "ui/controls/emptystate.h"
#include "ui/controls/rowdelegate.h"
#include "ui/insights/chartkey.h"
#include "ui/insights/deliverychart.h"
#include "ui/keys.h"
#include "ui/text/plainlabel.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedLayout>
#include <QTableView>

namespace arowana {

InsightsPage::InsightsPage(DeliveryRateModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_title(new PlainLabel)
    , m_span(new PlainLabel)
    , m_card(new Card)
    , m_chart(new DeliveryChart(model))
    , m_table(new QTableView)
    , m_stack(new QStackedLayout(this))
    , m_empty(new EmptyState(keyOf(Command::Compose)))
{
    m_stack->addWidget(makeCharts());
    m_stack->addWidget(m_empty);
    bindTable();
    connect(&model, &DeliveryRateModel::refreshed, this, &InsightsPage::refresh);
    connect(m_empty, &EmptyState::actionRequested, this, &InsightsPage::composeRequested);
    retranslate();
}

QWidget *InsightsPage::makeCharts()
{
    const Metrics m(*this);
    auto *page = new QWidget;
    auto *head = new QHBoxLayout;
    head->setSpacing(m.u(3));
    m_title->setTextFont(TextSize::Title, TextWeight::Strong);
    m_span->setRole(ColorRole::Muted);
    m_span->setElided(Qt::ElideRight);
    head->addStrut(m.control()); // as high as the heads with buttons, so that titles stand still
    head->addWidget(m_title, 0, Qt::AlignBaseline);
    head->addWidget(m_span, 1, Qt::AlignBaseline);
    auto *keys = new QHBoxLayout;
    keys->setSpacing(m.u(3));
    for (int i = 0; i < kDeliverySeriesCount; ++i) {
        m_keys.append(new ChartKey(DeliverySeries(i)));
        keys->addWidget(m_keys.last());
    }
    keys->addStretch(1);
    m_card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    m_card->body()->addLayout(keys);
    m_card->body()->addWidget(m_chart, 1);
    m_chart->setMinimumHeight(m.u(40));
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(m.u(4), m.u(3), m.u(4), m.u(3));
    column->setSpacing(m.u(3));
    column->addLayout(head);
    column->addWidget(m_card, 3);
    column->addWidget(m_table, 2);
    return page;
}

void InsightsPage::bindTable()
{
    const Metrics m(*this);
    m_table->setObjectName(QStringLiteral("deliveriesTable"));
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new RowDelegate(m_table, [](const QModelIndex &index) {
        return CellLook{index.column() == 0 ? ColorRole::Muted : ColorRole::Text, {}, true};
    }));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setFont(fontFor(TextSize::Normal, TextWeight::Normal, Face::Digits));
    m_table->viewport()->setBackgroundRole(QPalette::Window);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setMinimumSectionSize(1);
    m_table->verticalHeader()->setDefaultSectionSize(m.u(6));
    m_table->horizontalHeader()->setFont(fontFor(TextSize::Small));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
}

void InsightsPage::fitColumns()
{
    const Metrics m(*this);
    const QFontMetrics heading(fontFor(TextSize::Small));
    const int minute = m.u(30);
    const int share = (m_table->viewport()->width() - minute) / kDeliverySeriesCount;
    const int number = qBound(m.u(20), share, m.u(36));
    for (int column = 0; column <= kDeliverySeriesCount; ++column) {
        const QString word = m_model.headerData(column, Qt::Horizontal).toString();
        m_table->setColumnWidth(
            column, qMax(column == 0 ? minute : number, heading.horizontalAdvance(word) + m.u(5)));
    }
}

void InsightsPage::retranslate()
{
    m_title->setText(commandWord(Command::ShowInsights));
    m_card->setTitle(tr("Deliveries per minute"));
    m_table->setAccessibleName(tr("Deliveries per minute"));
    m_table->setAccessibleDescription(tr("The numbers of the chart, the newest minute on top"));
    m_empty->setWords(tr("No deliveries in the last hour"),
                      tr("As soon as messages are sent, delivered, read or fail, their numbers appear here,\n"
                         "minute by minute."),
                      commandWord(Command::Compose));
    m_chart->retranslate();
    fitColumns();
    refresh();
}

void InsightsPage::refresh()
{
    m_stack->setCurrentIndex(m_model.isLoaded() && m_model.isEmpty() ? 1 : 0);
    for (int i = 0; i < kDeliverySeriesCount; ++i)
        m_keys[i]->show(deliverySeriesWord(DeliverySeries(i)), m_model.total(DeliverySeries(i)));
    m_span->setText(
        m_model.isLoaded()
            ? tr("The last hour, by the platform's time of each step, shown in this machine's zone")
            : tr("Counting…"));
}

void InsightsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_model.retranslate();
        retranslate();
    }
}

void InsightsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_model.setActive(true);
}

void InsightsPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_model.setActive(false);
}

void InsightsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

} // namespace arowana
