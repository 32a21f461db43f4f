// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A store with rows of every kind, the ways to spoil its file, and what its sends become by a salvage.

#include "tests/store/samples.h"

namespace arowana {

constexpr int kFilledMessages = 120;
constexpr int kFilledSends = 40;
constexpr int kPage = 4096;

[[nodiscard]] QByteArray contentOf(const QString &file);
void writeContent(const QString &file, const QByteArray &content);

/// The i-th send of a filled store; its state goes by the number.
[[nodiscard]] OutboxEntry sendOf(int i);
[[nodiscard]] bool isOver(OutboxState state);
/// Of a send that was open nobody knows whether it left; the log is asked anew.
[[nodiscard]] OutboxEntry salvaged(OutboxEntry entry);
/// A line of a send that has no answer yet.
[[nodiscard]] MessageRecord lineOf(int i, MessageStatus status);

/// What else the i-th line of a filled store has beside it.
[[nodiscard]] StoredDraft draftOf(int i);
[[nodiscard]] CannedText cannedTextOf(int i);
[[nodiscard]] UnitPrice priceOf(int i);
[[nodiscard]] Sender agentOf(int i);
[[nodiscard]] SessionPair pairOf(int i);

/// A closed file with rows of every kind.
void fill(StoreInFolder &in);
/// Overwrites the page that holds the root of this table.
void spoilRoot(const StoreInFolder &in, const QString &table);
void backUpNow(const StoreInFolder &in);
[[nodiscard]] bool isSound(const StoreInFolder &in);

} // namespace arowana
