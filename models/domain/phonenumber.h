// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A phone number in E.164 form (`+4917612345678`). Reading and grouping are libphonenumber's.

#include <QString>

#include <optional>

namespace arowana {

class PhoneNumber {
public:
    PhoneNumber() = default;

    /// Reads an international number as people type it (spaces, dashes, brackets, `00` prefix). A number
    /// without country code is nullopt: guessing a country would send to a stranger.
    [[nodiscard]] static std::optional<PhoneNumber> parse(const QString &typed);

    /// The number that this would be in a region (`DE`), for an offer that the operator confirms; nullopt
    /// when it has a country code already or is none there.
    [[nodiscard]] static std::optional<PhoneNumber> offerInRegion(const QString &typed,
                                                                  const QByteArray &region);

    /// `+4917612345678`, as the platform wants it.
    [[nodiscard]] const QString &e164() const { return m_e164; }
    /// `+49 176 12345678`, grouped for reading.
    [[nodiscard]] QString grouped() const;
    /// `+49 *** 78`: for logs and shared screens.
    [[nodiscard]] QString masked() const;

    friend bool operator==(const PhoneNumber &, const PhoneNumber &) = default;

private:
    [[nodiscard]] static std::optional<PhoneNumber> read(const QString &text, const char *region);

    QString m_e164;
};

} // namespace arowana
