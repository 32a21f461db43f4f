// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/directory.h"

#include "app/engine/changebatcher.h"

#include <algorithm>
#include <utility>

namespace arowana {

Directory::Directory(EngineStore &store, ContactStore &contacts, const Clock &clock)
    : m_store(store)
    , m_contacts(contacts)
    , m_clock(clock)
{
}

Result<bool> Directory::learn(const MessageRecord &ours, const PolledMessage &polled)
{
    const MessageRow &row = ours.row;
    if (!polled.contactId.isEmpty() && !row.recipient.isEmpty()) {
        auto known = m_contacts.contact(polled.contactId);
        if (!known)
            return known.error();
        Contact contact = known->value_or(Contact{});
        QString &reached = row.channel == Channel::Email ? contact.email : contact.phone;
        if (reached.isEmpty()) {
            reached = row.recipient;
            contact.id = polled.contactId;
            if (auto saved = keep(contact); !saved)
                return saved.error();
        }
    }
    if (row.channel != Channel::Rcs || polled.channelId.isEmpty())
        return false;
    auto senders = m_store.senders();
    if (!senders)
        return senders.error();
    for (Sender sender : senders.take()) {
        if (sender.channel != Channel::Rcs || sender.id != row.senderId || !sender.channelId.isEmpty())
            continue;
        sender.channelId = polled.channelId.bytes();
        m_sendersChanged = true;
        if (auto saved = m_store.saveSender(sender); !saved)
            return saved.error();
        return true;
    }
    return false;
}

Result<void> Directory::keepReading(const AgentId &agent, AgentReading reading)
{
    auto senders = m_store.senders();
    if (!senders)
        return senders.error();
    for (Sender sender : senders.take()) {
        if (sender.channel != Channel::Rcs || sender.id != agent.bytes())
            continue;
        if (reading.isApproved() && reading.carriers.isEmpty() && sender.reading)
            reading.carriers = sender.reading->carriers;
        sender.reading = reading;
        sender.notFoundAt.reset();
        m_sendersChanged = true;
        return m_store.saveSender(sender);
    }
    return {};
}

Result<void> Directory::keepNotFound(const AgentId &agent)
{
    auto senders = m_store.senders();
    if (!senders)
        return senders.error();
    for (Sender sender : senders.take()) {
        if (sender.channel != Channel::Rcs || sender.id != agent.bytes())
            continue;
        sender.notFoundAt = m_clock.now();
        m_sendersChanged = true;
        return m_store.saveSender(sender);
    }
    return {};
}

Result<void> Directory::addAgent(const AgentId &agent, const QString &displayName)
{
    auto senders = m_store.senders();
    if (!senders)
        return senders.error();
    const bool isThere = std::any_of(senders->begin(), senders->end(), [&](const Sender &sender) {
        return sender.channel == Channel::Rcs && sender.id == agent.bytes();
    });
    if (isThere)
        return {};
    Sender sender;
    sender.id = agent.bytes();
    sender.name = displayName.isEmpty() ? agent.toString() : displayName;
    m_sendersChanged = true;
    return m_store.saveSender(sender);
}

Result<void> Directory::saveContact(Contact contact)
{
    contact.learntAt = m_clock.now();
    return keep(contact);
}

Result<void> Directory::keep(const Contact &contact)
{
    if (auto saved = m_contacts.saveContact(contact); !saved)
        return saved;
    m_people.append({contact.phone, contact.email});
    return {};
}

Result<void> Directory::removeContact(const ContactId &id)
{
    const auto known = m_contacts.contact(id);
    if (!known)
        return known.error();
    if (auto removed = m_contacts.removeContact(id); !removed)
        return removed;
    if (*known)
        m_people.append({(*known)->phone, (*known)->email});
    return {};
}

Result<void> Directory::rememberAddress(const QString &address, const QString &name)
{
    if (auto kept = m_contacts.rememberAddress(address, name); !kept)
        return kept;
    m_people.append(address);
    return {};
}

Result<std::optional<Contact>> Directory::contact(const ContactId &id)
{
    return m_contacts.contact(id);
}

Result<std::optional<Channel>> Directory::channelOf(const PolledMessage &polled)
{
    const auto senders = m_store.senders();
    if (!senders)
        return senders.error();
    for (const Sender &sender : *senders) {
        const QByteArray &channelId = sender.channel == Channel::Rcs ? sender.channelId : sender.id;
        if (!polled.channelId.isEmpty() && channelId == polled.channelId.bytes())
            return std::optional(sender.channel);
    }
    if (polled.type == MessageType::Conversation)
        return std::optional(Channel::Rcs);
    if (!polled.content || std::holds_alternative<RcsText>(*polled.content))
        return std::optional<Channel>();
    const auto *tpl = std::get_if<TemplateContent>(&*polled.content);
    if (std::holds_alternative<EmailContent>(*polled.content) || (tpl && !tpl->subject.isEmpty()))
        return std::optional(Channel::Email);
    return isRcsContent(*polled.content) ? std::optional(Channel::Rcs) : std::nullopt;
}

Result<AgentId> Directory::agentOf(const ChannelId &channel)
{
    auto senders = m_store.senders();
    if (!senders)
        return senders.error();
    for (const Sender &sender : senders.take()) {
        if (sender.channel == Channel::Rcs && !channel.isEmpty() && sender.channelId == channel.bytes())
            return AgentId(sender.id);
    }
    return AgentId();
}

void Directory::publish(ChangeBatcher &changes)
{
    for (const QString &address : std::exchange(m_doubtfulPeople, {}) + std::exchange(m_people, {}))
        changes.personChanged(address);
    const bool isDoubtful = std::exchange(m_isDoubtful, false);
    if (!std::exchange(m_sendersChanged, false) && !isDoubtful)
        return;
    if (auto senders = m_store.senders())
        changes.sendersChanged(senders.take());
}

void Directory::doubt()
{
    m_isDoubtful = m_isDoubtful || m_sendersChanged;
    m_doubtfulPeople.append(m_people);
    discard();
}

void Directory::discard()
{
    m_sendersChanged = false;
    m_people.clear();
}

QString recipientOf(const Contact &contact, Channel channel)
{
    const QString &first = channel == Channel::Email ? contact.email : contact.phone;
    const QString &second = channel == Channel::Email ? contact.phone : contact.email;
    return first.isEmpty() ? second : first;
}

QString addressOf(const Contact &contact, Channel channel)
{
    return channel == Channel::Email ? contact.email : contact.phone;
}

} // namespace arowana
