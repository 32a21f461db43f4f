// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

// The part of the window about contacts: the page, the card beside transcripts, and the dialogs.

#include "ui/compose/composedesk.h"
#include "ui/contacts/contactcardview.h"
#include "ui/contacts/contactdesk.h"
#include "ui/contacts/contactspage.h"
#include "ui/conversations/conversationspage.h"
#include "ui/inspector/inspector.h"
#include "ui/keys.h"
#include "ui/rail/rail.h"
#include "ui/ticker.h"

#include <QLineEdit>
#include <QStackedWidget>

#include <algorithm>

namespace arowana {

namespace {

constexpr QLatin1String kContacts("contacts");

} // namespace

void MainWindow::setContactSource(ContactSource &source)
{
    m_contacts = new ContactsPage(source);
    m_compose->setContactSource(source);
    // Before Senders, as in the order of the keys.
    const auto senders = std::find_if(m_pageTable.cbegin(), m_pageTable.cend(),
                                      [](const Page &page) { return page.command == Command::ShowSenders; });
    const int at = int(senders - m_pageTable.cbegin());
    m_pageTable.insert(at, {kContacts, Command::ShowContacts, m_contacts, &m_contacts->search()});
    m_pages->addWidget(m_contacts);
    m_rail->addPage(kContacts, kContacts, at);
    retranslate();
    connectContacts();
    if (m_conversations) {
        m_conversations->setContactSource(source);
        connectContactCard(m_conversations->personCard());
    }
    tickContacts(m_ticker->now());
}

void MainWindow::connectContacts()
{
    connect(m_contacts, &ContactsPage::createRequested, m_contactDesk, &ContactDesk::create);
    connect(m_contacts, &ContactsPage::importRequested, m_contactDesk, &ContactDesk::import);
    connect(m_contacts, &ContactsPage::editRequested, m_contactDesk, &ContactDesk::edit);
    connect(m_contacts, &ContactsPage::deleteRequested, m_contactDesk, &ContactDesk::remove);
    connect(m_contacts, &ContactsPage::consentRequested, m_contactDesk, &ContactDesk::recordConsent);
    connect(m_contacts, &ContactsPage::repeatRequested, m_contactDesk, &ContactDesk::repeat);
    connect(m_contacts, &ContactsPage::wishForgotten, this, &MainWindow::contactWishForgotten);
    connect(m_contacts, &ContactsPage::readRequested, this, &MainWindow::contactLookedAt);
    connect(m_contacts, &ContactsPage::noteSaved, this, &MainWindow::noteSaved);
    connect(m_contacts, &ContactsPage::messageRequested, this, &MainWindow::showDetails);
    connect(m_contacts, &ContactsPage::conversationRequested, this, &MainWindow::showConversation);
    connect(m_contacts, &ContactsPage::counted, this,
            [this](int people) { m_rail->setCount(kContacts, people); });
    connect(m_inspector, &Inspector::contactRequested, this, [this](const QString &address) {
        openPage(Command::ShowContacts);
        m_contacts->chooseAddress(address);
    });
    connect(m_contactDesk, &ContactDesk::wished, this, &MainWindow::contactWished);
    connect(m_contactDesk, &ContactDesk::importWished, this, &MainWindow::importRequested);
    connect(m_contactDesk, &ContactDesk::importGoOnWished, this, &MainWindow::importGoOnRequested);
    connect(m_contactDesk, &ContactDesk::importStopWished, this, &MainWindow::importStopRequested);
    connect(m_contactDesk, &ContactDesk::troubled, this, &MainWindow::showTrouble);
    connect(m_contactDesk, &ContactDesk::contactDone, this, [this](const ContactAnswer &answer) {
        if (answer.deed == ContactDeed::Create && m_contacts->isVisible())
            m_contacts->choose({answer.contact.id, {}});
    });
    connect(m_contactDesk, &ContactDesk::readingTold, this, [this](const ContactAnswer &answer) {
        m_contacts->showReading(answer);
        if (m_conversations && m_conversations->personCard().card().key.id == answer.contact.id)
            m_conversations->personCard().showReading(answer);
    });
}

void MainWindow::connectContactCard(ContactCardView &card)
{
    connect(&card, &ContactCardView::editRequested, m_contactDesk, &ContactDesk::edit);
    connect(&card, &ContactCardView::createRequested, m_contactDesk, &ContactDesk::create);
    connect(&card, &ContactCardView::deleteRequested, m_contactDesk, &ContactDesk::remove);
    connect(&card, &ContactCardView::consentRequested, m_contactDesk, &ContactDesk::recordConsent);
    connect(&card, &ContactCardView::readRequested, this, [this, &card](const ContactId &id) {
        card.setReading(true);
        Q_EMIT contactLookedAt(id);
    });
}

void MainWindow::tickContacts(Instant now)
{
    if (m_contacts)
        m_contacts->tick(now);
    if (m_conversations)
        m_conversations->personCard().setNow(now);
}

void MainWindow::applyToContacts(const ChangeSet &changes)
{
    if (m_contacts)
        m_contacts->apply(changes);
    if (m_inspector->isOfAny(changes.people)) // whether there is a contact to open
        m_inspector->refresh();
}

void MainWindow::takeContactAnswer(quint64 token, const ContactAnswer &answer)
{
    m_contactDesk->take(token, answer);
}

void MainWindow::setOpenContacts(const QList<ContactWish> &wishes)
{
    if (m_contacts)
        m_contacts->setOpen(wishes);
}

void MainWindow::takeImport(const ImportProgress &progress)
{
    m_contactDesk->take(progress);
}

} // namespace arowana
