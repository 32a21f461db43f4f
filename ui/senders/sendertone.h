// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How the state of a sender looks: a mark before its word, and a colour, never the colour alone. Pure
// functions, GUI thread.

#include "models/items/senderwords.h"
#include "ui/theme/colorrole.h"

namespace arowana {

[[nodiscard]] inline ColorRole roleOf(SenderTone tone)
{
    switch (tone) {
    case SenderTone::Calm:
        break;
    case SenderTone::Warn:
        return ColorRole::Warn;
    case SenderTone::Bad:
        return ColorRole::Bad;
    }
    return ColorRole::Text;
}

[[nodiscard]] inline QString markedText(const QString &words, SenderTone tone)
{
    switch (tone) {
    case SenderTone::Calm:
        break;
    case SenderTone::Warn:
        return QStringLiteral("! ") + words;
    case SenderTone::Bad:
        return QStringLiteral("\u2715 ") + words;
    }
    return words;
}

} // namespace arowana
