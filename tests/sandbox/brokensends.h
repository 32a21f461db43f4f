// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Sends with one thing wrong with each: the console's rules tell it by its field, and the practice platform
// by the field's name, wherever the platform is documented to refuse it.

#include "tests/sandbox/randomsends.h"

#include <functional>
#include <vector>

namespace arowana::test {

struct BrokenSend {
    const char *name;
    Field field;     ///< as the console names it
    Problem problem; ///< the same
    /// The end of the platform's name of the field, `[]` for any index, `(body)` where it names none; empty:
    /// a rule of the console alone, and the platform reads the send.
    QByteArray at;
    std::function<SendRequest(RandomSends &)> make;
};

[[nodiscard]] const std::vector<BrokenSend> &brokenSends();

} // namespace arowana::test
