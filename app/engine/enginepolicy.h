// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The engine's times and sources of chance in one place, so that tests run it at their own pace and any
// run replays exactly.

#include "models/domain/ids.h"
#include "models/domain/workspacesettings.h"

#include <algorithm>
#include <functional>

namespace arowana {

struct EnginePolicy {
    WorkspaceSettings settings;  ///< while the workspace has none of its own
    qint64 retryFirstMs = 2'000; ///< first wait after an unknown outcome; doubles
    qint64 retryMostMs = 300'000;
    qint64 giveUpMs = 23LL * 3'600'000; ///< the key's life is 24 h: an hour before, nothing is sent by itself
    int sendsAtOnce = 4;
    qint64 pollMs = 15'000;       ///< between rounds while no webhook can arrive; grows while nothing happens
    qint64 pollMostMs = 120'000;  ///< up to this
    qint64 reconcileMs = 300'000; ///< between rounds while webhooks arrive: some may be lost on the way
    qint64 pollSpacingMs = 120;   ///< between any two calls that nobody waits for (`api/rate-limits`)
    qint64 billingDelayMs = 700;  ///< balance is asked this long after money moved, once for many events
    int pollMost = 200;
    bool readsHistory = true;       ///< also what the log has of the time before the first start
    qint64 lookUpRestMs = 120'000;  ///< a send is looked for in the log this long after its last request
    qint64 beatMs = 10'000;         ///< how often the clocks are compared
    qint64 sleepLeastMs = 60'000;   ///< the wall clock runs ahead by this: the machine slept
    qint64 gapLeastMs = 180'000;    ///< from here on a stretch unheard is told of as a gap
    qint64 keepHeardMs = 60'000;    ///< how often "heard until" goes to the disk
    qint64 lookAfterSendMs = 1'500; ///< no event tells "sent" (`api/webhooks/overview`): asked once
    qint64 lookAfterEventMs = 400;  ///< the log knows the cost and the times that events leave out

    qint64 silentMs =
        60'000; ///< a webhook this late makes its way here doubtful (`api/webhooks/retries`: 5 s)

    std::function<IdempotencyKey()> mintKey; ///< a new random UUID each call
    std::function<double()> chance;          ///< 0 <= x < 1, for jitter

    /// The wait after so many setbacks in a row, of which there may be none yet: it doubles with each.
    [[nodiscard]] qint64 retryMs(int setbacks) const
    {
        constexpr int kDoublingsMost = 20;
        return std::min(retryFirstMs << std::clamp(setbacks, 0, kDoublingsMost), retryMostMs);
    }
    /// A quarter more or less, so that what began together does not go on together.
    [[nodiscard]] qint64 scattered(qint64 ms) const { return qint64(double(ms) * (0.75 + 0.5 * chance())); }
};

} // namespace arowana
