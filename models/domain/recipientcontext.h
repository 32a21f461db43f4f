// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the console knows of the recipients of a list before it starts. Values; any thread.

#include "models/domain/channel.h"
#include "models/domain/expectedunit.h"
#include "models/domain/suppression.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

namespace arowana {

struct RecipientContext {
    SendContext send;                ///< the trouble of other types than the list's is not in it
    QList<Suppression> suppressions; ///< by what was last read of the contact; none where none is known
    NewsletterConsent consent = NewsletterConsent::Unknown; ///< looked for where a newsletter is sent

    friend bool operator==(const RecipientContext &, const RecipientContext &) = default;
};

/// By recipient, as the wire has it.
using RecipientContexts = QHash<QString, RecipientContext>;

/// Who would send what kind of message to whom.
struct RecipientsQuery {
    Channel channel = Channel::Rcs;
    QByteArray senderId;
    MessageType type = MessageType::Message;
    QStringList recipients; ///< as the wire has them

    friend bool operator==(const RecipientsQuery &, const RecipientsQuery &) = default;
};

} // namespace arowana
