// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/contactdesk.h"
#include "ui/contacts/importdialog.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

#include <algorithm>

using namespace arowana;

namespace {

struct Bench {
    Bench()
    {
        dialog.show();
        QObject::connect(&dialog, &ImportDialog::startRequested, &dialog,
                         [this](const QList<ImportRow> &rows) { started.append(rows); });
    }
    void open(const QByteArray &bytes)
    {
        QFile file(folder.filePath(QStringLiteral("people.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        dialog.openFile(file.fileName());
    }
    template <class Widget>
    Widget *part(const char *name) const
    {
        return dialog.findChild<Widget *>(QLatin1String(name));
    }
    [[nodiscard]] QString label(const char *name) const { return part<QLabel>(name)->text(); }
    [[nodiscard]] QStringList remarks() const
    {
        const auto *model = part<QAbstractItemView>("importRemarks")->model();
        QStringList lines;
        for (int row = 0; row < model->rowCount(); ++row)
            lines.append(model->index(row, 0).data().toString());
        return lines;
    }

    QTemporaryDir folder;
    ImportDialog dialog;
    QList<QList<ImportRow>> started;
};

const QByteArray kList = "E-mail;Phone;First name\n"
                         "kim@example.org;+49 176 12345678;Kim\n"
                         "nobody;;Nobody\n"
                         "roth@example.org;;Roth\n";

} // namespace

class TestImportDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        applyTheme(*qApp, ThemeChoice::Light);
    }
    void pipeIsNoListAndHoldsNothingUp()
    {
        Bench bench;
        const QString pipe = bench.folder.filePath(QStringLiteral("pipe.csv"));
        QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        bench.dialog.openFile(pipe); // nobody writes into it: opening it would wait for ever
        const auto isSaid = [&bench] {
            const auto labels = bench.dialog.findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
                return label->text().contains(QStringLiteral("The file cannot be read."));
            });
        };
        const bool isAnswered = QTest::qWaitFor(isSaid, 10'000);
        if (!isAnswered) { // let the thread go, for this program to end
            QFile end(pipe);
            QVERIFY(end.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
        }
        QVERIFY(isAnswered);
    }
    void listIsReadCheckedAndStarted()
    {
        Bench bench;
        QVERIFY(!bench.part<QPushButton>("importStart")->isEnabled());
        bench.open(kList);
        QTRY_VERIFY(bench.part<QPushButton>("importStart")->isEnabled());
        QVERIFY2(bench.label("importCounts").contains(QStringLiteral("2 contact(s) can be imported")),
                 qPrintable(bench.label("importCounts")));
        QCOMPARE(bench.remarks(), QStringList{QStringLiteral("Line 3: “nobody” is no e-mail address.")});
        bench.part<QPushButton>("importStart")->click();
        QCOMPARE(bench.started.size(), 1);
        QCOMPARE(bench.started.first(),
                 (QList<ImportRow>{{2,
                                    QStringLiteral("kim@example.org"),
                                    QStringLiteral("+4917612345678"),
                                    QStringLiteral("Kim"),
                                    {}},
                                   {4, QStringLiteral("roth@example.org"), {}, QStringLiteral("Roth"), {}}}));
        QVERIFY(!bench.part<QPushButton>("importStart")->isVisible()); // not twice
        QVERIFY(bench.part<QPushButton>("importStop")->isVisible());
    }
    void columnsAreTheOperators()
    {
        Bench bench;
        bench.open(kList);
        QTRY_VERIFY(bench.part<QPushButton>("importStart")->isEnabled());
        bench.part<QComboBox>("importEmail")->setCurrentIndex(0);
        QTRY_VERIFY2(bench.label("importCounts").contains(QStringLiteral("1 contact(s)")),
                     qPrintable(bench.label("importCounts")));
        QCOMPARE(bench.remarks().size(), 2);
    }
    void progressAndEndAreTold()
    {
        Bench bench;
        QSignalSpy again(&bench.dialog, &ImportDialog::goOnRequested);
        QSignalSpy stops(&bench.dialog, &ImportDialog::stopRequested);
        bench.open(kList);
        QTRY_VERIFY(bench.part<QPushButton>("importStart")->isEnabled());
        bench.part<QPushButton>("importStart")->click();
        ImportProgress progress;
        progress.rows = 2;
        progress.partFrom = 2;
        progress.partTo = 4;
        progress.partNumbersOnly = 1;
        progress.state = ImportState::Waiting;
        progress.unknown = Unknown{UnknownCause::NoAnswer, 0, {}};
        bench.dialog.take(progress);
        QVERIFY2(bench.label("importState")
                     .contains(QStringLiteral("It is not known whether lines 2 to 4 arrived.")),
                 qPrintable(bench.label("importState")));
        QVERIFY(bench.label("importState").contains(QStringLiteral("could be there twice")));
        bench.part<QPushButton>("importGoOn")->click();
        QCOMPARE(again.size(), 1);
        bench.part<QPushButton>("importStop")->click();
        QCOMPARE(stops.size(), 1);
        progress.unknown.reset();
        progress.state = ImportState::Done;
        progress.taken = 2;
        progress.imported = 1;
        progress.refused = {{4, QStringLiteral("contacts[1].email: <b>no</b>")}};
        bench.dialog.take(progress);
        QVERIFY(bench.label("importState").startsWith(QStringLiteral("Done.")));
        QCOMPARE(bench.remarks().first(),
                 QStringLiteral("Line 4: refused by the platform: contacts[1].email: <b>no</b>"));
        QCOMPARE(bench.part<QProgressBar>("importBar")->value(), 2);
        QVERIFY(!bench.part<QPushButton>("importStart")->isEnabled());
    }
    void importOfAnEarlierRunIsOfferedAndGoesOn()
    {
        QWidget window;
        ContactDesk desk(&window);
        QSignalSpy goesOn(&desk, &ContactDesk::importGoOnWished);
        QSignalSpy stops(&desk, &ContactDesk::importStopWished);
        ImportProgress progress;
        progress.state = ImportState::Waiting;
        progress.isTakenUp = true;
        progress.rows = 1'200;
        progress.taken = 500;
        progress.imported = 500;
        desk.take(progress);
        auto *dialog = window.findChild<ImportDialog *>();
        QVERIFY(dialog && dialog->isVisible() && dialog->isGoing());
        const auto label = [dialog](const char *name) {
            return dialog->findChild<QLabel *>(QLatin1String(name))->text();
        };
        QVERIFY(label("importCounts").startsWith(QStringLiteral("The program ended in the middle")));
        QVERIFY2(label("importState").startsWith(QStringLiteral("Nothing leaves before you go on. 500 of 1")),
                 qPrintable(label("importState")));
        auto *goOn = dialog->findChild<QPushButton *>(QStringLiteral("importGoOn"));
        QCOMPARE(goOn->text(), QStringLiteral("&Go on"));
        QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("importOpen"))->isEnabled());
        progress.mayHaveLeft = true;
        progress.partFrom = 502;
        progress.partTo = 1'001;
        progress.partNumbersOnly = 3;
        desk.take(progress);
        QVERIFY2(label("importState").contains(QStringLiteral("It is not known whether lines 502 to 1")),
                 qPrintable(label("importState")));
        QVERIFY(label("importState").contains(QStringLiteral("could be there twice")));
        QCOMPARE(goOn->text(), QStringLiteral("&Tell it again"));
        goOn->click();
        QCOMPARE(goesOn.value(0).value(0), QVariant(quint64(0)));
        dialog->findChild<QPushButton *>(QStringLiteral("importStop"))->click();
        QCOMPARE(stops.value(0).value(0), QVariant(quint64(0)));
        progress.state = ImportState::Done;
        progress.mayHaveLeft = false;
        progress.taken = progress.imported = 1'200;
        desk.take(progress);
        QVERIFY(label("importState").startsWith(QStringLiteral("Done.")));
        QVERIFY(!dialog->isGoing());
        // The next list is one of this run.
        QFile file(QDir::temp().filePath(QStringLiteral("gone.csv")));
        dialog->openFile(file.fileName());
        QTRY_VERIFY(!label("importCounts").startsWith(QStringLiteral("The program ended")));
    }
    void whatIsNoListIsSaid()
    {
        Bench bench;
        bench.open(QByteArray("\0\x01\x02\0\0\0", 6));
        QTRY_VERIFY(!bench.label("importCounts").contains(QStringLiteral("Open a file")));
        QVERIFY(!bench.part<QPushButton>("importStart")->isEnabled());
        bench.dialog.openFile(bench.folder.filePath(QStringLiteral("gone.csv")));
        QTRY_VERIFY2(bench.label("importCounts").contains(QStringLiteral("cannot be read")),
                     qPrintable(bench.label("importCounts")));
    }
};

QTEST_MAIN(TestImportDialog)
#include "tst_importdialog.moc"
