// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The practice platform as a whole, without its network: books, rules and life cycle, on the scheduler and
// courier passed in. One thread; everything happens inside calls and scheduled tasks.

#include "app/sandbox/contactdesk.h"
#include "app/sandbox/crowd.h"
#include "app/sandbox/mishapbook.h"
#include "app/sandbox/ratelimit.h"
#include "app/sandbox/role.h"
#include "app/sandbox/senddesk.h"
#include "app/sandbox/timeskip.h"

namespace arowana::sandbox {

struct PlatformSetup {
    quint64 seed = 1;
    QByteArray runNonce; ///< empty: ids repeat with the seed
    Pace pace;
    Money balance{5'000'000};
    qint64 startVolume = 0;
    double holdRate = 1; ///< what is held for a unit, as a multiple of its price
    Habits habits;
    Mishaps mishaps;
    double rateLimit = 0;    ///< calls a second; 0: as many as one likes
    qint64 history = 0;      ///< messages of the past
    qint64 historyDays = 14; ///< that they are spread over
    Role role = Role::Manager;
    qint64 people = 0; ///< persons who write of their own accord
};

class Platform {
public:
    Platform(const PlatformSetup &setup, Scheduler &scheduler, Courier &courier);

    [[nodiscard]] Instant now() const { return m_scheduler.now(); }
    [[nodiscard]] Books &books() { return m_books; }
    [[nodiscard]] EndpointBook &endpoints() { return m_endpoints; }
    [[nodiscard]] WebhookDispatcher &webhooks() { return m_webhooks; }
    [[nodiscard]] Conversations &conversations() { return m_conversations; }
    [[nodiscard]] ContactDesk &contactDesk() { return m_contactDesk; }
    /// What the API key may do with contacts.
    [[nodiscard]] Role role() const { return m_setup.role; }
    void setRole(Role role) { m_setup.role = role; }
    [[nodiscard]] Crowd &crowd() { return m_crowd; }
    [[nodiscard]] Lifecycle &lifecycle() { return m_lifecycle; }
    [[nodiscard]] SendDesk &sendDesk() { return m_sendDesk; }
    [[nodiscard]] RateLimit &rateLimit() { return m_rateLimit; }
    [[nodiscard]] TimeSkip &timeSkip() { return m_timeSkip; }
    [[nodiscard]] MishapBook &mishapBook() { return m_mishapBook; }
    /// The faults in force, with what is left of their counts.
    [[nodiscard]] Mishaps mishaps() const { return {m_mishapBook.rules(), m_webhooks.mishaps()}; }
    void setMishaps(const Mishaps &mishaps);
    /// What really happened: the answer of `GET /sandbox/ledger`.
    [[nodiscard]] Json ledger() const;

private:
    Scheduler &m_scheduler;
    PlatformSetup m_setup;
    Books m_books;
    EndpointBook m_endpoints;
    WebhookDispatcher m_webhooks;
    ContactDesk m_contactDesk;
    Conversations m_conversations;
    People m_people;
    Crowd m_crowd;
    LifePlanner m_planner;
    Lifecycle m_lifecycle;
    SendDesk m_sendDesk;
    MishapBook m_mishapBook;
    RateLimit m_rateLimit;
    TimeSkip m_timeSkip;
};

} // namespace arowana::sandbox
