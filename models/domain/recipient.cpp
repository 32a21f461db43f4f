// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/recipient.h"

namespace arowana {

std::optional<Recipient> parseRecipient(const QString &typed)
{
    if (typed.contains(u'@')) {
        if (auto email = EmailAddress::parse(typed))
            return Recipient(*std::move(email));
        return std::nullopt;
    }
    if (auto phone = PhoneNumber::parse(typed))
        return Recipient(*std::move(phone));
    return std::nullopt;
}

QString wireText(const Recipient &recipient)
{
    const auto *phone = std::get_if<PhoneNumber>(&recipient);
    return phone ? phone->e164() : std::get<EmailAddress>(recipient).text();
}

QString displayText(const Recipient &recipient)
{
    const auto *phone = std::get_if<PhoneNumber>(&recipient);
    return phone ? phone->grouped() : std::get<EmailAddress>(recipient).text();
}

} // namespace arowana
