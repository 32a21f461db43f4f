// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/lookups.h"

#include "app/engine/recordrules.h"

#include <algorithm>
#include <utility>

namespace arowana {

LookUps::LookUps(Parts parts)
    : m_p(parts)
    , m_timers(parts.timers)
{
}

void LookUps::setOnline(bool online)
{
    m_online = online;
    if (!online)
        return;
    if (waiting() > 0)
        begin();
}

void LookUps::soon(const MessageId &id, qint64 delayMs)
{
    if (!m_online || m_timers.count() + int(m_first.size()) >= kSoonMost)
        return;
    m_timers.after(delayMs, [this, id] {
        if (m_known.insert(id).second)
            m_first.push_back(id);
        begin();
    });
}

void LookUps::add(const MessageId &id)
{
    if (!m_online)
        return;
    if (m_known.insert(id).second)
        m_then.push_back(id);
    begin();
}

void LookUps::begin()
{
    if (!std::exchange(m_isAsking, true))
        next();
}

void LookUps::next()
{
    if (!m_online || waiting() == 0) {
        end(m_online);
        return;
    }
    if (const qint64 pause = m_p.monitor.pauseLeftMs()) {
        m_timers.after(pause, [this] { next(); });
        return;
    }
    auto &queue = m_first.empty() ? m_then : m_first;
    const MessageId id = queue.front();
    queue.pop_front();
    m_known.erase(id);
    ask(id);
}

void LookUps::ask(const MessageId &id)
{
    m_p.client.fetchMessage(id, [this, id](const CallAnswer<PolledMessage> &answer, const CallFacts &facts) {
        m_p.monitor.observe(answer, facts);
        if (const auto *polled = std::get_if<PolledMessage>(&answer)) {
            m_refusedSince.erase(id);
            ++m_answers;
            take(*polled);
        } else {
            setback(id, std::get_if<Refusal>(&answer));
        }
    });
}

void LookUps::take(const PolledMessage &polled)
{
    auto known = m_p.book.find(polled.id);
    const bool needsPerson = known && (!*known || (*known)->row.recipient.isEmpty());
    if (!needsPerson || polled.contactId.isEmpty()) {
        apply(polled, {});
        return;
    }
    const auto contact = m_p.directory.contact(polled.contactId);
    const auto channel = m_p.directory.channelOf(polled);
    // Its number is not where an e-mail went.
    const bool isKnown =
        contact && *contact && channel &&
        !(*channel ? addressOf(**contact, **channel) : recipientOf(**contact, Channel::Rcs)).isEmpty();
    if (isKnown)
        apply(polled, **contact);
    else
        m_timers.after(m_p.monitor.takeTurnMs(m_p.policy.pollSpacingMs),
                       [this, polled] { askContact(polled); });
}

void LookUps::askContact(const PolledMessage &polled)
{
    if (const qint64 pause = m_p.monitor.pauseLeftMs()) {
        m_timers.after(pause, [this, polled] { askContact(polled); });
        return;
    }
    m_p.client.fetchContact(polled.contactId,
                            [this, polled](const CallAnswer<Contact> &answer, const CallFacts &facts) {
                                m_p.monitor.observe(answer, facts);
                                const auto *refusal = std::get_if<Refusal>(&answer);
                                if (const auto *contact = std::get_if<Contact>(&answer))
                                    apply(polled, *contact);
                                else if (refusal && isPaceLimit(*refusal))
                                    askContact(polled); // after the pause
                                else if (refusal && refusal->httpStatus != 401)
                                    apply(polled, {}); // deleted, or not ours to read: shown without a name
                                else
                                    setback(polled.id, refusal);
                            });
}

void LookUps::apply(const PolledMessage &polled, const Contact &contact)
{
    auto known = m_p.book.find(polled.id);
    bool isNews = false;
    bool isUntoldReply = false;
    const auto written = m_p.writer.write([&]() -> Result<void> {
        if (!known)
            return known.error();
        // Before anything of it is stored, its contact too.
        const auto staysAway = m_p.book.staysAway(polled);
        if (!staysAway || *staysAway)
            return staysAway ? Result<void>() : Result<void>(staysAway.error());
        if (!contact.id.isEmpty()) {
            if (auto saved = m_p.directory.saveContact(contact); !saved)
                return saved;
        }
        if (!*known && polled.direction == Direction::Inbound) {
            isNews = true;
            const auto taken = applyReply(polled, contact);
            isUntoldReply = taken && *taken;
            return taken ? Result<void>() : Result<void>(taken.error());
        }
        if (*known && !(*known)->key.isEmpty()) {
            const auto learnt = m_p.directory.learn(**known, polled);
            if (!learnt)
                return learnt.error();
            if (auto named = *learnt ? nameAgent(polled.channelId) : Result<void>(); !named)
                return named;
        }
        const auto channel = m_p.directory.channelOf(polled);
        if (!channel)
            return channel.error();
        if (*channel)
            return m_p.book.applyPoll(polled, addressOf(contact, **channel), *channel);
        return m_p.book.applyPoll(polled,
                                  recipientOf(contact, *known ? (*known)->row.channel : Channel::Rcs));
    });
    if (written && *known)
        isNews = noteState(**known, polled);
    // What an ill store could not take is not read: the next round asks for it again.
    if (!written && isAboutTheStore(written.error())) {
        end(false);
        return;
    }
    if (written && isNews && found)
        found();
    if (written && isUntoldReply && untold && polled.createdAt)
        untold(*polled.createdAt);
    later();
}

bool LookUps::noteState(const MessageRecord &before, const PolledMessage &polled)
{
    const auto known = m_p.book.find(before.row.id);
    if (!known || !*known)
        return false;
    const MessageRow &now = (*known)->row;
    const bool isOther = now.status != before.row.status;
    const auto step = std::find_if(polled.steps.begin(), polled.steps.end(),
                                   [&now](const TimelineStep &s) { return s.status == now.status; });
    // What the list told has been taken before, and its time is known only now.
    const bool isNews = isOther || !before.isWhole;
    if (untold && isNews && now.statusSource == Source::Poll && isSettled(now.status) &&
        step != polled.steps.end())
        untold(step->at);
    return isOther;
}

Result<bool> LookUps::applyReply(const PolledMessage &polled, const Contact &contact)
{
    const QString phone = recipientOf(contact, Channel::Rcs);
    auto agent = m_p.directory.agentOf(polled.channelId);
    if (!agent)
        return agent.error();
    auto isOwnReport = m_p.inbound.applyPolled(polled, phone, *agent);
    if (!isOwnReport)
        return isOwnReport.error();
    // Where an event has told the reply, its session is known better.
    if (!*isOwnReport || agent->isEmpty() || phone.isEmpty() || !polled.createdAt)
        return *isOwnReport;
    if (auto opened = m_p.sessions.applyPolledReply(*agent, phone, *polled.createdAt); !opened)
        return opened.error();
    return true;
}

Result<void> LookUps::nameAgent(const ChannelId &channel)
{
    const auto agent = m_p.directory.agentOf(channel);
    if (!agent)
        return agent.error();
    if (agent->isEmpty())
        return {};
    const auto replies = m_p.inbound.nameAgent(channel, *agent);
    if (!replies)
        return replies.error();
    for (const MessageRecord &reply : *replies) {
        if (reply.row.recipient.isEmpty())
            continue;
        if (auto opened = m_p.sessions.applyPolledReply(*agent, reply.row.recipient, receivedAt(reply));
            !opened)
            return opened;
    }
    return {};
}

void LookUps::setback(const MessageId &id, const Refusal *refusal)
{
    if (refusal && isPaceLimit(*refusal)) {
        if (m_known.insert(id).second)
            m_first.push_front(id);
        next(); // after the pause
    } else if (!refusal || refusal->httpStatus == 401) {
        end(false); // no sense in asking on now; the next round begins anew
    } else {
        ++m_answers;
        noteRefused(id, refusal->httpStatus);
        later();
    }
}

void LookUps::noteRefused(const MessageId &id, int httpStatus)
{
    const qint64 now = m_p.clock.monotonicMs();
    std::erase_if(m_refusedSince, [&](const auto &at) { return now - at.second >= kForgetRefusedMs; });
    const qint64 refusedFor = now - m_refusedSince.try_emplace(id, now).first->second;
    const auto known = m_p.book.find(id);
    if (known && !*known) {
        // Only the list names it, so it would be forgotten with the list.
        m_leftOneOut = m_leftOneOut || refusedFor < kRefusedMostMs;
    } else if (httpStatus == 404 && refusedFor < kDeniedMs) {
        soon(id, kDeniedMs);
    } else {
        m_refusedSince.erase(id); // what it is asked for next is another matter
        if (httpStatus == 404)
            (void)m_p.writer.write([&] { return m_p.book.markUnreadable(id); });
    }
}

void LookUps::later()
{
    m_timers.after(m_p.monitor.takeTurnMs(m_p.policy.pollSpacingMs), [this] { next(); });
}

void LookUps::end(bool allRead)
{
    m_first.clear();
    m_then.clear();
    m_known.clear();
    m_isAsking = false;
    const bool leftOneOut = std::exchange(m_leftOneOut, false);
    if (drained)
        drained(allRead && !leftOneOut);
}

} // namespace arowana
