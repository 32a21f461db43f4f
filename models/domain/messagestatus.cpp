// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/messagestatus.h"

namespace arowana {

int statusRank(MessageStatus status)
{
    switch (status) {
    case MessageStatus::Held:
        return 0;
    case MessageStatus::Sending:
        return 1;
    case MessageStatus::Unknown:
        return 2;
    case MessageStatus::StoppedHere:
        return 3;
    case MessageStatus::Refused:
        return 4;
    case MessageStatus::Unrecognised:
        return 5;
    case MessageStatus::Queued:
        return 10;
    case MessageStatus::Sent:
        return 20;
    case MessageStatus::SoftBounced:
        return 25;
    case MessageStatus::Revoked:
        return 30;
    case MessageStatus::Expired:
        return 31;
    case MessageStatus::Failed:
        return 32;
    case MessageStatus::Received:
        return 39;
    case MessageStatus::Delivered:
        return 40;
    case MessageStatus::Bounced:
        return 45;
    case MessageStatus::Read:
        return 50;
    case MessageStatus::Clicked:
        return 51;
    case MessageStatus::Unsubscribed:
        return 52;
    case MessageStatus::Complained:
        return 53;
    }
    return 0;
}

MessageStatus mergedStatus(MessageStatus current, MessageStatus next)
{
    return statusRank(next) > statusRank(current) ? next : current;
}

bool isRevocable(MessageStatus status)
{
    return status == MessageStatus::Queued || status == MessageStatus::Sent ||
           status == MessageStatus::SoftBounced;
}

bool isSettled(MessageStatus status)
{
    return statusRank(status) >= statusRank(MessageStatus::Revoked) || status == MessageStatus::Refused ||
           status == MessageStatus::StoppedHere;
}

bool isBeforeAcceptance(MessageStatus status)
{
    return statusRank(status) < statusRank(MessageStatus::Unrecognised);
}

} // namespace arowana
