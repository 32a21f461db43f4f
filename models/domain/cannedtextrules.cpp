// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/cannedtextrules.h"

#include "models/domain/contentlimits.h"

#include <algorithm>

namespace arowana {

bool isCannedName(const QString &name)
{
    const qsizetype length = characterCount(name);
    return length > 0 && length <= kCannedNameMost && std::none_of(name.begin(), name.end(), [](QChar c) {
               return c.isSpace() || c == u'/' || c.category() == QChar::Other_Control;
           });
}

bool isUsable(const CannedText &text)
{
    return isCannedName(text.name) && !text.text.trimmed().isEmpty() &&
           characterCount(text.text) <= kCannedTextMost;
}

} // namespace arowana
