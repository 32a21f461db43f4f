// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog of the canned texts, by keyboard alone, on a store and files that answer when they are told to.
#include "models/domain/cannedtextrules.h"
#include "ui/canned/canneddialog.h"
#include "ui/controls/labelledfield.h"

#include <QAccessible>
#include <QApplication>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace arowana;

namespace {

CannedText text(const char *name, const char *words)
{
    return {QString::fromLatin1(name), QString::fromLatin1(words)};
}

QList<CannedText> some()
{
    return {text("bye", "Goodbye"), text("greeting", "Hello {name}"), text("thanks", "Thank you")};
}

class FixedFiles final : public CannedTextFiles {
public:
    Result<CannedTextImport> held{CannedTextImport{}};
    Result<void> writing;
    QString read;
    QString written;
    QList<CannedText> texts;

    void readCannedTexts(const QString &file,
                         std::function<void(const Result<CannedTextImport> &)> answer) override
    {
        read = file;
        answer(held);
    }
    void writeCannedTexts(const QString &file, const QList<CannedText> &all,
                          std::function<void(const Result<void> &)> answer) override
    {
        written = file;
        texts = all;
        answer(writing);
    }
};

/// The dialog beside a store that does what is wished, or refuses it.
struct Bench {
    explicit Bench(const QList<CannedText> &texts = some())
        : store(texts)
        , dialog(new CannedDialog(texts, &files))
    {
        QObject::connect(dialog, &CannedDialog::changeRequested, dialog,
                         [this](const CannedTextChange &change) { take(change); });
        dialog->show();
        dialog->activateWindow();
        isActive = QTest::qWaitForWindowActive(dialog);
    }
    ~Bench() { delete dialog; }

    void take(const CannedTextChange &change)
    {
        ++wishes;
        if (!refuses) {
            for (const QString &name : change.removed)
                store.removeIf([&name](const CannedText &t) { return t.name == name; });
            for (const CannedText &saved : change.saved) {
                store.removeIf([&saved](const CannedText &t) { return t.name == saved.name; });
                store.append(saved);
            }
            std::sort(store.begin(), store.end(),
                      [](const CannedText &a, const CannedText &b) { return a.name < b.name; });
        }
        dialog->setTexts(store);
    }
    template <class Widget>
    [[nodiscard]] Widget *part(const char *name) const
    {
        return dialog->findChild<Widget *>(QLatin1String(name));
    }
    [[nodiscard]] QWidget *focused() const { return QApplication::focusWidget(); }
    [[nodiscard]] QString focus() const { return focused() ? focused()->objectName() : QString(); }
    void type(const QString &words) { QTest::keyClicks(focused(), words); }
    void key(Qt::Key key, Qt::KeyboardModifiers held = Qt::NoModifier)
    {
        QTest::keyClick(focused(), key, held);
    }
    [[nodiscard]] bool tabTo(const char *name)
    {
        for (int i = 0; i < 30; ++i) {
            if (focus() == QLatin1String(name))
                return true;
            key(Qt::Key_Tab);
        }
        return false;
    }
    [[nodiscard]] bool write(const char *field, const QString &words)
    {
        if (!tabTo(field))
            return false;
        key(Qt::Key_A, Qt::ControlModifier);
        key(Qt::Key_Delete);
        type(words);
        return true;
    }
    [[nodiscard]] QString status() const { return part<QLabel>("cannedStatus")->text(); }
    [[nodiscard]] QString name() const { return part<QLineEdit>("cannedName")->text(); }
    [[nodiscard]] QString words() const { return part<QPlainTextEdit>("cannedText")->toPlainText(); }
    [[nodiscard]] QString problemAt(const char *field) const
    {
        return qobject_cast<LabelledField *>(part<QWidget>(field)->parentWidget())->problemText();
    }
    [[nodiscard]] QStringList listed() const
    {
        const auto *list = part<QListView>("cannedList");
        QStringList names;
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            names.append(index == list->currentIndex() ? u'[' + index.data().toString() + u']'
                                                       : index.data().toString());
        }
        return names;
    }
    /// Presses the button of the question that stands.
    [[nodiscard]] bool answer(const QString &label) const
    {
        const auto *box = dialog->findChild<QMessageBox *>();
        if (!box || !box->isVisible())
            return false;
        for (QAbstractButton *button : box->buttons()) {
            if (button->text().remove(u'&') == label) {
                button->click();
                QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
                return true;
            }
        }
        return false;
    }
    /// Chooses this file in the file dialog that stands.
    [[nodiscard]] bool chooseFile(const QString &file) const
    {
        auto *chooser = dialog->findChild<QFileDialog *>(QStringLiteral("cannedFile"));
        if (!chooser)
            return false;
        chooser->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(file);
        QTest::keyClick(chooser->findChild<QLineEdit *>(QStringLiteral("fileNameEdit")), Qt::Key_Return);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return true;
    }
    /// Imports what the files hold.
    [[nodiscard]] bool import()
    {
        part<QPushButton>("cannedImport")->click();
        return folder.isValid() && chooseFile(folderFile());
    }
    [[nodiscard]] QString folderFile() const
    {
        const QString name = folder.filePath(QStringLiteral("texts.json"));
        QFile file(name);
        return file.open(QIODevice::WriteOnly) ? name : QString();
    }

    QList<CannedText> store;
    FixedFiles files;
    QTemporaryDir folder;
    bool refuses = false;
    int wishes = 0;
    bool isActive = false;
    QPointer<CannedDialog> dialog;
};

} // namespace

class TestCannedDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void theFirstOneIsWrittenByKeyboardAlone_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("space") << Qt::Key_Space;
        QTest::newRow("enter") << Qt::Key_Return;
        QTest::newRow("keypad") << Qt::Key_Enter;
    }
    void theFirstOneIsWrittenByKeyboardAlone()
    {
        QFETCH(Qt::Key, key);
        Bench bench{QList<CannedText>()};
        QVERIFY(bench.isActive);
        QCOMPARE(qobject_cast<QPushButton *>(bench.focused())->text(), QStringLiteral("Write the first"));
        bench.key(key);
        QCOMPARE(bench.focus(), QStringLiteral("cannedName"));
        QVERIFY(!bench.part<QPushButton>("cannedSave")->isEnabled());
        bench.type(QStringLiteral("greeting"));
        bench.key(Qt::Key_Tab);
        QCOMPARE(bench.focus(), QStringLiteral("cannedText"));
        bench.type(QStringLiteral("Hello {name}"));
        bench.key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(bench.store, QList<CannedText>{text("greeting", "Hello {name}")});
        QCOMPARE(bench.status(), QStringLiteral("“greeting” is saved."));
        QCOMPARE(bench.listed(), QStringList{QStringLiteral("[greeting]")});
        QVERIFY(!bench.part<QPushButton>("cannedSave")->isEnabled());
        bench.key(Qt::Key_Escape); // nothing is lost
        QVERIFY(!bench.dialog || !bench.dialog->isVisible());
    }

    void limitsAndTakenNamesAreToldAtTheField_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("told");
        QTest::newRow("two words") << QStringLiteral("a b")
                                   << QStringLiteral(
                                          "A name is one word: put a hyphen where there is a blank.");
        QTest::newRow("slash") << QStringLiteral("/a")
                               << QStringLiteral(
                                      "Leave the / out of the name: it is typed in front of it later.");
        QTest::newRow("long") << QString(kCannedNameMost + 1, u'x')
                              << QStringLiteral("Too long: 65, at most 64 are allowed.");
        QTest::newRow("taken")
            << QStringLiteral("bye")
            << QStringLiteral(
                   "There is a text of this name already: choose another name, or edit that text.");
    }
    void limitsAndTakenNamesAreToldAtTheField()
    {
        QFETCH(QString, name);
        QFETCH(QString, told);
        Bench bench;
        bench.key(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(bench.write("cannedText", QStringLiteral("words")));
        QVERIFY(bench.write("cannedName", name));
        QCOMPARE(bench.problemAt("cannedName"), QStringLiteral("\u2715 ") + told);
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.wishes, 0);
        QCOMPARE(bench.focus(), QStringLiteral("cannedName"));
        QCOMPARE(bench.words(), QStringLiteral("words"));
    }

    void whatIsMissingIsToldWhenItIsToBeSaved()
    {
        Bench bench;
        bench.key(Qt::Key_N, Qt::ControlModifier);
        bench.type(QStringLiteral("new"));
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.wishes, 0);
        QCOMPARE(bench.problemAt("cannedText"), QStringLiteral("\u2715 Enter a text."));
        QCOMPARE(bench.focus(), QStringLiteral("cannedText"));
    }

    void aNewNameTakesTheFormerOneAway()
    {
        Bench bench;
        QCOMPARE(bench.name(), QStringLiteral("bye"));
        QVERIFY(bench.write("cannedName", QStringLiteral("so-long")));
        bench.key(Qt::Key_Return);
        const QList<CannedText> wanted{text("greeting", "Hello {name}"), text("so-long", "Goodbye"),
                                       text("thanks", "Thank you")};
        QCOMPARE(bench.store, wanted);
        QCOMPARE(bench.wishes, 1); // one commit
        QCOMPARE(bench.listed().join(u' '), QStringLiteral("greeting [so-long] thanks"));
        QCOMPARE(bench.name(), QStringLiteral("so-long"));
    }

    void whatIsTypedStaysWhileOthersAreLookedAt()
    {
        Bench bench;
        QVERIFY(bench.write("cannedText", QStringLiteral("Goodbye then")));
        bench.part<QListView>("cannedList")->setFocus();
        bench.key(Qt::Key_Down);
        QCOMPARE(bench.name(), QStringLiteral("greeting"));
        QCOMPARE(bench.words(), QStringLiteral("Hello {name}"));
        bench.key(Qt::Key_N, Qt::ControlModifier);
        bench.type(QStringLiteral("half"));
        bench.part<QListView>("cannedList")->setFocus();
        bench.key(Qt::Key_Home);
        QCOMPARE(bench.words(), QStringLiteral("Goodbye then"));
        // What others change meanwhile takes nothing of it away.
        bench.store.append(text("zebra", "Z"));
        bench.dialog->setTexts(bench.store);
        QCOMPARE(bench.words(), QStringLiteral("Goodbye then"));
        bench.key(Qt::Key_Escape);
        QVERIFY(bench.dialog->isVisible());
        QVERIFY(bench.dialog->findChild<QMessageBox *>()->informativeText().contains(
            QStringLiteral("“bye”, “the new one”")));
        QVERIFY(bench.answer(QStringLiteral("Keep writing")));
        bench.key(Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(bench.name(), QStringLiteral("half"));
        bench.dialog->reject();
        QVERIFY(bench.answer(QStringLiteral("Throw away")));
        QVERIFY(!bench.dialog || !bench.dialog->isVisible());
        QCOMPARE(bench.wishes, 0);
    }

    void whatTheDiskRefusesStaysInTheFields()
    {
        Bench bench;
        bench.refuses = true;
        QVERIFY(bench.write("cannedText", QStringLiteral("Goodbye then")));
        bench.key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(bench.wishes, 1);
        QCOMPARE(bench.words(), QStringLiteral("Goodbye then"));
        QVERIFY(bench.status().contains(QStringLiteral("could not be stored")));
        bench.refuses = false;
        bench.key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(bench.store.first().text, QStringLiteral("Goodbye then"));
    }

    void aDeletedOneIsTakenBack()
    {
        Bench bench;
        bench.part<QListView>("cannedList")->setFocus();
        bench.key(Qt::Key_Down);
        bench.key(Qt::Key_Delete);
        QCOMPARE(bench.store.size(), 2);
        QCOMPARE(bench.status(), QStringLiteral("“greeting” is deleted."));
        QCOMPARE(bench.listed().join(u' '), QStringLiteral("bye [thanks]"));
        QVERIFY(bench.tabTo("cannedTakeBack"));
        bench.key(Qt::Key_Space);
        QCOMPARE(bench.store, some());
        QCOMPARE(bench.listed().join(u' '), QStringLiteral("bye [greeting] thanks"));
        QVERIFY(!bench.part<QPushButton>("cannedTakeBack")->isVisible());
    }

    void withTheLastOneTheBeginIsBack()
    {
        Bench bench{QList<CannedText>{text("bye", "Goodbye")}};
        bench.part<QListView>("cannedList")->setFocus();
        bench.key(Qt::Key_Delete);
        QVERIFY(bench.store.isEmpty());
        QCOMPARE(qobject_cast<QPushButton *>(bench.focused())->text(), QStringLiteral("Write the first"));
        QVERIFY(bench.part<QPushButton>("cannedTakeBack")->isVisible());
    }

    void theFilterFindsNamesAndTexts()
    {
        Bench bench;
        QCOMPARE(bench.focus(), QStringLiteral("cannedFilter"));
        bench.type(QStringLiteral("HELLO"));
        QCOMPARE(bench.listed(), QStringList{QStringLiteral("greeting")});
        QCOMPARE(bench.part<QLabel>("cannedCount")->text(), QStringLiteral("1 of 3 text(s)"));
        QCOMPARE(bench.name(), QStringLiteral("bye")); // nothing is taken out of the hands
        bench.key(Qt::Key_Down);
        QCOMPARE(bench.focus(), QStringLiteral("cannedList"));
        QCOMPARE(bench.name(), QStringLiteral("greeting"));
    }

    void allAreExported()
    {
        Bench bench;
        const QString file = bench.folder.filePath(QStringLiteral("out"));
        QVERIFY(bench.tabTo("cannedExport"));
        bench.key(Qt::Key_Space);
        QVERIFY(bench.chooseFile(file));
        QCOMPARE(bench.files.written, file + QStringLiteral(".json"));
        QCOMPARE(bench.files.texts, some());
        QCOMPARE(bench.status(), QStringLiteral("3 text(s) were written to “out.json”."));
        bench.files.writing =
            Error{ErrorKind::Storage, QStringLiteral("No room."), {}, QStringLiteral("detail")};
        bench.key(Qt::Key_Space);
        QVERIFY(bench.chooseFile(file));
        QCOMPARE(bench.status(), QStringLiteral("No room."));
    }

    void newOnesComeInWithoutAQuestion()
    {
        Bench bench;
        bench.files.held =
            CannedTextImport{{text("bye", "Goodbye"), text("new", "New")}, {QStringLiteral("new")}};
        QVERIFY(bench.import());
        QCOMPARE(bench.files.read, bench.folderFile());
        QVERIFY(!bench.dialog->findChild<QMessageBox *>());
        QCOMPARE(bench.store.size(), 4);
        QCOMPARE(bench.status(),
                 QStringLiteral("1 text(s) came in from the file. 1 stood here already. More than "
                                "once in the file, where the first one counts: “new”."));
    }

    void nothingIsOverwrittenUnasked_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QList<CannedText>>("store");
        QTest::newRow("replace") << QStringLiteral("Replace")
                                 << QList<CannedText>{text("bye", "See you"), text("new", "New")};
        QTest::newRow("keep both") << QStringLiteral("Keep both")
                                   << QList<CannedText>{text("bye", "Goodbye"), text("bye-2", "See you"),
                                                        text("new", "New")};
        QTest::newRow("skip") << QStringLiteral("Skip")
                              << QList<CannedText>{text("bye", "Goodbye"), text("new", "New")};
        QTest::newRow("none") << QStringLiteral("Import nothing")
                              << QList<CannedText>{text("bye", "Goodbye")};
    }
    void nothingIsOverwrittenUnasked()
    {
        QFETCH(QString, answer);
        QFETCH(QList<CannedText>, store);
        Bench bench{QList<CannedText>{text("bye", "Goodbye")}};
        bench.files.held = CannedTextImport{{text("bye", "See you"), text("new", "New")}, {}};
        QVERIFY(bench.import());
        QCOMPARE(bench.wishes, 0);
        const auto *box = bench.dialog->findChild<QMessageBox *>();
        QVERIFY(box->text().contains(QStringLiteral("“bye”")));
        QCOMPARE(box->defaultButton()->text().remove(u'&'), QStringLiteral("Import nothing"));
        QVERIFY(bench.answer(answer));
        QCOMPARE(bench.store, store);
    }

    void aFileThatCannotBeTakenIsOneSentence()
    {
        Bench bench;
        bench.files.held = Error{ErrorKind::Malformed, QStringLiteral("This is no such file."),
                                 QStringLiteral("Nothing was changed."), QStringLiteral("line 3")};
        QVERIFY(bench.import());
        QCOMPARE(bench.status(), QStringLiteral("This is no such file. Nothing was changed."));
        bench.files.held = Error{ErrorKind::InvalidInput, QStringLiteral("Text 2 cannot be taken."),
                                 QStringLiteral("Nothing was changed."), QStringLiteral("two words")};
        QVERIFY(bench.import());
        QCOMPARE(bench.status(),
                 QStringLiteral("Text 2 cannot be taken. Nothing was changed. Its name is “two words”."));
        QCOMPARE(bench.store, some());
        QCOMPARE(bench.wishes, 0);
    }

    void everyControlHasAName()
    {
        Bench bench;
        int seen = 0;
        for (int i = 0; i < 12; ++i) {
            QAccessibleInterface *face = QAccessible::queryAccessibleInterface(bench.focused());
            QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(), qPrintable(bench.focus()));
            ++seen;
            bench.key(Qt::Key_Tab);
        }
        QCOMPARE(seen, 12);
    }
};

QTEST_MAIN(TestCannedDialog)
#include "tst_canneddialog.moc"
