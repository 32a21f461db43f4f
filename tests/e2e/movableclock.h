// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The wall clock of a program that links this can be moved on, the monotonic one stays as it is: what a
// machine sees that slept. The C library's own functions are replaced within the process, so that the whole
// program believes it, and nobody else on the machine.

#include <QtGlobal>

namespace arowana::test {

/// From now on the wall clock of this process is so far ahead of the machine's.
void moveWallClock(qint64 aheadSeconds);

} // namespace arowana::test
