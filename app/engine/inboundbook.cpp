// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/inboundbook.h"

#include "app/engine/recordrules.h"

#include <algorithm>
#include <cstdlib>

namespace arowana {

namespace {

/// How far from `at` the reply was received, by the platform's clock.
qint64 apart(const MessageRecord &record, Instant at)
{
    return std::abs(receivedAt(record).since(at));
}

QString textOf(const PolledMessage &polled)
{
    if (polled.content) {
        if (const auto *text = std::get_if<RcsText>(&*polled.content))
            return text->text;
    }
    return polled.summary;
}

SessionPair pairOf(const MessageRecord &record)
{
    return {AgentId(record.row.senderId), record.row.recipient};
}

bool isWhole(const SessionPair &pair)
{
    return !pair.agentId.isEmpty() && !pair.phone.isEmpty();
}

/// An event may leave the words out; what has none (a place, a picture) it tells as JSON.
bool tellsNoWords(const QString &text)
{
    return text.isEmpty() || text.startsWith(u'{');
}

void setWords(MessageRecord &record, const QString &text)
{
    record.inboundText = text;
    record.row.summary = text.simplified().left(160);
}

QString shownOf(const ConversationStarted &started)
{
    return started.text.isEmpty() ? started.rawMessage : started.text;
}

} // namespace

InboundBook::InboundBook(EngineStore &store, SyncStore &sync, ConversationStore &conversations,
                         MessageBook &book, const Clock &clock, const ServerClock &server)
    : m_store(store)
    , m_sync(sync)
    , m_conversations(conversations)
    , m_book(book)
    , m_clock(clock)
    , m_server(server)
{
}

Result<std::optional<MessageRecord>> InboundBook::counterpart(Missing missing, const QString &phone,
                                                              const QString &text, Instant at)
{
    auto near = m_sync.receivedBetween(at.plusMs(-kApartMostMs), at.plusMs(kApartMostMs));
    if (!near)
        return near.error();
    std::optional<MessageRecord> best;
    bool isBestAlike = false;
    for (const MessageRecord &record : near.take()) {
        const bool lacks = missing == Missing::Event ? !record.fromWebhook : record.row.id.isEmpty();
        const bool isUnnamed = phone.isEmpty() || record.row.recipient.isEmpty();
        const bool isAlike = record.inboundText == text;
        const bool isWordless = tellsNoWords(missing == Missing::Event ? text : record.inboundText);
        const bool fits = isAlike ? isUnnamed || record.row.recipient == phone
                                  : isWordless && !isUnnamed && record.row.recipient == phone;
        if (!lacks || !fits)
            continue;
        const bool isNearer = !best || apart(record, at) < apart(*best, at);
        if (isAlike == isBestAlike ? isNearer : isAlike) {
            best = record;
            isBestAlike = isAlike;
        }
    }
    return best;
}

Result<Instant> InboundBook::placeOf(const QString &phone, Instant at, Instant learntAt)
{
    // A time in the future would keep the row at the head of every list.
    const Instant about = std::min(at.plusMs(-m_server.skewMs()), learntAt);
    const Instant latest = std::min(m_server.latestHere(at), learntAt);
    if (phone.isEmpty() || latest <= about)
        return about;
    // Within that second or two the platform's clock says nothing of the order; but answers follow questions.
    const auto question = m_conversations.newestSendTo(phone, about, latest);
    if (!question)
        return question.error();
    return question->isValid() ? std::min(question->createdAt().plusMs(1), latest) : about;
}

Result<MessageRecord> InboundBook::newReply(const QString &phone, Instant at, Instant learntAt)
{
    const auto createdAt = placeOf(phone, at, learntAt);
    if (!createdAt)
        return createdAt.error();
    auto row = m_book.newRow(*createdAt);
    if (!row)
        return row.error();
    MessageRecord record;
    record.row.row = *row;
    record.row.createdAt = *createdAt;
    record.row.direction = Direction::Inbound;
    record.row.channel = Channel::Rcs;
    record.row.type = MessageType::Conversation;
    return record;
}

Result<void> InboundBook::keep(MessageRecord &record, const SessionPair &before)
{
    if (auto saved = m_book.keep(record); !saved)
        return saved;
    const SessionPair pair = pairOf(record);
    const bool isNews = record.fromWebhook || record.row.createdAt >= m_unreadFrom;
    return isNews && isWhole(pair) && !isWhole(before) ? m_conversations.addUnread(pair, record.row.row)
                                                       : Result<void>();
}

Result<void> InboundBook::applyEvent(const PlatformEvent &event, const ConversationStarted &started,
                                     Instant receivedAt)
{
    const Instant at = event.timestamp.isValid() ? event.timestamp : receivedAt;
    const QString told = shownOf(started);
    auto polled = counterpart(Missing::Event, started.phone, told, at);
    if (!polled)
        return polled.error();
    const bool logHasWords = *polled && tellsNoWords(told) && !(*polled)->inboundText.isEmpty();
    auto made = *polled ? Result<MessageRecord>(**polled) : newReply(started.phone, at, receivedAt);
    if (!made)
        return made.error();
    MessageRecord record = made.take();
    const SessionPair before = pairOf(record);
    record.fromWebhook = true;
    record.isEstimated = !record.row.id.isEmpty();
    record.row.senderId = started.agentId.bytes();
    record.row.recipient = started.phone;
    if (!logHasWords)
        setWords(record, told);
    record.replyWord = started.userMessageType;
    record.postback = started.postbackData;
    record.sessionExpiresAt = started.expiresAt;
    mergeStep(record.steps, {MessageStatus::Received, at, receivedAt, Source::Webhook, {}});
    if (auto saved = keep(record, before); !saved)
        return saved;
    return m_store.linkEvent(event.id, record.row.row);
}

Result<bool> InboundBook::applyPolled(const PolledMessage &polled, const QString &phone, const AgentId &agent)
{
    auto known = m_store.messageById(polled.id);
    if (!known)
        return known.error();
    if (*known)
        return false;
    const Instant now = m_clock.now();
    const Instant at = polled.createdAt.value_or(now);
    const QString text = textOf(polled);
    auto told = counterpart(Missing::LogCopy, phone, text, at);
    if (!told)
        return told.error();
    auto made = *told ? Result<MessageRecord>(**told) : newReply(phone, at, now);
    if (!made)
        return made.error();
    MessageRecord record = made.take();
    const SessionPair before = pairOf(record);
    record.row.id = polled.id;
    record.isEstimated = record.fromWebhook;
    record.contactId = polled.contactId;
    record.channelId = polled.channelId;
    if (!record.fromWebhook || (tellsNoWords(record.inboundText) && !text.isEmpty()))
        setWords(record, text);
    if (!record.fromWebhook) {
        record.row.senderId = agent.bytes();
        record.row.recipient = phone;
        mergeStep(record.steps, {MessageStatus::Received, at, now, Source::Poll, {}});
    }
    if (auto saved = keep(record, before); !saved)
        return saved.error();
    return !record.fromWebhook;
}

Result<QList<MessageRecord>> InboundBook::nameAgent(const ChannelId &channel, const AgentId &agent)
{
    auto waiting = m_sync.repliesWithoutAgent(channel);
    if (!waiting)
        return waiting.error();
    QList<MessageRecord> named = waiting.take();
    for (MessageRecord &record : named) {
        const SessionPair before = pairOf(record);
        record.row.senderId = agent.bytes();
        if (auto saved = keep(record, before); !saved)
            return saved.error();
    }
    return named;
}

} // namespace arowana
