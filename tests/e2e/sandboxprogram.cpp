// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/sandboxprogram.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>
#include <QUuid>

namespace arowana::test {

namespace {

constexpr int kPatienceMs = 20'000;

}

SandboxProgram::SandboxProgram(const QStringList &arguments)
    : m_key(QUuid::createUuid().toByteArray(QUuid::Id128))
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("AROWANA_SANDBOX_API_KEY"), QString::fromLatin1(m_key));
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/arowana-sandbox"),
                    QStringList{QStringLiteral("--exit-with-stdin")} + arguments);
}

SandboxProgram::~SandboxProgram()
{
    m_process.kill();
    m_process.waitForFinished();
}

bool SandboxProgram::waitReady()
{
    QByteArray printed;
    while (!printed.contains("ready\n")) {
        if (!m_process.waitForReadyRead(kPatienceMs))
            return false;
        printed += m_process.readAllStandardOutput();
    }
    const QByteArrayList lines = printed.split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("listening "))
            m_base = QUrl(QString::fromLatin1(line.mid(10)));
    }
    return m_base.isValid();
}

QByteArray SandboxProgram::get(const QString &path) const
{
    QNetworkAccessManager network;
    QUrl url = m_base;
    url.setPath(path);
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Bearer " + m_key);
    QNetworkReply *reply = network.get(request);
    QEventLoop loop;
    QTimer::singleShot(kPatienceMs, &loop, &QEventLoop::quit);
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    const QByteArray body = reply->isFinished() ? reply->readAll() : QByteArray();
    delete reply;
    return body;
}

QJsonObject SandboxProgram::ledger() const
{
    return QJsonDocument::fromJson(get(QStringLiteral("/sandbox/ledger"))).object();
}

} // namespace arowana::test
