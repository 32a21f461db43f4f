// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the reply box offers at this moment: a reply inside the session, or, where none is open, a new message
// at its own price, which nobody sends by the same key. Everything said of money is an expectation. A value;
// its words are translated at use.

#include "models/domain/balance.h"
#include "models/domain/expectedunit.h"
#include "models/domain/session.h"
#include "models/domain/sessionpair.h"

#include <functional>
#include <optional>

namespace arowana {

/// All that the offer depends on.
struct ReplySituation {
    SessionPair pair;
    std::optional<Sender> sender;   ///< the agent as the workspace knows it
    std::optional<Session> session; ///< the newest of the pair
    bool isPaid = false;            ///< a CONVERSATION was accepted since it began
    Instant serverNow;
    QString text;
    QList<Suggestion> chips;
    std::optional<Balance> balance;
    /// The price last seen for a unit of RCS; nullopt when none was ever seen.
    std::function<std::optional<Money>(BillingUnit)> expectedPrice;
};

struct ReplyOffer {
    enum class Kind {
        Session,    ///< CONVERSATION, inside the session
        NewMessage, ///< no session is open, or the agent may not reply in one
    };

    Kind kind = Kind::NewMessage;
    SendRequest request;
    ExpectedUnit unit;
    std::optional<Money> price;
    QString card;         ///< one line: what it becomes, and what it costs
    QStringList possible; ///< the cards of this conversation in its other states: to keep room for
    QString problem;      ///< why it cannot be sent; empty also while there is nothing to send
    QString warning;      ///< what stands in it that nobody meant; it may be sent, and by no key
    bool maySend = false;
    bool isFree = false;
    bool isTooDear = false; ///< the free balance does not pay for it, as far as is known

    [[nodiscard]] static ReplyOffer of(const ReplySituation &situation);
};

} // namespace arowana
