// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/messagesview.h"

#include "models/items/itemwords.h"
#include "ui/messages/messagedelegate.h"
#include "ui/messages/rowfader.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"

#include <QHeaderView>
#include <QScrollBar>

namespace arowana {

namespace {

using Column = MessageListModel::Column;

/// Widths in units of what measuredOf() leaves open; Content takes what is left, and never less than this.
/// The others give up what they can do without before Content has less than the first.
int unitsOf(int column, bool isCompact)
{
    if (Column(column) == Column::Content)
        return isCompact ? 27 : 40;
    return isCompact ? 27 : 29;
}

int widest(const QFontMetrics &font, const QStringList &words)
{
    int width = 0;
    for (const QString &word : words)
        width = qMax(width, font.horizontalAdvance(word));
    return width;
}

/// As wide as what stands in it: the rest is Content's. Where there is little room an e-mail address is cut,
/// a phone number never; and an age goes without the word from where the state is known.
int measuredOf(int column, bool isCompact)
{
    const QFontMetrics normal(fontFor(TextSize::Normal));
    const QFontMetrics digits(fontFor(TextSize::Normal, TextWeight::Normal, Face::Digits));
    const Metrics m(normal);
    const int around = m.u(4) + m.u(); // as MessageDelegate paints it; one unit for rounding
    switch (Column(column)) {
    case Column::Recipient: {
        const QString phone = QStringLiteral("+88 8888 8888888");
        return around + widest(normal, isCompact
                                           ? QStringList{phone}
                                           : QStringList{phone, QStringLiteral("customer@example.org")});
    }
    case Column::Channel:
        return around + widest(normal, {channelWord(Channel::Rcs), channelWord(Channel::Email),
                                        channelWord(Channel::Sms)});
    case Column::Unit:
        return around + widest(normal, {unitWord(BillingUnit::Basic), unitWord(BillingUnit::Single),
                                        unitWord(BillingUnit::Conversation), unitWord(BillingUnit::Mau)});
    case Column::Cost:
        return around + digits.horizontalAdvance(widestCostText());
    case Column::Age: {
        const int age = around + digits.horizontalAdvance(widestAgeText());
        const QStringList sources{sourceName(Source::Local), sourceName(Source::Answer),
                                  sourceName(Source::Webhook), sourceName(Source::Poll)};
        return isCompact ? age : age + m.u(2) + widest(QFontMetrics(fontFor(TextSize::Small)), sources);
    }
    case Column::Status: // by its own words
    case Column::Content:
        break;
    }
    return 0;
}

QStringList stateWords()
{
    QStringList words;
    for (const MessageStatus status :
         {MessageStatus::Held, MessageStatus::Sending, MessageStatus::Unknown, MessageStatus::Refused,
          MessageStatus::StoppedHere, MessageStatus::Queued, MessageStatus::Sent, MessageStatus::Delivered,
          MessageStatus::Read, MessageStatus::Clicked, MessageStatus::Bounced, MessageStatus::SoftBounced,
          MessageStatus::Failed, MessageStatus::Expired, MessageStatus::Revoked, MessageStatus::Unsubscribed,
          MessageStatus::Complained, MessageStatus::Received})
        words << statusWord(status) << statusWord(status, Channel::Email);
    return words;
}

} // namespace

const RowsView::Columns MessagesView::kColumns{MessageListModel::kColumnCount,
                                               int(MessageListModel::Column::Status),
                                               int(MessageListModel::Column::Content),
                                               &unitsOf,
                                               &stateWords,
                                               &measuredOf};

MessagesView::MessagesView(MessageListModel &model, QWidget *parent)
    : RowsView(model, kColumns, parent)
    , m_model(model)
    , m_fader(new RowFader(this))
    , m_delegate(new MessageDelegate(*m_fader, this))
{
    setItemDelegate(m_delegate);
    setSelectionMode(SingleSelection);
    setAccessibleName(tr("Messages"));
    setAccessibleDescription(tr("All messages, newest first"));
    applyMetrics();
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { holdPlace(first, last); });
    connect(&model, &MessageListModel::stateChanged, m_fader, &RowFader::begin);
    connect(m_fader, &RowFader::stepped, this, &MessagesView::paintFading);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value == 0)
            Q_EMIT scrolledToTop();
    });
}

void MessagesView::applyMetrics()
{
    m_delegate->readFonts();
    RowsView::applyMetrics();
}

void MessagesView::holdPlace(int first, int last)
{
    const int count = last - first + 1;
    if (isAtTop() || first > rowAt(0)) {
        for (int row = first; row <= qMin(last, first + 100); ++row)
            m_fader->begin(m_model.idAt(row));
        return;
    }
    // The rows looked at stay where they are on the screen: the view follows only when it stood at the top.
    verticalScrollBar()->setValue(verticalScrollBar()->value() +
                                  count * verticalHeader()->defaultSectionSize());
    Q_EMIT arrivedAbove(count);
}

void MessagesView::paintFading()
{
    const auto [first, last] = visibleRows();
    for (const RowId id : m_fader->fading()) {
        const int row = m_model.rowOf(id);
        if (row >= first && row <= last && row >= 0)
            viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
    }
}

bool MessagesView::isAtTop() const
{
    return verticalScrollBar()->value() == 0;
}

bool MessagesView::choose(RowId id)
{
    const int row = m_model.rowOf(id);
    if (row < 0)
        return false;
    const QModelIndex index = m_model.index(row, 0);
    setCurrentIndex(index);
    scrollTo(index);
    return true;
}

RowId MessagesView::chosen() const
{
    return currentIndex().isValid() ? m_model.idAt(currentIndex().row()) : RowId{};
}

void MessagesView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT chosenChanged(current.isValid() ? m_model.idAt(current.row()) : RowId{});
}

} // namespace arowana
