// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The engine's store in memory with real transactions: what is written is seen by the writer at once, and
// by the next run only after a commit. Any operation can be made to fail. Misuse (a write without a
// transaction, a transaction within another) is recorded in violations().

#include "app/engine/ports/contactstore.h"
#include "app/engine/ports/conversationstore.h"
#include "app/engine/ports/deskstore.h"
#include "app/engine/ports/enginestore.h"
#include "app/engine/ports/ledgerstore.h"
#include "app/engine/ports/runstore.h"
#include "app/engine/ports/sessionstore.h"
#include "app/engine/ports/syncstore.h"
#include "tests/support/transactionalmap.h"

#include <QStringList>

#include <functional>
#include <optional>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

namespace arowana::test {

/// What can be made to fail.
enum class StoreOp {
    Begin,
    Commit,
    Journal,
    LinkEvent,
    Read,
    SaveMessage,
    SaveOutbox,
    FreeRow,
    Small, ///< senders and facts
    SaveSession,
    SaveContact,
    SaveConversation, ///< ends, unread replies, notes
    SaveGap,
    SaveLedger,
    SaveDesk, ///< drafts, canned texts, prices
    SaveRun,
};

/// One journal row as it lies on disk.
struct JournalRow {
    JournalEntry entry;
    int repeats = 0;
    RowId linkedTo;
    Instant seenAt = {}; ///< by the operator, of one that is set aside
    friend bool operator==(const JournalRow &, const JournalRow &) = default;
};

class MemoryStore : public EngineStore,
                    public SessionStore,
                    public ContactStore,
                    public ConversationStore,
                    public SyncStore,
                    public LedgerStore,
                    public DeskStore,
                    public RunStore {
public:
    /// The next `times` calls of this operation fail with `kind`.
    void failNext(StoreOp op, int times = 1, ErrorKind kind = ErrorKind::Storage);
    /// The next commit is durable and yet answers with an error (a failed fsync may do that).
    void commitNextButSayFailed(ErrorKind kind = ErrorKind::Storage) { m_lieOnCommit = kind; }
    /// Every call asks: true makes it fail with `kind`. Empty: none does.
    void failWhen(std::function<bool(StoreOp)> chance, ErrorKind kind = ErrorKind::Storage)
    {
        m_chance = std::move(chance);
        m_chanceKind = kind;
    }
    void failNoMore();
    /// How often a failure that was planned for the next call of its kind has come.
    [[nodiscard]] int struck() const { return m_struck; }
    /// The disk gives back another body for this send than it was given.
    void damageBody(RowId row);
    /// An older console has written it: it has no checksum.
    void dropChecksum(RowId row);
    /// The process is gone: what was not committed never was.
    void crash();

    [[nodiscard]] const std::map<RowId, MessageRecord> &messages() const { return m_messages.kept(); }
    [[nodiscard]] const std::map<QByteArray, OutboxEntry> &outbox() const { return m_outbox.kept(); }
    [[nodiscard]] const std::map<qint64, JournalRow> &journalRows() const { return m_journal.kept(); }
    [[nodiscard]] std::optional<MessageRecord> keptMessage(RowId row) const;
    [[nodiscard]] std::optional<OutboxEntry> keptOutbox(RowId row) const;
    [[nodiscard]] QList<Session> keptSessions() const;
    [[nodiscard]] const std::map<std::pair<SessionPair, Instant>, QString> &keptEnds() const
    {
        return m_ends.kept();
    }
    [[nodiscard]] const std::map<std::pair<SessionPair, RowId>, bool> &keptUnread() const
    {
        return m_unread.kept();
    }
    [[nodiscard]] const std::map<ContactId, Contact> &keptContacts() const { return m_contacts.kept(); }
    [[nodiscard]] const std::map<QString, QString> &keptAddresses() const { return m_addresses.kept(); }
    [[nodiscard]] QList<Gap> keptGaps() const; ///< newest first
    [[nodiscard]] QList<LedgerEntry> keptLedger() const;
    [[nodiscard]] const std::map<quint64, StoredDraft> &keptDrafts() const { return m_drafts.kept(); }
    [[nodiscard]] const std::map<RowId, SendOrigin> &keptOrigins() const { return m_origins.kept(); }
    [[nodiscard]] QList<SendRun> keptRuns() const;
    [[nodiscard]] QList<RunLine> keptLines(quint64 run) const;
    [[nodiscard]] bool isInTransaction() const { return m_inTransaction; }
    [[nodiscard]] int commits() const { return m_commits; }
    [[nodiscard]] const QStringList &violations() const { return m_violations; }

    Result<void> begin() override;
    Result<void> commit() override;
    void rollback() override;
    Result<JournalVerdict> journal(const JournalEntry &entry) override;
    Result<QList<SetAsideRecord>> setAsideAfter(qint64 number, int most) override;
    Result<QList<SetAsideRecord>> setAside(qint64 number) override;
    Result<JournalVerdict> takeUp(qint64 number, const JournalEntry &entry) override;
    Result<void> keepAside(const SetAsideEvent &event) override;
    Result<void> markAsideSeen(qint64 number, Instant at) override;
    Result<SetAsideCounts> setAsideCounts() override;
    /// As an older console has left it: nothing is known of it but its bytes.
    qint64 addQuarantined(const QByteArray &body, Instant at);
    Result<void> linkEvent(const EventId &event, RowId row) override;
    Result<std::optional<MessageRecord>> messageById(const MessageId &id) override;
    Result<std::optional<MessageRecord>> messageByRow(RowId row) override;
    Result<void> saveMessage(const MessageRecord &record) override;
    Result<void> removeMessage(RowId row) override;
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
    /// How often sends were counted over a window, and lines over a run.
    [[nodiscard]] int windowsCounted() const { return m_windowsCounted; }
    [[nodiscard]] int runsCounted() const { return m_runsCounted; }
    /// As if a newer console had written it.
    void makeRunUnreadable(quint64 run) { m_unreadableRuns.insert(run); }
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
    using SenderKey = std::pair<Channel, QByteArray>;
    struct Planned {
        StoreOp op;
        int times;
        ErrorKind kind;
    };

    [[nodiscard]] Result<void> mayDo(StoreOp op);
    [[nodiscard]] Result<void> mayWrite(StoreOp op);
    template <class Work>
    void onEachMap(Work work);
    [[nodiscard]] std::optional<OutboxEntry> outboxOfRow(RowId row) const;
    /// Rows of this millisecond, in the file or given in this transaction; the greatest.
    [[nodiscard]] RowId lastOfMillisecond(Instant createdAt) const;

    TransactionalMap<RowId, MessageRecord> m_messages;
    TransactionalMap<QByteArray, RowId> m_rowOfId;
    TransactionalMap<QByteArray, OutboxEntry> m_outbox;
    TransactionalMap<qint64, JournalRow> m_journal;
    TransactionalMap<QByteArray, qint64> m_journalPlace;              ///< "a" + event id, "q" + body hash
    TransactionalMap<SenderKey, std::pair<qint64, Sender>> m_senders; ///< with the order they were added in
    TransactionalMap<QByteArray, QByteArray> m_facts;
    TransactionalMap<std::pair<AgentId, QString>, Session> m_sessions;
    TransactionalMap<ContactId, Contact> m_contacts;
    TransactionalMap<QString, QString> m_addresses; ///< with a name
    TransactionalMap<std::pair<SessionPair, Instant>, QString> m_ends;
    TransactionalMap<std::pair<SessionPair, RowId>, bool> m_unread;
    TransactionalMap<quint64, ContactNote> m_notes;
    TransactionalMap<std::pair<Instant, GapCause>, Gap> m_gaps;
    TransactionalMap<std::pair<RowId, LedgerKind>, LedgerEntry> m_ledger;
    TransactionalMap<quint64, StoredDraft> m_drafts;
    TransactionalMap<RowId, SendOrigin> m_origins;
    TransactionalMap<QString, CannedText> m_texts;
    TransactionalMap<std::tuple<QString, QString, QString>, UnitPrice> m_prices; ///< in the order of the file
    using LineKey = std::pair<quint64, int>;
    TransactionalMap<quint64, SendRun> m_runs;
    std::set<quint64> m_unreadableRuns;
    int m_windowsCounted = 0;
    int m_runsCounted = 0;
    TransactionalMap<LineKey, RunLine> m_lines;
    TransactionalMap<LineKey, LeftOutLine> m_leftOut;
    TransactionalMap<RowId, LineKey> m_lineOfRow;
    TransactionalMap<std::pair<Instant, QByteArray>, bool> m_sendTimes; ///< by time and key
    std::vector<RowId> m_given;                                         ///< row ids given in this transaction
    std::vector<Planned> m_planned;
    std::function<bool(StoreOp)> m_chance;
    ErrorKind m_chanceKind = ErrorKind::Storage;
    QStringList m_violations;
    qint64 m_lastPlace = 0; ///< of the journal's rows and of senders
    int m_commits = 0;
    int m_struck = 0;
    bool m_inTransaction = false;
    std::optional<ErrorKind> m_lieOnCommit;
};

} // namespace arowana::test
