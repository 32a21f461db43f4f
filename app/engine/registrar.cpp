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
    m_isRegistered = false;
    changed({RegistrationState::Pending, {}});
    if (m_online)
        begin();
}

void Registrar::setOnline(bool online)
{
    m_online = online;
    if (online && !m_url.isEmpty() && !m_isRegistered)
        begin();
}

void Registrar::begin()
{
    m_attempts = 0;
    ++m_round;
    lookAfter(0);
}

void Registrar::lookAfter(qint64 delayMs)
{
    m_timers.cancel(m_timer);
    m_timer = m_timers.after(delayMs, [this] {
        m_timer = 0;
        look();
    });
}

void Registrar::look()
{
    if (const qint64 pause = m_monitor.pauseLeftMs()) {
        lookAfter(pause);
        return;
    }
    m_client.fetchEndpoints(
        [this, round = m_round](const CallAnswer<QList<WebhookEndpoint>> &answer, const CallFacts &facts) {
            m_monitor.observe(answer, facts);
            if (round != m_round)
                return;
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
    if (m_monitor.pauseLeftMs() > 0) { // another call was told to wait meanwhile
        look();
        return;
    }
    const auto done = [this, round = m_round](const CallAnswer<WebhookEndpoint> &answer,
                                              const CallFacts &facts) {
        m_monitor.observe(answer, facts);
        if (round == m_round)
            settle(answer);
    };
    if (known.isEmpty())
        m_client.createEndpoint(m_url, documentedEvents(), m_secret, done);
    else
        m_client.updateEndpoint(known, m_url, documentedEvents(), m_secret, done);
}

void Registrar::settle(const CallAnswer<WebhookEndpoint> &answer)
{
    if (const auto *unknown = std::get_if<Unknown>(&answer)) {
        tryAgain(*unknown); // looks first, so a lost answer makes no second endpoint
    } else if (const auto *refusal = std::get_if<Refusal>(&answer)) {
        refused(*refusal);
    } else {
        m_isRegistered = true;
        changed({RegistrationState::Registered, {}});
    }
}

void Registrar::refused(const Refusal &refusal)
{
    if (isPaceLimit(refusal)) {
        look(); // after the pause
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
    lookAfter(std::min(m_policy.retryFirstMs << shift, m_policy.retryMostMs));
}

} // namespace arowana
