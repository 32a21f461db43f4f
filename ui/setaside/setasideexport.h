// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The events that are set aside as a file of JSON lines, with the bytes as they were signed; read and written
// a piece at a time, so that neither window nor memory notices how many there are. Made for one export; GUI
// thread, the file is made on a thread of its own.

#include "models/domain/setasidesource.h"

#include <QObject>
#include <QThread>

namespace arowana {

class ExportFile;

class SetAsideExport : public QObject {
    Q_OBJECT
public:
    /// `source` must outlive it.
    SetAsideExport(SetAsideSource &source, const QString &file, QObject *parent = nullptr);
    /// What is not finished is thrown away, and a file that had the name before is as it was.
    ~SetAsideExport() override;

    /// done() or failed() follows.
    void start();
    [[nodiscard]] const QString &file() const { return m_fileName; }
    [[nodiscard]] int count() const { return m_count; }

Q_SIGNALS:
    void done();
    void failed(const arowana::Error &error);

private:
    void write(const QList<SetAsideRecord> &records);
    void goOn();
    void take(const Result<QList<SetAsideRecord>> &answer);
    void end();

    SetAsideSource &m_source;
    const quint64 m_asker;
    const QString m_fileName;
    QThread m_thread;
    ExportFile *m_file = nullptr; ///< lives on m_thread and is deleted there when it ends
    qint64 m_before = SetAsideSource::kFromNewest;
    int m_count = 0;
};

} // namespace arowana
