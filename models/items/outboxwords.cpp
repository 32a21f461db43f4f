// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/outboxwords.h"

#include "models/items/itemwords.h"
#include "models/items/visibletext.h"

#include <QCoreApplication>

namespace arowana {

namespace {

struct OutboxWords {
    Q_DECLARE_TR_FUNCTIONS(OutboxWords)
};

constexpr qint64 kSecond = 1000;
constexpr qint64 kMinute = 60 * kSecond;

} // namespace

std::optional<OutboxGroup> outboxGroup(OutboxState state)
{
    switch (state) {
    case OutboxState::Held:
        return OutboxGroup::Held;
    case OutboxState::Ready:
    case OutboxState::InFlight:
        return OutboxGroup::Sending;
    case OutboxState::Unknown:
    case OutboxState::Stuck:
        return OutboxGroup::Unknown;
    case OutboxState::Refused:
        return OutboxGroup::Refused;
    case OutboxState::Accepted:
    case OutboxState::Stopped:
        break;
    }
    return std::nullopt;
}

MessageStatus outboxStatus(OutboxState state)
{
    switch (state) {
    case OutboxState::Held:
    case OutboxState::Ready: // nothing of it has left: not called sending
        return MessageStatus::Held;
    case OutboxState::InFlight:
        return MessageStatus::Sending;
    case OutboxState::Unknown:
    case OutboxState::Stuck:
        return MessageStatus::Unknown;
    case OutboxState::Refused:
        return MessageStatus::Refused;
    case OutboxState::Accepted:
        return MessageStatus::Queued;
    case OutboxState::Stopped:
        return MessageStatus::StoppedHere;
    }
    return MessageStatus::Unknown;
}

QString outboxStateWord(OutboxState state)
{
    switch (state) {
    case OutboxState::Ready:
        return OutboxWords::tr("Waiting");
    case OutboxState::Stuck:
        return OutboxWords::tr("To decide");
    case OutboxState::Held:
    case OutboxState::InFlight:
    case OutboxState::Unknown:
    case OutboxState::Accepted:
    case OutboxState::Refused:
    case OutboxState::Stopped:
        break;
    }
    return statusWord(outboxStatus(state));
}

std::optional<Instant> nextMoment(const OutboxItem &item)
{
    switch (item.state) {
    case OutboxState::Held:
        return item.holdUntil;
    case OutboxState::Ready:
    case OutboxState::Unknown:
        return item.nextTry;
    case OutboxState::InFlight:
    case OutboxState::Stuck:
    case OutboxState::Accepted:
    case OutboxState::Refused:
    case OutboxState::Stopped:
        break;
    }
    return std::nullopt;
}

QString waitText(qint64 ms)
{
    // Rounded up, as the countdown is: nothing is left only once it is over.
    const qint64 seconds = (qMax<qint64>(ms, 0) + kSecond - 1) / kSecond;
    return seconds < kMinute / kSecond ? OutboxWords::tr("%1 s").arg(QLocale().toString(seconds))
                                       : countdownText(ms);
}

QString nextText(const OutboxItem &item, Instant now)
{
    const std::optional<Instant> moment = nextMoment(item);
    const qint64 left = moment ? moment->since(now) : 0;
    switch (item.state) {
    case OutboxState::Held:
        if (!item.holdUntil)
            return OutboxWords::tr("waits for you");
        return left > 0 ? OutboxWords::tr("leaves in %1").arg(countdownText(left))
                        : OutboxWords::tr("leaving now");
    case OutboxState::Ready:
        if (left <= 0)
            return OutboxWords::tr("leaves next");
        return item.attempts > 0 ? OutboxWords::tr("tried again in %1").arg(waitText(left))
                                 : OutboxWords::tr("leaves in %1").arg(waitText(left));
    case OutboxState::InFlight:
        return OutboxWords::tr("on its way");
    case OutboxState::Unknown:
        return left > 0 ? OutboxWords::tr("asked again in %1").arg(waitText(left))
                        : OutboxWords::tr("being asked again");
    case OutboxState::Stuck:
        return OutboxWords::tr("waits for your decision");
    case OutboxState::Refused:
        return OutboxWords::tr("not sent");
    case OutboxState::Accepted:
    case OutboxState::Stopped:
        break;
    }
    return {};
}

QString unknownWord(const Unknown &unknown)
{
    switch (unknown.cause) {
    case UnknownCause::NotReached:
        return OutboxWords::tr("platform not reached");
    case UnknownCause::NoAnswer:
        return OutboxWords::tr("no answer in time");
    case UnknownCause::Cut:
        return OutboxWords::tr("connection cut");
    case UnknownCause::NotThePlatform:
        return OutboxWords::tr("the network answered, not the platform");
    case UnknownCause::Redirected:
        return unknown.detail.isEmpty()
                   ? OutboxWords::tr("pointed to another address")
                   : OutboxWords::tr("pointed to %1").arg(visibleText(unknown.detail, Lines::One));
    case UnknownCause::ServerTrouble:
        return unknown.httpStatus > 0
                   ? OutboxWords::tr("trouble on the platform (HTTP %1)").arg(unknown.httpStatus)
                   : OutboxWords::tr("trouble on the platform");
    case UnknownCause::TlsTrouble:
        return OutboxWords::tr("platform not proven");
    case UnknownCause::Proxy:
        return OutboxWords::tr("proxy did not let it through");
    case UnknownCause::Offline:
        return OutboxWords::tr("offline by choice");
    }
    return {};
}

QString outboxReason(const OutboxItem &item)
{
    switch (item.state) {
    case OutboxState::Held:
        return item.holdUntil ? QString() : OutboxWords::tr("Found after a restart: it waits for you.");
    case OutboxState::Ready:
    case OutboxState::Unknown:
    case OutboxState::Stuck:
        if (item.lastUnknown)
            return unknownWord(*item.lastUnknown);
        break;
    case OutboxState::InFlight:
    case OutboxState::Refused:
    case OutboxState::Accepted:
    case OutboxState::Stopped:
        break;
    }
    return visibleText(item.row.note, Lines::One);
}

} // namespace arowana
