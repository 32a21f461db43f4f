// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The strict look at every byte of a request's head before Boost.Beast may see it: characters, line ends,
// shape of the request line and of the field lines, size and number of fields. What the fields mean is
// left to FieldRules. One byte at a time, so the verdict cannot depend on how the bytes were cut.

#include "app/webhook/refusalreason.h"

#include <QByteArrayView>

namespace arowana {

class HeadGate {
public:
    enum class State { Reading, Complete, Refused };

    /// Looks at bytes until the head ends or is refused; returns how many it looked at.
    qsizetype look(QByteArrayView bytes);

    [[nodiscard]] State state() const { return m_state; }
    /// Only when refused.
    [[nodiscard]] RefusalReason reason() const { return m_reason; }

private:
    enum class Place { Method, Target, Version, RequestLf, LineStart, Name, Value, ValueLf, EndLf };

    void step(char byte);
    void stepMethod(char byte);
    void stepTarget(char byte);
    void stepVersion(char byte);
    void stepLineStart(char byte);
    void stepName(char byte);
    void stepValue(char byte);
    void expectLf(char byte, Place next);
    void refuse(RefusalReason reason);

    State m_state = State::Reading;
    RefusalReason m_reason = RefusalReason::MalformedHead;
    Place m_place = Place::Method;
    qsizetype m_total = 0;
    qsizetype m_inPart = 0; ///< bytes of the current method, target, version or name
    int m_escape = 0;       ///< hex digits still due after a `%` in the target
    int m_fields = 0;
    char m_major = 0;
    char m_minor = 0;
};

} // namespace arowana
