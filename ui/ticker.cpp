// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ticker.h"

#include <QDateTime>

namespace arowana {

Ticker::Ticker(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, [this] { Q_EMIT ticked(now()); });
}

void Ticker::setClock(const Clock *clock)
{
    m_clock = clock;
    Q_EMIT ticked(now());
}

Instant Ticker::now() const
{
    return m_clock ? m_clock->now() : Instant{QDateTime::currentMSecsSinceEpoch()};
}

void Ticker::start()
{
    m_timer.start();
    Q_EMIT ticked(now());
}

void Ticker::stop()
{
    m_timer.stop();
}

} // namespace arowana
