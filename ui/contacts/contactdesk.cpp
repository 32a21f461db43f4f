// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/contactdesk.h"

#include "models/items/visibletext.h"
#include "ui/contacts/consentdialog.h"
#include "ui/contacts/contactdialog.h"
#include "ui/contacts/contactwords.h"
#include "ui/contacts/importdialog.h"
#include "ui/text/plainquestion.h"

#include <QMessageBox>

namespace arowana {

ContactDesk::ContactDesk(QWidget *window)
    : QObject(window)
    , m_window(window)
{
}

void ContactDesk::open(ContactWishDialog *dialog)
{
    connect(dialog, &ContactWishDialog::wished, this,
            [this, dialog](const ContactWish &wished) { wish(wished, dialog); });
    connect(dialog, &ContactWishDialog::done, this, &ContactDesk::contactDone);
    dialog->open();
}

void ContactDesk::wish(const ContactWish &wished, ContactWishDialog *dialog)
{
    const quint64 token = ++m_lastToken;
    m_asked.insert(token, dialog);
    Q_EMIT this->wished(token, wished);
}

void ContactDesk::create(const ContactFields &fields)
{
    open(new ContactDialog(fields, m_window));
}

void ContactDesk::edit(const Contact &contact)
{
    open(new ContactDialog(contact, m_window));
}

void ContactDesk::recordConsent(const Contact &contact)
{
    open(new ConsentDialog(contact, m_window));
}

void ContactDesk::remove(const Contact &contact)
{
    if (m_question)
        return;
    ContactWish wished;
    wished.deed = ContactDeed::Remove;
    wished.id = contact.id;
    m_question = ask(*m_window,
                     {tr("Delete contact?"),
                      tr("Delete %1 from the platform's contact list?").arg(contactTitle(fieldsOf(contact))),
                      tr("This cannot be undone. The platform forgets the contact with its consent and "
                         "suppression history. Messages and notes in this workspace stay."),
                      tr("Delete"), tr("Keep")},
                     [this, wished] { wish(wished, nullptr); });
}

void ContactDesk::repeat(const ContactWish &wished)
{
    wish(wished, nullptr);
}

void ContactDesk::take(quint64 token, const ContactAnswer &answer)
{
    if (answer.deed == ContactDeed::Read) {
        Q_EMIT readingTold(answer);
        return;
    }
    const QPointer<ContactWishDialog> dialog = m_asked.take(token);
    if (dialog && dialog->isWaiting()) {
        dialog->take(answer);
        return;
    }
    if (answer.outcome == ContactOutcome::Done) {
        Q_EMIT contactDone(answer);
        return;
    }
    const ContactSentence sentence = contactSentence(answer);
    Q_EMIT troubled({ErrorKind::Network, sentence.what, sentence.next, sentence.theirWords});
}

void ContactDesk::import()
{
    if (m_import && !m_import->isVisible() && !m_import->isGoing())
        delete m_import; // the next one begins anew
    showImport();
}

void ContactDesk::showImport()
{
    if (!m_import) {
        m_import = new ImportDialog(m_window);
        connect(m_import, &ImportDialog::startRequested, this, [this](const QList<ImportRow> &rows) {
            m_importToken = ++m_lastToken;
            Q_EMIT importWished(m_importToken, rows);
        });
        connect(m_import, &ImportDialog::goOnRequested, this,
                [this] { Q_EMIT importGoOnWished(m_importToken); });
        connect(m_import, &ImportDialog::stopRequested, this,
                [this] { Q_EMIT importStopWished(m_importToken); });
    }
    m_import->show();
    m_import->raise();
    m_import->activateWindow();
}

void ContactDesk::take(const ImportProgress &progress)
{
    // One that the end of an earlier run cut off is offered by itself, as drafts are.
    if (progress.isTakenUp && !m_import) {
        m_importToken = progress.token;
        showImport();
    }
    if (m_import && progress.token == m_importToken)
        m_import->take(progress);
}

} // namespace arowana
