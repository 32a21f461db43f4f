// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/items/fakeconversationsource.h"
#include "tests/ui/window/windowbench.h"
#include "ui/banner.h"
#include "ui/compose/composedialog.h"
#include "ui/conversations/desktop.h"
#include "ui/inspector/inspector.h"
#include "ui/phone/phoneview.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QShortcut>
#include <QTest>
#include <QTimer>
#include <QtTest/qtestspontaneevent.h>

using namespace arowana;

namespace {

class HeardDesktop final : public Desktop {
public:
    void show(const QString &, const QString &text, bool sounds) override
    {
        texts.append(text);
        hasSounded = hasSounded || sounds;
    }
    void beep() override { hasSounded = true; }
    void setMarked(bool isMarked) override { marks.append(isMarked); }

    QStringList texts;
    QList<bool> marks;
    bool hasSounded = false;
};

} // namespace

class TstMainWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rowsFromTheSourceAreShown();
    void markupIsShownAsText();
    void newRowsDoNotMoveTheReader();
    void anEmptyListSaysWhatWillAppear();
    void composeOpensByKeyAndClosesWhenStored();
    void aRefusedStoreKeepsTheDialogOpen();
    void aRefusalWithoutItsDialogIsStillSaid();
    void troubleIsSaidInsideTheWindow();
    void troubleIsInTheLogToo();
    void pagesAreShownByName();
    void everyControlIsNamedAsItsLabelSays_data();
    void everyControlIsNamedAsItsLabelSays();
    void noKeyIsTakenTwice();
    void theChosenRowSurvivesChanges();
    void whatTheInspectorShowsIsMarkedInTheTable();
    void theTitleCountsConversationsNobodyHasRead();
    void theEndOfASessionDoesNotWaitForTheNextSecond();
    void aMinimisedWindowWarnsOfSessionsThatEnd();
};

void TstMainWindow::initTestCase()
{
    WindowBench::prepare();
}

void TstMainWindow::rowsFromTheSourceAreShown()
{
    WindowBench bench;
    auto *model = bench.table().model();
    QCOMPARE(model->rowCount(), int(bench.source.messages.size()));
    QCOMPARE(model->index(0, 0).data().toString(), QStringLiteral("Queued"));
    QCOMPARE(model->index(0, 1).data().toString(), QStringLiteral("+49 176 99881200"));
    QCOMPARE(model->index(0, 6).data().toString(), QStringLiteral("2 s"));
    QVERIFY(bench.shows(QStringLiteral("newest first")));
}

void TstMainWindow::markupIsShownAsText()
{
    WindowBench bench;
    MessageDetail hostile = bench.source.messages.at(bench.ids[9]);
    hostile.inboundText = QStringLiteral("<img src=\"/dev/zero\"><b>hello</b>");
    hostile.row.recipient = QStringLiteral("<h1>x</h1>");
    bench.source.put(hostile);
    ChangeSet changes;
    changes.messages = {bench.ids[9]};
    bench.window.applyChanges(changes);
    bench.choose(9);
    // Painted, not set in a label: its words are what a screen reader hears.
    const auto *phone = bench.window.findChild<PhoneView *>(QStringLiteral("contentPhone"));
    QVERIFY(phone && phone->isVisible());
    QCOMPARE(phone->accessibleDescription(), QStringLiteral("<img src=\"/dev/zero\"><b>hello</b>"));
    QVERIFY(bench.shows(QStringLiteral("<h1>x</h1>")));
    for (const auto *label : bench.window.findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TstMainWindow::newRowsDoNotMoveTheReader()
{
    WindowBench bench;
    bench.table().verticalScrollBar()->setValue(500);
    const int row = bench.table().rowAt(0);
    const RowId seen{bench.table().model()->index(row, 0).data(MessageListModel::kRowIdRole).toLongLong()};
    ChangeSet changes;
    for (int i = 1; i <= 3; ++i) {
        MessageRow fresh = bench.source.messages.at(bench.ids[3]).row;
        fresh.createdAt = bench.clock.at.plusMs(i);
        fresh.row = RowId::make(fresh.createdAt, 7);
        bench.source.put(fresh);
        changes.messages.push_back(fresh.row);
    }
    bench.window.applyChanges(changes);
    bench.settle();
    const int after = bench.table().rowAt(0);
    QCOMPARE(after, row + 3);
    QCOMPARE(RowId{bench.table().model()->index(after, 0).data(MessageListModel::kRowIdRole).toLongLong()},
             seen);
    QPushButton *pill = bench.button(QStringLiteral("3 new ↑"));
    QVERIFY(pill);
    pill->click();
    QCOMPARE(bench.table().verticalScrollBar()->value(), 0);
    QVERIFY(!pill->isVisible());
}

void TstMainWindow::anEmptyListSaysWhatWillAppear()
{
    WindowBench bench(true);
    QVERIFY(bench.shows(QStringLiteral("No messages yet")));
    QPushButton *button = bench.button(QStringLiteral("Compose the first message"));
    QVERIFY(button);
    button->click();
    QVERIFY(openDialog());
    openDialog()->confirmStored();
    ChangeSet changes;
    bench.source.put(rowAt(1));
    changes.messages = {rowAt(1).row};
    bench.window.applyChanges(changes);
    bench.settle();
    QVERIFY(!bench.shows(QStringLiteral("No messages yet")));
}

void TstMainWindow::composeOpensByKeyAndClosesWhenStored()
{
    WindowBench bench;
    bench.window.activateWindow();
    QTest::keySequence(&bench.window, keyOf(Command::Compose));
    ComposeDialog *dialog = openDialog();
    QVERIFY(dialog);
    const QPointer<ComposeDialog> guard(dialog);
    MessageRow fresh = rowAt(5'000'000);
    fresh.summary = QStringLiteral("fresh");
    bench.window.confirmStored(dialog->token(), fresh.row);
    ChangeSet changes;
    bench.source.put(fresh);
    changes.messages = {fresh.row};
    bench.window.applyChanges(changes);
    QTRY_VERIFY(!guard);
    bench.settle();
    QCOMPARE(bench.table().chosen(), fresh.row);
}

void TstMainWindow::aRefusedStoreKeepsTheDialogOpen()
{
    WindowBench bench;
    bench.window.openCompose();
    ComposeDialog *dialog = openDialog();
    QVERIFY(dialog);
    bench.window.refuseStored(dialog->token(),
                              {ErrorKind::Storage, QStringLiteral("The disk is full."), {}, {}});
    bench.settle();
    QVERIFY(dialog->isVisible());
    bool said = false;
    for (const auto *label : dialog->findChildren<PlainLabel *>())
        said = said || label->text().contains(QStringLiteral("The disk is full."));
    QVERIFY(said);
    dialog->confirmStored();
}

void TstMainWindow::aRefusalWithoutItsDialogIsStillSaid()
{
    WindowBench bench;
    bench.window.refuseStored(4711, {ErrorKind::Storage, QStringLiteral("The disk is full."), {}, {}});
    QVERIFY(bench.shows(QStringLiteral("The disk is full.")));
}

void TstMainWindow::troubleIsSaidInsideTheWindow()
{
    WindowBench bench;
    const Error error{ErrorKind::Network, QStringLiteral("The <b>port</b> is taken."),
                      QStringLiteral("Choose another."), QStringLiteral("EADDRINUSE")};
    bench.window.showTrouble(error);
    bench.window.showTrouble(error);
    QVERIFY(bench.shows(QStringLiteral("The <b>port</b> is taken. Choose another.")));
    QVERIFY(bench.shows(QStringLiteral("EADDRINUSE")));
    QVERIFY(!QApplication::activeModalWidget());
    bench.button(QStringLiteral("Dismiss"))->click();
    QVERIFY(!bench.window.findChild<Banner *>()->isVisible());
}

void TstMainWindow::troubleIsInTheLogToo()
{
    WindowBench bench;
    const Error trouble{ErrorKind::Storage, QStringLiteral("The disk is full."),
                        QStringLiteral("Free some room."), QStringLiteral("words of the system")};
    QTest::ignoreMessage(QtWarningMsg, "what=\"The disk is full.\" next=\"Free some room.\"");
    bench.window.showTrouble(trouble);
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^what=")));
    bench.window.showTrouble(trouble); // no second one
    ChangeSet changes;
    changes.api = ApiHealth{};
    changes.api->state = ApiState::NoKey;
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral(
                                           "^what=\"This workspace has no API key.*\" state=\"What you send "
                                           "waits.*\" next=\"Enter the API key.*\"$")));
    bench.window.applyChanges(changes);
    bench.settle();
}

void TstMainWindow::pagesAreShownByName()
{
    WindowBench bench;
    QVERIFY(bench.window.showPage(QStringLiteral("senders")));
    QVERIFY(!bench.table().isVisible());
    QVERIFY(!bench.window.showPage(QStringLiteral("nowhere")));
    for (const char *page : {"outbox", "insights"}) {
        QVERIFY(bench.window.showPage(QString::fromLatin1(page)));
        QVERIFY(!bench.table().isVisible());
    }
    QVERIFY(bench.window.showPage(QStringLiteral("messages")));
    QVERIFY(bench.table().isVisible());
}

void TstMainWindow::everyControlIsNamedAsItsLabelSays_data()
{
    QTest::addColumn<int>("chosen");
    QTest::newRow("nothing chosen") << -1;
    QTest::newRow("read") << 2;
    QTest::newRow("held") << 10;
    QTest::newRow("failed") << 4;
}

void TstMainWindow::everyControlIsNamedAsItsLabelSays()
{
    QFETCH(int, chosen);
    WindowBench bench;
    if (chosen >= 0)
        bench.choose(size_t(chosen));
    int seen = 0;
    for (auto *button : bench.window.findChildren<QAbstractButton *>()) {
        if (!button->isVisible() || button->focusPolicy() == Qt::NoFocus)
            continue;
        ++seen;
        const QString label = button->text().replace(QStringLiteral("&&"), QStringLiteral("&"));
        QVERIFY2(!label.isEmpty(), button->metaObject()->className());
        QCOMPARE(nameOf(button), label);
    }
    QVERIFY(seen >= 10);
    for (auto *widget : bench.window.findChildren<QWidget *>()) {
        const bool isControl = qobject_cast<QAbstractItemView *>(widget) ||
                               qobject_cast<QLineEdit *>(widget) || qobject_cast<QComboBox *>(widget) ||
                               qobject_cast<QPlainTextEdit *>(widget);
        if (isControl && widget->isVisible() && widget->focusPolicy() != Qt::NoFocus)
            QVERIFY2(!nameOf(widget).isEmpty(), widget->metaObject()->className());
    }
}

void TstMainWindow::noKeyIsTakenTwice()
{
    WindowBench bench;
    bench.choose(10);
    QStringList keys;
    for (const auto *shortcut : bench.window.findChildren<QShortcut *>()) {
        if (static_cast<QWidget *>(shortcut->parent())->isVisible())
            keys << shortcut->key().toString();
    }
    QVERIFY(keys.size() >= 12);
    QCOMPARE(QSet<QString>(keys.begin(), keys.end()).size(), keys.size());
}

void TstMainWindow::whatTheInspectorShowsIsMarkedInTheTable()
{
    WindowBench bench;
    bench.window.activateWindow();
    bench.table().setFocus();
    bench.settle();
    QCOMPARE(bench.table().chosen(), bench.ids[0]);
    QVERIFY(bench.table().selectionModel()->isRowSelected(0, {}));
}

void TstMainWindow::theChosenRowSurvivesChanges()
{
    WindowBench bench;
    bench.choose(3);
    ChangeSet changes;
    MessageRow fresh = rowAt(6'000'000);
    bench.source.put(fresh);
    bench.source.messages.erase(bench.ids[0]);
    changes.messages = {fresh.row, bench.ids[0]};
    bench.window.applyChanges(changes);
    bench.settle();
    QCOMPARE(bench.table().chosen(), bench.ids[3]);
    QCOMPARE(bench.window.findChild<Inspector *>()->shown(), bench.ids[3]);
}

void TstMainWindow::theTitleCountsConversationsNobodyHasRead()
{
    FakeConversationSource talks;
    talks.answerAtOnce();
    WindowBench bench;
    Conversation line;
    line.session =
        sessionOfReply(AgentId("ag_live_1"), QStringLiteral("+4917612345678"), bench.clock.at, {}, false);
    line.unread = 3;
    talks.put(line);
    bench.window.setConversationSource(talks);
    bench.settle();
    QCOMPARE(bench.window.windowTitle(), QStringLiteral("(1) Practice - Arowana Console"));
    line.unread = 0;
    talks.put(line);
    ChangeSet changes;
    changes.pairs = {line.pair()};
    bench.window.applyChanges(changes);
    bench.settle();
    QCOMPARE(bench.window.windowTitle(), QStringLiteral("Practice - Arowana Console"));
}

void TstMainWindow::theEndOfASessionDoesNotWaitForTheNextSecond()
{
    FakeConversationSource talks;
    talks.answerAtOnce();
    WindowBench bench;
    const Instant end = bench.clock.at.plusMs(90'250);
    Conversation line;
    line.session =
        sessionOfReply(AgentId("ag_live_1"), QStringLiteral("+4917612345678"), bench.clock.at, end, false);
    talks.put(line);
    bench.window.setConversationSource(talks);
    bench.settle();
    ChangeSet changes;
    changes.clockSkewMs = 500; // the platform's clock is ahead
    bench.window.applyChanges(changes);
    const auto *exact = bench.window.findChild<QTimer *>(QStringLiteral("exact"));
    QVERIFY(exact && exact->isActive() && exact->isSingleShot());
    QCOMPARE(exact->timerType(), Qt::PreciseTimer);
    QCOMPARE(exact->interval(), 89'750);
    bench.window.hide();
    QVERIFY(!exact->isActive());
}

void TstMainWindow::aMinimisedWindowWarnsOfSessionsThatEnd()
{
    FakeConversationSource talks;
    talks.answerAtOnce();
    WindowBench bench;
    auto *desktop = new HeardDesktop;
    Conversation line;
    line.session = sessionOfReply(AgentId("ag_live_1"), QStringLiteral("+4917612345678"), bench.clock.at,
                                  bench.clock.at.plusMs(700'000), false);
    line.unread = 1;
    talks.put(line);
    bench.window.setConversationSource(talks, desktop);
    bench.settle();
    ChangeSet changes;
    changes.sessions = {line.session};
    changes.settings = WorkspaceSettings{};
    changes.settings->soundsEnds = true;
    bench.window.applyChanges(changes);
    bench.settle();
    QCOMPARE(desktop->marks, QList<bool>{true});
    QHideEvent minimised;
    QSpontaneKeyEvent::setSpontaneous(&minimised); // as the window system sends it
    qApp->notify(&bench.window, &minimised);
    const int before = int(desktop->texts.size());
    bench.clock.at = bench.clock.at.plusMs(150'000);
    QTRY_COMPARE(int(desktop->texts.size()), before + 1);
    QVERIFY2(desktop->texts.last().contains(QStringLiteral("10 minutes")), qPrintable(desktop->texts.last()));
    QVERIFY(desktop->hasSounded);
}

QTEST_MAIN(TstMainWindow)
#include "tst_mainwindow.moc"
