// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/outboxactions.h"

namespace arowana {

void addAllowed(OutboxActions &actions, const OutboxItem &item)
{
    const RowId row = item.row.row;
    switch (item.state) {
    case OutboxState::Held:
        actions.stop << row;
        actions.sendNow << row;
        break;
    case OutboxState::Ready:
        actions.stop << row;
        if (item.nextTry) // what leaves next anyway needs no hurry
            actions.sendNow << row;
        break;
    case OutboxState::Unknown:
        actions.askAgain << row; // something of it may have left: it cannot be stopped here any more
        break;
    case OutboxState::InFlight:
    case OutboxState::Stuck:
    case OutboxState::Damaged:
    case OutboxState::Accepted:
    case OutboxState::Stopped:
        break;
    case OutboxState::Refused:
        actions.dismiss << row;
        break;
    }
}

} // namespace arowana
