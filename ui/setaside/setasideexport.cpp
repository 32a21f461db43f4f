// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setaside/setasideexport.h"

#include "models/items/rawbytes.h"

#include <QPointer>

namespace arowana {

SetAsideExport::SetAsideExport(SetAsideSource &source, const QString &file, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_asker(source.newSetAsideAsker())
    , m_fileName(file)
    , m_writer(file)
{
    connect(&m_writer, &ExportWriter::written, this, &SetAsideExport::goOn);
    connect(&m_writer, &ExportWriter::failed, this, &SetAsideExport::failed);
    connect(&m_writer, &ExportWriter::finished, this, &SetAsideExport::done);
}

void SetAsideExport::start()
{
    write({}); // makes the file
}

void SetAsideExport::write(const QList<SetAsideRecord> &records)
{
    m_writer.append([records] {
        QByteArray lines;
        for (const SetAsideRecord &record : records)
            lines += setAsideLine(record);
        return lines;
    });
}

/// One piece at a time, read and written: a slow disk is waited for.
void SetAsideExport::goOn()
{
    m_source.askSetAsideRecords(
        m_asker, m_before,
        [self = QPointer<SetAsideExport>(this)](const Result<QList<SetAsideRecord>> &answer) {
            if (self)
                self->take(answer);
        });
}

void SetAsideExport::take(const Result<QList<SetAsideRecord>> &answer)
{
    if (m_writer.isOver())
        return;
    if (!answer) {
        m_writer.stop();
        Q_EMIT failed(answer.error());
    } else if (answer->isEmpty()) {
        m_writer.finish();
    } else {
        m_before = answer->constLast().event.number;
        m_count += int(answer->size());
        write(*answer);
    }
}

} // namespace arowana
