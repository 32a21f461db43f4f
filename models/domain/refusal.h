// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The platform's no to a call: HTTP status first, then its error envelope (`api/errors`).

#include "models/domain/balance.h"
#include "models/domain/fieldproblem.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace arowana {

struct Refusal {
    int httpStatus = 0;
    QByteArray code; ///< `error`: the stable machine word
    QString message; ///< `message`: for humans, plain text, as it came
    QList<FieldProblem> details;
    std::optional<Balance> balance;      ///< 402
    std::optional<Money> requiredAmount; ///< 402
    QString topupUrl;                    ///< 402; shown as text
    std::optional<qint64> retryAfterMs;  ///< 429; already clamped to 1 s .. 1 h
    bool retryIsCut = false;             ///< it asked for more than that hour
    QByteArray raw;                      ///< the answer's body, kept for the inspector

    friend bool operator==(const Refusal &, const Refusal &) = default;
};

} // namespace arowana
