// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What is wrong with a field of a send, or may not look as intended, in one sentence each. GUI thread.

#include "models/domain/fieldproblem.h"

#include <QString>

namespace arowana {

/// A count with its separators; `%n` writes it without.
[[nodiscard]] QString numberText(qsizetype value);
/// Of what is too long: its limit is one of the whole body that leaves, which is counted in bytes.
[[nodiscard]] bool isCountedInBytes(const FieldProblem &problem);
/// What is wrong with a field; the platform's own words where it said it.
[[nodiscard]] QString problemSentence(const FieldProblem &problem);
/// What may be sent and yet fail or look otherwise than intended.
[[nodiscard]] QString warningSentence(const FieldProblem &warning);
/// The same behind its field: `HTML: …`, `Title, card 2: …`.
[[nodiscard]] QString placedWarning(const FieldProblem &warning);
/// `sentence` behind the field that it is about.
[[nodiscard]] QString placedSentence(const FieldProblem &about, const QString &sentence);
/// `To`, as the field's label says it.
[[nodiscard]] QString fieldWord(Field field);
/// `Card 2, suggestion 1`; empty for what belongs to the message as a whole.
[[nodiscard]] QString placeWord(ContentPlace place, Field field);

} // namespace arowana
