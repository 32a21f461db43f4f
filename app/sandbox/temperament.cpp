// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/temperament.h"

#include <array>
#include <optional>

namespace arowana::sandbox {

namespace {

constexpr qint64 kSecond = 1'000;
constexpr qint64 kMinute = 60 * kSecond;

struct Word {
    Temperament temperament;
    const char *ending;
    const char *name;
};

constexpr std::array kWords = {
    Word{Temperament::AtOnce, "0011", "at_once"},
    Word{Temperament::AfterMinutes, "0012", "after_minutes"},
    Word{Temperament::Taps, "0013", "taps"},
    Word{Temperament::WritesLong, "0014", "writes_long"},
    Word{Temperament::WritesSeveral, "0015", "writes_several"},
    Word{Temperament::Emoji, "0016", "emoji"},
    Word{Temperament::RightToLeft, "0017", "right_to_left"},
    Word{Temperament::Markup, "0018", "markup"},
    Word{Temperament::ComesBack, "0019", "comes_back"},
    Word{Temperament::TakesLeave, "0020", "takes_leave"},
};

/// Most people are plain ones; nobody is so rare that a day of practice would not show one.
constexpr std::array kCommon = {
    Temperament::AtOnce,       Temperament::AtOnce,        Temperament::AtOnce,     Temperament::AfterMinutes,
    Temperament::AfterMinutes, Temperament::AfterMinutes,  Temperament::Taps,       Temperament::Taps,
    Temperament::WritesLong,   Temperament::WritesSeveral, Temperament::Emoji,      Temperament::RightToLeft,
    Temperament::Markup,       Temperament::ComesBack,     Temperament::TakesLeave,
};

std::optional<Temperament> fixedTemperament(const QByteArray &phone)
{
    for (const Word &word : kWords)
        if (phone.endsWith(word.ending))
            return word.temperament;
    return std::nullopt;
}

} // namespace

const std::vector<Temperament> &temperaments()
{
    static const std::vector<Temperament> all = [] {
        std::vector<Temperament> out;
        for (const Word &word : kWords)
            out.push_back(word.temperament);
        return out;
    }();
    return all;
}

QByteArray temperamentName(Temperament temperament)
{
    for (const Word &word : kWords)
        if (word.temperament == temperament)
            return word.name;
    return {};
}

bool hasFixedTemperament(const QByteArray &phone)
{
    return fixedTemperament(phone).has_value();
}

Temperament temperamentOf(const QByteArray &phone, quint64 seed)
{
    if (const auto fixed = fixedTemperament(phone))
        return *fixed;
    Randomness random(seed ^ digestOf(phone));
    return kCommon[random.next() % kCommon.size()];
}

qint64 readingMs(Temperament temperament, Randomness &random)
{
    const bool slow = temperament == Temperament::AfterMinutes;
    return slow ? random.between(kMinute, 5 * kMinute) : random.between(kSecond / 2, 3 * kSecond / 2);
}

qint64 answeringMs(Temperament temperament, Randomness &random)
{
    switch (temperament) {
    case Temperament::AtOnce:
    case Temperament::Taps:
        return random.between(kSecond / 2, 3 * kSecond);
    case Temperament::AfterMinutes:
        return random.between(2 * kMinute, 15 * kMinute);
    case Temperament::WritesLong:
        return random.between(kMinute, 4 * kMinute);
    case Temperament::WritesSeveral:
    case Temperament::Emoji:
    case Temperament::RightToLeft:
    case Temperament::Markup:
    case Temperament::ComesBack:
    case Temperament::TakesLeave:
        break;
    }
    return random.between(3 * kSecond, 40 * kSecond);
}

} // namespace arowana::sandbox
