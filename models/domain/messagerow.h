// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One message as lists show it: everything a row needs and nothing more. Read by the store, painted by the
// view; its details are a MessageDetail.

#include "models/domain/billingunit.h"
#include "models/domain/channel.h"
#include "models/domain/direction.h"
#include "models/domain/ids.h"
#include "models/domain/messagestatus.h"
#include "models/domain/messagetype.h"
#include "models/domain/money.h"
#include "models/domain/source.h"

#include <QString>

#include <optional>

namespace arowana {

struct MessageRow {
    RowId row;
    MessageId id; ///< empty until the platform accepted it
    Direction direction = Direction::Outbound;
    Channel channel = Channel::Rcs;
    MessageType type = MessageType::Message;
    QByteArray senderId;
    QString recipient; ///< the other side: `+4917...` or an address, as on the wire; empty when not known
    QString summary;
    BillingUnit unit = BillingUnit::Unknown;
    std::optional<Money> cost;
    bool costIsHold = false; ///< reserved only: neither charged nor released yet
    MessageStatus status = MessageStatus::Held;
    QString statusWord; ///< the platform's word, for Unrecognised
    Source statusSource = Source::Local;
    Instant statusAt; ///< when that state was reached
    Instant statusLearntAt;
    QString note; ///< short reason beside the content: failure reason, refusal code; platform's words
    Instant createdAt;

    friend bool operator==(const MessageRow &, const MessageRow &) = default;
};

} // namespace arowana
