// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window/windowbench.h"
#include "ui/messages/messagesheader.h"
#include "ui/settingsdialog.h"
#include "ui/theme/metrics.h"

#include <QMenu>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace arowana;

namespace {

using Column = MessageListModel::Column;
using By = MessageOrder::By;

QStringList shownColumns(const MessagesView &table)
{
    QStringList names;
    for (int place = 0; place < MessageListModel::kColumnCount; ++place) {
        const int column = table.horizontalHeader()->logicalIndex(place);
        if (!table.isColumnHidden(column))
            names << QString::fromLatin1(MessageListModel::nameOf(Column(column)));
    }
    return names;
}

void tellSettings(WindowBench &bench, const WorkspaceSettings &settings)
{
    ChangeSet changes;
    changes.settings = settings;
    bench.window.applyChanges(changes);
    bench.settle();
}

void clickHeading(WindowBench &bench, Column column)
{
    const QHeaderView *header = bench.table().horizontalHeader();
    const int x = header->sectionViewportPosition(int(column)) + header->sectionSize(int(column)) / 2;
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, header->height() / 2));
    bench.settle();
}

/// Drags the right edge of a heading.
void dragEdge(WindowBench &bench, Column column, int by)
{
    QHeaderView *header = bench.table().horizontalHeader();
    const int x = header->sectionViewportPosition(int(column)) + header->sectionSize(int(column)) - 1;
    const int y = header->height() / 2;
    QTest::mousePress(header->viewport(), Qt::LeftButton, {}, QPoint(x, y));
    QTest::mouseMove(header->viewport(), QPoint(x + by / 2, y));
    QTest::mouseMove(header->viewport(), QPoint(x + by, y));
    QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, QPoint(x + by, y));
    bench.settle();
}

} // namespace

class TstMessageColumns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aHeadingSortsAndTurnsRound();
    void aColumnWithoutOrderSortsNothing();
    void everythingOfAHeadingIsDoneByKeyboard();
    void theListIsRememberedOnceArranged();
    void aRememberedListComesBack();
    void whatIsSavedElsewhereDoesNotUndoIt();
    void itDoesNotUndoWhatWasJustSaved();
    void nothingIsSavedBeforeTheSettingsCame();
    void theStateIsNeverOutOfSight();
    void resetIsTheListAsItComes();
    void aNarrowWindowStaysReadable();
};

void TstMessageColumns::initTestCase()
{
    WindowBench::prepare();
    qRegisterMetaType<WorkspaceSettings>();
}

void TstMessageColumns::aHeadingSortsAndTurnsRound()
{
    WindowBench bench;
    const auto *model = qobject_cast<const MessageListModel *>(bench.table().model());
    clickHeading(bench, Column::Cost);
    QCOMPARE(model->shownOrder(), (MessageOrder{By::Cost, false})); // the most expensive first
    QVERIFY(bench.shows(QStringLiteral("by Cost, descending")));
    clickHeading(bench, Column::Cost);
    QCOMPARE(model->shownOrder(), (MessageOrder{By::Cost, true}));
    clickHeading(bench, Column::Recipient);
    QCOMPARE(model->shownOrder(), (MessageOrder{By::Recipient, true}));
    clickHeading(bench, Column::Age);
    QCOMPARE(model->shownOrder(), MessageOrder{});
    QVERIFY(bench.shows(QStringLiteral("newest first")));
    clickHeading(bench, Column::Age);
    QCOMPARE(model->shownOrder(), (MessageOrder{By::Time, true}));
    QVERIFY(bench.shows(QStringLiteral("oldest first")));
}

void TstMessageColumns::aColumnWithoutOrderSortsNothing()
{
    WindowBench bench;
    const auto *model = qobject_cast<const MessageListModel *>(bench.table().model());
    const int before = bench.source.keyQuestions;
    clickHeading(bench, Column::Content);
    QCOMPARE(model->query().order, MessageOrder{});
    QCOMPARE(bench.source.keyQuestions, before);
}

void TstMessageColumns::everythingOfAHeadingIsDoneByKeyboard()
{
    WindowBench bench;
    bench.choose(1);
    const auto choose = [&](std::initializer_list<Qt::Key> keys) {
        QTest::keyClick(&bench.table(), Qt::Key_F10, Qt::ShiftModifier);
        bench.settle();
        for (const Qt::Key key : keys) {
            auto *popup = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            QVERIFY(popup);
            QTest::keyClick(popup, key);
            bench.settle();
        }
    };
    const auto *model = qobject_cast<const MessageListModel *>(bench.table().model());
    choose({Qt::Key_S, Qt::Key_Down, Qt::Key_Return}); // the second: Recipient
    QCOMPARE(model->shownOrder(), (MessageOrder{By::Recipient, true}));
    choose({Qt::Key_L, Qt::Key_Down, Qt::Key_Return}); // Channel; Status cannot be hidden and is passed
    QVERIFY(shownColumns(bench.table()).size() == MessageListModel::kColumnCount - 1);
    choose({Qt::Key_L, Qt::Key_F, Qt::Key_Return});
    QCOMPARE(shownColumns(bench.table()).first(), QStringLiteral("recipient"));
    choose({Qt::Key_L, Qt::Key_R});
    QCOMPARE(shownColumns(bench.table()).first(), QStringLiteral("status"));
    QCOMPARE(shownColumns(bench.table()).size(), MessageListModel::kColumnCount);
    QCOMPARE(model->shownOrder(), MessageOrder{});
}

void TstMessageColumns::theListIsRememberedOnceArranged()
{
    WindowBench bench;
    WorkspaceSettings settings;
    settings.region = "FR";
    tellSettings(bench, settings);
    QSignalSpy saved(&bench.window, &MainWindow::settingsSaved);
    const int unit = Metrics(bench.table()).u();
    const int before = bench.table().columnWidth(int(Column::Recipient)) / unit;
    dragEdge(bench, Column::Recipient, 10 * unit);
    bench.table().moveToFront(Column::Cost);
    bench.table().setColumnShown(Column::Unit, false);
    bench.table().sortBy(Column::Cost);
    QTRY_COMPARE(saved.count(), 1); // once for all of it
    const auto told = saved.first().first().value<WorkspaceSettings>();
    QCOMPARE(told.region, QByteArray("FR"));
    QVERIFY((told.messages.order == MessageOrder{By::Cost, false}));
    QCOMPARE(told.messages.columns.size(), MessageListModel::kColumnCount);
    QVERIFY((told.messages.columns[0] == ListColumn{"cost", 0, true}));
    QCOMPARE(told.messages.columns[2].name, QByteArray("recipient"));
    QVERIFY(qAbs(told.messages.columns[2].width - before - 10) <= 1);
    QVERIFY((told.messages.columns[5] == ListColumn{"unit", 0, false}));
}

void TstMessageColumns::aRememberedListComesBack()
{
    WindowBench bench;
    bench.window.resize(2000, 900);
    QSignalSpy saved(&bench.window, &MainWindow::settingsSaved);
    WorkspaceSettings settings;
    settings.messages = {{{"later", 7, true},
                          {"age", 0, true},
                          {"status", 0, false},
                          {"recipient", 55, true},
                          {"channel", 0, false},
                          {"age", 9, true}},
                         {By::Recipient, true}};
    tellSettings(bench, settings);
    QCOMPARE(shownColumns(bench.table()),
             QStringList({QStringLiteral("age"), QStringLiteral("status"), QStringLiteral("recipient"),
                          QStringLiteral("content"), QStringLiteral("unit"), QStringLiteral("cost")}));
    QCOMPARE(bench.table().columnWidth(int(Column::Recipient)), Metrics(bench.table()).u(55));
    const auto *model = qobject_cast<const MessageListModel *>(bench.table().model());
    QCOMPARE(model->shownOrder(), (MessageOrder{By::Recipient, true}));
    // What a later version added is kept.
    QVERIFY((bench.table().listLayout().columns.last() == ListColumn{"later", 7, true}));
    QTest::qWait(0);
    QCOMPARE(saved.count(), 0); // nobody has arranged anything
}

void TstMessageColumns::whatIsSavedElsewhereDoesNotUndoIt()
{
    WindowBench bench;
    tellSettings(bench, {});
    bench.table().moveToFront(Column::Age);
    QSignalSpy saved(&bench.window, &MainWindow::settingsSaved);
    QTRY_COMPARE(saved.count(), 1);
    tellSettings(bench, {}); // an echo from before
    QCOMPARE(shownColumns(bench.table()).first(), QStringLiteral("age"));
}

void TstMessageColumns::itDoesNotUndoWhatWasJustSaved()
{
    WindowBench bench;
    tellSettings(bench, {});
    QSignalSpy saved(&bench.window, &MainWindow::settingsSaved);
    bench.window.activateWindow();
    bench.settle();
    QTest::keySequence(&bench.window, keyOf(Command::ShowSettings));
    auto *dialog = bench.window.findChild<SettingsDialog *>();
    QVERIFY(dialog);
    dialog->findChild<QSpinBox *>(QStringLiteral("rcsHold"))->setValue(20);
    dialog->findChild<QPushButton *>(QStringLiteral("saveSettings"))->click();
    QCOMPARE(saved.count(), 1);
    bench.table().moveToFront(Column::Age); // before the engine has told what was saved
    QTRY_COMPARE(saved.count(), 2);
    QCOMPARE(saved.last().first().value<WorkspaceSettings>().rcsHoldMs, qint64(20'000));
}

void TstMessageColumns::nothingIsSavedBeforeTheSettingsCame()
{
    WindowBench bench;
    QSignalSpy arranged(&bench.table(), &MessagesView::listLayoutChanged);
    QSignalSpy saved(&bench.window, &MainWindow::settingsSaved);
    bench.table().moveToFront(Column::Age);
    QTRY_COMPARE(arranged.count(), 1);
    QCOMPARE(saved.count(), 0);
}

void TstMessageColumns::theStateIsNeverOutOfSight()
{
    WindowBench bench;
    bench.table().setColumnShown(Column::Status, false);
    QVERIFY(!bench.table().isColumnHidden(int(Column::Status)));
}

void TstMessageColumns::resetIsTheListAsItComes()
{
    WindowBench bench;
    bench.window.resize(2000, 900);
    bench.settle();
    const int before = bench.table().columnWidth(int(Column::Channel));
    bench.table().setListLayout(
        {{{"cost", 40, true}, {"channel", 60, true}, {"age", 0, false}}, {By::Cost, true}});
    bench.settle();
    QVERIFY(bench.table().columnWidth(int(Column::Channel)) != before);
    QSignalSpy arranged(&bench.table(), &MessagesView::listLayoutChanged);
    bench.table().resetListLayout();
    bench.settle();
    QVERIFY(bench.table().listLayout() == ListLayout{});
    QCOMPARE(bench.table().columnWidth(int(Column::Channel)), before);
    QTRY_COMPARE(arranged.count(), 1);
}

void TstMessageColumns::aNarrowWindowStaysReadable()
{
    WindowBench bench;
    bench.window.resize(2000, 900);
    bench.settle();
    const int unit = Metrics(bench.table()).u();
    const auto width = [&](Column column) { return bench.table().columnWidth(int(column)) / unit; };
    bench.table().setListLayout({{{"recipient", 120, true}}, {}});
    QCOMPARE(width(Column::Recipient), 120);
    bench.window.resize(760, 700);
    bench.settle();
    // A width by hand that leaves no room for the rest does not count; where there is room it comes back.
    QVERIFY(width(Column::Recipient) < 45);
    QVERIFY(width(Column::Content) >= 27);
    bench.window.resize(2000, 900);
    bench.settle();
    QCOMPARE(width(Column::Recipient), 120);
    // One that is narrower than needed counts in a narrow window too.
    bench.table().setListLayout({{{"recipient", 20, true}, {"unit", 0, false}}, {}});
    bench.window.resize(900, 700);
    bench.settle();
    QCOMPARE(width(Column::Recipient), 20);
}

QTEST_MAIN(TstMessageColumns)
#include "tst_messagecolumns.moc"
