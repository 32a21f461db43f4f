// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/platformaddress.h"

#include <QCoreApplication>
#include <QHostAddress>

namespace arowana {

namespace {

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
}

Error refusedBase(const QString &what, const QString &typed)
{
    return {ErrorKind::InvalidInput, what,
            QCoreApplication::translate(
                "arowana::PlatformAddress",
                "Give the platform's address as in https://api.arowana.app and start again."),
            typed};
}

} // namespace

Result<QUrl> checkedPlatformBase(const QString &typed)
{
    const auto say = [](const char *text) {
        return QCoreApplication::translate("arowana::PlatformAddress", text);
    };
    QUrl url(typed.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || url.port() == 0)
        return refusedBase(say(QT_TRANSLATE_NOOP("arowana::PlatformAddress",
                                                 "The API base is not a web address with a host name.")),
                           typed);
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment()) {
        // The text is not repeated: it may hold a password.
        return refusedBase(say(QT_TRANSLATE_NOOP("arowana::PlatformAddress",
                                                 "The API base must be an address alone, without user "
                                                 "name, question mark or hash sign.")),
                           originText(url));
    }
    const bool secure = url.scheme() == QLatin1String("https");
    if (!secure && !(url.scheme() == QLatin1String("http") && isLoopback(url)))
        return refusedBase(say(QT_TRANSLATE_NOOP("arowana::PlatformAddress",
                                                 "The API base must begin with https://; http:// is for "
                                                 "this computer alone (127.0.0.1 or localhost).")),
                           typed);
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    if (path.endsWith(QLatin1String("/v1")))
        path.chop(3);
    url.setPath(path, QUrl::TolerantMode);
    return url;
}

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

bool isSameOrigin(const QUrl &a, const QUrl &b)
{
    return a.scheme() == b.scheme() && a.host() == b.host() && portOf(a) == portOf(b) && !a.host().isEmpty();
}

QUrl callUrl(const QUrl &base, const QByteArray &path)
{
    return QUrl::fromEncoded(base.toEncoded() + path, QUrl::StrictMode);
}

QByteArray pathSegment(const QByteArray &id)
{
    return id == "." || id == ".." ? QByteArray() : id.toPercentEncoding();
}

QString originText(const QUrl &url)
{
    return QStringLiteral("%1://%2:%3").arg(url.scheme(), url.host()).arg(portOf(url));
}

} // namespace arowana
