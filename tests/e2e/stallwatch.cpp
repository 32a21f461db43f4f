// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/stallwatch.h"

#include <QByteArray>

#include <algorithm>

#include <fcntl.h>
#include <unistd.h>

namespace arowana::test {

namespace {

constexpr qint64 kNotedMs = 20;

/// Hands and their keys come one after the other here, without a turn of the loop between them.
bool isInput(QEvent::Type type)
{
    switch (int(type)) {
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
    case QEvent::ShortcutOverride:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
        return true;
    default: // of all there are, these a test sends itself
        return false;
    }
}

} // namespace

StallWatch::StallWatch()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(int(LateThread::kEveryMs));
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { turn(); });
}

StallWatch::~StallWatch()
{
    if (m_schedule >= 0)
        ::close(m_schedule);
}

void StallWatch::start()
{
    m_schedule = ::open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC);
    m_baseline.start();
    m_turn = {};
    m_timer.start();
}

void StallWatch::stop()
{
    m_timer.stop();
    turn();
    m_baseline.stop();
}

/// `time on a core, time waiting for one (both in ns), turns`.
qint64 StallWatch::waitedNs() const
{
    char text[96];
    const ssize_t read = m_schedule < 0 ? -1 : ::pread(m_schedule, text, sizeof text, 0);
    if (read <= 0)
        return 0;
    const QByteArrayList words = QByteArray(text, qsizetype(read)).split(' ');
    return words.size() > 1 ? words.at(1).toLongLong() : 0;
}

void StallWatch::begin(QEvent::Type type)
{
    m_isInput = isInput(type);
    m_eventFromMs = LateThread::nowMs();
    m_eventWaitedNs = waitedNs();
}

void StallWatch::end()
{
    const qint64 now = LateThread::nowMs();
    const qint64 waited = waitedNs() - m_eventWaitedNs;
    if (!m_isInput)
        return m_turn.add(m_eventFromMs, now, waited);
    Turn alone;
    alone.add(m_eventFromMs, now, waited);
    note(alone);
}

void StallWatch::Turn::add(qint64 fromMs, qint64 toMs, qint64 waited)
{
    if (toMs > fromMs)
        events.append({fromMs, toMs});
    busyMs += toMs - fromMs;
    waitedNs += waited;
}

void StallWatch::turn()
{
    ++m_turns;
    note(m_turn);
    m_turn = {};
}

void StallWatch::note(const Turn &turn)
{
    if (turn.busyMs > kNotedMs)
        m_long.append(turn);
}

qint64 StallWatch::stallMs(const Turn &turn) const
{
    qint64 late = 0;
    for (const auto &[from, to] : turn.events)
        late += m_baseline.lateWithin(from, to);
    return std::max<qint64>(0, turn.busyMs - std::max(turn.waitedNs / 1'000'000, late));
}

qint64 StallWatch::longestMs() const
{
    qint64 longest = 0;
    for (const Turn &turn : m_long)
        longest = std::max(longest, stallMs(turn));
    return longest;
}

int StallWatch::longerThan(qint64 ms) const
{
    return int(std::count_if(m_long.begin(), m_long.end(),
                             [this, ms](const Turn &turn) { return stallMs(turn) > ms; }));
}

} // namespace arowana::test
