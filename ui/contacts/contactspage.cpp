// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/contactspage.h"

#include "models/items/contactlistmodel.h"
#include "ui/contacts/contactcardview.h"
#include "ui/contacts/contactsview.h"
#include "ui/contacts/opencontacts.h"
#include "ui/controls/button.h"
#include "ui/controls/emptystate.h"
#include "ui/text/plainlabel.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPointer>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace arowana {

namespace {

constexpr int kTypingMs = 150;
constexpr int kChangesMs = 800; ///< a list that is not live does not need every frame

} // namespace

ContactsPage::ContactsPage(ContactSource &source, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_model(new ContactListModel(source, this))
    , m_search(new QLineEdit)
    , m_show(new QComboBox)
    , m_title(new PlainLabel)
    , m_count(new PlainLabel)
    , m_new(new Button({}, ButtonKind::Primary))
    , m_import(new Button({}))
    , m_open(new OpenContacts)
    , m_table(new ContactsView(*m_model))
    , m_nothing(new PlainLabel)
    , m_lists(new QStackedLayout)
    , m_card(new ContactCardView)
    , m_cardArea(new QScrollArea)
    , m_invitation(new PlainLabel)
    , m_right(new QStackedLayout)
    , m_split(new QSplitter(Qt::Horizontal))
    , m_empty(new EmptyState(QKeySequence()))
{
    build();
    connectParts();
    connectCard();
    retranslate();
}

void ContactsPage::build()
{
    const Metrics m(*this);
    m_nothing->setObjectName(QStringLiteral("nothingFound"));
    for (PlainLabel *label : {m_nothing, m_invitation}) {
        label->setRole(ColorRole::Muted);
        label->setAlignment(Qt::AlignCenter);
        label->setWrapped(true);
    }
    auto *listBox = new QWidget;
    listBox->setLayout(m_lists);
    m_lists->addWidget(m_table);
    m_lists->addWidget(m_nothing);
    m_lists->addWidget(m_empty);
    auto *openBox = new QWidget;
    auto *openRow = new QVBoxLayout(openBox);
    openRow->setContentsMargins(m.u(4), 0, m.u(4), 0);
    openRow->addWidget(m_open);
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, m.u(3), 0, 0);
    column->setSpacing(m.u(3));
    column->addWidget(makeHead());
    column->addWidget(openBox);
    column->addWidget(listBox, 1);
    m_cardArea->setFrameShape(QFrame::NoFrame);
    m_cardArea->setWidgetResizable(true);
    m_cardArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_cardArea->setWidget(m_card);
    auto *right = new QWidget;
    right->setLayout(m_right);
    m_right->addWidget(m_invitation);
    m_right->addWidget(m_cardArea);
    m_split->addWidget(left);
    m_split->addWidget(right);
    m_split->setChildrenCollapsible(false);
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 0);
    m_split->setSizes({m.u(220), m.u(95)});
    left->setMinimumWidth(m.u(90));
    right->setMinimumWidth(m.u(76));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_split);
}

QWidget *ContactsPage::makeHead()
{
    const Metrics m(*this);
    auto *head = new QWidget;
    m_title->setTextFont(TextSize::Title, TextWeight::Strong);
    m_count->setRole(ColorRole::Muted);
    m_count->setObjectName(QStringLiteral("contactsCount"));
    m_search->setObjectName(QStringLiteral("contactSearch"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaxLength(200);
    m_search->installEventFilter(this);
    m_show->setObjectName(QStringLiteral("contactShow"));
    for (const ContactShow show : {ContactShow::All, ContactShow::Suppressed, ContactShow::Unread})
        m_show->addItem(QString(), int(show));
    m_new->setObjectName(QStringLiteral("newContact"));
    m_import->setObjectName(QStringLiteral("importContacts"));
    auto *first = new QHBoxLayout;
    first->setSpacing(m.u(2));
    first->addWidget(m_title);
    first->addWidget(m_count, 1);
    first->addWidget(m_import);
    first->addWidget(m_new);
    auto *second = new QHBoxLayout;
    second->setSpacing(m.u(2));
    second->addWidget(m_search, 1);
    second->addWidget(m_show);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(m.u(4), 0, m.u(4), 0);
    column->setSpacing(m.u(3));
    column->addLayout(first);
    column->addLayout(second);
    return head;
}

void ContactsPage::connectParts()
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingMs);
    m_changes.setSingleShot(true);
    m_changes.setInterval(kChangesMs);
    connect(&m_typing, &QTimer::timeout, this, &ContactsPage::ask);
    connect(&m_changes, &QTimer::timeout, this, [this] {
        m_model->refresh();
        askCard();
    });
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    connect(m_show, &QComboBox::currentIndexChanged, this, &ContactsPage::ask);
    connect(m_new, &QPushButton::clicked, this, [this] { Q_EMIT createRequested({}); });
    connect(m_empty, &EmptyState::actionRequested, this, [this] { Q_EMIT createRequested({}); });
    connect(m_import, &QPushButton::clicked, this, &ContactsPage::importRequested);
    connect(m_open, &OpenContacts::repeatRequested, this, &ContactsPage::repeatRequested);
    connect(m_open, &OpenContacts::forgotten, this, &ContactsPage::wishForgotten);
    connect(m_model, &ContactListModel::loaded, this, &ContactsPage::refresh);
    connect(m_model, &ContactListModel::changed, this, &ContactsPage::refresh);
    connect(m_model, &ContactListModel::leaving, this, [this](int first, int last) {
        const int row = m_model->rowOf(m_key);
        if (row >= first && row <= last)
            m_table->selectionModel()->clear(); // it may come back at another place
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ContactsPage::followSelection);
    connect(m_table, &QTableView::activated, this, [this] {
        if (m_card->card().contact)
            Q_EMIT editRequested(*m_card->card().contact);
    });
}

void ContactsPage::connectCard()
{
    connect(m_card, &ContactCardView::editRequested, this, &ContactsPage::editRequested);
    connect(m_card, &ContactCardView::createRequested, this, &ContactsPage::createRequested);
    connect(m_card, &ContactCardView::deleteRequested, this, &ContactsPage::deleteRequested);
    connect(m_card, &ContactCardView::consentRequested, this, &ContactsPage::consentRequested);
    connect(m_card, &ContactCardView::conversationRequested, this, &ContactsPage::conversationRequested);
    connect(m_card, &ContactCardView::messageRequested, this, &ContactsPage::messageRequested);
    connect(m_card, &ContactCardView::noteSaved, this, &ContactsPage::noteSaved);
    connect(m_card, &ContactCardView::readRequested, this, [this](const ContactId &id) {
        m_card->setReading(true);
        Q_EMIT readRequested(id);
    });
}

void ContactsPage::retranslate()
{
    m_title->setText(tr("Contacts"));
    m_search->setPlaceholderText(tr("Any part of a name, number, address or id"));
    m_search->setAccessibleName(tr("Search contacts"));
    m_show->setAccessibleName(tr("Which contacts"));
    m_show->setItemText(0, tr("Everybody"));
    m_show->setItemText(1, tr("Suppressed by status"));
    m_show->setItemText(2, tr("Not read from the platform"));
    m_new->setText(tr("&New contact…"));
    m_import->setText(tr("&Import…"));
    m_table->setAccessibleName(tr("Contacts"));
    m_table->setAccessibleDescription(tr("Everybody known here, by name"));
    m_nothing->setText(tr("Nobody known here fits. The platform's own list cannot be searched: it tells of a "
                          "contact only by its id."));
    m_invitation->setText(tr("Choose a contact on the left."));
    m_empty->setWords(
        tr("No contacts yet"),
        tr("Whoever a message goes to or comes from appears here, and so does every contact that\n"
           "events tell of. The platform gives out no list, so this workspace keeps its own."),
        tr("New contact…"));
    m_model->retranslate();
    m_open->retranslate();
    refresh();
}

QWidget &ContactsPage::table() const
{
    return *m_table;
}

void ContactsPage::ask()
{
    m_typing.stop();
    m_model->setQuery({m_search->text(), ContactShow(m_show->currentData().toInt())});
}

void ContactsPage::refresh()
{
    const bool isWhole = m_model->query() == ContactQuery{};
    const int total = m_model->total();
    m_count->setText(
        m_model->isLoaded()
            ? tr("%n known here", nullptr, total).replace(QString::number(total), QLocale().toString(total))
            : QString());
    const bool isNobody = m_model->isLoaded() && m_model->rowCount() == 0;
    m_lists->setCurrentIndex(!isNobody ? 0 : isWhole ? 2 : 1);
    if (isWhole && m_model->isLoaded())
        Q_EMIT counted(total);
    if (!m_awaited.isEmpty() && m_model->rowOf(m_awaited) >= 0)
        choose(std::exchange(m_awaited, {}));
    else if (const int row = m_model->rowOf(m_key); row >= 0 && chosen() != m_key)
        m_table->selectRow(row); // it stays chosen through a new search that finds it
}

void ContactsPage::refreshLater()
{
    if (!isVisible())
        m_isStale = true;
    else if (!m_changes.isActive())
        m_changes.start();
}

void ContactsPage::apply(const ChangeSet &changes)
{
    if (!changes.people.isEmpty() || !changes.messages.empty() || !changes.notes.isEmpty() ||
        !changes.sessions.isEmpty())
        refreshLater();
}

void ContactsPage::tick(Instant now)
{
    m_tickedAt = now;
    m_model->tick(now);
    if (m_cardPatience.isLost(now))
        askCard();
    if (m_keyPatience.isLost(now))
        chooseAddress(m_address);
    constexpr qint64 kAgeStepMs = 30'000;
    if (m_now.isValid() && now.since(m_now) < kAgeStepMs && now >= m_now)
        return;
    m_now = now;
    m_model->setNow(now);
    m_card->setNow(now);
}

void ContactsPage::setOpen(const QList<ContactWish> &wishes)
{
    m_open->show(wishes);
    refresh();
}

ContactKey ContactsPage::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? ContactKey{} : m_model->lineAt(rows.first().row()).key;
}

void ContactsPage::followSelection()
{
    const ContactKey key = chosen();
    if (key.isEmpty() || key == m_key)
        return; // what is shown stays shown while the list is another one
    m_key = key;
    m_address.clear();
    m_keyPatience.answered();
    askCard();
}

void ContactsPage::choose(const ContactKey &key)
{
    if (key.isEmpty())
        return;
    m_address.clear();
    m_keyPatience.answered();
    if (key != m_key) {
        m_key = key;
        askCard();
    }
    const int row = m_model->rowOf(key);
    if (row < 0) {
        m_awaited = key;
        return;
    }
    m_table->selectRow(row);
    m_table->scrollTo(m_model->index(row, 0));
}

void ContactsPage::chooseAddress(const QString &address)
{
    m_address = address;
    m_keyPatience.asked(m_tickedAt);
    const QPointer<ContactsPage> guard(this);
    m_source.askKey(asker(), address, [guard, address](const ContactKey &key) {
        if (guard && guard->m_address == address)
            guard->choose(key);
    });
}

void ContactsPage::askCard()
{
    if (m_key.isEmpty())
        return;
    m_cardPatience.asked(m_tickedAt);
    const QPointer<ContactsPage> guard(this);
    m_source.askCard(asker(), m_key, [this, guard, key = m_key](const ContactCard &card) {
        if (!guard || key != m_key)
            return;
        m_cardPatience.answered();
        takeCard(card);
    });
}

void ContactsPage::takeCard(const ContactCard &card)
{
    if (!card.key.id.isEmpty() && !card.contact) { // deleted
        m_key = {};
        m_right->setCurrentIndex(0);
        return;
    }
    m_card->show(card);
    m_right->setCurrentIndex(1);
    if (isVisible())
        m_card->readIfOld();
}

void ContactsPage::showReading(const ContactAnswer &answer)
{
    if (answer.contact.id == m_key.id)
        m_card->showReading(answer);
}

bool ContactsPage::eventFilter(QObject *watched, QEvent *event)
{
    // From what is typed straight into what was found.
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (m_typing.isActive())
                ask();
            if (m_model->rowCount() > 0 && chosen().isEmpty())
                m_table->selectRow(0);
            m_table->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ContactsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!std::exchange(m_isStale, false))
        return;
    if (m_model->isLoaded())
        m_model->refresh();
    else
        ask();
    askCard();
}

void ContactsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace arowana
