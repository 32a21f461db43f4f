// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the platform refuses of a message's or a card's chips (`api/messages/rcs-carousel`), and what phones
// are known not to show (Google's RCS documentation). Values; any thread.

#include "models/domain/fieldproblem.h"
#include "models/domain/suggestion.h"

#include <QList>

namespace arowana {

/// `most`: how many there may be. `card`: which card they belong to; -1: to the message.
[[nodiscard]] QList<FieldProblem> problemsOfChips(const QList<Suggestion> &chips, int most, int card);
[[nodiscard]] QList<FieldProblem> warningsOfChips(const QList<Suggestion> &chips, int card);

} // namespace arowana
