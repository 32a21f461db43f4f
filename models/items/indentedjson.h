// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Raw JSON laid out for reading: only white space between the tokens changes, so that numbers, the order of
// keys and repeated keys stay as they came. What is not JSON comes back as it is. Pure, any thread.

#include <QByteArray>
#include <QString>

namespace arowana {

/// At most 256 kB are laid out; larger texts are returned unchanged.
[[nodiscard]] QString indentedJson(const QByteArray &body);

} // namespace arowana
