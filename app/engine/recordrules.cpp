// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/recordrules.h"

#include "app/wire/answercodec.h"

#include <algorithm>

namespace arowana {

namespace {

/// Mail servers go on trying for four to five days (RFC 5321, 4.5.4.1).
constexpr qint64 kMailTriesMs = 5LL * 24 * 3'600'000;

/// The log has one word for hard and soft bounces (`api/messages/list-messages`), unless it adds the code of
/// a permanent failure; only an event tells the kind.
bool isOpenBounce(const TimelineStep &step)
{
    return step.status == MessageStatus::Bounced && step.source == Source::Poll &&
           !step.detail.startsWith(u'5');
}

/// Where a soft bounce is known the log's word is that one, until the mail servers have surely given up.
void joinBounces(MessageRecord &record)
{
    const auto soft = std::find_if(record.steps.cbegin(), record.steps.cend(), [](const TimelineStep &step) {
        return step.status == MessageStatus::SoftBounced;
    });
    if (soft == record.steps.cend())
        return;
    const Instant end = soft->at.plusMs(kMailTriesMs);
    record.steps.removeIf(
        [&](const TimelineStep &step) { return isOpenBounce(step) && step.learntAt < end; });
}

/// What the list shows follows from the steps alone.
void deriveState(MessageRecord &record)
{
    const TimelineStep *step = decidingStep(record.steps);
    if (!step)
        return;
    MessageRow &row = record.row;
    row.status = step->status;
    row.statusSource = step->source;
    row.statusAt = step->at;
    row.statusLearntAt = step->learntAt;
    row.note = step->detail;
    // A message past revoking has no revoke under way, whoever ended its life.
    if (!row.id.isEmpty() && !isRevocable(row.status))
        record.revokePending = false;
    if (row.status == MessageStatus::Revoked)
        record.revokeNote.clear();
}

bool hasStep(const MessageRecord &record, MessageStatus status)
{
    return std::any_of(record.steps.begin(), record.steps.end(),
                       [status](const TimelineStep &step) { return step.status == status; });
}

bool wasReleased(const MessageRecord &record)
{
    return hasStep(record, MessageStatus::Failed) || hasStep(record, MessageStatus::Expired) ||
           hasStep(record, MessageStatus::Revoked);
}

/// Delivered after all: the release that an earlier report of a failure seemed to mean did not happen. Else
/// the cost would depend on the order in which the two were learnt.
void takeReleaseBack(MessageRecord &record)
{
    if (record.row.cost == Money{} && wasReleased(record))
        record.row.cost = answeredCost(record).value_or(Money{});
}

bool wasDelivered(const MessageRecord &record)
{
    return std::any_of(record.steps.begin(), record.steps.end(), [](const TimelineStep &step) {
        return step.status == MessageStatus::Delivered || step.status == MessageStatus::Read ||
               step.status == MessageStatus::Clicked || step.status == MessageStatus::Unsubscribed ||
               step.status == MessageStatus::Complained;
    });
}

/// A subscriber's month is due when the network takes the message, whatever becomes of it
/// (`api/messages/rcs-newsletter`); anything else when it is delivered.
bool isDue(const MessageRecord &record)
{
    const bool isOfTheMonth = record.row.channel == Channel::Rcs &&
                              record.row.direction == Direction::Outbound &&
                              record.row.type == MessageType::Newsletter;
    return wasDelivered(record) || (isOfTheMonth && hasStep(record, MessageStatus::Sent));
}

/// The hold becomes a charge when it is due, whatever came after or was learnt before, and goes back on
/// failure (`learn/billing-units`). A bounce alone says nothing about money, so the hold stays one until the
/// log tells the cost; so does one that is another amount than the price that the answer named.
void deriveCost(MessageRecord &record)
{
    if (!record.row.cost)
        return;
    if (isDue(record)) {
        if (record.row.costIsHold && record.price && *record.price != *record.row.cost)
            return;
        if (!record.row.costIsHold)
            takeReleaseBack(record);
        record.row.costIsHold = false;
    } else if (wasReleased(record)) {
        if (record.row.costIsHold)
            record.row.cost = Money{};
        record.row.costIsHold = false;
    }
}

} // namespace

void addStep(QList<TimelineStep> &steps, const TimelineStep &step)
{
    const auto known = std::find_if(steps.cbegin(), steps.cend(),
                                    [](const TimelineStep &s) { return s.status == MessageStatus::Bounced; });
    if (step.status == MessageStatus::Bounced && known != steps.cend()) {
        const bool wasOpen = isOpenBounce(*known);
        if (!wasOpen && isOpenBounce(step))
            return;
        if (wasOpen && !isOpenBounce(step))
            steps.erase(known);
    }
    mergeStep(steps, step);
}

void derive(MessageRecord &record)
{
    joinBounces(record);
    deriveState(record);
    deriveCost(record);
}

std::optional<Money> answeredCost(const MessageRecord &record)
{
    if (record.answerStatus != 200)
        return std::nullopt;
    const auto answer = decodeAcceptedSend(record.answerRaw);
    if (!answer)
        return std::nullopt;
    return answer->billing.hold ? answer->billing.hold : answer->billing.price;
}

bool isHearsay(const MessageRecord &record)
{
    return record.row.direction == Direction::Outbound && record.key.isEmpty() &&
           record.contactId.isEmpty() && record.logRaw.isEmpty() &&
           std::all_of(record.steps.begin(), record.steps.end(),
                       [](const TimelineStep &step) { return step.source == Source::Webhook; });
}

void takeFacts(MessageRecord &record, const PolledMessage &polled)
{
    if (polled.status == MessageStatus::Unrecognised)
        record.row.statusWord = polled.statusWord;
    if (record.row.summary.isEmpty())
        record.row.summary = polled.summary;
    if (record.key.isEmpty()) {
        if (polled.type && record.row.direction == Direction::Outbound) // a reply is part of a conversation
            record.row.type = *polled.type;
        if (!polled.raw.isEmpty())
            record.logRaw = polled.raw;
    }
    if (!polled.contactId.isEmpty())
        record.contactId = polled.contactId;
    if (!polled.channelId.isEmpty())
        record.channelId = polled.channelId;
    if (!polled.campaignId.isEmpty())
        record.campaignId = polled.campaignId;
    if (polled.cost) {
        record.row.cost = polled.cost;
        record.row.costIsHold = !isSettled(polled.status);
    }
}

void takeSteps(MessageRecord &record, const PolledMessage &polled, Instant now)
{
    for (TimelineStep step : polled.steps) {
        step.learntAt = now;
        step.source = Source::Poll;
        addStep(record.steps, step);
    }
    const bool covered = std::any_of(record.steps.begin(), record.steps.end(),
                                     [&](const TimelineStep &s) { return s.status == polled.status; });
    if (!covered) {
        const QString detail = polled.status == MessageStatus::Unrecognised ? polled.statusWord
                               : polled.errorCode.isEmpty()                 ? polled.errorMessage
                                                                            : polled.errorCode;
        addStep(record.steps, {polled.status, now, now, Source::Poll, detail});
    }
}

Instant receivedAt(const MessageRecord &record)
{
    const auto step = std::find_if(record.steps.begin(), record.steps.end(),
                                   [](const TimelineStep &s) { return s.status == MessageStatus::Received; });
    return step == record.steps.end() ? record.row.createdAt : step->at;
}

} // namespace arowana
