// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The window's way to the stored messages: takes questions on the GUI thread, has them answered on a thread
// of its own and gives the answers back on the GUI thread. Owned by the composition root. Callbacks never
// leave the GUI thread, neither to run nor to be destroyed.

#include "app/store/askedquestions.h"
#include "models/domain/contactsource.h"
#include "models/domain/conversationsource.h"
#include "models/domain/error.h"
#include "models/domain/messagesource.h"
#include "models/domain/outboxsource.h"
#include "models/domain/runsource.h"
#include "models/domain/sendcontextsource.h"
#include "models/domain/setasidesource.h"
#include "models/domain/statisticssource.h"

#include <QHash>
#include <QObject>
#include <QThread>

#include <memory>

namespace arowana {

class MessageReader;
struct NewestQuestions;

class StoreReader : public QObject,
                    public MessageSource,
                    public OutboxSource,
                    public StatisticsSource,
                    public SendContextSource,
                    public RunSource,
                    public ConversationSource,
                    public ContactSource,
                    public SetAsideSource {
    Q_OBJECT
public:
    /// Starts the thread; `file` is opened by the first question and must exist by then.
    explicit StoreReader(const QString &file, QObject *parent = nullptr);
    /// stop()
    ~StoreReader() override;

    void askKeys(const MessageQuery &query, std::function<void(const std::vector<RowId> &)> answer) override;
    void askRows(const std::vector<RowId> &ids,
                 std::function<void(const QList<MessageRow> &)> answer) override;
    void askPlaces(const MessageQuery &query, const std::vector<RowId> &changed,
                   std::function<void(const QList<PlacedRow> &)> answer) override;
    void askDetail(RowId row, std::function<void(const std::optional<MessageDetail> &)> answer) override;
    void askOutbox(std::function<void(const QList<OutboxItem> &)> answer) override;
    void askPerMinute(Instant from, Instant to,
                      std::function<void(const QList<MinuteCount> &)> answer) override;
    void askSendContext(quint64 asker, const SendRoute &route, Instant serverNow,
                        std::function<void(const SendContext &)> answer) override;
    void askRecipients(quint64 asker, const RecipientsQuery &query, Instant serverNow,
                       std::function<void(const Result<RecipientContexts> &)> answer) override;
    void askRecentSends(quint64 asker, Instant now, std::function<void(const RecentSends &)> answer) override;
    void askRunLines(quint64 asker, quint64 run, int first, int most, LinesAnswer answer) override;
    void askBoard(quint64 asker, const BoardQuery &query, const std::optional<BoardPlace> &after,
                  std::function<void(const BoardPage &)> answer) override;
    void askLines(quint64 asker, const BoardQuery &query, const QList<SessionPair> &pairs,
                  std::function<void(const QList<PlacedConversation> &)> answer) override;
    void askTotals(quint64 asker, Instant serverNow,
                   std::function<void(const ConversationTotals &)> answer) override;
    void askPerson(quint64 asker, const QString &address,
                   std::function<void(const Person &)> answer) override;
    void askTranscriptKeys(quint64 asker, const Person &person,
                           std::function<void(const std::vector<RowId> &)> answer) override;
    void askTranscriptEntries(quint64 asker, const Person &person, const std::vector<RowId> &ids,
                              std::function<void(const QList<TranscriptEntry> &)> answer) override;
    void askSpans(quint64 asker, const Person &person,
                  std::function<void(const QList<SessionSpan> &)> answer) override;
    void askNotes(quint64 asker, const Person &person,
                  std::function<void(const QList<ContactNote> &)> answer) override;
    void askContacts(quint64 asker, const ContactQuery &query, const std::optional<ContactPlace> &after,
                     int most, std::function<void(const ContactPage &)> answer) override;
    void askCard(quint64 asker, const ContactKey &key,
                 std::function<void(const ContactCard &)> answer) override;
    void askKey(quint64 asker, const QString &address,
                std::function<void(const ContactKey &)> answer) override;

    void askSetAside(quint64 asker, qint64 before, int most, ListAnswer answer) override;
    void askSetAsideRecords(quint64 asker, qint64 before, RecordsAnswer answer) override;
    void askSetAsideRecord(quint64 asker, qint64 number, RecordsAnswer answer) override;

    /// Drops every open question and ends the thread; later questions are never answered.
    void stop();

Q_SIGNALS:
    /// A question could not be answered; its callback will not be called, but those of askRunLines(),
    /// askRecipients() and of what is set aside are.
    void readFailed(const arowana::Error &error);

private:
    void giveKeys(quint64 question, const std::shared_ptr<const std::vector<RowId>> &keys);
    void giveRows(quint64 question, const QList<MessageRow> &rows);
    void givePlaces(quint64 question, const QList<PlacedRow> &places);
    void giveDetail(quint64 question, const std::optional<MessageDetail> &detail);
    void giveOutbox(quint64 question, const QList<OutboxItem> &items);
    void givePerMinute(quint64 question, const QList<MinuteCount> &counts);
    void giveSendContext(quint64 question, const SendContext &context);
    void giveRunLines(quint64 question, const QList<RunLineView> &lines);
    void giveSetAside(quint64 question, const QList<SetAsideEvent> &events);
    void giveSetAsideRecords(quint64 question, const QList<SetAsideRecord> &records);
    void forget(quint64 question, const Error &error);
    void connectConversations();
    void dropConversations();
    void forgetConversation(quint64 question);
    /// Notes the question and has `read` asked on the reader thread; its answer goes to `asked`.
    template <class Answer, class Read>
    void ask(AskedQuestions<Answer> &asked, quint64 asker, std::function<void(const Answer &)> answer,
             Read read);
    template <class Answer>
    void give(AskedQuestions<Answer> StoreReader::*asked,
              void (MessageReader::*answered)(quint64, const Answer &));

    QThread m_thread;
    MessageReader *m_worker = nullptr; ///< lives on m_thread and is deleted there when it ends
    std::shared_ptr<NewestQuestions> m_newest;
    quint64 m_lastQuestion = 0;
    QHash<quint64, std::function<void(const std::vector<RowId> &)>> m_keys; ///< one at most
    QHash<quint64, std::function<void(const QList<MessageRow> &)>> m_rows;
    QHash<quint64, std::function<void(const QList<PlacedRow> &)>> m_places;
    QHash<quint64, std::function<void(const std::optional<MessageDetail> &)>> m_details; ///< one at most
    QHash<quint64, std::function<void(const QList<OutboxItem> &)>> m_outbox;             ///< one at most
    QHash<quint64, std::function<void(const QList<MinuteCount> &)>> m_perMinute;         ///< one at most
    QHash<quint64, std::function<void(const SendContext &)>> m_contexts;
    QHash<quint64, quint64> m_contextOfAsker; ///< the question of each asker that is not answered yet
    QHash<quint64, LinesAnswer> m_runLines;
    QHash<quint64, quint64> m_runLinesOfAsker; ///< as m_contextOfAsker
    AskedQuestions<Result<QList<SetAsideEvent>>> m_askedAside;
    AskedQuestions<Result<QList<SetAsideRecord>>> m_askedAsideRecords;
    AskedQuestions<Result<RecipientContexts>> m_askedRecipients;
    AskedQuestions<RecentSends> m_askedRecent;
    AskedQuestions<BoardPage> m_askedBoard;
    AskedQuestions<QList<PlacedConversation>> m_askedLines;
    AskedQuestions<ConversationTotals> m_askedTotals;
    AskedQuestions<Person> m_askedPerson;
    AskedQuestions<std::vector<RowId>> m_askedTranscriptKeys;
    AskedQuestions<QList<TranscriptEntry>> m_askedTranscriptEntries;
    AskedQuestions<QList<SessionSpan>> m_askedSpans;
    AskedQuestions<QList<ContactNote>> m_askedNotes;
    AskedQuestions<ContactPage> m_askedContacts;
    AskedQuestions<ContactCard> m_askedCard;
    AskedQuestions<ContactKey> m_askedKey;
};

} // namespace arowana
