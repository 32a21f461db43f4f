// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What went wrong, as a value. Callers branch on the kind (and on an HTTP status where there is one),
// never on the text; `what` and `next` are sentences for the operator, `detail` is the other side's own
// words, kept as they came.

#include <QString>

namespace arowana {

enum class ErrorKind {
    InvalidInput, ///< typed or given on the command line; the operator mends it
    Malformed,    ///< bytes from outside that cannot be understood
    NotFound,
    Conflict, ///< known already with other content
    Network,  ///< no connection, name not found, cut
    Storage,  ///< disk or database
    Locked,   ///< another program holds it
    Unsupported,
};

struct Error {
    ErrorKind kind = ErrorKind::InvalidInput;
    QString what;   ///< one sentence: what happened
    QString next;   ///< one sentence: what to do now; may be empty
    QString detail; ///< words of the system or platform, unchanged; plain text always

    friend bool operator==(const Error &, const Error &) = default;
};

} // namespace arowana
