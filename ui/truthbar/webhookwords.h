// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the lamp of the webhooks says: whether deliveries can arrive, whether that is proven, what is asked
// for instead, and which stretches of time were missed and filled. Pure; GUI thread for the words.

#include "models/domain/gap.h"
#include "ui/truthbar/lampwords.h"

#include <QList>

namespace arowana {

/// How many gaps the explanation names: open ones first, then the newest.
inline constexpr int kGapsSaid = 4;

/// `gaps` newest first; `api` says whether the platform can be asked instead, and where it is.
[[nodiscard]] LampText listenerLamp(const ListenerHealth &health, Instant now, const PollHealth &poll = {},
                                    const QList<Gap> &gaps = {}, const ApiHealth &api = {});
/// An event came under a known id with another content.
[[nodiscard]] Error otherBodyAlarm();
/// Who changed the webhook secret, and when.
[[nodiscard]] QString secretChangeSentence(const SecretChange &change, Instant now);
/// What to do about wrong signatures, and by when; only while there are such.
[[nodiscard]] QString badSignatureAdvice(const ListenerHealth &health, Instant now);
/// `Closed from 18:02 to 08:11: filled at 08:12 from the message log, 14 messages had gone on.`
[[nodiscard]] QString gapSentence(const Gap &gap, Instant now);

} // namespace arowana
