// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/money.h"

#include <cctype>

namespace arowana {

namespace {

constexpr int kDecimals = 4;
constexpr qint64 kMost = 100'000'000LL * 10'000LL;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The parts of a JSON number: all its digits without the point, and the power of ten they carry.
struct Decimal {
    bool negative = false;
    QByteArray digits;
    int exponent = 0;
};

std::optional<Decimal> split(QByteArrayView text)
{
    Decimal out;
    qsizetype i = 0;
    if (i < text.size() && (text[i] == '-' || text[i] == '+'))
        out.negative = text[i++] == '-';
    const qsizetype whole = i;
    while (i < text.size() && isDigit(text[i]))
        out.digits += text[i++];
    if (i == whole)
        return std::nullopt;
    if (i < text.size() && text[i] == '.') {
        const qsizetype point = ++i;
        while (i < text.size() && isDigit(text[i])) {
            out.digits += text[i++];
            --out.exponent;
        }
        if (i == point)
            return std::nullopt;
    }
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        bool ok = false;
        const int power = text.sliced(i + 1).toByteArray().toInt(&ok);
        if (!ok || power < -40 || power > 40)
            return std::nullopt;
        out.exponent += power;
        i = text.size();
    }
    if (i != text.size() || out.digits.size() > 40)
        return std::nullopt;
    return out;
}

} // namespace

std::optional<Money> Money::fromDecimal(QByteArrayView text)
{
    auto parts = split(text);
    if (!parts)
        return std::nullopt;
    // Bring the digits to a count of 1/10000: trailing zeros may go, other digits may not.
    int shift = parts->exponent + kDecimals;
    while (shift < 0 && parts->digits.endsWith('0') && parts->digits.size() > 1) {
        parts->digits.chop(1);
        ++shift;
    }
    qint64 value = 0;
    for (const char c : std::as_const(parts->digits)) {
        value = value * 10 + (c - '0');
        if (value > kMost)
            return std::nullopt;
    }
    if (value == 0)
        return Money{};
    if (shift < 0)
        return std::nullopt;
    for (; shift > 0; --shift) {
        value *= 10;
        if (value > kMost)
            return std::nullopt;
    }
    return Money{parts->negative ? -value : value};
}

QByteArray Money::toDecimal() const
{
    const qint64 magnitude = tenThousandths < 0 ? -tenThousandths : tenThousandths;
    return (tenThousandths < 0 ? QByteArray("-") : QByteArray()) + QByteArray::number(magnitude / 10'000) +
           '.' + QByteArray::number(magnitude % 10'000).rightJustified(kDecimals, '0');
}

QByteArray Money::toShortDecimal() const
{
    QByteArray text = toDecimal();
    while (text.endsWith('0') && text[text.size() - 2] != '.')
        text.chop(1);
    return text;
}

} // namespace arowana
