// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The Conversations page: the board of sessions, the transcript with its reply box, and the person. Joins the
// models with what is written; states wishes by signals. GUI thread; owned by the main window.

#include "models/domain/balance.h"
#include "models/domain/changeset.h"
#include "models/domain/conversationsource.h"
#include "models/domain/error.h"
#include "models/domain/sendorigin.h"
#include "models/domain/sendrequest.h"
#include "models/items/patience.h"
#include "models/items/sessionwarnings.h"

#include <QKeySequence>
#include <QPointer>
#include <QWidget>

#include <functional>
#include <map>

class QLineEdit;
class QPlainTextEdit;
class QSplitter;
class QStackedLayout;

namespace arowana {

class ConversationHead;
class EmptyState;
class EndNotice;
class ContactCardView;
class ContactSource;
class HeldBar;
class OutboxModel;
class PersonPanel;
class PlainLabel;
class ReplyBox;
class ReplyDrafts;
class SessionBoard;
class SessionBoardModel;
class TranscriptModel;
class TranscriptPane;
class WarnedNames;

class ConversationsPage : public QWidget {
    Q_OBJECT
public:
    /// What the page asks of the window; each answers at once, from memory.
    struct Hooks {
        std::function<std::optional<Money>(BillingUnit)> expectedPrice; ///< of RCS
        std::function<quint64()> newDraftId;                            ///< unlike every other one's
        std::function<std::optional<Sender>(const AgentId &)> agent;
        OutboxModel *outbox = nullptr; ///< tells what is held; outlives the page
        QKeySequence stopKey = {};     ///< of the button that stops what is held
    };
    /// Tokens of this page's sends have this bit, so that answers find it.
    static constexpr quint64 kTokenBit = quint64(1) << 62;

    /// `source` must outlive the page.
    ConversationsPage(ConversationSource &source, Hooks hooks, QWidget *parent = nullptr);
    ~ConversationsPage() override;

    void apply(const ChangeSet &changes);
    /// `serverNow` is the platform's time; `now` this machine's, by which holds are counted.
    void tick(Instant serverNow, Instant now = {});
    /// When the first of the sessions that are shown will end, by the platform's clock: to be ticked then.
    /// nullopt: none is open.
    [[nodiscard]] std::optional<Instant> nextEnd() const;
    void setBalance(const std::optional<Balance> &balance);
    void setEnterSends(bool sends);
    /// Takes the replies among the drafts of an earlier run, and those that came back since; returns the
    /// others.
    [[nodiscard]] QList<StoredDraft> restore(const QList<StoredDraft> &drafts);
    /// False when the token is none of this page's.
    bool confirmStored(quint64 token, RowId row);
    bool refuseStored(quint64 token, const Error &error);
    /// A send of this page whose fate is not known yet: stopped, its text comes back here.
    [[nodiscard]] bool isSentFromHere(RowId row) const { return m_sent.contains(row); }
    /// The draft of a stopped reply stands in the reply box again. False when it was not written in one, or
    /// is none of the conversation that is shown.
    bool takeBack(const ComposeDraft &draft);
    /// What is typed is told at once: the window is about to go.
    void flushDrafts();
    /// Those that `/` offers in the reply.
    void setCannedTexts(const QList<CannedText> &texts);
    /// Shows the conversation of this pair, also of one that is not on the board.
    void open(const SessionPair &pair);
    /// The name, or the number where there is none; ready to show.
    [[nodiscard]] QString nameOf(const SessionPair &pair) const;

    /// From where the card of the person comes; must outlive the page.
    void setContactSource(ContactSource &source);
    /// The card of the person, whose wishes about the contact list are the window's affair.
    [[nodiscard]] ContactCardView &personCard() const;

    [[nodiscard]] QWidget *boardView() const;
    /// The field by which the board is searched.
    [[nodiscard]] QLineEdit &search() const;
    [[nodiscard]] QPlainTextEdit &replyField() const;

Q_SIGNALS:
    void sendRequested(quint64 token, const arowana::SendRequest &request, quint64 draft,
                       const arowana::SendOrigin &origin);
    void draftSaved(const arowana::StoredDraft &draft);
    void draftDropped(quint64 id);
    void readRequested(const arowana::AgentId &agent, const QString &phone, arowana::RowId until);
    void noteSaved(const arowana::ContactNote &note);
    void messageWanted(arowana::RowId row);
    void composeRequested();
    /// To give one of them the channel id that replies without an agent have.
    void sendersRequested();
    void stopRequested(arowana::RowId row);
    void sendNowRequested(arowana::RowId row);
    /// Conversations with replies nobody has read, and those replies.
    void unreadChanged(int conversations, int replies);
    /// To be told on the desktop.
    void endingSoon(const QList<arowana::SessionWarning> &warnings);

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// A send of this run, kept until its fate is known.
    struct Sent {
        SessionPair pair;
        ComposeDraft draft;
        Patience patience = {}; ///< for what became of it
    };

    void build();
    void connectParts();
    void connectBoard();
    void connectTranscript();
    void connectReply();
    void retranslate();
    void choose(const SessionPair &pair);
    void hideOthersWords();
    void askAgainIfLost();
    void askLine();
    void takeLine(const Conversation &line);
    void askPerson();
    void askNotes();
    void askWhetherEmpty();
    void showEmptiness(bool isEmpty);
    void showEmptyWords();
    void showDraft();
    void showDraftMark(const SessionPair &pair);
    void showHeld();
    /// The outbox is read for the page only while something waits in it and somebody looks.
    void watchHeld();
    void tellEnds(const QList<SessionWarning> &warnings);
    void refreshOffer();
    void send();
    void markRead();
    void watchSent(const ChangeSet &changes);
    void askSent(RowId row);
    void learn(const TranscriptEntry &entry);
    [[nodiscard]] QString agentName(const QByteArray &id) const;
    [[nodiscard]] quint64 asker() const { return quint64(quintptr(this)); }

    ConversationSource &m_source;
    Hooks m_hooks;
    SessionBoardModel *m_boardModel;
    TranscriptModel *m_transcriptModel;
    ReplyDrafts *m_drafts;
    SessionBoard *m_board;
    ConversationHead *m_head;
    TranscriptPane *m_transcript;
    HeldBar *m_held;
    ReplyBox *m_reply;
    PersonPanel *m_person;
    EndNotice *m_notice;
    EmptyState *m_empty;
    PlainLabel *m_invitation; ///< while no conversation is chosen
    QSplitter *m_split;
    QStackedLayout *m_stack;  ///< nothing at all, or the three parts
    QStackedLayout *m_middle; ///< no conversation chosen, or one
    SessionWarnings m_warnings;
    WarnedNames *m_warnedNames;
    std::optional<SessionPair> m_pair;
    Conversation m_line; ///< of m_pair
    std::optional<Balance> m_balance;
    Instant m_serverNow;
    std::map<quint64, Sent> m_leaving; ///< on their way to the disk, by token
    std::map<RowId, Sent> m_sent;      ///< whose fate is not known
    RowId m_readUntil;                 ///< told already, of m_pair
    quint64 m_lastToken = 0;
    bool m_isAnyWaiting = false; ///< in the outbox
    bool m_isEmpty = false;
    bool m_isEmptinessAsked = false;
    Patience m_linePatience;
    Patience m_personPatience;
    Patience m_notesPatience;
    Patience m_emptyPatience;
    Patience m_readPatience; ///< until a line without unread replies follows the read mark
};

} // namespace arowana
