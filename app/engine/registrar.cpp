// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/registrar.h"

#include "app/wire/eventcodec.h"

#include <algorithm>

namespace arowana {

Registrar::Registrar(ApiMonitor &monitor, PlatformClient &client, Timers &timers, const EnginePolicy &policy)
    : m_monitor(monitor)
    , m_client(client)
    , m_timers(timers)
    , m_policy(policy)
{
}

Registrar::~Registrar()
{
    m_timers.cancel(m_timer);
}

void Registrar::registerEndpoint(const QString &base, const QString &secretPath, const QByteArray &secret)
{
    m_path = secretPath;
    m_url = base + secretPath;
    m_secret = secret;
    m_attempts = 0;
    changed({RegistrationState::Pending, {}});
    look();
}

void Registrar::look()
{
    m_client.fetchEndpoints([this](const CallAnswer<QList<WebhookEndpoint>> &answer, const CallFacts &facts) {
        m_monitor.observe(answer, facts);
        if (const auto *unknown = std::get_if<Unknown>(&answer)) {
            tryAgain(*unknown);
        } else if (const auto *refusal = std::get_if<Refusal>(&answer)) {
            refused(*refusal);
        } else {
            const auto &list = std::get<QList<WebhookEndpoint>>(answer);
            const auto own = std::find_if(list.begin(), list.end(), [this](const WebhookEndpoint &e) {
                return e.url.endsWith(m_path);
            });
            write(own == list.end() ? WebhookId() : own->id);
        }
    });
}

void Registrar::write(const WebhookId &known)
{
    const auto done = [this](const CallAnswer<WebhookEndpoint> &answer, const CallFacts &facts) {
        m_monitor.observe(answer, facts);
        settle(answer);
    };
    if (known.isEmpty())
        m_client.createEndpoint(m_url, documentedEvents(), m_secret, done);
    else
        m_client.updateEndpoint(known, m_url, documentedEvents(), m_secret, done);
}

void Registrar::settle(const CallAnswer<WebhookEndpoint> &answer)
{
    if (const auto *unknown = std::get_if<Unknown>(&answer))
        tryAgain(*unknown); // looks first, so a lost answer makes no second endpoint
    else if (const auto *refusal = std::get_if<Refusal>(&answer))
        refused(*refusal);
    else
        changed({RegistrationState::Registered, {}});
}

void Registrar::refused(const Refusal &refusal)
{
    if (refusal.httpStatus == 429) {
        m_timer = m_timers.after(refusal.retryAfterMs.value_or(5'000), [this] { look(); });
        return;
    }
    const QString next =
        refusal.httpStatus == 401 || refusal.httpStatus == 403
            ? tr("Use an API key that may manage webhooks, or register the address in the dashboard.")
            : tr("Check the public address, then start the console again.");
    changed({RegistrationState::Failed,
             Error{ErrorKind::InvalidInput, tr("The platform did not register the webhook address."), next,
                   refusal.message}});
}

void Registrar::tryAgain(const Unknown &unknown)
{
    if (unknown.cause == UnknownCause::Offline)
        return;
    changed({RegistrationState::Pending,
             Error{ErrorKind::Network, tr("The webhook address could not be registered yet."),
                   tr("It is tried again by itself; until then the console polls."), unknown.detail}});
    const int shift = std::min(m_attempts++, 7);
    m_timer =
        m_timers.after(std::min(m_policy.retryFirstMs << shift, m_policy.retryMostMs), [this] { look(); });
}

} // namespace arowana
