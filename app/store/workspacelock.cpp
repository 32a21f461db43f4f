// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/workspacelock.h"

#include "app/store/storefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSysInfo>

#include <cerrno>
#include <cstring>

// The one file with the system's own lock. A port to Windows puts LockFileEx here.
#ifndef Q_OS_UNIX
#error "WorkspaceLock knows flock only"
#endif
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace arowana {

namespace {

struct WorkspaceLockWords {
    Q_DECLARE_TR_FUNCTIONS(WorkspaceLock)
};

QString lockFile(const QString &folder)
{
    return folder + QStringLiteral("/workspace.lock");
}

Error systemError(const QString &folder, int code)
{
    return {
        ErrorKind::Storage,
        WorkspaceLockWords::tr("The data folder %1 cannot be locked.").arg(QDir::toNativeSeparators(folder)),
        WorkspaceLockWords::tr("Choose a folder on a local disk with --data-dir."),
        QString::fromLocal8Bit(std::strerror(code))}; // NOLINT(concurrency-mt-unsafe): start of the program
}

} // namespace

WorkspaceLock::WorkspaceLock(const QString &folder)
    : m_folder(folder)
{
}

WorkspaceLock::~WorkspaceLock()
{
    release();
}

Result<void> WorkspaceLock::take()
{
    if (m_descriptor >= 0)
        return {};
    if (auto prepared = prepareDataFolder(m_folder); !prepared)
        return prepared;
    const QByteArray path = QFile::encodeName(lockFile(m_folder));
    // Close-on-exec: a child must not keep the workspace after us. The file is never removed: whoever has
    // opened a removed one would lock a ghost.
    const int descriptor = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return systemError(m_folder, errno);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        const int code = errno;
        ::close(descriptor);
        return code == EWOULDBLOCK ? lockedError() : systemError(m_folder, code);
    }
    m_descriptor = descriptor;
    // On a full disk the name cannot be written; then the next one is told of a process without a name.
    writeHolder();
    return {};
}

bool WorkspaceLock::writeHolder() const
{
    const QByteArray text = QByteArray::number(QCoreApplication::applicationPid()) + '\n' +
                            QSysInfo::machineHostName().toUtf8() + '\n';
    return ::ftruncate(m_descriptor, 0) == 0 &&
           ::pwrite(m_descriptor, text.constData(), size_t(text.size()), 0) == ssize_t(text.size());
}

void WorkspaceLock::release()
{
    if (m_descriptor < 0)
        return;
    ::close(m_descriptor);
    m_descriptor = -1;
}

std::optional<WorkspaceLock::Holder> WorkspaceLock::holder(const QString &folder)
{
    QFile file(lockFile(folder));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QList<QByteArray> lines = file.read(1024).split('\n');
    bool isNumber = false;
    const qint64 pid = lines.first().toLongLong(&isNumber);
    if (!isNumber || lines.size() < 2)
        return std::nullopt;
    return Holder{pid, QString::fromUtf8(lines.at(1))};
}

Error WorkspaceLock::lockedError() const
{
    const auto other = holder(m_folder);
    const QString what = other
                             ? WorkspaceLockWords::tr("This workspace is open already, in process %1 on %2.")
                                   .arg(other->pid)
                                   .arg(other->host)
                             : WorkspaceLockWords::tr("This workspace is open already, in another process.");
    return {ErrorKind::Locked,
            what,
            WorkspaceLockWords::tr("Use the window that is open, or another workspace."),
            {}};
}

} // namespace arowana
