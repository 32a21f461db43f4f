// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the lamp of the webhooks says: whether deliveries can arrive, whether that is proven, what is asked
// for instead, and which stretches of time were missed and filled. Pure; GUI thread for the words.

#include "models/domain/gap.h"
#include "ui/truthbar/lampwords.h"

#include <QList>

namespace arowana {

/// How many of the newest gaps the explanation names.
inline constexpr int kGapsSaid = 4;

/// `gaps` newest first.
[[nodiscard]] LampText listenerLamp(const ListenerHealth &health, Instant now, const PollHealth &poll = {},
                                    const QList<Gap> &gaps = {});
/// `Closed from 18:02 to 08:11: read from the log, 14 messages had gone on.`
[[nodiscard]] QString gapSentence(const Gap &gap, Instant now);

} // namespace arowana
