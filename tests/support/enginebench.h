// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The whole engine on simulated time, disk and platform. A crash takes the engine away, forgets what was
// not committed, and leaves time, disk and platform as they are. One thread.

#include "app/engine/engine.h"
#include "tests/support/eventpost.h"
#include "tests/support/fakeplatform.h"
#include "tests/support/platformclock.h"
#include "tests/support/samplesends.h"

#include <memory>

namespace arowana::test {

class EngineBench {
public:
    /// Puts something between the engine and the disk, for bugs planted on purpose.
    using Between = std::function<std::unique_ptr<EngineStore>(MemoryStore &)>;

    /// The same for runs.
    using BetweenRuns = std::function<std::unique_ptr<RunStore>(MemoryStore &)>;

    explicit EngineBench(const Between &between = {}, const BetweenRuns &betweenRuns = {});
    ~EngineBench();
    EngineBench(const EngineBench &) = delete;
    EngineBench &operator=(const EngineBench &) = delete;

    /// `isOtherKey` as for Engine::start().
    Result<void> start(ApiState state = ApiState::NotAsked, bool isOtherKey = false);
    void crash();
    /// A crash and a start.
    void restart(ApiState state = ApiState::NotAsked);

    /// Asks for a send; the row when it is on disk. Does not move the time.
    std::optional<RowId> send(const SendRequest &request, quint64 draft = 0, quint64 token = 1);
    /// Asks for a run; its id when it is on disk. Does not move the time.
    std::optional<quint64> startRun(const SendRun &run, const QList<RunLine> &lines,
                                    const QList<quint64> &drafts = {});
    /// As change sets told it.
    [[nodiscard]] SendRun toldRun(quint64 id) const;
    /// A send that has left and was answered.
    RowId sendAndLeave(const SendRequest &request);
    /// The platform moves a message; the event waits in the post.
    int move(const MessageId &id, MessageStatus status);
    void deliver(int letter);

    [[nodiscard]] MessageRecord record(RowId row) const;
    [[nodiscard]] OutboxEntry entry(RowId row) const;
    [[nodiscard]] MessageStatus status(RowId row) const { return record(row).row.status; }
    /// The latest of each part that change sets told.
    [[nodiscard]] const ChangeSet &told() const { return m_told; }
    /// What platform, disk and post saw the engine do wrong.
    [[nodiscard]] QStringList violations() const;

    SimulatedTime time;
    PlatformClock platformClock;
    MemoryStore store;
    PlatformLedger ledger;
    FakePlatform platform;
    EventPost post;
    EnginePolicy policy;
    std::unique_ptr<Engine> engine;

    QList<ChangeSet> changes;
    QList<Error> refusedWishes;
    QList<Error> notStored;
    QList<StoredDraft> returned;                  ///< replies that came back, as told
    QList<ContactWish> openContacts;              ///< as last told; nothing before the first word of a run
    QList<ImportProgress> imports;                ///< of this run, as told
    std::function<void(const ChangeSet &)> watch; ///< called with each change set
    /// Called with the verdict on each send asked for, which may come late; without a row: it is not stored.
    std::function<void(quint64 token, const std::optional<RowId> &row)> judged;

    bool testsArrive = true;      ///< the public address leads here
    bool reconcilesFirst = false; ///< the next start finds a salvaged store
    int keysSettled = 0;          ///< how often it said that nothing of a former key is left to look for
    int reconciled = 0;           ///< how often the engine said that it had made sure

private:
    void postTest();
    void take(const ChangeSet &change);

    std::unique_ptr<EngineStore> m_between;
    std::unique_ptr<RunStore> m_betweenRuns;
    ChangeSet m_told;
    std::optional<RowId> m_stored;
    std::optional<quint64> m_storedRun;
    int m_keys = 0;
    int m_tests = 0;
};

} // namespace arowana::test
