// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which of the platform's webhook endpoints are this console's, and how they stand to what it wishes. A
// value; the Registrar acts on it.

#include "app/engine/ports/platformclient.h"

namespace arowana {

/// All documented events, first those that name no message: a test that takes the first one
/// (`api/webhooks/overview`) then makes up no message.
[[nodiscard]] QList<QByteArray> wantedEvents();

struct EndpointSurvey {
    enum class Finding {
        Absent,  ///< none is ours
        Differs, ///< our address, but not our events
        Moved,   ///< our path at another address
        Right,
    };

    Finding finding = Finding::Absent;
    WebhookId known;          ///< the one that stays; empty: to be made
    QList<WebhookId> surplus; ///< ours too: lost answers may have left several

    /// `path` lasts and nobody else knows it, so it marks ours also where the public address was another one;
    /// a path so short that anybody could have chosen it marks nothing, and only the whole address counts.
    [[nodiscard]] static EndpointSurvey of(const QList<WebhookEndpoint> &endpoints, const QString &base,
                                           const QString &path);
    /// Every one of ours, to be removed.
    [[nodiscard]] QList<WebhookId> all() const;
};

} // namespace arowana
