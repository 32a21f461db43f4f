// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The smallest controls: what a key is called, and that a button does what it says whichever key presses it.
#include "ui/controls/button.h"
#include "ui/controls/emptystate.h"
#include "ui/text/keytext.h"
#include "ui/text/plainquestion.h"

#include <QDialog>
#include <QLabel>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace arowana;

class TestControls : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aKeyHasOneName_data()
    {
        QTest::addColumn<QKeySequence>("key");
        QTest::addColumn<QString>("name");
        QTest::newRow("return") << QKeySequence(Qt::Key_Return) << QStringLiteral("Enter");
        QTest::newRow("keypad") << QKeySequence(Qt::Key_Enter) << QStringLiteral("Enter");
        QTest::newRow("ctrl") << QKeySequence(Qt::CTRL | Qt::Key_Return) << QStringLiteral("Ctrl+Enter");
        QTest::newRow("two") << QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return)
                             << QStringLiteral("Ctrl+Shift+Enter");
        QTest::newRow("other") << QKeySequence(Qt::CTRL | Qt::Key_Comma) << QStringLiteral("Ctrl+,");
        QTest::newRow("none") << QKeySequence() << QString();
    }
    void aKeyHasOneName()
    {
        QFETCH(QKeySequence, key);
        QFETCH(QString, name);
        QCOMPARE(keyText(key), name);
        Button button(QStringLiteral("Send"));
        button.setKeyHint(key);
        QVERIFY2(name.isEmpty() || button.toolTip().contains(u'(' + name + u')'),
                 qPrintable(button.toolTip()));
    }

    void enterPressesTheButtonThatHasTheFocus()
    {
        QDialog dialog;
        auto *row = new QVBoxLayout(&dialog);
        auto *one = new Button(QStringLiteral("One"), ButtonKind::Link, &dialog);
        auto *other = new Button(QStringLiteral("Other"), ButtonKind::Primary, &dialog);
        other->setDefault(true);
        row->addWidget(one);
        row->addWidget(other);
        QSignalSpy pressed(one, &QPushButton::clicked);
        QSignalSpy wrong(other, &QPushButton::clicked);
        dialog.show();
        one->setFocus();
        QTest::keyClick(one, Qt::Key_Return);
        QTest::keyClick(one, Qt::Key_Enter, Qt::KeypadModifier);
        QCOMPARE(pressed.size(), 2);
        QTest::keyClick(one, Qt::Key_Return, Qt::ControlModifier); // that is a key of the window
        QCOMPARE(pressed.size(), 2);
        QCOMPARE(wrong.size(), 0);
        QCOMPARE(one->cursor().shape(), Qt::PointingHandCursor);
    }

    void aQuestionShowsMarkupAsItStands()
    {
        QWidget window;
        const QString markup = QStringLiteral("<b>Kim</b> <img src=\"/dev/zero\">");
        const QMessageBox *box = ask(window, {markup, markup, markup, QStringLiteral("Go"), markup}, [] {});
        int shown = 0;
        for (const auto *label : box->findChildren<QLabel *>()) {
            if (label->text() != markup)
                continue;
            QCOMPARE(label->textFormat(), Qt::PlainText);
            ++shown;
        }
        QCOMPARE(shown, 2); // the question and what explains it
    }

    void anEmptyStateIsBegunByEnterToo()
    {
        EmptyState empty{QKeySequence()};
        empty.setWords(QStringLiteral("Nothing"), QStringLiteral("Yet"), QStringLiteral("Begin"));
        QSignalSpy begun(&empty, &EmptyState::actionRequested);
        QTest::keyClick(empty.findChild<QPushButton *>(), Qt::Key_Return);
        QCOMPARE(begun.size(), 1);
    }
};

QTEST_MAIN(TestControls)
#include "tst_controls.moc"
