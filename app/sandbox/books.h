// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The state of the practice workspace in one place: plain books side by side, none of which knows another.
// Owned by Platform; the classes that act on several of them get this.

#include "app/sandbox/contactbook.h"
#include "app/sandbox/idempotencystore.h"
#include "app/sandbox/idmint.h"
#include "app/sandbox/messagelog.h"
#include "app/sandbox/newsletterbook.h"
#include "app/sandbox/postrecords.h"
#include "app/sandbox/refusal.h"
#include "app/sandbox/senderbook.h"
#include "app/sandbox/sessionbook.h"
#include "app/sandbox/wallet.h"

#include <QSet>

namespace arowana::sandbox {

struct Books {
    IdMint ids;
    Pricing pricing;
    Wallet wallet;
    SenderBook senders;
    MessageLog log;
    SessionBook sessions;
    NewsletterBook newsletters;
    IdempotencyStore answers;
    PostRecords posts;
    QSet<QByteArray> suppressed; ///< addresses that bounced hard
    quint64 accepted = 0;        ///< sends accepted in this run
    ContactBook contacts;
    IdempotencyStore contactAnswers; ///< to creations of contacts
    quint64 consentsMade = 0;        ///< consent records made by the API in this run
};

} // namespace arowana::sandbox
