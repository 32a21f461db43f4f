// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Looks again at events that are set aside, when the operator asks and once for each new version of the
// program: a piece at a time, so that deliveries are taken between them. Killed anywhere it may begin anew:
// what is understood is set aside no more, by the same commit that applies it. Engine thread; owned by
// Engine.

#include "app/engine/intake.h"
#include "app/engine/timergroup.h"

#include <deque>

namespace arowana {

class AsideKeeper {
public:
    static constexpr int kPiece = 100;
    /// As for WishQueue.
    static constexpr int kLockTries = 7;
    static constexpr qint64 kLockWaitMs = 250;

    AsideKeeper(EngineStore &store, StoreWriter &writer, Intake &intake, Timers &timers);

    /// How it ended, and how far it came before an error.
    using Done = std::function<void(const SetAsideTried &, const Result<void> &)>;

    /// `numbers` empty: all of them. `done` is called once, later, unless this is destroyed first.
    void tryAgain(const QList<qint64> &numbers, Done done);
    /// Tries all of them if no program of this version has done so.
    void lookAsOf(const QByteArray &version);

private:
    struct Job {
        QList<qint64> numbers;
        bool isAll = false;
        QByteArray version; ///< to be noted at the end
        Done done;
        qint64 after = 0; ///< of all: how far it is
        SetAsideTried tried = {};
        int lockTries = kLockTries;
    };

    void begin(Job job);
    void goOn(qint64 waitMs);
    void step();
    /// True: there is more to do.
    Result<bool> piece(Job &job);
    Result<QList<SetAsideRecord>> next(const Job &job) const;
    void end(const Result<void> &result);

    EngineStore &m_store;
    StoreWriter &m_writer;
    Intake &m_intake;
    TimerGroup m_timers;
    std::deque<Job> m_jobs;
};

} // namespace arowana
