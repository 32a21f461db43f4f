// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cannedtextdisk.h"

#include "app/wire/cannedtextcodec.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace arowana {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CannedTextDisk)
};

Error unreadable(const QString &name, const QString &detail)
{
    return {ErrorKind::Storage, Words::tr("“%1” could not be read.").arg(QFileInfo(name).fileName()),
            Words::tr("Nothing was changed. Check that it is there and may be read."), detail};
}

Result<CannedTextImport> readFrom(const QString &name)
{
    // Opening a pipe would wait for its other end, and the end of the program for that.
    if (const QFileInfo info(name); info.exists() && !info.isFile())
        return unreadable(name, Words::tr("It is no file."));
    QFile file(name);
    // A byte more than is taken, so that a file of any size is read no further than to be refused.
    QByteArray bytes;
    if (file.open(QIODevice::ReadOnly))
        bytes = file.read(kCannedFileMost + 1);
    if (file.error() != QFileDevice::NoError)
        return unreadable(name, file.errorString());
    return importCannedTexts(bytes);
}

Result<void> writeTo(const QString &name, const QByteArray &bytes)
{
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{
            ErrorKind::Storage, Words::tr("“%1” could not be written.").arg(QFileInfo(name).fileName()),
            Words::tr("The texts are safe here, and a file that was there before is as it was. Choose "
                      "a folder that may be written and has room."),
            file.errorString()};
    return {};
}

} // namespace

CannedTextDisk::CannedTextDisk(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

CannedTextDisk::~CannedTextDisk()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void CannedTextDisk::readCannedTexts(const QString &file,
                                     std::function<void(const Result<CannedTextImport> &)> answer)
{
    m_pool.start([this, file, answer = std::move(answer)] {
        QMetaObject::invokeMethod(
            this, [answer, read = readFrom(file)] { answer(read); }, Qt::QueuedConnection);
    });
}

void CannedTextDisk::writeCannedTexts(const QString &file, const QList<CannedText> &texts,
                                      std::function<void(const Result<void> &)> answer)
{
    m_pool.start([this, file, texts, answer = std::move(answer)] {
        QMetaObject::invokeMethod(
            this, [answer, written = writeTo(file, exportCannedTexts(texts))] { answer(written); },
            Qt::QueuedConnection);
    });
}

} // namespace arowana
