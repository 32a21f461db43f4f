// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/senders/senderspage.h"

#include "models/items/senderlistmodel.h"
#include "models/items/visibletext.h"
#include "ui/controls/button.h"
#include "ui/senders/senderdelegate.h"
#include "ui/senders/senderdetail.h"
#include "ui/senders/senderdialog.h"
#include "ui/text/plainlabel.h"
#include "ui/text/plainquestion.h"
#include "ui/theme/metrics.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMessageBox>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace arowana {

SendersPage::SendersPage(SenderListModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_table(new QTableView(this))
    , m_detail(new SenderDetail(this))
    , m_count(new PlainLabel(this))
    , m_edit(new Button(tr("Edit…"), ButtonKind::Plain, this))
    , m_remove(new Button(tr("Remove…"), ButtonKind::Plain, this))
    , m_list(makeList())
    , m_empty(makeEmptyState())
    , m_pages(new QStackedWidget(this))
{
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_list);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);
    bindTable();
    refresh();
}

QWidget *SendersPage::makeList()
{
    const Metrics m(*this);
    auto *list = new QWidget(this);
    auto *title = new PlainLabel(tr("Senders"), list);
    title->setTextFont(TextSize::Title, TextWeight::Strong);
    m_count->setRole(ColorRole::Muted);
    auto *addButton = new Button(tr("Add sender…"), ButtonKind::Primary, list);
    addButton->setObjectName(QStringLiteral("addSender"));
    m_edit->setObjectName(QStringLiteral("editSender"));
    m_edit->setKeyHint(QKeySequence(Qt::Key_Return));
    m_remove->setObjectName(QStringLiteral("removeSender"));
    m_remove->setKeyHint(QKeySequence(Qt::Key_Delete));
    auto *head = new QHBoxLayout;
    head->setSpacing(m.u(2));
    head->addWidget(title);
    head->addWidget(m_count);
    head->addStretch(1);
    head->addWidget(m_edit);
    head->addWidget(m_remove);
    head->addWidget(addButton);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(m.margins(4));
    column->setSpacing(m.u(3));
    column->addLayout(head);
    column->addWidget(m_table, 1);
    column->addWidget(m_detail);
    connect(addButton, &QPushButton::clicked, this, &SendersPage::add);
    connect(m_edit, &QPushButton::clicked, this, &SendersPage::edit);
    connect(m_remove, &QPushButton::clicked, this, &SendersPage::remove);
    return list;
}

QWidget *SendersPage::makeEmptyState()
{
    const Metrics m(*this);
    auto *state = new QWidget(this);
    auto *title = new PlainLabel(tr("No senders yet"), state);
    title->setTextFont(TextSize::Title, TextWeight::Strong);
    auto *text =
        new PlainLabel(tr("Senders are the RCS agents and e-mail channels that messages go out from. "
                          "The platform gives out no list of them, so this workspace keeps its own. "
                          "Their ids are in the platform's dashboard."),
                       state);
    text->setRole(ColorRole::Muted);
    text->setWrapped(true);
    text->setFixedWidth(m.u(120));
    auto *addButton = new Button(tr("Add sender…"), ButtonKind::Primary, state);
    addButton->setObjectName(QStringLiteral("addFirstSender"));
    auto *column = new QVBoxLayout(state);
    column->setSpacing(m.u(3));
    column->addStretch(2);
    column->addWidget(title, 0, Qt::AlignHCenter);
    // In a row of its own: an aligned item would not get the height its width asks for.
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(text);
    middle->addStretch(1);
    column->addLayout(middle);
    column->addWidget(addButton, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(addButton, &QPushButton::clicked, this, &SendersPage::add);
    return state;
}

void SendersPage::bindTable()
{
    const Metrics m(*m_table);
    m_table->setObjectName(QStringLiteral("sendersTable"));
    m_table->setAccessibleName(tr("Senders"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new SenderDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m.row());
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setAccessibleName(tr("Columns"));
    const QList<int> widths{50, 20, 76, 50}; // the id takes what is left
    for (int column = 0; column < int(widths.size()); ++column)
        m_table->setColumnWidth(column, m.u(widths[column]));

    connect(m_table, &QTableView::activated, this, &SendersPage::edit);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SendersPage::refresh);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &SendersPage::refresh);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &SendersPage::refresh);
    connect(m_model, &QAbstractItemModel::modelReset, this, &SendersPage::refresh);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &SendersPage::refresh);
    auto *removeKey = new QShortcut(QKeySequence(Qt::Key_Delete), m_table);
    removeKey->setContext(Qt::WidgetWithChildrenShortcut);
    connect(removeKey, &QShortcut::activated, this, &SendersPage::remove);
    auto *copyKey = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_C), m_table);
    copyKey->setContext(Qt::WidgetWithChildrenShortcut);
    connect(copyKey, &QShortcut::activated, this, &SendersPage::copyId);
}

std::optional<Sender> SendersPage::chosen() const
{
    const auto rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return std::nullopt;
    return m_model->senderAt(rows.front().row());
}

void SendersPage::refresh()
{
    const int rows = m_model->rowCount();
    m_pages->setCurrentWidget(rows == 0 ? m_empty : m_list);
    m_count->setText(tr("%n sender(s)", nullptr, rows));
    const auto sender = chosen();
    m_detail->setSender(sender);
    const bool any = sender.has_value();
    m_edit->setEnabled(any);
    m_remove->setEnabled(any);
    // What a disabled button waits for is said in its tool tip.
    m_edit->setHint(any ? QString() : tr("Choose a sender first."));
    m_remove->setHint(any ? QString() : tr("Choose a sender first."));
}

void SendersPage::add()
{
    auto *dialog = new SenderDialog(m_model->senders(), this);
    connect(dialog, &SenderDialog::saved, this, &SendersPage::senderSaved);
    dialog->open();
}

void SendersPage::tick(Instant now)
{
    m_detail->tick(now);
}

void SendersPage::edit()
{
    const auto sender = chosen();
    if (!sender)
        return;
    auto *dialog = new SenderDialog(*sender, this);
    connect(dialog, &SenderDialog::saved, this, &SendersPage::senderSaved);
    dialog->open();
}

void SendersPage::remove()
{
    const auto sender = chosen();
    if (!sender || m_question)
        return;
    const QString name =
        visibleText(sender->name.isEmpty() ? QString::fromUtf8(sender->id) : sender->name, Lines::One);
    m_question = ask(*this,
                     {tr("Remove sender?"), tr("Remove the sender “%1”?").arg(name),
                      tr("Messages sent from it stay. New ones can be sent from it again once it is added "
                         "again."),
                      tr("Remove"), tr("Keep")},
                     [this, sender = *sender] { Q_EMIT senderRemoved(sender); });
}

void SendersPage::copyId()
{
    if (const auto sender = chosen())
        QGuiApplication::clipboard()->setText(QString::fromUtf8(sender->id));
}

} // namespace arowana
