// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandboxprocess.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QProcess>
#include <QTimer>

namespace arowana {

namespace {

constexpr int kAnswerMs = 10'000;

UseCase useCaseOf(const QString &word)
{
    if (word == QLatin1String("OTP"))
        return UseCase::Otp;
    if (word == QLatin1String("TRANSACTIONAL"))
        return UseCase::Transactional;
    if (word == QLatin1String("PROMOTIONAL"))
        return UseCase::Promotional;
    return word == QLatin1String("MULTI_USE") ? UseCase::MultiUse : UseCase::Unknown;
}

QList<Sender> sendersOf(const QByteArray &json)
{
    QList<Sender> senders;
    const QJsonArray list = QJsonDocument::fromJson(json).object().value(QLatin1String("senders")).toArray();
    for (const QJsonValue value : list) {
        const QJsonObject o = value.toObject();
        Sender sender;
        sender.channel = o.value(QLatin1String("channel")).toString() == QLatin1String("EMAIL")
                             ? Channel::Email
                             : Channel::Rcs;
        sender.id = o.value(QLatin1String("id")).toString().toUtf8();
        sender.name = o.value(QLatin1String("name")).toString();
        sender.address = o.value(QLatin1String("address")).toString();
        sender.useCase = useCaseOf(o.value(QLatin1String("use_case")).toString());
        if (sender.channel == Channel::Rcs)
            sender.channelId = o.value(QLatin1String("channel_id")).toString().toUtf8();
        else
            sender.allowsNewsletters = o.value(QLatin1String("message_types"))
                                           .toArray()
                                           .contains(QJsonValue(QStringLiteral("NEWSLETTER")));
        if (!sender.id.isEmpty())
            senders.append(sender);
    }
    return senders;
}

} // namespace

SandboxProcess::SandboxProcess(QObject *parent)
    : QObject(parent)
    , m_process(new QProcess(this))
    , m_network(new QNetworkAccessManager(this))
{
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network->setProxy(QNetworkProxy::NoProxy);
    connect(m_process, &QProcess::readyReadStandardOutput, this, &SandboxProcess::readLines);
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(tr("The practice platform could not be started."), m_process->errorString());
    });
    connect(m_process, &QProcess::finished, this,
            [this] { fail(tr("The practice platform has ended."), QString()); });
}

SandboxProcess::~SandboxProcess()
{
    m_process->disconnect(this);
    if (m_process->state() == QProcess::NotRunning)
        return;
    m_process->closeWriteChannel();
    m_process->terminate();
    if (!m_process->waitForFinished(2'000)) {
        m_process->kill();
        m_process->waitForFinished(1'000);
    }
}

void SandboxProcess::start(const QStringList &extra)
{
    m_process->setProgram(QCoreApplication::applicationDirPath() + QStringLiteral("/arowana-sandbox"));
    m_process->setArguments(
        QStringList{QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--exit-with-stdin")} +
        extra);
    // It makes a key of its own and tells it: one given to it by the environment would not be told.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("AROWANA_SANDBOX_API_KEY"));
    m_process->setProcessEnvironment(environment);
    m_process->start();
    QTimer::singleShot(kAnswerMs, this, [this] {
        if (m_base.isEmpty())
            fail(tr("The practice platform did not start in time."), QString());
    });
}

void SandboxProcess::readLines()
{
    m_output += m_process->readAllStandardOutput();
    for (qsizetype end = m_output.indexOf('\n'); end >= 0; end = m_output.indexOf('\n')) {
        takeLine(m_output.left(end));
        m_output.remove(0, end + 1);
    }
}

void SandboxProcess::takeLine(const QByteArray &line)
{
    if (line.startsWith("listening ")) {
        m_base = QUrl(QString::fromLatin1(line.mid(10)).trimmed());
    } else if (line.startsWith("api-key ")) {
        m_apiKey = line.mid(8).trimmed();
    } else if (line == "ready") {
        get(QStringLiteral("/sandbox/senders"),
            [this](const QByteArray &body) { Q_EMIT ready(sendersOf(body)); });
    }
}

void SandboxProcess::askLedger()
{
    get(QStringLiteral("/sandbox/ledger"), [this](const QByteArray &body) { Q_EMIT ledgerRead(body); });
}

void SandboxProcess::get(const QString &path, const std::function<void(const QByteArray &)> &use)
{
    QUrl url = m_base;
    url.setPath(path);
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Bearer " + m_apiKey);
    request.setTransferTimeout(kAnswerMs);
    QNetworkReply *reply = m_network->get(request);
    connect(reply, &QNetworkReply::finished, this, [this, reply, use] {
        reply->deleteLater();
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status == 200)
            use(reply->readAll());
        else
            fail(tr("The practice platform did not answer."), reply->errorString());
    });
}

void SandboxProcess::fail(const QString &what, const QString &detail)
{
    Q_EMIT failed(Error{ErrorKind::Network, what, tr("Start the console again to practise on."), detail});
}

} // namespace arowana
