// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/returnedreply.h"
#include "ui/conversations/replydrafts.h"

#include <QSignalSpy>
#include <QTest>

using namespace arowana;

namespace {

const SessionPair kAnna{AgentId("ag_live_1"), QStringLiteral("+4917612345678")};
constexpr quint64 kReturned = kReturnedDraftsAbove + 7; // as the engine numbers them
const SessionPair kBen{AgentId("ag_live_1"), QStringLiteral("+4917612345679")};

struct Bench {
    quint64 last = 0;
    ReplyDrafts drafts{[this] { return ++last; }};
    QSignalSpy saved{&drafts, &ReplyDrafts::draftSaved};
    QSignalSpy dropped{&drafts, &ReplyDrafts::draftDropped};

    [[nodiscard]] StoredDraft savedLast() const { return saved.last().first().value<StoredDraft>(); }
};

} // namespace

class TestReplyDrafts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachPairKeepsItsOwnText()
    {
        Bench bench;
        bench.drafts.set(kAnna, QStringLiteral("For Anna"), {});
        bench.drafts.set(kBen, QStringLiteral("For Ben"), {});
        QCOMPARE(bench.drafts.of(kAnna).text, QStringLiteral("For Anna"));
        QCOMPARE(bench.drafts.of(kBen).text, QStringLiteral("For Ben"));
        bench.drafts.flush();
        QCOMPARE(bench.saved.size(), 2);
        QCOMPARE(bench.savedLast().draft.to, kBen.phone);
        QCOMPARE(bench.savedLast().draft.type, MessageType::Conversation);
    }
    void typingIsSavedAtAPauseUnderOneId()
    {
        Bench bench;
        bench.drafts.set(kAnna, QStringLiteral("H"), {});
        bench.drafts.set(kAnna, QStringLiteral("He"), {});
        QCOMPARE(bench.saved.size(), 0);
        QTRY_COMPARE(bench.saved.size(), 1);
        QCOMPARE(bench.savedLast().draft.rcs.text, QStringLiteral("He"));
        const quint64 id = bench.savedLast().id;
        bench.drafts.set(kAnna, QStringLiteral("Hel"), {});
        bench.drafts.flush();
        QCOMPARE(bench.savedLast().id, id);
        bench.drafts.set(kAnna, {}, {});
        bench.drafts.flush();
        QCOMPARE(bench.dropped.size(), 1);
        QCOMPARE(bench.dropped.first().first().toULongLong(), id);
    }
    void whatIsSentGoesWithItsDraftAndTheNextHasAnotherId()
    {
        Bench bench;
        bench.drafts.set(kAnna, QStringLiteral("Hello"), {});
        const quint64 id = bench.drafts.take(kAnna, 7); // saves what was not saved yet
        QVERIFY(id != 0);
        QCOMPARE(bench.saved.size(), 1);
        QVERIFY(bench.drafts.isOnItsWay(kAnna));
        bench.drafts.set(kAnna, QStringLiteral("Other"), {}); // cannot be changed now
        QCOMPARE(bench.drafts.of(kAnna).text, QStringLiteral("Hello"));
        QVERIFY(!bench.drafts.confirm(8));
        QVERIFY(bench.drafts.confirm(7));
        QVERIFY(bench.drafts.of(kAnna).isEmpty());
        QCOMPARE(bench.dropped.size(), 0);
        bench.drafts.set(kAnna, QStringLiteral("Next"), {});
        bench.drafts.flush();
        QVERIFY(bench.savedLast().id != id);
    }
    void noticeOfAMissingSessionGoesWhenTheyWriteAgainAndTheTextStays()
    {
        Bench bench;
        const StoredDraft back{kReturned, {}, ReplyDrafts::composeDraft(kAnna, {QStringLiteral("Late"), {}})};
        QVERIFY(bench.drafts.restore({back}).isEmpty());
        QVERIFY(!bench.drafts.of(kAnna).notice.isEmpty());
        QSignalSpy changed(&bench.drafts, &ReplyDrafts::changed);
        bench.drafts.sessionOpened(kBen);
        QVERIFY(!bench.drafts.of(kAnna).notice.isEmpty());
        bench.drafts.sessionOpened(kAnna);
        QCOMPARE(bench.drafts.of(kAnna).notice, QString());
        QCOMPARE(bench.drafts.of(kAnna).text, QStringLiteral("Late"));
        QCOMPARE(changed.size(), 1);
        // On disk as any other, so that the reason does not come back after a restart.
        QVERIFY(!isReturnedDraft(bench.savedLast().id));
        QCOMPARE(bench.savedLast().draft.rcs.text, QStringLiteral("Late"));
        QCOMPARE(bench.dropped.first().first().toULongLong(), kReturned);
        bench.drafts.sessionOpened(kAnna); // nothing is left to take away
        QCOMPARE(changed.size(), 1);
        // What another cause refused keeps its reason.
        const quint64 token = 7;
        QVERIFY(bench.drafts.take(kAnna, token) != 0);
        QVERIFY(bench.drafts.refuse(token, QStringLiteral("The disk is full.")));
        bench.drafts.sessionOpened(kAnna);
        QCOMPARE(bench.drafts.of(kAnna).notice, QStringLiteral("The disk is full."));
    }
    void refusedByTheStoreItStaysWithTheReason()
    {
        Bench bench;
        bench.drafts.set(kAnna, QStringLiteral("Hello"), {});
        (void)bench.drafts.take(kAnna, 7);
        QVERIFY(bench.drafts.refuse(7, QStringLiteral("The disk is full.")));
        QCOMPARE(bench.drafts.of(kAnna).text, QStringLiteral("Hello"));
        QCOMPARE(bench.drafts.of(kAnna).notice, QStringLiteral("The disk is full."));
        QVERIFY(!bench.drafts.isOnItsWay(kAnna));
    }
    void replyOnItsWayIsNotLostWhenAnotherComesBackMeanwhile()
    {
        Bench bench;
        bench.drafts.set(kAnna, QStringLiteral("second"), {});
        const quint64 id = bench.drafts.take(kAnna, 7);
        bench.drafts.giveBack(kAnna, {QStringLiteral("first")}); // an earlier one was stopped
        QCOMPARE(bench.drafts.of(kAnna).text, QStringLiteral("first"));
        QVERIFY(!bench.drafts.isOnItsWay(kAnna));
        const quint64 other = bench.savedLast().id;
        QVERIFY(other != id);
        QVERIFY(bench.drafts.refuse(7, QStringLiteral("The disk is full.")));
        QCOMPARE(bench.drafts.of(kAnna).text, QStringLiteral("second\n\nfirst"));
        QCOMPARE(bench.drafts.of(kAnna).notice, QStringLiteral("The disk is full."));
        QCOMPARE(bench.savedLast().id, other);
        QCOMPARE(bench.savedLast().draft.rcs.text, QStringLiteral("second\n\nfirst"));
        QCOMPARE(bench.dropped.size(), 1); // once both stand there together
        QCOMPARE(bench.dropped.first().first().toULongLong(), id);
        QVERIFY(!bench.drafts.refuse(7, {}));
    }
    void replyOnItsWayGoesAlsoWhenAnotherComesBackMeanwhile()
    {
        Bench bench;
        bench.drafts.set(kAnna, QStringLiteral("second"), {});
        (void)bench.drafts.take(kAnna, 7);
        bench.drafts.giveBack(kAnna, {QStringLiteral("first")});
        QVERIFY(bench.drafts.confirm(7));
        QCOMPARE(bench.drafts.of(kAnna).text, QStringLiteral("first"));
        QCOMPARE(bench.dropped.size(), 0);
        QVERIFY(!bench.drafts.confirm(7));
    }
    void whatComesBackStandsBeforeWhatIsWrittenNow()
    {
        Bench bench;
        bench.drafts.set(kAnna, QStringLiteral("second"), {});
        bench.drafts.giveBack(kAnna, {QStringLiteral("first"), {}, QStringLiteral("why")});
        QCOMPARE(bench.drafts.of(kAnna).text, QStringLiteral("first\n\nsecond"));
        QCOMPARE(bench.drafts.of(kAnna).notice, QStringLiteral("why"));
        QCOMPARE(bench.savedLast().draft.rcs.text, QStringLiteral("first\n\nsecond"));
        QVERIFY(bench.drafts.of(kBen).isEmpty());
    }
    void chipsThatComeBackStandBeforeThoseWrittenNow()
    {
        ChipDraft yes;
        yes.text = QStringLiteral("Yes");
        yes.number = QStringLiteral("+4930"); // typed into another form of it
        ChipDraft later;
        later.text = QStringLiteral("Later");
        Bench bench;
        bench.drafts.set(kAnna, QStringLiteral("second"), {later});
        const ComposeDraft sent =
            ReplyDrafts::composeDraft(kAnna, {QStringLiteral("first"), {yes, later}, QString()});
        QCOMPARE(ReplyDrafts::pairOf(sent), std::optional(kAnna));
        bench.drafts.giveBack(kAnna, ReplyDrafts::replyIn(sent));
        QCOMPARE(bench.drafts.of(kAnna).text, QStringLiteral("first\n\nsecond"));
        QCOMPARE(bench.drafts.of(kAnna).chips, (QList<ChipDraft>{yes, later}));
    }
    void refusedReplyThatCameBackHasItsReasonAlsoAfterARestart()
    {
        Bench first;
        first.drafts.set(kAnna, QStringLiteral("In the last second"), {});
        first.drafts.flush();
        StoredDraft returned = first.savedLast();
        returned.id = kReturned;
        for (int run = 0; run < 2; ++run) {
            Bench bench;
            bench.last = 1'777'900'000'000;
            QVERIFY(bench.drafts.restore({returned}).isEmpty());
            QCOMPARE(bench.drafts.of(kAnna).text, QStringLiteral("In the last second"));
            QVERIFY2(bench.drafts.of(kAnna).notice.contains(QStringLiteral("session")),
                     qPrintable(bench.drafts.of(kAnna).notice));
            bench.drafts.flush();
            QCOMPARE(bench.saved.size(), 0); // as it is, it is kept already
            QCOMPARE(bench.drafts.take(kAnna, 5), kReturned);
        }
        Bench bench;
        bench.last = 1'777'900'000'000;
        QVERIFY(bench.drafts.restore({returned}).isEmpty());
        bench.drafts.set(kAnna, QStringLiteral("In the last second!"), {});
        bench.drafts.flush();
        QVERIFY(bench.drafts.of(kAnna).notice.isEmpty());
        QVERIFY(bench.savedLast().id > 1'777'900'000'000);
        QCOMPARE(bench.dropped.size(), 1);
        QCOMPARE(bench.dropped.first().first().toULongLong(), kReturned);
    }
    void refusedReplyJoinsWhatIsBeingWrittenThere()
    {
        Bench first;
        first.drafts.set(kAnna, QStringLiteral("first"), {});
        first.drafts.flush();
        StoredDraft returned = first.savedLast();
        returned.id = kReturned;
        StoredDraft typed = returned;
        typed.id = 1'777'900'000'001;
        typed.draft.rcs.text = QStringLiteral("second");
        Bench bench;
        bench.last = 1'777'900'000'001;
        QVERIFY(bench.drafts.restore({returned, typed}).isEmpty()); // in the order of their numbers
        QCOMPARE(bench.drafts.of(kAnna).text, QStringLiteral("first\n\nsecond"));
        QVERIFY(!bench.drafts.of(kAnna).notice.isEmpty());
        QCOMPARE(bench.savedLast().id, typed.id);
        QCOMPARE(bench.savedLast().draft.rcs.text, QStringLiteral("first\n\nsecond"));
        QCOMPARE(bench.dropped.size(), 1);
        QCOMPARE(bench.dropped.first().first().toULongLong(), kReturned);
    }
    void whatWasWrittenInADialogGoesBackToADialog()
    {
        StoredDraft written;
        written.id = 1'777'900'000'000;
        written.draft.to = kAnna.phone;
        written.draft.sender = Sender{Channel::Rcs, kAnna.agentId.bytes(), {}, {}, {}, {}, {}};
        written.draft.type = MessageType::Conversation;
        written.draft.traffic = TrafficType::ServiceRequest;
        written.draft.rcs.text = QStringLiteral("Are you there?");
        Bench bench;
        QCOMPARE(bench.drafts.restore({written}), QList<StoredDraft>{written});
        QVERIFY(bench.drafts.of(kAnna).isEmpty());
    }
    void repliesOfAnEarlierRunComeBackAndOthersAreLeftToTheDialogs()
    {
        Bench first;
        first.drafts.set(kAnna, QStringLiteral("Half a"), {});
        first.drafts.flush();
        const StoredDraft reply = first.savedLast();
        StoredDraft again = reply;
        again.id = 50;
        again.draft.rcs.text = QStringLiteral("Another");
        StoredDraft message = reply;
        message.id = 51;
        message.draft.type = MessageType::Message;
        StoredDraft richer = reply;
        richer.id = 52;
        richer.draft.to = kBen.phone;
        richer.draft.card.card.title = QStringLiteral("A card is kept beside it");
        Bench bench;
        const QList<StoredDraft> others = bench.drafts.restore({reply, again, message, richer});
        QCOMPARE(bench.drafts.of(kAnna).text, QStringLiteral("Half a"));
        QCOMPARE(others.size(), 3);
        QCOMPARE(others.at(0).id, quint64(50));
        QCOMPARE(others.at(1).id, quint64(51));
        QCOMPARE(others.at(2).id, quint64(52));
        bench.drafts.set(kAnna, QStringLiteral("Half a word"), {});
        bench.drafts.flush();
        QCOMPARE(bench.savedLast().id, reply.id);
    }
};

QTEST_MAIN(TestReplyDrafts)
#include "tst_replydrafts.moc"
