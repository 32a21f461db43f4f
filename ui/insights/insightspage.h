// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The Insights page: deliveries per minute by status over the last hour, drawn and as a table of the same
// numbers. GUI thread; owned by the main window.

#include "models/items/deliveryratemodel.h"

#include <QWidget>

class QStackedLayout;
class QTableView;

namespace arowana {

class Card;
class ChartKey;
class DeliveryChart;
class EmptyState;
class PlainLabel;

class InsightsPage : public QWidget {
    Q_OBJECT
public:
    /// `model` must outlive the page.
    explicit InsightsPage(DeliveryRateModel &model, QWidget *parent = nullptr);

    [[nodiscard]] QTableView &table() { return *m_table; }

Q_SIGNALS:
    void composeRequested();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeCharts();
    void bindTable();
    void fitColumns();
    void retranslate();
    void refresh();

    DeliveryRateModel &m_model;
    PlainLabel *m_title;
    PlainLabel *m_span;
    Card *m_card;
    QList<ChartKey *> m_keys;
    DeliveryChart *m_chart;
    QTableView *m_table;
    QStackedLayout *m_stack;
    EmptyState *m_empty;
};

} // namespace arowana
