// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Knows until when the console has heard everything, and notices when it has not: after a stop, a sleep, an
// outage. The moment is kept on disk. A gap is written down when it is found and again when it is filled, so
// that the window can show both. Engine thread; owned by Engine.

#include "app/engine/enginepolicy.h"
#include "app/engine/ports/syncstore.h"
#include "app/engine/ports/timers.h"
#include "app/engine/serverclock.h"
#include "app/engine/storewriter.h"

namespace arowana {

class GapKeeper {
public:
    struct Parts {
        EngineStore &store;
        SyncStore &sync;
        StoreWriter &writer;
        ChangeBatcher &changes;
        const ServerClock &server;
        const Clock &clock;
        Timers &timers;
        const EnginePolicy &policy;
    };

    explicit GapKeeper(Parts parts);
    ~GapKeeper();
    GapKeeper(const GapKeeper &) = delete;
    GapKeeper &operator=(const GapKeeper &) = delete;

    /// Reads the moment an earlier run left, and begins to watch the clocks.
    Result<void> start();

    /// Compares the clocks now: woke() follows at once if the machine slept.
    void lookForSleep();
    /// While webhooks arrive everything is heard as it happens.
    void setHearing(bool hears);
    /// Why nothing was heard, for the gap that may come of it.
    void noteOutage(GapCause cause);

    /// Until when everything was heard; not valid: never yet. By the platform's clock.
    [[nodiscard]] Instant heardUntil() const { return m_heardUntil; }
    /// Where hearing begins in this workspace: a day before its first start. Kept, so that the first reading
    /// may take as many tries and starts as it likes.
    [[nodiscard]] Instant beginning() const { return m_beginning; }
    /// The window a reading of the log has to cover to hear everything until `now`, and the gap it fills:
    /// kept as found where it is long enough to be told of.
    [[nodiscard]] std::optional<Gap> openGap(Instant now);
    /// The log was read whole until then.
    void heard(Instant until, int news);

    /// The machine slept: what comes next is a gap, and a reading is due at once.
    std::function<void()> woke;
    /// The clocks are looked at, as is done every EnginePolicy::beatMs: one may have been set.
    std::function<void()> looked;

private:
    Result<void> findBeginning();
    void fill(Instant until, int news);
    void watch();
    bool noticeSleep();
    void beat();
    void keepMoment();
    void tell();

    Parts m_p;
    Instant m_beginning;
    Instant m_heardUntil;
    Instant m_kept; ///< as it lies on disk
    std::optional<Gap> m_gap;
    GapCause m_cause = GapCause::NotRunning;
    bool m_hears = false;
    bool m_isBehind = true;     ///< since the start, or the last sleep, nothing was read up to the moment
    bool m_isUntold = false;    ///< the disk could not be read when they were to be told
    bool m_hasOpenGaps = false; ///< an earlier run found some and did not fill them
    Instant m_wallAtBeat;
    qint64 m_monotonicAtBeat = 0;
    Timers::Handle m_timer = 0;
};

} // namespace arowana
