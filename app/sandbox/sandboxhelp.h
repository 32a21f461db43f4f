// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What `arowana-sandbox --help` prints: the whole manual of the practice platform.

namespace arowana::sandbox {

/// UTF-8, lines of at most 90 characters.
[[nodiscard]] const char *sandboxHelp();

} // namespace arowana::sandbox
