// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Ordered faults between their JSON (`PUT /sandbox/faults`, `--fault`) and mishap.h. Strict: a misspelt
// member is refused by name. What toJson() writes can be put back as it is. Pure.

#include "app/sandbox/mishap.h"
#include "app/sandbox/refusal.h"

#include <variant>

namespace arowana::sandbox {

class MishapDecoder {
public:
    /// `{requests, webhooks}`; what is absent is no fault.
    [[nodiscard]] static std::variant<Mishaps, Refusal> read(const QByteArray &body);
    /// One rule as on the command line: `silence,routes=sends,count=2`. Values are JSON where they read as
    /// it, else text. One sentence when it is wrong.
    [[nodiscard]] static std::variant<MishapRule, QByteArray> readRule(const QByteArray &text);
    [[nodiscard]] static Json toJson(const Mishaps &mishaps);

    [[nodiscard]] static QByteArray mishapName(Mishap mishap);
};

} // namespace arowana::sandbox
