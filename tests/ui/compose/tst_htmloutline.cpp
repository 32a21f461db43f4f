// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/compose/htmlbench.h"
#include "ui/compose/htmloutline.h"
#include "ui/compose/outlinetext.h"

#include <QElapsedTimer>
#include <QPalette>
#include <QTextDocument>
#include <QTextEdit>

using namespace arowana;

namespace {

/// The outline as text, for comparison: `h1 Title`, `- item`, `p one *bold*`, `@link@<target>`; what stood in
/// a table nested too deep begins with `~`.
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
        if (block.inDeepTable)
            line.prepend(u'~');
        for (const HtmlRun &run : block.runs) {
            if (run.target) {
                line += u'<' + run.text + u'>';
                continue;
            }
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
    void tablesNestedTooDeepArePlainText_data();
    void tablesNestedTooDeepArePlainText();
    void tooLargeIsNotSimplified();
    void largeIsCountedInBytes();
    void longTargetsAreCut();
    void whereALinkLeadsIsSaid_data();
    void whereALinkLeadsIsSaid();
    void muchIsShownInPartAndSoon_data();
    void muchIsShownInPartAndSoon();
    void noPictureReachesTheDocument();
    void hidingCharactersAreShownAsMarks();
};

void TestHtmlOutline::readsTheShapeOfAMail_data()
{
    htmlColumns();
    const auto row = htmlRow;
    row("empty", "", "");
    row("text", "just text", "p0 just text");
    row("paragraphs", "<p>one</p><p>two</p>", "p0 one|p0 two");
    row("white space folds", "<p> a\n  b <b> c</b></p>", "p0 a b *c*");
    row("blank belongs to the first run", "<p>ask <a href='x'>us</a>.</p>", "p0 ask @us@<x>.");
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
    row("quoted greater-than", "<a title='>' href=x>l</a>", "p0 @l@<x>");
    row("link to a file", "<a href='file:///etc/passwd'>x</a>", "p0 @x@<file:///etc/passwd>");
    row("words that pose as another target", "<a href='https://evil.example'>https://bank.example</a>",
        "p0 @https://bank.example@<https://evil.example>");
    row("words that are the target", "<a href=' https://a.example '>https://a.example</a>",
        "p0 @https://a.example@");
    row("target with entities", "<a href='https://a.example/?a=1&amp;b=2'>x</a>",
        "p0 @x@<https://a.example/?a=1&b=2>");
    row("one target for all words of a link", "<a href=x>a<i>b</i>c</a>", "p0 @a@@b@@c@<x>");
    row("picture as link", "<a href=x><img alt=Logo></a>", "p0 !Logo!<x>");
    row("link without words", "<a href=x></a>b", "p0 b");
    row("link without target", "<a name=x>b</a>", "p0 b");
    row("link never closed", "<p><a href=x>a</p><p>b", "p0 @a@<x>|p0 @b@<x>");
    row("link within a link", "<a href=x>a<a href=y>b</a>", "p0 @a@<x>@b@<y>");
    row("eight tables deep", "<table><tr><td>a<td>b</table>", "p0 a   b");
    row("stray closing tags", "</ul></b></li>x", "p0 x");
}

void TestHtmlOutline::readsTheShapeOfAMail()
{
    QFETCH(QString, html);
    QTEST(printed(html), "made");
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
    QTest::newRow("links") << QStringLiteral("<a href=x>y</a>");
    QTest::newRow("links within links") << QStringLiteral("<a href=x>y");
    QTest::newRow("links over blocks") << QStringLiteral("<a href=x>y<p>");
    QTest::newRow("closing tables") << QStringLiteral("</table>");
    QTest::newRow("null characters") << QString(QChar(u'\0'));
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

void TestHtmlOutline::tablesNestedTooDeepArePlainText_data()
{
    QTest::addColumn<int>("depth");
    QTest::addColumn<QString>("outline");
    QTest::newRow("1") << 1 << QStringLiteral("p0 a   b|p0 c");
    QTest::newRow("8") << 8 << QStringLiteral("p0 a   b|p0 c");
    QTest::newRow("9") << 9 << QStringLiteral("~p0 a b|p0 c");
    QTest::newRow("1000") << 1000 << QStringLiteral("~p0 a b|p0 c");
}

void TestHtmlOutline::tablesNestedTooDeepArePlainText()
{
    QFETCH(int, depth);
    QFETCH(QString, outline);
    const QString open = QStringLiteral("<table><tr><td>");
    const QString html = open.repeated(depth) + QStringLiteral("a<td>b") +
                         QStringLiteral("</table>").repeated(depth) + QStringLiteral("c");
    QCOMPARE(printed(html), outline);
    QTextDocument document;
    QCOMPARE(writeOutline(document, html, QPalette()).hasDeepTables, depth > kHtmlTablesMost);
}

void TestHtmlOutline::largeIsCountedInBytes()
{
    const QString umlauts = QString(kHtmlOutlineMost / 2, QChar(0xE4));
    QVERIFY(htmlOutline(umlauts));
    QVERIFY(!htmlOutline(umlauts + u'a'));
}

void TestHtmlOutline::longTargetsAreCut()
{
    const QString target = QStringLiteral("https://example.com/") + QString(8'000, u'x');
    const auto outline = htmlOutline(QStringLiteral("<a href=\"%1\">a</a>").arg(target));
    const HtmlRun &run = outline->at(0).runs.at(1);
    QVERIFY(run.target);
    QCOMPARE(run.text, target.left(kHtmlTargetMost) + QChar(0x2026));
}

void TestHtmlOutline::whereALinkLeadsIsSaid_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *target, const char *words) {
        QTest::newRow(target) << QString::fromUtf8(target) << QString::fromUtf8(words);
    };
    row("https://a.example/x", "go ‹https://a.example/x›");
    row("mailto:a@example.org", "go ‹mailto:a@example.org›");
    row("tel:+49301", "go ‹tel:+49301›");
    row("javascript:alert(1)", "go ‹not a web link: javascript:alert(1)›");
    row("data:text/html,x", "go ‹not a web link: data:text/html,x›");
    row("file:///dev/zero", "go ‹not a web link: file:///dev/zero›");
    row("https://a.example/\u202Etxt", "go ‹not a web link: https://a.example/[U+202E]txt›");
}

void TestHtmlOutline::whereALinkLeadsIsSaid()
{
    QFETCH(QString, target);
    QFETCH(QString, words);
    QTextDocument document;
    writeOutline(document, QStringLiteral("<a href=\"%1\">go</a>").arg(target), QPalette());
    QCOMPARE(document.toPlainText(), words);
}

void TestHtmlOutline::muchIsShownInPartAndSoon_data()
{
    QTest::addColumn<QString>("html");
    const auto full = [](const char *unit) { return filledWith(unit, kHtmlOutlineMost); };
    QTest::newRow("one word") << QString(kHtmlOutlineMost, u'a');
    QTest::newRow("paragraphs") << full("<p>a");
    QTest::newRow("breaks") << full("a<br>");
    QTest::newRow("runs") << full("<b>a</b>b");
    QTest::newRow("links") << full("<a href=x>a</a>");
    QTest::newRow("pictures") << full("<img>");
    QTest::newRow("hiding characters") << QString(kHtmlOutlineMost / 3, QChar(0x202E));
    QTest::newRow("source of 1 MB in one line") << QString(1'000'000, u'a');
    QTest::newRow("source of 1 MB in lines") << QStringLiteral("a\n").repeated(500'000);
}

void TestHtmlOutline::muchIsShownInPartAndSoon()
{
    QFETCH(QString, html);
    QTextEdit edit;
    edit.resize(400, 600);
    edit.show();
    const std::clock_t before = std::clock();
    const ShownOutline shown = writeOutline(*edit.document(), html, QPalette());
    (void)edit.grab(); // what a reader waits for: laid out and drawn
    QVERIFY(isSoonEnough(before));
    QVERIFY(!shown.isWhole);
    QVERIFY(edit.document()->characterCount() <= 12 * kShownRunsMost); // `[picture]` is the longest
}

void TestHtmlOutline::tooLargeIsNotSimplified()
{
    QCOMPARE(printed(QString(kHtmlOutlineMost + 1, u'a')), QStringLiteral("too large"));
    QTextDocument document;
    const ShownOutline shown =
        writeOutline(document, QStringLiteral("<b>") + QString(kHtmlOutlineMost, u'a'), QPalette());
    QCOMPARE(shown, (ShownOutline{false, false, false}));
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
