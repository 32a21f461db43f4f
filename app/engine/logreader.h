// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Reads a window of the platform's message log page by page (`api/messages/list-messages`) and merges what
// it says. The list has no documented order and its `total` is no promise: the whole window is read, until a
// page is shorter than its limit. Items that are new or have gone on are handed to the look-ups, since the
// list has neither text nor timeline. Engine thread; owned by Engine.

#include "app/engine/lookups.h"

namespace arowana {

/// By the platform's clock, both ends included.
struct LogWindow {
    Instant from;
    Instant to;

    friend bool operator==(const LogWindow &, const LogWindow &) = default;
};

class LogReader {
public:
    struct Parts {
        StoreWriter &writer;
        MessageBook &book;
        LookUps &lookUps;
        ApiMonitor &monitor;
        PlatformClient &client;
        Timers &timers;
        const EnginePolicy &policy;
    };
    struct Reading {
        bool isComplete = false;
        int news = 0; ///< messages that were new or had gone on
    };

    explicit LogReader(Parts parts);
    LogReader(const LogReader &) = delete;
    LogReader &operator=(const LogReader &) = delete;

    [[nodiscard]] bool isReading() const { return m_isReading; }
    /// Only while none is being read. `done` follows later, once.
    void read(const LogWindow &window, std::function<void(const Reading &)> done);

private:
    /// A platform that ignores the offset would give the same page for ever.
    static constexpr int kPagesMost = 5'000;

    void askPage();
    void takePage(const MessagePage &page);
    void finish(bool isComplete);

    Parts m_p;
    TimerGroup m_timers;
    bool m_isReading = false;
    MessageLogQuery m_query;
    MessageId m_firstOfPage;
    int m_pages = 0;
    Reading m_reading;
    std::function<void(const Reading &)> m_done;
};

} // namespace arowana
