// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/htmloutline.h"
#include "ui/compose/outlinetext.h"

#include <QElapsedTimer>
#include <QPalette>
#include <QTest>
#include <QTextDocument>

using namespace arowana;

namespace {

/// The outline as text, for comparison: `h1 Title`, `- item`, `p one *bold*`.
QString printed(const QString &html)
{
    const auto outline = htmlOutline(html);
    if (!outline)
        return QStringLiteral("too large");
    QStringList lines;
    for (const HtmlBlock &block : *outline) {
        QString line;
        switch (block.kind) {
        case HtmlBlockKind::Paragraph:
            line = QStringLiteral("p%1 ").arg(block.level);
            break;
        case HtmlBlockKind::Heading:
            line = QStringLiteral("h%1 ").arg(block.level);
            break;
        case HtmlBlockKind::Item:
            line = QStringLiteral("li%1.%2 ").arg(block.level).arg(block.number);
            break;
        case HtmlBlockKind::Rule:
            line = QStringLiteral("hr");
            break;
        }
        for (const HtmlRun &run : block.runs) {
            const QString mark = run.image  ? QStringLiteral("!")
                                 : run.link ? QStringLiteral("@")
                                 : run.bold ? QStringLiteral("*")
                                            : QString();
            line += mark + run.text + mark;
        }
        lines.append(line);
    }
    return lines.join(u'|');
}

} // namespace

class TestHtmlOutline : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsTheShapeOfAMail_data();
    void readsTheShapeOfAMail();
    void hostileMarkupTakesNoLongTime_data();
    void hostileMarkupTakesNoLongTime();
    void tooLargeIsNotSimplified();
    void noPictureReachesTheDocument();
    void hidingCharactersAreShownAsMarks();
};

void TestHtmlOutline::readsTheShapeOfAMail_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("outline");
    const auto row = [](const char *name, const char *html, const char *outline) {
        QTest::newRow(name) << QString::fromUtf8(html) << QString::fromUtf8(outline);
    };
    row("empty", "", "");
    row("text", "just text", "p0 just text");
    row("paragraphs", "<p>one</p><p>two</p>", "p0 one|p0 two");
    row("white space folds", "<p> a\n  b <b> c</b></p>", "p0 a b *c*");
    row("blank belongs to the first run", "<p>ask <a href='x'>us</a>.</p>", "p0 ask @us@.");
    row("heading", "<h2 class=x>Hi</h2>there", "h2 Hi|p0 there");
    row("bullets", "<ul><li>a<li>b</ul>", "li1.0 a|li1.0 b");
    row("numbers", "<ol><li>a</li><li>b</li></ol>", "li1.1 a|li1.2 b");
    row("nested list", "<ul><li>a<ul><li>b</li></ul></li></ul>", "li1.0 a|li2.0 b");
    row("table rows become lines", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>",
        "p0 a   b|p0 c");
    row("rule", "a<hr/>b", "p0 a|hr|p0 b");
    row("break", "a<br>b", "p0 a\nb");
    row("break at the end", "<p>a<br></p>b", "p0 a|p0 b");
    row("entities", "&lt;b&gt; &uuml; &#8364; &#x41; &nope; &amp;lt;", "p0 <b> ü € A &nope; &lt;");
    row("script and style are unread", "<style>p{}</style><script>if(a<b)x()</script>ok", "p0 ok");
    row("comment", "a<!-- <b>x</b> -->b", "p0 ab");
    row("unclosed comment ends it", "a<!-- b", "p0 a");
    row("less than is text", "1 < 2 <3", "p0 1 < 2 <3");
    row("unclosed tag", "a<img src=\"x", "p0 a!!");
    row("unclosed script", "a<script>b", "p0 a");
    row("image is named, not loaded", "<img src='file:///etc/passwd' alt='Logo'>", "p0 !Logo!");
    row("quoted greater-than", "<a title='>' href=x>l</a>", "p0 @l@");
    row("stray closing tags", "</ul></b></li>x", "p0 x");
}

void TestHtmlOutline::readsTheShapeOfAMail()
{
    QFETCH(QString, html);
    QFETCH(QString, outline);
    QCOMPARE(printed(html), outline);
}

void TestHtmlOutline::hostileMarkupTakesNoLongTime_data()
{
    QTest::addColumn<QString>("unit");
    QTest::newRow("nested tables") << QStringLiteral("<table><tr><td>");
    QTest::newRow("nested lists") << QStringLiteral("<ul><li>");
    QTest::newRow("open tags") << QStringLiteral("<a ");
    QTest::newRow("open quotes") << QStringLiteral("<a b='\"");
    QTest::newRow("open comments") << QStringLiteral("<!-");
    QTest::newRow("less than") << QStringLiteral("<");
    QTest::newRow("ampersands") << QStringLiteral("&");
    QTest::newRow("breaks") << QStringLiteral("<br>");
    QTest::newRow("images") << QStringLiteral("<img>");
    QTest::newRow("scripts") << QStringLiteral("<script></scrip>");
}

void TestHtmlOutline::hostileMarkupTakesNoLongTime()
{
    QFETCH(QString, unit);
    const QString html = unit.repeated(kHtmlOutlineMost / unit.size());
    QElapsedTimer timer;
    timer.start();
    const auto outline = htmlOutline(html);
    QVERIFY(outline);
    // Some milliseconds when linear; a quadratic reader needs minutes.
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    for (const HtmlBlock &block : *outline)
        QVERIFY(block.level <= kHtmlDepthMost);
}

void TestHtmlOutline::tooLargeIsNotSimplified()
{
    QCOMPARE(printed(QString(kHtmlOutlineMost + 1, u'a')), QStringLiteral("too large"));
    QTextDocument document;
    writeOutline(document, QStringLiteral("<b>") + QString(kHtmlOutlineMost, u'a'), QPalette());
    QVERIFY(document.toPlainText().contains(QStringLiteral("<b>aaa")));
}

void TestHtmlOutline::noPictureReachesTheDocument()
{
    QTextDocument document;
    writeOutline(document, QStringLiteral("<p>a<img src=\"/dev/zero\"></p>&lt;img src=/dev/zero&gt;"),
                 QPalette());
    QCOMPARE(document.toPlainText(), QStringLiteral("a[picture]\n<img src=/dev/zero>"));
    // An object character would stand for something the document loads.
    QVERIFY(!document.toRawText().contains(QChar::ObjectReplacementCharacter));
}

void TestHtmlOutline::hidingCharactersAreShownAsMarks()
{
    QTextDocument document;
    writeOutline(document, QStringLiteral("<p>a&#x202e;b</p>"), QPalette());
    QCOMPARE(document.toPlainText(), QStringLiteral("a[U+202E]b"));
}

QTEST_MAIN(TestHtmlOutline)
#include "tst_htmloutline.moc"
