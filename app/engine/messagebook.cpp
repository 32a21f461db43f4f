// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/messagebook.h"

#include "app/engine/changebatcher.h"
#include "app/engine/ports/retentionfact.h"
#include "app/engine/recordrules.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace arowana {

namespace {

constexpr qsizetype kUnitWordMost = 60; ///< of the platform's word; the whole answer is kept beside it

/// An answer that does not name a thing takes nothing back that an earlier one has named.
void noteBilling(MessageRecord &record, const SendBilling &billing)
{
    if (billing.price)
        record.price = billing.price;
    if (billing.unit)
        record.row.unit = *billing.unit;
    else if (!billing.unitWord.isEmpty())
        record.unitWord = billing.unitWord.left(kUnitWordMost);
}

} // namespace

MessageBook::MessageBook(EngineStore &store, const Clock &clock, MoneyBook &money, const ServerClock &server)
    : m_store(store)
    , m_clock(clock)
    , m_money(money)
    , m_server(server)
{
}

Result<void> MessageBook::save(MessageRecord &record)
{
    derive(record);
    if (auto saved = m_store.saveMessage(record); !saved)
        return saved;
    touch(record.row);
    // One that was found in the log has no answer: what the log says it holds counts then.
    const auto answered = answeredCost(record);
    return m_money.follow(record, answered ? answered : record.row.cost);
}

void MessageBook::touch(const MessageRow &row)
{
    m_touched.push_back(row.row);
    if (row.channel == Channel::Rcs && !row.senderId.isEmpty() && !row.recipient.isEmpty())
        m_pairs.insert({AgentId(row.senderId), row.recipient});
}

Result<void> MessageBook::remove(RowId row)
{
    if (auto removed = m_store.removeMessage(row); !removed)
        return removed;
    m_touched.push_back(row);
    m_gone.push_back(row);
    if (m_gone.size() > size_t(kGoneMost))
        m_gone.pop_front();
    return {};
}

Result<RowId> MessageBook::newRow(Instant createdAt)
{
    for (Instant at = createdAt;; at = at.plusMs(1)) {
        auto row = m_store.freeRowId(at);
        if (!row || std::find(m_gone.begin(), m_gone.end(), *row) == m_gone.end())
            return row;
    }
}

Result<std::optional<MessageRecord>> MessageBook::find(const MessageId &id)
{
    return m_store.messageById(id);
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
    auto row = newRow(now);
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

Result<MessageRecord> MessageBook::foldIn(RowId row, const MessageId &id)
{
    auto pending = mustFind(row);
    if (!pending)
        return pending;
    MessageRecord record = pending.take();
    auto known = m_store.messageById(id);
    if (!known)
        return known.error();
    const auto &other = *known;
    record.row.id = id;
    if (!other || other->row.row == row)
        return record;
    if (!other->key.isEmpty()) {
        // One id for two sends of ours cannot be: neither row may swallow the other.
        return Error{
            ErrorKind::Conflict,
            QCoreApplication::translate("MessageBook", "The platform gave two messages the same number."),
            {},
            {}};
    }
    for (const TimelineStep &step : other->steps)
        addStep(record.steps, step);
    if (auto removed = remove(other->row.row); !removed)
        return removed.error();
    record.contactId = other->contactId;
    record.channelId = other->channelId;
    record.isWhole = other->isWhole; // what was still to be read of it is so still
    if (other->row.cost) {           // the log told it already, and knows better than the answer
        record.row.cost = other->row.cost;
        record.row.costIsHold = other->row.costIsHold;
    }
    return record;
}

Result<void> MessageBook::accept(RowId row, const AcceptedSend &answer)
{
    auto folded = foldIn(row, answer.id);
    if (!folded)
        return folded.error();
    MessageRecord record = folded.take();
    record.answerStatus = 200;
    record.answerRaw = answer.raw;
    noteBilling(record, answer.billing);
    const auto held = answer.billing.hold ? answer.billing.hold : answer.billing.price;
    if (held && !record.row.cost) {
        record.row.cost = held;
        record.row.costIsHold = true;
    }
    // Queued is what the answer says; the step is the platform's own time where it told one.
    const Instant now = m_clock.now();
    mergeStep(record.steps, {MessageStatus::Queued, answer.createdAt.value_or(now), now, Source::Answer, {}});
    return save(record);
}

Result<void> MessageBook::adopt(RowId row, const MessageId &id)
{
    auto folded = foldIn(row, id);
    if (!folded)
        return folded.error();
    MessageRecord record = folded.take();
    // Its steps come from the log; where they have not been read yet, that it is there is known all the same.
    const Instant now = m_clock.now();
    mergeStep(record.steps, {MessageStatus::Queued, now, now, Source::Poll, {}});
    record.isWhole = false;
    return save(record);
}

Result<void> MessageBook::noteUnknown(RowId row, const QString &note)
{
    auto found = mustFind(row);
    if (!found)
        return found.error();
    MessageRecord record = found.take();
    for (TimelineStep &step : record.steps) {
        if (step.status == MessageStatus::Unknown)
            step.detail = note;
    }
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
    auto row = newRow(at);
    if (!row)
        return row.error();
    MessageRecord record;
    record.row.row = *row;
    record.row.id = event.messageId;
    record.row.createdAt = at;
    record.row.channel = event.channel;
    return record;
}

Result<bool> MessageBook::applyEvent(const MessageEvent &event, Instant timestamp, Instant receivedAt)
{
    const Instant at = event.at.value_or(timestamp.isValid() ? timestamp : receivedAt);
    auto found = findOrCreate(event, std::min(at.plusMs(-m_server.skewMs()), receivedAt));
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
    addStep(record.steps, {event.status, at, receivedAt, Source::Webhook, event.detail});
    derive(record);
    const bool settles = !wasSettled && isSettled(record.row.status);
    // On disk too, so that one which could not be asked for at once is read in a later round.
    if (isNew || settles)
        record.isWhole = false;
    if (auto saved = save(record); !saved)
        return saved.error();
    if (isNew || settles)
        m_worthAsking.push_back(record.row.id);
    return settles;
}

Result<void> MessageBook::applyPoll(const PolledMessage &polled, const QString &recipient,
                                    std::optional<Channel> channel)
{
    auto found = m_store.messageById(polled.id);
    if (!found)
        return found.error();
    if (!*found)
        return {};
    MessageRecord record = **found;
    takeSteps(record, polled, m_clock.now());
    takeFacts(record, polled);
    if (record.row.recipient.isEmpty())
        record.row.recipient = recipient;
    if (record.key.isEmpty() && (channel || recipient.contains(u'@')))
        record.row.channel = channel.value_or(Channel::Email);
    record.isWhole = true;
    derive(record);
    // Most polls tell nothing new: they cost no write and no repaint.
    return record == **found ? Result<void>() : save(record);
}

Result<LogNews> MessageBook::applyLogItem(const PolledMessage &item)
{
    auto found = m_store.messageById(item.id);
    if (!found)
        return found.error();
    const auto isGone = staysAway(item);
    if (!isGone)
        return isGone.error();
    if (*isGone)
        return LogNews::Nothing;
    if (!*found && item.direction == Direction::Inbound)
        return LogNews::Reply;
    if (*found) {
        const MessageRecord &known = **found;
        const bool isAhead = item.status == MessageStatus::Unrecognised
                                 ? isBeforeAcceptance(known.row.status)
                                 : mergedStatus(known.row.status, item.status) != known.row.status;
        if (!isAhead || known.row.direction == Direction::Inbound)
            return known.isWhole ? LogNews::Nothing : LogNews::Changed;
    }
    auto made = *found ? Result<MessageRecord>(**found) : newRecord(item);
    if (!made)
        return made.error();
    MessageRecord record = made.take();
    takeSteps(record, item, m_clock.now());
    takeFacts(record, item);
    derive(record);
    if (*found && record == **found)
        return record.isWhole ? LogNews::Nothing : LogNews::Changed;
    // Its times and its words stand in the message itself.
    record.isWhole = false;
    if (auto saved = save(record); !saved)
        return saved.error();
    return *found ? LogNews::Changed : LogNews::New;
}

Result<bool> MessageBook::staysAway(const PolledMessage &polled)
{
    const auto known = m_store.messageById(polled.id);
    if (!known)
        return known.error();
    const auto isGone = *known && !isHearsay(**known) ? Result<bool>(false) : wasTakenAway(polled);
    if (!isGone || !*isGone || !*known)
        return isGone;
    const auto removed = remove((*known)->row.row);
    return removed ? Result<bool>(true) : Result<bool>(removed.error());
}

/// Of one that is not known: the log keeps some longer than they are kept here. Rows go by this machine's
/// clock, and so does the fact.
Result<bool> MessageBook::wasTakenAway(const PolledMessage &polled)
{
    const auto before = m_store.fact(kRemovedBeforeFact);
    if (!before)
        return before.error();
    return *before && polled.createdAt &&
           polled.createdAt->plusMs(-m_server.skewMs()).ms < (*before)->toLongLong();
}

/// Sent by another program, or before this console's time: shown as what is known of it.
Result<MessageRecord> MessageBook::newRecord(const PolledMessage &polled)
{
    const Instant now = m_clock.now();
    // Rows go by this machine's clock, the log by the platform's. A time in the future would keep the row at
    // the head of every list.
    const Instant createdAt =
        polled.createdAt ? std::min(polled.createdAt->plusMs(-m_server.skewMs()), now) : now;
    auto row = newRow(createdAt);
    if (!row)
        return row.error();
    MessageRecord record;
    record.row.row = *row;
    record.row.id = polled.id;
    record.row.createdAt = createdAt;
    return record;
}

Result<void> MessageBook::markUnreadable(const MessageId &id)
{
    auto found = m_store.messageById(id);
    if (!found)
        return found.error();
    if (!*found || (*found)->isWhole)
        return {};
    MessageRecord record = **found;
    if (isHearsay(record))
        return remove(record.row.row);
    record.isWhole = true;
    return save(record);
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

std::vector<MessageId> MessageBook::takeWorthAsking()
{
    return std::exchange(m_worthAsking, {});
}

void MessageBook::publish(ChangeBatcher &changes)
{
    std::vector<RowId> touched = std::exchange(m_touched, {});
    touched.insert(touched.end(), m_doubtful.begin(), m_doubtful.end());
    m_doubtful.clear();
    for (const RowId row : touched)
        changes.messageChanged(row);
    m_pairs.merge(m_doubtfulPairs);
    m_doubtfulPairs.clear();
    for (const SessionPair &pair : std::exchange(m_pairs, {}))
        changes.pairChanged(pair);
    if (touched.empty())
        return;
    countMessages(changes);
    if (published)
        published(touched);
}

void MessageBook::countMessages(ChangeBatcher &changes)
{
    if (const auto count = m_store.messageCount())
        changes.messageCountChanged(*count);
}

void MessageBook::doubt()
{
    m_doubtful.insert(m_doubtful.end(), m_touched.begin(), m_touched.end());
    m_doubtfulPairs.merge(m_pairs);
    discard();
}

void MessageBook::discard()
{
    m_touched.clear();
    m_pairs.clear();
    m_worthAsking.clear();
}

} // namespace arowana
