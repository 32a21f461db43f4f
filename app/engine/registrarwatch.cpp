// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/registrar.h"

#include <algorithm>
#include <utility>

// The part of the registrar about an endpoint that is registered: what deliveries prove of it, what others do
// to it at the platform, and how long a former secret lives.

namespace arowana {

namespace {

constexpr qint64 kExpiryStepMs = 3'600'000; // timers stand still while the machine sleeps, lives do not

} // namespace

void Registrar::deliverySeen(bool withCurrent)
{
    if (!withCurrent || m_goal != Goal::Registered)
        return;
    m_badSignatures = 0;
    // What was told here may have been registered by hand, where the key may not manage webhooks.
    const bool isKnownThere = m_wish.secrets.isTold || m_wish.isGiven;
    if (!isKnownThere || (m_isProven && m_isRegistered))
        return;
    m_isProven = true;
    m_isRegistered = true; // the platform delivers here: nothing proves it better
    m_wasReplaced = false;
    m_timers.cancel(std::exchange(m_proofTimer, 0));
    say();
}

void Registrar::badSignatureSeen()
{
    ++m_badSignatures;
    if (m_goal != Goal::Registered || !m_isSettled || !m_isRegistered)
        return;
    if (m_isProven && m_badSignatures >= kDoubtAfter && m_doubtTimer == 0)
        doubt();
    else if (!m_isProven && m_proofIsOver)
        replaceLost();
}

bool Registrar::silenceSeen()
{
    if (m_goal != Goal::Registered || !m_isRegistered || !m_isProven)
        return true; // nothing is relied on
    if (m_doubtTimer != 0 || m_isAsking || m_timer != 0)
        return false;
    if (m_isSettled) {
        doubt();
    } else { // registered by hand, where this key may ask for no test
        m_isProven = false;
        sayUnheard(tr("Deliveries have stopped arriving."));
    }
    return true;
}

void Registrar::sayUnheard(const QString &what)
{
    say(Error{ErrorKind::Network,
              what,
              tr("Check the tunnel or proxy that leads from the public address to this console."),
              {}});
}

/// Somebody may have given the endpoint another secret, or the way to it be cut: it is tested anew.
void Registrar::doubt()
{
    m_doubtTimer = m_timers.after(kDoubtEveryMs, [this] { m_doubtTimer = 0; });
    m_isProven = false;
    say();
    begin();
}

void Registrar::watch(qint64 delayMs)
{
    m_timers.cancel(m_watchTimer);
    m_watchTimer = m_timers.after(delayMs, [this] {
        m_watchTimer = 0;
        lookAgain();
    });
}

void Registrar::lookAgain()
{
    const qint64 pause = m_monitor.pauseLeftMs();
    if (!m_online || m_isAsking || m_timer != 0 || !m_isSettled || pause > 0)
        watch(std::max(pause, m_policy.retryMostMs));
    else
        m_client.fetchEndpoints(heardBy(&Registrar::compareAgain));
}

void Registrar::compareAgain(const CallAnswer<QList<WebhookEndpoint>> &answer)
{
    using Finding = EndpointSurvey::Finding;
    if (!std::holds_alternative<QList<WebhookEndpoint>>(answer)) {
        watch(); // nothing new is known
        return;
    }
    m_survey = survey(answer);
    m_toRemove = m_survey.surplus;
    switch (m_survey.finding) {
    case Finding::Right:
        m_wasMended = false;
        settleAgain();
        break;
    case Finding::Moved:
        watch();
        sayMoved();
        break;
    case Finding::Absent:
        m_isRegistered = false;
        m_isProven = false;
        say();
        begin();
        break;
    case Finding::Differs:
        if (std::exchange(m_wasMended, true)) // this platform writes them otherwise, or does not tell them
            settleAgain();
        else
            begin();
        break;
    }
}

void Registrar::settleAgain()
{
    m_attempts = 0;
    if (m_isRegistered)
        removeNext(); // and the test, where nothing has proven it yet
    else if (m_wasReplaced)
        watch(); // another program signs: said, and not fought over
    else
        begin(); // whoever had moved it gave it back
}

/// Another console with a copy of this workspace, perhaps: two that take it back in turns would never end.
void Registrar::sayMoved()
{
    m_isRegistered = false;
    m_isProven = false;
    giveUp(Error{ErrorKind::Conflict,
                 tr("The webhook address was changed at the platform by somebody else."),
                 tr("Check in the dashboard who uses it; start this console again to take it back."),
                 {}});
}

/// The platform delivers, but signs with a secret that is not known here: one is told anew, once.
void Registrar::replaceLost()
{
    m_isRegistered = false; // what cannot be taken does not arrive: the console has to ask
    if (std::exchange(m_wasReplaced, true)) {
        giveUp(
            Error{ErrorKind::Conflict,
                  tr("Deliveries arrive, but they are signed with another secret than the registered one."),
                  tr("Check in the dashboard that no other program has registered this address."),
                  {}});
        return;
    }
    if (m_wish.isGiven)
        m_wish.secrets.isTold = false;
    else
        replaceSecret(SecretChangeCause::Lost);
    say();
    begin();
}

void Registrar::replaceSecret(SecretChangeCause cause, const QString &by)
{
    m_secretChange = {{}, cause, by};
    m_wish.secrets.replace(m_wish.keeper->mint());
    m_isKept = false;
    m_isProven = false;
    m_proofIsOver = false;
    m_wish.keeper->accept(m_wish.secrets.valid(m_wish.keeper->now()));
}

void Registrar::watchExpiry()
{
    m_timers.cancel(std::exchange(m_expiryTimer, 0));
    const auto next = m_wish.secrets.nextExpiry();
    if (!next)
        return;
    const qint64 wait = std::clamp<qint64>(next->since(m_wish.keeper->now()), 0, kExpiryStepMs);
    m_expiryTimer = m_timers.after(wait, [this] {
        m_expiryTimer = 0;
        const Instant now = m_wish.keeper->now();
        const auto before = m_wish.secrets.former.size();
        m_wish.secrets.dropExpired(now);
        if (m_wish.secrets.former.size() != before) {
            m_wish.keeper->accept(m_wish.secrets.valid(now));
            m_wish.keeper->keep(m_wish.secrets, [] {});
        }
        watchExpiry();
    });
}

} // namespace arowana
