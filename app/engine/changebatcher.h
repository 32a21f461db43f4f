// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Collects what changed and hands it to the window as one ChangeSet, at most one per frame of 16 ms.
// Engine thread; owned by Engine. Told only of what is committed.

#include "app/engine/ports/timers.h"
#include "models/domain/changeset.h"
#include "models/domain/clock.h"

#include <functional>
#include <set>

namespace arowana {

class ChangeBatcher {
public:
    static constexpr qint64 kFrameMs = 16;

    ChangeBatcher(Timers &timers, const Clock &clock, std::function<void(const ChangeSet &)> deliver);
    ~ChangeBatcher();
    ChangeBatcher(const ChangeBatcher &) = delete;
    ChangeBatcher &operator=(const ChangeBatcher &) = delete;

    void messageChanged(RowId row);
    void messageCountChanged(qint64 count);
    void balanceChanged(const Balance &balance, Instant at);
    void autoReloadChanged(const AutoReload &reload);
    void tierChanged(const TierState &tier);
    void outboxChanged(const OutboxCounts &counts);
    void apiChanged(const ApiHealth &health);
    void listenerChanged(const ListenerHealth &health);
    void storeChanged(const StoreHealth &health);
    void sendersChanged(const QList<Sender> &senders);
    void sessionChanged(const Session &session);
    void pairChanged(const SessionPair &pair);
    void personChanged(const QString &address);
    void noteChanged(const ContactNote &note);
    void ownMoneyChanged(const OwnMoney &money);
    void pollChanged(const PollHealth &health);
    void gapsChanged(const QList<Gap> &gaps);
    void clockSkewChanged(qint64 skewMs);
    void settingsChanged(const WorkspaceSettings &settings);
    void draftsTold(const QList<StoredDraft> &drafts);
    void draftsOwed(bool areOwed);
    void cannedTextsChanged(const QList<CannedText> &texts);
    void priceChanged(const UnitPrice &price);
    void runChanged(const SendRun &run);

private:
    void schedule();
    void flush();

    Timers &m_timers;
    const Clock &m_clock;
    std::function<void(const ChangeSet &)> m_deliver;
    ChangeSet m_next;
    std::set<RowId> m_rows;
    std::set<SessionPair> m_pairs;
    Timers::Handle m_timer = 0;
    qint64 m_lastFlush = -kFrameMs;
};

} // namespace arowana
