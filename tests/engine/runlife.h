// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One bulk run from one seed, interrupted wherever the seed says: killed between any two commits, lost
// answers, pauses asked for, a line that is down, no money, a full disk, an operator who pauses, resumes and
// stops. Then quiet, then the question whether each line was sent exactly once and the counts are true. The
// same seed lives the same life.

#include "tests/support/enginebench.h"

#include <random>

namespace arowana::test {

class RunLife {
public:
    struct Report {
        QStringList wrong; ///< every broken promise
        int lines = 0;
        int sent = 0;
        int faults = 0;
        int crashes = 0;
        int resumes = 0;
        RunState end = RunState::Running;
        QByteArray transcript; ///< for comparing two lives
    };

    explicit RunLife(quint64 seed, const EngineBench::BetweenRuns &between = {});
    Report run();

private:
    [[nodiscard]] int below(int limit) { return int(m_random() % quint64(limit)); }
    [[nodiscard]] bool chance(int percent) { return below(100) < percent; }
    void wrong(const QString &what);

    void setUp();
    void startAgain();
    void letTheDiskFail();
    [[nodiscard]] CallPlan choosePlan(Call call);
    void step();
    void stepTime();
    void stepOperator();
    void rest(const std::function<void()> &wish);
    void stepPlatform();
    void crash();
    void dieAtACommit();
    void resume();
    void becomeQuiet();
    void decideStuck();
    [[nodiscard]] bool isAnythingOpen() const;

    void checkNothingWasSubmitted(int before);
    void checkLine(const RunLine &line);
    void checkCounts();
    [[nodiscard]] int submitted() const;
    [[nodiscard]] QByteArray markerOf(int number) const;

    std::mt19937_64 m_random;
    EngineBench m_bench;
    Report m_report;
    quint64 m_run = 0;
    int m_callFaults = 0;
    int m_storeFaults = 0;
    qint64 m_lockedUntil = 0; ///< by another program, monotonic
    int m_restsAt = -1;       ///< lines submitted when a pause or stop was taken; -1: it goes
    int m_dieAt = -1;         ///< the process is dead once so many commits are done; -1: it lives
    int m_dialogs = 0;        ///< sends beside the run
    bool m_isQuiet = false;
};

} // namespace arowana::test
