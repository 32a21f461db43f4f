// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webhook/addressquota.h"

#include <QTest>

using namespace arowana;

class TestAddressQuota : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAddressGetsItsShareAndNoMore();
    void loopbackIsNotCounted_data();
    void loopbackIsNotCounted();
    void anIpv6NetworkIsOneAddress();
};

void TestAddressQuota::anAddressGetsItsShareAndNoMore()
{
    AddressQuota quota(2);
    const QHostAddress one(QStringLiteral("192.0.2.1"));
    QVERIFY(quota.admit(one));
    QVERIFY(quota.admit(QHostAddress(QStringLiteral("::ffff:192.0.2.1"))));
    QVERIFY(!quota.admit(one));
    QVERIFY(quota.admit(QHostAddress(QStringLiteral("192.0.2.2"))));
    quota.release(one);
    QVERIFY(quota.admit(one));
    QVERIFY(!quota.admit(one));
}

void TestAddressQuota::loopbackIsNotCounted_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("127.0.0.1") << QStringLiteral("127.0.0.1");
    QTest::newRow("127.9.8.7") << QStringLiteral("127.9.8.7");
    QTest::newRow("::1") << QStringLiteral("::1");
    QTest::newRow("mapped") << QStringLiteral("::ffff:127.0.0.1");
}

void TestAddressQuota::loopbackIsNotCounted()
{
    QFETCH(QString, address);
    AddressQuota quota(1);
    for (int i = 0; i < 5; ++i)
        QVERIFY(quota.admit(QHostAddress(address)));
}

void TestAddressQuota::anIpv6NetworkIsOneAddress()
{
    AddressQuota quota(1);
    QVERIFY(quota.admit(QHostAddress(QStringLiteral("2001:db8:1:2::1"))));
    QVERIFY(!quota.admit(QHostAddress(QStringLiteral("2001:db8:1:2:ffff::9"))));
    QVERIFY(quota.admit(QHostAddress(QStringLiteral("2001:db8:1:3::1"))));
    quota.release(QHostAddress(QStringLiteral("2001:db8:1:2::1")));
    QVERIFY(quota.admit(QHostAddress(QStringLiteral("2001:db8:1:2:ffff::9"))));
}

QTEST_GUILESS_MAIN(TestAddressQuota)
#include "tst_addressquota.moc"
