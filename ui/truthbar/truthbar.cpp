// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/truthbar/truthbar.h"

#include "ui/keys.h"
#include "ui/text/words.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/truthbar/lamp.h"
#include "ui/truthbar/popover.h"

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
    m_money = addLamp(m_row, false);
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
        const bool asks = lamp != m_store && lamp != m_outbox && m_apiHealth.state != ApiState::Offline &&
                          m_apiHealth.state != ApiState::NoKey;
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
        m_balance = changes.balance;
        m_balanceAt = changes.balanceAt;
    }
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
    showLamp(m_api, shortened(apiLamp(m_apiHealth, m_now)));
    showLamp(m_listener, shortened(listenerLamp(m_listenerHealth, m_now)));
    showLamp(m_store, shortened(storeLamp(m_storeHealth)));
    showLamp(m_outbox, outboxText());
    showLamp(m_money, balanceText(terseness));
    for (qsizetype i = 0; i < m_tiers.size(); ++i)
        showLamp(m_tierLamps[i], tierText(m_tiers[i], terseness));
    m_row->invalidate();
}

void TruthBar::showLamp(Lamp *lamp, const LampText &text)
{
    lamp->show(text);
    m_popover->update(text, lamp);
}

LampText TruthBar::outboxText() const
{
    LampText text;
    text.name = tr("Outbox");
    QStringList parts;
    if (m_counts.held > 0)
        parts << tr("%n held", nullptr, m_counts.held);
    if (m_counts.sending > 0)
        parts << tr("%n sending", nullptr, m_counts.sending);
    if (m_counts.unknown > 0)
        parts << tr("%n unknown", nullptr, m_counts.unknown);
    if (m_counts.refused > 0)
        parts << tr("%n refused", nullptr, m_counts.refused);
    text.value = parts.isEmpty() ? tr("empty") : parts.join(QStringLiteral(" · "));
    text.whatHappened = parts.isEmpty()
                            ? tr("Nothing waits to be sent.")
                            : tr("Held messages leave when their time is up; unknown ones are asked "
                                 "again with the same key, so they cannot go out twice.");
    text.whatIsSafe = tr("Every message is on disk before its first byte leaves.");
    if (m_counts.refused > 0)
        text.whatToDo = tr("Refused messages say why in their details.");
    return text;
}

LampText TruthBar::balanceText(int terseness) const
{
    const QLocale locale;
    LampText text;
    text.name = tr("Balance");
    if (!m_balance) {
        text.value = tr("not known yet");
        text.whatHappened = tr("The platform has not said the balance yet.");
        return text;
    }
    QStringList parts;
    if (m_balance->free)
        parts << tr("%1 free").arg(moneyText(*m_balance->free, locale));
    if (m_balance->reserved)
        parts << tr("%1 reserved").arg(moneyText(*m_balance->reserved, locale));
    if (m_balance->total)
        parts << tr("%1 total").arg(moneyText(*m_balance->total, locale));
    text.value = terseness == 0 ? parts.join(QStringLiteral(" · ")) : parts.value(0);
    text.whatHappened = m_balanceAt.isValid()
                            ? tr("%1, as the platform said at %2.")
                                  .arg(parts.join(QStringLiteral(", ")), clockText(m_balanceAt))
                            : tr("%1, as the platform said last.").arg(parts.join(QStringLiteral(", ")));
    text.whatIsSafe = tr("Reserved money is held for messages on their way: charged when they are delivered, "
                         "released when they fail.");
    return text;
}

LampText TruthBar::tierText(const TierState &tier, int terseness) const
{
    const QLocale locale;
    LampText text;
    text.name = channelWord(tier.channel);
    QStringList parts{visibleText(tier.current, Lines::One)};
    if (tier.volumeUsed && terseness == 0)
        parts << locale.toString(*tier.volumeUsed);
    parts.removeAll(QString());
    text.value = parts.join(QStringLiteral(" · "));
    text.whatHappened = tier.volumeUsed
                            ? tr("%1 is in %2, with %3 this month.")
                                  .arg(text.name, parts.first(), locale.toString(*tier.volumeUsed))
                            : tr("%1 is in %2.").arg(text.name, parts.value(0));
    if (tier.nextThreshold)
        text.whatToDo = tr("The next tier begins at %1.").arg(locale.toString(*tier.nextThreshold));
    return text;
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
