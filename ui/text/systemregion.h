// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where this machine is set to be, for phone numbers without a country code. GUI thread.

#include <QByteArray>

namespace arowana {

/// `DE`.
[[nodiscard]] QByteArray systemRegion();

} // namespace arowana
