// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How much may still be written into a folder. QStorageInfo looks for the folder's mount first, which within
// a chroot it does not see. Any thread; may wait for the disk.

#include <QString>

namespace arowana {

/// Bytes that this account may still write there; -1 when the system does not say.
[[nodiscard]] qint64 freeRoom(const QString &folder);

} // namespace arowana
