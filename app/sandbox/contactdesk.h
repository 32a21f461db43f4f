// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What is done to contacts and consent, with the events it fires (`api/webhooks/contact-created` and its
// like): creating, changing, importing, deleting; granting, double opt-in, revoking. Owned by Platform; one
// thread.

#include "app/sandbox/books.h"
#include "app/sandbox/contactdecoder.h"
#include "app/sandbox/pace.h"
#include "app/sandbox/webhookdispatcher.h"

namespace arowana::sandbox {

class ContactDesk {
public:
    ContactDesk(Scheduler &scheduler, Pace pace, Books &books, WebhookDispatcher &webhooks, quint64 seed);

    Contact &create(const ContactFields &fields);
    void change(Contact &contact, const ContactFields &fields);
    /// How many of the rows were new. Fires nothing: the platform documents no event for an import.
    qint64 import(const std::vector<ContactFields> &rows);
    /// Removes the contact with its consent and the suppression of its address. No event is documented.
    void remove(const ContactId &id);

    /// A new record. One with double opt-in waits for the person, who confirms it within ten minutes
    /// (scaled), unless they consent to nothing by their fixed fate.
    const ConsentRecord &grant(Contact &contact, const ConsentOrder &order);
    /// Revokes the record; one that is revoked stays as it is.
    void revoke(Contact &contact, ConsentRecord &record);
    /// A complaint or a one-click unsubscribe: no newsletters go to this address any more.
    void leave(const QByteArray &recipient, const QByteArray &source);

private:
    void confirm(const ContactId &contact, const QByteArray &recordId);
    void publishChange(const ConsentChange &change, const QByteArray &source);

    Scheduler &m_scheduler;
    Pace m_pace;
    Books &m_books;
    WebhookDispatcher &m_webhooks;
    quint64 m_seed;
};

} // namespace arowana::sandbox
