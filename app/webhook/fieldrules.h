// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the fields of a head mean for framing, and which of them contradict each other: the judgements of
// Boost.Beast that are too mild for a listener behind a relay (threat "two parsers disagree").

#include "app/webhook/refusalreason.h"
#include "app/webhook/requesthead.h"

#include <QByteArrayView>

#include <optional>

namespace arowana {

class FieldRules {
public:
    explicit FieldRules(RequestHead &head)
        : m_head(head)
    {
    }

    /// Takes one field, its value without white space round it. A reason: the request is refused.
    [[nodiscard]] std::optional<RefusalReason> take(QByteArrayView name, QByteArrayView value);

    /// After the last field and with the version known.
    [[nodiscard]] std::optional<RefusalReason> finish() const;

private:
    [[nodiscard]] std::optional<RefusalReason> takeLength(QByteArrayView value);
    [[nodiscard]] std::optional<RefusalReason> takeCoding(QByteArrayView value);
    [[nodiscard]] std::optional<RefusalReason> takeHost(QByteArrayView value);
    void takeExpectation(QByteArrayView value);

    RequestHead &m_head;
    bool m_hasHost = false;
};

} // namespace arowana
