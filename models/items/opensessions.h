// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The sessions that can be open now, the one that ends next first. One session for each agent and phone; what
// a change set tells of a pair replaces what was known of it. A plain value; GUI thread.

#include "models/domain/session.h"

#include <QList>

#include <map>
#include <utility>

namespace arowana {

class OpenSessions {
public:
    /// Takes new or changed sessions, as change sets tell them.
    void take(const QList<Session> &changed);
    /// Lets go of what is over by the platform's clock, and surely so: clocks are set by hours sometimes.
    void forgetOver(Instant serverNow);

    /// How many are open at this moment of the platform's clock.
    [[nodiscard]] int countAt(Instant serverNow) const;
    /// Those that end next, at most so many.
    [[nodiscard]] QList<Session> nextToEnd(Instant serverNow, int most) const;
    /// Whether any was ever told, open or not.
    [[nodiscard]] bool hasAny() const { return m_hasAny; }

private:
    using Pair = std::pair<AgentId, QString>;
    using Place = std::pair<Instant, Pair>; ///< by end, then by pair

    [[nodiscard]] std::map<Place, Session>::const_iterator firstOpen(Instant serverNow) const;

    std::map<Place, Session> m_byEnd;
    std::map<Pair, Instant> m_endOf;
    bool m_hasAny = false;
};

} // namespace arowana
