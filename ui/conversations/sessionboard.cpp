// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/sessionboard.h"

#include "models/items/sessionboardmodel.h"
#include "ui/conversations/boardview.h"
#include "ui/text/plainlabel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QTabBar>
#include <QTimer>
#include <QVBoxLayout>

namespace arowana {

namespace {

constexpr int kSearchPauseMs = 300;
constexpr std::array kFilters{BoardFilter::Open, BoardFilter::EndingSoon, BoardFilter::Unread,
                              BoardFilter::Ended, BoardFilter::All};
constexpr int kNarrowest = 80;      // units
constexpr int kWidestFilters = 120; // beyond it they are elided
constexpr int kAllTab = 4;          ///< there while something is looked for

QString counted(const QString &word, int count)
{
    // The list itself has more to say than a number of many digits.
    if (count > 99)
        return QStringLiteral("%1 99+").arg(word);
    return count > 0 ? QStringLiteral("%1 %2").arg(word, QLocale().toString(count)) : word;
}

} // namespace

SessionBoard::SessionBoard(SessionBoardModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_search(new QLineEdit(this))
    , m_filters(new QTabBar(this))
    , m_view(new BoardView(model, this))
    , m_nothing(new PlainLabel(this))
    , m_outside(new PlainLabel(this))
    , m_pause(new QTimer(this))
{
    const Metrics m(*this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, m.u(3), 0, 0);
    column->setSpacing(m.u(2));
    auto *head = new QVBoxLayout;
    head->setContentsMargins(m.u(4), 0, m.u(4), 0);
    head->setSpacing(m.u(2));
    m_search->setObjectName(QStringLiteral("boardSearch"));
    m_search->setClearButtonEnabled(true);
    m_filters->setObjectName(QStringLiteral("boardFilters"));
    m_filters->setDrawBase(false);
    m_filters->setExpanding(false);
    m_filters->setElideMode(Qt::ElideRight);
    m_filters->setUsesScrollButtons(false);
    m_filters->setFont(fontFor(TextSize::Small));
    for (const BoardFilter filter : kFilters)
        m_filters->setTabData(m_filters->addTab(QString()), int(filter));
    m_filters->setTabEnabled(kAllTab, false);
    m_filters->setTabVisible(kAllTab, false);
    head->addWidget(m_search);
    head->addWidget(m_filters);
    column->addLayout(head);
    m_nothing->setRole(ColorRole::Muted);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWrapped(true);
    m_nothing->setContentsMargins(m.margins(4));
    column->addWidget(m_nothing);
    column->addWidget(m_view, 1);
    m_outside->setObjectName(QStringLiteral("boardOutside"));
    m_outside->setRole(ColorRole::Muted);
    m_outside->setWrapped(true);
    m_outside->setContentsMargins(m.u(4), 0, m.u(4), m.u(2));
    column->addWidget(m_outside);
    m_pause->setSingleShot(true);
    m_pause->setInterval(kSearchPauseMs);
    connect(m_search, &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        ask();
        m_view->setFocus(Qt::OtherFocusReason);
    });
    connect(m_pause, &QTimer::timeout, this, &SessionBoard::ask);
    connect(m_filters, &QTabBar::currentChanged, this, &SessionBoard::askChosen);
    connect(m_view, &BoardView::chosen, this, &SessionBoard::chosen);
    connect(m_view, &QAbstractItemView::activated, this, &SessionBoard::replyWanted);
    connect(&model, &SessionBoardModel::totalsChanged, this, &SessionBoard::showCounts);
    connect(&model, &QAbstractItemModel::modelReset, this, &SessionBoard::showEmptiness);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &SessionBoard::showEmptiness);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &SessionBoard::showEmptiness);
    retranslate();
}

void SessionBoard::retranslate()
{
    m_search->setPlaceholderText(tr("Find person, number, last words"));
    m_search->setAccessibleName(tr("Find person, number, last words"));
    m_filters->setAccessibleName(tr("Which conversations"));
    m_view->setAccessibleName(tr("Conversations"));
    m_view->setAccessibleDescription(tr("What ends next stands on top"));
    m_filters->setTabToolTip(0, tr("What is open, and below it what is over with a draft left in it"));
    m_filters->setTabToolTip(1, tr("Open, and over within the hour"));
    m_filters->setTabToolTip(2, tr("Conversations with replies nobody has read, open or over"));
    m_filters->setTabToolTip(kAllTab, tr("All conversations, open or over"));
    showCounts();
    showEmptiness();
}

void SessionBoard::showCounts()
{
    const ConversationTotals &totals = m_model.totals();
    m_filters->setTabText(0, counted(tr("Open"), totals.open));
    m_filters->setTabText(1, counted(tr("Last hour"), totals.endingSoon));
    m_filters->setTabText(2, counted(tr("Unread"), totals.unreadPairs));
    m_filters->setTabText(3, counted(tr("Ended"), totals.ended));
    m_filters->setTabText(kAllTab, tr("All"));
    updateGeometry();
    m_outside->setText(outsideText(totals.withoutAgent, u' '));
    m_outside->setVisible(totals.withoutAgent > 0);
}

QString SessionBoard::outsideText(int withoutAgent, QChar between)
{
    if (withoutAgent == 0)
        return {};
    // Both sentences at once: the second is about one, or about several, too.
    return tr("%n reply(ies) from the message log belong to no known agent, so to no conversation.\n"
              "They are in Messages, and come here once a sender has their channel id.",
              nullptr, withoutAgent)
        .replace(u'\n', between);
}

void SessionBoard::showEmptiness()
{
    const bool isEmpty = m_model.isLoaded() && m_model.rowCount() == 0;
    m_nothing->setVisible(isEmpty);
    if (!isEmpty)
        return;
    if (!m_model.search().isEmpty()) {
        m_nothing->setText(m_model.filter() == BoardFilter::All
                               ? tr("No conversation was found.")
                               : tr("Nothing found here. The other filters may have it."));
        return;
    }
    switch (m_model.filter()) {
    case BoardFilter::All:
    case BoardFilter::Open:
        m_nothing->setText(tr("No session is open. One opens when a customer answers."));
        break;
    case BoardFilter::EndingSoon:
        m_nothing->setText(tr("No session ends within the hour."));
        break;
    case BoardFilter::Unread:
        m_nothing->setText(tr("Everything has been read."));
        break;
    case BoardFilter::Ended:
        m_nothing->setText(tr("No session has ended yet."));
        break;
    }
}

void SessionBoard::ask()
{
    const bool isSearching = !m_search->text().trimmed().isEmpty();
    const bool isNew = isSearching && !m_filters->isTabVisible(kAllTab);
    offerAll(isSearching);
    if (isNew) {
        // Who looks for somebody does not know under which filter they stand.
        const QSignalBlocker quiet(m_filters); // asked once, below
        m_filters->setCurrentIndex(kAllTab);
    }
    askShown();
}

/// A filter that was clicked counts, also while what was typed has not been looked for yet.
void SessionBoard::askChosen()
{
    offerAll(!m_search->text().trimmed().isEmpty());
    askShown();
}

void SessionBoard::askShown()
{
    m_pause->stop();
    const QString search = m_search->text().trimmed();
    m_model.setQuery(BoardFilter(m_filters->tabData(m_filters->currentIndex()).toInt()), search);
}

/// Through all conversations while something is looked for, and as before afterwards, unless another filter
/// was chosen meanwhile.
void SessionBoard::offerAll(bool isSearching)
{
    if (m_filters->isTabVisible(kAllTab) == isSearching)
        return;
    const QSignalBlocker quiet(m_filters); // asked once, by whoever calls this
    updateGeometry();                      // there is one filter more, or less
    if (isSearching) {
        m_filterBefore = m_filters->currentIndex();
        m_filters->setTabVisible(kAllTab, true);
        m_filters->setTabEnabled(kAllTab, true);
        return;
    }
    if (m_filters->currentIndex() == kAllTab)
        m_filters->setCurrentIndex(m_filterBefore);
    m_filters->setTabEnabled(kAllTab, false);
    m_filters->setTabVisible(kAllTab, false);
}

QSize SessionBoard::minimumSizeHint() const
{
    const Metrics m(*this);
    const int filters = m_filters->sizeHint().width() + 2 * m.u(4);
    return {qBound(m.u(kNarrowest), filters, m.u(kWidestFilters)), QWidget::minimumSizeHint().height()};
}

void SessionBoard::tick()
{
    const auto [first, last] = m_view->visibleRows();
    m_model.tick(first, last);
}

void SessionBoard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace arowana
