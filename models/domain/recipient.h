// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// To whom: a phone number or an e-mail address. The channel follows from which one it is.

#include "models/domain/emailaddress.h"
#include "models/domain/phonenumber.h"

#include <variant>

namespace arowana {

using Recipient = std::variant<PhoneNumber, EmailAddress>;

/// Reads what was typed: with `@` an e-mail address, else an international phone number.
[[nodiscard]] std::optional<Recipient> parseRecipient(const QString &typed);

/// As the platform wants it in `to`.
[[nodiscard]] QString wireText(const Recipient &recipient);
/// As people read it.
[[nodiscard]] QString displayText(const Recipient &recipient);

} // namespace arowana
