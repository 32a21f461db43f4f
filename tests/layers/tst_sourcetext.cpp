// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layers/sourcetext.h"

#include <QtTest>

using arowana::IncludeLine;
using arowana::SourceText;

class TestSourceText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void commentsAndLiteralsAreBlanked_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char *tag, const char *source, const char *code) {
            QTest::newRow(tag) << QByteArray(source) << QByteArray(code);
        };
        row("code", "int a;", "int a;");
        row("line comment", "a // b\nc", "a     \nc");
        row("block comment", "a /* b\n c */ d", "a     \n      d");
        row("comment at the end", "a //", "a   ");
        row("open block comment", "a /* b", "a     ");
        row("no comment in a string", "f(\"//x\") y", "f(\"   \") y");
        row("no string in a comment", "// \"\nx", "    \nx");
        row("escaped quote", "\"a\\\"b\" c", "\"    \" c");
        row("escaped backslash", "\"a\\\\\" c", "\"   \" c");
        row("string is not left open over a line end", "\"ab\nc", "\"  \nc");
        row("character", "'\"' a", "' ' a");
        row("escaped character", "'\\'' a", "'  ' a");
        row("prefixed character", "u'x' a", "u' ' a");
        row("digit separators", "1'000'000 + 'x'", "1'000'000 + ' '");
        row("raw string", "R\"(a \" // b)\" c", "R\"          \" c");
        row("raw string with delimiter", "u8R\"x(a)\" )x\" c", "u8R\"        \" c");
        row("empty literals", "\"\" '' c", "\"\" '' c");
    }
    void commentsAndLiteralsAreBlanked()
    {
        QFETCH(QByteArray, source);
        QTEST(SourceText(source).code(), "code");
    }

    void includesAreFound_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QByteArrayList>("lines");
        const auto row = [](const char *tag, const char *source, const QByteArrayList &lines) {
            QTest::newRow(tag) << QByteArray(source) << lines;
        };
        row("quoted", "#include \"a/b.h\"", {"1 quoted a/b.h"});
        row("angled", "\n#include <QString>\n", {"2 angled QString"});
        row("blanks", "  #  include\t\"a.h\"", {"1 quoted a.h"});
        row("no blank", "#include<a.h>", {"1 angled a.h"});
        row("with a comment behind", "#include <a> // <b>", {"1 angled a"});
        row("behind a condition", "#if X\n#include \"a.h\"\n#endif", {"2 quoted a.h"});
        row("macro", "#include NAME", {"1 quoted "});
        row("commented out", "// #include \"a.h\"\n/*\n#include \"b.h\"\n*/", {});
        row("in a raw string", "R\"(\n#include \"a.h\"\n)\"", {});
        row("another directive", "#includes \"a.h\"\n#define include \"b.h\"", {});
        row("several", "#include <a>\n\n#include \"b\"", {"1 angled a", "3 quoted b"});
    }
    void includesAreFound()
    {
        QFETCH(QByteArray, source);
        QByteArrayList lines;
        const SourceText text(source);
        for (const IncludeLine &include : text.includes())
            lines.append(QByteArray::number(include.line) + (include.angled ? " angled " : " quoted ") +
                         include.path);
        QTEST(lines, "lines");
    }
};

QTEST_GUILESS_MAIN(TestSourceText)
#include "tst_sourcetext.moc"
