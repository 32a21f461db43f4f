// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/secretdesk.h"

#include "app/settings/webhooksecretscodec.h"

#include <utility>

namespace arowana {

namespace {

std::optional<SecretEntry> entryOf(SecretKind kind, const QString &workspace, const QUrl &apiBase)
{
    auto entry = SecretEntry::of(kind, workspace, apiBase);
    return entry ? std::optional(entry.take()) : std::nullopt;
}

} // namespace

SecretDesk::SecretDesk(SecretBackend &backend, const QString &workspace, const QUrl &apiBase, QObject *parent,
                       std::chrono::milliseconds limit)
    : QObject(parent)
    , m_store(backend, nullptr, limit)
    , m_keyEntry(entryOf(SecretKind::ApiKey, workspace, apiBase))
    , m_webhookEntry(entryOf(SecretKind::WebhookSecret, workspace, apiBase))
{
    connect(&m_store, &SecretStore::answered, this, &SecretDesk::answer);
}

void SecretDesk::readAll(bool withApiKey)
{
    const quint64 reading = ++m_reading;
    m_kept = {};
    m_kept.isKeyAskedFor = withApiKey;
    m_reads = 1; // this call itself, so that no answer ends the reading before all is asked
    if (withApiKey && m_keyEntry) {
        ++m_reads;
        m_open.insert(m_store.read(*m_keyEntry), [this, reading](const SecretAnswer &answer) {
            if (reading == m_reading)
                m_kept.apiKey = answer.secret;
            noteRead(reading, answer);
        });
    }
    if (m_webhookEntry) {
        ++m_reads;
        m_open.insert(m_store.read(*m_webhookEntry), [this, reading](const SecretAnswer &answer) {
            if (reading == m_reading)
                m_kept.webhook = decodeWebhookSecrets(answer.secret).value_or(WebhookSecrets{});
            noteRead(reading, answer);
        });
    }
    QMetaObject::invokeMethod(
        this,
        [this, reading] {
            noteRead(reading, {SecretOutcome::Absent, {}, {}});
        },
        Qt::QueuedConnection);
}

void SecretDesk::noteRead(quint64 reading, const SecretAnswer &answer)
{
    if (reading != m_reading)
        return;
    if (answer.outcome == SecretOutcome::Unavailable)
        m_kept.problem = answer.problem;
    if (--m_reads == 0)
        finishReading();
}

void SecretDesk::finishReading()
{
    m_problem = m_kept.problem;
    if (!m_kept.isKeyAskedFor)
        m_kept.apiKey.clear();
    Q_EMIT read(std::exchange(m_kept, {}));
}

void SecretDesk::keepApiKey(const QByteArray &key)
{
    if (!m_keyEntry)
        return;
    m_open.insert(m_store.write(*m_keyEntry, key), [this](const SecretAnswer &answer) {
        const bool isKept = answer.outcome != SecretOutcome::Unavailable;
        if (isKept)
            m_problem.reset(); // it was unlocked meanwhile
        Q_EMIT apiKeyKept(isKept ? std::nullopt : std::optional(answer.problem));
    });
}

void SecretDesk::keepWebhook(quint64 request, const WebhookSecrets &secrets)
{
    if (m_problem || !m_webhookEntry) {
        QMetaObject::invokeMethod(
            this, [this, request] { Q_EMIT webhookKept(request); }, Qt::QueuedConnection);
        return;
    }
    m_open.insert(m_store.write(*m_webhookEntry, encodeWebhookSecrets(secrets)),
                  [this, request](const SecretAnswer &) { Q_EMIT webhookKept(request); });
}

void SecretDesk::answer(quint64 request, const SecretAnswer &answer)
{
    if (const Use use = m_open.take(request))
        use(answer);
}

} // namespace arowana
