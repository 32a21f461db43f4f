// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/messagelistmodel.h"
#include "tests/ui/sampledata.h"
#include "ui/banner.h"
#include "ui/compose/composedialog.h"
#include "ui/controls/button.h"
#include "ui/inspector/inspector.h"
#include "ui/keys.h"
#include "ui/mainwindow.h"
#include "ui/messages/messagesview.h"
#include "ui/text/plainlabel.h"
#include "ui/theme/theme.h"
#include "ui/truthbar/lamp.h"
#include "ui/truthbar/popover.h"

#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>

using namespace arowana;

Q_DECLARE_METATYPE(arowana::RowId)

namespace {

/// The window on sample data with a clock that stands.
struct Bench {
    explicit Bench(bool empty = false)
        : window({QStringLiteral("Practice"), WorkspaceKind::Practice, QStringLiteral("127.0.0.1"), false},
                 filled(empty))
    {
        window.setClock(&clock);
        window.applyChanges(sampleState(clock.at));
        window.resize(1400, 900);
        window.show();
        settle();
    }

    FakeMessageSource &filled(bool empty)
    {
        source.answerAtOnce();
        if (!empty)
            ids = fillWithSamples(source, clock.at);
        return source;
    }
    void settle()
    {
        for (int i = 0; i < 20; ++i)
            QCoreApplication::processEvents();
    }
    void choose(size_t index)
    {
        table().choose(ids[index]);
        settle();
    }
    MessagesView &table() { return *window.findChild<MessagesView *>(); }
    [[nodiscard]] QPushButton *button(const QString &label) const
    {
        for (auto *candidate : window.findChildren<QPushButton *>()) {
            if (candidate->isVisible() && candidate->text() == label)
                return candidate;
        }
        return nullptr;
    }
    [[nodiscard]] bool shows(const QString &text) const
    {
        const auto labels = window.findChildren<PlainLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const PlainLabel *label) {
            return label->isVisible() && label->text().contains(text);
        });
    }
    [[nodiscard]] QStringList lamps() const
    {
        QStringList out;
        for (const auto *lamp : window.findChildren<Lamp *>())
            out << lamp->accessibleName().replace(QChar(QChar::Nbsp), u' ');
        return out;
    }

    StoppedClock clock;
    FakeMessageSource source;
    std::vector<RowId> ids;
    MainWindow window;
};

QString nameOf(QWidget *widget)
{
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
    return face ? face->text(QAccessible::Name) : QString();
}

ComposeDialog *openDialog()
{
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (auto *dialog = qobject_cast<ComposeDialog *>(top); dialog && dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

} // namespace

class TstMainWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rowsFromTheSourceAreShown();
    void theInspectorShowsTheChosenMessage();
    void markupIsShownAsText();
    void failedMessagesSayWhyFirst();
    void revokeNamesTheChosenRow();
    void revokeIsOfferedOnlyWhileItMayWork();
    void heldMessagesCountDownAndCanBeStopped();
    void sendAgainOpensTheDialogFilled();
    void evidenceGoesToTheClipboard();
    void changesReachTheInspector();
    void newRowsDoNotMoveTheReader();
    void anEmptyListSaysWhatWillAppear();
    void composeOpensByKeyAndClosesWhenStored();
    void aRefusedStoreKeepsTheDialogOpen();
    void aRefusalWithoutItsDialogIsStillSaid();
    void theTruthBarSaysHowThingsStand();
    void lampsExplainThemselves();
    void gapsAndPausesAreExplained();
    void troubleIsSaidInsideTheWindow();
    void pagesAreShownByName();
    void everyControlIsNamedAsItsLabelSays_data();
    void everyControlIsNamedAsItsLabelSays();
    void noKeyIsTakenTwice();
    void theChosenRowSurvivesChanges();
};

void TstMainWindow::initTestCase()
{
    QLocale::setDefault(QLocale::c());
    applyTheme(*qApp, ThemeChoice::Light);
    qRegisterMetaType<RowId>();
}

void TstMainWindow::rowsFromTheSourceAreShown()
{
    Bench bench;
    auto *model = bench.table().model();
    QCOMPARE(model->rowCount(), int(bench.source.messages.size()));
    QCOMPARE(model->index(0, 0).data().toString(), QStringLiteral("Queued"));
    QCOMPARE(model->index(0, 1).data().toString(), QStringLiteral("+49 176 99881200"));
    QCOMPARE(model->index(0, 6).data().toString(), QStringLiteral("2 s"));
    QVERIFY(bench.shows(QStringLiteral("newest first")));
}

void TstMainWindow::theInspectorShowsTheChosenMessage()
{
    Bench bench;
    bench.table().setCurrentIndex({});
    QVERIFY(bench.shows(QStringLiteral("Choose a message")));
    bench.choose(2);
    QVERIFY(bench.shows(QStringLiteral("+49 176 12345678")));
    QVERIFY(bench.shows(QStringLiteral("Shop agent · RCS · Transaction")));
    QVERIFY(bench.shows(QStringLiteral("Your parcel arrives today between 14 and 16 h.")));
    QVERIFY(bench.shows(QStringLiteral("confirmed")));
    QVERIFY(!bench.shows(QStringLiteral("Choose a message")));
}

void TstMainWindow::markupIsShownAsText()
{
    Bench bench;
    MessageDetail hostile = bench.source.messages.at(bench.ids[9]);
    hostile.inboundText = QStringLiteral("<img src=\"/dev/zero\"><b>hello</b>");
    hostile.row.recipient = QStringLiteral("<h1>x</h1>");
    bench.source.put(hostile);
    ChangeSet changes;
    changes.messages = {bench.ids[9]};
    bench.window.applyChanges(changes);
    bench.choose(9);
    QVERIFY(bench.shows(QStringLiteral("<img src=\"/dev/zero\"><b>hello</b>")));
    QVERIFY(bench.shows(QStringLiteral("<h1>x</h1>")));
    for (const auto *label : bench.window.findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TstMainWindow::failedMessagesSayWhyFirst()
{
    Bench bench;
    bench.choose(4);
    QVERIFY(bench.shows(QStringLiteral("Why it failed")));
    QVERIFY(bench.shows(QStringLiteral("This number cannot receive RCS messages.")));
    QVERIFY(bench.shows(QStringLiteral("UNKNOWN_RCS_USER")));
    bench.choose(2);
    QVERIFY(!bench.shows(QStringLiteral("Why it failed")));
    bench.choose(5);
    QVERIFY(bench.shows(QStringLiteral("What is not known")));
}

void TstMainWindow::revokeNamesTheChosenRow()
{
    Bench bench;
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

void TstMainWindow::revokeIsOfferedOnlyWhileItMayWork()
{
    Bench bench;
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

void TstMainWindow::heldMessagesCountDownAndCanBeStopped()
{
    Bench bench;
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

void TstMainWindow::sendAgainOpensTheDialogFilled()
{
    Bench bench;
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

void TstMainWindow::evidenceGoesToTheClipboard()
{
    Bench bench;
    bench.choose(2);
    bench.button(QStringLiteral("Copy evidence"))->click();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("Recipient: +4917612345678\n")));
}

void TstMainWindow::changesReachTheInspector()
{
    Bench bench;
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

void TstMainWindow::newRowsDoNotMoveTheReader()
{
    Bench bench;
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
    Bench bench(true);
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
    Bench bench;
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
    Bench bench;
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
    Bench bench;
    bench.window.refuseStored(4711, {ErrorKind::Storage, QStringLiteral("The disk is full."), {}, {}});
    QVERIFY(bench.shows(QStringLiteral("The disk is full.")));
}

void TstMainWindow::theTruthBarSaysHowThingsStand()
{
    Bench bench;
    QCOMPARE(
        bench.lamps(),
        (QStringList{QStringLiteral("API 84 ms"), QStringLiteral("Webhooks last event 4 s ago"),
                     QStringLiteral("Store safe"), QStringLiteral("Outbox 1 held · 1 sending · 1 unknown"),
                     QStringLiteral("Balance 49.92 € free · 0.08 € reserved · 50.00 € total"),
                     QStringLiteral("RCS tier_1 · 12501"), QStringLiteral("E-mail tier_1 · 8420")}));
    bench.clock.at = bench.clock.at.plusMs(60'000);
    bench.window.setClock(&bench.clock);
    QCOMPARE(bench.lamps().at(1), QStringLiteral("Webhooks last event 1 min ago"));
}

void TstMainWindow::lampsExplainThemselves()
{
    Bench bench;
    QSignalSpy refresh(&bench.window, &MainWindow::refreshRequested);
    auto *lamp = bench.window.findChild<Lamp *>();
    QTest::mouseClick(lamp, Qt::LeftButton);
    auto *popover = bench.window.findChild<Popover *>();
    QVERIFY(popover->isVisible());
    QVERIFY(bench.shows(QStringLiteral("127.0.0.1:8080 answered 2 s ago.")));
    QVERIFY(bench.window.rect().contains(popover->geometry()));
    bench.button(QStringLiteral("Ask the platform now"))->click();
    QCOMPARE(refresh.count(), 1);
    QVERIFY(!popover->isVisible());
    lamp->click();
    QTest::keyClick(popover, Qt::Key_Escape);
    QVERIFY(!popover->isVisible());
}

void TstMainWindow::gapsAndPausesAreExplained()
{
    Bench bench;
    ChangeSet changes = sampleState(bench.clock.at);
    changes.api->pausedUntil = bench.clock.at.plusMs(42'000);
    changes.gaps = QList<Gap>{{bench.clock.at.plusMs(-900'000), bench.clock.at.plusMs(-600'000),
                               GapCause::Asleep, std::nullopt, 0}};
    bench.window.applyChanges(changes);
    const auto lamps = bench.window.findChildren<Lamp *>();
    lamps[1]->click();
    QVERIFY(bench.shows(QStringLiteral("not filled yet.")));
    lamps[1]->click();
    lamps[0]->click();
    QVERIFY(bench.shows(QStringLiteral("asks for a pause until")));
    QVERIFY(!bench.button(QStringLiteral("Ask the platform now"))); // that is what the pause is about
    bench.clock.at = bench.clock.at.plusMs(2'000);
    bench.window.setClock(&bench.clock);
    QVERIFY(bench.shows(QStringLiteral("goes on by itself in 0:40.")));
}

void TstMainWindow::troubleIsSaidInsideTheWindow()
{
    Bench bench;
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

void TstMainWindow::pagesAreShownByName()
{
    Bench bench;
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
    Bench bench;
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
    Bench bench;
    bench.choose(10);
    QStringList keys;
    for (const auto *shortcut : bench.window.findChildren<QShortcut *>()) {
        if (static_cast<QWidget *>(shortcut->parent())->isVisible())
            keys << shortcut->key().toString();
    }
    QVERIFY(keys.size() >= 12);
    QCOMPARE(QSet<QString>(keys.begin(), keys.end()).size(), keys.size());
}

void TstMainWindow::theChosenRowSurvivesChanges()
{
    Bench bench;
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

QTEST_MAIN(TstMainWindow)
#include "tst_mainwindow.moc"
