// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Reads single messages whole (`api/messages/get-message`), with the contact behind them where it is not
// known yet. One call at a time and with a space between them, so that polling never takes the rate limit
// from a send; what somebody looks at goes before what is fetched in the background. Engine thread; owned by
// Engine.

#include "app/engine/apimonitor.h"
#include "app/engine/directory.h"
#include "app/engine/enginepolicy.h"
#include "app/engine/inboundbook.h"
#include "app/engine/sessionbook.h"
#include "app/engine/storewriter.h"
#include "app/engine/timergroup.h"

#include <deque>
#include <map>
#include <set>

namespace arowana {

class LookUps {
public:
    struct Parts {
        StoreWriter &writer;
        MessageBook &book;
        InboundBook &inbound;
        SessionBook &sessions;
        Directory &directory;
        ApiMonitor &monitor;
        PlatformClient &client;
        Timers &timers;
        const Clock &clock;
        const EnginePolicy &policy;
    };

    explicit LookUps(Parts parts);
    LookUps(const LookUps &) = delete;
    LookUps &operator=(const LookUps &) = delete;

    void setOnline(bool online);
    /// Before all that wait, `delayMs` from now. Beyond kSoonMost that wait, it is left to the next round.
    void soon(const MessageId &id, qint64 delayMs);
    /// After all that wait.
    void add(const MessageId &id);
    [[nodiscard]] int waiting() const { return int(m_first.size() + m_then.size()); }
    [[nodiscard]] bool isIdle() const { return !m_isAsking; }
    /// How often the platform has said something about a message, yes or no, since the start.
    [[nodiscard]] quint64 answers() const { return m_answers; }

    /// It may be known now whose channel it is: then replies that it brought get their sender, and open a
    /// session where they are young. Works inside the transaction its caller has opened.
    Result<void> nameAgent(const ChannelId &channel);

    /// Nothing waits any more. False when the platform stopped answering and what waited was given up.
    std::function<void(bool allRead)> drained;
    /// A message was read that had gone on, or was new.
    std::function<void()> found;
    /// A message has come to an end, or a reply come, at this moment of the platform's clock, and no webhook
    /// had told it.
    std::function<void(Instant at)> untold;

private:
    static constexpr int kSoonMost = 50;
    /// A message that the platform will not tell, though its list names it, is asked for as long.
    static constexpr qint64 kRefusedMostMs = 3'600'000;
    /// One that it denies for as long is not there: a single no may come from an answer that is ahead of it.
    static constexpr qint64 kDeniedMs = 5'000;
    /// Beyond what any list reaches back, so that one which is never told is not asked for as long once more.
    static constexpr qint64 kForgetRefusedMs = 8LL * 24 * 3'600'000;

    void begin();
    void next();
    void ask(const MessageId &id);
    void take(const PolledMessage &polled);
    void askContact(const PolledMessage &polled);
    void apply(const PolledMessage &polled, const Contact &contact);
    /// True when it is another one than before.
    bool noteState(const MessageRecord &before, const PolledMessage &polled);
    /// True when nobody had told of it.
    Result<bool> applyReply(const PolledMessage &polled, const Contact &contact);
    /// What is no yes: waits, gives up, or leaves this one out.
    void setback(const MessageId &id, const Refusal *refusal);
    /// The platform's no to this one message.
    void noteRefused(const MessageId &id, int httpStatus);
    void later();
    void end(bool allRead);

    Parts m_p;
    bool m_online = false;
    bool m_isAsking = false;
    quint64 m_answers = 0;
    std::deque<MessageId> m_first;
    std::deque<MessageId> m_then;
    std::set<MessageId> m_known;                ///< all that wait
    std::map<MessageId, qint64> m_refusedSince; ///< by monotonic time
    bool m_leftOneOut = false;                  ///< one that is still to be read
    TimerGroup m_timers;
};

} // namespace arowana
