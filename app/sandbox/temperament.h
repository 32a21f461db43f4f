// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How the person behind a number writes. Some numbers have a fixed temperament by their last four digits,
// all others one by the seed. Pure; `--help` lists the digits.

#include "app/sandbox/randomness.h"

#include <QByteArray>

#include <vector>

namespace arowana::sandbox {

enum class Temperament {
    AtOnce,        ///< 0011: answers within seconds
    AfterMinutes,  ///< 0012: answers after 2 to 20 minutes
    Taps,          ///< 0013: taps a suggestion where there is one
    WritesLong,    ///< 0014: several kB
    WritesSeveral, ///< 0015: three to five in a row
    Emoji,         ///< 0016: joined sequences, flags, skin tones
    RightToLeft,   ///< 0017: with direction overrides
    Markup,        ///< 0018: hostile to whoever shows it as anything but plain text
    ComesBack,     ///< 0019: rests, and writes again hours later
    TakesLeave,    ///< 0020: says goodbye with the first answer
};

/// Every one of them, in this order.
[[nodiscard]] const std::vector<Temperament> &temperaments();
/// `at_once`, ...: the word of the ledger.
[[nodiscard]] QByteArray temperamentName(Temperament temperament);
/// True for the numbers with a fixed temperament: they answer every message as long as their talk goes on.
[[nodiscard]] bool hasFixedTemperament(const QByteArray &phone);
[[nodiscard]] Temperament temperamentOf(const QByteArray &phone, quint64 seed);
/// Platform milliseconds such a person reads a message in, after it has arrived.
[[nodiscard]] qint64 readingMs(Temperament temperament, Randomness &random);
/// Platform milliseconds from reading to the answer.
[[nodiscard]] qint64 answeringMs(Temperament temperament, Randomness &random);

} // namespace arowana::sandbox
