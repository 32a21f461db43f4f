// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Gives the draft of a stopped send back: only once the engine says that it was stopped, so that nobody
// rewrites a message that left after all. GUI thread; owned by the main window.

#include "models/domain/changeset.h"
#include "models/domain/messagesource.h"

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
    /// Asks about awaited sends that changed.
    void apply(const ChangeSet &changes);
    /// Asks again where the answer was lost to a newer question of somebody else.
    void tick();

Q_SIGNALS:
    void draftReturned(const arowana::SendRequest &request);

private:
    void ask(RowId row);
    void take(const MessageDetail &detail);

    MessageSource &m_source;
    QSet<RowId> m_awaited;
    QSet<RowId> m_unanswered;
};

} // namespace arowana
