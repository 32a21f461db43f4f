// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/truthbar/webhookwords.h"

#include "ui/text/historywords.h"
#include "ui/text/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace arowana {

namespace {

struct LampWords {
    Q_DECLARE_TR_FUNCTIONS(LampWords)
};

/// The platform tries a delivery five times within this time and then gives it up (`api/webhooks/retries`).
constexpr qint64 kDeliveryLifeMs = 24LL * 3'600'000;

/// A gap filled so long ago is news no more.
constexpr qint64 kGapNewsMs = 15 * 60'000;

/// From good days to one that wants a look; what is bad already stays so.
void raise(LampText &lamp)
{
    if (lamp.state == LampState::Good || lamp.state == LampState::Off)
        lamp.state = LampState::Attention;
}

/// Says it in the bar too, where nothing worse is said.
void raise(LampText &lamp, const QString &value)
{
    if (lamp.state == LampState::Good || lamp.state == LampState::Off)
        lamp.value = value;
    raise(lamp);
}

/// What stands in for deliveries that cannot arrive: the platform is asked, where it can be.
struct StandIn {
    const PollHealth &poll;
    ApiState api;

    /// Rounds that reach the platform, or would if it answered.
    [[nodiscard]] bool isPolling() const
    {
        return poll.isPolling && api != ApiState::NoKey && api != ApiState::KeyRefused &&
               api != ApiState::Offline;
    }
    [[nodiscard]] QString interval() const
    {
        return ageText(Instant{1}, Instant{1}.plusMs(poll.everyMs), QLocale());
    }
};

QString insteadSentence(const StandIn &instead)
{
    switch (instead.api) {
    case ApiState::NoKey:
        return LampWords::tr(
            "Nothing is lost: what you send waits, and what happens meanwhile is read from the "
            "message log once there is a key.");
    case ApiState::KeyRefused:
        return LampWords::tr(
            "Nothing is lost: what you send waits, and what happens meanwhile is read from the "
            "message log once a key is accepted.");
    case ApiState::Offline:
        return LampWords::tr(
            "Nothing is lost: what you send waits, and what happens meanwhile is read from the "
            "message log once the console is online again.");
    case ApiState::Trouble:
        return LampWords::tr("What you send waits in the outbox, and states are asked for as soon as the "
                             "platform answers.");
    case ApiState::NotAsked:
    case ApiState::Good:
        break;
    }
    return instead.isPolling() ? LampWords::tr("Sending works; states are asked for every %1 instead.")
                                     .arg(instead.interval())
                               : LampWords::tr("Sending works; states are asked for instead, so they come "
                                               "later.");
}

/// The word in the bar, and where there is room for it that polling stands in.
void sayWithPolling(LampText &lamp, const QString &word, const StandIn &instead)
{
    lamp.brief = word;
    lamp.value =
        instead.isPolling() ? LampWords::tr("%1, polling every %2").arg(word, instead.interval()) : word;
}

void addPolling(LampText &lamp, const StandIn &instead, Instant now)
{
    const PollHealth &poll = instead.poll;
    if (!instead.isPolling())
        return;
    QString sentence = poll.lastRoundAt.isValid()
                           ? LampWords::tr("Asked last %1.").arg(agoText(poll.lastRoundAt, now))
                           : LampWords::tr("No round of asking has been answered yet.");
    if (poll.waiting > 0)
        sentence += u' ' + LampWords::tr("%n message(s) still to be asked for.", nullptr, poll.waiting);
    lamp.more << sentence;
}

/// The list is not whole yet.
void addHistory(LampText &lamp, const PollHealth &poll)
{
    if (poll.history)
        lamp.more << historySentence(*poll.history);
}

/// Nothing can arrive: it is given up, or tried again by itself.
void addUnregistered(LampText &lamp, const ListenerHealth &health, const StandIn &instead)
{
    const bool isGivenUp = health.registration == RegistrationState::Failed;
    lamp.state = isGivenUp ? LampState::Bad : LampState::Attention;
    sayWithPolling(lamp, isGivenUp ? LampWords::tr("not registered") : LampWords::tr("not registered yet"),
                   instead);
    lamp.whatHappened = health.trouble ? health.trouble->what
                                       : LampWords::tr("The platform does not know where to deliver events.");
    lamp.whatIsSafe = insteadSentence(instead);
    lamp.whatToDo = health.trouble ? health.trouble->next : QString();
    lamp.detail = health.trouble ? health.trouble->detail : QString();
}

/// What ails the registration while it goes on.
void addTrouble(LampText &lamp, const Error &trouble)
{
    raise(lamp);
    lamp.whatHappened += u' ' + trouble.what;
    lamp.whatToDo = trouble.next;
    lamp.detail = trouble.detail;
}

void addUnproven(LampText &lamp, const std::optional<Error> &trouble, const StandIn &instead)
{
    lamp.state = LampState::Off;
    lamp.value = LampWords::tr("registered, not proven yet");
    if (trouble) { // what was sent to prove it has not arrived, or not as it should
        sayWithPolling(lamp, LampWords::tr("not proven"), instead);
        addTrouble(lamp, *trouble);
        lamp.whatIsSafe = insteadSentence(instead);
        return;
    }
    lamp.whatHappened += u' ' + LampWords::tr("The platform knows where to deliver, but no signed "
                                              "delivery has proven yet that it arrives here.");
    lamp.whatToDo = LampWords::tr("Nothing: the first delivery proves it.");
}

/// The operator wanted it so, yet nothing arrives: not a state to forget.
void addRemoved(LampText &lamp, const std::optional<Error> &trouble, const StandIn &instead)
{
    lamp.state = LampState::Attention;
    sayWithPolling(lamp, LampWords::tr("deliveries stopped"), instead);
    lamp.whatHappened += u' ' + LampWords::tr("You have stopped the deliveries: the platform was told to "
                                              "send nothing here any more.");
    lamp.whatIsSafe = insteadSentence(instead);
    if (trouble)
        addTrouble(lamp, *trouble);
    else
        lamp.whatToDo = LampWords::tr("Start the console again to have events delivered.");
}

/// With a port, or as a bare host, which has no brackets.
bool isOfThisMachine(const QString &address)
{
    return address == QLatin1String("::1") || address.startsWith(QLatin1String("127.")) ||
           address.startsWith(QLatin1String("[::1]")) || address.startsWith(QLatin1String("localhost"));
}

/// A platform elsewhere cannot deliver to an address of this machine, and was told no other.
bool isOutOfReach(const ListenerHealth &health, const ApiHealth &api)
{
    return health.registration == RegistrationState::NotNeeded && !health.lastEventAt.isValid() &&
           !health.isProven && isOfThisMachine(health.address) && !api.host.isEmpty() &&
           !isOfThisMachine(api.host);
}

void addOutOfReach(LampText &lamp, const ListenerHealth &health, const StandIn &instead)
{
    sayWithPolling(lamp, LampWords::tr("not reachable from outside"), instead);
    lamp.whatHappened = LampWords::tr("Listening on %1, which nobody outside this machine can reach, so the "
                                      "platform delivers no events.")
                            .arg(health.address);
    lamp.whatIsSafe = insteadSentence(instead);
    lamp.whatToDo = LampWords::tr("Nothing, or start it with --public-url URL to have events delivered "
                                  "through a tunnel or proxy.");
}

void addRegistration(LampText &lamp, const ListenerHealth &health, const StandIn &instead)
{
    switch (health.registration) {
    case RegistrationState::NotNeeded:
        if (health.trouble)
            addTrouble(lamp, *health.trouble);
        break;
    case RegistrationState::Registered:
        if (!health.isProven)
            addUnproven(lamp, health.trouble, instead);
        else if (health.trouble)
            addTrouble(lamp, *health.trouble);
        break;
    case RegistrationState::Pending:
        if (health.trouble) {
            addUnregistered(lamp, health, instead);
            break;
        }
        lamp.state = LampState::Attention;
        lamp.value = LampWords::tr("registering");
        lamp.whatToDo = LampWords::tr("Nothing: the platform is being told where to deliver.");
        break;
    case RegistrationState::Failed:
        addUnregistered(lamp, health, instead);
        break;
    case RegistrationState::Removed:
        addRemoved(lamp, health.trouble, instead);
        break;
    }
}

void addBadSignatures(LampText &lamp, const ListenerHealth &health, Instant now)
{
    const QString since = hourText(health.badSignatureSince, now);
    lamp.state = LampState::Bad;
    lamp.value = LampWords::tr("bad signatures since %1").arg(since);
    lamp.brief = LampWords::tr("bad signatures");
    lamp.whatHappened += u' ' + LampWords::tr("None with a right one has come since %1.").arg(since);
    lamp.whatIsSafe =
        LampWords::tr("What was turned away: the platform delivers it again for about 24 hours.");
    lamp.whatToDo = badSignatureAdvice(health, now);
}

void addSetAside(LampText &lamp, const ListenerHealth &health)
{
    const int notUnderstood = health.quarantined - health.otherBodies;
    if (health.quarantined > 0)
        raise(lamp, LampWords::tr("%n set aside", nullptr, health.quarantined));
    if (notUnderstood > 0)
        lamp.whatHappened += u' ' + LampWords::tr("%n event(s) could not be understood and are kept aside.",
                                                  nullptr, notUnderstood);
    if (health.otherBodies > 0)
        lamp.whatHappened +=
            u' ' + LampWords::tr("%n event(s) came with a known id and another content; they are kept aside "
                                 "and never applied.",
                                 nullptr, health.otherBodies);
    if (health.unknownKinds > 0)
        lamp.more << LampWords::tr("%n event(s) of a kind that this version does not know are kept aside.",
                                   nullptr, health.unknownKinds);
    if (health.quarantined > 0 && lamp.whatToDo.isEmpty())
        lamp.whatToDo = LampWords::tr("Look at them: they are kept as they came, and later events go on.");
}

/// First where it is what there is to do; beside the rest while deliveries are turned away.
void offerSetAside(LampText &lamp, const ListenerHealth &health)
{
    if (health.quarantined + health.unknownKinds == 0)
        return;
    const bool isFirst = health.quarantined > 0 && !health.badSignatureSince.isValid() &&
                         health.state == ListenerState::Listening;
    if (isFirst)
        lamp.action = LampAction::ShowSetAside;
    else
        lamp.rarer.prepend(LampAction::ShowSetAside);
}

void addRefused(LampText &lamp, const ListenerHealth &health, Instant now)
{
    if (health.refusedSignatures > 0) {
        raise(lamp, LampWords::tr("%n turned away", nullptr, health.refusedSignatures));
        lamp.whatHappened += u' ' + LampWords::tr("%n delivery(ies) with a wrong signature were turned away.",
                                                  nullptr, health.refusedSignatures);
        if (lamp.whatToDo.isEmpty())
            lamp.whatToDo =
                LampWords::tr("If the platform's deliveries are turned away, check the webhook secret.");
    }
    addSetAside(lamp, health);
    if (health.refusedOther > 0)
        lamp.more << LampWords::tr("%n other request(s) that cannot be deliveries were turned away.", nullptr,
                                   health.refusedOther);
    if (health.badSignatureSince.isValid())
        addBadSignatures(lamp, health, now);
}

/// Open ones first, then the newest.
QList<Gap> worthSaying(QList<Gap> gaps)
{
    std::stable_partition(gaps.begin(), gaps.end(), [](const Gap &gap) { return !gap.filledAt; });
    return gaps.first(qMin(gaps.size(), qsizetype(kGapsSaid)));
}

void addGaps(LampText &lamp, const QList<Gap> &gaps, Instant now)
{
    for (const Gap &gap : worthSaying(gaps))
        lamp.more << gapSentence(gap, now);
    const bool isOpen =
        std::any_of(gaps.begin(), gaps.end(), [](const Gap &gap) { return !gap.filledAt.has_value(); });
    const bool isNews = std::any_of(gaps.begin(), gaps.end(), [now](const Gap &gap) {
        return gap.filledAt && now.since(*gap.filledAt) < kGapNewsMs;
    });
    if (lamp.brief.isEmpty())
        lamp.brief = lamp.value;
    if (isOpen) {
        lamp.value = LampWords::tr("%1 · filling a gap").arg(lamp.value);
        if (lamp.state == LampState::Good || lamp.state == LampState::Off)
            lamp.brief = LampWords::tr("filling a gap");
        raise(lamp);
        if (lamp.whatToDo.isEmpty())
            lamp.whatToDo = LampWords::tr("Nothing: what was missed is read from the message log as soon as "
                                          "the platform answers.");
    } else if (isNews) {
        lamp.value = LampWords::tr("%1 · gap filled").arg(lamp.value);
    }
}

void addListening(LampText &lamp, const ListenerHealth &health, const ApiHealth &api, const StandIn &instead,
                  Instant now)
{
    const bool hasHeard = health.lastEventAt.isValid();
    lamp.state = hasHeard || health.isProven ? LampState::Good : LampState::Off;
    lamp.value = hasHeard ? LampWords::tr("last event %1").arg(agoText(health.lastEventAt, now))
                          : LampWords::tr("no event yet");
    lamp.whatHappened = LampWords::tr("Listening on %1.").arg(health.address);
    lamp.whatIsSafe = LampWords::tr("Every event is on disk before it is answered.");
    if (isOutOfReach(health, api))
        addOutOfReach(lamp, health, instead);
    addRegistration(lamp, health, instead);
    if (health.registration == RegistrationState::Registered)
        lamp.rarer = {LampAction::NewSecret, LampAction::RemoveEndpoint};
    addRefused(lamp, health, now);
    if (health.secretChange)
        lamp.more << secretChangeSentence(*health.secretChange, now);
}

} // namespace

LampText listenerLamp(const ListenerHealth &health, Instant now, const PollHealth &poll,
                      const QList<Gap> &gaps, const ApiHealth &api)
{
    const StandIn instead{poll, api.state};
    LampText lamp;
    lamp.name = LampWords::tr("Webhooks");
    lamp.action = LampAction::Refresh;
    switch (health.state) {
    case ListenerState::Off:
        sayWithPolling(lamp, LampWords::tr("off"), instead);
        lamp.whatHappened = LampWords::tr("The console does not listen for events.");
        lamp.whatIsSafe = insteadSentence(instead);
        lamp.whatToDo = LampWords::tr("Start it with --listen HOST:PORT to receive events.");
        break;
    case ListenerState::Failed:
        lamp.state = LampState::Bad;
        sayWithPolling(lamp, LampWords::tr("down"), instead);
        lamp.whatHappened = health.trouble
                                ? health.trouble->what
                                : LampWords::tr("The console could not listen on %1.").arg(health.address);
        lamp.whatIsSafe = insteadSentence(instead);
        lamp.whatToDo = health.trouble ? health.trouble->next : QString();
        lamp.detail = health.trouble ? health.trouble->detail : QString();
        break;
    case ListenerState::Listening:
        addListening(lamp, health, api, instead, now);
        break;
    }
    offerSetAside(lamp, health);
    addPolling(lamp, instead, now);
    addHistory(lamp, poll);
    addGaps(lamp, gaps, now);
    return lamp;
}

Error otherBodyAlarm()
{
    return {ErrorKind::Conflict,
            LampWords::tr("An event came again under its id, signed, with another content."),
            LampWords::tr("It is kept aside and was not applied. Look at it, and ask the platform's support "
                          "which of the two is right."),
            {}};
}

QString secretChangeSentence(const SecretChange &change, Instant now)
{
    const QString at = hourText(change.at, now);
    switch (change.cause) {
    case SecretChangeCause::NoneKept:
        return LampWords::tr("A new webhook secret was made at %1, since none was kept here.").arg(at);
    case SecretChangeCause::Operator:
        return change.by.isEmpty()
                   ? LampWords::tr("The webhook secret was changed at %1, as somebody asked for here.")
                         .arg(at)
                   : LampWords::tr("The webhook secret was changed at %1, as %2 asked for here.")
                         .arg(at, visibleText(change.by, Lines::One));
    case SecretChangeCause::Lost:
        return LampWords::tr("The console replaced the webhook secret at %1, since deliveries were signed "
                             "with another one.")
            .arg(at);
    case SecretChangeCause::Given:
        return LampWords::tr("The platform took the secret of AROWANA_WEBHOOK_SECRET at %1.").arg(at);
    }
    return {};
}

QString badSignatureAdvice(const ListenerHealth &health, Instant now)
{
    const Instant givenUpAt = health.badSignatureSince.plusMs(kDeliveryLifeMs);
    if (givenUpAt <= now)
        return LampWords::tr("Set the right webhook secret. The platform has given up the first of "
                             "these deliveries; what they said is read from the message log.");
    const QString end = hourText(givenUpAt, now);
    if (health.trouble && !health.trouble->next.isEmpty()) // whoever keeps the secret knows more
        return LampWords::tr("%1 The platform gives up the first of these deliveries at %2.")
            .arg(health.trouble->next, end);
    return LampWords::tr("Set the right webhook secret before %1: then the platform gives up the "
                         "first of these deliveries.")
        .arg(end);
}

QString gapSentence(const Gap &gap, Instant now)
{
    const QString from = hourText(gap.from, now);
    const QString to = spanEndText(gap.to, gap.from, now);
    QString span;
    switch (gap.cause) {
    case GapCause::NotRunning:
        span = LampWords::tr("Closed from %1 to %2").arg(from, to);
        break;
    case GapCause::Asleep:
        span = LampWords::tr("Asleep from %1 to %2").arg(from, to);
        break;
    case GapCause::ApiOutage:
        span = LampWords::tr("Platform out of reach from %1 to %2").arg(from, to);
        break;
    case GapCause::ListenerDown:
        span = LampWords::tr("No delivery could arrive from %1 to %2").arg(from, to);
        break;
    }
    if (!gap.filledAt)
        return LampWords::tr("%1: not filled yet.").arg(span);
    const QString at = spanEndText(*gap.filledAt, gap.to, now);
    if (gap.found == 0)
        return LampWords::tr("%1: filled at %2 from the message log, nothing had gone on.").arg(span, at);
    return LampWords::tr("%1: filled at %2 from the message log, %n message(s) had gone on.", nullptr,
                         gap.found)
        .arg(span, at);
}

} // namespace arowana
