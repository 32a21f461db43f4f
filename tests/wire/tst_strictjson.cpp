// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/strictjson.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <clocale>

using namespace arowana;

class TestStrictJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsJson_data();
    void readsWhatIsJson();
    void refusesWhatIsNot_data();
    void refusesWhatIsNot();
    void depthIsBoundedAt64();
    void sizeIsBounded();
    void countOfValuesIsBounded();
    void hugeDepthDoesNotHarm();
    void refusalNamesThePlaceButNotTheContent();
    void numbersKeepTheirText_data();
    void numbersKeepTheirText();
    void moneySurvivesAGermanLocale();
    void wrongTypesAreNotKnownRatherThanErrors();
    void orderOfFieldsIsKept();
};

void TestStrictJson::readsWhatIsJson_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("object") << QByteArray(R"({"a":1})");
    QTest::newRow("empty key") << QByteArray(R"({"":0})");
    QTest::newRow("lone text") << QByteArray(R"("x")");
    QTest::newRow("lone null") << QByteArray("null");
    QTest::newRow("lone number") << QByteArray("-0.1e+2");
    QTest::newRow("white space") << QByteArray(" \t\r\n{ } \n");
    QTest::newRow("escaped NUL") << QByteArray(R"("a\u0000b")");
    QTest::newRow("surrogate pair") << QByteArray(R"("\ud83d\ude00")");
    QTest::newRow("non-character") << QByteArray(R"("\uFFFF")");
    QTest::newRow("DEL") << QByteArray("\"\x7f\"");
    QTest::newRow("UTF-8 of four bytes") << QByteArray("\"\xf0\x9f\x98\x80\"");
    QTest::newRow("same key in two objects") << QByteArray(R"([{"a":1},{"a":2}])");
    QTest::newRow("number of 300 digits") << QByteArray(300, '1');
    QTest::newRow("keys that differ in case") << QByteArray(R"({"a":1,"A":2})");
    QTest::newRow("keys that differ in form") << QByteArray("{\"\xc3\xa4\":1,\"a\xcc\x88\":2}");
    QTest::newRow("escaped slash and quotes") << QByteArray(R"("\/\"\\\b\f\n\r\t")");
    QTest::newRow("non-character in raw UTF-8") << QByteArray("\"\xef\xbf\xbf\"");
    QTest::newRow("highest code point") << QByteArray("\"\xf4\x8f\xbf\xbf\"");
    QTest::newRow("lowest surrogate pair") << QByteArray(R"("\uD800\uDC00")");
    QTest::newRow("line separators") << QByteArray("\"\xe2\x80\xa8\xe2\x80\xa9\"");
    QTest::newRow("text of almost 1 MiB") << QByteArray('"' + QByteArray(kEventBytesMost - 2, 'x') + '"');
    QTest::newRow("depth 64 of objects")
        << QByteArray(QByteArray("{\"a\":").repeated(63) + "{}" + QByteArray(63, '}'));
    QTest::newRow("same key at two depths") << QByteArray(R"({"a":{"a":1}})");
}

void TestStrictJson::readsWhatIsJson()
{
    QFETCH(QByteArray, text);
    const auto read = readStrictJson(text, kEventBytesMost);
    QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().detail));
}

void TestStrictJson::refusesWhatIsNot_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("white space only") << QByteArray("  ");
    QTest::newRow("HTML") << QByteArray("<html></html>");
    QTest::newRow("cut object") << QByteArray(R"({"a":)");
    QTest::newRow("cut text") << QByteArray(R"({"a":"b)");
    QTest::newRow("two values") << QByteArray("{} {}");
    QTest::newRow("trailing comma") << QByteArray("[1,]");
    QTest::newRow("trailing comma in object") << QByteArray(R"({"a":1,})");
    QTest::newRow("comment") << QByteArray("{/*x*/}");
    QTest::newRow("single quotes") << QByteArray("{'a':1}");
    QTest::newRow("bare word key") << QByteArray("{a:1}");
    QTest::newRow("NaN") << QByteArray("[NaN]");
    QTest::newRow("Infinity") << QByteArray("[-Infinity]");
    QTest::newRow("leading zero") << QByteArray("[012]");
    QTest::newRow("leading plus") << QByteArray("[+1]");
    QTest::newRow("bare point") << QByteArray("[1.]");
    QTest::newRow("hex") << QByteArray("[0x1]");
    QTest::newRow("number out of range") << QByteArray("[1e400]");
    QTest::newRow("raw control character") << QByteArray("\"a\nb\"");
    QTest::newRow("bad escape") << QByteArray(R"("\x00")");
    QTest::newRow("same key twice") << QByteArray(R"({"a":1,"b":2,"a":1})");
    QTest::newRow("same key twice by escape") << QByteArray(R"({"a":1,"\u0061":2})");
    QTest::newRow("same key twice, deep") << QByteArray(R"({"x":[{"a":1,"a":2}]})");
    QTest::newRow("lone high surrogate") << QByteArray(R"("\ud83d")");
    QTest::newRow("lone low surrogate") << QByteArray(R"("\ude00")");
    QTest::newRow("surrogates swapped") << QByteArray(R"("\ude00\ud83d")");
    QTest::newRow("surrogate in raw UTF-8") << QByteArray("\"\xed\xa0\x80\"");
    QTest::newRow("overlong UTF-8") << QByteArray("\"\xc0\xaf\"");
    QTest::newRow("cut UTF-8") << QByteArray("\"\xe2\x82\"");
    QTest::newRow("above U+10FFFF") << QByteArray("\"\xf4\x90\x80\x80\"");
    QTest::newRow("latin-1") << QByteArray("\"\xe4\"");
    QTest::newRow("NUL after the end") << QByteArray("{}\0{}", 5);
    QTest::newRow("NUL at the end") << QByteArray("{}\0", 3);
    QTest::newRow("NUL inside") << QByteArray("{\"a\":\"\0\"}", 9);
    QTest::newRow("high surrogate before another") << QByteArray(R"("\ud83d\ud83d\ude00")");
    QTest::newRow("high surrogate before a letter") << QByteArray(R"("\ud83dx")");
    QTest::newRow("high surrogate before another escape") << QByteArray(R"("\ud83d\n")");
    QTest::newRow("lone surrogate in a key") << QByteArray(R"({"\udc00":1})");
    QTest::newRow("low surrogate in raw UTF-8") << QByteArray("\"\xed\xbf\xbf\"");
    QTest::newRow("pair in raw CESU-8") << QByteArray("\"\xed\xa0\xbd\xed\xb8\x80\"");
    QTest::newRow("empty key twice") << QByteArray(R"({"":1,"":1})");
    QTest::newRow("same key, same value, escaped quote") << QByteArray(R"({"\"":1,"\u0022":1})");
    QTest::newRow("depth 65") << QByteArray(QByteArray(65, '[') + QByteArray(65, ']'));
    QTest::newRow("depth 65 of both")
        << QByteArray(QByteArray("[{\"a\":").repeated(32) + "[]" + QByteArray("}]").repeated(32));
    QTest::newRow("depth 100,000 whole") << QByteArray(QByteArray(100'000, '[') + QByteArray(100'000, ']'));
    QTest::newRow("escaped NUL cut") << QByteArray(R"("\u000")");
    QTest::newRow("NUL alone") << QByteArray("\0", 1);
    QTest::newRow("NUL before the text") << QByteArray("\0{}", 3);
    QTest::newRow("NUL between values") << QByteArray("[1,\0 2]", 7);
    QTest::newRow("five-byte UTF-8") << QByteArray("\"\xf8\x88\x80\x80\x80\"");
    QTest::newRow("byte FE") << QByteArray("\"\xfe\"");
    QTest::newRow("continuation alone") << QByteArray("\"\x80\"");
    QTest::newRow("overlong of three bytes") << QByteArray("\"\xe0\x80\xaf\"");
    QTest::newRow("bad UTF-8 outside a text") << QByteArray("{}\xff");
    QTest::newRow("bad UTF-8 in a key") << QByteArray("{\"\xff\":1}");
    QTest::newRow("one byte over 1 MiB") << QByteArray('"' + QByteArray(kEventBytesMost - 1, 'x') + '"');
    QTest::newRow("word in another case") << QByteArray("[True]");
    QTest::newRow("cut word") << QByteArray("nul");
    QTest::newRow("colon missing") << QByteArray(R"({"a" 1})");
    QTest::newRow("comma missing") << QByteArray("[1 2]");
    QTest::newRow("comma first") << QByteArray("[,1]");
    QTest::newRow("two commas") << QByteArray("[1,,2]");
    QTest::newRow("number as key") << QByteArray("{1:1}");
    QTest::newRow("minus alone") << QByteArray("[-]");
    QTest::newRow("exponent without digits") << QByteArray("[1e]");
    QTest::newRow("point first") << QByteArray("[.5]");
    QTest::newRow("wide digits") << QByteArray("[\xef\xbc\x91]");
    QTest::newRow("no-break space") << QByteArray("[\xc2\xa0"
                                                  "1]");
    QTest::newRow("form feed between") << QByteArray("[\f1]");
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe{\0}\0", 6);
}

void TestStrictJson::refusesWhatIsNot()
{
    QFETCH(QByteArray, text);
    const auto read = readStrictJson(text, kEventBytesMost);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Malformed);
    QVERIFY(!read.error().what.isEmpty());
}

void TestStrictJson::depthIsBoundedAt64()
{
    QVERIFY(readStrictJson(QByteArray(64, '[') + QByteArray(64, ']'), kEventBytesMost).ok());
    QVERIFY(!readStrictJson(QByteArray(65, '[') + QByteArray(65, ']'), kEventBytesMost).ok());
}

void TestStrictJson::sizeIsBounded()
{
    const QByteArray text = '"' + QByteArray(98, 'x') + '"';
    QVERIFY(readStrictJson(text, 100).ok());
    QVERIFY(!readStrictJson(text, 99).ok());
}

void TestStrictJson::countOfValuesIsBounded()
{
    const QByteArray most = "[" + QByteArray("0,").repeated(kJsonValuesMost - 2) + "0]";
    QVERIFY(readStrictJson(most, kAnswerBytesMost).ok());
    QVERIFY(!readStrictJson("[0," + most.mid(1), kAnswerBytesMost).ok());
}

void TestStrictJson::hugeDepthDoesNotHarm()
{
    QVERIFY(!readStrictJson(QByteArray(100'000, '['), kEventBytesMost).ok());
    QVERIFY(!readStrictJson(QByteArray("{\"a\":").repeated(100'000), kEventBytesMost).ok());
}

void TestStrictJson::refusalNamesThePlaceButNotTheContent()
{
    const auto read = readStrictJson(R"({"secret":"whsec_42" oops})", kEventBytesMost);
    QVERIFY(!read);
    QVERIFY(read.error().detail.contains(QLatin1String("byte")));
    QVERIFY(!read.error().detail.contains(QLatin1String("whsec")));
    QVERIFY(!read.error().detail.contains(QLatin1String("oops")));
}

void TestStrictJson::numbersKeepTheirText_data()
{
    QTest::addColumn<QByteArray>("number");
    for (const char *number : {"0", "7", "-12", "0.08", "0.0800", "119.84", "5e-3", "1E+2", "49.995",
                               "9223372036854775807", "18446744073709551615", "123456789012345678901234"})
        QTest::newRow(number) << QByteArray(number);
}

void TestStrictJson::numbersKeepTheirText()
{
    QFETCH(QByteArray, number);
    const auto read = readStrictJson("[" + number + "]", kEventBytesMost);
    QVERIFY(read.ok());
    QCOMPARE(read->items().front().toSource(), number);
}

void TestStrictJson::moneySurvivesAGermanLocale()
{
    // Built here, since a bare machine has no locale with a comma.
    const QString maker = QStandardPaths::findExecutable(QStringLiteral("localedef"));
    QTemporaryDir folder;
    const QString made = folder.filePath(QStringLiteral("de_DE.UTF-8"));
    if (!maker.isEmpty()) {
        QProcess::execute(maker,
                          {QStringLiteral("--quiet"), QStringLiteral("-c"), QStringLiteral("-f"),
                           QStringLiteral("UTF-8"), QStringLiteral("-i"), QStringLiteral("de_DE"), made});
    }
    qputenv("LOCPATH", folder.path().toUtf8());
    if (!std::setlocale(LC_NUMERIC, "de_DE.UTF-8")) {
        qunsetenv("LOCPATH");
        QSKIP("no German locale can be made here");
    }
    const QByteArray point(std::localeconv()->decimal_point);
    const auto read = readStrictJson(R"({"free":119.84,"reserved":5.0e-1})", kEventBytesMost);
    std::setlocale(LC_NUMERIC, "C");
    qunsetenv("LOCPATH");
    QCOMPARE(point, QByteArray(","));
    QVERIFY(read.ok());
    QCOMPARE(read.value()["free"].toSource(), QByteArray("119.84"));
    QCOMPARE(read.value()["free"].toMoney(), std::optional(Money{1'198'400}));
    QCOMPARE(read.value()["reserved"].toMoney(), std::optional(Money{5'000}));
}

void TestStrictJson::wrongTypesAreNotKnownRatherThanErrors()
{
    const auto read =
        readStrictJson(R"({"n":1,"t":"x","b":true,"z":null,"a":[],"o":{},"f":1.5,"d":"0.0800"})", 1000);
    QVERIFY(read.ok());
    const JsonValue &v = *read;
    QCOMPARE(v["n"].toText(), QString());
    QCOMPARE(v["n"].toBytes(), QByteArray());
    QCOMPARE(v["n"].toInteger(), std::optional<qint64>(1));
    QCOMPARE(v["f"].toInteger(), std::optional<qint64>());
    QCOMPARE(v["t"].toInteger(), std::optional<qint64>());
    QCOMPARE(v["t"].toMoney(), std::optional<Money>());
    QCOMPARE(v["t"].toInstant(), std::optional<Instant>());
    QCOMPARE(v["d"].toMoney(), std::optional(Money{800}));
    QCOMPARE(v["b"].toBool(), std::optional(true));
    QCOMPARE(v["n"].toBool(), std::optional<bool>());
    QVERIFY(v["z"].isNull());
    QVERIFY(v.has("z"));
    QVERIFY(!v.has("missing"));
    QVERIFY(v["missing"]["deeper"]["still"].isNull());
    QVERIFY(v["a"]["x"].isNull());
    QVERIFY(v["t"].items().empty());
    QVERIFY(JsonValue()["x"].isNull());
}

void TestStrictJson::orderOfFieldsIsKept()
{
    const auto read = readStrictJson(R"({"b":1,"a":2,"c":3})", 1000);
    QVERIFY(read.ok());
    QCOMPARE(read->keys(), (std::vector<QByteArray>{"b", "a", "c"}));
}

QTEST_GUILESS_MAIN(TestStrictJson)
#include "tst_strictjson.moc"
