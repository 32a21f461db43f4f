// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/cannedtextcodec.h"
#include "models/domain/cannedtextrules.h"

#include <QTest>

using namespace arowana;

class TestCannedTextCodec : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textsComeBack();
    void fileIsOneTextALine();
    void nameThatStandsTwiceIsToldAndTheFirstCounts();
    void fileThatIsNoneIsRefused_data();
    void fileThatIsNoneIsRefused();
    void entryThatCannotBeTakenIsNamed_data();
    void entryThatCannotBeTakenIsNamed();
    void tooMuchIsRefusedBeforeItIsRead();
    void namesAreOneWord_data();
    void namesAreOneWord();
};

namespace {

QByteArray fileOf(const QByteArray &items)
{
    return R"({"canned_texts":[)" + items + "]}";
}

} // namespace

void TestCannedTextCodec::textsComeBack()
{
    const QList<CannedText> texts{
        {QStringLiteral("hello"), QStringLiteral("Hello {name},\n\"quoted\" \\ \t")},
        {QStringLiteral("Grüße"), QString::fromUtf8("\xf0\x9f\x90\x9f {a}{b}")},
        {QStringLiteral("a.b-c"), QStringLiteral(" leading and trailing ")}};
    const auto read = importCannedTexts(exportCannedTexts(texts));
    QVERIFY(read.ok());
    QVERIFY(read->texts == texts);
    QVERIFY(read->repeated.isEmpty());
    QVERIFY(importCannedTexts(exportCannedTexts({}))->texts.isEmpty());
    const QByteArray marked = QByteArrayLiteral("\xef\xbb\xbf") + exportCannedTexts(texts);
    QVERIFY(importCannedTexts(marked)->texts == texts);
}

void TestCannedTextCodec::fileIsOneTextALine()
{
    const QByteArray expected = "{\"canned_texts\": [\n"
                                "  {\"name\":\"a\",\"text\":\"A\"},\n"
                                "  {\"name\":\"b\",\"text\":\"B\"}\n]}\n";
    QCOMPARE(exportCannedTexts(
                 {{QStringLiteral("a"), QStringLiteral("A")}, {QStringLiteral("b"), QStringLiteral("B")}}),
             expected);
}

void TestCannedTextCodec::nameThatStandsTwiceIsToldAndTheFirstCounts()
{
    const auto read = importCannedTexts(fileOf(R"({"name":"a","text":"1"},{"name":"b","text":"2"},)"
                                               R"({"name":"a","text":"3"},{"name":"a","text":"4"},)"
                                               R"({"name":"A","text":"5","more":7})"));
    QVERIFY(read.ok());
    QVERIFY(read->texts == (QList<CannedText>{{QStringLiteral("a"), QStringLiteral("1")},
                                              {QStringLiteral("b"), QStringLiteral("2")},
                                              {QStringLiteral("A"), QStringLiteral("5")}}));
    QCOMPARE(read->repeated, QStringList{QStringLiteral("a")});
}

void TestCannedTextCodec::fileThatIsNoneIsRefused_data()
{
    QTest::addColumn<QByteArray>("file");
    for (const char *file : {"", "name;text", "{}", "[]", "{\"canned_texts\":{}}", "{\"canned_texts\":null}",
                             "{\"canned_texts\":[]", "\x89PNG"})
        QTest::newRow(file) << QByteArray(file);
}

void TestCannedTextCodec::fileThatIsNoneIsRefused()
{
    QFETCH(QByteArray, file);
    const auto read = importCannedTexts(file);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Malformed);
    QVERIFY(read.error().what.endsWith(u'.') && read.error().next.endsWith(u'.'));
}

void TestCannedTextCodec::entryThatCannotBeTakenIsNamed_data()
{
    QTest::addColumn<QByteArray>("item");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *item, const char *says) {
        QTest::newRow(item) << QByteArray(item) << QString::fromLatin1(says);
    };
    for (const char *item : {"{}", "7", "null", "[]", "{\"name\":7,\"text\":\"x\"}",
                             "{\"name\":\"\",\"text\":\"x\"}", "{\"name\":\"a b\",\"text\":\"x\"}"})
        row(item, "name");
    for (const char *item :
         {"{\"name\":\"a\"}", "{\"name\":\"a\",\"text\":\" \"}", "{\"name\":\"a\",\"text\":[]}"})
        row(item, "text");
}

void TestCannedTextCodec::entryThatCannotBeTakenIsNamed()
{
    QFETCH(QByteArray, item);
    QFETCH(QString, says);
    const auto read = importCannedTexts(fileOf("{\"name\":\"ok\",\"text\":\"x\"}," + item));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::InvalidInput);
    QVERIFY(read.error().what.contains(u'2')); // the second
    QVERIFY2(read.error().next.contains(says), qPrintable(read.error().next));
}

void TestCannedTextCodec::tooMuchIsRefusedBeforeItIsRead()
{
    QByteArray items = R"({"name":"a","text":"x"})";
    for (int i = 0; i < kCannedTextsMost; ++i)
        items += R"(,{"name":"n)" + QByteArray::number(i) + R"(","text":"x"})";
    const auto many = importCannedTexts(fileOf(items));
    QVERIFY(!many);
    QCOMPARE(many.error().kind, ErrorKind::InvalidInput);
    const auto large = importCannedTexts(QByteArray(kCannedFileMost + 1, ' '));
    QVERIFY(!large);
    QCOMPARE(large.error().kind, ErrorKind::InvalidInput);
    const QByteArray longText(kCannedTextMost + 1, 'x');
    QVERIFY(!importCannedTexts(fileOf(R"({"name":"a","text":")" + longText + R"("})")));
    QVERIFY(importCannedTexts(fileOf(R"({"name":"a","text":")" + longText.chopped(1) + R"("})")));
}

void TestCannedTextCodec::namesAreOneWord_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isOne");
    const QString fish = QString::fromUtf8("\xf0\x9f\x90\x9f");
    QTest::newRow("word") << QStringLiteral("hello") << true;
    QTest::newRow("signs") << QStringLiteral("a-b_c.1!") << true;
    QTest::newRow("emoji, as long as may be") << fish.repeated(kCannedNameMost) << true;
    QTest::newRow("emoji, one too many") << fish.repeated(kCannedNameMost + 1) << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("blank") << QStringLiteral(" ") << false;
    QTest::newRow("two words") << QStringLiteral("a b") << false;
    QTest::newRow("no-break space") << QStringLiteral("a\u00a0b") << false;
    QTest::newRow("line") << QStringLiteral("a\nb") << false;
    QTest::newRow("control") << QStringLiteral("a\u0007") << false;
    QTest::newRow("slash") << QStringLiteral("a/b") << false;
}

void TestCannedTextCodec::namesAreOneWord()
{
    QFETCH(QString, name);
    QFETCH(bool, isOne);
    QCOMPARE(isCannedName(name), isOne);
}

QTEST_GUILESS_MAIN(TestCannedTextCodec)
#include "tst_cannedtextcodec.moc"
