// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/importcodec.h"

#include <QTest>

using namespace arowana;

class TestImportCodec : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyPartComesBack()
    {
        const QList<ImportRow> rows{
            {2, QStringLiteral("kim@example.org"), {}, QStringLiteral("Kim \"x\""), {}},
            {7, {}, QStringLiteral("+4917612345678"), {}, QStringLiteral("M\u00fcller")}};
        QCOMPARE(encodeImportRows(rows), QByteArray("[[2,\"kim@example.org\",\"\",\"Kim \\\"x\\\"\",\"\"],"
                                                    "[7,\"\",\"+4917612345678\",\"\",\"M\xc3\xbcller\"]]"));
        QVERIFY(*decodeImportRows(encodeImportRows(rows)) == rows);
        QVERIFY(decodeImportRows(encodeImportRows({}))->isEmpty());
        const KeptImport kept{500, 1'000, true, 500, 499, {{4, QStringLiteral("no\n<b>")}}};
        QCOMPARE(encodeKeptImport(kept),
                 QByteArray("{\"next\":500,\"part_end\":1000,\"is_told\":true,\"taken\":500,\"imported\":499,"
                            "\"refused\":[[4,\"no\\n<b>\"]]}"));
        QVERIFY(*decodeKeptImport(encodeKeptImport(kept)) == kept);
        QVERIFY(*decodeKeptImport(encodeKeptImport({})) == KeptImport{});
    }
    void whatIsNoneIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray rest = ",\"is_told\":true,\"taken\":5,\"imported\":5,\"refused\":[]}";
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no object") << QByteArray("[1]");
        QTest::newRow("cut") << QByteArray("{\"next\":5,");
        QTest::newRow("no number") << "{\"next\":\"5\",\"part_end\":5" + rest;
        QTest::newRow("below nought") << "{\"next\":-5,\"part_end\":5" + rest;
        QTest::newRow("a part of less than nothing") << "{\"next\":6,\"part_end\":5" + rest;
        QTest::newRow("more than an int") << "{\"next\":5,\"part_end\":99999999999" + rest;
        QTest::newRow("a refused row of nothing")
            << "{\"next\":5,\"part_end\":5" + QByteArray(rest).replace("[]", "[[]]");
    }
    void whatIsNoneIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!decodeKeptImport(bytes).ok());
    }
    void rowsThatAreNoneAreRefused()
    {
        for (const char *bytes :
             {"", "[[1]]", "[[1,\"a\",\"b\",\"c\"]]", "[[\"1\",\"\",\"\",\"\",\"\"]]", "[1"})
            QVERIFY2(!decodeImportRows(bytes).ok(), bytes);
    }
};

QTEST_GUILESS_MAIN(TestImportCodec)
#include "tst_importcodec.moc"
