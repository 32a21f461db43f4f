// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/startup/startproblemwindow.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace arowana;

class StartProblemTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void enterTriesAgainOnce();
};

void StartProblemTest::enterTriesAgainOnce()
{
    StartProblemWindow window({ErrorKind::Storage, QStringLiteral("The data folder cannot be used."),
                               QStringLiteral("Choose another one."), QStringLiteral("It is not a folder.")});
    QSignalSpy wishes(&window, &StartProblemWindow::retryRequested);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto *focused = qobject_cast<QPushButton *>(window.focusWidget());
    QVERIFY(focused);
    QCOMPARE(focused->text(), QStringLiteral("Try again"));
    QTest::keyClick(focused, Qt::Key_Return);
    QTest::keyClick(focused, Qt::Key_Return);
    QCOMPARE(wishes.count(), 1);
}

QTEST_MAIN(StartProblemTest)
#include "tst_startproblem.moc"
