// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A refused request, in the envelope of `api/errors`: stable code, sentence, and for 400 and 422 the list of
// fields at fault.

#include "app/sandbox/reply.h"

namespace arowana::sandbox {

struct FieldFault {
    QByteArray field;
    QByteArray message;

    friend bool operator==(const FieldFault &, const FieldFault &) = default;
};
using Faults = std::vector<FieldFault>;

struct Refusal {
    int status = 400;
    QByteArray code;
    QByteArray message;
    Faults details;
    Json extra = Json::object(); ///< further members, such as `topup_url` of a 402

    /// 400 `validation_error` with the fields at fault.
    [[nodiscard]] static Refusal invalid(Faults details);
    /// 400 `validation_error` about the body or request as a whole.
    [[nodiscard]] static Refusal invalid(const QByteArray &message);

    [[nodiscard]] Reply toReply() const;
};

} // namespace arowana::sandbox
