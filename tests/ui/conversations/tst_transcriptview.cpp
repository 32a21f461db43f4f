// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The painted transcript: what is looked at keeps its place, long ones do not stall, everything can be read
// by a screen reader and copied, and foreign text stays text.
#include "models/items/transcriptmodel.h"
#include "tests/ui/conversations/conversationsbench.h"
#include "ui/conversations/transcriptcopy.h"
#include "ui/conversations/transcriptpane.h"

#include <QAccessible>
#include <QClipboard>
#include <QElapsedTimer>
#include <QMessageBox>
#include <QScrollBar>

using namespace arowana;

namespace {

/// A transcript of its own, without the page.
struct Talk {
    FakeConversationSource source;
    TranscriptModel model{source};
    TranscriptPane pane{model, source};
    int count = 0;

    explicit Talk(int entries)
    {
        source.answerAtOnce();
        for (int i = 0; i < entries; ++i)
            add();
        model.setServerNow(kNow);
        pane.resize(600, 500);
        pane.show();
        model.setPerson({{}, {phoneOf(1)}, {}, QStringLiteral("Anna")});
        settle();
    }
    RowId add()
    {
        // Heights differ, so that an estimate is always wrong.
        QString text = QStringLiteral("message %1").arg(count);
        if (count % 3 == 0)
            text += QStringLiteral(" with many more words than fit on one line of the bubble").repeated(3);
        const TranscriptEntry entry =
            entryOf(1, kNow.plusMs((count - 20'000) * kMinute), text, count % 2 == 0);
        ++count;
        source.put(entry);
        return entry.row.row;
    }
    void tell(RowId id)
    {
        ChangeSet changes;
        changes.messages = {id};
        model.apply(changes);
        settle();
    }
    static void settle()
    {
        for (int i = 0; i < 20; ++i)
            QCoreApplication::processEvents();
    }
    [[nodiscard]] TranscriptView &view() { return pane.view(); }
    /// The message in the middle of what is seen, and where it stands.
    [[nodiscard]] std::pair<RowId, int> middle()
    {
        for (int y = view().viewport()->height() / 2; y > 0; y -= 5) {
            const QModelIndex index = view().indexAt({10, y});
            if (const RowId id = model.idAt(index.row()); id.isValid())
                return {id, view().visualRect(index).top()};
        }
        return {};
    }
    [[nodiscard]] int placeOf(RowId id) { return view().visualRect(model.index(model.rowOf(id))).top(); }
};

} // namespace

class TestTranscriptView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void opensAtTheNewestAndFollowsThere()
    {
        Talk talk(100);
        QVERIFY(talk.view().isAtNewest());
        const RowId id = talk.add();
        talk.tell(id);
        QVERIFY(talk.view().isAtNewest());
        const QRect last = talk.view().visualRect(talk.model.index(talk.model.rowOf(id)));
        const int below = talk.view().viewport()->height() - last.bottom() - 1;
        QVERIFY(below >= 0 && below < last.height());
    }

    void whatIsLookedAtStaysWhenSomethingArrives()
    {
        Talk talk(400);
        talk.view().verticalScrollBar()->setValue(talk.view().verticalScrollBar()->maximum() - 700);
        Talk::settle();
        QVERIFY(!talk.view().isAtNewest());
        auto *pill = talk.pane.findChild<QPushButton *>(QStringLiteral("newBelow"));
        QVERIFY(pill->isHidden());
        const auto [id, y] = talk.middle();
        QVERIFY(id.isValid());
        talk.tell(talk.add());
        talk.tell(talk.add());
        QCOMPARE(talk.placeOf(id), y);
        QVERIFY(pill->isVisible());
        QVERIFY2(pill->text().startsWith(u'2'), qPrintable(pill->text()));
        pill->click();
        QVERIFY(talk.view().isAtNewest());
        QVERIFY(pill->isHidden());
    }

    void scrollingUpMovesByPixelsWhateverIsLoadedAbove()
    {
        Talk talk(2'000);
        QScrollBar &bar = *talk.view().verticalScrollBar();
        for (int step = 0; step < 200; ++step) {
            const auto [id, y] = talk.middle();
            QVERIFY(id.isValid());
            const int before = bar.value();
            bar.setValue(before - 60);
            QCOMPARE(talk.placeOf(id), y + 60); // at once
            Talk::settle();
            QCOMPARE(talk.placeOf(id), y + 60); // and after older ones have come
        }
    }

    void changeAboveMovesNothing()
    {
        Talk talk(300);
        QScrollBar &bar = *talk.view().verticalScrollBar();
        bar.setValue(bar.maximum() - 1'500);
        Talk::settle();
        const auto [id, y] = talk.middle();
        const int row = talk.view().indexAt({10, 1}).row();
        const RowId above = talk.model.idAt(row);
        QVERIFY(above.isValid() && above != id);
        TranscriptEntry longer = talk.source.entries.at(above);
        longer.text = longer.text.repeated(6);
        talk.source.put(longer);
        talk.tell(above);
        QCOMPARE(talk.placeOf(id), y);
    }

    /// Goal: no piece of the work over 100 ms; the test fails at ten times that.
    void tenThousandEntriesDoNotStall()
    {
        Talk talk(10'000);
        QElapsedTimer timer;
        qint64 longest = 0;
        const auto measured = [&](const auto &work) {
            timer.start();
            work();
            longest = qMax(longest, timer.elapsed());
        };
        QScrollBar &bar = *talk.view().verticalScrollBar();
        for (int step = 0; step < 100; ++step) {
            measured([&] { bar.setValue(bar.maximum() * step / 100); });
            measured([&] { talk.view().grab(); });
            measured([] { Talk::settle(); });
        }
        measured([&] { talk.tell(talk.add()); });
        measured([&] { talk.pane.resize(500, 700); });
        measured([&] { talk.view().selectAll(); });
        measured([] { Talk::settle(); });
        qInfo("10,000 entries, the longest piece %lld ms, %zu lines laid out", (long long)longest,
              talk.view().laidOut());
        QVERIFY(longest < 1'000);
        QVERIFY(talk.view().laidOut() < 400);
    }

    void hugeTextIsCutAndCopiedWhole()
    {
        Talk talk(1);
        TranscriptEntry huge = entryOf(1, kNow, QString(1'000'000, u'x'));
        talk.source.put(huge);
        QElapsedTimer timer;
        timer.start();
        talk.tell(huge.row.row);
        talk.view().grab();
        QVERIFY(timer.elapsed() < 1'000);
        talk.view().setCurrentIndex(talk.model.index(talk.model.rowOf(huge.row.row)));
        QTest::keySequence(&talk.view(), QKeySequence::Copy);
        QTRY_COMPARE(QGuiApplication::clipboard()->text().size(), 1'000'000);
    }

    /// Each of them alone would fill the cache, were it kept whole.
    void manyHugeTextsComeToRest()
    {
        Talk talk(1);
        const QString umlauts(1'000'000, QChar(0xE4));
        std::vector<RowId> ids;
        for (int i = 0; i < 12; ++i) {
            const TranscriptEntry huge = entryOf(1, kNow.plusMs(i * kMinute), umlauts);
            talk.source.put(huge);
            ids.push_back(huge.row.row);
        }
        talk.model.setPerson({{}, {phoneOf(1), QStringLiteral("+491")}, {}, QStringLiteral("Anna")});
        QElapsedTimer timer;
        timer.start();
        Talk::settle();
        for (const RowId id : ids) {
            talk.view().scrollTo(talk.model.index(talk.model.rowOf(id)));
            Talk::settle();
        }
        QVERIFY(timer.elapsed() < 10'000);
        const int asked = talk.source.entryQuestions;
        for (int i = 0; i < 10; ++i)
            Talk::settle();
        QCOMPARE(talk.source.entryQuestions, asked);
        for (const RowId id : ids) {
            const TranscriptEntry *entry = talk.model.entryAt(talk.model.rowOf(id));
            QVERIFY(entry);
            QCOMPARE(entry->text.size(), qsizetype(4'000));
            QCOMPARE(entry->wholeLength, qsizetype(1'000'000));
        }
    }

    void longTextsAmongOthersAreCopiedWhole()
    {
        Talk talk(1);
        for (int i = 0; i < 3; ++i) {
            const QChar letter(u'a' + i);
            talk.source.put(entryOf(1, kNow.plusMs(i * kMinute), QString(5'000 + i, letter)));
        }
        talk.model.setPerson({{}, {phoneOf(1), QStringLiteral("+491")}, {}, QStringLiteral("Anna")});
        Talk::settle();
        QGuiApplication::clipboard()->clear();
        talk.view().setFocus();
        QTest::keySequence(&talk.view(), QKeySequence::SelectAll);
        QTest::keySequence(&talk.view(), QKeySequence::Copy);
        QTRY_VERIFY(!QGuiApplication::clipboard()->text().isEmpty());
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines.at(1).endsWith(u' ' + QString(5'000, u'a')));
        QVERIFY(lines.at(2).endsWith(u' ' + QString(5'001, u'b')));
        QVERIFY(lines.at(3).endsWith(u' ' + QString(5'002, u'c')));
    }

    void longTextIsUnfoldedByKeyReadThroughCopiedAndFoldedAgain()
    {
        Talk talk(5);
        const QString text = QStringLiteral("several words in a row ").repeated(500);
        const TranscriptEntry entry = entryOf(1, kNow, text);
        talk.source.put(entry);
        talk.tell(entry.row.row);
        const auto box = [&] {
            return talk.view().visualRect(talk.model.index(talk.model.rowOf(entry.row.row)));
        };
        talk.view().setFocus();
        talk.view().setCurrentIndex(talk.model.index(talk.model.rowOf(entry.row.row)));
        talk.view().toNewest();
        QVERIFY(talk.view().isAtNewest());
        Talk::settle();
        const QRect folded = box();
        QTest::keyClick(&talk.view(), Qt::Key_Return);
        Talk::settle();
        QVERIFY(box().height() > 2 * folded.height());
        QCOMPARE(box().top(), folded.top()); // it goes on from where it stood
        QVERIFY(!talk.view().isAtNewest());
        const RowId next = talk.add(); // older than all: nothing changes
        talk.tell(next);
        QCOMPARE(box().top(), folded.top());
        for (int pages = 0; box().bottom() >= talk.view().viewport()->height() && pages < 100; ++pages) {
            const int before = box().top();
            QTest::keyClick(&talk.view(), Qt::Key_PageDown);
            QVERIFY(box().top() < before && before - box().top() <= talk.view().viewport()->height());
        }
        QCOMPARE(talk.model.idAt(talk.view().currentIndex().row()), entry.row.row);
        QGuiApplication::clipboard()->clear();
        QTest::keySequence(&talk.view(), QKeySequence::Copy);
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), text);
        QTest::keyClick(&talk.view(), Qt::Key_Return);
        Talk::settle();
        QCOMPARE(box().height(), folded.height());
        QVERIFY(box().top() >= 0); // its beginning is in view again
    }

    /// Goal: no piece of the work over 100 ms; the test fails at ten times that.
    void hugeTextIsUnfoldedAsFarAsItDoesNotStall()
    {
        Talk talk(1);
        const TranscriptEntry huge = entryOf(1, kNow, QStringLiteral("words in a row ").repeated(70'000));
        talk.source.put(huge);
        talk.tell(huge.row.row);
        const int row = talk.model.rowOf(huge.row.row);
        QCOMPARE(talk.view().foldWords(row), QStringLiteral("Show more of it"));
        QElapsedTimer timer;
        timer.start();
        talk.view().toggleFold(row);
        Talk::settle();
        talk.view().grab();
        QVERIFY(timer.elapsed() < 1'000);
        QCOMPARE(talk.view().foldWords(row), QStringLiteral("Show less of it"));
    }

    void longTextIsUnfoldedByMouse()
    {
        Talk talk(5);
        const TranscriptEntry entry = entryOf(1, kNow, QString(5'000, u'a'));
        talk.source.put(entry);
        talk.tell(entry.row.row);
        const auto index = [&] { return talk.model.index(talk.model.rowOf(entry.row.row)); };
        const auto isUnfolded = [&] {
            return TranscriptModel::Fold(index().data(TranscriptModel::kFoldRole).toInt()) ==
                   TranscriptModel::Fold::Unfolded;
        };
        const QRect box = talk.view().visualRect(index());
        QTest::mouseClick(talk.view().viewport(), Qt::LeftButton, {}, {40, box.bottom() - box.height() / 2});
        Talk::settle();
        QVERIFY(!isUnfolded()); // its text is no button
        for (int y = box.bottom(); y > box.bottom() - 100 && !isUnfolded(); y -= 4) {
            QTest::mouseClick(talk.view().viewport(), Qt::LeftButton, {}, {40, y});
            Talk::settle();
        }
        QVERIFY(isUnfolded());
        QVERIFY(box.top() < 0);
        QCOMPARE(talk.view().visualRect(index()).top(), box.top());
        // What a view does by itself some moments after a press, and what a key does that stays on the line.
        talk.view().scrollTo(index());
        QCOMPARE(talk.view().visualRect(index()).top(), box.top());
    }

    void pressIsNotFollowedByAMoveOfTheView()
    {
        Talk talk(5);
        bool isToBeMoved = true; // the view asks for this once it has told of the press
        connect(&talk.view(), &QAbstractItemView::pressed, this,
                [&] { isToBeMoved = talk.view().hasAutoScroll(); });
        QTest::mouseClick(talk.view().viewport(), Qt::LeftButton, {}, {40, 40});
        QVERIFY(talk.view().currentIndex().isValid());
        QVERIFY(!isToBeMoved);
        QVERIFY(talk.view().hasAutoScroll()); // keys need it
    }

    /// A store that cannot read for a moment answers nothing.
    void whatWasNotAnsweredIsAskedForAgain()
    {
        FakeConversationSource source;
        source.answerLater();
        const TranscriptEntry entry = entryOf(1, kNow, QStringLiteral("Hello"));
        source.put(entry);
        QStringList copied;
        auto *copy = new TranscriptCopy(source, {{}, {phoneOf(1)}, {}, {}}, {}, {entry.row.row}, this);
        connect(copy, &TranscriptCopy::done, this, [&copied](const QString &text) { copied.append(text); });
        copy->setPatience(1);
        copy->start();
        QCOMPARE(source.entryQuestions, 1);
        source.loseAll();
        QTRY_VERIFY(source.entryQuestions >= 2);
        source.answerAtOnce();
        source.answerAll();
        QTRY_COMPARE(copied, QStringList{QStringLiteral("Hello")});
    }

    void everythingIsCopiedAlsoWhatWasNeverLookedAt()
    {
        Talk talk(1'200);
        QGuiApplication::clipboard()->clear();
        talk.view().setFocus();
        QTest::keySequence(&talk.view(), QKeySequence::SelectAll);
        QTest::keySequence(&talk.view(), QKeySequence::Copy);
        QTRY_VERIFY(!QGuiApplication::clipboard()->text().isEmpty());
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 1'200);
        QVERIFY2(lines.first().contains(QStringLiteral("You: message 0 ")), qPrintable(lines.first()));
        QVERIFY2(lines.at(1).endsWith(QStringLiteral("Anna: message 1")), qPrintable(lines.at(1)));
    }

    void rowsAreReadByAScreenReader()
    {
        Talk talk(3);
        TranscriptEntry tap = entryOf(1, kNow, QStringLiteral("Yes"));
        tap.kind = TranscriptKind::Tap;
        tap.postback = QStringLiteral("confirm-1234");
        talk.source.put(tap);
        talk.tell(tap.row.row);
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&talk.view());
        QVERIFY(list);
        QCOMPARE(list->role(), QAccessible::List);
        QCOMPARE(list->text(QAccessible::Name), QStringLiteral("Transcript"));
        QCOMPARE(list->childCount(), talk.model.rowCount());
        QAccessibleInterface *line = list->child(talk.model.rowOf(tap.row.row));
        QVERIFY(line);
        QVERIFY2(line->text(QAccessible::Name).contains(QStringLiteral("Yes")),
                 qPrintable(line->text(QAccessible::Name)));
        QVERIFY(line->text(QAccessible::Description).contains(QStringLiteral("confirm-1234")));
    }

    void linkIsAskedForByItsTrueTarget()
    {
        Talk talk(1);
        const TranscriptEntry entry =
            entryOf(1, kNow, QStringLiteral("Look: https://bank.example@evil.example/login"));
        talk.source.put(entry);
        talk.tell(entry.row.row);
        talk.view().setFocus();
        talk.view().setCurrentIndex(talk.model.index(talk.model.rowOf(entry.row.row)));
        QTest::keyClick(&talk.view(), Qt::Key_Return);
        auto *question = talk.pane.findChild<QMessageBox *>();
        QVERIFY(question);
        QVERIFY2(question->text().contains(QStringLiteral("leads to evil.example")),
                 qPrintable(question->text()));
        QVERIFY(
            question->informativeText().contains(QStringLiteral("https://bank.example@evil.example/login")));
        QCOMPARE(question->textFormat(), Qt::PlainText);
        QVERIFY(question->defaultButton()->text().contains(QStringLiteral("Do not open")));
        question->reject();
    }

    void markupAndOverridesStayText()
    {
        Talk talk(1);
        const TranscriptEntry entry =
            entryOf(1, kNow, QStringLiteral("<img src=\"/dev/zero\"> \u202eevil <b>bold</b> &amp; 😀 مرحبا"));
        talk.source.put(entry);
        talk.tell(entry.row.row);
        const QString shown = talk.model.index(talk.model.rowOf(entry.row.row)).data().toString();
        QVERIFY(shown.contains(QStringLiteral("[U+202E]")));
        QVERIFY(shown.contains(QStringLiteral("<img src=")));
        QVERIFY(!talk.view().grab().isNull());
    }

    void keysGoThroughTheLines()
    {
        Talk talk(50);
        talk.view().setFocus();
        QTest::keyClick(&talk.view(), Qt::Key_End);
        QCOMPARE(talk.view().currentIndex().row(), talk.model.rowCount() - 1);
        QTest::keyClick(&talk.view(), Qt::Key_Up);
        QCOMPARE(talk.view().currentIndex().row(), talk.model.rowCount() - 2);
        QTest::keyClick(&talk.view(), Qt::Key_Home);
        QCOMPARE(talk.view().currentIndex().row(), 0);
        QVERIFY(talk.view().viewport()->rect().contains(talk.view().visualRect(talk.model.index(0))));
        QTest::keyClick(&talk.view(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(&talk.view(), Qt::Key_Down, Qt::ShiftModifier);
        QVERIFY(!talk.view().chosenMessages().empty());
    }
};

QTEST_MAIN(TestTranscriptView)
#include "tst_transcriptview.moc"
