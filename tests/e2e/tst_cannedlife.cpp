// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Canned texts in the real console, without a platform: written by keyboard, put into a message, still there
// after a restart, written to a file and read from one, and what a file that is none leads to.
#include "app/application.h"
#include "ui/canned/canneddialog.h"
#include "ui/compose/composedialog.h"
#include "ui/keys.h"
#include "ui/mainwindow.h"

#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QtTest>

using namespace arowana;

namespace {

constexpr int kPatienceMs = 30'000;

/// A dialog counts as active with its window, but its keys work only when it is the one.
bool becomesActive(const QWidget *dialog)
{
    return QTest::qWaitFor([dialog] { return QApplication::activeWindow() == dialog; }, kPatienceMs);
}

/// The console on this folder; nothing leaves it.
class Console {
public:
    explicit Console(const QString &folder)
    {
        StartOptions options;
        options.dataDir = folder;
        options.offline = true;
        options.listen = ListenAddress{QStringLiteral("127.0.0.1"), 0};
        options.language = QStringLiteral("en");
        m_application =
            std::make_unique<Application>(options, Application::Secrets{}, Application::systemPolicy());
        QObject::connect(
            m_application.get(), &Application::changed, m_application.get(),
            [this](const ChangeSet &changes) { texts = changes.cannedTexts ? changes.cannedTexts : texts; });
    }
    [[nodiscard]] bool start()
    {
        QSignalSpy up(m_application.get(), &Application::up);
        return m_application->start() && (!up.isEmpty() || up.wait(kPatienceMs)) &&
               QTest::qWaitFor([this] { return texts.has_value(); }, kPatienceMs);
    }
    /// Opens the dialog by its key.
    [[nodiscard]] bool openDialog()
    {
        if (!QTest::qWaitForWindowActive(m_application->window()))
            return false;
        QTest::keySequence(m_application->window(), keyOf(Command::ShowCannedTexts));
        dialog = m_application->window()->findChild<CannedDialog *>();
        return dialog && becomesActive(dialog);
    }
    template <class Widget>
    [[nodiscard]] Widget *part(const char *name) const
    {
        return dialog->findChild<Widget *>(QLatin1String(name));
    }
    [[nodiscard]] QString status() const { return part<QLabel>("cannedStatus")->text(); }
    /// Gives this file to the file dialog behind the button.
    [[nodiscard]] bool giveFile(const char *button, const QString &file) const
    {
        QTest::keyClick(part<QPushButton>(button), Qt::Key_Space);
        auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
        if (!name)
            return false;
        name->setText(file);
        QTest::keyClick(name, Qt::Key_Return);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return true;
    }
    [[nodiscard]] MainWindow &window() const { return *m_application->window(); }

    std::optional<QList<CannedText>> texts; ///< as the store told them last
    QPointer<CannedDialog> dialog;

private:
    std::unique_ptr<Application> m_application;
};

const CannedText kGreeting{QStringLiteral("greeting"), QStringLiteral("Hello {name}")};

} // namespace

class TestCannedLife : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writtenTakenAndStillThereAfterARestart()
    {
        const QTemporaryDir folder;
        {
            Console console(folder.path());
            QVERIFY(console.start());
            QVERIFY(console.openDialog());
            QTest::keyClick(console.dialog->focusWidget(), Qt::Key_Space); // the first one
            QTest::keyClicks(console.dialog->focusWidget(), kGreeting.name);
            QTest::keyClick(console.dialog->focusWidget(), Qt::Key_Tab);
            QTest::keyClicks(console.dialog->focusWidget(), kGreeting.text);
            QTest::keyClick(console.dialog->focusWidget(), Qt::Key_S, Qt::ControlModifier);
            QTRY_COMPARE(console.texts, std::optional(QList<CannedText>{kGreeting}));
            QTRY_COMPARE(console.status(), QStringLiteral("“greeting” is saved."));
        }
        Console console(folder.path());
        QVERIFY(console.start());
        QCOMPARE(console.texts, std::optional(QList<CannedText>{kGreeting}));
        console.window().openCompose();
        auto *compose = console.window().findChild<ComposeDialog *>();
        QVERIFY(compose && becomesActive(compose));
        auto *text = compose->findChild<QPlainTextEdit *>(QStringLiteral("rcsText"));
        text->setFocus();
        QTest::keyClicks(text, QStringLiteral("/gr"));
        QTest::keyClick(text, Qt::Key_Return);
        QCOMPARE(text->toPlainText(), kGreeting.text);
        QTest::keyClicks(text, QStringLiteral("Kim"));
        QCOMPARE(text->toPlainText(), QStringLiteral("Hello Kim"));
        compose->done(QDialog::Rejected);
    }

    void filesGoOutAndComeBack()
    {
        const QTemporaryDir folder;
        const QTemporaryDir other;
        const QString file = folder.filePath(QStringLiteral("texts.json"));
        const CannedText odd{QStringLiteral("größe"), QStringLiteral("Two\nlines, \"quoted\" \U0001F600")};
        {
            Console console(folder.path());
            QVERIFY(console.start());
            Q_EMIT console.window().cannedTextsChanged({{kGreeting, odd}, {}});
            QTRY_COMPARE(console.texts->size(), 2);
            QVERIFY(console.openDialog());
            QVERIFY(console.giveFile("cannedExport", file));
            QTRY_VERIFY(console.status().contains(QStringLiteral("were written to “texts.json”.")));
        }
        Console console(other.path());
        QVERIFY(console.start());
        QVERIFY(console.openDialog());
        QVERIFY(console.giveFile("cannedImport", file));
        QTRY_COMPARE(console.texts, std::optional(QList<CannedText>{kGreeting, odd}));
        QTRY_VERIFY(console.status().contains(QStringLiteral("came in from the file.")));
        // Once more: nothing is doubled, nothing is asked.
        QVERIFY(console.giveFile("cannedImport", file));
        QTRY_VERIFY(console.status().contains(QStringLiteral("2 stood here already.")));
        QCOMPARE(console.texts->size(), 2);
        QVERIFY(!console.dialog->findChild<QMessageBox *>());
    }

    void aFileThatIsNoneChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("sentence");
        const QString none =
            QStringLiteral("This file holds no canned texts of this console. Nothing was changed. "
                           "Choose a file that was exported here.");
        QTest::newRow("cut") << QByteArray("{\"canned_texts\": [{\"name\": \"a\", \"te") << none;
        QTest::newRow("other JSON") << QByteArray("[1, 2]") << none;
        QTest::newRow("empty") << QByteArray() << none;
        QTest::newRow("one entry is unusable")
            << QByteArray("{\"canned_texts\": [{\"name\": \"a\", \"text\": \"x\"}, "
                          "{\"name\": \"two words\", \"text\": \"y\"}]}")
            << QStringLiteral(
                   "Text 2 of the file cannot be taken. Nothing was changed. Give it a name of one "
                   "word, at most 64 characters long. Its name is “two words”.");
    }
    void aFileThatIsNoneChangesNothing()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, sentence);
        const QTemporaryDir folder;
        const QString name = folder.filePath(QStringLiteral("broken.json"));
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        Console console(folder.path());
        QVERIFY(console.start());
        QVERIFY(console.openDialog());
        QVERIFY(console.giveFile("cannedImport", name));
        QTRY_COMPARE(console.status(), sentence);
        QCOMPARE(console.texts, std::optional(QList<CannedText>()));
    }

    void aFileThatCannotBeWrittenIsTold()
    {
        const QTemporaryDir folder;
        Console console(folder.path());
        QVERIFY(console.start());
        Q_EMIT console.window().cannedTextsChanged({{kGreeting}, {}});
        QTRY_COMPARE(console.texts->size(), 1);
        QVERIFY(console.openDialog());
        QVERIFY(
            console.giveFile("cannedExport", QStringLiteral("/proc/canned.json"))); // nobody may write there
        QTRY_VERIFY(console.status().startsWith(QStringLiteral("“canned.json” could not be written.")));
    }
};

QTEST_MAIN(TestCannedLife)
#include "tst_cannedlife.moc"
