// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/truthbar/truthbar.h"

#include "ui/keys.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/truthbar/lamp.h"
#include "ui/truthbar/popover.h"
#include "ui/truthbar/webhookquestions.h"
#include "ui/truthbar/webhookwords.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace arowana {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(arowana::TruthBar)
};

QString actionWord(LampAction action)
{
    switch (action) {
    case LampAction::None:
        break;
    case LampAction::Refresh:
        return commandWord(Command::Refresh);
    case LampAction::EnterKey:
        return Words::tr("Enter a key");
    case LampAction::ShowOutbox:
        return Words::tr("Show the outbox");
    case LampAction::ShowLists:
        return Words::tr("Show the lists");
    case LampAction::NewSecret:
        return Words::tr("New secret…");
    case LampAction::RemoveEndpoint:
        return Words::tr("Stop deliveries…");
    case LampAction::ShowSetAside:
        return Words::tr("Show what is set aside");
    }
    return {};
}

} // namespace

TruthBar::TruthBar(std::function<QString(const AgentId &)> agentName, QWidget *window)
    : QWidget(window)
    , m_agentName(std::move(agentName))
    , m_popover(new Popover(window))
{
    const Metrics m(*this);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(m.u(2), m.u(), m.u(2), m.u());
    m_row->setSpacing(m.u());
    m_api = addLamp(QStringLiteral("apiLamp"), true);
    m_listener = addLamp(QStringLiteral("webhooksLamp"), true);
    m_store = addLamp(QStringLiteral("storeLamp"), true);
    m_outbox = addLamp(QStringLiteral("outboxLamp"), false);
    m_sessionLamp = addLamp(QStringLiteral("sessionsLamp"), false);
    m_row->addStretch(1);
    m_moneyLamp = addLamp(QStringLiteral("balanceLamp"), false);
    connect(m_popover, &Popover::actionRequested, this, [this](QWidget *anchor, int place) {
        const auto *lamp = qobject_cast<Lamp *>(anchor);
        const LampAction action = lamp ? actionsOf(lamp->text()).value(place) : LampAction::None;
        m_popover->close();
        act(action);
    });
    refresh();
}

Lamp *TruthBar::addLamp(const QString &name, bool hasMark)
{
    auto *lamp = new Lamp(hasMark, this);
    lamp->setObjectName(name);
    m_row->addWidget(lamp);
    connect(lamp, &QPushButton::clicked, this, [this, lamp] { explain(lamp); });
    return lamp;
}

void TruthBar::explain(Lamp *lamp)
{
    if (m_popover->isOpenFor(lamp))
        m_popover->close();
    else
        m_popover->open(lamp->text(), actionWords(lamp->text()), lamp);
}

QList<LampAction> TruthBar::actionsOf(const LampText &text) const
{
    return QList{actionOf(text)} + text.rarer;
}

QStringList TruthBar::actionWords(const LampText &text) const
{
    QStringList words;
    for (const LampAction action : actionsOf(text))
        words << actionWord(action);
    return words;
}

LampAction TruthBar::actionOf(const LampText &text) const
{
    if (text.action != LampAction::Refresh)
        return text.action;
    // Nothing is asked without a key, offline, or while the platform wants a pause.
    switch (m_apiHealth.state) {
    case ApiState::NoKey:
    case ApiState::KeyRefused:
        return LampAction::EnterKey;
    case ApiState::Offline:
        return LampAction::None;
    case ApiState::NotAsked:
    case ApiState::Good:
    case ApiState::Trouble:
        break;
    }
    const bool isPaused = m_apiHealth.pausedUntil && *m_apiHealth.pausedUntil > m_now;
    return isPaused ? LampAction::None : LampAction::Refresh;
}

void TruthBar::act(LampAction action)
{
    switch (action) {
    case LampAction::None:
        break;
    case LampAction::Refresh:
        Q_EMIT refreshRequested();
        break;
    case LampAction::EnterKey:
        Q_EMIT keyRequested();
        break;
    case LampAction::ShowOutbox:
        Q_EMIT outboxRequested();
        break;
    case LampAction::ShowLists:
        Q_EMIT listsRequested();
        break;
    case LampAction::NewSecret:
        ask(*window(), newSecretQuestion(), [this] { Q_EMIT secretChangeRequested(); });
        break;
    case LampAction::RemoveEndpoint:
        ask(*window(), removeEndpointQuestion(), [this] { Q_EMIT endpointRemovalRequested(); });
        break;
    case LampAction::ShowSetAside:
        Q_EMIT setAsideRequested();
        break;
    }
}

void TruthBar::apply(const ChangeSet &changes)
{
    if (changes.api)
        m_apiHealth = *changes.api;
    if (changes.listener)
        m_listenerHealth = *changes.listener;
    if (changes.store)
        m_storeHealth = *changes.store;
    if (changes.outbox)
        m_counts = *changes.outbox;
    if (changes.balance) {
        m_money.balance = changes.balance;
        m_money.balanceAt = changes.balanceAt;
    }
    if (changes.autoReload)
        m_money.autoReload = changes.autoReload;
    if (changes.ownMoney)
        m_money.own = changes.ownMoney;
    if (changes.poll)
        m_pollHealth = *changes.poll;
    if (changes.gaps)
        m_gaps = *changes.gaps;
    if (changes.clockSkewMs)
        m_clockSkewMs = changes.clockSkewMs;
    m_sessions.take(changes.sessions);
    if (!changes.sessions.isEmpty() || changes.clockSkewMs)
        countSessions();
    for (const TierState &tier : changes.tiers) {
        const auto place =
            std::lower_bound(m_tiers.begin(), m_tiers.end(), tier,
                             [](const TierState &a, const TierState &b) { return a.channel < b.channel; });
        if (place != m_tiers.end() && place->channel == tier.channel)
            *place = tier;
        else
            m_tiers.insert(place, tier);
    }
    refresh();
    raiseOtherBodies();
}

/// Once for each that is new, and for those of earlier runs that nobody has looked at.
void TruthBar::raiseOtherBodies()
{
    const int before = std::exchange(m_otherBodies, m_listenerHealth.otherBodies);
    if (m_otherBodies > before)
        Q_EMIT setAsideAlarmRaised(otherBodyAlarm());
}

void TruthBar::setLists(const WaitingLists &lists)
{
    if (lists == m_lists)
        return;
    m_lists = lists;
    refresh();
}

void TruthBar::tick(Instant now)
{
    m_now = now;
    countSessions();
    refresh();
    if (const std::optional<Error> alarm = m_alarm.check(m_listenerHealth, now))
        Q_EMIT alarmRaised(*alarm);
}

void TruthBar::countSessions()
{
    const qint64 skewMs = m_clockSkewMs.value_or(0);
    const Instant serverNow = m_now.plusMs(skewMs);
    m_sessions.forgetOver(serverNow);
    m_sessionFacts = {m_sessions.countAt(serverNow), m_sessions.nextToEnd(serverNow, kSessionsSaid),
                      serverNow, skewMs};
}

void TruthBar::refresh()
{
    while (m_tierLamps.size() < m_tiers.size())
        m_tierLamps.append(addLamp(QStringLiteral("tierLamp"), false));
    m_sessionLamp->setVisible(m_sessions.hasAny());
    const QList<std::pair<Lamp *, LampText>> texts = lampTexts();
    fit(texts);
    for (const auto &[lamp, text] : texts)
        m_popover->update(text, actionWords(text), lamp);
}

QList<std::pair<Lamp *, LampText>> TruthBar::lampTexts() const
{
    QList<std::pair<Lamp *, LampText>> texts{
        {m_api, apiLamp(m_apiHealth, m_now, m_clockSkewMs)},
        {m_listener, listenerLamp(m_listenerHealth, m_now, m_pollHealth, m_gaps, m_apiHealth)},
        {m_store, storeLamp(m_storeHealth)},
        {m_outbox, outboxLamp(m_counts, m_lists)},
        {m_sessionLamp, sessionLamp(m_sessionFacts, m_agentName)},
        {m_moneyLamp, balanceLamp(m_money, m_now)}};
    for (qsizetype i = 0; i < m_tiers.size(); ++i)
        texts.append({m_tierLamps[i], tierLamp(m_tiers[i], m_now)});
    return texts;
}

void TruthBar::fit(const QList<std::pair<Lamp *, LampText>> &texts)
{
    // 0 says all, 1 leaves out what the explanations repeat, 2 also the values of lamps that are good.
    for (int terseness = 0; terseness <= 2; ++terseness) {
        for (const auto &[lamp, text] : texts)
            lamp->show(text, terseness);
        m_row->invalidate();
        if (m_row->sizeHint().width() <= width())
            break;
    }
}

void TruthBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(ColorRole::Panel, palette()));
    painter.fillRect(QRect(0, 0, width(), 1), color(ColorRole::Line, palette()));
}

void TruthBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    refresh();
}

void TruthBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace arowana
