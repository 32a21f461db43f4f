// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where the parts of a drawn timeline stand: a compressed scale, on which a longer wait is always drawn at
// least as long as a shorter one, yet a day beside a second still leaves the second visible. A plain struct,
// computed without painting, so that it can be tested. Any thread.

#include <QtGlobal>

#include <vector>

namespace arowana {

/// What the layout must know of one step: when it was, and how wide its label is.
struct TimelinePoint {
    qint64 atMs = 0;
    double labelWidth = 0;
};

struct TimelineSpace {
    double width = 0;     ///< of the whole strip
    double radius = 0;    ///< of a node
    double labelGap = 0;  ///< least distance between two labels
    double leastStep = 0; ///< least distance between two nodes
};

struct TimelineNode {
    double x = 0;      ///< middle of the node
    double labelX = 0; ///< left edge of the label
    bool hasLabel = false;
    friend bool operator==(const TimelineNode &, const TimelineNode &) = default;
};

struct TimelineGap {
    double x = 0;
    double width = 0;
    qint64 ms = 0; ///< never negative
    friend bool operator==(const TimelineGap &, const TimelineGap &) = default;
};

struct TimelineGeometry {
    std::vector<TimelineNode> nodes;
    std::vector<TimelineGap> gaps; ///< one fewer than nodes
};

/// First and last node stand at the ends (a single one at the start); of the labels that would overlap the
/// first and the last are kept, then the others from the end backwards.
[[nodiscard]] TimelineGeometry timelineGeometry(const std::vector<TimelinePoint> &points,
                                                const TimelineSpace &space);

} // namespace arowana
