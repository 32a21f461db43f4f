// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/scriptedprogram.h"

#include <QCoreApplication>

namespace arowana::test {

std::unique_ptr<QProcess> startScripted(const QString &program, const QString &mode, const QString &folder,
                                        const SandboxProgram &sandbox, const QStringList &more)
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("AROWANA_API_KEY"), QString::fromLatin1(sandbox.apiKey()));
    process->setProcessEnvironment(environment);
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->start(QCoreApplication::applicationDirPath() + u'/' + program,
                   QStringList{mode, folder, sandbox.base().toString()} + more);
    return process;
}

QByteArray readUntil(QProcess &console, const QByteArray &line)
{
    QByteArray printed;
    while (!printed.contains(line + '\n') && !printed.contains("stuck") &&
           console.waitForReadyRead(kScriptPatienceMs))
        printed += console.readAllStandardOutput();
    return printed;
}

void killAtOnce(QProcess &console)
{
    console.kill();
    console.waitForFinished();
}

} // namespace arowana::test
