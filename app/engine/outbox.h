// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Every send from the operator's wish to the platform's yes or no. Engine thread; owned by Engine.
//
// The rule: key and exact bytes are committed before the first byte leaves, each attempt is committed as
// "may have left" before it starts, and an outcome that is not known is asked again with the same key and
// the same bytes, so that the platform answers with what it did the first time. Nobody but an operator
// ever causes a new key. What the disk does not give back as it was never leaves again.

#include "app/engine/apimonitor.h"
#include "app/engine/enginepolicy.h"
#include "app/engine/ledger.h"
#include "app/engine/messagebook.h"
#include "app/engine/ports/deskstore.h"
#include "app/engine/sendbudget.h"
#include "app/engine/sendqueue.h"
#include "app/engine/storewriter.h"
#include "app/engine/timergroup.h"
#include "app/engine/wishqueue.h"

#include <QCoreApplication>

#include <map>

namespace arowana {

class Outbox {
    Q_DECLARE_TR_FUNCTIONS(Outbox)
public:
    struct Parts {
        EngineStore &store;
        StoreWriter &writer;
        MessageBook &book;
        Ledger &ledger;
        ApiMonitor &monitor;
        ChangeBatcher &changes;
        PlatformClient &client;
        Timers &timers;
        const Clock &clock;
        const ServerClock &server;
        const EnginePolicy &policy;
        DeskStore &desk;
        const WorkspaceSettings &settings; ///< as they stand when a send is submitted
        SendBudget &budget;
        WishQueue &wishes;
    };

    explicit Outbox(Parts parts);
    ~Outbox();
    Outbox(const Outbox &) = delete;
    Outbox &operator=(const Outbox &) = delete;

    /// Reads what an earlier run left: attempts under way then are unknown now and asked again; held sends
    /// stay held until the operator says so. Call once, before anything else.
    Result<void> recover();

    /// The file was damaged: what waits may have left already, and nothing leaves until the message log has
    /// been asked about all of it. Before recover().
    void reconcileFirst() { m_isReconciling = true; }
    /// While not online nothing leaves; what is submitted waits.
    void setOnline(bool online);
    /// The key is another one than before. Whether its idempotency keys are the same is not known, so what is
    /// unknown, or becomes so, is looked for in the message log before it is asked again. keySettled follows,
    /// maybe at once.
    void keyChanged();
    /// The platform answers again: what only waited for that leaves within seconds.
    void lineIsBack();
    /// The platform's time has come to be sure: what may have left already may be asked for again.
    void timeIsTold();
    /// The machine slept: what is due leaves after the round of polling that comes now, and not all at once.
    void waitForRound();
    void roundEnded();
    /// The API stands otherwise: whether and why nothing leaves is told anew where that changed.
    void apiChanged();

    /// On disk when it returns ok, with how it was written, and the draft of this number is not any more, by
    /// one commit; 0 for none. It leaves after its hold time.
    Result<RowId> submit(const SendRequest &request, quint64 draft = 0, const SendOrigin &origin = {});
    /// After submit() failed: the send of which the store would not say whether its commit held, once.
    [[nodiscard]] std::optional<OutboxEntry> takeDoubt();
    /// Whether it held: then it waits here as submitted; `error` if it did not; nullopt if the store still
    /// does not say.
    [[nodiscard]] std::optional<Result<RowId>> settle(const OutboxEntry &doubtful, const Error &error);
    /// The same without a hold time. `also` is written in the same commit, with the row of the send.
    Result<RowId> submitLine(const SendRequest &request, const std::function<Result<void>(RowId)> &also);
    /// Takes over a send that is on disk and not known here: its commit was said to have failed, and held.
    Result<void> pickUp(RowId row);
    /// Not over, and not waiting for the operator's decision.
    [[nodiscard]] bool isUnderWay(RowId row);
    /// Why nothing leaves just now.
    [[nodiscard]] OutboxRest rest() const;
    /// Stops a send of which no byte has left: from now on none will, and it is written as soon as the store
    /// lets it. Conflict when it is too late for that.
    Result<void> stop(RowId row);
    /// Takes refused ones off the outbox; their messages stay. What is not refused is left as it is. `done`
    /// is called once it is on disk, or not.
    void dismiss(const QList<RowId> &rows, std::function<void(const Result<void> &)> done);
    /// Lets a held or waiting send leave now, with its own key. For a stuck one the log is looked at again.
    Result<void> sendNow(RowId row);
    /// The operator's word on a stuck send; `candidate` for IsCandidate. Returns the row that stands for it
    /// now.
    Result<RowId> decide(RowId row, StuckDecision decision, const MessageId &candidate);
    /// Whether a request is on its way.
    [[nodiscard]] bool isSending() const { return m_queue.underWay() > 0; }
    /// What the message log says about one.
    void takeLookUp(RowId row, const LogLookUp &found);

    /// Called after a send was accepted (money moved).
    std::function<void(const MessageId &)> accepted;
    /// Called after that, with what the answer told of money.
    std::function<void(RowId row, const SendBilling &)> billed;
    /// Called inside the commit that keeps a refusal: what has to be on disk with it.
    std::function<Result<void>(const OutboxEntry &, const Refusal &)> refusing;
    /// Called when a stop cannot be written for some time.
    std::function<void(const Error &)> troubled;
    /// Called when one has to be looked for in the message log.
    std::function<void(const OutboxEntry &)> lookUpWanted;
    /// Called when what reconcileFirst() waited for is done.
    std::function<void()> reconciled;
    /// Called when only the platform's time is missing: any answer of the platform brings it.
    std::function<void()> timeWanted;
    /// Called before anything leaves: whether the machine slept is to be seen now.
    std::function<void()> leaving;
    /// Called when nothing is left that may have left with a former key and was not looked for.
    std::function<void()> keySettled;

private:
    [[nodiscard]] qint64 holdMs(const SendRequest &request) const;
    Result<RowId> enter(const SendRequest &request, qint64 hold,
                        const std::function<Result<void>(RowId)> &also);
    void pump();
    void schedulePump();
    [[nodiscard]] int placesAtOnce() const;
    [[nodiscard]] bool mayLeave() const;
    void askForTheTime();
    void waitForTheTimeNoMore();
    /// Whether the disk says that it is over, whatever is thought here: a commit said to have failed may
    /// have held.
    [[nodiscard]] Result<bool> isOverOnDisk(RowId row);
    void forget(RowId row);
    void writeStop(RowId row, bool isTold);
    [[nodiscard]] bool needsLookUp(RowId row);
    void askForLookUp(RowId row);
    void askForMissingLookUps();
    void askForLookUpLater(RowId row);
    /// The log has nothing of it under any key: with its own it may leave again.
    void releaseLooked(RowId row);
    void settleKey();
    void endReconciling();
    void attempt(RowId row);
    /// Whether the disk has the very bytes that are known here, and they are those the send was made with.
    static bool isAsMade(const OutboxEntry &kept, const OutboxEntry &known);
    /// They are not: it waits for the operator. `entry` as it lies on disk.
    Result<void> writeDamaged(OutboxEntry &entry);
    Result<void> setAsideIfDamaged(const OutboxEntry &known);
    [[nodiscard]] bool isTooOld(const OutboxEntry &entry) const;
    /// It is that message of the log.
    Result<void> adopt(OutboxEntry entry, const MessageId &candidate);
    Result<void> closeStuck(OutboxEntry entry, OutboxState state, const QString &note);
    Result<RowId> sendAnew(const OutboxEntry &entry);
    /// The store would not say whether the commit of `fresh`, in place of `before`, held: asked until it
    /// does.
    void settleAnewLater(RowId before, const OutboxEntry &fresh, const Error &error);
    void take(RowId row, const CallAnswer<AcceptedSend> &answer, const CallFacts &facts, int keyRound);
    void finish(RowId row, const CallAnswer<AcceptedSend> &answer, CallKind kind, int keyRound);
    void lookBeforeTheNextTry(RowId row);
    void takeBack(RowId row);
    void finishAccepted(OutboxEntry entry, const AcceptedSend &answer);
    void finishRefused(OutboxEntry entry, const Refusal &refusal, CallKind kind, bool isOfThisKey);
    Result<void> bookRefusal(const OutboxEntry &entry, const Refusal &refusal);
    void lookBeforeTheRefusal(OutboxEntry entry, const Refusal &refusal);
    /// One that was refused at a later try than the first: the log says whether an earlier one was taken.
    /// False when it is no such one, or the log leaves it open.
    bool settleByLog(const OutboxEntry &stuck, const LogLookUp &found);
    void finishUnknown(OutboxEntry entry, const Unknown &unknown);
    void waitForTheOtherRequest(OutboxEntry entry, const Refusal &refusal);
    /// It leaves no more by itself: the log is looked at and the operator decides.
    void leaveToTheOperator(OutboxEntry entry, const Unknown &unknown, const QString &note);
    void waitAndRetry(OutboxEntry entry, qint64 waitMs);
    /// Nothing of it leaves any more, and nobody has to decide about it.
    static bool isDone(OutboxState state);
    /// Writes `entry` and what belongs with it. False when it is not on disk: then the entry is unknown.
    bool keep(const OutboxEntry &entry, const std::function<Result<void>()> &also);
    void publishCounts();

    Parts m_p;
    SendQueue m_queue;
    int m_refused = 0; ///< and not dismissed
    std::optional<OutboxEntry> m_doubt;
    bool m_online = false;
    bool m_keyRefused = false;
    bool m_isReconciling = false;
    bool m_waitsForRound = false;
    int m_timeAsks = 0;           ///< in a row, in vain
    bool m_isKeySettling = false; ///< since another key was given
    int m_keyRound = 0; ///< grows when a key is given: a late no to the one before says nothing of it
    std::map<RowId, int> m_looks;     ///< how often in a row the log did not say all, or it could not be kept
    std::map<RowId, int> m_conflicts; ///< how often in a row a request with the same key was under way
    TimerGroup m_lookWaits;
    TimerGroup m_stopWaits;
    /// Of stuck ones, until the log was read; and of those that no try was taken of, while it is not on disk.
    std::map<RowId, Refusal> m_refusals;
    OutboxRest m_toldRest = OutboxRest::None;
    Timers::Handle m_timer = 0;
    Timers::Handle m_timeTimer = 0;
    Timers::Handle m_roundTimer = 0;
    Timers::Handle m_pauseTimer = 0; ///< nothing else runs at a pause's end when nothing waits
};

} // namespace arowana
