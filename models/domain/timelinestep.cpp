// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/timelinestep.h"

#include <algorithm>
#include <tuple>

namespace arowana {

namespace {

/// The platform tells whole seconds, the console milliseconds: within one second the stages decide, so that
/// "queued" at :30 does not stand before our own "sending" at :30.1.
auto placeInTime(const TimelineStep &step)
{
    return std::tuple(step.at.ms / 1000, statusRank(step.status), step.at);
}

bool isEarlier(const TimelineStep &a, const TimelineStep &b)
{
    return placeInTime(a) < placeInTime(b);
}

/// Total order among reports of one status, so that the survivor does not depend on arrival.
auto reportOrder(const TimelineStep &s)
{
    return std::tuple(s.at, s.learntAt, int(s.source), s.detail);
}

} // namespace

bool mergeStep(QList<TimelineStep> &steps, const TimelineStep &step)
{
    const auto known = std::find_if(steps.begin(), steps.end(),
                                    [&](const TimelineStep &s) { return s.status == step.status; });
    if (known != steps.end()) {
        if (reportOrder(*known) <= reportOrder(step))
            return false;
        steps.erase(known);
    }
    steps.insert(std::upper_bound(steps.begin(), steps.end(), step, isEarlier), step);
    return true;
}

const TimelineStep *decidingStep(const QList<TimelineStep> &steps)
{
    const auto best = std::max_element(steps.begin(), steps.end(), [](const auto &a, const auto &b) {
        return statusRank(a.status) < statusRank(b.status);
    });
    return best == steps.end() ? nullptr : &*best;
}

} // namespace arowana
