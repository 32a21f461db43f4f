// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How a key is called wherever one is named: on buttons, in tool tips, hints and on the sheet of keys.
// GUI thread.

#include <QKeySequence>
#include <QString>

namespace arowana {

/// `Ctrl+Enter`, `F1`. The large key is called Enter as on the keyboards of today, like that of the keypad:
/// both do the same here, and Qt's word for it, Return, would be a second name.
[[nodiscard]] QString keyText(const QKeySequence &key);

} // namespace arowana
