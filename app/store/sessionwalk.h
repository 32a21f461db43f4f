// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Goes back through the conversation of a pair, the newest row first, and says what belongs to its session:
// it began with the first reply that no day and no told end parts from the next one. A plain value; reader
// thread.

#include "models/domain/money.h"
#include "models/domain/session.h"

#include <QList>

#include <vector>

namespace arowana {

class StoreRows;

class SessionWalk {
public:
    /// Replies and CONVERSATIONs of (agent, phone), as columns: 0 is it a reply, 1 has it an id, 2 when it
    /// was received or accepted, 3 what it costs, 4 its row, 5 did its hold go back, 6 was it free. By the
    /// platform's times: a send was accepted when it was queued, however long it was held before. The hold of
    /// one that failed, expired or was revoked went back (`learn/billing-units`), so it pays for nothing.
    static constexpr auto kConversation =
        "SELECT direction = 'inbound', message_id IS NOT NULL, ifnull((SELECT min(at) FROM steps "
        "WHERE steps.row = messages.row AND status IN ('queued', 'received')), created_at), ifnull(cost, 0), "
        "row, status IN ('failed', 'expired', 'revoked'), cost IS 0 FROM messages INDEXED BY "
        "messages_of_pair "
        "WHERE channel = 'rcs' AND type <> 'message' AND sender_id = ? AND recipient = ? "
        "AND type = 'conversation' ORDER BY row DESC";

    /// `ends`: those that were told, in any order; the session's own is among them or not.
    explicit SessionWalk(const Session &session, const QList<Instant> &ends = {});

    /// Takes the row; false when what lies before it is of no interest.
    bool step(const StoreRows &row);

    /// A CONVERSATION accepted at or after the session's first reply was charged or its hold stands: nothing
    /// that lies before it changes that.
    [[nodiscard]] bool isCharged() const { return isIn(m_chargedAt); }
    /// A CONVERSATION accepted at or after the session's first reply was charged. Or the others were free,
    /// which says so as well, unless the hold that made them free may have gone back meanwhile.
    [[nodiscard]] bool isPaid() const { return isCharged() || (isIn(m_freeAt) && !isIn(m_releasedAt)); }
    /// What those cost. Of the whole session only when the walk went on to its end.
    [[nodiscard]] Money cost() const;

private:
    struct Charge {
        Instant at;
        Money cost;
    };
    [[nodiscard]] bool belongs(Instant at) const;
    /// Accepted at or after its first reply.
    [[nodiscard]] bool isIn(Instant at) const { return at.isValid() && at >= m_began; }

    QList<Instant> m_ends;
    Instant m_began;
    Instant m_chargedAt; ///< the latest of each
    Instant m_freeAt;
    Instant m_releasedAt;
    std::vector<Charge> m_charges; ///< those before m_began may belong yet
};

} // namespace arowana
