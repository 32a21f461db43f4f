// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/outboxpage.h"

#include "ui/controls/button.h"
#include "ui/controls/emptystate.h"
#include "ui/keys.h"
#include "ui/outbox/decisioncard.h"
#include "ui/outbox/outboxactions.h"
#include "ui/outbox/outboxview.h"
#include "ui/text/failurewords.h"
#include "ui/text/plainlabel.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedLayout>

namespace arowana {

OutboxPage::OutboxPage(OutboxModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_table(new OutboxView(model))
    , m_title(new PlainLabel)
    , m_counts(new PlainLabel)
    , m_rest(new PlainLabel)
    , m_sendNow(new Button({}, ButtonKind::Plain))
    , m_askAgain(new Button({}, ButtonKind::Plain))
    , m_stop(new Button({}, ButtonKind::Primary))
    , m_details(new Button({}, ButtonKind::Plain))
    , m_dismiss(new Button({}, ButtonKind::Plain))
    , m_decision(new DecisionCard)
    , m_stack(new QStackedLayout(this))
    , m_empty(new EmptyState(keyOf(Command::Compose)))
{
    m_sendNow->setObjectName(QStringLiteral("outboxSendNow"));
    m_askAgain->setObjectName(QStringLiteral("outboxAskAgain"));
    m_stop->setObjectName(QStringLiteral("outboxStop"));
    m_details->setObjectName(QStringLiteral("outboxDetails"));
    m_dismiss->setObjectName(QStringLiteral("outboxDismiss"));
    m_stack->addWidget(makeList());
    m_stack->addWidget(m_empty);
    m_sendNow->setKey(keyOf(Command::SendNow));
    m_askAgain->setKey(keyOf(Command::AskAgain));
    m_stop->setKey(keyOf(Command::Stop));
    m_details->setKeyHint(QKeySequence(Qt::Key_Return));
    m_dismiss->setKeyHint(QKeySequence(Qt::Key_Delete));
    connectParts();
    retranslate();
}

QWidget *OutboxPage::makeList()
{
    const Metrics m(*this);
    auto *list = new QWidget;
    auto *head = new QHBoxLayout;
    head->setContentsMargins(m.u(4), 0, m.u(4), 0);
    head->setSpacing(m.u(2));
    m_title->setTextFont(TextSize::Title, TextWeight::Strong);
    m_counts->setRole(ColorRole::Muted);
    m_counts->setElided(Qt::ElideRight);
    m_counts->setTextFont(TextSize::Normal, TextWeight::Normal, Face::Digits);
    head->addWidget(m_title, 0, Qt::AlignBaseline);
    head->addSpacing(m.u());
    head->addWidget(m_counts, 1, Qt::AlignBaseline);
    for (Button *button : {m_details, m_dismiss, m_askAgain, m_sendNow, m_stop})
        head->addWidget(button);
    m_rest->setContentsMargins(m.u(4), 0, m.u(4), 0);
    m_rest->setWrapped(true);
    m_rest->setRole(ColorRole::Warn);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(m.u(4), 0, m.u(4), m.u(3));
    foot->addWidget(m_decision, 1);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, m.u(3), 0, 0);
    column->setSpacing(m.u(2));
    column->addLayout(head);
    column->addWidget(m_rest);
    column->addWidget(m_table, 1);
    column->addLayout(foot);
    m_decision->hide();
    return list;
}

void OutboxPage::connectParts()
{
    connect(m_table, &OutboxView::chosenChanged, this, [this] {
        showActions();
        showDecision();
    });
    connect(m_table, &QTableView::activated, this, &OutboxPage::openDetails);
    connect(&m_model, &OutboxModel::refreshed, this, &OutboxPage::refresh);
    connect(m_details, &QPushButton::clicked, this, &OutboxPage::openDetails);
    connect(m_stop, &QPushButton::clicked, this, &OutboxPage::stop);
    const auto dismiss = [this] {
        if (const QList<RowId> rows = allowed().dismiss; !rows.isEmpty())
            Q_EMIT dismissRequested(rows);
    };
    connect(m_dismiss, &QPushButton::clicked, this, dismiss);
    auto *deleting = new QShortcut(QKeySequence(Qt::Key_Delete), m_table);
    deleting->setContext(Qt::WidgetShortcut);
    connect(deleting, &QShortcut::activated, this, dismiss);
    connect(m_sendNow, &QPushButton::clicked, this, [this] {
        for (const RowId row : allowed().sendNow)
            Q_EMIT sendNowRequested(row);
    });
    connect(m_askAgain, &QPushButton::clicked, this, [this] {
        for (const RowId row : allowed().askAgain)
            Q_EMIT sendNowRequested(row);
    });
    connect(m_decision, &DecisionCard::decided, this, &OutboxPage::decisionRequested);
    connect(m_decision, &DecisionCard::lookAgainRequested, this, &OutboxPage::sendNowRequested);
    connect(m_empty, &EmptyState::actionRequested, this, &OutboxPage::composeRequested);
}

void OutboxPage::retranslate()
{
    m_title->setText(commandWord(Command::ShowOutbox));
    m_table->setAccessibleName(tr("Outbox"));
    m_table->setAccessibleDescription(tr("Sends that are held, sending, unknown or refused"));
    m_sendNow->setText(commandWord(Command::SendNow));
    m_askAgain->setText(commandWord(Command::AskAgain));
    m_stop->setText(commandWord(Command::Stop));
    m_dismiss->setText(tr("Dismiss"));
    m_details->setText(tr("Show in Messages"));
    m_details->setHint(tr("Shows its timeline, content and raw answers"));
    m_empty->setWords(tr("Nothing waits to be sent"),
                      tr("A send stands here from the moment you send it until the platform has said yes or\n"
                         "no. Here it can be stopped, sent at once, or decided about."),
                      commandWord(Command::Compose));
    m_decision->retranslate();
    refresh();
}

void OutboxPage::refresh()
{
    // Before the first answer nothing is claimed, neither rows nor emptiness.
    m_stack->setCurrentIndex(m_model.isLoaded() && m_model.rowCount() == 0 ? 1 : 0);
    showCounts();
    showRest();
    showActions();
    showDecision();
}

void OutboxPage::showCounts()
{
    if (!m_model.isLoaded()) {
        m_counts->setText(tr("Reading the outbox…"));
        return;
    }
    QStringList parts;
    if (const int held = m_model.countOf(OutboxGroup::Held))
        parts << tr("%n held", nullptr, held);
    if (const int sending = m_model.countOf(OutboxGroup::Sending))
        parts << tr("%n sending", nullptr, sending);
    if (const int unknown = m_model.countOf(OutboxGroup::Unknown) - m_model.undecided())
        parts << tr("%n unknown", nullptr, unknown);
    if (const int undecided = m_model.undecided())
        parts << tr("%n to decide", nullptr, undecided);
    if (const int refused = m_model.countOf(OutboxGroup::Refused))
        parts << tr("%n refused", nullptr, refused);
    m_counts->setText(parts.join(QStringLiteral(" · ")));
}

/// Why nothing leaves, where something would.
void OutboxPage::showRest()
{
    const int open = m_model.countOf(OutboxGroup::Held) + m_model.countOf(OutboxGroup::Sending) +
                     m_model.countOf(OutboxGroup::Unknown);
    m_rest->setText(restSentence(m_model.rest()));
    m_rest->setVisible(open > 0 && m_model.rest() != OutboxRest::None);
}

OutboxActions OutboxPage::allowed() const
{
    OutboxActions actions;
    for (const int row : m_table->chosenRows())
        addAllowed(actions, m_model.itemAt(row));
    if (m_table->chosenRows().isEmpty())
        actions.stop = onlyHeld();
    return actions;
}

/// Where a single send is held there is no doubt which one is meant, and its time runs out.
QList<RowId> OutboxPage::onlyHeld() const
{
    QList<RowId> held;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.itemAt(row).state == OutboxState::Held)
            held << m_model.itemAt(row).row.row;
    }
    return held.size() == 1 ? held : QList<RowId>();
}

void OutboxPage::showActions()
{
    const OutboxActions possible = allowed();
    const bool isAnyChosen = !m_table->chosenRows().isEmpty();
    // What a disabled button waits for is said in its tool tip.
    const QString choose = tr("Choose a send first.");
    m_sendNow->setEnabled(!possible.sendNow.isEmpty());
    m_sendNow->setHint(!isAnyChosen                 ? choose
                       : possible.sendNow.isEmpty() ? tr("None of the chosen ones is held or waits.")
                                                    : tr("Ends the hold or the waiting of the chosen ones"));
    m_askAgain->setEnabled(!possible.askAgain.isEmpty());
    m_askAgain->setHint(!isAnyChosen ? choose
                        : possible.askAgain.isEmpty()
                            ? tr("None of the chosen ones can be asked about again.")
                            : tr("Asks with the same key: it cannot go out twice"));
    m_stop->setEnabled(!possible.stop.isEmpty());
    m_stop->setHint(possible.stop.isEmpty()
                        ? (isAnyChosen ? tr("Something of the chosen ones may have left already.") : choose)
                    : !isAnyChosen ? tr("Stops the only held one before it leaves and gives the draft back")
                    : possible.stop.size() == 1 ? tr("Stops it before it leaves and gives the draft back")
                                                : tr("Stops them before they leave; Messages keeps them"));
    m_details->setEnabled(isAnyChosen);
    m_dismiss->setVisible(m_model.countOf(OutboxGroup::Refused) > 0);
    m_dismiss->setEnabled(!possible.dismiss.isEmpty());
    m_dismiss->setHint(!isAnyChosen ? choose
                       : possible.dismiss.isEmpty()
                           ? tr("Only refused ones can be dismissed.")
                           : tr("Takes refused ones off this page; Messages keeps them"));
}

void OutboxPage::showDecision()
{
    const QList<int> chosen = m_table->chosenRows();
    const OutboxState state =
        chosen.size() == 1 ? m_model.itemAt(chosen.first()).state : OutboxState::Stopped;
    const bool isDamaged = state == OutboxState::Damaged;
    const bool isToDecide = isDamaged || state == OutboxState::Stuck;
    m_decision->setVisible(isToDecide);
    if (!isToDecide)
        return;
    const OutboxItem &item = m_model.itemAt(chosen.first());
    if (isDamaged) {
        const bool mayHaveLeft = item.firstTryAt || item.lastUnknown;
        m_decision->show({item.row.row, item.row.recipient, damagedSentence(mayHaveLeft), {}, true}, m_now);
        return;
    }
    m_decision->show({item.row.row, item.row.recipient,
                      stuckSentence(item.lastUnknown, item.firstTryAt, item.row.note, m_now), item.lookUp},
                     m_now);
}

void OutboxPage::stop()
{
    const QList<RowId> rows = allowed().stop;
    for (const RowId row : rows)
        Q_EMIT stopRequested(row, rows.size() == 1);
}

void OutboxPage::openDetails()
{
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid())
        Q_EMIT detailsRequested(m_model.idAt(current.row()));
}

void OutboxPage::tick(Instant now)
{
    m_now = now;
    const auto [first, last] = isVisible() ? m_table->visibleRows() : std::pair(-1, -1);
    m_model.tick(now, first, last);
}

void OutboxPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_model.retranslate();
        retranslate();
    }
}

void OutboxPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_model.setActive(true);
}

void OutboxPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_model.setActive(false);
}

} // namespace arowana
