// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/detailreader.h"

#include "app/wire/answercodec.h"
#include "app/wire/logcodec.h"
#include "app/wire/sendcodec.h"

#include <algorithm>

namespace arowana {

namespace {

bool isOver(OutboxState state)
{
    return state == OutboxState::Accepted || state == OutboxState::Refused || state == OutboxState::Stopped;
}

/// When the platform's answer to the send was learnt: the first step that rests on it.
Instant answeredAt(const MessageRecord &record)
{
    const auto answer = std::find_if(record.steps.cbegin(), record.steps.cend(),
                                     [](const TimelineStep &step) { return step.source == Source::Answer; });
    return answer == record.steps.cend() ? record.row.createdAt : answer->learntAt;
}

/// What the message log said of one that was not sent from here.
void addLogCopy(MessageDetail &detail, const MessageRecord &record)
{
    if (record.logRaw.isEmpty())
        return;
    if (const auto polled = decodePolledMessage(record.logRaw))
        detail.content = polled->content;
    detail.raw.push_back({QStringLiteral("GET /v1/messages/{id}"), record.row.statusLearntAt, record.logRaw});
}

void addAnswer(MessageDetail &detail, const MessageRecord &record)
{
    const int status = record.answerStatus;
    if (status == 0)
        return;
    if (status >= 200 && status < 300) {
        if (const auto accepted = decodeAcceptedSend(record.answerRaw))
            detail.billing = accepted->billing;
    } else if (status >= 400) {
        detail.refusal = decodeRefusal(status, record.answerRaw);
    }
    detail.raw.push_back({QStringLiteral("HTTP %1").arg(status), answeredAt(record), record.answerRaw});
}

} // namespace

DetailReader::DetailReader(StoreConnection &connection)
    : m_connection(connection)
    , m_messages(connection)
    , m_outbox(connection)
    , m_journal(connection)
    , m_workspace(connection)
    , m_desk(connection)
    , m_contacts(connection)
    , m_twins(connection, m_messages, m_outbox)
{
}

Result<std::optional<MessageDetail>> DetailReader::read(RowId row)
{
    if (const auto begun = m_connection.change("BEGIN"); !begun)
        return begun.error();
    auto detail = compose(row);
    if (const auto ended = m_connection.change("ROLLBACK"); !ended && detail.ok())
        return ended.error();
    return detail;
}

Result<std::optional<MessageDetail>> DetailReader::compose(RowId row)
{
    auto found = m_messages.byRow(row);
    if (!found)
        return found.error();
    if (!*found)
        return std::optional<MessageDetail>();
    const MessageRecord &record = **found;
    MessageDetail detail;
    detail.row = record.row;
    detail.key = record.key;
    detail.inboundText = record.inboundText;
    detail.steps = record.steps;
    detail.revokePending = record.revokePending;
    if (!record.revokeNote.isEmpty())
        detail.revokeNote = record.revokeNote;
    detail.contactId = record.contactId;
    detail.channelId = record.channelId;
    detail.isEstimated = record.isEstimated;
    const auto contact = m_contacts.newestAt(record.row.recipient);
    if (!contact)
        return contact.error();
    detail.hasContact = contact->has_value();
    if (auto added = addOutbox(detail); !added)
        return added.error();
    addAnswer(detail, record);
    addLogCopy(detail, record);
    auto twin = m_twins.find(record);
    if (!twin)
        return twin.error();
    detail.twin = twin.take();
    if (auto added = addEvents(detail); !added)
        return added.error();
    std::stable_sort(detail.raw.begin(), detail.raw.end(),
                     [](const RawRecord &a, const RawRecord &b) { return a.at < b.at; });
    return std::optional<MessageDetail>(std::move(detail));
}

Result<void> DetailReader::addOutbox(MessageDetail &detail)
{
    const auto found = m_outbox.byRow(detail.row.row);
    if (!found)
        return found.error();
    if (!*found)
        return {};
    const OutboxEntry &entry = **found;
    auto origin = m_desk.origin(detail.row.row);
    if (!origin)
        return origin.error();
    detail.origin = origin.take();
    detail.firstTryAt = entry.firstTryAt;
    detail.attempts = entry.attempts;
    detail.isReady = entry.state == OutboxState::Ready;
    detail.isStuck = entry.state == OutboxState::Stuck;
    detail.isDamaged = entry.state == OutboxState::Damaged;
    detail.lookUp = entry.lookUp;
    if (entry.state == OutboxState::Held)
        detail.holdUntil = entry.holdUntil;
    if (!isOver(entry.state)) {
        detail.nextTry = entry.nextTry;
        detail.unknown = entry.lastUnknown;
    }
    detail.raw.push_back(
        {QStringLiteral("POST /v1/messages"), entry.firstTryAt.value_or(entry.createdAt), entry.body});
    // What is damaged is shown raw, but not offered to be sent once more.
    return entry.isIntact() ? addRequest(detail, entry) : Result<void>();
}

Result<void> DetailReader::addRequest(MessageDetail &detail, const OutboxEntry &entry)
{
    Sender sender;
    sender.channel = detail.row.channel;
    auto request = decodeSend(entry.body, sender);
    if (!request)
        return {}; // bytes that cannot be read back are still shown raw
    detail.request = request.take();
    const auto known = m_workspace.sender(detail.request->sender.channel, detail.request->sender.id);
    if (!known)
        return known.error();
    if (*known)
        detail.request->sender = **known;
    return {};
}

Result<void> DetailReader::addEvents(MessageDetail &detail)
{
    const auto events = m_journal.ofMessage(detail.row.id, detail.row.row);
    if (!events)
        return events.error();
    for (const auto &event : *events)
        detail.raw.push_back({QString::fromUtf8(event.name), event.receivedAt, event.body, event.verdict});
    return {};
}

} // namespace arowana
