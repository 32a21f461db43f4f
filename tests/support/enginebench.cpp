// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/enginebench.h"

#include "tests/support/eventtext.h"

namespace arowana::test {

EngineBench::EngineBench(const Between &between, const BetweenRuns &betweenRuns)
    : platformClock(time)
    , ledger(platformClock)
    , platform(time, ledger)
    , post(time, store)
    , m_between(between ? between(store) : nullptr)
    , m_betweenRuns(betweenRuns ? betweenRuns(store) : nullptr)
{
    policy.mintKey = [this] {
        return IdempotencyKey("00000000-0000-4000-8000-" +
                              QByteArray::number(++m_keys).rightJustified(12, '0'));
    };
    policy.chance = [] { return 0.5; };     // no jitter: waits are what the policy says
    policy.readsHistory = false;            // there is none, and each call of the log is counted
    policy.settings.sendsPerMinuteMost = 0; // simulated time stands still while many are sent
    platform.watchDisk(&store);
    platform.tested = [this] { time.after(30, [this] { postTest(); }); };
    platform.happened = [this](const QByteArray &event) { post.add(event); };
}

EngineBench::~EngineBench()
{
    crash();
}

Result<void> EngineBench::start(ApiState state, bool isOtherKey)
{
    EngineStore &disk = m_between ? *m_between : static_cast<EngineStore &>(store);
    RunStore &runs = m_betweenRuns ? *m_betweenRuns : static_cast<RunStore &>(store);
    engine = std::make_unique<Engine>(
        Engine::Ports{disk, store, store, store, store, store, store, runs, platform, time, time}, policy);
    engine->setDeliveryAnswers(&post);
    QObject::connect(engine.get(), &Engine::changed, engine.get(),
                     [this](const ChangeSet &change) { take(change); });
    QObject::connect(engine.get(), &Engine::sendStored, engine.get(), [this](quint64 token, RowId row) {
        m_stored = row;
        if (judged)
            judged(token, row);
    });
    QObject::connect(engine.get(), &Engine::runStored, engine.get(),
                     [this](quint64, quint64 run) { m_storedRun = run; });
    QObject::connect(engine.get(), &Engine::runNotStored, engine.get(),
                     [this](quint64, const Error &error) { notStored.append(error); });
    QObject::connect(engine.get(), &Engine::sendNotStored, engine.get(),
                     [this](quint64 token, const Error &error) {
                         notStored.append(error);
                         if (judged)
                             judged(token, std::nullopt);
                     });
    QObject::connect(engine.get(), &Engine::replyReturned, engine.get(),
                     [this](const StoredDraft &draft) { returned.append(draft); });
    QObject::connect(engine.get(), &Engine::wishRefused, engine.get(),
                     [this](const Error &error) { refusedWishes.append(error); });
    QObject::connect(engine.get(), &Engine::contactsOpen, engine.get(),
                     [this](const QList<ContactWish> &wishes) { openContacts = wishes; });
    QObject::connect(engine.get(), &Engine::importProgressed, engine.get(),
                     [this](const ImportProgress &progress) { imports.append(progress); });
    QObject::connect(engine.get(), &Engine::reconciled, engine.get(), [this] { ++reconciled; });
    QObject::connect(engine.get(), &Engine::keyIsSettled, engine.get(), [this] { ++keysSettled; });
    if (reconcilesFirst)
        engine->reconcileFirst();
    return engine->start(QStringLiteral("api.test"), state, isOtherKey);
}

void EngineBench::crash()
{
    platform.forgetClient();
    engine.reset();
    store.crash();
    post.forgetConsole();
    m_told = {}; // the window is gone too
    openContacts.clear();
    imports.clear();
}

void EngineBench::restart(ApiState state)
{
    crash();
    (void)start(state);
}

std::optional<RowId> EngineBench::send(const SendRequest &request, quint64 draft, quint64 token)
{
    m_stored.reset();
    engine->send(token, request, draft);
    return m_stored;
}

std::optional<quint64> EngineBench::startRun(const SendRun &run, const QList<RunLine> &lines,
                                             const QList<quint64> &drafts)
{
    m_storedRun.reset();
    engine->startRun(1, run, lines, {}, drafts);
    return m_storedRun;
}

SendRun EngineBench::toldRun(quint64 id) const
{
    for (const SendRun &run : m_told.runs) {
        if (run.id == id)
            return run;
    }
    return {};
}

RowId EngineBench::sendAndLeave(const SendRequest &request)
{
    const std::optional<RowId> row = send(request);
    if (!row)
        return {};
    engine->sendNow(*row);
    time.advance(100);
    return *row;
}

int EngineBench::move(const MessageId &id, MessageStatus status)
{
    return post.add(ledger.move(id, status));
}

void EngineBench::deliver(int letter)
{
    post.deliver(engine->inbox(), letter);
    time.advance(20);
}

MessageRecord EngineBench::record(RowId row) const
{
    return store.keptMessage(row).value_or(MessageRecord{});
}

OutboxEntry EngineBench::entry(RowId row) const
{
    return store.keptOutbox(row).value_or(OutboxEntry{});
}

QStringList EngineBench::violations() const
{
    return platform.violations() + store.violations() + post.violations();
}

/// Once, whatever becomes of it: the platform's test is not repeated.
void EngineBench::postTest()
{
    if (!engine || !testsArrive)
        return;
    const QByteArray id = "evt_test_" + QByteArray::number(++m_tests);
    post.deliver(engine->inbox(),
                 post.add(eventText(id, "contact.created", platformClock.now(),
                                    {{QStringLiteral("contact_id"), QStringLiteral("ct_sample")}})));
}

void EngineBench::take(const ChangeSet &change)
{
    changes.append(change);
    if (change.messageCount)
        m_told.messageCount = change.messageCount;
    if (change.balance) {
        m_told.balance = change.balance;
        m_told.balanceAt = change.balanceAt;
    }
    if (change.autoReload) {
        m_told.autoReload = change.autoReload;
    }
    for (const TierState &tier : change.tiers) {
        m_told.tiers.removeIf([&](const TierState &t) { return t.channel == tier.channel; });
        m_told.tiers.append(tier);
    }
    if (change.outbox)
        m_told.outbox = change.outbox;
    if (change.api)
        m_told.api = change.api;
    if (change.listener)
        m_told.listener = change.listener;
    if (change.store)
        m_told.store = change.store;
    if (change.senders)
        m_told.senders = change.senders;
    for (const Session &session : change.sessions) {
        m_told.sessions.removeIf(
            [&](const Session &s) { return s.agentId == session.agentId && s.phone == session.phone; });
        m_told.sessions.append(session);
    }
    if (change.ownMoney)
        m_told.ownMoney = change.ownMoney;
    if (change.poll)
        m_told.poll = change.poll;
    if (change.gaps)
        m_told.gaps = change.gaps;
    if (change.clockSkewMs)
        m_told.clockSkewMs = change.clockSkewMs;
    if (change.settings)
        m_told.settings = change.settings;
    if (change.drafts)
        m_told.drafts = change.drafts;
    if (change.areDraftsOwed)
        m_told.areDraftsOwed = change.areDraftsOwed;
    if (change.cannedTexts)
        m_told.cannedTexts = change.cannedTexts;
    for (const UnitPrice &price : change.prices) {
        m_told.prices.removeIf([&](const UnitPrice &p) {
            return p.channel == price.channel && p.unit == price.unit && p.tier == price.tier;
        });
        m_told.prices.append(price);
    }
    for (const SendRun &run : change.runs) {
        m_told.runs.removeIf([&](const SendRun &r) { return r.id == run.id; });
        m_told.runs.append(run);
    }
    if (watch)
        watch(change);
}

} // namespace arowana::test
