// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/verdict.h"

#include "app/wire/answercodec.h"

namespace arowana {

namespace {

/// Which trouble of the line it was; NoAnswer, Cut and the like never claim that nothing left.
UnknownCause causeOf(const Exchange &exchange)
{
    switch (exchange.error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
        // Refused may also be the second connection of a request whose first one ate the bytes.
        if (exchange.mayHaveLeft)
            return UnknownCause::Cut;
        // Qt says so of a proxy too that refuses or is not there; nothing else was connected to.
        return exchange.proxy.isEmpty() ? UnknownCause::NotReached : UnknownCause::Proxy;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError: // Qt's transfer timeout comes as its own abort
        return UnknownCause::NoAnswer;
    case QNetworkReply::SslHandshakeFailedError:
        return UnknownCause::TlsTrouble;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        // Closed or timed out, its tunnel may have been open before.
        return exchange.mayHaveLeft ? UnknownCause::Cut : UnknownCause::Proxy;
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::UnknownServerError:
        return UnknownCause::NotThePlatform; // something answered, but not in HTTP
    default: // Qt adds codes from version to version; the rest of them end in the middle
        return UnknownCause::Cut;
    }
}

/// Errors that only repeat what the HTTP status says. ContentReSendError stands among them but is the line's.
bool isOfTheStatus(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::NoError || (error >= 200 && error != QNetworkReply::ContentReSendError &&
                                               error != QNetworkReply::ProtocolFailure);
}

Unknown unknown(UnknownCause cause, const Exchange &exchange, const QString &detail)
{
    return {cause, exchange.httpStatus, detail, exchange.proxy};
}

} // namespace

Unknown notThePlatform(const Exchange &exchange, const QString &detail)
{
    return unknown(UnknownCause::NotThePlatform, exchange, detail);
}

std::optional<Setback> setbackOf(const Exchange &exchange)
{
    switch (exchange.end) {
    case Exchange::End::NeverStarted:
        return unknown(exchange.offline ? UnknownCause::Offline : UnknownCause::NotReached, exchange,
                       exchange.errorText);
    case Exchange::End::DeadlinePast:
        return unknown(UnknownCause::NoAnswer, exchange, exchange.errorText);
    case Exchange::End::TooLong:
        return notThePlatform(exchange, exchange.errorText);
    case Exchange::End::Finished:
        break;
    }
    const int status = exchange.httpStatus;
    if (status == 407) // read as an answer, so the request has left
        return notThePlatform(exchange, exchange.errorText);
    // Before the errors: 307 and 308 ask for the body once more, which ends in a ContentReSendError.
    if (status >= 300 && status < 400)
        return unknown(UnknownCause::Redirected, exchange, exchange.redirectTarget);
    if (status == 0 || !isOfTheStatus(exchange.error))
        return unknown(causeOf(exchange), exchange, exchange.errorText);
    if (exchange.declaredLength >= 0 && status >= 200 && exchange.body.size() != exchange.declaredLength)
        return unknown(UnknownCause::Cut, exchange, QStringLiteral("answer of the wrong length"));
    if (status < 200 || status >= 600)
        return notThePlatform(exchange, QStringLiteral("HTTP %1 as the answer").arg(status));
    if (status < 300)
        return std::nullopt;
    if (status >= 500)
        return unknown(UnknownCause::ServerTrouble, exchange, QStringLiteral("HTTP %1").arg(status));
    if (isErrorEnvelope(exchange.body))
        return decodeRefusal(status, exchange.body, exchange.retryAfter);
    return notThePlatform(exchange, QStringLiteral("HTTP %1 without the platform's error form").arg(status));
}

} // namespace arowana
