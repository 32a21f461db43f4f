// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/storebackups.h"

#include "app/store/restore.h"

#include <QFileInfo>

namespace arowana {

StoreBackups::StoreBackups(const QString &file, QObject *parent)
    : QObject(parent)
    , m_file(file)
    , m_worker(new QObject)
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("backup"));
    m_thread.start();
}

StoreBackups::~StoreBackups()
{
    m_thread.requestInterruption(); // statements end by it
    m_thread.quit();
    m_thread.wait();
}

void StoreBackups::makeBackup(const QString &file, Answer answer)
{
    work([own = m_file, file] { return arowana::makeBackup(own, file); }, std::move(answer));
}

void StoreBackups::prepareRestore(const QString &backup, Answer answer)
{
    work([own = m_file, backup] { return arowana::prepareRestore(backup, own); }, std::move(answer));
}

QString StoreBackups::dataFolder() const
{
    return QFileInfo(m_file).absolutePath();
}

void StoreBackups::work(const std::function<Result<void>()> &wish, Answer answer)
{
    const quint64 number = ++m_last;
    m_answers.insert(number, std::move(answer));
    QMetaObject::invokeMethod(m_worker, [this, number, wish] {
        if (QThread::currentThread()->isInterruptionRequested())
            return;
        QMetaObject::invokeMethod(
            this,
            [this, number, done = wish()] {
                if (const Answer waiting = m_answers.take(number))
                    waiting(done);
            },
            Qt::QueuedConnection);
    });
}

} // namespace arowana
