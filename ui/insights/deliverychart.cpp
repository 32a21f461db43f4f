// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/deliverychart.h"

#include "models/items/itemwords.h"
#include "ui/insights/chartkey.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QDateTime>
#include <QEvent>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChart>
#include <QtCharts/QChartView>
#include <QtCharts/QLegend>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>
#include <QVBoxLayout>

namespace arowana {

namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr int kLabelMinutes = 10;

/// The least of 4, 8, 20, 40, 80, 200 … that is not below `greatest`: four whole steps.
int roundedUp(int greatest)
{
    int top = 4;
    for (int factor = 2; top < greatest; factor = factor == 2 ? 5 : 2) {
        if (factor == 5)
            top = top / 2 * 5;
        else
            top *= 2;
    }
    return top;
}

} // namespace

DeliveryChart::DeliveryChart(DeliveryRateModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_chart(new QChart)
    , m_view(new QChartView(m_chart, this))
    , m_time(new QCategoryAxis(this))
    , m_count(new QValueAxis(this))
{
    build();
    applyLooks();
    retranslate();
    connect(&model, &DeliveryRateModel::refreshed, this, &DeliveryChart::draw);
    draw();
}

void DeliveryChart::build()
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_view);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFocusPolicy(Qt::NoFocus); // the table below says the same by keyboard
    m_chart->legend()->hide();           // its own, with marks, stands above
    m_chart->setMargins({});
    m_chart->setBackgroundRoundness(0);
    m_chart->addAxis(m_time, Qt::AlignBottom);
    m_chart->addAxis(m_count, Qt::AlignLeft);
    for (int i = 0; i < kDeliverySeriesCount; ++i) {
        auto *line = new QLineSeries(this);
        m_chart->addSeries(line);
        line->attachAxis(m_time);
        line->attachAxis(m_count);
        m_lines.push_back(line);
    }
    m_time->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_count->setLabelFormat(QStringLiteral("%d"));
    m_count->setTickCount(5);
}

void DeliveryChart::applyLooks()
{
    const Metrics m(*this);
    m_chart->setBackgroundBrush(color(ColorRole::Panel, palette()));
    m_chart->setBackgroundPen(Qt::NoPen);
    m_view->setBackgroundBrush(color(ColorRole::Panel, palette()));
    const QPen grid(color(ColorRole::Line, palette()), 1);
    for (QAbstractAxis *axis :
         {static_cast<QAbstractAxis *>(m_time), static_cast<QAbstractAxis *>(m_count)}) {
        axis->setLabelsColor(color(ColorRole::Muted, palette()));
        axis->setLabelsFont(fontFor(TextSize::Small, TextWeight::Normal, Face::Digits));
        axis->setGridLinePen(grid);
        axis->setLinePen(grid);
    }
    m_time->setGridLineVisible(false);
    for (int i = 0; i < kDeliverySeriesCount; ++i)
        m_lines[size_t(i)]->setPen(deliveryPen(DeliverySeries(i), palette(), qMax(1.5, m.u() * 0.5)));
}

void DeliveryChart::retranslate()
{
    setAccessibleName(tr("Deliveries per minute"));
    setAccessibleDescription(tr("The last hour as lines; the table has the same numbers"));
}

QList<QPointF> DeliveryChart::drawn(DeliverySeries series) const
{
    return m_lines[size_t(series)]->points();
}

void DeliveryChart::draw()
{
    if (!m_model.isLoaded())
        return;
    for (int i = 0; i < kDeliverySeriesCount; ++i) {
        m_lines[size_t(i)]->replace(m_model.points(DeliverySeries(i)));
        // A line along the ground for what never happened would only hide the others.
        m_lines[size_t(i)]->setVisible(m_model.total(DeliverySeries(i)) > 0);
    }
    // From the oldest whole minute to the newest.
    labelTime(m_model.from(), m_model.from().plusMs((DeliveryRateModel::kMinutes - 2) * kMinuteMs));
    m_count->setRange(0, roundedUp(m_model.greatest()));
}

void DeliveryChart::labelTime(Instant from, Instant to)
{
    for (const QString &label : m_time->categoriesLabels())
        m_time->remove(label);
    m_time->setRange(double(from.ms), double(to.ms));
    m_time->setStartValue(double(from.ms) - 1); // so that a label may stand at the very left
    for (Instant at = from; at <= to; at = at.plusMs(kMinuteMs)) {
        if (QDateTime::fromMSecsSinceEpoch(at.ms).time().minute() % kLabelMinutes == 0)
            m_time->append(minuteText(at), double(at.ms));
    }
}

void DeliveryChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyLooks();
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace arowana
