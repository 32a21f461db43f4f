// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Sends that nothing is wrong with, of every kind of content, often right at a limit. The same seed makes the
// same ones.

#include "models/domain/sendrequest.h"

#include <random>

namespace arowana::test {

class RandomSends {
public:
    explicit RandomSends(quint64 seed)
        : m_random(seed)
    {
    }

    [[nodiscard]] SendRequest any();
    [[nodiscard]] SendRequest rcs(const Content &content);
    [[nodiscard]] SendRequest email(const Content &content);

    [[nodiscard]] RcsText text();
    [[nodiscard]] RichCard card();
    [[nodiscard]] Carousel carousel();
    [[nodiscard]] EmailContent mail();
    [[nodiscard]] TemplateContent templateContent(bool isEmail);
    /// A chip of this kind, by its place in ChipKind.
    [[nodiscard]] Suggestion chip(int kind);

    /// So many characters as Unicode counts them, the first of them a letter; none of them breaks a line
    /// unless `mayBreak`.
    [[nodiscard]] QString words(int least, int most, bool mayBreak = false);
    [[nodiscard]] QString link(bool httpsOnly);
    [[nodiscard]] int below(int limit) { return int(m_random() % quint64(limit)); }
    [[nodiscard]] bool chance() { return below(2) == 0; }

private:
    /// Between these two, and one of them as often as not.
    [[nodiscard]] int length(int least, int most);
    [[nodiscard]] QString digits(int count);
    [[nodiscard]] QString postback();
    [[nodiscard]] CalendarAction entry();
    [[nodiscard]] QList<Suggestion> chips(int most);
    [[nodiscard]] CardContent cardContent();
    [[nodiscard]] QByteArray degrees(int most);

    std::mt19937_64 m_random;
};

/// How many kinds of chip can be sent.
inline constexpr int kSentChips = 6;

} // namespace arowana::test
