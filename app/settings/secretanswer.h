// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The one answer of the keychain to one request. A value; whoever holds a found secret keeps it in memory
// only.

#include "models/domain/error.h"

#include <QByteArray>

namespace arowana {

enum class SecretOutcome {
    Found,       ///< `secret` is set
    Stored,      ///< it is in the keychain now
    Removed,     ///< it is in the keychain no longer
    Absent,      ///< there was none; to a remove this is as good as Removed
    Unavailable, ///< no keychain, locked, denied or too slow: `problem` says which and what to do
};

struct SecretAnswer {
    SecretOutcome outcome = SecretOutcome::Unavailable;
    QByteArray secret; ///< set for Found only
    Error problem;     ///< set for Unavailable only

    friend bool operator==(const SecretAnswer &, const SecretAnswer &) = default;
};

} // namespace arowana
