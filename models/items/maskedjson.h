// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A raw body without what it tells of people: names of fields, ids, states, times, amounts and codes stay,
// all other texts go. What is not known to be harmless goes too. Pure function, any thread.

#include <QByteArray>

namespace arowana {

/// Laid out; the fields of an object in the order of the alphabet. Of what is no JSON nothing stays.
[[nodiscard]] QByteArray maskedJson(const QByteArray &body);

} // namespace arowana
