// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// From where the window reads the events that are set aside. Implemented by the store on its reader thread,
// under the same rules as MessageSource.

#include "models/domain/result.h"
#include "models/domain/setaside.h"

#include <functional>
#include <limits>

namespace arowana {

/// One with its bytes, as they were signed.
struct SetAsideRecord {
    SetAsideEvent event;
    QByteArray body;

    friend bool operator==(const SetAsideRecord &, const SetAsideRecord &) = default;
};

class SetAsideSource {
public:
    using ListAnswer = std::function<void(const Result<QList<SetAsideEvent>> &)>;
    using RecordsAnswer = std::function<void(const Result<QList<SetAsideRecord>> &)>;
    /// Before the newest.
    static constexpr qint64 kFromNewest = std::numeric_limits<qint64>::max();

    SetAsideSource() = default;
    SetAsideSource(const SetAsideSource &) = delete;
    SetAsideSource &operator=(const SetAsideSource &) = delete;
    virtual ~SetAsideSource() = default;

    /// A name for one who asks: the newer question of one cancels only its own older one.
    [[nodiscard]] quint64 newSetAsideAsker() { return ++m_lastAsker; }
    /// Those that nobody marked as seen, with numbers below `before`, the newest first, `most` at most: fewer
    /// are all there are.
    virtual void askSetAside(quint64 asker, qint64 before, int most, ListAnswer answer) = 0;
    /// The same with their bytes, some megabytes at once: an empty list is the end.
    virtual void askSetAsideRecords(quint64 asker, qint64 before, RecordsAnswer answer) = 0;
    /// This one alone, seen or not; an empty list when it is not set aside any more.
    virtual void askSetAsideRecord(quint64 asker, qint64 number, RecordsAnswer answer) = 0;

private:
    quint64 m_lastAsker = 0;
};

} // namespace arowana
