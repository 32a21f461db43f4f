// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/sessionboardmodel.h"
#include "tests/items/fakeconversationsource.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace arowana;

namespace {

const Instant kNow{1'777'900'000'000};
constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;

/// Ends so many minutes after kNow; before it, when negative.
Conversation line(int phone, int endsInMinutes, int unread = 0)
{
    const Instant end = kNow.plusMs(endsInMinutes * kMinute);
    Conversation out;
    out.session =
        sessionOfReply(AgentId("ag_live_7f3a"), QStringLiteral("+491761234%1").arg(phone, 4, 10, QChar(u'0')),
                       end.plusMs(-Session::kLengthMs), end, false);
    out.personName = QStringLiteral("P%1").arg(phone);
    out.lastWords = QStringLiteral("words %1").arg(phone);
    out.unread = unread;
    return out;
}

QString printed(const SessionBoardModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        QString text =
            index.data().toString() + u' ' + index.data(SessionBoardModel::kRemainingTextRole).toString();
        if (const int unread = index.data(SessionBoardModel::kUnreadRole).toInt())
            text += QStringLiteral(" (%1)").arg(unread);
        rows << text;
    }
    return rows.join(QStringLiteral(", "));
}

ChangeSet told(std::initializer_list<Conversation> changed)
{
    ChangeSet changes;
    for (const Conversation &one : changed)
        changes.pairs.append(one.pair());
    return changes;
}

struct Board {
    FakeConversationSource source;
    SessionBoardModel model{source};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    explicit Board(std::initializer_list<Conversation> lines, BoardFilter filter = BoardFilter::All)
    {
        for (const Conversation &one : lines)
            source.put(one);
        model.setServerNow(kNow);
        model.setQuery(filter, {});
        source.answerAll();
    }
};

} // namespace

class TestSessionBoardModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "UTC");
        QLocale::setDefault(QLocale::c());
    }

    void whatEndsNextComesFirstAndWhatIsOverLast()
    {
        Board board({line(1, 90), line(2, 8, 2), line(3, -30), line(4, 52), line(5, -5)});
        QCOMPARE(printed(board.model), QStringLiteral("P2 8:00 (2), P4 52:00, P1 1:30:00, P5 ended 13:01, "
                                                      "P3 ended 12:36"));
        QCOMPARE(board.model.totals(), (ConversationTotals{3, 2, 2, 1, 2}));
        QVERIFY(board.model.isLoaded());
    }

    void withoutTheTimeNothingIsAsked()
    {
        FakeConversationSource source;
        source.put(line(1, 90));
        SessionBoardModel model(source);
        model.setQuery(BoardFilter::All, {});
        model.apply(told({line(1, 90)}));
        QCOMPARE(source.waiting(), size_t(0));
        model.setServerNow(kNow);
        source.answerAll();
        QCOMPARE(printed(model), QStringLiteral("P1 1:30:00"));
    }

    void aSessionEndsExactlyAtItsEndAndMovesBelow()
    {
        Board board({line(1, 90), line(2, 8), line(3, -30)});
        const QPersistentModelIndex selected = board.model.index(0);
        QSignalSpy reset(&board.model, &QAbstractItemModel::modelReset);
        board.model.setServerNow(kNow.plusMs(8 * kMinute - 1));
        QCOMPARE(board.model.index(0).data(SessionBoardModel::kIsOpenRole).toBool(), true);
        board.model.setServerNow(kNow.plusMs(8 * kMinute));
        QCOMPARE(printed(board.model), QStringLiteral("P1 1:22:00, P2 ended 13:14, P3 ended 12:36"));
        QCOMPARE(selected.row(), 1); // the selection stays on its pair
        QCOMPARE(reset.count(), 0);
    }

    void whatIsKeptStaysUntilAnotherOneIs()
    {
        Board board({line(1, 90, 1), line(2, 120, 1)}, BoardFilter::Unread);
        board.model.setKept(line(1, 90).pair());
        board.source.put(line(1, 90)); // read
        board.model.apply(told({line(1, 90)}));
        board.source.answerAll();
        QCOMPARE(printed(board.model), QStringLiteral("P1 1:30:00, P2 2:00:00 (1)"));
        board.model.setKept(line(2, 120).pair());
        QCOMPARE(printed(board.model), QStringLiteral("P2 2:00:00 (1)"));
        board.model.setKept(line(1, 90).pair()); // elsewhere: it comes not back by that
        QCOMPARE(printed(board.model), QStringLiteral("P2 2:00:00 (1)"));
    }

    void whatIsKeptMovesWhenItEndsAndBelongsAgainWhenItOpens()
    {
        Board board({line(1, 8), line(2, 120)}, BoardFilter::Open);
        board.model.setKept(line(1, 8).pair());
        board.model.setServerNow(kNow.plusMs(9 * kMinute));
        QCOMPARE(printed(board.model), QStringLiteral("P2 1:51:00, P1 ended 13:14"));
        board.source.put(line(1, 600)); // they answered
        board.model.apply(told({line(1, 600)}));
        board.source.answerAll();
        QCOMPARE(printed(board.model), QStringLiteral("P2 1:51:00, P1 9:51:00"));
        board.model.setKept(line(2, 120).pair());
        QCOMPARE(printed(board.model), QStringLiteral("P2 1:51:00, P1 9:51:00"));
    }

    void draftsAreMarked()
    {
        Board board({line(1, 90), line(2, 120)});
        QSignalSpy changed(&board.model, &QAbstractItemModel::dataChanged);
        board.model.setDraft(line(2, 120).pair(), true);
        board.model.setDraft(line(2, 120).pair(), true); // typed on
        QCOMPARE(changed.count(), 1);
        QVERIFY(board.model.index(1).data(SessionBoardModel::kHasDraftRole).toBool());
        QVERIFY(!board.model.index(0).data(SessionBoardModel::kHasDraftRole).toBool());
        board.model.setDraft(line(2, 120).pair(), false);
        QVERIFY(!board.model.index(1).data(SessionBoardModel::kHasDraftRole).toBool());
    }

    void whatIsBeingWrittenToStaysUnderTheOpenOnesWhenItEnds()
    {
        Board board({line(1, 90), line(2, 8), line(3, 9), line(4, -30)}, BoardFilter::Open);
        board.model.setDraft(line(2, 8).pair(), true);
        board.source.answerAll();
        board.model.setServerNow(kNow.plusMs(10 * kMinute));
        QCOMPARE(printed(board.model), QStringLiteral("P1 1:20:00, P2 ended 13:14"));
        board.model.setDraft(line(2, 8).pair(), false); // sent
        board.source.answerAll();
        QCOMPARE(printed(board.model), QStringLiteral("P1 1:20:00"));
    }

    void draftToWhatIsOverBringsItIntoTheOpenOnes()
    {
        Board board({line(1, 90), line(4, -30)}, BoardFilter::Open);
        board.model.setDraft(line(4, -30).pair(), true);
        board.source.answerAll();
        QCOMPARE(printed(board.model), QStringLiteral("P1 1:30:00, P4 ended 12:36"));
        QVERIFY(board.model.index(1).data(SessionBoardModel::kHasDraftRole).toBool());
        board.model.setQuery(BoardFilter::EndingSoon, {});
        board.source.answerAll();
        QCOMPARE(printed(board.model), QString());
        board.model.setQuery(BoardFilter::Open, {});
        board.source.answerAll();
        QCOMPARE(printed(board.model), QStringLiteral("P1 1:30:00, P4 ended 12:36"));
    }

    void draftOfAnEarlierRunIsThereWithTheFirstPage()
    {
        FakeConversationSource source;
        source.put(line(4, -30));
        SessionBoardModel model(source);
        model.setDraft(line(4, -30).pair(), true);
        QCOMPARE(source.waiting(), size_t(0));
        model.setServerNow(kNow);
        model.setQuery(BoardFilter::Open, {});
        source.answerAll();
        QCOMPARE(printed(model), QStringLiteral("P4 ended 12:36"));
    }

    void asleepOverSeveralEndsAllOfThemMove()
    {
        Board board({line(1, 90), line(2, 8), line(3, 52), line(4, -30), line(5, 1000)});
        board.model.setServerNow(kNow.plusMs(3 * kHour));
        QCOMPARE(printed(board.model), QStringLiteral("P5 13:40:00, P1 ended 14:36, P3 ended 13:58, "
                                                      "P2 ended 13:14, P4 ended 12:36"));
    }

    void whatEndsLeavesTheOpenOnes()
    {
        Board board({line(1, 90), line(2, 8), line(3, -30)}, BoardFilter::Open);
        board.model.setServerNow(kNow.plusMs(8 * kMinute));
        QCOMPARE(printed(board.model), QStringLiteral("P1 1:22:00"));
    }

    void whatEndsComesInUnderTheEnded()
    {
        Board board({line(1, 90), line(2, 8), line(3, -30)}, BoardFilter::Ended);
        QCOMPARE(printed(board.model), QStringLiteral("P3 ended 12:36"));
        board.model.setServerNow(kNow.plusMs(9 * kMinute));
        board.source.answerAll();
        QCOMPARE(printed(board.model), QStringLiteral("P2 ended 13:14, P3 ended 12:36"));
    }

    void timeBringsSessionsIntoTheLastHour()
    {
        Board board({line(1, 90), line(2, 8)}, BoardFilter::EndingSoon);
        QCOMPARE(printed(board.model), QStringLiteral("P2 8:00"));
        board.model.setServerNow(kNow.plusMs(31 * kMinute));
        board.source.answerAll();
        QCOMPARE(printed(board.model), QStringLiteral("P1 59:00"));
    }

    void aReplyMovesItsRowWithoutReset()
    {
        Board board({line(1, 90), line(2, 8), line(3, 52)});
        QSignalSpy reset(&board.model, &QAbstractItemModel::modelReset);
        QSignalSpy moved(&board.model, &QAbstractItemModel::rowsMoved);
        const QPersistentModelIndex selected = board.model.index(0);
        const Conversation extended = line(2, 1440, 1);
        board.source.put(extended);
        board.model.apply(told({extended}));
        board.source.answerAll();
        QCOMPARE(printed(board.model), QStringLiteral("P3 52:00, P1 1:30:00, P2 24:00:00 (1)"));
        QCOMPARE(moved.count(), 1);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(selected.row(), 2);
        QCOMPARE(board.model.totals().unread, 1);
    }

    void aNameThatIsLearntShows()
    {
        Board board({line(1, 90), line(2, 8)});
        Conversation named = line(1, 90);
        named.personName = QStringLiteral("Anna K.");
        board.source.put(named);
        ChangeSet changes;
        changes.people = QStringList{named.session.phone};
        board.model.apply(changes);
        board.source.answerAll();
        QCOMPARE(printed(board.model), QStringLiteral("P2 8:00, Anna K. 1:30:00"));
        QCOMPARE(board.source.lastPairsAsked, QList<SessionPair>{named.pair()});
    }

    void aReadMarkTakesTheRowOutOfTheUnread()
    {
        Board board({line(1, 90, 3), line(2, 8, 1)}, BoardFilter::Unread);
        board.source.put(line(2, 8));
        board.model.apply(told({line(2, 8)}));
        board.source.answerAll();
        QCOMPARE(printed(board.model), QStringLiteral("P1 1:30:00 (3)"));
    }

    void aPairWithoutASessionIsNotShown()
    {
        Board board({line(1, 90)});
        board.model.apply(told({line(7, 10)}));
        board.source.answerAll();
        QCOMPARE(board.model.rowCount(), 1);
    }

    void whatIsOverComesInPages()
    {
        Board board({});
        // A model of its own: the tester of the other fetches whatever there is.
        for (const int minutes : {90, -10, -20, -30, -40, -50})
            board.source.put(line(qAbs(minutes), minutes));
        SessionBoardModel model(board.source);
        model.setServerNow(kNow);
        model.setQuery(BoardFilter::All, {});
        board.source.answerAll();
        QCOMPARE(model.rowCount(), 4);
        QVERIFY(model.canFetchMore({}));
        // A change of one that is beyond the page does not bring it in out of turn.
        model.apply(told({line(50, -50)}));
        board.source.answerAll();
        QCOMPARE(model.rowCount(), 4);
        model.fetchMore({});
        QVERIFY(!model.canFetchMore({}));
        board.source.answerAll();
        QCOMPARE(model.rowCount(), 6);
        QVERIFY(!model.canFetchMore({}));
    }

    void tickConcernsTheVisibleRowsOnly()
    {
        Board board({line(1, 90), line(2, 8), line(3, 52)});
        QSignalSpy changed(&board.model, &QAbstractItemModel::dataChanged);
        board.model.tick(1, 7);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.first().at(0).toModelIndex().row(), 1);
        QCOMPARE(changed.first().at(1).toModelIndex().row(), 2);
        QVERIFY(changed.first().at(2).value<QList<int>>().contains(SessionBoardModel::kRemainingMsRole));
    }

    void aClockSetBackOpensAgainWhatSeemedOver()
    {
        Board board({line(1, 90), line(2, 8)}, BoardFilter::Open);
        board.model.setServerNow(kNow.plusMs(60 * kMinute));
        QCOMPARE(board.model.rowCount(), 1);
        board.model.setServerNow(kNow);
        board.source.answerAll();
        QCOMPARE(printed(board.model), QStringLiteral("P2 8:00, P1 1:30:00"));
    }

    void aTremblingClockOpensNothingAgain()
    {
        Board board({line(2, 8)}, BoardFilter::All);
        board.model.setServerNow(kNow.plusMs(8 * kMinute));
        const int asked = board.source.boardQuestions;
        board.model.setServerNow(kNow.plusMs(8 * kMinute - 500));
        QCOMPARE(board.model.index(0).data(SessionBoardModel::kIsOpenRole).toBool(), false);
        QCOMPARE(board.source.boardQuestions, asked);
    }

    void whatTheStoreCouldNotReadIsAskedForAgain()
    {
        Board board({line(1, 90)});
        board.source.put(line(2, 8));
        board.model.apply(told({line(2, 8)}));
        board.source.loseAll();
        board.model.setServerNow(kNow.plusMs(4'000));
        board.model.tick(0, 0);
        board.source.answerAll();
        QCOMPARE(board.model.rowCount(), 2);
    }

    void foreignNamesAndWordsAreMadeSafe()
    {
        Conversation odd = line(1, 90);
        odd.personName = QStringLiteral("Anna\u202Egnp");
        odd.lastWords = QStringLiteral("<img src=\"/dev/zero\">\nline");
        Board board({odd});
        QCOMPARE(board.model.index(0).data().toString(), QStringLiteral("Anna[U+202E]gnp"));
        QCOMPARE(board.model.index(0).data(SessionBoardModel::kLastWordsRole).toString(),
                 QStringLiteral("<img src=\"/dev/zero\"> line"));
        odd.personName.clear();
        board.source.put(odd);
        board.model.apply(told({odd}));
        board.source.answerAll();
        QCOMPARE(board.model.index(0).data().toString(), QStringLiteral("+49 176 12340001"));
    }

    void ofTwoPeopleOfOneNameTheNumberTellsWhich()
    {
        Conversation one = line(1, 90);
        Conversation two = line(2, 95);
        Conversation other = line(3, 99);
        one.personName = QStringLiteral("Anna K.");
        two.personName = QStringLiteral("anna k.");
        Board board({one, two, other});
        const auto beside = [&](int row) {
            return board.model.index(row).data(SessionBoardModel::kBesideNameRole).toString();
        };
        QCOMPARE(beside(0), QStringLiteral("+49 176 12340001"));
        QCOMPARE(beside(1), QStringLiteral("+49 176 12340002"));
        QCOMPARE(beside(2), QString());
        QVERIFY(board.model.index(1)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .startsWith(QStringLiteral("anna k., +49 176 12340002, ")));
        // The same person by another agent is no other person, but another row; two without a name have their
        // numbers.
        Conversation again = one;
        again.session.agentId = AgentId("ag_other");
        two.personName.clear();
        board.source.put(again);
        board.source.put(two);
        board.model.apply(told({again, two}));
        board.source.answerAll();
        QCOMPARE(board.model.rowCount(), 4);
        const auto besidePair = [&](const Conversation &of) { return beside(board.model.rowOf(of.pair())); };
        QCOMPARE(besidePair(one), one.session.agentId.toString());
        QCOMPARE(besidePair(again), QStringLiteral("ag_other"));
        QCOMPARE(besidePair(two), QString());
        QCOMPARE(besidePair(other), QString());
        board.model.setAgentName([](const AgentId &id) {
            return id == AgentId("ag_other") ? QStringLiteral("Support") : QString();
        });
        QCOMPARE(besidePair(again), QStringLiteral("Support"));
        QVERIFY(board.model.index(board.model.rowOf(again.pair()))
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .startsWith(QStringLiteral("Anna K., Support, ")));
    }

    void randomEditsMatchAPlainList_data()
    {
        QTest::addColumn<int>("filter");
        QTest::addColumn<quint32>("seed");
        for (int filter = 0; filter < 5; ++filter) {
            for (quint32 seed = 1; seed <= 4; ++seed)
                QTest::addRow("filter %d seed %u", filter, seed) << filter << seed;
        }
    }

    void randomEditsMatchAPlainList()
    {
        QFETCH(int, filter);
        QFETCH(quint32, seed);
        std::mt19937 random(seed);
        const auto below = [&random](int limit) { return int(random() % quint32(limit)); };
        Board board({}, BoardFilter(filter));
        board.source.endedMost = 1'000;
        Instant now = kNow;
        BoardQuery query;
        query.filter = BoardFilter(filter);
        for (int step = 0; step < 400; ++step) {
            if (below(4) == 0) {
                const SessionPair pair = line(below(12), 0).pair();
                const bool hasDraft = below(2) == 0;
                hasDraft ? void(query.drafts.insert(pair)) : void(query.drafts.erase(pair));
                board.model.setDraft(pair, hasDraft);
            }
            if (below(3) == 0) {
                now = now.plusMs(below(20) == 0 ? below(5) * kHour : below(3) * 700);
                board.model.setServerNow(now);
            }
            QList<Conversation> changed;
            for (int i = below(4); i > 0; --i) {
                const int ends = int(now.since(kNow) / kMinute) + below(300) - 60;
                Conversation one = line(below(12), ends, below(3));
                if (below(5) == 0) {
                    one.session = mergedEnd(one.session, now.plusMs(-below(3) * kMinute), {});
                }
                board.source.put(one);
                changed.append(one);
            }
            ChangeSet changes;
            for (const Conversation &one : changed)
                (below(2) == 0 ? void(changes.pairs.append(one.pair()))
                               : void(changes.sessions.append(one.session)));
            board.model.apply(changes);
            if (below(2) == 0 && board.source.waiting() > 0)
                board.source.answerOne();
            if (below(4) != 0)
                continue;
            now = now.plusMs(10'000); // what time alone brings in is read by then
            board.model.setServerNow(now);
            board.source.answerAll();
            QList<Conversation> expected;
            for (const auto &[pair, one] : board.source.lines) {
                if (belongsTo(query, one, now))
                    expected.append(one);
            }
            std::sort(expected.begin(), expected.end(), [&](const Conversation &a, const Conversation &b) {
                return isBefore(a.session, b.session, now);
            });
            QCOMPARE(board.model.rowCount(), int(expected.size()));
            for (int row = 0; row < board.model.rowCount(); ++row)
                QVERIFY(*board.model.at(row) == expected.at(row));
        }
    }
};

QTEST_GUILESS_MAIN(TestSessionBoardModel)
#include "tst_sessionboardmodel.moc"
