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
    m_bench.testsArrive = chance(80);
    m_lostLetters = chance(50) ? 10 + below(60) : 0;
    if (chance(30))
        m_bench.platformClock.setSkewMs(below(600'000) - 300'000);
    m_bench.policy.pollMs = kMinute;
    m_bench.policy.readsHistory = true;
    if (chance(30))
        livePast();
    m_bench.policy.chance = [this] { return double(below(1'000)) / 1'000; };
    m_bench.watch = [this](const ChangeSet &change) { watchShown(change); };
    m_bench.platform.choose([this](Call call) { return choosePlan(call); });
    startAgain();
    AgentAnswer agent{AgentId("ag_live_1"), {}};
    agent.reading.statusWord = QStringLiteral("APPROVED");
    agent.reading.carriers = {{QStringLiteral("telekom_de"), QStringLiteral("LAUNCHED"), {}, {}}};
    m_bench.platform.setAgent(agent.id, agent);
    m_bench.engine->saveSender(rcsSend(0).sender);
}

/// Others used the workspace before this console's first start.
void LifeSimulation::livePast()
{
    for (int i = below(6); i >= 0; --i) {
        const QByteArray number = QByteArray::number(i);
        m_bench.ledger.accept(IdempotencyKey("past-" + number), rcsBody("+4915112345678", "Past " + number));
        if (chance(30))
            m_bench.ledger.reply("+4915112345678", "Past answer " + number);
        m_bench.time.advance(below(60) * kMinute);
    }
    m_bench.time.advance(25 * kHour);
}

void LifeSimulation::startAgain()
{
    m_bench.store.failNoMore(); // a console that cannot read its disk does not start; someone mends that
    m_storeDownUntil = 0;
    const int settled = m_bench.keysSettled;
    if (!m_bench.start(ApiState::NotAsked, m_options.tellsOtherKey && !m_isKeySettled))
        wrong(QStringLiteral("the engine did not start"));
    m_isKeySettled = m_isKeySettled || m_bench.keysSettled > settled;
    QObject::connect(m_bench.engine.get(), &Engine::keyIsSettled, m_bench.engine.get(),
                     [this] { m_isKeySettled = true; });
    if (m_registers)
        m_bench.engine->registerEndpoint({QStringLiteral("https://me.example"),
                                          QStringLiteral("/hook/s"),
                                          {QByteArrayLiteral("s"), {}, true},
                                          false,
                                          &m_keeper});
    if (m_isQuiet)
        return;
    m_bench.store.failWhen([this](StoreOp op) {
        const bool isDown = op != StoreOp::Read && m_bench.time.monotonicMs() < m_storeDownUntil;
        const bool fails = isDown || (m_storeFaults > 0 && below(1'000) < m_storeFaults);
        m_report.faults += fails ? 1 : 0;
        return fails;
    });
}

void LifeSimulation::crash()
{
    ++m_report.crashes;
    m_bench.crash();
    damageDisk();
    checkDrafts();
    m_keeper.forgetEngine();
    // The window is gone too: the number of a row that is gone may be another message's in the next run.
    std::erase_if(m_shown, [this](const auto &at) { return !m_bench.store.keptMessage(at.first); });
    if (chance(20))
        m_bench.time.advance(below(60) * kMinute); // the machine was off for a while
    startAgain();
}

/// Now and then the disk gives back other bytes than it was given, of a send that is not over.
void LifeSimulation::damageDisk()
{
    if (m_intents.empty() || !chance(5))
        return;
    const Intent &intent = m_intents[size_t(below(int(m_intents.size())))];
    const OutboxState state = m_bench.entry(intent.row).state;
    if (state == OutboxState::Accepted || state == OutboxState::Refused || state == OutboxState::Stopped)
        return;
    ++m_report.faults;
    m_bench.store.damageBody(intent.row);
    m_damaged.insert_or_assign(intent.row, int(m_bench.platform.sends().size()));
}

void LifeSimulation::stepSend()
{
    const int marker = ++m_report.sends;
    quint64 draft = 0;
    if (chance(50)) {
        draft = quint64(marker);
        m_bench.engine->saveDraft({draft, m_bench.time.now(), {}});
        m_sentDrafts.push_back({draft, markerText(marker), m_bench.store.keptDrafts().contains(draft)});
    }
    const auto row = m_bench.send(chance(70) ? rcsSend(marker) : emailSend(marker), draft);
    checkDrafts();
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
    switch (below(6)) {
    case 0:
        m_bench.engine->stop(row);
        break;
    case 3:
        m_bench.engine->lookAt(row);
        break;
    case 4:
        changeKey();
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
        m_bench.engine->goOnline(QStringLiteral("api.test")); // the same key once more
        break;
    }
}

/// To the platform, idempotency keys that came with a former API key mean nothing under this one.
void LifeSimulation::changeKey()
{
    m_bench.platform.useApiKey(QByteArray::number(++m_apiKeys));
    m_isKeySettled = false;
    m_bench.engine->goOnline(QStringLiteral("api.test"), m_options.tellsOtherKey);
    if (!chance(30))
        return;
    // The file fails just when the log is read for what was open.
    ++m_report.faults;
    m_storeDownUntil = m_bench.time.monotonicMs() + below(10) * kMinute;
    m_bench.time.advance(below(5) * kMinute);
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
    switch (below(8)) {
    case 7:
        topUpEvent(id, at);
        break;
    case 0:
    case 5:
        reply(chance(40) ? "Yes" : "Thank you " + id); // the same words again, or new ones
        break;
    case 6:
        m_bench.post.add(sessionEndedEvent(id, at));
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
        m_bench.post.add(replyEvent(id, "first " + id, at));
        m_bench.post.add(replyEvent(id, "second " + id, at));
        break;
    }
}

/// The automatic top-up went so or so; of none money comes in here.
void LifeSimulation::topUpEvent(const QByteArray &id, Instant at)
{
    const bool fails = chance(60);
    m_bench.post.add(
        eventText(id, fails ? "billing.auto_reload_failed" : "billing.auto_reload_success", at,
                  fails ? QJsonObject{{QStringLiteral("failure_reason"), QStringLiteral("card_declined")}}
                        : QJsonObject()));
}

/// A person replies; the log has it, and an event tells it.
void LifeSimulation::reply(const QByteArray &text)
{
    m_bench.post.add(m_bench.ledger.reply("+4915112345678", text));
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
    checkDamaged();
    checkTopUps();
    checkLog();
    checkLetters();
    checkReplies();
    checkSession();
    checkMoney();
    checkOwnMoney();
    checkGaps();
    checkDrafts();
    checkSenders();
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
