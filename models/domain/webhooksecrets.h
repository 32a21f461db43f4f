// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The secrets that sign webhook deliveries (`api/webhooks/verify-requests`): the one in use, and those before
// it that a delivery on its way may still be signed with. A value; in memory and in the keychain only.

#include "models/domain/instant.h"

#include <QByteArray>
#include <QList>

#include <algorithm>
#include <optional>

namespace arowana {

struct FormerSecret {
    QByteArray secret;
    Instant until; ///< not valid: for as long as the platform may not know of the one that came after it

    friend bool operator==(const FormerSecret &, const FormerSecret &) = default;
};

struct WebhookSecrets {
    /// The platform repeats a delivery for about 24 h (`api/webhooks/retries`).
    static constexpr qint64 kFormerLifeMs = 25LL * 3'600'000;

    QByteArray current; ///< empty: there is none yet
    QList<FormerSecret> former;
    bool isTold = false; ///< the platform has confirmed that it signs with `current`

    /// All that a genuine delivery may be signed with at `now`, the current one first.
    [[nodiscard]] QList<QByteArray> valid(Instant now) const
    {
        QList<QByteArray> secrets{current};
        for (const FormerSecret &f : former) {
            if (!f.until.isValid() || f.until > now)
                secrets.append(f.secret);
        }
        return secrets;
    }

    /// `next` takes the place of the current one, which stays valid.
    void replace(const QByteArray &next)
    {
        former.prepend({current, {}});
        current = next;
        isTold = false;
    }

    /// The platform uses the current one from now on; the life of those before it ends in a while.
    void noteTold(Instant now)
    {
        isTold = true;
        for (FormerSecret &f : former) {
            if (!f.until.isValid())
                f.until = now.plusMs(kFormerLifeMs);
        }
    }

    void dropExpired(Instant now)
    {
        former.removeIf([now](const FormerSecret &f) { return f.until.isValid() && f.until <= now; });
    }

    [[nodiscard]] std::optional<Instant> nextExpiry() const
    {
        std::optional<Instant> next;
        for (const FormerSecret &f : former) {
            if (f.until.isValid())
                next = next ? std::min(*next, f.until) : f.until;
        }
        return next;
    }

    friend bool operator==(const WebhookSecrets &, const WebhookSecrets &) = default;
};

} // namespace arowana
