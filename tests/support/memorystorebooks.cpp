// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// MemoryStore's part for the books: sessions, contacts, what polling needs, the ledger.
#include "tests/support/memorystore.h"

#include <algorithm>
#include <utility>

namespace arowana::test {

Result<std::optional<Session>> MemoryStore::session(const AgentId &agent, const QString &phone)
{
    if (auto may = mayDo(StoreOp::Read); !may)
        return may.error();
    return m_sessions.find({agent, phone});
}

Result<void> MemoryStore::saveSession(const Session &session)
{
    if (auto may = mayWrite(StoreOp::SaveSession); !may)
        return may;
    m_sessions.put({session.agentId, session.phone}, session);
    return {};
}

Result<QList<Session>> MemoryStore::sessionsEndingAfter(Instant moment)
{
    if (auto may = mayDo(StoreOp::Read); !may)
        return may.error();
    QList<Session> ending;
    m_sessions.forEach([&](const std::pair<AgentId, QString> &, const Session &session) {
        if (session.expiresAt > moment)
            ending.append(session);
        return true;
    });
    std::stable_sort(ending.begin(), ending.end(),
                     [](const Session &a, const Session &b) { return a.expiresAt < b.expiresAt; });
    return ending;
}

Result<std::optional<Contact>> MemoryStore::contact(const ContactId &id)
{
    if (auto may = mayDo(StoreOp::Read); !may)
        return may.error();
    return m_contacts.find(id);
}

Result<void> MemoryStore::saveContact(const Contact &contact)
{
    if (auto may = mayWrite(StoreOp::SaveContact); !may)
        return may;
    if (contact.id.isEmpty())
        return Error{ErrorKind::InvalidInput, QStringLiteral("A contact without an id."), {}, {}};
    m_contacts.put(contact.id, contact);
    return {};
}

Result<void> MemoryStore::removeContact(const ContactId &id)
{
    if (auto may = mayWrite(StoreOp::SaveContact); !may)
        return may;
    m_contacts.remove(id);
    return {};
}

Result<QList<Contact>> MemoryStore::contactsAt(const QString &address)
{
    if (auto may = mayDo(StoreOp::Read); !may)
        return may.error();
    QList<Contact> found;
    m_contacts.forEach([&](const ContactId &, const Contact &contact) {
        if (contact.phone == address || contact.email.compare(address, Qt::CaseInsensitive) == 0)
            found.append(contact);
        return true;
    });
    return found;
}

Result<void> MemoryStore::rememberAddress(const QString &address, const QString &name)
{
    if (auto may = mayWrite(StoreOp::SaveContact); !may)
        return may;
    m_addresses.put(address, name);
    return {};
}

Result<QList<MessageRecord>> MemoryStore::receivedBetween(Instant from, Instant to)
{
    if (auto may = mayDo(StoreOp::Read); !may)
        return may.error();
    QList<MessageRecord> received;
    m_messages.forEach([&](RowId, const MessageRecord &record) {
        const bool isWithin =
            std::any_of(record.steps.begin(), record.steps.end(), [&](const TimelineStep &step) {
                return step.status == MessageStatus::Received && step.at >= from && step.at <= to;
            });
        if (isWithin && record.row.direction == Direction::Inbound)
            received.append(record);
        return true;
    });
    return received;
}

Result<QList<MessageRecord>> MemoryStore::repliesWithoutAgent(const ChannelId &channel)
{
    if (auto may = mayDo(StoreOp::Read); !may)
        return may.error();
    QList<MessageRecord> replies;
    m_messages.forEach([&](RowId, const MessageRecord &record) {
        if (record.row.direction == Direction::Inbound && record.row.senderId.isEmpty() &&
            record.channelId == channel)
            replies.append(record);
        return true;
    });
    return replies;
}

Result<QList<MessageId>> MemoryStore::messagesToRead(int most, RowId from, RowId below)
{
    if (auto may = mayDo(StoreOp::Read); !may)
        return may.error();
    QList<MessageId> ids;
    m_messages.forEach([&](RowId row, const MessageRecord &record) {
        if (!record.isWhole && !record.row.id.isEmpty() && row >= from && (!below.isValid() || row < below))
            ids.prepend(record.row.id);
        return true;
    });
    return ids.first(std::min(qsizetype(most), ids.size()));
}

Result<qint64> MemoryStore::countToRead(RowId below)
{
    const auto all = messagesToRead(std::numeric_limits<int>::max(), {}, below);
    return all ? Result<qint64>(all->size()) : Result<qint64>(all.error());
}

Result<void> MemoryStore::saveGap(const Gap &gap)
{
    if (auto may = mayWrite(StoreOp::SaveGap); !may)
        return may;
    m_gaps.put({gap.from, gap.cause}, gap);
    return {};
}

Result<QList<Gap>> MemoryStore::gaps(int most)
{
    if (auto may = mayDo(StoreOp::Read); !may)
        return may.error();
    QList<Gap> gaps;
    m_gaps.forEach([&](const std::pair<Instant, GapCause> &, const Gap &gap) {
        gaps.prepend(gap);
        return true;
    });
    return gaps.first(std::min(qsizetype(most), gaps.size()));
}

Result<void> MemoryStore::saveLedgerEntry(const LedgerEntry &entry)
{
    if (auto may = mayWrite(StoreOp::SaveLedger); !may)
        return may;
    m_ledger.put({entry.row, entry.kind}, entry);
    return {};
}

Result<void> MemoryStore::removeLedgerEntry(RowId row, LedgerKind kind)
{
    if (auto may = mayWrite(StoreOp::SaveLedger); !may)
        return may;
    m_ledger.remove({row, kind});
    return {};
}

Result<QList<LedgerEntry>> MemoryStore::ledgerEntries(RowId row)
{
    if (auto may = mayDo(StoreOp::Read); !may)
        return may.error();
    QList<LedgerEntry> entries;
    for (const LedgerKind kind : {LedgerKind::Hold, LedgerKind::Charge, LedgerKind::Release}) {
        if (const auto entry = m_ledger.find({row, kind}))
            entries.append(*entry);
    }
    return entries;
}

Result<LedgerSums> MemoryStore::ledgerSums(Instant since)
{
    if (auto may = mayDo(StoreOp::Read); !may)
        return may.error();
    LedgerSums sums;
    m_ledger.forEach([&](const std::pair<RowId, LedgerKind> &key, const LedgerEntry &entry) {
        const RowId row = key.first;
        if (entry.kind == LedgerKind::Hold && !m_ledger.find({row, LedgerKind::Charge}) &&
            !m_ledger.find({row, LedgerKind::Release}))
            sums.held += entry.amount;
        if (entry.kind == LedgerKind::Charge && entry.at >= since)
            sums.charged += entry.amount;
        if (entry.kind == LedgerKind::Release && entry.at >= since)
            sums.released += entry.amount;
        return true;
    });
    return sums;
}

} // namespace arowana::test
