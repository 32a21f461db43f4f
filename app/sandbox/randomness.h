// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Seeded chance, the same on every machine and compiler: the standard distributions are not, so none is used.

#include <QByteArrayView>
#include <QtGlobal>

namespace arowana::sandbox {

/// 64 bits from a text, to make a seed of it (FNV-1a).
[[nodiscard]] inline quint64 digestOf(QByteArrayView text)
{
    quint64 digest = 0xCBF29CE484222325ULL;
    for (const char c : text)
        digest = (digest ^ quint8(c)) * 0x100000001B3ULL;
    return digest;
}

class Randomness {
public:
    explicit Randomness(quint64 seed)
        : m_state(seed)
    {
    }

    /// 64 fresh bits (SplitMix64).
    quint64 next()
    {
        quint64 z = (m_state += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    /// True with probability `rate` (0 never, 1 always).
    bool chance(double rate) { return double(next() >> 11) * 0x1.0p-53 < rate; }
    /// A whole number from `least` to `most`, both included.
    qint64 between(qint64 least, qint64 most) { return least + qint64(next() % quint64(most - least + 1)); }

private:
    quint64 m_state;
};

} // namespace arowana::sandbox
