// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked before the window closes: whether what was written last, and is not on disk, may be lost.
#include "models/domain/texttable.h"
#include "tests/ui/window/windowbench.h"
#include "ui/runs/rundialog.h"

#include <QLineEdit>
#include <QMessageBox>
#include <QTest>

using namespace arowana;

namespace {

QList<QMessageBox *> questions(const MainWindow &window)
{
    QList<QMessageBox *> open;
    for (auto *box : window.findChildren<QMessageBox *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (box->isVisible())
            open.append(box);
    }
    return open;
}

void answer(WindowBench &bench, const QString &text)
{
    for (QAbstractButton *button : questions(bench.window).constFirst()->buttons()) {
        if (button->text() == text)
            button->click();
    }
    bench.settle();
}

void tell(MainWindow &window, StoreState state)
{
    ChangeSet changes;
    changes.store = StoreHealth{state, {}};
    window.applyChanges(changes);
}

void tellOwed(MainWindow &window, bool areOwed)
{
    ChangeSet changes;
    changes.areDraftsOwed = areOwed;
    window.applyChanges(changes);
}

void writeTo(MainWindow &window)
{
    window.openCompose();
    openDialog()->findChild<QLineEdit *>(QStringLiteral("to"))->setText(QStringLiteral("anna@example.org"));
}

} // namespace

class TstWindowClose : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { WindowBench::prepare(); }
    void cleanup()
    {
        while (auto *dialog = openDialog())
            delete dialog;
    }

    void whatTheDiskHasOrGetsIsNotAskedAbout();
    void whatIsOwedIsAskedAboutOnce();
    void whatIsWrittenWhileTheStoreIsIllIsAskedAbout();
    void whatIsWrittenBeforeTheStoreIsOpenIsAskedAbout();
    void nothingIsAskedWhereNothingWasWritten();
    void aListTooLongToBeKeptKeepsTheWindowOpen();
};

void TstWindowClose::whatTheDiskHasOrGetsIsNotAskedAbout()
{
    WindowBench bench;
    writeTo(bench.window);
    bench.window.close();
    QVERIFY(!bench.window.isVisible());
}

void TstWindowClose::whatIsOwedIsAskedAboutOnce()
{
    WindowBench bench;
    writeTo(bench.window);
    tellOwed(bench.window, true);
    bench.window.close();
    bench.window.close();
    QVERIFY(bench.window.isVisible());
    QCOMPARE(questions(bench.window).size(), 1);
    answer(bench, QStringLiteral("Keep open"));
    QVERIFY(bench.window.isVisible());
    bench.window.close();
    QCOMPARE(questions(bench.window).size(), 1);
    answer(bench, QStringLiteral("Close and lose it"));
    QVERIFY(!bench.window.isVisible());
    bench.window.show();
    tellOwed(bench.window, false);
    bench.window.close();
    QVERIFY(!bench.window.isVisible());
}

void TstWindowClose::whatIsWrittenWhileTheStoreIsIllIsAskedAbout()
{
    WindowBench bench;
    tell(bench.window, StoreState::Trouble);
    writeTo(bench.window);
    bench.window.close(); // told only now, so nobody has said that it is owed
    QVERIFY(bench.window.isVisible());
    answer(bench, QStringLiteral("Keep open"));
    tell(bench.window, StoreState::Good);
    bench.window.close();
    QVERIFY(!bench.window.isVisible());
}

void TstWindowClose::whatIsWrittenBeforeTheStoreIsOpenIsAskedAbout()
{
    FakeMessageSource source;
    source.answerAtOnce();
    MainWindow window(
        {QStringLiteral("Practice"), WorkspaceKind::Practice, QStringLiteral("127.0.0.1"), false}, source);
    window.show();
    writeTo(window);
    window.close();
    QVERIFY(window.isVisible());
    QCOMPARE(questions(window).size(), 1);
    questions(window).constFirst()->reject();
    tell(window, StoreState::Good);
    window.close();
    QVERIFY(!window.isVisible());
}

void TstWindowClose::nothingIsAskedWhereNothingWasWritten()
{
    WindowBench bench;
    tell(bench.window, StoreState::Trouble);
    bench.window.openCompose();
    bench.window.close();
    QVERIFY(!bench.window.isVisible());
}

void TstWindowClose::aListTooLongToBeKeptKeepsTheWindowOpen()
{
    WindowBench bench;
    StoredDraft kept{77, bench.clock.at, {}, ListDraft()};
    kept.draft.rcs.text = QStringLiteral("Hello");
    kept.list->pasted = QString(TextTable::kBytesMost + 1, u'1');
    kept.list->perMinute = 60;
    ChangeSet changes;
    changes.drafts = QList<StoredDraft>{kept};
    bench.window.applyChanges(changes);
    const QPointer<RunDialog> list = bench.window.findChild<RunDialog *>();
    QVERIFY(list);
    bench.window.close();
    QVERIFY(bench.window.isVisible());
    QVERIFY(list->findChild<QMessageBox *>()); // the list asks
    for (QAbstractButton *button : list->findChild<QMessageBox *>()->buttons()) {
        if (button->text() == QStringLiteral("Throw away"))
            button->click();
    }
    bench.settle();
    bench.window.close();
    QVERIFY(!bench.window.isVisible());
}

QTEST_MAIN(TstWindowClose)
#include "tst_windowclose.moc"
