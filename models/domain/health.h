// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How the three parts of the outside stand, for the lamps of the truth bar. Facts only; the window finds
// the words.

#include "models/domain/callanswer.h"
#include "models/domain/error.h"
#include "models/domain/historyprogress.h"
#include "models/domain/instant.h"
#include "models/domain/secretchange.h"

#include <QString>

#include <optional>

namespace arowana {

enum class ApiState { NotAsked, Good, Trouble, KeyRefused, NoKey, Offline };

struct ApiHealth {
    ApiState state = ApiState::NotAsked;
    Instant lastAnswerAt;
    qint64 latencyMs = -1; ///< of the last answer; -1 when there was none
    std::optional<Unknown> lastTrouble;
    QString host;
    std::optional<Instant> pausedUntil = {}; ///< told to wait (429): nothing is asked before
    friend bool operator==(const ApiHealth &, const ApiHealth &) = default;
};

enum class ListenerState { Off, Listening, Failed };
enum class RegistrationState {
    NotNeeded,
    Pending,
    Registered,
    Failed,
    Removed ///< the operator had it taken away in this run, which does not register it again
};

struct ListenerHealth {
    ListenerState state = ListenerState::Off;
    QString address; ///< host:port, without the secret path
    RegistrationState registration = RegistrationState::NotNeeded;
    std::optional<Error> trouble;
    Instant lastEventAt;
    int refusedSignatures = 0;
    int refusedOther = 0;
    int quarantined = 0;       ///< set aside and not seen yet: not understood, or an id with another body
    int otherBodies = 0;       ///< of these: known ids with another body
    int unknownKinds = 0;      ///< the same, of kinds this version does not know
    quint64 asideRevision = 0; ///< another one whenever what is set aside may be
    std::optional<SecretChange> secretChange = {}; ///< the last one
    Instant badSignatureSince; ///< the first one of a row without a good delivery between; not valid: none
    bool isProven = false;     ///< a delivery signed with the secret in use has arrived in this run
    friend bool operator==(const ListenerHealth &, const ListenerHealth &) = default;
};

/// What is asked for because no webhook may bring it.
struct PollHealth {
    bool isPolling = false; ///< rounds run by themselves
    qint64 everyMs = 0;     ///< between the rounds now
    Instant lastRoundAt;    ///< the last round that was answered whole; not valid: none yet
    int waiting = 0;        ///< messages still to be asked for
    /// While messages from before this console's first start are still being read.
    std::optional<HistoryProgress> history;

    friend bool operator==(const PollHealth &, const PollHealth &) = default;
};

enum class StoreState { Good, Trouble };

struct StoreHealth {
    StoreState state = StoreState::Good;
    std::optional<Error> trouble;
    friend bool operator==(const StoreHealth &, const StoreHealth &) = default;
};

} // namespace arowana
