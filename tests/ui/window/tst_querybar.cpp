// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Searching in the whole window, by keyboard alone, and by mouse where chips and menu are there for it.
#include "tests/items/fakeconversationsource.h"
#include "tests/ui/window/searchbench.h"
#include "ui/controls/emptystate.h"
#include "ui/conversations/conversationspage.h"
#include "ui/inspector/inspector.h"
#include "ui/messages/messagespage.h"
#include "ui/rail/rail.h"
#include "ui/rail/railbutton.h"

#include <QLineEdit>

using namespace arowana;

namespace {

bool isFailed(const MessageRow &row)
{
    return row.status == MessageStatus::Failed;
}

} // namespace

class TstQueryBar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { WindowBench::prepare(); }

    void aSearchBeginsAndEndsByKeyboard()
    {
        SearchBench bench;
        QVERIFY(bench.isActive);
        const int all = bench.rows();
        const int failed = bench.expected(isFailed);
        QVERIFY(failed > 0 && failed < all);
        bench.key(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(bench.field->hasFocus());
        bench.type("status:failed");
        QTRY_COMPARE(bench.rows(), failed); // after the pause, without a key
        QCOMPARE(bench.label("messagesCount"),
                 QStringLiteral("%1 of %2 · newest first").arg(failed).arg(all));
        bench.key(Qt::Key_Down);
        QVERIFY(bench.table().hasFocus());
        QCOMPARE(bench.table().currentIndex().row(), 0);
        bench.key(Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(bench.field->selectedText(), QStringLiteral("status:failed"));
        bench.key(Qt::Key_Escape);
        QCOMPARE(bench.field->text(), QString());
        QVERIFY(bench.field->hasFocus());
        QCOMPARE(bench.rows(), all);
        bench.key(Qt::Key_Escape);
        QVERIFY(bench.table().hasFocus());
    }
    void enterDoesNotWait()
    {
        SearchBench bench;
        bench.search("parcel");
        const int found = bench.expected([](const MessageRow &row) {
            return row.summary.contains(QLatin1String("parcel"), Qt::CaseInsensitive);
        });
        QVERIFY(found > 0);
        QCOMPARE(bench.rows(), found);
        QVERIFY(bench.field->hasFocus());
    }
    void wordsAreCompletedByKeyboard()
    {
        SearchBench bench;
        bench.key(Qt::Key_F, Qt::ControlModifier);
        bench.key(Qt::Key_Down);
        QVERIFY(bench.offered().startsWith(QStringLiteral("status: to: from:")));
        bench.key(Qt::Key_Escape);
        QCOMPARE(bench.offered(), QStringLiteral("closed"));
        QVERIFY(bench.field->hasFocus());
        bench.type("s");
        QCOMPARE(bench.offered(), QStringLiteral("closed"));
        bench.type("t");
        QCOMPARE(bench.offered(), QStringLiteral("status:"));
        bench.key(Qt::Key_Down);
        bench.key(Qt::Key_Tab);
        QCOMPARE(bench.field->text(), QStringLiteral("status:"));
        QVERIFY(bench.offered().startsWith(QStringLiteral("held sending")));
        bench.type("re");
        QCOMPARE(bench.offered(), QStringLiteral("refused read revoked received"));
        bench.key(Qt::Key_Down);
        bench.key(Qt::Key_Down);
        QCOMPARE(bench.offered(), QStringLiteral("refused [read] revoked received"));
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.field->text(), QStringLiteral("status:read "));
        QCOMPARE(bench.offered(), QStringLiteral("closed"));
        bench.type("agent:");
        QCOMPARE(bench.offered(), QStringLiteral("Shop agent Orders Codes"));
        bench.key(Qt::Key_Down);
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.field->text(), QStringLiteral("status:read agent:\"Shop agent\" "));
        QVERIFY(bench.field->hasFocus());
    }
    void whatIsTypedIsNotReplacedUnasked()
    {
        SearchBench bench;
        bench.key(Qt::Key_F, Qt::ControlModifier);
        bench.type("to");
        QCOMPARE(bench.offered(), QStringLiteral("to:"));
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.field->text(), QStringLiteral("to"));
        QCOMPARE(bench.chipWords(), QStringLiteral("to"));
        bench.field->selectAll();
        bench.type("free");
        QCOMPARE(bench.offered(), QStringLiteral("is:free"));
        bench.key(Qt::Key_Tab);
        QCOMPARE(bench.field->text(), QStringLiteral("free"));
        QCOMPARE(bench.offered(), QStringLiteral("closed"));
        QVERIFY(bench.button(QStringLiteral("Add filter"))->hasFocus());
    }
    void anOfferIsTakenByMouse()
    {
        SearchBench bench;
        bench.key(Qt::Key_F, Qt::ControlModifier);
        bench.type("channel:");
        auto *list = bench.window.findChild<QListView *>(QStringLiteral("queryOffers"));
        QVERIFY(list && list->isVisible());
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualRect(list->model()->index(1, 0)).center());
        QCOMPARE(bench.field->text(), QStringLiteral("channel:email "));
        QVERIFY(bench.field->hasFocus());
    }

    void aProblemIsMarkedAtItsWordAndTheRestHolds()
    {
        SearchBench bench;
        const int all = bench.rows();
        bench.enter("statos:failed parcel");
        QVERIFY(bench.rows() < all && bench.rows() > 0);
        QCOMPARE(bench.field->marked(), (QList<QueryPlace>{{0, 7}}));
        QCOMPARE(bench.label("queryProblem"),
                 QStringLiteral("“statos” is no filter and is left out: the nearest one is “status:”. In "
                                "quotation marks it is looked for as a word."));
        QCOMPARE(bench.field->accessibleDescription(), bench.label("queryProblem"));
        bench.enter("to:17 cost>x");
        QVERIFY(
            bench.label("queryProblem").startsWith(QStringLiteral("“17” is left out: type at least three")));
        QVERIFY(bench.label("queryProblem").contains(QStringLiteral("more")));
        QCOMPARE(bench.rows(), all);
        bench.enter("parcel");
        QCOMPARE(bench.label("queryProblem"), QString());
        QVERIFY(bench.field->marked().isEmpty());
    }
    void theWaveStandsBelowTheWord()
    {
        SearchBench bench;
        bench.enter("parcel statos:failed");
        const QColor bad = color(ColorRole::Bad, bench.field->palette());
        const QImage image = bench.field->grab().toImage();
        const double scale = image.devicePixelRatio();
        int first = image.width();
        int last = -1;
        for (int y = image.height() / 2; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor at = image.pixelColor(x, y);
                if (qAbs(at.red() - bad.red()) + qAbs(at.green() - bad.green()) +
                        qAbs(at.blue() - bad.blue()) >
                    90)
                    continue;
                first = qMin(first, x);
                last = qMax(last, x);
            }
        }
        QVERIFY(last > 0);
        const QFontMetrics font = bench.field->fontMetrics();
        const int word = font.horizontalAdvance(QStringLiteral("statos:"));
        const int before = font.horizontalAdvance(QStringLiteral("parcel "));
        QVERIFY2(qAbs((last - first) / scale - word) < word / 3.0, qPrintable(QString::number(last - first)));
        QVERIFY(first / scale > before);
        QVERIFY(first / scale < before + word);
    }
    void halfTypedIsNoProblemYet()
    {
        SearchBench bench;
        bench.key(Qt::Key_F, Qt::ControlModifier);
        bench.type("parcel \"Your or");
        QTRY_VERIFY(!bench.bar->terms().isEmpty());
        QCOMPARE(bench.label("queryProblem"), QString());
        bench.key(Qt::Key_Return);
        QVERIFY(!bench.label("queryProblem").isEmpty());
        bench.enter("parcel ");
        bench.key(Qt::Key_End);
        bench.type("status:re");
        QCOMPARE(bench.offered(), QStringLiteral("refused read revoked received"));
        bench.key(Qt::Key_Escape); // none of these
        QTRY_COMPARE(bench.field->marked(), (QList<QueryPlace>{{14, 2}}));
    }
    void nothingBreaksTheField_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("quotes") << QString(999, u'"');
        QTest::newRow("long") << QString(10'000, u'x');
        QTest::newRow("many") << QStringLiteral("a:b -\"c ").repeated(1'250);
        QTest::newRow("sql") << QStringLiteral("'; DROP TABLE messages; --");
        QTest::newRow("markup") << QStringLiteral("<img src=\"/dev/zero\"> <b>x</b>");
        QTest::newRow("controls") << QStringLiteral("a\tb\nc\x01 d\u202ee");
        QTest::newRow("from the right") << QStringLiteral("שלום statos:ערב \"בוקר");
    }
    void nothingBreaksTheField()
    {
        QFETCH(QString, text);
        SearchBench bench;
        bench.bar->setText(text);
        bench.settle();
        bench.field->grab();
        for (const QueryPlace &place : bench.field->marked())
            QVERIFY(place.end() <= bench.field->text().size());
        for (auto *label : bench.bar->findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(bench.chips().size() <= 12);
        QVERIFY(bench.bar->minimumSizeHint().width() < bench.window.width());
    }

    void chipsAreTheSameQuery()
    {
        SearchBench bench;
        bench.enter("parcel -status:failed,expired cost>0.01");
        QCOMPARE(bench.chipWords(),
                 QStringLiteral("parcel|Not: Status: Failed|Not: Status: Expired|Cost > 0.01\u00a0€"));
        QTest::mouseClick(bench.chips()[1], Qt::LeftButton);
        bench.settle();
        QCOMPARE(bench.field->text(), QStringLiteral("parcel -status:expired cost>0.01"));
        bench.chips()[2]->setFocus();
        bench.key(Qt::Key_Delete);
        QCOMPARE(bench.field->text(), QStringLiteral("parcel -status:expired"));
        QVERIFY(bench.chips()[1]->hasFocus());
        bench.key(Qt::Key_Return);
        bench.key(Qt::Key_Space);
        QCOMPARE(bench.field->text(), QString());
        QVERIFY(bench.field->hasFocus());
        QCOMPARE(bench.rows(), int(bench.source.messages.size()));
    }
    void chipsAreNextBehindTheMenuByTab()
    {
        SearchBench bench;
        bench.enter("parcel status:failed");
        bench.enter("parcel status:failed,expired");
        bench.button(QStringLiteral("Add filter"))->setFocus();
        for (int chip = 0; chip < 3; ++chip) {
            bench.key(Qt::Key_Tab);
            QVERIFY2(bench.chips()[chip]->hasFocus(), qPrintable(QString::number(chip)));
        }
        bench.key(Qt::Key_Tab);
        QVERIFY(!qobject_cast<QueryChip *>(bench.window.focusWidget()));
    }
    void manyChipsLeaveRoomForTheList()
    {
        SearchBench bench;
        bench.enter("a b c d e f g h i j k l m n");
        QCOMPARE(bench.chips().size(), 12);
        QCOMPARE(bench.label("moreChips"), QStringLiteral("and 2 more"));
    }
    void theMenuAddsAndTakesOut()
    {
        SearchBench bench;
        bench.enter("parcel");
        QVERIFY(bench.action(QStringLiteral("Failed")));
        bench.action(QStringLiteral("Failed"))->trigger();
        bench.action(QStringLiteral("Shop agent"))->trigger();
        QCOMPARE(bench.field->text(), QStringLiteral("parcel status:failed agent:\"Shop agent\""));
        QVERIFY(bench.action(QStringLiteral("Failed"))->isChecked());
        QVERIFY(!bench.action(QStringLiteral("Expired"))->isChecked());
        bench.action(QStringLiteral("Failed"))->trigger();
        QCOMPARE(bench.field->text(), QStringLiteral("parcel agent:\"Shop agent\""));
        bench.action(QStringLiteral("Today"))->trigger();
        bench.action(QStringLiteral("Yesterday"))->trigger();
        QCOMPARE(bench.field->text(), QStringLiteral("parcel agent:\"Shop agent\" on:yesterday"));
        bench.action(QStringLiteral("Has a link"))->trigger();
        QCOMPARE(bench.bar->terms().size(), 4);
    }
    void theMenuAddsBehindAQuoteWithoutEnd()
    {
        SearchBench bench;
        bench.enter("reason:\"spam \"\"x\"\"");
        bench.action(QStringLiteral("Failed"))->trigger();
        QCOMPARE(bench.field->text(), QStringLiteral("reason:\"spam \"\"x\"\"\" status:failed"));
        QCOMPARE(bench.bar->terms().size(), 2);
        QVERIFY(bench.action(QStringLiteral("Failed"))->isChecked());
    }
    void theMenuOpensByKeyboard()
    {
        SearchBench bench;
        auto *button = bench.button(QStringLiteral("Add filter"));
        QVERIFY(button);
        button->setFocus();
        bench.key(Qt::Key_Return);
        auto *menu = bench.window.findChild<QueryMenu *>();
        QTRY_VERIFY(menu->isVisible());
        for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Right, Qt::Key_Return}) {
            QWidget *popup = QApplication::activePopupWidget();
            QVERIFY(popup);
            QTest::keyClick(popup, key);
            bench.settle();
        }
        QCOMPARE(bench.field->text(), QStringLiteral("status:held"));
    }

    void whatFindsNothingSaysSo()
    {
        SearchBench bench;
        bench.enter("zzzzz");
        QCOMPARE(bench.rows(), 0);
        QVERIFY(bench.shows(QStringLiteral("Nothing matches")));
        auto *clear = bench.button(QStringLiteral("Clear the search"));
        QVERIFY(clear);
        QTest::mouseClick(clear, Qt::LeftButton);
        bench.settle();
        QCOMPARE(bench.rows(), int(bench.source.messages.size()));
        QVERIFY(bench.field->hasFocus());
        QVERIFY(!bench.shows(QStringLiteral("Nothing matches")));
    }
    void anEmptyStoreIsNotSearched()
    {
        SearchBench bench(true);
        QVERIFY(bench.shows(QStringLiteral("No messages yet")));
        QVERIFY(!bench.field->isVisible());
    }
    void theCountNamesTheWhole()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        SearchBench bench;
        bench.enter("status:failed");
        ChangeSet changes;
        changes.messageCount = 1'204'331;
        bench.window.applyChanges(changes);
        bench.settle();
        QCOMPARE(bench.label("messagesCount"),
                 QStringLiteral("%1 of 1,204,331 · newest first").arg(bench.expected(isFailed)));
        QStringList counts;
        for (auto *button : bench.window.findChildren<RailButton *>())
            counts << button->accessibleDescription();
        QVERIFY2(counts.join(u' ').contains(QStringLiteral("1,204,331")), qPrintable(counts.join(u'|')));
        QLocale::setDefault(QLocale::c());
    }
    void theChosenMessageStaysChosen()
    {
        SearchBench bench;
        bench.choose(4); // failed
        bench.enter("status:failed");
        QCOMPARE(bench.table().chosen(), bench.ids[4]);
        bench.enter("status:read");
        QCOMPARE(bench.window.findChild<Inspector *>()->shown(), bench.ids[4]);
        bench.enter("");
        QCOMPARE(bench.table().chosen(), bench.ids[4]);
    }
    void newMessagesAreSearchedToo()
    {
        SearchBench bench;
        bench.enter("status:failed");
        const int before = bench.rows();
        MessageRow fresh = bench.source.messages.at(bench.ids[4]).row;
        fresh.row = RowId::make(bench.clock.at, 3);
        bench.source.put(fresh);
        MessageRow other = bench.source.messages.at(bench.ids[2]).row;
        other.row = RowId::make(bench.clock.at, 4);
        bench.source.put(other);
        ChangeSet changes;
        changes.messages = {fresh.row, other.row};
        bench.window.applyChanges(changes);
        bench.settle();
        QCOMPARE(bench.rows(), before + 1);
    }
    void whatAnotherPageShowsIsNotHiddenByTheSearch()
    {
        SearchBench bench;
        bench.enter("status:failed");
        bench.window.showPage(QStringLiteral("outbox"));
        bench.settle();
        Q_EMIT bench.window.findChild<Inspector *>()->otherRequested(bench.ids[2]);
        bench.settle();
        QCOMPARE(bench.field->text(), QString());
        QCOMPARE(bench.table().chosen(), bench.ids[2]);
    }
    void todayIsReadAnewWhenAnotherDayBegins()
    {
        SearchBench bench;
        auto *page = bench.window.findChild<MessagesPage *>();
        page->tick(bench.clock.at);
        bench.enter("on:today");
        const QList<QueryTerm> before = bench.bar->terms();
        page->tick(bench.clock.at.plusMs(1'000));
        QVERIFY(bench.bar->terms() == before);
        page->tick(bench.clock.at.plusMs(26LL * 3'600'000));
        QVERIFY(bench.bar->terms() != before);
        QCOMPARE(bench.bar->terms().size(), 1);
    }
    void aDayThatBeginsDoesNotReadWhatIsTypedHalf()
    {
        SearchBench bench;
        auto *page = bench.window.findChild<MessagesPage *>();
        page->tick(bench.clock.at);
        bench.enter("on:today");
        const QList<QueryTerm> before = bench.bar->terms();
        bench.field->insert(QStringLiteral(" par")); // no event passes before the day begins
        bench.clock.at = bench.clock.at.plusMs(26LL * 3'600'000);
        page->tick(bench.clock.at);
        QVERIFY(bench.bar->terms() == before);
        QTRY_COMPARE(bench.bar->terms().size(), 2);
        QVERIFY(bench.bar->terms().first() != before.first()); // by the day there is now
    }
    void theKeyIsThatOfThePage()
    {
        FakeConversationSource talks;
        talks.answerAtOnce();
        SearchBench bench;
        Conversation line;
        line.session =
            sessionOfReply(AgentId("ag_live_1"), QStringLiteral("+4917612345678"), bench.clock.at, {}, false);
        talks.put(line);
        bench.window.setConversationSource(talks);
        bench.window.showPage(QStringLiteral("conversations"));
        bench.key(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(bench.window.findChild<ConversationsPage *>()->search().hasFocus());
        bench.window.showPage(QStringLiteral("insights"));
        bench.key(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(bench.field->isVisible());
        QVERIFY(bench.field->hasFocus());
    }
};

QTEST_MAIN(TstQueryBar)
#include "tst_querybar.moc"
