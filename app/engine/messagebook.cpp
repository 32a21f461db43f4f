// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/messagebook.h"

#include "app/wire/answercodec.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace arowana {

namespace {

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

bool wasReleased(const MessageRecord &record)
{
    return std::any_of(record.steps.begin(), record.steps.end(), [](const TimelineStep &step) {
        return step.status == MessageStatus::Failed || step.status == MessageStatus::Expired ||
               step.status == MessageStatus::Revoked;
    });
}

/// What the answer to the send said the message will cost.
std::optional<Money> answeredCost(const MessageRecord &record)
{
    if (record.answerStatus != 200)
        return std::nullopt;
    const auto answer = decodeAcceptedSend(record.answerRaw);
    if (!answer)
        return std::nullopt;
    return answer->billing.hold ? answer->billing.hold : answer->billing.price;
}

/// Delivered after all: the release that an earlier report of a failure seemed to mean did not happen. Else
/// the cost would depend on the order in which the two were learnt.
void takeReleaseBack(MessageRecord &record)
{
    if (record.row.cost == Money{} && wasReleased(record))
        record.row.cost = answeredCost(record).value_or(Money{});
}

/// The hold becomes a charge on delivery and goes back on failure (`learn/billing-units`). A bounce says
/// nothing about money, so the hold stays one until the log tells the cost.
void deriveCost(MessageRecord &record)
{
    if (!record.row.cost)
        return;
    switch (record.row.status) {
    case MessageStatus::Delivered:
    case MessageStatus::Read:
    case MessageStatus::Clicked:
    case MessageStatus::Unsubscribed:
    case MessageStatus::Complained:
        if (!record.row.costIsHold)
            takeReleaseBack(record);
        record.row.costIsHold = false;
        break;
    case MessageStatus::Failed:
    case MessageStatus::Expired:
    case MessageStatus::Revoked:
        if (record.row.costIsHold)
            record.row.cost = Money{};
        record.row.costIsHold = false;
        break;
    case MessageStatus::Held:
    case MessageStatus::Sending:
    case MessageStatus::Unknown:
    case MessageStatus::Refused:
    case MessageStatus::StoppedHere:
    case MessageStatus::Queued:
    case MessageStatus::Sent:
    case MessageStatus::Bounced:
    case MessageStatus::SoftBounced:
    case MessageStatus::Received:
    case MessageStatus::Unrecognised:
        break;
    }
}

} // namespace

MessageBook::MessageBook(EngineStore &store, const Clock &clock)
    : m_store(store)
    , m_clock(clock)
{
}

Result<void> MessageBook::save(MessageRecord &record)
{
    deriveState(record);
    deriveCost(record);
    if (auto saved = m_store.saveMessage(record); !saved)
        return saved;
    m_touched.push_back(record.row.row);
    return {};
}

Result<MessageRecord> MessageBook::mustFind(RowId row)
{
    auto found = m_store.messageByRow(row);
    if (!found)
        return found.error();
    if (!*found) {
        return Error{ErrorKind::NotFound,
                     QCoreApplication::translate("MessageBook", "This message is not in the store."),
                     {},
                     {}};
    }
    return **found;
}

Result<MessageRecord> MessageBook::addOutbound(const SendRequest &request, const IdempotencyKey &key,
                                               MessageStatus first)
{
    const Instant now = m_clock.now();
    auto row = m_store.freeRowId(now);
    if (!row)
        return row.error();
    MessageRecord record;
    record.key = key;
    record.row.row = *row;
    record.row.createdAt = now;
    record.row.channel = request.channel();
    record.row.type = request.type;
    record.row.senderId = request.sender.id;
    record.row.recipient = wireText(request.to);
    record.row.summary = contentSummary(request.content);
    mergeStep(record.steps, {first, now, now, Source::Local, {}});
    if (auto saved = save(record); !saved)
        return saved.error();
    return record;
}

Result<void> MessageBook::addLocalStep(RowId row, MessageStatus status, const QString &note)
{
    auto record = mustFind(row);
    if (!record)
        return record.error();
    MessageRecord changed = record.take();
    const Instant now = m_clock.now();
    mergeStep(changed.steps, {status, now, now, Source::Local, note});
    return save(changed);
}

Result<void> MessageBook::withdrawStep(RowId row, MessageStatus status, const QString &note)
{
    auto record = mustFind(row);
    if (!record)
        return record.error();
    MessageRecord changed = record.take();
    changed.steps.removeIf(
        [&](const TimelineStep &s) { return s.status == status && s.source == Source::Local; });
    for (TimelineStep &step : changed.steps) {
        if (step.status == MessageStatus::Held)
            step.detail = note;
    }
    if (changed.steps.isEmpty()) {
        const Instant now = m_clock.now();
        mergeStep(changed.steps, {MessageStatus::Held, now, now, Source::Local, note});
    }
    return save(changed);
}

Result<void> MessageBook::accept(RowId row, const AcceptedSend &answer)
{
    auto pending = mustFind(row);
    if (!pending)
        return pending.error();
    MessageRecord record = pending.take();
    auto known = m_store.messageById(answer.id);
    if (!known)
        return known.error();
    const auto &other = *known;
    const bool isKnown = other && other->row.row != row;
    if (isKnown && !other->key.isEmpty()) {
        // One id for two sends of ours cannot be: neither row may swallow the other.
        return Error{
            ErrorKind::Conflict,
            QCoreApplication::translate("MessageBook", "The platform gave two messages the same number."),
            {},
            {}};
    }
    if (isKnown) {
        for (const TimelineStep &step : other->steps)
            mergeStep(record.steps, step);
        if (auto removed = m_store.removeMessage(other->row.row); !removed)
            return removed;
        m_touched.push_back(other->row.row);
    }
    const Instant now = m_clock.now();
    record.row.id = answer.id;
    record.answerStatus = 200;
    record.answerRaw = answer.raw;
    if (answer.billing.unit)
        record.row.unit = *answer.billing.unit;
    if (answer.billing.hold) {
        record.row.cost = answer.billing.hold;
        record.row.costIsHold = true;
    } else if (answer.billing.price) {
        record.row.cost = answer.billing.price;
        record.row.costIsHold = true;
    }
    if (isKnown && other->row.cost) { // the log told it already, and knows better than the answer
        record.row.cost = other->row.cost;
        record.row.costIsHold = other->row.costIsHold;
    }
    // Queued is what the answer says; the step is the platform's own time where it told one.
    mergeStep(record.steps, {MessageStatus::Queued, answer.createdAt.value_or(now), now, Source::Answer, {}});
    return save(record);
}

Result<void> MessageBook::refuse(RowId row, const Refusal &refusal)
{
    auto pending = mustFind(row);
    if (!pending)
        return pending.error();
    MessageRecord record = pending.take();
    const Instant now = m_clock.now();
    record.answerStatus = refusal.httpStatus;
    record.answerRaw = refusal.raw;
    const QString note = refusal.message.isEmpty() ? QString::fromUtf8(refusal.code) : refusal.message;
    mergeStep(record.steps, {MessageStatus::Refused, now, now, Source::Answer, note.left(200)});
    return save(record);
}

Result<MessageRecord> MessageBook::findOrCreate(const MessageEvent &event, Instant at)
{
    auto found = m_store.messageById(event.messageId);
    if (!found)
        return found.error();
    if (*found)
        return **found;
    // Sent by another program or before this console's time: shown as what is known of it.
    auto row = m_store.freeRowId(at);
    if (!row)
        return row.error();
    MessageRecord record;
    record.row.row = *row;
    record.row.id = event.messageId;
    record.row.createdAt = at;
    record.row.channel = event.channel;
    return record;
}

Result<bool> MessageBook::applyMessageEvent(const MessageEvent &event, Instant timestamp, Instant receivedAt)
{
    const Instant at = event.at.value_or(timestamp.isValid() ? timestamp : receivedAt);
    auto found = findOrCreate(event, std::min(at, receivedAt));
    if (!found)
        return found.error();
    MessageRecord record = found.take();
    const bool wasSettled = isSettled(record.row.status);
    const bool isNew = record.steps.isEmpty();
    if (record.row.senderId.isEmpty())
        record.row.senderId = event.senderId;
    if (record.row.recipient.isEmpty())
        record.row.recipient = event.recipient;
    if (record.row.summary.isEmpty())
        record.row.summary = event.subject.simplified().left(160);
    mergeStep(record.steps, {event.status, at, receivedAt, Source::Webhook, event.detail});
    if (auto saved = save(record); !saved)
        return saved.error();
    const bool settles = !wasSettled && isSettled(record.row.status);
    if (isNew || settles)
        m_worthAsking.push_back(record.row.id);
    return settles;
}

Result<void> MessageBook::addInbound(const PlatformEvent &event, const ConversationStarted &started,
                                     Instant receivedAt)
{
    const Instant at = event.timestamp.isValid() ? event.timestamp : receivedAt;
    // A time in the future would keep the row at the head of every list.
    const Instant createdAt = std::min(at, receivedAt);
    auto row = m_store.freeRowId(createdAt);
    if (!row)
        return row.error();
    MessageRecord record;
    record.row.row = *row;
    record.row.createdAt = createdAt;
    record.row.direction = Direction::Inbound;
    record.row.channel = Channel::Rcs;
    record.row.type = MessageType::Conversation;
    record.row.senderId = started.agentId.bytes();
    record.row.recipient = started.phone;
    record.row.summary = started.text.simplified().left(160);
    record.inboundText = started.text;
    mergeStep(record.steps, {MessageStatus::Received, at, receivedAt, Source::Webhook, {}});
    if (auto saved = save(record); !saved)
        return saved;
    return m_store.linkEvent(event.id, record.row.row);
}

Result<bool> MessageBook::applyEvent(const PlatformEvent &event, Instant receivedAt)
{
    if (const auto *message = std::get_if<MessageEvent>(&event.data))
        return applyMessageEvent(*message, event.timestamp, receivedAt);
    if (const auto *started = std::get_if<ConversationStarted>(&event.data)) {
        if (auto added = addInbound(event, *started, receivedAt); !added)
            return added.error();
    }
    return false;
}

Result<void> MessageBook::applyPoll(const PolledMessage &polled)
{
    auto found = m_store.messageById(polled.id);
    if (!found)
        return found.error();
    if (!*found)
        return {};
    MessageRecord record = **found;
    const Instant now = m_clock.now();
    for (TimelineStep step : polled.steps) {
        step.learntAt = now;
        step.source = Source::Poll;
        mergeStep(record.steps, step);
    }
    // The status field may be ahead of the step list, or the list be missing altogether.
    const bool covered = std::any_of(record.steps.begin(), record.steps.end(),
                                     [&](const TimelineStep &s) { return s.status == polled.status; });
    if (!covered) {
        const QString detail = polled.status == MessageStatus::Unrecognised ? polled.statusWord
                               : polled.errorCode.isEmpty()                 ? polled.errorMessage
                                                                            : polled.errorCode;
        mergeStep(record.steps, {polled.status, now, now, Source::Poll, detail});
    }
    if (polled.status == MessageStatus::Unrecognised)
        record.row.statusWord = polled.statusWord;
    if (record.row.summary.isEmpty())
        record.row.summary = polled.summary;
    if (polled.type && record.key.isEmpty())
        record.row.type = *polled.type;
    if (polled.cost) {
        record.row.cost = polled.cost;
        record.row.costIsHold = !isSettled(polled.status);
    }
    record.revokePending = false;
    deriveState(record);
    deriveCost(record);
    // Most polls tell nothing new: they cost no write and no repaint.
    return record == **found ? Result<void>() : save(record);
}

Result<void> MessageBook::markRevokePending(RowId row)
{
    auto found = mustFind(row);
    if (!found)
        return found.error();
    MessageRecord record = found.take();
    record.revokePending = true;
    record.revokeNote.clear();
    return save(record);
}

Result<void> MessageBook::applyRevoked(const RevokedAnswer &answer)
{
    auto found = m_store.messageById(answer.id);
    if (!found)
        return found.error();
    if (!*found)
        return {};
    MessageRecord record = **found;
    const Instant now = m_clock.now();
    record.revokePending = false;
    record.revokeNote.clear();
    mergeStep(record.steps, {answer.status, answer.revokedAt.value_or(now), now, Source::Answer, {}});
    return save(record);
}

Result<void> MessageBook::noteRevoke(RowId row, const QString &note)
{
    auto found = mustFind(row);
    if (!found)
        return found.error();
    MessageRecord record = found.take();
    record.revokePending = false;
    record.revokeNote = note;
    return save(record);
}

std::vector<RowId> MessageBook::takeTouched()
{
    return std::exchange(m_touched, {});
}

std::vector<MessageId> MessageBook::takeWorthAsking()
{
    return std::exchange(m_worthAsking, {});
}

void MessageBook::discard()
{
    m_touched.clear();
    m_worthAsking.clear();
}

} // namespace arowana
