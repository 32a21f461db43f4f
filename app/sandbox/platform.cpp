// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/platform.h"

#include "app/sandbox/history.h"
#include "app/sandbox/ledgerviews.h"
#include "app/sandbox/messageviews.h"

namespace arowana::sandbox {

namespace {

/// Messages of the past are no evidence, except those that still held money when the run began.
bool concernsThisRun(const MessageRecord &record)
{
    return !record.isHistory || record.hold > Money{};
}

} // namespace

Platform::Platform(const PlatformSetup &setup, Scheduler &scheduler, Courier &courier)
    : m_scheduler(scheduler)
    , m_setup(setup)
    , m_books{IdMint(setup.seed, setup.runNonce),
              Pricing(setup.startVolume, setup.holdRate),
              Wallet(setup.balance),
              {},
              {},
              {},
              {},
              {},
              {},
              {},
              0,
              {},
              {},
              0}
    , m_webhooks(scheduler, setup.pace, courier, m_endpoints, m_books.ids)
    , m_contactDesk(scheduler, setup.pace, m_books, m_webhooks, setup.seed)
    , m_conversations(scheduler, setup.pace, m_books, m_webhooks)
    , m_people(scheduler, setup.pace, m_books, m_conversations, setup.seed)
    , m_crowd(scheduler, setup.pace, m_books.senders, m_people, setup.seed)
    , m_planner(setup.seed, setup.habits)
    , m_lifecycle(scheduler, setup.pace, m_books, m_webhooks, m_contactDesk, m_people)
    , m_sendDesk(scheduler, m_books, m_planner, m_people, m_lifecycle)
    , m_mishapBook(setup.seed, setup.mishaps.requests)
    , m_rateLimit(setup.rateLimit)
    , m_timeSkip(scheduler, m_webhooks)
{
    m_webhooks.setMishaps(setup.mishaps.webhooks, setup.seed);
    if (setup.history > 0)
        History(scheduler, m_books, m_conversations, m_lifecycle, setup.seed)
            .write(setup.history, setup.historyDays);
    m_crowd.invite(setup.people);
}

void Platform::setMishaps(const Mishaps &mishaps)
{
    m_mishapBook.set(mishaps.requests);
    m_webhooks.setMishaps(mishaps.webhooks, m_setup.seed);
}

Json Platform::ledger() const
{
    const Wallet &wallet = m_books.wallet;
    Json messages = Json::array();
    for (const MessageRecord &record : m_books.log.records())
        if (concernsThisRun(record))
            messages.push_back(ledgerMessage(record));
    return {{"run", jsonText(m_setup.runNonce)},
            {"seed", m_setup.seed},
            {"speed", m_setup.pace.speed},
            {"now", jsonText(m_scheduler.now().toIsoMs())},
            {"balance",
             {{"start", jsonText(wallet.start().toDecimal())},
              {"free", jsonText(wallet.free().toDecimal())},
              {"reserved", jsonText(wallet.reserved().toDecimal())},
              {"total", jsonText(wallet.total().toDecimal())},
              {"charged", jsonText(wallet.charged().toDecimal())},
              {"released", jsonText(wallet.released().toDecimal())}}},
            {"messages", std::move(messages)},
            {"history", m_setup.history},
            {"posts", m_books.posts.posts()},
            {"posts_without_key", m_books.posts.postsWithoutKey()},
            {"refused", m_books.posts.refused()},
            {"sessions", ledgerSessions(m_books)},
            {"replies", ledgerReplies(m_books)},
            {"people", m_crowd.toJson()},
            {"events", m_webhooks.eventsJson()},
            {"deliveries", m_webhooks.deliveriesJson()},
            {"faults", m_mishapBook.strikes()}};
}

} // namespace arowana::sandbox
