// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/enginehost.h"

#include "app/engine/engine.h"

// What the window wishes, handed on to the engine. Before there is one, and after its end,
// nothing is done but to keep what staff have written until there is one.

namespace arowana {

void EngineHost::send(quint64 token, const SendRequest &request, quint64 draft, const SendOrigin &origin)
{
    if (m_engine) {
        m_engine->send(token, request, draft, origin);
        return;
    }
    Q_EMIT sendNotStored(token, Error{ErrorKind::Storage,
                                      tr("The workspace is not open yet."),
                                      tr("Nothing was sent. Send it again in a moment."),
                                      {}});
}

void EngineHost::stop(RowId row)
{
    if (m_engine)
        m_engine->stop(row);
}

void EngineHost::dismiss(const QList<RowId> &rows)
{
    if (m_engine)
        m_engine->dismiss(rows);
}

void EngineHost::sendNow(RowId row)
{
    if (m_engine)
        m_engine->sendNow(row);
}

void EngineHost::revoke(RowId row)
{
    if (m_engine)
        m_engine->revoke(row);
}

void EngineHost::refresh()
{
    if (m_engine)
        m_engine->refresh();
}

void EngineHost::pauseHistory(bool pauses)
{
    if (m_engine)
        m_engine->pauseHistory(pauses);
}

void EngineHost::lookAt(RowId row)
{
    if (m_engine)
        m_engine->lookAt(row);
}

void EngineHost::decide(RowId row, StuckDecision decision, const MessageId &candidate)
{
    if (m_engine)
        m_engine->decide(row, decision, candidate);
}

void EngineHost::rotateSecret()
{
    if (m_engine)
        m_engine->rotateSecret(qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME")));
}

void EngineHost::removeEndpoint()
{
    m_isEndpointRemoved = true;
    if (m_engine)
        m_engine->removeEndpoint();
}

void EngineHost::trySetAside(const QList<qint64> &numbers)
{
    if (m_engine)
        m_engine->trySetAside(numbers);
    else
        Q_EMIT setAsideTried({});
}

void EngineHost::markSetAsideSeen(const QList<qint64> &numbers)
{
    if (m_engine)
        m_engine->markSetAsideSeen(numbers);
}

void EngineHost::saveSender(const Sender &sender)
{
    if (m_engine)
        m_engine->saveSender(sender);
}

void EngineHost::removeSender(const Sender &sender)
{
    if (m_engine)
        m_engine->removeSender(sender);
}

void EngineHost::whenThereIsAnEngine(std::function<void(Engine &)> wish)
{
    if (m_engine)
        wish(*m_engine);
    else if (!m_isClosed)
        m_earlyWishes.append(std::move(wish));
}

void EngineHost::saveDraft(const StoredDraft &draft)
{
    whenThereIsAnEngine([draft](Engine &engine) { engine.saveDraft(draft); });
}

void EngineHost::dropDraft(quint64 id)
{
    whenThereIsAnEngine([id](Engine &engine) { engine.dropDraft(id); });
}

void EngineHost::changeCannedTexts(const CannedTextChange &change)
{
    whenThereIsAnEngine([change](Engine &engine) { engine.changeCannedTexts(change); });
}

void EngineHost::markRead(const AgentId &agent, const QString &phone, RowId until)
{
    if (m_engine)
        m_engine->markRead(agent, phone, until);
}

void EngineHost::saveNote(const ContactNote &note)
{
    whenThereIsAnEngine([note](Engine &engine) { engine.saveNote(note); });
}

void EngineHost::saveSettings(const WorkspaceSettings &settings)
{
    whenThereIsAnEngine([settings](Engine &engine) { engine.saveSettings(settings); });
}

void EngineHost::startRun(quint64 token, const SendRun &run, const QList<RunLine> &lines,
                          const QList<LeftOutLine> &leftOut, const QList<quint64> &drafts)
{
    if (m_engine) {
        m_engine->startRun(token, run, lines, leftOut, drafts);
        return;
    }
    Q_EMIT runNotStored(token, Error{ErrorKind::Storage,
                                     tr("The workspace is not open yet."),
                                     tr("Nothing was sent. Send it again in a moment."),
                                     {}});
}

void EngineHost::askContact(quint64 token, const ContactWish &wish)
{
    if (m_engine) {
        m_engine->askContact(token, wish);
        return;
    }
    ContactAnswer answer;
    answer.deed = wish.deed;
    answer.outcome = ContactOutcome::NotSent;
    answer.unknown = {UnknownCause::Offline, 0, {}};
    answer.wish = wish;
    Q_EMIT contactAnswered(token, answer);
}

void EngineHost::readContact(const ContactId &id)
{
    if (m_engine)
        m_engine->readContact(id);
}

void EngineHost::forgetContactWish(const IdempotencyKey &key)
{
    if (m_engine)
        m_engine->forgetContactWish(key);
}

void EngineHost::importContacts(quint64 token, const QList<ImportRow> &rows)
{
    if (m_engine) {
        m_engine->importContacts(token, rows);
        return;
    }
    Q_EMIT wishRefused(Error{ErrorKind::Storage,
                             tr("The workspace is not open yet."),
                             tr("Nothing was imported. Import again in a moment."),
                             {}});
    ImportProgress progress;
    progress.token = token;
    progress.state = ImportState::Stopped;
    progress.rows = int(rows.size());
    Q_EMIT importProgressed(progress);
}

void EngineHost::goOnImport(quint64 token)
{
    if (m_engine)
        m_engine->goOnImport(token);
}

void EngineHost::stopImport(quint64 token)
{
    if (m_engine)
        m_engine->stopImport(token);
}

void EngineHost::pauseRun(quint64 run)
{
    if (m_engine)
        m_engine->pauseRun(run);
}

void EngineHost::resumeRun(quint64 run)
{
    if (m_engine)
        m_engine->resumeRun(run);
}

void EngineHost::stopRun(quint64 run, bool revokesRest)
{
    if (m_engine)
        m_engine->stopRun(run, revokesRest);
}

} // namespace arowana
