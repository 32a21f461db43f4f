// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelinegeometry.h"

#include <algorithm>
#include <cmath>

namespace arowana {

namespace {

/// Seconds weigh by their logarithm: 1 s, 1 min and 1 day stand as 1 to 6 to 17.
double weightOf(qint64 ms)
{
    return std::log2(1.0 + double(ms) / 1000.0);
}

struct Span {
    double left;
    double right;
};

void placeLabels(std::vector<TimelineNode> &nodes, const std::vector<TimelinePoint> &points,
                 const TimelineSpace &space)
{
    std::vector<Span> taken;
    const auto place = [&](size_t i) {
        const double width = points[i].labelWidth;
        double left = nodes[i].x - width / 2;
        left = std::clamp(left, 0.0, std::max(0.0, space.width - width));
        const bool fits = std::all_of(taken.begin(), taken.end(), [&](const Span &s) {
            return left + width + space.labelGap <= s.left || s.right + space.labelGap <= left;
        });
        if (!fits)
            return;
        nodes[i].labelX = left;
        nodes[i].hasLabel = true;
        taken.push_back({left, left + width});
    };
    const size_t last = nodes.size() - 1;
    place(last);
    if (last > 0)
        place(0);
    for (size_t i = last; i-- > 1;)
        place(i);
}

} // namespace

TimelineGeometry timelineGeometry(const std::vector<TimelinePoint> &points, const TimelineSpace &space)
{
    TimelineGeometry out;
    if (points.empty())
        return out;
    const size_t gaps = points.size() - 1;
    double whole = 0;
    for (size_t i = 0; i < gaps; ++i) {
        const qint64 ms = std::max<qint64>(0, points[i + 1].atMs - points[i].atMs);
        out.gaps.push_back({0, 0, ms});
        whole += weightOf(ms);
    }
    const double room = std::max(0.0, space.width - 2 * space.radius);
    const double least = gaps == 0 ? 0 : std::min(space.leastStep, room / double(gaps));
    const double rest = room - least * double(gaps);
    double x = space.radius;
    out.nodes.push_back({x, 0, false});
    for (size_t i = 0; i < gaps; ++i) {
        const double share = whole > 0 ? weightOf(out.gaps[i].ms) / whole : 1.0 / double(gaps);
        const double step = least + rest * share;
        out.gaps[i].x = x;
        out.gaps[i].width = step;
        x += step;
        out.nodes.push_back({x, 0, false});
    }
    placeLabels(out.nodes, points, space);
    return out;
}

} // namespace arowana
