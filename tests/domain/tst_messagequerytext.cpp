// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/messagequerytext.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace arowana;

namespace {

using Kind = QueryProblemKind;

/// `UnknownKey@3+5`: the kind, the place, and what may have been meant.
QString told(const QueryProblem &problem)
{
    static const QHash<Kind, QString> names{{Kind::UnclosedQuote, QStringLiteral("UnclosedQuote")},
                                            {Kind::UnknownKey, QStringLiteral("UnknownKey")},
                                            {Kind::NotARelation, QStringLiteral("NotARelation")},
                                            {Kind::MissingValue, QStringLiteral("MissingValue")},
                                            {Kind::UnknownValue, QStringLiteral("UnknownValue")},
                                            {Kind::TooShort, QStringLiteral("TooShort")},
                                            {Kind::NotMoney, QStringLiteral("NotMoney")},
                                            {Kind::NotATime, QStringLiteral("NotATime")},
                                            {Kind::EndsBeforeItBegins, QStringLiteral("EndsBeforeItBegins")},
                                            {Kind::NothingToFind, QStringLiteral("NothingToFind")},
                                            {Kind::Pattern, QStringLiteral("Pattern")},
                                            {Kind::ControlCharacter, QStringLiteral("ControlCharacter")},
                                            {Kind::TooMany, QStringLiteral("TooMany")},
                                            {Kind::TooLong, QStringLiteral("TooLong")}};
    QString text = QStringLiteral("%1@%2+%3")
                       .arg(names.value(problem.kind))
                       .arg(problem.place.at)
                       .arg(problem.place.length);
    if (problem.nearest)
        text += u'~' + queryKeyWord(*problem.nearest);
    return text;
}

QString told(const QList<QueryProblem> &problems)
{
    QStringList texts;
    for (const QueryProblem &problem : problems)
        texts << told(problem);
    return texts.join(u' ');
}

QTimeZone berlin()
{
    return QTimeZone("Europe/Berlin");
}

/// 2026-12-01 14:00 in Berlin.
constexpr Instant kNow{1'796'130'000'000};

QueryContext here()
{
    return {kNow, berlin()};
}

Instant utc(const char *iso)
{
    return *Instant::fromIso(iso);
}

QueryTerm word(const char *text)
{
    return {WordTerm{QString::fromUtf8(text), false}};
}
QueryTerm phrase(const char *text)
{
    return {WordTerm{QString::fromUtf8(text), true}};
}
QueryTerm part(PartField field, const char *text)
{
    return {PartTerm{field, QString::fromUtf8(text)}};
}
QueryTerm status(MessageStatus status)
{
    return {StatusTerm{status}};
}
QueryTerm cost(CostTerm::Relation relation, qint64 tenThousandths)
{
    return {CostTerm{relation, Money{tenThousandths}}};
}
QueryTerm time(const char *from, const char *until)
{
    return {TimeTerm{from ? std::optional(utc(from)) : std::nullopt,
                     until ? std::optional(utc(until)) : std::nullopt}};
}
QueryTerm trait(MessageTrait trait)
{
    return {TraitTerm{trait}};
}
QueryTerm no(QueryTerm term)
{
    term.isNegated = true;
    return term;
}

using Terms = QList<QueryTerm>;

/// One that parseMessageQuery() can give.
QueryTerm randomTerm(QRandomGenerator &random)
{
    static const QStringList words{QStringLiteral("hello"), QStringLiteral("straße"),
                                   QStringLiteral("14:05"), QStringLiteral("http://a.example/x?y=1"),
                                   QStringLiteral("שלום"),  QStringLiteral("1=1;"),
                                   QStringLiteral("a,b"),   QStringLiteral("+49176"),
                                   QStringLiteral("x-"),    QStringLiteral("to")};
    static const QStringList parts{
        QStringLiteral("17612345"),        QStringLiteral("spam rule"), QStringLiteral("a \"b\" c"),
        QStringLiteral("//host"),          QStringLiteral("-abc"),      QStringLiteral("x:y"),
        QStringLiteral("\"\"\""),          QStringLiteral("msg_1,2"),   QStringLiteral(">=5"),
        QStringLiteral("kim@example.org"), QStringLiteral("12-34"),     QStringLiteral("007")};
    const auto pick = [&](const auto &list) { return list[random.bounded(int(list.size()))]; };
    QueryTerm term;
    switch (random.bounded(9)) {
    case 0:
        term = {WordTerm{pick(words), false}};
        break;
    case 1:
        term = {WordTerm{QStringLiteral("say ") + pick(parts), true}};
        break;
    case 2:
        term = {PartTerm{PartField(random.bounded(6)), pick(parts)}};
        break;
    case 3:
        term = {StatusTerm{MessageStatus(random.bounded(int(MessageStatus::Unrecognised) + 1))}};
        break;
    case 4:
        term = random.bounded(2) ? QueryTerm{ChannelTerm{Channel(random.bounded(3))}}
                                 : QueryTerm{TypeTerm{MessageType(random.bounded(3))}};
        break;
    case 5:
        term = {UnitTerm{BillingUnit(random.bounded(5))}};
        break;
    case 6:
        term = {CostTerm{CostTerm::Relation(random.bounded(5)), Money{random.bounded(2'000'000)}}};
        break;
    case 7: {
        // Around the end of summer time too, to the millisecond, the minute, or a day's begin.
        const qint64 step = std::array<qint64, 3>{1, 60'000, 3'600'000}[size_t(random.bounded(3))];
        const Instant from{utc("2026-10-24T00:00:00Z").ms + random.bounded(100'000'000) / step * step};
        const Instant until = from.plusMs(step * (1 + random.bounded(50)));
        const int sides = random.bounded(3);
        term = {TimeTerm{sides != 1 ? std::optional(from) : std::nullopt,
                         sides != 2 ? std::optional(until) : std::nullopt}};
        break;
    }
    default:
        term = {TraitTerm{MessageTrait(random.bounded(int(MessageTrait::Unread) + 1))}};
        break;
    }
    term.isNegated = random.bounded(3) == 0;
    return term;
}

} // namespace

class TestMessageQueryText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textIsReadAsTerms_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Terms>("terms");
        const auto row = [](const char *text, const Terms &terms) {
            QTest::newRow(text) << QString::fromUtf8(text) << terms;
        };
        row("", {});
        row("  \t\n ", {});
        row("hello  world", {word("hello"), word("world")});
        row("-hello", {no(word("hello"))});
        row("\"two  words\" -\"not these\"", {phrase("two words"), no(phrase("not these"))});
        row("say \"\"\"yes\"\"\"", {word("say"), phrase("\"yes\"")});
        row("foo\"bar baz\"qux", {word("foo"), phrase("bar baz"), word("qux")});
        row("14:05 http://a.example/?b=1", {word("14:05"), word("http://a.example/?b=1")});
        row("\"to:kim\"", {phrase("to:kim")});
        row("status:failed", {status(MessageStatus::Failed)});
        row("STATUS:Failed", {status(MessageStatus::Failed)});
        row("status:\"failed\"", {status(MessageStatus::Failed)});
        row("status:failed,expired,", {status(MessageStatus::Failed), status(MessageStatus::Expired)});
        row("-status:read,opened", {no(status(MessageStatus::Read)), no(status(MessageStatus::Read))});
        row("channel:rcs,e-mail type:conversation unit:conversation,mau",
            {{ChannelTerm{Channel::Rcs}},
             {ChannelTerm{Channel::Email}},
             {TypeTerm{MessageType::Conversation}},
             {UnitTerm{BillingUnit::Conversation}},
             {UnitTerm{BillingUnit::Mau}}});
        row("to:kim@example.org from:+4917",
            {part(PartField::To, "kim@example.org"), part(PartField::From, "+4917")});
        row("to:\"+49 (0)176 / 123-45\"", {part(PartField::To, "+4917612345")});
        row("to:0049176", {part(PartField::To, "+49176")});
        row("to:0176/123", {part(PartField::To, "176123")});
        row("to:123.45.67", {part(PartField::To, "1234567")});
        row("to:(0176)1-2", {part(PartField::To, "17612")});
        row("from:+1-7", {part(PartField::From, "+17")});
        // Parts of an address, or of a number that would be too short.
        row("to:123.45 to:12-34", {part(PartField::To, "123.45"), part(PartField::To, "12-34")});
        row("to:007 to:0-17", {part(PartField::To, "007"), part(PartField::To, "0-17")});
        row("id:0123", {part(PartField::Id, "0123")});
        row("agent:\"Acme Support\" reason:\"spam rule\" id:msg_1 campaign:c,1",
            {part(PartField::Sender, "Acme Support"), part(PartField::Reason, "spam rule"),
             part(PartField::Id, "msg_1"), part(PartField::Campaign, "c,1")});
        row("cost>0.08", {cost(CostTerm::Relation::More, 800)});
        row("cost>=0,08", {cost(CostTerm::Relation::AtLeast, 800)});
        row("cost<1€", {cost(CostTerm::Relation::Less, 10'000)});
        row("cost<=€1.5", {cost(CostTerm::Relation::AtMost, 15'000)});
        row("cost=\"0.005 EUR\"", {cost(CostTerm::Relation::Equal, 50)});
        row("-cost:>2eur cost:3",
            {no(cost(CostTerm::Relation::More, 20'000)), cost(CostTerm::Relation::Equal, 30'000)});
        row("has:reason is:inbound -is:Failed",
            {trait(MessageTrait::Reason), trait(MessageTrait::Inbound), no(trait(MessageTrait::Failed))});
        row("after:2026-11-30", {time("2026-11-29T23:00:00Z", nullptr)});
        row("before:2026-11-30T14:05", {time(nullptr, "2026-11-30T13:05:00Z")});
        row("שלום status:failed", {word("שלום"), status(MessageStatus::Failed)});
    }
    void textIsReadAsTerms()
    {
        QFETCH(QString, text);
        QFETCH(Terms, terms);
        const ParsedQuery parsed = parseMessageQuery(text, here());
        QCOMPARE(told(parsed.problems), QString());
        QCOMPARE(textOf(parsed.query, berlin()), textOf(MessageQuery{terms, {}}, berlin()));
        QVERIFY(parsed.query.terms == terms);
        QCOMPARE(parsed.places.size(), terms.size());
    }

    void timesAreReadInTheZone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("until");
        const auto row = [](const char *text, const char *from, const char *until) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(from)
                                << QString::fromLatin1(until);
        };
        row("on:today", "2026-11-30T23:00:00.000Z", "2026-12-01T23:00:00.000Z");
        row("on:Yesterday", "2026-11-29T23:00:00.000Z", "2026-11-30T23:00:00.000Z");
        row("on:2026-03-29", "2026-03-28T23:00:00.000Z", "2026-03-29T22:00:00.000Z"); // 23 hours
        row("on:2026-10-25", "2026-10-24T22:00:00.000Z", "2026-10-25T23:00:00.000Z"); // 25 hours
        row("on:2026-11-01..2026-11-30", "2026-10-31T23:00:00.000Z", "2026-11-30T23:00:00.000Z");
        row("on:2026-11-30T14:05..today", "2026-11-30T13:05:00.000Z", "2026-12-01T23:00:00.000Z");
        row("after:7d", "2026-11-24T13:00:00.000Z", "");
        row("after:60d", "2026-10-02T12:00:00.000Z", ""); // 14:00 in summer time too
        row("after:2w", "2026-11-17T13:00:00.000Z", "");
        row("before:3h", "", "2026-12-01T10:00:00.000Z");
        row("after:30m", "2026-12-01T12:30:00.000Z", "");
        row("after:2026-11-30t14:05:07.250", "2026-11-30T13:05:07.250Z", "");
        row("after:2026-11-30T14:05Z", "2026-11-30T14:05:00.000Z", "");
        row("after:2026-11-30T14:05-05:30", "2026-11-30T19:35:00.000Z", "");
        row("after:2026-03-29T02:30", "2026-03-29T01:30:00.000Z", ""); // skipped: 03:30
    }
    void timesAreReadInTheZone()
    {
        QFETCH(QString, text);
        QFETCH(QString, from);
        QFETCH(QString, until);
        const ParsedQuery parsed = parseMessageQuery(text, here());
        QCOMPARE(told(parsed.problems), QString());
        QCOMPARE(parsed.query.terms.size(), 1);
        const auto &read = std::get<TimeTerm>(parsed.query.terms.first().condition);
        QCOMPARE(read.from ? QString::fromLatin1(read.from->toIsoMs()) : QString(), from);
        QCOMPARE(read.until ? QString::fromLatin1(read.until->toIsoMs()) : QString(), until);
    }
    void aTimeThatComesTwiceIsWrittenInUtc()
    {
        // 02:30 on the night summer time ends, once an hour after the other.
        const Instant first = utc("2026-10-25T00:30:00Z");
        const Instant second = utc("2026-10-25T01:30:00Z");
        QCOMPARE(queryTimeText(first, berlin()), QStringLiteral("2026-10-25T02:30"));
        QCOMPARE(queryTimeText(second, berlin()), QStringLiteral("2026-10-25T01:30:00.000Z"));
    }

    void problemsStandAtTheirWord_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("problems");
        QTest::addColumn<Terms>("terms");
        const auto row = [](const char *text, const char *problems, const Terms &terms) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(problems) << terms;
        };
        row("a \"b c", "UnclosedQuote@2+4", {word("a"), phrase("b c")});
        row("status:failed reason:\"b c", "UnclosedQuote@21+4",
            {status(MessageStatus::Failed), part(PartField::Reason, "b c")});
        row("a statos:failed b", "UnknownKey@2+7~status", {word("a"), word("b")});
        row("recipient:kim", "UnknownKey@0+10~to", {});
        row("xyzzy:1 b", "UnknownKey@0+6", {word("b")});
        row("kost>5", "UnknownKey@0+5~cost", {});
        row("status>failed", "NotARelation@0+7", {});
        row("status: failed", "MissingValue@0+7", {word("failed")});
        row("b -to:\"\"", "MissingValue@2+6", {word("b")});
        row("cost>", "MissingValue@0+5", {});
        row("status:failed,expird", "UnknownValue@14+6", {status(MessageStatus::Failed)});
        row("has:link,cost", "UnknownValue@4+9", {});
        row("to:17 b", "TooShort@3+2", {word("b")});
        row("to:07", "TooShort@3+2", {});
        row("status:failed, expired", "MissingValue@13+1", {status(MessageStatus::Failed), word("expired")});
        row("status:failed, to:kim", "", {status(MessageStatus::Failed), part(PartField::To, "kim")});
        row("agent:\"ab \"", "TooShort@6+5", {});
        row("cost>much", "NotMoney@5+4", {});
        row("cost>1.000,5", "NotMoney@5+7", {});
        row("cost>0.00001", "NotMoney@5+7", {});
        row("cost>1e3", "NotMoney@5+3", {});
        row("cost>-1", "NotMoney@5+2", {});
        row("after:tomorrow", "NotATime@6+8", {});
        row("after:2026-02-30", "NotATime@6+10", {});
        row("after:2026-11-30T25:00", "NotATime@6+16", {});
        row("after:1969-12-31", "NotATime@6+10", {});
        row("after:999999d", "NotATime@6+7", {});
        row("after:99999d", "NotATime@6+6", {}); // before 1970
        row("on:7d", "NotATime@3+2", {});
        row("on:today..yesterday", "EndsBeforeItBegins@3+16", {});
        row("on:..", "NotATime@3+2", {});
        row("' OR 1=1; --", "NothingToFind@0+1 NothingToFind@10+2", {word("OR"), word("1=1;")});
        row("- a", "NothingToFind@0+1", {word("a")});
        row("\"\" a", "NothingToFind@0+2", {word("a")});
        row("?? .* a", "NothingToFind@0+2 NothingToFind@3+2", {word("a")});
        row("fo.*bar ^a [a-z]+ \\d+", "Pattern@0+7 Pattern@8+2 Pattern@11+6 Pattern@18+3",
            {word("fo.*bar"), word("^a"), word("[a-z]+"), word("\\d+")});
    }
    void problemsStandAtTheirWord()
    {
        QFETCH(QString, text);
        QFETCH(QString, problems);
        QFETCH(Terms, terms);
        const ParsedQuery parsed = parseMessageQuery(text, here());
        QCOMPARE(told(parsed.problems), problems);
        QCOMPARE(textOf(parsed.query, berlin()), textOf(MessageQuery{terms, {}}, berlin()));
        QVERIFY(parsed.query.terms == terms);
    }
    void controlCharactersAreLeftOut()
    {
        const QString text = QStringLiteral("a b") + QChar(0) + QStringLiteral(" to:") + QChar(0x1b) +
                             QStringLiteral("[31m c ") + QChar(0xd800);
        const ParsedQuery parsed = parseMessageQuery(text, here());
        QCOMPARE(told(parsed.problems),
                 QStringLiteral("ControlCharacter@2+2 ControlCharacter@8+5 ControlCharacter@16+1"));
        QVERIFY(parsed.query.terms == (Terms{word("a"), word("c")}));
    }
    void marksWithoutWidthAreNotLookedFor()
    {
        const QString mark(QChar(0x202a));
        const QString end(QChar(0x202c));
        const ParsedQuery parsed = parseMessageQuery(
            mark + QStringLiteral("to:") + mark + QStringLiteral("+49176") + end + u' ' + mark +
                QStringLiteral("kim") + end + QStringLiteral(" t") + mark + QStringLiteral("o:kim"),
            here());
        QCOMPARE(told(parsed.problems), QString());
        QVERIFY(parsed.query.terms == (Terms{part(PartField::To, "+49176"), word("kim"), phrase("to:kim")}));
    }

    void whatIsTooLongIsLeftOut()
    {
        const ParsedQuery one = parseMessageQuery(QString(10'000, u'x'), here());
        QCOMPARE(told(one.problems), QStringLiteral("TooLong@0+10000"));
        QVERIFY(one.query.terms.isEmpty());
        const QString blanks(1'990, u' ');
        const ParsedQuery cut = parseMessageQuery(u'a' + blanks + QStringLiteral("status:failed b"), here());
        QCOMPARE(told(cut.problems), QStringLiteral("TooLong@1991+15"));
        QVERIFY(cut.query.terms == Terms{word("a")});
        const ParsedQuery many = parseMessageQuery(QStringLiteral("x ").repeated(70), here());
        QCOMPARE(told(many.problems), QStringLiteral("TooMany@128+12"));
        QCOMPARE(many.query.terms.size(), kQueryTermsMost);
        const ParsedQuery list =
            parseMessageQuery(QStringLiteral("status:") + QStringLiteral("read,").repeated(70), here());
        QCOMPARE(told(list.problems), QStringLiteral("TooMany@327+30"));
    }

    void writtenQueriesAreReadAsTheyWere()
    {
        QRandomGenerator random(20261201);
        for (int round = 0; round < 3'000; ++round) {
            MessageQuery query;
            for (int i = random.bounded(6); i > 0; --i)
                query.terms.append(randomTerm(random));
            const QString text = textOf(query, berlin());
            const ParsedQuery parsed = parseMessageQuery(text, here());
            QVERIFY2(parsed.query == query, qPrintable(text));
            for (const QueryProblem &problem : parsed.problems)
                QVERIFY2(false, qPrintable(text + u'\n' + told(problem)));
        }
    }
    void anythingIsReadAndWrittenBack()
    {
        // Signs of the language, so that the parts of random texts mean something.
        static const QString signs =
            QStringLiteral("\"\"\"-:,<>= \t\n.()[]*\\/'+0019aZéשß€\u202e\u200d\U0001f600\x01") +
            QChar(0xd83d);
        static const QStringList words{QStringLiteral("status:"), QStringLiteral("to:"),
                                       QStringLiteral("cost>="),  QStringLiteral("on:"),
                                       QStringLiteral("failed"),  QStringLiteral("2026-10-25"),
                                       QStringLiteral("T02:30"),  QStringLiteral("..")};
        QRandomGenerator random(6);
        for (int round = 0; round < 20'000; ++round) {
            QString text;
            for (int i = random.bounded(24); i > 0; --i) {
                if (random.bounded(5) == 0)
                    text += words[random.bounded(int(words.size()))];
                else if (random.bounded(8) == 0)
                    text += QChar(ushort(random.bounded(0x10000)));
                else
                    text += signs[random.bounded(int(signs.size()))];
            }
            const ParsedQuery parsed = parseMessageQuery(text, here());
            for (const QueryProblem &problem : parsed.problems)
                QVERIFY2(problem.place.at >= 0 && problem.place.length > 0 &&
                             problem.place.end() <= text.size(),
                         qPrintable(text));
            const ParsedQuery again = parseMessageQuery(textOf(parsed.query, berlin()), here());
            QVERIFY2(again.query == parsed.query, qPrintable(text));
            for (const QueryProblem &problem : again.problems)
                QVERIFY2(problem.kind == Kind::Pattern, qPrintable(text + u'\n' + told(problem)));
        }
    }
    void readingIsQuick()
    {
        // A goal of 2 ms, ten times over, and that for the sanitizers too.
        const QStringList texts{QString(10'000, u'"'), QStringLiteral("a:").repeated(5'000),
                                QStringLiteral("status:read,").repeated(900), QString(10'000, u'-'),
                                QStringLiteral("x ").repeated(5'000)};
        for (const QString &text : texts) {
            QElapsedTimer timer;
            timer.start();
            const ParsedQuery parsed = parseMessageQuery(text, here());
            QVERIFY(!parsed.problems.isEmpty());
            QVERIFY2(timer.elapsed() < 100, qPrintable(text.left(10)));
        }
    }

    void aTermIsTakenOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("term");
        QTest::addColumn<QString>("rest");
        const auto row = [](const char *text, int term, const char *rest) {
            QTest::newRow(qPrintable(QStringLiteral("%1 of %2").arg(term).arg(QLatin1String(text))))
                << QString::fromLatin1(text) << term << QString::fromLatin1(rest);
        };
        row("a", 0, "");
        row("a b c", 0, "b c");
        row("a  b  c", 1, "a  c");
        row("a b c ", 2, "a b");
        row("a -status:failed,expired b", 1, "a -status:expired b");
        row("a status:failed,expired", 2, "a status:failed");
        row("status:failed,nonsense", 0, "status:nonsense");
        row("status:failed, b", 0, "b");
        row("\"a b\"to:kim", 0, "to:kim");
        row("\"a b\"to:kim", 1, "\"a b\"");
    }
    void aTermIsTakenOut()
    {
        QFETCH(QString, text);
        QFETCH(int, term);
        QFETCH(QString, rest);
        const ParsedQuery parsed = parseMessageQuery(text, here());
        QCOMPARE(withoutTerm(text, parsed.places[term]), rest);
    }

    void everyValueHasAWord()
    {
        for (const QueryKey key : allQueryKeys()) {
            QCOMPARE(queryKeyOf(queryKeyWord(key)), std::optional(key));
            for (const QString &value : queryValueWords(key)) {
                const auto condition = queryConditionOf(key, value);
                QVERIFY(condition);
                QCOMPARE(queryValueWord(*condition), value);
                QCOMPARE(queryKeyOf(*condition), std::optional(key));
            }
        }
        QCOMPARE(queryValueWords(QueryKey::Channel),
                 (QStringList{QStringLiteral("rcs"), QStringLiteral("email"), QStringLiteral("sms")}));
    }
};

QTEST_GUILESS_MAIN(TestMessageQueryText)
#include "tst_messagequerytext.moc"
