// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/truthbar/lampwords.h"

#include "ui/text/words.h"

#include <QCoreApplication>

namespace arowana {

namespace {

struct LampWords {
    Q_DECLARE_TR_FUNCTIONS(LampWords)
};

QString agoText(Instant then, Instant now)
{
    return now.since(then) < 1000 ? LampWords::tr("just now")
                                  : LampWords::tr("%1 ago").arg(ageText(then, now, QLocale()));
}

void addRegistration(LampText &lamp, const ListenerHealth &health)
{
    switch (health.registration) {
    case RegistrationState::NotNeeded:
    case RegistrationState::Registered:
        break;
    case RegistrationState::Pending:
        lamp.state = LampState::Attention;
        lamp.value = LampWords::tr("registering");
        lamp.whatToDo = LampWords::tr("Nothing: the platform is being told where to deliver.");
        break;
    case RegistrationState::Failed:
        lamp.state = LampState::Bad;
        lamp.value = LampWords::tr("not registered");
        lamp.whatHappened = health.trouble
                                ? health.trouble->what
                                : LampWords::tr("The platform does not know where to deliver events.");
        lamp.whatIsSafe = LampWords::tr("Sending works; states are asked for instead, so they come later.");
        lamp.whatToDo = health.trouble ? health.trouble->next : QString();
        break;
    }
}

void addRefused(LampText &lamp, const ListenerHealth &health)
{
    if (health.quarantined > 0) {
        lamp.state = lamp.state == LampState::Good ? LampState::Attention : lamp.state;
        lamp.whatHappened += u' ' + LampWords::tr("%n event(s) could not be understood and are kept aside.",
                                                  nullptr, health.quarantined);
    }
    if (health.refusedSignatures > 0) {
        lamp.state = lamp.state == LampState::Good ? LampState::Attention : lamp.state;
        lamp.whatHappened += u' ' + LampWords::tr("%n delivery(ies) with a wrong signature were turned away.",
                                                  nullptr, health.refusedSignatures);
        if (lamp.whatToDo.isEmpty())
            lamp.whatToDo =
                LampWords::tr("If the platform's deliveries are turned away, check the webhook secret.");
    }
}

} // namespace

LampText apiLamp(const ApiHealth &health, Instant now)
{
    LampText lamp;
    lamp.name = LampWords::tr("API");
    switch (health.state) {
    case ApiState::NotAsked:
        lamp.state = LampState::Off;
        lamp.value = LampWords::tr("not asked yet");
        lamp.whatHappened = LampWords::tr("Nothing has been asked of %1 yet.").arg(health.host);
        lamp.whatIsSafe = LampWords::tr("Everything: what you send is kept on disk first.");
        break;
    case ApiState::Good:
        lamp.state = LampState::Good;
        lamp.value = health.latencyMs >= 0 ? LampWords::tr("%1 ms").arg(QLocale().toString(health.latencyMs))
                                           : LampWords::tr("answers");
        lamp.whatHappened =
            LampWords::tr("%1 answered %2.").arg(health.host, agoText(health.lastAnswerAt, now));
        lamp.whatIsSafe = LampWords::tr("Everything.");
        break;
    case ApiState::Trouble:
        lamp.state = LampState::Bad;
        lamp.value = health.lastAnswerAt.isValid()
                         ? LampWords::tr("last answer %1").arg(agoText(health.lastAnswerAt, now))
                         : LampWords::tr("no answer yet");
        lamp.whatHappened = health.lastTrouble ? unknownSentence(*health.lastTrouble)
                                               : LampWords::tr("%1 does not answer.").arg(health.host);
        lamp.whatIsSafe =
            LampWords::tr("What you send waits in the outbox and is asked again with the same key.");
        lamp.whatToDo = LampWords::tr("Check the network. The console tries again by itself.");
        lamp.detail = health.lastTrouble ? health.lastTrouble->detail : QString();
        break;
    case ApiState::KeyRefused:
        lamp.state = LampState::Bad;
        lamp.value = LampWords::tr("key refused");
        lamp.whatHappened = LampWords::tr("%1 does not accept the API key.").arg(health.host);
        lamp.whatIsSafe = LampWords::tr("What is on disk stays; nothing more is sent.");
        lamp.whatToDo = LampWords::tr("Start the console with a valid key in AROWANA_API_KEY.");
        break;
    case ApiState::NoKey:
        lamp.state = LampState::Bad;
        lamp.value = LampWords::tr("no key");
        lamp.whatHappened = LampWords::tr("This workspace has no API key, so nothing can be asked or sent.");
        lamp.whatIsSafe = LampWords::tr("What you compose is kept in the outbox.");
        lamp.whatToDo = LampWords::tr("Start the console with a key in AROWANA_API_KEY.");
        break;
    case ApiState::Offline:
        lamp.state = LampState::Attention;
        lamp.value = LampWords::tr("offline by choice");
        lamp.whatHappened = LampWords::tr("The console was started with --offline: no request leaves.");
        lamp.whatIsSafe = LampWords::tr("What you send waits in the outbox.");
        lamp.whatToDo = LampWords::tr("Start it without --offline to send what waits.");
        break;
    }
    return lamp;
}

LampText listenerLamp(const ListenerHealth &health, Instant now)
{
    LampText lamp;
    lamp.name = LampWords::tr("Webhooks");
    switch (health.state) {
    case ListenerState::Off:
        lamp.value = LampWords::tr("off");
        lamp.whatHappened = LampWords::tr("The console does not listen for events.");
        lamp.whatIsSafe = LampWords::tr("Sending works; states are asked for instead, so they come later.");
        lamp.whatToDo = LampWords::tr("Start it with --listen HOST:PORT to receive events.");
        return lamp;
    case ListenerState::Failed:
        lamp.state = LampState::Bad;
        lamp.value = LampWords::tr("down");
        lamp.whatHappened = health.trouble
                                ? health.trouble->what
                                : LampWords::tr("The console could not listen on %1.").arg(health.address);
        lamp.whatIsSafe = LampWords::tr("Sending works; states are asked for instead, so they come later.");
        lamp.whatToDo = health.trouble ? health.trouble->next : QString();
        lamp.detail = health.trouble ? health.trouble->detail : QString();
        return lamp;
    case ListenerState::Listening:
        break;
    }
    lamp.state = LampState::Good;
    lamp.value = health.lastEventAt.isValid()
                     ? LampWords::tr("last event %1").arg(agoText(health.lastEventAt, now))
                     : LampWords::tr("no event yet");
    lamp.whatHappened = LampWords::tr("Listening on %1.").arg(health.address);
    lamp.whatIsSafe = LampWords::tr("Every event is on disk before it is answered.");
    addRegistration(lamp, health);
    addRefused(lamp, health);
    return lamp;
}

LampText storeLamp(const StoreHealth &health)
{
    LampText lamp;
    lamp.name = LampWords::tr("Store");
    if (health.state == StoreState::Good) {
        lamp.state = LampState::Good;
        lamp.value = LampWords::tr("safe");
        lamp.whatHappened = LampWords::tr("Everything sent and received is on disk.");
        lamp.whatIsSafe = LampWords::tr("Everything, also after a power cut.");
        return lamp;
    }
    lamp.state = LampState::Bad;
    lamp.value = LampWords::tr("cannot write");
    lamp.whatHappened =
        health.trouble ? health.trouble->what : LampWords::tr("The disk does not take new data.");
    lamp.whatIsSafe =
        LampWords::tr("What is on disk stays. Nothing new is sent, and events are not acknowledged, "
                      "so the platform delivers them again.");
    lamp.whatToDo = health.trouble ? health.trouble->next : QString();
    lamp.detail = health.trouble ? health.trouble->detail : QString();
    return lamp;
}

ColorRole lampRole(LampState state)
{
    switch (state) {
    case LampState::Good:
        return ColorRole::Good;
    case LampState::Attention:
        return ColorRole::Warn;
    case LampState::Bad:
        return ColorRole::Bad;
    case LampState::Off:
        return ColorRole::Muted;
    }
    return ColorRole::Muted;
}

} // namespace arowana
