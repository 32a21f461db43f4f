// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How many new sends a minute and a day may have, whoever makes them: a runaway list stops here. Counted from
// what is on disk, so that a restart gives nothing back; a day is the last 24 hours. Engine thread; owned by
// Engine.

#include "app/engine/ports/runstore.h"
#include "models/domain/clock.h"
#include "models/domain/workspacesettings.h"

#include <QCoreApplication>

namespace arowana {

class SendBudget {
    Q_DECLARE_TR_FUNCTIONS(SendBudget)
public:
    enum class Limit { None, Minute, Day };
    struct Verdict {
        Limit limit = Limit::None; ///< the one that is used up
        qint64 waitMs = 0;         ///< until it takes the next send
    };

    SendBudget(RunStore &store, const Clock &clock);

    /// The limits from now on; until told, those of a new workspace.
    void use(const WorkspaceSettings &settings);

    /// Whether one more send may be made now.
    [[nodiscard]] Result<Verdict> ask();
    /// The same as an error, for a send that is made now: Conflict, with when to try again.
    [[nodiscard]] Result<void> check();

private:
    /// What is known of one limit without asking the store, which counts a whole window.
    struct Allowance {
        int left = 0; ///< at least so many may still be made
        Instant at;   ///< when that was counted
    };
    [[nodiscard]] Result<qint64> waitMs(int most, qint64 windowMs, Allowance &allowance);

    RunStore &m_store;
    const Clock &m_clock;
    WorkspaceSettings m_settings;
    Allowance m_minute;
    Allowance m_day;
};

} // namespace arowana
