// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Any content as plain text that can be read and copied: the words first, then what hangs on them. What a
// message carries is foreign text; whoever shows this shows it as plain text. GUI thread (translated words).

#include "models/domain/content.h"

namespace arowana {

/// Several lines. Chips stand in brackets, one a line; cards follow each other with an empty line between.
[[nodiscard]] QString contentText(const Content &content);

} // namespace arowana
