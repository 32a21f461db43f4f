// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the query bar says of its language in the language of the window: what keys and values mean, a term as
// its chip shows it, and one sentence for each problem. Translated at use; pure functions, any thread.

#include "models/domain/messagequerytext.h"

#include <QLocale>

namespace arowana {

/// `status:`, `cost>`: the key as it is typed.
[[nodiscard]] QString queryKeyText(QueryKey key);
/// `Recipient`: what its values are.
[[nodiscard]] QString queryKeyMeaning(QueryKey key);
/// `Failed`, `E-mail`, `Sent from this console`; empty for a condition that is not one of a few.
[[nodiscard]] QString queryValueMeaning(const QueryCondition &condition);
/// `today`, `7d` and so on, as `after:` takes them.
[[nodiscard]] QString queryTimeMeaning(const QString &time);

/// `Status: Failed`, `Cost > 0.08 €`, `Not: “two words”`: plain text, made safe to look at.
[[nodiscard]] QString queryTermWord(const QueryTerm &term, const QTimeZone &zone, const QLocale &locale);
/// What is wrong, what became of it, and what to type instead.
[[nodiscard]] QString queryProblemSentence(const QueryProblem &problem, const QLocale &locale);

} // namespace arowana
