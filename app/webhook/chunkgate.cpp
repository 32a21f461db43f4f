// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webhook/chunkgate.h"

#include "app/webhook/httpbytes.h"
#include "app/webhook/listenerlimits.h"

#include <algorithm>

namespace arowana {

ChunkGate::Run ChunkGate::next(QByteArrayView bytes)
{
    if (m_place == Place::Data) {
        const qsizetype length = static_cast<qsizetype>(std::min<qint64>(m_size, bytes.size()));
        m_size -= length;
        if (m_size == 0)
            m_place = Place::DataCr;
        return {Kind::Data, length};
    }
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const Kind kind = step(bytes[i]);
        if (kind != Kind::Framing)
            return {kind, i + 1};
    }
    return {Kind::Framing, bytes.size()};
}

ChunkGate::Kind ChunkGate::step(char byte)
{
    switch (m_place) {
    case Place::Size:
        return stepSize(byte);
    case Place::SizeLf:
        return endOfSizeLine(byte);
    case Place::Data: // handled in runs
        break;
    case Place::DataCr:
        return expect(byte, '\r', Place::DataLf);
    case Place::DataLf:
        m_digits = 0;
        return expect(byte, '\n', Place::Size);
    case Place::EndCr:
        return expect(byte, '\r', Place::EndLf);
    case Place::EndLf:
        return byte == '\n' ? Kind::Complete : refuse(RefusalReason::MalformedBody);
    }
    return refuse(RefusalReason::MalformedBody);
}

ChunkGate::Kind ChunkGate::stepSize(char byte)
{
    if (byte == '\r' && m_digits > 0)
        return expect(byte, '\r', Place::SizeLf);
    const int value = hexValue(byte);
    if (value < 0 || ++m_digits > limits::kChunkSizeDigits)
        return refuse(RefusalReason::MalformedBody);
    m_size = m_size * 16 + value;
    if (m_total + m_size > limits::kBodyBytes)
        return refuse(RefusalReason::BodyTooLarge);
    return Kind::Framing;
}

ChunkGate::Kind ChunkGate::endOfSizeLine(char byte)
{
    if (byte != '\n')
        return refuse(RefusalReason::MalformedBody);
    if (m_size == 0) {
        m_place = Place::EndCr;
        return Kind::Framing;
    }
    m_total += m_size;
    m_place = Place::Data;
    return Kind::Sized;
}

ChunkGate::Kind ChunkGate::expect(char byte, char wanted, Place next)
{
    if (byte != wanted)
        return refuse(RefusalReason::MalformedBody);
    m_place = next;
    return Kind::Framing;
}

ChunkGate::Kind ChunkGate::refuse(RefusalReason reason)
{
    m_reason = reason;
    return Kind::Refused;
}

} // namespace arowana
