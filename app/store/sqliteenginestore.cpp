// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/sqliteenginestore.h"

#include "app/store/storeopener.h"
#include "app/store/storeopening.h"

#include <QCoreApplication>

#include <algorithm>

namespace arowana {

namespace {

struct SqliteEngineStoreWords {
    Q_DECLARE_TR_FUNCTIONS(SqliteEngineStore)
};

constexpr auto kBegin = "BEGIN IMMEDIATE"; // deferred could still meet a lock in the middle of the work
constexpr auto kCommit = "COMMIT";
constexpr auto kRollback = "ROLLBACK";

const QByteArray kCoverFact = QByteArrayLiteral("store.covered");

constexpr qint64 kLastMs = (qint64(1) << (63 - RowId::kCounterBits)) - 2;

} // namespace

Result<StoreOpening> SqliteEngineStore::open(const QString &file)
{
    auto opened = openStoreFile(file);
    if (!opened)
        return opened.error();
    OpenedFile whole = opened.take();
    StoreOpening opening;
    opening.store.reset(new SqliteEngineStore(std::move(whole.connection)));
    opening.salvage = std::move(whole.salvage);
    return opening;
}

SqliteEngineStore::SqliteEngineStore(std::unique_ptr<StoreConnection> connection)
    : m_connection(std::move(connection))
    , m_messages(*m_connection)
    , m_outbox(*m_connection)
    , m_journal(*m_connection)
    , m_aside(*m_connection)
    , m_workspace(*m_connection)
    , m_sessions(*m_connection)
    , m_contacts(*m_connection)
    , m_conversations(*m_connection)
    , m_gaps(*m_connection)
    , m_ledger(*m_connection)
    , m_desk(*m_connection)
    , m_runs(*m_connection)
    , m_search(*m_connection)
{
}

Result<void> SqliteEngineStore::begin()
{
    if (m_inTransaction)
        return Error{
            ErrorKind::Storage, SqliteEngineStoreWords::tr("A transaction is open already."), {}, {}};
    markDamageMet();
    if (auto there = m_connection->stillThere(); !there) {
        // What was committed into a log that has gone is out of reach for the next start. It goes into the
        // file while this handle still has that log.
        (void)m_connection->execute(QStringLiteral("PRAGMA wal_checkpoint(PASSIVE)"));
        return there;
    }
    if (auto sound = makeSound(); !sound)
        return sound;
    const auto begun = m_connection->change(kBegin);
    if (!begun)
        return begun.error();
    m_inTransaction = true;
    m_givenRows.clear();
    m_messages.forget();
    return {};
}

/// A handle that an error left in doubt is taken for no further work.
Result<void> SqliteEngineStore::makeSound()
{
    if (!m_mustReopen && !m_connection->isInDoubt())
        return {};
    if (auto reopened = m_connection->reopen(); !reopened)
        return reopened;
    m_mustReopen = false;
    return {};
}

/// SQLite leaves the frames of a commit whose sync failed in the log, and the start after a crash would take
/// them for a commit. The next write takes their place, whether it can be synced or not: it comes before
/// anybody is told that nothing was stored.
void SqliteEngineStore::coverFailedCommit()
{
    if (!m_connection->stillThere() || !makeSound() || !m_connection->change(kBegin))
        return;
    const bool isCovered = m_workspace.saveFact(kCoverFact, QByteArray::number(++m_covers)).ok() &&
                           m_connection->change(kCommit).ok();
    if (!isCovered && !m_connection->change(kRollback))
        m_mustReopen = true;
}

Result<void> SqliteEngineStore::commit()
{
    if (auto may = mayWrite(); !may)
        return may;
    m_messages.forget();
    if (auto searchable = m_search.bringUpToDate(); !searchable) {
        rollback();
        return searchable;
    }
    const auto committed = m_connection->change(kCommit);
    if (!committed) {
        rollback();
        coverFailedCommit();
        return committed.error();
    }
    m_inTransaction = false;
    // What went into a file that nobody will find again is not stored.
    return m_connection->stillThere();
}

void SqliteEngineStore::rollback()
{
    if (!m_inTransaction)
        return;
    m_inTransaction = false;
    m_messages.forget();
    markDamageMet();
    // After some errors SQLite has rolled back by itself and says so here; whatever else it says, a fresh
    // handle certainly has no transaction open.
    if (!m_connection->change(kRollback))
        m_mustReopen = true;
}

void SqliteEngineStore::markDamageMet()
{
    if (m_connection->sawDamage() && !m_isMarked)
        m_isMarked = markDamaged(m_connection->file());
}

Result<void> SqliteEngineStore::mayWrite() const
{
    if (m_inTransaction)
        return {};
    return Error{
        ErrorKind::Storage, SqliteEngineStoreWords::tr("Nothing is written outside a transaction."), {}, {}};
}

Result<JournalVerdict> SqliteEngineStore::journal(const JournalEntry &entry)
{
    if (auto may = mayWrite(); !may)
        return may.error();
    return m_journal.add(entry);
}

Result<QList<SetAsideRecord>> SqliteEngineStore::setAsideAfter(qint64 number, int most)
{
    return m_aside.after(number, most);
}

Result<QList<SetAsideRecord>> SqliteEngineStore::setAside(qint64 number)
{
    return m_aside.record(number);
}

Result<JournalVerdict> SqliteEngineStore::takeUp(qint64 number, const JournalEntry &entry)
{
    if (auto may = mayWrite(); !may)
        return may.error();
    return m_aside.takeUp(number, entry);
}

Result<void> SqliteEngineStore::keepAside(const SetAsideEvent &event)
{
    if (auto may = mayWrite(); !may)
        return may;
    return m_aside.keep(event);
}

Result<void> SqliteEngineStore::markAsideSeen(qint64 number, Instant at)
{
    if (auto may = mayWrite(); !may)
        return may;
    return m_aside.markSeen(number, at);
}

Result<SetAsideCounts> SqliteEngineStore::setAsideCounts()
{
    return m_aside.counts();
}

Result<void> SqliteEngineStore::linkEvent(const EventId &event, RowId row)
{
    if (auto may = mayWrite(); !may)
        return may;
    return m_journal.link(event, row);
}

Result<std::optional<MessageRecord>> SqliteEngineStore::messageById(const MessageId &id)
{
    return m_messages.byId(id);
}

Result<std::optional<MessageRecord>> SqliteEngineStore::messageByRow(RowId row)
{
    return m_messages.byRow(row);
}

Result<void> SqliteEngineStore::saveMessage(const MessageRecord &record)
{
    if (auto may = mayWrite(); !may)
        return may;
    return m_messages.save(record);
}

Result<void> SqliteEngineStore::removeMessage(RowId row)
{
    if (auto may = mayWrite(); !may)
        return may;
    if (auto unlinked = m_journal.unlink(row); !unlinked)
        return unlinked;
    return m_messages.remove(row);
}

Result<RowId> SqliteEngineStore::freeRowId(Instant createdAt)
{
    Instant at{std::clamp<qint64>(createdAt.ms, 1, kLastMs)};
    for (;; at = at.plusMs(1)) {
        const auto stored = m_messages.lastOfMillisecond(at);
        if (!stored)
            return stored.error();
        const RowId last = std::max(*stored, m_givenRows.value(at.ms));
        const RowId next = last.isValid() ? RowId{last.value + 1} : RowId::make(at, 0);
        if (next.createdAt() != at)
            continue; // a million in this millisecond
        m_givenRows.insert(at.ms, next);
        return next;
    }
}

Result<qint64> SqliteEngineStore::messageCount()
{
    return m_messages.count();
}

Result<QList<MessageId>> SqliteEngineStore::messagesInFlight(int most, RowId before)
{
    return m_messages.inFlight(most, before);
}

Result<QList<RowId>> SqliteEngineStore::revokesPending()
{
    return m_messages.revokesPending();
}

Result<void> SqliteEngineStore::saveOutbox(const OutboxEntry &entry)
{
    if (auto may = mayWrite(); !may)
        return may;
    auto saved = m_outbox.save(entry);
    return saved && entry.state == OutboxState::Accepted ? m_desk.dropOriginDraft(entry.row) : saved;
}

Result<std::optional<OutboxEntry>> SqliteEngineStore::outboxByRow(RowId row)
{
    // This handle still gives back what it wrote into a file that has gone, and no start will find that
    // again.
    if (auto there = m_connection->stillThere(); !there)
        return there.error();
    return m_outbox.byRow(row);
}

Result<QList<OutboxEntry>> SqliteEngineStore::openOutbox()
{
    return m_outbox.open();
}

Result<int> SqliteEngineStore::refusedInOutbox()
{
    return m_outbox.refusedCount();
}

Result<QList<Sender>> SqliteEngineStore::senders()
{
    return m_workspace.senders();
}

Result<void> SqliteEngineStore::saveSender(const Sender &sender)
{
    if (auto may = mayWrite(); !may)
        return may;
    return m_workspace.saveSender(sender);
}

Result<void> SqliteEngineStore::removeSender(const Sender &sender)
{
    if (auto may = mayWrite(); !may)
        return may;
    return m_workspace.removeSender(sender.channel, sender.id);
}

Result<std::optional<QByteArray>> SqliteEngineStore::fact(const QByteArray &name)
{
    return m_workspace.fact(name);
}

Result<void> SqliteEngineStore::saveFact(const QByteArray &name, const QByteArray &value)
{
    if (auto may = mayWrite(); !may)
        return may;
    return m_workspace.saveFact(name, value);
}

Result<std::optional<Session>> SqliteEngineStore::session(const AgentId &agent, const QString &phone)
{
    return m_sessions.session(agent, phone);
}

Result<void> SqliteEngineStore::saveSession(const Session &session)
{
    if (auto may = mayWrite(); !may)
        return may;
    return m_sessions.save(session);
}

Result<QList<Session>> SqliteEngineStore::sessionsEndingAfter(Instant moment)
{
    return m_sessions.endingAfter(moment);
}

Result<QList<MessageRecord>> SqliteEngineStore::repliesWithoutAgent(const ChannelId &channel)
{
    return m_messages.repliesWithoutAgent(channel);
}

Result<QList<MessageRecord>> SqliteEngineStore::receivedBetween(Instant from, Instant to)
{
    return m_messages.receivedBetween(from, to);
}

Result<QList<MessageId>> SqliteEngineStore::messagesToRead(int most, RowId from, RowId below)
{
    return m_messages.toRead(most, from, below);
}

Result<qint64> SqliteEngineStore::countToRead(RowId below)
{
    return m_messages.countToRead(below);
}

Result<void> SqliteEngineStore::saveGap(const Gap &gap)
{
    if (auto may = mayWrite(); !may)
        return may;
    return m_gaps.save(gap);
}

Result<QList<Gap>> SqliteEngineStore::gaps(int most)
{
    return m_gaps.newest(most);
}

Result<void> SqliteEngineStore::saveLedgerEntry(const LedgerEntry &entry)
{
    if (auto may = mayWrite(); !may)
        return may;
    return m_ledger.save(entry);
}

Result<void> SqliteEngineStore::removeLedgerEntry(RowId row, LedgerKind kind)
{
    if (auto may = mayWrite(); !may)
        return may;
    return m_ledger.remove(row, kind);
}

Result<QList<LedgerEntry>> SqliteEngineStore::ledgerEntries(RowId row)
{
    return m_ledger.entries(row);
}

Result<LedgerSums> SqliteEngineStore::ledgerSums(Instant since)
{
    return m_ledger.sums(since);
}

Result<QList<StoredDraft>> SqliteEngineStore::drafts()
{
    return m_desk.drafts();
}

Result<void> SqliteEngineStore::saveDraft(const StoredDraft &draft)
{
    if (auto may = mayWrite(); !may)
        return may;
    return m_desk.saveDraft(draft);
}

Result<void> SqliteEngineStore::dropDraft(quint64 id)
{
    if (auto may = mayWrite(); !may)
        return may;
    return m_desk.dropDraft(id);
}

Result<void> SqliteEngineStore::saveOrigin(RowId row, const SendOrigin &origin)
{
    if (auto may = mayWrite(); !may)
        return may;
    return m_desk.saveOrigin(row, origin);
}

Result<QList<CannedText>> SqliteEngineStore::cannedTexts()
{
    return m_desk.cannedTexts();
}

Result<void> SqliteEngineStore::saveCannedText(const CannedText &text)
{
    if (auto may = mayWrite(); !may)
        return may;
    return m_desk.saveCannedText(text);
}

Result<void> SqliteEngineStore::removeCannedText(const QString &name)
{
    if (auto may = mayWrite(); !may)
        return may;
    return m_desk.removeCannedText(name);
}

Result<QList<UnitPrice>> SqliteEngineStore::prices()
{
    return m_desk.prices();
}

Result<void> SqliteEngineStore::savePrice(const UnitPrice &price)
{
    if (auto may = mayWrite(); !may)
        return may;
    return m_desk.savePrice(price);
}

} // namespace arowana
