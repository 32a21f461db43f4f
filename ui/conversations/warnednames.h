// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Whose sessions the warnings of an end are about, where the board has not loaded them: the source is asked
// before anybody is told. A warning does not wait for ever: where the store cannot be read it is told without
// the name. GUI thread; owned by the page.

#include "models/domain/conversationsource.h"
#include "models/items/patience.h"
#include "models/items/sessionwarnings.h"

#include <QObject>

#include <map>

namespace arowana {

class WarnedNames : public QObject {
    Q_OBJECT
public:
    /// `source` must outlive it.
    explicit WarnedNames(ConversationSource &source, QObject *parent = nullptr);

    /// Asks for the names; ready() follows, for what waits already not later than without this. A warning
    /// takes the place of an older one of the same session.
    void look(const QList<SessionWarning> &warnings, Instant serverNow);
    /// A session that goes on after all, or was ended before its time, is not warned of any more.
    void take(const QList<Session> &changed);
    /// What was asked for long ago in vain is told now.
    void tick(Instant serverNow);
    /// As the contact has it, until its session is over; empty when there is none or nobody asked.
    [[nodiscard]] QString nameOf(const SessionPair &pair) const;

Q_SIGNALS:
    /// To be told, with names where there are any.
    void ready(const QList<arowana::SessionWarning> &warnings);

private:
    struct Known {
        QString name;
        Instant endsAt;
    };

    void tell();

    ConversationSource &m_source;
    QList<SessionWarning> m_waiting;
    std::map<SessionPair, Known> m_known;
    Patience m_patience;
    quint64 m_question = 0; ///< answers to an older one are dropped
};

} // namespace arowana
