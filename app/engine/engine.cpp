// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/engine.h"

namespace arowana {

Engine::Engine(Ports ports, EnginePolicy policy, QObject *parent)
    : QObject(parent)
    , m_ports(ports)
    , m_policy(std::move(policy))
    , m_changes(ports.timers, ports.clock, [this](const ChangeSet &changes) { Q_EMIT changed(changes); })
    , m_book(ports.store, ports.clock)
    , m_writer(ports.store, m_book, m_changes)
    , m_ledger(m_changes, ports.clock)
    , m_monitor(m_changes, ports.clock)
    , m_outbox({ports.store, m_writer, m_book, m_ledger, m_monitor, m_changes, ports.client, ports.timers,
                ports.clock, m_policy})
    , m_revoker({ports.store, m_writer, m_book, m_monitor, ports.client, ports.timers, m_policy})
    , m_refresher({ports.store, m_writer, m_book, m_ledger, m_monitor, ports.client, ports.timers, m_policy})
    , m_registrar(m_monitor, ports.client, ports.timers, m_policy)
    , m_intake({ports.store, m_writer, m_book, m_ledger, ports.timers})
{
    wire();
}

Engine::~Engine() = default;

void Engine::wire()
{
    m_outbox.accepted = [this](const MessageId &id) {
        m_refresher.moneyMoved();
        m_refresher.lookSoon(id, m_policy.lookAfterSendMs);
    };
    m_revoker.revoked = [this] { m_refresher.moneyMoved(); };
    m_intake.taken = [this](const Intake::Taken &facts) {
        m_listener.quarantined += facts.quarantined;
        m_listener.lastEventAt = facts.lastReceivedAt;
        publishListener();
        if (facts.moneyMoved)
            m_refresher.moneyMoved();
        for (const MessageId &id : m_book.takeWorthAsking())
            m_refresher.lookSoon(id, m_policy.lookAfterEventMs);
    };
    m_registrar.changed = [this](const Registrar::Outcome &outcome) {
        m_listener.registration = outcome.state;
        m_listener.trouble = outcome.trouble;
        m_refresher.setPolling(outcome.state != RegistrationState::Registered);
        publishListener();
    };
}

Result<void> Engine::start(const QString &apiHost, ApiState state)
{
    m_monitor.begin(apiHost, state);
    if (auto recovered = m_outbox.recover(); !recovered)
        return recovered;
    m_writer.countMessages();
    publishSenders();
    publishListener();
    m_changes.storeChanged({});
    m_refresher.setPolling(true);
    if (state == ApiState::NotAsked)
        goOnline(apiHost);
    return {};
}

void Engine::goOnline(const QString &apiHost)
{
    m_monitor.begin(apiHost, ApiState::NotAsked);
    m_refresher.setOnline(true);
    m_revoker.setOnline(true);
    m_outbox.setOnline(true);
    m_registrar.setOnline(true);
    m_refresher.refreshAll();
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

void Engine::noteRefusedDelivery(bool badSignature)
{
    ++(badSignature ? m_listener.refusedSignatures : m_listener.refusedOther);
    publishListener();
}

void Engine::send(quint64 token, const SendRequest &request)
{
    auto stored = m_outbox.submit(request);
    if (stored)
        Q_EMIT sendStored(token, *stored);
    else
        Q_EMIT sendNotStored(token, stored.error());
}

void Engine::stop(RowId row)
{
    report(m_outbox.stop(row));
}

void Engine::sendNow(RowId row)
{
    report(m_outbox.sendNow(row));
}

void Engine::revoke(RowId row)
{
    report(m_revoker.revoke(row));
}

void Engine::refresh()
{
    m_refresher.refreshAll();
}

void Engine::saveSender(const Sender &sender)
{
    report(m_writer.write([&] { return m_ports.store.saveSender(sender); }));
    publishSenders();
}

void Engine::removeSender(const Sender &sender)
{
    report(m_writer.write([&] { return m_ports.store.removeSender(sender); }));
    publishSenders();
}

void Engine::publishSenders()
{
    if (auto senders = m_ports.store.senders())
        m_changes.sendersChanged(senders.take());
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
