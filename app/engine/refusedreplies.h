// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What follows from a session reply that the platform refused with `no_active_session`: its session is over,
// whatever was known of it, and its text is a draft again. Both are written by the commit that keeps the
// refusal, so that neither a crash nor a restart comes between. Engine thread; owned by Engine.

#include "app/engine/book.h"
#include "app/engine/ports/deskstore.h"
#include "app/engine/ports/outboxentry.h"
#include "app/engine/ports/runstore.h"
#include "app/engine/sessionbook.h"
#include "models/domain/clock.h"
#include "models/domain/refusal.h"
#include "models/domain/sendrequest.h"

#include <functional>

namespace arowana {

class RefusedReplies : public Book {
public:
    struct Parts {
        SessionBook &sessions;
        DeskStore &desk;
        RunStore &runs;
        const Clock &clock;
        const ServerClock &server;
    };

    explicit RefusedReplies(Parts parts);

    /// Works inside the transaction its caller has opened; does nothing for any other refusal.
    Result<void> apply(const OutboxEntry &entry, const Refusal &refusal);

    /// Called once it is on disk.
    std::function<void(const StoredDraft &)> returned;

    void publish(ChangeBatcher &changes) override;
    void discard() override { m_returned.clear(); }
    /// The refusal is asked for again, and with it this.
    void doubt() override { m_returned.clear(); }

private:
    [[nodiscard]] Instant askedAt(const OutboxEntry &entry) const;
    Result<void> giveBack(const SendRequest &request);
    Result<quint64> idFor(const ComposeDraft &draft);

    Parts m_p;
    QList<StoredDraft> m_returned; ///< by the transaction under way
    quint64 m_last = 0;            ///< a number is given once in a run: the window may still save under it
};

} // namespace arowana
