// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/listenaddress.h"

#include <QtTest>

using arowana::ListenAddress;

class TestListenAddress : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void addressesAreReadAndWrittenBack_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::addColumn<QString>("written");
        const auto row = [](const char *text, const char *host, int port, const char *written) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(host) << port
                                << QString::fromLatin1(written);
        };
        row("127.0.0.1:8787", "127.0.0.1", 8787, "127.0.0.1:8787");
        row("0.0.0.0:1", "0.0.0.0", 1, "0.0.0.0:1");
        row("127.0.0.1:0", "127.0.0.1", 0, "127.0.0.1:0");
        row("localhost:65535", "127.0.0.1", 65535, "127.0.0.1:65535");
        row("LOCALHOST:80", "127.0.0.1", 80, "127.0.0.1:80");
        row("[::1]:8787", "::1", 8787, "[::1]:8787");
        row("[::]:0", "::", 0, "[::]:0");
        row("[fe80:0:0:0:1:2:3:4]:9", "fe80:0:0:0:1:2:3:4", 9, "[fe80:0:0:0:1:2:3:4]:9");
        row("[2001:db8::5]:443", "2001:db8::5", 443, "[2001:db8::5]:443");
    }
    void addressesAreReadAndWrittenBack()
    {
        QFETCH(QString, text);
        QFETCH(QString, host);
        QFETCH(int, port);
        QFETCH(QString, written);
        const auto address = ListenAddress::fromText(text);
        QVERIFY(address.has_value());
        QCOMPARE(address->host, host);
        QCOMPARE(int(address->port), port);
        QCOMPARE(address->toText(), written);
    }

    void otherTextIsNoAddress_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"",
                                 "x",
                                 ":8787",
                                 "127.0.0.1",
                                 "127.0.0.1:",
                                 "127.0.0.1:65536",
                                 "127.0.0.1:99999999999",
                                 "127.0.0.1:-1",
                                 "127.0.0.1:+80",
                                 "127.0.0.1: 80",
                                 " 127.0.0.1:80",
                                 "256.0.0.1:80",
                                 "1.2.3:80",
                                 "1.2.3.4.5:80",
                                 "1.2..4:80",
                                 "example.com:80",
                                 "::1:80",
                                 "[::1]",
                                 "[::1]:",
                                 "[::1:80",
                                 "[1::2::3]:80",
                                 "[1:2:3:4:5:6:7]:80",
                                 "[1:2:3:4:5:6:7:8:9]:80",
                                 "[1:2:3:4:5:6:7::8]:80",
                                 "[12345::]:80",
                                 "[g::1]:80",
                                 "[::1%eth0]:80",
                                 "[:1:2]:80",
                                 "http://127.0.0.1:80"}) {
            QTest::newRow(*text == '\0' ? "empty" : text) << QString::fromLatin1(text);
        }
    }
    void otherTextIsNoAddress()
    {
        QFETCH(QString, text);
        QVERIFY(!ListenAddress::fromText(text).has_value());
    }
};

QTEST_GUILESS_MAIN(TestListenAddress)
#include "tst_listenaddress.moc"
