// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A line takes a text whole or not at all, by every way in which one comes.
#include "ui/compose/lineedit.h"

#include "ui/canned/cannedcompletion.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QDialog>
#include <QDropEvent>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace arowana;

namespace {

constexpr int kMost = 32'767;

/// The offscreen desktop knows no selection that a middle click could put in, and no drag.
class OpenLine : public LineEdit {
public:
    using LineEdit::dropEvent;
    QString selection;

protected:
    [[nodiscard]] QString selectedElsewhere() const override { return selection; }
};

enum class Way { Key, OtherKey, Menu, MiddleClick, Drop, InputMethod };

void pasteByMenu(LineEdit &line)
{
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, QPoint(1, 1), line.mapToGlobal(QPoint(1, 1)));
    QCoreApplication::sendEvent(&line, &asked);
    auto *menu = line.findChild<QMenu *>();
    QVERIFY(menu);
    const auto actions = menu->actions();
    for (QAction *action : actions) {
        if (action->text().startsWith(QStringLiteral("&Paste")))
            action->trigger();
    }
    delete menu;
}

/// False where the source of a drop is told that it may let go of the text.
bool bring(OpenLine &line, Way way, const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    switch (way) {
    case Way::Key:
        QTest::keyClick(&line, Qt::Key_V, Qt::ControlModifier);
        break;
    case Way::OtherKey:
        QTest::keyClick(&line, Qt::Key_Insert, Qt::ShiftModifier);
        break;
    case Way::Menu:
        pasteByMenu(line);
        break;
    case Way::MiddleClick:
        line.selection = text;
        QTest::mouseClick(&line, Qt::MiddleButton, {}, QPoint(line.width() - 3, line.height() / 2));
        break;
    case Way::Drop: {
        QMimeData data;
        data.setText(text);
        QDropEvent drop(QPointF(line.width() - 3, line.height() / 2), Qt::CopyAction | Qt::MoveAction, &data,
                        Qt::LeftButton, Qt::NoModifier);
        drop.ignore();
        line.dropEvent(&drop);
        return !drop.isAccepted();
    }
    case Way::InputMethod: {
        QInputMethodEvent composed;
        composed.setCommitString(text);
        QCoreApplication::sendEvent(&line, &composed);
        break;
    }
    }
    return true;
}

} // namespace

class TestLineEdit : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aTextThatFitsIsTakenWhole_data();
    void aTextThatFitsIsTakenWhole();
    void aLongerOneIsRefusedWhole_data();
    void aLongerOneIsRefusedWhole();
    void whatIsReplacedMakesRoom();
    void aRefusedCommitEndsWhatIsComposed();
    void charactersCountNotUnits();
    void theNextChangeForgetsTheRefusal();
    void whatADraftPutsInIsNeverCut();
    void whatIsTooLongAlreadyCanBeMadeShorter_data();
    void whatIsTooLongAlreadyCanBeMadeShorter();
    void aComposedCharacterIsNeverRefused();
    void aCannedTextIsRefusedWholeToo();
};

void TestLineEdit::aTextThatFitsIsTakenWhole_data()
{
    QTest::addColumn<int>("way");
    QTest::newRow("key") << int(Way::Key);
    QTest::newRow("other key") << int(Way::OtherKey);
    QTest::newRow("menu") << int(Way::Menu);
    QTest::newRow("middle click") << int(Way::MiddleClick);
    QTest::newRow("drop") << int(Way::Drop);
    QTest::newRow("input method") << int(Way::InputMethod);
}

void TestLineEdit::aTextThatFitsIsTakenWhole()
{
    QFETCH(int, way);
    OpenLine line;
    line.resize(300, 30);
    line.setText(QStringLiteral("kept"));
    QSignalSpy refused(&line, &LineEdit::refused);
    const QString text(kMost - 4, u'x');
    const bool stays = bring(line, Way(way), text);
    QCOMPARE(stays, Way(way) != Way::Drop);
    QVERIFY(line.text() == QStringLiteral("kept") + text);
    QCOMPARE(refused.size(), 0);
    QVERIFY(!line.refusedLength());
}

void TestLineEdit::aLongerOneIsRefusedWhole_data()
{
    aTextThatFitsIsTakenWhole_data();
}

void TestLineEdit::aLongerOneIsRefusedWhole()
{
    QFETCH(int, way);
    OpenLine line;
    line.resize(300, 30);
    line.setText(QStringLiteral("kept"));
    QSignalSpy refused(&line, &LineEdit::refused);
    QSignalSpy changed(&line, &QLineEdit::textChanged);
    const QString text(kMost - 3, u'x');
    QVERIFY(bring(line, Way(way), text));
    QCOMPARE(line.text(), QStringLiteral("kept"));
    QCOMPARE(changed.size(), 0);
    QCOMPARE(refused.size(), 1);
    QCOMPARE(line.refusedLength(), std::optional<qsizetype>(kMost + 1));
    QVERIFY(QGuiApplication::clipboard()->text() == text);
}

void TestLineEdit::whatIsReplacedMakesRoom()
{
    for (const Way way : {Way::Key, Way::Menu, Way::InputMethod}) {
        OpenLine line;
        line.setText(QString(kMost, u'a'));
        line.setSelection(0, kMost - 1);
        QVERIFY(bring(line, way, QString(kMost, u'b')));
        QVERIFY(line.refusedLength());
        QCOMPARE(line.selectedText().size(), qsizetype(kMost - 1)); // as it was
        bring(line, way, QString(kMost - 1, u'b'));
        QVERIFY(!line.refusedLength());
        QVERIFY(line.text() == QString(kMost - 1, u'b') + u'a');
    }
}

void TestLineEdit::aRefusedCommitEndsWhatIsComposed()
{
    LineEdit line;
    line.setText(QStringLiteral("kept"));
    const QVariant before = line.inputMethodQuery(Qt::ImCursorRectangle);
    QInputMethodEvent composing(QStringLiteral("comp"), {});
    QCoreApplication::sendEvent(&line, &composing);
    QVERIFY(line.inputMethodQuery(Qt::ImCursorRectangle) != before);
    QInputMethodEvent done;
    done.setCommitString(QString(40'000, u'x'));
    QCoreApplication::sendEvent(&line, &done);
    QCOMPARE(line.text(), QStringLiteral("kept"));
    QCOMPARE(line.refusedLength(), std::optional<qsizetype>(40'004));
    QCOMPARE(line.inputMethodQuery(Qt::ImCursorRectangle), before);
    QTest::keyClicks(&line, QStringLiteral("!"));
    QCOMPARE(line.text(), QStringLiteral("kept!"));
}

void TestLineEdit::charactersCountNotUnits()
{
    const QString emoji = QString::fromUtf8("\xf0\x9f\x98\x80");
    OpenLine line;
    bring(line, Way::Key, emoji.repeated(20'000));
    QCOMPARE(line.text().size(), qsizetype(40'000));
    bring(line, Way::Key, emoji.repeated(20'000));
    QCOMPARE(line.text().size(), qsizetype(40'000));
    QCOMPARE(line.refusedLength(), std::optional<qsizetype>(40'000));
}

void TestLineEdit::theNextChangeForgetsTheRefusal()
{
    OpenLine line;
    bring(line, Way::Key, QString(40'000, u'x'));
    QVERIFY(line.refusedLength());
    QTest::keyClicks(&line, QStringLiteral("y"));
    QVERIFY(!line.refusedLength());
    bring(line, Way::Key, QString(40'000, u'x'));
    line.forgetRefusal();
    QVERIFY(!line.refusedLength());
    QCOMPARE(line.text(), QStringLiteral("y"));
}

void TestLineEdit::whatADraftPutsInIsNeverCut()
{
    LineEdit line;
    line.setText(QString(40'000, u'x'));
    QCOMPARE(line.text().size(), qsizetype(40'000));
    QTest::keyClicks(&line, QStringLiteral("y")); // typing goes on
    QCOMPARE(line.text().size(), qsizetype(40'001));
}

void TestLineEdit::whatIsTooLongAlreadyCanBeMadeShorter_data()
{
    QTest::addColumn<int>("way");
    QTest::newRow("key") << int(Way::Key);
    QTest::newRow("menu") << int(Way::Menu);
    QTest::newRow("input method") << int(Way::InputMethod);
}

void TestLineEdit::whatIsTooLongAlreadyCanBeMadeShorter()
{
    QFETCH(int, way);
    OpenLine line;
    line.setText(QString(50'000, u'x'));
    line.setSelection(0, 10'000);
    QVERIFY(bring(line, Way(way), QString(9'000, u'y')));
    QVERIFY(line.text() == QString(9'000, u'y') + QString(40'000, u'x'));
    QVERIFY(!line.refusedLength());
    line.setSelection(0, 9'000);
    QVERIFY(bring(line, Way(way), QString(9'000, u'z'))); // no longer
    QVERIFY(line.text() == QString(9'000, u'z') + QString(40'000, u'x'));
    line.setSelection(0, 9'000);
    bring(line, Way(way), QString(9'001, u'w'));
    QVERIFY(line.text() == QString(9'000, u'z') + QString(40'000, u'x'));
    QCOMPARE(line.refusedLength(), std::optional<qsizetype>(49'001));
}

void TestLineEdit::aComposedCharacterIsNeverRefused()
{
    const QString emoji = QString::fromUtf8("\xf0\x9f\x98\x80"); // of two units
    for (const QString &character : {QStringLiteral("ä"), emoji}) {
        OpenLine line;
        line.setText(QString(40'000, u'x'));
        bring(line, Way::InputMethod, character);
        QVERIFY(line.text() == QString(40'000, u'x') + character);
        bring(line, Way::InputMethod, character + u'y');
        QVERIFY(line.text() == QString(40'000, u'x') + character);
        QCOMPARE(line.refusedLength(), std::optional<qsizetype>(40'003));
    }
}

void TestLineEdit::aCannedTextIsRefusedWholeToo()
{
    QDialog dialog; // with room for the list of what is offered
    dialog.resize(600, 400);
    LineEdit line(&dialog);
    line.offerCannedTexts().setTexts({{QStringLiteral("long"), QString(40'000, u'x') + QStringLiteral("{a}")},
                                      {QStringLiteral("short"), QStringLiteral("Dear {name}")}});
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    line.setFocus();
    QTest::keyClicks(&line, QStringLiteral("/lo"));
    QTest::keyClick(&line, Qt::Key_Return);
    QCOMPARE(line.text(), QStringLiteral("/lo"));
    QCOMPARE(line.refusedLength(), std::optional<qsizetype>(40'003));
    QVERIFY(line.selectedText().isEmpty());
    line.clear();
    QTest::keyClicks(&line, QStringLiteral("/sh"));
    QTest::keyClick(&line, Qt::Key_Return);
    QCOMPARE(line.text(), QStringLiteral("Dear {name}"));
    QCOMPARE(line.selectedText(), QStringLiteral("{name}"));
}

QTEST_MAIN(TestLineEdit)
#include "tst_lineedit.moc"
