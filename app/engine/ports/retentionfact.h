// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The fact by which the engine knows of what was kept long enough and taken away: the time before when these
// messages were created, UTC milliseconds as decimal text. Written by who takes away, in the same commit.

namespace arowana {

inline constexpr auto kRemovedBeforeFact = "retention.removed_before";

} // namespace arowana
