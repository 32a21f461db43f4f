// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The draft of a stopped send comes back, however slow the store is and whoever else asks it.
#include "models/items/patience.h"
#include "tests/items/fakemessagesource.h"
#include "ui/outbox/draftreturn.h"

#include <QTest>

using namespace arowana;

namespace {

constexpr Instant kNow{1'777'888'900'000};

struct Bench {
    Bench()
        : drafts(source)
    {
        drafts.tick(now);
        QObject::connect(&drafts, &DraftReturn::draftReturned, &drafts, [this](const ComposeDraft &draft) {
            returned << draft.to;
            whole << draft;
        });
    }
    /// A send with this recipient, held, whose draft is wanted back.
    RowId awaited(int seconds)
    {
        MessageDetail detail;
        detail.row = rowAt(seconds, MessageStatus::Held);
        detail.request = SendRequest{};
        detail.request->to = *parseRecipient(detail.row.recipient);
        source.put(detail);
        drafts.await(detail.row.row);
        return detail.row.row;
    }
    void become(std::vector<RowId> rows, MessageStatus status)
    {
        for (const RowId row : rows)
            source.messages.at(row).row.status = status;
        ChangeSet changes;
        changes.messages = std::move(rows);
        drafts.apply(changes);
    }
    void pass(qint64 ms)
    {
        now = now.plusMs(ms);
        drafts.tick(now);
    }

    FakeMessageSource source;
    DraftReturn drafts;
    Instant now = kNow;
    QStringList returned;
    QList<ComposeDraft> whole;
};

} // namespace

class TstDraftReturn : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStoppedSendGivesItsDraftBackOnce();
    void theDraftIsAsItWasWritten();
    void whatLeftAfterAllGivesNoDraftBack();
    void aSlowStoreIsNotInterruptedByTheNextQuestion();
    void aStoreThatCannotReadIsAskedAgain();
    void aQuestionCancelledBySomebodyElseIsAskedAgain();
    void aChangeWhileItIsReadIsReadToo();
    void severalStoppedAtOnceAllComeBack();
    void whatSomebodyElseHasReadCounts();
};

void TstDraftReturn::aStoppedSendGivesItsDraftBackOnce()
{
    Bench bench;
    const RowId row = bench.awaited(1);
    bench.become({row}, MessageStatus::StoppedHere);
    bench.source.answerAll();
    QCOMPARE(bench.returned, QStringList{QStringLiteral("person1@example.org")});
    bench.become({row}, MessageStatus::StoppedHere);
    bench.source.answerAll();
    QCOMPARE(bench.returned.size(), 1);
}

void TstDraftReturn::theDraftIsAsItWasWritten()
{
    Bench bench;
    const RowId row = bench.awaited(1);
    ComposeDraft written;
    written.to = QStringLiteral(" person1@example.org ");
    written.rcs.text = QStringLiteral("For another channel");
    written.card.card.title = QStringLiteral("Not sent, and not to be lost");
    bench.source.messages.at(row).origin.draft = written;
    bench.become({row}, MessageStatus::StoppedHere);
    bench.source.answerAll();
    QCOMPARE(bench.whole, QList<ComposeDraft>{written});
}

void TstDraftReturn::whatLeftAfterAllGivesNoDraftBack()
{
    Bench bench;
    const RowId row = bench.awaited(1);
    bench.become({row}, MessageStatus::Sending);
    bench.source.answerAll();
    bench.become({row}, MessageStatus::Queued);
    bench.source.answerAll();
    bench.become({row}, MessageStatus::StoppedHere); // cannot be, and is not waited for any more
    bench.source.answerAll();
    QVERIFY(bench.returned.isEmpty());
}

void TstDraftReturn::aSlowStoreIsNotInterruptedByTheNextQuestion()
{
    Bench bench;
    bench.become({bench.awaited(1)}, MessageStatus::StoppedHere);
    bench.pass(1'000);
    bench.pass(1'000);
    QCOMPARE(bench.source.detailQuestions, 1); // a newer question would cancel the one that is being answered
    bench.source.answerAll();
    QCOMPARE(bench.returned.size(), 1);
}

void TstDraftReturn::aStoreThatCannotReadIsAskedAgain()
{
    Bench bench;
    bench.become({bench.awaited(1)}, MessageStatus::StoppedHere);
    for (qint64 patience = Patience::kFirstMs; patience <= 4 * Patience::kFirstMs; patience *= 2) {
        bench.source.loseAll();
        bench.pass(patience - 1);
        QCOMPARE(bench.source.waiting(), size_t(0));
        bench.pass(1);
        QCOMPARE(bench.source.waiting(), size_t(1));
    }
    bench.source.answerAll();
    QCOMPARE(bench.returned.size(), 1);
}

void TstDraftReturn::aQuestionCancelledBySomebodyElseIsAskedAgain()
{
    Bench bench;
    bench.become({bench.awaited(1)}, MessageStatus::StoppedHere);
    bench.source.askDetail(RowId{7}, [](const auto &) {});
    bench.source.answerAll();
    QVERIFY(bench.returned.isEmpty());
    bench.pass(Patience::kFirstMs);
    bench.source.answerAll();
    QCOMPARE(bench.returned.size(), 1);
}

void TstDraftReturn::aChangeWhileItIsReadIsReadToo()
{
    Bench bench;
    const RowId row = bench.awaited(1);
    bench.become({row}, MessageStatus::Held); // as it was read before it was stopped
    bench.become({row}, MessageStatus::StoppedHere);
    bench.source.answerAll();
    QCOMPARE(bench.returned.size(), 1);
}

void TstDraftReturn::severalStoppedAtOnceAllComeBack()
{
    Bench bench;
    const RowId first = bench.awaited(1);
    const RowId second = bench.awaited(2);
    const RowId third = bench.awaited(3);
    bench.become({first, second, third}, MessageStatus::StoppedHere);
    bench.source.loseAll(); // the others are not kept waiting by the one that was lost
    bench.pass(Patience::kFirstMs);
    bench.source.answerAll();
    QCOMPARE(bench.returned,
             (QStringList{QStringLiteral("person2@example.org"), QStringLiteral("person3@example.org"),
                          QStringLiteral("person1@example.org")}));
}

void TstDraftReturn::whatSomebodyElseHasReadCounts()
{
    Bench bench;
    const RowId first = bench.awaited(1);
    const RowId second = bench.awaited(2);
    bench.become({first, second}, MessageStatus::StoppedHere);
    bench.drafts.learn(bench.source.messages.at(first));
    QCOMPARE(bench.returned, QStringList{QStringLiteral("person1@example.org")});
    bench.source.answerAll(); // the question about the second one, asked at once
    QCOMPARE(bench.returned.size(), 2);
}

QTEST_GUILESS_MAIN(TstDraftReturn)
#include "tst_draftreturn.moc"
