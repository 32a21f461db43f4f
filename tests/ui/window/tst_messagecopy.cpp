// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window/pagebench.h"
#include "tests/ui/window/windowbench.h"

#include <QClipboard>
#include <QMenu>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>

using namespace arowana;

namespace {

using Column = MessageListModel::Column;

QMenu *openedMenu(QWidget &of)
{
    for (auto *menu : of.findChildren<QMenu *>()) {
        if (menu->isVisible())
            return menu;
    }
    return nullptr;
}

} // namespace

class TstMessageCopy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void copiesAreWhatIsShown();
    void wordsOfOthersAreNoFormulaInACopy();
    void aQuoteAtTheBeginTakesInNoOtherRow();
    void markdownAndIdsAreCopiedByTheMenu();
    void manyAreCopiedInPages();
    void tooManyAreNotCopiedAndSaySo();
};

void TstMessageCopy::initTestCase()
{
    WindowBench::prepare();
}

void TstMessageCopy::copiesAreWhatIsShown()
{
    PageBench bench(500);
    QGuiApplication::clipboard()->clear();
    bench.table().setColumnShown(Column::Unit, false);
    bench.table().moveToFront(Column::Cost);
    bench.table().choose(ManyMessages::idOf(402));
    bench.key(Qt::Key_Down, Qt::ShiftModifier);
    bench.key(Qt::Key_C, Qt::ControlModifier);
    const auto line = [](int number, const char *cost) {
        return QStringLiteral("%1\tQueued\tperson%2@example.org\tE-mail\ttext %2\t%3")
            .arg(QString::fromUtf8(cost))
            .arg(number)
            .arg(MessageListModel::wholeText(rowAt(number), Column::Age));
    };
    QCOMPARE(QGuiApplication::clipboard()->text(),
             line(402, "0.0002\u00a0€") + u'\n' + line(401, "0.0001\u00a0€"));
}

void TstMessageCopy::wordsOfOthersAreNoFormulaInACopy()
{
    WindowBench bench;
    MessageDetail &hostile = bench.source.messages.at(bench.ids[2]);
    hostile.row.summary = QStringLiteral("=HYPERLINK(\"http://x\")\t|*b*|");
    hostile.row.recipient = QStringLiteral("+4917612345678");
    bench.choose(2);
    bench.table().copy(CopyForm::Text);
    bench.settle();
    const QStringList cells = QGuiApplication::clipboard()->text().split(u'\t');
    QCOMPARE(cells.size(), MessageListModel::kColumnCount);
    QCOMPARE(cells[int(Column::Recipient)], QStringLiteral("+49 176 12345678"));
    QCOMPARE(cells[int(Column::Content)], QStringLiteral("'=HYPERLINK(\"http://x\") |*b*|"));
    bench.table().copy(CopyForm::Markdown);
    bench.settle();
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines[2].contains(QStringLiteral("| =HYPERLINK(\"http://x\") \\|\\*b\\*\\| |")),
             qPrintable(lines[2]));
}

void TstMessageCopy::aQuoteAtTheBeginTakesInNoOtherRow()
{
    WindowBench bench;
    bench.source.messages.at(bench.ids[2]).row.summary = QStringLiteral("\"Hello\" she said");
    bench.source.messages.at(bench.ids[3]).row.summary = QStringLiteral("so \"Hello\"");
    bench.choose(2);
    QTest::keyClick(&bench.table(), Qt::Key_Down, Qt::ShiftModifier);
    bench.settle();
    bench.table().copy(CopyForm::Text);
    bench.settle();
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0].split(u'\t')[int(Column::Content)], QStringLiteral("\"\"\"Hello\"\" she said\""));
    QCOMPARE(lines[1].split(u'\t')[int(Column::Content)], QStringLiteral("so \"Hello\""));
}

void TstMessageCopy::markdownAndIdsAreCopiedByTheMenu()
{
    PageBench bench(500);
    for (int column = 2; column < MessageListModel::kColumnCount; ++column)
        bench.table().setColumnShown(Column(column), false);
    bench.table().choose(ManyMessages::idOf(402));
    bench.key(Qt::Key_Down, Qt::ShiftModifier);
    const auto run = [&](Qt::Key mnemonic) {
        bench.key(Qt::Key_F10, Qt::ShiftModifier);
        QMenu *menu = openedMenu(bench.page);
        QVERIFY(menu);
        QTest::keyClick(menu, mnemonic);
        bench.settle();
    };
    run(Qt::Key_M);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("| Status | Recipient |\n| --- | --- |\n| Queued | person402@example.org |\n"
                            "| Queued | person401@example.org |"));
    run(Qt::Key_I);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("msg_402\nmsg_401"));
}

void TstMessageCopy::manyAreCopiedInPages()
{
    PageBench bench(4'000);
    bench.key(Qt::Key_A, Qt::ControlModifier);
    bench.source.mostRowsAsked = 0;
    bench.table().copy(CopyForm::Ids);
    bench.settle();
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 4'000);
    QCOMPARE(lines.first(), QStringLiteral("msg_4000"));
    QCOMPARE(lines.last(), QStringLiteral("msg_1"));
    QCOMPARE(bench.source.mostRowsAsked, RowsCopy::kPage);
}

void TstMessageCopy::tooManyAreNotCopiedAndSaySo()
{
    const auto plain = qScopeGuard([] { QLocale::setDefault(QLocale::c()); });
    QLocale::setDefault(QLocale(QLocale::English));
    PageBench bench(MessagesView::kCopyMost + 1);
    QSignalSpy trouble(&bench.table(), &MessagesView::troubleRaised);
    QGuiApplication::clipboard()->setText(QStringLiteral("before"));
    bench.key(Qt::Key_A, Qt::ControlModifier);
    const int before = bench.source.rowQuestions;
    bench.key(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(trouble.count(), 1);
    QCOMPARE(trouble.first().first().value<Error>().what,
             QStringLiteral("10,001 messages are more than the clipboard takes (10,000): export them "
                            "instead."));
    QCOMPARE(bench.source.rowQuestions, before);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
    // One fewer is copied.
    bench.table().selectionModel()->select(bench.model.index(0, 0),
                                           QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
    bench.key(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(trouble.count(), 1);
    for (int i = 0; i < 30; ++i)
        bench.settle();
    QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), MessagesView::kCopyMost - 1);
}

QTEST_MAIN(TstMessageCopy)
#include "tst_messagecopy.moc"
