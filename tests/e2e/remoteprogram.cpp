// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/remoteprogram.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QJsonDocument>
#include <QThread>

#include <csignal>

namespace arowana::test {

namespace {

constexpr int kPatienceMs = 30'000;

}

RemoteProgram::RemoteProgram(const QString &dataDir, const QUrl &platform, const QByteArray &apiKey,
                             qint64 aheadSeconds)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("AROWANA_API_KEY"), QString::fromLatin1(apiKey));
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/remoteconsole"),
                    {dataDir, platform.toString(), QString::number(aheadSeconds)});
}

RemoteProgram::~RemoteProgram()
{
    kill();
}

bool RemoteProgram::waitReady()
{
    return waitForLine("ready");
}

bool RemoteProgram::sendText(const QString &to, const QString &text)
{
    return order(QStringLiteral("rcs %1 %2").arg(to, text), "stored " + text.toUtf8());
}

bool RemoteProgram::sendEmail(const QString &to, const QString &subject)
{
    return order(QStringLiteral("email %1 %2").arg(to, subject), "stored " + subject.toUtf8());
}

QString RemoteProgram::write(const QString &to, const QString &text)
{
    return order(QStringLiteral("write %1 %2").arg(to, text), "written ") ? QString::fromUtf8(m_line.mid(8))
                                                                          : QString();
}

void RemoteProgram::refresh()
{
    m_process.write("refresh\n");
}

QJsonObject RemoteProgram::show()
{
    return order(QStringLiteral("show"), "{") ? QJsonDocument::fromJson(m_line).object() : QJsonObject();
}

bool RemoteProgram::fallAsleep()
{
    if (::kill(pid_t(m_process.processId()), SIGSTOP) != 0)
        return false;
    // The signal is on its way; the kernel says when it has arrived: `PID (name) T ...`.
    for (QDeadlineTimer patience(kPatienceMs); !patience.hasExpired(); QThread::yieldCurrentThread()) {
        QFile stat(QStringLiteral("/proc/%1/stat").arg(m_process.processId()));
        if (!stat.open(QIODevice::ReadOnly))
            return false;
        const QByteArray facts = stat.readAll();
        if (facts.mid(facts.lastIndexOf(')') + 2).startsWith('T'))
            return true;
    }
    return false;
}

void RemoteProgram::wake(qint64 aheadSeconds)
{
    m_process.write("ahead " + QByteArray::number(aheadSeconds) + '\n');
    (void)m_process.waitForBytesWritten(kPatienceMs);
    ::kill(pid_t(m_process.processId()), SIGCONT);
}

void RemoteProgram::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished();
}

bool RemoteProgram::order(const QString &line, const QByteArray &answer)
{
    m_process.write(line.toUtf8() + '\n');
    return waitForLine(answer);
}

bool RemoteProgram::waitForLine(const QByteArray &beginning)
{
    for (;;) {
        qsizetype end = 0;
        while ((end = m_printed.indexOf('\n')) >= 0) {
            m_line = m_printed.left(end);
            m_printed.remove(0, end + 1);
            if (m_line.startsWith(beginning))
                return true;
        }
        if (!m_process.waitForReadyRead(kPatienceMs))
            return false;
        m_printed += m_process.readAllStandardOutput();
    }
}

} // namespace arowana::test
