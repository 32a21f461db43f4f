// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How a call to the platform ended. Three outcomes exist and no fourth: answered as asked, refused, or
// unknown. Unknown says nothing about whether the platform acted.

#include "models/domain/refusal.h"

#include <QString>

#include <variant>

namespace arowana {

enum class UnknownCause {
    NotReached,     ///< refused, name not found: nothing left the machine
    NoAnswer,       ///< deadline passed
    Cut,            ///< connection ended in the middle
    NotThePlatform, ///< an answer that the platform would not give: HTML, wrong JSON, lone 1xx
    Redirected,     ///< a redirect, which is never followed
    ServerTrouble,  ///< 5xx
    TlsTrouble,     ///< certificate or handshake
    Proxy,          ///< the one on the way let nothing through: nothing left the machine
    Offline,        ///< the console was told not to send (`--offline`): nothing left the machine
};

struct Unknown {
    UnknownCause cause = UnknownCause::NoAnswer;
    int httpStatus = 0; ///< 0 when there was none
    QString detail;     ///< system words, plain text; never a body
    QString proxy = {}; ///< `host:port` of the one on the way, where no answer came; kept for this run only

    /// True when it is certain that no byte of the request left.
    [[nodiscard]] bool nothingLeft() const
    {
        return cause == UnknownCause::NotReached || cause == UnknownCause::Proxy ||
               cause == UnknownCause::Offline;
    }

    friend bool operator==(const Unknown &, const Unknown &) = default;
};

template <class Accepted>
using CallAnswer = std::variant<Accepted, Refusal, Unknown>;

} // namespace arowana
