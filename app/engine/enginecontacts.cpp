// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/engine.h"

// The part of the engine about the platform's contact list.

namespace arowana {

void Engine::wireContacts()
{
    m_contactReads.areSendsLeaving = [this] { return m_outbox.isSending(); };
    m_contactReads.told = [this](const ContactAnswer &answer) { Q_EMIT contactAnswered(0, answer); };
    m_contactReads.kept = [this](const Contact &contact) { m_contacts.noteRead(contact); };
    m_contacts.answered = [this](quint64 token, const ContactAnswer &answer) {
        Q_EMIT contactAnswered(token, answer);
    };
    m_contacts.openChanged = [this](const QList<ContactWish> &wishes) { Q_EMIT contactsOpen(wishes); };
    m_importer.troubled = [this](const Error &error) { Q_EMIT wishRefused(error); };
    m_importer.progressed = [this](const ImportProgress &progress) { Q_EMIT importProgressed(progress); };
}

void Engine::askContact(quint64 token, const ContactWish &wish)
{
    m_contacts.ask(token, wish);
}

void Engine::readContact(const ContactId &id)
{
    m_contactReads.look(id);
}

void Engine::forgetContactWish(const IdempotencyKey &key)
{
    m_contacts.forget(key);
}

void Engine::importContacts(quint64 token, const QList<ImportRow> &rows)
{
    Error error{ErrorKind::Conflict,
                tr("Another import is still going on, so this one was not started."),
                tr("Wait for its end, or stop it, and import again."),
                {}};
    if (!m_importer.isGoing()) {
        const auto started = m_importer.start(token, rows);
        if (started)
            return;
        error = started.error();
    }
    Q_EMIT wishRefused(error);
    ImportProgress progress;
    progress.token = token;
    progress.state = ImportState::Stopped;
    progress.rows = int(rows.size());
    Q_EMIT importProgressed(progress);
}

void Engine::goOnImport(quint64 token)
{
    m_importer.goOn(token);
}

void Engine::stopImport(quint64 token)
{
    m_importer.stop(token);
}

} // namespace arowana
