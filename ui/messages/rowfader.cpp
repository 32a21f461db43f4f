// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/rowfader.h"

namespace arowana {

namespace {

constexpr qint64 kFadeMs = 120;
constexpr int kStepMs = 24;
constexpr int kMost = 200; // beyond this everything moves, and a fade says nothing

} // namespace

RowFader::RowFader(QObject *parent)
    : QObject(parent)
{
    m_clock.start();
    m_timer.setInterval(kStepMs);
    connect(&m_timer, &QTimer::timeout, this, &RowFader::step);
}

void RowFader::begin(RowId id)
{
    if (m_began.size() >= kMost)
        return;
    m_began.insert(id, m_clock.elapsed());
    if (!m_timer.isActive())
        m_timer.start();
}

double RowFader::strength(RowId id) const
{
    const auto found = m_began.constFind(id);
    if (found == m_began.constEnd())
        return 0;
    return qBound(0.0, 1.0 - double(m_clock.elapsed() - *found) / double(kFadeMs), 1.0);
}

QList<RowId> RowFader::fading() const
{
    return m_began.keys();
}

void RowFader::step()
{
    Q_EMIT stepped();
    const qint64 now = m_clock.elapsed();
    m_began.removeIf([now](const auto &entry) { return now - entry.value() >= kFadeMs; });
    if (m_began.isEmpty())
        m_timer.stop();
}

} // namespace arowana
