// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The console's own webhook endpoint at the platform (`api/webhooks/overview`): found by our secret path,
// made, mended, tested, looked after, given a new secret, removed. The platform never tells a secret back, so
// the registrar keeps book of which one it may sign with, and the listener takes all of those at any moment.
// One call is under way at a time: two writes at once could arrive in the other order. Engine thread; owned
// by Engine.

#include "app/engine/apimonitor.h"
#include "app/engine/endpointsurvey.h"
#include "app/engine/enginepolicy.h"
#include "app/engine/ports/secretkeeper.h"
#include "models/domain/result.h"
#include "models/domain/secretchange.h"

#include <QCoreApplication>

#include <optional>

namespace arowana {

/// The endpoint as it shall be.
struct EndpointWish {
    QString base;                   ///< where the platform reaches the listener; no slash at the end
    QString secretPath;             ///< with a leading slash; lasts as long as the workspace
    WebhookSecrets secrets;         ///< `current` is not empty
    bool isGiven = false;           ///< the operator gave the secret: it is told, and never replaced
    SecretKeeper *keeper = nullptr; ///< outlives the registrar
};

class Registrar {
    Q_DECLARE_TR_FUNCTIONS(Registrar)
public:
    /// Deliveries come within 5 s (`api/webhooks/retries`); a tunnel may take its time.
    static constexpr qint64 kProofMs = 20'000;
    /// How often a settled endpoint is looked at: somebody may have changed or removed it.
    static constexpr qint64 kWatchMs = 900'000;
    /// As many wrong signatures without a right one between them put a proven secret in doubt, as silence
    /// does an endpoint, but not again within this time: whoever can make them must not make the console ask
    /// without end.
    static constexpr int kDoubtAfter = 3;
    static constexpr qint64 kDoubtEveryMs = 600'000;

    struct Outcome {
        RegistrationState state = RegistrationState::Pending;
        std::optional<Error> trouble;
        bool isProven = false; ///< a delivery signed with the secret in use has arrived
    };

    Registrar(ApiMonitor &monitor, PlatformClient &client, Timers &timers, const EnginePolicy &policy);
    ~Registrar();
    Registrar(const Registrar &) = delete;
    Registrar &operator=(const Registrar &) = delete;

    /// Nothing is asked before; what is not settled by then is begun anew.
    void setOnline(bool online);
    /// Registers `base` + `secretPath` and goes on trying until the platform said yes or no. A later call
    /// takes the place of an earlier one. From here on the listener takes its secrets and no others.
    void registerEndpoint(const EndpointWish &wish);
    /// A new secret takes the place of the one in use, without a delivery lost: it is valid here before the
    /// platform hears of it, and the former one for 25 h after. Refused while there is no endpoint, and when
    /// the operator gave the secret.
    /// `by`: who wants it, as the system calls them.
    Result<void> rotateSecret(const QString &by = {});
    /// Takes every endpoint with our path away. Deliveries on their way are taken still.
    void removeEndpoint();

    /// The listener took a delivery. `withCurrent`: it was signed with the secret in use, not a former one.
    void deliverySeen(bool withCurrent = true);
    /// What a delivery should have told long ago came by polling alone: the endpoint is tested anew. False
    /// when it may not be doubted yet.
    bool silenceSeen();
    /// The listener turned one away for its signature.
    void badSignatureSeen();

    std::function<void(const Outcome &)> changed;
    /// The platform took another secret.
    std::function<void(const SecretChange &)> secretChanged;

private:
    enum class Goal { Nothing, Registered, Removed };

    template <class Accepted>
    [[nodiscard]] OnAnswer<Accepted> heardBy(void (Registrar::*then)(const CallAnswer<Accepted> &));
    void begin();
    void nextAfter(qint64 delayMs, void (Registrar::*step)());
    [[nodiscard]] bool waitsForPause(void (Registrar::*step)());
    void look();
    void compare(const CallAnswer<QList<WebhookEndpoint>> &answer);
    [[nodiscard]] EndpointSurvey survey(const CallAnswer<QList<WebhookEndpoint>> &answer) const;
    void keepAndWrite();
    void write();
    void settle(const CallAnswer<WebhookEndpoint> &answer);
    void registered();
    void removeNext();
    void removed(const CallAnswer<Done> &answer);
    void test();
    void tested(const CallAnswer<Done> &answer);
    void endProof();
    void sayUnheard(const QString &what);
    void watch(qint64 delayMs = kWatchMs);
    void lookAgain();
    void compareAgain(const CallAnswer<QList<WebhookEndpoint>> &answer);
    void settleAgain();
    void sayMoved();
    void doubt();
    void replaceLost();
    void replaceSecret(SecretChangeCause cause, const QString &by = {});
    void refused(const Refusal &refusal);
    void restUnasked();
    void retry(void (Registrar::*step)());
    void tryAgain(const Unknown &unknown);
    void sayTriedAgain(const Unknown &unknown);
    void sayNotRemoved(const Refusal &refusal);
    void watchExpiry();
    void say(const std::optional<Error> &trouble = {});
    void giveUp(const Error &trouble);

    ApiMonitor &m_monitor;
    PlatformClient &m_client;
    Timers &m_timers;
    const EnginePolicy &m_policy;
    Goal m_goal = Goal::Nothing;
    SecretChange m_secretChange; ///< under way while the secret is not told
    EndpointWish m_wish;
    EndpointSurvey m_survey; ///< of the last look
    QList<WebhookId> m_toRemove;
    int m_attempts = 0;
    int m_badSignatures = 0; ///< since the test was asked for, or since the last right one
    quint64 m_round = 0;     ///< what was kept for an earlier one goes no further
    bool m_online = false;
    bool m_isAsking = false;
    bool m_startsAnew = false; ///< when the call under way is answered
    bool m_isKept = false;
    bool m_isRegistered = false; ///< the platform delivers here
    bool m_isSettled = false;    ///< nothing is left to be said to the platform
    bool m_wasRefused = false;   ///< yet the platform would not say, or take, what was asked last
    bool m_isProven = false;
    bool m_proofIsOver = false;
    bool m_wasReplaced = false; ///< the lost secret, since the last proof
    bool m_wasMended = false;   ///< its events, since they were found right
    Timers::Handle m_timer = 0;
    Timers::Handle m_proofTimer = 0;
    Timers::Handle m_watchTimer = 0;
    Timers::Handle m_doubtTimer = 0; ///< runs: the secret may not be doubted yet
    Timers::Handle m_expiryTimer = 0;
};

template <class Accepted>
OnAnswer<Accepted> Registrar::heardBy(void (Registrar::*then)(const CallAnswer<Accepted> &))
{
    m_isAsking = true;
    return [this, then](const CallAnswer<Accepted> &answer, const CallFacts &facts) {
        m_isAsking = false;
        m_monitor.observe(answer, facts);
        if (m_startsAnew)
            begin();
        else
            (this->*then)(answer);
    };
}

} // namespace arowana
