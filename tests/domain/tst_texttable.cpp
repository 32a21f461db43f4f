// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/csvtext.h"
#include "models/domain/texttable.h"

#include <QStringEncoder>
#include <QTest>

#include <random>

using namespace arowana;

namespace {

/// UTF-8 as it stands in this file.
struct Text : QString {
    Text(const char *utf8)
        : QString(QString::fromUtf8(utf8))
    {
    }
    Text(const QString &text)
        : QString(text)
    {
    }
};

/// Cells parted by `·`, records by `/`.
QString shown(const TextTable &table)
{
    QStringList records;
    for (int i = 0; i < table.count(); ++i)
        records.append(table.cells(i).join(QStringLiteral("\u00b7")));
    return records.join(u'/');
}

QString shown(const Result<TextTable> &table)
{
    return table ? shown(*table) : QStringLiteral("refused: ") + table.error().what;
}

QByteArray utf16(const QString &text, QStringConverter::Encoding encoding)
{
    QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
    return encoder.encode(text);
}

} // namespace

class TestTextTable : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void separatorIsFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("table");
        const auto row = [](const char *name, const Text &text, const Text &table) {
            QTest::newRow(name) << QString(text) << QString(table);
        };
        row("comma", "to,name\n+49151,Kim\n", QStringLiteral("to\u00b7name/+49151\u00b7Kim"));
        row("semicolon", "to;name\r\n+49151;Kim\r\n", QStringLiteral("to\u00b7name/+49151\u00b7Kim"));
        row("tab", "to\tname\n+49151\tKim", QStringLiteral("to\u00b7name/+49151\u00b7Kim"));
        row("pipe", "to|name\n+49151|Kim", QStringLiteral("to\u00b7name/+49151\u00b7Kim"));
        row("one recipient a line", "+49151\n\n  \n+49152\r+49153", "+49151/+49152/+49153");
        row("a semicolon list with decimal commas", "to;price\na@x.org;1,50\nb@x.org;2,75\n",
            QStringLiteral("to\u00b7price/a@x.org\u00b71,50/b@x.org\u00b72,75"));
        row("a comma list with a semicolon in one text", "to,text\na@x.org,Hello; you\nb@x.org,Bye\n",
            QStringLiteral("to\u00b7text/a@x.org\u00b7Hello; you/b@x.org\u00b7Bye"));
        row("named in the first line", "sep=;\na,b;c\n", QStringLiteral("a,b\u00b7c"));
        row("recipients in a single line", "a@x.org, b@x.org,c@x.org ,\n", "a@x.org/b@x.org/c@x.org");
        row("a single line that is a record", "a@x.org,Kim", QStringLiteral("a@x.org\u00b7Kim"));
        row("nothing", "", "");
        row("blank lines", "\n \r\n\t\n", "");
        row("an inch sign behind another sign of separation",
            "to;size\na@x.org;Red, \"x\nb@x.org;Blue, \"y\n",
            QStringLiteral("to\u00b7size/a@x.org\u00b7Red, \"x/b@x.org\u00b7Blue, \"y"));
        row("a quoted cell with the other signs and a break", "to;text\na@x.org;\"1, 2\n| 3\"\nb@x.org;x\n",
            QStringLiteral("to\u00b7text/a@x.org\u00b71, 2\n| 3/b@x.org\u00b7x"));
        row("one recipient a line, with a quote", "\"a@x.org\"\n\"b@x.org\"\n", "a@x.org/b@x.org");
        row("blanks behind a closing quote", "a@x.org\t\"Anna\" Maria Schmidt\nb@x.org\tKim",
            QStringLiteral("a@x.org\u00b7Anna Maria Schmidt/b@x.org\u00b7Kim"));
        row("blanks round a quoted cell", "a@x.org, \" Anna \" ,1\nb@x.org,Kim,2",
            QStringLiteral("a@x.org\u00b7 Anna \u00b71/b@x.org\u00b7Kim\u00b72"));
    }
    void separatorIsFound()
    {
        QFETCH(QString, text);
        QFETCH(QString, table);
        QCOMPARE(shown(TextTable::read(text)), table);
    }

    void quotesHoldEverything_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("table");
        const auto row = [](const char *name, const Text &text, const Text &table) {
            QTest::newRow(name) << QString(text) << QString(table);
        };
        row("a separator", "a,\"b,c\"\nd,e", QStringLiteral("a\u00b7b,c/d\u00b7e"));
        row("a doubled quote", "a,\"b \"\"c\"\"\"\nd,e", QStringLiteral("a\u00b7b \"c\"/d\u00b7e"));
        row("a line break", "a,\"b\r\nc\"\nd,e", QStringLiteral("a\u00b7b\r\nc/d\u00b7e"));
        row("nothing", "a,\"\"\nd,e", QStringLiteral("a\u00b7/d\u00b7e"));
        row("blanks", "a,  \" b \"  \nd,e", QStringLiteral("a\u00b7 b /d\u00b7e"));
        row("an inch sign within a cell", "a,5\" pipe\nd,e", QStringLiteral("a\u00b75\" pipe/d\u00b7e"));
        row("never ends", "a,b\nc,\"d\ne,f", "refused: The quotation mark in line 2 never ends.");
    }
    void quotesHoldEverything()
    {
        QFETCH(QString, text);
        QFETCH(QString, table);
        QCOMPARE(shown(TextTable::read(text)), table);
    }

    void linesAreThoseOfTheText()
    {
        const auto table = TextTable::read(QStringLiteral("a,b\n\"c\nd\",e\n\nf,g"));
        QVERIFY(table);
        QCOMPARE(table->count(), 3);
        QCOMPARE(table->lineOf(0), 1);
        QCOMPARE(table->lineOf(1), 2);
        QCOMPARE(table->lineOf(2), 5);
    }

    void encodingIsFound_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("encoding");
        const QString text = QStringLiteral("Gr\u00fc\u00dfe;\u20ac");
        QTest::newRow("UTF-8") << text.toUtf8() << int(TextEncoding::Utf8);
        QTest::newRow("UTF-8 with mark")
            << QByteArray("\xEF\xBB\xBF") + text.toUtf8() << int(TextEncoding::Utf8);
        QTest::newRow("UTF-16, little") << utf16(text, QStringConverter::Utf16LE) << int(TextEncoding::Utf16);
        QTest::newRow("UTF-16, big") << utf16(text, QStringConverter::Utf16BE) << int(TextEncoding::Utf16);
        QTest::newRow("Windows-1252") << QByteArray("Gr\xFC\xDF"
                                                    "e;\x80")
                                      << int(TextEncoding::Windows1252);
    }
    void encodingIsFound()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, encoding);
        const auto table = TextTable::read(bytes);
        QCOMPARE(shown(table), QStringLiteral("Gr\u00fc\u00dfe\u00b7\u20ac"));
        QCOMPARE(int(table->encoding()), encoding);
    }

    void whatIsNoTextIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("a null byte") << QByteArray("a\0b", 3);
        QTest::newRow("UTF-16 without a mark")
            << utf16(QStringLiteral("abc"), QStringConverter::Utf16LE).mid(2);
        QTest::newRow("half a character of UTF-16") << QByteArray("\xFF\xFE\x41\x00\x42");
        QTest::newRow("too large") << QByteArray(TextTable::kBytesMost + 1, 'a');
    }
    void whatIsNoTextIsRefused()
    {
        QFETCH(QByteArray, bytes);
        const auto table = TextTable::read(bytes);
        QVERIFY(!table);
        QCOMPARE(table.error().kind, ErrorKind::Malformed);
        QVERIFY(!table.error().next.isEmpty());
    }

    void threeHundredColumnsAreRead()
    {
        QStringList cells;
        for (int i = 0; i < 300; ++i)
            cells.append(QStringLiteral("c%1").arg(i));
        const QString line = cells.join(u';') + u'\n';
        const auto table = TextTable::read(line.repeated(2'000));
        QVERIFY(table);
        QCOMPARE(table->count(), 2'000);
        QCOMPARE(table->cells(1'999), cells);
    }

    void whatIsWrittenIsReadBack_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("written");
        const auto row = [](const Text &cell, const Text &written) {
            QTest::newRow(qPrintable(cell)) << QString(cell) << QString(written);
        };
        row("Kim", "Kim");
        row("=1+1", "'=1+1");
        row("@SUM(A1)", "'@SUM(A1)");
        row("-5", "'-5");
        row("+1+cmd|' /C calc'!A0", "\"'+1+cmd|' /C calc'!A0\"");
        row("\t=1", "\"'\t=1\"");
        row("  =1", "\"'  =1\"");
        row(QStringLiteral("\uFF1D1"), QStringLiteral("'\uFF1D1"));
        row("'=1", "''=1");
        row("a,b", "\"a,b\"");
        row("say \"x\"", "\"say \"\"x\"\"\"");
        row("two\r\nlines", "\"two\r\nlines\"");
        row("", "");
    }
    void whatIsWrittenIsReadBack()
    {
        QFETCH(QString, cell);
        QFETCH(QString, written);
        QCOMPARE(csvLine({cell, QStringLiteral("end")}), written + QStringLiteral(",end\r\n"));
        const auto table = TextTable::read(csvLine({QStringLiteral("to"), QStringLiteral("x")}) +
                                           csvLine({cell, QStringLiteral("end")}));
        QVERIFY(table);
        QCOMPARE(table->cells(1).value(0), cell);
    }

    void phoneNumberIsWrittenAsItIsOnTheWire()
    {
        const QString number = QStringLiteral("+4915112345678");
        const QString line = csvLine({number, QStringLiteral("Kim")});
        QCOMPARE(line, QStringLiteral("\"+4915112345678\",Kim\r\n"));
        const auto table = TextTable::read(line);
        QVERIFY(table);
        QCOMPARE(table->cells(0), (QStringList{number, QStringLiteral("Kim")}));
        // One that is no phone number would be a bare number to a spreadsheet.
        QCOMPARE(csvLine({QString(), QStringLiteral("x")}), QStringLiteral(",x\r\n")); // an empty first one
        QCOMPARE(csvLine({QStringLiteral("+1+2")}), QStringLiteral("'+1+2\r\n"));
    }

    /// Any table, written and read, is the same table.
    void anyTableIsReadBack()
    {
        std::mt19937 random(7);
        const QString signs = QStringLiteral("ab \"',;|\t=+-@\n\u00e4\u4e2d");
        for (int round = 0; round < 300; ++round) {
            const int columns = 2 + int(random() % 4);
            QList<QStringList> rows;
            QString text;
            for (int r = 0; r < 6; ++r) {
                QStringList cells{QStringLiteral("x")};
                while (cells.size() < columns) {
                    QString cell;
                    for (size_t i = random() % 6; i > 0; --i)
                        cell += signs.at(qsizetype(random() % size_t(signs.size())));
                    cells.append(cell);
                }
                rows.append(cells);
                text += csvLine(cells);
            }
            const auto table = TextTable::read(QStringLiteral("sep=,\n") + text);
            QVERIFY(table);
            QCOMPARE(table->count(), rows.size());
            for (int r = 0; r < rows.size(); ++r)
                QCOMPARE(table->cells(r), rows.at(r));
        }
    }
};

QTEST_GUILESS_MAIN(TestTextTable)
#include "tst_texttable.moc"
