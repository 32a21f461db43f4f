// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/placeholders.h"

#include <QTest>

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

SendRequest rcs(const Content &content)
{
    SendRequest request;
    request.sender.id = "ag_live_1";
    request.content = content;
    return request;
}

SendRequest email(const EmailContent &content)
{
    SendRequest request;
    request.sender.channel = Channel::Email;
    request.sender.id = "ch_1";
    request.content = content;
    return request;
}

const LineData kData{{QStringLiteral("Name"), QStringLiteral("Kim & <b>Lee</b>")},
                     {QStringLiteral("link"), QStringLiteral("https://x.org/a?b=c&d")},
                     {QStringLiteral("two lines"), QStringLiteral("one\ntwo")},
                     {QStringLiteral("tricky"), QStringLiteral("{name}")},
                     {QStringLiteral("empty"), QStringLiteral("  ")}};

} // namespace

class TestPlaceholders : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void textIsFilled_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("filled");
        const auto row = [](const Text &text, const Text &out) {
            QTest::newRow(qPrintable(text)) << QString(text) << QString(out);
        };
        row("Hello {name}!", "Hello Kim & <b>Lee</b>!");
        row("{NAME} {name}", "Kim & <b>Lee</b> Kim & <b>Lee</b>");
        row("{two lines}", "one\ntwo");
        row("{tricky}", "{name}");
        row("{unknown}", "{unknown}");
        row("{{name}}", "{{name}}");
        row("{}", "{}");
        row("p{color:red}", "p{color:red}");
        row("{ name}", "{ name}");
        row("{name", "{name");
        row("no brace", "no brace");
    }
    void textIsFilled()
    {
        QFETCH(QString, text);
        QFETCH(QString, filled);
        QCOMPARE(std::get<RcsText>(arowana::filled(rcs(RcsText{text}), kData).content).text, filled);
    }

    void valuesAreTextAndNothingElseInHtml()
    {
        const auto out = std::get<EmailContent>(
            filled(email({QStringLiteral("For {two lines}"),
                          QStringLiteral("<style>p{color:red}</style><p>{name}</p><a href=\"{link}\">x</a>"),
                          QStringLiteral("{name}")}),
                   kData)
                .content);
        QCOMPARE(out.subject, QStringLiteral("For one two"));
        QCOMPARE(out.html, QStringLiteral("<style>p{color:red}</style><p>Kim &amp; &lt;b&gt;Lee&lt;/b&gt;</p>"
                                          "<a href=\"https://x.org/a?b=c&amp;d\">x</a>"));
        QCOMPARE(out.text, QStringLiteral("Kim & <b>Lee</b>"));
    }

    void valueWithinALinkOfHtmlIsEncoded_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("filled");
        const auto row = [](const char *html, const char *out) {
            QTest::newRow(html) << QString::fromUtf8(html) << QString::fromUtf8(out);
        };
        const char *name = "Kim%20%26%20%3Cb%3ELee%3C%2Fb%3E";
        row("<a href=\"https://x/?n={name}\">",
            qPrintable(QStringLiteral("<a href=\"https://x/?n=%1\">").arg(QLatin1String(name))));
        row("<a class='b' HREF = 'https://x/{name}'>",
            qPrintable(QStringLiteral("<a class='b' HREF = 'https://x/%1'>").arg(QLatin1String(name))));
        row("<img src=https://x/{name}>",
            qPrintable(QStringLiteral("<img src=https://x/%1>").arg(QLatin1String(name))));
        row("<a href=\"{link}\">{name}</a>",
            "<a href=\"https://x.org/a?b=c&amp;d\">Kim &amp; &lt;b&gt;Lee&lt;/b&gt;</a>");
        row("<a href=\" {link}&amp;n={name}\">",
            qPrintable(
                QStringLiteral("<a href=\" https://x.org/a?b=c&amp;d&amp;n=%1\">").arg(QLatin1String(name))));
        row("<p title=\"{name}\">", "<p title=\"Kim &amp; &lt;b&gt;Lee&lt;/b&gt;\">");
        row("<p>href=\"{name}\"</p>", "<p>href=\"Kim &amp; &lt;b&gt;Lee&lt;/b&gt;\"</p>");
        row("<!-- <a href=\" -->{name}", "<!-- <a href=\" -->Kim &amp; &lt;b&gt;Lee&lt;/b&gt;");
        row("<a href=\"x\" data-href=\"{name}\">",
            "<a href=\"x\" data-href=\"Kim &amp; &lt;b&gt;Lee&lt;/b&gt;\">");
    }
    void valueWithinALinkOfHtmlIsEncoded()
    {
        QFETCH(QString, html);
        QFETCH(QString, filled);
        const auto out =
            std::get<EmailContent>(arowana::filled(email({QStringLiteral("S"), html, {}}), kData).content);
        QCOMPARE(out.html, filled);
    }

    void carriageReturnsOfAListAreLineBreaks()
    {
        const LineData data{{QStringLiteral("a"), QStringLiteral("one\r\ntwo\rthree")}};
        QCOMPARE(std::get<RcsText>(filled(rcs(RcsText{QStringLiteral("{a}")}), data).content).text,
                 QStringLiteral("one\ntwo\nthree"));
    }

    void everyFieldOfACardIsFilled()
    {
        CardContent card;
        card.title = QStringLiteral("{two lines}");
        card.description = QStringLiteral("{two lines}");
        card.media = CardMedia{QStringLiteral("{link}"), QStringLiteral("https://x.org/?q={name}"), {}};
        card.suggestions = {{QStringLiteral("{two lines}"), QStringLiteral("{name}"),
                             QStringLiteral("{link}"),
                             OpenUrlAction{QStringLiteral("https://x.org/{name}"), false}}};
        const SendRequest request = rcs(RichCard{CardOrientation::Vertical, card});
        QCOMPARE(placeholdersOf(request),
                 (QStringList{QStringLiteral("two lines"), QStringLiteral("link"), QStringLiteral("name")}));
        const CardContent out = std::get<RichCard>(filled(request, kData).content).card;
        QCOMPARE(out.title, QStringLiteral("one two"));
        QCOMPARE(out.description, QStringLiteral("one\ntwo"));
        QCOMPARE(out.media->url, QStringLiteral("https://x.org/a?b=c&d"));
        QCOMPARE(out.media->thumbnailUrl,
                 QStringLiteral("https://x.org/?q=Kim%20%26%20%3Cb%3ELee%3C%2Fb%3E"));
        QCOMPARE(out.suggestions[0].text, QStringLiteral("one two"));
        QCOMPARE(out.suggestions[0].postback, QStringLiteral("Kim & <b>Lee</b>"));
        QCOMPARE(out.suggestions[0].fallbackUrl, QStringLiteral("https://x.org/a?b=c&d"));
        QCOMPARE(std::get<OpenUrlAction>(out.suggestions[0].kind).url,
                 QStringLiteral("https://x.org/Kim%20%26%20%3Cb%3ELee%3C%2Fb%3E"));
        const SendRequest carousel = rcs(Carousel{CardWidth::Medium, {card, card}});
        QCOMPARE(std::get<Carousel>(filled(carousel, kData).content).cards.at(1), out);
    }

    void valuesOfATemplateAreFilledAndItsNamesAreNot()
    {
        const auto out = std::get<TemplateContent>(
            filled(
                rcs(TemplateContent{"tpl_1", {}, {}, {{QStringLiteral("{name}"), QStringLiteral("{name}")}}}),
                kData)
                .content);
        QCOMPARE(out.data.at(0).first, QStringLiteral("{name}"));
        QCOMPARE(out.data.at(0).second, QStringLiteral("Kim & <b>Lee</b>"));
    }

    void whatIsMissingIsNamed()
    {
        const SendRequest request = rcs(RcsText{QStringLiteral("{name} {empty} {unknown} {Unknown}")});
        QCOMPARE(missingValues(placeholdersOf(request), kData),
                 (QStringList{QStringLiteral("empty"), QStringLiteral("unknown")}));
    }

    void mouldFillsAsOneLineIsFilled()
    {
        SendRequest request = rcs(RcsText{QStringLiteral("{name}, {two lines}{Name} {{name}} {unknown}"),
                                          {{QStringLiteral("Go {name}"),
                                            {},
                                            {},
                                            OpenUrlAction{QStringLiteral("https://x.org/{name}"), false}}}});
        const RequestMould mould(request);
        QCOMPARE(mould.placeholders(), placeholdersOf(request));
        QCOMPARE(mould.placeholders(), (QStringList{QStringLiteral("name"), QStringLiteral("two lines"),
                                                    QStringLiteral("unknown")}));
        for (int i = 0; i < 2; ++i) // the first line leaves nothing behind
            QVERIFY(mould.filled(kData) == filled(request, kData));
        QVERIFY(mould.filled({}) == request);
        QVERIFY(std::get<RcsText>(mould.filled(kData).content)
                    .text.startsWith(QStringLiteral("Kim & <b>Lee</b>, one\ntwoKim")));
    }

    void fieldsWithPlaceholdersAreLeftToTheLines()
    {
        const auto problems = [](const Content &content) {
            SendRequest request = rcs(content);
            request.traffic = TrafficType::Transaction;
            QList<std::pair<Field, ContentPlace>> places;
            for (const FieldProblem &problem : problemsOfAllLines(request))
                places.append({problem.field, problem.place});
            return places;
        };
        const auto chip = [](const QString &text, const ChipKind &kind) {
            Suggestion chip;
            chip.text = text;
            chip.kind = kind;
            return chip;
        };
        const QString go = QStringLiteral("Go");
        QVERIFY(problems(RcsText{QStringLiteral("{text}")}).isEmpty()); // and no recipient is missed
        QVERIFY(problems(RcsText{go,
                                 {chip(go, OpenUrlAction{QStringLiteral("{link}"), false}),
                                  chip(go, OpenUrlAction{QStringLiteral("https://x.org/{name}"), false}),
                                  chip(go, DialAction{QStringLiteral("{phone}")}),
                                  chip(QStringLiteral("{a name of more than 25 characters}"), ReplyChip())}})
                    .isEmpty());
        RichCard card;
        card.card.title = go;
        card.card.media.emplace().url = QStringLiteral("{picture}");
        QVERIFY(problems(card).isEmpty());
        Carousel carousel;
        carousel.cards = {card.card, card.card};
        carousel.cards[1].media->url = QStringLiteral("http://x.org");
        carousel.cards[1].suggestions = {chip(go, OpenUrlAction{QStringLiteral("{link}"), false}),
                                         chip(go, OpenUrlAction{QStringLiteral("nowhere"), false})};
        const QList<std::pair<Field, ContentPlace>> expected{{Field::MediaUrl, {1, -1}},
                                                             {Field::ChipLink, {1, 1}}};
        QCOMPARE(problems(carousel), expected);
        QCOMPARE(problemsOfAllLines(email({QStringLiteral("Hello {name}"), {}, {}})).size(), 1); // no text
        QCOMPARE(problemsOfAllLines(email({QStringLiteral("Hello {name}"), {}, go})).size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestPlaceholders)
#include "tst_placeholders.moc"
