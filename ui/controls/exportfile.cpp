// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/exportfile.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace arowana {

namespace {

/// It may hold numbers, addresses and texts of people.
constexpr QFileDevice::Permissions kOwnersOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

/// The files of a workspace lie beside its lock. Whoever names one of them would lose it.
bool isOfAWorkspace(const QString &file)
{
    const QFileInfo info(file);
    const QDir folder(info.canonicalFilePath().isEmpty() ? info.absolutePath()
                                                         : QFileInfo(info.canonicalFilePath()).path());
    const QString name =
        info.canonicalFilePath().isEmpty() ? info.fileName() : QFileInfo(info.canonicalFilePath()).fileName();
    return folder.exists(QStringLiteral("workspace.lock")) &&
           (name.startsWith(QLatin1String("console.sqlite")) || name == QLatin1String("workspace.lock"));
}

} // namespace

ExportFile::ExportFile(QString file)
    : m_file(std::move(file))
{
}

ExportFile::~ExportFile() = default;

void ExportFile::append(const QByteArray &bytes)
{
    if (!m_out) {
        if (isOfAWorkspace(m_file))
            return refuse();
        m_out = std::make_unique<QSaveFile>(m_file);
        if (!m_out->open(QIODevice::WriteOnly) || !m_out->setPermissions(kOwnersOnly))
            return fail();
    }
    if (m_out->write(bytes) != bytes.size() || !m_out->flush())
        return fail();
    Q_EMIT written();
}

void ExportFile::finish()
{
    if (!m_out || !m_out->commit())
        return fail();
    Q_EMIT finished();
}

void ExportFile::finish(const QString &sideFile, const QByteArray &sideBytes)
{
    QSaveFile side(sideFile);
    if (!side.open(QIODevice::WriteOnly) || side.write(sideBytes) != sideBytes.size() || !side.flush()) {
        m_out.reset();
        return fail(sideFile, side.errorString());
    }
    if (!m_out || !m_out->commit())
        return fail();
    if (side.commit()) {
        Q_EMIT finished();
        return;
    }
    Q_EMIT failed({ErrorKind::Storage, tr("%1 cannot be written.").arg(QFileInfo(sideFile).fileName()),
                   tr("%1 beside it is written whole, without the file that tells what it holds.")
                       .arg(QFileInfo(m_file).fileName()),
                   side.errorString()});
}

void ExportFile::refuse()
{
    Q_EMIT failed({ErrorKind::InvalidInput,
                   tr("%1 is a file of the workspace itself.").arg(QFileInfo(m_file).fileName()),
                   tr("Nothing was exported. Choose another name or another folder."),
                   {}});
}

void ExportFile::fail()
{
    const QString detail = m_out ? m_out->errorString() : QString();
    m_out.reset();
    fail(m_file, detail);
}

void ExportFile::fail(const QString &file, const QString &detail)
{
    Q_EMIT failed({ErrorKind::Storage, tr("%1 cannot be written.").arg(QFileInfo(file).fileName()),
                   tr("Nothing was exported, and a file of that name is as it was. Choose another place, or "
                      "make room on the disk."),
                   detail});
}

} // namespace arowana
