// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A workbench with somebody at the desk: every reply that comes in is answered at once with a CONVERSATION
// message, for as long as the test lets time pass. The worst an operator can do to people who answer back.

#include "tests/sandbox/workbench.h"

namespace arowana::sandbox {

class TalkingBench : public Workbench {
public:
    using Workbench::Workbench;

    /// Lets `ms` pass and answers everything on the way.
    void talkFor(qint64 ms)
    {
        const Instant end = scheduler.now().plusMs(ms);
        while (const auto next = scheduler.untilNext()) {
            if (scheduler.now().plusMs(*next) > end)
                break;
            scheduler.advance(*next);
            answerAll();
        }
        scheduler.advance(end.since(scheduler.now()));
        answerAll();
    }
    /// What came in from `phone` so far, oldest first.
    [[nodiscard]] std::vector<MessageRecord> repliesOf(const QByteArray &phone) const
    {
        std::vector<MessageRecord> out;
        for (const MessageRecord &record : platformRecords())
            if (record.inbound && record.recipient == phone)
                out.push_back(record);
        return out;
    }

    int refused = 0;  ///< answers the platform did not take
    int answered = 0; ///< replies that came in; from kMostAnswers on nobody answers them any more
    static constexpr int kMostAnswers = 10'000;

private:
    [[nodiscard]] const std::deque<MessageRecord> &platformRecords() const
    {
        return const_cast<Platform &>(platform).books().log.records();
    }
    void answerAll()
    {
        for (; m_seen < platformRecords().size(); ++m_seen) {
            const MessageRecord &record = platformRecords()[m_seen];
            if (!record.inbound || answered++ >= kMostAnswers)
                continue;
            Json body = rcs(record.recipient.constData(), "We are looking into it.");
            body["agent_id"] = jsonText(record.senderId);
            body["message_type"] = "CONVERSATION";
            refused += send(body).status == 200 ? 0 : 1;
        }
    }

    size_t m_seen = 0;
};

} // namespace arowana::sandbox
