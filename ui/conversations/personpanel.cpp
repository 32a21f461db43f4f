// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/personpanel.h"

#include "models/items/itemwords.h"
#include "models/items/visibletext.h"
#include "ui/controls/button.h"
#include "ui/controls/card.h"
#include "ui/text/plainlabel.h"
#include "ui/text/plaintooltip.h"
#include "ui/theme/metrics.h"

#include <QDateTime>
#include <QEvent>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace arowana {

namespace {

constexpr int kNotesShown = 50;
constexpr int kNoteMost = 4'000; // characters; a note is no file

} // namespace

PersonPanel::PersonPanel(QWidget *parent)
    : QScrollArea(parent)
    , m_contact(new Card)
    , m_channels(new Card)
    , m_notes(new Card)
    , m_name(new PlainLabel)
    , m_addresses(new PlainLabel)
    , m_id(new PlainLabel)
    , m_count(new PlainLabel)
    , m_open(new Button({}))
    , m_newNote(new QPlainTextEdit)
    , m_add(new Button({}))
    , m_noteColumn(new QVBoxLayout)
{
    const Metrics m(*this);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_name->setTextFont(TextSize::Normal, TextWeight::Strong);
    m_id->setTextFont(TextSize::Small, TextWeight::Normal, Face::Fixed);
    for (PlainLabel *label : {m_name, m_addresses, m_count})
        label->setWrapped(true);
    for (PlainLabel *label : {m_name, m_addresses, m_id})
        label->setSelectable(true);
    for (PlainLabel *label : {m_addresses, m_id, m_count})
        label->setRole(ColorRole::Muted);
    m_contact->body()->addWidget(m_name);
    m_contact->body()->addWidget(m_addresses);
    m_contact->body()->addWidget(m_id);
    m_channels->body()->addWidget(m_count);
    m_channels->body()->addWidget(m_open, 0, Qt::AlignLeft);
    m_newNote->setObjectName(QStringLiteral("newNote"));
    m_newNote->setTabChangesFocus(true);
    m_newNote->setFixedHeight(m.u(16));
    m_add->setObjectName(QStringLiteral("addNote"));
    m_open->setObjectName(QStringLiteral("showInMessages"));
    m_notes->body()->addWidget(m_newNote);
    m_notes->body()->addWidget(m_add, 0, Qt::AlignRight);
    m_notes->body()->addLayout(m_noteColumn);
    m_noteColumn->setSpacing(m.u(2));
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(m.margins(3));
    column->setSpacing(m.u(3));
    for (Card *card : {m_contact, m_channels, m_notes})
        column->addWidget(card);
    column->addStretch(1);
    setWidget(inside);
    connect(m_open, &QPushButton::clicked, this, &PersonPanel::messageWanted);
    connect(m_add, &QPushButton::clicked, this, &PersonPanel::addNote);
    connect(m_newNote, &QPlainTextEdit::textChanged, this,
            [this] { m_add->setEnabled(!m_newNote->toPlainText().trimmed().isEmpty()); });
    m_add->setEnabled(false);
    retranslate();
}

void PersonPanel::retranslate()
{
    setAccessibleName(tr("Person"));
    m_contact->setTitle(tr("Contact"));
    m_channels->setTitle(tr("All channels"));
    m_notes->setTitle(tr("Notes"));
    m_newNote->setAccessibleName(tr("New note"));
    m_newNote->setPlaceholderText(tr("A note for staff. The customer does not see it."));
    m_add->setText(tr("&Add note"));
    m_open->setText(tr("Show in &Messages"));
    fillPerson();
    fillNotes();
    setCount(m_messages);
}

void PersonPanel::showPerson(const Person &person, const QString &phone)
{
    if (phone != m_phone)
        m_newNote->clear();
    m_person = person;
    m_phone = phone;
    fillPerson();
}

void PersonPanel::fillPerson()
{
    m_name->setText(m_person.name.isEmpty() ? tr("No name known") : m_person.name);
    QStringList addresses;
    for (const QString &phone : std::as_const(m_person.phones))
        addresses.append(recipientText(phone));
    for (const QString &email : std::as_const(m_person.emails)) {
        if (!addresses.contains(email, Qt::CaseInsensitive))
            addresses.append(email);
    }
    m_addresses->setText(addresses.join(u'\n'));
    const QString id = QString::fromUtf8(m_person.contactId.bytes());
    m_id->setText(shortenedMiddle(id));
    m_id->setVisible(!id.isEmpty());
    setPlainToolTip(*m_id, id);
}

void PersonPanel::setCount(int messages)
{
    m_messages = messages;
    m_open->setEnabled(messages > 0);
    m_open->setHint(messages > 0
                        ? tr("The chosen message, else the newest, with its timeline and raw answers")
                        : tr("There is no message with this person yet."));
    m_count->setText(tr("%n message(s) here, both ways.", nullptr, messages)
                         .replace(QString::number(messages), QLocale().toString(messages)));
}

void PersonPanel::setNotes(const QList<ContactNote> &notes)
{
    if (notes == m_noteList)
        return;
    m_noteList = notes;
    fillNotes();
}

void PersonPanel::fillNotes()
{
    while (QLayoutItem *item = m_noteColumn->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const int most = qMin(kNotesShown, int(m_noteList.size()));
    for (int i = 0; i < most; ++i) {
        const ContactNote &note = m_noteList.at(i);
        auto *text = new PlainLabel;
        text->setWrapped(true);
        text->setSelectable(true);
        text->setText(note.text);
        auto *when = new PlainLabel;
        when->setRole(ColorRole::Muted);
        when->setTextFont(TextSize::Small);
        when->setText(exactTimeText(note.at, QLocale()));
        m_noteColumn->addWidget(text);
        m_noteColumn->addWidget(when);
    }
}

void PersonPanel::addNote()
{
    const QString text = m_newNote->toPlainText().trimmed().left(kNoteMost);
    if (text.isEmpty() || m_phone.isEmpty())
        return;
    Q_EMIT noteSaved({0, m_phone, Instant{QDateTime::currentMSecsSinceEpoch()}, text});
    m_newNote->clear();
}

void PersonPanel::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace arowana
