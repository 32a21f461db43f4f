// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/querycompletion.h"
#include "models/items/querywords.h"

#include <QTest>

using namespace arowana;

namespace {

QList<Sender> senders()
{
    Sender acme;
    acme.id = "ag_1";
    acme.name = QStringLiteral("Acme Support");
    Sender news;
    news.channel = Channel::Email;
    news.id = "ch_7";
    news.name = QStringLiteral("News\u202e\"x\"");
    Sender brief;
    brief.id = "ag_db";
    brief.name = QStringLiteral("DB");
    return {acme, news, brief};
}

/// `|` is the cursor.
QueryCompletion at(QString text)
{
    const qsizetype cursor = text.indexOf(u'|');
    return queryCompletion(text.remove(cursor, 1), cursor, senders());
}

QString told(const QueryCompletion &completion)
{
    QStringList words;
    for (const QueryOffer &offer : completion.offers)
        words << offer.word;
    return words.join(u' ');
}

QTimeZone berlin()
{
    return QTimeZone("Europe/Berlin");
}

} // namespace

class TestQueryCompletion : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsAreOffered_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("offers");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("length");
        const auto row = [](const char *text, const char *offers, int from, int length) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(offers) << from << length;
        };
        const char *const all =
            "status: to: from: channel: agent: type: unit: cost> reason: on: after: before: is: "
            "has: id: campaign:";
        row("|", all, 0, 0);
        row("a | b", all, 2, 0);
        row("a -|", all, 3, 0);
        row("|a", "", 0, 0);
        row("a C|", "channel: cost> campaign:", 2, 1);
        row("-sta|tus", "status:", 1, 6);
        row("fai|", "status:failed is:failed", 0, 3);
        row("hello|", "", 0, 5);
        row("\"sta|", "", 0, 0);
        row("s|tatus:failed", "", 0, 0);
        row("status:|",
            "held sending unknown refused stopped queued sent delivered read clicked bounced deferred "
            "failed expired revoked unsubscribed complained received unrecognised",
            7, 0);
        row("status:F|", "failed", 7, 1);
        row("status:failed|", "", 7, 6);
        row("status:failed,re|", "refused read revoked received", 14, 2);
        row("status:failed,f|", "", 14, 1);
        row("channel:|rcs", "email sms", 8, 3);
        row("is:\"o|\"", "outbound open ours", 3, 3);
        row("statos:|", "", 0, 0);
        row("to:|", "", 3, 0);
        row("after:|", "today yesterday 24h 7d 30d", 6, 0);
        row("on:|", "today yesterday", 3, 0);
        row("agent:|", "Acme Support News[U+202E]\"x\" DB", 6, 0);
        row("agent:supp|", "Acme Support", 6, 4);
        row("agent:ag|", "Acme Support DB", 6, 2);
    }
    void wordsAreOffered()
    {
        QFETCH(QString, text);
        QFETCH(QString, offers);
        QFETCH(int, from);
        QFETCH(int, length);
        const QueryCompletion completion = at(text);
        QCOMPARE(told(completion), offers);
        QCOMPARE(completion.place, (QueryPlace{from, length}));
    }
    void whatIsTakenIsReadAsItWasMeant()
    {
        const auto first = [](const char *text) { return at(QString::fromUtf8(text)).offers.first(); };
        QCOMPARE(first("agent:acme|"), (QueryOffer{QStringLiteral("Acme Support"), QStringLiteral("ag_1"),
                                                   QStringLiteral("\"Acme Support\""), false}));
        QCOMPARE(first("agent:news|").text, QStringLiteral("\"News\u202e\"\"x\"\"\""));
        // Parts of two characters find nothing.
        QCOMPARE(first("agent:db|").text, QStringLiteral("ag_db"));
        QCOMPARE(first("st|"), (QueryOffer{QStringLiteral("status:"), QStringLiteral("Status"),
                                           QStringLiteral("status:"), true}));
        QCOMPARE(first("channel:e|").meaning, QStringLiteral("E-mail"));
        QVERIFY(at(QStringLiteral("status:|")).isUnasked);
        QVERIFY(!at(QStringLiteral("status:f|")).isUnasked);
    }
    void aSenderIsFoundByItsIdWhereOthersHaveItsName()
    {
        Sender shop;
        shop.id = "ag_1";
        shop.name = QStringLiteral("Shöp");
        Sender workshop;
        workshop.id = "ag_2";
        workshop.name = QStringLiteral("WORKSHOP");
        Sender news;
        news.id = "ch_news";
        news.name = QStringLiteral("Letters");
        Sender other;
        other.id = "ag_3";
        other.name = QStringLiteral("News");
        const QList<Sender> all{shop, workshop, news, other};
        QCOMPARE(senderTermText(shop, {shop, news}), QStringLiteral("agent:Shöp"));
        QCOMPARE(senderTermText(shop, all), QStringLiteral("agent:ag_1"));
        QCOMPARE(senderTermText(workshop, all), QStringLiteral("agent:WORKSHOP"));
        QCOMPARE(senderTermText(other, all), QStringLiteral("agent:ag_3"));
        QCOMPARE(queryCompletion(QStringLiteral("agent:sh"), 8, {workshop, shop}).offers.last().text,
                 QStringLiteral("ag_1"));
    }
    void everyValueHasAMeaning()
    {
        for (const QueryKey key : allQueryKeys()) {
            QVERIFY(!queryKeyMeaning(key).isEmpty());
            for (const QString &value : queryValueWords(key))
                QVERIFY2(!queryValueMeaning(*queryConditionOf(key, value)).isEmpty(), qPrintable(value));
        }
    }

    void termsAreShownAsWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *text, const char *shown) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(shown);
        };
        row("hello", "hello");
        row("-\"two words\"", "Not: “two words”");
        row("status:failed", "Status: Failed");
        row("-channel:email", "Not: Channel: E-mail");
        row("unit:unknown", "Unit: Not known");
        row("to:0176/123", "Sent to: 176123");
        row("cost>=0,08", "Cost ≥ 0.08\u00a0€");
        row("is:ours", "Sent from this console");
        row("on:2026-11-30", "30 Nov 2026");
        row("on:2026-11-30..2026-12-01", "30 Nov 2026 to 1 Dec 2026");
        row("after:2026-11-30T14:05", "From 30 Nov 2026 14:05");
        row("before:2026-11-30", "Before 30 Nov 2026");
        row("a\u0007", "");
    }
    void termsAreShownAsWords()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        const ParsedQuery parsed = parseMessageQuery(text, {Instant{1'796'130'000'000}, berlin()});
        QStringList words;
        for (const QueryTerm &term : parsed.query.terms)
            words << queryTermWord(term, berlin(), QLocale::c());
        QCOMPARE(words.join(u'|'), shown);
    }
    void everyProblemHasItsSentence_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *text, const char *sentence) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(sentence);
        };
        row("statos:failed",
            "“statos” is no filter and is left out: the nearest one is “status:”. In quotation marks "
            "it is looked for as a word.");
        row("xyzzy:1",
            "“xyzzy” is no filter and is left out. In quotation marks it is looked for as a word. Filters: "
            "status: to: from: channel: agent: type: unit: cost> reason: on: after: before: is: has: id: "
            "campaign:");
        row("unit:maxi",
            "“maxi” is no value of “unit:” and is left out. There are: basic, single, conversation, "
            "mau, unknown");
        row("to:17", "“17” is left out: type at least three characters.");
        row("status:", "“status:” needs a value right behind the colon. It is left out.");
        row("status:failed, expired",
            "Write no blank behind the comma of “status:”: the word after it is looked for by itself.");
        row("cost>", "“cost” needs a sign and an amount, such as “cost>0.08”. It is left out.");
        row("\"a", "The second quotation mark is missing: everything up to the end is taken as one.");
        row("\"\"", "Nothing stands between the quotation marks. They are left out.");
    }
    void everyProblemHasItsSentence()
    {
        QFETCH(QString, text);
        QFETCH(QString, sentence);
        const ParsedQuery parsed = parseMessageQuery(text, {Instant{1'796'130'000'000}, berlin()});
        QCOMPARE(parsed.problems.size(), 1);
        QCOMPARE(queryProblemSentence(parsed.problems.first(), QLocale::c()), sentence);
    }
    void noProblemIsWithoutASentence()
    {
        for (int kind = 0; kind <= int(QueryProblemKind::TooLong); ++kind) {
            const QueryProblem problem{
                {}, QueryProblemKind(kind), QStringLiteral("<b>\u202ex"), QueryKey::On};
            const QString sentence = queryProblemSentence(problem, QLocale::c());
            QVERIFY(!sentence.isEmpty());
            QVERIFY(!sentence.contains(QChar(0x202e)));
        }
    }
};

QTEST_GUILESS_MAIN(TestQueryCompletion)
#include "tst_querycompletion.moc"
