// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webhook/deliveryconnection.h"

#include "app/webhook/bodypool.h"
#include "app/webhook/connectionowner.h"
#include "app/webhook/halfclose.h"
#include "app/webhook/httpanswer.h"
#include "app/webhook/listenerlimits.h"
#include "app/webhook/requestpolicy.h"

#include <QTcpSocket>

namespace arowana {

DeliveryConnection::DeliveryConnection(QTcpSocket *socket, const Clock &clock, ConnectionOwner &owner,
                                       QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_clock(clock)
    , m_owner(owner)
    , m_peer(socket->peerAddress())
    , m_reader(std::make_unique<RequestReader>())
    , m_since(clock.monotonicMs())
{
    socket->setParent(this);
    // What is not read stays in the kernel, and the peer's window closes.
    socket->setReadBufferSize(limits::kReadAhead);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
}

DeliveryConnection::~DeliveryConnection() = default;

void DeliveryConnection::start()
{
    connect(m_socket, &QTcpSocket::readyRead, this, &DeliveryConnection::readOn);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &DeliveryConnection::writtenSome);
    connect(m_socket, &QTcpSocket::disconnected, this, &DeliveryConnection::gone);
    connect(m_socket, &QTcpSocket::errorOccurred, this, [this] {
        if (m_socket->state() == QAbstractSocket::UnconnectedState)
            gone();
    });
    readOn();
    if (m_phase != Phase::Over && m_socket->state() == QAbstractSocket::UnconnectedState)
        gone();
}

// Written as a loop with a guard: an engine that answers at once, or a write that is done at once, comes back
// here from below, and a long pipeline must not grow the stack.
void DeliveryConnection::readOn()
{
    if (m_phase == Phase::Lingering)
        return discard();
    if (m_reading)
        return;
    m_reading = true;
    while (m_phase == Phase::Reading && refill())
        takeBytes();
    m_reading = false;
}

bool DeliveryConnection::refill()
{
    if (m_unread.isEmpty())
        m_unread = m_socket->read(limits::kReadAhead);
    return !m_unread.isEmpty();
}

void DeliveryConnection::takeBytes()
{
    if (m_idle) {
        m_idle = false;
        m_since = m_clock.monotonicMs();
    }
    m_unread.remove(0, m_reader->feed(m_unread));
    switch (m_reader->state()) {
    case RequestReader::State::NeedMore:
        if (!takeShare())
            refuse(RefusalReason::Crowded);
        return;
    case RequestReader::State::HeadDone:
        return headDone();
    case RequestReader::State::Complete:
        return requestDone();
    case RequestReader::State::Rejected:
        return refuse(m_reader->reason());
    }
}

void DeliveryConnection::headDone()
{
    const RequestHead &head = m_reader->head();
    if (const auto reason = m_owner.policy().judgeHead(head, m_socket->localAddress(), m_socket->localPort()))
        return refuse(*reason);
    m_keepAlive = head.keepAlive;
    const bool awaitsContinue = head.expectsContinue && head.minorVersion == 1;
    m_reader->proceed();
    if (m_reader->state() == RequestReader::State::Complete)
        return requestDone();
    // A peer that sends its body without waiting needs no leave any more.
    if (awaitsContinue && m_unread.isEmpty() && m_socket->bytesAvailable() == 0)
        m_socket->write(httpContinue());
}

void DeliveryConnection::requestDone()
{
    if (const auto reason = m_owner.policy().judgeBody(m_reader->head(), m_reader->body()))
        return refuse(*reason);
    enter(Phase::Waiting);
    const bool withCurrent = m_owner.policy().isSignedWithCurrent(m_reader->head(), m_reader->body());
    m_owner.handOver(*this, m_reader->takeBody(), withCurrent);
}

bool DeliveryConnection::answer(bool stored)
{
    if (m_phase != Phase::Waiting)
        return false;
    m_token = 0;
    if (!stored) {
        refuse(RefusalReason::NotStored);
        return false;
    }
    write(200, !m_keepAlive);
    return m_phase != Phase::Over;
}

bool DeliveryConnection::takeShare()
{
    const qint64 wanted = m_reader->body().size() - limits::kFreeBodyBytes;
    if (wanted <= m_share)
        return true;
    if (!m_owner.bodyPool().take(wanted - m_share))
        return false;
    m_share = wanted;
    return true;
}

void DeliveryConnection::giveShareBack()
{
    m_owner.bodyPool().giveBack(m_share);
    m_share = 0;
}

void DeliveryConnection::write(int status, bool closes)
{
    enter(Phase::Writing);
    m_closes = closes;
    m_reader = std::make_unique<RequestReader>();
    giveShareBack();
    if (closes)
        m_unread.clear();
    m_socket->write(httpAnswer(status, closes));
    m_socket->flush();
    writtenSome();
}

void DeliveryConnection::writtenSome()
{
    if (m_phase != Phase::Writing || m_socket->bytesToWrite() > 0)
        return;
    if (m_closes)
        linger();
    else
        nextRequest();
}

void DeliveryConnection::nextRequest()
{
    enter(Phase::Reading);
    m_idle = true;
    readOn();
}

void DeliveryConnection::linger()
{
    enter(Phase::Lingering);
    endWriting(m_socket->socketDescriptor());
    discard();
}

void DeliveryConnection::discard()
{
    for (;;) {
        const qint64 size = m_socket->read(limits::kReadAhead).size();
        if (size == 0)
            return;
        m_discarded += size;
        if (m_discarded > limits::kLingerBytes)
            return gone();
    }
}

void DeliveryConnection::refuse(RefusalReason reason)
{
    const int status = httpStatus(reason);
    const RefusedRequest refused{{m_clock.now(), status, reason, m_peer},
                                 m_reader->rawStart(limits::kRefusedBytes)};
    write(status, true);
    m_owner.noteRefusal(refused);
}

void DeliveryConnection::enforceDeadline()
{
    if (m_phase == Phase::Over || m_clock.monotonicMs() < deadline())
        return;
    switch (m_phase) {
    case Phase::Reading:
        if (m_reader->hasStarted())
            return refuse(RefusalReason::TooSlow);
        return gone();
    case Phase::Waiting:
        m_owner.forgetToken(std::exchange(m_token, 0));
        return refuse(RefusalReason::EngineSilent);
    case Phase::Writing:
    case Phase::Lingering:
        return gone();
    case Phase::Over:
        return;
    }
}

qint64 DeliveryConnection::deadline() const
{
    switch (m_phase) {
    case Phase::Reading:
        if (m_idle)
            return m_since + limits::kIdleMs;
        return m_since + (m_reader->isHeadDone() ? limits::kRequestMs : limits::kHeadMs);
    case Phase::Waiting:
        return m_since + limits::kEngineMs;
    case Phase::Writing:
        return m_since + limits::kWriteMs;
    case Phase::Lingering:
    case Phase::Over:
        break;
    }
    return m_since + limits::kLingerMs;
}

std::optional<int> DeliveryConnection::evictionRank() const
{
    switch (m_phase) {
    case Phase::Lingering:
        return 0;
    case Phase::Reading:
        return m_idle ? 1 : 2;
    case Phase::Writing:
        return 3;
    case Phase::Waiting: // its delivery may be on disk already; the answer saves a repeat
    case Phase::Over:
        break;
    }
    return std::nullopt;
}

void DeliveryConnection::evict()
{
    // The answer is tried, but nobody waits for it to arrive: the place is needed now.
    if (m_phase == Phase::Reading && m_reader->hasStarted()) {
        const RefusedRequest refused{
            {m_clock.now(), httpStatus(RefusalReason::Crowded), RefusalReason::Crowded, m_peer},
            m_reader->rawStart(limits::kRefusedBytes)};
        m_socket->write(httpAnswer(refused.what.status, true));
        m_socket->flush();
        gone();
        m_owner.noteRefusal(refused);
        return;
    }
    gone();
}

void DeliveryConnection::gone()
{
    if (m_phase == Phase::Over)
        return;
    const quint64 token = std::exchange(m_token, 0);
    drop();
    if (token != 0)
        m_owner.forgetToken(token);
    m_owner.noteOver(*this);
}

void DeliveryConnection::drop()
{
    if (m_phase == Phase::Over)
        return;
    enter(Phase::Over);
    giveShareBack();
    m_unread.clear();
    disconnect(m_socket, nullptr, this, nullptr);
    m_socket->abort();
    deleteLater();
}

void DeliveryConnection::enter(Phase phase)
{
    m_phase = phase;
    m_since = m_clock.monotonicMs();
}

} // namespace arowana
