// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webhook/requestpolicy.h"

#include "app/webhook/httpbytes.h"

#include <QCoreApplication>

#include <openssl/crypto.h>

#include <algorithm>

namespace arowana {

namespace {

bool isPathByte(char byte)
{
    return isAsciiLetter(byte) || isAsciiDigit(byte) || QByteArrayView("-._~/").contains(byte);
}

// The path is a secret of its own, so its compare takes the same time wherever it differs.
bool isSamePath(const QByteArray &path, const QByteArray &target)
{
    return !path.isEmpty() && path.size() == target.size() &&
           CRYPTO_memcmp(path.constData(), target.constData(), static_cast<std::size_t>(path.size())) == 0;
}

bool isJson(const QList<QByteArray> &types)
{
    if (types.size() != 1)
        return false;
    const QByteArray &type = types.first();
    const qsizetype end = type.indexOf(';');
    return (end < 0 ? type : type.first(end)).trimmed().toLower() == "application/json";
}

} // namespace

Result<void> RequestPolicy::setPath(const QByteArray &path)
{
    const bool sound = path.size() > 1 && path.size() <= 512 && path.startsWith('/') &&
                       !path.startsWith("//") && std::all_of(path.begin(), path.end(), isPathByte);
    if (!sound)
        return Error{
            ErrorKind::InvalidInput,
            QCoreApplication::translate("RequestPolicy", "The path of the webhook address is not usable."),
            QCoreApplication::translate(
                "RequestPolicy", "Let it start with one slash, followed by letters, digits or - . _ ~ /."),
            QString()};
    m_path = path;
    return {};
}

std::optional<RefusalReason> RequestPolicy::judgeHead(const RequestHead &head, const QHostAddress &ownAddress,
                                                      quint16 ownPort) const
{
    if (head.hasOrigin)
        return RefusalReason::BrowserOrigin;
    if (!m_hosts.allows(head.host, ownAddress, ownPort))
        return RefusalReason::ForeignHost;
    if (!isSamePath(m_path, head.target))
        return RefusalReason::UnknownPath;
    if (head.method != "POST")
        return RefusalReason::WrongMethod;
    if (!isJson(head.contentTypes) || head.hasContentEncoding)
        return RefusalReason::WrongType;
    if (head.hasOtherExpectation)
        return RefusalReason::UnmetExpectation;
    return std::nullopt;
}

std::optional<RefusalReason> RequestPolicy::judgeBody(const RequestHead &head, QByteArrayView body) const
{
    switch (m_signatures.verify(head.signatures, body)) {
    case SignatureVerdict::Right:
        return std::nullopt;
    case SignatureVerdict::Missing:
        return RefusalReason::SignatureMissing;
    case SignatureVerdict::Repeated:
        return RefusalReason::SignatureRepeated;
    case SignatureVerdict::Malformed:
        return RefusalReason::SignatureMalformed;
    case SignatureVerdict::Wrong:
        return RefusalReason::SignatureWrong;
    }
    return RefusalReason::SignatureWrong;
}

} // namespace arowana
