// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Runs: one message to a list, line by line, at a pace. Engine thread; owned by Engine.
//
// The rule: a line and the outbox row of the send it becomes are written in one commit, and only a line that
// is open on disk becomes one. So the program may end at any point and no line is sent twice or lost. After a
// restart no run goes on by itself.

#include "app/engine/outbox.h"
#include "app/engine/ports/deskstore.h"
#include "app/engine/ports/runstore.h"
#include "app/engine/revoker.h"
#include "app/engine/sendbudget.h"

#include <QCoreApplication>

#include <deque>
#include <set>

namespace arowana {

class SendRunner {
    Q_DECLARE_TR_FUNCTIONS(SendRunner)
public:
    static constexpr int kUnderWayMost = 4;     ///< sends of a run that are not over
    static constexpr int kRefusedInRowMost = 5; ///< then the operator is asked
    static constexpr int kToldMost = 100;       ///< runs that are over, kept in view

    struct Parts {
        RunStore &runs;
        EngineStore &store;
        DeskStore &desk;
        StoreWriter &writer;
        Outbox &outbox;
        Revoker &revoker;
        SendBudget &budget;
        ChangeBatcher &changes;
        Timers &timers;
        const Clock &clock;
    };

    explicit SendRunner(Parts parts);
    ~SendRunner();
    SendRunner(const SendRunner &) = delete;
    SendRunner &operator=(const SendRunner &) = delete;

    /// Reads what an earlier run of the program left, and pauses what was going. After Outbox::recover().
    Result<void> recover();

    /// All lines are on disk when it returns ok; then it goes. State, pause and start are set here.
    /// `drafts` are those it was prepared in: they go by the same commit. InvalidInput for no lines, too
    /// many, numbers that do not grow, or a message that does not read back. After an error takeDoubt() says
    /// whether it may be on disk all the same; while it may, it must not be started once more.
    Result<quint64> start(SendRun run, const QList<RunLine> &lines, const QList<LeftOutLine> &leftOut = {},
                          const QList<quint64> &drafts = {});
    /// The list that start() could neither store nor look for, once.
    [[nodiscard]] std::optional<SendRun> takeDoubt();
    /// It is on disk, and goes from now on; or it is not, with this error; nullopt while the store cannot be
    /// asked.
    [[nodiscard]] std::optional<Result<quint64>> settle(const SendRun &doubtful, const Error &error);
    /// From now on nothing more of it leaves, and it is written as soon as the store lets it. Conflict when
    /// it does not go.
    Result<void> pause(quint64 run);
    /// After a pause, or past the canary. Lines that were refused for want of money are open again. Conflict
    /// when there is nothing to go on with.
    Result<void> resume(quint64 run);
    /// What is open never leaves, nor what has not left; as for pause() it holds at once. `revokesRest`: what
    /// has left is stopped or revoked as far as the platform lets it, over a restart too; may be asked for
    /// once more after the run is over. Conflict when it is over.
    Result<void> stop(quint64 run, bool revokesRest);

    /// Called with what ails the runs that were found, and when a state cannot be written for some time.
    std::function<void(const Error &)> troubled;

    /// The messages of these rows have changed: the counts of their runs follow.
    void messagesChanged(const std::vector<RowId> &rows);

private:
    /// A state that holds already, and has still to be written.
    struct Owed {
        RunState state = RunState::Paused;
        RunPause pause = RunPause::None;
        bool isWished = false; ///< by the operator, who is told when it takes long
        int tries = 0;
    };
    struct Live {
        SendRun run;
        std::vector<RowId> underWay; ///< sends that were not over when last looked at
        qint64 nextAtMs = 0;         ///< by the pace, monotonic
        qint64 goesOnAtMs = 0;       ///< paused for the minute's budget until then; 0: not
        int refusedInRow = 0;
        std::optional<Owed> owed;
        int doubtfulLine = 0;          ///< its commit failed, and yet may have held; 0: none
        bool isDoubtful = false;       ///< the same of its state
        int revokedUpTo = 0;           ///< line number
        bool waitsForMessages = false; ///< revoking: all is asked for, and some answer is still to come
        std::deque<RowId> toRevoke;
        Timers::Handle timer = 0;
    };

    /// Why it cannot be a list.
    [[nodiscard]] static std::optional<Error> problemOf(const SendRun &run, const QList<RunLine> &lines);
    /// It is on disk: goes.
    void begin(const SendRun &run);
    [[nodiscard]] Result<Live *> find(quint64 run);
    [[nodiscard]] static bool isGoing(const SendRun &run);
    [[nodiscard]] static bool isRevoking(const SendRun &run) { return run.state == RunState::Revoking; }
    [[nodiscard]] static bool isOver(const SendRun &run);
    [[nodiscard]] static RunState goingState(const SendRun &run);

    void tellUnreadable(int count);
    void schedule(Live &live);
    void tick(quint64 run);
    void lookAtUnderWay(Live &live);
    void submitNext(Live &live);
    void submitLine(Live &live, RunLine line);
    void skipLine(Live &live, RunLine line);
    /// False while it is not known. Of a list that is over what turns out to be stored is stopped.
    bool settleDoubt(Live &live);
    /// False when the budget has no room; then the run is paused.
    bool isWithinBudget(Live &live);
    /// From where it is not known how far revoking came, which a restart forgets, all is looked at again.
    void beginRevoking(Live &live);
    void revokeSome(Live &live);
    void endRevoking(Live &live);
    /// Writes `next` after `work`, and takes it over.
    Result<void> change(Live &live, const SendRun &next, const std::function<Result<void>()> &work);
    /// Nothing of it leaves from now on; written at once, or as soon as that is possible.
    void owe(Live &live, const Owed &owed);
    /// False while it could not be written.
    bool payOwed(Live &live);
    void tellOwed(const Live &live, const Error &error);
    /// False while the state is not known.
    bool readAgain(Live &live);
    bool setState(Live &live, RunState state, RunPause pause, std::optional<Instant> roomAt = {});
    void recount(Live &live);
    void countNextEnded();
    void recountChanged();

    Parts m_p;
    std::map<quint64, Live> m_runs;
    std::optional<SendRun> m_doubt; ///< takeDoubt()
    std::set<quint64> m_changed;    ///< runs of which messages have changed since the last count
    Timers::Handle m_countTimer = 0;
    std::deque<quint64> m_uncounted; ///< runs that are over, not counted since the start
    Timers::Handle m_endedTimer = 0;
};

} // namespace arowana
