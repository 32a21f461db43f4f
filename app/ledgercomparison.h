// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a window shows of own sends against what the practice platform's ledger has of them. Values; any
// thread.

#include "models/domain/messagerow.h"

#include <QList>

namespace arowana {

struct LedgerComparison {
    struct Difference {
        QString id;
        QString here;  ///< the ledger's word for the state shown; empty: it is not shown
        QString there; ///< its own; empty: it has no such message

        friend bool operator==(const Difference &, const Difference &) = default;
    };

    int same = 0;
    QList<Difference> differences;
};

/// The ledger's word for a state.
[[nodiscard]] QString ledgerWord(MessageStatus status);

/// Replies are left out on both sides. A `ledger` that cannot be read has nothing.
[[nodiscard]] LedgerComparison compareWithLedger(const QList<MessageRow> &shown, const QByteArray &ledger);

} // namespace arowana
