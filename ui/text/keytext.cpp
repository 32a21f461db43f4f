// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/keytext.h"

namespace arowana {

QString keyText(const QKeySequence &key)
{
    if (key.isEmpty() || key[0].key() != Qt::Key_Return)
        return key.toString(QKeySequence::NativeText);
    const QKeyCombination enter(key[0].keyboardModifiers(), Qt::Key_Enter);
    return QKeySequence(enter).toString(QKeySequence::NativeText);
}

} // namespace arowana
