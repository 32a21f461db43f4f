// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/memorystore.h"

#include <QCryptographicHash>

#include <algorithm>
#include <utility>

namespace arowana::test {

namespace {

Error storeError(ErrorKind kind, const QString &what)
{
    return Error{kind, what, QStringLiteral("Free some space."), QStringLiteral("simulated")};
}

/// As the real store reads it (app/store): ours or another program's, accepted and not at its end.
bool isInFlight(const MessageRow &row)
{
    return row.direction == Direction::Outbound && !row.id.isEmpty() && !isSettled(row.status);
}

} // namespace

template <class Work>
void MemoryStore::onEachMap(Work work)
{
    work(m_messages);
    work(m_rowOfId);
    work(m_outbox);
    work(m_journal);
    work(m_journalPlace);
    work(m_senders);
    work(m_facts);
    work(m_sessions);
    work(m_contacts);
    work(m_addresses);
    work(m_ends);
    work(m_unread);
    work(m_notes);
    work(m_gaps);
    work(m_ledger);
    work(m_drafts);
    work(m_origins);
    work(m_texts);
    work(m_prices);
    work(m_runs);
    work(m_lines);
    work(m_leftOut);
    work(m_lineOfRow);
    work(m_sendTimes);
    m_given.clear();
}

void MemoryStore::failNext(StoreOp op, int times, ErrorKind kind)
{
    m_planned.push_back({op, times, kind});
}

void MemoryStore::failNoMore()
{
    m_planned.clear();
    m_chance = {};
    m_lieOnCommit.reset();
}

void MemoryStore::crash()
{
    onEachMap([](auto &map) { map.drop(); });
    m_inTransaction = false;
}

void MemoryStore::damageBody(RowId row)
{
    if (auto entry = keptOutbox(row)) {
        entry->body.back() = char(entry->body.back() ^ 1);
        m_outbox.overwrite(entry->key.bytes(), *entry);
    }
}

void MemoryStore::dropChecksum(RowId row)
{
    if (auto entry = keptOutbox(row)) {
        entry->checksum.clear();
        m_outbox.overwrite(entry->key.bytes(), *entry);
    }
}

Result<void> MemoryStore::mayDo(StoreOp op)
{
    const auto planned =
        std::find_if(m_planned.begin(), m_planned.end(), [&](const Planned &p) { return p.op == op; });
    if (planned != m_planned.end()) {
        ++m_struck;
        const ErrorKind kind = planned->kind;
        if (--planned->times == 0)
            m_planned.erase(planned);
        return storeError(kind, QStringLiteral("The disk is full."));
    }
    if (m_chance && m_chance(op))
        return storeError(m_chanceKind, QStringLiteral("The disk is full."));
    return {};
}

Result<void> MemoryStore::mayWrite(StoreOp op)
{
    if (!m_inTransaction) {
        m_violations.append(QStringLiteral("a write without a transaction"));
        return storeError(ErrorKind::Storage, m_violations.constLast());
    }
    return mayDo(op);
}

std::optional<MessageRecord> MemoryStore::keptMessage(RowId row) const
{
    const auto found = m_messages.kept().find(row);
    return found == m_messages.kept().end() ? std::nullopt : std::optional(found->second);
}

QList<Session> MemoryStore::keptSessions() const
{
    QList<Session> sessions;
    for (const auto &[key, session] : m_sessions.kept())
        sessions.append(session);
    return sessions;
}

QList<Gap> MemoryStore::keptGaps() const
{
    QList<Gap> gaps;
    for (const auto &[key, gap] : m_gaps.kept())
        gaps.prepend(gap);
    return gaps;
}

QList<LedgerEntry> MemoryStore::keptLedger() const
{
    QList<LedgerEntry> entries;
    for (const auto &[key, entry] : m_ledger.kept())
        entries.append(entry);
    return entries;
}

std::optional<OutboxEntry> MemoryStore::keptOutbox(RowId row) const
{
    for (const auto &[key, entry] : m_outbox.kept()) {
        if (entry.row == row)
            return entry;
    }
    return std::nullopt;
}

Result<void> MemoryStore::begin()
{
    if (m_inTransaction) {
        m_violations.append(QStringLiteral("a transaction within another"));
        return storeError(ErrorKind::Storage, m_violations.constLast());
    }
    if (auto may = mayDo(StoreOp::Begin); !may)
        return may;
    m_inTransaction = true;
    return {};
}

Result<void> MemoryStore::commit()
{
    if (!m_inTransaction) {
        m_violations.append(QStringLiteral("a commit without a transaction"));
        return storeError(ErrorKind::Storage, m_violations.constLast());
    }
    if (auto may = mayDo(StoreOp::Commit); !may)
        return may;
    onEachMap([](auto &map) { map.keep(); });
    m_inTransaction = false;
    ++m_commits;
    if (const auto kind = std::exchange(m_lieOnCommit, std::nullopt)) {
        ++m_struck;
        return storeError(*kind, QStringLiteral("The disk did not confirm."));
    }
    return {};
}

void MemoryStore::rollback()
{
    onEachMap([](auto &map) { map.drop(); });
    m_inTransaction = false;
}

Result<JournalVerdict> MemoryStore::journal(const JournalEntry &entry)
{
    if (auto may = mayWrite(StoreOp::Journal); !may)
        return may.error();
    const bool isAccepted = entry.state == JournalState::Accepted;
    if (isAccepted && entry.id.isEmpty())
        return storeError(ErrorKind::InvalidInput, QStringLiteral("An event without an id."));
    const QByteArray name = isAccepted
                                ? 'a' + entry.id.bytes()
                                : 'q' + QCryptographicHash::hash(entry.body, QCryptographicHash::Sha256);
    if (const auto place = m_journalPlace.find(name)) {
        JournalRow row = *m_journal.find(*place);
        if (row.entry.body != entry.body)
            return JournalVerdict::Conflict;
        ++row.repeats;
        m_journal.put(*place, row);
        return JournalVerdict::Repeat;
    }
    const qint64 place = ++m_lastPlace;
    m_journalPlace.put(name, place);
    JournalRow row{entry, 0, {}};
    if (!isAccepted && !entry.aside)
        row.entry.aside = AsideKind::NotUnderstood;
    m_journal.put(place, row);
    return JournalVerdict::New;
}

Result<void> MemoryStore::linkEvent(const EventId &event, RowId row)
{
    if (auto may = mayWrite(StoreOp::LinkEvent); !may)
        return may;
    const auto place = m_journalPlace.find('a' + event.bytes());
    if (!place)
        return storeError(ErrorKind::NotFound, QStringLiteral("This event is not in the journal."));
    JournalRow known = *m_journal.find(*place);
    known.linkedTo = row;
    m_journal.put(*place, known);
    return {};
}

Result<std::optional<MessageRecord>> MemoryStore::messageById(const MessageId &id)
{
    if (auto may = mayDo(StoreOp::Read); !may)
        return may.error();
    const auto row = m_rowOfId.find(id.bytes());
    return row ? m_messages.find(*row) : std::optional<MessageRecord>();
}

Result<std::optional<MessageRecord>> MemoryStore::messageByRow(RowId row)
{
    if (auto may = mayDo(StoreOp::Read); !may)
        return may.error();
    return m_messages.find(row);
}

Result<void> MemoryStore::saveMessage(const MessageRecord &record)
{
    if (auto may = mayWrite(StoreOp::SaveMessage); !may)
        return may;
    const RowId row = record.row.row;
    if (!record.row.id.isEmpty()) {
        const auto other = m_rowOfId.find(record.row.id.bytes());
        if (other && *other != row)
            return storeError(ErrorKind::Conflict, QStringLiteral("Two rows with one message id."));
    }
    if (const auto known = m_messages.find(row); known && !known->row.id.isEmpty())
        m_rowOfId.remove(known->row.id.bytes());
    if (!record.row.id.isEmpty())
        m_rowOfId.put(record.row.id.bytes(), row);
    m_messages.put(row, record);
    return {};
}

Result<void> MemoryStore::removeMessage(RowId row)
{
    if (auto may = mayWrite(StoreOp::SaveMessage); !may)
        return may;
    if (const auto known = m_messages.find(row); known && !known->row.id.isEmpty())
        m_rowOfId.remove(known->row.id.bytes());
    m_messages.remove(row);
    std::vector<std::pair<SessionPair, RowId>> unread;
    m_unread.forEach([&](const std::pair<SessionPair, RowId> &key, bool) {
        if (key.second == row)
            unread.push_back(key);
        return true;
    });
    for (const auto &key : unread)
        m_unread.remove(key);
    return {};
}

RowId MemoryStore::lastOfMillisecond(Instant createdAt) const
{
    RowId last;
    const auto look = [&](RowId row) {
        if (row.createdAt() == createdAt)
            last = std::max(last, row);
    };
    m_messages.forEachFrom(RowId::make(createdAt, 0), [&](RowId row, const MessageRecord &) {
        look(row);
        return row.createdAt() == createdAt;
    });
    std::for_each(m_given.begin(), m_given.end(), look);
    return last;
}

Result<RowId> MemoryStore::freeRowId(Instant createdAt)
{
    if (auto may = mayDo(StoreOp::FreeRow); !may)
        return may.error();
    const RowId last = lastOfMillisecond(createdAt);
    const RowId row = last.isValid() ? RowId{last.value + 1} : RowId::make(createdAt, 0);
    m_given.push_back(row);
    return row;
}

Result<qint64> MemoryStore::messageCount()
{
    if (auto may = mayDo(StoreOp::Read); !may)
        return may.error();
    return m_messages.size();
}

Result<QList<MessageId>> MemoryStore::messagesInFlight(int most, RowId before)
{
    if (auto may = mayDo(StoreOp::Read); !may)
        return may.error();
    QList<MessageId> ids;
    m_messages.forEach([&](RowId row, const MessageRecord &record) {
        if (isInFlight(record.row) && (!before.isValid() || row < before))
            ids.prepend(record.row.id);
        return true;
    });
    return ids.first(std::min<qsizetype>(most, ids.size()));
}

Result<QList<RowId>> MemoryStore::revokesPending()
{
    if (auto may = mayDo(StoreOp::Read); !may)
        return may.error();
    QList<RowId> rows;
    m_messages.forEach([&](RowId row, const MessageRecord &record) {
        if (record.revokePending)
            rows.append(row);
        return true;
    });
    return rows;
}

Result<void> MemoryStore::saveOutbox(const OutboxEntry &entry)
{
    if (auto may = mayWrite(StoreOp::SaveOutbox); !may)
        return may;
    const auto known = m_outbox.find(entry.key.bytes());
    if (known && known->body != entry.body)
        return storeError(ErrorKind::Conflict, QStringLiteral("The body of a key never changes."));
    if (known && !known->checksum.isEmpty() && known->checksum != entry.checksum)
        return storeError(ErrorKind::Conflict, QStringLiteral("The checksum of a send never changes."));
    if (const auto other = outboxOfRow(entry.row); other && other->key != entry.key)
        return storeError(ErrorKind::Conflict, QStringLiteral("Two sends of one row."));
    m_outbox.put(entry.key.bytes(), entry);
    if (auto origin = m_origins.find(entry.row); origin && entry.state == OutboxState::Accepted) {
        SendOrigin without = *origin;
        without.draft.reset();
        m_origins.put(entry.row, without);
    }
    m_sendTimes.put({entry.createdAt, entry.key.bytes()}, true);
    return {};
}

std::optional<OutboxEntry> MemoryStore::outboxOfRow(RowId row) const
{
    std::optional<OutboxEntry> found;
    m_outbox.forEach([&](const QByteArray &, const OutboxEntry &entry) {
        if (entry.row == row)
            found = entry;
        return !found;
    });
    return found;
}

Result<std::optional<OutboxEntry>> MemoryStore::outboxByRow(RowId row)
{
    if (auto may = mayDo(StoreOp::Read); !may)
        return may.error();
    return outboxOfRow(row);
}

Result<QList<OutboxEntry>> MemoryStore::openOutbox()
{
    if (auto may = mayDo(StoreOp::Read); !may)
        return may.error();
    QList<OutboxEntry> open;
    m_outbox.forEach([&](const QByteArray &, const OutboxEntry &entry) {
        if (entry.state != OutboxState::Accepted && entry.state != OutboxState::Refused &&
            entry.state != OutboxState::Stopped)
            open.append(entry);
        return true;
    });
    std::sort(open.begin(), open.end(), [](const OutboxEntry &a, const OutboxEntry &b) {
        return std::pair(a.createdAt, a.row) < std::pair(b.createdAt, b.row);
    });
    return open;
}

Result<int> MemoryStore::refusedInOutbox()
{
    if (auto may = mayDo(StoreOp::Read); !may)
        return may.error();
    int count = 0;
    m_outbox.forEach([&](const QByteArray &, const OutboxEntry &entry) {
        count += entry.state == OutboxState::Refused && !entry.dismissedAt ? 1 : 0;
        return true;
    });
    return count;
}

Result<QList<Sender>> MemoryStore::senders()
{
    if (auto may = mayDo(StoreOp::Read); !may)
        return may.error();
    std::map<qint64, Sender> inOrder;
    m_senders.forEach([&](const SenderKey &, const std::pair<qint64, Sender> &placed) {
        inOrder.insert(placed);
        return true;
    });
    QList<Sender> all;
    for (const auto &[place, sender] : inOrder)
        all.append(sender);
    return all;
}

Result<void> MemoryStore::saveSender(const Sender &sender)
{
    if (auto may = mayWrite(StoreOp::Small); !may)
        return may;
    const SenderKey key(sender.channel, sender.id);
    const auto known = m_senders.find(key);
    m_senders.put(key, {known ? known->first : ++m_lastPlace, sender});
    return {};
}

Result<void> MemoryStore::removeSender(const Sender &sender)
{
    if (auto may = mayWrite(StoreOp::Small); !may)
        return may;
    m_senders.remove({sender.channel, sender.id});
    return {};
}

Result<std::optional<QByteArray>> MemoryStore::fact(const QByteArray &name)
{
    if (auto may = mayDo(StoreOp::Read); !may)
        return may.error();
    return m_facts.find(name);
}

Result<void> MemoryStore::saveFact(const QByteArray &name, const QByteArray &value)
{
    if (auto may = mayWrite(StoreOp::Small); !may)
        return may;
    m_facts.put(name, value);
    return {};
}

} // namespace arowana::test
