// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// An e-mail address, checked for shape only: one `@`, a local part, a domain with a dot, no space and no
// control character. The platform decides about the rest.

#include <QString>

#include <optional>

namespace arowana {

class EmailAddress {
public:
    EmailAddress() = default;

    /// Trims; 254 characters at most.
    [[nodiscard]] static std::optional<EmailAddress> parse(const QString &typed);
    /// It would be an address, were it not for spaces within it.
    [[nodiscard]] static bool hasSpaceInside(const QString &typed);

    [[nodiscard]] const QString &text() const { return m_text; }
    /// `a***@example.org`: for logs and shared screens.
    [[nodiscard]] QString masked() const;

    friend bool operator==(const EmailAddress &, const EmailAddress &) = default;

private:
    QString m_text;
};

} // namespace arowana
