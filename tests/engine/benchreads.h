// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the tests of the engine ask its bench for: lines that were sent, replies that are kept.

#include "tests/support/enginebench.h"

namespace arowana::test {

inline int sentLines(const EngineBench &bench, quint64 run)
{
    int sent = 0;
    for (const RunLine &line : bench.store.keptLines(run))
        sent += line.state == RunLineState::Sent ? 1 : 0;
    return sent;
}

inline QList<MessageRecord> inbound(const EngineBench &bench)
{
    QList<MessageRecord> found;
    for (const auto &[row, record] : bench.store.messages()) {
        if (record.row.direction == Direction::Inbound)
            found.append(record);
    }
    return found;
}

} // namespace arowana::test
