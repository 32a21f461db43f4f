// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/truthbar/truthbar.h"

#include "ui/keys.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/truthbar/lamp.h"
#include "ui/truthbar/popover.h"
#include "ui/truthbar/webhookwords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace arowana {

TruthBar::TruthBar(QWidget *window)
    : QWidget(window)
    , m_popover(new Popover(window))
{
    const Metrics m(*this);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(m.u(2), m.u(), m.u(2), m.u());
    m_row->setSpacing(m.u());
    m_api = addLamp(m_row, true);
    m_listener = addLamp(m_row, true);
    m_store = addLamp(m_row, true);
    m_outbox = addLamp(m_row, false);
    m_row->addStretch(1);
    m_moneyLamp = addLamp(m_row, false);
    connect(m_popover, &Popover::actionRequested, this, [this] {
        m_popover->close();
        Q_EMIT refreshRequested();
    });
    refresh();
}

Lamp *TruthBar::addLamp(QHBoxLayout *row, bool hasMark)
{
    auto *lamp = new Lamp(hasMark, this);
    row->addWidget(lamp);
    connect(lamp, &QPushButton::clicked, this, [this, lamp] {
        if (m_popover->isOpenFor(lamp)) {
            m_popover->close();
            return;
        }
        // Nothing is asked without a key, offline, or while the platform wants a pause.
        const bool mayAsk = m_apiHealth.state != ApiState::Offline && m_apiHealth.state != ApiState::NoKey &&
                            !(m_apiHealth.pausedUntil && *m_apiHealth.pausedUntil > m_now);
        const bool asks = lamp != m_store && lamp != m_outbox && mayAsk;
        m_popover->open(lamp->text(), asks ? commandWord(Command::Refresh) : QString(), lamp);
    });
    return lamp;
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
    if (changes.ownMoney)
        m_money.own = changes.ownMoney;
    if (changes.poll)
        m_pollHealth = *changes.poll;
    if (changes.gaps)
        m_gaps = *changes.gaps;
    if (changes.clockSkewMs)
        m_clockSkewMs = changes.clockSkewMs;
    for (const TierState &tier : changes.tiers) {
        const auto known = std::find_if(m_tiers.begin(), m_tiers.end(),
                                        [&](const TierState &t) { return t.channel == tier.channel; });
        if (known == m_tiers.end())
            m_tiers.append(tier);
        else
            *known = tier;
    }
    std::sort(m_tiers.begin(), m_tiers.end(),
              [](const TierState &a, const TierState &b) { return a.channel < b.channel; });
    refresh();
}

void TruthBar::tick(Instant now)
{
    m_now = now;
    refresh();
}

void TruthBar::refresh()
{
    while (m_tierLamps.size() < m_tiers.size())
        m_tierLamps.append(addLamp(m_row, false));
    for (int terseness = 0; terseness <= 2; ++terseness) {
        showAll(terseness);
        if (m_row->sizeHint().width() <= width())
            break;
    }
}

void TruthBar::showAll(int terseness)
{
    const auto shortened = [terseness](LampText text) {
        if (terseness == 2 && text.state == LampState::Good)
            text.value.clear();
        return text;
    };
    showLamp(m_api, shortened(apiLamp(m_apiHealth, m_now, m_clockSkewMs)));
    showLamp(m_listener, shortened(listenerLamp(m_listenerHealth, m_now, m_pollHealth, m_gaps)));
    showLamp(m_store, shortened(storeLamp(m_storeHealth)));
    showLamp(m_outbox, outboxLamp(m_counts));
    showLamp(m_moneyLamp, balanceLamp(m_money, terseness > 0));
    for (qsizetype i = 0; i < m_tiers.size(); ++i)
        showLamp(m_tierLamps[i], tierLamp(m_tiers[i], terseness > 0));
    m_row->invalidate();
}

void TruthBar::showLamp(Lamp *lamp, const LampText &text)
{
    lamp->show(text);
    m_popover->update(text, lamp);
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
