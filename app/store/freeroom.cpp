// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/freeroom.h"

#include <filesystem>
#include <system_error>

namespace arowana {

qint64 freeRoom(const QString &folder)
{
    std::error_code failed;
    const auto room = std::filesystem::space(folder.toStdU16String(), failed);
    return failed ? -1 : qint64(room.available);
}

} // namespace arowana
