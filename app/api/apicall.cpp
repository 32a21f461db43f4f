// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/apicall.h"

#include "app/api/onceupload.h"
#include "app/api/platformaddress.h"
#include "app/wire/answercodec.h"

#include <QDateTime>
#include <QLocale>

namespace arowana {

namespace {

constexpr qint64 kAnswerMost = 8LL * 1024 * 1024;
constexpr qint64 kReadAhead = 256LL * 1024; // what Qt may hold for us before we have looked at it

/// `Tue, 24 Nov 2026 02:06:00 GMT`, the only form a server may write today.
std::optional<Instant> httpDate(const QByteArray &text)
{
    QDateTime read = QLocale::c().toDateTime(QString::fromLatin1(text.trimmed()),
                                             QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    if (!read.isValid())
        return std::nullopt;
    read.setTimeSpec(Qt::UTC);
    return Instant{read.toMSecsSinceEpoch()};
}

/// `Retry-After` is seconds or a date; a date is measured from the server's own clock where it told it.
QByteArray retrySeconds(const QByteArray &header, Instant serverNow)
{
    const auto date = httpDate(header);
    return date ? QByteArray::number(double(date->since(serverNow)) / 1000.0, 'f', 3) : header;
}

} // namespace

ApiCall::ApiCall(std::shared_ptr<QNetworkAccessManager> manager, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_manager(std::move(manager))
    , m_clock(clock)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { giveUp(Exchange::End::DeadlinePast, tr("No answer in time.")); });
}

ApiCall::~ApiCall()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    delete m_reply;
}

void ApiCall::start(QNetworkRequest request, const QByteArray &verb, const QByteArray &body, int deadlineMs)
{
    Q_ASSERT(!m_reply);
    m_startedAt = m_clock.monotonicMs();
    // Two clocks: Qt's knows only stretches without a byte, ours the whole.
    request.setTransferTimeout(deadlineMs);
    m_deadline.start(deadlineMs);
    if (verb == "GET") {
        m_reply = m_manager->get(request);
    } else {
        m_upload = new OnceUpload(body, this);
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        request.setHeader(QNetworkRequest::ContentLengthHeader, body.size());
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
        m_reply = verb == "POST" ? m_manager->post(request, m_upload)
                                 : m_manager->sendCustomRequest(request, verb, m_upload);
    }
    m_reply->setReadBufferSize(kReadAhead);
    connect(m_reply, &QNetworkReply::requestSent, this, [this] { m_sent = true; });
    connect(m_reply, &QNetworkReply::readyRead, this, &ApiCall::collect);
    connect(m_reply, &QNetworkReply::finished, this, &ApiCall::finish);
}

void ApiCall::collect()
{
    m_body += m_reply->readAll();
    if (m_body.size() > kAnswerMost)
        giveUp(Exchange::End::TooLong, tr("The answer was longer than 8 MiB and was cut off."));
}

void ApiCall::finish()
{
    collect();
    if (m_reply) // collect() may have given it up
        end(facts());
}

void ApiCall::giveUp(Exchange::End how, const QString &why)
{
    Exchange exchange = facts();
    exchange.end = how;
    exchange.errorText = why;
    exchange.body.clear();
    end(exchange);
}

void ApiCall::end(const Exchange &exchange)
{
    m_deadline.stop();
    QNetworkReply *reply = std::exchange(m_reply, nullptr);
    reply->disconnect(this);
    reply->abort(); // closes the connection where it is not over yet; nothing otherwise
    reply->deleteLater();
    Q_EMIT ended(exchange);
}

Exchange ApiCall::facts() const
{
    Exchange out;
    out.httpStatus = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    out.error = m_reply->error();
    if (out.error != QNetworkReply::NoError)
        out.errorText = m_reply->errorString();
    out.mayHaveLeft = m_sent || out.httpStatus != 0 || (m_upload && m_upload->isTaken());
    out.body = m_body;
    if (m_reply->hasRawHeader("Content-Length")) {
        bool ok = false;
        const qint64 length = m_reply->rawHeader("Content-Length").trimmed().toLongLong(&ok);
        out.declaredLength = ok ? length : -1;
    }
    if (out.httpStatus != 0)
        out.latencyMs = m_clock.monotonicMs() - m_startedAt;
    out.serverDate = httpDate(m_reply->rawHeader("Date"));
    out.retryAfter = retrySeconds(m_reply->rawHeader("Retry-After"), out.serverDate.value_or(m_clock.now()));
    if (m_reply->hasRawHeader("Location")) {
        const QUrl target = QUrl::fromEncoded(m_reply->rawHeader("Location"));
        out.redirectTarget = originText(m_reply->url().resolved(target));
    }
    return out;
}

} // namespace arowana
