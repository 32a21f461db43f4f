// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the tests of the API client share: a clock that is moved by hand, and a place where answers land.

#include "app/engine/ports/platformclient.h"
#include "models/domain/clock.h"

#include <memory>
#include <vector>

namespace arowana {

class HandClock : public Clock {
public:
    Instant wall{1'777'888'800'000}; // 2026-05-04T10:00:00Z
    mutable qint64 monotonic = 0;

    [[nodiscard]] Instant now() const override { return wall; }
    [[nodiscard]] qint64 monotonicMs() const override { return monotonic += 5; }
};

/// Keeps every answer that came, so that a second one would be seen.
template <class Accepted>
struct Landing {
    struct Content {
        std::vector<CallAnswer<Accepted>> answers;
        std::vector<CallFacts> facts;
    };
    std::shared_ptr<Content> content = std::make_shared<Content>();

    [[nodiscard]] OnAnswer<Accepted> taker() const
    {
        return [content = content](const CallAnswer<Accepted> &answer, const CallFacts &facts) {
            content->answers.push_back(answer);
            content->facts.push_back(facts);
        };
    }
    [[nodiscard]] size_t count() const { return content->answers.size(); }
    [[nodiscard]] const Accepted *accepted() const { return std::get_if<Accepted>(&content->answers.at(0)); }
    [[nodiscard]] const Refusal *refusal() const { return std::get_if<Refusal>(&content->answers.at(0)); }
    /// Cause and status of an unknown outcome as text, the outcome's name otherwise: for comparisons.
    [[nodiscard]] QString outcome() const
    {
        if (accepted())
            return QStringLiteral("accepted");
        if (refusal())
            return QStringLiteral("refused");
        const auto &unknown = std::get<Unknown>(content->answers.at(0));
        static const char *const kNames[] = {"NotReached",     "NoAnswer",   "Cut",
                                             "NotThePlatform", "Redirected", "ServerTrouble",
                                             "TlsTrouble",     "Proxy",      "Offline"};
        return QString::fromLatin1(kNames[size_t(unknown.cause)]);
    }
    [[nodiscard]] const Unknown *unknown() const { return std::get_if<Unknown>(&content->answers.at(0)); }
};

inline const QByteArray kSendBody =
    R"({"agent_id":"ag_live_7","to":"+4917612345678","message_type":"MESSAGE","content":{"text":"Hi"}})";
inline const QByteArray kAcceptedBody = R"({"message_id":"msg_1","status":"queued"})";

} // namespace arowana
