// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the tests of reading HTML share: rows of HTML and what is made of it, HTML of any size, and how long
// this process worked. For tests.

#include <QTest>

#include <ctime>

namespace arowana {

/// Columns `html` and `made`.
inline void htmlColumns()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("made");
}

inline void htmlRow(const char *name, const char *html, const char *made)
{
    QTest::newRow(name) << QString::fromUtf8(html) << QString::fromUtf8(made);
}

/// `unit` again and again, up to `most` characters.
inline QString filledWith(const char *unit, qsizetype most)
{
    const QString text = QString::fromUtf8(unit);
    return text.repeated(most / text.size());
}

/// Whether this process worked no longer than ten times the 100 ms that a window may stall. What else the
/// machine does counts for nothing.
inline bool isSoonEnough(std::clock_t since)
{
#ifdef __SANITIZE_ADDRESS__
    constexpr int kSlowness = 4; // as for the limits of time in tests/CMakeLists.txt
#else
    constexpr int kSlowness = 1;
#endif
    const auto took = qint64(std::clock() - since) * 1'000 / CLOCKS_PER_SEC;
    qInfo("%lld ms", took);
    return took < kSlowness * 1'000;
}

} // namespace arowana
