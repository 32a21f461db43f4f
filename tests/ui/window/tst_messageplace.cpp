// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window/pagebench.h"
#include "tests/ui/window/windowbench.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace arowana;

namespace {

using Column = MessageListModel::Column;
using By = MessageOrder::By;

void type(WindowBench &bench, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
{
    QTest::keyClick(&bench.table(), key, modifiers);
    bench.settle();
}

MessageRow addNewest(WindowBench &bench, int millisecond)
{
    MessageRow fresh = bench.source.messages.at(bench.ids[3]).row;
    fresh.createdAt = bench.clock.at.plusMs(millisecond);
    fresh.row = RowId::make(fresh.createdAt, 7);
    bench.source.put(fresh);
    bench.tellChanged(fresh.row);
    return fresh;
}

} // namespace

class TstMessagePlace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rowsThatLeaveAboveDoNotMoveTheReader();
    void aChosenRowThatLeavesOutOfSightDoesNotMoveTheReader();
    void whatWasScrolledIntoSightIsNotNew();
    void otherMessagesStartAtTheTopWithTheChosenOne();
    void anotherOrderHoldsWhatIsLookedAt();
    void theNewestAreReachedFromAnyOrder();
    void typingLooksThroughNothing();
    void homeAndEndAreTheFirstAndTheLastRow();
};

void TstMessagePlace::initTestCase()
{
    WindowBench::prepare();
}

void TstMessagePlace::rowsThatLeaveAboveDoNotMoveTheReader()
{
    WindowBench bench;
    bench.table().verticalScrollBar()->setValue(600);
    const auto *model = qobject_cast<const MessageListModel *>(bench.table().model());
    const int top = bench.table().rowAt(0);
    const RowId seen = model->idAt(top);
    ChangeSet changes;
    for (const size_t index : {size_t(0), size_t(1), size_t(5)}) {
        bench.source.messages.erase(bench.ids[index]);
        changes.messages.push_back(bench.ids[index]);
    }
    bench.window.applyChanges(changes);
    bench.settle();
    QCOMPARE(model->idAt(bench.table().rowAt(0)), seen);
    QCOMPARE(bench.table().rowAt(0), top - 3);
}

void TstMessagePlace::aChosenRowThatLeavesOutOfSightDoesNotMoveTheReader()
{
    WindowBench bench;
    bench.choose(2);
    bench.table().verticalScrollBar()->setValue(900);
    const auto *model = qobject_cast<const MessageListModel *>(bench.table().model());
    const RowId seen = model->idAt(bench.table().rowAt(0));
    bench.source.messages.erase(bench.ids[2]);
    bench.tellChanged(bench.ids[2]);
    QCOMPARE(bench.table().chosen(), bench.ids[1]);
    QVERIFY(bench.table().selectionModel()->isRowSelected(1, {}));
    QCOMPARE(model->idAt(bench.table().rowAt(0)), seen);
}

void TstMessagePlace::whatWasScrolledIntoSightIsNotNew()
{
    WindowBench bench;
    bench.table().verticalScrollBar()->setValue(600);
    for (int i = 1; i <= 5; ++i)
        addNewest(bench, i);
    QVERIFY(bench.button(QStringLiteral("5 new ↑")));
    bench.table().scrollTo(bench.table().model()->index(2, 0), QAbstractItemView::PositionAtTop);
    bench.settle();
    QVERIFY(bench.button(QStringLiteral("2 new ↑")));
    // By keyboard too, up to the top.
    type(bench, Qt::Key_Home);
    QVERIFY(!bench.button(QStringLiteral("2 new ↑")));
    QVERIFY(bench.table().isAtTop());
}

void TstMessagePlace::otherMessagesStartAtTheTopWithTheChosenOne()
{
    PageBench bench(5'000);
    QSignalSpy chosen(&bench.table(), &MessagesView::chosenChanged);
    bench.table().choose(ManyMessages::idOf(2'000));
    bench.key(Qt::Key_Down, Qt::ShiftModifier);
    const RowId current = bench.table().chosen();
    bench.source.count = 3'000;
    bench.model.setTerms({{TraitTerm{MessageTrait::Outbound}}});
    bench.settle();
    QVERIFY(bench.table().isAtTop());
    QCOMPARE(bench.table().chosen(), current);
    QCOMPARE(bench.table().selection().ids, std::vector<RowId>{current});
    bench.source.count = 100;
    bench.model.setTerms({});
    bench.settle();
    QCOMPARE(bench.table().chosen(), RowId{});
    QCOMPARE(chosen.last().first().value<RowId>(), RowId{});
    QCOMPARE(bench.table().markedCount(), 0);
}

void TstMessagePlace::anotherOrderHoldsWhatIsLookedAt()
{
    WindowBench bench;
    bench.table().sortBy(Column::Status);
    bench.settle();
    bench.table().verticalScrollBar()->setValue(700);
    const auto *model = qobject_cast<const MessageListModel *>(bench.table().model());
    const int top = bench.table().rowAt(0);
    const RowId seen = model->idAt(top);
    const RowId chosen = model->idAt(top + 4);
    bench.table().choose(chosen);
    // One far below comes to stand first, others are new there.
    ChangeSet changes;
    const RowId last = model->idAt(model->rowCount() - 1);
    bench.source.messages.at(last).row.status = MessageStatus::Held;
    changes.messages = {last};
    for (int i = 1; i <= 2; ++i) {
        MessageRow fresh = bench.source.messages.at(bench.ids[10]).row;
        fresh.row = RowId::make(bench.clock.at.plusMs(i), 7);
        bench.source.put(fresh);
        changes.messages.push_back(fresh.row);
    }
    bench.window.applyChanges(changes);
    bench.settle();
    bench.clock.at = bench.clock.at.plusMs(5'000);
    bench.window.findChild<MessagesPage *>()->tick(bench.clock.at);
    bench.settle();
    QCOMPARE(model->rowOf(seen), top + 3);
    QCOMPARE(bench.table().rowAt(0), top + 3);
    QCOMPARE(bench.table().chosen(), chosen);
    QVERIFY(bench.table().selectionModel()->isRowSelected(top + 7, {}));
    QVERIFY(!bench.button(QStringLiteral("2 new ↑"))); // they are not all above
}

void TstMessagePlace::theNewestAreReachedFromAnyOrder()
{
    WindowBench bench;
    bench.window.activateWindow();
    bench.table().sortBy(Column::Recipient);
    bench.settle();
    QVERIFY(bench.shows(QStringLiteral("by Recipient, ascending")));
    QTest::keySequence(&bench.window, keyOf(Command::ToNewest));
    bench.settle();
    QVERIFY(bench.shows(QStringLiteral("newest first")));
    QCOMPARE(bench.table().model()->index(0, 0).data(MessageListModel::kRowIdRole).toLongLong(),
             bench.ids[0].value);
    QVERIFY(bench.table().isAtTop());
}

void TstMessagePlace::typingLooksThroughNothing()
{
    PageBench bench(kMillion);
    const int before = bench.source.rowQuestions;
    const QModelIndex current = bench.table().currentIndex();
    bench.key(Qt::Key_Z);
    QCOMPARE(bench.source.rowQuestions, before);
    QCOMPARE(bench.table().currentIndex(), current);
}

void TstMessagePlace::homeAndEndAreTheFirstAndTheLastRow()
{
    PageBench bench(5'000);
    bench.table().choose(ManyMessages::idOf(100));
    bench.key(Qt::Key_End);
    QCOMPARE(bench.table().chosen(), ManyMessages::idOf(1));
    bench.key(Qt::Key_Home);
    QCOMPARE(bench.table().chosen(), ManyMessages::idOf(5'000));
}

QTEST_MAIN(TstMessagePlace)
#include "tst_messageplace.moc"
