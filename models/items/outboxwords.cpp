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

/// Without the operator: what rests, rests for one of the reasons of the whole outbox.
bool leavesByItself(const OutboxItem &item)
{
    switch (item.state) {
    case OutboxState::Held:
        return item.holdUntil.has_value();
    case OutboxState::Ready:
    case OutboxState::Unknown:
        return true;
    case OutboxState::InFlight:
    case OutboxState::Stuck:
    case OutboxState::Damaged:
    case OutboxState::Accepted:
    case OutboxState::Refused:
    case OutboxState::Stopped:
        break;
    }
    return false;
}

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
    case OutboxState::Damaged:
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
    case OutboxState::Damaged:
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

bool mayBeStopped(OutboxState state)
{
    return state == OutboxState::Held || state == OutboxState::Ready;
}

QString outboxStateWord(OutboxState state)
{
    switch (state) {
    case OutboxState::Ready:
        return OutboxWords::tr("Waiting");
    case OutboxState::Stuck:
        return OutboxWords::tr("To decide");
    case OutboxState::Damaged:
        return OutboxWords::tr("Damaged");
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
    case OutboxState::Damaged:
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

bool isResting(OutboxRest rest, qint64 leftMs)
{
    switch (rest) {
    case OutboxRest::None:
        return false;
    case OutboxRest::Paused:
    case OutboxRest::LineDown:
        return leftMs <= 0; // it may be over by then
    case OutboxRest::Offline:
    case OutboxRest::NoKey:
    case OutboxRest::KeyRefused:
    case OutboxRest::Reconciling:
        break;
    }
    return true;
}

QString restText(OutboxRest rest)
{
    switch (rest) {
    case OutboxRest::None:
        break;
    case OutboxRest::Offline:
        return OutboxWords::tr("waits: offline by choice");
    case OutboxRest::NoKey:
        return OutboxWords::tr("waits for an API key");
    case OutboxRest::KeyRefused:
        return OutboxWords::tr("waits for a valid API key");
    case OutboxRest::Paused:
        return OutboxWords::tr("waits for the pause to end");
    case OutboxRest::LineDown:
        return OutboxWords::tr("waits for the platform");
    case OutboxRest::Reconciling:
        return OutboxWords::tr("waits for the log");
    }
    return {};
}

QString restSentence(OutboxRest rest)
{
    switch (rest) {
    case OutboxRest::None:
        break;
    case OutboxRest::Offline:
        return OutboxWords::tr("Nothing leaves: the console was started with --offline.");
    case OutboxRest::NoKey:
        return OutboxWords::tr("Nothing leaves: this workspace has no API key.");
    case OutboxRest::KeyRefused:
        return OutboxWords::tr("Nothing leaves: the platform does not accept the API key.");
    case OutboxRest::Paused:
        return OutboxWords::tr("Nothing leaves now: the platform asked for a pause.");
    case OutboxRest::LineDown:
        return OutboxWords::tr("The platform cannot be reached: one send at a time tries it again.");
    case OutboxRest::Reconciling:
        return OutboxWords::tr("Nothing leaves yet: the database was damaged, so the message log is first "
                               "read for what was open.");
    }
    return {};
}

QString nextText(const OutboxItem &item, Instant now, OutboxRest rest)
{
    const std::optional<Instant> moment = nextMoment(item);
    const qint64 left = moment ? moment->since(now) : 0;
    if (leavesByItself(item) && isResting(rest, left))
        return restText(rest);
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
    case OutboxState::Damaged:
        return OutboxWords::tr("never leaves");
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
        return OutboxWords::tr("no yes or no in time");
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
    case OutboxState::Damaged:
    case OutboxState::InFlight:
    case OutboxState::Refused:
    case OutboxState::Accepted:
    case OutboxState::Stopped:
        break;
    }
    return visibleText(item.row.note, Lines::One);
}

} // namespace arowana
