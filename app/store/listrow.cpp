// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/listrow.h"

#include "app/store/storedwords.h"

namespace arowana {

MessageRow listRowFrom(const StoreRows &rows, int first)
{
    MessageRow row;
    row.row = RowId{rows.integer(first)};
    row.id = MessageId(rows.bytes(first + 1));
    row.direction = fromStoredWord(rows.text(first + 2), Direction::Outbound);
    row.channel = fromStoredWord(rows.text(first + 3), Channel::Rcs);
    row.type = fromStoredWord(rows.text(first + 4), MessageType::Message);
    row.status = fromStoredWord(rows.text(first + 5), MessageStatus::Unrecognised);
    row.statusWord = rows.text(first + 6);
    row.statusSource = fromStoredWord(rows.text(first + 7), Source::Local);
    row.statusAt = rows.instant(first + 8);
    row.statusLearntAt = rows.instant(first + 9);
    row.createdAt = rows.instant(first + 10);
    row.unit = fromStoredWord(rows.text(first + 11), BillingUnit::Unknown);
    row.cost = rows.maybeMoney(first + 12);
    row.costIsHold = rows.flag(first + 13);
    row.senderId = rows.bytes(first + 14);
    row.recipient = rows.text(first + 15);
    row.summary = rows.text(first + 16);
    row.note = rows.text(first + 17);
    return row;
}

} // namespace arowana
