// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/recipientlist.h"

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

SendRequest rcs(const QString &text)
{
    SendRequest request;
    request.sender = {Channel::Rcs, "ag_live_1", QStringLiteral("Support"), {}, UseCase::MultiUse, {}};
    request.traffic = TrafficType::Transaction;
    request.content = RcsText{text};
    return request;
}

SendRequest email()
{
    SendRequest request;
    request.sender = {Channel::Email, "ch_1", QStringLiteral("Mail"), {}, UseCase::Unknown, {}};
    request.to = EmailAddress();
    request.content = EmailContent{QStringLiteral("Invoice"), {}, QStringLiteral("It is attached.")};
    return request;
}

TextTable table(const QString &text)
{
    auto read = TextTable::read(text);
    return read ? read.take() : TextTable();
}

RecipientListCheck checkOf(const QString &text, const SendRequest &request, const ListChoices &choices = {})
{
    const TextTable list = table(text);
    RecipientListCheck check(list, suggestedMapping(list, request.channel()), request, choices);
    while (check.step(100)) {
    }
    return check;
}

QStringList names(std::initializer_list<const char *> words)
{
    QStringList list;
    for (const char *word : words)
        list.append(QString::fromLatin1(word));
    return list;
}

/// The first finding of the last line, its mark, and whether it would be sent.
struct Said {
    int issue = -1;
    QString words;
    int other = 0;
    LineMark mark = LineMark::Green;
    bool isSent = false;
};

Said lastSaid(const RecipientListCheck &check)
{
    if (check.lines().isEmpty())
        return {};
    const ListLine &line = check.lines().constLast();
    Said said;
    said.mark = line.mark;
    said.isSent = line.isSent;
    if (!line.findings.isEmpty()) {
        said.issue = int(line.findings.constFirst().issue);
        said.words = line.findings.constFirst().words;
        said.other = line.findings.constFirst().other;
    }
    return said;
}

} // namespace

class TestRecipientList : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void columnsAreTold_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("email");
        QTest::addColumn<bool>("hasHeader");
        QTest::addColumn<int>("recipient");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("header first") << QString(Text("Name,Phone\nKim,+4915112345678\n")) << false << true
                                      << 1 << names({"Name", "Phone"});
        QTest::newRow("no header") << QString(Text("Kim,+4915112345678\nLee,+4915112345679\n")) << false
                                   << false << 1 << names({"column 1", "column 2"});
        QTest::newRow("numbers beside addresses, by e-mail")
            << QString(Text("a;b\n+4915112345678;a@x.org\n")) << true << true << 1 << names({"a", "b"});
        QTest::newRow("numbers beside addresses, by RCS")
            << QString(Text("a;b\n+4915112345678;a@x.org\n")) << false << true << 0 << names({"a", "b"});
        QTest::newRow("a customer's number before it") << QString(Text("id,phone\n12345678,+4915112345678\n"))
                                                       << false << true << 1 << names({"id", "phone"});
        QTest::newRow("one name twice") << QString(Text("to,x,x\n+4915112345678,1,2\n")) << false << true << 0
                                        << names({"to", "x", "column 3"});
        QTest::newRow("one a line") << QString(Text("+4915112345678\n+4915112345679\n")) << false << false
                                    << 0 << names({"column 1"});
        QTest::newRow("one a line with a head")
            << QString(Text("phone\n+4915112345678\n")) << false << true << 0 << names({"phone"});
        QTest::newRow("a single line")
            << QString(Text("0151 12345678\n")) << false << false << 0 << names({"column 1"});
        QTest::newRow("nothing") << QString(Text("")) << false << false << 0 << QStringList{};
    }
    void columnsAreTold()
    {
        QFETCH(QString, text);
        QFETCH(bool, email);
        QFETCH(bool, hasHeader);
        QFETCH(int, recipient);
        QFETCH(QStringList, names);
        const ColumnMapping mapping = suggestedMapping(table(text), email ? Channel::Email : Channel::Rcs);
        QCOMPARE(mapping.hasHeader, hasHeader);
        QCOMPARE(mapping.recipient, recipient);
        QCOMPARE(mapping.names, names);
    }

    void everyLineIsJudged_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("mark");
        QTest::addColumn<int>("issue");
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("isSent");
        const auto row = [](const char *name, const Text &line, LineMark mark, LineIssue issue,
                            const Text &words, bool isSent) {
            QTest::newRow(name) << QString(line) << int(mark) << int(issue) << QString(words) << isSent;
        };
        QTest::newRow("good") << QString(Text("+49 1511 2345670,Lee")) << int(LineMark::Green) << -1
                              << QString() << true;
        row("no recipient", ",Lee", LineMark::Red, LineIssue::NoRecipient, "", false);
        row("words", "nobody,Lee", LineMark::Red, LineIssue::NotARecipient, "", false);
        row("too short", "+49 1,Lee", LineMark::Red, LineIssue::NotARecipient, "", false);
        row("rounded by a spreadsheet", "\"4,91512E+12\",Lee", LineMark::Red, LineIssue::Rounded, "", false);
        row("an address", "lee@example.org,Lee", LineMark::Red, LineIssue::WrongChannel, "", false);
        row("no value", "+4915112345670,", LineMark::Red, LineIssue::ValueMissing, "name", false);
        row("blank value", "+4915112345670,\"  \"", LineMark::Red, LineIssue::ValueMissing, "name", false);
        row("no such cell", "+4915112345670", LineMark::Red, LineIssue::ValueMissing, "name", false);
        row("too long with its value", QStringLiteral("+4915112345670,") + QString(4000, u'a'), LineMark::Red,
            LineIssue::Refused, "", false);
        row("duplicate", "0049 1511 2345678,Lee", LineMark::Amber, LineIssue::Duplicate, "", false);
        row("no country code", "01511 2345670,Lee", LineMark::Amber, LineIssue::NoCountryCode,
            "+49 1511 2345670", false);
        row("formula", "+4915112345670,=cmd()", LineMark::Amber, LineIssue::LooksLikeFormula, "name", true);
        row("formula for a recipient", "=1+1,Lee", LineMark::Red, LineIssue::NotARecipient, "", false);
    }
    void everyLineIsJudged()
    {
        QFETCH(QString, line);
        QFETCH(int, mark);
        QFETCH(int, issue);
        QFETCH(QString, words);
        QFETCH(bool, isSent);
        const QString list = QStringLiteral("phone,name\n+4915112345678,Kim\n") + line;
        const auto check = checkOf(list, rcs(QStringLiteral("Hello {name}")), {"DE", false, false});
        QCOMPARE(check.lines().size(), 2);
        const Said said = lastSaid(check);
        QCOMPARE(said.issue, issue);
        QCOMPARE(int(said.mark), mark);
        QCOMPARE(said.words, words);
        QCOMPARE(said.isSent, isSent);
        QCOMPARE(check.counts().sent, 1 + int(isSent));
        QCOMPARE(check.counts().green + check.counts().amber + check.counts().red, 2);
    }

    void lineOfAnotherNumberOfCellsIsNotSent_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("cells"); ///< of the last line; 0: nothing is said
        QTest::addColumn<int>("usual");
        const auto row = [](const char *name, const char *text, int cells, int usual) {
            QTest::newRow(name) << QString::fromUtf8(text) << cells << usual;
        };
        row("a name with a comma", "phone,name,code\n+4915112345678,Müller, Hans,42\n", 4, 3);
        row("a cell is missing", "phone,name,code\n+4915112345678,Hans\n", 2, 3);
        row("as the header says", "phone,name,code\n+4915112345678,Hans,42\n", 0, 0);
        row("nothing behind the last sign", "phone,name,code\n+4915112345678,Hans,42,,\n", 0, 0);
        row("a header with a sign at its end", "phone,name,code,\n+4915112345678,Hans,42\n", 0, 0);
        row("no header", "+4915112345671,Kim,1\n+4915112345672,Lee,2\n+4915112345673,Müller, Hans,3\n", 4, 3);
        row("no header, as the others", "+4915112345671,Kim,1\n+4915112345672,Lee,2\n", 0, 0);
    }
    void lineOfAnotherNumberOfCellsIsNotSent()
    {
        QFETCH(QString, text);
        QFETCH(int, cells);
        QFETCH(int, usual);
        const bool hasHeader = text.startsWith(u'p');
        const auto check = checkOf(
            text, rcs(hasHeader ? QStringLiteral("{name} {code}") : QStringLiteral("{column 2} {column 3}")));
        const ListLine &line = check.lines().constLast();
        QCOMPARE(line.isSent, cells == 0);
        if (cells == 0) {
            QCOMPARE(line.findings, QList<LineFinding>());
            return;
        }
        QCOMPARE(line.mark, LineMark::Red);
        QCOMPARE(line.findings.constLast().issue, LineIssue::OtherCellCount);
        QCOMPARE(line.findings.constLast().other, cells);
        QCOMPARE(line.findings.constLast().usual, usual);
        if (cells > usual) // what stands beyond the columns is kept, without a name
            QCOMPARE(line.data.constLast(), std::pair(QString(), text.trimmed().section(u',', -1)));
    }

    void linesOfOneWordAreAsFreeAsTheyWere()
    {
        // Nothing but the recipient is taken from it, and that stands where it always does.
        const auto check = checkOf(QStringLiteral("phone,note\n+4915112345678,a, b\n+4915112345679,c\n"),
                                   rcs(QStringLiteral("Hello")));
        QCOMPARE(check.counts().green, 2);
        QCOMPARE(check.lines().constFirst().data, (LineData{{Text(""), Text("b")}}));
        QCOMPARE(check.lines().constLast().data, LineData());
    }

    void oneColumnFillsTwoPlaceholders()
    {
        const TextTable list = table(QStringLiteral("phone,name\n+4915112345678,Kim\n"));
        ColumnMapping mapping = suggestedMapping(list, Channel::Rcs);
        mapping.values = {{QStringLiteral("first"), 1}, {QStringLiteral("greeting"), 1}};
        RecipientListCheck check(list, mapping, rcs(QStringLiteral("{first}, {greeting}")), {});
        while (check.step(100)) {
        }
        QCOMPARE(check.lines().constFirst().data,
                 (LineData{{Text("first"), Text("Kim")}, {Text("greeting"), Text("Kim")}}));
        QVERIFY(check.lines().constFirst().isSent);
    }

    void lineThatCannotBeStoredIsTold()
    {
        SendRequest request = rcs(QStringLiteral("Hello"));
        std::get<RcsText>(request.content).suggestions = {
            {QStringLiteral("Yes"), QStringLiteral("{code}"), {}, ReplyChip{}}};
        const auto bell = checkOf(QStringLiteral("phone,code\n+4915112345678,a\ab\n"), request);
        QVERIFY(!lastSaid(bell).isSent);
        const FieldProblem &problem = bell.lines().constLast().findings.constFirst().problem;
        QCOMPARE(problem.field, Field::ChipPostback);
        QCOMPARE(problem.problem, Problem::NotStorable);
        const auto lines = checkOf(QStringLiteral("phone,code\n+4915112345678,\"a\r\nb\"\n"), request);
        QVERIFY(lastSaid(lines).isSent);
    }

    void valueThatMakesNoLinkIsTold_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("isSent");
        const auto row = [](const char *name, const char *html, const char *value, bool isSent) {
            QTest::newRow(name) << QString::fromUtf8(html) << QString::fromUtf8(value) << isSent;
        };
        const char *whole = "<a href=\"{x}\">Go</a> <a href=\"sms:+49\">typed by hand</a>";
        row("a web address", whole, "https://example.org/a?b=c&d", true);
        row("an address of e-mail", whole, "mailto:kim@example.org", true);
        row("a script", whole, "javascript:alert(1)", false);
        row("a script with a blank before it", whole, " JavaScript:alert(1)", false);
        row("no scheme", whole, "example.org", false);
        row("only a scheme", whole, "https://", false);
        row("a value within a link", "<a href=\"https://x.org/?n={x}\">Go</a>", "javascript:alert(1)", true);
        row("the scheme itself", "<a href='{x}://x.org/'>Go</a>", "https", true);
        row("a script for the scheme", "<a href='{x}:alert(1)'>Go</a>", "javascript", false);
        row("out of the quotes", "<a title='{x}' href='#top'>Go</a>", "a' href='javascript:alert(1)", true);
        row("no link", "<p>{x}</p>", "javascript:alert(1)", true);
        row("a link of its own", "<a title={x}>Go</a>", "a href=javascript:alert(1)", false);
        row("a link of its own, elsewhere", "<p {x}>Go</p>", "href=javascript:alert(1)", false);
        row("a tag of its own", "<{x}>Go</a>", "a href=javascript:alert(1)", false);
        row("a name and no link", "<a title={x} href='#top'>Go</a>", "Kim", true);
        row("behind a tag", "<p title=\">\">{x}</p>", "a href=javascript:alert(1)", true);
        row("in a style", "<style>p{x}</style>", "a href=javascript:alert(1)", true);
    }
    void valueThatMakesNoLinkIsTold()
    {
        QFETCH(QString, html);
        QFETCH(QString, value);
        QFETCH(bool, isSent);
        SendRequest request = email();
        std::get<EmailContent>(request.content).html = html;
        const auto check =
            checkOf(QStringLiteral("to\tx\nkim@example.org\t\"") + value + QStringLiteral("\"\n"), request);
        QCOMPARE(lastSaid(check).isSent, isSent);
        if (isSent)
            return;
        const FieldProblem &problem = check.lines().constLast().findings.constFirst().problem;
        QCOMPARE(problem.field, Field::Html);
        QCOMPARE(problem.problem, Problem::NotALink);
    }

    void sessionsAndNewslettersAreForeseen()
    {
        const TextTable list =
            table(QStringLiteral("+4915112345678\n+4915112345679\nnobody\n+4915112345678"));
        const QString first = QStringLiteral("+4915112345678");
        const QString second = QStringLiteral("+4915112345679");
        ListChoices choices;
        const auto checked = [&](MessageType type, const RecipientContexts &contexts) {
            SendRequest request = rcs(QStringLiteral("Hello"));
            request.type = type;
            RecipientListCheck check(list, suggestedMapping(list, Channel::Rcs), request, choices);
            const RecipientsQuery query = check.nextRecipients(10);
            if (query.type == type && query.recipients == QStringList{first, second})
                check.addContexts(contexts);
            while (check.step(1)) {
            }
            return check;
        };
        const auto saidOf = [](const RecipientListCheck &check, int line) {
            QList<LineIssue> issues;
            for (const LineFinding &finding : check.lines().at(line).findings)
                issues.append(finding.issue);
            return issues;
        };
        const SendContext closed{false};
        const SendContext paid{true, true};
        const auto replies =
            checked(MessageType::Conversation, {{first, {closed, {}}}, {second, {paid, {}}}});
        QCOMPARE(saidOf(replies, 0), QList{LineIssue::NoSession});
        QCOMPARE(saidOf(replies, 1), QList<LineIssue>());
        QVERIFY(replies.lines().first().isSent); // the platform decides
        QCOMPARE(replies.units().size(), 2);
        QCOMPARE(replies.units().at(0).unit.reason, UnitReason::NoSession);
        QCOMPARE(replies.units().at(1).unit.reason, UnitReason::SessionPaid);
        const auto news =
            checked(MessageType::Newsletter,
                    {{second, {SendContext{{}, false, true, true}, {}, NewsletterConsent::Given}}});
        QCOMPARE(saidOf(news, 0), QList{LineIssue::ConsentUnknown}); // nothing is known of it
        QCOMPARE(saidOf(news, 1), QList{LineIssue::SecondNewsletter});
        QCOMPARE(news.counts().amber, 2); // with the duplicate
        choices.sendsDuplicates = true;   // then the second one is refused for the first
        const auto twice = checked(MessageType::Newsletter, {{first, {{}, {}, NewsletterConsent::Given}}});
        QCOMPARE(saidOf(twice, 0), QList<LineIssue>());
        QCOMPARE(saidOf(twice, 3), (QList{LineIssue::Duplicate, LineIssue::SecondNewsletter}));
        const auto messages = checked(MessageType::Message, {{first, {closed, {}}}});
        QCOMPARE(saidOf(messages, 0), QList<LineIssue>());
    }

    void lineIsWarnedOfWhatItsValuesBring()
    {
        SendRequest request = rcs(QStringLiteral("Hello {name}"));
        request.sender.notFoundAt = Instant{1}; // the message as such is told of once
        std::get<RcsText>(request.content).suggestions = {
            {QStringLiteral("Shop"), {}, {}, OpenUrlAction{QStringLiteral("https://x.org/{path}"), false}}};
        const auto check =
            checkOf(QStringLiteral("phone,name,path\n+4915112345678,Kim,a\n+4915112345679,Lee,") +
                        QString(2048, u'a') + u'\n',
                    request);
        QCOMPARE(check.lines().size(), 2);
        QCOMPARE(check.lines().first().mark, LineMark::Green);
        const QList<LineFinding> findings = check.lines().last().findings;
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().issue, LineIssue::Warned);
        QCOMPARE(findings.first().problem,
                 (FieldProblem{Field::ChipLink, Problem::TooLong, 2062, 2048, {}, {-1, 0}}));
        QCOMPARE(check.lines().last().mark, LineMark::Amber);
        QVERIFY(check.lines().last().isSent);
        QCOMPARE(check.counts().amber, 1);
    }

    void duplicateNamesItsFirstLine()
    {
        const auto check = checkOf(QStringLiteral("+4915112345678\n\n+4915112345679\n+49 1511 2345678"),
                                   rcs(QStringLiteral("Hello")));
        QCOMPARE(lastSaid(check).other, 1);
        QCOMPARE(check.lines().constLast().line, 4);
    }

    void lineThatIsNotSentMakesNoOtherADuplicate()
    {
        const QString list = QStringLiteral("phone,name\n+4915112345678,\n+49 1511 2345678,Kim\n");
        const auto check = checkOf(list, rcs(QStringLiteral("Hello {name}")), {"DE", false, false});
        QVERIFY(!check.lines().constFirst().isSent); // its value is missing
        QCOMPARE(lastSaid(check).issue, -1);
        QVERIFY(lastSaid(check).isSent);
    }

    void duplicateNamesTheLineThatIsSent()
    {
        const QString list =
            QStringLiteral("phone,name\n+4915112345678,\n+4915112345678,Kim\n+4915112345678,Lee");
        const auto check = checkOf(list, rcs(QStringLiteral("Hello {name}")), {"DE", false, false});
        QCOMPARE(lastSaid(check).issue, int(LineIssue::Duplicate));
        QCOMPARE(lastSaid(check).other, 3);
        QVERIFY(!lastSaid(check).isSent);
    }

    void addressInOtherLettersIsADuplicate()
    {
        const auto check = checkOf(QStringLiteral("kim@example.org\nKim@Example.org"), email());
        QCOMPARE(lastSaid(check).issue, int(LineIssue::Duplicate));
        QVERIFY(!lastSaid(check).isSent);
    }

    void whatTheOperatorAllowsIsSent()
    {
        const QString list = QStringLiteral("+4915112345678\n01511 2345678\n01511 2345679\n");
        const auto strict = checkOf(list, rcs(QStringLiteral("Hello")), {"DE", false, false});
        QCOMPARE(strict.counts().sent, 1);
        const auto offers = checkOf(list, rcs(QStringLiteral("Hello")), {"DE", true, false});
        QCOMPARE(offers.counts().sent, 2); // the second is the first, written otherwise
        QCOMPARE(wireText(*offers.lines().constLast().to), QStringLiteral("+4915112345679"));
        const auto all = checkOf(list, rcs(QStringLiteral("Hello")), {"DE", true, true});
        QCOMPARE(all.counts().sent, 3);
        QCOMPARE(all.counts().amber, 2);
    }

    void withoutARegionNothingIsOffered()
    {
        const auto check =
            checkOf(QStringLiteral("01511 2345678"), rcs(QStringLiteral("Hello")), {{}, true, false});
        QCOMPARE(lastSaid(check).issue, int(LineIssue::NoCountryCode));
        QVERIFY(!lastSaid(check).isSent);
    }

    void dataOfALineIsWhatTheMessageNeeds()
    {
        const auto check = checkOf(QStringLiteral("phone;first;last;city\n+4915112345678;Kim;Lee;Ulm\n"),
                                   rcs(QStringLiteral("{First} from {city}")));
        QCOMPARE(check.lines().constFirst().data,
                 (LineData{{Text("First"), Text("Kim")}, {Text("city"), Text("Ulm")}}));
        QCOMPARE(
            std::get<RcsText>(
                filled(rcs(QStringLiteral("{First} from {city}")), check.lines().constFirst().data).content)
                .text,
            QStringLiteral("Kim from Ulm"));
    }

    void longListIsCutAndSaysSo()
    {
        QString list = QStringLiteral("phone\n");
        for (int i = 0; i < kRunLinesMost + 5; ++i)
            list += QStringLiteral("+491511%1\n").arg(1'000'000 + i);
        const TextTable read = table(list);
        RecipientListCheck check(read, suggestedMapping(read, Channel::Rcs), rcs(QStringLiteral("Hello")),
                                 {});
        QVERIFY(check.isTooLong());
        QCOMPARE(check.lineCount(), kRunLinesMost + 5);
        int steps = 1;
        while (check.step(1'000))
            ++steps;
        QCOMPARE(steps, 10);
        QCOMPARE(check.lines().size(), kRunLinesMost);
        QCOMPARE(check.counts().sent, kRunLinesMost);
        QVERIFY(!check.step(1));
    }

    void listOfTenThousandIsNotTooLong()
    {
        const TextTable read = table(QStringLiteral("+4915112345678\n").repeated(kRunLinesMost));
        QVERIFY(!RecipientListCheck(read, suggestedMapping(read, Channel::Rcs), rcs({}), {}).isTooLong());
    }

    void unitsAreCountedOverTheFilledLinesThatWouldBeSent()
    {
        const QString base(155, u'x');
        QString list =
            QStringLiteral("phone;name\n+4915112345670;\n+4915112345671;Kim\n+4915112345671;Kim\n");
        for (const char *name : {"Kim", "Alexandra", "Maximilian-Theodor", "\u00c4\u00d6\u00dc"}) {
            static int next = 80;
            list += QStringLiteral("+49151123456%1;%2\n").arg(next++).arg(QString::fromUtf8(name));
        }
        const RecipientListCheck check = checkOf(list, rcs(base + QStringLiteral("{name}")));
        const QList<ListUnit> expected{
            {{BillingUnit::Basic, UnitReason::ShortText, 158}, 2},
            {{BillingUnit::Single, UnitReason::LongText, 173}, 2},
            {{BillingUnit::Basic, UnitReason::LongInBytes, 161}, 1},
        };
        QCOMPARE(check.counts().sent, 5); // neither the empty value nor the repeated line
        QCOMPARE(check.units().size(), expected.size());
        for (int i = 0; i < expected.size(); ++i) {
            QCOMPARE(check.units().at(i).lines, expected.at(i).lines);
            QVERIFY2(check.units().at(i) == expected.at(i),
                     qPrintable(QString::number(check.units().at(i).unit.actual)));
        }
    }

    void messageWithoutPlaceholdersIsOneUnit()
    {
        const RecipientListCheck check = checkOf(QStringLiteral("a@x.org\n+4915112345671\n+4915112345672\n"),
                                                 rcs(QStringLiteral("Hello")));
        QCOMPARE(check.units().size(), 1);
        QVERIFY(check.units().constFirst() == (ListUnit{{BillingUnit::Basic, UnitReason::ShortText, 5}, 2}));
    }
};

QTEST_GUILESS_MAIN(TestRecipientList)
#include "tst_recipientlist.moc"
