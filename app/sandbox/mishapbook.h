// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The ordered faults in force for calls of the API: which rule strikes a call, what the call then gets, and
// the record of every strike. Chance comes from the seed, anew whenever the rules are set. Owned by Platform.

#include "app/sandbox/billingviews.h"
#include "app/sandbox/mishap.h"
#include "app/sandbox/reply.h"
#include "app/sandbox/request.h"

namespace arowana::sandbox {

class MishapBook {
public:
    MishapBook(quint64 seed, std::vector<MishapRule> rules);

    void set(std::vector<MishapRule> rules);
    [[nodiscard]] const std::vector<MishapRule> &rules() const { return m_rules; }

    /// The rule that strikes this call, the first in order; nullptr when none does. Counts and records it.
    [[nodiscard]] const MishapRule *strike(const Request &request, Instant now);
    /// What the struck call gets. `honest` is the platform's true answer when the rule accepts the call.
    [[nodiscard]] static Reply spoil(const MishapRule &rule, Reply honest, const Wallet &wallet, Instant now);
    /// `[{at, fault, method, path, idempotency_key, accepted}]` for the ledger.
    [[nodiscard]] const Json &strikes() const { return m_strikes; }

private:
    quint64 m_seed;
    std::vector<MishapRule> m_rules;
    std::vector<Randomness> m_chances; ///< one per rule
    Json m_strikes = Json::array();
};

} // namespace arowana::sandbox
