// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which messages a list shows and in which order: terms that must all hold, as the query bar reads them and
// the store answers them. A value: what was typed is MessageQueryText's affair, SQL the store's. An empty one
// is all messages, newest first.

#include "models/domain/billingunit.h"
#include "models/domain/channel.h"
#include "models/domain/instant.h"
#include "models/domain/messagestatus.h"
#include "models/domain/messagetype.h"
#include "models/domain/money.h"

#include <QList>
#include <QString>

#include <optional>
#include <variant>

namespace arowana {

/// A word of the message's text, or a part of its number, address or id. Case and accents do not count.
struct WordTerm {
    QString text;
    /// Quoted: these words one after another. Else words that begin with it, or, from kPartLeast characters,
    /// a part of the recipient, the platform's id or the idempotency key.
    bool isPhrase = false;
    friend bool operator==(const WordTerm &, const WordTerm &) = default;
};

/// What a part is looked for in. Fewer than kPartLeast characters find nothing: the query bar says so.
enum class PartField {
    To,       ///< the other side of what was sent: number or address
    From,     ///< the other side of what was received
    Sender,   ///< `agent:` agent or e-mail channel: its id, or the name the workspace gives it
    Id,       ///< the platform's id, or the idempotency key
    Reason,   ///< why it failed or was refused: the platform's code and words
    Campaign, ///< the campaign's id
};
struct PartTerm {
    static constexpr int kPartLeast = 3;
    PartField field = PartField::To;
    QString part; ///< of a phone number without its spaces, brackets and dashes
    friend bool operator==(const PartTerm &, const PartTerm &) = default;
};

struct StatusTerm {
    MessageStatus status = MessageStatus::Delivered;
    friend bool operator==(const StatusTerm &, const StatusTerm &) = default;
};
struct ChannelTerm {
    Channel channel = Channel::Rcs;
    friend bool operator==(const ChannelTerm &, const ChannelTerm &) = default;
};
struct TypeTerm {
    MessageType type = MessageType::Message;
    friend bool operator==(const TypeTerm &, const TypeTerm &) = default;
};
struct UnitTerm {
    BillingUnit unit = BillingUnit::Basic;
    friend bool operator==(const UnitTerm &, const UnitTerm &) = default;
};

/// A message whose cost is not known is within no range, and not outside of one either.
struct CostTerm {
    enum class Relation { Less, AtMost, Equal, AtLeast, More };
    Relation relation = Relation::More;
    Money than;
    friend bool operator==(const CostTerm &, const CostTerm &) = default;
};

/// By when it was made; the end is not included.
struct TimeTerm {
    std::optional<Instant> from;
    std::optional<Instant> until;
    friend bool operator==(const TimeTerm &, const TimeTerm &) = default;
};

/// `has:` and `is:`.
enum class MessageTrait {
    Reason,   ///< has a reason: it failed, was refused, or a note stands beside it
    Cost,     ///< its cost is known
    Link,     ///< `http` stands in its text
    Inbound,  ///< is received
    Outbound, ///< is sent
    Failed,   ///< is refused, bounced, failed or expired
    Open,     ///< is on its way: not yet at its end
    Free,     ///< cost nothing
    Reserved, ///< its cost is only reserved
    Ours,     ///< was sent from this console
    Unread,   ///< a reply nobody has looked at
};
struct TraitTerm {
    MessageTrait trait = MessageTrait::Inbound;
    friend bool operator==(const TraitTerm &, const TraitTerm &) = default;
};

using QueryCondition = std::variant<WordTerm, PartTerm, StatusTerm, ChannelTerm, TypeTerm, UnitTerm, CostTerm,
                                    TimeTerm, TraitTerm>;

struct QueryTerm {
    QueryCondition condition;
    bool isNegated = false; ///< `-`: all but those it holds for
    friend bool operator==(const QueryTerm &, const QueryTerm &) = default;
};

/// Equal ones stand newest first.
struct MessageOrder {
    enum class By { Time, Status, Recipient, Channel, Unit, Cost };
    By by = By::Time;
    bool isAscending = false;
    friend bool operator==(const MessageOrder &, const MessageOrder &) = default;
};

struct MessageQuery {
    /// All must hold, but conditions of one kind that are not negated and can never hold at once (status,
    /// channel, type, unit) are alternatives: `status:failed status:expired` finds both.
    QList<QueryTerm> terms;
    MessageOrder order;
    friend bool operator==(const MessageQuery &, const MessageQuery &) = default;

    /// Newest first, so that a row's place follows from its id alone.
    [[nodiscard]] bool isByRowId() const { return order == MessageOrder(); }
};

} // namespace arowana
