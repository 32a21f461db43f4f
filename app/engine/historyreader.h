// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Reads what the message log has of the time before this console's first start, once and in the background:
// only while nothing more urgent is being asked. First the list page by page, so that every message stands in
// the window soon; then each one whole, the newest first. How far the list came is kept with each page, and
// what is still to be read whole in the messages themselves, so that it goes on after a restart. What began
// it and what fills gaps is the poller's affair. Engine thread; owned by Engine.

#include "app/engine/lookups.h"
#include "app/engine/ports/syncstore.h"
#include "models/domain/historyprogress.h"

namespace arowana {

class HistoryReader {
public:
    struct Parts {
        EngineStore &store;
        SyncStore &sync;
        StoreWriter &writer;
        MessageBook &book;
        LookUps &lookUps;
        ApiMonitor &monitor;
        PlatformClient &client;
        Timers &timers;
        const Clock &clock;
        const EnginePolicy &policy;
    };

    explicit HistoryReader(Parts parts);
    HistoryReader(const HistoryReader &) = delete;
    HistoryReader &operator=(const HistoryReader &) = delete;

    /// `before`: what is older than this was never asked for. Reads how far an earlier run came.
    Result<void> start(Instant before);
    void setOnline(bool online);
    /// By the operator; outlives the program. Nothing is asked until it goes on, from where it was.
    Result<void> setPaused(bool isPaused);

    /// Whether nothing more urgent is being asked now.
    std::function<bool()> isItsTurn;
    /// Whether a page may be asked for while other messages are being read: there are few, and they show
    /// much.
    std::function<bool()> mayList;
    /// Of the log's older messages more are to be read; nullopt: all of them are.
    std::function<void(const std::optional<HistoryProgress> &progress)> progressed;

private:
    /// Read whole between two looks at whether it is still its turn.
    static constexpr int kAtOnce = 25;
    /// In a row in which none of them could be read, with growing waits a good hour: then the others go on.
    static constexpr int kTriesMost = 20;

    using Phase = HistoryProgress::Phase;

    void later(qint64 delayMs);
    void setback();
    void step();
    void askPage();
    void takePage(const MessagePage &page);
    void readReplies();
    void endPage();
    void readDetails();
    [[nodiscard]] bool isRead(const MessageId &id);
    /// Asks for those of m_beingRead that are still to be read; false when none is, or none can be.
    bool askAgain();
    void ask();
    void enter(Phase phase);
    void finish();
    void tell();
    [[nodiscard]] std::optional<qint64> leftMs(qint64 done, const std::optional<qint64> &total) const;

    Parts m_p;
    TimerGroup m_timers;
    MessageLogQuery m_query;
    RowId m_before;
    Phase m_phase = Phase::Listing;
    bool m_online = false;
    bool m_isDone = true;
    bool m_isPaused = false;
    bool m_isWaiting = false; ///< a step or an answer is to come
    // Listing
    std::optional<qint64> m_total; ///< as the platform told it last
    bool m_isPageOpen = false;
    int m_received = 0; ///< of the open page
    MessageId m_firstOfPage;
    std::deque<MessageId> m_toRead; ///< replies: they are taken only when they are whole
    // Details
    RowId m_below; ///< those above could not be read
    qint64 m_listed = 0;
    qint64 m_toReadWhole = 0;

    std::vector<MessageId> m_beingRead;
    int m_tries = 0;
    quint64 m_answersThen = 0; ///< LookUps::answers() when they were asked for
    int m_unanswered = 0;      ///< in a row
    int m_setbacks = 0;
    qint64 m_paceFromMs = 0; ///< by monotonic time: since when m_paceFrom were done
    qint64 m_paceFrom = 0;
};

} // namespace arowana
