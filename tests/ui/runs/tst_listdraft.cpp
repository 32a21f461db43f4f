// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A list that is prepared and not started is kept at each pause, and comes back as it was.
#include "models/domain/listfiles.h"
#include "tests/ui/runs/runsbench.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>

#include <utility>

using namespace arowana;
using namespace arowana::test;

namespace {

using Kept = std::optional<ListDraft>;

/// What a dialog told to be kept.
class Keeper {
public:
    explicit Keeper(RunDialog &dialog)
    {
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QObject::connect(&dialog, &RunDialog::draftPaused, &dialog,
                         [this](const Kept &draft) { told.append(draft); });
    }

    QList<Kept> told;
};

/// Divides long texts when told to.
class LaterTexts final : public ListFiles {
public:
    quint64 readList(const QString &, Answer) override { return 1; }
    quint64 divideText(const QString &text, Answer answer) override
    {
        m_text = text;
        m_answer = std::move(answer);
        return 2;
    }
    void cancel(quint64) override { m_answer = {}; }
    [[nodiscard]] bool isAsked() const { return bool(m_answer); }
    void answer() { std::exchange(m_answer, {})(TextTable::read(m_text)); }

private:
    QString m_text;
    Answer m_answer;
};

QComboBox *valueColumn(const RunDialog &dialog)
{
    return part<QComboBox>(dialog, "listValue");
}

} // namespace

class TestListDraft : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatStandsThereIsToldAtAPauseAndOnce()
    {
        RunDialog dialog(request(), "DE");
        Keeper keeper(dialog);
        dialog.flushDraft();
        QVERIFY(keeper.told.isEmpty()); // there is nothing yet
        paste(dialog, QStringLiteral("to;name\n+4915112345678;Kim\n"));
        QTRY_COMPARE(keeper.told.size(), 1);
        QCOMPARE(keeper.told.constLast()->pasted, QStringLiteral("to;name\n+4915112345678;Kim\n"));
        QVERIFY(keeper.told.constLast()->fileName.isEmpty());
        QVERIFY(keeper.told.constLast()->columns->hasHeader);
        dialog.flushDraft();
        QCOMPARE(keeper.told.size(), 1);
        part<QSpinBox>(dialog, "listCanary")->setValue(3);
        QTRY_COMPARE(keeper.told.size(), 2);
        QCOMPARE(keeper.told.constLast()->canary, 3);
        part<QSpinBox>(dialog, "listCanary")->setValue(0);
        part<QPlainTextEdit>(dialog, "listPaste")->clear();
        dialog.flushDraft();
        QCOMPARE(keeper.told.constLast(), Kept()); // nothing is left of it
    }

    void listComesBackAsItWas_data()
    {
        QTest::addColumn<bool>("isFile");
        QTest::newRow("pasted") << false;
        QTest::newRow("file") << true;
    }
    void listComesBackAsItWas()
    {
        QFETCH(bool, isFile);
        const QString table = QStringLiteral("a;b;c\n+4915112345678;Kim;Lee\n+4915112345679;Ann;Bo\n");
        ListDraft kept;
        {
            RunDialog dialog(request(), "DE");
            Keeper keeper(dialog);
            paste(dialog, isFile ? QStringLiteral("pasted before") : table);
            if (isFile)
                dialog.takeBytes(QStringLiteral("spring.csv"), table.toUtf8());
            QTRY_VERIFY(dialog.isChecked() && valueColumn(dialog)->count() == 4);
            valueColumn(dialog)->setCurrentIndex(3); // not what is suggested
            part<QCheckBox>(dialog, "listHeader")->setChecked(true);
            part<QCheckBox>(dialog, "listDuplicates")->setChecked(true);
            part<QCheckBox>(dialog, "listOffers")->setChecked(true);
            part<QLineEdit>(dialog, "listName")->setText(QStringLiteral("Spring"));
            part<QSpinBox>(dialog, "listCanary")->setValue(1);
            part<QSpinBox>(dialog, "listPace")->setValue(90);
            dialog.flushDraft();
            kept = keeper.told.constLast().value();
        }
        QCOMPARE(kept.fileName, isFile ? QStringLiteral("spring.csv") : QString());
        RunDialog dialog(request(), "DE");
        Keeper keeper(dialog);
        QSignalSpy started(&dialog, &RunDialog::startRequested);
        dialog.restoreDraft(kept);
        waitUntilChecked(dialog);
        QCOMPARE(valueColumn(dialog)->currentIndex(), 3);
        QVERIFY(part<QCheckBox>(dialog, "listDuplicates")->isChecked());
        QVERIFY(part<QCheckBox>(dialog, "listOffers")->isChecked());
        QCOMPARE(part<QLineEdit>(dialog, "listName")->text(), QStringLiteral("Spring"));
        QCOMPARE(part<QPlainTextEdit>(dialog, "listPaste")->toPlainText(),
                 isFile ? QStringLiteral("pasted before") : table);
        QCOMPARE(words(dialog, "listRead").startsWith(QStringLiteral("spring.csv: 2 line")), isFile);
        dialog.flushDraft();
        QVERIFY(keeper.told.isEmpty()); // it is as it is kept
        part<QAbstractButton>(dialog, "listStart")->click();
        answer(dialog, QStringLiteral("Send to 2"))->click();
        const auto run = started.value(0).value(0).value<SendRun>();
        QCOMPARE(run.canary, 1);
        QCOMPARE(run.perMinute, 90);
        const auto lines = started.value(0).value(1).value<QList<RunLine>>();
        QCOMPARE(lines.value(1).data.value(0).second, QStringLiteral("Bo"));
    }

    void anotherTextTypedMeanwhileHasItsOwnColumns()
    {
        LaterTexts files;
        RunDialog dialog(request(), "DE");
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.setFiles(files);
        ListDraft kept;
        kept.pasted = QStringLiteral("a;b;c\n") + QStringLiteral("+4915112345678;Kim;Lee\n").repeated(4'000);
        kept.columns = ColumnMapping{true, 0, {}, {{QStringLiteral("name"), 2}}};
        kept.perMinute = 60;
        dialog.restoreDraft(kept);
        QVERIFY(files.isAsked());
        paste(dialog, QStringLiteral("to;name;more\n+4915112345678;Kim;Lee\n"));
        QTRY_VERIFY(dialog.isChecked() && valueColumn(dialog)->count() == 4);
        QCOMPARE(valueColumn(dialog)->currentIndex(), 2); // by its name
    }

    void longListIsKeptWhileItIsStillRead()
    {
        LaterTexts files;
        RunDialog dialog(request(), "DE");
        Keeper keeper(dialog);
        dialog.setFiles(files);
        ListDraft kept;
        kept.fileName = QStringLiteral("long.csv");
        kept.fileText = QStringLiteral("to;name\n") + QStringLiteral("+4915112345678;Kim\n").repeated(4'000);
        kept.columns = ColumnMapping{true, 0, {}, {{QStringLiteral("name"), 1}}};
        kept.perMinute = 60;
        dialog.restoreDraft(kept);
        QVERIFY(files.isAsked());
        part<QSpinBox>(dialog, "listCanary")->setValue(5);
        kept.canary = 5;
        kept.name = part<QLineEdit>(dialog, "listName")->text();
        dialog.flushDraft();
        QCOMPARE(keeper.told.size(), 1);
        QVERIFY(keeper.told.constLast() == Kept(kept)); // all of it, also what is not read yet
        files.answer();
        dialog.flushDraft();
        QCOMPARE(keeper.told.size(), 1);
        QVERIFY(keeper.told.constLast() == Kept(kept));
    }

    void listIsKeptWhileAnotherFileIsRead()
    {
        LaterTexts files;
        RunDialog dialog(request(), "DE");
        Keeper keeper(dialog);
        dialog.setFiles(files);
        dialog.takeBytes(QStringLiteral("a.csv"), "phone,name\n+4915112345678,Kim\n");
        dialog.readFile(QStringLiteral("/somewhere/b.csv"));
        part<QSpinBox>(dialog, "listCanary")->setValue(5);
        dialog.flushDraft();
        QCOMPARE(keeper.told.size(), 1);
        QCOMPARE(keeper.told.constLast()->fileName, QStringLiteral("a.csv"));
        QCOMPARE(keeper.told.constLast()->canary, 5);
        QVERIFY(keeper.told.constLast()->columns.has_value());
    }

    void whatIsTypedOverAFileIsTheListThatIsKept()
    {
        const QString typed = QStringLiteral("name;to\nAnn;+4915112345679\n");
        ListDraft kept;
        {
            RunDialog dialog(request(), "DE");
            Keeper keeper(dialog);
            dialog.takeBytes(QStringLiteral("a.csv"), "phone,name\n+4915112345678,Kim\n");
            waitUntilChecked(dialog);
            paste(dialog, typed);
            dialog.flushDraft(); // before it is read
            QVERIFY(keeper.told.constLast());
            kept = *keeper.told.constLast();
        }
        QCOMPARE(kept.pasted, typed);
        QCOMPARE(kept.fileName, QString());
        QCOMPARE(kept.fileText, QString());
        RunDialog dialog(request(), "DE");
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QSignalSpy started(&dialog, &RunDialog::startRequested);
        dialog.restoreDraft(kept);
        waitUntilChecked(dialog);
        part<QAbstractButton>(dialog, "listStart")->click();
        answer(dialog, QStringLiteral("Send to 1"))->click();
        const auto lines = started.value(0).value(1).value<QList<RunLine>>();
        QCOMPARE(lines.size(), 1); // by its own columns, not by those of the file
        QCOMPARE(lines.constFirst().data.value(0).second, QStringLiteral("Ann"));
    }

    void numbersAreReadOnlyInTheCountryThatWasAgreedTo_data()
    {
        QTest::addColumn<QByteArray>("region");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("the same") << QByteArray("DE") << true;
        QTest::newRow("another") << QByteArray("AT") << false;
        QTest::newRow("none") << QByteArray() << false;
    }
    void numbersAreReadOnlyInTheCountryThatWasAgreedTo()
    {
        QFETCH(QByteArray, region);
        QFETCH(bool, isTaken);
        ListDraft kept;
        {
            RunDialog dialog(request(), "DE");
            Keeper keeper(dialog);
            paste(dialog, QStringLiteral("015112345678"));
            part<QCheckBox>(dialog, "listOffers")->setChecked(true);
            dialog.flushDraft();
            kept = keeper.told.constLast().value();
        }
        RunDialog dialog(request(), region);
        Keeper keeper(dialog);
        dialog.restoreDraft(kept);
        QCOMPARE(part<QCheckBox>(dialog, "listOffers")->isChecked(), isTaken);
        waitUntilChecked(dialog);
        dialog.flushDraft();
        QCOMPARE(keeper.told.constLast()->takesOffers, isTaken);
    }

    void encodingOfTheFileIsStillSaidAfterwards()
    {
        const QString said = QStringLiteral("Windows-1252");
        ListDraft kept;
        {
            RunDialog dialog(request(), "DE");
            Keeper keeper(dialog);
            dialog.takeBytes(QStringLiteral("old.csv"), "phone,name\n+4915112345678,J\xf6rg\n");
            QVERIFY(words(dialog, "listRead").contains(said));
            dialog.flushDraft();
            kept = keeper.told.constLast().value();
        }
        RunDialog dialog(request(), "DE");
        Keeper keeper(dialog);
        dialog.restoreDraft(kept);
        QVERIFY2(words(dialog, "listRead").contains(said), qPrintable(words(dialog, "listRead")));
        part<QSpinBox>(dialog, "listCanary")->setValue(5);
        dialog.flushDraft();
        QVERIFY(keeper.told.constLast()->fileEncoding == TextEncoding::Windows1252); // over a second start
        dialog.takeBytes(QStringLiteral("new.csv"), "phone,name\n+4915112345678,Kim\n");
        QVERIFY(!words(dialog, "listRead").contains(said));
    }

    void textLongerThanAListMayBeIsNotKeptAndSaysSo()
    {
        const QString said = QStringLiteral("too long to be kept");
        RunDialog dialog(request(), "DE");
        Keeper keeper(dialog);
        dialog.show();
        ListDraft wanted;
        wanted.pasted = QString(TextTable::kBytesMost + 1, u'1');
        wanted.name = QStringLiteral("Spring");
        wanted.perMinute = 60;
        dialog.restoreDraft(wanted);
        QVERIFY(!dialog.keepsAll());
        QVERIFY2(words(dialog, "listRead").contains(said), qPrintable(words(dialog, "listRead")));
        dialog.flushDraft();
        QVERIFY(keeper.told.constLast()->pasted.isEmpty());
        QCOMPARE(keeper.told.constLast()->name, QStringLiteral("Spring"));
        dialog.reject();
        QVERIFY(answer(dialog, QStringLiteral("Throw away")));
        QVERIFY(dialog.findChild<QMessageBox *>()->informativeText().contains(said));
    }

    void listThrownAwayIsNotKept()
    {
        RunDialog dialog(request(), "DE");
        Keeper keeper(dialog);
        dialog.show();
        paste(dialog, QStringLiteral("+4915112345678;Kim"));
        QTRY_COMPARE(keeper.told.size(), 1);
        dialog.reject();
        QCOMPARE(keeper.told.size(), 1); // asked first
        answer(dialog, QStringLiteral("Throw away"))->click();
        QVERIFY(!dialog.isVisible());
        QCOMPARE(keeper.told.constLast(), Kept());
    }

    void listThatIsStartedTellsNothingMoreUnlessItIsRefused()
    {
        RunDialog dialog(request(), "DE");
        Keeper keeper(dialog);
        dialog.show();
        dialog.takeBytes(QStringLiteral("a.csv"), "phone,name\n+4915112345678,Kim\n");
        waitUntilChecked(dialog);
        part<QAbstractButton>(dialog, "listStart")->click();
        answer(dialog, QStringLiteral("Send to 1"))->click();
        QCOMPARE(keeper.told.size(), 1); // as it starts: it may not be stored
        dialog.setBalance(Balance{Money{1}, {}, {}});
        dialog.flushDraft();
        QCOMPARE(keeper.told.size(), 1);
        dialog.refuseStored({ErrorKind::Storage, QStringLiteral("The disk is full."), {}, {}});
        part<QSpinBox>(dialog, "listPace")->setValue(7);
        QTRY_COMPARE(keeper.told.size(), 2);
        part<QAbstractButton>(dialog, "listStart")->click();
        answer(dialog, QStringLiteral("Send to 1"))->click();
        dialog.confirmStored();
        QVERIFY(!dialog.isVisible());
        QCOMPARE(keeper.told.size(), 2); // it goes with the list, by one commit
    }
};

QTEST_MAIN(TestListDraft)
#include "tst_listdraft.moc"
