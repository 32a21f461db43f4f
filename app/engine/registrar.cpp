// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/registrar.h"

#include "app/wire/eventcodec.h"

#include <algorithm>
#include <utility>

namespace arowana {

namespace {

constexpr int kTestTries = 5;

/// A life that was reckoned by a clock that ran ahead ends no later than one that begins now.
void limitLives(WebhookSecrets &secrets, Instant now)
{
    const Instant last = now.plusMs(WebhookSecrets::kFormerLifeMs);
    for (FormerSecret &former : secrets.former) {
        if (former.until.isValid())
            former.until = std::min(former.until, last);
    }
}

} // namespace

Registrar::Registrar(ApiMonitor &monitor, PlatformClient &client, Timers &timers, const EnginePolicy &policy)
    : m_monitor(monitor)
    , m_client(client)
    , m_timers(timers)
    , m_policy(policy)
{
}

Registrar::~Registrar()
{
    for (const Timers::Handle timer : {m_timer, m_proofTimer, m_watchTimer, m_doubtTimer, m_expiryTimer})
        m_timers.cancel(timer);
}

void Registrar::registerEndpoint(const EndpointWish &wish)
{
    m_goal = Goal::Registered;
    m_wish = wish;
    m_isKept = m_wish.secrets.isTold;
    m_secretChange = {{}, wish.isGiven ? SecretChangeCause::Given : SecretChangeCause::NoneKept, {}};
    m_isRegistered = false;
    m_isProven = false;
    m_wasReplaced = false;
    m_wasMended = false;
    const Instant now = wish.keeper->now();
    limitLives(m_wish.secrets, now);
    m_wish.keeper->accept(m_wish.secrets.valid(now));
    watchExpiry();
    say();
    begin();
}

Result<void> Registrar::rotateSecret(const QString &by)
{
    if (m_goal != Goal::Registered) {
        return Error{ErrorKind::NotFound,
                     tr("There is no registered webhook address whose secret could be changed."),
                     tr("Start the console with --public-url to register one."),
                     {}};
    }
    if (m_wish.isGiven) {
        return Error{ErrorKind::Unsupported,
                     tr("The webhook secret was given by AROWANA_WEBHOOK_SECRET, so it is not changed here."),
                     tr("Set another one there and start again, or start without it."),
                     {}};
    }
    if (m_wish.secrets.isTold) // else a new one is on its way already
        replaceSecret(SecretChangeCause::Operator, by);
    begin();
    return {};
}

void Registrar::removeEndpoint()
{
    if (m_goal == Goal::Nothing)
        return;
    m_goal = Goal::Removed;
    begin();
}

void Registrar::setOnline(bool online)
{
    m_online = online;
    if (!online)
        m_timers.cancel(std::exchange(m_timer, 0));
    else if (!m_isSettled || m_wasRefused)
        begin();
}

void Registrar::begin()
{
    m_isSettled = m_goal == Goal::Nothing;
    m_wasRefused = false;
    ++m_round;
    m_timers.cancel(std::exchange(m_timer, 0));
    m_timers.cancel(std::exchange(m_proofTimer, 0));
    m_timers.cancel(std::exchange(m_watchTimer, 0));
    m_proofIsOver = false;
    m_startsAnew = m_isAsking;
    if (m_isSettled || m_isAsking || !m_online)
        return;
    m_attempts = 0;
    nextAfter(0, &Registrar::look);
}

void Registrar::nextAfter(qint64 delayMs, void (Registrar::*step)())
{
    m_timers.cancel(m_timer);
    m_timer = m_timers.after(delayMs, [this, step] {
        m_timer = 0;
        (this->*step)();
    });
}

/// A pause the platform asked for holds every call; the step comes again after it.
bool Registrar::waitsForPause(void (Registrar::*step)())
{
    const qint64 pause = m_monitor.pauseLeftMs();
    if (pause > 0)
        nextAfter(pause, step);
    return pause > 0;
}

void Registrar::look()
{
    if (!waitsForPause(&Registrar::look))
        m_client.fetchEndpoints(heardBy(&Registrar::compare));
}

void Registrar::compare(const CallAnswer<QList<WebhookEndpoint>> &answer)
{
    if (const auto *unknown = std::get_if<Unknown>(&answer)) {
        tryAgain(*unknown);
        return;
    }
    if (const auto *refusal = std::get_if<Refusal>(&answer)) {
        refused(*refusal);
        return;
    }
    m_survey = survey(answer);
    if (m_goal == Goal::Removed) {
        m_toRemove = m_survey.all();
        removeNext();
        return;
    }
    m_toRemove = m_survey.surplus;
    if (m_survey.finding == EndpointSurvey::Finding::Right && m_wish.secrets.isTold && m_toRemove.isEmpty())
        registered();
    else
        keepAndWrite();
}

EndpointSurvey Registrar::survey(const CallAnswer<QList<WebhookEndpoint>> &answer) const
{
    return EndpointSurvey::of(std::get<QList<WebhookEndpoint>>(answer), m_wish.base, m_wish.secretPath);
}

/// A secret is kept before the platform hears of it, so that no end of the program can lose it.
void Registrar::keepAndWrite()
{
    if (m_isKept) {
        write();
        return;
    }
    m_wish.keeper->keep(m_wish.secrets, [this, round = m_round] {
        if (round != m_round)
            return;
        m_isKept = true;
        write();
    });
}

void Registrar::write()
{
    if (waitsForPause(&Registrar::write)) // another call was told to wait meanwhile
        return;
    const QString url = m_wish.base + m_wish.secretPath;
    const QByteArray &secret = m_wish.secrets.current;
    if (m_survey.known.isEmpty())
        m_client.createEndpoint(url, wantedEvents(), secret, heardBy(&Registrar::settle));
    else
        m_client.updateEndpoint(m_survey.known, url, wantedEvents(), secret, heardBy(&Registrar::settle));
}

void Registrar::settle(const CallAnswer<WebhookEndpoint> &answer)
{
    if (const auto *unknown = std::get_if<Unknown>(&answer)) {
        tryAgain(*unknown);
    } else if (const auto *refusal = std::get_if<Refusal>(&answer)) {
        if (refusal->httpStatus == 404 && !m_survey.known.isEmpty()) {
            m_isRegistered = false; // somebody took it away
            say();
            retry(&Registrar::look);
        } else {
            refused(*refusal);
        }
    } else {
        m_survey.known = std::get<WebhookEndpoint>(answer).id;
        const bool isNew = !m_wish.secrets.isTold;
        m_secretChange.at = m_wish.keeper->now();
        m_wish.secrets.noteTold(m_secretChange.at);
        m_wish.keeper->keep(m_wish.secrets, [] {});
        watchExpiry();
        if (isNew && secretChanged)
            secretChanged(m_secretChange);
        registered();
    }
}

void Registrar::registered()
{
    m_isRegistered = true;
    m_attempts = 0;
    say();
    removeNext();
}

void Registrar::removeNext()
{
    if (waitsForPause(&Registrar::removeNext))
        return;
    if (!m_toRemove.isEmpty()) {
        m_client.removeEndpoint(m_toRemove.constFirst(), heardBy(&Registrar::removed));
    } else if (m_goal == Goal::Registered) {
        m_isSettled = true;
        watch();
        if (!m_isProven)
            test();
    } else {
        m_goal = Goal::Nothing;
        m_isSettled = true;
        m_isRegistered = false;
        m_isProven = false;
        say();
    }
}

void Registrar::removed(const CallAnswer<Done> &answer)
{
    const auto *refusal = std::get_if<Refusal>(&answer);
    if (const auto *unknown = std::get_if<Unknown>(&answer)) {
        retry(&Registrar::removeNext); // of one that is gone, the answer will be 404
        if (m_goal == Goal::Removed)
            sayTriedAgain(*unknown);
    } else if (refusal && isPaceLimit(*refusal)) {
        nextAfter(m_monitor.pauseLeftMs(), &Registrar::removeNext);
    } else if (refusal && refusal->httpStatus != 404 && m_goal == Goal::Removed) {
        sayNotRemoved(*refusal);
    } else {
        m_toRemove.removeFirst(); // gone; or not to be removed by this key, which does no harm
        removeNext();
    }
}

void Registrar::test()
{
    if (waitsForPause(&Registrar::test))
        return;
    m_badSignatures = 0;
    m_proofIsOver = false;
    m_client.testEndpoint(m_survey.known, heardBy(&Registrar::tested));
}

void Registrar::tested(const CallAnswer<Done> &answer)
{
    const auto *refusal = std::get_if<Refusal>(&answer);
    if (m_isProven)
        return;
    if (std::holds_alternative<Unknown>(answer)) {
        if (m_attempts < kTestTries)
            retry(&Registrar::test);
        else
            endProof(); // one may have been on its way; the first delivery that arrives proves it
    } else if (refusal && isPaceLimit(*refusal)) {
        nextAfter(m_monitor.pauseLeftMs(), &Registrar::test);
    } else if (refusal) {
        say(Error{ErrorKind::InvalidInput,
                  tr("The webhook address is registered, but the platform sent no test delivery."),
                  tr("Nothing: the first delivery that arrives proves it."), refusal->message});
    } else {
        m_proofTimer = m_timers.after(kProofMs, [this] {
            m_proofTimer = 0;
            endProof();
        });
    }
}

void Registrar::endProof()
{
    m_proofIsOver = true;
    if (m_isProven)
        return;
    if (m_badSignatures > 0) {
        replaceLost();
        return;
    }
    sayUnheard(tr("The platform's test delivery has not arrived."));
}

void Registrar::refused(const Refusal &refusal)
{
    if (isPaceLimit(refusal)) {
        nextAfter(m_monitor.pauseLeftMs(), &Registrar::look);
        return;
    }
    if (m_goal == Goal::Removed) {
        sayNotRemoved(refusal);
        return;
    }
    const bool isOfKey = refusal.httpStatus == 401 || refusal.httpStatus == 403;
    if (m_isRegistered) { // it goes on as it was
        say(Error{ErrorKind::InvalidInput,
                  m_wish.secrets.isTold ? tr("The platform did not say how the webhook address stands.")
                                        : tr("The platform did not take the new webhook secret."),
                  isOfKey ? tr("Deliveries are taken as before. Use an API key that may manage webhooks.")
                          : tr("Deliveries are taken as before. Start the console again to try once more."),
                  refusal.message});
        if (m_wish.secrets.isTold)
            restUnasked();
    } else {
        giveUp(Error{ErrorKind::InvalidInput, tr("The platform did not register the webhook address."),
                     isOfKey ? tr("Use an API key that may manage webhooks, or register the address in the "
                                  "dashboard and give its secret by AROWANA_WEBHOOK_SECRET.")
                             : tr("Check the public address, then start the console again."),
                     refusal.message});
    }
}

/// Nothing has to be told, and what could not be asked now is looked at again later, or with another key.
void Registrar::restUnasked()
{
    m_isSettled = true;
    m_wasRefused = true;
    m_wasMended = false;
    watch();
}

/// It is not tried again by itself.
void Registrar::giveUp(const Error &trouble)
{
    if (changed)
        changed({RegistrationState::Failed, trouble, false});
}

void Registrar::retry(void (Registrar::*step)())
{
    nextAfter(m_policy.scattered(m_policy.retryMs(m_attempts++)), step);
}

void Registrar::tryAgain(const Unknown &unknown)
{
    if (unknown.cause == UnknownCause::Offline)
        return;
    // Looks first, so that a lost answer makes no second endpoint.
    retry(&Registrar::look);
    sayTriedAgain(unknown);
}

void Registrar::sayTriedAgain(const Unknown &unknown)
{
    if (m_goal == Goal::Removed) {
        say(Error{ErrorKind::Network, tr("The webhook address could not be removed yet."),
                  tr("It is tried again by itself; deliveries that still come are taken."), unknown.detail});
        return;
    }
    if (!m_isRegistered) {
        say(Error{ErrorKind::Network, tr("The webhook address could not be registered yet."),
                  tr("It is tried again by itself; until then the console polls."), unknown.detail});
    } else if (m_wish.secrets.isTold) {
        say(Error{ErrorKind::Network, tr("The platform could not be asked about the webhook address yet."),
                  tr("It is tried again by itself; deliveries are taken meanwhile."), unknown.detail});
    } else {
        say(Error{ErrorKind::Network, tr("The new webhook secret could not be told to the platform yet."),
                  tr("It is tried again by itself; deliveries with the former one are taken."),
                  unknown.detail});
    }
}

void Registrar::sayNotRemoved(const Refusal &refusal)
{
    m_isSettled = true;
    say(Error{ErrorKind::InvalidInput, tr("The platform did not remove the webhook address."),
              tr("Remove it in the dashboard, or use an API key that may manage webhooks."),
              refusal.message});
}

void Registrar::say(const std::optional<Error> &trouble)
{
    // Nothing is said before there is a goal, and the one that ends in none is the removal.
    const auto state = m_isRegistered            ? RegistrationState::Registered
                       : m_goal == Goal::Nothing ? RegistrationState::Removed
                                                 : RegistrationState::Pending;
    if (changed)
        changed({state, trouble, m_isProven});
}

} // namespace arowana
