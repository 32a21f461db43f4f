// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What follows from what: the rules by which a message's row follows from its steps and from the log. Pure
// functions over a record; the books decide when they are applied.

#include "app/engine/ports/messagerecord.h"
#include "models/domain/polledmessage.h"

namespace arowana {

/// Adds a step. A bounce that is known to be hard takes the place of one whose kind the log left open.
void addStep(QList<TimelineStep> &steps, const TimelineStep &step);

/// State and cost as the steps have them.
void derive(MessageRecord &record);

/// What the answer to the send said the message will cost; nullopt when none was accepted or it did not say.
[[nodiscard]] std::optional<Money> answeredCost(const MessageRecord &record);

/// An outgoing message not sent from here, of which neither the log nor an answer has told anything yet.
[[nodiscard]] bool isHearsay(const MessageRecord &record);

/// What the log says of a message beyond its steps.
void takeFacts(MessageRecord &record, const PolledMessage &polled);
/// The steps it lists, and its status where no step says so: the status field may be ahead of the step list,
/// or the list be missing altogether.
void takeSteps(MessageRecord &record, const PolledMessage &polled, Instant now);

/// When a reply came, by the platform's clock; as its row has it where nothing was told.
[[nodiscard]] Instant receivedAt(const MessageRecord &record);

} // namespace arowana
