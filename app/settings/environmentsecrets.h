// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The secrets given in the environment, for this run only: stored nowhere and taken out of the environment
// before any child or thread starts, so that neither a child nor /proc/PID/environ shows them. The caller
// owns the values.

#include "models/domain/result.h"

#include <QByteArray>

namespace arowana {

struct EnvironmentSecrets {
    QByteArray apiKey;        ///< AROWANA_API_KEY; empty: not given
    QByteArray webhookSecret; ///< AROWANA_WEBHOOK_SECRET; empty: not given

    /// Takes both out of the environment, also when it answers an error: a value that no HTTP header can
    /// carry (control codes, blanks inside, not ASCII), which the error does not repeat.
    /// To be called first in main(), while there is one thread and no child.
    [[nodiscard]] static Result<EnvironmentSecrets> take();
};

} // namespace arowana
