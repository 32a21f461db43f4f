// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Figures and the table they are printed in.

#include <QElapsedTimer>
#include <QString>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace arowana::bench {

/// The median of a few runs, in ms; the first one, which warms the caches, does not count.
template <class Work>
double medianMs(int runs, Work work)
{
    work();
    std::vector<double> all;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer time;
        time.start();
        work();
        all.push_back(double(time.nsecsElapsed()) / 1e6);
    }
    std::sort(all.begin(), all.end());
    return all[all.size() / 2];
}

template <class Work>
double onceMs(Work work)
{
    QElapsedTimer time;
    time.start();
    work();
    return double(time.nsecsElapsed()) / 1e6;
}

inline void printHead()
{
    std::printf("| what | found | here, ms | baseline | baseline, ms | ratio |\n|---|---|---|---|---|---|\n");
}

inline void printRow(const QString &what, qsizetype found, double ms, const QString &baseline,
                     double baselineMs)
{
    std::printf("| %s | %lld | %.2f | %s | %.1f | %.1f |\n", qPrintable(what), (long long)found, ms,
                qPrintable(baseline), baselineMs, ms > 0 ? baselineMs / ms : 0);
    std::fflush(stdout);
}

} // namespace arowana::bench
