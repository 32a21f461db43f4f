// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The inspector beside the list: what it shows of the chosen message, and what can be done there.
#include "models/items/itemwords.h"
#include "tests/ui/window/windowbench.h"
#include "ui/compose/composedialog.h"
#include "ui/phone/phoneview.h"

#include <QClipboard>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace arowana;

class TstInspector : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theInspectorShowsTheChosenMessage();
    void failedMessagesSayWhyFirst();
    void revokeNamesTheChosenRow();
    void revokeIsOfferedOnlyWhileItMayWork();
    void heldMessagesCountDownAndCanBeStopped();
    void whatNeverLeftSaysWhenItIsTriedAgain();
    void whatIsDueAndCannotLeaveSaysWhy_data();
    void whatIsDueAndCannotLeaveSaysWhy();
    void anUnknownSendCannotBeStopped();
    void sendAgainOpensTheDialogFilled();
    void evidenceGoesToTheClipboard();
    void changesReachTheInspector();
    void aLostAnswerIsAskedForAgainAndActsOnNothing();
    void whatMayBeOneMessageLeadsToTheOther();
    void damagedSendSaysWhatToDo();
};

void TstInspector::initTestCase()
{
    WindowBench::prepare();
}

void TstInspector::theInspectorShowsTheChosenMessage()
{
    WindowBench bench;
    bench.table().setCurrentIndex({});
    QVERIFY(bench.shows(QStringLiteral("Choose a message")));
    bench.choose(2);
    QVERIFY(bench.shows(QStringLiteral("+49 176 12345678")));
    QVERIFY(bench.shows(QStringLiteral("Shop agent · RCS · Transaction")));
    const auto *content = bench.window.findChild<PhoneView *>(QStringLiteral("contentPhone"));
    QVERIFY(content->isVisible());
    QVERIFY(content->words().startsWith(QStringLiteral("Your parcel arrives today between 14 and 16 h.")));
    QVERIFY(bench.shows(QStringLiteral("confirmed")));
    QVERIFY(!bench.shows(QStringLiteral("Choose a message")));
}

void TstInspector::failedMessagesSayWhyFirst()
{
    WindowBench bench;
    bench.choose(4);
    QVERIFY(bench.shows(QStringLiteral("Why it failed")));
    QVERIFY(bench.shows(QStringLiteral("This number cannot receive RCS messages.")));
    QVERIFY(bench.shows(QStringLiteral("UNKNOWN_RCS_USER")));
    bench.choose(2);
    QVERIFY(!bench.shows(QStringLiteral("Why it failed")));
    bench.choose(5);
    QVERIFY(bench.shows(QStringLiteral("What is not known")));
}

void TstInspector::revokeNamesTheChosenRow()
{
    WindowBench bench;
    QSignalSpy revoked(&bench.window, &MainWindow::revokeRequested);
    bench.choose(1);
    QPushButton *button = bench.button(QStringLiteral("Revoke"));
    QVERIFY(button);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(revoked.count(), 1);
    QCOMPARE(revoked.first().at(0).value<RowId>(), bench.ids[1]);
    bench.window.activateWindow();
    bench.table().setFocus();
    QTest::keySequence(&bench.window, keyOf(Command::Revoke));
    QCOMPARE(revoked.count(), 2);
}

void TstInspector::revokeIsOfferedOnlyWhileItMayWork()
{
    WindowBench bench;
    bench.choose(3);
    QVERIFY(bench.button(QStringLiteral("Revoke")));
    QVERIFY(!bench.button(QStringLiteral("Revoke"))->isEnabled());
    bench.choose(9);
    QVERIFY(!bench.button(QStringLiteral("Revoke")));
    bench.choose(0);
    QVERIFY(bench.button(QStringLiteral("Revoke"))->isEnabled());
    bench.source.messages.at(bench.ids[0]).revokePending = true;
    ChangeSet changes;
    changes.messages = {bench.ids[0]};
    bench.window.applyChanges(changes);
    bench.settle();
    QVERIFY(!bench.button(QStringLiteral("Revoke")));
    QVERIFY(!bench.button(QStringLiteral("Revoking…"))->isEnabled());
}

void TstInspector::heldMessagesCountDownAndCanBeStopped()
{
    WindowBench bench;
    QSignalSpy stopped(&bench.window, &MainWindow::stopRequested);
    QSignalSpy sent(&bench.window, &MainWindow::sendNowRequested);
    bench.choose(10);
    QVERIFY(bench.button(QStringLiteral("Stop 0:07")));
    bench.clock.at = bench.clock.at.plusMs(3'000);
    bench.window.setClock(&bench.clock);
    QPushButton *stop = bench.button(QStringLiteral("Stop 0:04"));
    QVERIFY(stop);
    QVERIFY(bench.shows(QStringLiteral("Leaves in 0:04 unless stopped.")));
    stop->click();
    bench.button(QStringLiteral("Send now"))->click();
    QCOMPARE(stopped.count(), 1);
    QCOMPARE(stopped.first().at(0).value<RowId>(), bench.ids[10]);
    QCOMPARE(sent.count(), 1);
}

void TstInspector::whatNeverLeftSaysWhenItIsTriedAgain()
{
    WindowBench bench;
    MessageDetail &detail = bench.source.messages.at(bench.ids[10]);
    detail.holdUntil.reset();
    detail.isReady = true;
    detail.nextTry = bench.clock.at.plusMs(12'000);
    bench.choose(10);
    QVERIFY(bench.shows(QStringLiteral("Not sent yet: tried again in 0:12.")));
    bench.clock.at = bench.clock.at.plusMs(12'000);
    bench.window.setClock(&bench.clock);
    QVERIFY(bench.shows(QStringLiteral("Not sent yet: it leaves next.")));
    detail.isReady = false;
    detail.nextTry.reset();
    bench.tellChanged(bench.ids[10]);
    QVERIFY(bench.shows(QStringLiteral("Found after a restart: it waits for you.")));
}

void TstInspector::whatIsDueAndCannotLeaveSaysWhy_data()
{
    QTest::addColumn<int>("rest");
    QTest::addColumn<QString>("words");
    QTest::newRow("none") << int(OutboxRest::None) << QStringLiteral("Leaving now.");
    QTest::newRow("no key") << int(OutboxRest::NoKey)
                            << QStringLiteral("Nothing leaves: this workspace has no API key.");
    QTest::newRow("pause") << int(OutboxRest::Paused)
                           << QStringLiteral("Nothing leaves now: the platform asked for a pause.");
    QTest::newRow("reconciling") << int(OutboxRest::Reconciling)
                                 << QStringLiteral("Nothing leaves yet: the database was damaged");
}

void TstInspector::whatIsDueAndCannotLeaveSaysWhy()
{
    QFETCH(int, rest);
    QFETCH(QString, words);
    WindowBench bench;
    bench.choose(10);
    bench.clock.at = bench.clock.at.plusMs(60'000); // its hold is over long since
    bench.window.setClock(&bench.clock);
    ChangeSet changes;
    changes.outbox = OutboxCounts{1, 0, 1, 0, 0, OutboxRest(rest)};
    bench.window.applyChanges(changes);
    QVERIFY(bench.shows(words));
    QVERIFY(!bench.shows(QStringLiteral("0:00")));
    QVERIFY(bench.button(QStringLiteral("Stop"))); // without a countdown that stands still
    bench.choose(5);                               // unknown: asked again
    QVERIFY(rest == int(OutboxRest::None) ? bench.shows(QStringLiteral("Being asked again."))
                                          : bench.shows(words));
}

void TstInspector::anUnknownSendCannotBeStopped()
{
    WindowBench bench;
    bench.source.messages.at(bench.ids[5]).unknown = Unknown{UnknownCause::NotReached, 0, {}};
    bench.choose(5);
    QVERIFY(bench.button(QStringLiteral("Ask again now")));
    QVERIFY(!bench.button(QStringLiteral("Stop")));
}

void TstInspector::sendAgainOpensTheDialogFilled()
{
    WindowBench bench;
    bench.choose(2);
    QVERIFY(!openDialog());
    bench.button(QStringLiteral("Send again"))->click();
    ComposeDialog *dialog = openDialog();
    QVERIFY(dialog);
    bool found = false;
    for (const auto *edit : dialog->findChildren<QPlainTextEdit *>())
        found = found || edit->toPlainText().startsWith(QStringLiteral("Your parcel arrives"));
    QVERIFY(found);
    dialog->confirmStored();
    bench.settle();
}

void TstInspector::evidenceGoesToTheClipboard()
{
    WindowBench bench;
    bench.choose(2);
    const auto copied = [] { return QGuiApplication::clipboard()->text(); };
    bench.button(QStringLiteral("Copy evidence"))->click();
    QVERIFY(copied().startsWith(QStringLiteral("# Evidence on a message\n")));
    QVERIFY(copied().contains(QStringLiteral("`+49…78`"))); // masked until somebody chooses otherwise
    QVERIFY(!copied().contains(QStringLiteral("17612345678")));
    bench.button(QStringLiteral("As…"))->click();
    const QPointer<QMenu> menu = bench.window.findChild<QMenu *>(QStringLiteral("evidenceMenu"));
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 5);
    QVERIFY(menu->actions().first()->isChecked());
    menu->actions().last()->trigger();
    menu->close();
    QVERIFY(copied().startsWith(u'{'));
    QVERIFY(copied().contains(QStringLiteral("+4917612345678")));
    // The key keeps to what was chosen last.
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(&bench.window, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(copied().startsWith(u'{'));
}

void TstInspector::changesReachTheInspector()
{
    WindowBench bench;
    bench.choose(1);
    QVERIFY(bench.button(QStringLiteral("Revoke"))->isEnabled());
    MessageDetail &detail = bench.source.messages.at(bench.ids[1]);
    detail.row.status = MessageStatus::Delivered;
    detail.row.costIsHold = false;
    mergeStep(detail.steps, {MessageStatus::Delivered, bench.clock.at, bench.clock.at, Source::Webhook, {}});
    ChangeSet changes;
    changes.messages = {bench.ids[1]};
    bench.window.applyChanges(changes);
    bench.settle();
    QVERIFY(!bench.button(QStringLiteral("Revoke"))->isEnabled());
    QVERIFY(bench.shows(QStringLiteral("Charged")));
    QCOMPARE(bench.table().model()->index(1, 0).data().toString(), QStringLiteral("Delivered"));
}

void TstInspector::aLostAnswerIsAskedForAgainAndActsOnNothing()
{
    WindowBench bench;
    bench.choose(1);
    QPushButton *revoke = bench.button(QStringLiteral("Revoke"));
    QVERIFY(revoke && revoke->isEnabled());
    QSignalSpy revoked(&bench.window, &MainWindow::revokeRequested);
    bench.table().choose(bench.ids[3]);
    bench.source.loseAll(); // the store could not read it
    bench.settle();
    revoke->click(); // still the button of the message before
    QCOMPARE(revoked.count(), 0);
    bench.clock.at = bench.clock.at.plusMs(Patience::kFirstMs);
    bench.window.setClock(&bench.clock);
    QVERIFY(bench.shows(QStringLiteral("The message is being read.")));
    QVERIFY(!revoke->isVisible());
    bench.settle();
    QVERIFY(!bench.shows(QStringLiteral("The message is being read.")));
    QVERIFY(bench.shows(QStringLiteral("customer@example.org")));
}

void TstInspector::whatMayBeOneMessageLeadsToTheOther()
{
    WindowBench bench;
    MessageDetail &own = bench.source.messages.at(bench.ids[5]); // unknown
    MessageDetail &other = bench.source.messages.at(bench.ids[2]);
    bench.choose(5);
    QVERIFY(!bench.button(QStringLiteral("Show the other")));
    own.key = IdempotencyKey("key-1");
    own.twin = PossibleTwin{other.row.row, other.row.createdAt};
    other.key = {};
    other.twin = PossibleTwin{own.row.row, own.row.createdAt};
    bench.tellChanged(own.row.row);
    QVERIFY(bench.shows(QStringLiteral("The message of %1 in the list may be this send.")
                            .arg(clockText(other.row.createdAt))));
    bench.button(QStringLiteral("Show the other"))->click();
    bench.settle();
    QVERIFY(bench.shows(QStringLiteral("This may be your send of %1, whose answer was lost.")
                            .arg(clockText(own.row.createdAt))));
    bench.button(QStringLiteral("Show the other"))->click();
    bench.settle();
    QVERIFY(bench.shows(QStringLiteral("may be this send")));
}

void TstInspector::damagedSendSaysWhatToDo()
{
    WindowBench bench;
    MessageDetail &detail = bench.source.messages.at(bench.ids[5]);
    detail.isDamaged = true;
    bench.choose(5);
    QVERIFY(bench.shows(QStringLiteral("The stored bytes of this message are damaged, so it is not sent any "
                                       "more. An earlier try may have reached the platform")));
    QVERIFY(bench.shows(QStringLiteral("Set aside: it does not leave.")));
    QVERIFY(!bench.button(commandWord(Command::AskAgain)));
    QVERIFY(!bench.button(QStringLiteral("Send again as new…")));
    QVERIFY(bench.button(QStringLiteral("Leave it…")));
}

QTEST_MAIN(TstInspector)
#include "tst_inspector.moc"
