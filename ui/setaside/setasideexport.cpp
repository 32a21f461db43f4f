// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setaside/setasideexport.h"

#include "models/items/rawbytes.h"
#include "ui/controls/exportfile.h"

#include <QPointer>

#include <utility>

namespace arowana {

SetAsideExport::SetAsideExport(SetAsideSource &source, const QString &file, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_asker(source.newSetAsideAsker())
    , m_fileName(file)
    , m_file(new ExportFile(file))
{
    m_file->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_file, &QObject::deleteLater);
    connect(m_file, &ExportFile::written, this, &SetAsideExport::goOn);
    connect(m_file, &ExportFile::failed, this, [this](const Error &error) {
        end();
        Q_EMIT failed(error);
    });
    connect(m_file, &ExportFile::finished, this, [this] {
        end();
        Q_EMIT done();
    });
    m_thread.setObjectName(QStringLiteral("export"));
}

SetAsideExport::~SetAsideExport()
{
    end();
    m_thread.wait();
}

void SetAsideExport::start()
{
    m_thread.start();
    write({}); // makes the file
}

void SetAsideExport::write(const QList<SetAsideRecord> &records)
{
    QMetaObject::invokeMethod(m_file, [file = m_file, records] {
        QByteArray lines;
        for (const SetAsideRecord &record : records)
            lines += setAsideLine(record);
        file->append(lines);
    });
}

/// One piece at a time, read and written: a slow disk is waited for.
void SetAsideExport::goOn()
{
    if (!m_file)
        return;
    m_source.askSetAsideRecords(
        m_asker, m_before,
        [self = QPointer<SetAsideExport>(this)](const Result<QList<SetAsideRecord>> &answer) {
            if (self)
                self->take(answer);
        });
}

void SetAsideExport::take(const Result<QList<SetAsideRecord>> &answer)
{
    if (!m_file)
        return;
    if (!answer) {
        end();
        Q_EMIT failed(answer.error());
    } else if (answer->isEmpty()) {
        QMetaObject::invokeMethod(m_file, [file = m_file] { file->finish(); });
    } else {
        m_before = answer->constLast().event.number;
        m_count += int(answer->size());
        write(*answer);
    }
}

void SetAsideExport::end()
{
    ExportFile *file = std::exchange(m_file, nullptr);
    if (!file)
        return;
    disconnect(file, nullptr, this, nullptr);
    if (m_thread.isRunning())
        m_thread.quit();
    else
        delete file;
}

} // namespace arowana
