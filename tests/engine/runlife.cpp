// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/runlife.h"

#include "models/domain/runcounting.h"
#include "tests/support/sampleruns.h"

#include <algorithm>

namespace arowana::test {

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;

constexpr Outcome kFaults[] = {
    Outcome::Refused,         Outcome::NeverReached,   Outcome::Silent,
    Outcome::ActedThenSilent, Outcome::Trouble,        Outcome::ActedThenTrouble,
    Outcome::ActedSlowly,     Outcome::NotThePlatform, Outcome::AnsweredElsewhere,
};

constexpr std::pair<int, const char *> kRefusals[] = {
    {402, "insufficient_balance"}, {402, "insufficient_balance"}, {409, "conflict"},
    {422, "recipient_suppressed"}, {429, "rate_limited"},         {429, "rate_limited"},
};

bool isOver(RunState state)
{
    return state == RunState::Done || state == RunState::Stopped;
}

} // namespace

RunLife::RunLife(quint64 seed, const EngineBench::BetweenRuns &between)
    : m_random(seed)
    , m_bench({}, between)
{
}

void RunLife::wrong(const QString &what)
{
    if (!m_report.wrong.contains(what))
        m_report.wrong.append(what);
}

QByteArray RunLife::markerOf(int number) const
{
    return markerText(number);
}

CallPlan RunLife::choosePlan(Call)
{
    CallPlan plan;
    plan.latencyMs = 5 + below(chance(10) ? 20'000 : 200);
    if (!chance(m_callFaults))
        return plan;
    ++m_report.faults;
    plan.outcome = kFaults[below(int(std::size(kFaults)))];
    if (plan.outcome == Outcome::Refused) {
        const auto &[status, code] = kRefusals[below(int(std::size(kRefusals)))];
        plan.status = status;
        plan.code = code;
        if (status == 429 && chance(80))
            plan.retryAfterMs = 1'000 + below(chance(10) ? 600'000 : 30'000);
    }
    return plan;
}

void RunLife::setUp()
{
    m_callFaults = below(40);
    m_storeFaults = chance(50) ? below(20) : 0;
    m_bench.policy.pollMs = kMinute;
    m_bench.policy.chance = [this] { return double(below(1'000)) / 1'000; };
    m_bench.platform.choose([this](Call call) { return choosePlan(call); });
    startAgain();
    m_bench.store.failNoMore(); // what is not stored at the start is no run
    m_report.lines = 5 + below(25);
    constexpr int paces[] = {30, 60, 240, 600};
    SendRun run = sampleRun(chance(40) ? below(8) : 0, paces[below(4)]);
    m_run = m_bench.startRun(run, sampleLines(m_report.lines)).value_or(0);
    if (m_run == 0)
        wrong(QStringLiteral("the run was not stored"));
    letTheDiskFail();
}

void RunLife::startAgain()
{
    m_bench.store.failNoMore();
    m_dieAt = -1;
    if (!m_bench.start())
        wrong(QStringLiteral("the engine did not start"));
    WorkspaceSettings settings;
    settings.sendsPerMinuteMost = m_isQuiet ? 120 : 3 + below(60);
    m_bench.engine->useBudget(settings);
    if (!m_isQuiet)
        letTheDiskFail();
}

void RunLife::letTheDiskFail()
{
    const auto fails = [this](StoreOp op) {
        const bool isDead = m_dieAt >= 0 && m_bench.store.commits() >= m_dieAt;
        const bool isLocked = op == StoreOp::Begin && m_bench.time.monotonicMs() < m_lockedUntil;
        const bool fails = op != StoreOp::Read && m_storeFaults > 0 && below(1'000) < m_storeFaults;
        m_report.faults += fails || isLocked ? 1 : 0;
        return isDead || isLocked || fails;
    };
    m_bench.store.failWhen(fails, chance(50) ? ErrorKind::Locked : ErrorKind::Storage);
}

int RunLife::submitted() const
{
    const QList<RunLine> lines = m_bench.store.keptLines(m_run);
    return int(std::count_if(lines.begin(), lines.end(),
                             [](const RunLine &line) { return line.state == RunLineState::Sent; }));
}

void RunLife::checkNothingWasSubmitted(int before)
{
    if (submitted() != before)
        wrong(QStringLiteral("a run went on by itself after a restart"));
}

void RunLife::crash()
{
    ++m_report.crashes;
    m_bench.crash();
    if (chance(20))
        m_bench.time.advance(below(60) * kMinute);
    const int before = submitted();
    startAgain();
    m_bench.time.advance(below(3 * int(kMinute)));
    checkNothingWasSubmitted(before);
    if (chance(80))
        resume();
}

/// Killed right after one of the next commits: nothing that follows it happens.
void RunLife::dieAtACommit()
{
    m_dieAt = m_bench.store.commits() + 1 + below(12);
    for (int i = 0; i < 200 && m_bench.store.commits() < m_dieAt; ++i)
        m_bench.time.advance(below(400));
    m_bench.time.advance(below(50));
    crash();
}

void RunLife::resume()
{
    const SendRun run = m_bench.toldRun(m_run);
    if (run.state != RunState::Paused && run.state != RunState::Waiting)
        return;
    ++m_report.resumes;
    m_restsAt = -1;
    // What the platform refused for want of money is sent under another key.
    for (const RunLine &line : m_bench.store.keptLines(m_run)) {
        if (line.row.isValid() && m_bench.record(line.row).answerStatus == 402)
            m_bench.platform.allowNewKey(markerOf(line.number));
    }
    m_bench.engine->resumeRun(m_run);
}

void RunLife::stepTime()
{
    const int kind = below(100);
    if (kind < 45)
        m_bench.time.advance(below(500));
    else if (kind < 85)
        m_bench.time.advance(below(8'000));
    else
        m_bench.time.advance(below(90'000));
}

void RunLife::stepOperator()
{
    const int kind = below(100);
    if (kind < 25)
        rest([this] { m_bench.engine->pauseRun(m_run); });
    else if (kind < 75)
        resume();
    else if (kind < 80)
        rest([this] { m_bench.engine->stopRun(m_run, chance(60)); });
    else if (kind < 90)
        (void)m_bench.send(rcsSend(1'000 + ++m_dialogs));
    else
        m_bench.engine->goOnline(QStringLiteral("api.test"));
}

/// Whatever the disk says to it, nothing is submitted from then on.
void RunLife::rest(const std::function<void()> &wish)
{
    const qsizetype refused = m_bench.refusedWishes.size();
    wish();
    const bool isTooLate =
        m_bench.refusedWishes.size() > refused && m_bench.refusedWishes.last().kind == ErrorKind::Conflict;
    if (!isTooLate)
        m_restsAt = submitted();
}

void RunLife::stepPlatform()
{
    const QList<MessageId> ids = m_bench.ledger.ids();
    if (!ids.isEmpty()) {
        const MessageId id = ids[below(int(ids.size()))];
        const QList<MessageStatus> next = m_bench.ledger.next(id);
        if (!next.isEmpty())
            m_bench.move(id, next[below(int(next.size()))]);
    }
    for (const int letter : m_bench.post.undelivered()) {
        if (chance(60))
            m_bench.post.deliver(m_bench.engine->inbox(), letter);
    }
}

void RunLife::step()
{
    const int kind = below(100);
    if (chance(5))
        m_lockedUntil = m_bench.time.monotonicMs() + below(chance(20) ? int(kMinute) : 2'000);
    if (kind < 50)
        stepTime();
    else if (kind < 66)
        stepOperator();
    else if (kind < 84)
        stepPlatform();
    else if (kind < 88) {
        ++m_report.faults;
        m_bench.store.commitNextButSayFailed();
    } else if (kind < 94)
        crash();
    else
        dieAtACommit();
    if (m_restsAt >= 0 && submitted() != m_restsAt)
        wrong(QStringLiteral("a run went on after its pause or stop"));
}

RunLife::Report RunLife::run()
{
    setUp();
    const int steps = 40 + below(30);
    for (int i = 0; i < steps; ++i)
        step();
    crash();
    becomeQuiet();
    const QList<RunLine> lines = m_bench.store.keptLines(m_run);
    if (lines.size() != m_report.lines)
        wrong(QStringLiteral("lines are gone"));
    for (const RunLine &line : lines)
        checkLine(line);
    checkCounts();
    for (const QString &violation : m_bench.violations())
        wrong(violation);
    for (const SendAttempt &attempt : m_bench.platform.sends())
        m_report.transcript += attempt.key.bytes() + '@' + QByteArray::number(attempt.monotonicMs) + '\n';
    return m_report;
}

bool RunLife::isAnythingOpen() const
{
    const auto &outbox = m_bench.store.outbox();
    const auto &messages = m_bench.store.messages();
    return !isOver(m_bench.toldRun(m_run).state) ||
           std::any_of(outbox.begin(), outbox.end(),
                       [](const auto &at) {
                           return at.second.state == OutboxState::Ready ||
                                  at.second.state == OutboxState::InFlight ||
                                  at.second.state == OutboxState::Unknown || at.second.holdUntil;
                       }) ||
           std::any_of(messages.begin(), messages.end(),
                       [](const auto &at) { return at.second.revokePending; });
}

void RunLife::becomeQuiet()
{
    m_isQuiet = true;
    m_bench.platform.planNoMore();
    m_bench.store.failNoMore();
    m_bench.crash();
    startAgain();
    for (qint64 waited = 0; waited < 3 * kHour && isAnythingOpen(); waited += kMinute) {
        resume();
        m_bench.time.advance(kMinute);
    }
    decideStuck();
    for (int round = 0; round < 3; ++round) {
        for (const int letter : m_bench.post.undelivered())
            m_bench.post.deliver(m_bench.engine->inbox(), letter);
        m_bench.time.advance(kMinute);
    }
    for (int round = 0; round < 2; ++round) { // no event tells "sent"
        m_bench.engine->refresh();
        m_bench.time.advance(2 * kMinute);
    }
    m_report.end = m_bench.toldRun(m_run).state;
    if (!isOver(m_report.end))
        wrong(QStringLiteral("the run never ends: state %1").arg(int(m_report.end)));
}

void RunLife::decideStuck()
{
    m_bench.time.advance(5 * kMinute);
    for (const RunLine &line : m_bench.store.keptLines(m_run)) {
        const OutboxEntry entry = m_bench.entry(line.row);
        if (entry.state != OutboxState::Stuck)
            continue;
        if (entry.lookUp && !entry.lookUp->candidates.isEmpty())
            m_bench.engine->decide(line.row, StuckDecision::IsCandidate, entry.lookUp->candidates.first().id);
        else
            m_bench.engine->decide(line.row, StuckDecision::GiveUp, {});
    }
    m_bench.time.advance(5 * kMinute);
}

void RunLife::checkLine(const RunLine &line)
{
    const int accepted = m_bench.ledger.acceptedOf(markerOf(line.number));
    const QString where = QStringLiteral(" (line %1)").arg(line.number);
    if (accepted > 1)
        wrong(QStringLiteral("sent twice") + where);
    switch (line.state) {
    case RunLineState::Open:
        wrong(QStringLiteral("still open when the run is over") + where);
        return;
    case RunLineState::Skipped:
    case RunLineState::Unfit:
        if (accepted != 0)
            wrong(QStringLiteral("said to be skipped, and the platform has it") + where);
        if (m_report.end == RunState::Done)
            wrong(QStringLiteral("skipped by a run that is done") + where);
        return;
    case RunLineState::Sent:
        break;
    }
    m_report.sent += accepted;
    const MessageStatus status = m_bench.status(line.row);
    const LedgerMessage *truth = m_bench.ledger.findMarker(markerOf(line.number));
    if (markerIn(m_bench.entry(line.row).body) != markerOf(line.number))
        wrong(QStringLiteral("the line names another's send") + where);
    if (status == MessageStatus::Refused || status == MessageStatus::StoppedHere) {
        if (accepted != 0)
            wrong(QStringLiteral("shown as not sent, and the platform has it") + where);
    } else if (status == MessageStatus::Held || status == MessageStatus::Sending) {
        wrong(QStringLiteral("lost: it never left") + where);
    } else if (status != MessageStatus::Unknown && !(truth && truth->state() == status)) {
        wrong(QStringLiteral("the state shown is not the state it has") + where);
    }
}

/// As the window was told them, and counted anew from what the lines became.
void RunLife::checkCounts()
{
    RunCounts truth;
    for (const RunLine &line : m_bench.store.keptLines(m_run)) {
        const LedgerMessage *message = m_bench.ledger.findMarker(markerOf(line.number));
        std::optional<MessageStatus> status;
        if (message)
            status = message->state();
        else if (line.row.isValid())
            status = m_bench.status(line.row);
        addLines(truth, line.state, status, 1);
    }
    const RunCounts told = m_bench.toldRun(m_run).counts;
    if (told == truth)
        return;
    wrong(QStringLiteral("counts told: %1 open, %2 on the way, %3 delivered, %4 refused, %5 unknown, %6 "
                         "stopped of %7; in truth %8, %9, %10, %11, %12, %13 of %14")
              .arg(told.open)
              .arg(told.onTheWay)
              .arg(told.delivered)
              .arg(told.refused)
              .arg(told.unknown)
              .arg(told.stopped)
              .arg(told.lines)
              .arg(truth.open)
              .arg(truth.onTheWay)
              .arg(truth.delivered)
              .arg(truth.refused)
              .arg(truth.unknown)
              .arg(truth.stopped)
              .arg(truth.lines));
}

} // namespace arowana::test
