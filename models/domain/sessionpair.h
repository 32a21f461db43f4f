// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a session, its read mark and its line on the board belong to: one agent and one phone
// (`api/messages/rcs-conversation`).

#include "models/domain/ids.h"

#include <QMetaType>
#include <QString>

#include <tuple>

namespace arowana {

struct SessionPair {
    AgentId agentId;
    QString phone; ///< E.164, as on the wire

    friend bool operator==(const SessionPair &, const SessionPair &) = default;
    friend bool operator<(const SessionPair &a, const SessionPair &b)
    {
        return std::tie(a.agentId, a.phone) < std::tie(b.agentId, b.phone);
    }
    friend size_t qHash(const SessionPair &pair, size_t seed = 0)
    {
        return qHashMulti(seed, pair.agentId, pair.phone);
    }
};

} // namespace arowana

Q_DECLARE_METATYPE(arowana::SessionPair)
