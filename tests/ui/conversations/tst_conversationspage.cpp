// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Conversations page by keyboard: going through the board, answering, an end while one types, a refused
// reply, what is marked as read.
#include "models/domain/returnedreply.h"
#include "models/items/sessionboardmodel.h"
#include "tests/ui/conversations/conversationsbench.h"
#include "ui/conversations/endnotice.h"
#include "ui/conversations/replydrafts.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QTabBar>

Q_DECLARE_METATYPE(arowana::RowId)
Q_DECLARE_METATYPE(arowana::AgentId)

using namespace arowana;

namespace {

void type(QWidget *field, const QString &text)
{
    QTest::keyClicks(field, text);
    ConversationsBench::settle();
}

} // namespace

class TestConversationsPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        qRegisterMetaType<RowId>();
        qRegisterMetaType<AgentId>();
    }

    void boardIsWalkedAndAnsweredByKeyboardAlone()
    {
        ConversationsBench bench;
        QSignalSpy sent(bench.page, &ConversationsPage::sendRequested);
        QCOMPARE(bench.rows(), QStringList({QStringLiteral("Person 1"), QStringLiteral("Person 2"),
                                            QStringLiteral("Person 3")}));
        bench.board()->setFocus();
        QTest::keyClick(bench.board(), Qt::Key_Down);
        ConversationsBench::settle();
        QTest::keyClick(bench.board(), Qt::Key_Down);
        ConversationsBench::settle();
        QTest::keyClick(bench.board(), Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), bench.field());
        type(bench.field(), QStringLiteral("Hello"));
        QTest::keyClick(bench.field(), Qt::Key_Return, Qt::ShiftModifier);
        type(bench.field(), QStringLiteral("there"));
        QCOMPARE(sent.size(), 0);
        QTest::keyClick(bench.field(), Qt::Key_Return);
        QCOMPARE(sent.size(), 1);
        const auto request = sent.first().at(1).value<SendRequest>();
        QCOMPARE(request.type, MessageType::Conversation);
        QCOMPARE(wireText(request.to), phoneOf(2));
        QCOMPARE(std::get<RcsText>(request.content).text, QStringLiteral("Hello\nthere"));
        QTest::keyClick(bench.field(), Qt::Key_Return); // on its way: not sent twice
        QCOMPARE(sent.size(), 1);
        QVERIFY(bench.page->confirmStored(sent.first().at(0).toULongLong(), RowId{77}));
        QCOMPARE(bench.field()->toPlainText(), QString());
        QVERIFY(!bench.field()->isReadOnly());
    }

    void typeAheadFindsAName()
    {
        ConversationsBench bench;
        bench.board()->setFocus();
        QTest::keyClicks(bench.board(), QStringLiteral("Person 3"));
        QCOMPARE(bench.board()->currentIndex().row(), 2);
    }

    void filtersAndSearchAskForOtherBoards()
    {
        ConversationsBench bench;
        auto *filters = bench.part<QTabBar>("boardFilters");
        QVERIFY2(filters->tabText(0).endsWith(QStringLiteral("3")), qPrintable(filters->tabText(0)));
        QVERIFY(filters->tabText(1).endsWith(QStringLiteral("1")));
        filters->setCurrentIndex(1);
        ConversationsBench::settle();
        QCOMPARE(bench.rows(), QStringList{QStringLiteral("Person 1")});
        filters->setCurrentIndex(3);
        ConversationsBench::settle();
        QCOMPARE(bench.rows(), QStringList{QStringLiteral("Person 90")});
        filters->setCurrentIndex(0);
        auto *search = bench.part<QLineEdit>("boardSearch");
        search->setFocus();
        type(search, QStringLiteral("Person 2"));
        QTest::keyClick(search, Qt::Key_Return);
        ConversationsBench::settle();
        QCOMPARE(bench.rows(), QStringList{QStringLiteral("Person 2")});
        QCOMPARE(QApplication::focusWidget(), bench.board());
    }

    void searchGoesThroughAllConversationsAndTheFiltersSaySo()
    {
        ConversationsBench bench;
        auto *filters = bench.part<QTabBar>("boardFilters");
        auto *search = bench.part<QLineEdit>("boardSearch");
        const auto look = [&](const QString &text) {
            search->setText(text);
            QTest::keyClick(search, Qt::Key_Return);
            ConversationsBench::settle();
        };
        QVERIFY(!filters->isTabVisible(4));
        filters->setCurrentIndex(1);
        ConversationsBench::settle();
        look(QStringLiteral("Person 9")); // over
        QCOMPARE(bench.rows(), QStringList{QStringLiteral("Person 90")});
        QVERIFY(filters->isTabVisible(4));
        QCOMPARE(filters->currentIndex(), 4);
        QCOMPARE(filters->tabText(4), QStringLiteral("All"));
        filters->setCurrentIndex(0); // narrower, where somebody wants it
        ConversationsBench::settle();
        QCOMPARE(bench.rows(), QStringList());
        look(QStringLiteral("Person 3"));
        QCOMPARE(filters->currentIndex(), 0);
        QCOMPARE(bench.rows(), QStringList{QStringLiteral("Person 3")});
        filters->setCurrentIndex(4);
        look(QString());
        QCOMPARE(filters->currentIndex(), 1); // as before
        QVERIFY(!filters->isTabVisible(4));
        QCOMPARE(bench.rows(), QStringList{QStringLiteral("Person 1")});
        look(QStringLiteral("nobody"));
        bool isSaid = false;
        for (const QLabel *label : bench.page->findChildren<QLabel *>())
            isSaid = isSaid ||
                     (label->isVisible() && label->text() == QLatin1String("No conversation was found."));
        QVERIFY(isSaid);
    }

    void draftStaysInTheDefaultViewWhenItsSessionEnds()
    {
        ConversationsBench bench;
        bench.open(1);
        type(bench.field(), QStringLiteral("Almost done"));
        bench.open(2); // nobody works in it any more
        bench.at(kNow.plusMs(5 * kMinute));
        ConversationsBench::settle();
        QCOMPARE(bench.rows(), QStringList({QStringLiteral("Person 2"), QStringLiteral("Person 3"),
                                            QStringLiteral("Person 1")}));
        const QModelIndex row = bench.board()->model()->index(2, 0);
        QVERIFY(row.data(SessionBoardModel::kHasDraftRole).toBool());
        QVERIFY(!row.data(SessionBoardModel::kIsOpenRole).toBool());
        bench.open(1);
        QCOMPARE(bench.field()->toPlainText(), QStringLiteral("Almost done"));
        bench.field()->clear();
        bench.open(2);
        ConversationsBench::settle();
        QCOMPARE(bench.rows(), QStringList({QStringLiteral("Person 2"), QStringLiteral("Person 3")}));
    }

    void draftOfAnEarlierRunStandsInTheDefaultViewThoughItsSessionIsOver()
    {
        ConversationsBench bench;
        ComposeDraft written = ReplyDrafts::composeDraft(pairOf(90), {QStringLiteral("Half a"), {}, {}});
        QVERIFY(bench.page->restore({{7, kNow, written}}).isEmpty());
        ConversationsBench::settle();
        QCOMPARE(bench.rows().last(), QStringLiteral("Person 90"));
        bench.open(90);
        QCOMPARE(bench.field()->toPlainText(), QStringLiteral("Half a"));
    }

    void conversationStaysInTheFilteredListWhileSomebodyWorksInIt()
    {
        ConversationsBench bench;
        bench.source.put(lineOf(2, 120, 1));
        bench.tell({pairOf(2)});
        bench.part<QTabBar>("boardFilters")->setCurrentIndex(2);
        ConversationsBench::settle();
        QCOMPARE(bench.rows(), QStringList{QStringLiteral("Person 2")});
        bench.source.put(lineOf(3, 180, 1));
        bench.tell({pairOf(3)});
        QTest::keyClick(bench.board(), Qt::Key_Home);
        ConversationsBench::settle();
        type(bench.field(), QStringLiteral("To the second"));
        bench.source.put(lineOf(2, 120, 0)); // read
        bench.tell({pairOf(2)});
        QCOMPARE(bench.rows(), QStringList({QStringLiteral("Person 2"), QStringLiteral("Person 3")}));
        QCOMPARE(bench.board()->currentIndex().row(), 0);
        QCOMPARE(bench.field()->toPlainText(), QStringLiteral("To the second"));
        QTest::keyClick(bench.board(), Qt::Key_Down); // now it may go
        ConversationsBench::settle();
        QCOMPARE(bench.rows(), QStringList{QStringLiteral("Person 3")});
        QCOMPARE(bench.board()->currentIndex().row(), 0);
        QCOMPARE(bench.field()->toPlainText(), QString());
    }

    void boardMarksWhatIsBeingWritten()
    {
        ConversationsBench bench;
        const auto isMarked = [&](int row) {
            return bench.board()->model()->index(row, 0).data(SessionBoardModel::kHasDraftRole).toBool();
        };
        bench.open(1);
        type(bench.field(), QStringLiteral("Half a"));
        QVERIFY(isMarked(0));
        bench.open(2);
        QVERIFY(isMarked(0));
        QVERIFY(!isMarked(1));
        QVERIFY(bench.board()
                    ->model()
                    ->index(0, 0)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(QStringLiteral("draft")));
        bench.open(1);
        QTest::keyClick(bench.field(), Qt::Key_Return);
        QVERIFY(!isMarked(0)); // on its way
    }

    void countsOfFiltersAndOfTheRailAreOneTruth()
    {
        ConversationsBench bench;
        QSignalSpy unread(bench.page, &ConversationsPage::unreadChanged);
        auto *filters = bench.part<QTabBar>("boardFilters");
        QVERIFY2(filters->tabText(3).endsWith(QStringLiteral("1")), qPrintable(filters->tabText(3)));
        bench.source.put(lineOf(2, 120, 4)); // four replies, one conversation
        bench.tell({pairOf(2)});
        QVERIFY2(filters->tabText(2).endsWith(QStringLiteral(" 1")), qPrintable(filters->tabText(2)));
        QCOMPARE(unread.last().at(0).toInt(), 1);
        QCOMPARE(unread.last().at(1).toInt(), 4);
    }

    void messageIsShownInMessagesWithoutBeingChosen()
    {
        ConversationsBench bench;
        QSignalSpy wanted(bench.page, &ConversationsPage::messageWanted);
        auto *show = bench.part<QPushButton>("showInMessages");
        bench.open(2);
        QVERIFY(!show->isEnabled());
        QVERIFY(!show->toolTip().isEmpty()); // and says why
        const TranscriptEntry reply = entryOf(1, kNow.plusMs(-kMinute), QStringLiteral("When?"));
        bench.source.put(reply);
        bench.open(1);
        QVERIFY(show->isEnabled());
        show->click();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().value<RowId>(), reply.row.row);
    }

    void eachConversationKeepsItsText()
    {
        ConversationsBench bench;
        QSignalSpy saved(bench.page, &ConversationsPage::draftSaved);
        bench.open(1);
        type(bench.field(), QStringLiteral("For one"));
        bench.open(2);
        QCOMPARE(saved.size(), 1); // on going away, not at the pause
        QCOMPARE(bench.field()->toPlainText(), QString());
        type(bench.field(), QStringLiteral("For two"));
        bench.open(1);
        QCOMPARE(bench.field()->toPlainText(), QStringLiteral("For one"));
        bench.open(2);
        QCOMPARE(bench.field()->toPlainText(), QStringLiteral("For two"));
    }

    void endWhileTypingKeepsTheTextAndChangesTheOffer()
    {
        ConversationsBench bench;
        QSignalSpy sent(bench.page, &ConversationsPage::sendRequested);
        bench.open(1);
        type(bench.field(), QStringLiteral("Almost done"));
        QVERIFY(bench.card().startsWith(QStringLiteral("First reply")));
        QVERIFY(bench.sendButton()->isEnabled());
        bench.at(kNow.plusMs(5 * kMinute)); // to the millisecond
        ConversationsBench::settle();
        QVERIFY2(bench.card().contains(QStringLiteral("new MESSAGE")), qPrintable(bench.card()));
        QVERIFY(bench.sendButton()->text().remove(u'&').contains(QStringLiteral("Send as new message")));
        QVERIFY(!bench.sendButton()->isEnabled()); // a click that was on its way
        QTest::keyClick(bench.field(), Qt::Key_Return);
        QTest::keyClick(bench.field(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(sent.size(), 0);
        QCOMPARE(bench.field()->toPlainText(), QStringLiteral("Almost done"));
        QTRY_VERIFY(bench.sendButton()->isEnabled());
        QTest::keyClick(bench.field(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(sent.size(), 0);
        bench.sendButton()->setFocus();
        QTest::keyClick(bench.sendButton(), Qt::Key_Space);
        QCOMPARE(sent.size(), 1);
        QCOMPARE(sent.first().at(1).value<SendRequest>().type, MessageType::Message);
    }

    void answerOfTheCustomerChangesTheOfferBack()
    {
        ConversationsBench bench;
        bench.open(90);
        type(bench.field(), QStringLiteral("Still there?"));
        QVERIFY(bench.card().contains(QStringLiteral("new MESSAGE")));
        bench.source.put(lineOf(90, 24 * 60));
        bench.tell({pairOf(90)});
        QVERIFY2(bench.card().startsWith(QStringLiteral("First reply")), qPrintable(bench.card()));
        QCOMPARE(bench.field()->toPlainText(), QStringLiteral("Still there?"));
        QTRY_VERIFY(bench.sendButton()->isEnabled());
    }

    void replyRefusedForItsSessionComesBackWithItsCardAndTheSessionIsOver()
    {
        ConversationsBench bench;
        QSignalSpy sent(bench.page, &ConversationsPage::sendRequested);
        bench.open(1);
        type(bench.field(), QStringLiteral("In the last second"));
        QTest::keyClick(bench.field(), Qt::Key_Return);
        const auto request = sent.first().at(1).value<SendRequest>();
        QVERIFY(bench.page->confirmStored(sent.first().at(0).toULongLong(), RowId{77}));
        QCOMPARE(bench.field()->toPlainText(), QString());
        bench.open(2); // elsewhere meanwhile
        // What the engine tells: the session's end, and the text as a stored draft.
        Conversation over = lineOf(1, 5);
        over.session = mergedEnd(over.session, kNow, QStringLiteral("no_active_session"));
        bench.source.put(over);
        bench.tell({pairOf(1)});
        QVERIFY(bench.page->restore({{kReturnedDraftsAbove + 7, kNow, draftOf(request)}}).isEmpty());
        QCOMPARE(bench.field()->toPlainText(), QString()); // not here
        ConversationsBench::settle();
        QCOMPARE(bench.rows(), QStringList({QStringLiteral("Person 2"), QStringLiteral("Person 3"),
                                            QStringLiteral("Person 1")})); // over, and yet in view
        bench.open(1);
        QCOMPARE(bench.field()->toPlainText(), QStringLiteral("In the last second"));
        QVERIFY2(bench.notice().contains(QStringLiteral("session")), qPrintable(bench.notice()));
        QVERIFY2(bench.card().contains(QStringLiteral("new MESSAGE")), qPrintable(bench.card()));
        QVERIFY(bench.sendButton()->text().remove(u'&').contains(QStringLiteral("Send as new message")));
        QVERIFY2(bench.part<QLabel>("sessionState")->text().contains(QStringLiteral("ended")),
                 qPrintable(bench.part<QLabel>("sessionState")->text()));
        bench.source.put(lineOf(1, 24 * 60)); // the customer answers
        bench.tell({pairOf(1)});
        QVERIFY2(bench.card().startsWith(QStringLiteral("First reply")), qPrintable(bench.card()));
        QCOMPARE(bench.field()->toPlainText(), QStringLiteral("In the last second"));
    }

    void storeThatFailsKeepsTheText()
    {
        ConversationsBench bench;
        QSignalSpy sent(bench.page, &ConversationsPage::sendRequested);
        bench.open(1);
        type(bench.field(), QStringLiteral("Hello"));
        QTest::keyClick(bench.field(), Qt::Key_Return);
        QVERIFY(bench.page->refuseStored(sent.first().at(0).toULongLong(),
                                         {ErrorKind::Storage, QStringLiteral("The disk is full."), {}, {}}));
        QCOMPARE(bench.field()->toPlainText(), QStringLiteral("Hello"));
        QVERIFY(bench.notice().contains(QStringLiteral("The disk is full.")));
        QVERIFY(bench.sendButton()->isEnabled());
        QVERIFY(!bench.page->confirmStored(5, RowId{1})); // a dialog's
    }

    void whatIsShownIsMarkedAsRead()
    {
        ConversationsBench bench;
        QSignalSpy read(bench.page, &ConversationsPage::readRequested);
        const TranscriptEntry reply = entryOf(2, kNow.plusMs(-kMinute), QStringLiteral("When?"));
        bench.source.put(reply);
        Conversation line = lineOf(2, 120, 1);
        line.newestReply = reply.row.row;
        bench.source.put(line);
        bench.tell({pairOf(2)});
        QCOMPARE(read.size(), 0); // nobody has looked
        bench.window.setCurrentIndex(1);
        bench.open(2);
        QCOMPARE(read.size(), 0); // the page is not shown
        bench.window.setCurrentIndex(0);
        QTRY_COMPARE(read.size(), 1);
        QCOMPARE(read.first().at(1).toString(), phoneOf(2));
        QCOMPARE(read.first().at(2).value<RowId>(), reply.row.row);
        ConversationsBench::settle();
        QCOMPARE(read.size(), 1); // once
    }

    void endsAreToldAboveTheListOnce()
    {
        ConversationsBench bench;
        QSignalSpy soon(bench.page, &ConversationsPage::endingSoon);
        bench.tell({pairOf(1), pairOf(2)});
        bench.at(kNow.plusMs(1'000));
        QCOMPARE(soon.size(), 1); // the first ends in five minutes
        auto *notice = bench.part<EndNotice>("endNotice");
        QVERIFY(notice->isVisible());
        bench.at(kNow.plusMs(2'000));
        QCOMPARE(soon.size(), 1);
        const auto tells = [notice](const QString &words) {
            const auto labels = notice->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel *label) { return label->text().contains(words); });
        };
        QVERIFY(tells(QStringLiteral("ends in 5 minute(s)")));
        bench.at(kNow.plusMs(4 * kMinute));
        QVERIFY(tells(QStringLiteral("ends in 1 minute(s)")));
        bench.at(kNow.plusMs(5 * kMinute - 3'500)); // the clock shows 0:04
        QVERIFY(tells(QStringLiteral("ends in 4 second(s)")));
        bench.source.put(lineOf(1, 24 * 60)); // it goes on
        bench.tell({pairOf(1)});
        QVERIFY(!notice->isVisible());
    }

    void emptyPageOffersTheOneThingThatFillsIt()
    {
        ConversationsBench bench(0);
        QSignalSpy composed(bench.page, &ConversationsPage::composeRequested);
        QAbstractButton *compose = nullptr;
        for (QAbstractButton *button : bench.page->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->text().contains(QStringLiteral("Compose a message")))
                compose = button;
        }
        QVERIFY(compose);
        compose->click();
        QCOMPARE(composed.size(), 1);
        bench.source.put(lineOf(1, 60));
        bench.tell({pairOf(1)});
        QVERIFY(!compose->isVisible());
    }

    void notesAreAddedAboutThePerson()
    {
        ConversationsBench bench;
        QSignalSpy noted(bench.page, &ConversationsPage::noteSaved);
        bench.open(1);
        auto *field = bench.part<QPlainTextEdit>("newNote");
        field->setFocus();
        type(field, QStringLiteral("Calls back on Friday"));
        bench.part<QPushButton>("addNote")->click();
        QCOMPARE(noted.size(), 1);
        const auto note = noted.first().first().value<ContactNote>();
        QCOMPARE(note.about, phoneOf(1));
        QCOMPARE(note.text, QStringLiteral("Calls back on Friday"));
        QCOMPARE(field->toPlainText(), QString());
    }

    void heldMessageCountsDownAboveTheReplyAndIsStoppedThere()
    {
        ConversationsBench bench;
        QSignalSpy stopped(bench.page, &ConversationsPage::stopRequested);
        bench.open(1);
        OutboxItem item;
        item.row.row = RowId{77};
        item.row.recipient = phoneOf(1);
        item.row.senderId = kAgent.bytes();
        item.row.summary = QStringLiteral("In five seconds");
        item.state = OutboxState::Held;
        item.holdUntil = kNow.plusMs(5'000);
        OutboxItem other = item;
        other.row.row = RowId{78};
        other.row.recipient = phoneOf(2);
        other.holdUntil = kNow.plusMs(1'000);
        bench.hold({item, other});
        auto *bar = bench.part("heldBar");
        auto *when = bench.part<QLabel>("heldWhen");
        QVERIFY(bar->isVisible());
        QCOMPARE(when->text(), QStringLiteral("Held \u00b7 leaves in 0:05"));
        bench.at(kNow.plusMs(2'000));
        QCOMPARE(when->text(), QStringLiteral("Held \u00b7 leaves in 0:03"));
        bench.part<QPushButton>("heldStop")->click();
        QCOMPARE(stopped.size(), 1);
        QCOMPARE(stopped.first().first().value<RowId>(), RowId{77});
        QCOMPARE(QApplication::focusWidget(), bench.field());
        bench.hold({});
        QVERIFY(!bar->isVisible());
        SendRequest request;
        request.sender = bench.agent;
        request.to = PhoneNumber::parse(phoneOf(1)).value();
        request.content = RcsText{QStringLiteral("In five seconds"), {}};
        QVERIFY(!bench.page->takeBack(draftOf(request))); // a message: another unit, and another price
        request.type = MessageType::Conversation;
        ComposeDraft written = draftOf(request);
        QVERIFY(!bench.page->takeBack(written)); // written in a dialog, which may hold more
        QCOMPARE(bench.field()->toPlainText(), QString());
        written.isReply = true;
        written.card.card.title = QStringLiteral("A card beside it");
        QVERIFY(!bench.page->takeBack(written));
        written.card = {};
        QVERIFY(bench.page->takeBack(written));
        QCOMPARE(bench.field()->toPlainText(), QStringLiteral("In five seconds"));
        bench.open(2);
        QVERIFY(!bench.page->takeBack(written)); // another conversation is shown
    }

    void everyControlHasAName()
    {
        ConversationsBench bench;
        bench.open(1);
        for (const QWidget *widget : bench.page->findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus ||
                qobject_cast<const QLabel *>(widget))
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const QString name = button ? QString(button->text()).remove(u'&') : widget->accessibleName();
            QVERIFY2(!name.isEmpty(), widget->metaObject()->className());
        }
    }
};

QTEST_MAIN(TestConversationsPage)
#include "tst_conversationspage.moc"
