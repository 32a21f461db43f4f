// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webhook/allowedhosts.h"

#include <QString>

namespace arowana {

namespace {

struct Parts {
    QByteArrayView name; ///< with its brackets, if it has some
    QByteArrayView port; ///< empty when none is named
};

Parts partsOf(QByteArrayView host)
{
    const qsizetype colon = host.lastIndexOf(':');
    if (colon < 0 || host.endsWith(']'))
        return {host, {}};
    return {host.first(colon), host.sliced(colon + 1)};
}

QHostAddress plain(const QHostAddress &address)
{
    bool isFour = false;
    const quint32 four = address.toIPv4Address(&isFour); // also of ::ffff:1.2.3.4
    if (isFour)
        return QHostAddress(four);
    QHostAddress six = address;
    six.setScopeId(QString());
    return six;
}

bool isOwnAddress(QByteArrayView name, const QHostAddress &own)
{
    QByteArrayView text = name;
    if (text.startsWith('[') && text.endsWith(']'))
        text = text.sliced(1, text.size() - 2);
    else if (text.count('.') != 3)
        return false; // QHostAddress also reads `1` and `127.1`; a browser's Host never has these forms
    QHostAddress given;
    return given.setAddress(QString::fromLatin1(text)) && plain(given) == plain(own);
}

} // namespace

void AllowedHosts::setNamed(const QList<QByteArray> &hosts)
{
    m_named.clear();
    for (const QByteArray &host : hosts) {
        const QByteArray lower = host.trimmed().toLower();
        if (!lower.isEmpty() && !m_named.contains(lower))
            m_named.append(lower);
    }
}

bool AllowedHosts::allows(QByteArrayView host, const QHostAddress &ownAddress, quint16 ownPort) const
{
    const Parts given = partsOf(host);
    const bool ownPortNamed =
        given.port.isEmpty() ? ownPort == 80 : given.port == QByteArray::number(ownPort);
    if (ownPortNamed && isOwnAddress(given.name, ownAddress))
        return true;
    const QByteArray whole = host.toByteArray().toLower();
    const QByteArray name = given.name.toByteArray().toLower();
    return m_named.contains(whole) || m_named.contains(name);
}

} // namespace arowana
