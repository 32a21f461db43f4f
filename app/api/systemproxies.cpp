// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/systemproxies.h"

namespace arowana {

QList<QNetworkProxy> SystemProxies::queryProxy(const QNetworkProxyQuery &query)
{
    return systemProxyForQuery(query);
}

QString SystemProxies::nameFor(const QUrl &url)
{
    const QList<QNetworkProxy> proxies = systemProxyForQuery(QNetworkProxyQuery(url));
    // Qt takes the first as well.
    if (proxies.isEmpty() || proxies.constFirst().hostName().isEmpty())
        return {};
    const QString host = proxies.constFirst().hostName();
    const QString shown = host.contains(u':') ? u'[' + host + u']' : host;
    return shown + u':' + QString::number(proxies.constFirst().port());
}

} // namespace arowana
