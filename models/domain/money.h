// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Money as an integer count of 1/10000 EUR, never a binary double. The platform writes amounts as JSON
// numbers in billing objects and as decimal strings in the message log (`api/messages/get-message`);
// both are read from their text.

#include <QByteArray>
#include <QByteArrayView>

#include <compare>
#include <optional>

namespace arowana {

struct Money {
    qint64 tenThousandths = 0;

    /// Reads `0.08`, `"0.0800"`'s inner text, `-1`, `5e-3`. More than four significant decimals, or an
    /// amount over 100 million EUR, is nullopt: what cannot be held exactly is not known.
    [[nodiscard]] static std::optional<Money> fromDecimal(QByteArrayView text);

    /// `0.0800`: always four decimals, as the message log writes it.
    [[nodiscard]] QByteArray toDecimal() const;
    /// `0.08`, `119.84`, `0.005`, `50.0`: the shortest text with at least one decimal, as billing objects do.
    [[nodiscard]] QByteArray toShortDecimal() const;

    friend constexpr auto operator<=>(const Money &, const Money &) = default;
    friend constexpr Money operator+(Money a, Money b) { return {a.tenThousandths + b.tenThousandths}; }
    friend constexpr Money operator-(Money a, Money b) { return {a.tenThousandths - b.tenThousandths}; }
    constexpr Money &operator+=(Money other)
    {
        tenThousandths += other.tenThousandths;
        return *this;
    }
    constexpr Money &operator-=(Money other)
    {
        tenThousandths -= other.tenThousandths;
        return *this;
    }
};

} // namespace arowana
