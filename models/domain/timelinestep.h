// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One step in the life of a message: what, when it happened, when and from where we learnt it.

#include "models/domain/instant.h"
#include "models/domain/messagestatus.h"
#include "models/domain/source.h"

#include <QList>
#include <QString>

namespace arowana {

struct TimelineStep {
    MessageStatus status = MessageStatus::Unknown;
    Instant at;       ///< when it happened, by the platform's clock (ours for local steps)
    Instant learntAt; ///< when the console learnt it
    Source source = Source::Local;
    QString detail; ///< failure reason, bounce text, link: the platform's words; plain text

    friend bool operator==(const TimelineStep &, const TimelineStep &) = default;
};

/// Merges `step` into `steps`, kept ordered by (second, rank, at). The same status known already is not
/// doubled: the earliest `at` stays, and of two equal ones the first learnt. Returns true when anything
/// changed.
bool mergeStep(QList<TimelineStep> &steps, const TimelineStep &step);

/// The state that these steps add up to, with the step it rests on; nullptr when there are none.
[[nodiscard]] const TimelineStep *decidingStep(const QList<TimelineStep> &steps);

} // namespace arowana
