// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/listfile.h"

#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QThreadPool>

#include <memory>

namespace arowana {

namespace {

Result<TextTable> tableIn(const QString &file)
{
    const auto unreadable = [](const QString &detail) {
        return Error{ErrorKind::Storage, ListFile::tr("The file cannot be read."),
                     ListFile::tr("See that it is still there and may be read, then open it again."), detail};
    };
    // Opening a pipe would wait for its other end, and the end of the program for that.
    if (const QFileInfo info(file); info.exists() && !info.isFile())
        return unreadable(ListFile::tr("It is no file."));
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return unreadable(in.errorString());
    // One byte more than allowed shows that it is too large, without reading all of it.
    return TextTable::read(in.read(TextTable::kBytesMost + 1));
}

} // namespace

void ListFile::open(const QString &file)
{
    const quint64 number = ++m_newest;
    const QPointer<ListFile> self(this);
    QThreadPool::globalInstance()->start([self, number, file, gui = QPointer<QObject>(qApp)] {
        const auto table = std::make_shared<Result<TextTable>>(tableIn(file));
        if (!gui)
            return;
        QMetaObject::invokeMethod(gui, [self, number, file, table] {
            if (self && self->m_newest == number)
                Q_EMIT self->read(QFileInfo(file).fileName(), *table);
        });
    });
}

} // namespace arowana
