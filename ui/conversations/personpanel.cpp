// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/personpanel.h"

#include "ui/contacts/contactcardview.h"
#include "ui/controls/button.h"

#include <QEvent>
#include <QPointer>

#include <utility>

namespace arowana {

PersonPanel::PersonPanel(QWidget *parent)
    : QScrollArea(parent)
    , m_view(new ContactCardView)
    , m_open(new Button({}))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidget(m_view);
    m_open->setObjectName(QStringLiteral("showInMessages"));
    m_view->setWay(m_open);
    m_view->setActionsShown(false);
    connect(m_open, &QPushButton::clicked, this, &PersonPanel::messageWanted);
    connect(m_view, &ContactCardView::noteSaved, this, &PersonPanel::noteSaved);
    retranslate();
}

void PersonPanel::retranslate()
{
    setAccessibleName(tr("Person"));
    m_open->setText(tr("Show in &Messages"));
    setCount(m_messages);
}

void PersonPanel::setContactSource(ContactSource &source)
{
    m_source = &source;
    m_view->setActionsShown(true);
    askCard();
}

void PersonPanel::showPerson(const Person &person, const QString &phone)
{
    m_person = person;
    if (phone != m_phone)
        m_notes.clear();
    const bool isOther = phone != m_phone;
    m_phone = phone;
    m_view->setNoteAddress(phone);
    if (isOther || !m_source)
        fill();
    askCard();
}

void PersonPanel::setCount(int messages)
{
    // The card counts them by channel and side. While all of them are being read it was asked for anyway.
    const bool isOther = messages != std::exchange(m_messages, messages);
    if (isOther && messages >= 0)
        askCard();
    m_open->setEnabled(messages > 0);
    m_open->setHint(messages > 0
                        ? tr("The chosen message, else the newest, with its timeline and raw answers")
                    : messages < 0 ? tr("The messages are still being read.")
                                   : tr("There is no message with this person yet."));
    m_view->setMessageCount(messages);
}

void PersonPanel::setNotes(const QList<ContactNote> &notes)
{
    m_notes = notes;
    if (m_source)
        askCard();
    else
        fill();
}

void PersonPanel::fill()
{
    ContactCard card;
    card.key = m_person.contactId.isEmpty() ? ContactKey{{}, m_phone} : ContactKey{m_person.contactId, {}};
    card.person = m_person;
    card.notes = m_notes;
    m_view->show(card);
}

void PersonPanel::askCard()
{
    if (!m_source || m_phone.isEmpty())
        return;
    m_patience.asked(m_now);
    const QPointer<PersonPanel> guard(this);
    m_source->askKey(asker(), m_phone, [this, guard, phone = m_phone](const ContactKey &key) {
        if (!guard || phone != m_phone)
            return;
        m_source->askCard(asker(), key, [this, guard, phone](const ContactCard &card) {
            if (!guard || phone != m_phone)
                return;
            m_patience.answered();
            m_view->show(card);
        });
    });
}

void PersonPanel::tick(Instant now)
{
    m_now = now;
    if (m_patience.isLost(now))
        askCard();
    if (m_source && isVisible()) // whom one only passes on the way down the board is not read
        m_view->readIfOld();
}

void PersonPanel::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace arowana
