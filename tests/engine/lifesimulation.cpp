// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/lifesimulation.h"

#include "tests/support/eventtext.h"

#include <algorithm>

namespace arowana::test {

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr int kFaultsLeast = 3;

constexpr Outcome kFaults[] = {
    Outcome::Refused,         Outcome::NeverReached,   Outcome::Silent,
    Outcome::ActedThenSilent, Outcome::Trouble,        Outcome::ActedThenTrouble,
    Outcome::ActedSlowly,     Outcome::NotThePlatform, Outcome::AnsweredElsewhere,
};

constexpr std::pair<int, const char *> kRefusals[] = {
    {400, "validation_error"}, {401, "unauthorized"}, {402, "insufficient_balance"}, {403, "forbidden"},
    {404, "not_found"},        {409, "conflict"},     {422, "recipient_suppressed"}, {429, "rate_limited"},
    {429, "rate_limited"},
};

QString numbered(const char *what, RowId row)
{
    return QStringLiteral("%1 (row %2)").arg(QString::fromLatin1(what)).arg(row.value);
}

} // namespace

LifeSimulation::LifeSimulation(quint64 seed, const Options &options)
    : m_random(seed)
    , m_options(options)
    , m_bench(options.between)
{
}

void LifeSimulation::wrong(const QString &what)
{
    if (!m_report.wrong.contains(what))
        m_report.wrong.append(what);
}

CallPlan LifeSimulation::choosePlan(Call)
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
            plan.retryAfterMs = 1'000 + below(chance(10) ? 3'599'000 : 30'000);
    }
    return plan;
}

void LifeSimulation::setUp()
{
    if (!m_options.watchDisk)
        m_bench.platform.watchDisk(nullptr);
    m_callFaults = below(45);
    m_storeFaults = chance(50) ? below(30) : 0;
    m_registers = chance(50);
    m_bench.policy.pollMs = kMinute;
    m_bench.policy.chance = [this] { return double(below(1'000)) / 1'000; };
    m_bench.watch = [this](const ChangeSet &change) { watchShown(change); };
    m_bench.platform.choose([this](Call call) { return choosePlan(call); });
    startAgain();
}

void LifeSimulation::startAgain()
{
    m_bench.store.failNoMore(); // a console that cannot read its disk does not start; someone mends that
    if (!m_bench.start())
        wrong(QStringLiteral("the engine did not start"));
    if (m_registers)
        m_bench.engine->registerEndpoint({QStringLiteral("https://me.example"),
                                          QStringLiteral("/hook/s"),
                                          {QByteArrayLiteral("s"), {}, true},
                                          false,
                                          &m_keeper});
    if (m_isQuiet)
        return;
    m_bench.store.failWhen([this](StoreOp) {
        const bool fails = m_storeFaults > 0 && below(1'000) < m_storeFaults;
        m_report.faults += fails ? 1 : 0;
        return fails;
    });
}

void LifeSimulation::crash()
{
    ++m_report.crashes;
    m_bench.crash();
    m_keeper.forgetEngine();
    if (chance(20))
        m_bench.time.advance(below(60) * kMinute); // the machine was off for a while
    startAgain();
}

void LifeSimulation::stepSend()
{
    const int marker = ++m_report.sends;
    const auto row = m_bench.send(chance(70) ? rcsSend(marker) : emailSend(marker));
    if (row) {
        m_intents.push_back({*row, markerText(marker)});
        watchRow(*row);
    }
}

void LifeSimulation::stepTime()
{
    const int kind = below(100);
    if (kind < 35)
        m_bench.time.advance(below(200));
    else if (kind < 75)
        m_bench.time.advance(below(8'000));
    else if (kind < 92)
        m_bench.time.advance(below(90'000));
    else if (kind < 97)
        m_bench.time.advance(below(120) * kMinute);
    else
        m_bench.time.jumpWall(below(26 * 60) * kMinute); // asleep
}

void LifeSimulation::stepClick()
{
    if (m_intents.empty())
        return;
    const RowId row = m_intents[size_t(below(int(m_intents.size())))].row;
    switch (below(4)) {
    case 0:
        m_bench.engine->stop(row);
        break;
    case 1:
        // What is stuck for longer than its key lives is a person's decision, made with the log in view.
        if (m_bench.entry(row).state != OutboxState::Stuck)
            m_bench.engine->sendNow(row);
        break;
    case 2:
        m_bench.engine->revoke(row);
        break;
    default:
        m_bench.engine->goOnline(QStringLiteral("api.test")); // a new key
        break;
    }
}

void LifeSimulation::stepPlatform()
{
    const QList<MessageId> ids = m_bench.ledger.ids();
    if (ids.isEmpty())
        return;
    const MessageId id = ids[below(int(ids.size()))];
    const QList<MessageStatus> next = m_bench.ledger.next(id);
    if (!next.isEmpty())
        m_bench.move(id, next[below(int(next.size()))]);
}

void LifeSimulation::stepDeliver()
{
    const int letters = int(m_bench.post.letters().size());
    QList<int> waiting = m_bench.post.undelivered();
    std::shuffle(waiting.begin(), waiting.end(), m_random);
    for (int i = 0; i < waiting.size() && chance(70); ++i)
        m_bench.post.deliver(m_bench.engine->inbox(), waiting[i]);
    if (letters > 0 && chance(40)) // a repeat, or the same once more at the same time
        m_bench.post.deliver(m_bench.engine->inbox(), below(letters));
    if (chance(50))
        m_bench.time.advance(below(30));
}

void LifeSimulation::stepEvent()
{
    const Instant at = m_bench.time.now().plusMs(-below(3'600'000));
    const QByteArray id = m_bench.ledger.newEventId();
    switch (below(5)) {
    case 0:
        m_bench.post.add(replyEvent(id, "Thank you " + id, at));
        break;
    case 1:
        m_bench.post.add(
            rcsEvent(id, "msg_foreign" + QByteArray::number(below(3)), MessageStatus::Delivered, at));
        break;
    case 2:
        m_bench.post.add("{\"id\":\"" + id + "\",\"event\":"); // cut
        break;
    case 3:
        m_bench.post.add(eventText(id, "agent.promoted", at, {}));
        break;
    default: // one id, two bodies
        m_bench.post.add(replyEvent(id, "first", at));
        m_bench.post.add(replyEvent(id, "second", at));
        break;
    }
}

void LifeSimulation::stepStoreFault()
{
    ++m_report.faults;
    constexpr StoreOp ops[] = {StoreOp::Begin,       StoreOp::Commit,     StoreOp::Journal, StoreOp::Read,
                               StoreOp::SaveMessage, StoreOp::SaveOutbox, StoreOp::FreeRow};
    if (chance(25))
        m_bench.store.commitNextButSayFailed();
    else
        m_bench.store.failNext(ops[below(int(std::size(ops)))], 1 + below(3),
                               chance(50) ? ErrorKind::Storage : ErrorKind::Locked);
}

void LifeSimulation::step()
{
    ++m_report.steps;
    const int kind = below(100);
    if (kind < 18)
        stepSend();
    else if (kind < 50)
        stepTime();
    else if (kind < 62)
        stepClick();
    else if (kind < 78)
        stepPlatform();
    else if (kind < 90)
        stepDeliver();
    else if (kind < 93)
        stepEvent();
    else if (kind < 97)
        stepStoreFault();
    else
        crash();
}

LifeSimulation::Report LifeSimulation::run()
{
    setUp();
    const int steps = 50 + below(30);
    const int crashAt = 5 + below(steps - 10);
    for (int i = 0; i < steps; ++i) {
        step();
        if (i == crashAt)
            crash();
    }
    while (m_report.faults < kFaultsLeast) {
        stepStoreFault();
        step();
    }
    becomeQuiet();
    for (const Intent &intent : m_intents)
        checkIntent(intent);
    checkLetters();
    checkMoney();
    for (const QString &violation : m_bench.violations())
        wrong(violation);
    m_report.accepted = int(m_bench.ledger.ids().size());
    for (const SendAttempt &attempt : m_bench.platform.sends())
        m_report.transcript += attempt.key.bytes() + '@' + QByteArray::number(attempt.monotonicMs) + '\n';
    return m_report;
}

void LifeSimulation::becomeQuiet()
{
    m_isQuiet = true;
    m_bench.platform.planNoMore();
    m_bench.store.failNoMore();
    if (chance(50))
        crash();
    m_bench.engine->goOnline(QStringLiteral("api.test"));
    resolveHeld();
    // An hour is the longest pause, five minutes the longest wait.
    for (qint64 waited = 0; waited < 2 * kHour && isAnythingOpen(); waited += 2 * kMinute)
        m_bench.time.advance(2 * kMinute);
    deliverEverything();
    m_bench.engine->refresh();
    m_bench.time.advance(kMinute);
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
    for (const int letter : std::as_const(waiting))
        m_bench.post.deliver(m_bench.engine->inbox(), letter);
    m_bench.time.advance(1'000);
    if (!m_bench.post.undelivered().isEmpty() || m_bench.post.unanswered() != 0)
        wrong(QStringLiteral("a delivery was not answered \"stored\" though nothing was in the way"));
}

void LifeSimulation::watchShown(const ChangeSet &change)
{
    if (m_bench.store.isInTransaction())
        wrong(QStringLiteral("changes told within a transaction"));
    for (const RowId row : change.messages)
        watchRow(row);
    if (chance(10)) {
        for (const Intent &intent : m_intents)
            watchRow(intent.row);
    }
}

/// What a list would show now: never a platform state taken back, never a word the platform's books deny.
void LifeSimulation::watchRow(RowId row)
{
    const auto record = m_bench.store.keptMessage(row);
    if (!record)
        return;
    const MessageStatus status = record->row.status;
    const auto before = m_shown.find(row);
    if (before != m_shown.end() && !isBeforeAcceptance(before->second) &&
        statusRank(status) < statusRank(before->second))
        wrong(numbered("a state went back", row));
    m_shown.insert_or_assign(row, status);
    if (record->key.isEmpty())
        return;
    const QByteArray marker = markerIn(m_bench.entry(row).body);
    const bool saysNotSent = status == MessageStatus::Held || status == MessageStatus::Refused ||
                             status == MessageStatus::StoppedHere;
    if (saysNotSent && m_bench.ledger.acceptedOf(marker) > 0)
        wrong(numbered("shown as not sent, and the platform has it", row));
    if (!isBeforeAcceptance(status) && m_bench.ledger.acceptedOf(marker) == 0)
        wrong(numbered("shown as sent, and the platform has not got it", row));
}

void LifeSimulation::checkIntent(const Intent &intent)
{
    const auto record = m_bench.store.keptMessage(intent.row);
    if (!record) {
        wrong(numbered("lost: no row", intent.row));
        return;
    }
    watchRow(intent.row);
    const OutboxState state = m_bench.entry(intent.row).state;
    const LedgerMessage *truth = m_bench.ledger.findMarker(intent.marker);
    if (m_bench.ledger.acceptedOf(intent.marker) > 1)
        wrong(numbered("sent twice", intent.row));
    const MessageStatus status = record->row.status;
    if (status == MessageStatus::Held || status == MessageStatus::Sending)
        wrong(QStringLiteral("still on its way when all is quiet: status %1, outbox %2 (row %3)")
                  .arg(int(status))
                  .arg(int(state))
                  .arg(intent.row.value));
    else if (status == MessageStatus::Unknown && state != OutboxState::Stuck)
        wrong(numbered("unknown, and nothing is being done about it", intent.row));
    else if (status == MessageStatus::Refused && state != OutboxState::Refused)
        wrong(numbered("shown as refused, and the outbox thinks otherwise", intent.row));
    else if (status == MessageStatus::StoppedHere && state != OutboxState::Stopped)
        wrong(numbered("shown as stopped, and the outbox thinks otherwise", intent.row));
    else if (!isBeforeAcceptance(status) && (!truth || truth->id != record->row.id))
        wrong(numbered("shown as sent under another id", intent.row));
    else if (!isBeforeAcceptance(status) && truth->state() != status)
        wrong(numbered("the state shown is not the state it has", intent.row));
    if (!isBeforeAcceptance(status) && state != OutboxState::Accepted)
        wrong(numbered("accepted, and the outbox would send it again", intent.row));
    if (record->revokePending)
        wrong(numbered("a revoke that never ends", intent.row));
}

void LifeSimulation::checkLetters()
{
    std::map<QByteArray, int> copies;
    for (const auto &[place, row] : m_bench.store.journalRows())
        ++copies[row.entry.body];
    for (const Letter &letter : m_bench.post.letters()) {
        if (letter.stored > 0 && copies[letter.body] != 1)
            wrong(QStringLiteral("an event answered \"stored\" is kept %1 times").arg(copies[letter.body]));
    }
}

void LifeSimulation::checkMoney()
{
    if (m_bench.told().balance != std::optional(m_bench.ledger.balance()))
        wrong(QStringLiteral("the balance shown is not the platform's"));
    for (const Intent &intent : m_intents) {
        const auto record = m_bench.store.keptMessage(intent.row);
        if (!record || isBeforeAcceptance(record->row.status))
            continue;
        const LedgerMessage *truth = m_bench.ledger.find(record->row.id);
        const bool isReleased = record->row.status == MessageStatus::Failed ||
                                record->row.status == MessageStatus::Expired ||
                                record->row.status == MessageStatus::Revoked;
        if (truth && record->row.cost != std::optional(isReleased ? Money{} : truth->hold))
            wrong(numbered("the cost shown is not what it cost", intent.row));
    }
}

} // namespace arowana::test
