// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Reads one HTTP request from bytes as they come: gates first, then Boost.Beast, and both must agree.
// Pure: no socket, no clock. One verdict whether the bytes come whole, one by one or in any pieces. Owned by
// a connection, which makes a new one for each request. `Expect: 100-continue` is left to the connection.

#include "app/webhook/chunkgate.h"
#include "app/webhook/headgate.h"
#include "app/webhook/requesthead.h"

#include <QByteArray>

#include <memory>

namespace arowana {

class BeastRequest;

class RequestReader {
public:
    enum class State {
        NeedMore,
        HeadDone, ///< the head is sound; look at head(), then proceed() or give up
        Complete,
        Rejected,
    };

    RequestReader();
    RequestReader(const RequestReader &) = delete;
    RequestReader &operator=(const RequestReader &) = delete;
    ~RequestReader();

    /// Takes bytes until the state is no longer NeedMore; returns how many were taken. The rest belongs to
    /// the next step or the next request.
    qsizetype feed(QByteArrayView bytes);
    /// From HeadDone on to the body; Complete at once when there is none.
    void proceed();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool hasStarted() const { return !m_rawHead.isEmpty(); }
    [[nodiscard]] bool isHeadDone() const { return m_headDone; }
    /// Only when rejected.
    [[nodiscard]] RefusalReason reason() const { return m_reason; }
    /// Only once the head is done.
    [[nodiscard]] const RequestHead &head() const;
    /// The body so far, without chunk framing.
    [[nodiscard]] QByteArrayView body() const;
    /// The raw body of a complete request; leaves an empty one behind.
    [[nodiscard]] QByteArray takeBody();
    /// The head as it came and the body without chunk framing, at most `most` bytes.
    [[nodiscard]] QByteArray rawStart(qsizetype most) const;

private:
    qsizetype feedHead(QByteArrayView bytes);
    qsizetype feedSized(QByteArrayView bytes);
    qsizetype feedChunked(QByteArrayView bytes);
    void passOn(QByteArrayView bytes);
    void complete();
    void reject(RefusalReason reason);

    State m_state = State::NeedMore;
    RefusalReason m_reason = RefusalReason::MalformedHead;
    bool m_headDone = false;
    qint64 m_bodyLeft = 0; ///< with a Content-Length
    QByteArray m_rawHead;
    QByteArray m_framing; ///< chunk framing Beast has not seen yet
    HeadGate m_headGate;
    ChunkGate m_chunkGate;
    std::unique_ptr<BeastRequest> m_beast;
};

} // namespace arowana
