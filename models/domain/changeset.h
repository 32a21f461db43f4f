// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What changed since the last one, as the engine tells the window: at most one per 16 ms frame. Parts that
// did not change are nullopt or empty.

#include "models/domain/autoreload.h"
#include "models/domain/balance.h"
#include "models/domain/cannedtext.h"
#include "models/domain/contactnote.h"
#include "models/domain/gap.h"
#include "models/domain/health.h"
#include "models/domain/ids.h"
#include "models/domain/outboxcounts.h"
#include "models/domain/ownmoney.h"
#include "models/domain/sender.h"
#include "models/domain/sendrun.h"
#include "models/domain/session.h"
#include "models/domain/sessionpair.h"
#include "models/domain/storeddraft.h"
#include "models/domain/tierstate.h"
#include "models/domain/unitprice.h"
#include "models/domain/workspacesettings.h"

#include <QList>
#include <QMetaType>
#include <QStringList>

#include <optional>
#include <vector>

namespace arowana {

struct ChangeSet {
    std::vector<RowId> messages; ///< new or changed, each once; read them through the MessageSource
    std::optional<qint64> messageCount;
    std::optional<Balance> balance;
    Instant balanceAt;
    std::optional<AutoReload> autoReload;
    QList<TierState> tiers; ///< only the channels that changed
    std::optional<OutboxCounts> outbox;
    std::optional<ApiHealth> api;
    std::optional<ListenerHealth> listener;
    std::optional<StoreHealth> store;
    std::optional<QList<Sender>> senders;
    QList<Session> sessions; ///< new or changed
    /// Whose line on the board may be another one: a reply, a send of ours and its state, a read mark. Each
    /// once; pairs of sends without a session are among them. Read them through the ConversationSource.
    QList<SessionPair> pairs;
    /// Phones and e-mail addresses of whom the contact list has told something new; each once.
    QStringList people;
    QList<ContactNote> notes; ///< new or changed; without a text: taken away
    std::optional<OwnMoney> ownMoney;
    std::optional<PollHealth> poll;
    std::optional<QList<Gap>> gaps;    ///< the newest, newest first
    std::optional<qint64> clockSkewMs; ///< the platform's clock minus this machine's
    std::optional<WorkspaceSettings> settings;
    std::optional<QList<StoredDraft>> drafts; ///< all of them, once after the start: the window knows its own
    std::optional<bool> areDraftsOwed;        ///< something typed waits for the disk, and is in memory only
    std::optional<QList<CannedText>> cannedTexts; ///< all of them, by name
    QList<UnitPrice> prices;                      ///< new or changed
    QList<SendRun> runs;                          ///< new or changed

    [[nodiscard]] bool isEmpty() const { return *this == ChangeSet{}; }
    friend bool operator==(const ChangeSet &, const ChangeSet &) = default;
};

} // namespace arowana

Q_DECLARE_METATYPE(arowana::ChangeSet)
