// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webhook/headgate.h"

#include "app/webhook/httpbytes.h"
#include "app/webhook/listenerlimits.h"

namespace arowana {

namespace {

// RFC 3986 pchar, the slash and the question mark. `%` is looked at apart.
bool isTargetByte(char byte)
{
    return isAsciiLetter(byte) || isAsciiDigit(byte) || QByteArrayView("-._~!$&'()*+,;=:@/?").contains(byte);
}

} // namespace

qsizetype HeadGate::look(QByteArrayView bytes)
{
    qsizetype looked = 0;
    while (m_state == State::Reading && looked < bytes.size()) {
        if (m_total == limits::kHeadBytes) {
            refuse(RefusalReason::HeadTooLarge);
            break;
        }
        step(bytes[looked]);
        ++looked;
        ++m_total;
    }
    return looked;
}

void HeadGate::step(char byte)
{
    switch (m_place) {
    case Place::Method:
        return stepMethod(byte);
    case Place::Target:
        return stepTarget(byte);
    case Place::Version:
        return stepVersion(byte);
    case Place::RequestLf:
    case Place::ValueLf:
        return expectLf(byte, Place::LineStart);
    case Place::LineStart:
        return stepLineStart(byte);
    case Place::Name:
        return stepName(byte);
    case Place::Value:
        return stepValue(byte);
    case Place::EndLf:
        if (byte != '\n')
            return refuse(RefusalReason::MalformedHead);
        m_state = State::Complete;
        return;
    }
}

void HeadGate::stepMethod(char byte)
{
    if (byte == ' ' && m_inPart > 0) {
        m_place = Place::Target;
        m_inPart = 0;
        return;
    }
    if (!isTokenByte(byte) || ++m_inPart > limits::kMethodBytes)
        refuse(RefusalReason::MalformedHead);
}

// Origin form only: `*`, an absolute URL, `host:port` and a double slash are read differently by different
// programs, and no genuine delivery has them.
void HeadGate::stepTarget(char byte)
{
    if (byte == ' ' && m_inPart > 0 && m_escape == 0) {
        m_place = Place::Version;
        m_inPart = 0;
        return;
    }
    const bool first = m_inPart == 0;
    const bool second = m_inPart == 1;
    ++m_inPart;
    if (m_escape > 0) {
        --m_escape;
        if (!isHexDigit(byte))
            refuse(RefusalReason::MalformedHead);
        return;
    }
    if (byte == '%' && !first) {
        m_escape = 2;
        return;
    }
    if (!isTargetByte(byte) || (first && byte != '/') || (second && byte == '/'))
        refuse(RefusalReason::MalformedHead);
}

void HeadGate::stepVersion(char byte)
{
    static constexpr QByteArrayView kStart("HTTP/");
    const qsizetype at = m_inPart++;
    if (at < kStart.size()) {
        if (byte != kStart[at])
            refuse(RefusalReason::MalformedHead);
        return;
    }
    switch (at - kStart.size()) {
    case 0:
        m_major = byte;
        break;
    case 1:
        if (byte != '.')
            refuse(RefusalReason::MalformedHead);
        return;
    case 2:
        m_minor = byte;
        break;
    default:
        if (byte != '\r')
            return refuse(RefusalReason::MalformedHead);
        if (m_major != '1' || (m_minor != '0' && m_minor != '1'))
            return refuse(RefusalReason::UnsupportedVersion);
        m_place = Place::RequestLf;
        return;
    }
    if (!isAsciiDigit(byte))
        refuse(RefusalReason::MalformedHead);
}

// A line that starts with a space or a tab continues the one before (obs-fold) or hides a field from
// another parser; both fall here, as neither is a token.
void HeadGate::stepLineStart(char byte)
{
    if (byte == '\r') {
        m_place = Place::EndLf;
        return;
    }
    if (!isTokenByte(byte))
        return refuse(RefusalReason::MalformedHead);
    if (++m_fields > limits::kFields)
        return refuse(RefusalReason::TooManyFields);
    m_place = Place::Name;
}

void HeadGate::stepName(char byte)
{
    if (byte == ':')
        m_place = Place::Value;
    else if (!isTokenByte(byte))
        refuse(RefusalReason::MalformedHead);
}

void HeadGate::stepValue(char byte)
{
    if (byte == '\r')
        m_place = Place::ValueLf;
    else if (byte != '\t' && isControlByte(byte))
        refuse(RefusalReason::MalformedHead);
}

void HeadGate::expectLf(char byte, Place next)
{
    if (byte != '\n')
        return refuse(RefusalReason::MalformedHead);
    m_place = next;
}

void HeadGate::refuse(RefusalReason reason)
{
    m_state = State::Refused;
    m_reason = reason;
}

} // namespace arowana
