// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/contactreads.h"

#include <algorithm>
#include <utility>

namespace arowana {

ContactReads::ContactReads(Parts parts)
    : m_p(parts)
{
}

ContactReads::~ContactReads()
{
    m_p.timers.cancel(m_timer);
}

void ContactReads::setOnline(bool online)
{
    m_online = online;
    if (online)
        begin();
}

void ContactReads::add(const ContactId &id)
{
    if (id.isEmpty() || m_then.size() >= kWaitingMost || !m_known.insert(id).second)
        return;
    m_then.push_back(id);
    begin();
}

void ContactReads::look(const ContactId &id)
{
    if (!m_online) {
        ContactAnswer answer;
        answer.deed = ContactDeed::Read;
        answer.outcome = ContactOutcome::NotSent;
        answer.contact.id = id;
        answer.unknown.cause = UnknownCause::Offline;
        tell(true, answer);
        return;
    }
    if (std::find(m_first.begin(), m_first.end(), id) == m_first.end())
        m_first.push_back(id);
    if (m_isAsking && m_timer) // it may wait for long
        later(0);
    begin();
}

void ContactReads::begin()
{
    if (m_online && !(m_first.empty() && m_then.empty()) && !std::exchange(m_isAsking, true))
        later(0);
}

void ContactReads::later(qint64 ms)
{
    m_p.timers.cancel(m_timer);
    m_timer = m_p.timers.after(ms, [this] {
        m_timer = 0;
        next();
    });
}

qint64 ContactReads::waitMs()
{
    if (const qint64 pause = m_p.monitor.pauseLeftMs())
        return pause;
    if (!m_first.empty())
        return 0; // somebody waits, and tries the line
    if (m_p.monitor.isLineDown())
        return std::max(m_p.monitor.probeWaitMs(), m_p.policy.pollMs); // others try the line
    const bool stepsAside = areSendsLeaving && areSendsLeaving() && m_stepsAside < kStepsAsideMost;
    m_stepsAside = stepsAside ? m_stepsAside + 1 : 0;
    return stepsAside ? kStepAsideMs : 0;
}

void ContactReads::next()
{
    if (!m_online || (m_first.empty() && m_then.empty())) {
        m_isAsking = false;
        return;
    }
    if (const qint64 wait = waitMs()) {
        later(wait);
        return;
    }
    const bool isLooked = !m_first.empty();
    auto &queue = isLooked ? m_first : m_then;
    const ContactId id = queue.front();
    queue.pop_front();
    if (!isLooked)
        m_known.erase(id);
    ask(id, isLooked);
}

void ContactReads::ask(const ContactId &id, bool isLooked)
{
    m_p.client.fetchContact(
        id, [this, id, isLooked](const CallAnswer<Contact> &answer, const CallFacts &facts) {
            m_p.monitor.observe(answer, facts);
            if (const auto *contact = std::get_if<Contact>(&answer))
                take(id, isLooked, *contact);
            else
                setback(id, isLooked, std::get_if<Refusal>(&answer), std::get_if<Unknown>(&answer));
        });
}

void ContactReads::take(const ContactId &id, bool isLooked, const Contact &contact)
{
    const auto written = m_p.writer.write([&] { return m_p.directory.saveContact(contact); });
    if (!written && isAboutTheStore(written.error())) {
        if (m_known.insert(id).second)
            m_then.push_back(id);
        later(kRetryMs);
        return;
    }
    later(m_p.monitor.takeTurnMs(m_p.policy.pollSpacingMs));
    if (kept)
        kept(contact);
    ContactAnswer answer;
    answer.deed = ContactDeed::Read;
    answer.contact = contact;
    tell(isLooked, answer);
}

void ContactReads::setback(const ContactId &id, bool isLooked, const Refusal *refusal, const Unknown *unknown)
{
    if (refusal && isPaceLimit(*refusal)) {
        (isLooked ? m_first : m_then).push_front(id);
        if (!isLooked)
            m_known.insert(id);
        next(); // after the pause
        return;
    }
    ContactAnswer answer;
    answer.deed = ContactDeed::Read;
    answer.contact.id = id;
    if (refusal) {
        answer.outcome = ContactOutcome::Refused;
        answer.refusal = *refusal;
        // Deleted there: what is known of it here goes too.
        if (refusal->httpStatus == 404)
            static_cast<void>(m_p.writer.write([&] { return m_p.directory.removeContact(id); }));
        later(m_p.monitor.takeTurnMs(m_p.policy.pollSpacingMs));
    } else {
        answer.outcome = ContactOutcome::Unknown;
        answer.unknown = unknown ? *unknown : Unknown{};
        if (!isLooked && m_known.insert(id).second)
            m_then.push_back(id);
        later(kRetryMs);
    }
    tell(isLooked, answer);
}

void ContactReads::tell(bool isLooked, const ContactAnswer &answer)
{
    if (isLooked && told)
        told(answer);
}

} // namespace arowana
