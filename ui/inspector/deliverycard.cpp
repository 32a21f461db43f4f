// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/deliverycard.h"

#include "ui/status/statecolumn.h"
#include "ui/text/plainlabel.h"
#include "ui/theme/metrics.h"
#include "ui/timeline/stepdelegate.h"
#include "ui/timeline/timelinestrip.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace arowana {

DeliveryCard::DeliveryCard(TimelineModel &model, QWidget *parent)
    : Card({}, parent)
    , m_model(model)
    , m_strip(new TimelineStrip(model, this))
    , m_list(new QTableView(this))
    , m_none(new PlainLabel(this))
{
    m_none->setRole(ColorRole::Muted);
    m_none->setWrapped(true);
    m_list->setModel(&model);
    m_list->setItemDelegate(new StepDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setShowGrid(false);
    m_list->setWordWrap(false);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setTabKeyNavigation(false);
    m_list->setFocusPolicy(Qt::StrongFocus);
    m_list->horizontalHeader()->hide();
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    body()->addWidget(m_strip);
    body()->addWidget(m_list);
    body()->addWidget(m_none);
    connect(&model, &QAbstractItemModel::modelReset, this, &DeliveryCard::fit);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &DeliveryCard::fit);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &DeliveryCard::fit);
    retranslate();
    fit();
}

void DeliveryCard::setChannel(Channel channel)
{
    m_strip->setChannel(channel);
}

void DeliveryCard::retranslate()
{
    setTitle(tr("Delivery"));
    m_list->setAccessibleName(tr("Delivery steps"));
    m_strip->setAccessibleName(tr("Delivery timeline"));
    m_none->setText(tr("Nothing is known of its delivery yet."));
    m_model.retranslate();
}

void DeliveryCard::fit()
{
    const Metrics m(*this);
    const int rows = m_model.rowCount();
    const int height = m.u(6);
    m_list->verticalHeader()->setMinimumSectionSize(1);
    m_list->verticalHeader()->setDefaultSectionSize(height);
    m_list->setFixedHeight(qMax(1, rows * height));
    m_list->setVisible(rows > 0);
    m_strip->setVisible(rows > 1);
    m_none->setVisible(rows == 0);
    const int whole = m_list->viewport()->width();
    QStringList words;
    for (int row = 0; row < rows; ++row)
        words << m_model.index(row, int(TimelineModel::Column::Step)).data().toString();
    const int step = stateColumnWidth(words, m.u(24));
    const int at = m.u(15);
    const int after = m.u(16);
    m_list->setColumnWidth(int(TimelineModel::Column::Step), step);
    m_list->setColumnWidth(int(TimelineModel::Column::At), at);
    m_list->setColumnWidth(int(TimelineModel::Column::After), after);
    m_list->setColumnWidth(int(TimelineModel::Column::Source), qMax(m.u(20), whole - step - at - after));
}

void DeliveryCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    fit();
}

} // namespace arowana
