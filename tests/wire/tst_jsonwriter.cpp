// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/jsonwriter.h"
#include "app/wire/strictjson.h"

#include <QTest>

using namespace arowana;

class TestJsonWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesWhatItReadByteForByte_data();
    void writesWhatItReadByteForByte();
    void writesWithoutWhiteSpaceAndNeedlessEscapes();
    void escapesOnlyWhatMustBe();
    void bytesThatAreNoUtf8LeaveAsReplacementCharacters();
    void emptyFieldsAreLeftOut();
};

void TestJsonWriter::writesWhatItReadByteForByte_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json :
         {"null", "true", "false", "7", "-0.0800", "1E+2", "18446744073709551616", "\"\"", "[]", "{}",
          R"({"b":1,"a":[null,true,{"":"x"}],"c":{}})", R"([[[[]]],{}])", R"("\u0000\u001f\b\f\n\r\t\"\\/")",
          "\"Gr\xc3\xbc\xc3\x9f \xf0\x9f\x98\x80\x7f\""})
        QTest::newRow(json) << QByteArray(json);
    QTest::newRow("as deep as may be read") << QByteArray(QByteArray(64, '[') + QByteArray(64, ']'));
}

void TestJsonWriter::writesWhatItReadByteForByte()
{
    QFETCH(QByteArray, json);
    const auto read = readStrictJson(json, kEventBytesMost);
    QVERIFY(read.ok());
    QCOMPARE(writeJson(*read), json);
}

void TestJsonWriter::writesWithoutWhiteSpaceAndNeedlessEscapes()
{
    const auto read = readStrictJson(R"( { "a" : [ 1 , "\u0041\/\ud83d\ude00" ] } )", kEventBytesMost);
    QVERIFY(read.ok());
    QCOMPARE(writeJson(*read), QByteArray("{\"a\":[1,\"A/\xf0\x9f\x98\x80\"]}"));
}

void TestJsonWriter::escapesOnlyWhatMustBe()
{
    QCOMPARE(writeJson(JsonValue::text(QByteArray("\x00\x01\x1f \"\\/\x7f", 8))),
             QByteArray(R"("\u0000\u0001\u001f \"\\/)"
                        "\x7f\""));
    JsonValue object = JsonValue::object();
    object.append("a\"b", JsonValue::boolean(true));
    QCOMPARE(writeJson(object), QByteArray(R"({"a\"b":true})"));
}

void TestJsonWriter::bytesThatAreNoUtf8LeaveAsReplacementCharacters()
{
    QCOMPARE(writeJson(JsonValue::text("a\xff"
                                       "b")),
             QByteArray("\"a\xef\xbf\xbd"
                        "b\""));
    const QByteArray lone = writeJson(jsonText(QString(QChar(0xd83d))));
    QVERIFY(readStrictJson(lone, kEventBytesMost).ok());
}

void TestJsonWriter::emptyFieldsAreLeftOut()
{
    JsonValue object = JsonValue::object();
    appendUnlessEmpty(object, "a", {});
    appendUnlessEmpty(object, "b", QStringLiteral("x"));
    QCOMPARE(writeJson(object), QByteArray(R"({"b":"x"})"));
}

QTEST_GUILESS_MAIN(TestJsonWriter)
#include "tst_jsonwriter.moc"
