// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/sampledata.h"

#include <functional>

namespace arowana {

namespace {

ChangeSet calmState(Instant now)
{
    ChangeSet state = sampleState(now);
    state.gaps = QList<Gap>();
    state.clockSkewMs = 0;
    state.poll = PollHealth{};
    state.ownMoney = OwnMoney{Money{800}, Money{124'500}, Money{2'400}, false};
    return state;
}

using Change = std::function<void(ChangeSet &)>;

BarState barState(const char *name, const char *lamp, Instant now, const Change &change)
{
    ChangeSet state = calmState(now);
    change(state);
    return {QString::fromLatin1(name), QString::fromLatin1(lamp), state};
}

QList<BarState> apiStates(Instant now)
{
    const auto make = [now](const char *name, const Change &change) {
        return barState(name, "apiLamp", now, change);
    };
    const auto trouble = [&](const char *name, UnknownCause cause, int status, const char *detail) {
        return make(name, [=](ChangeSet &s) {
            s.api->state = ApiState::Trouble;
            s.api->lastAnswerAt = now.plusMs(-192'000);
            s.api->lastTrouble = Unknown{cause, status, QString::fromLatin1(detail)};
        });
    };
    return {make("good", [](ChangeSet &) {}),
            make("not-asked",
                 [](ChangeSet &s) {
                     s.api = ApiHealth{};
                     s.api->host = QStringLiteral("127.0.0.1:8080");
                 }),
            trouble("line-down", UnknownCause::NotReached, 0, "Connection refused"),
            trouble("no-answer", UnknownCause::NoAnswer, 0, "transfer timed out after 20 s"),
            trouble("not-the-platform", UnknownCause::NotThePlatform, 200, "text/html"),
            trouble("redirected", UnknownCause::Redirected, 302, "https://login.example.net/"),
            trouble("server-trouble", UnknownCause::ServerTrouble, 503, ""),
            trouble("tls", UnknownCause::TlsTrouble, 0, "The certificate is self-signed"),
            trouble("proxy", UnknownCause::Proxy, 407, "Proxy authentication required"),
            make("never-answered",
                 [](ChangeSet &s) {
                     s.api->state = ApiState::Trouble;
                     s.api->lastAnswerAt = {};
                     s.api->lastTrouble = Unknown{UnknownCause::NotReached, 0, {}};
                 }),
            make("key-refused", [](ChangeSet &s) { s.api->state = ApiState::KeyRefused; }),
            make("no-key", [](ChangeSet &s) { s.api->state = ApiState::NoKey; }),
            make("offline", [](ChangeSet &s) { s.api->state = ApiState::Offline; }),
            make("paused", [now](ChangeSet &s) { s.api->pausedUntil = now.plusMs(42'000); }),
            make("clock", [](ChangeSet &s) { s.clockSkewMs = 185'000; })};
}

QList<Gap> sampleGaps(Instant now, bool isOneOpen)
{
    const auto ago = [now](int minutes) { return now.plusMs(-minutes * 60'000LL); };
    QList<Gap> gaps{{ago(9), ago(7), GapCause::Asleep, ago(6), 3},
                    {ago(200), ago(180), GapCause::ApiOutage, ago(179), 0},
                    {ago(900), ago(300), GapCause::NotRunning, ago(299), 14}};
    if (isOneOpen)
        gaps.first().filledAt.reset();
    return gaps;
}

QList<BarState> registrationStates(Instant now)
{
    const auto make = [now](const char *name, const Change &change) {
        return barState(name, "webhooksLamp", now, change);
    };
    const PollHealth polling{true, 15'000, now.plusMs(-6'000), 14, {}};
    return {make("polling-only",
                 [=](ChangeSet &s) {
                     s.listener = ListenerHealth{};
                     s.poll = polling;
                 }),
            make("not-proven",
                 [](ChangeSet &s) {
                     s.listener->isProven = false;
                     s.listener->lastEventAt = {};
                 }),
            make("registering", [](ChangeSet &s) { s.listener->registration = RegistrationState::Pending; }),
            make("removed",
                 [=](ChangeSet &s) {
                     s.listener->registration = RegistrationState::Removed;
                     s.poll = polling;
                 }),
            make("not-registered-no-key",
                 [=](ChangeSet &s) {
                     s.api->state = ApiState::NoKey;
                     s.listener->registration = RegistrationState::Failed;
                     s.poll = polling;
                 }),
            make("out-of-reach",
                 [=](ChangeSet &s) {
                     s.api->host = QStringLiteral("api.example.org");
                     s.listener->registration = RegistrationState::NotNeeded;
                     s.listener->isProven = false;
                     s.listener->lastEventAt = {};
                     s.poll = polling;
                 }),
            make("not-registered", [=](ChangeSet &s) {
                s.listener->registration = RegistrationState::Failed;
                s.poll = polling;
            })};
}

QList<BarState> deliveryStates(Instant now)
{
    const auto make = [now](const char *name, const Change &change) {
        return barState(name, "webhooksLamp", now, change);
    };
    const PollHealth polling{true, 15'000, now.plusMs(-6'000), 14, {}};
    const Error taken{ErrorKind::Conflict, QStringLiteral("Port 40123 is taken by another program."),
                      QStringLiteral("Choose another with --listen HOST:PORT."),
                      QStringLiteral("bind: Address already in use")};
    return {make("test-not-arrived",
                 [=](ChangeSet &s) {
                     s.listener->isProven = false;
                     s.listener->lastEventAt = {};
                     s.listener->trouble = Error{
                         ErrorKind::Network,
                         QStringLiteral("The platform's test delivery has not arrived."),
                         QStringLiteral("Check the tunnel or proxy that leads from the public address to "
                                        "this console."),
                         {}};
                     s.poll = polling;
                 }),
            make("bad-signatures",
                 [now](ChangeSet &s) {
                     s.listener->refusedSignatures = 3;
                     s.listener->badSignatureSince = now.plusMs(-3'000'000);
                 }),
            make("turned-away",
                 [](ChangeSet &s) {
                     s.listener->refusedSignatures = 1;
                     s.listener->refusedOther = 5;
                 }),
            make("set-aside", [](ChangeSet &s) { s.listener->quarantined = 2; }),
            make("down",
                 [=](ChangeSet &s) {
                     s.listener->state = ListenerState::Failed;
                     s.listener->trouble = taken;
                     s.poll = polling;
                 }),
            make("gap-open", [now](ChangeSet &s) { s.gaps = sampleGaps(now, true); }),
            make("gap-filled", [now](ChangeSet &s) { s.gaps = sampleGaps(now, false); })};
}

QList<BarState> webhookStates(Instant now)
{
    return registrationStates(now) + deliveryStates(now);
}

QList<BarState> storeStates(Instant now)
{
    const auto make = [now](const char *name, ErrorKind kind, const char *what, const char *next,
                            const char *detail) {
        return barState(name, "storeLamp", now, [=](ChangeSet &s) {
            s.store->state = StoreState::Trouble;
            s.store->trouble = Error{kind, QString::fromLatin1(what), QString::fromLatin1(next),
                                     QString::fromLatin1(detail)};
        });
    };
    return {make("full", ErrorKind::Storage,
                 "The disk is full: 0 bytes are free in the folder /home/ann/.local/share/arowana.",
                 "Free some space; nothing is sent or received until there is room.",
                 "database or disk is full"),
            make("read-only", ErrorKind::Storage,
                 "The workspace's database /home/ann/.local/share/arowana/live/console.db cannot be written.",
                 "Make the file and its folder writable, or choose another folder with --data-dir.",
                 "attempt to write a readonly database"),
            make("damaged", ErrorKind::Storage,
                 "The workspace's database /home/ann/.local/share/arowana/live/console.db is damaged.",
                 "Copy the data folder to a safe place before anything else, then restore a backup.",
                 "database disk image is malformed"),
            make("locked", ErrorKind::Locked,
                 "Another program is using the workspace's database "
                 "/home/ann/.local/share/arowana/live/console.db.",
                 "Close that program; the console tries again by itself.", "database is locked")};
}

QList<BarState> countStates(Instant now)
{
    const auto session = [now](const char *phone, int minutes, bool isEstimated) {
        const Instant end = now.plusMs(minutes * 60'000LL);
        return sessionOfReply(AgentId("ag_live_7f3a92d1"), QString::fromLatin1(phone),
                              end.plusMs(-Session::kLengthMs), end, isEstimated);
    };
    return {barState("outbox", "outboxLamp", now,
                     [](ChangeSet &s) {
                         s.outbox = OutboxCounts{2, 1, 3, 4};
                     }),
            barState("outbox-no-key", "outboxLamp", now,
                     [](ChangeSet &s) {
                         s.api->state = ApiState::NoKey;
                         s.outbox = OutboxCounts{2, 1, 1, 0, 0, OutboxRest::NoKey};
                     }),
            barState("outbox-reconciling", "outboxLamp", now,
                     [](ChangeSet &s) { s.outbox = OutboxCounts{2, 0, 3, 0, 3, OutboxRest::Reconciling}; }),
            barState("outbox-empty", "outboxLamp", now, [](ChangeSet &s) { s.outbox = OutboxCounts{}; }),
            barState("money-others", "balanceLamp", now,
                     [](ChangeSet &s) { s.balance->reserved = Money{30'800}; }),
            barState("money-outdated", "balanceLamp", now,
                     [](ChangeSet &s) { s.ownMoney->balanceIsOutdated = true; }),
            barState("money-old", "balanceLamp", now,
                     [now](ChangeSet &s) { s.balanceAt = now.plusMs(-3LL * 3'600'000); }),
            barState("money-unknown", "balanceLamp", now, [](ChangeSet &s) { s.balance = Balance{}; }),
            barState("tier", "tierLamp", now, [](ChangeSet &s) { s.tiers.first().nextThreshold = 50'000; }),
            barState("sessions", "sessionsLamp", now, [&](ChangeSet &s) {
                s.sessions = {session("+4917612345678", 42, false), session("+4917620203030", 130, true),
                              session("+4915123456789", 700, false), session("+4916055501234", 900, false),
                              session("+4915277889900", 1'000, false)};
            })};
}

} // namespace

QList<BarState> sampleBarStates(Instant now)
{
    return apiStates(now) + webhookStates(now) + storeStates(now) + countStates(now);
}

} // namespace arowana
