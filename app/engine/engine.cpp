// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/engine.h"

namespace arowana {

namespace {

const QByteArray kPauseFact = QByteArrayLiteral("api.pausedUntil");

} // namespace

Engine::Engine(Ports ports, EnginePolicy policy, QObject *parent)
    : QObject(parent)
    , m_ports(ports)
    , m_policy(std::move(policy))
    , m_settings(m_policy.settings)
    , m_changes(ports.timers, ports.clock, [this](const ChangeSet &changes) { Q_EMIT changed(changes); })
    , m_server(ports.clock)
    , m_money(ports.ledger, ports.clock)
    , m_book(ports.store, ports.clock, m_money, m_server)
    , m_inbound(ports.store, ports.sync, ports.conversations, m_book, ports.clock, m_server)
    , m_sessions(ports.sessions, ports.conversations, m_server)
    , m_refusedReplies({m_sessions, ports.desk, ports.runs, ports.clock, m_server})
    , m_directory(ports.store, ports.contacts, ports.clock)
    , m_writer(ports.store, m_changes)
    , m_wishes(m_writer, ports.timers)
    , m_reloads(ports.store, m_writer)
    , m_aside(ports.store)
    , m_drafts({ports.desk, m_writer, m_changes, ports.timers})
    , m_prices({ports.store, ports.desk, m_writer, m_changes, ports.clock})
    , m_ledger(m_changes, ports.clock)
    , m_monitor(m_changes, ports.clock, m_server)
    , m_budget(ports.runs, ports.clock)
    , m_outbox({ports.store, m_writer, m_book, m_ledger, m_monitor, m_changes, ports.client, ports.timers,
                ports.clock, m_server, m_policy, ports.desk, m_settings, m_budget, m_wishes})
    , m_revoker({ports.store, m_writer, m_book, m_monitor, ports.client, ports.timers, m_policy})
    , m_runner({ports.runs, ports.store, ports.desk, m_writer, m_outbox, m_revoker, m_budget, m_changes,
                ports.timers, ports.clock})
    , m_billing({m_ledger, m_monitor, ports.client, ports.timers, m_policy})
    , m_lookUps({m_writer, m_book, m_inbound, m_sessions, m_directory, m_monitor, ports.client, ports.timers,
                 ports.clock, m_policy})
    , m_agents(
          {ports.store, m_writer, m_directory, m_monitor, ports.client, ports.timers, ports.clock, m_policy})
    , m_contactReads({m_writer, m_directory, m_monitor, ports.client, ports.timers, m_policy})
    , m_contacts({ports.store, m_writer, m_directory, m_contactReads, m_monitor, ports.client, ports.timers,
                  ports.clock, m_policy})
    , m_importer({ports.store, m_writer, m_directory, m_monitor, ports.client, ports.timers})
    , m_log({m_writer, m_book, m_lookUps, m_monitor, ports.client, ports.timers, m_policy})
    , m_gaps({ports.store, ports.sync, m_writer, m_changes, m_server, ports.clock, ports.timers, m_policy})
    , m_poller({ports.store, ports.sync, m_gaps, m_log, m_lookUps, m_monitor, m_changes, m_server,
                ports.clock, ports.timers, m_policy})
    , m_history({ports.store, ports.sync, m_writer, m_book, m_lookUps, m_monitor, ports.client, ports.timers,
                 ports.clock, m_policy})
    , m_sendLookUp({ports.store, m_writer, m_directory, m_monitor, m_server, ports.clock, ports.client,
                    ports.timers, m_policy})
    , m_registrar(m_monitor, ports.client, ports.timers, m_policy)
    , m_intake({ports.store, m_writer, m_book, m_inbound, m_sessions, m_directory, m_ledger, m_reloads,
                m_aside, ports.timers})
    , m_asideKeeper(ports.store, m_writer, m_intake, ports.timers)
    , m_silence(m_server, ports.timers, m_policy)
    , m_lockWaits(ports.timers)
{
    wire();
    wireDesk();
    wireContacts();
    wireAside();
    wireOutside();
}

Engine::~Engine() = default;

void Engine::wireBooks()
{
    // Whatever a book changed is told with the commit it belongs to.
    for (Book *book : std::initializer_list<Book *>{&m_book, &m_money, &m_sessions, &m_directory,
                                                    &m_refusedReplies, &m_reloads, &m_aside})
        m_writer.add(*book);
    m_ledger.told = [this] {
        m_money.balanceTold(m_changes);
        m_reloads.balanceTold(m_ledger.balance());
    };
}

void Engine::wire()
{
    wireBooks();
    m_outbox.accepted = [this](const MessageId &id) {
        m_billing.moneyMoved();
        m_lookUps.soon(id, m_policy.lookAfterSendMs);
        m_poller.hurry();
    };
    m_book.published = [this](const std::vector<RowId> &rows) { m_runner.messagesChanged(rows); };
    m_runner.troubled = [this](const Error &error) { Q_EMIT wishRefused(error); };
    m_outbox.troubled = [this](const Error &error) { Q_EMIT wishRefused(error); };
    m_outbox.reconciled = [this] { Q_EMIT reconciled(); };
    m_outbox.keySettled = [this] { Q_EMIT keyIsSettled(); };
    m_outbox.lookUpWanted = [this](const OutboxEntry &entry) { m_sendLookUp.look(entry); };
    m_sendLookUp.answered = [this](RowId row, const LogLookUp &found) { m_outbox.takeLookUp(row, found); };
    m_gaps.looked = [this] { m_monitor.tellSkew(); };
    m_poller.timeCame = [this] { m_billing.refresh(); };
    m_poller.woke = [this] {
        m_silence.heard(); // asleep, nothing could be
        m_outbox.waitForRound();
    };
    m_lookUps.untold = [this](Instant at) {
        m_gaps.lookForSleep(); // what happened meanwhile could not be told
        m_silence.untold(at);
    };
    m_silence.suspected = [this] { return m_registrar.silenceSeen(); };
    m_poller.ended = [this] { m_outbox.roundEnded(); };
    m_outbox.leaving = [this] { m_gaps.lookForSleep(); };
    m_outbox.timeWanted = [this] { m_billing.refresh(); };
    m_history.mayList = [this] { return !m_log.isReading(); };
    m_history.isItsTurn = [this] {
        return m_gaps.heardUntil().isValid() && !m_poller.isUnderWay() && m_lookUps.isIdle();
    };
    m_history.progressed = [this](const std::optional<HistoryProgress> &progress) {
        m_poller.setHistory(progress);
    };
    m_revoker.revoked = [this] { m_billing.moneyMoved(); };
}

void Engine::wireOutside()
{
    m_monitor.lineIsBack = [this] { m_outbox.lineIsBack(); };
    m_monitor.timeTold = [this] {
        m_outbox.timeIsTold();
        m_sessions.tellOpen(m_changes); // by a clock that was wrong some passed for over
    };
    m_monitor.changed = [this] { m_outbox.apiChanged(); };
    m_monitor.paused = [this](Instant until) { keepPause(until); };
    m_intake.heard = [this](const ReceivedDelivery &delivery) { noteDelivery(delivery); };
    m_intake.taken = [this](const Intake::Taken &facts) {
        m_listener.lastEventAt = std::max(m_listener.lastEventAt, facts.lastReceivedAt);
        publishListener();
        if (facts.moneyMoved)
            m_billing.moneyMoved();
        for (const MessageId &id : m_book.takeWorthAsking())
            m_lookUps.soon(id, m_policy.lookAfterEventMs);
        if (facts.agentsChanged)
            m_agents.readAll();
        for (const ContactId &id : facts.contacts)
            m_contactReads.add(id);
    };
    m_registrar.changed = [this](const Registrar::Outcome &outcome) { noteRegistration(outcome); };
}

/// Deaf is who is not registered, and who is and yet was not reached by the platform's test.
void Engine::noteRegistration(const Registrar::Outcome &outcome)
{
    m_listener.registration = outcome.state;
    m_listener.trouble = outcome.trouble;
    m_listener.isProven = outcome.isProven;
    m_poller.setHearing(outcome.state == RegistrationState::Registered &&
                        (outcome.isProven || !outcome.trouble));
    publishListener();
}

void Engine::noteDelivery(const ReceivedDelivery &delivery)
{
    m_listener.badSignatureSince = {};
    m_silence.heard();
    m_registrar.deliverySeen(delivery.withCurrentSecret);
}

void Engine::keepPause(Instant until)
{
    // Kept or not, the pause holds in this run; the store's lamp tells what ails it.
    static_cast<void>(
        m_writer.write([&] { return m_ports.store.saveFact(kPauseFact, QByteArray::number(until.ms)); }));
}

Result<void> Engine::resumePause()
{
    const auto kept = m_ports.store.fact(kPauseFact);
    if (!kept)
        return kept.error();
    if (*kept)
        m_monitor.resumePause(Instant{(*kept)->toLongLong()});
    return {};
}

Result<void> Engine::start(const QString &apiHost, ApiState state, bool isOtherKey)
{
    if (auto resumed = resumePause(); !resumed)
        return resumed;
    startDesk();
    m_monitor.begin(apiHost, state);
    if (auto recovered = m_outbox.recover(); !recovered)
        return recovered;
    if (auto recovered = m_runner.recover(); !recovered)
        return recovered;
    if (auto recovered = m_revoker.recover(); !recovered)
        return recovered;
    if (auto watched = m_gaps.start(); !watched)
        return watched;
    m_inbound.countUnreadFrom(m_gaps.beginning());
    if (auto begun = m_history.start(m_gaps.beginning()); !begun)
        return begun;
    m_book.countMessages(m_changes);
    m_money.balanceTold(m_changes);
    if (auto told = m_reloads.start(m_changes); !told)
        return told;
    if (auto counted = startAside(); !counted)
        return counted;
    publishSenders();
    m_sessions.tellOpen(m_changes);
    publishListener();
    m_changes.storeChanged({});
    m_contacts.start();
    m_importer.recover();
    if (state == ApiState::NotAsked)
        goOnline(apiHost, isOtherKey);
    return {};
}

void Engine::goOnline(const QString &apiHost, bool isOtherKey)
{
    m_monitor.begin(apiHost, ApiState::NotAsked);
    if (isOtherKey)
        m_outbox.keyChanged();
    m_billing.setOnline(true);
    m_lookUps.setOnline(true);
    m_sendLookUp.setOnline(true);
    m_poller.setOnline(true);
    m_history.setOnline(true);
    m_revoker.setOnline(true);
    m_outbox.setOnline(true);
    m_registrar.setOnline(true);
    m_agents.setOnline(true);
    m_contactReads.setOnline(true);
    m_contacts.setOnline(true);
    m_importer.setOnline(true);
    refresh();
}

void Engine::setListener(ListenerState state, const QString &address, const std::optional<Error> &trouble)
{
    m_listener.state = state;
    m_listener.address = address;
    m_listener.trouble = trouble;
    publishListener();
}

void Engine::registerEndpoint(const EndpointWish &wish)
{
    m_registrar.registerEndpoint(wish);
}

void Engine::noteRefusedDelivery(bool badSignature, bool isSigned)
{
    ++(badSignature ? m_listener.refusedSignatures : m_listener.refusedOther);
    if (badSignature) {
        if (!m_listener.badSignatureSince.isValid())
            m_listener.badSignatureSince = m_ports.clock.now();
        if (isSigned)
            m_registrar.badSignatureSeen();
    }
    publishListener();
}

void Engine::send(quint64 token, const SendRequest &request, quint64 draft, const SendOrigin &origin)
{
    submit(token, request, draft, origin, WishQueue::kLockTries);
}

void Engine::submit(quint64 token, const SendRequest &request, quint64 draft, const SendOrigin &origin,
                    int lockTries)
{
    auto stored = m_outbox.submit(request, draft, origin);
    if (stored && draft)
        m_drafts.noteSent(draft);
    if (stored)
        Q_EMIT sendStored(token, *stored);
    else if (const auto doubtful = m_outbox.takeDoubt())
        settleLater(token, draft, *doubtful, stored.error());
    else if (stored.error().kind == ErrorKind::Locked && lockTries > 0) // passes, mostly
        m_lockWaits.after(WishQueue::kLockWaitMs, [this, token, request, draft, origin, lockTries] {
            submit(token, request, draft, origin, lockTries - 1);
        });
    else
        Q_EMIT sendNotStored(token, stored.error());
}

void Engine::settleLater(quint64 token, quint64 draft, const OutboxEntry &doubtful, const Error &error)
{
    if (draft)
        m_drafts.hold(draft);
    m_lockWaits.after(WishQueue::kLockWaitMs, [this, token, draft, doubtful, error] {
        const auto settled = m_outbox.settle(doubtful, error);
        if (!settled) {
            settleLater(token, draft, doubtful, error);
        } else if (!*settled) {
            m_drafts.release(draft);
            Q_EMIT sendNotStored(token, settled->error());
        } else {
            m_drafts.noteSent(draft);
            Q_EMIT sendStored(token, **settled);
        }
    });
}

void Engine::stop(RowId row)
{
    report(m_outbox.stop(row));
}

void Engine::dismiss(const QList<RowId> &rows)
{
    m_outbox.dismiss(rows, [this](const Result<void> &written) { report(written); });
}

void Engine::sendNow(RowId row)
{
    untilUnlocked([this, row] { return m_outbox.sendNow(row); });
}

void Engine::revoke(RowId row)
{
    untilUnlocked([this, row] { return m_revoker.revoke(row); });
}

/// A lock of another program mostly passes before anybody has to hear of it.
void Engine::untilUnlocked(std::function<Result<void>()> wish, int lockTries)
{
    const auto done = wish();
    if (done || done.error().kind != ErrorKind::Locked || lockTries <= 0) {
        report(done);
        return;
    }
    m_lockWaits.after(WishQueue::kLockWaitMs, [this, wish = std::move(wish), lockTries]() mutable {
        untilUnlocked(std::move(wish), lockTries - 1);
    });
}

void Engine::refresh()
{
    m_billing.refresh();
    m_poller.pollNow();
}

void Engine::pauseHistory(bool pauses)
{
    untilUnlocked([this, pauses] { return m_history.setPaused(pauses); });
}

void Engine::lookAt(RowId row)
{
    if (!row.isValid())
        return;
    const auto record = m_ports.store.messageByRow(row);
    if (!record || !*record || (*record)->row.id.isEmpty())
        return;
    if (!(*record)->isWhole || isRevocable((*record)->row.status))
        m_lookUps.soon((*record)->row.id, 0);
}

void Engine::decide(RowId row, StuckDecision decision, const MessageId &candidate)
{
    untilUnlocked([this, row, decision, candidate]() -> Result<void> {
        const auto decided = m_outbox.decide(row, decision, candidate);
        return decided ? Result<void>() : Result<void>(decided.error());
    });
}

void Engine::rotateSecret(const QString &by)
{
    report(m_registrar.rotateSecret(by));
}

void Engine::removeEndpoint()
{
    m_registrar.removeEndpoint();
}

void Engine::startRun(quint64 token, const SendRun &run, const QList<RunLine> &lines,
                      const QList<LeftOutLine> &leftOut, const QList<quint64> &drafts)
{
    submitRun(token, run, lines, leftOut, drafts, WishQueue::kLockTries);
}

void Engine::submitRun(quint64 token, const SendRun &run, const QList<RunLine> &lines,
                       const QList<LeftOutLine> &leftOut, const QList<quint64> &drafts, int lockTries)
{
    const auto started = m_runner.start(run, lines, leftOut, drafts);
    if (started)
        noteRunStored(token, *started, drafts);
    else if (const auto doubtful = m_runner.takeDoubt())
        settleRunLater(token, drafts, *doubtful, started.error());
    else if (started.error().kind == ErrorKind::Locked && lockTries > 0) // passes, mostly
        m_lockWaits.after(WishQueue::kLockWaitMs, [this, token, run, lines, leftOut, drafts, lockTries] {
            submitRun(token, run, lines, leftOut, drafts, lockTries - 1);
        });
    else
        Q_EMIT runNotStored(token, started.error());
}

void Engine::settleRunLater(quint64 token, const QList<quint64> &drafts, const SendRun &doubtful,
                            const Error &error)
{
    for (const quint64 draft : drafts)
        m_drafts.hold(draft);
    m_lockWaits.after(WishQueue::kLockWaitMs, [this, token, drafts, doubtful, error] {
        const auto settled = m_runner.settle(doubtful, error);
        if (!settled) {
            settleRunLater(token, drafts, doubtful, error);
        } else if (*settled) {
            noteRunStored(token, **settled, drafts);
        } else {
            for (const quint64 draft : drafts)
                m_drafts.release(draft);
            Q_EMIT runNotStored(token, settled->error());
        }
    });
}

void Engine::noteRunStored(quint64 token, quint64 run, const QList<quint64> &drafts)
{
    for (const quint64 draft : drafts)
        m_drafts.noteSent(draft);
    Q_EMIT runStored(token, run);
}

void Engine::pauseRun(quint64 run)
{
    report(m_runner.pause(run));
}

void Engine::resumeRun(quint64 run)
{
    untilUnlocked([this, run] { return m_runner.resume(run); });
}

void Engine::stopRun(quint64 run, bool revokesRest)
{
    report(m_runner.stop(run, revokesRest));
}

void Engine::publishListener()
{
    m_changes.listenerChanged(m_listener);
}

void Engine::report(const Result<void> &result)
{
    if (!result)
        Q_EMIT wishRefused(result.error());
}

} // namespace arowana
