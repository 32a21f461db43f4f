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
constexpr qint64 kRoundMost = 120'000;      ///< so long a send waits for the first reading after a sleep
constexpr qint64 kAwayLeast = 10 * kMinute; ///< a stretch unheard that must be told of

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

/// Awake again, the log is read before anything leaves.
void LifeSimulation::watchWaking(Call call)
{
    if (call == Call::Send && m_bench.time.monotonicMs() < m_roundFirstUntil)
        wrong(QStringLiteral("sent after a sleep before the log was read"));
    if (call == Call::Send || call == Call::Log)
        m_roundFirstUntil = 0;
}

CallPlan LifeSimulation::choosePlan(Call call)
{
    watchWaking(call);
    CallPlan plan;
    plan.latencyMs = 5 + below(chance(10) ? 20'000 : 200);
    if (!chance(m_callFaults))
        return plan;
    ++m_report.faults;
    plan.outcome = kFaults[below(int(std::size(kFaults)))];
    if (call == Call::Send && chance(10)) { // as long as something else has the connections, or a pause holds
        plan.outcome = Outcome::HeldBack;
        plan.latencyMs = below(30) * kMinute;
    }
    // What answers in the platform's place has a clock of its own, or tells no time.
    if (chance(50))
        plan.dateOffMs = wrongBy();
    else if (chance(20))
        plan.dateOffMs.reset();
    if (plan.outcome == Outcome::Refused) {
        const auto &[status, code] = kRefusals[below(int(std::size(kRefusals)))];
        plan.status = status;
        plan.code = code;
        if (status == 429 && chance(80))
            plan.retryAfterMs = 1'000 + below(chance(10) ? 3'599'000 : 30'000);
    }
    return plan;
}

/// As far as a clock may be off, either way.
qint64 LifeSimulation::wrongBy()
{
    return (below(60 * 60) - 30 * 60) * kMinute;
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
    m_hasBadClock = chance(50);
    if (chance(30))
        m_bench.platformClock.setSkewMs(below(600'000) - 300'000);
    m_bench.policy.pollMs = kMinute;
    m_bench.policy.readsHistory = true;
    if (chance(30))
        livePast();
    m_bench.policy.chance = [this] { return double(below(1'000)) / 1'000; };
    m_bench.judged = [this](quint64 token, const std::optional<RowId> &row) { takeVerdict(token, row); };
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
    m_roundFirstUntil = 0;
    takeUnjudged();
    damageDisk();
    checkDrafts();
    m_keeper.forgetEngine();
    // The window is gone too: the number of a row that is gone may be another message's in the next run.
    std::erase_if(m_shown, [this](const auto &at) { return !m_bench.store.keptMessage(at.first); });
    const Instant wallBefore = m_bench.time.now();
    const Instant offAt = m_bench.platformClock.now();
    m_bench.store.failNoMore();
    const auto heard = m_bench.store.fact(QByteArrayLiteral("heard.until"));
    if (chance(20))
        m_bench.time.advance(below(60) * kMinute); // the machine was off for a while
    else if (chance(15))
        m_bench.time.advance(below(40 * 60) * kMinute);
    if (m_hasBadClock && chance(40)) // its clock stood still meanwhile, or is off by any span
        m_bench.time.stepWall(chance(50) ? wallBefore.since(m_bench.time.now()) : wrongBy());
    if (heard && *heard)
        noteAway(offAt);
    else
        m_away.clear(); // the disk never took that anything was heard: the next run is a first one
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

/// What a send that was asked for has become, at once or after a lock or a doubt.
void LifeSimulation::takeVerdict(quint64 token, const std::optional<RowId> &row)
{
    const QByteArray marker = markerText(int(token));
    if (m_asked.erase(token) == 0)
        wrong(QStringLiteral("a send with two verdicts"));
    if (!row) {
        m_denied.append(marker);
        return;
    }
    m_intents.push_back({*row, marker});
    watchRow(*row);
}

/// Nobody was told what became of them: those that are on disk must not be lost from there.
void LifeSimulation::takeUnjudged()
{
    for (const auto &[key, entry] : m_bench.store.outbox()) {
        for (const quint64 token : m_asked) {
            if (markerIn(entry.body) == markerText(int(token)))
                m_intents.push_back({entry.row, markerText(int(token))});
        }
    }
    m_asked.clear();
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
    m_asked.insert(quint64(marker));
    (void)m_bench.send(chance(70) ? rcsSend(marker) : emailSend(marker), draft, quint64(marker));
    checkDrafts();
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
        sleep();
    if (m_hasBadClock && chance(6)) { // set wrong, or right again
        m_roundFirstUntil = 0;        // together with a sleep it may hide that one
        m_bench.time.stepWall(chance(50) ? wrongBy() : -m_bench.time.wallOffMs());
    }
}

void LifeSimulation::sleep()
{
    const bool hasHeard = m_bench.told().poll && m_bench.told().poll->lastRoundAt.isValid();
    const Instant from = m_bench.platformClock.now();
    m_bench.time.jumpWall(below(26 * 60) * kMinute);
    if (m_bench.platformClock.now().since(from) > kMinute)
        m_roundFirstUntil = m_bench.time.monotonicMs() + kRoundMost;
    if (hasHeard)
        noteAway(from);
}

/// From then until now nothing was heard.
void LifeSimulation::noteAway(Instant from)
{
    const Instant to = m_bench.platformClock.now();
    if (to.since(from) >= kAwayLeast)
        m_away.append({from, to});
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
    const Instant at = m_bench.platformClock.now().plusMs(-below(3'600'000));
    const QByteArray id = m_bench.ledger.newEventId();
    const int kind = below(8);
    switch (kind) {
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
    while (m_report.faults + m_bench.store.struck() < kFaultsLeast) {
        stepStoreFault();
        step();
    }
    m_report.faults += m_bench.store.struck();
    becomeQuiet();
    for (const Intent &intent : m_intents)
        checkIntent(intent);
    checkDenied();
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
    checkErrors();
    checkBounds();
    for (const QString &violation : m_bench.violations())
        wrong(violation);
    m_report.accepted = int(m_bench.ledger.ids().size());
    for (const SendAttempt &attempt : m_bench.platform.sends())
        m_report.transcript += attempt.key.bytes() + '@' + QByteArray::number(attempt.monotonicMs) + '\n';
    return m_report;
}

} // namespace arowana::test
