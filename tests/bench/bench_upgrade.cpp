// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// bench_upgrade FILE: how long a large store of the shape before the search index takes to be brought up to
// date at the start, and how long the index then takes in the background, in the steps it is made in, without
// the pauses between them. Takes the index out of the file first, and leaves it whole.

#include "app/store/schema.h"
#include "app/store/searchindex.h"
#include "tests/bench/bigstore.h"
#include "tests/bench/measuring.h"

#include <QCoreApplication>
#include <QFile>

using namespace arowana;

namespace {

constexpr int kStep = 200;

constexpr const char *kBefore[] = {"DROP TRIGGER messages_searched_new",
                                   "DROP TRIGGER messages_searched_changed",
                                   "DROP TRIGGER messages_searched_gone",
                                   "DROP TRIGGER message_more_searched_new",
                                   "DROP TRIGGER message_more_searched_changed",
                                   "DROP TRIGGER outbox_searched_new",
                                   "DROP INDEX messages_facets",
                                   "DROP INDEX messages_by_time",
                                   "DROP INDEX messages_by_sender",
                                   "DROP TABLE message_words",
                                   "DROP TABLE message_parts",
                                   "DROP TABLE search_pending",
                                   "DROP TABLE search_backlog",
                                   "PRAGMA user_version = 11"};

/// From here on; what is freed stays counted where it is not given back.
void forgetPeak()
{
    QFile references(QStringLiteral("/proc/self/clear_refs"));
    if (references.open(QIODevice::WriteOnly))
        references.write("5");
}

QByteArray peakMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return "?";
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified();
    }
    return "?";
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 2)
        qFatal("bench_upgrade FILE");
    {
        auto opened = StoreConnection::open(arguments.at(1), StoreConnection::Use::Write);
        bench::orEnd(opened);
        for (const char *statement : kBefore)
            bench::orEnd(opened.value()->execute(QString::fromLatin1(statement)));
        opened.take().reset(); // and all that was kept to take that back
        opened = StoreConnection::open(arguments.at(1), StoreConnection::Use::Write);
        bench::orEnd(opened);
        forgetPeak();
        const double ms = bench::onceMs([&] { bench::orEnd(Schema(*opened.value()).upgrade()); });
        std::printf("\nstep 12 at the start: %.1f s, peak memory %s\n", ms / 1'000, peakMemory().constData());
    }
    auto opened = StoreConnection::open(arguments.at(1), StoreConnection::Use::Maintain);
    bench::orEnd(opened);
    SearchIndex index(*opened.value());
    const qint64 left = *index.backlog();
    double longest = 0;
    bool isMore = true;
    const double ms = bench::onceMs([&] {
        while (isMore) {
            longest = std::max(longest, bench::onceMs([&] { isMore = *index.takeBacklog(kStep); }));
        }
    });
    std::printf("index of %lld messages in the background: %.0f s of work, longest step of %d %.0f ms, peak "
                "memory %s\n",
                (long long)left, ms / 1'000, kStep, longest, peakMemory().constData());
}
