// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which `Host` a request may name: the address the connection came in on, and the hosts of the public URL.
// A web page whose name was rebound to this machine names its own host and is refused (fault F39).

#include <QByteArray>
#include <QByteArrayView>
#include <QHostAddress>
#include <QList>

namespace arowana {

class AllowedHosts {
public:
    /// Hosts beside the own address, as `name` (any port) or `name:port` (that port). Case does not matter.
    void setNamed(const QList<QByteArray> &hosts);

    /// `host` is a sound Host field; the address and port are the connection's own end.
    [[nodiscard]] bool allows(QByteArrayView host, const QHostAddress &ownAddress, quint16 ownPort) const;

private:
    QList<QByteArray> m_named; ///< lower case
};

} // namespace arowana
