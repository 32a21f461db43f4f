// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Conversations page by keyboard: going through the board, answering, an end while one types, a refused
// reply, what is marked as read.
#include "tests/ui/conversations/conversationsbench.h"
#include "ui/conversations/endnotice.h"

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

    void conversationThatLeavesTheListStaysOpen()
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
        QCOMPARE(bench.rows(), QStringList{QStringLiteral("Person 3")});
        QVERIFY(!bench.board()->currentIndex().isValid());
        QCOMPARE(bench.field()->toPlainText(), QStringLiteral("To the second"));
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

    void replyRefusedForItsSessionComesBackWithItsCard()
    {
        ConversationsBench bench;
        QSignalSpy sent(bench.page, &ConversationsPage::sendRequested);
        QSignalSpy saved(bench.page, &ConversationsPage::draftSaved);
        bench.open(1);
        type(bench.field(), QStringLiteral("In the last second"));
        QTest::keyClick(bench.field(), Qt::Key_Return);
        TranscriptEntry entry = entryOf(1, kNow, QStringLiteral("In the last second"), true);
        entry.row.status = MessageStatus::Sending;
        bench.source.put(entry);
        QVERIFY(bench.page->confirmStored(sent.first().at(0).toULongLong(), entry.row.row));
        bench.tell({}, {entry.row.row});
        QCOMPARE(bench.field()->toPlainText(), QString());
        bench.open(2); // elsewhere meanwhile
        entry.row.status = MessageStatus::Refused;
        entry.refusalCode = "no_active_session";
        bench.source.put(entry);
        const auto before = saved.size();
        bench.tell({}, {entry.row.row});
        QCOMPARE(bench.field()->toPlainText(), QString()); // not here
        QCOMPARE(saved.size(), before + 1);                // and not in memory alone
        bench.open(1);
        QCOMPARE(bench.field()->toPlainText(), QStringLiteral("In the last second"));
        QVERIFY2(bench.notice().contains(QStringLiteral("session")), qPrintable(bench.notice()));
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
