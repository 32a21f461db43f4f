// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The real program as a child process, a client that speaks to it, and a webhook endpoint: what the process
// tests share.

#include "app/sandbox/json.h"
#include "app/sandbox/signature.h"
#include "tests/sandbox/jsontext.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>
#include <QUuid>

namespace arowana::sandbox {

constexpr const char *kShop = "ag_live_5b1f0c7e94d24a6fa3d81c60e27b9f11";
constexpr const char *kOrders = "ch_2f6d80b4a1c94e7388d05b9fe3617a31";
constexpr const char *kSecret = "whsec_end_to_end";
constexpr int kPatienceMs = 20'000;

struct Answer {
    int status = 0;
    QByteArray bytes;
    Json body;
    QByteArray date;       ///< the header
    QByteArray retryAfter; ///< the header
    QByteArray location;   ///< the header
    bool isWhole = false;  ///< arrived without a network error
};

/// The program as a child, ready when isReady().
class Program {
public:
    explicit Program(const QStringList &arguments, const QByteArray &key = "practice-key")
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("AROWANA_SANDBOX_API_KEY"));
        if (!key.isEmpty())
            environment.insert(QStringLiteral("AROWANA_SANDBOX_API_KEY"), QString::fromLatin1(key));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(AROWANA_SANDBOX_PROGRAM), arguments);
    }
    ~Program()
    {
        process.kill();
        process.waitForFinished();
    }
    /// Takes in what was printed; true once `ready` was.
    bool isReady()
    {
        printed += process.readAllStandardOutput();
        return printed.endsWith("ready\n");
    }
    [[nodiscard]] QByteArray valueOf(const QByteArray &word) const
    {
        for (const QByteArray &line : printed.split('\n'))
            if (line.startsWith(word + ' '))
                return line.mid(word.size() + 1);
        return {};
    }

    QProcess process;
    QByteArray printed;
};

/// A client that waits for its answer.
class Client {
public:
    Client(QByteArray base, QByteArray key)
        : m_base(std::move(base))
        , m_key(std::move(key))
    {
    }
    Answer call(const QByteArray &verb, const QByteArray &path, const QByteArray &body = {},
                const QByteArray &idempotencyKey = {})
    {
        QNetworkRequest request(QUrl::fromEncoded(m_base + path));
        request.setRawHeader("Authorization", "Bearer " + m_key);
        if (!body.isEmpty())
            request.setRawHeader("Content-Type", "application/json");
        if (!idempotencyKey.isEmpty())
            request.setRawHeader("Idempotency-Key", idempotencyKey);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        const std::unique_ptr<QNetworkReply> reply(m_manager.sendCustomRequest(request, verb, body));
        const bool done = QTest::qWaitFor([&reply] { return reply->isFinished(); }, kPatienceMs);
        Answer out;
        out.status = done ? reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() : 0;
        out.bytes = reply->readAll();
        out.date = reply->rawHeader("Date");
        out.retryAfter = reply->rawHeader("Retry-After");
        out.location = reply->rawHeader("Location");
        out.isWhole = done && (reply->error() == QNetworkReply::NoError || out.status >= 400);
        out.body = Json::parse(out.bytes.toStdString(), nullptr, false);
        return out;
    }

private:
    QNetworkAccessManager m_manager;
    QByteArray m_base;
    QByteArray m_key;
};

/// A webhook endpoint: checks each signature, answers what it is told to.
class Receiver : public QObject {
public:
    Receiver()
    {
        m_listens = m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection()) {
                auto bytes = std::make_shared<QByteArray>();
                connect(socket, &QTcpSocket::readyRead, this, [this, socket, bytes] {
                    *bytes += socket->readAll();
                    take(socket, *bytes);
                });
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            }
        });
    }
    [[nodiscard]] bool isListening() const { return m_listens; }
    [[nodiscard]] QByteArray url() const
    {
        return "http://127.0.0.1:" + QByteArray::number(m_server.serverPort()) + "/hook";
    }

    std::vector<Json> events; ///< accepted ones
    int wronglySigned = 0;
    int refuseFirst = 0; ///< so many requests are answered 503

private:
    void take(QTcpSocket *socket, const QByteArray &bytes)
    {
        const qsizetype stop = bytes.indexOf("\r\n\r\n");
        const qsizetype at = bytes.indexOf("Content-Length: ");
        if (stop < 0 || at < 0)
            return;
        const qsizetype length = bytes.mid(at + 16, bytes.indexOf("\r\n", at) - at - 16).toLongLong();
        const QByteArray body = bytes.mid(stop + 4);
        if (body.size() < length)
            return;
        QByteArray status = "204 No Content";
        if (!bytes.contains("X-Arowana-Signature: " + signatureOf(kSecret, body) + "\r\n"))
            ++wronglySigned;
        else if (refuseFirst > 0 && refuseFirst--)
            status = "503 Busy";
        else
            events.push_back(Json::parse(body.toStdString()));
        socket->write("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        socket->disconnectFromHost();
    }

    QTcpServer m_server;
    bool m_listens = false;
};

inline QByteArray uuid()
{
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

inline QByteArray rcsBody(const char *to, const char *text)
{
    return jsonBytes({{"agent_id", kShop},
                      {"to", to},
                      {"message_type", "MESSAGE"},
                      {"traffic_type", "TRANSACTION"},
                      {"content", {{"text", text}}}});
}

inline QByteArray emailBody(const char *to)
{
    return jsonBytes({{"channel_id", kOrders},
                      {"to", to},
                      {"subject", "Your order"},
                      {"message_type", "MESSAGE"},
                      {"content", {{"text", "Hello"}}}});
}

inline QByteArray endpointBody(const QByteArray &url)
{
    return jsonBytes({{"url", jsonText(url)},
                      {"events",
                       {"message.delivered", "message.read", "message.failed", "message.revoked",
                        "conversation.started", "email.delivered", "email.opened", "email.clicked"}},
                      {"secret", kSecret}});
}

inline QStringList quick()
{
    return {QStringLiteral("--speed"), QStringLiteral("500"),          QStringLiteral("--fail-rate"),
            QStringLiteral("0"),       QStringLiteral("--reply-rate"), QStringLiteral("0")};
}

} // namespace arowana::sandbox
