// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Gives the draft of a stopped send back: only once the engine says that it was stopped, so that nobody
// rewrites a message that left after all. GUI thread; owned by the main window.

#include "models/domain/changeset.h"
#include "models/domain/messagesource.h"
#include "models/items/patience.h"

#include <QList>
#include <QObject>
#include <QSet>

namespace arowana {

class DraftReturn : public QObject {
    Q_OBJECT
public:
    /// `source` must outlive it.
    explicit DraftReturn(MessageSource &source, QObject *parent = nullptr);

    /// The operator wants this send stopped and its draft back.
    void await(RowId row);
    /// Asks about awaited sends that changed, one at a time: the source answers only its newest question.
    void apply(const ChangeSet &changes);
    /// Asks again where the answer was lost: to a newer question of somebody else, or to a store that could
    /// not read.
    void tick(Instant now);
    /// What somebody else has read; it answers a question about the same send too.
    void learn(const MessageDetail &detail);

Q_SIGNALS:
    /// As it was written; where that is not kept, as it was to be sent.
    void draftReturned(const arowana::ComposeDraft &draft);

private:
    void askNext();
    /// The draft when this send was awaited and is now known to be stopped.
    [[nodiscard]] std::optional<ComposeDraft> settle(const MessageDetail &detail);

    MessageSource &m_source;
    QSet<RowId> m_awaited;
    QList<RowId> m_changed; ///< to be asked about, in this order
    RowId m_asked;          ///< the one a question is out for
    quint64 m_question = 0;
    bool m_isStale = false; ///< it changed since it was asked about
    Instant m_now;
    Patience m_patience;
};

} // namespace arowana
