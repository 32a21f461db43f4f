// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Port: the platform's HTTP API as the engine sees it. Implemented by app/api. Asked and answered on the
// engine thread; each call is answered exactly once, later, unless the client is destroyed first. The
// client neither retries nor redirects: what to do after an answer is the engine's.

#include "models/domain/acceptedsend.h"
#include "models/domain/agentanswer.h"
#include "models/domain/callanswer.h"
#include "models/domain/contactimport.h"
#include "models/domain/contactwish.h"
#include "models/domain/launchanswer.h"
#include "models/domain/messagepage.h"
#include "models/domain/revokedanswer.h"
#include "models/domain/webhookendpoint.h"

#include <functional>

namespace arowana {

/// About the exchange itself, with every answer.
struct CallFacts {
    qint64 latencyMs = -1;             ///< -1: no answer came
    std::optional<Instant> serverDate; ///< the `Date` header
    bool withFormerKey = false;        ///< asked with a key that is not the one in use any more
    /// Of a send, with Unknown{Offline}: it waited for a free connection over a pause, a change of the API
    /// key, a sleep or a minute, and was given back. Nothing left, and nothing is the matter with the line.
    bool heldBack = false;
};

template <class Accepted>
using OnAnswer = std::function<void(const CallAnswer<Accepted> &, const CallFacts &)>;

struct Done {
    friend bool operator==(const Done &, const Done &) = default;
};

struct SavedContact {
    Contact contact;       ///< without what the answer leaves out
    bool wasThere = false; ///< 200: the address was a contact's already, which was changed

    friend bool operator==(const SavedContact &, const SavedContact &) = default;
};

struct ImportedContacts {
    int count = 0; ///< new ones

    friend bool operator==(const ImportedContacts &, const ImportedContacts &) = default;
};

class PlatformClient {
public:
    PlatformClient() = default;
    PlatformClient(const PlatformClient &) = delete;
    PlatformClient &operator=(const PlatformClient &) = delete;
    virtual ~PlatformClient() = default;

    /// POST /v1/messages with exactly these bytes and this key.
    virtual void send(const IdempotencyKey &key, const QByteArray &body, OnAnswer<AcceptedSend> answer) = 0;
    /// DELETE /v1/messages/{id}
    virtual void revoke(const MessageId &id, OnAnswer<RevokedAnswer> answer) = 0;
    /// GET /v1/messages/{id}
    virtual void fetchMessage(const MessageId &id, OnAnswer<PolledMessage> answer) = 0;
    /// GET /v1/messages: one page of the log.
    virtual void fetchMessages(const MessageLogQuery &query, OnAnswer<MessagePage> answer) = 0;
    /// GET /v1/contacts/{id}
    virtual void fetchContact(const ContactId &id, OnAnswer<Contact> answer) = 0;
    /// POST /v1/contacts under this key; whether the platform heeds keys here is not documented.
    virtual void createContact(const IdempotencyKey &key, const ContactFields &fields,
                               OnAnswer<SavedContact> answer) = 0;
    /// PATCH /v1/contacts/{id} of what differs. The answer may leave fields out.
    virtual void changeContact(const ContactId &id, const ContactFields &now, const ContactFields &wanted,
                               OnAnswer<Contact> answer) = 0;
    /// DELETE /v1/contacts/{id}
    virtual void removeContact(const ContactId &id, OnAnswer<Done> answer) = 0;
    /// POST /v1/contacts/{id}/consent
    virtual void recordConsent(const ContactId &id, const ConsentWish &consent,
                               OnAnswer<ConsentRecord> answer) = 0;
    /// POST /v1/contacts/import
    virtual void importContacts(const QList<ImportRow> &rows, OnAnswer<ImportedContacts> answer) = 0;
    /// GET /v1/rcs/agents/{id}. Asked for a draft, the answer may be about the approved agent it has become.
    virtual void fetchAgent(const AgentId &id, OnAnswer<AgentAnswer> answer) = 0;
    /// GET /v1/rcs/agents/{id}/launch, of an approved agent.
    virtual void fetchLaunch(const AgentId &id, OnAnswer<LaunchAnswer> answer) = 0;
    /// GET /v1/billing/balance
    virtual void fetchBalance(OnAnswer<Balance> answer) = 0;
    /// GET /v1/billing/tier
    virtual void fetchTiers(OnAnswer<QList<TierState>> answer) = 0;
    /// GET /v1/webhooks
    virtual void fetchEndpoints(OnAnswer<QList<WebhookEndpoint>> answer) = 0;
    /// POST /v1/webhooks; the secret goes into the body and nowhere else.
    virtual void createEndpoint(const QString &url, const QList<QByteArray> &events, const QByteArray &secret,
                                OnAnswer<WebhookEndpoint> answer) = 0;
    /// PATCH /v1/webhooks/{id}
    virtual void updateEndpoint(const WebhookId &id, const QString &url, const QList<QByteArray> &events,
                                const QByteArray &secret, OnAnswer<WebhookEndpoint> answer) = 0;
    /// DELETE /v1/webhooks/{id}
    virtual void removeEndpoint(const WebhookId &id, OnAnswer<Done> answer) = 0;
    /// POST /v1/webhooks/{id}/test
    virtual void testEndpoint(const WebhookId &id, OnAnswer<Done> answer) = 0;
};

} // namespace arowana
