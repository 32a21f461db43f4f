// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The words of the outbox: in which group a send stands, what happens to it next and when, and why it has not
// gone. Translated at use. Pure functions, any thread.

#include "models/domain/outboxitem.h"
#include "models/domain/outboxrest.h"

#include <QString>

namespace arowana {

/// The groups of the page, in its order.
enum class OutboxGroup { Held, Sending, Unknown, Refused };

/// nullopt for sends that are settled and stand in no group any more.
[[nodiscard]] std::optional<OutboxGroup> outboxGroup(OutboxState state);
/// The state of the message list that stands for it, for its mark.
[[nodiscard]] MessageStatus outboxStatus(OutboxState state);
/// Nothing of it has left, so it can be stopped here.
[[nodiscard]] bool mayBeStopped(OutboxState state);
/// `Held`, `Waiting`, `To decide`.
[[nodiscard]] QString outboxStateWord(OutboxState state);

/// When something will happen by itself; nullopt when nothing will.
[[nodiscard]] std::optional<Instant> nextMoment(const OutboxItem &item);
/// `leaves in 0:07`, `asked again in 12 s`, `waits for your decision`: to the second. What is due and cannot
/// leave says for what it waits instead.
[[nodiscard]] QString nextText(const OutboxItem &item, Instant now, OutboxRest rest = OutboxRest::None);
/// Whether what is due in `leftMs` waits for something else: without a key no countdown means anything, while
/// a pause or a line that is down may be over by then.
[[nodiscard]] bool isResting(OutboxRest rest, qint64 leftMs);
/// `waits for an API key`; empty for None.
[[nodiscard]] QString restText(OutboxRest rest);
/// The same as a sentence about the whole outbox; empty for None.
[[nodiscard]] QString restSentence(OutboxRest rest);
/// Time left until something is asked again: `12 s`, `3:20`. Never negative.
[[nodiscard]] QString waitText(qint64 ms);

/// `no answer in time`: why an outcome is not known.
[[nodiscard]] QString unknownWord(const Unknown &unknown);
/// Why it has not gone, in few words; empty when nothing stands in its way.
[[nodiscard]] QString outboxReason(const OutboxItem &item);

} // namespace arowana
