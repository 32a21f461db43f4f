// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The values behind the transcript: heights of rows, and links in foreign text.
#include "models/items/visibletext.h"
#include "ui/conversations/rowheights.h"
#include "ui/conversations/textlinks.h"

#include <QTest>

#include <numeric>
#include <random>

using namespace arowana;

class TestTranscriptParts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void heightsAgreeWithAPlainList()
    {
        constexpr int kEstimate = 7;
        RowHeights heights;
        heights.reset(5, kEstimate);
        std::vector<int> oracle(5, 0);
        std::mt19937 random(1);
        const auto below = [&random](int most) { return int(random() % unsigned(most)); };
        for (int step = 0; step < 4'000; ++step) {
            const int count = int(oracle.size());
            switch (below(4)) {
            case 0: {
                const int first = below(count + 1);
                const int more = 1 + below(4);
                heights.insert(first, more);
                oracle.insert(oracle.begin() + first, size_t(more), 0);
                break;
            }
            case 1:
                if (count > 3) {
                    const int first = below(count - 2);
                    const int gone = 1 + below(2);
                    heights.remove(first, gone);
                    oracle.erase(oracle.begin() + first, oracle.begin() + first + gone);
                }
                break;
            case 2: {
                const int row = below(count);
                oracle[size_t(row)] = 1 + below(50);
                heights.measure(row, oracle[size_t(row)]);
                break;
            }
            case 3: {
                const int row = below(count);
                heights.forget(row, row);
                oracle[size_t(row)] = 0;
                break;
            }
            }
            const auto heightOf = [&](size_t row) { return oracle[row] > 0 ? oracle[row] : kEstimate; };
            const int probe = below(int(oracle.size()) + 1);
            int top = 0;
            for (int row = 0; row < probe; ++row)
                top += heightOf(size_t(row));
            QCOMPARE(heights.count(), int(oracle.size()));
            QCOMPARE(heights.top(probe), top);
            if (probe < int(oracle.size())) {
                QCOMPARE(heights.rowAt(top), probe);
                QCOMPARE(heights.rowAt(top + heightOf(size_t(probe)) - 1), probe);
            }
        }
    }

    void linksAreFoundAndNothingElse_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("links");
        const auto row = [](const char *name, const QString &text, const QStringList &links) {
            QTest::newRow(name) << text << links;
        };
        row("plain", QStringLiteral("See https://example.com/a?b=1&c=2."),
            {QStringLiteral("https://example.com/a?b=1&c=2")});
        row("two", QStringLiteral("http://a.example, mailto:x@b.example"),
            {QStringLiteral("http://a.example"), QStringLiteral("mailto:x@b.example")});
        row("phone", QStringLiteral("tel:+4917612345678!"), {QStringLiteral("tel:+4917612345678")});
        row("brackets", QStringLiteral("(https://example.com)"), {QStringLiteral("https://example.com")});
        row("file", QStringLiteral("file:///etc/passwd javascript:alert(1) data:text/html,x"), {});
        row("smb", QStringLiteral("smb://host/share ssh://host ms-word:ofe"), {});
        row("no host", QStringLiteral("https:// http:///x mailto: tel:"), {});
        row("markup", QStringLiteral("<a href=\"https://evil.example\">bank</a>"),
            {QStringLiteral("https://evil.example")});
        row("one inside another", QStringLiteral("https://a.example/?u=https://b.example"),
            {QStringLiteral("https://a.example/?u=https://b.example")});
    }
    void linksAreFoundAndNothingElse()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, links);
        QStringList found;
        for (const TextLink &link : linksIn(text)) {
            QCOMPARE(text.mid(link.start, link.length), link.target);
            found.append(link.target);
        }
        QCOMPARE(found, links);
    }

    void hiddenCharactersEndALink()
    {
        const QString text = visibleText(QStringLiteral("https://bank.example/\u202egpj.exe"), Lines::Many);
        const QList<TextLink> links = linksIn(text);
        QCOMPARE(links.size(), 1);
        QCOMPARE(links.first().target, QStringLiteral("https://bank.example/"));
        QVERIFY(!mayBeOpened(QStringLiteral("https://bank.example/\u202egpj.exe")));
        QVERIFY(!mayBeOpened(QStringLiteral("file:///etc/passwd")));
    }

    void trueHostIsTold_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("destination");
        QTest::newRow("name before the host")
            << QStringLiteral("https://bank.example@evil.example/login") << QStringLiteral("evil.example");
        QTest::newRow("port") << QStringLiteral("http://a.example:8080/") << QStringLiteral("a.example:8080");
        QTest::newRow("letters that pose as others")
            << QStringLiteral("https://b\u0430nk.example/") << QStringLiteral("xn--bnk-6cd.example");
        QTest::newRow("address") << QStringLiteral("mailto:x@b.example?subject=1")
                                 << QStringLiteral("x@b.example");
    }
    void trueHostIsTold()
    {
        QFETCH(QString, target);
        QFETCH(QString, destination);
        QCOMPARE(destinationOf(target), destination);
    }
};

QTEST_MAIN(TestTranscriptParts)
#include "tst_transcriptparts.moc"
