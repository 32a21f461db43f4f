// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Canned texts in a field in which one types, by keyboard alone, in both kinds of field that Qt has.
#include "ui/canned/cannedcompletion.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QTest>
#include <QTextEdit>
#include <QVBoxLayout>

using namespace arowana;

namespace {

const QString kGreeting = QStringLiteral("Hello {name},\nyour parcel comes on {day}.");

QList<CannedText> texts()
{
    return {{QStringLiteral("bye"), QStringLiteral("Goodbye")},
            {QStringLiteral("good-bye"), QStringLiteral("So long")},
            {QStringLiteral("greeting"), kGreeting}};
}

/// A dialog with the field and a line behind it, and the hands of somebody who has only a keyboard.
template <class Edit>
struct Bench {
    Bench()
        : edit(new Edit(&dialog))
        , next(new QLineEdit(&dialog))
        , completion(new CannedCompletion(*edit))
    {
        auto *column = new QVBoxLayout(&dialog);
        column->addWidget(edit);
        column->addWidget(next);
        edit->setTabChangesFocus(true);
        completion->setTexts(texts());
        dialog.resize(600, 400);
        dialog.show();
        dialog.activateWindow();
        isActive = QTest::qWaitForWindowActive(&dialog);
        edit->setFocus();
    }
    void type(const char *words) { QTest::keyClicks(dialog.focusWidget(), QString::fromLatin1(words)); }
    void key(Qt::Key key, Qt::KeyboardModifiers held = Qt::NoModifier)
    {
        QTest::keyClick(dialog.focusWidget(), key, held);
    }
    [[nodiscard]] QString text() const { return edit->toPlainText(); }
    [[nodiscard]] QString selected() const { return edit->textCursor().selectedText(); }
    [[nodiscard]] QListView *list() const
    {
        return dialog.template findChild<QListView *>(QStringLiteral("cannedOffers"));
    }
    /// The names that are offered; the chosen one in brackets.
    [[nodiscard]] QString offered() const
    {
        if (!completion->isOpen())
            return QStringLiteral("closed");
        QStringList names;
        for (int row = 0; row < list()->model()->rowCount(); ++row) {
            const QModelIndex index = list()->model()->index(row, 0);
            const QString name = index.data().toString();
            names.append(index == list()->currentIndex() ? u'[' + name + u']' : name);
        }
        return names.join(u' ');
    }

    QDialog dialog;
    Edit *edit;
    QLineEdit *next;
    CannedCompletion *completion;
    bool isActive = false;
};

template <class Edit>
void takeAndUndo()
{
    Bench<Edit> bench;
    QVERIFY(bench.isActive);
    bench.type("Dear Kim /GR");
    QCOMPARE(bench.offered(), QStringLiteral("[greeting]"));
    bench.key(Qt::Key_Return);
    QCOMPARE(bench.offered(), QStringLiteral("closed"));
    QCOMPARE(bench.text(), QStringLiteral("Dear Kim ") + kGreeting);
    QCOMPARE(bench.selected(), QStringLiteral("{name}"));
    bench.edit->undo();
    QCOMPARE(bench.text(), QStringLiteral("Dear Kim /GR"));
    bench.edit->redo();
    QCOMPARE(bench.text(), QStringLiteral("Dear Kim ") + kGreeting);
}

} // namespace

class TestCannedCompletion : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void takenTextIsOneStepToUndo()
    {
        takeAndUndo<QPlainTextEdit>();
        takeAndUndo<QTextEdit>();
    }

    void listFollowsWhatIsTyped()
    {
        Bench<QPlainTextEdit> bench;
        QCOMPARE(bench.edit->placeholderText(), QStringLiteral("Type / for a canned text"));
        bench.type("/");
        QCOMPARE(bench.offered(), QStringLiteral("[bye] good-bye greeting"));
        QVERIFY(bench.edit->hasFocus());
        bench.type("b");
        QCOMPARE(bench.offered(), QStringLiteral("[bye] good-bye"));
        bench.key(Qt::Key_Down);
        QCOMPARE(bench.offered(), QStringLiteral("bye [good-bye]"));
        bench.key(Qt::Key_Down);
        QCOMPARE(bench.offered(), QStringLiteral("bye [good-bye]"));
        bench.key(Qt::Key_Up);
        QCOMPARE(bench.offered(), QStringLiteral("[bye] good-bye"));
        bench.type("x");
        QCOMPARE(bench.offered(), QStringLiteral("closed")); // there is none
        bench.key(Qt::Key_Backspace);
        QCOMPARE(bench.offered(), QStringLiteral("[bye] good-bye"));
        bench.completion->setTexts({{QStringLiteral("bonjour"), QStringLiteral("Bonjour")}});
        QCOMPARE(bench.offered(), QStringLiteral("[bonjour]"));
        bench.type(" ");
        QCOMPARE(bench.offered(), QStringLiteral("closed"));
        QCOMPARE(bench.text(), QStringLiteral("/b "));
    }

    void onlyASlashTypedAtTheBeginOfAWordOffers_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<bool>("isOpen");
        QTest::newRow("at the begin") << QByteArray("/g") << true;
        QTest::newRow("after a blank") << QByteArray("Hi /g") << true;
        QTest::newRow("within a word") << QByteArray("and/g") << false;
        QTest::newRow("in an address") << QByteArray("https://g") << false;
        QTest::newRow("in a path") << QByteArray("/g/g") << false;
        QTest::newRow("no slash") << QByteArray("g") << false;
    }
    void onlyASlashTypedAtTheBeginOfAWordOffers()
    {
        QFETCH(QByteArray, typed);
        QFETCH(bool, isOpen);
        Bench<QPlainTextEdit> bench;
        bench.type(typed.constData());
        QCOMPARE(bench.completion->isOpen(), isOpen);
    }

    void textThatIsPutInOffersNothing()
    {
        Bench<QPlainTextEdit> bench;
        bench.edit->setPlainText(QStringLiteral("/gr"));
        bench.edit->moveCursor(QTextCursor::End);
        bench.edit->insertPlainText(QStringLiteral(" /by"));
        QCOMPARE(bench.offered(), QStringLiteral("closed"));
        bench.edit->setReadOnly(true);
        bench.type("/");
        QCOMPARE(bench.offered(), QStringLiteral("closed"));
    }

    void escapeLeavesWhatWasTypedAndTheDialogOpen()
    {
        Bench<QPlainTextEdit> bench;
        bench.type("/b");
        bench.key(Qt::Key_Escape);
        QCOMPARE(bench.offered(), QStringLiteral("closed"));
        QVERIFY(bench.dialog.isVisible());
        bench.type("y");
        QCOMPARE(bench.offered(), QStringLiteral("closed")); // no more of it for this word
        QCOMPARE(bench.text(), QStringLiteral("/by"));
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.text(), QStringLiteral("/by\n"));
        bench.type("/");
        QVERIFY(bench.completion->isOpen());
        bench.key(Qt::Key_Escape);
        bench.key(Qt::Key_Escape);
        QVERIFY(!bench.dialog.isVisible());
    }

    void tabTakesAndGoesOnToWhatIsNotFilledIn()
    {
        Bench<QPlainTextEdit> bench;
        bench.type("/gr");
        bench.key(Qt::Key_Tab);
        QCOMPARE(bench.selected(), QStringLiteral("{name}"));
        bench.type("Kim");
        bench.key(Qt::Key_Tab);
        QCOMPARE(bench.selected(), QStringLiteral("{day}"));
        bench.type("Monday");
        QCOMPARE(bench.text(), QStringLiteral("Hello Kim,\nyour parcel comes on Monday."));
        QVERIFY(bench.edit->hasFocus());
        bench.key(Qt::Key_Tab);
        QVERIFY(bench.next->hasFocus());
    }

    void tabComesBackToWhatWasPassedOverAndCatchesNobody()
    {
        Bench<QPlainTextEdit> bench;
        bench.type("/gr");
        bench.key(Qt::Key_Tab);
        bench.key(Qt::Key_Tab);
        QCOMPARE(bench.selected(), QStringLiteral("{day}"));
        bench.type("Monday");
        bench.key(Qt::Key_Tab);
        QCOMPARE(bench.selected(), QStringLiteral("{name}"));
        bench.key(Qt::Key_Tab);
        QVERIFY(bench.next->hasFocus());
        QCOMPARE(bench.text(), QStringLiteral("Hello {name},\nyour parcel comes on Monday."));
    }

    void bracesThatWereTypedAreNobodysPlaceholder()
    {
        Bench<QPlainTextEdit> bench;
        bench.type("{name} and {day}");
        bench.key(Qt::Key_Tab);
        QVERIFY(bench.next->hasFocus());
    }

    void listGoesWithTheFocusAndTheCursor()
    {
        Bench<QPlainTextEdit> bench;
        bench.type("Hi /b");
        QVERIFY(bench.completion->isOpen());
        bench.key(Qt::Key_Home);
        QVERIFY(!bench.completion->isOpen());
        bench.key(Qt::Key_End);
        bench.type(" /b");
        QVERIFY(bench.completion->isOpen());
        bench.next->setFocus();
        QVERIFY(!bench.completion->isOpen());
    }

    void clickTakesAndAClickElsewhereDoesNot()
    {
        Bench<QPlainTextEdit> bench;
        bench.type("/");
        const QModelIndex second = bench.list()->model()->index(1, 0);
        QTest::mouseClick(bench.list()->viewport(), Qt::LeftButton, {},
                          bench.list()->visualRect(second).center());
        QCOMPARE(bench.text(), QStringLiteral("So long"));
        QVERIFY(bench.edit->hasFocus());
        bench.type(" /");
        QVERIFY(bench.completion->isOpen());
        QTest::mouseClick(bench.edit->viewport(), Qt::LeftButton, {}, QPoint(2, 2));
        QVERIFY(!bench.completion->isOpen());
        QCOMPARE(bench.text(), QStringLiteral("So long /"));
    }

    void keysOfTheWindowStayItsOwn()
    {
        Bench<QPlainTextEdit> bench;
        int sent = 0;
        auto *send = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), &bench.dialog);
        connect(send, &QShortcut::activated, this, [&sent] { ++sent; });
        bench.type("/b");
        QVERIFY(bench.completion->isOpen());
        bench.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(sent, 1);
        QCOMPARE(bench.text(), QStringLiteral("/b"));
    }

    void withoutTextsTheFieldSaysHowTheFirstIsWritten()
    {
        Bench<QPlainTextEdit> bench;
        bench.completion->setTexts({});
        QCOMPARE(bench.edit->placeholderText(),
                 QStringLiteral("Type / for a canned text; Ctrl+T writes the first"));
        bench.completion->setTexts(texts());
        QCOMPARE(bench.edit->placeholderText(), QStringLiteral("Type / for a canned text"));
        QLineEdit own;
        own.setPlaceholderText(QStringLiteral("as in the template"));
        CannedCompletion(own).setTexts({});
        QCOMPARE(own.placeholderText(), QStringLiteral("as in the template"));
    }

    void aLineTakesThemWithoutLineEnds()
    {
        Bench<QPlainTextEdit> bench;
        auto *completion = new CannedCompletion(*bench.next);
        completion->setTexts(texts());
        bench.next->setFocus();
        bench.type("Re: /gr now");
        QVERIFY(!completion->isOpen()); // the blank ended the word
        bench.next->clear();
        bench.type("Re: /gr");
        QVERIFY(completion->isOpen());
        QVERIFY(bench.dialog.rect().contains(bench.list()->parentWidget()->geometry()));
        bench.key(Qt::Key_Return);
        const QString taken = QStringLiteral("Re: Hello {name}, your parcel comes on {day}.");
        QCOMPARE(bench.next->text(), taken);
        QCOMPARE(bench.next->selectedText(), QStringLiteral("{name}"));
        bench.type("Kim");
        bench.key(Qt::Key_Tab);
        QCOMPARE(bench.next->selectedText(), QStringLiteral("{day}"));
        bench.key(Qt::Key_End);
        bench.type(" /");
        QVERIFY(completion->isOpen());
        bench.key(Qt::Key_Escape);
        QVERIFY(!completion->isOpen());
        QVERIFY(bench.dialog.isVisible());
    }

    void inALineItIsOneStepToUndo()
    {
        Bench<QPlainTextEdit> bench;
        auto *completion = new CannedCompletion(*bench.next);
        completion->setTexts(texts());
        bench.next->setFocus();
        bench.type("Re: /bye");
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.next->text(), QStringLiteral("Re: Goodbye"));
        bench.next->undo();
        QCOMPARE(bench.next->text(), QStringLiteral("Re: /bye"));
    }

    void inHtmlTheyAreEscapedAndTagsOfferNothing()
    {
        Bench<QPlainTextEdit> bench;
        bench.completion->setHtml();
        bench.completion->setTexts({{QStringLiteral("sign"), QStringLiteral("Tom & <Co>\n{name}")}});
        bench.type("<p>one<br /");
        QVERIFY(!bench.completion->isOpen());
        bench.type("> /s");
        QVERIFY(bench.completion->isOpen());
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.text(), QStringLiteral("<p>one<br /> Tom &amp; &lt;Co&gt;<br>\n{name}"));
        QCOMPARE(bench.selected(), QStringLiteral("{name}"));
    }

    void listStaysWithinTheWindow()
    {
        Bench<QPlainTextEdit> bench;
        QList<CannedText> many;
        for (int i = 0; i < 300; ++i)
            many.append({QStringLiteral("text%1").arg(i), kGreeting});
        bench.completion->setTexts(many);
        for (int line = 0; line < 30; ++line) {
            bench.type("/");
            QVERIFY(bench.completion->isOpen());
            const QWidget *edge = bench.list()->parentWidget();
            QVERIFY(bench.dialog.rect().contains(edge->geometry()));
            const QRect caret = bench.edit->cursorRect();
            const QRect word(bench.edit->viewport()->mapTo(&bench.dialog, caret.topLeft()), caret.size());
            QVERIFY(!edge->geometry().intersects(word)); // what is typed is not covered
            bench.key(Qt::Key_Escape);
            bench.key(Qt::Key_Return);
        }
    }
};

QTEST_MAIN(TestCannedCompletion)
#include "tst_cannedcompletion.moc"
