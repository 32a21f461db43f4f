// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The file an export goes into, written piece by piece. Until finish() has held, a file that had the name
// before stays as it was. Made by an export, which has it work off the GUI thread, one piece after the
// other: a disk may take its time.

#include "models/domain/error.h"

#include <QObject>
#include <QString>

#include <memory>

class QSaveFile;

namespace arowana {

class ExportFile : public QObject {
    Q_OBJECT
public:
    explicit ExportFile(QString file);
    /// What was not finished is thrown away.
    ~ExportFile() override;

    /// written() or failed() follows; the first piece opens the file.
    void append(const QByteArray &bytes);
    /// finished() or failed() follows.
    void finish();
    /// The same with a file beside it, which is written before this one takes its name.
    void finish(const QString &sideFile, const QByteArray &sideBytes);

Q_SIGNALS:
    void written();
    void finished();
    void failed(const arowana::Error &error);

private:
    void refuse();
    void fail();
    void fail(const QString &file, const QString &detail);

    const QString m_file;
    std::unique_ptr<QSaveFile> m_out;
};

} // namespace arowana
