// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be made of a send whose outcome stayed unknown: each decision asks once, about what was meant.
#include "tests/ui/window/outboxbench.h"
#include "ui/outbox/decisioncard.h"

#include <QPointer>
#include <QSignalSpy>

using namespace arowana;

class TstOutboxDecisions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { WindowBench::prepare(); }
    void evidenceStandsBelowTheChosenStuckOne();
    void aCandidateIsTakenAfterAQuestion();
    void aQuestionKeepsItsMessageWhateverArrives();
    void sendingAgainAsksOnceAndNamesTheRecipient();
    void leavingItAsksOnceToo();
    void aDamagedOneCanOnlyBeLeft();
    void aLogThatWasNotReadWholeIsLookedAtAgain();
    void theInspectorDecidesAsWell();
};

void TstOutboxDecisions::evidenceStandsBelowTheChosenStuckOne()
{
    OutboxBench bench;
    auto *card = bench.outboxTable().parentWidget()->findChild<DecisionCard *>();
    QVERIFY(!card->isVisible());
    bench.choose(Stuck);
    QVERIFY(card->isVisible());
    QVERIFY(bench.shows(QStringLiteral("too old to ask again")));
    QVERIFY(bench.shows(QStringLiteral("has 2 message(s) with this content:")));
    QVERIFY(bench.shows(QStringLiteral("to +49 1527 7889900")));
    bench.outbox.items[Stuck].lookUp.reset();
    bench.tellChanged(bench.id(Stuck));
    QTRY_VERIFY(bench.shows(QStringLiteral("The message log is being read.")));
    QVERIFY(!bench.button(QStringLiteral("It is this one…")));
    bench.choose(Held);
    QVERIFY(!card->isVisible());
}

void TstOutboxDecisions::aCandidateIsTakenAfterAQuestion()
{
    OutboxBench bench;
    QSignalSpy decided(&bench.window, &MainWindow::decisionRequested);
    bench.choose(Stuck);
    QPushButton *take = bench.button(QStringLiteral("It is this one…"));
    QVERIFY(take);
    take->setFocus();
    QTest::keyClick(take, Qt::Key_Space);
    bench.settle();
    QMessageBox *box = bench.question();
    QVERIFY(box);
    QCOMPARE(decided.count(), 0);
    QVERIFY2(box->text().contains(QStringLiteral("msg_0f3c88a1d2b45e91ab")), qPrintable(box->text()));
    QVERIFY(box->text().contains(kNumber));
    QCOMPARE(box->defaultButton()->text(), QStringLiteral("Decide later"));
    answer(*box, QStringLiteral("It is this one"));
    QCOMPARE(decided.count(), 1);
    QCOMPARE(decided.first().at(0).value<RowId>(), bench.id(Stuck));
    QCOMPARE(decided.first().at(1).value<StuckDecision>(), StuckDecision::IsCandidate);
    QCOMPARE(decided.first().at(2).value<MessageId>(), MessageId("msg_0f3c88a1d2b45e91ab"));
}

void TstOutboxDecisions::aQuestionKeepsItsMessageWhateverArrives()
{
    OutboxBench bench;
    QSignalSpy decided(&bench.window, &MainWindow::decisionRequested);
    bench.choose(Stuck);
    QMessageBox *box = bench.askFor(QStringLiteral("It is this one…"));
    QVERIFY(box);
    bench.outbox.items[Stuck].lookUp->candidates.removeFirst(); // another stands in its place now
    bench.tellChanged(bench.id(Stuck));
    QTRY_VERIFY(!bench.shows(QStringLiteral("msg_0f3c")));
    QVERIFY(bench.outboxTable().choose(bench.id(Held)));
    bench.settle();
    answer(*box, QStringLiteral("It is this one"));
    QCOMPARE(decided.count(), 1);
    QCOMPARE(decided.first().at(0).value<RowId>(), bench.id(Stuck));
    QCOMPARE(decided.first().at(2).value<MessageId>(), MessageId("msg_0f3c88a1d2b45e91ab"));
}

void TstOutboxDecisions::sendingAgainAsksOnceAndNamesTheRecipient()
{
    OutboxBench bench;
    QSignalSpy decided(&bench.window, &MainWindow::decisionRequested);
    bench.choose(Stuck);
    const auto question = [&] {
        bench.button(QStringLiteral("Send again as new…"))->click();
        bench.button(QStringLiteral("Send again as new…"))->click();
        bench.settle();
        const auto boxes = bench.window.findChildren<QMessageBox *>();
        return boxes.size() == 1 ? boxes.first() : nullptr;
    };
    QPointer<QMessageBox> box = question();
    QVERIFY(box);
    QVERIFY(box->text().contains(kNumber));
    QVERIFY(box->informativeText().contains(QStringLiteral("twice")));
    QCOMPARE(box->defaultButton()->text(), QStringLiteral("Do not send"));
    QTest::keyClick(box, Qt::Key_Escape);
    QTRY_VERIFY(!box);
    QCOMPARE(decided.count(), 0);
    box = question();
    QVERIFY(box);
    for (auto *choice : box->buttons()) {
        if (choice->text() == QStringLiteral("Send again"))
            choice->click();
    }
    QCOMPARE(decided.count(), 1);
    QCOMPARE(decided.first().at(1).value<StuckDecision>(), StuckDecision::SendAnew);
    QVERIFY(decided.first().at(2).value<MessageId>().isEmpty());
}

void TstOutboxDecisions::leavingItAsksOnceToo()
{
    OutboxBench bench;
    QSignalSpy decided(&bench.window, &MainWindow::decisionRequested);
    bench.choose(Stuck);
    QPointer<QMessageBox> box = bench.askFor(QStringLiteral("Leave it…"));
    QVERIFY(box);
    QVERIFY(box->text().contains(kNumber));
    QTest::keyClick(box, Qt::Key_Escape);
    QTRY_VERIFY(!box);
    QCOMPARE(decided.count(), 0);
    box = bench.askFor(QStringLiteral("Leave it…"));
    QVERIFY(box);
    answer(*box, QStringLiteral("Leave it"));
    QCOMPARE(decided.count(), 1);
    QCOMPARE(decided.first().at(1).value<StuckDecision>(), StuckDecision::GiveUp);
}

void TstOutboxDecisions::aDamagedOneCanOnlyBeLeft()
{
    OutboxBench bench;
    QSignalSpy decided(&bench.window, &MainWindow::decisionRequested);
    OutboxItem &item = bench.outbox.items[Stuck];
    item.state = OutboxState::Damaged;
    item.lookUp.reset();
    item.lastUnknown.reset();
    item.firstTryAt.reset();
    bench.tellChanged(bench.id(Stuck));
    bench.choose(Stuck);
    QTRY_VERIFY(
        bench.shows(QStringLiteral("The stored bytes of this message are damaged, so it is never sent. "
                                   "Nothing of it has left: write it anew.")));
    QVERIFY(!bench.button(QStringLiteral("Send again as new…")));
    QVERIFY(!bench.shows(QStringLiteral("The message log")));
    QMessageBox *box = bench.askFor(QStringLiteral("Leave it…"));
    QVERIFY(box);
    QVERIFY(box->informativeText().contains(QStringLiteral("what is damaged is never sent")));
    answer(*box, QStringLiteral("Leave it"));
    QCOMPARE(decided.count(), 1);
    QCOMPARE(decided.first().at(1).value<StuckDecision>(), StuckDecision::GiveUp);
}

void TstOutboxDecisions::aLogThatWasNotReadWholeIsLookedAtAgain()
{
    OutboxBench bench;
    QSignalSpy asked(&bench.window, &MainWindow::sendNowRequested);
    bench.choose(Stuck);
    QVERIFY(!bench.button(QStringLiteral("Look in the log again"))); // it was read whole
    bench.outbox.items[Stuck].lookUp->isComplete = false;
    bench.tellChanged(bench.id(Stuck));
    QTRY_VERIFY(bench.button(QStringLiteral("Look in the log again")));
    bench.button(QStringLiteral("Look in the log again"))->click();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().at(0).value<RowId>(), bench.id(Stuck));
    QPushButton *looking = bench.button(QStringLiteral("Looking in the log…"));
    QVERIFY(looking);
    QVERIFY(!looking->isEnabled());
    bench.outbox.items[Stuck].lookUp->at = bench.clock.at; // read once more, and again not whole
    bench.tellChanged(bench.id(Stuck));
    QTRY_VERIFY(bench.button(QStringLiteral("Look in the log again")));
    QVERIFY(bench.button(QStringLiteral("Look in the log again"))->isEnabled());
}

void TstOutboxDecisions::theInspectorDecidesAsWell()
{
    OutboxBench bench;
    QSignalSpy decided(&bench.window, &MainWindow::decisionRequested);
    MessageDetail detail;
    detail.row = bench.outbox.items[Stuck].row;
    detail.row.status = MessageStatus::Unknown;
    detail.isStuck = true;
    detail.isEstimated = true;
    detail.contactId = ContactId("c_a1b2");
    detail.lookUp = sampleLookUp(bench.clock.at);
    bench.source.put(detail);
    bench.tellChanged(detail.row.row);
    bench.window.showPage(QStringLiteral("messages"));
    bench.window.selectMessage(detail.row.row);
    bench.settle();
    QVERIFY(bench.shows(QStringLiteral("Waits for your decision.")));
    QVERIFY(bench.shows(QStringLiteral("joined with the log's copy by contact, text and time")));
    QVERIFY(bench.shows(QStringLiteral("c_a1b2")));
    QVERIFY(!bench.button(QStringLiteral("Ask again now"))); // its key is too old
    QMessageBox *box = bench.askFor(QStringLiteral("Leave it…"));
    QVERIFY(box);
    answer(*box, QStringLiteral("Leave it"));
    QCOMPARE(decided.count(), 1);
    QCOMPARE(decided.first().at(0).value<RowId>(), detail.row.row);
}

QTEST_MAIN(TstOutboxDecisions)
#include "tst_outboxdecisions.moc"
