// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/countline.h"

#include "models/items/messagelistmodel.h"

#include <QCoreApplication>
#include <QLocale>

namespace arowana {

namespace {

struct CountLine {
    Q_DECLARE_TR_FUNCTIONS(CountLine)
};

QString grouped(QString text, int count)
{
    return text.replace(QString::number(count), QLocale().toString(count));
}

QString orderWords(const MessageOrder &order)
{
    if (order.by == MessageOrder::By::Time)
        return order.isAscending ? CountLine::tr("oldest first") : CountLine::tr("newest first");
    const QString word = MessageListModel::heading(MessageListModel::columnOf(order.by));
    return order.isAscending ? CountLine::tr("by %1, ascending").arg(word)
                             : CountLine::tr("by %1, descending").arg(word);
}

QString foundWords(int count, qint64 total)
{
    const QLocale locale;
    return total < 0 ? CountLine::tr("%1 found").arg(locale.toString(count))
                     : CountLine::tr("%1 of %2").arg(locale.toString(count), locale.toString(total));
}

} // namespace

QString countLine(const MessageListModel &model, int marked, qint64 total)
{
    const bool isSearch = !model.query().terms.isEmpty();
    if (!model.isLoaded())
        return isSearch ? CountLine::tr("Searching…") : CountLine::tr("Reading the messages…");
    const int count = model.rowCount();
    QStringList parts;
    if (marked > 1)
        parts << grouped(CountLine::tr("%n selected", nullptr, marked), marked);
    parts << (isSearch ? foundWords(count, total)
                       : grouped(CountLine::tr("%n message(s)", nullptr, count), count));
    parts << (model.query().order == model.shownOrder() ? orderWords(model.shownOrder())
                                                        : CountLine::tr("sorting…"));
    if (marked > 1 && model.hasWaiting())
        parts << CountLine::tr("changes wait for the selection to end");
    return parts.join(QStringLiteral(" · "));
}

} // namespace arowana
