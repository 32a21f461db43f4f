// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/reloadcodec.h"

#include <QTest>

using namespace arowana;

class TestReloadCodec : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyPartComesBack()
    {
        const KeptReload full{
            {true, Money{500'000}, QStringLiteral("card_\u00fc\"x"), Instant{1'800'000'000'123}}, Money{-15}};
        const QByteArray expected =
            "{\"failed\":true,\"at\":1800000000123,\"amount\":500000,\"reason\":\"card_\xc3\xbc\\\"x\","
            "\"lowest\":-15}";
        QCOMPARE(encodeReload(full), expected);
        QVERIFY(*decodeReload(encodeReload(full)) == full);
        const KeptReload bare{{false, {}, {}, Instant{5}}, {}};
        QVERIFY(*decodeReload(encodeReload(bare)) == bare);
    }
    void whatIsNoneIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no object") << QByteArray("[1]");
        QTest::newRow("no time") << QByteArray("{\"failed\":true}");
        QTest::newRow("cut") << QByteArray("{\"failed\":true,\"at\":");
    }
    void whatIsNoneIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!decodeReload(bytes).ok());
    }
};

QTEST_GUILESS_MAIN(TestReloadCodec)
#include "tst_reloadcodec.moc"
