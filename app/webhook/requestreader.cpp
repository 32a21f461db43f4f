// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webhook/requestreader.h"

#include "app/webhook/beastrequest.h"

#include <algorithm>

namespace arowana {

RequestReader::RequestReader() = default;
RequestReader::~RequestReader() = default;

qsizetype RequestReader::feed(QByteArrayView bytes)
{
    qsizetype taken = 0;
    while (m_state == State::NeedMore && taken < bytes.size()) {
        const QByteArrayView rest = bytes.sliced(taken);
        if (!m_headDone)
            taken += feedHead(rest);
        else if (m_beast->head().chunked)
            taken += feedChunked(rest);
        else
            taken += feedSized(rest);
    }
    return taken;
}

qsizetype RequestReader::feedHead(QByteArrayView bytes)
{
    const qsizetype looked = m_headGate.look(bytes);
    m_rawHead.append(bytes.first(looked));
    if (m_headGate.state() == HeadGate::State::Refused) {
        reject(m_headGate.reason());
        return looked;
    }
    if (m_headGate.state() == HeadGate::State::Reading)
        return looked;
    m_beast = std::make_unique<BeastRequest>();
    passOn(m_rawHead);
    if (m_state == State::Rejected)
        return looked;
    if (const auto refused = m_beast->finishHead()) {
        reject(*refused);
        return looked;
    }
    m_headDone = true;
    m_state = State::HeadDone;
    return looked;
}

void RequestReader::proceed()
{
    Q_ASSERT(m_state == State::HeadDone);
    m_state = State::NeedMore;
    if (m_beast->head().chunked)
        return;
    m_bodyLeft = m_beast->head().contentLength.value_or(0);
    if (m_bodyLeft == 0)
        complete();
}

qsizetype RequestReader::feedSized(QByteArrayView bytes)
{
    const auto length = static_cast<qsizetype>(std::min<qint64>(m_bodyLeft, bytes.size()));
    m_bodyLeft -= length;
    passOn(bytes.first(length));
    if (m_state == State::NeedMore && m_bodyLeft == 0)
        complete();
    return length;
}

// Beast sees chunk framing in whole lines only, so that where the bytes were cut cannot matter to it.
qsizetype RequestReader::feedChunked(QByteArrayView bytes)
{
    const ChunkGate::Run run = m_chunkGate.next(bytes);
    const QByteArrayView part = bytes.first(run.length);
    switch (run.kind) {
    case ChunkGate::Kind::Framing:
        m_framing.append(part);
        break;
    case ChunkGate::Kind::Sized:
    case ChunkGate::Kind::Complete:
        m_framing.append(part);
        passOn(m_framing);
        m_framing.clear();
        if (run.kind == ChunkGate::Kind::Complete && m_state == State::NeedMore)
            complete();
        break;
    case ChunkGate::Kind::Data:
        passOn(part);
        break;
    case ChunkGate::Kind::Refused:
        reject(m_chunkGate.reason());
        break;
    }
    return run.length;
}

void RequestReader::passOn(QByteArrayView bytes)
{
    if (m_beast->is_done())
        return reject(RefusalReason::AmbiguousLength);
    if (const auto refused = m_beast->take(bytes))
        reject(*refused);
}

void RequestReader::complete()
{
    if (!m_beast->is_done())
        return reject(RefusalReason::AmbiguousLength);
    m_state = State::Complete;
}

void RequestReader::reject(RefusalReason reason)
{
    m_state = State::Rejected;
    m_reason = reason;
}

const RequestHead &RequestReader::head() const
{
    Q_ASSERT(m_headDone);
    return m_beast->head();
}

QByteArrayView RequestReader::body() const
{
    return m_beast ? QByteArrayView(m_beast->body()) : QByteArrayView();
}

QByteArray RequestReader::takeBody()
{
    Q_ASSERT(m_state == State::Complete);
    return m_beast->takeBody();
}

QByteArray RequestReader::rawStart(qsizetype most) const
{
    QByteArray raw = m_rawHead.first(std::min(most, m_rawHead.size()));
    const QByteArrayView rest = body();
    raw.append(rest.first(std::min(most - raw.size(), rest.size())));
    return raw;
}

} // namespace arowana
