// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/listdisk.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <utility>

namespace arowana {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ListDisk)
};

constexpr int kReadersMost = 4;
constexpr qint64 kPiece = 1'024 * 1'024; ///< after which it is looked whether anybody still wants it

Error unreadable(const QString &name, const QString &detail)
{
    return {ErrorKind::Storage, Words::tr("“%1” could not be read.").arg(QFileInfo(name).fileName()),
            Words::tr("Check that it is there and may be read, then open it again."), detail};
}

Result<TextTable> readFrom(const QString &name, const std::atomic<bool> &isCancelled)
{
    // Opening a pipe would wait for its other end.
    if (QFileInfo info(name); info.exists() && !info.isFile())
        return unreadable(name, Words::tr("It is no file."));
    QFile file(name);
    QByteArray bytes;
    if (file.open(QIODevice::ReadOnly)) {
        // A byte more than is taken, so that a file of any size is read no further than to be refused.
        while (bytes.size() <= TextTable::kBytesMost && !isCancelled) {
            const QByteArray piece = file.read(std::min(kPiece, TextTable::kBytesMost + 1 - bytes.size()));
            if (piece.isEmpty())
                break;
            bytes += piece;
        }
    }
    if (file.error() != QFileDevice::NoError)
        return unreadable(name, file.errorString());
    return isCancelled ? Result<TextTable>(TextTable()) : TextTable::read(bytes);
}

} // namespace

ListDisk::ListDisk(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(kReadersMost);
}

ListDisk::~ListDisk()
{
    for (const Reading &reading : std::as_const(m_readings))
        *reading.isCancelled = true;
    m_pool.clear();
    m_pool.waitForDone();
}

quint64 ListDisk::readList(const QString &file, Answer answer)
{
    return start([file](const std::atomic<bool> &isCancelled) { return readFrom(file, isCancelled); },
                 std::move(answer));
}

quint64 ListDisk::divideText(const QString &text, Answer answer)
{
    return start([text](const std::atomic<bool> &) { return TextTable::read(text); }, std::move(answer));
}

void ListDisk::cancel(quint64 reading)
{
    if (const auto known = m_readings.constFind(reading); known != m_readings.constEnd()) {
        *known->isCancelled = true;
        m_readings.erase(known);
    }
}

quint64 ListDisk::start(const Work &work, Answer answer)
{
    const quint64 number = ++m_last;
    const auto isCancelled = std::make_shared<std::atomic<bool>>(false);
    m_readings.insert(number, {std::move(answer), isCancelled});
    m_pool.start([this, number, work, isCancelled] {
        QMetaObject::invokeMethod(
            this,
            [this, number, table = work(*isCancelled)] {
                // Taken out before it is called: it may ask again.
                if (const Answer waiting = m_readings.take(number).answer)
                    waiting(table);
            },
            Qt::QueuedConnection);
    });
    return number;
}

} // namespace arowana
