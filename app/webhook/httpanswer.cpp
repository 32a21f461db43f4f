// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webhook/httpanswer.h"

namespace arowana {

namespace {

const char *phraseOf(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 413:
        return "Content Too Large";
    case 415:
        return "Unsupported Media Type";
    case 417:
        return "Expectation Failed";
    case 431:
        return "Request Header Fields Too Large";
    case 503:
        return "Service Unavailable";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return "Error";
    }
}

} // namespace

QByteArray httpAnswer(int status, bool closes)
{
    QByteArray answer("HTTP/1.1 ");
    answer += QByteArray::number(status) + ' ' + phraseOf(status) + "\r\nContent-Length: 0\r\n";
    if (status == 405)
        answer += "Allow: POST\r\n";
    if (closes)
        answer += "Connection: close\r\n";
    answer += "\r\n";
    return answer;
}

QByteArray httpContinue()
{
    return QByteArrayLiteral("HTTP/1.1 100 Continue\r\n\r\n");
}

} // namespace arowana
