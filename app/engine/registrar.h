// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Registers the console's own webhook endpoint with the platform (`api/webhooks/overview`): the one that ends
// in our secret path is ours and is updated, wherever it pointed before; else a new one is made. The secret
// is told each time, since the platform never tells it back. Engine thread; owned by Engine.

#include "app/engine/apimonitor.h"
#include "app/engine/enginepolicy.h"

#include <QCoreApplication>

namespace arowana {

class Registrar {
    Q_DECLARE_TR_FUNCTIONS(Registrar)
public:
    struct Outcome {
        RegistrationState state = RegistrationState::Pending;
        std::optional<Error> trouble;
    };

    Registrar(ApiMonitor &monitor, PlatformClient &client, Timers &timers, const EnginePolicy &policy);
    ~Registrar();
    Registrar(const Registrar &) = delete;
    Registrar &operator=(const Registrar &) = delete;

    /// Nothing is asked before; what is not registered by then is begun anew.
    void setOnline(bool online);
    /// Registers `base` + `secretPath` and goes on trying until the platform said yes or no. A later call
    /// takes the place of an earlier one.
    void registerEndpoint(const QString &base, const QString &secretPath, const QByteArray &secret);

    std::function<void(const Outcome &)> changed;

private:
    void begin();
    void lookAfter(qint64 delayMs);
    void look();
    void write(const WebhookId &known);
    void settle(const CallAnswer<WebhookEndpoint> &answer);
    void refused(const Refusal &refusal);
    void tryAgain(const Unknown &unknown);

    ApiMonitor &m_monitor;
    PlatformClient &m_client;
    Timers &m_timers;
    const EnginePolicy &m_policy;
    QString m_path;
    QString m_url;
    QByteArray m_secret;
    int m_attempts = 0;
    int m_round = 0; ///< answers to an earlier round are of no interest
    bool m_online = false;
    bool m_isRegistered = false;
    Timers::Handle m_timer = 0;
};

} // namespace arowana
