// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Reads contacts of the platform whole (`api/contacts/get-contact`): those that an event told of, and those
// somebody looks at, which go first. One call at a time, with a space between them, and behind the sends.
// Engine thread; owned by Engine.

#include "app/engine/apimonitor.h"
#include "app/engine/directory.h"
#include "app/engine/enginepolicy.h"
#include "app/engine/storewriter.h"
#include "models/domain/contactwish.h"

#include <deque>
#include <set>

namespace arowana {

class ContactReads {
public:
    struct Parts {
        StoreWriter &writer;
        Directory &directory;
        ApiMonitor &monitor;
        PlatformClient &client;
        Timers &timers;
        const EnginePolicy &policy;
    };

    explicit ContactReads(Parts parts);
    ~ContactReads();
    ContactReads(const ContactReads &) = delete;
    ContactReads &operator=(const ContactReads &) = delete;

    void setOnline(bool online);
    /// After those that wait; beyond kWaitingMost it is left for whoever looks at it.
    void add(const ContactId &id);
    /// Before all that wait; told() follows, for this one alone.
    void look(const ContactId &id);

    /// How the reading of one that was looked at ended.
    std::function<void(const ContactAnswer &)> told;
    /// A contact was read whole and is kept.
    std::function<void(const Contact &)> kept;
    /// True while sends are under way: a reading waits for them, but not for ever.
    std::function<bool()> areSendsLeaving;

private:
    static constexpr size_t kWaitingMost = 2'000;
    static constexpr qint64 kStepAsideMs = 1'000; ///< while sends leave
    static constexpr int kStepsAsideMost = 60;
    static constexpr qint64 kRetryMs = 60'000; ///< after no answer

    void begin();
    void next();
    void later(qint64 ms);
    [[nodiscard]] qint64 waitMs();
    void ask(const ContactId &id, bool isLooked);
    void take(const ContactId &id, bool isLooked, const Contact &contact);
    void setback(const ContactId &id, bool isLooked, const Refusal *refusal, const Unknown *unknown);
    void tell(bool isLooked, const ContactAnswer &answer);

    Parts m_p;
    std::deque<ContactId> m_first; ///< looked at
    std::deque<ContactId> m_then;
    std::set<ContactId> m_known; ///< those of m_then
    Timers::Handle m_timer = 0;
    bool m_online = false;
    bool m_isAsking = false; ///< a step or an answer is to come
    int m_stepsAside = 0;
};

} // namespace arowana
