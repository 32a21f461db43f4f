// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Everything the reader reads with, over its one connection. Owned by MessageReader, whose two source files
// alone include this.

#include "app/store/asidetable.h"
#include "app/store/contactreader.h"
#include "app/store/conversationreader.h"
#include "app/store/detailreader.h"
#include "app/store/messagefinder.h"
#include "app/store/messagetable.h"
#include "app/store/outboxreader.h"
#include "app/store/runtable.h"
#include "app/store/sendcontextreader.h"
#include "app/store/statisticsreader.h"

namespace arowana {

struct ReaderTables {
    explicit ReaderTables(std::unique_ptr<StoreConnection> opened)
        : connection(std::move(opened))
        , messages(*connection)
        , finder(*connection, messages)
        , details(*connection)
        , outbox(*connection)
        , statistics(*connection)
        , contexts(*connection)
        , runs(*connection)
        , conversations(*connection)
        , contacts(*connection)
        , aside(*connection)
    {
    }

    std::unique_ptr<StoreConnection> connection;
    MessageTable messages;
    MessageFinder finder;
    DetailReader details;
    OutboxReader outbox;
    StatisticsReader statistics;
    SendContextReader contexts;
    RunTable runs;
    ConversationReader conversations;
    ContactReader contacts;
    AsideTable aside;
};

} // namespace arowana
