// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/filechooser.h"

#include <QAbstractButton>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

using namespace arowana;

namespace {

/// A window that chooses files, and how a test finds its way.
struct Chooser {
    Chooser() { window.show(); }

    /// The dialog that stands.
    QFileDialog *dialog() const
    {
        for (auto *dialog : window.findChildren<QFileDialog *>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }
    QMessageBox *question() const
    {
        for (auto *box : window.findChildren<QMessageBox *>()) {
            if (box->isVisible())
                return box;
        }
        return nullptr;
    }
    /// Types the name and presses Enter; must come back at once.
    void type(const QString &file) const
    {
        auto *name = dialog()->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
        name->setText(file);
        QTest::keyClick(name, Qt::Key_Return);
    }
    bool answer(const QString &label) const
    {
        for (QAbstractButton *button : question()->buttons()) {
            if (button->text() == label) {
                button->click();
                return true;
            }
        }
        return false;
    }
    void save(const QString &name = QStringLiteral("list.csv"))
    {
        chooseFileToSave(window,
                         {QStringLiteral("Export"),
                          {QStringLiteral("Tables (*.csv)")},
                          QStringLiteral("csv"),
                          folder.filePath(name)},
                         [this](const QString &file) { chosen.append(QFileInfo(file).fileName()); });
    }
    bool write(const QString &name) const
    {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly);
    }

    QTemporaryDir folder;
    QWidget window;
    QStringList chosen;
};

} // namespace

class TestFileChooser : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void newNameIsTakenUnasked()
    {
        Chooser bench;
        bench.save();
        QVERIFY(bench.dialog());
        bench.type(bench.folder.filePath(QStringLiteral("other"))); // gets its suffix
        QCOMPARE(bench.chosen, QStringList{QStringLiteral("other.csv")});
        QVERIFY(!bench.question());
    }

    void fileIsReplacedOnlyWhenTheOperatorSaysSo()
    {
        Chooser bench;
        QVERIFY(bench.write(QStringLiteral("list.csv")));
        bench.save();
        bench.type(bench.folder.filePath(QStringLiteral("list.csv")));
        QVERIFY(bench.question()); // and the call has come back: no event loop of Qt's own
        QVERIFY(bench.question()->text().contains(QStringLiteral("list.csv")));
        QCOMPARE(bench.question()->defaultButton()->text(), QStringLiteral("Choose another name"));
        QCOMPARE(bench.chosen, QStringList());
        QVERIFY(bench.answer(QStringLiteral("Replace")));
        QCOMPARE(bench.chosen, QStringList{QStringLiteral("list.csv")});
        QVERIFY(!bench.dialog());
    }

    void whoDoesNotReplaceChoosesAgain()
    {
        Chooser bench;
        QVERIFY(bench.write(QStringLiteral("list.csv")));
        bench.save();
        bench.type(bench.folder.filePath(QStringLiteral("list.csv")));
        QTest::keyClick(bench.question(), Qt::Key_Escape);
        QCOMPARE(bench.chosen, QStringList());
        QVERIFY(bench.dialog());
        const auto *name = bench.dialog()->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
        QCOMPARE(name->text(), QStringLiteral("list.csv")); // to be changed
        QTest::keyClick(bench.dialog(), Qt::Key_Escape);
        QVERIFY(!bench.dialog() && !bench.question());
        QCOMPARE(bench.chosen, QStringList());
    }

    void nameThatIsNotThereIsLeftToTheReader()
    {
        Chooser bench;
        chooseFileToOpen(bench.window, {QStringLiteral("Open"), {QStringLiteral("All files (*)")}},
                         [&bench](const QString &file) { bench.chosen.append(QFileInfo(file).fileName()); });
        bench.type(bench.folder.filePath(QStringLiteral("gone.csv")));
        QCOMPARE(bench.chosen, QStringList{QStringLiteral("gone.csv")});
        QVERIFY(!bench.question());
    }

    void nothingIsChosenByEscape()
    {
        Chooser bench;
        bench.save();
        QTest::keyClick(bench.dialog(), Qt::Key_Escape);
        QCOMPARE(bench.chosen, QStringList());
        QVERIFY(!bench.dialog());
    }
};

QTEST_MAIN(TestFileChooser)
#include "tst_filechooser.moc"
