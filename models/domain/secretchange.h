// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// When the platform took another webhook secret, and who wanted it: a note for whoever wonders later. Never
// the secret itself.

#include "models/domain/instant.h"

#include <QString>

namespace arowana {

enum class SecretChangeCause {
    NoneKept, ///< the console made one, since none was kept from an earlier run
    Operator, ///< asked for in the window
    Lost,     ///< the console replaced one that deliveries were not signed with
    Given,    ///< it came from the environment
};

struct SecretChange {
    Instant at;
    SecretChangeCause cause = SecretChangeCause::NoneKept;
    QString by; ///< of Operator: who, as the system calls them; may be empty

    friend bool operator==(const SecretChange &, const SecretChange &) = default;
};

} // namespace arowana
