// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Drafts on their way to the disk. What cannot be written now is kept in memory, told once, and tried again
// until it is written, replaced by a newer state of the same draft, or not wanted any more. Engine thread;
// owned by Engine.

#include "app/engine/ports/deskstore.h"
#include "app/engine/storewriter.h"
#include "app/engine/timergroup.h"

#include <map>
#include <set>

namespace arowana {

class DraftKeeper {
public:
    struct Parts {
        DeskStore &store;
        StoreWriter &writer;
        ChangeBatcher &changes;
        Timers &timers;
    };

    explicit DraftKeeper(Parts parts);
    DraftKeeper(const DraftKeeper &) = delete;
    DraftKeeper &operator=(const DraftKeeper &) = delete;

    /// Tells all that are on disk, once, as soon as they can be read.
    void tellAll();
    void save(const StoredDraft &draft);
    void drop(quint64 id);
    /// It was sent, and went with the outbox row: what is still to be written of it is not, nor is what a
    /// dialog that does not know of it yet saves later.
    void noteSent(quint64 id);
    /// Whether it was sent is not known yet: nothing of it is written until it is noted as sent or released.
    void hold(quint64 id);
    void release(quint64 id);

    /// A draft is not on disk, and why; said once until one could be written again.
    std::function<void(const Error &)> troubled;

private:
    static constexpr qint64 kRetryMs = 5'000;

    void flush();
    void tellOwed();
    Result<void> write(quint64 id, const std::optional<StoredDraft> &draft);
    /// The store is ill: waits, tells it where that is worth it.
    void wait(const Error &error);

    Parts m_p;
    std::map<quint64, std::optional<StoredDraft>> m_waiting; ///< nullopt: to be dropped
    std::set<quint64> m_sent;                                ///< in this run
    std::map<quint64, std::optional<StoredDraft>> m_held;    ///< hold(); nullopt: nothing to write by now
    TimerGroup m_timers;
    int m_lockTries = 0;
    bool m_isWaiting = false;
    bool m_isTold = false;
    bool m_isOwedTold = false; ///< as areDraftsOwed was told last
};

} // namespace arowana
