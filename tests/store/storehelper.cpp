// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The second process of the store's tests, killed or starved by them.
//   storehelper write FILE N   commits N batches, says "committed <i>" after each; then leaves one more open,
//                              says "open" and waits to be killed
//   storehelper starve FILE    lets the file grow to 1 MiB at most, writes until that fails, then mends it
//   storehelper upgrade FILE N brings the file up to date, but ends before the N-th statement that changes it
//   storehelper lock FOLDER    takes the workspace, says "taken" or why not, and waits to be killed
#include "app/store/schema.h"
#include "app/store/workspacelock.h"
#include "tests/store/samples.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>
#include <sys/resource.h>
#include <unistd.h>

using namespace arowana;

static void say(const QByteArray &line)
{
    std::fputs((line + '\n').constData(), stdout);
    std::fflush(stdout);
}

static bool writeBatch(SqliteEngineStore &store, int batch)
{
    const QByteArray number = QByteArray::number(batch);
    bool written = store.begin().ok();
    for (int i = 0; i < 3 && written; ++i)
        written = store.journal(acceptedEvent("evt_" + number + '_' + QByteArray::number(i), number)).ok();
    MessageRecord record = fullMessage(RowId{batch});
    record.answerRaw = QByteArray(3000, 'x');
    return written && store.saveMessage(record).ok() &&
           store.saveOutbox(fullOutbox(RowId{batch}, "key-" + number)).ok();
}

static int writeAndWait(SqliteEngineStore &store, int batches)
{
    for (int batch = 1; batch <= batches; ++batch) {
        if (!writeBatch(store, batch) || !store.commit())
            return 2;
        say("committed " + QByteArray::number(batch));
    }
    if (!writeBatch(store, batches + 1))
        return 2;
    say("open");
    ::pause();
    return 0;
}

static int starve(SqliteEngineStore &store)
{
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit{1024 * 1024, RLIM_INFINITY};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    // The first refusal reopens the file, which moves the log into the database and may make some room; the
    // second in a row says that there is none.
    int batch = 1;
    for (int refusals = 0; refusals < 2 && batch < 10'000;) {
        if (writeBatch(store, batch) && store.commit()) {
            ++batch;
            refusals = 0;
        } else {
            store.rollback();
            ++refusals;
        }
    }
    say("stored " + QByteArray::number(batch - 1));
    limit.rlim_cur = RLIM_INFINITY;
    ::setrlimit(RLIMIT_FSIZE, &limit);
    const bool isMended = writeBatch(store, batch) && store.commit();
    say(isMended ? "mended" : "broken");
    return 0;
}

static int lock(const QString &folder)
{
    WorkspaceLock lock(folder);
    const auto taken = lock.take();
    say(taken ? QByteArray("taken") : taken.error().what.toUtf8());
    ::pause();
    return 0;
}

static int upgrade(const QString &file, int statements)
{
    auto opened = StoreConnection::open(file, StoreConnection::Use::Write);
    if (!opened || !opened.value()->startWriteAheadLog())
        return 1;
    int left = statements;
    Schema schema(*opened.value());
    schema.setWatch([&left] {
        if (--left == 0)
            ::_exit(9);
    });
    return schema.upgrade() ? 0 : 1;
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() < 3)
        return 1;
    if (arguments.at(1) == QLatin1String("lock"))
        return lock(arguments.at(2));
    if (arguments.at(1) == QLatin1String("upgrade"))
        return upgrade(arguments.at(2), arguments.value(3).toInt());
    auto opened = SqliteEngineStore::open(arguments.at(2));
    if (!opened)
        return 1;
    const auto store = std::move(opened.take().store);
    return arguments.at(1) == QLatin1String("starve") ? starve(*store)
                                                      : writeAndWait(*store, arguments.value(3).toInt());
}
