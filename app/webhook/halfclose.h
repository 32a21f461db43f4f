// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The one call of the room that Qt has no door for: ending our side of a connection while still reading the
// peer's. Closing with unread bytes makes the system reset the connection and can lose the answer.

#include <QtGlobal>

namespace arowana {

/// Sends the end of stream. The peer may be gone already; that is no error here.
void endWriting(qintptr socketDescriptor);

} // namespace arowana
