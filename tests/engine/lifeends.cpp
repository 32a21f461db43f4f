// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/lifesimulation.h"

#include <algorithm>

// How a life ends: nothing goes wrong any more, the operator decides what is to be decided, and what is still
// on its way arrives or is lost.

namespace arowana::test {

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;

} // namespace

void LifeSimulation::becomeQuiet()
{
    m_isQuiet = true;
    m_bench.platform.planNoMore();
    m_bench.store.failNoMore();
    if (chance(50))
        crash();
    m_bench.engine->goOnline(QStringLiteral("api.test"));
    resolveHeld();
    // An hour is the longest pause, in which nothing is asked for, five minutes the longest wait.
    for (qint64 waited = 0; waited < 2 * kHour && (isAnythingOpen() || m_bench.engine->pauseLeftMs() > 0);
         waited += 2 * kMinute)
        m_bench.time.advance(2 * kMinute);
    decideStuck();
    deliverEverything();
    m_bench.engine->refresh();
    // What was lost on the way is found by asking: of the last day's messages within six hours, of older ones
    // within a day.
    m_bench.time.advance(m_lostLetters > 0 ? 7 * kHour : 2 * kMinute);
    if (m_lostLetters > 0 && !isTruthShown())
        m_bench.time.advance(18 * kHour);
    m_bench.engine->refresh();
    m_bench.time.advance(2 * kMinute);
}

/// Whether there is something that still has to be found.
bool LifeSimulation::isTruthShown()
{
    const QStringList before = m_report.wrong;
    for (const Intent &intent : m_intents)
        checkIntent(intent);
    checkReplies();
    const bool isShown = m_report.wrong == before;
    m_report.wrong = before;
    return isShown;
}

/// The operator decides on what the log says. Only where it was read whole and has no such message is it sent
/// once more.
void LifeSimulation::decideStuck()
{
    m_bench.time.advance(5 * kMinute);
    for (const Intent &intent : m_intents) {
        const OutboxEntry entry = m_bench.entry(intent.row);
        if (entry.state == OutboxState::Damaged)
            m_bench.engine->decide(intent.row, StuckDecision::GiveUp, {});
        if (entry.state != OutboxState::Stuck)
            continue;
        if (!entry.lookUp) {
            wrong(QStringLiteral("stuck, and never looked for in the log"));
            continue;
        }
        if (!entry.lookUp->candidates.isEmpty()) {
            m_adopted.insert(intent.row);
            m_bench.engine->decide(intent.row, StuckDecision::IsCandidate,
                                   entry.lookUp->candidates.first().id);
        } else if (entry.lookUp->isComplete && chance(50)) {
            m_bench.platform.allowNewKey(intent.marker);
            m_bench.engine->decide(intent.row, StuckDecision::SendAnew, {});
        } else {
            m_bench.engine->decide(intent.row, StuckDecision::GiveUp, {});
        }
    }
    m_bench.time.advance(10 * kMinute);
}

bool LifeSimulation::isAnythingOpen() const
{
    const auto &outbox = m_bench.store.outbox();
    const auto &messages = m_bench.store.messages();
    return std::any_of(outbox.begin(), outbox.end(),
                       [](const auto &at) {
                           return at.second.state == OutboxState::Ready ||
                                  at.second.state == OutboxState::InFlight ||
                                  at.second.state == OutboxState::Unknown || at.second.holdUntil;
                       }) ||
           std::any_of(messages.begin(), messages.end(),
                       [](const auto &at) { return at.second.revokePending; });
}

void LifeSimulation::resolveHeld()
{
    for (const Intent &intent : m_intents) {
        if (m_bench.status(intent.row) != MessageStatus::Held)
            continue;
        if (chance(50))
            m_bench.engine->sendNow(intent.row);
        else
            m_bench.engine->stop(intent.row);
    }
}

void LifeSimulation::deliverEverything()
{
    QList<int> waiting = m_bench.post.undelivered();
    std::shuffle(waiting.begin(), waiting.end(), m_random);
    waiting.removeIf([this](int) { return chance(m_lostLetters); });
    for (const int letter : std::as_const(waiting))
        m_bench.post.deliver(m_bench.engine->inbox(), letter);
    m_bench.time.advance(1'000);
    const QList<int> left = m_bench.post.undelivered();
    const bool isLeft = std::any_of(waiting.begin(), waiting.end(), [&](int l) { return left.contains(l); });
    if (isLeft || m_bench.post.unanswered() != 0)
        wrong(QStringLiteral("a delivery was not answered \"stored\" though nothing was in the way"));
}

} // namespace arowana::test
