// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Conversations page on a store that cannot read for a while, and what is written in the reply box.
#include "tests/items/fakecontactsource.h"
#include "tests/ui/conversations/conversationsbench.h"
#include "ui/contacts/contactcardview.h"

#include <QDialog>
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

/// What the transcript shows, line by line.
QStringList said(const ConversationsBench &bench)
{
    QStringList lines;
    for (int row = 0; row < bench.transcript()->model()->rowCount(); ++row)
        lines.append(bench.transcript()->model()->index(row, 0).data().toString());
    return lines;
}

bool shows(const ConversationsBench &bench, const QString &text)
{
    const auto labels = bench.page->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&text](const QLabel *label) {
        return label->isVisible() && label->text().contains(text);
    });
}

/// One reply that nobody has looked at.
TranscriptEntry unread(ConversationsBench &bench, int person, Instant at)
{
    const TranscriptEntry reply = entryOf(person, at, QStringLiteral("When?"));
    bench.source.put(reply);
    Conversation line = lineOf(person, 120, 1);
    line.newestReply = std::max(reply.row.row, bench.source.lines[pairOf(person)].newestReply);
    bench.source.put(line);
    return reply;
}

void tellSession(ConversationsBench &bench, int person)
{
    ChangeSet changes;
    changes.sessions = {bench.source.lines[pairOf(person)].session};
    bench.page->apply(changes);
}

/// The end of this session is due to be told.
void warn(ConversationsBench &bench, int person)
{
    tellSession(bench, person);
    bench.at(kNow);
}

void markedAsRead(ConversationsBench &bench, int person)
{
    bench.source.lines[pairOf(person)].unread = 0;
    bench.tell({pairOf(person)});
}

} // namespace

class TestConversationsWork : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        qRegisterMetaType<RowId>();
        qRegisterMetaType<AgentId>();
    }

    void othersWordsAreGoneAtOnceAndTheirOwnComeHoweverOftenReadingFails()
    {
        ConversationsBench bench;
        bench.source.put(entryOf(1, kNow.plusMs(-kMinute), QStringLiteral("Words of the first")));
        bench.source.put(entryOf(2, kNow.plusMs(-2 * kMinute), QStringLiteral("Words of the second")));
        bench.source.notes = {{1, phoneOf(2), kNow, QStringLiteral("Calls back on Friday")}};
        bench.open(1);
        QVERIFY(said(bench).contains(QStringLiteral("Words of the first")));
        bench.source.answerLater();
        bench.open(2);
        QCOMPARE(said(bench), QStringList());
        QCOMPARE(bench.field()->toPlainText(), QString());
        bench.source.loseAll();
        bench.at(kNow.plusMs(1'000));
        QVERIFY(bench.part("transcriptWaiting")->isVisible());
        QCOMPARE(bench.source.waiting(), size_t(0));
        bench.at(kNow.plusMs(3'000));
        QCOMPARE(bench.source.waiting(), size_t(2)); // the line and the person
        bench.source.answerOne();
        bench.source.answerOne();
        QCOMPARE(bench.source.waiting(), size_t(3)); // messages, sessions, notes
        bench.source.loseAll();
        bench.at(kNow.plusMs(6'000));
        bench.source.answerAll();
        ConversationsBench::settle();
        bench.source.answerAll();
        QVERIFY(said(bench).contains(QStringLiteral("Words of the second")));
        QVERIFY(!bench.part("transcriptWaiting")->isVisible());
        QVERIFY(shows(bench, QStringLiteral("Calls back on Friday")));
        bench.at(kNow.plusMs(9'000));
        QCOMPARE(bench.source.waiting(), size_t(0)); // nothing is lost any more
    }

    void answerAboutSomebodyElseComesTooLate()
    {
        ConversationsBench bench;
        bench.source.put(entryOf(1, kNow.plusMs(-kMinute), QStringLiteral("Words of the first")));
        bench.source.answerLater();
        bench.page->open(pairOf(1));
        bench.source.answerOne();
        bench.source.answerOne(); // the person; the messages are on their way
        QVERIFY(bench.source.waiting() > 0);
        bench.page->open(pairOf(2));
        bench.source.answerAll();
        QCOMPARE(said(bench), QStringList());
    }

    void pageIsNotEmptyForEverAfterOneFailedRead()
    {
        ConversationsBench bench(0);
        bench.source.put(lineOf(1, 60));
        bench.source.answerLater();
        bench.tell({pairOf(1)});
        QVERIFY(!bench.board()->isVisible());
        bench.source.loseAll();
        bench.at(kNow.plusMs(3'000));
        bench.source.answerAll();
        QVERIFY(bench.board()->isVisible());
        QCOMPARE(bench.rows(), QStringList{QStringLiteral("Person 1")});
    }

    void replyThatIsToldLateIsMarkedAsReadToo()
    {
        ConversationsBench bench;
        QSignalSpy read(bench.page, &ConversationsPage::readRequested);
        const TranscriptEntry newest = unread(bench, 2, kNow.plusMs(-kMinute));
        bench.open(2);
        QTRY_COMPARE(read.size(), 1);
        markedAsRead(bench, 2);
        QCOMPARE(read.size(), 1);
        const TranscriptEntry late = unread(bench, 2, kNow.plusMs(-5 * kMinute));
        bench.tell({pairOf(2)}, {late.row.row});
        QCOMPARE(read.size(), 2);
        QCOMPARE(read.last().at(2).value<RowId>(), newest.row.row);
        markedAsRead(bench, 2);
        bench.at(kNow.plusMs(100 * 1'000));
        ConversationsBench::settle();
        QCOMPARE(read.size(), 2);
    }

    void readMarkThatWasNotTakenIsAskedForAgain()
    {
        ConversationsBench bench;
        QSignalSpy read(bench.page, &ConversationsPage::readRequested);
        (void)unread(bench, 2, kNow.plusMs(-kMinute));
        bench.open(2);
        QTRY_COMPARE(read.size(), 1);
        bench.at(kNow.plusMs(2'999));
        ConversationsBench::settle();
        QCOMPARE(read.size(), 1);
        bench.at(kNow.plusMs(3'000));
        ConversationsBench::settle();
        QCOMPARE(read.size(), 2);
        markedAsRead(bench, 2);
        bench.at(kNow.plusMs(100 * 1'000));
        ConversationsBench::settle();
        QCOMPARE(read.size(), 2);
    }

    void stoppedReplyComesBackAlsoAfterAFailedRead()
    {
        ConversationsBench bench;
        QSignalSpy sent(bench.page, &ConversationsPage::sendRequested);
        bench.open(1);
        type(bench.field(), QStringLiteral("Not yet"));
        QTest::keyClick(bench.field(), Qt::Key_Return);
        TranscriptEntry entry = entryOf(1, kNow, QStringLiteral("Not yet"), true);
        entry.row.status = MessageStatus::StoppedHere;
        bench.source.put(entry);
        QVERIFY(bench.page->confirmStored(sent.first().at(0).toULongLong(), entry.row.row));
        QVERIFY(bench.page->isSentFromHere(entry.row.row));
        ConversationsBench::settle(); // what the board asks about the draft that went
        bench.source.answerLater();
        bench.tell({}, {entry.row.row});
        bench.source.loseAll();
        bench.at(kNow.plusMs(2'999));
        bench.source.answerAll();
        QCOMPARE(bench.field()->toPlainText(), QString());
        bench.at(kNow.plusMs(3'000));
        bench.source.answerAll();
        QCOMPARE(bench.field()->toPlainText(), QStringLiteral("Not yet"));
        QVERIFY(!bench.page->isSentFromHere(entry.row.row));
    }

    void replyRefusedByTheStoreIsThereAlsoWhenAnotherCameBackMeanwhile()
    {
        ConversationsBench bench;
        QSignalSpy sent(bench.page, &ConversationsPage::sendRequested);
        bench.open(1);
        type(bench.field(), QStringLiteral("Second"));
        QTest::keyClick(bench.field(), Qt::Key_Return);
        const quint64 token = sent.first().at(0).toULongLong();
        ComposeDraft first = sent.first().at(3).value<SendOrigin>().draft.value();
        first.rcs.text = QStringLiteral("First");
        QVERIFY(bench.page->takeBack(first));
        QVERIFY(bench.page->refuseStored(token,
                                         {ErrorKind::Storage, QStringLiteral("The disk is full."), {}, {}}));
        QCOMPARE(bench.field()->toPlainText(), QStringLiteral("Second\n\nFirst"));
        QVERIFY(bench.notice().contains(QStringLiteral("The disk is full.")));
    }

    void costOfAnOpenSessionIsToldAboveTheTranscript()
    {
        ConversationsBench bench;
        bench.source.lines[pairOf(2)].isPaid = true;
        bench.source.lines[pairOf(2)].cost = Money{2'000};
        bench.open(1);
        auto *session = bench.part<QLabel>("sessionState");
        QCOMPARE(session->toolTip(), QString()); // nothing was charged
        bench.open(2);
        QVERIFY2(session->toolTip().contains(QStringLiteral("Cost of this session so far: 0.20\u00a0\u20ac")),
                 qPrintable(session->toolTip()));
        bench.at(kNow.plusMs(121 * kMinute)); // from here on the transcript's last divider tells it
        QCOMPARE(session->toolTip(), QString());
    }

    void nameOfAnEndIsLookedUpBeforeItIsToldWhereTheBoardHasNotLoadedIt()
    {
        ConversationsBench bench;
        QSignalSpy soon(bench.page, &ConversationsPage::endingSoon);
        bench.part<QTabBar>("boardFilters")->setCurrentIndex(3); // what ends is not shown
        ConversationsBench::settle();
        QVERIFY(!bench.rows().contains(QStringLiteral("Person 1")));
        bench.source.answerLater();
        warn(bench, 1);
        QCOMPARE(soon.size(), 0);
        QVERIFY(!bench.part("endNotice")->isVisible());
        bench.source.answerAll();
        QCOMPARE(soon.size(), 1);
        QCOMPARE(bench.page->nameOf(pairOf(1)), QStringLiteral("Person 1"));
        QVERIFY(shows(bench, QStringLiteral("The session with Person 1 ends in 5 ")));
        bench.at(kNow.plusMs(2 * kMinute));
        QVERIFY(shows(bench, QStringLiteral("The session with Person 1 ends in 3 ")));
        QCOMPARE(soon.size(), 1);
    }

    void endIsToldWithTheNumberWhereNoNameCanBeReadOrThereIsNone()
    {
        ConversationsBench bench;
        QSignalSpy soon(bench.page, &ConversationsPage::endingSoon);
        bench.source.lines[pairOf(2)] = lineOf(2, 55);
        bench.source.lines[pairOf(2)].personName.clear();
        bench.part<QTabBar>("boardFilters")->setCurrentIndex(3);
        ConversationsBench::settle();
        warn(bench, 2);
        ConversationsBench::settle();
        QCOMPARE(soon.size(), 1);
        QVERIFY2(bench.page->nameOf(pairOf(2)).startsWith(QStringLiteral("+49")),
                 qPrintable(bench.page->nameOf(pairOf(2))));
        bench.source.answerLater();
        warn(bench, 1);
        bench.at(kNow.plusMs(2'999));
        QCOMPARE(soon.size(), 1);
        bench.at(kNow.plusMs(3'001));
        QCOMPARE(soon.size(), 2);
        QCOMPARE(soon.last().first().value<QList<SessionWarning>>().first().pair, pairOf(1));
        QVERIFY(bench.page->nameOf(pairOf(1)).startsWith(QStringLiteral("+49")));
        bench.source.answerAll(); // and too late
        QCOMPARE(soon.size(), 2);
    }

    void endsThatComeWhileNamesAreReadAreToldTogetherAndThoseThatGoOnAreNot()
    {
        ConversationsBench bench;
        QSignalSpy soon(bench.page, &ConversationsPage::endingSoon);
        bench.source.lines[pairOf(2)] = lineOf(2, 55);
        bench.source.lines[pairOf(3)] = lineOf(3, 56);
        bench.part<QTabBar>("boardFilters")->setCurrentIndex(3);
        ConversationsBench::settle();
        bench.source.answerLater();
        warn(bench, 1);
        warn(bench, 2);
        warn(bench, 3);
        bench.source.put(lineOf(2, 24 * 60)); // they answered
        tellSession(bench, 2);
        bench.source.answerAll();
        QCOMPARE(soon.size(), 1);
        const auto told = soon.first().first().value<QList<SessionWarning>>();
        QCOMPARE(told.size(), 2);
        QCOMPARE(told.at(0).pair, pairOf(1));
        QCOMPARE(told.at(1).pair, pairOf(3));
    }

    void filterClickedRightAfterTypingIsTheOneThatIsAsked()
    {
        ConversationsBench bench;
        auto *filters = bench.part<QTabBar>("boardFilters");
        auto *search = bench.part<QLineEdit>("boardSearch");
        search->setText(QStringLiteral("Person 1")); // and before anything was looked for
        filters->setCurrentIndex(3);
        QCOMPARE(filters->currentIndex(), 3);
        QVERIFY(filters->isTabVisible(4));
        ConversationsBench::settle();
        QCOMPARE(bench.rows(), QStringList()); // it is open, and found among all
        filters->setCurrentIndex(4);
        ConversationsBench::settle();
        QCOMPARE(bench.rows(), QStringList{QStringLiteral("Person 1")});
        filters->setCurrentIndex(3);
        search->clear();
        QTest::keyClick(search, Qt::Key_Return);
        ConversationsBench::settle();
        QCOMPARE(filters->currentIndex(), 3);
        QVERIFY(!filters->isTabVisible(4));
        QCOMPARE(bench.rows(), QStringList{QStringLiteral("Person 90")});
    }

    void placeholderThatIsNotFilledInIsSentByTheButtonAlone()
    {
        ConversationsBench bench;
        QSignalSpy sent(bench.page, &ConversationsPage::sendRequested);
        bench.open(1);
        type(bench.field(), QStringLiteral("Hello {name}"));
        QTest::keyClick(bench.field(), Qt::Key_Return);
        QTest::keyClick(bench.field(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(sent.size(), 0);
        QCOMPARE(bench.field()->toPlainText(), QStringLiteral("Hello {name}"));
        QTRY_VERIFY(bench.sendButton()->isEnabled());
        bench.sendButton()->click();
        QCOMPARE(sent.size(), 1);
    }

    void nextEndIsThatOfWhatIsShown()
    {
        ConversationsBench bench;
        QCOMPARE(bench.page->nextEnd(), std::optional(kNow.plusMs(5 * kMinute)));
        bench.at(kNow.plusMs(5 * kMinute));
        QCOMPARE(bench.page->nextEnd(), std::optional(kNow.plusMs(120 * kMinute)));
        bench.open(90);
        QCOMPARE(bench.page->nextEnd(), std::optional(kNow.plusMs(120 * kMinute)));
        bench.at(kNow.plusMs(200 * kMinute));
        QCOMPARE(bench.page->nextEnd(), std::optional<Instant>());
    }

    void cardOfThePersonIsReadAndFollowsItsContact()
    {
        test::FakeContactSource contacts;
        ConversationsBench bench;
        contacts.isPrompt = true;
        contacts.people = {test::personCalled("c_1", "Anna", "Berg", qPrintable(phoneOf(1)))};
        bench.source.people[phoneOf(1)] = contacts.people.first().person;
        ContactCardView &card = bench.page->personCard();
        QSignalSpy reads(&card, &ContactCardView::readRequested);
        bench.page->setContactSource(contacts);
        card.setNow(contacts.people.first().contact->learntAt.plusMs(5 * kMinute));
        bench.open(1);
        bench.at(kNow.plusMs(1'000));
        QCOMPARE(reads.size(), 0); // fresh
        card.setNow(contacts.people.first().contact->learntAt.plusMs(5 * kMinute + 1));
        bench.at(kNow.plusMs(2'000));
        bench.at(kNow.plusMs(3'000));
        QCOMPARE(reads.size(), 1);
        QCOMPARE(bench.part<QLabel>("contactName")->text(), QStringLiteral("Anna Berg"));
        contacts.people.first().person.name = QStringLiteral("Anna Gross"); // written by somebody
        bench.source.people[phoneOf(1)].name = QStringLiteral("Anna Gross");
        bench.source.lines[pairOf(1)].personName = QStringLiteral("Anna G.");
        ChangeSet changes;
        changes.people = {contacts.people.first().person.emails.first()};
        bench.page->apply(changes);
        ConversationsBench::settle();
        QCOMPARE(bench.part<QLabel>("contactName")->text(), QStringLiteral("Anna Gross"));
        QVERIFY(shows(bench, QStringLiteral("Anna G."))); // above the transcript
    }

    void cardThatCouldNotBeReadIsAskedForAgain()
    {
        test::FakeContactSource contacts;
        ConversationsBench bench;
        contacts.people = {test::personCalled("c_1", "Anna", "Berg", qPrintable(phoneOf(1)))};
        bench.page->setContactSource(contacts);
        bench.open(1);
        contacts.loseAll();
        bench.at(kNow.plusMs(3'000));
        contacts.answerAll();
        QCOMPARE(bench.part<QLabel>("contactName")->text(), QStringLiteral("Anna Berg"));
    }

    void enterBreaksTheLineWhereTheSettingSaysSo()
    {
        ConversationsBench bench;
        QSignalSpy sent(bench.page, &ConversationsPage::sendRequested);
        bench.page->setEnterSends(false);
        bench.open(1);
        type(bench.field(), QStringLiteral("One"));
        QTest::keyClick(bench.field(), Qt::Key_Return);
        type(bench.field(), QStringLiteral("two"));
        QCOMPARE(sent.size(), 0);
        QCOMPARE(bench.field()->toPlainText(), QStringLiteral("One\ntwo"));
        QCOMPARE(bench.part<QLabel>("replyHint")->text(),
                 QStringLiteral("Ctrl+Enter sends, Enter breaks the line."));
        QTest::keyClick(bench.field(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(sent.size(), 1);
        QVERIFY(bench.page->confirmStored(sent.first().at(0).toULongLong(), RowId{77}));
        bench.page->setEnterSends(true);
        type(bench.field(), QStringLiteral("Three"));
        QTest::keyClick(bench.field(), Qt::Key_Return);
        QCOMPARE(sent.size(), 2);
    }

    void suggestionsAreWrittenWithTheReplyAndSentWithIt()
    {
        ConversationsBench bench;
        QSignalSpy sent(bench.page, &ConversationsPage::sendRequested);
        bench.open(1);
        type(bench.field(), QStringLiteral("At four?"));
        bench.part<QPushButton>("replyChips")->click();
        auto *dialog = bench.page->findChild<QDialog *>();
        QVERIFY(dialog);
        for (const QString &words : {QStringLiteral("Yes"), QStringLiteral("No")}) {
            dialog->findChild<QPushButton *>(QStringLiteral("replyChipAdd"))->click();
            type(dialog->findChild<QLineEdit *>(QStringLiteral("replyChipWords")), words);
        }
        dialog->accept();
        QVERIFY(shows(bench, QStringLiteral("Yes \u00b7 No")));
        bench.open(2); // they stay with their conversation
        QVERIFY(!shows(bench, QStringLiteral("Yes \u00b7 No")));
        bench.open(1);
        QVERIFY(shows(bench, QStringLiteral("Yes \u00b7 No")));
        QTest::keyClick(bench.field(), Qt::Key_Return);
        QCOMPARE(sent.size(), 1);
        const auto text = std::get<RcsText>(sent.first().at(1).value<SendRequest>().content);
        QCOMPARE(text.text, QStringLiteral("At four?"));
        QCOMPARE(text.suggestions.size(), 2);
        QCOMPARE(text.suggestions.at(0).text, QStringLiteral("Yes"));
        QCOMPARE(text.suggestions.at(1).text, QStringLiteral("No"));
        QVERIFY(std::holds_alternative<ReplyChip>(text.suggestions.at(0).kind));
        QVERIFY(bench.page->confirmStored(sent.first().at(0).toULongLong(), RowId{77}));
        QVERIFY(!shows(bench, QStringLiteral("Yes \u00b7 No")));
    }

    void cannedTextIsTakenIntoTheReplyBeforeEnterSends()
    {
        ConversationsBench bench;
        QSignalSpy sent(bench.page, &ConversationsPage::sendRequested);
        bench.page->setCannedTexts({{QStringLiteral("greeting"), QStringLiteral("Good morning")},
                                    {QStringLiteral("bye"), QStringLiteral("Good-bye")}});
        bench.open(1);
        type(bench.field(), QStringLiteral("/gr"));
        QTest::keyClick(bench.field(), Qt::Key_Return);
        QCOMPARE(bench.field()->toPlainText(), QStringLiteral("Good morning"));
        QCOMPARE(sent.size(), 0);
        QTest::keyClick(bench.field(), Qt::Key_Return);
        QCOMPARE(sent.size(), 1);
        QCOMPARE(std::get<RcsText>(sent.first().at(1).value<SendRequest>().content).text,
                 QStringLiteral("Good morning"));
    }
};

QTEST_MAIN(TestConversationsWork)
#include "tst_conversationswork.moc"
