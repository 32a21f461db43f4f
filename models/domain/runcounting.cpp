// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/runcounting.h"

namespace arowana {

namespace {

int &placeOf(RunCounts &counts, MessageStatus status)
{
    switch (status) {
    case MessageStatus::Held:
    case MessageStatus::Sending:
    case MessageStatus::Queued:
    case MessageStatus::Sent:
    case MessageStatus::SoftBounced: // the provider tries again
    case MessageStatus::Unrecognised:
    case MessageStatus::Received:
        return counts.onTheWay;
    case MessageStatus::Delivered:
    case MessageStatus::Read:
    case MessageStatus::Clicked:
    case MessageStatus::Unsubscribed:
    case MessageStatus::Complained:
        return counts.delivered;
    case MessageStatus::Refused:
    case MessageStatus::Failed:
    case MessageStatus::Bounced:
    case MessageStatus::Expired:
        return counts.refused;
    case MessageStatus::Unknown:
        break;
    case MessageStatus::StoppedHere:
    case MessageStatus::Revoked:
        return counts.stopped;
    }
    return counts.unknown;
}

} // namespace

void addLines(RunCounts &counts, RunLineState state, std::optional<MessageStatus> status, int lines)
{
    counts.lines += lines;
    switch (state) {
    case RunLineState::Open:
        counts.open += lines;
        return;
    case RunLineState::Skipped:
    case RunLineState::Unfit:
        counts.stopped += lines;
        return;
    case RunLineState::Sent:
        placeOf(counts, status.value_or(MessageStatus::Unknown)) += lines;
        counts.revoked += status == MessageStatus::Revoked ? lines : 0;
        return;
    }
}

void addCharges(RunCharges &charges, const ChargeCheck &each, int lines)
{
    if (each.isReleased)
        return;
    charges.confirmed += each.verdict == ChargeVerdict::Confirmed ? lines : 0;
    charges.differ += each.verdict == ChargeVerdict::Differs ? lines : 0;
    const Money all{each.difference().tenThousandths * lines};
    (all > Money{} ? charges.dearer : charges.cheaper) += all > Money{} ? all : Money{} - all;
}

} // namespace arowana
