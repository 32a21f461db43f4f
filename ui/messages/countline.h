// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The one line above the message table: how many are marked, how many there are, in which order. GUI thread.

#include <QString>

namespace arowana {

class MessageListModel;

/// `1,204,331 selected · 1,300,112 messages · newest first`; one marked row is no selection. Of a search `214
/// of 1,300,112 · newest first`: `total` is how many there are in all, below 0 where that is not known.
[[nodiscard]] QString countLine(const MessageListModel &model, int marked, qint64 total);

} // namespace arowana
