// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The last hour drawn: one line for each series, below it the machine's time at every tenth minute. A thin
// face over the model: every answer becomes one replace() for each line. Qt Charts stays inside, and gets
// numbers and times only: it reads names and titles as HTML. GUI thread.

#include "models/items/deliveryratemodel.h"

#include <QWidget>

#include <vector>

class QCategoryAxis;
class QChart;
class QChartView;
class QLineSeries;
class QValueAxis;

namespace arowana {

class DeliveryChart : public QWidget {
    Q_OBJECT
public:
    /// `model` must outlive the chart.
    explicit DeliveryChart(DeliveryRateModel &model, QWidget *parent = nullptr);

    void retranslate();
    /// What is drawn of a series, oldest first.
    [[nodiscard]] QList<QPointF> drawn(DeliverySeries series) const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void applyLooks();
    void draw();
    void labelTime(Instant from, Instant to);

    DeliveryRateModel &m_model;
    QChart *m_chart;
    QChartView *m_view;
    std::vector<QLineSeries *> m_lines;
    QCategoryAxis *m_time;
    QValueAxis *m_count;
};

} // namespace arowana
