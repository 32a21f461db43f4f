// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The events that are set aside as a file of JSON lines, with the bytes as they were signed; read and written
// a piece at a time, so that neither window nor memory notices how many there are. Made for one export; GUI
// thread.

#include "models/domain/setasidesource.h"
#include "ui/controls/exportwriter.h"

#include <QObject>

namespace arowana {

class SetAsideExport : public QObject {
    Q_OBJECT
public:
    /// `source` must outlive it.
    SetAsideExport(SetAsideSource &source, const QString &file, QObject *parent = nullptr);

    /// done() or failed() follows; deleted before that, nothing is kept of what was written, and a file that
    /// had the name before is as it was.
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

    SetAsideSource &m_source;
    const quint64 m_asker;
    const QString m_fileName;
    ExportWriter m_writer;
    qint64 m_before = SetAsideSource::kFromNewest;
    int m_count = 0;
};

} // namespace arowana
