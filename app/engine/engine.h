// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the program is: the engine joins intake, books, outbox, revoking and refreshing, on ports and with
// the clock passed in. It lives on the engine thread, is made there by the composition root, and speaks
// with the window by values only: wishes come in as slots, facts go out as signals.

#include "app/engine/agentreader.h"
#include "app/engine/asidebook.h"
#include "app/engine/asidekeeper.h"
#include "app/engine/billingrefresher.h"
#include "app/engine/contactimporter.h"
#include "app/engine/contactkeeper.h"
#include "app/engine/contactreads.h"
#include "app/engine/deliverysilence.h"
#include "app/engine/draftkeeper.h"
#include "app/engine/historyreader.h"
#include "app/engine/intake.h"
#include "app/engine/outbox.h"
#include "app/engine/poller.h"
#include "app/engine/pricelearner.h"
#include "app/engine/refusedreplies.h"
#include "app/engine/registrar.h"
#include "app/engine/reloadwatch.h"
#include "app/engine/revoker.h"
#include "app/engine/sendlookup.h"
#include "app/engine/sendrunner.h"
#include "app/engine/timergroup.h"
#include "app/engine/wishqueue.h"

#include <QObject>

namespace arowana {

class Engine : public QObject {
    Q_OBJECT
public:
    struct Ports {
        EngineStore &store;
        SessionStore &sessions;
        ContactStore &contacts;
        ConversationStore &conversations;
        SyncStore &sync;
        LedgerStore &ledger;
        DeskStore &desk;
        RunStore &runs;
        PlatformClient &client;
        Timers &timers;
        const Clock &clock;
    };

    Engine(Ports ports, EnginePolicy policy, QObject *parent = nullptr);
    ~Engine() override;

    /// Where signed deliveries go, and where their verdicts come from.
    [[nodiscard]] DeliveryInbox &inbox() { return m_intake; }
    void setDeliveryAnswers(DeliveryAnswers *answers) { m_intake.setAnswers(answers); }

    /// The store was salvaged: sends wait until the message log was asked about what was open; reconciled()
    /// follows. Before start().
    void reconcileFirst() { m_outbox.reconcileFirst(); }
    /// Reads what an earlier run left and begins. `state` is NotAsked to go online, NoKey or Offline to wait;
    /// `isOtherKey` as for goOnline().
    Result<void> start(const QString &apiHost, ApiState state, bool isOtherKey = false);
    /// A key was given: what waited goes on. `isOtherKey`: another one was used before in this workspace.
    void goOnline(const QString &apiHost, bool isOtherKey = false);

    /// How long (ms) no call may start, since the platform asked for a pause; 0 when one may.
    [[nodiscard]] qint64 pauseLeftMs() const { return m_monitor.pauseLeftMs(); }

    /// The listener's own state; `publicUrl` empty: nobody outside can reach it, so nothing is registered.
    void setListener(ListenerState state, const QString &address, const std::optional<Error> &trouble);
    /// The budget of new sends, from now on.
    void useBudget(const WorkspaceSettings &settings) { m_budget.use(settings); }
    void registerEndpoint(const EndpointWish &wish);
    /// `isSigned`: with a secret that is not known here; a request without a signature tells nothing of that.
    void noteRefusedDelivery(bool badSignature, bool isSigned = true);
    /// Which program this is: what is set aside is read anew once for each. After start().
    void lookAsOf(const QByteArray &version) { m_asideKeeper.lookAsOf(version); }

public Q_SLOTS:
    /// `draft` is the one it was written in, 0 for none: it goes in the moment in which the send is stored.
    /// `origin` is kept beside it.
    void send(quint64 token, const arowana::SendRequest &request, quint64 draft = 0,
              const arowana::SendOrigin &origin = {});
    void stop(arowana::RowId row);
    /// Takes refused sends off the outbox; their messages stay.
    void dismiss(const QList<arowana::RowId> &rows);
    void sendNow(arowana::RowId row);
    void revoke(arowana::RowId row);
    void refresh();
    /// The reading of earlier messages, from now on and over restarts.
    void pauseHistory(bool pauses);
    /// Somebody looks at this message: it is asked for before what is fetched in the background.
    void lookAt(arowana::RowId row);
    /// The operator's word on a send whose outcome stayed unknown.
    void decide(arowana::RowId row, arowana::StuckDecision decision, const arowana::MessageId &candidate);
    /// The webhook endpoint gets a new secret; no delivery is lost meanwhile.
    /// `by`: who wants it, as the system calls them; kept as a note.
    void rotateSecret(const QString &by = {});
    /// Events that are set aside are read anew: these, or all of them where none is named. setAsideTried
    /// follows.
    void trySetAside(const QList<qint64> &numbers);
    /// The operator has seen these: they stay where they are and are counted and listed no more.
    void markSetAsideSeen(const QList<qint64> &numbers);
    /// The platform is told to deliver here no more; the next start registers again.
    void removeEndpoint();
    /// What the platform last said of it stays as it is known here, whatever `sender` has of it.
    void saveSender(const arowana::Sender &sender);
    void removeSender(const arowana::Sender &sender);
    /// What cannot be written now is told by wishRefused, kept, and tried again.
    void saveDraft(const arowana::StoredDraft &draft);
    void dropDraft(quint64 id);
    /// All of it by one commit; the texts follow as a change, also where it was refused.
    void changeCannedTexts(const arowana::CannedTextChange &change);
    /// Somebody has looked at the pair's replies up to this row.
    void markRead(const arowana::AgentId &agent, const QString &phone, arowana::RowId until);
    /// Its time is set here. A new one has no id yet; it comes back with one in a change set.
    void saveNote(const arowana::ContactNote &note);
    /// They count for what is sent from then on.
    void saveSettings(const arowana::WorkspaceSettings &settings);
    /// One message to a list; runStored or runNotStored follows, as soon as it is known which. `drafts` are
    /// those it was prepared in, of its message and of itself: they go in the moment in which it is stored.
    void startRun(quint64 token, const arowana::SendRun &run, const QList<arowana::RunLine> &lines,
                  const QList<arowana::LeftOutLine> &leftOut = {}, const QList<quint64> &drafts = {});
    void pauseRun(quint64 run);
    void resumeRun(quint64 run);
    void stopRun(quint64 run, bool revokesRest);
    /// contactAnswered follows with this token.
    void askContact(quint64 token, const arowana::ContactWish &wish);
    /// Somebody looks at this contact: it is read now; contactAnswered follows with token 0.
    void readContact(const arowana::ContactId &id);
    /// Staff take a creation whose answer was lost for settled.
    void forgetContactWish(const arowana::IdempotencyKey &key);
    /// importProgressed follows.
    void importContacts(quint64 token, const QList<arowana::ImportRow> &rows);
    void goOnImport(quint64 token);
    void stopImport(quint64 token);

Q_SIGNALS:
    void changed(const arowana::ChangeSet &changes);
    /// The send is on disk under this row. Follows send().
    void sendStored(quint64 token, arowana::RowId row);
    /// The send is not on disk; nothing has left and nothing will.
    void sendNotStored(quint64 token, const arowana::Error &error);
    /// The platform refused this reply for want of a session; its text is a stored draft again.
    void replyReturned(const arowana::StoredDraft &draft);
    /// All lines of the run are on disk, and it goes. Follows startRun().
    void runStored(quint64 token, quint64 run);
    /// The run is not on disk; nothing has left and nothing will.
    void runNotStored(quint64 token, const arowana::Error &error);
    /// Also with token 0, where nobody waits for it: a reading, or what became of an open creation.
    void contactAnswered(quint64 token, const arowana::ContactAnswer &answer);
    /// Creations of contacts whose answer was lost, all of them.
    void contactsOpen(const QList<arowana::ContactWish> &wishes);
    void importProgressed(const arowana::ImportProgress &progress);
    /// Follows trySetAside(); what went wrong on the way is a wishRefused before it.
    void setAsideTried(const arowana::SetAsideTried &tried);
    /// A wish could not be done.
    void wishRefused(const arowana::Error &error);
    /// What reconcileFirst() asked for is done.
    void reconciled();
    /// After another key was given: nothing is left that may have left with a former one and was not looked
    /// for in the message log. Until then a new start has to be told of another key once more.
    void keyIsSettled();

private:
    void wire();
    void publishSenders();
    void publishListener();
    void wireBooks();
    void wireOutside();
    void noteRegistration(const Registrar::Outcome &outcome);
    void noteDelivery(const ReceivedDelivery &delivery);
    void keepPause(Instant until);
    Result<void> resumePause();
    void report(const Result<void> &result);
    /// The store would not say whether the commit of this send held: asked until it does, since a send that
    /// is there must not be offered once more.
    void settleLater(quint64 token, quint64 draft, const OutboxEntry &doubtful, const Error &error);
    void submit(quint64 token, const SendRequest &request, quint64 draft, const SendOrigin &origin,
                int lockTries);
    void submitRun(quint64 token, const SendRun &run, const QList<RunLine> &lines,
                   const QList<LeftOutLine> &leftOut, const QList<quint64> &drafts, int lockTries);
    /// As settleLater(), for the start of a list.
    void settleRunLater(quint64 token, const QList<quint64> &drafts, const SendRun &doubtful,
                        const Error &error);
    void noteRunStored(quint64 token, quint64 run, const QList<quint64> &drafts);
    void untilUnlocked(std::function<Result<void>()> wish, int lockTries = WishQueue::kLockTries);
    void wireAside();
    Result<void> startAside();
    void keepSecretChange(const SecretChange &change);
    void wireDesk();
    void wireContacts();
    void startDesk();
    void readSettings();
    void publishCannedTexts();

    Ports m_ports;
    EnginePolicy m_policy;
    WorkspaceSettings m_settings;
    ChangeBatcher m_changes;
    ServerClock m_server;
    MoneyBook m_money;
    MessageBook m_book;
    InboundBook m_inbound;
    SessionBook m_sessions;
    RefusedReplies m_refusedReplies;
    Directory m_directory;
    StoreWriter m_writer;
    WishQueue m_wishes;
    ReloadWatch m_reloads;
    AsideBook m_aside;
    DraftKeeper m_drafts;
    PriceLearner m_prices;
    Ledger m_ledger;
    ApiMonitor m_monitor;
    SendBudget m_budget;
    Outbox m_outbox;
    Revoker m_revoker;
    SendRunner m_runner;
    BillingRefresher m_billing;
    LookUps m_lookUps;
    AgentReader m_agents;
    ContactReads m_contactReads;
    ContactKeeper m_contacts;
    ContactImporter m_importer;
    LogReader m_log;
    GapKeeper m_gaps;
    Poller m_poller;
    HistoryReader m_history;
    SendLookUp m_sendLookUp;
    Registrar m_registrar;
    Intake m_intake;
    AsideKeeper m_asideKeeper;
    ListenerHealth m_listener;
    DeliverySilence m_silence;
    TimerGroup m_lockWaits;
};

} // namespace arowana
