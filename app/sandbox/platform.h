// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The practice platform as a whole, without its network: books, rules and life cycle, on the scheduler and
// courier passed in. One thread; everything happens inside calls and scheduled tasks.

#include "app/sandbox/senddesk.h"

namespace arowana::sandbox {

struct PlatformSetup {
    quint64 seed = 1;
    QByteArray runNonce; ///< empty: ids repeat with the seed
    Pace pace;
    Money balance{5'000'000};
    qint64 startVolume = 0;
    Habits habits;
};

class Platform {
public:
    Platform(const PlatformSetup &setup, Scheduler &scheduler, Courier &courier);

    [[nodiscard]] Instant now() const { return m_scheduler.now(); }
    [[nodiscard]] Books &books() { return m_books; }
    [[nodiscard]] EndpointBook &endpoints() { return m_endpoints; }
    [[nodiscard]] WebhookDispatcher &webhooks() { return m_webhooks; }
    [[nodiscard]] Conversations &conversations() { return m_conversations; }
    [[nodiscard]] Lifecycle &lifecycle() { return m_lifecycle; }
    [[nodiscard]] SendDesk &sendDesk() { return m_sendDesk; }
    /// What really happened: the answer of `GET /sandbox/ledger`.
    [[nodiscard]] Json ledger() const;

private:
    Scheduler &m_scheduler;
    PlatformSetup m_setup;
    Books m_books;
    EndpointBook m_endpoints;
    WebhookDispatcher m_webhooks;
    Conversations m_conversations;
    LifePlanner m_planner;
    Lifecycle m_lifecycle;
    SendDesk m_sendDesk;
};

} // namespace arowana::sandbox
