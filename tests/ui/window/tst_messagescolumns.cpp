// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of the Messages list in windows of usual widths: each is as wide as what stands in it, and
// Content has the rest.
#include "models/items/itemwords.h"
#include "tests/ui/window/windowbench.h"
#include "ui/messages/messagedelegate.h"
#include "ui/messages/rowfader.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"

#include <QHeaderView>
#include <QImage>
#include <QPainter>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTest>

using namespace arowana;

namespace {

using Column = MessageListModel::Column;

/// The cell of an age of seconds in a column of this width.
QImage paintedAge(int width, const QString &source)
{
    QStandardItemModel model(1, MessageListModel::kColumnCount);
    const QModelIndex index = model.index(0, int(Column::Age));
    model.setData(index, QStringLiteral("9 s"));
    model.setData(index, source, MessageListModel::kSourceTextRole);
    RowFader fader(nullptr);
    const MessageDelegate delegate(fader);
    QImage image(width, 28, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.rect = image.rect();
    option.font = fontFor(TextSize::Normal);
    option.fontMetrics = QFontMetrics(option.font);
    option.palette = qApp->palette();
    delegate.paint(&painter, option, index);
    return image;
}

} // namespace

class TstMessagesColumns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { WindowBench::prepare(); }

    void contentHasWhatTheOthersLeave_data()
    {
        QTest::addColumn<int>("units"); ///< of the window's width
        QTest::addColumn<int>("least"); ///< of Content's, in units
        QTest::newRow("1000 pixels") << 250 << 65;
        QTest::newRow("1280 pixels") << 320 << 50;
        QTest::newRow("1366 pixels") << 341 << 36;
        QTest::newRow("1440 pixels") << 360 << 40;
        QTest::newRow("1920 pixels") << 480 << 120;
    }
    void contentHasWhatTheOthersLeave()
    {
        QFETCH(int, units);
        QFETCH(int, least);
        WindowBench bench;
        const Metrics m(bench.window);
        bench.window.resize(m.u(units), m.u(200));
        bench.settle();
        const MessagesView &table = bench.table();
        QCOMPARE(table.horizontalScrollBar()->maximum(), 0);
        QCOMPARE(table.horizontalHeader()->length(), table.viewport()->width());
        const int content = table.columnWidth(int(Column::Content));
        QVERIFY2(content >= m.u(least), qPrintable(QString::number(content)));
        const QFontMetrics normal(fontFor(TextSize::Normal));
        const QFontMetrics digits(fontFor(TextSize::Normal, TextWeight::Normal, Face::Digits));
        const std::pair<Column, int> needed[] = {
            {Column::Recipient, normal.horizontalAdvance(QStringLiteral("+49 1527 7889900"))},
            {Column::Channel, normal.horizontalAdvance(channelWord(Channel::Email))},
            {Column::Unit, normal.horizontalAdvance(unitWord(BillingUnit::Conversation))},
            {Column::Cost, digits.horizontalAdvance(moneyColumnText(Money{755}, QLocale()))},
            {Column::Age, digits.horizontalAdvance(QStringLiteral("59 min"))}};
        for (const auto &[column, text] : needed) {
            const int room = table.columnWidth(int(column)) - m.u(4);
            QVERIFY2(room >= text, qPrintable(QString::number(int(column))));
            if (column != Column::Recipient && column != Column::Age) // those are the first to give way
                QVERIFY2(room <= qMax(text, normal.horizontalAdvance(QStringLiteral("Channel"))) + m.u(4),
                         qPrintable(QString::number(int(column))));
        }
    }

    /// A word beside the short ages alone would look as if the others had no source.
    void sourceStandsInAllRowsOrInNone()
    {
        const Metrics m(QFontMetrics(fontFor(TextSize::Normal)));
        const QFontMetrics digits(fontFor(TextSize::Normal, TextWeight::Normal, Face::Digits));
        const QFontMetrics small(fontFor(TextSize::Small));
        const QString word = QStringLiteral("poll");
        const int none = digits.horizontalAdvance(widestAgeText()) + m.u(5);
        const int all = none + m.u(2) + small.horizontalAdvance(word);
        QVERIFY(digits.horizontalAdvance(QStringLiteral("9 s")) + m.u(6) + small.horizontalAdvance(word) <=
                none);
        QCOMPARE(paintedAge(none, word), paintedAge(none, {}));
        QVERIFY(paintedAge(all, word) != paintedAge(all, {}));
    }
};

QTEST_MAIN(TstMessagesColumns)
#include "tst_messagescolumns.moc"
