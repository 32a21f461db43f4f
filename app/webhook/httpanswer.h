// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The bytes of the listener's answers: status line, Content-Length 0, nothing that names the program. Bodies
// are empty: a stranger shall learn nothing but the status.

#include <QByteArray>

namespace arowana {

/// A final answer; `closes` announces that no further request is read.
[[nodiscard]] QByteArray httpAnswer(int status, bool closes);

/// The interim answer to `Expect: 100-continue`.
[[nodiscard]] QByteArray httpContinue();

} // namespace arowana
