// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Counts of steps for the charts, from the index of steps by time. Reader thread; owned by MessageReader.

#include "app/store/storeconnection.h"
#include "models/domain/statisticssource.h"

namespace arowana {

class StatisticsReader {
public:
    explicit StatisticsReader(StoreConnection &connection);

    /// See StatisticsSource::askPerMinute.
    Result<QList<MinuteCount>> perMinute(Instant from, Instant to);

private:
    StoreConnection &m_connection;
};

} // namespace arowana
