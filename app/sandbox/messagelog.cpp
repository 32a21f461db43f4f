// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/messagelog.h"

namespace arowana::sandbox {

QByteArray stateName(State state)
{
    switch (state) {
    case State::Queued:
        return "QUEUED";
    case State::Sent:
        return "SENT";
    case State::Delivered:
        return "DELIVERED";
    case State::Read:
        return "READ";
    case State::Clicked:
        return "CLICKED";
    case State::Bounced:
        return "BOUNCED";
    case State::Failed:
        return "FAILED";
    case State::Expired:
        return "EXPIRED";
    case State::Revoked:
        return "REVOKED";
    case State::Unsubscribed:
        return "UNSUBSCRIBED";
    }
    return {};
}

bool ListQuery::matches(const MessageRecord &record) const
{
    // Clients see whole seconds, so the inclusive range is judged by what they see.
    const Instant shown{record.createdAt.ms / 1000 * 1000};
    return (!inbound || *inbound == record.inbound) && (!state || *state == stateName(record.state)) &&
           (!channelId || *channelId == record.channelId.bytes()) &&
           (!contactId || *contactId == record.contactId.bytes()) && !campaignId &&
           (!kind || *kind == kindName(record.kind)) && (!from || shown >= *from) && (!to || shown <= *to);
}

MessageRecord &MessageLog::add(MessageRecord record)
{
    record.ordinal = m_records.size();
    m_places.insert(record.id, m_records.size());
    return m_records.emplace_back(std::move(record));
}

MessageRecord *MessageLog::find(const MessageId &id)
{
    const auto it = m_places.constFind(id);
    return it == m_places.cend() ? nullptr : &m_records[*it];
}

const MessageRecord *MessageLog::find(const MessageId &id) const
{
    const auto it = m_places.constFind(id);
    return it == m_places.cend() ? nullptr : &m_records[*it];
}

ListPage MessageLog::list(const ListQuery &query) const
{
    ListPage page;
    for (auto it = m_records.crbegin(); it != m_records.crend(); ++it) {
        if (!query.matches(*it))
            continue;
        if (page.total >= query.offset && qint64(page.rows.size()) < query.limit)
            page.rows.push_back(&*it);
        ++page.total;
    }
    return page;
}

} // namespace arowana::sandbox
