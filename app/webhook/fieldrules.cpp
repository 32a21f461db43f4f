// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webhook/fieldrules.h"

#include "app/webhook/httpbytes.h"
#include "app/webhook/listenerlimits.h"

#include <algorithm>

namespace arowana {

namespace {

constexpr QByteArrayView kCoding("transfer-encoding");

bool isSame(QByteArrayView a, QByteArrayView lower)
{
    return a.compare(lower, Qt::CaseInsensitive) == 0;
}

// A gateway of the CGI kind reads `Content_Length` as `Content-Length`, others drop odd marks: a name that
// differs from one of ours by its marks only is taken for an attempt.
bool isDisguised(QByteArrayView name)
{
    QByteArray letters;
    letters.reserve(name.size());
    for (const char byte : name) {
        if (isAsciiLetter(byte) || isAsciiDigit(byte))
            letters.append(byte);
    }
    static constexpr QByteArrayView kOurs[] = {"content-length", kCoding, "host", "content-type",
                                               "x-arowana-signature"};
    static constexpr QByteArrayView kLetters[] = {"contentlength", "transferencoding", "host", "contenttype",
                                                  "xarowanasignature"};
    for (std::size_t i = 0; i < std::size(kOurs); ++i) {
        if (isSame(letters, kLetters[i]))
            return !isSame(name, kOurs[i]);
    }
    return false;
}

// `name`, `name:port`, `1.2.3.4:port`, `[::1]:port`.
bool isHost(QByteArrayView value)
{
    qsizetype at = 0;
    if (value.startsWith('[')) {
        at = value.indexOf(']') + 1;
        if (at < 3)
            return false;
        const QByteArrayView inner = value.sliced(1, at - 2);
        if (!std::all_of(inner.begin(), inner.end(),
                         [](char c) { return isHexDigit(c) || c == ':' || c == '.'; }))
            return false;
    } else {
        while (at < value.size() && (isAsciiLetter(value[at]) || isAsciiDigit(value[at]) ||
                                     QByteArrayView("-._").contains(value[at])))
            ++at;
        if (at == 0)
            return false;
    }
    if (at == value.size())
        return true;
    const QByteArrayView port = value.sliced(at + 1);
    return value[at] == ':' && !port.isEmpty() && port.size() <= 5 &&
           std::all_of(port.begin(), port.end(), isAsciiDigit);
}

} // namespace

std::optional<RefusalReason> FieldRules::take(QByteArrayView name, QByteArrayView value)
{
    if (isDisguised(name))
        return RefusalReason::AmbiguousLength;
    // `X: X<odd byte>Transfer-Encoding: chunked` is one harmless field here and two elsewhere.
    if (value.size() > kCoding.size() && value.toByteArray().toLower().contains(kCoding))
        return RefusalReason::AmbiguousLength;

    if (isSame(name, "content-length"))
        return takeLength(value);
    if (isSame(name, kCoding))
        return takeCoding(value);
    if (isSame(name, "host"))
        return takeHost(value);
    if (isSame(name, "origin"))
        m_head.hasOrigin = true;
    else if (isSame(name, "content-encoding"))
        m_head.hasContentEncoding = true;
    else if (isSame(name, "expect"))
        takeExpectation(value);
    else if (isSame(name, "content-type"))
        m_head.contentTypes.append(value.toByteArray());
    else if (isSame(name, "x-arowana-signature"))
        m_head.signatures.append(value.toByteArray());
    return std::nullopt;
}

std::optional<RefusalReason> FieldRules::finish() const
{
    if (m_head.contentLength && m_head.chunked)
        return RefusalReason::AmbiguousLength;
    if (m_head.chunked && m_head.minorVersion == 0)
        return RefusalReason::AmbiguousLength; // RFC 9112 6.1: faulty framing
    if (!m_hasHost)
        return RefusalReason::BadHost;
    if (m_head.contentLength && *m_head.contentLength > limits::kBodyBytes)
        return RefusalReason::BodyTooLarge;
    return std::nullopt;
}

std::optional<RefusalReason> FieldRules::takeLength(QByteArrayView value)
{
    const bool digits = !value.isEmpty() && std::all_of(value.begin(), value.end(), isAsciiDigit);
    // A leading zero is octal to some; 18 digits always fit.
    if (!digits || (value.size() > 1 && value[0] == '0') || m_head.contentLength)
        return RefusalReason::AmbiguousLength;
    m_head.contentLength = value.size() > 18 ? limits::kBodyBytes + 1 : value.toByteArray().toLongLong();
    return std::nullopt;
}

std::optional<RefusalReason> FieldRules::takeCoding(QByteArrayView value)
{
    if (m_head.chunked || !isSame(value, "chunked"))
        return RefusalReason::AmbiguousLength;
    m_head.chunked = true;
    return std::nullopt;
}

std::optional<RefusalReason> FieldRules::takeHost(QByteArrayView value)
{
    if (m_hasHost || !isHost(value))
        return RefusalReason::BadHost;
    m_hasHost = true;
    m_head.host = value.toByteArray();
    return std::nullopt;
}

void FieldRules::takeExpectation(QByteArrayView value)
{
    if (isSame(value, "100-continue"))
        m_head.expectsContinue = true;
    else
        m_head.hasOtherExpectation = true;
}

} // namespace arowana
