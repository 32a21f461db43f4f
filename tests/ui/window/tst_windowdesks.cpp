// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is being written: drafts of an earlier run, lists, settings.
#include "tests/ui/window/windowbench.h"
#include "ui/canned/canneddialog.h"
#include "ui/runs/rundialog.h"
#include "ui/settingsdialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTableWidget>
#include <QTest>

using namespace arowana;

namespace {

template <class Dialog>
Dialog *shown()
{
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (auto *dialog = qobject_cast<Dialog *>(top); dialog && dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

/// A compose dialog of this text, for the lines of a list.
ComposeDialog *composeWith(WindowBench &bench, const QString &text)
{
    bench.window.openCompose();
    auto *dialog = shown<ComposeDialog>();
    dialog->findChild<QPlainTextEdit *>(QStringLiteral("rcsText"))->setPlainText(text);
    return dialog;
}

/// The list that is shown, of two, asked and confirmed.
void startShown()
{
    auto *list = shown<RunDialog>();
    list->takeBytes(QStringLiteral("a.csv"), "+4915112345678\n+4915112345679\n");
    QTRY_VERIFY(list->isChecked());
    list->findChild<QPushButton *>(QStringLiteral("listStart"))->click();
    for (QAbstractButton *button : list->findChild<QMessageBox *>()->buttons()) {
        if (button->text().startsWith(QStringLiteral("Send to 2")))
            return button->click();
    }
}

void startList(const ComposeDialog &compose)
{
    compose.findChild<QPushButton *>(QStringLiteral("several"))->click();
    startShown();
}

ComposeDraft draft(const QString &text)
{
    ComposeDraft draft;
    draft.to = QStringLiteral("+49 176 12345678");
    draft.rcs.text = text;
    return draft;
}

} // namespace

class TstWindowDesks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { WindowBench::prepare(); }
    void cleanup()
    {
        while (auto *dialog = shown<ComposeDialog>())
            delete dialog;
        while (auto *dialog = shown<RunDialog>())
            delete dialog;
        while (auto *dialog = shown<CannedDialog>())
            delete dialog;
    }

    void draftsOfAnEarlierRunComeBackOnce();
    void whatIsTypedIsKeptAndGoesWithTheSend();
    void aDraftThrownAwayIsDropped();
    void whatWasJustTypedIsKeptWhenTheWindowCloses();
    void whatWasJustTypedIsKeptWhenTheWindowGoes();
    void aStoppedSendGivesEverythingBack();
    void severalOpensAListWithTheMessage();
    void messageThatBecameAListIsClosed();
    void messageThatWasChangedMeanwhileStays();
    void draftOfAMessageThatWasChangedDoesNotGoWithTheList();
    void listFollowsPricesAndBalance();
    void settingsAreSavedAsEntered();
    void aRegionOfThreeLettersIsNotTaken();
    void cannedTextsOpenByTheirKeyAlsoFromAMessage();
    void cannedTextsThatAreNotSavedKeepTheWindowOpen();
    void aListThatIsNotStartedComesBackWithItsMessage();
    void aListThrownAwayIsDropped();
};

void TstWindowDesks::draftsOfAnEarlierRunComeBackOnce()
{
    WindowBench bench;
    ChangeSet changes;
    changes.drafts = QList<StoredDraft>{{77, bench.clock.at, draft(QStringLiteral("Half a sentence"))}};
    bench.window.applyChanges(changes);
    ComposeDialog *dialog = shown<ComposeDialog>();
    QVERIFY(dialog);
    QCOMPARE(dialog->draft().rcs.text, QStringLiteral("Half a sentence"));
    QCOMPARE(dialog->draft().to, QStringLiteral("+49 176 12345678"));
    delete dialog;
    bench.window.applyChanges(changes);
    QVERIFY(!shown<ComposeDialog>());
}

void TstWindowDesks::whatIsTypedIsKeptAndGoesWithTheSend()
{
    WindowBench bench;
    QSignalSpy saved(&bench.window, &MainWindow::draftSaved);
    QSignalSpy dropped(&bench.window, &MainWindow::draftDropped);
    QSignalSpy sent(&bench.window, &MainWindow::sendRequested);
    bench.window.openCompose();
    ComposeDialog *dialog = shown<ComposeDialog>();
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>(QStringLiteral("to"))->setText(QStringLiteral("+4917612345678"));
    dialog->findChild<QPlainTextEdit *>(QStringLiteral("rcsText"))->setPlainText(QStringLiteral("Hello"));
    QTRY_COMPARE(saved.count(), 1);
    const auto kept = saved.first().first().value<StoredDraft>();
    QVERIFY(kept.id != 0);
    QCOMPARE(kept.draft.rcs.text, QStringLiteral("Hello"));
    dialog->findChild<QPushButton *>(QStringLiteral("send"))->click();
    QCOMPARE(sent.count(), 1);
    QCOMPARE(sent.first().at(2).value<quint64>(), kept.id);
    bench.window.confirmStored(sent.first().at(0).value<quint64>(), bench.ids[0]);
    bench.settle();
    QCOMPARE(dropped.count(), 0); // it went with the send
}

void TstWindowDesks::aDraftThrownAwayIsDropped()
{
    WindowBench bench;
    QSignalSpy dropped(&bench.window, &MainWindow::draftDropped);
    ChangeSet changes;
    changes.drafts = QList<StoredDraft>{{77, bench.clock.at, draft(QStringLiteral("Not any more"))}};
    bench.window.applyChanges(changes);
    ComposeDialog *dialog = shown<ComposeDialog>();
    QVERIFY(dialog);
    dialog->reject();
    QCOMPARE(dropped.count(), 0); // asked first: it is kept nowhere else
    dialog->done(QDialog::Rejected);
    QCOMPARE(dropped.count(), 1);
    QCOMPARE(dropped.first().first().value<quint64>(), quint64(77));
}

void TstWindowDesks::whatWasJustTypedIsKeptWhenTheWindowCloses()
{
    WindowBench bench;
    QSignalSpy saved(&bench.window, &MainWindow::draftSaved);
    bench.window.openCompose();
    ComposeDialog *dialog = shown<ComposeDialog>();
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>(QStringLiteral("to"))->setText(QStringLiteral("anna@example.org"));
    auto *kinds = dialog->findChild<QTabBar *>(QStringLiteral("emailKinds"));
    kinds->setCurrentIndex(1);
    auto *table = dialog->findChild<QTableWidget *>(QStringLiteral("emailTemplateVariables"));
    QVERIFY(table);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Insert);
    auto *cell = table->viewport()->findChild<QLineEdit *>();
    QVERIFY(cell);
    QTest::keyClicks(cell, QStringLiteral("first_name"));
    QCOMPARE(saved.count(), 0);
    bench.window.close();
    QCOMPARE(saved.count(), 1);
    const auto variables = saved.first().first().value<StoredDraft>().draft.emailTemplate.data;
    QCOMPARE(variables.value(0).first, QStringLiteral("first_name"));
    bench.window.show();
    bench.window.close();
    QCOMPARE(saved.count(), 1); // nothing is new
}

void TstWindowDesks::whatWasJustTypedIsKeptWhenTheWindowGoes()
{
    QList<QString> texts;
    {
        WindowBench bench;
        connect(&bench.window, &MainWindow::draftSaved, this,
                [&texts](const StoredDraft &draft) { texts.append(draft.draft.rcs.text); });
        bench.window.openCompose();
        ComposeDialog *dialog = shown<ComposeDialog>();
        QVERIFY(dialog);
        dialog->findChild<QPlainTextEdit *>(QStringLiteral("rcsText"))->setPlainText(QStringLiteral("Hello"));
    }
    QCOMPARE(texts, QList<QString>{QStringLiteral("Hello")});
}

void TstWindowDesks::aStoppedSendGivesEverythingBack()
{
    WindowBench bench;
    QSignalSpy sent(&bench.window, &MainWindow::sendRequested);
    QSignalSpy saved(&bench.window, &MainWindow::draftSaved);
    ComposeDraft written = draft(QStringLiteral("Hello"));
    written.card.card.title = QStringLiteral("Not chosen");
    ChipDraft tried;
    tried.text = QStringLiteral("Yes");
    tried.number = QStringLiteral("+4930");
    written.rcs.suggestions = {chipOf(tried)};
    written.rcsForms = {tried};
    bench.window.openCompose();
    shown<ComposeDialog>()->setDraft(written);
    written = shown<ComposeDialog>()->draft();
    shown<ComposeDialog>()->findChild<QPushButton *>(QStringLiteral("send"))->click();
    QCOMPARE(sent.count(), 1);
    const auto origin = sent.first().at(3).value<SendOrigin>();
    QCOMPARE(origin.draft, std::optional(written));
    QCOMPARE(origin.expected->unit, BillingUnit::Single);
    bench.window.confirmStored(sent.first().at(0).value<quint64>(), bench.ids[0]);
    bench.settle();
    QVERIFY(!shown<ComposeDialog>());
    MessageDetail &detail = bench.source.messages.at(bench.ids[0]);
    detail.row.status = MessageStatus::Held;
    detail.origin = origin;
    bench.tellChanged(bench.ids[0]);
    bench.choose(0);
    bench.window.findChild<QPushButton *>(QStringLiteral("stop"))->click();
    detail.row.status = MessageStatus::StoppedHere;
    bench.tellChanged(bench.ids[0]);
    QVERIFY(shown<ComposeDialog>());
    QCOMPARE(shown<ComposeDialog>()->draft(), written);
    QCOMPARE(saved.count(), 1); // kept at once: it is nobody's else
    QCOMPARE(saved.first().first().value<StoredDraft>().draft, written);
}

void TstWindowDesks::severalOpensAListWithTheMessage()
{
    WindowBench bench;
    bench.window.openCompose();
    ComposeDialog *dialog = shown<ComposeDialog>();
    QVERIFY(dialog);
    auto *several = dialog->findChild<QPushButton *>(QStringLiteral("several"));
    QVERIFY(several);
    several->click();
    QVERIFY(!shown<RunDialog>()); // there is no text yet
    dialog->findChild<QPlainTextEdit *>(QStringLiteral("rcsText"))->setPlainText(QStringLiteral("Hello"));
    several->click();
    QVERIFY(shown<RunDialog>());
}

void TstWindowDesks::messageThatBecameAListIsClosed()
{
    WindowBench bench;
    QSignalSpy saved(&bench.window, &MainWindow::draftSaved);
    QSignalSpy dropped(&bench.window, &MainWindow::draftDropped);
    QSignalSpy started(&bench.window, &MainWindow::runRequested);
    QPointer<ComposeDialog> dialog = composeWith(bench, QStringLiteral("Hello"));
    QTRY_COMPARE(saved.count(), 1);
    startList(*dialog);
    QCOMPARE(started.count(), 1);
    const quint64 kept = saved.first().first().value<StoredDraft>().id;
    QVERIFY(started.first().at(4).value<QList<quint64>>().contains(kept)); // goes by the same commit
    dialog->reject(); // its question must not stay either
    bench.window.refuseRunStored(started.first().first().value<quint64>(),
                                 {ErrorKind::Storage, QStringLiteral("The disk is full."), {}, {}});
    QVERIFY(dialog->isVisible()); // nothing has become of it yet
    bench.window.confirmRunStored(started.first().first().value<quint64>(), 7);
    bench.settle();
    QVERIFY(!dialog);
    QVERIFY(!shown<RunDialog>());
    QCOMPARE(dropped.count(), 1);
    QCOMPARE(dropped.first().first().value<quint64>(), kept);
}

void TstWindowDesks::messageThatWasChangedMeanwhileStays()
{
    WindowBench bench;
    QSignalSpy saved(&bench.window, &MainWindow::draftSaved);
    QSignalSpy dropped(&bench.window, &MainWindow::draftDropped);
    QSignalSpy started(&bench.window, &MainWindow::runRequested);
    QPointer<ComposeDialog> dialog = composeWith(bench, QStringLiteral("Hello"));
    QTRY_COMPARE(saved.count(), 1);
    const quint64 gone = saved.first().first().value<StoredDraft>().id;
    startList(*dialog);
    QVERIFY(started.first().at(4).value<QList<quint64>>().contains(gone));
    dialog->findChild<QPlainTextEdit *>(QStringLiteral("rcsText"))->setPlainText(QStringLiteral("Hello you"));
    bench.window.confirmRunStored(started.first().first().value<quint64>(), 7);
    bench.settle();
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->draft().rcs.text, QStringLiteral("Hello you"));
    // Under a number of its own: the one it had has gone with the list.
    const auto now = saved.last().first().value<StoredDraft>();
    QCOMPARE(now.draft.rcs.text, QStringLiteral("Hello you"));
    QVERIFY(now.id != gone);
    QCOMPARE(dropped.count(), 1);
    QCOMPARE(dropped.first().first().value<quint64>(), gone);
}

void TstWindowDesks::draftOfAMessageThatWasChangedDoesNotGoWithTheList()
{
    WindowBench bench;
    QSignalSpy saved(&bench.window, &MainWindow::draftSaved);
    QSignalSpy started(&bench.window, &MainWindow::runRequested);
    ComposeDialog *dialog = composeWith(bench, QStringLiteral("Hello"));
    QTRY_COMPARE(saved.count(), 1);
    dialog->findChild<QPushButton *>(QStringLiteral("several"))->click();
    dialog->findChild<QPlainTextEdit *>(QStringLiteral("rcsText"))->setPlainText(QStringLiteral("Hello you"));
    startShown();
    QCOMPARE(started.count(), 1);
    const auto drafts = started.first().at(4).value<QList<quint64>>();
    QCOMPARE(drafts.size(), 1); // its own
    QVERIFY(!drafts.contains(saved.first().first().value<StoredDraft>().id));
}

void TstWindowDesks::listFollowsPricesAndBalance()
{
    WindowBench bench;
    bench.window.openCompose();
    ComposeDialog *dialog = shown<ComposeDialog>();
    QVERIFY(dialog);
    dialog->findChild<QPlainTextEdit *>(QStringLiteral("rcsText"))->setPlainText(QStringLiteral("Hello"));
    dialog->findChild<QPushButton *>(QStringLiteral("several"))->click();
    auto *list = shown<RunDialog>();
    QVERIFY(list);
    list->takeBytes(QStringLiteral("a.csv"), "+4915112345678\n+4915112345679\n");
    QTRY_VERIFY(list->isChecked());
    const auto words = [list](const char *name) {
        return list->findChild<QLabel *>(QLatin1String(name))->text();
    };
    ChangeSet changes;
    changes.prices = {{Channel::Rcs, BillingUnit::Basic, QString(), Money{1'500}, bench.clock.at}};
    changes.balance = Balance{Money{4'000}, {}, {}};
    bench.window.applyChanges(changes);
    QVERIFY2(words("runCardWhole").contains(QStringLiteral("0.30")), qPrintable(words("runCardWhole")));
    QVERIFY2(words("runCardBalance").contains(QStringLiteral("0.10")), qPrintable(words("runCardBalance")));
    changes.prices.front().price = Money{2'500};
    bench.window.applyChanges(changes);
    QVERIFY2(words("runCardBalance").contains(QStringLiteral("not enough")),
             qPrintable(words("runCardBalance")));
}

void TstWindowDesks::settingsAreSavedAsEntered()
{
    WindowBench bench;
    QSignalSpy saved(&bench.window, &MainWindow::settingsSaved);
    ChangeSet changes;
    changes.settings = WorkspaceSettings{};
    changes.settings->sendsPerDayMost = 500;
    bench.window.applyChanges(changes);
    QTest::keySequence(&bench.window, keyOf(Command::ShowSettings));
    auto *dialog = shown<SettingsDialog>();
    QVERIFY(dialog);
    dialog->findChild<QSpinBox *>(QStringLiteral("rcsHold"))->setValue(20);
    dialog->findChild<QLineEdit *>(QStringLiteral("region"))->setText(QStringLiteral("at"));
    dialog->findChild<QPushButton *>(QStringLiteral("saveSettings"))->click();
    QCOMPARE(saved.count(), 1);
    const auto settings = saved.first().first().value<WorkspaceSettings>();
    QCOMPARE(settings.rcsHoldMs, qint64(20'000));
    QCOMPARE(settings.emailHoldMs, qint64(10'000));
    QCOMPARE(settings.sendsPerDayMost, 500);
    QCOMPARE(settings.region, QByteArray("AT"));
}

void TstWindowDesks::aRegionOfThreeLettersIsNotTaken()
{
    SettingsDialog dialog({});
    QSignalSpy saved(&dialog, &SettingsDialog::saved);
    dialog.findChild<QLineEdit *>(QStringLiteral("region"))->setText(QStringLiteral("4"));
    dialog.findChild<QPushButton *>(QStringLiteral("saveSettings"))->click();
    QCOMPARE(saved.count(), 0);
}

void TstWindowDesks::cannedTextsOpenByTheirKeyAlsoFromAMessage()
{
    WindowBench bench;
    QSignalSpy changed(&bench.window, &MainWindow::cannedTextsChanged);
    ChangeSet changes;
    changes.cannedTexts = QList<CannedText>{{QStringLiteral("bye"), QStringLiteral("Goodbye")}};
    bench.window.applyChanges(changes);
    QTest::keySequence(&bench.window, keyOf(Command::ShowCannedTexts));
    QPointer<CannedDialog> dialog = shown<CannedDialog>();
    QVERIFY(dialog);
    dialog->findChild<QPlainTextEdit *>(QStringLiteral("cannedText"))
        ->setPlainText(QStringLiteral("So long"));
    dialog->findChild<QPushButton *>(QStringLiteral("cannedSave"))->click();
    QCOMPARE(changed.count(), 1);
    const CannedTextChange wanted{{{QStringLiteral("bye"), QStringLiteral("So long")}}, {}};
    QCOMPARE(changed.first().first().value<CannedTextChange>(), wanted);
    changes.cannedTexts = wanted.saved;
    bench.window.applyChanges(changes);
    QVERIFY(!dialog->hasUnsaved());
    delete dialog;

    bench.window.openCompose();
    QTRY_VERIFY(QApplication::activeWindow() == shown<ComposeDialog>());
    auto *text = shown<ComposeDialog>()->findChild<QPlainTextEdit *>(QStringLiteral("rcsText"));
    text->setFocus();
    QTest::keyClicks(text, QStringLiteral("/bye"));
    QTest::keyClick(text, Qt::Key_Tab);
    QCOMPARE(text->toPlainText(), QStringLiteral("So long"));
    QTest::keySequence(shown<ComposeDialog>(), keyOf(Command::ShowCannedTexts));
    QVERIFY(shown<CannedDialog>());
}

void TstWindowDesks::cannedTextsThatAreNotSavedKeepTheWindowOpen()
{
    WindowBench bench;
    QTest::keySequence(&bench.window, keyOf(Command::ShowCannedTexts));
    QPointer<CannedDialog> dialog = shown<CannedDialog>();
    QVERIFY(dialog);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Space);
    QTest::keyClicks(dialog->focusWidget(), QStringLiteral("half"));
    bench.window.close();
    QVERIFY(bench.window.isVisible());
    QVERIFY(dialog->findChild<QMessageBox *>()); // it asks
    delete dialog;
    bench.window.close();
    QVERIFY(!bench.window.isVisible());
}

void TstWindowDesks::aListThatIsNotStartedComesBackWithItsMessage()
{
    QList<StoredDraft> kept;
    {
        WindowBench bench;
        QSignalSpy saved(&bench.window, &MainWindow::draftSaved);
        ComposeDialog *dialog = composeWith(bench, QStringLiteral("Hello"));
        QTRY_COMPARE(saved.count(), 1);
        dialog->findChild<QPushButton *>(QStringLiteral("several"))->click();
        auto *list = shown<RunDialog>();
        QVERIFY(list);
        list->findChild<QPlainTextEdit *>(QStringLiteral("listPaste"))
            ->setPlainText(QStringLiteral("+4915112345678\n+4915112345679"));
        bench.window.close();
        QVERIFY(!bench.window.isVisible()); // nothing is lost, so nothing is asked
        QCOMPARE(saved.count(), 2);
        for (const QList<QVariant> &told : std::as_const(saved))
            kept.append(told.first().value<StoredDraft>());
        QVERIFY(kept.at(1).list);
        QCOMPARE(kept.at(1).list->compose, kept.at(0).id);
    }
    WindowBench bench;
    QSignalSpy dropped(&bench.window, &MainWindow::draftDropped);
    QSignalSpy started(&bench.window, &MainWindow::runRequested);
    ChangeSet changes;
    changes.drafts = kept;
    bench.window.applyChanges(changes);
    QPointer<ComposeDialog> dialog = shown<ComposeDialog>();
    QPointer<RunDialog> list = shown<RunDialog>();
    QVERIFY(dialog && list);
    QTRY_VERIFY(list->isChecked() &&
                list->findChild<QPushButton *>(QStringLiteral("listStart"))->isEnabled());
    list->findChild<QPushButton *>(QStringLiteral("listStart"))->click();
    for (QAbstractButton *button : list->findChild<QMessageBox *>()->buttons()) {
        if (button->text().startsWith(QStringLiteral("Send to 2")))
            button->click();
    }
    QCOMPARE(started.count(), 1);
    QCOMPARE(started.first().at(4).value<QList<quint64>>(), (QList<quint64>{kept.at(1).id, kept.at(0).id}));
    const auto run = started.first().at(1).value<SendRun>();
    QCOMPARE(std::get<RcsText>(run.request.content).text, QStringLiteral("Hello"));
    bench.window.confirmRunStored(started.first().first().value<quint64>(), 7);
    bench.settle();
    QVERIFY(!list);
    QVERIFY(!dialog); // its message has become the list
    QCOMPARE(dropped.count(), 1);
    QCOMPARE(dropped.first().first().value<quint64>(), kept.at(0).id); // the list's own went with the list
}

void TstWindowDesks::aListThrownAwayIsDropped()
{
    WindowBench bench;
    QSignalSpy dropped(&bench.window, &MainWindow::draftDropped);
    StoredDraft kept{77, bench.clock.at, draft(QStringLiteral("Hello")), ListDraft()};
    kept.draft.to.clear();
    kept.list->pasted = QStringLiteral("+4915112345678");
    kept.list->perMinute = 60;
    ChangeSet changes;
    changes.drafts = QList<StoredDraft>{kept};
    bench.window.applyChanges(changes);
    QVERIFY(!shown<ComposeDialog>()); // it is no message to one
    auto *list = shown<RunDialog>();
    QVERIFY(list);
    list->reject();
    QCOMPARE(dropped.count(), 0); // asked first
    for (QAbstractButton *button : list->findChild<QMessageBox *>()->buttons()) {
        if (button->text() == QStringLiteral("Throw away"))
            button->click();
    }
    bench.settle();
    QVERIFY(!shown<RunDialog>());
    QCOMPARE(dropped.count(), 1);
    QCOMPARE(dropped.first().first().value<quint64>(), quint64(77));
}

QTEST_MAIN(TstWindowDesks)
#include "tst_windowdesks.moc"
