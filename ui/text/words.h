// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The sentences of the window, translated at use: reasons for a billing unit, problems of a field, errors.
// The single words (states, channels, money, ages) come from models/items, the cards for refusals and
// failures from ui/text/failurewords.h; including this header gives all three. GUI thread.

#include "models/domain/error.h"
#include "models/domain/expectedunit.h"
#include "models/domain/fieldproblem.h"
#include "models/domain/sendbilling.h"
#include "models/domain/traffictype.h"
#include "models/items/itemwords.h"
#include "models/items/visibletext.h"
#include "ui/text/failurewords.h"

#include <QLocale>
#include <QString>

namespace arowana {

/// `Single: 164 characters, Basic ends at 160`: the unit with its reason.
[[nodiscard]] QString unitReasonSentence(const ExpectedUnit &expected);
/// What is wrong with a field, in one sentence; the platform's own words where it said it.
[[nodiscard]] QString problemSentence(const FieldProblem &problem);
[[nodiscard]] QString trafficWord(TrafficType traffic);
[[nodiscard]] QString typeWord(MessageType type);
/// What happened and what to do now, in one paragraph; the system's own words are not in it.
[[nodiscard]] QString errorSentence(const Error &error);
/// The hour and minute in the machine's zone, with the date when it is not the day of `now`: `14:20`.
[[nodiscard]] QString hourText(Instant at, Instant now);
/// The end of a span that begins at `from`: without the date when it is that of the beginning or of `now`.
[[nodiscard]] QString spanEndText(Instant to, Instant from, Instant now);

} // namespace arowana
