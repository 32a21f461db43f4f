// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Looks for a send in the platform's message log when its key is too old, or too foreign, to ask again with
// it (`api/messages/list-messages`). The log tells neither recipient nor key, so candidates are messages of
// the same kind within the window whose content may be the same, less those known to be others of ours. What
// comes of it is evidence for the operator and never a decision. Engine thread; owned by Engine.

#include "app/engine/apimonitor.h"
#include "app/engine/directory.h"
#include "app/engine/enginepolicy.h"
#include "app/engine/storewriter.h"
#include "app/engine/timergroup.h"
#include "models/domain/sendrequest.h"

#include <deque>
#include <set>

namespace arowana {

class SendLookUp {
public:
    struct Parts {
        EngineStore &store;
        StoreWriter &writer;
        Directory &directory;
        ApiMonitor &monitor;
        const ServerClock &server;
        const Clock &clock;
        PlatformClient &client;
        Timers &timers;
        const EnginePolicy &policy;
    };

    explicit SendLookUp(Parts parts);
    SendLookUp(const SendLookUp &) = delete;
    SendLookUp &operator=(const SendLookUp &) = delete;

    void setOnline(bool online);
    /// Looks for this one, after those that wait. One that waits already is not looked for twice.
    void look(const OutboxEntry &entry);

    /// The log was read, or could not be read whole (then isComplete is false, and who asked asks again).
    std::function<void(RowId row, const LogLookUp &found)> answered;

private:
    static constexpr int kSetbacksMost = 5;
    /// A bound for the memory alone: days of another program's sends.
    static constexpr int kCandidatesMost = 50'000;

    void begin();
    void start(const OutboxEntry &entry);
    [[nodiscard]] bool isOfAnotherTime() const;
    void askPage();
    void takePage(const MessagePage &page);
    [[nodiscard]] bool isOther(const PolledMessage &item) const;
    void askCandidate();
    void takeCandidate(const PolledMessage &polled);
    void askPerson(const PolledMessage &polled);
    void addCandidate(const PolledMessage &polled, const QString &recipient);
    /// Waits and asks again, or gives up.
    void setback(const Refusal *refusal, std::function<void()> again);
    void next(std::function<void()> step);
    void finish(bool isComplete);

    Parts m_p;
    TimerGroup m_timers;
    std::deque<OutboxEntry> m_waiting;
    std::set<RowId> m_resting;
    bool m_online = false;
    bool m_isLooking = false;
    OutboxEntry m_entry;
    SendRequest m_request;
    MessageLogQuery m_query;
    std::deque<MessageId> m_toRead;
    LogLookUp m_found;
    int m_setbacks = 0;
    Instant m_beganAt;        ///< by the platform's clock as it was known then
    qint64 m_beganAtMs = 0;   ///< by the monotonic one
    bool m_hasUnread = false; ///< some could not be read, or are more than can be held
};

} // namespace arowana
