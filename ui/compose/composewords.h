// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The words and sentences only composing needs: what is wrong with a field seen from the whole draft, the
// counts at the fields, what more the send card says of a unit. Translated at use. The sentences that others
// need too are in ui/text/words.h. GUI thread.

#include "models/domain/composedraft.h"
#include "models/domain/expectedunit.h"
#include "models/domain/fieldproblem.h"

namespace arowana {

/// The type as it is called on this channel: a plain e-mail is an `Action-based message`.
[[nodiscard]] QString composeTypeWord(MessageType type, Channel channel);

/// One sentence: what is wrong with the field and what mends it. Knows what is typed so far, so that half a
/// number is called incomplete and not wrong.
[[nodiscard]] QString problemSentence(const FieldProblem &problem, const ComposeDraft &draft);

/// Why fewer message types or kinds of traffic are offered than there are; empty when all are.
[[nodiscard]] QString useCaseSentence(const Sender &sender);

/// How the recipient is understood: `RCS to +49 176 12345678`; empty while it cannot be read.
[[nodiscard]] QString recipientReading(const QString &typed);

/// `66 of 3,072 · 66 bytes`
[[nodiscard]] QString rcsCountText(const QString &text);
/// `12 of 25`, with the bytes where they differ: `12 of 25 · 14 bytes`.
[[nodiscard]] QString countText(const QString &text, qsizetype most);
/// `4 of 2,048`: of the base64 in which a postback travels.
[[nodiscard]] QString postbackCountText(const QString &plain);
/// The same of a field that may stay empty, where it then says nothing.
[[nodiscard]] QString optionalCountText(const QString &text, qsizetype most);
/// `1,204 bytes · 2,130 of 1,044,480 in all`: of one part of an e-mail, and the whole of emailBytes().
[[nodiscard]] QString partCountText(const QString &part, qsizetype whole);
/// `3 · 120 of 1,044,480 bytes`: of the variables of a template, with templateBytes().
[[nodiscard]] QString variablesCountText(qsizetype count, qsizetype bytes);
/// `whole card: 201,000 of 256,000 bytes`, as richSizeText(); it stands beside the count of one of its
/// fields.
[[nodiscard]] QString cardSizeText(qsizetype bytes);
/// `201,000 of 256,000 bytes in all` of richContentBytes(); empty up to half of what phones take, as nearly
/// all cards are.
[[nodiscard]] QString richSizeText(qsizetype bytes);

/// What the operator should know about this unit beyond its reason; empty when there is nothing.
[[nodiscard]] QString unitRemark(const ExpectedUnit &unit, std::optional<bool> isSessionOpen = {});

} // namespace arowana
