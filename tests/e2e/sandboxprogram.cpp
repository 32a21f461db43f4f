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

SandboxProgram::Answer SandboxProgram::call(const QByteArray &verb, const QString &path,
                                            const QJsonObject &body, const QByteArray &idempotencyKey) const
{
    QNetworkAccessManager network;
    QUrl url = m_base;
    url.setPath(path);
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Bearer " + m_key);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    if (!idempotencyKey.isEmpty())
        request.setRawHeader("Idempotency-Key", idempotencyKey);
    const QByteArray json = verb == "GET" ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact);
    QNetworkReply *reply = network.sendCustomRequest(request, verb, json);
    QEventLoop loop;
    QTimer::singleShot(kPatienceMs, &loop, &QEventLoop::quit);
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    Answer answer;
    if (reply->isFinished())
        answer = {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll()};
    delete reply;
    return answer;
}

QByteArray SandboxProgram::get(const QString &path) const
{
    return call("GET", path).body;
}

bool SandboxProgram::setFaults(const QJsonObject &faults) const
{
    return call("PUT", QStringLiteral("/sandbox/faults"), faults).status == 200;
}

bool SandboxProgram::skip(qint64 seconds) const
{
    const QString path = QStringLiteral("/sandbox/clock");
    Answer answer = call("POST", path, {{QStringLiteral("skip_seconds"), seconds}});
    while (answer.status == 200) {
        const QJsonValue skipping =
            QJsonDocument::fromJson(answer.body).object().value(QLatin1String("skipping"));
        if (!skipping.toBool(true))
            return true;
        answer = call("GET", path);
    }
    return false;
}

bool SandboxProgram::reply(const QByteArray &agent, const QString &phone, const QString &text) const
{
    return call("POST", QStringLiteral("/sandbox/reply"),
                {{QStringLiteral("agent_id"), QString::fromLatin1(agent)},
                 {QStringLiteral("phone"), phone},
                 {QStringLiteral("text"), text}})
               .status == 200;
}

bool SandboxProgram::invite(int people) const
{
    return call("POST", QStringLiteral("/sandbox/people"), {{QStringLiteral("people"), people}}).status ==
           200;
}

bool SandboxProgram::changeContactElsewhere(const QByteArray &id, const QJsonObject &members) const
{
    return call("PATCH", QStringLiteral("/v1/contacts/") + QString::fromLatin1(id), members).status == 200;
}

bool SandboxProgram::sendElsewhere(const QJsonObject &body) const
{
    return call("POST", QStringLiteral("/v1/messages"), body,
                QUuid::createUuid().toByteArray(QUuid::WithoutBraces))
               .status == 200;
}

QJsonObject SandboxProgram::ledger() const
{
    return QJsonDocument::fromJson(get(QStringLiteral("/sandbox/ledger"))).object();
}

} // namespace arowana::test
