// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window/pagebench.h"
#include "tests/ui/window/windowbench.h"
#include "ui/inspector/inspector.h"
#include "ui/messages/querybar.h"

#include <QAccessible>
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

class TstMessageMarks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void allAreSelectedByKeyAndCounted();
    void whatComesLaterDoesNotJoin();
    void aMillionAreMarkedAsOneRun();
    void rangesAndSingleRowsMeanTheirIds();
    void movedColumnsCountNoRowTwice();
    void escapeLeavesTheCurrentRow();
    void anotherOrderKeepsAllAndAllBut();
    void anotherOrderKeepsAFewAndTheCurrentRow();
    void aLargeSelectionInBetweenIsGivenUpForTheCurrentRow();
    void markedRowsDoNotWander();
    void aDayThatBeginsLeavesWhatIsMarked();
    void aScreenReaderIsToldOfTheFirstCell();
    void theCurrentRowIsSeenApartFromMarkedOnes();
};

void TstMessageMarks::initTestCase()
{
    WindowBench::prepare();
    QLocale::setDefault(QLocale(QLocale::English)); // which groups digits
}

void TstMessageMarks::allAreSelectedByKeyAndCounted()
{
    WindowBench bench;
    const int count = bench.table().model()->rowCount();
    type(bench, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(bench.table().markedCount(), count);
    QVERIFY(bench.shows(QStringLiteral("%1 selected · %1 message").arg(count)));
    type(bench, Qt::Key_Down); // one row, and no number of it
    QCOMPARE(bench.table().markedCount(), 1);
    QVERIFY(!bench.shows(QStringLiteral("selected")));
}

void TstMessageMarks::whatComesLaterDoesNotJoin()
{
    WindowBench bench;
    const int count = bench.table().model()->rowCount();
    type(bench, Qt::Key_A, Qt::ControlModifier);
    const MessageRow fresh = addNewest(bench, 1);
    QCOMPARE(bench.table().markedCount(), count);
    QVERIFY(bench.shows(QStringLiteral("%1 selected · %2 message").arg(count).arg(count + 1)));
    // An older one that is filled in, in the middle of what is marked.
    MessageRow filled = bench.source.messages.at(bench.ids[6]).row;
    filled.row = RowId{filled.row.value + 1};
    bench.source.put(filled);
    bench.tellChanged(filled.row);
    QCOMPARE(bench.table().markedCount(), count);
    MessageSelection meaning = bench.table().selection();
    QVERIFY(meaning.isAllBut);
    QCOMPARE(meaning.count, count);
    QCOMPARE(meaning.ids, std::vector<RowId>{filled.row});
    QCOMPARE(meaning.until, bench.ids[0]);
    QVERIFY(!meaning.contains(fresh.row));
    QVERIFY(!meaning.contains(filled.row));
    QVERIFY(meaning.contains(bench.ids[6]));
    // What leaves is no longer in it.
    bench.source.messages.erase(bench.ids[4]);
    bench.tellChanged(bench.ids[4]);
    QCOMPARE(bench.table().markedCount(), count - 1);
    QVERIFY(bench.shows(QStringLiteral("%1 selected").arg(count - 1)));
}

void TstMessageMarks::aMillionAreMarkedAsOneRun()
{
    PageBench bench(kMillion);
    bench.key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(bench.table().markedCount(), kMillion);
    QCOMPARE(bench.line(), QStringLiteral("1,000,000 selected · 1,000,000 message(s) · newest first"));
    const MessageSelection all = bench.table().selection();
    QVERIFY(all.isAllBut);
    QVERIFY(all.ids.empty());
    QCOMPARE(all.until, ManyMessages::idOf(kMillion));
    // All but one: still a few runs, and the value names that one.
    bench.table().setCurrentIndex(bench.model.index(0, 0));
    bench.key(Qt::Key_A, Qt::ControlModifier);
    bench.key(Qt::Key_Down, Qt::ControlModifier);
    bench.key(Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(bench.table().markedCount(), kMillion - 1);
    const MessageSelection allBut = bench.table().selection();
    QVERIFY(allBut.isAllBut);
    QCOMPARE(allBut.ids, std::vector<RowId>{ManyMessages::idOf(kMillion - 1)});
    QVERIFY(bench.table().selectionModel()->selection().size() <= 2);
    bench.add(kMillion + 1);
    QCOMPARE(bench.table().markedCount(), kMillion - 1);
    QVERIFY(!bench.table().selection().contains(ManyMessages::idOf(kMillion + 1)));
}

void TstMessageMarks::rangesAndSingleRowsMeanTheirIds()
{
    PageBench bench(kMillion);
    bench.table().choose(ManyMessages::idOf(kMillion - 2));
    bench.key(Qt::Key_Down, Qt::ShiftModifier);
    bench.key(Qt::Key_Down, Qt::ShiftModifier);
    bench.key(Qt::Key_Down, Qt::ControlModifier);
    bench.key(Qt::Key_Down, Qt::ControlModifier);
    bench.key(Qt::Key_Space, Qt::ControlModifier);
    MessageSelection meaning = bench.table().selection();
    QVERIFY(!meaning.isAllBut);
    QCOMPARE(meaning.ids,
             (std::vector<RowId>{ManyMessages::idOf(kMillion - 6), ManyMessages::idOf(kMillion - 4),
                                 ManyMessages::idOf(kMillion - 3), ManyMessages::idOf(kMillion - 2)}));
    // Down to the last row: nearly all, named by what is left out.
    bench.table().choose(ManyMessages::idOf(kMillion - 2));
    bench.key(Qt::Key_End, Qt::ShiftModifier);
    QCOMPARE(bench.table().markedCount(), kMillion - 2);
    QCOMPARE(bench.table().selectionModel()->selection().size(), 1);
    meaning = bench.table().selection();
    QVERIFY(meaning.isAllBut);
    QCOMPARE(meaning.until, ManyMessages::idOf(kMillion - 2));
    QVERIFY(meaning.ids.empty()); // those left out are newer
    QVERIFY(!meaning.contains(ManyMessages::idOf(kMillion)));
}

void TstMessageMarks::movedColumnsCountNoRowTwice()
{
    PageBench bench(500);
    bench.table().moveToFront(Column::Age);
    const auto click = [&](int row, Column column, Qt::KeyboardModifiers modifiers) {
        const QPoint place = bench.table().visualRect(bench.model.index(row, int(column))).center();
        QTest::mouseClick(bench.table().viewport(), Qt::LeftButton, modifiers, place);
        bench.settle();
    };
    click(3, Column::Status, {});
    click(7, Column::Content, Qt::ShiftModifier);
    QCOMPARE(bench.table().markedCount(), 5);
    QCOMPARE(bench.table().selection().ids.size(), size_t(5));
    // However a selection names them.
    QItemSelection twice(bench.model.index(3, 0), bench.model.index(7, 1));
    twice.append(QItemSelectionRange(bench.model.index(5, 4), bench.model.index(8, 6)));
    twice.append(QItemSelectionRange(bench.model.index(9, 0), bench.model.index(9, 6)));
    QCOMPARE(rowsOf(twice), (std::vector<RowRun>{{3, 7}}));
    QCOMPARE(othersOf(rowsOf(twice), 12), (std::vector<RowRun>{{0, 3}, {10, 2}}));
}

void TstMessageMarks::escapeLeavesTheCurrentRow()
{
    WindowBench bench;
    bench.choose(3);
    type(bench, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(bench.table().markedCount(), 2);
    type(bench, Qt::Key_Escape);
    QCOMPARE(bench.table().markedCount(), 1);
    QCOMPARE(bench.table().selection().ids, std::vector<RowId>{bench.table().chosen()});
    QCOMPARE(bench.window.findChild<Inspector *>()->shown(), bench.table().chosen());
}

void TstMessageMarks::anotherOrderKeepsAllAndAllBut()
{
    PageBench bench(20'000);
    bench.key(Qt::Key_A, Qt::ControlModifier);
    bench.table().selectionModel()->select(bench.model.index(5, 0),
                                           QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
    const RowId leftOut = bench.model.idAt(5);
    // One that the list does not know yet when it is sorted.
    bench.source.count = 20'001;
    bench.order({By::Cost, true});
    QCOMPARE(bench.model.rowCount(), 20'001);
    QCOMPARE(bench.table().markedCount(), 19'999);
    const MessageSelection meaning = bench.table().selection();
    QVERIFY(!meaning.contains(leftOut));
    QVERIFY(!meaning.contains(ManyMessages::idOf(20'001)));
    QVERIFY(meaning.contains(ManyMessages::idOf(20'000)));
    QVERIFY(meaning.contains(ManyMessages::idOf(1)));
}

void TstMessageMarks::anotherOrderKeepsAFewAndTheCurrentRow()
{
    PageBench bench(20'000);
    bench.table().choose(ManyMessages::idOf(19'950));
    for (int i = 0; i < 4; ++i)
        bench.key(Qt::Key_Down, Qt::ShiftModifier);
    const MessageSelection before = bench.table().selection();
    const RowId current = bench.table().chosen();
    bench.order({By::Cost, false});
    QCOMPARE(bench.table().selection().ids, before.ids);
    QCOMPARE(bench.table().chosen(), current);
    QVERIFY(bench.table().isAtTop()); // the top of the order that was asked for
}

void TstMessageMarks::aLargeSelectionInBetweenIsGivenUpForTheCurrentRow()
{
    PageBench bench(20'000);
    bench.table().choose(ManyMessages::idOf(10'000));
    bench.key(Qt::Key_End, Qt::ShiftModifier);
    QCOMPARE(bench.table().markedCount(), 10'000);
    const RowId current = bench.table().chosen();
    bench.order({By::Cost, true});
    QCOMPARE(bench.table().markedCount(), 1);
    QCOMPARE(bench.table().selection().ids, std::vector<RowId>{current});
}

void TstMessageMarks::markedRowsDoNotWander()
{
    WindowBench bench;
    bench.table().sortBy(Column::Cost);
    bench.settle();
    type(bench, Qt::Key_A, Qt::ControlModifier);
    const int count = bench.table().markedCount();
    addNewest(bench, 1);
    const auto pass = [&] {
        bench.clock.at = bench.clock.at.plusMs(5'000);
        bench.window.findChild<MessagesPage *>()->tick(bench.clock.at);
        bench.settle();
    };
    pass();
    QCOMPARE(bench.table().model()->rowCount(), count);
    QVERIFY(bench.shows(QStringLiteral("changes wait for the selection to end")));
    type(bench, Qt::Key_Escape);
    pass();
    QCOMPARE(bench.table().model()->rowCount(), count + 1);
    QVERIFY(!bench.shows(QStringLiteral("changes wait")));
}

void TstMessageMarks::aDayThatBeginsLeavesWhatIsMarked()
{
    PageBench bench(500);
    const auto *query = bench.page.findChild<QueryBar *>();
    bench.page.tick(bench.now);
    bench.page.findChild<QueryBar *>()->setText(QStringLiteral("on:today"));
    bench.settle();
    const QList<QueryTerm> before = query->terms();
    QCOMPARE(before.size(), 1);
    bench.key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(bench.table().markedCount(), 500);
    const Instant tomorrow = bench.now.plusMs(26LL * 3'600'000);
    bench.page.tick(tomorrow);
    bench.settle();
    QVERIFY(query->terms() == before);
    QCOMPARE(bench.table().markedCount(), 500);
    bench.key(Qt::Key_Escape);
    bench.page.tick(tomorrow.plusMs(1'000));
    QVERIFY(query->terms() != before);
}

/// That nobody asks for all others cannot be seen here, where no screen reader listens.
void TstMessageMarks::aScreenReaderIsToldOfTheFirstCell()
{
    PageBench bench(500);
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(&bench.table());
    QVERIFY(table && table->tableInterface());
    for (const int row : {0, 7}) {
        QAccessibleInterface *cell = table->tableInterface()->cellAt(row, 0);
        QVERIFY(cell);
        QCOMPARE(bench.table().accessibleChild(row), table->indexOfChild(cell));
    }
}

void TstMessageMarks::theCurrentRowIsSeenApartFromMarkedOnes()
{
    WindowBench bench;
    bench.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&bench.window));
    bench.table().setFocus();
    bench.choose(2);
    const auto edge = [&](int row) {
        const QImage image = bench.table().viewport()->grab().toImage();
        const int y = bench.table().rowViewportPosition(row);
        return image.pixelColor(image.width() / 2, int(y * image.devicePixelRatio()));
    };
    const QColor plain = edge(3);
    const QColor marked = edge(2);
    type(bench, Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(bench.table().chosen(), bench.ids[3]);
    QVERIFY(!bench.table().selectionModel()->isRowSelected(3, {}));
    QVERIFY(bench.table().hasFocus());
    // One row is marked, and another one is the current one.
    QCOMPARE(bench.table().markedCount(), 1);
    const QColor current = edge(3);
    QVERIFY(current != plain);
    QCOMPARE(edge(2), marked);
    type(bench, Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(bench.table().markedCount(), 2);
    QCOMPARE(edge(3), current);
    type(bench, Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(bench.table().markedCount(), 1);
    QCOMPARE(edge(3), current);
    type(bench, Qt::Key_Up); // to the marked one
    QCOMPARE(bench.table().chosen(), bench.ids[2]);
    QCOMPARE(edge(2), marked);
}

QTEST_MAIN(TstMessageMarks)
#include "tst_messagemarks.moc"
