// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Outbox and Insights pages inside the window, driven by keys and by their labels.
#include "tests/ui/sampledata.h"
#include "ui/compose/composedialog.h"
#include "ui/insights/charttext.h"
#include "ui/insights/deliverychart.h"
#include "ui/inspector/inspector.h"
#include "ui/keys.h"
#include "ui/mainwindow.h"
#include "ui/messages/messagesview.h"
#include "ui/outbox/decisioncard.h"
#include "ui/outbox/outboxview.h"
#include "ui/text/plainlabel.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace arowana;

Q_DECLARE_METATYPE(arowana::RowId)
Q_DECLARE_METATYPE(arowana::StuckDecision)
Q_DECLARE_METATYPE(arowana::MessageId)

namespace {

enum Sample { Stuck, Found, Refused, Unknown4, Portal, Ready, Held, Flying };

struct Bench {
    explicit Bench(bool empty = false)
        : window({QStringLiteral("Practice"), WorkspaceKind::Practice, QStringLiteral("127.0.0.1"), false},
                 prompt(messages))
    {
        outbox.isPrompt = true;
        statistics.isPrompt = true;
        if (!empty) {
            outbox.items = sampleOutbox(clock.at);
            statistics.counts = sampleMinutes(clock.at);
        }
        window.setOutboxSource(outbox);
        window.setStatisticsSource(statistics);
        window.setClock(&clock);
        window.applyChanges(sampleState(clock.at));
        window.resize(1400, 900);
        window.show();
        window.activateWindow();
        settle();
        QTest::keySequence(&window, keyOf(Command::ShowOutbox));
        settle();
    }
    static FakeMessageSource &prompt(FakeMessageSource &source)
    {
        source.answerAtOnce();
        return source;
    }
    void settle()
    {
        for (int i = 0; i < 20; ++i)
            QCoreApplication::processEvents();
    }
    OutboxView &table() { return *window.findChild<OutboxView *>(); }
    [[nodiscard]] RowId id(Sample sample) const { return sampleOutbox(clock.at).at(sample).row.row; }
    void choose(Sample sample)
    {
        QVERIFY(table().choose(id(sample)));
        settle();
    }
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
    void change(RowId row)
    {
        ChangeSet changes;
        changes.messages = {row};
        window.applyChanges(changes);
        settle();
    }

    StoppedClock clock;
    FakeMessageSource messages;
    FakeOutboxSource outbox;
    FakeStatisticsSource statistics;
    MainWindow window;
};

ComposeDialog *openDialog()
{
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (auto *dialog = qobject_cast<ComposeDialog *>(top); dialog && dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

QString nameOf(QWidget *widget)
{
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
    return face ? face->text(QAccessible::Name) : QString();
}

} // namespace

class TstOutboxPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theKeyOpensThePageWithItsCounts();
    void anEmptyOutboxOffersToCompose();
    void heldOnesAreSentOrStoppedByKey();
    void severalCanBeStoppedAtOnce();
    void unknownOnesAreAskedAgainByKey();
    void whatIsOnItsWayCanNeitherBeStoppedNorSent();
    void theChosenStayChosenWhenTheyGoOn();
    void aStoppedSendGivesItsDraftBackOnceItIsStopped();
    void aSendThatLeftAfterAllGivesNoDraftBack();
    void evidenceStandsBelowTheChosenStuckOne();
    void aCandidateIsTakenByItsButton();
    void sendingAgainAsksOnceAndNamesTheRecipient();
    void leavingItIsADecisionToo();
    void theInspectorDecidesAsWell();
    void enterShowsTheMessageWhole();
    void everyControlIsNamedAsItsLabelSays();
    void countdownsTickOnlyOnTheirPage();
    void theChartHasTheNumbersOfTheTable();
    void anEmptyHourOffersToCompose();
    void chartsAreAskedForOnlyWhileTheyAreSeen();
    void chartTextIsNeverMarkup();
};

void TstOutboxPage::initTestCase()
{
    QLocale::setDefault(QLocale::c());
    applyTheme(*qApp, ThemeChoice::Light);
    qRegisterMetaType<RowId>();
    qRegisterMetaType<StuckDecision>();
    qRegisterMetaType<MessageId>();
}

void TstOutboxPage::theKeyOpensThePageWithItsCounts()
{
    Bench bench;
    QVERIFY(bench.table().isVisible());
    QVERIFY(bench.table().hasFocus());
    QCOMPARE(bench.table().model()->rowCount(), 8);
    QVERIFY(bench.shows(QStringLiteral("2 held · 2 sending · 2 unknown · 1 to decide · 1 refused")));
    QVERIFY(!bench.button(QStringLiteral("Stop"))->isEnabled());
}

void TstOutboxPage::anEmptyOutboxOffersToCompose()
{
    Bench bench(true);
    QVERIFY(bench.shows(QStringLiteral("Nothing waits to be sent")));
    QPushButton *compose = bench.button(QStringLiteral("Compose"));
    QVERIFY(compose);
    compose->click();
    QVERIFY(openDialog());
    openDialog()->confirmStored();
}

void TstOutboxPage::heldOnesAreSentOrStoppedByKey()
{
    Bench bench;
    QSignalSpy sent(&bench.window, &MainWindow::sendNowRequested);
    QSignalSpy stopped(&bench.window, &MainWindow::stopRequested);
    bench.choose(Held);
    QTest::keySequence(&bench.table(), keyOf(Command::SendNow));
    QCOMPARE(sent.count(), 1);
    QCOMPARE(sent.first().at(0).value<RowId>(), bench.id(Held));
    QTest::keySequence(&bench.table(), keyOf(Command::Stop));
    QCOMPARE(stopped.count(), 1);
    QCOMPARE(stopped.first().at(0).value<RowId>(), bench.id(Held));
    QTest::keySequence(&bench.table(), keyOf(Command::AskAgain));
    QCOMPARE(sent.count(), 1); // there is nothing to ask yet
}

void TstOutboxPage::severalCanBeStoppedAtOnce()
{
    Bench bench;
    QSignalSpy stopped(&bench.window, &MainWindow::stopRequested);
    QTest::keySequence(&bench.table(), QKeySequence::SelectAll);
    bench.settle();
    bench.button(QStringLiteral("Stop"))->click();
    QSet<qint64> rows;
    for (const auto &signal : stopped)
        rows.insert(signal.at(0).value<RowId>().value);
    QCOMPARE(rows, (QSet<qint64>{bench.id(Held).value, bench.id(Found).value, bench.id(Ready).value}));
    QVERIFY(!bench.window.findChild<DecisionCard *>()->isVisible());
}

void TstOutboxPage::unknownOnesAreAskedAgainByKey()
{
    Bench bench;
    QSignalSpy asked(&bench.window, &MainWindow::sendNowRequested);
    bench.choose(Unknown4);
    QVERIFY(!bench.button(QStringLiteral("Stop"))->isEnabled()); // it may have left
    QTest::keySequence(&bench.table(), keyOf(Command::AskAgain));
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().at(0).value<RowId>(), bench.id(Unknown4));
}

void TstOutboxPage::whatIsOnItsWayCanNeitherBeStoppedNorSent()
{
    Bench bench;
    for (const Sample sample : {Flying, Refused, Stuck}) {
        bench.choose(sample);
        for (const char *label : {"Stop", "Send now", "Ask again now"})
            QVERIFY2(!bench.button(QString::fromLatin1(label))->isEnabled(), label);
    }
}

void TstOutboxPage::theChosenStayChosenWhenTheyGoOn()
{
    Bench bench;
    bench.choose(Held);
    bench.outbox.items[Held].state = OutboxState::InFlight;
    bench.outbox.items[Held].holdUntil.reset();
    bench.outbox.items.removeAt(Stuck);
    bench.change(bench.id(Held));
    QTRY_COMPARE(bench.table().model()->rowCount(), 7);
    const QList<int> rows = bench.table().chosenRows();
    QCOMPARE(rows.size(), 1);
    const RowId chosen{
        bench.table().model()->index(rows.first(), 0).data(OutboxModel::kRowIdRole).toLongLong()};
    QCOMPARE(chosen, bench.id(Held));
    QVERIFY(!bench.button(QStringLiteral("Stop"))->isEnabled());
}

void TstOutboxPage::aStoppedSendGivesItsDraftBackOnceItIsStopped()
{
    Bench bench;
    bench.choose(Found);
    MessageDetail detail;
    detail.row = bench.outbox.items[Found].row;
    detail.row.status = MessageStatus::Held;
    SendRequest request;
    request.sender = sampleSenders().first();
    request.to = *parseRecipient(detail.row.recipient);
    request.content = RcsText{QStringLiteral("Your parcel arrives today")};
    detail.request = request;
    bench.messages.put(detail);
    bench.button(QStringLiteral("Stop"))->click();
    bench.change(detail.row.row);
    QVERIFY(!openDialog()); // asked for, not yet done
    bench.messages.messages[detail.row.row].row.status = MessageStatus::StoppedHere;
    bench.outbox.items.removeAt(Found);
    bench.change(detail.row.row);
    ComposeDialog *dialog = openDialog();
    QVERIFY(dialog);
    bool isFilled = false;
    for (const auto *edit : dialog->findChildren<QPlainTextEdit *>())
        isFilled = isFilled || edit->toPlainText() == QStringLiteral("Your parcel arrives today");
    QVERIFY(isFilled);
    dialog->confirmStored();
    bench.settle();
    bench.change(detail.row.row);
    QVERIFY(!openDialog()); // once
}

void TstOutboxPage::aSendThatLeftAfterAllGivesNoDraftBack()
{
    Bench bench;
    bench.choose(Held);
    bench.button(QStringLiteral("Stop"))->click();
    MessageDetail detail;
    detail.row = bench.outbox.items[Held].row;
    detail.row.status = MessageStatus::Queued;
    detail.request = SendRequest();
    bench.messages.put(detail);
    bench.change(detail.row.row);
    QVERIFY(!openDialog());
    bench.messages.messages[detail.row.row].row.status = MessageStatus::StoppedHere; // of another wish
    bench.change(detail.row.row);
    QVERIFY(!openDialog());
}

void TstOutboxPage::evidenceStandsBelowTheChosenStuckOne()
{
    Bench bench;
    auto *card = bench.table().parentWidget()->findChild<DecisionCard *>();
    QVERIFY(!card->isVisible());
    bench.choose(Stuck);
    QVERIFY(card->isVisible());
    QVERIFY(bench.shows(QStringLiteral("too old to ask again")));
    QVERIFY(bench.shows(QStringLiteral("has 2 message(s) with this content:")));
    QVERIFY(bench.shows(QStringLiteral("to +49 1527 7889900")));
    bench.outbox.items[Stuck].lookUp.reset();
    bench.change(bench.id(Stuck));
    QTRY_VERIFY(bench.shows(QStringLiteral("The message log is being read.")));
    QVERIFY(!bench.button(QStringLiteral("It is this one")));
    bench.choose(Held);
    QVERIFY(!card->isVisible());
}

void TstOutboxPage::aCandidateIsTakenByItsButton()
{
    Bench bench;
    QSignalSpy decided(&bench.window, &MainWindow::decisionRequested);
    bench.choose(Stuck);
    QPushButton *take = bench.button(QStringLiteral("It is this one"));
    QVERIFY(take);
    take->setFocus();
    QTest::keyClick(take, Qt::Key_Space);
    QCOMPARE(decided.count(), 1);
    QCOMPARE(decided.first().at(0).value<RowId>(), bench.id(Stuck));
    QCOMPARE(decided.first().at(1).value<StuckDecision>(), StuckDecision::IsCandidate);
    QCOMPARE(decided.first().at(2).value<MessageId>(), MessageId("msg_0f3c88a1d2b45e91ab"));
}

void TstOutboxPage::sendingAgainAsksOnceAndNamesTheRecipient()
{
    Bench bench;
    QSignalSpy decided(&bench.window, &MainWindow::decisionRequested);
    bench.choose(Stuck);
    const auto question = [&] {
        bench.button(QStringLiteral("Send again as new…"))->click();
        bench.button(QStringLiteral("Send again as new…"))->click();
        bench.settle();
        const auto boxes = bench.window.findChildren<QMessageBox *>();
        return boxes.size() == 1 ? boxes.first() : nullptr;
    };
    QPointer<QMessageBox> box = question();
    QVERIFY(box);
    QVERIFY(box->text().contains(QStringLiteral("+49 1527 7889900")));
    QVERIFY(box->informativeText().contains(QStringLiteral("twice")));
    QCOMPARE(box->defaultButton()->text(), QStringLiteral("Do not send"));
    QTest::keyClick(box, Qt::Key_Escape);
    QTRY_VERIFY(!box);
    QCOMPARE(decided.count(), 0);
    box = question();
    QVERIFY(box);
    for (auto *choice : box->buttons()) {
        if (choice->text() == QStringLiteral("Send again"))
            choice->click();
    }
    QCOMPARE(decided.count(), 1);
    QCOMPARE(decided.first().at(1).value<StuckDecision>(), StuckDecision::SendAnew);
    QVERIFY(decided.first().at(2).value<MessageId>().isEmpty());
}

void TstOutboxPage::leavingItIsADecisionToo()
{
    Bench bench;
    QSignalSpy decided(&bench.window, &MainWindow::decisionRequested);
    bench.choose(Stuck);
    bench.button(QStringLiteral("Leave it"))->click();
    QCOMPARE(decided.count(), 1);
    QCOMPARE(decided.first().at(1).value<StuckDecision>(), StuckDecision::GiveUp);
}

void TstOutboxPage::theInspectorDecidesAsWell()
{
    Bench bench;
    QSignalSpy decided(&bench.window, &MainWindow::decisionRequested);
    MessageDetail detail;
    detail.row = bench.outbox.items[Stuck].row;
    detail.row.status = MessageStatus::Unknown;
    detail.isStuck = true;
    detail.isEstimated = true;
    detail.contactId = ContactId("c_a1b2");
    detail.lookUp = sampleLookUp(bench.clock.at);
    bench.messages.put(detail);
    bench.change(detail.row.row);
    bench.window.showPage(QStringLiteral("messages"));
    bench.window.selectMessage(detail.row.row);
    bench.settle();
    QVERIFY(bench.shows(QStringLiteral("Waits for your decision.")));
    QVERIFY(bench.shows(QStringLiteral("joined with the log's copy by contact, text and time")));
    QVERIFY(bench.shows(QStringLiteral("c_a1b2")));
    QVERIFY(!bench.button(QStringLiteral("Ask again now"))); // its key is too old
    QPushButton *leave = bench.button(QStringLiteral("Leave it"));
    QVERIFY(leave);
    leave->click();
    QCOMPARE(decided.count(), 1);
    QCOMPARE(decided.first().at(0).value<RowId>(), detail.row.row);
}

void TstOutboxPage::enterShowsTheMessageWhole()
{
    Bench bench;
    bench.messages.put(bench.outbox.items[Refused].row);
    bench.change(bench.id(Refused));
    bench.choose(Refused);
    QTest::keyClick(&bench.table(), Qt::Key_Return);
    bench.settle();
    auto *messages = bench.window.findChild<MessagesView *>();
    QVERIFY(messages->isVisible());
    QCOMPARE(messages->chosen(), bench.id(Refused));
}

void TstOutboxPage::everyControlIsNamedAsItsLabelSays()
{
    Bench bench;
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
    QCOMPARE(nameOf(&bench.table()), QStringLiteral("Outbox"));
    bench.window.showPage(QStringLiteral("insights"));
    bench.settle();
    QCOMPARE(nameOf(bench.window.findChild<DeliveryChart *>()), QStringLiteral("Deliveries per minute"));
}

void TstOutboxPage::countdownsTickOnlyOnTheirPage()
{
    Bench bench;
    QSignalSpy changed(bench.table().model(), &QAbstractItemModel::dataChanged);
    bench.clock.at = bench.clock.at.plusMs(1'000);
    bench.window.setClock(&bench.clock);
    QVERIFY(changed.count() > 0);
    for (const auto &signal : changed) {
        QCOMPARE(signal.at(0).toModelIndex().column(), int(OutboxModel::Column::Next));
        QCOMPARE(signal.at(1).toModelIndex().column(), int(OutboxModel::Column::Next));
    }
    QCOMPARE(bench.table().model()->index(0, int(OutboxModel::Column::Next)).data().toString(),
             QStringLiteral("waits for you"));
    QCOMPARE(bench.table().model()->index(1, int(OutboxModel::Column::Next)).data().toString(),
             QStringLiteral("leaves in 0:06"));
    bench.window.showPage(QStringLiteral("messages"));
    changed.clear();
    bench.clock.at = bench.clock.at.plusMs(1'000);
    bench.window.setClock(&bench.clock);
    QCOMPARE(changed.count(), 0);
}

void TstOutboxPage::theChartHasTheNumbersOfTheTable()
{
    Bench bench;
    QTest::keySequence(&bench.window, keyOf(Command::ShowInsights));
    bench.settle();
    auto *chart = bench.window.findChild<DeliveryChart *>();
    QVERIFY(chart->isVisible());
    auto *table = bench.window.findChild<QTableView *>(QStringLiteral("deliveriesTable"));
    QVERIFY(table->hasFocus());
    for (int i = 0; i < kDeliverySeriesCount; ++i) {
        const QList<QPointF> points = chart->drawn(DeliverySeries(i));
        QCOMPARE(points.size(), DeliveryRateModel::kMinutes);
        for (int row = 0; row < DeliveryRateModel::kMinutes; ++row)
            QCOMPARE(int(points[DeliveryRateModel::kMinutes - 1 - row].y()),
                     table->model()->index(row, i + 1).data().toInt());
    }
}

void TstOutboxPage::anEmptyHourOffersToCompose()
{
    Bench bench(true);
    bench.window.showPage(QStringLiteral("insights"));
    bench.settle();
    QVERIFY(bench.shows(QStringLiteral("No deliveries in the last hour")));
    QVERIFY(bench.button(QStringLiteral("Compose")));
}

void TstOutboxPage::chartsAreAskedForOnlyWhileTheyAreSeen()
{
    Bench bench;
    QCOMPARE(bench.statistics.questions, 0);
    bench.window.showPage(QStringLiteral("insights"));
    QCOMPARE(bench.statistics.questions, 1);
    const int outboxQuestions = bench.outbox.questions;
    bench.change(bench.id(Held));
    QCOMPARE(bench.outbox.questions, outboxQuestions);
    bench.window.showPage(QStringLiteral("outbox"));
    QCOMPARE(bench.outbox.questions, outboxQuestions + 1);
}

void TstOutboxPage::chartTextIsNeverMarkup()
{
    QCOMPARE(chartText(QStringLiteral("<img src=\"/dev/zero\"> & ") + QChar(0x202E)),
             QStringLiteral("&lt;img src=&quot;/dev/zero&quot;&gt; &amp; [U+202E]"));
}

QTEST_MAIN(TstOutboxPage)
#include "tst_outboxpage.moc"
