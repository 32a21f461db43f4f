// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Outbox page inside the window, driven by keys and by its labels.
#include "tests/ui/window/outboxbench.h"
#include "ui/compose/composedialog.h"
#include "ui/outbox/decisioncard.h"
#include "ui/status/statecolumn.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"

#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace arowana;

class TstOutboxPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theKeyOpensThePageWithItsCounts();
    void anEmptyOutboxOffersToCompose();
    void heldOnesAreSentOrStoppedByKey();
    void theOnlyHeldOneIsStoppedByKeyUnchosen();
    void severalCanBeStoppedAtOnce();
    void refusedOnesAreDismissedByKey();
    void theRailCountsWhatThePageShows();
    void unknownOnesAreAskedAgainByKey();
    void whatWaitsForItsNextTryIsSentAtOnceByKey();
    void whatIsOnItsWayCanNeitherBeStoppedNorSent();
    void theChosenStayChosenWhenTheyGoOn();
    void aStoppedSendGivesItsDraftBackOnceItIsStopped();
    void aWishThatIsNotHeardYetKeepsWaiting_data();
    void aWishThatIsNotHeardYetKeepsWaiting();
    void aSendThatLeftAfterAllGivesNoDraftBack();
    void thePageSaysWhyNothingLeaves();
    void anUnknownOneThatNeverLeftCannotBeStoppedEither();
    void enterShowsTheMessageWhole();
    void everyControlIsNamedAsItsLabelSays();
    void stateWordsAreNeverCut();
    void countdownsTickOnlyOnTheirPage();
};

void TstOutboxPage::initTestCase()
{
    WindowBench::prepare();
}

void TstOutboxPage::theKeyOpensThePageWithItsCounts()
{
    OutboxBench bench;
    QVERIFY(bench.outboxTable().isVisible());
    QVERIFY(bench.outboxTable().hasFocus());
    QCOMPARE(bench.outboxTable().model()->rowCount(), 8);
    QVERIFY(bench.shows(QStringLiteral("2 held · 2 sending · 2 unknown · 1 to decide · 1 refused")));
    QVERIFY(!bench.button(QStringLiteral("Stop"))->isEnabled());
}

void TstOutboxPage::anEmptyOutboxOffersToCompose()
{
    OutboxBench bench(true);
    QVERIFY(bench.shows(QStringLiteral("Nothing waits to be sent")));
    QPushButton *compose = bench.button(QStringLiteral("Compose"));
    QVERIFY(compose);
    compose->click();
    QVERIFY(openDialog());
    openDialog()->confirmStored();
}

void TstOutboxPage::heldOnesAreSentOrStoppedByKey()
{
    OutboxBench bench;
    QSignalSpy sent(&bench.window, &MainWindow::sendNowRequested);
    QSignalSpy stopped(&bench.window, &MainWindow::stopRequested);
    bench.choose(Held);
    QTest::keySequence(&bench.outboxTable(), keyOf(Command::SendNow));
    QCOMPARE(sent.count(), 1);
    QCOMPARE(sent.first().at(0).value<RowId>(), bench.id(Held));
    QTest::keySequence(&bench.outboxTable(), keyOf(Command::Stop));
    QCOMPARE(stopped.count(), 1);
    QCOMPARE(stopped.first().at(0).value<RowId>(), bench.id(Held));
    QTest::keySequence(&bench.outboxTable(), keyOf(Command::AskAgain));
    QCOMPARE(sent.count(), 1); // there is nothing to ask yet
}

void TstOutboxPage::theOnlyHeldOneIsStoppedByKeyUnchosen()
{
    OutboxBench bench;
    QSignalSpy stopped(&bench.window, &MainWindow::stopRequested);
    const RowId held = bench.id(Held);
    QVERIFY(bench.outboxTable().chosenRows().isEmpty());
    QTest::keySequence(&bench.outboxTable(), keyOf(Command::Stop));
    QCOMPARE(stopped.count(), 0); // two are held: which one is meant is not known
    bench.outbox.items[Found].state = OutboxState::InFlight;
    bench.tellChanged(bench.id(Found));
    QTRY_VERIFY(bench.button(QStringLiteral("Stop"))->isEnabled());
    QVERIFY(!bench.button(QStringLiteral("Send now"))->isEnabled());
    QTest::keySequence(&bench.outboxTable(), keyOf(Command::Stop));
    QCOMPARE(stopped.count(), 1);
    QCOMPARE(stopped.first().at(0).value<RowId>(), held);
    bench.choose(Flying); // what is chosen is meant, and nothing else
    QVERIFY(!bench.button(QStringLiteral("Stop"))->isEnabled());
    QTest::keySequence(&bench.outboxTable(), keyOf(Command::Stop));
    QCOMPARE(stopped.count(), 1);
}

void TstOutboxPage::severalCanBeStoppedAtOnce()
{
    OutboxBench bench;
    QSignalSpy stopped(&bench.window, &MainWindow::stopRequested);
    QTest::keySequence(&bench.outboxTable(), QKeySequence::SelectAll);
    bench.settle();
    bench.button(QStringLiteral("Stop"))->click();
    QSet<qint64> rows;
    for (const auto &signal : stopped)
        rows.insert(signal.at(0).value<RowId>().value);
    QCOMPARE(rows, (QSet<qint64>{bench.id(Held).value, bench.id(Found).value, bench.id(Ready).value}));
    QVERIFY(!bench.window.findChild<DecisionCard *>()->isVisible());
}

void TstOutboxPage::refusedOnesAreDismissedByKey()
{
    OutboxBench bench;
    QSignalSpy dismissed(&bench.window, &MainWindow::dismissRequested);
    bench.choose(Held);
    QVERIFY(!bench.button(QStringLiteral("Dismiss"))->isEnabled());
    QTest::keyClick(&bench.outboxTable(), Qt::Key_Delete);
    QCOMPARE(dismissed.count(), 0);
    bench.choose(Refused);
    QVERIFY(bench.button(QStringLiteral("Dismiss"))->isEnabled());
    QTest::keyClick(&bench.outboxTable(), Qt::Key_Delete);
    QCOMPARE(dismissed.count(), 1);
    QCOMPARE(dismissed.first().at(0).value<QList<RowId>>(), QList<RowId>{bench.id(Refused)});
    bench.outbox.items.removeAt(Refused);
    bench.tellChanged(bench.id(Refused));
    QTRY_VERIFY(!bench.button(QStringLiteral("Dismiss"))); // there is none any more
}

void TstOutboxPage::theRailCountsWhatThePageShows()
{
    OutboxBench bench;
    ChangeSet changes;
    changes.outbox = OutboxCounts{2, 1, 3, 4};
    bench.window.applyChanges(changes);
    const auto buttons = bench.window.findChildren<QAbstractButton *>();
    const auto button = std::find_if(buttons.begin(), buttons.end(), [](const QAbstractButton *b) {
        return b->accessibleName() == QStringLiteral("Outbox") && !b->accessibleDescription().isEmpty();
    });
    QVERIFY(button != buttons.end());
    QCOMPARE((*button)->accessibleDescription(), QStringLiteral("10"));
}

void TstOutboxPage::unknownOnesAreAskedAgainByKey()
{
    OutboxBench bench;
    QSignalSpy asked(&bench.window, &MainWindow::sendNowRequested);
    bench.choose(Unknown4);
    QVERIFY(!bench.button(QStringLiteral("Stop"))->isEnabled()); // it may have left
    QTest::keySequence(&bench.outboxTable(), keyOf(Command::AskAgain));
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().at(0).value<RowId>(), bench.id(Unknown4));
}

void TstOutboxPage::whatWaitsForItsNextTryIsSentAtOnceByKey()
{
    OutboxBench bench;
    QSignalSpy sent(&bench.window, &MainWindow::sendNowRequested);
    bench.choose(Ready);
    QTest::keySequence(&bench.outboxTable(), keyOf(Command::SendNow));
    QCOMPARE(sent.count(), 1);
    QCOMPARE(sent.first().at(0).value<RowId>(), bench.id(Ready));
    bench.outbox.items[Ready].nextTry.reset(); // it leaves next
    bench.tellChanged(bench.id(Ready));
    QTRY_VERIFY(!bench.button(QStringLiteral("Send now"))->isEnabled());
}

void TstOutboxPage::whatIsOnItsWayCanNeitherBeStoppedNorSent()
{
    OutboxBench bench;
    for (const Sample sample : {Flying, Refused, Stuck}) {
        bench.choose(sample);
        for (const char *label : {"Stop", "Send now", "Ask again now"})
            QVERIFY2(!bench.button(QString::fromLatin1(label))->isEnabled(), label);
    }
}

void TstOutboxPage::theChosenStayChosenWhenTheyGoOn()
{
    OutboxBench bench;
    bench.choose(Held);
    bench.outbox.items[Held].state = OutboxState::InFlight;
    bench.outbox.items[Held].holdUntil.reset();
    bench.outbox.items.removeAt(Stuck);
    bench.tellChanged(bench.id(Held));
    QTRY_COMPARE(bench.outboxTable().model()->rowCount(), 7);
    const QList<int> rows = bench.outboxTable().chosenRows();
    QCOMPARE(rows.size(), 1);
    const RowId chosen{
        bench.outboxTable().model()->index(rows.first(), 0).data(OutboxModel::kRowIdRole).toLongLong()};
    QCOMPARE(chosen, bench.id(Held));
    QVERIFY(!bench.button(QStringLiteral("Stop"))->isEnabled());
}

void TstOutboxPage::aStoppedSendGivesItsDraftBackOnceItIsStopped()
{
    OutboxBench bench;
    bench.choose(Found);
    MessageDetail detail;
    detail.row = bench.outbox.items[Found].row;
    detail.row.status = MessageStatus::Held;
    SendRequest request;
    request.sender = sampleSenders().first();
    request.to = *parseRecipient(detail.row.recipient);
    request.content = RcsText{QStringLiteral("Your parcel arrives today")};
    detail.request = request;
    bench.source.put(detail);
    bench.button(QStringLiteral("Stop"))->click();
    bench.tellChanged(detail.row.row);
    QVERIFY(!openDialog()); // asked for, not yet done
    bench.source.messages[detail.row.row].row.status = MessageStatus::StoppedHere;
    bench.outbox.items.removeAt(Found);
    bench.tellChanged(detail.row.row);
    ComposeDialog *dialog = openDialog();
    QVERIFY(dialog);
    bool isFilled = false;
    for (const auto *edit : dialog->findChildren<QPlainTextEdit *>())
        isFilled = isFilled || edit->toPlainText() == QStringLiteral("Your parcel arrives today");
    QVERIFY(isFilled);
    dialog->confirmStored();
    bench.settle();
    bench.tellChanged(detail.row.row);
    QVERIFY(!openDialog()); // once
}

void TstOutboxPage::aWishThatIsNotHeardYetKeepsWaiting_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("held") << int(MessageStatus::Held);
    QTest::newRow("sending") << int(MessageStatus::Sending);
    QTest::newRow("unknown") << int(MessageStatus::Unknown);
}

void TstOutboxPage::aWishThatIsNotHeardYetKeepsWaiting()
{
    QFETCH(int, status);
    OutboxBench bench;
    bench.choose(Ready);
    bench.button(QStringLiteral("Stop"))->click();
    MessageDetail detail;
    detail.row = bench.outbox.items[Ready].row;
    detail.row.status = MessageStatus(status);
    detail.request = SendRequest();
    bench.source.put(detail);
    bench.tellChanged(detail.row.row); // a change that was on its way before the wish
    QVERIFY(!openDialog());
    bench.source.messages[detail.row.row].row.status = MessageStatus::StoppedHere;
    bench.tellChanged(detail.row.row);
    QVERIFY(openDialog());
    openDialog()->confirmStored();
}

void TstOutboxPage::aSendThatLeftAfterAllGivesNoDraftBack()
{
    OutboxBench bench;
    bench.choose(Held);
    bench.button(QStringLiteral("Stop"))->click();
    MessageDetail detail;
    detail.row = bench.outbox.items[Held].row;
    detail.row.status = MessageStatus::Queued;
    detail.request = SendRequest();
    bench.source.put(detail);
    bench.tellChanged(detail.row.row);
    QVERIFY(!openDialog());
    bench.source.messages[detail.row.row].row.status = MessageStatus::StoppedHere; // of another wish
    bench.tellChanged(detail.row.row);
    QVERIFY(!openDialog());
}

void TstOutboxPage::thePageSaysWhyNothingLeaves()
{
    OutboxBench bench;
    const QString words = QStringLiteral("Nothing leaves: the platform does not accept the API key.");
    QVERIFY(!bench.shows(words));
    ChangeSet changes;
    changes.outbox = OutboxCounts{2, 2, 3, 1, 1, OutboxRest::KeyRefused};
    bench.window.applyChanges(changes);
    QTRY_VERIFY(bench.shows(words));
    changes.outbox->rest = OutboxRest::None;
    bench.window.applyChanges(changes);
    QTRY_VERIFY(!bench.shows(words));
}

void TstOutboxPage::anUnknownOneThatNeverLeftCannotBeStoppedEither()
{
    OutboxBench bench;
    bench.outbox.items[Unknown4].lastUnknown = Unknown{UnknownCause::NotReached, 0, {}};
    bench.tellChanged(bench.id(Unknown4));
    bench.choose(Unknown4);
    QTRY_VERIFY(bench.shows(QStringLiteral("2 unknown")));
    QVERIFY(bench.button(QStringLiteral("Ask again now"))->isEnabled());
    QVERIFY(!bench.button(QStringLiteral("Stop"))->isEnabled());
}

void TstOutboxPage::enterShowsTheMessageWhole()
{
    OutboxBench bench;
    bench.source.put(bench.outbox.items[Refused].row);
    bench.tellChanged(bench.id(Refused));
    bench.choose(Refused);
    QTest::keyClick(&bench.outboxTable(), Qt::Key_Return);
    bench.settle();
    auto *messages = bench.window.findChild<MessagesView *>();
    QVERIFY(messages->isVisible());
    QCOMPARE(messages->chosen(), bench.id(Refused));
}

void TstOutboxPage::everyControlIsNamedAsItsLabelSays()
{
    OutboxBench bench;
    bench.choose(Stuck);
    int seen = 0;
    for (auto *button : bench.window.findChildren<QAbstractButton *>()) {
        if (!button->isVisible() || button->focusPolicy() == Qt::NoFocus)
            continue;
        ++seen;
        const QString label = button->text().replace(QStringLiteral("&&"), QStringLiteral("&"));
        QVERIFY2(!label.isEmpty(), button->metaObject()->className());
        QCOMPARE(nameOf(button), label);
    }
    QVERIFY(seen >= 14);
    QCOMPARE(nameOf(&bench.outboxTable()), QStringLiteral("Outbox"));
}

void TstOutboxPage::stateWordsAreNeverCut()
{
    OutboxBench bench;
    const QFontMetrics strong(fontFor(TextSize::Normal, TextWeight::Strong));
    const Metrics m(QFontMetrics(fontFor(TextSize::Normal)));
    const int beside = m.u(4) + m.u(3) + m.u(3) / 2; // margins, mark and its gap
    for (int row = 0; row < bench.outboxTable().model()->rowCount(); ++row) {
        const QString word = bench.outboxTable().model()->index(row, 0).data().toString();
        QVERIFY2(bench.outboxTable().columnWidth(0) > strong.horizontalAdvance(word) + beside,
                 qPrintable(word));
    }
    QCOMPARE(stateColumnWidth({QStringLiteral("Held")}, 500), 500);
    const QString longest(60, u'W');
    QVERIFY(stateColumnWidth({QStringLiteral("Held"), longest}, 10) >
            strong.horizontalAdvance(longest) + beside);
}

void TstOutboxPage::countdownsTickOnlyOnTheirPage()
{
    OutboxBench bench;
    QSignalSpy changed(bench.outboxTable().model(), &QAbstractItemModel::dataChanged);
    bench.clock.at = bench.clock.at.plusMs(1'000);
    bench.window.setClock(&bench.clock);
    QVERIFY(changed.count() > 0);
    for (const auto &signal : changed) {
        QCOMPARE(signal.at(0).toModelIndex().column(), int(OutboxModel::Column::Next));
        QCOMPARE(signal.at(1).toModelIndex().column(), int(OutboxModel::Column::Next));
    }
    QCOMPARE(bench.outboxTable().model()->index(0, int(OutboxModel::Column::Next)).data().toString(),
             QStringLiteral("waits for you"));
    QCOMPARE(bench.outboxTable().model()->index(1, int(OutboxModel::Column::Next)).data().toString(),
             QStringLiteral("leaves in 0:06"));
    bench.window.showPage(QStringLiteral("messages"));
    changed.clear();
    bench.clock.at = bench.clock.at.plusMs(1'000);
    bench.window.setClock(&bench.clock);
    QCOMPARE(changed.count(), 0);
}

QTEST_MAIN(TstOutboxPage)
#include "tst_outboxpage.moc"
