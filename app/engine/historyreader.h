// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Reads what the message log has of the time before this console's first start, once, page by page and in the
// background: only while nothing more urgent is being asked. How far it came is kept, so that it goes on
// after a restart. What began it and what fills gaps is the poller's affair. Engine thread; owned by Engine.

#include "app/engine/lookups.h"

namespace arowana {

class HistoryReader {
public:
    struct Parts {
        EngineStore &store;
        StoreWriter &writer;
        MessageBook &book;
        LookUps &lookUps;
        ApiMonitor &monitor;
        PlatformClient &client;
        Timers &timers;
        const EnginePolicy &policy;
    };

    explicit HistoryReader(Parts parts);
    HistoryReader(const HistoryReader &) = delete;
    HistoryReader &operator=(const HistoryReader &) = delete;

    /// `before`: what is older than this was never asked for. Reads how far an earlier run came.
    Result<void> start(Instant before);
    void setOnline(bool online);

    /// Whether nothing more urgent is being asked now.
    std::function<bool()> isItsTurn;
    /// So many of the log's older messages are read, of which more may follow; nullopt: all of them are.
    std::function<void(const std::optional<qint64> &read)> progressed;

private:
    /// Read whole between two looks at whether it is still its turn.
    static constexpr int kAtOnce = 25;
    /// In a row in which none of them could be read, with growing waits a good hour: then the others go on.
    static constexpr int kTriesMost = 20;

    void later(qint64 delayMs);
    void step();
    void askPage();
    void takePage(const MessagePage &page);
    void readSome();
    void endPage();
    [[nodiscard]] bool isRead(const MessageId &id);
    void tell();

    Parts m_p;
    TimerGroup m_timers;
    MessageLogQuery m_query;
    bool m_online = false;
    bool m_isDone = true;
    bool m_isWaiting = false; ///< a step or an answer is to come
    bool m_isPageOpen = false;
    int m_received = 0; ///< of the open page
    MessageId m_firstOfPage;
    std::deque<MessageId> m_toRead;
    std::vector<MessageId> m_beingRead;
    int m_tries = 0;
    int m_setbacks = 0;
};

} // namespace arowana
