// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The session board as it is read: by cases in words, and by an oracle that goes through everything.
#include "app/store/sendcontextreader.h"
#include "app/store/storereader.h"
#include "tests/store/talks.h"

#include <QTest>

#include <deque>
#include <random>

using namespace arowana;

namespace {

constexpr qint64 kMinute = 60'000;
const Instant kNow = *Instant::fromIso("2026-06-01T12:00:00Z");

SessionPair pair(int phone, const QByteArray &agent = "ag_live_1")
{
    return {AgentId(agent), QStringLiteral("+4917612345%1").arg(phone, 3, 10, QChar(u'0'))};
}

/// When somebody replied whose session ends so many minutes after kNow.
Instant repliedFor(int endsInMinutes)
{
    return kNow.plusMs(endsInMinutes * kMinute - Session::kLengthMs);
}

BoardQuery query(BoardFilter filter, const QString &search = {})
{
    return {filter, search, kNow};
}

QString printed(const BoardPage &page)
{
    QStringList out;
    for (const Conversation &line : page.lines)
        out << line.session.phone.right(3) +
                   (line.unread > 0 ? QStringLiteral("(%1)").arg(line.unread) : QString());
    return out.join(u' ') + (page.next ? QStringLiteral(" ...") : QString());
}

} // namespace

class TestBoardReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyQuestionGoesThroughAnIndex()
    {
        StoreInFolder in;
        TalkReader talk(in);
        for (const char *sql :
             BoardReader::statements() + TranscriptReader::statements() + PersonReader::statements()) {
            auto explained = StoreConnection::open(in.file(), StoreConnection::Use::Read);
            static std::deque<QByteArray> kept; // known by their address
            kept.push_back(QByteArray("EXPLAIN QUERY PLAN ") + sql);
            const QVariantList values(QByteArray(sql).count('?'), QVariant(1));
            const auto plan = explained.value()->all(kept.back().constData(), values,
                                                     [](const StoreRows &rows) { return rows.text(3); });
            QVERIFY2(plan.ok(), sql);
            for (const QString &step : *plan) {
                // Its primary key is the table; the count ends at its limit.
                const bool isCounted = step == QLatin1String("SCAN unread_replies");
                const bool isOfSubquery = step.startsWith(QLatin1String("SCAN (subquery"));
                const bool isWholeScan = step.startsWith(QLatin1String("SCAN ")) &&
                                         !step.contains(QLatin1String("INDEX")) && !isCounted &&
                                         !isOfSubquery;
                const bool isSorted = step.contains(QLatin1String("TEMP B-TREE"));
                QVERIFY2(!isWholeScan && !isSorted,
                         qPrintable(step + QStringLiteral(" of ") + QString::fromLatin1(sql)));
            }
        }
    }

    void whatEndsNextComesFirstAndWhatIsOverLast()
    {
        StoreInFolder in;
        Talks talks(in);
        talks.replied(pair(1), repliedFor(90), QStringLiteral("one"));
        talks.replied(pair(2), repliedFor(8), QStringLiteral("two"));
        talks.replied(pair(3), repliedFor(-30), QStringLiteral("three"));
        talks.replied(pair(4), repliedFor(52), QStringLiteral("four"));
        talks.replied(pair(5), repliedFor(400), QStringLiteral("five"));
        talks.ended(pair(5), kNow.plusMs(-5 * kMinute));
        talks.ended(pair(6), kNow); // an end alone is no conversation
        talks.read(pair(3), RowId{std::numeric_limits<qint64>::max()});
        QVERIFY(talks.keep());
        TalkReader talk(in);
        const auto filtered = [&](BoardFilter filter) {
            return printed(talk.reader.board(query(filter), {}).value());
        };
        QCOMPARE(filtered(BoardFilter::All), QStringLiteral("002(1) 004(1) 001(1) 005(1) 003"));
        QCOMPARE(filtered(BoardFilter::Open), QStringLiteral("002(1) 004(1) 001(1)"));
        QCOMPARE(filtered(BoardFilter::EndingSoon), QStringLiteral("002(1) 004(1)"));
        QCOMPARE(filtered(BoardFilter::Unread), QStringLiteral("002(1) 004(1) 001(1) 005(1)"));
        QCOMPARE(filtered(BoardFilter::Ended), QStringLiteral("005(1) 003"));
        QVERIFY(talk.reader.totals(kNow).value() == (ConversationTotals{3, 2, 4, 4, 2}));
    }

    void whatIsBeingWrittenToStaysUnderTheOpenOnesWhenItIsOver()
    {
        StoreInFolder in;
        Talks talks(in);
        talks.replied(pair(1), repliedFor(90), QStringLiteral("one"));
        talks.replied(pair(2), repliedFor(-60), QStringLiteral("two"));
        talks.replied(pair(3), repliedFor(-30), QStringLiteral("three"));
        talks.replied(pair(4), repliedFor(-10), QStringLiteral("four"));
        talks.replied(pair(5), repliedFor(8), QStringLiteral("five"));
        QVERIFY(talks.keep());
        TalkReader talk(in);
        BoardQuery asked = query(BoardFilter::Open);
        asked.drafts = {pair(1), pair(2), pair(3), pair(9)}; // to the last one nobody ever answered
        const BoardPage page = talk.reader.board(asked, {}).value();
        QCOMPARE(printed(page), QStringLiteral("005(1) 001(1) 003(1) 002(1)"));
        QCOMPARE(page.lines.last().lastWords, QStringLiteral("two"));
        const auto lines = talk.reader.lines(asked, {pair(2), pair(4), pair(9)}).value();
        QVERIFY(lines[0].belongs && !lines[1].belongs && !lines[2].belongs);
        asked.search = QStringLiteral("three");
        QCOMPARE(printed(talk.reader.board(asked, {}).value()), QStringLiteral("003(1)"));
        asked.search.clear();
        asked.filter = BoardFilter::EndingSoon;
        QCOMPARE(printed(talk.reader.board(asked, {}).value()), QStringLiteral("005(1)"));
    }

    void aSearchFindsNumberNameAddressIdAndLastWords_data()
    {
        QTest::addColumn<QString>("search");
        QTest::addColumn<QString>("found");
        QTest::newRow("grouped number") << QStringLiteral("+49 176 12345 001") << QStringLiteral("001(1)");
        QTest::newRow("number as dialled at home")
            << QStringLiteral("0176 12345-001") << QStringLiteral("001(1)");
        QTest::newRow("number as dialled abroad")
            << QStringLiteral("0049 176 12345 002") << QStringLiteral("002(1)");
        QTest::newRow("number with both")
            << QStringLiteral("+49 (0)176 12345001") << QStringLiteral("001(1)");
        QTest::newRow("names in another order") << QStringLiteral("gross anna") << QStringLiteral("001(1)");
        QTest::newRow("accents") << QStringLiteral("änna") << QStringLiteral("001(1)");
        QTest::newRow("part of the number") << QStringLiteral("345002") << QStringLiteral("002(1)");
        QTest::newRow("name") << QStringLiteral("gROSS") << QStringLiteral("001(1)");
        QTest::newRow("both names") << QStringLiteral("anna gross") << QStringLiteral("001(1)");
        QTest::newRow("address") << QStringLiteral("anna@ex") << QStringLiteral("001(1)");
        QTest::newRow("contact id") << QStringLiteral("c_77") << QStringLiteral("001(1)");
        QTest::newRow("agent id") << QStringLiteral("ag_live_2") << QStringLiteral("003(1)");
        QTest::newRow("last words") << QStringLiteral("the invoice") << QStringLiteral("002(1)");
        QTest::newRow("earlier words") << QStringLiteral("before that") << QString();
        QTest::newRow("nobody") << QStringLiteral("zzz") << QString();
        QTest::newRow("a sign that means something elsewhere") << QStringLiteral("%") << QString();
        QTest::newRow("white space") << QStringLiteral("  ") << QStringLiteral("002(1) 001(1) 003(1)");
    }

    void aSearchFindsNumberNameAddressIdAndLastWords()
    {
        QFETCH(QString, search);
        QFETCH(QString, found);
        StoreInFolder in;
        Talks talks(in);
        talks.knows("c_77", pair(1).phone, QStringLiteral("Anna@Example.org"), QStringLiteral("Anna"),
                    QStringLiteral("Gross"));
        talks.replied(pair(1), repliedFor(90), QStringLiteral("before that"));
        talks.sent(pair(1), repliedFor(91), MessageType::Message, {}, RcsText{QStringLiteral("ours"), {}});
        talks.replied(pair(2), repliedFor(8), QStringLiteral("and the Invoice?"));
        talks.replied(pair(3, "ag_live_2"), repliedFor(400), QStringLiteral("x"));
        QVERIFY(talks.keep());
        TalkReader talk(in);
        QCOMPARE(printed(talk.reader.board(query(BoardFilter::All, search), {}).value()), found);
        const auto lines = talk.reader.lines(query(BoardFilter::All, search), {pair(1), pair(9)}).value();
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines.first().belongs, found.contains(QStringLiteral("001")));
        QVERIFY(!lines.last().belongs);
    }

    void aLineTellsThePersonTheLastWordsAndTheCost()
    {
        StoreInFolder in;
        Talks talks(in);
        const Instant at = repliedFor(300);
        talks.knows("c_1", pair(1).phone, {}, QStringLiteral("Old"), QStringLiteral("Name"));
        talks.knows("c_2", pair(1).phone, {}, QStringLiteral("Anna"), QStringLiteral("K."));
        talks.sent(pair(1), at.plusMs(-30 * kTalkHour), MessageType::Conversation, Money{900},
                   RcsText{QStringLiteral("of the session before"), {}});
        const RowId reply = talks.replied(pair(1), at, QStringLiteral("When does it come?"));
        talks.sent(pair(1), at.plusMs(kMinute), MessageType::Conversation, Money{2000},
                   RcsText{QStringLiteral("Today"), {}});
        talks.sent(pair(1), at.plusMs(2 * kMinute), MessageType::Conversation, Money{},
                   RcsText{QStringLiteral("Is someone at\nhome?"), {}});
        QVERIFY(talks.keep());
        TalkReader talk(in);
        const Conversation line = talk.reader.board(query(BoardFilter::Open), {}).value().lines.first();
        QCOMPARE(line.personName, QStringLiteral("Anna K."));
        QCOMPARE(line.contactId, ContactId("c_2"));
        QCOMPARE(line.lastWords, QStringLiteral("Is someone at home?"));
        QCOMPARE(line.lastDirection, Direction::Outbound);
        QCOMPARE(line.lastAt, at.plusMs(2 * kMinute));
        QCOMPARE(line.newestReply, reply);
        QVERIFY(line.isPaid);
        QCOMPARE(line.cost, Money{2000});
    }

    void aRepliedToPairTellsItsPersonAlsoWhereItHasLeftTheFilter()
    {
        StoreInFolder in;
        Talks talks(in);
        talks.knows("c_1", pair(1).phone, {}, QStringLiteral("Anna"), QStringLiteral("K."));
        talks.replied(pair(1), repliedFor(-1), QStringLiteral("one"));
        talks.sent(pair(1), repliedFor(-1).plusMs(kMinute), MessageType::Conversation, Money{2000},
                   RcsText{QStringLiteral("Today"), {}});
        talks.read(pair(1), RowId{std::numeric_limits<qint64>::max()});
        QVERIFY(talks.keep());
        TalkReader talk(in);
        for (const BoardFilter filter : {BoardFilter::Unread, BoardFilter::Open, BoardFilter::EndingSoon}) {
            const auto lines = talk.reader.lines(query(filter), {pair(1)}).value();
            QVERIFY(!lines.first().belongs);
            QCOMPARE(lines.first().line.personName, QStringLiteral("Anna K."));
            QCOMPARE(lines.first().line.lastWords, QStringLiteral("Today"));
            QCOMPARE(lines.first().line.cost, Money{2000});
        }
    }

    void repliesWithoutAnAgentAreCountedAndStandInTheirPersonsTranscript()
    {
        StoreInFolder in;
        Talks talks(in);
        const RowId told = talks.replied(pair(1), repliedFor(90), QStringLiteral("told"));
        const RowId polled = talks.polled(pair(1).phone, repliedFor(91), QStringLiteral("polled"));
        talks.polled({}, repliedFor(92), QStringLiteral("of nobody known"));
        talks.sent(pair(1), repliedFor(93), MessageType::Conversation, {}, RcsText{QStringLiteral("a"), {}});
        QVERIFY(talks.keep());
        TalkReader talk(in);
        QCOMPARE(talk.reader.totals(kNow)->withoutAgent, 2);
        Person person;
        person.phones = QStringList{pair(1).phone};
        const std::vector<RowId> keys = talk.reader.transcriptKeys(person).value();
        QCOMPARE(keys.size(), size_t(3));
        QVERIFY(keys[0] == told && keys[1] == polled);
        const auto entries = talk.reader.transcriptEntries(person, {polled}).value();
        QCOMPARE(entries.first().text, QStringLiteral("polled"));
    }

    void everyToldEndPartsWhatWasPaid()
    {
        StoreInFolder in;
        Talks talks(in);
        const auto at = [](double hours) { return kNow.plusMs(qint64(hours * double(kTalkHour))); };
        talks.replied(pair(1), at(-9), QStringLiteral("one"));
        talks.sent(pair(1), at(-8.5), MessageType::Conversation, Money{2000},
                   RcsText{QStringLiteral("a"), {}});
        talks.ended(pair(1), at(-8));
        talks.replied(pair(1), at(-7), QStringLiteral("two"));
        talks.sent(pair(1), at(-6.5), MessageType::Conversation, Money{1000},
                   RcsText{QStringLiteral("b"), {}});
        talks.ended(pair(1), at(-6)); // the session row knows this end alone
        QVERIFY(talks.keep());
        TalkReader talk(in);
        const BoardPage page = talk.reader.board(query(BoardFilter::Ended), {}).value();
        QCOMPARE(page.lines.first().cost, Money{1000});
    }

    void endedOnesComeInPagesWithoutGapOrRepeat()
    {
        StoreInFolder in;
        Talks talks(in);
        for (int i = 0; i < 950; ++i) // several of one end
            talks.replied(pair(i), repliedFor(-10 - i / 7),
                          i % 10 == 0 ? QStringLiteral("tenth") : QStringLiteral("x"));
        talks.replied(pair(990), repliedFor(5), QStringLiteral("open"));
        QVERIFY(talks.keep());
        TalkReader talk(in);
        for (const QString &search : {QString(), QStringLiteral("tenth")}) {
            QStringList found;
            std::optional<BoardPlace> after;
            std::optional<Session> last;
            int pages = 0;
            do {
                const auto page = talk.reader.board(query(BoardFilter::All, search), after);
                QVERIFY(page.ok());
                QVERIFY(page->lines.size() <= BoardPage::kEndedMost + (pages == 0));
                for (const Conversation &line : page->lines) {
                    found << line.session.phone;
                    QVERIFY(!last || isBefore(*last, line.session, kNow));
                    last = line.session;
                }
                after = page->next;
                ++pages;
            } while (after);
            QCOMPARE(found.size(), search.isEmpty() ? 951 : 95);
            QCOMPARE(QSet<QString>(found.begin(), found.end()).size(), found.size());
            QCOMPARE(pages, search.isEmpty() ? 5 : 1);
        }
    }

    void aPageLooksThroughABoundedNumber()
    {
        StoreInFolder in;
        QVERIFY(in.commit([](SqliteEngineStore &store) {
            bool ok = true;
            for (int i = 0; i < BoardReader::kLookedMost + 5; ++i) {
                const QString phone = QStringLiteral("+49%1").arg(i, 7, 10, QChar(u'0'));
                ok = ok &&
                     store.saveSession(sessionOfReply(AgentId("ag"), phone, repliedFor(-10 - i), {}, false))
                         .ok();
            }
            return ok;
        }));
        TalkReader talk(in);
        const QString last = QStringLiteral("%1").arg(BoardReader::kLookedMost + 2, 7, 10, QChar(u'0'));
        const auto first = talk.reader.board(query(BoardFilter::All, last), {});
        QVERIFY(first->lines.isEmpty());
        QVERIFY(first->next);
        const auto second = talk.reader.board(query(BoardFilter::All, last), first->next);
        QCOMPARE(second->lines.size(), 1);
        QVERIFY(!second->next);
    }

    void randomWorldsAreReadAsTheOracleDoes_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 10; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void randomWorldsAreReadAsTheOracleDoes()
    {
        QFETCH(quint32, seed);
        std::mt19937 random(seed);
        const auto below = [&random](int limit) { return int(random() % quint32(limit)); };
        StoreInFolder in;
        Talks talks(in);
        Instant now = kNow;
        QMap<SessionPair, QSet<qint64>> unread;
        for (int step = 0; step < 120; ++step) {
            now = now.plusMs(below(below(5) == 0 ? 30 : 2) * kTalkHour + below(int(kTalkHour)) + 1);
            const SessionPair with = pair(below(4), "ag_live_" + QByteArray::number(below(2)));
            switch (below(6)) {
            case 0:
                talks.ended(with, now);
                break;
            case 1:
                talks.read(with, RowId::make(now, 0));
                unread[with].clear();
                break;
            case 2:
            case 3:
                unread[with].insert(talks.replied(with, now, QStringLiteral("r%1").arg(step)).value);
                break;
            default:
                talks.sent(with, now, below(3) == 0 ? MessageType::Message : MessageType::Conversation,
                           Money{below(3) * 1'000}, RcsText{QStringLiteral("s%1").arg(step), {}});
            }
            if (below(8) != 0)
                continue;
            QVERIFY(talks.keep());
            TalkReader talk(in);
            const Instant at = now.plusMs(below(30) * kTalkHour);
            for (int filter = 0; filter < 5; ++filter) {
                const BoardQuery asked{BoardFilter(filter), {}, at, {pair(below(4)), pair(below(4))}};
                const auto page = talk.reader.board(asked, {});
                QVERIFY(page.ok());
                check(*page, talks, unread, asked);
                for (const Conversation &line : page->lines)
                    checkSession(line, *talk.connection, talk.reader, at);
            }
        }
    }

    void newerQuestionOfAnAskerSilencesItsOlder()
    {
        StoreInFolder in;
        Talks talks(in);
        talks.replied(pair(1), repliedFor(90), QStringLiteral("one"));
        QVERIFY(talks.keep());
        StoreReader reader(in.file());
        QByteArray answers;
        const auto note = [&answers](const char *name) {
            return [&answers, name](const BoardPage &page) {
                answers += name + QByteArray::number(page.lines.size()) + ' ';
            };
        };
        reader.askBoard(1, query(BoardFilter::All), {}, note("older"));
        reader.askBoard(2, query(BoardFilter::Ended), {}, note("other"));
        reader.askBoard(1, query(BoardFilter::Open), {}, note("newer"));
        QTRY_COMPARE(answers, QByteArray("other0 newer1 "));
        std::optional<ConversationTotals> totals;
        reader.askTotals(1, kNow, [&totals](const ConversationTotals &told) { totals = told; });
        QTRY_VERIFY(totals);
        QCOMPARE(totals->unread, 1);
    }

private:
    /// The lines and their order, from the sessions as the writer merged them.
    static void check(const BoardPage &page, const Talks &talks,
                      const QMap<SessionPair, QSet<qint64>> &unread, const BoardQuery &asked)
    {
        QList<Conversation> expected;
        for (const Session &session : talks.sessions()) {
            Conversation line;
            line.session = session;
            line.unread = int(unread.value(line.pair()).size());
            if (session.lastReplyAt.isValid() && belongsTo(asked, line, asked.serverNow))
                expected.append(line);
        }
        std::sort(expected.begin(), expected.end(), [&](const Conversation &a, const Conversation &b) {
            return isBefore(a.session, b.session, asked.serverNow);
        });
        QCOMPARE(page.lines.size(), expected.size());
        for (qsizetype i = 0; i < expected.size(); ++i) {
            QVERIFY(page.lines.at(i).session == expected.at(i).session);
            QCOMPARE(page.lines.at(i).unread, expected.at(i).unread);
            QString last;
            for (const MessageRecord &record : talks.messages()) {
                if (AgentId(record.row.senderId) == expected.at(i).session.agentId &&
                    record.row.recipient == expected.at(i).session.phone)
                    last = record.row.summary;
            }
            QCOMPARE(page.lines.at(i).lastWords, last);
        }
    }

    /// What the line says of its session is what the transcript's last span and the send card say.
    static void checkSession(const Conversation &line, StoreConnection &connection,
                             ConversationReader &reader, Instant at)
    {
        Person person;
        person.phones = QStringList{line.session.phone};
        std::optional<SessionSpan> newest;
        const auto spans = reader.spans(person);
        for (const SessionSpan &span : *spans) {
            if (span.pair == line.pair())
                newest = span;
        }
        QVERIFY(newest);
        QCOMPARE(line.cost, newest->cost);
        QCOMPARE(line.isPaid, newest->isPaid);
        QCOMPARE(isOpenAt(line.session, at), newest->isOpenAt(at));
        if (!isOpenAt(line.session, at))
            return;
        const auto context = SendContextReader(connection)
                                 .read({Channel::Rcs, line.session.agentId.bytes(), line.session.phone}, at);
        QCOMPARE(context->isSessionPaid, line.isPaid);
    }
};

QTEST_GUILESS_MAIN(TestBoardReader)
#include "tst_boardreader.moc"
