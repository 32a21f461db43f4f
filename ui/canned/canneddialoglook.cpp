// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canned/canneddialog.h"

// The part of the dialog about where its controls stand and what they are called.

#include "models/items/cannedtextmodel.h"
#include "ui/canned/canneddelegate.h"
#include "ui/compose/bodyedit.h"
#include "ui/compose/fieldgroup.h"
#include "ui/controls/button.h"
#include "ui/controls/card.h"
#include "ui/controls/emptystate.h"
#include "ui/controls/labelledfield.h"
#include "ui/text/plainlabel.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace arowana {

void CannedDialog::build()
{
    const Metrics m(*this);
    m_empty->setWords(tr("No canned texts yet"),
                      tr("Keep texts here that are needed again and again: greetings, answers, directions.\n"
                         "In a message, type / and a name to put one in.\n"
                         "Words in braces, such as {name}, are places to fill in."),
                      tr("Write the first"));
    auto *both = new QWidget(this);
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m.u(5));
    row->addWidget(makeList(), 2);
    row->addWidget(makeEditor(), 3);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(both);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(m.margins(5));
    column->setSpacing(m.u(3));
    column->addWidget(m_pages, 1);
    column->addWidget(makeFoot());
    resize(m.u(210), m.u(140));
}

QWidget *CannedDialog::makeList()
{
    const Metrics m(*this);
    auto *box = new QWidget(this);
    m_filter->setObjectName(QStringLiteral("cannedFilter"));
    m_filter->setPlaceholderText(tr("Filter names and texts"));
    m_filter->setAccessibleName(tr("Filter names and texts"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("cannedList"));
    m_list->setAccessibleName(tr("Canned texts"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CannedDelegate(CannedDelegate::Shape::TwoLines, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Its own frame would have the rows' square corners painted over it.
    m_list->setFrameShape(QFrame::NoFrame);
    auto *sheet = new Card({}, box);
    sheet->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    sheet->body()->setContentsMargins(m.margins(1));
    sheet->body()->addWidget(m_list, 1);
    m_count->setObjectName(QStringLiteral("cannedCount"));
    m_count->setRole(ColorRole::Muted);
    m_count->setTextFont(TextSize::Small, TextWeight::Normal, Face::Digits);
    m_count->setElided(Qt::ElideRight);
    m_new->setObjectName(QStringLiteral("cannedNew"));
    m_new->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_N), true);
    m_new->setAutoDefault(false);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(m.u(2));
    foot->addWidget(m_count, 1);
    foot->addWidget(m_new);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.u(2));
    column->addWidget(m_filter);
    column->addWidget(sheet, 1);
    column->addLayout(foot);
    return box;
}

QWidget *CannedDialog::makeEditor()
{
    const Metrics m(*this);
    auto *box = new QWidget(this);
    m_name->setObjectName(QStringLiteral("cannedName"));
    m_text->setObjectName(QStringLiteral("cannedText"));
    m_save->setObjectName(QStringLiteral("cannedSave"));
    m_save->setKey(QKeySequence(Qt::CTRL | Qt::Key_S), true);
    m_save->setDefault(true); // nothing is spent here, so Enter in the name saves
    m_remove->setObjectName(QStringLiteral("cannedDelete"));
    m_remove->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(m.u(2));
    buttons->addStretch(1);
    buttons->addWidget(m_remove);
    buttons->addWidget(m_save);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.u(2));
    column->addWidget(m_nameField);
    column->addWidget(m_textField, 1);
    column->addLayout(buttons);
    return box;
}

QWidget *CannedDialog::makeFoot()
{
    const Metrics m(*this);
    auto *box = new QWidget(this);
    m_status->setObjectName(QStringLiteral("cannedStatus"));
    m_status->setWrapped(true);
    QSizePolicy room = m_takeBack->sizePolicy();
    room.setRetainSizeWhenHidden(true); // nothing moves when something is said
    m_takeBack->setSizePolicy(room);
    m_takeBack->setObjectName(QStringLiteral("cannedTakeBack"));
    m_import->setObjectName(QStringLiteral("cannedImport"));
    m_export->setObjectName(QStringLiteral("cannedExport"));
    auto *close = new Button(tr("Close"), ButtonKind::Plain, box);
    close->setObjectName(QStringLiteral("cannedClose"));
    close->setKeyHint(QKeySequence(Qt::Key_Escape));
    for (Button *button : {m_takeBack, m_import, m_export, close})
        button->setAutoDefault(false);
    m_import->setEnabled(m_transfer);
    auto *said = new QHBoxLayout;
    said->setSpacing(m.u(2));
    said->addWidget(m_status, 1);
    said->addWidget(m_takeBack);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(m.u(2));
    buttons->addWidget(m_import);
    buttons->addWidget(m_export);
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.u(3));
    column->addLayout(said);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &CannedDialog::reject);
    return box;
}

} // namespace arowana
