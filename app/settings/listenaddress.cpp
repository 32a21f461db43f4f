// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/listenaddress.h"

#include <QStringList>

#include <algorithm>

namespace arowana {

namespace {

bool isDigits(const QString &text, qsizetype most)
{
    return !text.isEmpty() && text.size() <= most &&
           std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isIpv4(const QString &host)
{
    const QStringList parts = host.split(u'.');
    return parts.size() == 4 && std::all_of(parts.cbegin(), parts.cend(), [](const QString &part) {
               return isDigits(part, 3) && part.toInt() <= 255;
           });
}

/// Eight groups, or fewer around one `::`. No zone and no embedded IPv4: nobody binds to those here.
bool isIpv6(const QString &host)
{
    const qsizetype gap = host.indexOf(QLatin1String("::"));
    if (gap >= 0 && host.indexOf(QLatin1String("::"), gap + 1) >= 0)
        return false;
    const auto groups = [](const QString &text) -> std::optional<qsizetype> {
        if (text.isEmpty())
            return 0;
        const QStringList parts = text.split(u':');
        const bool good = std::all_of(parts.cbegin(), parts.cend(), [](const QString &part) {
            return !part.isEmpty() && part.size() <= 4 &&
                   std::all_of(part.cbegin(), part.cend(), [](QChar c) {
                       return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') ||
                              (c >= u'A' && c <= u'F');
                   });
        });
        return good ? std::optional(parts.size()) : std::nullopt;
    };
    if (gap < 0)
        return groups(host) == 8;
    const auto before = groups(host.left(gap));
    const auto after = groups(host.mid(gap + 2));
    return before && after && *before + *after <= 7;
}

} // namespace

std::optional<ListenAddress> ListenAddress::fromText(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    if (colon <= 0)
        return std::nullopt;
    const QString portText = text.mid(colon + 1);
    if (!isDigits(portText, 5) || portText.toUInt() > 65535)
        return std::nullopt;

    QString host = text.left(colon);
    if (host.startsWith(u'[') && host.endsWith(u']')) {
        host = host.mid(1, host.size() - 2);
        if (!isIpv6(host))
            return std::nullopt;
    } else if (host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0) {
        host = QStringLiteral("127.0.0.1");
    } else if (!isIpv4(host)) {
        return std::nullopt;
    }
    return ListenAddress{host, static_cast<quint16>(portText.toUInt())};
}

QString ListenAddress::toText() const
{
    const QString shown = host.contains(u':') ? u'[' + host + u']' : host;
    return shown + u':' + QString::number(port);
}

} // namespace arowana
