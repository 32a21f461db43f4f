// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/signedpost.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QTcpSocket>
#include <QTest>

namespace arowana::test {

int postSigned(const QUrl &url, const QByteArray &body, const QByteArray &secret, int patienceMs,
               const QByteArray &host)
{
    const QByteArray signature =
        QMessageAuthenticationCode::hash(body, secret, QCryptographicHash::Sha256).toHex();
    QTcpSocket socket;
    socket.connectToHost(url.host(), quint16(url.port()));
    socket.write("POST " + url.path().toLatin1() +
                 " HTTP/1.1\r\nHost: " + (host.isEmpty() ? url.authority().toLatin1() : host) +
                 "\r\nContent-Type: application/json\r\nX-Arowana-Signature: sha256=" + signature +
                 "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QByteArray answer;
    (void)QTest::qWaitFor(
        [&] {
            answer += socket.readAll();
            return answer.contains("\r\n\r\n") || socket.state() == QAbstractSocket::UnconnectedState;
        },
        patienceMs);
    return answer.startsWith("HTTP/1.1 ") ? answer.mid(9, 3).toInt() : 0;
}

} // namespace arowana::test
