// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Watches every answer of the platform and says how the API stands. Engine thread; owned by Engine.

#include "app/engine/changebatcher.h"
#include "app/engine/ports/platformclient.h"

namespace arowana {

class ApiMonitor {
public:
    ApiMonitor(ChangeBatcher &changes, const Clock &clock);

    /// Sets the state before anything was asked: host, no key, offline.
    void begin(const QString &host, ApiState state);

    template <class Accepted>
    void observe(const CallAnswer<Accepted> &answer, const CallFacts &facts)
    {
        if (const auto *unknown = std::get_if<Unknown>(&answer))
            noteTrouble(*unknown);
        else if (const auto *refusal = std::get_if<Refusal>(&answer))
            noteAnswer(refusal->httpStatus, facts);
        else
            noteAnswer(200, facts);
    }

    [[nodiscard]] const ApiHealth &health() const { return m_health; }

private:
    void noteAnswer(int httpStatus, const CallFacts &facts);
    void noteTrouble(const Unknown &unknown);

    ChangeBatcher &m_changes;
    const Clock &m_clock;
    ApiHealth m_health;
};

} // namespace arowana
