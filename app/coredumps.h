// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A picture of the memory on disk would hold the API key and the webhook secrets, so none is written when the
// program crashes. The process stays readable to the desktop's portals, which ask who it is.

namespace arowana {

/// First in main(). Processes started later inherit it. Does nothing where the system has no such limit.
void forbidCoreDumps();

} // namespace arowana
