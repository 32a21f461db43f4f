// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The engine's durable memory in SQLite, over the one connection that writes. Engine thread; owned by whoever
// runs the engine. A commit returns after fsync (WAL, synchronous=FULL); checkpoints are Maintenance's.

#include "app/engine/ports/contactstore.h"
#include "app/engine/ports/conversationstore.h"
#include "app/engine/ports/deskstore.h"
#include "app/engine/ports/enginestore.h"
#include "app/engine/ports/ledgerstore.h"
#include "app/engine/ports/runstore.h"
#include "app/engine/ports/sessionstore.h"
#include "app/engine/ports/syncstore.h"
#include "app/store/asidetable.h"
#include "app/store/contacttable.h"
#include "app/store/conversationtable.h"
#include "app/store/desktable.h"
#include "app/store/gaptable.h"
#include "app/store/journaltable.h"
#include "app/store/ledgertable.h"
#include "app/store/messagetable.h"
#include "app/store/outboxtable.h"
#include "app/store/runtable.h"
#include "app/store/searchindex.h"
#include "app/store/sessiontable.h"
#include "app/store/workspacetable.h"

#include <QHash>

#include <memory>

namespace arowana {

struct StoreOpening;

class SqliteEngineStore : public EngineStore,
                          public SessionStore,
                          public ContactStore,
                          public ConversationStore,
                          public SyncStore,
                          public LedgerStore,
                          public DeskStore,
                          public RunStore {
public:
    /// Opens `file`, makes folder and tables where they are missing, backs an older file up and brings it up
    /// to date. Call on the thread that uses the store. A damaged file of ours is set aside untouched, and
    /// what can be read goes into a new one: see StoreOpening::salvage. Refuses (Storage, Unsupported) a file
    /// that is foreign or of a newer console, and leaves it as it is; Locked while another program keeps
    /// everyone out.
    static Result<StoreOpening> open(const QString &file);

    /// Locked after 200 ms when another program is writing: try again by timer. After an error that left the
    /// handle in doubt (a failed fsync) the file is opened anew first. Storage while the path does not lead
    /// to the opened file any more; nothing that was written since is believed.
    Result<void> begin() override;
    /// After an error nothing of it is stored, nor comes back at a later start as far as the disk can still
    /// be written to; rolled back already.
    Result<void> commit() override;
    void rollback() override;

    Result<JournalVerdict> journal(const JournalEntry &entry) override;
    Result<QList<SetAsideRecord>> setAsideAfter(qint64 number, int most) override;
    Result<QList<SetAsideRecord>> setAside(qint64 number) override;
    Result<JournalVerdict> takeUp(qint64 number, const JournalEntry &entry) override;
    Result<void> keepAside(const SetAsideEvent &event) override;
    Result<void> markAsideSeen(qint64 number, Instant at) override;
    Result<SetAsideCounts> setAsideCounts() override;
    Result<void> linkEvent(const EventId &event, RowId row) override;

    Result<std::optional<MessageRecord>> messageById(const MessageId &id) override;
    Result<std::optional<MessageRecord>> messageByRow(RowId row) override;
    Result<void> saveMessage(const MessageRecord &record) override;
    Result<void> removeMessage(RowId row) override;
    /// Also never one it gave before in this transaction. Times that no row id can hold (before 1970, after
    /// 2248) are moved to the nearest that can.
    Result<RowId> freeRowId(Instant createdAt) override;
    Result<qint64> messageCount() override;
    Result<QList<MessageId>> messagesInFlight(int most, RowId before) override;

    Result<QList<RowId>> revokesPending() override;
    Result<void> saveOutbox(const OutboxEntry &entry) override;
    Result<std::optional<OutboxEntry>> outboxByRow(RowId row) override;
    Result<QList<OutboxEntry>> openOutbox() override;
    Result<int> refusedInOutbox() override;

    Result<QList<Sender>> senders() override;
    Result<void> saveSender(const Sender &sender) override;
    Result<void> removeSender(const Sender &sender) override;

    Result<std::optional<QByteArray>> fact(const QByteArray &name) override;
    Result<void> saveFact(const QByteArray &name, const QByteArray &value) override;

    Result<std::optional<Session>> session(const AgentId &agent, const QString &phone) override;
    Result<void> saveSession(const Session &session) override;
    Result<QList<Session>> sessionsEndingAfter(Instant moment) override;

    Result<std::optional<Contact>> contact(const ContactId &id) override;
    Result<void> saveContact(const Contact &contact) override;
    Result<void> removeContact(const ContactId &id) override;
    Result<QList<Contact>> contactsAt(const QString &address) override;
    Result<void> rememberAddress(const QString &address, const QString &name) override;

    Result<void> keepSessionEnd(const SessionPair &pair, Instant endedAt, const QString &reason) override;
    Result<void> addUnread(const SessionPair &pair, RowId row) override;
    Result<int> markRead(const SessionPair &pair, RowId until) override;
    Result<QList<RowId>> unreadReplies(const SessionPair &pair) override;
    Result<RowId> newestSendTo(const QString &phone, Instant from, Instant until) override;
    Result<ContactNote> saveNote(const ContactNote &note) override;
    Result<QList<ContactNote>> notesAbout(const QString &address) override;

    Result<QList<MessageRecord>> receivedBetween(Instant from, Instant to) override;
    Result<QList<MessageRecord>> repliesWithoutAgent(const ChannelId &channel) override;
    Result<QList<MessageId>> messagesToRead(int most, RowId from, RowId below) override;
    Result<qint64> countToRead(RowId below) override;
    Result<void> saveGap(const Gap &gap) override;
    Result<QList<Gap>> gaps(int most) override;

    Result<void> saveLedgerEntry(const LedgerEntry &entry) override;
    Result<void> removeLedgerEntry(RowId row, LedgerKind kind) override;
    Result<QList<LedgerEntry>> ledgerEntries(RowId row) override;
    Result<LedgerSums> ledgerSums(Instant since) override;

    Result<QList<StoredDraft>> drafts() override;
    Result<void> saveDraft(const StoredDraft &draft) override;
    Result<void> dropDraft(quint64 id) override;
    Result<void> saveOrigin(RowId row, const SendOrigin &origin) override;
    Result<QList<CannedText>> cannedTexts() override;
    Result<void> saveCannedText(const CannedText &text) override;
    Result<void> removeCannedText(const QString &name) override;
    Result<QList<UnitPrice>> prices() override;
    Result<void> savePrice(const UnitPrice &price) override;

    Result<quint64> addRun(const SendRun &run, const QList<RunLine> &lines) override;
    Result<void> addLeftOut(quint64 run, const QList<LeftOutLine> &lines) override;
    Result<void> saveRun(const SendRun &run) override;
    Result<StoredRuns> runs(int most) override;
    Result<std::optional<SendRun>> runById(quint64 run) override;
    Result<RunCounts> runCounts(quint64 run) override;
    Result<std::optional<RunLine>> nextOpenLine(quint64 run) override;
    Result<std::optional<RunLine>> runLine(quint64 run, int number) override;
    Result<void> closeRunLine(quint64 run, const RunLine &line) override;
    Result<void> skipOpenLines(quint64 run) override;
    Result<void> reopenRefusedLines(quint64 run, int httpStatus) override;
    Result<QList<RunLine>> revocableLines(quint64 run, int after, int most) override;
    Result<quint64> runOfMessage(RowId row) override;
    Result<int> sendsBetween(Instant after, Instant until) override;
    Result<std::optional<Instant>> newestSend(int n, Instant until) override;

private:
    explicit SqliteEngineStore(std::unique_ptr<StoreConnection> connection);
    [[nodiscard]] Result<void> mayWrite() const;
    Result<void> makeSound();
    void coverFailedCommit();
    /// So that the next start salvages what this run has met; its own look does not go everywhere.
    void markDamageMet();

    std::unique_ptr<StoreConnection> m_connection;
    MessageTable m_messages;
    OutboxTable m_outbox;
    JournalTable m_journal;
    AsideTable m_aside;
    WorkspaceTable m_workspace;
    SessionTable m_sessions;
    ContactTable m_contacts;
    ConversationTable m_conversations;
    GapTable m_gaps;
    LedgerTable m_ledger;
    DeskTable m_desk;
    RunTable m_runs;
    SearchIndex m_search;
    QHash<qint64, RowId> m_givenRows; ///< the last one given, by millisecond, in this transaction
    bool m_inTransaction = false;
    quint64 m_covers = 0;
    bool m_isMarked = false;
    bool m_mustReopen = false; ///< a transaction could not be ended
};

} // namespace arowana
