// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Runs as an operator would start them. Each line carries a marker of its own in its content (samplesends.h).

#include "models/domain/sendrun.h"

#include <QList>

namespace arowana::test {

/// To a list of their own numbers; the text has the placeholder `{m}`.
[[nodiscard]] SendRun sampleRun(int canary = 0, int perMinute = 60);
/// Lines with the markers `firstMarker` and on.
[[nodiscard]] QList<RunLine> sampleLines(int count, int firstMarker = 1);

} // namespace arowana::test
