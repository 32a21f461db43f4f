// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webhook/allowedhosts.h"

#include <QTest>

using namespace arowana;

class TestAllowedHosts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allowsOwnAddressAndNamedHostsOnly_data();
    void allowsOwnAddressAndNamedHostsOnly();
    void portEightyMayBeLeftOut();
};

void TestAllowedHosts::allowsOwnAddressAndNamedHostsOnly_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QString>("own");
    QTest::addColumn<bool>("allowed");
    const QString four = QStringLiteral("127.0.0.1");
    const QString six = QStringLiteral("::1");
    QTest::newRow("own address and port") << QByteArray("127.0.0.1:8787") << four << true;
    QTest::newRow("own address seen from a dual socket")
        << QByteArray("127.0.0.1:8787") << QStringLiteral("::ffff:127.0.0.1") << true;
    QTest::newRow("own address, other port") << QByteArray("127.0.0.1:80") << four << false;
    QTest::newRow("own address, no port") << QByteArray("127.0.0.1") << four << false;
    QTest::newRow("other loopback address") << QByteArray("127.0.0.2:8787") << four << false;
    QTest::newRow("short form of the own address") << QByteArray("127.1:8787") << four << false;
    QTest::newRow("number form of the own address") << QByteArray("2130706433:8787") << four << false;
    QTest::newRow("localhost is a name") << QByteArray("localhost:8787") << four << false;
    QTest::newRow("rebound name") << QByteArray("evil.example:8787") << four << false;
    QTest::newRow("own address as a label") << QByteArray("127.0.0.1.evil.example:8787") << four << false;
    QTest::newRow("own IPv6") << QByteArray("[::1]:8787") << six << true;
    QTest::newRow("own IPv6, long form") << QByteArray("[0:0:0:0:0:0:0:1]:8787") << six << true;
    QTest::newRow("IPv6 without port") << QByteArray("[::1]") << six << false;
    QTest::newRow("other IPv6") << QByteArray("[::2]:8787") << six << false;
    QTest::newRow("named") << QByteArray("hooks.example.org") << four << true;
    QTest::newRow("named, with a port") << QByteArray("hooks.example.org:443") << four << true;
    QTest::newRow("named, other case") << QByteArray("Hooks.Example.ORG") << four << true;
    QTest::newRow("named with port") << QByteArray("tunnel.example.net:8443") << four << true;
    QTest::newRow("named with port, other port") << QByteArray("tunnel.example.net:443") << four << false;
    QTest::newRow("named with port, no port") << QByteArray("tunnel.example.net") << four << false;
    QTest::newRow("below the named") << QByteArray("a.hooks.example.org") << four << false;
    QTest::newRow("named with a tail") << QByteArray("hooks.example.org.evil.example") << four << false;
    QTest::newRow("named with a dot") << QByteArray("hooks.example.org.") << four << false;
}

void TestAllowedHosts::allowsOwnAddressAndNamedHostsOnly()
{
    QFETCH(QByteArray, host);
    QFETCH(QString, own);
    QFETCH(bool, allowed);
    AllowedHosts hosts;
    hosts.setNamed({"hooks.example.org", "Tunnel.example.net:8443", ""});
    QCOMPARE(hosts.allows(host, QHostAddress(own), 8787), allowed);
}

void TestAllowedHosts::portEightyMayBeLeftOut()
{
    AllowedHosts hosts;
    QVERIFY(hosts.allows("10.1.2.3", QHostAddress(QStringLiteral("10.1.2.3")), 80));
    QVERIFY(hosts.allows("10.1.2.3:80", QHostAddress(QStringLiteral("10.1.2.3")), 80));
    QVERIFY(!hosts.allows("10.1.2.3:81", QHostAddress(QStringLiteral("10.1.2.3")), 80));
}

QTEST_GUILESS_MAIN(TestAllowedHosts)
#include "tst_allowedhosts.moc"
