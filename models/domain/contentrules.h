// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the platform refuses of a content, and what phones are known not to show of it. Documented limits
// (contentlimits.h) refuse; those known only from Google's RCS documentation warn. Values; any thread.

#include "models/domain/content.h"
#include "models/domain/fieldproblem.h"

namespace arowana {

/// About how many bytes rich content takes as JSON; 0 for other content.
[[nodiscard]] qsizetype richContentBytes(const Content &content);

/// Subject and both parts of an e-mail as they leave, in bytes of JSON.
[[nodiscard]] qsizetype emailBytes(const EmailContent &content);
/// Subject and variables of a template as they leave, with the marks between them, in bytes of JSON.
[[nodiscard]] qsizetype templateBytes(const TemplateContent &content);

/// In the order of the fields; empty: nothing is wrong with it.
[[nodiscard]] QList<FieldProblem> problemsOfContent(const Content &content);
/// What may be sent and yet not look as intended.
[[nodiscard]] QList<FieldProblem> warningsOfContent(const Content &content);

/// The content as it leaves: a reply without a postback gives its own words back, so that whoever reads the
/// answer can tell which one was tapped (`api/messages/rcs-rich-card` always shows one); numbers to call are
/// written in E.164.
[[nodiscard]] Content contentAsSent(const Content &content);

} // namespace arowana
