// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// From where the compose dialog learns what own sends and sessions say about one agent and phone.
// Implemented by the store on its reader thread, under the same rules as MessageSource.

#include "models/domain/expectedunit.h"
#include "models/domain/ids.h"

#include <functional>

namespace arowana {

class SendContextSource {
public:
    SendContextSource() = default;
    SendContextSource(const SendContextSource &) = delete;
    SendContextSource &operator=(const SendContextSource &) = delete;
    virtual ~SendContextSource() = default;

    /// `serverNow` is the platform's time; day and month are those of UTC. A newer call with the same `asker`
    /// cancels the older.
    virtual void askSendContext(quint64 asker, const AgentId &agent, const QString &phone, Instant serverNow,
                                std::function<void(const SendContext &)> answer) = 0;
};

} // namespace arowana
