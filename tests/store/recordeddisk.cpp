// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/recordeddisk.h"

#include <QMutex>

#include <algorithm>
#include <atomic>
#include <cstring>
#include <sys/syscall.h>
#include <unistd.h>

static_assert(sizeof(void *) == 8, "the system's calls take their offsets in one word here");

namespace arowana::test {

namespace {

constexpr qsizetype kSector = 512; // what a disk writes whole

struct Record {
    QMutex mutex;
    QList<DiskCall> calls;
};

Record &record()
{
    static Record *one = new Record; // the system is called until the very end
    return *one;
}

std::atomic<bool> isRecording{false};

void note(const QByteArray &path, DiskCall call)
{
    call.isLog = path.endsWith("-wal");
    if (!call.isLog && !path.endsWith(".sqlite"))
        return;
    QMutexLocker lock(&record().mutex);
    record().calls.append(std::move(call));
}

QByteArray pathOf(int descriptor)
{
    char link[64];
    char path[4096];
    qsnprintf(link, sizeof(link), "/proc/self/fd/%d", descriptor);
    const ssize_t size = ::readlink(link, path, sizeof(path));
    return size > 0 ? QByteArray(path, size) : QByteArray();
}

void put(QByteArray &content, qint64 at, const QByteArray &bytes)
{
    if (content.size() < at + bytes.size())
        content.append(QByteArray(at + bytes.size() - content.size(), '\0'));
    std::memcpy(content.data() + at, bytes.constData(), size_t(bytes.size()));
}

void apply(QByteArray &content, const DiskCall &call)
{
    if (call.kind == DiskCall::Kind::Write)
        put(content, call.at, call.bytes);
    else if (call.kind == DiskCall::Kind::Truncate)
        content = content.leftJustified(call.at, '\0', true);
    else if (call.kind == DiskCall::Kind::Remove)
        content.clear();
}

/// A call that no sync has followed: done, not done, or in part.
void applyPerhaps(QByteArray &content, const DiskCall &call, std::mt19937 &random)
{
    const auto chance = random() % 3;
    if (chance == 0)
        return;
    if (chance == 1 || call.kind != DiskCall::Kind::Write) {
        apply(content, call);
        return;
    }
    for (qsizetype at = 0; at < call.bytes.size(); at += kSector) {
        if (random() % 2)
            put(content, call.at + at, call.bytes.mid(at, kSector));
    }
}

} // namespace

void startRecording()
{
    QMutexLocker lock(&record().mutex);
    record().calls.clear();
    isRecording = true;
}

QList<DiskCall> stopRecording()
{
    isRecording = false;
    QMutexLocker lock(&record().mutex);
    return std::exchange(record().calls, {});
}

void markDisk(int number)
{
    QMutexLocker lock(&record().mutex);
    record().calls.append({DiskCall::Kind::Mark, false, number, {}});
}

DiskImage imageAfterCut(const QByteArray &file, const QList<DiskCall> &calls, qsizetype cut,
                        std::mt19937 &random)
{
    DiskImage image{file, {}, 0};
    QList<DiskCall> pending[2];
    for (const DiskCall &call : calls.first(cut)) {
        if (call.kind == DiskCall::Kind::Mark) {
            image.mark = int(call.at);
            continue;
        }
        QByteArray &content = call.isLog ? image.log : image.file;
        QList<DiskCall> &open = pending[call.isLog];
        if (call.kind != DiskCall::Kind::Sync) {
            open.append(call);
            continue;
        }
        for (const DiskCall &done : std::as_const(open))
            apply(content, done);
        open.clear();
    }
    for (const DiskCall &call : std::as_const(pending[0]))
        applyPerhaps(image.file, call, random);
    for (const DiskCall &call : std::as_const(pending[1]))
        applyPerhaps(image.log, call, random);
    return image;
}

} // namespace arowana::test

using namespace arowana::test;

#define TAKES_THE_PLACE __attribute__((visibility("default"), used))

extern "C" {

TAKES_THE_PLACE ssize_t recordedPwrite(int descriptor, const void *bytes, size_t size,
                                       off64_t at) __asm__("pwrite64");
TAKES_THE_PLACE int recordedTruncate(int descriptor, off64_t size) __asm__("ftruncate64");
TAKES_THE_PLACE int recordedSync(int descriptor) __asm__("fdatasync");
TAKES_THE_PLACE int recordedRemove(const char *path) __asm__("unlink");

ssize_t recordedPwrite(int descriptor, const void *bytes, size_t size, off64_t at)
{
    if (isRecording) {
        const QByteArray copy(static_cast<const char *>(bytes), qsizetype(size));
        note(pathOf(descriptor), {DiskCall::Kind::Write, false, at, copy});
    }
    return ssize_t(::syscall(SYS_pwrite64, descriptor, bytes, size, at));
}

int recordedTruncate(int descriptor, off64_t size)
{
    if (isRecording)
        note(pathOf(descriptor), {DiskCall::Kind::Truncate, false, size, {}});
    return int(::syscall(SYS_ftruncate, descriptor, size));
}

int recordedSync(int descriptor)
{
    const int done = int(::syscall(SYS_fdatasync, descriptor));
    if (isRecording && done == 0)
        note(pathOf(descriptor), {DiskCall::Kind::Sync, false, 0, {}});
    return done;
}

int recordedRemove(const char *path)
{
    if (isRecording)
        note(path, {DiskCall::Kind::Remove, false, 0, {}});
    return int(::syscall(SYS_unlinkat, -100 /* AT_FDCWD */, path, 0));
}
}
