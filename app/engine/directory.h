// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Who stands behind the platform's ids: contacts, agents, and the agent behind an RCS channel. No endpoint
// tells the pair of agent and channel (`guides/introduction-rcs`) and none lists contacts, so both are learnt
// from the console's own sends as the log tells them, and contacts are read one by one. Works inside the
// transaction its caller has opened. Engine thread; owned by Engine.

#include "app/engine/book.h"
#include "app/engine/ports/contactstore.h"
#include "app/engine/ports/enginestore.h"
#include "models/domain/clock.h"
#include "models/domain/polledmessage.h"

namespace arowana {

class Directory : public Book {
public:
    Directory(EngineStore &store, ContactStore &contacts, const Clock &clock);

    /// A send of ours as the log tells it: its contact and its channel are those of our recipient and agent.
    /// Whether it is only now known whose channel that is.
    Result<bool> learn(const MessageRecord &ours, const PolledMessage &polled);
    /// As it was read whole just now.
    Result<void> saveContact(Contact contact);
    /// As far as an answer told it; when it was read last stays.
    Result<void> keepContact(const Contact &contact) { return keep(contact); }
    Result<void> removeContact(const ContactId &id);
    Result<QList<Contact>> contactsAt(const QString &address) { return m_contacts.contactsAt(address); }
    /// Somebody of whom the contact list does not tell the id.
    Result<void> rememberAddress(const QString &address, const QString &name);

    /// What the platform says of this agent now, where it is a sender of the workspace. The carriers of an
    /// approved one stay as they were where `reading` tells none.
    Result<void> keepReading(const AgentId &agent, AgentReading reading);
    /// The platform does not know this agent, where it is a sender of the workspace. What was read of it
    /// stays.
    Result<void> keepNotFound(const AgentId &agent);
    /// The platform told of this agent: a new sender, unless it is one already. No other sender is changed.
    Result<void> addAgent(const AgentId &agent, const QString &displayName);

    /// What is known of this contact; nullopt: it has to be read.
    Result<std::optional<Contact>> contact(const ContactId &id);
    /// By what a message went, as far as a sender of that channel or what it holds tells it: the log names a
    /// channel's id and not its kind. nullopt: a text alone may be an e-mail's too.
    Result<std::optional<Channel>> channelOf(const PolledMessage &polled);
    /// The agent whose messages the log lists under this channel; empty when not known.
    Result<AgentId> agentOf(const ChannelId &channel);

    void publish(ChangeBatcher &changes) override;
    void discard() override;
    void doubt() override;

private:
    Result<void> keep(const Contact &contact);

    EngineStore &m_store;
    ContactStore &m_contacts;
    const Clock &m_clock;
    QStringList m_people; ///< addresses of the contacts that were saved
    QStringList m_doubtfulPeople;
    bool m_sendersChanged = false;
    bool m_isDoubtful = false;
};

/// The number or address by which this contact is reached on `channel`; the other one where it has but that.
[[nodiscard]] QString recipientOf(const Contact &contact, Channel channel);
/// The same, and empty where it has but the other one.
[[nodiscard]] QString addressOf(const Contact &contact, Channel channel);

} // namespace arowana
