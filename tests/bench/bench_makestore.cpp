// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// bench_makestore FILE [MESSAGES]: makes a large store, and says how long it took and how large it is.

#include "tests/bench/bigstore.h"
#include "tests/bench/measuring.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace arowana;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2)
        qFatal("bench_makestore FILE [MESSAGES]");
    const int messages = arguments.value(2, QStringLiteral("1000000")).toInt();
    const QString file = arguments.at(1);
    const double ms = bench::onceMs([&] { bench::BigStore(file, messages).make(); });
    std::printf("%d messages and %d events in %.0f s, %.0f MB\n\n", messages, 4 * messages, ms / 1'000,
                double(QFileInfo(file).size()) / 1e6);
}
