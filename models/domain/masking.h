// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Numbers, addresses and words of people as they may be shown to others: one still tells that there is
// something, and two of one's own apart, and no more. The same in every language, for files and for the
// clipboard. Pure functions, any thread.

#include "models/domain/timelinestep.h"

namespace arowana {

/// `+49…78`, `a…@….org`; of anything else maskedText().
[[nodiscard]] QString maskedAddress(const QString &address);
/// `•••`; empty stays empty.
[[nodiscard]] QString maskedText(const QString &text);
/// Foreign words, such as why a mailbox refused: of them only numbers of seven digits and more, and e-mail
/// addresses, become masked ones, and `•••` what is percent-encoded, as in links.
[[nodiscard]] QString maskedWithin(const QString &words);
/// What a step says; of a link that was clicked nothing, since it may name who was to click it.
[[nodiscard]] QString maskedDetail(const TimelineStep &step);

} // namespace arowana
