// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// From where the compose dialog learns what own sends and sessions say about one sender and recipient, what
// is known of the recipients of a list, and how many sends were made of late. Implemented by the store on its
// reader thread, under the same rules as MessageSource.

#include "models/domain/recipientcontext.h"
#include "models/domain/result.h"
#include "models/domain/sendroute.h"

#include <functional>

namespace arowana {

/// How many sends were made in the last minute and the last 24 hours, as the send budget counts them.
struct RecentSends {
    int inMinute = 0;
    int inDay = 0;

    friend bool operator==(const RecentSends &, const RecentSends &) = default;
};

class SendContextSource {
public:
    SendContextSource() = default;
    SendContextSource(const SendContextSource &) = delete;
    SendContextSource &operator=(const SendContextSource &) = delete;
    virtual ~SendContextSource() = default;

    /// `serverNow` is the platform's time; day and month are those of UTC. A newer call with the same `asker`
    /// cancels the older.
    virtual void askSendContext(quint64 asker, const SendRoute &route, Instant serverNow,
                                std::function<void(const SendContext &)> answer) = 0;
    /// Of many recipients at once, with what the contacts say. A newer call of the same asker cancels the
    /// older, which is then not answered; every other is, unless the source ends first.
    virtual void askRecipients(quint64 asker, const RecipientsQuery &query, Instant serverNow,
                               std::function<void(const Result<RecipientContexts> &)> answer) = 0;
    /// `now` is this machine's time, as sends are counted by it.
    virtual void askRecentSends(quint64 asker, Instant now,
                                std::function<void(const RecentSends &)> answer) = 0;
};

} // namespace arowana
