// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Answers the window's questions (list, inspector, outbox, charts, send card, conversations) from the
// database over a read-only connection. Lives on the reader thread, made and owned by StoreReader. Every
// question carries a number, which its answer repeats.

#include "app/store/detailreader.h"
#include "models/domain/contactsource.h"
#include "models/domain/conversationsource.h"
#include "models/domain/expectedunit.h"
#include "models/domain/messagequery.h"
#include "models/domain/messagesource.h"
#include "models/domain/outboxitem.h"
#include "models/domain/runsource.h"
#include "models/domain/sendcontextsource.h"
#include "models/domain/setasidesource.h"
#include "models/domain/statisticssource.h"

#include <QObject>

#include <atomic>
#include <memory>
#include <vector>

namespace arowana {

struct ReaderTables;

/// What StoreReader tells the reader thread while that one is at work: the newest question of each kind that
/// makes older ones stale, and whether to leave everything.
struct NewestQuestions {
    std::atomic<quint64> keys{0};
    std::atomic<quint64> detail{0};
    std::atomic<quint64> outbox{0};
    std::atomic<quint64> perMinute{0};
    std::atomic<bool> stopping{false};
};

class MessageReader : public QObject {
    Q_OBJECT
public:
    MessageReader(QString file, std::shared_ptr<const NewestQuestions> newest);
    ~MessageReader() override;

    // Each emits its answer, or failed(), or nothing when the question has become stale meanwhile.
    void readKeys(quint64 question, const MessageQuery &query);
    void readRows(quint64 question, const std::vector<RowId> &ids);
    void readPlaces(quint64 question, const MessageQuery &query, const std::vector<RowId> &changed);
    void readDetail(quint64 question, RowId row);
    void readOutbox(quint64 question);
    void readPerMinute(quint64 question, Instant from, Instant to);
    void readSendContext(quint64 question, const SendRoute &route, Instant serverNow);
    void readRecipients(quint64 question, const RecipientsQuery &query, Instant serverNow);
    void readRecentSends(quint64 question, Instant now);
    void readRunLines(quint64 question, quint64 run, int first, int most);
    // For what is set aside; see SetAsideSource.
    void readSetAside(quint64 question, qint64 before, int most);
    void readSetAsideRecords(quint64 question, qint64 before);
    void readSetAsideRecord(quint64 question, qint64 number);
    // For the Conversations page; see ConversationSource.
    void readBoard(quint64 question, const BoardQuery &query, const std::optional<BoardPlace> &after);
    void readLines(quint64 question, const BoardQuery &query, const QList<SessionPair> &pairs);
    void readTotals(quint64 question, Instant serverNow);
    void readPerson(quint64 question, const QString &address);
    void readTranscriptKeys(quint64 question, const Person &person);
    void readTranscriptEntries(quint64 question, const Person &person, const std::vector<RowId> &ids);
    void readSpans(quint64 question, const Person &person);
    void readNotes(quint64 question, const Person &person);
    // For the Contacts page; see ContactSource.
    void readContacts(quint64 question, const ContactQuery &query, const std::optional<ContactPlace> &after,
                      int most);
    void readCard(quint64 question, const ContactKey &key);
    void readKey(quint64 question, const QString &address);

Q_SIGNALS:
    void keysRead(quint64 question, std::shared_ptr<const std::vector<arowana::RowId>> keys);
    void rowsRead(quint64 question, const QList<arowana::MessageRow> &rows);
    void placesRead(quint64 question, const QList<arowana::PlacedRow> &places);
    void detailRead(quint64 question, const std::optional<arowana::MessageDetail> &detail);
    void outboxRead(quint64 question, const QList<arowana::OutboxItem> &items);
    void perMinuteRead(quint64 question, const QList<arowana::MinuteCount> &counts);
    void sendContextRead(quint64 question, const arowana::SendContext &context);
    void recipientsRead(quint64 question, const arowana::RecipientContexts &answer);
    void recentSendsRead(quint64 question, const arowana::RecentSends &answer);
    void runLinesRead(quint64 question, const QList<arowana::RunLineView> &lines);
    void setAsideRead(quint64 question, const QList<arowana::SetAsideEvent> &events);
    void setAsideRecordsRead(quint64 question, const QList<arowana::SetAsideRecord> &records);
    void boardRead(quint64 question, const arowana::BoardPage &answer);
    void linesRead(quint64 question, const QList<arowana::PlacedConversation> &answer);
    void totalsRead(quint64 question, const arowana::ConversationTotals &answer);
    void personRead(quint64 question, const arowana::Person &answer);
    void transcriptKeysRead(quint64 question, const std::vector<arowana::RowId> &answer);
    void transcriptEntriesRead(quint64 question, const QList<arowana::TranscriptEntry> &answer);
    void spansRead(quint64 question, const QList<arowana::SessionSpan> &answer);
    void notesRead(quint64 question, const QList<arowana::ContactNote> &answer);
    void contactsRead(quint64 question, const arowana::ContactPage &answer);
    void cardRead(quint64 question, const arowana::ContactCard &answer);
    void keyRead(quint64 question, const arowana::ContactKey &answer);
    void failed(quint64 question, const arowana::Error &error);

private:
    /// The open connection; opened by the first question, and anew after an error that left it in doubt.
    Result<void> connect();
    void fail(quint64 question, const Error &error);
    /// Asks what `read` asks of the tables, and emits `answered` with it, or failed().
    template <class Read, class Answered>
    void answer(quint64 question, Read read, Answered answered);

    QString m_file;
    std::shared_ptr<const NewestQuestions> m_newest;
    std::unique_ptr<ReaderTables> m_tables;
    quint64 m_readsKeys = 0; ///< the question for keys that is being answered; 0: none
};

} // namespace arowana
