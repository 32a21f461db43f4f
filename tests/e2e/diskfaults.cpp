// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/diskfaults.h"

#include <QHash>
#include <QMutex>
#include <QWaitCondition>

#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

static_assert(sizeof(void *) == 8, "the system's calls take their offsets in one word here");

namespace arowana::test {

namespace {

struct Disk {
    QMutex mutex;
    QWaitCondition changed;
    DiskFault fault = DiskFault::None;
    QByteArray pathPart;
    int passing = 0;
    int struck = 0;
    QHash<QByteArray, int> notSynced; ///< writes, by path
};

Disk &disk()
{
    static Disk *one = new Disk; // the system is called until the very end
    return *one;
}

QByteArray pathOf(int descriptor)
{
    char link[64];
    char path[4096];
    qsnprintf(link, sizeof(link), "/proc/self/fd/%d", descriptor);
    const ssize_t size = ::readlink(link, path, sizeof(path));
    return size > 0 ? QByteArray(path, size) : QByteArray();
}

bool isOfStore(const QByteArray &path)
{
    return path.endsWith(".sqlite") || path.endsWith("-wal");
}

/// Whether `fault` strikes a write to this path now.
bool strikesWrite(const QByteArray &path)
{
    QMutexLocker lock(&disk().mutex);
    const DiskFault fault = disk().fault;
    const bool isFailing = isOfStore(path) ? fault == DiskFault::Full || fault == DiskFault::ReadOnly
                                           : fault == DiskFault::FilesFull;
    if (!isFailing || !path.contains(disk().pathPart))
        return false;
    if (disk().passing > 0) {
        --disk().passing;
        return false;
    }
    ++disk().struck;
    return true;
}

bool strikes(DiskFault fault, const QByteArray &path)
{
    QMutexLocker lock(&disk().mutex);
    if (disk().fault != fault || !path.contains(disk().pathPart))
        return false;
    ++disk().struck;
    return true;
}

void waitWhileItHangs(const QByteArray &path)
{
    QMutexLocker lock(&disk().mutex);
    while (disk().fault == DiskFault::Hangs && path.contains(disk().pathPart)) {
        ++disk().struck;
        disk().changed.wait(&disk().mutex);
    }
}

int errorOfWrite()
{
    QMutexLocker lock(&disk().mutex);
    return disk().fault == DiskFault::ReadOnly ? EROFS : ENOSPC;
}

std::atomic<bool> isWatching{false};

} // namespace

void setDiskFault(DiskFault fault, const QByteArray &pathPart, int passing)
{
    QMutexLocker lock(&disk().mutex);
    disk().fault = fault;
    disk().pathPart = pathPart;
    disk().passing = passing;
    disk().struck = 0;
    disk().changed.wakeAll();
    isWatching = true;
}

int diskFaultsStruck()
{
    QMutexLocker lock(&disk().mutex);
    return disk().struck;
}

int writesNotSynced(const QByteArray &nameEnd)
{
    QMutexLocker lock(&disk().mutex);
    int writes = 0;
    for (auto file = disk().notSynced.cbegin(); file != disk().notSynced.cend(); ++file)
        writes += file.key().endsWith(nameEnd) ? file.value() : 0;
    return writes;
}

} // namespace arowana::test

using namespace arowana::test;

#define TAKES_THE_PLACE __attribute__((visibility("default"), used))

extern "C" {

TAKES_THE_PLACE ssize_t faultyPwrite(int descriptor, const void *bytes, size_t size,
                                     off64_t at) __asm__("pwrite64");
TAKES_THE_PLACE int faultyFdatasync(int descriptor) __asm__("fdatasync");
TAKES_THE_PLACE int faultyOpen(const char *path, int flags, ...) __asm__("open64");

TAKES_THE_PLACE ssize_t faultyWrite(int descriptor, const void *bytes, size_t size) __asm__("write");

ssize_t faultyWrite(int descriptor, const void *bytes, size_t size)
{
    if (isWatching) {
        const QByteArray path = pathOf(descriptor);
        if (!isOfStore(path) && strikesWrite(path)) {
            errno = errorOfWrite();
            return -1;
        }
    }
    return ssize_t(::syscall(SYS_write, descriptor, bytes, size));
}

ssize_t faultyPwrite(int descriptor, const void *bytes, size_t size, off64_t at)
{
    if (isWatching) {
        const QByteArray path = pathOf(descriptor);
        if (isOfStore(path) && strikesWrite(path)) {
            errno = errorOfWrite();
            return -1;
        }
        QMutexLocker lock(&disk().mutex);
        ++disk().notSynced[path];
    }
    return ssize_t(::syscall(SYS_pwrite64, descriptor, bytes, size, at));
}

int faultyFdatasync(int descriptor)
{
    if (isWatching) {
        const QByteArray path = pathOf(descriptor);
        if (isOfStore(path) && strikes(DiskFault::SyncFails, path)) {
            errno = EIO;
            return -1;
        }
        if (isOfStore(path))
            waitWhileItHangs(path);
        QMutexLocker lock(&disk().mutex);
        disk().notSynced.remove(path);
    }
    return int(::syscall(SYS_fdatasync, descriptor));
}

int faultyOpen(const char *path, int flags, ...)
{
    mode_t mode = 0;
    if (flags & (O_CREAT | O_TMPFILE)) {
        va_list rest;
        va_start(rest, flags);
        mode = va_arg(rest, mode_t);
        va_end(rest);
    }
    const bool isForWriting = (flags & (O_WRONLY | O_RDWR | O_CREAT)) != 0;
    if (isWatching && isForWriting && strikes(DiskFault::ReadOnly, path)) {
        errno = EROFS;
        return -1;
    }
    return int(::syscall(SYS_openat, AT_FDCWD, path, flags, mode));
}
}
