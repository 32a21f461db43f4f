// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/compose/htmlbench.h"
#include "ui/compose/htmltext.h"

using namespace arowana;

class TestHtmlText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhatTheHtmlSays_data();
    void saysWhatTheHtmlSays();
    void aLongMailIsWhole();
    void aLongTargetIsWhole();
    void aMegabyteIsMadeSoon_data();
    void aMegabyteIsMadeSoon();
};

void TestHtmlText::saysWhatTheHtmlSays_data()
{
    htmlColumns();
    const auto row = htmlRow;
    row("empty", "", "");
    row("paragraphs", "<p>one</p><p>two<br>three</p>", "one\ntwo\nthree");
    row("lists", "<ul><li>a<li>b</ul><ol><li>c<li>d</ol>", "• a\n• b\n1. c\n2. d");
    row("rule", "a<hr>b", "a\n------------\nb");
    row("soft hyphen", "<p>Donau&shy;dampf&#173;schiff</p>", "Donau\u00addampf\u00adschiff");
    row("characters nobody sees stay", "a&zwnj;b&#x202e;c&nbsp;d&#847;", "a\u200cb\u202ec\u00a0d\u034f");
    row("names of HTML 4", "&alpha;&rsaquo;&OElig;&sup2;&Scaron;", "α›Œ²Š");
    row("numbers of Windows", "8&#150;9&#x80;", "8–9€");
    row("unknown name", "&nope; & &", "&nope; & &");
    row("picture", "<p>Hi <img src=x alt='Anna &amp; Ben'>, welcome</p>", "Hi Anna & Ben, welcome");
    row("picture close to words", "<img alt=Logo>Welcome<img alt=A><img alt=B>", "Logo Welcome A B");
    row("picture without words", "<p><img src=x></p><p>a<img src=x>b</p>", "ab");
    row("link", "<a href='https://a.example/?a=1&amp;b=2'>Shop</a>.", "Shop <https://a.example/?a=1&b=2>.");
    row("picture as link", "<a href='https://a.example'><img alt=Shop></a>", "Shop <https://a.example>");
    row("nameless picture as link", "<a href='https://a.example'><img></a>", "<https://a.example>");
    row("words that are the target", "<a href='https://a.example'>https://a.example</a>",
        "https://a.example");
    row("address that is its own words", "<a href='mailto:a@example.org'>a@example.org</a>", "a@example.org");
    row("address behind words", "<a href='mailto:a@example.org'>Write</a>", "Write <mailto:a@example.org>");
    row("placeholder", "<a href='{{unsubscribe}}'>Leave</a>", "Leave <{{unsubscribe}}>");
    row("script as target", "<a href='JavaScript:alert(1)'>Go</a>", "Go");
    row("place in the page", "<a href='#top'>Up</a>", "Up");
    row("link over blocks", "<a href='https://a.example'><p>a</p><p>b</p></a>", "a <https://a.example>\nb");
    row("ten tables deep",
        "<table><table><table><table><table><table><table><table><table><table><tr><td>a<td>b", "a b");
}

void TestHtmlText::saysWhatTheHtmlSays()
{
    QFETCH(QString, html);
    QTEST(textOfHtml(html), "made");
}

void TestHtmlText::aLongMailIsWhole()
{
    QString html;
    QStringList lines;
    for (int i = 0; html.size() < 100'000; ++i) {
        lines.append(QStringLiteral("Line %1 of the mail").arg(i));
        html += QStringLiteral("<p>%1</p>").arg(lines.constLast());
    }
    QVERIFY(lines.size() > 3'000);
    QCOMPARE(textOfHtml(html), lines.join(u'\n'));
    const QString words = QStringLiteral("word ").repeated(20'000).trimmed();
    QCOMPARE(textOfHtml(words), words);
}

void TestHtmlText::aLongTargetIsWhole()
{
    const QString target = QStringLiteral("https://example.com/?") + QString(279, u'x');
    QCOMPARE(target.size(), 300);
    QCOMPARE(textOfHtml(QStringLiteral("<a href=\"%1\">Shop</a>").arg(target)),
             QStringLiteral("Shop <%1>").arg(target));
}

void TestHtmlText::aMegabyteIsMadeSoon_data()
{
    QTest::addColumn<QString>("html");
    const auto full = [](const char *unit) { return filledWith(unit, 1'000'000); };
    QTest::newRow("one word") << full("a");
    QTest::newRow("paragraphs") << full("<p>some words of a mail</p>");
    QTest::newRow("breaks") << full("a<br>");
    QTest::newRow("runs") << full("<b>a</b>b");
    QTest::newRow("links") << full("<a href=x>a</a>");
    QTest::newRow("pictures") << full("<img alt=a>");
    QTest::newRow("entities") << full("&amp;");
    QTest::newRow("tables") << full("<table><tr><td>");
    QTest::newRow("links over blocks") << full("<a href=x>y<p>");
    QTest::newRow("open scripts") << full("<script></scrip>");
    QTest::newRow("one endless target over many blocks")
        << QStringLiteral("<a href='%1'>").arg(QString(500'000, u'x')) +
               QStringLiteral("<p>a").repeated(125'000);
}

void TestHtmlText::aMegabyteIsMadeSoon()
{
    QFETCH(QString, html);
    const std::clock_t before = std::clock();
    const QString text = textOfHtml(html);
    QVERIFY(isSoonEnough(before));
    QVERIFY(text.size() <= 2 * html.size());
}

QTEST_GUILESS_MAIN(TestHtmlText)
#include "tst_htmltext.moc"
