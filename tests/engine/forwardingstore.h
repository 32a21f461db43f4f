// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// An EngineStore that hands everything on to another: the ground for bugs planted between engine and disk.

#include "app/engine/ports/enginestore.h"

namespace arowana::test {

class ForwardingStore : public EngineStore {
public:
    explicit ForwardingStore(EngineStore &to)
        : m_to(to)
    {
    }

    Result<void> begin() override { return m_to.begin(); }
    Result<void> commit() override { return m_to.commit(); }
    void rollback() override { m_to.rollback(); }
    Result<JournalVerdict> journal(const JournalEntry &entry) override { return m_to.journal(entry); }
    Result<QList<SetAsideRecord>> setAsideAfter(qint64 number, int most) override
    {
        return m_to.setAsideAfter(number, most);
    }
    Result<QList<SetAsideRecord>> setAside(qint64 number) override { return m_to.setAside(number); }
    Result<JournalVerdict> takeUp(qint64 number, const JournalEntry &entry) override
    {
        return m_to.takeUp(number, entry);
    }
    Result<void> keepAside(const SetAsideEvent &event) override { return m_to.keepAside(event); }
    Result<void> markAsideSeen(qint64 number, Instant at) override { return m_to.markAsideSeen(number, at); }
    Result<SetAsideCounts> setAsideCounts() override { return m_to.setAsideCounts(); }
    Result<void> linkEvent(const EventId &event, RowId row) override { return m_to.linkEvent(event, row); }
    Result<std::optional<MessageRecord>> messageById(const MessageId &id) override
    {
        return m_to.messageById(id);
    }
    Result<std::optional<MessageRecord>> messageByRow(RowId row) override { return m_to.messageByRow(row); }
    Result<void> saveMessage(const MessageRecord &record) override { return m_to.saveMessage(record); }
    Result<void> removeMessage(RowId row) override { return m_to.removeMessage(row); }
    Result<RowId> freeRowId(Instant createdAt) override { return m_to.freeRowId(createdAt); }
    Result<qint64> messageCount() override { return m_to.messageCount(); }
    Result<QList<MessageId>> messagesInFlight(int most, RowId before) override
    {
        return m_to.messagesInFlight(most, before);
    }
    Result<QList<RowId>> revokesPending() override { return m_to.revokesPending(); }
    Result<void> saveOutbox(const OutboxEntry &entry) override { return m_to.saveOutbox(entry); }
    Result<std::optional<OutboxEntry>> outboxByRow(RowId row) override { return m_to.outboxByRow(row); }
    Result<QList<OutboxEntry>> openOutbox() override { return m_to.openOutbox(); }
    Result<int> refusedInOutbox() override { return m_to.refusedInOutbox(); }
    Result<QList<Sender>> senders() override { return m_to.senders(); }
    Result<void> saveSender(const Sender &sender) override { return m_to.saveSender(sender); }
    Result<void> removeSender(const Sender &sender) override { return m_to.removeSender(sender); }
    Result<std::optional<QByteArray>> fact(const QByteArray &name) override { return m_to.fact(name); }
    Result<void> saveFact(const QByteArray &name, const QByteArray &value) override
    {
        return m_to.saveFact(name, value);
    }

protected:
    EngineStore &m_to;
};

} // namespace arowana::test
