// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelinestrip.h"

#include "models/items/itemwords.h"
#include "ui/status/statusmark.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timelinegeometry.h"

#include <QPainter>

namespace arowana {

TimelineStrip::TimelineStrip(const TimelineModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const auto repaint = [this] { update(); };
    connect(&model, &QAbstractItemModel::modelReset, this, repaint);
    connect(&model, &QAbstractItemModel::rowsInserted, this, repaint);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, repaint);
    connect(&model, &QAbstractItemModel::dataChanged, this, repaint);
}

void TimelineStrip::setChannel(Channel channel)
{
    m_channel = channel;
    update();
}

QSize TimelineStrip::sizeHint() const
{
    const QFontMetrics small(fontFor(TextSize::Small));
    const Metrics m(*this);
    return {m.u(60), small.height() * 3 + m.u(6)};
}

QSize TimelineStrip::minimumSizeHint() const
{
    return {Metrics(*this).u(30), sizeHint().height()};
}

void TimelineStrip::paintEvent(QPaintEvent *)
{
    const QList<TimelineStep> &steps = m_model.steps();
    if (steps.isEmpty())
        return;
    const QFont font = fontFor(TextSize::Small);
    const QFontMetrics fm(font);
    const Metrics m(*this);
    std::vector<TimelinePoint> points;
    for (const TimelineStep &step : steps)
        points.push_back({step.at.ms, double(qMax(fm.horizontalAdvance(statusWord(step.status, m_channel)),
                                                  fm.horizontalAdvance(clockText(step.at))))});
    const double radius = m.u() * 1.6;
    const auto geometry =
        timelineGeometry(points, {double(width()), radius, double(m.u(2)), radius * 2 + m.u(3)});
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font);
    const double axis = fm.height() + m.u() + radius;
    for (size_t i = 0; i < geometry.gaps.size(); ++i) {
        const TimelineGap &gap = geometry.gaps[i];
        const QColor ink = color(statusRole(steps[qsizetype(i) + 1].status), palette());
        painter.setPen(QPen(ink, m.u() * 0.7));
        painter.drawLine(QPointF(gap.x, axis), QPointF(gap.x + gap.width, axis));
        const QString words = durationText(gap.ms, QLocale());
        if (fm.horizontalAdvance(words) <= gap.width - radius) {
            painter.setPen(color(ColorRole::Muted, palette()));
            painter.drawText(QRectF(gap.x, 0, gap.width, fm.height()), Qt::AlignCenter, words);
        }
    }
    for (size_t i = 0; i < geometry.nodes.size(); ++i) {
        const TimelineNode &node = geometry.nodes[i];
        const TimelineStep &step = steps[qsizetype(i)];
        painter.setBrush(color(ColorRole::Panel, palette()));
        painter.setPen(QPen(color(statusRole(step.status), palette()), m.u() * 0.7));
        painter.drawEllipse(QPointF(node.x, axis), radius - m.u() * 0.35, radius - m.u() * 0.35);
        if (!node.hasLabel)
            continue;
        const double top = axis + radius + m.u() * 0.75;
        const QRectF label(node.labelX, top, points[i].labelWidth + 1, fm.height());
        const bool atEnd = i > 0 && i + 1 == geometry.nodes.size();
        const int align = i == 0 ? Qt::AlignLeft : atEnd ? Qt::AlignRight : Qt::AlignHCenter;
        painter.setPen(color(ColorRole::Text, palette()));
        painter.drawText(label, align, statusWord(step.status, m_channel));
        painter.setPen(color(ColorRole::Muted, palette()));
        painter.drawText(label.translated(0, fm.height()), align, clockText(step.at));
    }
}

} // namespace arowana
