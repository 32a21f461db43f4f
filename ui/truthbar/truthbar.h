// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The foot of the window: how API, webhooks and store stand, what the outbox holds, which sessions are open,
// and the money. Every part is a button that explains itself. It shows what it was told last and how old that
// is. GUI thread.

#include "models/domain/changeset.h"
#include "models/items/opensessions.h"
#include "ui/truthbar/countwords.h"
#include "ui/truthbar/sessionwords.h"
#include "ui/truthbar/signaturealarm.h"

#include <QWidget>

#include <functional>
#include <utility>

class QHBoxLayout;

namespace arowana {

class Lamp;
class Popover;

class TruthBar : public QWidget {
    Q_OBJECT
public:
    /// `window` carries the explanations. `agentName` finds the name staff gave an agent.
    TruthBar(std::function<QString(const AgentId &)> agentName, QWidget *window);

    /// Takes what the change set says; what it leaves out stays.
    void apply(const ChangeSet &changes);
    /// What rests in lists, beside the outbox.
    void setLists(const WaitingLists &lists);
    /// Ages are counted against `now`.
    void tick(Instant now);

    [[nodiscard]] const std::optional<Balance> &balance() const { return m_money.balance; }
    [[nodiscard]] const QList<TierState> &tiers() const { return m_tiers; }

Q_SIGNALS:
    /// Ask the platform for balance, tier and what is in flight.
    void refreshRequested();
    /// A key is wanted, since there is none or the platform refused it.
    void keyRequested();
    void outboxRequested();
    void listsRequested();
    /// The operator wants another webhook secret.
    void secretChangeRequested();
    /// The operator wants no deliveries any more.
    void endpointRemovalRequested();
    /// The operator wants to see the events that are set aside.
    void setAsideRequested();
    /// An event came again with another content: as alarmRaised(), and setAsideRequested() leads on.
    void setAsideAlarmRaised(const arowana::Error &error);
    /// Something the operator must hear of even when the bar is not looked at.
    void alarmRaised(const arowana::Error &error);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    Lamp *addLamp(const QString &name, bool hasMark);
    void explain(Lamp *lamp);
    void act(LampAction action);
    [[nodiscard]] LampAction actionOf(const LampText &text) const;
    /// What the explanation offers: first what is to be done, then what is rarer.
    [[nodiscard]] QList<LampAction> actionsOf(const LampText &text) const;
    [[nodiscard]] QStringList actionWords(const LampText &text) const;
    void raiseOtherBodies();
    void countSessions();
    void refresh();
    /// What each lamp says now; made once for a refresh.
    [[nodiscard]] QList<std::pair<Lamp *, LampText>> lampTexts() const;
    /// As long as there is room for.
    void fit(const QList<std::pair<Lamp *, LampText>> &texts);

    std::function<QString(const AgentId &)> m_agentName;
    Popover *m_popover;
    Lamp *m_api;
    Lamp *m_listener;
    Lamp *m_store;
    Lamp *m_outbox;
    Lamp *m_sessionLamp;
    Lamp *m_moneyLamp;
    QList<Lamp *> m_tierLamps;
    QHBoxLayout *m_row;

    ApiHealth m_apiHealth;
    ListenerHealth m_listenerHealth;
    StoreHealth m_storeHealth;
    OutboxCounts m_counts;
    WaitingLists m_lists;
    MoneyFacts m_money;
    PollHealth m_pollHealth;
    QList<Gap> m_gaps;
    std::optional<qint64> m_clockSkewMs;
    QList<TierState> m_tiers;
    OpenSessions m_sessions;
    SessionFacts m_sessionFacts;
    SignatureAlarm m_alarm;
    int m_otherBodies = 0; ///< events with another content, as they were told last
    Instant m_now;
};

} // namespace arowana
