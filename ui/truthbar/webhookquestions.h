// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What is asked before the console's webhook address at the platform is changed. GUI thread for the words.

#include "ui/text/plainquestion.h"

namespace arowana {

[[nodiscard]] PlainQuestion newSecretQuestion();
[[nodiscard]] PlainQuestion removeEndpointQuestion();

} // namespace arowana
