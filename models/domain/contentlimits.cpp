// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/contentlimits.h"

#include <algorithm>

namespace arowana {

qsizetype characterCount(const QString &text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return !c.isLowSurrogate(); });
}

qsizetype byteCount(const QString &text)
{
    return text.toUtf8().size();
}

} // namespace arowana
