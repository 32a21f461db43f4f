// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One connection of the listener: reads one request at a time, hands it over, answers it, reads the next.
// Every step has a deadline by the clock passed in. Made and owned by WebhookListener, engine thread; what is
// allowed is left to RequestReader and RequestPolicy.

#include "app/webhook/requestreader.h"
#include "models/domain/clock.h"

#include <QHostAddress>
#include <QObject>

#include <memory>

class QTcpSocket;

namespace arowana {

class ConnectionOwner;

class DeliveryConnection : public QObject {
    Q_OBJECT

public:
    /// Takes the socket as its child. Both references must outlive it.
    DeliveryConnection(QTcpSocket *socket, const Clock &clock, ConnectionOwner &owner, QObject *parent);
    ~DeliveryConnection() override;

    /// Starts to read; to be called once.
    void start();

    /// The token under which the engine knows the waiting request.
    void waitUnder(quint64 token) { m_token = token; }
    /// 200 or 503 to the waiting request. Ignored when none waits. True when 200 was written.
    bool answer(bool stored);

    /// Ends what took too long: 408 to a slow request, 503 for a silent engine, the cut otherwise.
    void enforceDeadline();

    /// How readily it gives way to a newer connection: lower goes first, nullopt never.
    [[nodiscard]] std::optional<int> evictionRank() const;
    /// Since when it is in that state, monotonic milliseconds.
    [[nodiscard]] qint64 since() const { return m_since; }
    /// Ends it to make room.
    void evict();
    /// Closes at once, without an answer and without a word to the owner.
    void drop();

    [[nodiscard]] const QHostAddress &peer() const { return m_peer; }

private:
    enum class Phase { Reading, Waiting, Writing, Lingering, Over };

    void readOn();
    void takeBytes();
    [[nodiscard]] bool refill();
    void headDone();
    void requestDone();
    [[nodiscard]] bool takeShare();
    void write(int status, bool closes);
    void writtenSome();
    void nextRequest();
    void linger();
    void discard();
    void refuse(RefusalReason reason);
    void gone();
    [[nodiscard]] qint64 deadline() const;
    void enter(Phase phase);
    void giveShareBack();

    QTcpSocket *m_socket; ///< child
    const Clock &m_clock;
    ConnectionOwner &m_owner;
    QHostAddress m_peer;
    std::unique_ptr<RequestReader> m_reader;
    QByteArray m_unread; ///< read from the socket, not yet by the reader
    Phase m_phase = Phase::Reading;
    qint64 m_since = 0; ///< start of the phase; while reading, of the request
    quint64 m_token = 0;
    qint64 m_share = 0; ///< of the body pool
    qint64 m_discarded = 0;
    bool m_idle = false; ///< between two requests
    bool m_reading = false;
    bool m_keepAlive = false;
    bool m_closes = false;
};

} // namespace arowana
