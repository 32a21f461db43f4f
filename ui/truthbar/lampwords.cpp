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

/// A platform may ask for a pause of at most so long (`api/rate-limits`).
constexpr qint64 kPauseMostMs = 3'600'000;

/// What helps against this trouble; the console tries again by itself in any case.
QString adviceAgainst(UnknownCause cause, bool hasAnswered)
{
    switch (cause) {
    case UnknownCause::NotThePlatform:
        return LampWords::tr("Open a web page on this network: it may ask for a login. The console tries "
                             "again by itself.");
    case UnknownCause::Redirected:
        return LampWords::tr("Check the platform's address this workspace was made with.");
    case UnknownCause::ServerTrouble:
        return LampWords::tr("Wait. The console tries again by itself.");
    case UnknownCause::TlsTrouble:
        return LampWords::tr("Check this machine's date and whether something on the network reads along.");
    case UnknownCause::Proxy:
        return LampWords::tr("Check the proxy of this machine. The console tries again by itself.");
    case UnknownCause::NotReached:
        if (!hasAnswered) // nothing has shown yet that the address is the right one
            return LampWords::tr("Check the network, and that the platform's address is typed right. The "
                                 "console tries again by itself.");
        break;
    case UnknownCause::NoAnswer:
    case UnknownCause::Cut:
    case UnknownCause::Offline:
        break;
    }
    return LampWords::tr("Check the network. The console tries again by itself.");
}

/// `not reached`: the trouble in few words.
QString troubleWord(const ApiHealth &health)
{
    switch (health.lastTrouble ? health.lastTrouble->cause : UnknownCause::NoAnswer) {
    case UnknownCause::NotReached:
        return LampWords::tr("not reached");
    case UnknownCause::NoAnswer:
        return LampWords::tr("no answer");
    case UnknownCause::Cut:
        return LampWords::tr("connection cut");
    case UnknownCause::NotThePlatform:
        return LampWords::tr("not the platform");
    case UnknownCause::Redirected:
        return LampWords::tr("redirected");
    case UnknownCause::ServerTrouble:
        return health.lastTrouble->httpStatus > 0
                   ? LampWords::tr("platform trouble, HTTP %1").arg(health.lastTrouble->httpStatus)
                   : LampWords::tr("platform trouble");
    case UnknownCause::TlsTrouble:
        return LampWords::tr("identity not proven");
    case UnknownCause::Proxy:
        return LampWords::tr("stopped by the proxy");
    case UnknownCause::Offline:
        return LampWords::tr("offline by choice");
    }
    return {};
}

QString troubleSentence(const ApiHealth &health)
{
    if (!health.lastTrouble)
        return LampWords::tr("%1 does not answer.").arg(health.host);
    if (health.lastTrouble->cause == UnknownCause::NotReached)
        return LampWords::tr("%1 could not be reached; nothing left this machine.").arg(health.host);
    if (health.lastTrouble->cause == UnknownCause::Proxy && !health.lastTrouble->proxy.isEmpty()) {
        // What to do stands below it here.
        return LampWords::tr("The proxy %1 refused or cannot be reached; nothing left this machine.")
            .arg(visibleText(health.lastTrouble->proxy, Lines::One));
    }
    return unknownSentence(*health.lastTrouble);
}

void addTrouble(LampText &lamp, const ApiHealth &health, Instant now)
{
    const bool hasAnswered = health.lastAnswerAt.isValid();
    lamp.state = LampState::Bad;
    lamp.action = LampAction::Refresh;
    lamp.brief = troubleWord(health);
    lamp.value = hasAnswered
                     ? LampWords::tr("%1 · last answer %2").arg(lamp.brief, agoText(health.lastAnswerAt, now))
                     : LampWords::tr("%1 since the start").arg(lamp.brief);
    lamp.whatHappened = troubleSentence(health);
    // Of the platform, not of its address, where something else may have answered.
    lamp.more << (hasAnswered ? LampWords::tr("The platform answered last at %1.")
                                    .arg(exactTimeText(health.lastAnswerAt, QLocale()))
                              : LampWords::tr("The platform has not answered since the start."));
    if (const QString proxy = health.lastTrouble ? proxySentence(*health.lastTrouble) : QString();
        !proxy.isEmpty())
        lamp.more << proxy;
    lamp.whatIsSafe =
        LampWords::tr("What you send waits in the outbox and is asked again with the same key.");
    lamp.whatToDo =
        adviceAgainst(health.lastTrouble ? health.lastTrouble->cause : UnknownCause::NoAnswer, hasAnswered);
    lamp.detail = health.lastTrouble ? health.lastTrouble->detail : QString();
}

void addPause(LampText &lamp, const ApiHealth &health, Instant now)
{
    // The bar's clock may be a tick behind the one that counted the pause.
    const QString left = countdownText(qMin(health.pausedUntil->since(now), kPauseMostMs));
    lamp.state = LampState::Attention;
    lamp.action = LampAction::None; // that is what the pause is about
    lamp.value = LampWords::tr("paused %1").arg(left);
    lamp.whatHappened =
        LampWords::tr("%1 got too many requests in a short time and asks for a pause until %2.")
            .arg(health.host, clockText(*health.pausedUntil));
    lamp.whatIsSafe = LampWords::tr("What you send waits in the outbox and leaves after the pause.");
    lamp.whatToDo = LampWords::tr("Nothing: it goes on by itself in %1.").arg(left);
}

void addSkew(LampText &lamp, qint64 skewMs)
{
    if (skewMs <= kClockSkewMostMs && skewMs >= -kClockSkewMostMs)
        return;
    if (lamp.state == LampState::Good) {
        lamp.state = LampState::Attention;
        lamp.value = LampWords::tr("clocks differ");
    }
    const QString span = durationText(qAbs(skewMs), QLocale());
    lamp.more << (skewMs > 0
                      ? LampWords::tr("This machine's clock is %1 behind the platform's.").arg(span)
                      : LampWords::tr("This machine's clock is %1 ahead of the platform's.").arg(span));
    if (lamp.whatToDo.isEmpty())
        lamp.whatToDo = LampWords::tr("Set this machine's clock: ages shown here are off by as much.");
}

LampText lampOf(const ApiHealth &health, Instant now)
{
    LampText lamp;
    lamp.name = LampWords::tr("API");
    switch (health.state) {
    case ApiState::NotAsked:
        lamp.state = LampState::Off;
        lamp.value = LampWords::tr("not asked yet");
        lamp.whatHappened = LampWords::tr("Nothing has been asked of %1 yet.").arg(health.host);
        lamp.whatIsSafe = LampWords::tr("Everything: what you send is kept on disk first.");
        lamp.action = LampAction::Refresh;
        if (health.pausedUntil && *health.pausedUntil > now) // asked for before this start
            addPause(lamp, health, now);
        break;
    case ApiState::Good:
        lamp.state = LampState::Good;
        lamp.value = health.latencyMs >= 0 ? LampWords::tr("%1 ms").arg(QLocale().toString(health.latencyMs))
                                           : LampWords::tr("answers");
        lamp.whatHappened =
            LampWords::tr("%1 answered %2.").arg(health.host, agoText(health.lastAnswerAt, now));
        lamp.whatIsSafe = LampWords::tr("Everything.");
        lamp.action = LampAction::Refresh;
        if (health.pausedUntil && *health.pausedUntil > now)
            addPause(lamp, health, now);
        break;
    case ApiState::Trouble:
        addTrouble(lamp, health, now);
        break;
    case ApiState::KeyRefused:
        lamp.state = LampState::Bad;
        lamp.value = LampWords::tr("key refused");
        lamp.whatHappened = LampWords::tr("%1 does not accept the API key.").arg(health.host);
        lamp.whatIsSafe = LampWords::tr("Nothing is lost: what you send waits in the outbox until a key is "
                                        "accepted. What is unknown is looked up before it is sent again.");
        lamp.whatToDo = LampWords::tr("Enter the key again, or the one that replaced it.");
        lamp.action = LampAction::EnterKey;
        break;
    case ApiState::NoKey:
        lamp.state = LampState::Bad;
        lamp.value = LampWords::tr("no key");
        lamp.whatHappened = LampWords::tr("This workspace has no API key, so nothing can be asked or sent.");
        lamp.whatIsSafe = LampWords::tr("What you send waits in the outbox until there is a key.");
        lamp.whatToDo = LampWords::tr("Enter the API key: it is kept in this machine's keychain, or serves "
                                      "this session only.");
        lamp.action = LampAction::EnterKey;
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

} // namespace

LampText apiLamp(const ApiHealth &health, Instant now, std::optional<qint64> clockSkewMs)
{
    LampText lamp = lampOf(health, now);
    if (clockSkewMs)
        addSkew(lamp, *clockSkewMs);
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
    const bool isLocked = health.trouble && health.trouble->kind == ErrorKind::Locked;
    lamp.value = isLocked ? LampWords::tr("locked by another program")
                          : LampWords::tr("cannot write, sending stopped");
    lamp.brief = isLocked ? LampWords::tr("locked") : LampWords::tr("cannot write");
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

QString agoText(Instant then, Instant now)
{
    return now.since(then) < 1000 ? LampWords::tr("just now")
                                  : LampWords::tr("%1 ago").arg(ageText(then, now, QLocale()));
}

} // namespace arowana
