// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/rawbytes.h"
#include "tests/items/fakesetasidesource.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace arowana;
using namespace arowana::test;

class TestRawBytes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bytesAreShownAsTextThatHidesNothing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("JSON is laid out") << QByteArray(R"({"a":1})") << QStringLiteral("{\n  \"a\": 1\n}");
        QTest::newRow("no JSON") << QByteArray("hello") << QStringLiteral("hello");
        QTest::newRow("markup") << QByteArray("<img src=\"/dev/zero\">")
                                << QStringLiteral("<img src=\"/dev/zero\">");
        QTest::newRow("NUL") << QByteArray("a\0b", 3) << QStringLiteral("a[U+0000]b");
        QTest::newRow("override") << QByteArray("a\xe2\x80\xae"
                                                "b")
                                  << QStringLiteral("a[U+202E]b");
        QTest::newRow("no UTF-8") << QByteArray("a\xff\x01\nb") << QStringLiteral("a[FF][01]\nb");
        QTest::newRow("byte-order mark") << QByteArray("\xef\xbb\xbf{}") << QStringLiteral("[EF][BB][BF]{}");
        QTest::newRow("nothing") << QByteArray() << QString();
    }
    void bytesAreShownAsTextThatHidesNothing()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        QCOMPARE(rawBytesText(bytes), text);
    }

    void noLineIsLong()
    {
        const QString text = rawBytesText(QByteArray(1'200, 'x'));
        QCOMPARE(text.split(u'\n').size(), 3);
        QCOMPARE(QString(text).remove(u'\n').size(), 1'200);
        const QStringList emoji = rawBytesText(QByteArray("\xf0\x9f\x98\x80").repeated(600)).split(u'\n');
        for (const QString &line : emoji)
            QVERIFY(line.isValidUtf16());
    }

    void anExportedLineGivesTheSameBytesBack_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("isText");
        QByteArray all;
        for (int byte = 0; byte < 256; ++byte)
            all.append(char(byte));
        QTest::newRow("every byte") << all << false;
        QTest::newRow("text") << QByteArray("{\"a\":\"\xc3\xbc \\\" \n\"}") << true;
        QTest::newRow("NUL") << QByteArray("a\0b", 3) << true;
        QTest::newRow("lone surrogate") << QByteArray("\xed\xa0\x80") << false;
        QTest::newRow("byte-order mark") << QByteArray("\xef\xbb\xbf{}") << false;
        QTest::newRow("nothing") << QByteArray("") << true;
    }
    void anExportedLineGivesTheSameBytesBack()
    {
        QFETCH(QByteArray, body);
        QFETCH(bool, isText);
        FakeSetAsideSource source;
        source.add(1, body, AsideKind::OtherBody);
        source.records[0].event.id = EventId("evt_1");
        source.records[0].event.repeats = 2;
        const QByteArray line = setAsideLine(source.records[0]);
        QCOMPARE(line.count('\n'), 1);
        QVERIFY(line.endsWith('\n'));
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        QCOMPARE(object.value(QLatin1String("kind")).toString(), QStringLiteral("other_body"));
        QCOMPARE(object.value(QLatin1String("id")).toString(), QStringLiteral("evt_1"));
        QCOMPARE(object.value(QLatin1String("copies")).toInt(), 3);
        QCOMPARE(object.contains(QLatin1String("body")), isText);
        const QByteArray back =
            isText ? object.value(QLatin1String("body")).toString().toUtf8()
                   : QByteArray::fromBase64(object.value(QLatin1String("body_base64")).toString().toLatin1());
        QCOMPARE(back, body);
    }
};

QTEST_GUILESS_MAIN(TestRawBytes)
#include "tst_rawbytes.moc"
