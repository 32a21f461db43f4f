// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ticker.h"

#include <QDateTime>

#include <algorithm>

namespace arowana {

namespace {

constexpr qint64 kLongestMs = 24LL * 3'600'000; // asked for anew with every second anyway

} // namespace

Ticker::Ticker(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(1000);
    m_exact.setObjectName(QStringLiteral("exact"));
    m_exact.setParent(this);
    m_exact.setSingleShot(true);
    m_exact.setTimerType(Qt::PreciseTimer);
    for (QTimer *timer : {&m_timer, &m_exact})
        connect(timer, &QTimer::timeout, this, [this] { Q_EMIT ticked(now()); });
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
    m_exact.stop();
}

void Ticker::alsoAt(Instant at)
{
    if (m_timer.isActive())
        m_exact.start(int(std::clamp<qint64>(at.since(now()), 1, kLongestMs)));
}

} // namespace arowana
