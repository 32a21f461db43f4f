// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The words by which the database keeps enums. They are part of the schema: a word, once written, keeps its
// meaning for ever, whatever becomes of the enum's name or order. Pure functions, any thread.

#include "app/engine/ports/journalentry.h"
#include "app/engine/ports/outboxentry.h"
#include "models/domain/gap.h"
#include "models/domain/messagerow.h"
#include "models/domain/sendrun.h"
#include "models/domain/usecase.h"

namespace arowana {

[[nodiscard]] QString storedWord(MessageStatus value);
[[nodiscard]] QString storedWord(Source value);
[[nodiscard]] QString storedWord(Direction value);
[[nodiscard]] QString storedWord(Channel value);
[[nodiscard]] QString storedWord(MessageType value);
[[nodiscard]] QString storedWord(BillingUnit value);
[[nodiscard]] QString storedWord(UseCase value);
[[nodiscard]] QString storedWord(OutboxState value);
[[nodiscard]] QString storedWord(UnknownCause value);
[[nodiscard]] QString storedWord(JournalState value);
[[nodiscard]] QString storedWord(AsideKind value);
[[nodiscard]] QString storedWord(GapCause value);
[[nodiscard]] QString storedWord(RunState value);
[[nodiscard]] QString storedWord(RunPause value);
[[nodiscard]] QString storedWord(RunLineState value);

/// The value of a stored word; nullopt for a word of a newer console or a damaged file. Specialised for every
/// enum above.
template <class E>
[[nodiscard]] std::optional<E> fromStoredWord(const QString &word);

template <>
std::optional<MessageStatus> fromStoredWord<MessageStatus>(const QString &word);
template <>
std::optional<Source> fromStoredWord<Source>(const QString &word);
template <>
std::optional<Direction> fromStoredWord<Direction>(const QString &word);
template <>
std::optional<Channel> fromStoredWord<Channel>(const QString &word);
template <>
std::optional<MessageType> fromStoredWord<MessageType>(const QString &word);
template <>
std::optional<BillingUnit> fromStoredWord<BillingUnit>(const QString &word);
template <>
std::optional<UseCase> fromStoredWord<UseCase>(const QString &word);
template <>
std::optional<OutboxState> fromStoredWord<OutboxState>(const QString &word);
template <>
std::optional<UnknownCause> fromStoredWord<UnknownCause>(const QString &word);
template <>
std::optional<JournalState> fromStoredWord<JournalState>(const QString &word);
template <>
std::optional<AsideKind> fromStoredWord<AsideKind>(const QString &word);
template <>
std::optional<GapCause> fromStoredWord<GapCause>(const QString &word);
template <>
std::optional<RunState> fromStoredWord<RunState>(const QString &word);
template <>
std::optional<RunPause> fromStoredWord<RunPause>(const QString &word);
template <>
std::optional<RunLineState> fromStoredWord<RunLineState>(const QString &word);

/// The same where a word that is not known must not hide the whole row.
template <class E>
[[nodiscard]] E fromStoredWord(const QString &word, E otherwise)
{
    return fromStoredWord<E>(word).value_or(otherwise);
}

} // namespace arowana
