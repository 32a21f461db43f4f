// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Character references of HTML (`&amp;`, `&#8364;`, `&uuml;`) to characters, for the e-mail preview. The
// names that occur in mail are known; others stay as they are written. Pure function, any thread.

#include <QString>

namespace arowana {

[[nodiscard]] QString decodedEntities(QStringView text);

} // namespace arowana
