// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the keychain keeps for one workspace at one platform: the API key and the webhook secrets. Every
// request is answered within the limit of SecretStore, whatever the keychain does; where it does not answer,
// secrets serve the session and nothing is written elsewhere. GUI thread; owned by the composition root.

#include "app/settings/secretstore.h"
#include "models/domain/webhooksecrets.h"

#include <functional>
#include <optional>

namespace arowana {

class SecretDesk : public QObject {
    Q_OBJECT
public:
    struct Kept {
        QByteArray apiKey;            ///< empty: none, or not asked for
        WebhookSecrets webhook;       ///< `current` is empty: none
        std::optional<Error> problem; ///< the keychain did not answer
        bool isKeyAskedFor = false;   ///< and was to the end: no other key was chosen meanwhile
    };

    /// `backend` outlives this. Nothing is kept when the address has no host.
    SecretDesk(SecretBackend &backend, const QString &workspace, const QUrl &apiBase,
               QObject *parent = nullptr, std::chrono::milliseconds limit = std::chrono::seconds(3));

    /// read() follows once. The API key is not asked for where another one is used. A later call takes the
    /// place of one that is not answered yet.
    void readAll(bool withApiKey);
    /// Another key is used: what a reading that is not answered yet has to say about the key is not told.
    void dropApiKey() { m_kept.isKeyAskedFor = false; }
    /// apiKeyKept() follows.
    void keepApiKey(const QByteArray &key);
    /// webhookKept() with this number follows; at once where the keychain had not answered to readAll().
    void keepWebhook(quint64 request, const arowana::WebhookSecrets &secrets);

    /// Why nothing can be kept; empty: the keychain answered when it was asked last, or was not asked yet.
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }

Q_SIGNALS:
    void read(const arowana::SecretDesk::Kept &kept);
    /// `problem` when it serves the session only.
    void apiKeyKept(const std::optional<arowana::Error> &problem);
    /// It is in the keychain, or it is certain that this run has to do without.
    void webhookKept(quint64 request);

private:
    using Use = std::function<void(const SecretAnswer &)>;

    void answer(quint64 request, const SecretAnswer &answer);
    void noteRead(quint64 reading, const SecretAnswer &answer);
    void finishReading();

    SecretStore m_store;
    std::optional<SecretEntry> m_keyEntry;
    std::optional<SecretEntry> m_webhookEntry;
    QHash<quint64, Use> m_open;
    Kept m_kept;
    quint64 m_reading = 0; ///< which call of readAll()
    int m_reads = 0;       ///< of it, unanswered
    std::optional<Error> m_problem;
};

} // namespace arowana
