// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The evidence on which the operator decides about a send whose outcome stayed unknown, in plain words: what
// the message log has, what it has not, and how much of it could be read. Translated at use. GUI thread.

#include "models/domain/loglookup.h"

#include <QString>

namespace arowana {

/// `The message log between 10:02 and 10:09 has 1 message with this content:`; nullopt: it is being read.
[[nodiscard]] QString evidenceSentence(const std::optional<LogLookUp> &lookUp, Instant now);
/// What the evidence makes likely, or what to mind; empty while there is none.
[[nodiscard]] QString evidenceAdvice(const std::optional<LogLookUp> &lookUp);
/// `delivered, created 10:04:31, to +49 176 12345678`
[[nodiscard]] QString candidateFacts(const LogCandidate &candidate);
/// `msg_0f3c…91ab, delivered, created 10:04:31, to +49 176 12345678`
[[nodiscard]] QString candidateSentence(const LogCandidate &candidate);
/// What may come of sending it again as new, for the question before it.
[[nodiscard]] QString sendAgainRisk(const std::optional<LogLookUp> &lookUp);

} // namespace arowana
