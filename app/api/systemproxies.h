// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What this machine says about proxies: its settings, or the environment. Asked per request, so that a
// changed setting counts at once. Owned by the network access manager that asks it.

#include <QNetworkProxyFactory>
#include <QUrl>

namespace arowana {

class SystemProxies : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;

    /// `host:port` of the proxy on the way to `url`, without the name and password it may be given; empty
    /// where the way is direct. It asks the machine, which may take a moment.
    [[nodiscard]] static QString nameFor(const QUrl &url);
};

} // namespace arowana
