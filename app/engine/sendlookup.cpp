// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/sendlookup.h"

#include "app/wire/logcodec.h"
#include "app/wire/sendcodec.h"
#include "models/domain/contentmatch.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace arowana {

namespace {

constexpr qint64 kMinuteMs = 60'000;
/// The platform's clock and ours differ a little, and a request may be worked on for a while.
constexpr qint64 kMarginMs = 5 * kMinuteMs;
/// This far a clock may be off that nothing is known of.
constexpr qint64 kDoubtMs = 26 * 60 * kMinuteMs;
constexpr qint64 kFarMs = 30 * 24 * 60 * kMinuteMs;

/// Read for the channel it was sent by, which the log does not name.
std::optional<Content> contentOf(const PolledMessage &polled, Channel channel)
{
    return polled.raw.isEmpty() ? polled.content : decodePolledContent(polled.raw, channel);
}

} // namespace

SendLookUp::SendLookUp(Parts parts)
    : m_p(parts)
    , m_timers(parts.timers)
{
}

void SendLookUp::setOnline(bool online)
{
    m_online = online;
    begin();
}

void SendLookUp::look(const OutboxEntry &entry)
{
    const bool waits = std::any_of(m_waiting.begin(), m_waiting.end(),
                                   [&](const OutboxEntry &e) { return e.row == entry.row; });
    if (waits || (m_isLooking && m_entry.row == entry.row) || m_resting.contains(entry.row))
        return;
    // Its last request may still be at work on the platform: a log read too soon would be false evidence.
    const qint64 rest = entry.lookUp ? 0 : m_p.policy.lookUpRestMs;
    m_resting.insert(entry.row);
    m_timers.after(rest, [this, entry] {
        m_resting.erase(entry.row);
        m_waiting.push_back(entry);
        begin();
    });
}

void SendLookUp::begin()
{
    if (!m_online || m_isLooking || m_waiting.empty())
        return;
    m_isLooking = true;
    const OutboxEntry entry = m_waiting.front();
    m_waiting.pop_front();
    start(entry);
}

void SendLookUp::start(const OutboxEntry &entry)
{
    m_entry = entry;
    m_toRead.clear();
    m_setbacks = 0;
    m_found = {};
    m_beganAt = m_p.server.now();
    m_beganAtMs = m_p.clock.monotonicMs();
    // Where the platform's time was not known at the first try there is only this machine's word for it, and
    // what is not found then is no proof of anything. Of one that never left, as far as a salvaged file says,
    // a day and more before its making is enough.
    const Instant here = std::clamp(entry.firstTryAt.value_or(entry.createdAt).plusMs(m_p.server.skewMs()),
                                    m_beganAt.plusMs(-kFarMs), m_beganAt.plusMs(-kDoubtMs));
    m_hasUnread = entry.firstTryAt && !entry.firstTryThere;
    m_found.from = entry.firstTryThere.value_or(here).plusMs(-kMarginMs);
    // Up to now: a request that was under way when the machine fell asleep may have arrived ever so late.
    m_found.to = m_beganAt.plusMs(kMinuteMs);
    m_query = {Direction::Outbound, m_found.from, m_found.to, MessageLogQuery::kLimitMost, 0};
    Sender sender;
    auto request = decodeSend(entry.body, sender);
    if (!request) {
        next([this] { finish(false); });
        return;
    }
    m_request = request.take();
    next([this] { askPage(); });
}

/// Whether it began, as is known of the platform's clock now, at quite another time than was thought then.
bool SendLookUp::isOfAnotherTime() const
{
    const Instant began = m_p.server.now().plusMs(m_beganAtMs - m_p.clock.monotonicMs());
    return m_p.server.isSure() && std::abs(began.since(m_beganAt)) > kMinuteMs;
}

void SendLookUp::askPage()
{
    m_p.client.fetchMessages(m_query, [this](const CallAnswer<MessagePage> &answer, const CallFacts &facts) {
        m_p.monitor.observe(answer, facts);
        if (const auto *page = std::get_if<MessagePage>(&answer))
            takePage(*page);
        else
            setback(std::get_if<Refusal>(&answer), [this] { askPage(); });
    });
}

void SendLookUp::takePage(const MessagePage &page)
{
    if (isOfAnotherTime()) {
        // Begun while the platform's time was not known, or taken for another: what was asked for is not what
        // was meant.
        next([this, entry = m_entry] { start(entry); });
        return;
    }
    for (const PolledMessage &item : page.messages) {
        if (isOther(item))
            continue;
        if (int(m_toRead.size()) < kCandidatesMost)
            m_toRead.push_back(item.id);
        else
            m_hasUnread = true;
    }
    if (page.received < m_query.limit) {
        next([this] { askCandidate(); });
        return;
    }
    m_query.offset += page.received;
    next([this] { askPage(); });
}

/// Whether it can be ruled out without reading it: of another kind, known as another of ours, to somebody
/// else, or with other content as it was read before.
bool SendLookUp::isOther(const PolledMessage &item) const
{
    if (item.direction == Direction::Inbound || (item.type && *item.type != m_request.type))
        return true;
    const auto known = m_p.store.messageById(item.id);
    if (known && *known && !(*known)->key.isEmpty())
        return true;
    const Channel channel = m_request.channel();
    const bool wasRead = known && *known && (*known)->isWhole && !(*known)->logRaw.isEmpty();
    if (wasRead && !mayBeSameContent(m_request.content, decodePolledContent((*known)->logRaw, channel)))
        return true;
    if (item.contactId.isEmpty())
        return false;
    const auto contact = m_p.directory.contact(item.contactId);
    return contact && *contact && !addressOf(**contact, channel).isEmpty() &&
           !mayBeSameRecipient(m_request.to, addressOf(**contact, channel));
}

void SendLookUp::askCandidate()
{
    if (isOfAnotherTime()) {
        start(m_entry);
        return;
    }
    if (m_toRead.empty()) {
        finish(m_p.server.isSure());
        return;
    }
    const MessageId id = m_toRead.front();
    m_p.client.fetchMessage(id, [this](const CallAnswer<PolledMessage> &answer, const CallFacts &facts) {
        m_p.monitor.observe(answer, facts);
        const auto *refusal = std::get_if<Refusal>(&answer);
        if (const auto *polled = std::get_if<PolledMessage>(&answer)) {
            m_toRead.pop_front();
            takeCandidate(*polled);
        } else if (refusal && refusal->httpStatus == 404) {
            m_toRead.pop_front();
            m_hasUnread = true; // the list names it: a no that came too early must not pass for evidence
            next([this] { askCandidate(); });
        } else {
            setback(refusal, [this] { askCandidate(); });
        }
    });
}

void SendLookUp::takeCandidate(const PolledMessage &polled)
{
    const Channel channel = m_request.channel();
    if (!mayBeSameContent(m_request.content, contentOf(polled, channel))) {
        next([this] { askCandidate(); });
        return;
    }
    const auto known = m_p.directory.contact(polled.contactId);
    if (polled.contactId.isEmpty())
        addCandidate(polled, {});
    else if (known && *known && !addressOf(**known, channel).isEmpty())
        addCandidate(polled, addressOf(**known, channel));
    else // not known, or only by the other channel
        askPerson(polled);
}

void SendLookUp::askPerson(const PolledMessage &polled)
{
    m_p.client.fetchContact(
        polled.contactId, [this, polled](const CallAnswer<Contact> &answer, const CallFacts &facts) {
            m_p.monitor.observe(answer, facts);
            const auto *refusal = std::get_if<Refusal>(&answer);
            if (const auto *contact = std::get_if<Contact>(&answer)) {
                (void)m_p.writer.write([&] { return m_p.directory.saveContact(*contact); });
                addCandidate(polled, addressOf(*contact, m_request.channel()));
            } else if (refusal && !isPaceLimit(*refusal) && refusal->httpStatus != 401) {
                addCandidate(polled, {});
            } else {
                setback(refusal, [this, polled] { askPerson(polled); });
            }
        });
}

void SendLookUp::addCandidate(const PolledMessage &polled, const QString &recipient)
{
    // One to somebody else is another message, however alike.
    if (recipient.isEmpty() || mayBeSameRecipient(m_request.to, recipient))
        m_found.candidates.append(
            {polled.id, polled.createdAt.value_or(m_found.from), polled.status, recipient});
    next([this] { askCandidate(); });
}

void SendLookUp::setback(const Refusal *refusal, std::function<void()> again)
{
    if (refusal && isPaceLimit(*refusal)) {
        next(std::move(again)); // after the pause
        return;
    }
    if (refusal || ++m_setbacks >= kSetbacksMost) {
        finish(false);
        return;
    }
    m_timers.after(m_p.policy.retryMs(m_setbacks),
                   [this, again = std::move(again)]() mutable { next(std::move(again)); });
}

/// One call at a time, with a space between them, and none while the platform asked for a pause.
void SendLookUp::next(std::function<void()> step)
{
    const qint64 pause = m_p.monitor.pauseLeftMs();
    m_timers.after(std::max(pause, m_p.monitor.takeTurnMs(m_p.policy.pollSpacingMs)),
                   [this, step = std::move(step)] {
                       if (m_p.monitor.pauseLeftMs() > 0)
                           next(step); // another call was told to wait meanwhile
                       else
                           step();
                   });
}

void SendLookUp::finish(bool isComplete)
{
    std::sort(m_found.candidates.begin(), m_found.candidates.end(),
              [](const LogCandidate &a, const LogCandidate &b) { return a.createdAt < b.createdAt; });
    m_found.at = m_p.server.now();
    m_found.isComplete = isComplete && !m_hasUnread;
    m_isLooking = false;
    if (answered)
        answered(m_entry.row, m_found);
    begin();
}

} // namespace arowana
