// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The window: rail, page, inspector and truth bar. It shows what change sets and the message source tell and
// states wishes as signals that carry values; it never waits and knows nothing of network or disk. GUI
// thread; owned by the composition root.

#include "models/domain/changeset.h"
#include "models/domain/contactimport.h"
#include "models/domain/contactwish.h"
#include "models/domain/conversationsource.h"
#include "models/domain/messagesource.h"
#include "models/domain/sendorigin.h"
#include "models/domain/sendrequest.h"
#include "models/domain/setaside.h"
#include "models/domain/workspaceinfo.h"

#include <QDialog>
#include <QMainWindow>
#include <QPointer>
#include <QSet>

class QMessageBox;
class QSplitter;
class QStackedWidget;

namespace arowana {

class Backups;
class Banner;
class CannedDialog;
class CannedTextFiles;
class Clock;
class ComposeDesk;
class ContactCardView;
class ContactDesk;
class ContactSource;
class ContactsPage;
class ConversationsPage;
class DeliveryRateModel;
class Desktop;
class DesktopNotice;
class DraftReturn;
class ExportDialog;
class ExportSource;
class InsightsPage;
class Inspector;
class KeySheet;
class ListFiles;
class MessageListModel;
class MessagesPage;
class OutboxModel;
class OutboxPage;
class OutboxSource;
class Rail;
class RunDesk;
class RunListModel;
class RunSource;
class RunsPage;
class SendContextSource;
class SenderListModel;
class SendersPage;
class SetAsideDialog;
class SetAsideSource;
class SettingsDialog;
class StatisticsSource;
class Ticker;
class TruthBar;
enum class Command;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// `source` must outlive the window; it is asked for the first page at once.
    MainWindow(const WorkspaceInfo &workspace, MessageSource &source, QWidget *parent = nullptr);
    /// Tells the drafts of open dialogs, as closing does: a program may end with its window open.
    ~MainWindow() override;

    /// Ages and countdowns follow this clock instead of the machine's; it must outlive the window.
    void setClock(const Clock *clock);

    /// From where the Outbox page reads; must outlive the window.
    void setOutboxSource(OutboxSource &source);
    /// From where the Insights page reads; must outlive the window.
    void setStatisticsSource(StatisticsSource &source);

    /// From where compose dialogs learn what own sends and sessions say; must outlive the window.
    void setSendContextSource(SendContextSource &source);
    /// Adds the Conversations page, which reads from here; must outlive the window. Takes `desktop` over, by
    /// which the ends of sessions are told; without one the tray does it. Once.
    void setConversationSource(ConversationSource &source, Desktop *desktop = nullptr);
    /// Adds the Contacts page, which reads from here, and the card beside transcripts; must outlive the
    /// window. Once, after setConversationSource().
    void setContactSource(ContactSource &source);
    /// By what canned texts are imported and exported; must outlive the window.
    void setCannedTextFiles(CannedTextFiles &files);
    /// By what files of recipients are read; must outlive the window.
    void setListFiles(ListFiles &files);
    /// Adds the page of lists, which reads from here; must outlive the window. Once.
    void setRunSource(RunSource &source);

    /// From where the dialog of what is set aside reads; must outlive the window. Once.
    void setSetAsideSource(SetAsideSource &source);
    /// From where exports read; must outlive the window. Once.
    void setExportSource(ExportSource &source);
    /// From where the settings learn what a rule takes away; must outlive the window.
    void setRetentionSource(RetentionSource &source);
    /// By what backups are made and restored; must outlive the window.
    void setBackups(Backups &backups);

    /// Takes what changed: rows through the source, the rest as it stands in the set.
    void applyChanges(const arowana::ChangeSet &changes);
    /// The send of this token is on disk: its dialog closes and the row is chosen.
    void confirmStored(quint64 token, arowana::RowId row);
    /// It is not: its dialog stays, says why, and keeps what was typed.
    void refuseStored(quint64 token, const arowana::Error &error);
    /// A reply that the platform refused is a draft again: where it was written, else in a dialog.
    void takeReturned(const arowana::StoredDraft &draft);
    /// The list of this token is on disk: its dialog closes and its run is shown.
    void confirmRunStored(quint64 token, quint64 run);
    void refuseRunStored(quint64 token, const arowana::Error &error);
    /// How a wish about a contact ended; token 0: nobody waits for it.
    void takeContactAnswer(quint64 token, const arowana::ContactAnswer &answer);
    /// Creations of contacts whose answer was lost.
    void setOpenContacts(const QList<arowana::ContactWish> &wishes);
    void takeImport(const arowana::ImportProgress &progress);
    /// What became of setAsideTryRequested().
    void takeSetAsideTried(const arowana::SetAsideTried &tried);
    /// So many messages of before an upgrade are not found by their words yet.
    void setUnsearchable(qint64 left);
    /// A sentence in the window, not over it.
    void showTrouble(const arowana::Error &error);
    /// `messages`, `conversations`, `outbox`, `insights`, `contacts`, `senders` or `lists`; false for a page
    /// there is not.
    bool showPage(const QString &name);
    /// Puts a page in front that asks for something first; the rail leads past it. The window takes it over.
    void showFirstStart(QWidget *page);
    /// Takes it away; the messages are shown where it was.
    void leaveFirstStart();
    /// Chooses this message in the list, at once or as soon as the list has it.
    void selectMessage(RowId row);
    /// Opens an empty compose dialog; several may be open.
    void openCompose();
    /// Out of the background, also when it was minimised.
    void raiseWindow();

Q_SIGNALS:
    /// `draft` is the one it was written in, 0 for none: it goes with the send.
    /// `origin` is kept beside it.
    void sendRequested(quint64 token, const arowana::SendRequest &request, quint64 draft,
                       const arowana::SendOrigin &origin);
    /// Stop a send that is held here.
    void stopRequested(arowana::RowId row);
    /// Take refused sends off the outbox.
    void dismissRequested(const QList<arowana::RowId> &rows);
    void sendNowRequested(arowana::RowId row);
    void revokeRequested(arowana::RowId row);
    /// What the operator makes of a send that waits for a decision; `candidate` is the message of the log it
    /// is, empty for the other decisions.
    void decisionRequested(arowana::RowId row, arowana::StuckDecision decision,
                           const arowana::MessageId &candidate);
    /// Somebody looks at this message; not valid: at none.
    void messageChosen(arowana::RowId row);
    /// It stands in sight, and nobody knows yet to whom it went.
    void messageSeen(arowana::RowId row);
    /// The reading of earlier messages is to pause, or to go on.
    void historyPauseRequested(bool pauses);
    /// Ask the platform now: balance, tier, messages in flight.
    void refreshRequested();
    /// A key is wanted, since there is none or the platform refused it: the first-start page takes it.
    void keyRequested();
    /// The webhook address gets another secret.
    void secretChangeRequested();
    /// The platform is to deliver here no more.
    void endpointRemovalRequested();
    /// Read these events that are set aside anew, all where none is named; takeSetAsideTried() answers.
    void setAsideTryRequested(const QList<qint64> &numbers);
    /// Somebody has looked at these.
    void setAsideSeenRequested(const QList<qint64> &numbers);
    void senderSaved(const arowana::Sender &sender);
    void senderRemoved(const arowana::Sender &sender);
    /// What stands in a compose dialog or that of a list, to be there after a crash too.
    void draftSaved(const arowana::StoredDraft &draft);
    /// It is not wanted any more. What is sent says so by sendRequested().
    void draftDropped(quint64 id);
    /// One message to a list; confirmRunStored() or refuseRunStored() answers. `drafts` are those it was
    /// prepared in: they go with the list.
    void runRequested(quint64 token, const arowana::SendRun &run, const QList<arowana::RunLine> &lines,
                      const QList<arowana::LeftOutLine> &leftOut, const QList<quint64> &drafts);
    void runPauseRequested(quint64 run);
    void runResumeRequested(quint64 run);
    void runStopRequested(quint64 run, bool revokesRest);
    /// The canned texts follow as a change.
    void cannedTextsChanged(const arowana::CannedTextChange &change);
    void settingsSaved(const arowana::WorkspaceSettings &settings);
    /// Staff have seen the replies of this pair up to that one.
    void readRequested(const arowana::AgentId &agent, const QString &phone, arowana::RowId until);
    void noteSaved(const arowana::ContactNote &note);
    /// takeContactAnswer() answers.
    void contactWished(quint64 token, const arowana::ContactWish &wish);
    /// Somebody looks at this contact.
    void contactLookedAt(const arowana::ContactId &id);
    /// A creation whose answer was lost is settled.
    void contactWishForgotten(const arowana::IdempotencyKey &key);
    /// takeImport() tells how far it is.
    void importRequested(quint64 token, const QList<arowana::ImportRow> &rows);
    void importGoOnRequested(quint64 token);
    void importStopRequested(quint64 token);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Page {
        QLatin1String name; ///< also that of its icon
        Command command;
        QWidget *widget;
        QWidget *table; ///< gets the keyboard when the command is given; nullptr: none
    };

    void build();
    void connectParts();
    void connectPages();
    void bindKeys();
    void run(Command command);
    void retranslate();
    /// Shows it and hands the keyboard to its table.
    void openPage(Command command);
    void stop(RowId row);
    void showDetails(RowId row);
    /// The keyboard goes to the search of the page, that of the messages where it has none.
    void find();
    void connectDesks();
    void connectMessageList();
    void applyToDesks(const ChangeSet &changes);
    void composeToSeveral(quint64 compose, const SendRequest &request);
    void connectConversations();
    void connectContacts();
    void connectContactCard(ContactCardView &card);
    void applyToContacts(const ChangeSet &changes);
    void tickContacts(Instant now);
    void showConversation(const SessionPair &pair);
    void tickConversations(Instant now);
    void applyToConversations(const ChangeSet &changes);
    [[nodiscard]] bool confirmReply(quint64 token, RowId row);
    [[nodiscard]] bool refuseReply(quint64 token, const Error &error);
    void showUnread(int conversations, int replies);
    void showTitle();
    void flushDrafts();
    void restoreDrafts(const QList<StoredDraft> &drafts);
    void watchDrafts();
    /// True where something typed would be gone with the window: it asks, once at a time.
    [[nodiscard]] bool asksForDrafts();
    void quotePrices();
    void openSettings();
    void openCannedTexts();
    void openSetAside();
    void openExport();
    void applyToSetAside(const ChangeSet &changes);
    [[nodiscard]] QByteArray region() const;
    void toggleSheet();
    void fitInspector();
    void fitToWidth();
    [[nodiscard]] QString senderName(Channel channel, const QByteArray &id) const;

    WorkspaceInfo m_workspace;
    Ticker *m_ticker;
    MessageListModel *m_messages;
    SenderListModel *m_senders;
    OutboxModel *m_outbox;
    DeliveryRateModel *m_deliveries;
    DraftReturn *m_drafts;
    ComposeDesk *m_compose;
    RunDesk *m_runDesk;
    RunListModel *m_runs;
    RunsPage *m_runsPage = nullptr;               ///< once there is something to read from
    ConversationsPage *m_conversations = nullptr; ///< once there is something to read from
    ContactsPage *m_contacts = nullptr;           ///< once there is something to read from
    ContactDesk *m_contactDesk;
    DesktopNotice *m_desktop = nullptr; ///< with that page
    int m_unread = 0;                   ///< conversations with replies nobody has read
    int m_unreadReplies = 0;            ///< those replies
    qint64 m_clockSkewMs = 0;           ///< the platform's clock minus this machine's
    WorkspaceSettings m_settings;
    bool m_hasSettings = false; ///< those of the workspace have come
    QPointer<SettingsDialog> m_settingsDialog;
    SetAsideSource *m_setAsideSource = nullptr;
    QPointer<SetAsideDialog> m_setAsideDialog;
    quint64 m_asideRevision = 0;
    ExportSource *m_exportSource = nullptr;
    QPointer<ExportDialog> m_exportDialog;
    RetentionSource *m_retentionSource = nullptr;
    Backups *m_backups = nullptr;
    QList<CannedText> m_cannedTexts;
    CannedTextFiles *m_cannedTextFiles = nullptr;
    QPointer<CannedDialog> m_cannedDialog;
    bool m_hasDrafts = false;     ///< those of an earlier run have come
    bool m_isStoreGood = false;   ///< as told last; nothing is told before it is open
    bool m_areDraftsOwed = false; ///< as told last
    QSet<quint64> m_unsure;       ///< drafts told while the store was not good
    QPointer<QMessageBox> m_closeQuestion;
    bool m_losesDrafts = false; ///< the operator has said so
    Rail *m_rail;
    Banner *m_banner;
    QStackedWidget *m_pages;
    QList<Page> m_pageTable; ///< in the rail's order
    QSplitter *m_split;
    MessagesPage *m_messagesPage;
    OutboxPage *m_outboxPage;
    InsightsPage *m_insightsPage;
    SendersPage *m_sendersPage;
    Inspector *m_inspector;
    TruthBar *m_truthBar;
    QPointer<KeySheet> m_sheet;
    QPointer<QWidget> m_firstStart;
    RowId m_awaited; ///< to be chosen as soon as the list has it
    bool m_isFirstShow = true;
    bool m_isNarrow = false;
};

} // namespace arowana
