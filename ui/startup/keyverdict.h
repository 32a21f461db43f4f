// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the answer to the check of an API key means, in words: one sentence on what came of it, one on what to
// do. Pure functions, translated at use. GUI thread.

#include "models/domain/balance.h"
#include "models/domain/callanswer.h"
#include "ui/theme/colorrole.h"

namespace arowana {

struct KeyVerdict {
    QString sentence;
    QString next;       ///< empty when nothing is left to do
    QString theirWords; ///< of the platform or the system, as they came; plain text
    ColorRole role = ColorRole::Bad;
    bool isAccepted = false;
    bool mayUseAnyway = false; ///< the answer does not say that the key is wrong
};

/// `platform` is the address as it is shown.
[[nodiscard]] KeyVerdict keyVerdict(const CallAnswer<Balance> &answer, const QString &platform);

/// `abcd…wxyz`; of a short key nothing but its presence.
[[nodiscard]] QString maskedKey(const QByteArray &key);

} // namespace arowana
