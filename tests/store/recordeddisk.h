// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a program really asks of the disk, and what a power cut may make of it. The test program takes the
// place of the system's calls by which SQLite writes; from the record, the files are made anew as they may
// stand after a cut: what was synced is there, of the rest any write may be missing, torn, or there before an
// earlier one. One recording at a time.

#include <QByteArray>
#include <QList>

#include <random>

namespace arowana::test {

struct DiskCall {
    enum class Kind { Write, Truncate, Sync, Remove, Mark } kind = Kind::Mark;
    bool isLog = false; ///< of the log, else of the database
    qint64 at = 0;      ///< Write: where; Truncate: to; Mark: its number
    QByteArray bytes;
};

/// Of files that end in .sqlite or .sqlite-wal.
void startRecording();
[[nodiscard]] QList<DiskCall> stopRecording();
/// From here on the caller believes that what it wrote is safe.
void markDisk(int number);

struct DiskImage {
    QByteArray file;
    QByteArray log;
    int mark = 0; ///< the last one before the cut
};

/// The files after a cut before `calls[cut]`; `file` is what the database was when the recording began.
[[nodiscard]] DiskImage imageAfterCut(const QByteArray &file, const QList<DiskCall> &calls, qsizetype cut,
                                      std::mt19937 &random);

} // namespace arowana::test
